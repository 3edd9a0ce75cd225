"""What must be read in the sample coverage: who said what, who is on which side, where the talks stand.

The floors may be raised when reading improves; a lower one needs a reason in the commit that lowers it.
"""

from __future__ import annotations

from functools import cache

import pytest

from bot.core import facts
from bot.core.model.article import Article
from bot.core.model.fact import Facts, Part, ParticipantKind, QuoteKind
from bot.demo.coverage import outlets

# words of a quotation in marks → surname of who said them, wherever they stand
SAID = {
    "without any preconditions": "Putin",
    "It is a positive sign": "Zelensk",
    "clearly unacceptable": "Starmer",
    "Our delegation, led by": "Lavrov",
    "theatre props": "Zelensk",
    "There are two paths": "Fidan",
    "Overall, we are satisfied": "Medinsky",
    "I will be waiting": "Zelensk",
    "I hope that this time": "Zelensk",
    "HAVE THE MEETING": "Trump",
    "We await a full and lasting": "Zelensk",
    "I don't think we're going": "Rubio",
    "Nothing's going to happen": "Trump",
    "We have agreed that each side": "Medinsky",
    "Russia and Ukraine will immediately": "Trump",
    "We are not opposed": "Umerov",
    "The language of ultimatums": "Peskov",
    "I think it's a place": "Rubio",
    "We are bringing our people home": "Zelensk",
}
SIDES = {
    "Russia": ("Putin", "Medinsky", "Peskov", "Lavrov", "Galuzin", "Fomin", "Kostyukov"),
    "Ukraine": ("Zelensk", "Umerov", "Budanov"),
    "Türkiye": ("Fidan", "Erdo", "Kalin"),
    "United States": ("Trump", "Rubio", "Kellogg", "Witkoff", "Vance"),
    "Germany": ("Merz",),
    "France": ("Macron",),
    "United Kingdom": ("Starmer", "Lammy"),
    "Poland": ("Tusk",),
}
SIDE_OF = {surname: side for side, surnames in SIDES.items() for surname in surnames}
HEADS = ("Medinsky", "Umerov")

RIGHT_SPEAKER = 0.65  # of the quotations in marks
WRONG_SPEAKERS = 1
SIDE_KNOWN = 0.35  # of the people in an article
WRONG_HEADS = 2


@cache
def read() -> dict[str, tuple[Article, Facts]]:
    """Return every sample article in its last edition, with what is read in it."""
    told = {}
    for outlet in outlets():
        for piece in outlet.pieces:
            edition = piece.editions[-1]
            text = "\n\n".join((edition.title, *edition.paragraphs, *([edition.note] if edition.note else [])))
            article = Article("", edition.title, outlet.name, text, edition.at)
            told[f"{outlet.slug}/{piece.slug}"] = (article, facts.read(article))
    return told


def attributions() -> list[tuple[str, str | None, str]]:
    """Return (where, speaker as read, who it was) for each quotation in marks that is known above and was found."""
    return [
        (where, quote.speaker, speaker)
        for where, (_, found) in read().items()
        for quote in found.quotes
        if quote.kind is not QuoteKind.INDIRECT
        for words, speaker in SAID.items()
        if words in quote.text
    ]


def people() -> list[tuple[str, str, str | None, Part]]:
    """Return (where, surname as known above, side as read, part as read) for each person that was found."""
    return [
        (where, surname, person.side, person.part)
        for where, (_, found) in read().items()
        for person in found.participants
        if person.kind is ParticipantKind.PERSON
        for surname in SIDE_OF
        if surname in person.name
    ]


def test_every_quotation_known_here_stands_in_the_coverage() -> None:
    coverage = "\n".join(article.text for article, _ in read().values())
    assert [words for words in SAID if words not in coverage] == []


def test_words_in_marks_are_found_and_given_to_who_said_them() -> None:
    known = sum(words in article.text for article, _ in read().values() for words in SAID)
    right = [where for where, found, speaker in attributions() if found and speaker in found]
    assert len(right) / known >= RIGHT_SPEAKER


def test_words_in_marks_are_seldom_given_to_somebody_else() -> None:
    wrong = [(where, found, speaker) for where, found, speaker in attributions() if found and speaker not in found]
    assert len(wrong) <= WRONG_SPEAKERS, wrong


def test_people_are_put_on_their_own_side() -> None:
    told = [(where, surname, side) for where, surname, side, _ in people() if side]
    wrong = [row for row in told if row[2] != SIDE_OF[row[1]]]
    assert wrong == []
    assert len(told) / len(people()) >= SIDE_KNOWN


def test_only_heads_of_delegations_lead_them() -> None:
    heads = [(where, surname) for where, surname, _, part in people() if part is Part.DELEGATION_HEAD]
    assert {surname for _, surname in heads} >= set(HEADS)
    assert len([row for row in heads if row[1] not in HEADS]) <= WRONG_HEADS


@pytest.mark.parametrize("where", ["halic-courier/galatasaray-champions", "saltmarsh-public-radio/eurovision"])
def test_articles_about_something_else_have_no_talks_in_them(where: str) -> None:
    assert read()[where][1].status is None
