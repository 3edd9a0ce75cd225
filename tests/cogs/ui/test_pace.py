from __future__ import annotations

import logging
from dataclasses import dataclass, field

import pytest

from cogs.ui.pace import INVALID_LIMIT, INVALID_WINDOW, Held, Pace

VIA = {"Via": "1.1 google"}


@dataclass
class Watch:
    time: float = 1000.0
    sent: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds


def held(pace: Pace) -> bool:
    return pace.held


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def pace(watch: Watch) -> Pace:
    return Pace(watch.now, watch.sleep)


async def test_messages_leave_at_more_than_95_percent_of_45_a_second_and_never_faster(watch: Watch, pace: Pace) -> None:
    for _ in range(450):
        await pace.turn()
        watch.sent.append(watch.time)
    assert all(watch.sent[at + 45] - watch.sent[at] > 1.0 for at in range(405))
    assert 450 / (watch.sent[-1] - watch.sent[0]) > 0.95 * 45


@pytest.mark.parametrize("status", [401, 403, 429])
async def test_at_5000_refusals_nothing_is_sent_for_ten_minutes_and_the_log_says_so_once(
    watch: Watch, pace: Pace, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    for _ in range(INVALID_LIMIT - 1):
        watch.time += 0.1
        pace.answered(status, VIA)
    assert not held(pace)
    with caplog.at_level(logging.ERROR):
        for _ in range(20):
            pace.answered(status, VIA)
    assert len(caplog.records) == 1
    with pytest.raises(Held):
        await pace.turn()
    watch.time += INVALID_WINDOW - 1
    assert held(pace)
    watch.time += 1
    await pace.turn()


async def test_refusals_count_for_ten_minutes_only_and_a_shared_limit_not_at_all(watch: Watch, pace: Pace) -> None:
    for _ in range(2 * INVALID_LIMIT):
        pace.answered(429, VIA | {"X-RateLimit-Scope": "shared"})
        pace.answered(500, VIA)
    for _ in range(INVALID_LIMIT - 1):
        pace.answered(403, VIA)
    watch.time += INVALID_WINDOW
    pace.answered(403, VIA)
    assert not held(pace)


async def test_a_ban_by_cloudflare_holds_everything_back_for_as_long_as_it_says(watch: Watch, pace: Pace) -> None:
    pace.answered(429, {"Retry-After": "120"})
    watch.time += 119
    assert held(pace)
    watch.time += 1
    assert not held(pace)
    for said in ({}, {"Retry-After": "soon"}):
        pace.answered(429, said)
        assert held(pace)
        watch.time += 60
        assert not held(pace)
