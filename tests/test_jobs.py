"""Jobs: never two of a kind, drained on stop, each run recorded, and none stops for good."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.core.errors import InvalidInput
from bot.core.model.digest import Run
from bot.jobs import Jobs


class Recorder:
    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.grown = asyncio.Event()

    async def __call__(self, run: Run) -> None:
        self.runs.append(run)
        self.grown.set()

    async def holds(self, count: int) -> None:
        async with asyncio.timeout(10):
            while len(self.runs) < count:
                self.grown.clear()
                await self.grown.wait()


def now() -> datetime:
    return datetime.now(UTC)


async def test_a_job_runs_at_once_and_again_after_it_failed() -> None:
    record, turns = Recorder(), iter([RuntimeError("boom"), InvalidInput("Not like this."), None, None])

    async def work() -> str | None:
        if error := next(turns, None):
            raise error
        return "Done."

    jobs = Jobs(now, record)
    jobs.every(0.01, "try", work)
    async with jobs:
        await record.holds(3)
    assert [run.ok for run in record.runs[:3]] == [False, False, True]
    assert "RuntimeError" in record.runs[0].detail
    assert record.runs[1].detail == "Not like this."
    assert "boom" not in record.runs[0].detail


async def test_what_runs_when_the_bot_stops_is_finished() -> None:
    record, started, finish = Recorder(), asyncio.Event(), asyncio.Event()

    async def work() -> str:
        started.set()
        await finish.wait()
        return "Finished."

    jobs = Jobs(now, record)
    jobs.every(60, "long", work)
    async with jobs:
        await started.wait()
        asyncio.get_running_loop().call_soon(finish.set)
    assert [run.detail for run in record.runs] == ["Finished."]


async def test_what_does_not_end_within_the_grace_is_cancelled() -> None:
    record, started, cancelled = Recorder(), asyncio.Event(), asyncio.Event()

    async def work() -> str:
        started.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise
        return "Never."

    jobs = Jobs(now, record, grace_seconds=0.05)
    jobs.every(60, "stuck", work)
    async with jobs:
        await started.wait()
    assert cancelled.is_set()
    assert record.runs == []


async def test_two_of_a_kind_never_run_together() -> None:
    record, at_once, most = Recorder(), 0, 0

    async def work() -> str:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.to_thread(lambda: None)
        for _ in range(5):
            await asyncio.to_thread(lambda: None)
        at_once -= 1
        return "Done."

    jobs = Jobs(now, record)
    jobs.every(0.001, "often", work)
    async with jobs:
        await record.holds(5)
    assert most == 1


async def test_a_job_with_nothing_to_tell_is_not_recorded() -> None:
    record, twice = Recorder(), asyncio.Event()
    count = 0

    async def work() -> None:
        nonlocal count
        count += 1
        if count == 2:
            twice.set()

    jobs = Jobs(now, record)
    jobs.every(0.01, "quiet", work)
    async with jobs:
        async with asyncio.timeout(10):
            await twice.wait()
    assert record.runs == []


async def test_stopping_while_a_job_runs_says_nothing_alarming(caplog: pytest.LogCaptureFixture) -> None:
    record, started, finish = Recorder(), asyncio.Event(), asyncio.Event()

    async def work() -> str:
        started.set()
        await finish.wait()
        return "Finished."

    jobs = Jobs(now, record)
    jobs.every(60, "long", work)
    async with jobs:
        await started.wait()
        asyncio.get_running_loop().call_soon(finish.set)
    assert [r for r in caplog.records if r.levelname in {"WARNING", "ERROR"}] == []
