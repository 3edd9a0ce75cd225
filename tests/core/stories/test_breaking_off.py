from __future__ import annotations

from datetime import date

import pytest

from bot.core.model.fact import EventKind, Facts, Stage
from bot.core.stories import breaking_off
from tests.core.stories.builders import TOPIC, at, event, report, status


def stage_of(text: str, kind: EventKind, actors: tuple[str, ...] = ("Southland",), on: date | None = None) -> Stage:
    due = status(Stage.SCHEDULED, "Envoys to meet", following=date(2025, 5, 18))
    told = report(1, "North Wire", at(16), text=text, facts=Facts(events=(event(text, kind, on=on, actors=actors),)))
    return breaking_off.read(due, TOPIC, told).stage


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Southland will withdraw from the talks due on Sunday.", EventKind.WITHDRAW),
        ("Southland pulled out of the next round.", EventKind.WITHDRAW),
        ("Southland suspended its part in the negotiations.", EventKind.SUSPEND),
        ("Talks with Southland in Oslo collapsed.", EventKind.SUSPEND),
    ],
)
def test_talks_that_a_side_leaves_are_stalled(text: str, kind: EventKind) -> None:
    assert stage_of(text, kind) is Stage.STALLED


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Southland withdrew its guards from the valley road.", EventKind.WITHDRAW, ("Southland",)),
        ("Elsewhere withdrew from the talks.", EventKind.WITHDRAW, ("Elsewhere",)),
        ("Southland rejected the plan before the talks.", EventKind.REJECT, ("Southland",)),
    ],
)
def test_other_withdrawals_leave_the_talks_as_they_are(text: str, kind: EventKind, actors: tuple[str, ...]) -> None:
    assert stage_of(text, kind, actors) is Stage.SCHEDULED


def test_what_was_broken_off_long_ago_is_history() -> None:
    text = "Southland walked out of the talks."
    assert stage_of(text, EventKind.WITHDRAW, on=date(2025, 3, 1)) is Stage.SCHEDULED
