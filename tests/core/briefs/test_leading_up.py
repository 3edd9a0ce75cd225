from __future__ import annotations

from dataclasses import replace

from bot.core import briefs
from bot.core.briefs.leading_up import WORDS
from bot.core.model.briefing import Briefing
from bot.core.model.fact import Facts, Stage
from bot.core.model.story import Report
from bot.core.stories import leading_up, progress
from tests.core.stories.builders import NOW, TOPIC, at, status
from tests.core.stories.builders import report as made
from tests.core.stories.test_leading_up import told_of


def report(number: int, day: int, title: str, *paragraphs: str, outlet: str = "North Wire", story: int = 0) -> Report:
    return told_of(story or number, made(number, outlet, at(day), title, "\n\n".join(paragraphs)))


OPENED = report(
    1, 2, "Northland and Southland open talks in Oslo",
    "Northland and Southland opened talks on the valley road in Oslo on Friday.",
    "He said that they would meet again.",
)  # fmt: skip
BROKEN = report(
    2, 9, "Talks on the valley road break off",
    "Talks between Northland and Southland on the valley road broke off on Thursday over the prisoners.",
    outlet="Daily Post",
)  # fmt: skip
AGREED = report(
    3, 16, "Northland and Southland agree to exchange prisoners",
    "Northland and Southland agreed in talks on Friday to exchange 1,000 prisoners on the valley road.",
    "The talks between Northland and Southland over the valley road had begun in Oslo on 2 May.",
)  # fmt: skip


def background(*reports: Report, words: str | None = None) -> Briefing:
    state = progress.fold(TOPIC, reports, NOW)
    return briefs.background(TOPIC, state, leading_up.antecedents(TOPIC, reports, words), NOW, words)


def test_what_led_to_a_story_is_told_in_the_order_of_the_days() -> None:
    briefing = background(OPENED, BROKEN, AGREED)
    assert briefing.headline is not None
    assert "1,000 prisoners" in briefing.headline.text or "exchange prisoners" in briefing.headline.text
    (section,) = briefing.sections
    assert section.heading == "What led here"
    days = [s.lead for s in section.statements]
    assert days == sorted(days, key=lambda d: int((d or "").split()[1]))
    assert "Thursday 8 May" in days
    assert all(s.citations for s in section.statements)


def test_what_turned_the_talks_is_told_before_what_went_on() -> None:
    signed = "Northland and Southland signed a truce on the valley road in Oslo."
    turned = report(30, 1, "A truce is signed", signed)
    turned = replace(turned, facts=Facts(status=status(Stage.AGREEMENT, "A truce is signed")))
    more = [
        report(
            10 + n, 2 + n, f"Meeting {n}", f"Northland and Southland met for talks on bridge number {n} of the valley."
        )
        for n in range(12)
    ]
    told = [s.text for section in background(turned, *more, AGREED).sections for s in section.statements]
    assert any("signed a truce" in text for text in told)


def test_it_says_no_more_words_than_it_may_and_none_that_hang() -> None:
    more = [
        report(
            10 + n, 1 + n, f"Round {n}", f"Northland and Southland met for talks on bridge number {n} of the valley."
        )
        for n in range(15)
    ]
    told = [s.text for section in background(*more, AGREED).sections for s in section.statements]
    assert sum(len(text.split()) for text in told) <= WORDS
    assert not any(text.startswith("He ") for text in told)
    assert len(set(told)) == len(told)


def test_words_that_no_story_has_are_said_to_mean_none() -> None:
    assert background(OPENED, words="herrings").note == "No story about “herrings” is known in these talks."


def test_before_anything_is_known_it_says_so() -> None:
    assert briefs.background(TOPIC, None, None, NOW).note is not None


def test_a_day_that_names_a_thing_is_not_the_day_of_what_is_told() -> None:
    freed = report(
        2, 9, "More prisoners are freed",
        "Northland frees three more prisoners as part of the 2 May deal with Southland, mediators of the talks say.",
        outlet="Daily Post",
    )  # fmt: skip
    told = background(OPENED, freed, AGREED).sections[0].statements
    assert [s.lead for s in told if "three more prisoners" in s.text] == ["Friday 9 May"]
