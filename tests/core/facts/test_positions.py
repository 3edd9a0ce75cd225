from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core import facts, language
from bot.core.facts.positions import candidates, chosen
from bot.core.model.article import Article
from bot.core.model.fact import Position, Stance

PUBLISHED = datetime(2026, 1, 22, 12, tzinfo=UTC)  # a Thursday


def positions(text: str) -> tuple[Position, ...]:
    return facts.read(Article("https://example.org/1", "", "The Ledger", text, PUBLISHED)).positions


def told(text: str) -> set[tuple[str, Stance, str]]:
    """Return what the rules read, whatever it is judged to be worth."""
    document = language.read(text, "en", PUBLISHED.date())
    read = facts.read(Article("https://example.org/1", "", "The Ledger", text, PUBLISHED))
    ruled = [c.position for c in candidates(document, read) if c.ruled is not None]
    return {(p.holder, p.stance, p.issue) for p in chosen(ruled, document)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland is calling for a 30-day truce.", ("Poland", Stance.DEMAND, "30-day truce")),
        ("Warsaw insists on a full withdrawal.", ("Poland", Stance.DEMAND, "full withdrawal")),
        ("The union demands a 7% raise.", ("the union", Stance.DEMAND, "7% raise")),
        ("Poland urged Hungary to lift the blockade.", ("Poland", Stance.DEMAND, "that Hungary lift the blockade")),
        ("Poland's foremost demand was a lasting truce.", ("Poland", Stance.DEMAND, "lasting truce")),
        (
            "Poland said Hungary must withdraw its troops.",
            ("Poland", Stance.DEMAND, "that Hungary withdraw its troops"),
        ),
        ("Poland wants more visas for its drivers.", ("Poland", Stance.DEMAND, "more visas for its drivers")),
        ("Poland called for new elections in the valley.", ("Poland", Stance.DEMAND, "new elections in the valley")),
        ('Poland refused to back "deep reforms".', ("Poland", Stance.REJECT, 'back "deep reforms"')),
        ("Poland demanded “free passage” for ships.", ("Poland", Stance.DEMAND, "free passage")),
        ("The company offered a one-off bonus.", ("the company", Stance.OFFER, "one-off bonus")),
        ("Hungary is ready to reopen the border.", ("Hungary", Stance.OFFER, "reopen the border")),
        ("Hungary has suggested it might drop its claim.", ("Hungary", Stance.OFFER, "drop its claim")),
        ("Hungary agreed to a ceasefire.", ("Hungary", Stance.ACCEPT, "ceasefire")),
        ("Hungary agreed on Tuesday to free 40 prisoners.", ("Hungary", Stance.ACCEPT, "free 40 prisoners")),
        ("The European Union backed the proposal of a joint fund.", ("European Union", Stance.ACCEPT, "joint fund")),
        ("Budapest has consistently rejected proposals for a long truce.", ("Hungary", Stance.REJECT, "long truce")),
        ("The Hungarian government ruled out any talks.", ("Hungary", Stance.REJECT, "talks")),
        ("Hungary refused to sign the treaty.", ("Hungary", Stance.REJECT, "sign the treaty")),
        ("Hungary will not negotiate under fire.", ("Hungary", Stance.REJECT, "negotiate under fire")),
        ("Hungary did not accept the terms.", ("Hungary", Stance.REJECT, "terms")),
        ("The demands remain unacceptable to Warsaw.", ("Poland", Stance.REJECT, "demands")),
        ("The 4% pay offer was rejected by the union.", ("the union", Stance.REJECT, "4% pay offer")),
        ("Hungary insists any deal include a review.", ("Hungary", Stance.DEMAND, "that any deal include a review")),
        (
            "Hungary says it will sign only if Poland has lifted the ban.",
            ("Hungary", Stance.DEMAND, "that Poland lift the ban"),
        ),
        (
            "Hungary threatens to walk out if the ban is not lifted.",
            ("Hungary", Stance.DEMAND, "that the ban be lifted"),
        ),
        ("Hungary gave Poland until Friday to lift the ban.", ("Hungary", Stance.DEMAND, "that Poland lift the ban")),
        ("Hungary proposed creating a joint fund.", ("Hungary", Stance.OFFER, "to create a joint fund")),
        (
            "Under Hungary's proposal, the ban would be lifted in stages.",
            ("Hungary", Stance.OFFER, "that the ban be lifted in stages"),
        ),
        ("Hungary considers a shared fishing zone unacceptable.", ("Hungary", Stance.REJECT, "shared fishing zone")),
        ("Hungary has no objection to a shared fund.", ("Hungary", Stance.ACCEPT, "shared fund")),
        (
            "The government in Warsaw demanded a review.",
            ("Poland", Stance.DEMAND, "review"),
        ),
    ],
)
def test_a_position_has_holder_stance_and_issue(text: str, expected: tuple[str, Stance, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hungary has not rejected the plan.",
        "Hungary wants more.",
        "Hungary wants the rest for nothing.",
        "Hungary refused to rule out a truce.",
        "Hungary may accept the plan.",
        "If Hungary rejects the plan, the talks end.",
        "Will Hungary accept the plan?",
        "Hungary is expected to reject the plan.",
        "The proposed truce is on the table.",
        "Hungary no longer insists on a buffer zone.",
        "The union refused to comment.",
        "Peace talks with Hungary were rejected.",
        "Hungary dismissed reports of a split.",
        "Hungary warned it would pull out of the fund.",
        "A parcel demanded a signature.",
    ],
)
def test_what_is_denied_doubted_or_nobodys_is_no_position(text: str) -> None:
    assert told(text) == set()


def test_joined_holders_each_hold_it() -> None:
    assert {h for h, _, _ in told("Poland and Hungary agreed to a ceasefire.")} == {"Poland", "Hungary"}


def test_a_verb_after_and_has_the_subject_before_it() -> None:
    found = told("While Poland is calling for a truce and has offered a corridor, Hungary is silent.")

    assert found == {("Poland", Stance.DEMAND, "truce"), ("Poland", Stance.OFFER, "corridor")}


def test_an_aside_between_subject_and_verb_does_not_hide_the_subject() -> None:
    found = told("Poland, which lost the port in March, on Monday rejected a swap.")

    assert found == {("Poland", Stance.REJECT, "swap")}


def test_a_pronoun_is_resolved_only_where_one_party_can_be_meant() -> None:
    assert ("Hungary", Stance.REJECT, "swap") in told("Hungary said it rejected the swap.")
    assert told("Poland met Hungary. He rejected the swap.") == set()


def test_words_in_a_quotation_are_its_speakers() -> None:
    found = told('"We will not accept a swap," Polish negotiator Peter Novak said.')

    assert ("Peter Novak", Stance.REJECT, "swap") in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The ban must be lifted", (Stance.DEMAND, "that the ban be lifted")),
        ("No visas, no deal", (Stance.DEMAND, "visas")),
        ("There is no question of a joint fund", (Stance.REJECT, "joint fund")),
        ("What we want is a fair share of the water", (Stance.DEMAND, "fair share of the water")),
        ("We are not going to close the mine", (Stance.REJECT, "close the mine")),
        ("We can lift the ban within a week", (Stance.OFFER, "lift the ban within a week")),
    ],
)
def test_what_is_quoted_is_held_by_whoever_says_it(words: str, expected: tuple[Stance, str]) -> None:
    assert ("Peter Novak", *expected) in told(f'"{words}," Polish negotiator Peter Novak said.')


def test_what_is_rejected_as_a_clause_keeps_its_noun() -> None:
    found = told("Poland demanded that Hungary close the mine. Hungary rejected that condition.")

    assert ("Hungary", Stance.REJECT, "the condition that Hungary close the mine") in found


def test_a_dateline_holds_nothing() -> None:
    assert told("DUNLOW (Fiscal Wire) - Accepted a price for the mine.") == set()


def test_a_position_is_dated_by_the_day_in_its_sentence() -> None:
    dated, undated = positions("Poland on Tuesday rejected a swap. Hungary demands a corridor.")

    assert dated.date == date(2026, 1, 20)
    assert undated.date is None


def test_evidence_is_the_sentence_verbatim() -> None:
    text = "It snowed. Poland  rejected a\u00a0swap. It thawed."

    (found,) = positions(text)

    assert found.span.of(text) == found.text == "Poland  rejected a\u00a0swap."


def test_a_plain_demand_is_judged_to_be_one() -> None:
    (found,) = positions("Talks between Poland and Hungary resumed on Tuesday. Poland demanded a 30-day truce.")
    assert (found.holder, found.stance, found.issue) == ("Poland", Stance.DEMAND, "30-day truce")


@pytest.mark.parametrize(
    "text",
    [
        "Hungary said Poland had demanded a truce and described the demand as absurd.",
        "The mediator asked them to agree on a truce as soon as possible.",
    ],
)
def test_an_issue_is_a_thing_or_a_deed_or_a_clause(text: str) -> None:
    assert not {issue for _, _, issue in told(text)} & {"described the demand", "possible"}


@pytest.mark.parametrize(
    ("noun", "name"),
    [("Teachers", "Harlow Schools Union"), ("The board", "Harlow Schools District")],
)
def test_a_noun_for_staff_or_employer_means_the_one_side_that_has_or_is_it(noun: str, name: str) -> None:
    text = (
        "The Harlow Schools Union and the Harlow Schools District resumed talks on Tuesday. The Harlow Schools Union "
        "said the Harlow Schools District met it for talks. The Harlow Schools District said talks with the Harlow "
        f"Schools Union would go on. {noun} rejected a cap of 24 pupils."
    )
    assert (name, Stance.REJECT, "cap of 24 pupils") in told(text)
