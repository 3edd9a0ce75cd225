"""For whom people speak where the sentence says it, though no title does: "At Orbit TV, X ...", "X, for the union"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from bot.core.facts.people import Person
from bot.core.facts.references import References
from bot.core.language import Lexicon
from bot.core.language.en import people as words
from bot.core.language.view import View

_AT = frozenset({"at", "from", "for", "within", "inside"})
_SPEAKS = frozenset({"speaking", "speaks", "spoke", "negotiating", "negotiates", "bargaining", "acting", "appearing"})
_OPENING = 8  # words between the beginning of a sentence and the name
_OWNERS = frozenset({"'s", "’s", "'", "’"})


class Told:
    """Reads the sides that sentences of one document tell."""

    def __init__(self, view: View, lexicon: Lexicon, references: References) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references
        self._offices = self._held()

    def side(self, person: Person, sides: Collection[str]) -> str | None:
        """Return the side that a sentence about the person tells, None if none does."""
        for mention in person.mentions:
            first, last = self._view.range_of(mention)
            if found := self._after(last) or self._opening(first) or self._counterpart(first, last, person, sides):
                return found
        return self._holder(person)

    def _after(self, last: int) -> str | None:
        """Read "X, for the union, said" and "X, speaking for the government"."""
        view = self._view
        k = last + 1
        if view.low(last) != "," or (view.low(k) in _SPEAKS and view.low(k + 1) != "for"):
            return None
        k += view.low(k) in _SPEAKS
        if view.low(k) != "for":
            return None
        start = k + 1 + (view.low(k + 1) in self._lexicon.determiners)
        found = self._references.at(start)
        ends = found is not None and view.low(found.last) in {",", ".", "said", "says", "told"}
        return found.party if found is not None and found.first <= start and ends else None

    def _opening(self, first: int) -> str | None:
        """Read "At Orbit TV, head of sport X insists": the sentence begins with where the person works."""
        view = self._view
        begin = view.sentence(first).tokens[0]
        found = self._references.at(begin + 1 + (view.low(begin + 1) in self._lexicon.determiners))
        if view.low(begin) not in _AT or found is None or found.state or first - found.last > _OPENING:
            return None
        return found.party if view.low(found.last) == "," else None

    def _counterpart(self, first: int, last: int, person: Person, sides: Collection[str]) -> str | None:
        """Read "his US counterpart" behind an officer of one of two states at the table: it is the other."""
        view = self._view
        states = [s for s in sides if s in self._references.states]
        role = (person.role or "").lower()
        if len(states) != 2 or not any(w in role for w in words.STATE_OFFICES):
            return None
        for k in range(last, view.sentence(first).tokens[1]):
            found = self._references.at(k) if view.low(k - 1) in {"his", "her"} else None
            if found is not None and found.party in states and view.low(found.last) in {"counterpart", "opposite"}:
                return next(s for s in states if s != found.party)
        return None

    def _held(self) -> Mapping[str, set[str]]:
        """Return the parties of which each office is told without a name: "the chairman of Hartwell Group"."""
        view = self._view
        found: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self._references.mentions:
            before = mention.first - 1 - (view.low(mention.first - 1) in self._lexicon.determiners)
            if view.low(before) == "of" and view.low(before - 1) in self._lexicon.role_heads:
                found[view.low(before - 1)].add(mention.party)
            after = mention.last + (view.low(mention.last) in _OWNERS)
            if after > mention.last and view.low(after) in self._lexicon.role_heads:
                found[view.low(after)].add(mention.party)
        return found

    def _holder(self, person: Person) -> str | None:
        """Read "Nigel Abbott, the chairman" where the text tells of one party's chairman."""
        head = (person.role or "").lower().split(" of ")[0].split(" ")[-1]
        parties = self._offices.get(head, set())
        told = any(s.role and not s.owned for s in person.said)
        return next(iter(parties)) if told and len(parties) == 1 and head in words.CHAIRS else None
