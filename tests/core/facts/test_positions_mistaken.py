"""What looks like a position and is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core import facts
from bot.core.model.article import Article
from bot.core.model.fact import Position, Stance

PUBLISHED = datetime(2026, 1, 22, 12, tzinfo=UTC)


def positions(text: str) -> tuple[Position, ...]:
    return facts.read(Article("https://example.org/1", "", "The Ledger", f"{text}\n\n{text}", PUBLISHED)).positions


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Hungarian Ministry of Defence says that Polish troops tried to cross the river in boats before being "
            "turned back by Hungarian forces."
        ),
        "Ana Roth also says Hungary may resume the strikes if she thinks Poland does not keep its part of the pact.",
        (
            'Poland favourably receives a 40-day plan for a truce, with minister Jan Nowak warning of a "disaster" if '
            "Prime Minister Ana Roth gives in."
        ),
        "The mayor says that the city will hold no vote this year, even if Hungary puts it as a condition for talks.",
    ],
)
def test_a_mere_condition_is_nobodys_demand(text: str) -> None:
    assert not [p for p in positions(text) if p.stance is Stance.DEMAND]


def test_what_is_threatened_unless_it_is_done_is_demanded_by_whoever_threatens() -> None:
    told = {(p.holder, p.issue) for p in positions("Hungary threatens to cut exports if the ban is not lifted.")}
    assert told == {("Hungary", "that the ban be lifted")}


@pytest.mark.parametrize(
    "text",
    [
        "Hungary claims that it hit two Polish ships on Monday.",
        "The Hungarian army claims that it shot down two Polish drones over the border.",
        "Hungary claims that twelve villagers were killed in the raid.",
        "Hungary calls the Front an armed band after it committed a raid on the border in April.",
    ],
)
def test_a_claim_of_what_happened_is_no_demand_and_no_refusal(text: str) -> None:
    assert positions(text) == ()


def test_a_proposal_can_be_shot_down() -> None:
    assert [p.stance for p in positions("Hungary shot down the proposal for a joint fund.")] == [Stance.REJECT]


def test_who_is_given_time_offers_none() -> None:
    text = "The Hungarian cabinet approved the pact, with the Hungarian army given 48 hours to leave the valley."
    assert not [p for p in positions(text) if p.stance is Stance.OFFER]


def test_what_somebody_will_have_to_accept_he_has_not_accepted() -> None:
    text = "Polish Foreign Minister Jan Nowak says Hungary will have to accept talks with the rebels."
    assert not [p for p in positions(text) if p.stance is Stance.ACCEPT]


def test_nobody_demands_a_person() -> None:
    text = "Polish minister Jan Nowak demands Hungarian president Ana Roth."
    assert positions(text) == ()


def test_a_demand_that_is_given_up_is_held_no_more() -> None:
    text = "Hungary gave up its demand for higher fees on Monday."
    assert positions(text) == ()


def test_what_is_no_longer_ruled_out_is_not_rejected() -> None:
    text = "Hungary no longer rules out a joint fund."
    assert Stance.REJECT not in {p.stance for p in positions(text)}


def test_a_long_issue_ends_with_a_whole_name() -> None:
    text = (
        "Hungary agreed to buy at least five new Polish-made patrol boats of the second type for the Royal Hungarian "
        "River Police."
    )
    issues = [p.issue for p in positions(text)]
    assert all(i.endswith(("Police", "type")) for i in issues)
