"""What surrounds a table: rounds told in plain clauses, go-betweens by office, pauses that are no standstill."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.core import facts
from bot.core.model.article import Article
from bot.core.model.fact import EventKind, Facts, Stage, Stance, TalksStatus

PUBLISHED = datetime(2026, 1, 22, 12, tzinfo=UTC)  # a Thursday


def read(title: str, body: str) -> Facts:
    return facts.read(Article("https://example.org/1", title, "The Ledger", f"{title}\n\n{body}", PUBLISHED))


def status(title: str, body: str) -> TalksStatus:
    found = read(title, body).status
    assert found is not None
    return found


def test_talks_halted_until_a_day_are_adjourned_and_go_on_then() -> None:
    found = status(
        "Poland and Hungary halt border talks until Monday",
        "Poland and Hungary broke off their talks in Vienna until Monday. The two delegations were tired.",
    )

    assert found.stage is Stage.ADJOURNED
    assert found.next_round == date(2026, 1, 26)
    assert found.venue == "Vienna"


def test_half_a_deal_is_a_partial_agreement() -> None:
    found = status(
        "Poland and Hungary settle tolls, leave fishing for later",
        "Poland and Hungary agreed on tolls on Wednesday but remain divided over fishing, after talks in Vienna.",
    )

    assert found.stage is Stage.PARTIAL_AGREEMENT
    assert found.last_round == date(2026, 1, 21)


def test_the_mediator_is_the_one_named_beside_the_word() -> None:
    found = status(
        "Poland and Hungary resume border talks",
        "Poland and Hungary resumed talks on Wednesday in Vienna. The mediator, Olga Brandt, called them frank.",
    )

    assert "Olga Brandt" in found.mediators


def test_a_month_named_may_casts_no_doubt() -> None:
    found = read("Border talks", "Poland, which in May turned down a pact, accepted the new treaty. Talks go on.")

    assert {p.stance for p in found.positions} == {Stance.REJECT, Stance.ACCEPT}


def test_talks_that_break_off_are_suspended_and_no_further_round() -> None:
    found = read("Border talks", "Talks between Poland and Hungary broke off on Tuesday night.")

    assert [e.kind for e in found.events] == [EventKind.SUSPEND]
