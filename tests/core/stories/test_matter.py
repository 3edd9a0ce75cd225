from __future__ import annotations

import pytest

from bot.core.model.article import Span
from bot.core.model.fact import EventKind, Facts
from bot.core.model.story import Topic
from bot.core.stories.matter import matter
from tests.core.stories.builders import NOW, event

TOPIC = Topic(1, 0, "Norway–Chad talks", ("Norway", "Chad"), NOW, ("Peru",))
SIGNED = "Norway and Chad signed a ceasefire in Lima."


def of(sentence: str, facts: Facts | None = None) -> float:
    return matter(TOPIC, sentence, Span(0, len(sentence)), facts or Facts())


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway and Chad resume peace talks in Lima on Monday.",
        "The latest round of talks ended without a word from either side, Norway said.",
        "Peru, the mediator, put a new ceasefire plan to Norway.",
        "Norway says that Norway and Chad have more or less agreed on the terms of a deal on fish.",
        "Norway opened talks with the Chadian delegation in Lima.",
        "Norway held talks with Chad after it had signed a fishing deal with Sweden.",
        "Chad freed 40 prisoners and Norway sent home as many.",
        "Norway handed over the bodies of 12 soldiers who were killed in the war with Chad.",
    ],
)
def test_what_is_about_the_talks(sentence: str) -> None:
    assert of(sentence) >= 2.0


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway launched 90 drones at Chad in the largest attack of the war.",
        "Norway shelled a village in Chad, killing four people a day after peace talks.",
        "In his first address the Pope prayed for a ceasefire in Chad and the release of all prisoners.",
        "Spain calls for a ceasefire between Norway and Chad.",
        "Flooding closed the road from Chad to the sea.",
        "Norway and Peru announce that a ceasefire has been reached between Norway and Sweden.",
        "Norway said it had reached a truce with the Reefwatchers, whom Peru had brought to Lima.",
    ],
)
def test_what_merely_happened_between_the_sides(sentence: str) -> None:
    assert of(sentence) < 2.0


def test_what_was_read_in_a_sentence_counts() -> None:
    read = Facts(events=(event(SIGNED, EventKind.SIGN, actors=("Norway", "Chad")),))
    assert of(SIGNED, read) > of(SIGNED)


def test_what_is_done_in_a_deal_with_somebody_else_does_not_count() -> None:
    other = "Norway and Peru announce that a ceasefire has been reached between Norway and Sweden."
    read = Facts(events=(event(other, EventKind.AGREE, actors=("Norway", "Sweden")),))
    assert of(other, read) < 2.0


def test_the_deeds_of_others_do_not_count() -> None:
    read = Facts(events=(event(SIGNED, EventKind.SIGN, actors=("Spain", "Cuba")),))
    assert of(SIGNED, read) == of(SIGNED)
