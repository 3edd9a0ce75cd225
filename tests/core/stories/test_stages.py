from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.core.model.article import Span
from bot.core.model.fact import Facts, Stage
from bot.core.model.story import Report
from bot.core.stories import progress
from tests.core.stories.builders import NOW, TOPIC, at, event, report, status


def told(n: int, day: int, stage: Stage, words: str, sides: tuple[str, ...] = ("Northland", "Southland")) -> Report:
    shown = replace(status(stage, words, sides=sides), stage_span=Span(0, len(words)))
    return report(n, f"Outlet {n}", at(day), words, facts=Facts(status=shown))


def stage_after(*reports: Report) -> Stage | None:
    return progress.fold(TOPIC, reports, NOW).stage


@pytest.mark.parametrize(
    "words",
    [
        "Northland says that Southland violated the border truce reached by the two premiers",
        "Southland frees forty sailors as part of the first stage of the truce deal",
        "Northland delays the handover under the ceasefire agreement",
        "Shelling goes on despite the agreed ceasefire",
        "Aid lorries cross as the truce that took effect on Sunday is tested",
    ],
)
def test_a_deal_that_is_only_named_is_no_new_agreement(words: str) -> None:
    part = told(1, 8, Stage.PARTIAL_AGREEMENT, "Northland and Southland agree to a truce at the border")
    whole = told(1, 8, Stage.AGREEMENT, "Northland and Southland sign a peace treaty")
    assert stage_after(part, told(2, 10, Stage.AGREEMENT, words)) is Stage.PARTIAL_AGREEMENT
    assert stage_after(whole, told(2, 10, Stage.PARTIAL_AGREEMENT, words)) is Stage.AGREEMENT
    assert stage_after(told(2, 10, Stage.AGREEMENT, words)) is Stage.AGREEMENT  # nobody told of it before


@pytest.mark.parametrize(
    "words",
    [
        "Northland and Southland sign a peace treaty in Oslo",
        "The truce comes into effect at midnight",
        "The cabinet of Northland approves the proposed agreement",
        "Premier announces that the sides have agreed to end the war",
    ],
)
def test_a_fresh_act_makes_an_agreement_of_half_of_one(words: str) -> None:
    part = told(1, 8, Stage.PARTIAL_AGREEMENT, "Northland and Southland agree to a truce at the border")
    assert stage_after(part, told(2, 10, Stage.AGREEMENT, words)) is Stage.AGREEMENT


def test_talks_that_something_came_after_do_not_undo_what_was_agreed_in_them() -> None:
    part = told(1, 8, Stage.PARTIAL_AGREEMENT, "Northland and Southland agree to exchange sailors")
    later = told(
        2, 10, Stage.ADJOURNED, "Northland shells the border a day after a round of direct talks with Southland"
    )
    assert stage_after(part, later) is Stage.PARTIAL_AGREEMENT
    assert stage_after(later) is Stage.ADJOURNED


def test_a_deal_that_is_named_does_not_end_talks_that_followed_it() -> None:
    whole = told(1, 5, Stage.AGREEMENT, "Northland and Southland sign a truce")
    anew = told(1, 8, Stage.UNDER_WAY, "Northland and Southland open talks on the second phase")
    named = told(1, 10, Stage.AGREEMENT, "Southland frees forty sailors under the truce")
    assert stage_after(whole, anew, named) is Stage.UNDER_WAY


def test_a_proposal_in_the_course_of_talks_is_no_step_back_but_after_a_collapse_it_is_a_beginning() -> None:
    offer = told(2, 10, Stage.PROPOSED, "Southland accepts a draft of the mediators")
    assert stage_after(told(1, 8, Stage.UNDER_WAY, "Talks go on in Oslo"), offer) is Stage.UNDER_WAY
    assert stage_after(told(1, 8, Stage.COLLAPSED, "Talks collapse"), offer) is Stage.PROPOSED


def test_one_side_that_takes_a_deal_just_made_does_not_make_it_a_proposal_again() -> None:
    made = told(1, 8, Stage.AGREEMENT, "Northland and Southland reach an agreement")
    assert stage_after(made, told(2, 10, Stage.PROPOSED, "Northland's cabinet takes it")) is Stage.AGREEMENT
    assert stage_after(made, told(2, 16, Stage.PROPOSED, "Norway presents a plan")) is Stage.PROPOSED


def test_an_agreement_of_which_nobody_else_reports_in_these_days_is_believed() -> None:
    before = [told(n, 3, Stage.UNDER_WAY, "Talks go on in Oslo") for n in (1, 2, 3)]
    assert stage_after(*before, told(4, 12, Stage.AGREEMENT, "The sides sign a treaty")) is Stage.AGREEMENT


def test_a_side_that_sits_with_a_mediator_over_the_talks_moves_them() -> None:
    words = "Northland's president meets the premier of Norway to discuss a way to peace."
    meets = told(2, 10, Stage.UNDER_WAY, words, ("Northland", "Norway"))
    due = told(1, 8, Stage.SCHEDULED, "Talks to be held")
    assert stage_after(due, meets) is Stage.UNDER_WAY
    assert stage_after(told(1, 8, Stage.AGREEMENT, "The sides sign a treaty"), meets) is Stage.AGREEMENT


def test_a_gathering_of_others_is_no_stage_of_the_talks() -> None:
    words = "Leaders of the region gather for a summit on Northland after Norway announced peace talks with it."
    assert stage_after(
        told(1, 8, Stage.SCHEDULED, "Talks to be held"), told(2, 9, Stage.UNDER_WAY, words, ("Northland", "Norway"))
    ) is Stage.SCHEDULED  # fmt: skip


def test_the_day_of_an_announcement_or_of_staying_away_is_no_round() -> None:
    today = date(2025, 5, 16)
    words = "The king tells that Northland and Southland have agreed to a truce"
    announced = replace(
        told(1, 16, Stage.AGREEMENT, words), facts=Facts(status=status(Stage.AGREEMENT, words, last=today))
    )
    away = replace(
        told(1, 16, Stage.STALLED, "Southland withdraws from talks"),
        facts=Facts(status=status(Stage.STALLED, last=today)),
    )
    assert progress.fold(TOPIC, [announced], NOW).rounds == ()
    assert progress.fold(TOPIC, [away], NOW).rounds == ()
    met = replace(away, facts=replace(away.facts, events=(event("Envoys of both sides met in Oslo."),)))
    assert [r.on for r in progress.fold(TOPIC, [met], NOW).rounds] == [today]


def test_a_side_is_no_venue_unless_it_is_told_as_a_place() -> None:
    def due(words: str) -> Report:
        coming = status(Stage.SCHEDULED, words, following=date(2025, 5, 27), venue="Southland")
        return replace(told(1, 16, Stage.SCHEDULED, words), facts=Facts(status=coming))

    between = due("Northland and Southland are set to begin negotiations on 27 May")
    there = due("Northland and Southland are set to begin negotiations in Southland on 27 May")
    assert [r.venue for r in progress.fold(TOPIC, [between], NOW).rounds] == [None]
    assert [r.venue for r in progress.fold(TOPIC, [there], NOW).rounds] == ["Southland"]
