"""Who leads a delegation, and whose delegation it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.facts.people import Person
from bot.core.facts.references import References
from bot.core.language import Lexicon, NameLabel
from bot.core.language.view import View

_TEAM = frozenset("delegation delegations team mission side negotiators negotiation talks".split())
_HEAD_BEFORE = re.compile(
    r"\b(?:head|leader|chief) of (?:the |its |his |her )?(?:\S+ ){0,3}(?:delegation|team|mission)$"
)
_HEAD_AFTER = re.compile(
    r"(?:the )?(?:head|leader) of (?:the |its |his |her |our )?(?:\S+ ){0,3}(?:delegation|team|mission)\b"
)
_LED = frozenset({"led", "headed", "chaired"})
_LEADS = frozenset("lead leads led leading head heads headed heading".split())
_OWN = frozenset({"its", "their", "his", "her", "the", "our"})
_AIDES = frozenset("aide adviser advisor assistant deputy counsel envoy close".split())
_REACH = 9
_TITLE = 5  # words of a title before a name


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence says that this person leads a delegation; of which side, if it says so."""

    person: str
    side: str | None


class Leads:
    """Reads who leads a delegation in one document."""

    def __init__(self, view: View, lexicon: Lexicon, references: References) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references

    def of(self, person: Person) -> Lead | None:
        """Return what the text says of the delegation that the person leads, if it says so."""
        for mention in person.mentions:
            first, last = self._view.range_of(mention)
            begin, end = self._view.sentence(first).tokens
            if self._led_by(first, begin) or self._leading_is(first, begin) or self._head_before(first, begin):
                return Lead(person.name, self._team_side(begin, first, backwards=True))
            if self._whose_aide(first):
                continue
            team = self._head_after(last, end) or self._team_after(last, min(end, last + 24))
            if team:
                return Lead(person.name, self._team_side(last, team + 5, backwards=False))
            if (side := self._led_for(last, end)) is not None:
                return Lead(person.name, side)
        return self._by_pronoun(person)

    def _by_pronoun(self, person: Person) -> Lead | None:
        """Read "Ana Roth left. On Friday she will lead the delegation of X": nobody else is named between."""
        view = self._view
        last = view.range_of(person.mentions[0])[1]
        number = min(view.sentence_of[last - 1] + 1, len(view.document.sentences) - 1)
        end = view.document.sentences[number].tokens[1]
        for k in range(last, end):
            name = view.name(k)
            if name is not None and name.label is NameLabel.PER and name not in person.mentions:
                return None
            if view.low(k) in {"he", "she"} and (team := self._team_after(k + 1, min(end, k + 5))):
                side = self._team_side(k, team + 5, backwards=False)
                return Lead(person.name, side) if side is not None else None
        return None

    def _head_before(self, first: int, begin: int) -> bool:
        """Read "The head of the Chadian delegation, Minister X"."""
        k = first
        while k > begin and first - k < 4 and self._view.low(k) != ",":
            k -= 1
        said = " ".join(self._view.low(n) for n in range(max(begin, k - _REACH), k))
        return self._view.low(k) == "," and k > begin and bool(_HEAD_BEFORE.search(said))

    def _head_after(self, last: int, end: int) -> int | None:
        """Read "X, head of the Chadian delegation" where another role stands before the name; the token of the team."""
        if self._view.low(last) != ",":
            return None
        stop = min(end, last + _REACH)
        said = " ".join(self._view.low(n) for n in range(last + 1, stop))
        if not _HEAD_AFTER.match(said):
            return None
        return next((k for k in range(last, stop) if self._view.low(k) in _TEAM), None)

    def _led_by(self, first: int, begin: int) -> bool:
        """Read "a delegation to Istanbul, led by Defence Minister X"."""
        view = self._view
        for k in range(first - 1, max(begin, first - _REACH), -1):
            if view.low(k) == "by" and view.low(k - 1) in _LED:
                return any(view.low(n) in _TEAM for n in range(begin, k))
            if (name := view.name(k)) is not None and name.label is NameLabel.PER:
                return False
        return False

    def _leading_is(self, first: int, begin: int) -> bool:
        """Read "Leading the Russian delegation is X"."""
        view = self._view
        head = next((k for k in range(begin, min(begin + 4, first)) if view.low(k) in {"leading", "heading"}), None)
        if head is None:
            return False
        verb = next((k for k in range(head, first) if view.low(k) in {"is", "was", "be", "are"}), None)
        if verb is None or first - verb > _REACH or not any(view.low(k) in _TEAM for k in range(head, verb)):
            return False
        return not any((name := view.name(k)) and name.label is NameLabel.PER for k in range(verb, first))

    def _team_after(self, last: int, end: int) -> int | None:
        """Read "X, who will lead the Russian delegation" and "X heads a team"; the token of the team."""
        view = self._view
        for k in range(last, end):
            name = view.name(k)
            if view.low(k) in {".", ";", '"', "“", ""} or (
                name is not None and name.label is NameLabel.PER and not self._whose_aide(view.range_of(name)[0])
            ):
                return None
            if view.low(k) in _LEADS and self._is_verb(k):
                team = next((n for n in range(k + 1, min(end, k + 7)) if view.low(n) in _TEAM), None)
                if team is not None and view.low(team) not in {"talks", "negotiation"}:
                    return team
        return None

    def _whose_aide(self, first: int) -> bool:
        """Say whether a name only says whose aide somebody is: "X, the aide to President Y who led the team"."""
        k = first - 1
        while k > first - _TITLE and self._view.low(k) in self._lexicon.role_heads | self._lexicon.role_modifiers:
            k -= 1
        return self._view.low(k) == "to" and self._view.low(k - 1) in _AIDES

    def _is_verb(self, k: int) -> bool:
        """Tell "will head" and "leads" from "the head" and "to take the lead"."""
        low = self._view.low(k)
        if low not in {"head", "lead"}:
            return self._view.low(k - 1) not in {"the", "a", "an"}
        return self._view.low(k - 1) in {"will", "would", "to", "who", "and", "shall", "may", "can"}

    def _led_for(self, last: int, end: int) -> str | None:
        """Read "X led for the authority": the side."""
        view = self._view
        k = last + (view.low(last) == ",")
        if view.low(k) not in {"led", "leads", "negotiates", "negotiated", "bargains"} or view.low(k + 1) != "for":
            return None
        named = self._references.within(k + 2, min(end, k + 5))
        return named[0].party if named else None

    def _team_side(self, start: int, stop: int, *, backwards: bool) -> str | None:
        """Return whose delegation it is: the state or organisation nearest to the word for it."""
        view = self._view
        teams = [k for k in range(start, stop) if view.low(k) in _TEAM]
        if not teams:
            return None
        team = teams[-1] if backwards else teams[0]
        for k in (*range(team - 1, max(start - 1, team - 6), -1), *range(team + 1, team + 5)):
            found = self._references.at(k)
            if found is not None and not self._is_venue(k):
                return found.party
            if view.low(k) in {"its", "their"}:
                return self._references.subject_before(k)
        return None

    def _is_venue(self, k: int) -> bool:
        name = self._view.name(k)
        entry = self._lexicon.states.get(name.text) if name else None
        return bool(entry and entry.kind in {"city", "capital"}) and self._view.low(k - 1) in {"to", "in", "at"}
