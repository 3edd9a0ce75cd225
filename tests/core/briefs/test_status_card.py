from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.core import briefs
from bot.core.briefs import wording
from bot.core.model.briefing import Briefing, BriefingKind
from bot.core.model.fact import Facts, Part, ParticipantKind, Stage, Stance
from bot.core.model.story import Citation, TopicState
from bot.core.stories import identity, progress
from tests.core.stories.builders import NOW, TOPIC, at, person, position, report, status, told

OUTLOOK = "Diplomats expect little from the second round."
MET = report(
    1,
    "North Wire",
    at(16),
    "Envoys meet in Oslo",
    facts=Facts(
        status=status(
            Stage.ADJOURNED, "Envoys part in Oslo on Friday without a deal",
            last=date(2025, 5, 16), venue="Oslo", outlook=OUTLOOK,
        ),
        participants=(
            person("Ada Berg", "Northland", "foreign minister", Part.DELEGATION_HEAD),
            person("Norway", part=Part.HOST, kind=ParticipantKind.COUNTRY),
        ),
    ),
)  # fmt: skip
AHEAD = report(
    2,
    "Daily Post",
    at(16, 14),
    facts=Facts(status=status(Stage.ADJOURNED, "Sides part", last=date(2025, 5, 16), following=date(2025, 6, 2))),
)
POSITIONS = identity.merge_positions(
    told(
        (MET, position("Northland", Stance.DEMAND, "30-day ceasefire", "Northland demands a 30-day ceasefire.")),
        (AHEAD, position("Northland", Stance.DEMAND, "30-day ceasefire", "Northland demands a 30-day ceasefire.")),
        (MET, position("Southland", Stance.REJECT, "30-day ceasefire", "Southland rejects the 30-day ceasefire.")),
        (MET, position("Ada Berg", Stance.OFFER, "open two border posts", "Ms Berg offers to open two border posts.")),
    )
)


@pytest.fixture
def card() -> Briefing:
    return briefs.status(TOPIC, progress.fold(TOPIC, [MET, AHEAD], NOW), NOW, POSITIONS)


def lines(briefing: Briefing) -> list[tuple[str | None, str]]:
    return [(s.lead, s.text) for section in briefing.sections for s in section.statements]


def test_headline_badge_and_time_come_first(card: Briefing) -> None:
    assert card.kind is BriefingKind.STATUS
    assert card.headline is not None
    assert card.headline.text == "Envoys part in Oslo on Friday 16 May without a deal"
    assert [c.outlet for c in card.headline.citations] == ["North Wire", "Daily Post"]
    assert card.stage is Stage.ADJOURNED
    assert card.updated_at == AHEAD.article.published


def test_rounds_wishes_and_outlook_follow_in_five_lines_at_most(card: Briefing) -> None:
    assert lines(card) == [
        ("Latest round", "Friday 16 May in Oslo"),
        ("Next round", "Monday 2 June"),
        ("Northland", "demands a 30-day ceasefire; offers to open two border posts"),
        ("Southland", "rejects the 30-day ceasefire"),
        (None, OUTLOOK),
    ]


def test_a_headline_is_cited_to_those_who_used_it() -> None:
    state = progress.fold(TOPIC, [MET, AHEAD], NOW)
    cited = tuple(
        Citation(outlet, f"https://{outlet}.example/1", title, at(16))
        for outlet, title in (("a", "Envoys part"), ("b", "No deal in Oslo"), ("c", "No deal in Oslo"))
    )
    change = replace(state.history[-1], headline="Envoys part", citations=cited)
    card = briefs.status(TOPIC, replace(state, history=(change,), headline=None), NOW)
    assert card.headline is not None
    assert card.headline.text == "No deal in Oslo"
    assert [c.outlet for c in card.headline.citations] == ["b", "c"]


def test_a_title_that_was_cut_off_is_told_whole_where_the_text_goes_on() -> None:
    whole = "Envoys part in Oslo after a day on the valley road."
    cited = tuple(
        Citation(outlet, f"https://{outlet}.example/1", "Envoys part in Oslo after …", at(16)) for outlet in "ab"
    )
    state = progress.fold(TOPIC, [MET, AHEAD], NOW)
    change = replace(state.history[-1], headline=whole, citations=cited)
    card = briefs.status(TOPIC, replace(state, history=(change,), headline=None), NOW)
    assert card.headline is not None
    assert card.headline.text == whole
    assert [c.outlet for c in card.headline.citations] == ["a", "b"]


def test_a_later_report_takes_no_headline_from_one_that_a_copy_stands_beside() -> None:
    told = [
        report(
            n,
            outlet,
            at(16, hour),
            title,
            facts=Facts(status=status(Stage.ADJOURNED, title, last=date(2025, 5, 16))),
            duplicate_of=of,
        )
        for n, outlet, hour, title, of in (
            (1, "North Wire", 12, "Envoys part in Oslo", None),
            (2, "Daily Post", 11, "No deal in Oslo", 1),  # the same wire story, stamped earlier
            (3, "Coast Radio", 20, "What next?", None),
        )
    ]
    state = None
    for each in told:
        state = progress.advance(state, TOPIC, each, NOW)
    assert state is not None
    assert state.history[-1].headline == "Envoys part in Oslo"
    card = briefs.status(TOPIC, state, NOW)
    assert card.headline is not None
    assert [c.outlet for c in card.headline.citations] == ["North Wire"]


def test_every_line_has_its_outlets_once(card: Briefing) -> None:
    by_lead = {s.lead: [c.outlet for c in s.citations] for section in card.sections for s in section.statements}
    assert sorted(by_lead["Northland"]) == ["Daily Post", "North Wire"]
    assert by_lead["Next round"] == ["Daily Post"]


def test_what_others_wish_is_not_what_a_side_accepts() -> None:
    wished = position(
        "Southland", Stance.ACCEPT, "full truce", "They said Southland must accept a full truce by Monday."
    )
    card = briefs.status(TOPIC, progress.fold(TOPIC, [MET], NOW), NOW, identity.merge_positions(told((MET, wished))))
    assert "truce" not in str(lines(card))


def test_mediators_and_disagreements_stand_where_there_is_room() -> None:
    bare = replace(MET, facts=replace(MET.facts, status=status(Stage.UNDER_WAY, last=date(2025, 5, 16))))
    a = report(3, "Coast Radio", at(16), text="The sides agreed to swap 1,000 prisoners each.")
    b = report(4, "Daily Post", at(16, 14), text="The sides agreed to swap 1,200 prisoners each.")
    card = briefs.status(TOPIC, progress.fold(TOPIC, [bare, a, b], NOW), NOW)
    assert ("Mediator", "Norway") in lines(card)
    assert ("Number of prisoners", "Coast Radio: 1,000; Daily Post: 1,200") in lines(card)


def test_a_newer_headline_takes_over_when_the_change_of_stage_is_old() -> None:
    later = report(5, "Coast Radio", at(17, 7), facts=Facts(status=status(Stage.STALLED, "Calm before the next round")))
    old = report(6, "North Wire", at(2), facts=Facts(status=status(Stage.STALLED, "Talks have stalled")))
    card = briefs.status(TOPIC, progress.fold(TOPIC, [old, later], NOW), NOW)
    assert card.headline is not None
    assert card.headline.text == "Calm before the next round"


def test_an_announced_round_that_nobody_reported_as_held_is_not_the_latest() -> None:
    announced = report(7, "North Wire", at(1), facts=Facts(status=status(Stage.SCHEDULED, following=date(2025, 5, 3))))
    card = briefs.status(TOPIC, progress.fold(TOPIC, [announced], NOW), NOW)
    assert "round" not in str(lines(card)).lower()


def test_where_nothing_is_known_it_says_what_to_do() -> None:
    for state in (None, TopicState(TOPIC.id)):
        card = briefs.status(TOPIC, state, NOW)
        assert card.note is not None
        assert "`feeds add`" in card.note
        assert "from now on" in card.note
        assert card.headline is None


def test_reports_that_tell_no_state_are_counted() -> None:
    card = briefs.status(TOPIC, progress.fold(TOPIC, [report(8, "North Wire", at(16))], NOW), NOW)
    assert card.note == "1 report read, but none says where the talks stand."
    assert wording.badge(Stage.ADJOURNED) not in card.note


def test_a_round_that_two_outlets_tell_is_believed_before_a_later_one_of_a_single_outlet() -> None:
    two = [MET, report(9, "Coast Radio", at(16, 15), facts=MET.facts)]
    alone = report(10, "Odd", at(17, 7), facts=Facts(status=status(Stage.ADJOURNED, last=date(2025, 5, 17))))
    card = briefs.status(TOPIC, progress.fold(TOPIC, [*two, alone], NOW), NOW)
    assert ("Latest round", "Friday 16 May in Oslo") in lines(card)


def test_what_was_expected_long_ago_is_not_told_any_more() -> None:
    later = report(11, "Coast Radio", at(17, 7), facts=Facts(status=status(Stage.STALLED, "Calm")))
    old = replace(MET, article=replace(MET.article, published=at(5)))
    assert OUTLOOK not in str(lines(briefs.status(TOPIC, progress.fold(TOPIC, [old, later], NOW), NOW)))
