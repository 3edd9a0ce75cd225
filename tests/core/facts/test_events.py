from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core import facts
from bot.core.model.article import Article
from bot.core.model.fact import Event, EventKind

PUBLISHED = datetime(2026, 1, 22, 12, tzinfo=UTC)  # a Thursday


def events(text: str) -> tuple[Event, ...]:
    return facts.read(Article("https://example.org/1", "", "The Ledger", text, PUBLISHED)).events


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Polish and Hungarian envoys met for talks in Vienna on Tuesday.", EventKind.CONSULT, date(2026, 1, 20)),
        ("Poland and Hungary will hold talks in Vienna on Monday.", EventKind.CONSULT, date(2026, 1, 26)),
        ("A second round of talks was held in Vienna on 3 January.", EventKind.CONSULT, date(2026, 1, 3)),
        ("Peace talks between Poland and Hungary will begin on 30 January.", EventKind.CONSULT, date(2026, 1, 30)),
        ("Poland and Hungary reached a deal on fishing quotas on Wednesday.", EventKind.AGREE, date(2026, 1, 21)),
        ("Poland and Hungary signed a treaty in Vienna on Wednesday.", EventKind.SIGN, date(2026, 1, 21)),
        ("Poland dropped its demand for a corridor in the talks on Monday.", EventKind.CONCEDE, date(2026, 1, 19)),
        ("The union rejected the pay offer on Monday.", EventKind.REJECT, date(2026, 1, 19)),
        ("Poland called for a truce on Tuesday.", EventKind.REQUEST, date(2026, 1, 20)),
        ("On Tuesday, Poland threatened to leave the talks.", EventKind.THREATEN, date(2026, 1, 20)),
        ("Poland suspended negotiations with Hungary on Tuesday.", EventKind.SUSPEND, date(2026, 1, 20)),
        ("Poland withdrew from the talks on Tuesday.", EventKind.WITHDRAW, date(2026, 1, 20)),
    ],
)
def test_an_event_has_its_kind_and_day(text: str, kind: EventKind, day: date) -> None:
    assert (kind, day) in {(e.kind, e.date) for e in events(text)}


def test_a_meeting_has_its_parties_and_place() -> None:
    (met,) = events("Polish and Hungarian officials convened for direct talks in Vienna on Tuesday.")

    assert met.actors == ("Poland", "Hungary")
    assert met.place == "Vienna"


def test_those_who_are_not_there_take_no_part() -> None:
    (met,) = events("Poland and Hungary met for talks in Vienna on Tuesday without Slovakia.")

    assert met.actors == ("Poland", "Hungary")


def test_the_day_of_saying_is_not_the_day_of_what_is_said() -> None:
    (held,) = events("Poland said on Wednesday that it will hold talks with Hungary on Monday.")

    assert held.date == date(2026, 1, 26)


@pytest.mark.parametrize(
    "text",
    [
        "In response to the vote in Vienna on Monday, Poland suspends negotiations with Hungary.",
        "Two days after the shelling of Monday, Poland and Hungary open talks in Vienna.",
        "Poland and Hungary open talks on the terms of the 4 January truce.",
    ],
)
def test_the_day_of_what_is_only_looked_back_on_is_not_the_day_of_the_event(text: str) -> None:
    assert {e.date for e in events(text)} == {date(2026, 1, 22)}


def test_what_plainly_is_of_now_has_the_day_of_the_article() -> None:
    (opened,) = events("Poland and Hungary open talks in Vienna.")

    assert opened.date == PUBLISHED.date()


def test_background_keeps_its_own_time() -> None:
    found = events("Poland and Hungary held talks in Vienna in March 2022. They signed a pact on 4 May 2022.")

    assert [(e.kind, e.date) for e in found] == [(EventKind.CONSULT, None), (EventKind.SIGN, date(2022, 5, 4))]


@pytest.mark.parametrize(
    "text",
    [
        "Poland did not sign the treaty.",
        "Poland hopes to reach a deal with Hungary.",
        "If Poland signed the deal, prices would fall.",
        "Poland failed to reach an agreement with Hungary.",
        "The proposed agreement is long.",
        "City meet United in the cup on Saturday.",
        "The storm met no resistance.",
    ],
)
def test_what_is_denied_or_wished_or_of_something_else_is_no_event(text: str) -> None:
    assert events(text) == ()


def test_the_headline_is_not_counted_beside_the_sentence_that_has_the_day() -> None:
    text = "Poland and Hungary sign treaty\n\nPoland and Hungary signed a treaty in Vienna on Wednesday."

    assert [(e.kind, e.date) for e in events(text)] == [(EventKind.SIGN, date(2026, 1, 21))]


def test_what_is_demanded_to_happen_has_not_happened() -> None:
    wished = events("The miners demanded that Poland conclude an agreement with Hungary at once.")
    told = events("The miners said that Poland concluded an agreement with Hungary on Tuesday.")

    assert EventKind.AGREE not in {e.kind for e in wished}
    assert EventKind.AGREE in {e.kind for e in told}
