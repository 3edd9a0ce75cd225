"""What scoring counts, on readings that are perfect, wrong, incomplete or made up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from bot.core.language import Name, NameLabel, Timex
from bot.core.model.article import Span
from bot.core.model.fact import (
    Event,
    EventKind,
    Facts,
    Part,
    Participant,
    ParticipantKind,
    Position,
    Stage,
    Stance,
)
from tests.quality.gold import Gold, Reading
from tests.quality.samples import ferry, plain
from tests.quality.scoring import (
    figures,
    score_article,
    score_dates,
    score_entities,
    score_events,
    score_participants,
    score_positions,
    score_status,
)
from tests.quality.tally import Score, Tally, pairs, total

NOTHING = Reading(Facts())
GOLD = ferry()
FACTS = GOLD.labels.facts


def where(words: str) -> Span:
    at = GOLD.text.index(words)
    return Span(at, at + len(words))


def groups(score: Score) -> dict[str, int]:
    return {group: n for (_, group), n in score.groups().items()}


@pytest.mark.parametrize("article", [ferry, plain])
def test_a_perfect_reading_reaches_100_everywhere_and_has_no_errors(article: Callable[[], Gold]) -> None:
    score = score_article(article(), article().labels)
    assert set(figures(score.tallies).values()) == {100.0}
    assert score.slips == []


def test_nothing_read_finds_nothing_and_makes_nothing_up() -> None:
    score = score_article(GOLD, NOTHING)
    found = figures(score.tallies)
    assert {found[n] for n in ("participants", "quotes.all", "dates", "entities", "status.stage")} == {0.0}
    assert (found["positions.recall"], found["positions.precision"]) == (0.0, 100.0)
    assert not any(group.startswith("spurious") for group in groups(score))


def test_what_is_made_up_costs_precision() -> None:
    score = score_article(plain(), GOLD.labels)
    assert score.tallies["participants"] == Tally(right=0, read=4, gold=0)
    assert score.tallies["positions"] == Tally(right=0, read=1, gold=0)
    assert score.tallies["status.stage"] == Tally(right=0, read=1, gold=1)


def test_a_participant_is_found_by_an_alias_and_once() -> None:
    berg = replace(FACTS.participants[0], name="Berg", aliases=())
    score = score_participants(GOLD, Reading(Facts(participants=(berg, FACTS.participants[0], FACTS.participants[2]))))
    assert score.tallies["participants"] == Tally(right=2, read=3, gold=4)
    assert groups(score) == {"missed person": 1, "missed organisation": 1, "spurious person": 1}


def test_what_is_said_of_a_participant_is_judged_only_where_it_is_found() -> None:
    berg = Participant("Ida Berg", ParticipantKind.PERSON, (Span(0, 1),), role="spokeswoman", part=Part.DELEGATE)
    line = replace(FACTS.participants[3], side=None)  # a principal is its own side
    score = score_participants(GOLD, Reading(Facts(participants=(berg, line))))
    assert score.tallies["participants.kind"] == Tally(2, 2, 4)
    assert score.tallies["participants.side"] == Tally(1, 2, 4)
    assert score.tallies["participants.part"] == Tally(1, 2, 4)
    assert score.tallies["participants.role"] == Tally(0, 1, 1)
    assert groups(score)["part: delegation_head read as delegate"] == 1


def position(**changes: object) -> Reading:
    whole = where("Ida Berg, chair of the Crew Union, met the Harbour Line in Port Mora on Thursday.")
    text = GOLD.text[: GOLD.text.index("nights.") + 7][whole.start :]
    read = Position("Ida Berg", Stance.REJECT, "the night shift", text, Span(whole.start, whole.start + len(text)))
    return Reading(Facts(positions=(replace(read, **changes),)))  # type: ignore[arg-type]  # any field


def test_a_position_is_right_by_holder_stance_place_and_issue() -> None:
    assert figures(score_positions(GOLD, position()).tallies) == {
        "positions.recall": 100.0,
        "positions.precision": 100.0,
        "positions.issue": 100.0,
        "positions.issue.of_all": 100.0,
    }
    assert score_positions(GOLD, position(holder="the union")).tallies["positions"].right == 1  # her own side


@pytest.mark.parametrize(
    ("changes", "group"),
    [
        ({"holder": "Olaf Lund"}, "holder another"),
        ({"holder": "Harbour Line"}, "holder another"),
        ({"stance": Stance.DEMAND}, "stance another"),
        ({"issue": "the mood"}, "issue another"),
        ({"span": where("An official")}, "missed reject"),
    ],
)
def test_a_position_is_wrong_by_one_of_them(changes: dict[str, object], group: str) -> None:
    score = score_positions(GOLD, position(**changes))
    assert group in groups(score)
    assert score.tallies["positions"].right == (group == "issue another")


def test_an_event_is_found_by_kind_and_place_and_then_judged() -> None:
    text = "met the Harbour Line in Port Mora"
    read = Event(EventKind.CONSULT, text, where(text), None, "Mora", ("Crew Union",))
    score = score_events(GOLD, Reading(Facts(events=(read, replace(read, kind=EventKind.SIGN)))))
    assert score.tallies["events"] == Tally(right=1, read=2, gold=1)
    assert score.tallies["events.place"] == Tally(1, 1, 1)
    assert groups(score) == {"date left out": 1, "actors another": 1, "spurious sign": 1}


def test_a_date_is_right_by_value_and_its_place_may_be_cut_otherwise() -> None:
    first, second = GOLD.labels.timexes
    thursday = Timex("Thursday", Span(first.span.start + 3, first.span.end), "2031-03-06T10:00")
    wrong = replace(second, value="2031-03-06")
    score = score_dates(GOLD, Reading(Facts(), timexes=(thursday, wrong)))
    assert score.tallies["dates"] == Tally(right=1, read=2, gold=2)
    assert groups(score) == {"value another": 1}
    assert score_dates(GOLD, Reading(Facts(), timexes=(replace(wrong, value="P1D"),))).tallies["dates.calendar"] == (
        Tally(right=0, read=0, gold=2)
    )


def test_a_name_is_right_only_by_its_very_place_and_label() -> None:
    berg = Name("Berg", where("Berg"), NameLabel.PER)
    mora = Name("Port Mora", where("Port Mora"), NameLabel.ORG)
    union = Name("Crew Union", where("Crew Union"), NameLabel.ORG)
    line = GOLD.labels.names[1]
    score = score_entities(GOLD, Reading(Facts(), names=(berg, mora, union, line)))
    assert score.tallies["entities"] == Tally(right=1, read=4, gold=4)
    assert groups(score) == {
        "PER cut otherwise": 1,
        "LOC read as ORG": 1,
        "spurious ORG": 1,
        "missed ORG": 1,
    }


def test_the_status_is_judged_field_by_field() -> None:
    assert FACTS.status is not None
    read = replace(
        FACTS.status,
        stage=Stage.STALLED,
        venue="the town hall of Port Mora",
        last_round=None,
        next_round=date(2031, 3, 14),
        sides=("the Harbour Line", "the union"),
        mediators=("Westland",),
        outlook=GOLD.text[where("the line again").start : where("the line again").end],
        outlook_span=where("the line again"),
    )
    score = score_status(GOLD, Reading(Facts(status=read)))
    assert {name: t.right for name, t in score.tallies.items()} == {
        "status.stage": 0,
        "status.last_round": 0,
        "status.next_round": 0,
        "status.venue": 1,
        "status.sides": 1,
        "status.mediators": 0,
        "status.outlook": 1,
    }
    assert groups(score) == {
        "stage: under_way read as stalled": 1,
        "last_round left out": 1,
        "next_round another": 1,
        "mediators made up": 1,
    }


def test_where_neither_says_anything_nothing_is_judged() -> None:
    assert set(score_status(plain(), NOTHING).tallies) == {"status.stage"}


def test_pairs_take_the_most_alike_first_and_each_once() -> None:
    def likeness(one: float, other: float) -> float:
        return max(0.0, 2 - abs(one - other))

    assert pairs([1.0, 2.0, 9.0], [1.8, 1.9], likeness) == [(0, 0), (1, 1)]


def test_scores_add_up() -> None:
    score = total([score_participants(GOLD, GOLD.labels), score_participants(GOLD, NOTHING)])
    assert score.tallies["participants"] == Tally(right=4, read=4, gold=8)
    assert len(score.slips) == 4
    assert all(a.part == b.part for a, b in pairwise(score.slips))
