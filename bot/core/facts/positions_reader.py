"""Reader: what every construction that tells a position is read with, in one document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.core.facts.cast import Cast
from bot.core.facts.clauses import Clauses
from bot.core.facts.events_settings import distance
from bot.core.facts.issues import Issue, Issues
from bot.core.facts.parties import Party
from bot.core.facts.positions_holders import Holders
from bot.core.facts.positions_verbs import Verbs
from bot.core.language import Document, Sentence
from bot.core.model.article import Span
from bot.core.model.fact import Facts, Position, Stance

_BACK = 6
"""How many positions back an issue is looked for that is not named again."""
_NEAR = 70
"""How far from an issue a day may stand that says when the position was taken; a comma between counts as 60."""


class Reader:
    """The cast of a document, its clauses, and who holds and what is held in them."""

    def __init__(self, document: Document, facts: Facts) -> None:
        self.cast = Cast(document, facts)
        self.tokens = document.tokens
        self.clauses = Clauses(document.tokens)
        self.holders = Holders(self.cast, self.clauses, facts)
        self.issues = Issues(self.cast, self.clauses, facts)
        self.verbs = Verbs(self.cast, self.clauses)
        self.issue = Span(0, 1)  # where the issue stands of the position that was yielded last
        self._told: list[tuple[int, Position]] = []
        self._number = {s.tokens[0]: n for n, s in enumerate(document.sentences)}

    def heard(self, sentence: Sentence, position: Position) -> None:
        """Keep a position in mind, so that "it" and "the idea" can mean its issue."""
        deed = self.tokens[self.cast.index(self.issue.start)].tag == "VB"
        if deed and position.stance is Stance.OFFER and not position.issue.startswith("to "):
            position = replace(position, issue=f"to {position.issue}")
        self._told.append((self._number[sentence.tokens[0]], position))

    def antecedent(self, sentence: Sentence, holders: Iterable[Party], within: int = 1) -> str | None:
        """Return the issue that "it" or "the idea" means: what somebody else said last, so many sentences before."""
        names = {h.name for h in holders} | {h.side for h in holders}
        number = self._number[sentence.tokens[0]]
        for at, position in reversed(self._told[-_BACK:]):
            if number - at > within:
                return None
            if position.holder not in names and position.stance in {Stance.DEMAND, Stance.OFFER}:
                return position.issue
        return None

    def low(self, i: int) -> str:
        """Return a word in lower case."""
        return self.clauses.low(i)

    def positions(
        self, sentence: Sentence, holders: Iterable[Party], stance: Stance, issues: Iterable[Issue]
    ) -> Iterator[Position]:
        """Yield a position for every holder and issue."""
        told = list(issues)
        text = sentence.span.of(self.cast.document.text)
        for holder in holders:
            for words, span in told:
                issue = re.sub(r"\s+", " ", words)
                self.issue = span
                yield Position(holder.name, stance, issue, text, sentence.span, self._day(sentence, span))

    def _day(self, sentence: Sentence, issue: Span) -> date | None:
        """Return the day on which it was said, if the sentence names one outside of what was said."""
        document = self.cast.document
        days = [
            t
            for t in self.cast.times(sentence.span)
            if t.span.start >= sentence.span.start
            and not t.span.overlaps(issue)
            and (t.day() or date.max) <= document.reference
        ]
        near = min(days, key=lambda t: distance(document.text, issue, t), default=None)
        return near.day() if near is not None and distance(document.text, issue, near) <= _NEAR else None
