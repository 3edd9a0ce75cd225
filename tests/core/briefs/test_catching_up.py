from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.core import briefs
from bot.core.model.briefing import Briefing, BriefingKind
from bot.core.model.fact import Facts, Stage, Stance
from bot.core.model.story import Report
from bot.core.stories import progress
from tests.core.stories.builders import NOW, TOPIC, at, position, report, status


def told_of(story: int, of: Report) -> Report:
    return replace(of, story=story)


BEFORE = told_of(1, report(
    1, "North Wire", at(1), "Envoys to meet", "Envoys of Northland and Southland are to meet for talks in Oslo.",
    facts=Facts(status=status(Stage.SCHEDULED, "Envoys to meet", following=date(2025, 5, 5), venue="Oslo")),
))  # fmt: skip
OPENED = told_of(2, report(
    2, "North Wire", at(5), "Talks open in Oslo",
    "Envoys of Northland and Southland opened talks on the valley road in Oslo on Monday.",
    facts=Facts(status=status(Stage.UNDER_WAY, "Talks open in Oslo", last=date(2025, 5, 5), venue="Oslo")),
))  # fmt: skip
AGREED = told_of(3, report(
    3, "Daily Post", at(9), "Northland and Southland agree to open the valley road",
    "Northland and Southland agreed in talks on Friday to open the valley road to trade.",
    facts=Facts(
        status=status(
            Stage.PARTIAL_AGREEMENT, "Northland and Southland agree to open the valley road", following=date(2025, 6, 2)
        ),
        positions=(position("Northland", Stance.DEMAND, "30-day ceasefire", "Northland demands a 30-day ceasefire."),),
    ),
))  # fmt: skip


def catchup(since: datetime, now: datetime = NOW) -> Briefing:
    reports = [BEFORE, OPENED, AGREED]
    state = progress.fold(TOPIC, reports, now)
    fresh = [r for r in reports if r.first_seen > since]
    earlier = [r for r in reports if r.first_seen <= since]
    news = progress.developments(TOPIC, state, fresh, since, now, earlier)
    return briefs.catchup(TOPIC, state, news, since, now)


def sections(briefing: Briefing) -> dict[str, list[tuple[str | None, str]]]:
    return {s.heading: [(t.lead, t.text) for t in s.statements] for s in briefing.sections}


def test_a_span_is_told_from_where_things_stand_to_each_change_on_its_day() -> None:
    briefing = catchup(at(2))
    assert briefing.kind is BriefingKind.CATCHUP
    assert briefing.title == "Northland–Southland talks: since Friday 2 May"
    assert briefing.headline is not None
    assert briefing.headline.text == "Friday 9 May: Northland and Southland agree to open the valley road"
    found = sections(briefing)
    assert list(found)[:2] == ["Where things stand now", "What changed"]
    assert found["Where things stand now"][-1] == ("Next round", "Monday 2 June")
    assert [lead for lead, _ in found["What changed"]] == ["Monday 5 May"]
    assert found["New positions"] == [(None, "Northland demands a 30-day ceasefire.")]


def test_what_was_known_before_is_not_told_as_new() -> None:
    assert "Oslo on Monday" not in str(sections(catchup(at(6))))


def test_nothing_new_is_one_line() -> None:
    briefing = catchup(at(12))
    assert briefing.headline is None
    assert briefing.sections == ()
    assert briefing.note == "Nothing new since Friday 9 May."
    assert briefing.stage is Stage.PARTIAL_AGREEMENT


def test_a_headline_of_today_needs_no_day() -> None:
    headline = catchup(at(2), at(9, 20)).headline
    assert headline is not None
    assert headline.text == "Northland and Southland agree to open the valley road"


def test_before_anything_is_known_it_says_so() -> None:
    empty = progress.developments(TOPIC, None, (), at(2), NOW)
    assert briefs.catchup(TOPIC, None, empty, at(2), NOW).note is not None
