from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core import briefs
from bot.core.briefs import meetings
from bot.core.model.briefing import Briefing
from bot.core.model.fact import Facts, Part, ParticipantKind, Stage
from bot.core.model.story import Report, TopicState
from bot.core.stories import progress
from tests.core.stories.builders import NOW, TOPIC, at, person, report, status

DUE = date(2025, 5, 19)
ANNOUNCED = report(
    1, "North Wire", at(15), facts=Facts(status=status(Stage.SCHEDULED, "Talks set", following=DUE, venue="Oslo"))
)


def on(day: int, hour: int = 8, month: int = 5) -> datetime:
    return datetime(2025, month, day, hour, tzinfo=UTC)


def state(*told: Report) -> TopicState:
    return progress.fold(TOPIC, told, on(30, month=6))


def lines(briefing: Briefing) -> list[tuple[str | None, str]]:
    return [(s.lead, s.text) for section in briefing.sections for s in section.statements]


def test_a_round_is_next_until_its_day_is_over() -> None:
    told = state(ANNOUNCED)
    for day in (16, 19):
        assert meetings.stage(told, on(day)) is Stage.SCHEDULED
        assert lines(briefs.status(TOPIC, told, on(day))) == [("Next round", "Monday 19 May in Oslo")]


def test_a_round_whose_day_went_by_unheard_of_is_told_so_and_talks_are_scheduled_no_more() -> None:
    told = state(ANNOUNCED)
    card = briefs.status(TOPIC, told, on(24))
    assert card.stage is None
    assert lines(card) == [("Was scheduled", "Monday 19 May in Oslo; nothing was heard of it since")]
    assert meetings.stage(told, on(20)) is Stage.SCHEDULED  # its reports may still be on their way
    assert lines(briefs.status(TOPIC, told, on(30, month=6))) == []


def test_talks_with_another_round_ahead_are_scheduled_still() -> None:
    later = report(
        2, "Daily Post", at(18), facts=Facts(status=status(Stage.SCHEDULED, "Talks", following=date(2025, 5, 28)))
    )
    assert meetings.stage(state(ANNOUNCED, later), on(24)) is Stage.SCHEDULED


def test_a_round_of_today_that_reports_tell_as_begun_is_the_latest_and_not_the_next() -> None:
    begun = report(
        2, "Daily Post", at(19, 10), facts=Facts(status=status(Stage.UNDER_WAY, "Envoys of both sides sit down"))
    )
    told = state(ANNOUNCED, begun)
    assert meetings.next_round(told, on(19, 12)) is None
    assert lines(briefs.status(TOPIC, told, on(19, 12))) == [("Latest round", "Monday 19 May in Oslo")]
    held = meetings.latest_round(told, on(19, 12))
    assert held is not None
    assert [c.outlet for c in held.citations] == ["Daily Post", "North Wire"]


def test_whatever_was_heard_after_a_round_it_is_not_told_as_missed() -> None:
    stalled = report(
        2, "Daily Post", at(22), facts=Facts(status=status(Stage.STALLED, "No new date for Northland and Southland"))
    )
    assert meetings.missed_round(state(ANNOUNCED, stalled), on(24)) is None


def test_a_round_is_proposed_while_no_report_tells_it_as_fixed_whatever_the_stage() -> None:
    proposed = report(
        1, "North Wire", at(15), facts=Facts(status=status(Stage.PROPOSED, "Northland proposes talks", following=DUE))
    )
    under_way = report(2, "Daily Post", at(16), facts=Facts(status=status(Stage.UNDER_WAY, "Experts meet")))
    assert ("Proposed round", "Monday 19 May") in lines(briefs.status(TOPIC, state(proposed, under_way), on(17)))
    fixed = replace(ANNOUNCED, article_id=3)
    assert ("Next round", "Monday 19 May in Oslo") in lines(briefs.status(TOPIC, state(proposed, fixed), on(17)))


def test_a_round_of_long_ago_is_not_the_latest_once_talks_went_on_since() -> None:
    old = report(1, "North Wire", at(2), facts=Facts(status=status(Stage.ADJOURNED, "It ends", last=date(2025, 5, 2))))
    new = report(2, "Daily Post", at(28), facts=Facts(status=status(Stage.UNDER_WAY, "Talks open again in Bergen")))
    assert meetings.latest_round(state(old), on(30)) is not None
    assert meetings.latest_round(state(old, new), on(30)) is None


def _reports() -> list[Report]:
    """Return what several outlets tell, often of one moment."""
    outlets = ["North Wire", "Daily Post", "Coast Radio", "Harbour Times"]
    told = [
        (Stage.PROPOSED, "Northland proposes talks", {"following": DUE}, 13),
        (Stage.PROPOSED, "The government in Northland offers a meeting", {"following": DUE, "venue": "Oslo"}, 13),
        (Stage.SCHEDULED, "Talks set for Monday", {"following": DUE, "venue": "Bergen"}, 14),
        (Stage.SCHEDULED, "Envoys to meet", {"following": DUE, "venue": "Oslo", "outlook": "Few expect a result."}, 14),
        (Stage.STALLED, "Southland stays away", {}, 15),
        (Stage.UNDER_WAY, "Envoys sit down", {"last": date(2025, 5, 16), "venue": "Oslo"}, 16),
        (Stage.UNDER_WAY, "Talks begin", {"last": date(2025, 5, 16), "venue": "Vika", "outlook": "Many hope."}, 16),
        (Stage.PARTIAL_AGREEMENT, "Sides agree to swap prisoners", {"mediators": ("Norway", "Ada Berg")}, 16),
    ]  # fmt: skip
    people = [
        person("Ada Berg", "Northland", "envoy", Part.MEDIATOR),
        person("A. Berg", None, "chief envoy"),
        person("Norway", part=Part.HOST, kind=ParticipantKind.COUNTRY),
    ]
    return [
        report(
            n,
            outlets[n % 4],
            at(day),
            title,
            facts=Facts(status=status(stage, title, **more), participants=(people[n % 3],)),  # type: ignore[arg-type]  # of each kind
            seen=at(day) + timedelta(minutes=5),
        )
        for n, (stage, title, more, day) in enumerate(told)
    ]


@pytest.mark.parametrize("seed", range(20))
def test_the_card_is_the_same_in_whatever_order_reports_come(seed: int) -> None:
    first = _reports()
    mixed = list(first)
    random.Random(seed).shuffle(mixed)
    cards = []
    for order in (first, mixed):
        known = None
        for each in order:
            known = progress.advance(known, TOPIC, each, NOW)
        cards.append(briefs.status(TOPIC, known, NOW))
    assert cards[0] == cards[1]


def test_mediators_are_states_first_and_no_one_of_a_side() -> None:
    who = (
        person("Norway", part=Part.MEDIATOR, kind=ParticipantKind.COUNTRY),
        person("Ada Berg", "Northland", "security adviser", Part.MEDIATOR, mentions=5),
        person("Ola Vik", None, "intelligence chief", Part.MEDIATOR),
        person("Siri Dahl", "Norway", "envoy", Part.MEDIATOR),
    )
    named = ("Norway", "Ada Berg", "Ola Vik", "Siri Dahl")
    told = report(
        1, "North Wire", at(16), facts=Facts(status=status(Stage.UNDER_WAY, "Talks", mediators=named), participants=who)
    )
    assert ("Mediator", "Norway") in lines(briefs.status(TOPIC, state(told), NOW))
