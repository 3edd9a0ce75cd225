"""Speakers: which participant the words that name a source mean; nobody where that would be a guess."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from bot.core.facts.people_roles import is_company
from bot.core.facts.quotes_phrases import JOINS, Phrases
from bot.core.facts.quotes_sources import Source
from bot.core.facts.speakers_pronouns import Pronouns
from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import Participant, ParticipantKind

_LONG = 6  # words of "the deputy foreign minister"
_UNKNOWN = frozenset("a an one another some many several two three four five".split())


class Speakers:
    """Resolves sources to the participants of one article."""

    def __init__(self, view: View, lexicon: Lexicon, participants: Sequence[Participant]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._phrases = Phrases(view, lexicon)
        self._by_place = {span.start: p for p in participants for span in p.mentions}
        self._people = [p for p in participants if p.kind is ParticipantKind.PERSON]
        parties = [p for p in participants if p.kind is not ParticipantKind.PERSON]
        self._called = {text: p.name for p in reversed(parties) for text in (p.name, *p.aliases)}
        self._officers: dict[str, list[tuple[Participant, list[str]]]] = {}  # by the last word of the office
        for person in self._people:
            if own := _office(person.role or ""):
                self._officers.setdefault(own[-1], []).append((person, own))
        self._by_word: dict[str, list[Participant]] = {}
        for party in parties:
            if party.kind is ParticipantKind.ORGANISATION:
                firm = {"company"} if is_company(party.name) else set()
                for word in {*party.name.lower().split()} | firm:
                    self._by_word.setdefault(word, []).append(party)
        self._gender = {p.name: self._gender_of(p) for p in self._people}
        self._pronouns = Pronouns(view, lexicon, participants, self._gender)

    def span(self, source: Source) -> Span:
        """Return the words that name the source."""
        tokens = self._view.document.tokens
        return Span(tokens[source.first].span.start, tokens[source.last - 1].span.end)

    def resolve(self, source: Source, spoken: Sequence[tuple[int, str]], but: str | None = None) -> str | None:
        """Return the full name of the participant, or of all whom the source joins."""
        # `spoken` is who spoke before, by place in the text; `but` is who speaks here and says "she" of somebody else.
        parts = self._phrases.conjuncts(source.first, source.last)
        if len(parts) == 1:
            return self._one(source, spoken, but)
        if not any(self._view.low(k) in JOINS for k in range(source.first, source.last)):
            return self._aside(parts, spoken, but)
        if len(parts) > 2 and self._collective(*parts[0]):
            parts = parts[1:]  # "two holdouts, X and Y"
        if any(self._hangs(first, last) for first, last in parts[:-1]):
            return None  # "the ministers of Chile and Peru": what is joined may only belong to the first
        found: list[str] = []
        for first, last in parts:
            name = self._one(Source(first, last), spoken, but)
            if name is None and not (found and self._apposition(first, last)):
                return None
            if name is not None and name not in found:
                found.append(name)
        return f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else "".join(found) or None

    def _aside(self, parts: list[tuple[int, int]], spoken: Sequence[tuple[int, str]], but: str | None) -> str | None:
        """Return whom a phrase and its apposition name: "the mayor, Ana Roth of the Greens"."""
        people = [p for p in parts if (n := self._phrases.head_name(*p)) is not None and n.label is NameLabel.PER]
        return self._one(Source(*people[0]), spoken, but) if len(people) == 1 else None

    def _collective(self, first: int, last: int) -> bool:
        """Say whether a phrase without a name tells what those are who are named behind it."""
        unnamed = all(self._view.name(k) is None for k in range(first, last))
        return unnamed and self._view.low(last) == "," and self._view.low(last - 1).endswith("s")

    def _one(self, source: Source, spoken: Sequence[tuple[int, str]], but: str | None) -> str | None:
        low = self._view.low(source.first)
        if source.last - source.first == 1 and low in self._lexicon.pronouns:
            return self._pronouns.of(source.first, spoken, self._named, but)
        return self._named(source)

    def _named(self, source: Source) -> str | None:
        return self._of_name(source) or self._of_title(source)

    def _hangs(self, first: int, last: int) -> bool:
        """Say whether a phrase ends in words that only describe its head, so that "and" may go on with those."""
        name = self._phrases.head_name(first, last)
        named = name is not None and name.label is NameLabel.PER
        return not named and self._phrases.core(first, last) < last

    def _apposition(self, first: int, last: int) -> bool:
        """Say whether a phrase tells the role of the one named before it."""
        return self._view.low(first - 1) == "," and any(
            self._view.low(k) in self._lexicon.role_heads for k in range(first, last)
        )

    # names

    def _of_name(self, source: Source) -> str | None:
        """Return the participant whose name is the head of the noun phrase."""
        name = self._phrases.head_name(source.first, source.last)
        if name is None:
            return None
        participant = self._by_place.get(name.span.start)
        if participant is not None:
            return participant.name
        if name.label is NameLabel.ORG or name.state:
            return name.state or self._called.get(name.text, name.text)
        return name.text if name.label is NameLabel.PER and " " in name.text else None

    # "the minister"

    def _of_title(self, source: Source) -> str | None:
        """Return the one person, or union, named before whom "the minister" or "the union" can mean."""
        view = self._view
        core = self._phrases.core(source.first, source.last)
        low = view.lows[source.first : core]
        if low[0] in _UNKNOWN or len(low) > _LONG:
            return None
        words = [w for w in low if w not in self._lexicon.determiners and w not in {"'s", "’s"}]
        if not words or words[-1] not in self._lexicon.role_heads:
            return self._of_party(source, words) if core == source.last else None
        at = view.starts[source.first]
        owners = self._owners(source)
        named = (
            p
            for p in self._with_office(words)
            if p.mentions[0].start < at and all(self._belongs(p, owner) for owner in owners)
        )
        return _only(named)

    def _owners(self, source: Source) -> list[Name]:
        """Return the names in a noun phrase: whose minister, of what the head."""
        return list(dict.fromkeys(n for k in range(source.first, source.last) if (n := self._view.name(k)) is not None))

    def _belongs(self, person: Participant, owner: Name) -> bool:
        """Say whether a person is the owner's: of that side, or of a role that has the name in it."""
        side = owner.state or self._called.get(owner.text, owner.text)
        return person.side in {side, owner.text} or owner.text.split()[-1] in (person.role or "")

    def _with_office(self, words: list[str]) -> Iterator[Participant]:
        """Yield the people whose role the words may mean."""
        wanted = [w for w in words if w in self._lexicon.role_heads or w in self._lexicon.role_modifiers]
        officers = self._officers.get(wanted[-1], ())
        return (p for p, own in officers if all(w in own for w in wanted))

    def _of_party(self, source: Source, words: list[str]) -> str | None:
        at = self._view.starts[source.first]
        if len(words) != 1:
            return None
        return _only(p for p in self._by_word.get(words[0], ()) if p.mentions[0].start < at)

    def _gender_of(self, person: Participant) -> str | None:
        """Return what titles and the given name say: male, female, or None for what the text leaves open."""
        for span in person.mentions:
            before = self._view.token(self._view.token_at(span.start) - 1)
            if before is not None and before.text in self._lexicon.male_titles:
                return "male"
            if before is not None and before.text in self._lexicon.female_titles:
                return "female"
        given = person.name.split()[0]
        if " " not in person.name:
            return None
        male, female = given in self._lexicon.male_names, given in self._lexicon.female_names
        return None if male == female else "male" if male else "female"


def _office(role: str) -> list[str]:
    """Return the words for the office in a role, without whose it is."""
    return re.findall(r"[\w-]+", role.lower().split(" of ")[0].split(" for ")[0].split(" to ")[0])


def _only(found: Iterable[Participant]) -> str | None:
    """Return the name of the one found, if it is one."""
    first = list(itertools.islice(found, 2))
    return first[0].name if len(first) == 1 else None
