"""Named jobs on a schedule: never two of a kind at once, drained on stop, each run reported.

APScheduler cancels running coroutine jobs on shutdown, so a job here starts a task of its own and awaits it shielded;
on stop the scheduler goes first, then the tasks get a grace period, then the late ones are cancelled.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.core.errors import TalksError
from bot.core.model.digest import Run

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[str | None]]
"""What a job does; it returns a sentence worth recording, or None when there was nothing to do."""


class Jobs:
    """Runs each job at its interval while the context is open."""

    def __init__(
        self,
        now: Callable[[], datetime],
        record: Callable[[Run], Awaitable[None]],
        grace_seconds: float = 5.0,  # service managers kill after ten
    ) -> None:
        self._now = now
        self._record = record
        self._grace = grace_seconds
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._running: dict[str, asyncio.Task[None]] = {}

    def every(self, seconds: float, name: str, work: Work) -> None:
        """Run `work` now and then every so many seconds, leaving out turns while it is still running."""
        self._scheduler.add_job(
            self._turn,
            "interval",
            seconds=seconds,
            args=(name, work),
            id=name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
            next_run_time=self._now(),
        )

    async def __aenter__(self) -> Self:
        self._scheduler.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._scheduler.shutdown(wait=False)
        if not (left := set(self._running.values())):
            return
        _, late = await asyncio.wait(left, timeout=self._grace)
        for task in late:
            log.warning("job cancelled at stop", extra={"job": task.get_name()})
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _turn(self, name: str, work: Work) -> None:
        if name in self._running:
            return
        task = asyncio.create_task(self._run(name, work), name=f"job:{name}")
        self._running[name] = task
        task.add_done_callback(lambda _: self._running.pop(name, None))
        # On stop the scheduler cancels this turn; the task goes on, and the context waits for it.
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.shield(task)

    async def _run(self, name: str, work: Work) -> None:
        started = self._now()
        try:
            detail = await work()
            ok = True
        except TalksError as error:
            detail, ok = error.sentence, False
            log.warning("job failed", extra={"job": name, "reason": error.sentence})
        except Exception as error:  # a job that fails once must run again at its next turn
            detail, ok = f"Failed unexpectedly ({type(error).__name__}); the log has the details.", False
            log.exception("job failed unexpectedly", extra={"job": name})
        if detail is None:
            return
        try:
            await self._record(Run(name, started, self._now(), ok, detail))
        except TalksError as error:
            log.warning("run not recorded", extra={"job": name, "reason": error.sentence})
