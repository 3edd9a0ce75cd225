from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.briefs import sentences

FRIDAY = datetime(2025, 5, 16, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("However, Northland turned the plan down.", "Northland turned the plan down."),
        ("But, in return, Northland opened the border posts.", "Northland opened the border posts."),
        ("OSLO, May 16 (Wire) — Envoys of both sides met in Oslo.", "Envoys of both sides met in Oslo."),
        ("OSLO, 16 May (Fjord Press) – Envoys of both sides met in Oslo.", "Envoys of both sides met in Oslo."),
        ("OSLO, Norland (Fjord Press) — Envoys of both sides met.", "Envoys of both sides met."),
        ("Harbourton, 14 April 2031 – The union called a strike.", "The union called a strike."),
        ("HARBOURTON (AP) - The union called a strike.", "The union called a strike."),
        ("northland turned\nthe plan   down", "Northland turned the plan down."),
        ("Anders Holm said: “We will come back.”", "Anders Holm said: “We will come back.”"),
        ("Still waters run through the border valley.", "Still waters run through the border valley."),
    ],
)
def test_a_sentence_loses_dateline_and_connective(text: str, tidy: str) -> None:
    assert sentences.tidied(text) == tidy


@pytest.mark.parametrize(
    "text",
    [
        "He said that the talks would go on in Oslo.",
        "However, they did not agree on a single point.",
        "This was the third meeting since the spring.",
        "“We will not leave, the minister told reporters.",
        "Both were satisfied with how the day had gone.",
        "Will the talks go on after the summer break?",
        "Too short.",
        "word " * 200,
        "",
        "…",
    ],
)
def test_what_hangs_on_the_sentence_before_is_not_told(text: str) -> None:
    assert sentences.tidied(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The envoys met on Friday.", "The envoys met on Friday 16 May."),
        ("The envoys met Thursday in Oslo.", "The envoys met on Thursday 15 May in Oslo."),
        ("The sides meet today in Oslo.", "The sides meet on Friday 16 May in Oslo."),
        ("Yesterday the sides met in Oslo.", "On Thursday 15 May the sides met in Oslo."),
        ("On Friday, the sides met.", "On Friday 16 May, the sides met."),
        ("The sides will meet next Monday.", "The sides will meet on Monday 19 May."),
        ("Friday's meeting ended early.", "Friday's meeting ended early."),
        ("The sides met on Friday, May 16, in Oslo.", "The sides met on Friday, May 16, in Oslo."),
        ("The envoy said: “We meet on Friday.”", "The envoy said: “We meet on Friday.”"),
        ("The sides have met since 2022.", "The sides have met since 2022."),
    ],
)
def test_relative_days_are_named(text: str, named: str) -> None:
    assert sentences.dated(text, FRIDAY) == named


def test_a_day_that_stands_in_front_need_not_be_named_again() -> None:
    assert sentences.dated("The envoys met on Friday.", FRIDAY, date(2025, 5, 16)) == "The envoys met."
    assert sentences.dated("Talks were held on Friday evening and failed.", FRIDAY, date(2025, 5, 16)) == (
        "Talks were held and failed."
    )


@pytest.mark.parametrize(
    "text",
    [
        "They want an answer by Friday.",
        "Nothing has moved since Friday.",
        "The swap ended on Friday, when 303 people were freed.",
        "What Friday's talks brought is unknown.",
        "On Friday, the sides met.",
        "They meet on Friday or Saturday.",
    ],
)
def test_a_day_that_the_sentence_needs_stays(text: str) -> None:
    assert "Friday" in sentences.dated(text, FRIDAY, date(2025, 5, 16))


def test_what_goes_on_about_something_named_before_does_not_stand_alone() -> None:
    assert sentences.tidied("The attack came hours before a second sitting of envoys from both neighbours.") is None
    assert sentences.tidied("The decision was a surprise to the envoys of both Northland and Southland.") is None
    assert sentences.tidied("The talks between Northland and Southland were held in Oslo on Friday.") is not None


def test_when_something_was_said_is_left_out_where_it_is_the_day_of_the_report() -> None:
    assert sentences.dated("A deal is near, Berg said on Friday evening, after talks.", FRIDAY) == (
        "A deal is near, Berg said, after talks."
    )
    assert sentences.dated("Berg told reporters Friday that a deal is near.", FRIDAY) == (
        "Berg told reporters that a deal is near."
    )
    assert "Thursday 15 May" in sentences.dated("A deal is near, Berg said on Thursday.", FRIDAY)


def test_a_surname_at_the_start_is_told_in_full() -> None:
    names = {"berg": "Ada Berg", "northland": "Northland"}
    assert sentences.in_full("Ms Berg said the talks went on.", names) == "Ada Berg said the talks went on."
    assert sentences.in_full("Berg left early.", names) == "Ada Berg left early."
    assert sentences.in_full("Northland agreed.", names) == "Northland agreed."
    assert sentences.in_full("Berg Steel agreed.", names) == "Berg Steel agreed."


def test_the_same_news_in_other_words_is_seen() -> None:
    told = ["Northland and Southland agreed to exchange 1,000 prisoners each"]
    assert sentences.says_the_same("Southland and Northland agreed an exchange of 1,000 prisoners", told)
    assert not sentences.says_the_same("Southland closed its border posts", told)


@given(st.text(max_size=200))
def test_any_text_is_told_cleanly_or_not_at_all(text: str) -> None:
    tidy = sentences.tidied(text)
    assert tidy is None or sentences.stands_alone(tidy)
    assert isinstance(sentences.dated(text, FRIDAY), str)


def test_such_a_thing_points_back_unless_the_sentence_says_what_it_is() -> None:
    assert sentences.points_nowhere("Northland asked for such a meeting at the talks in Oslo.")
    assert not sentences.points_nowhere(
        "Northland and Southland agree to stop all attacks on ships, and Northland wants guarantees for such a deal."
    )
    assert not sentences.points_nowhere("Northland never saw such a deal as Southland signed in Oslo.")
