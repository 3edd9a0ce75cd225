"""Speakers: which participant the words that name a source mean; nobody where that would be a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.facts.quotes_sources import Source
from bot.core.language import Lexicon, NameLabel
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import Participant, ParticipantKind

_BACK = 3  # sentences in which a pronoun's person is looked for


class Speakers:
    """Resolves sources to the participants of one article."""

    def __init__(self, view: View, lexicon: Lexicon, participants: Sequence[Participant]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._by_place = {span.start: p for p in participants for span in p.mentions}
        self._people = [p for p in participants if p.kind is ParticipantKind.PERSON]
        self._parties = [p for p in participants if p.kind is not ParticipantKind.PERSON]
        self._gender = {p.name: self._gender_of(p) for p in self._people}

    def span(self, source: Source) -> Span:
        """Return the words that name the source."""
        tokens = self._view.document.tokens
        return Span(tokens[source.first].span.start, tokens[source.last - 1].span.end)

    def resolve(self, source: Source, spoken: Sequence[tuple[int, str]]) -> str | None:
        """Return the full name of the participant; `spoken` is who spoke before, by place in the text."""
        if source.several:
            return None
        low = self._view.low(source.first)
        if source.last - source.first == 1 and low in self._lexicon.pronouns:
            return self._of_pronoun(source.first, low, spoken)
        return self._of_name(source) or self._of_title(source)

    # names

    def _of_name(self, source: Source) -> str | None:
        """Return the participant whose name ends the noun phrase; one that only owns its head is not meant."""
        name = self._view.name(source.last - 1)
        if name is None:
            return None
        participant = self._by_place.get(name.span.start)
        if participant is not None:
            return participant.name
        if name.label is NameLabel.ORG or name.state:
            return next(
                (p.name for p in self._parties if name.state == p.name or name.text in (p.name, *p.aliases)), None
            )
        return None

    # "the minister"

    def _of_title(self, source: Source) -> str | None:
        """Return the one person, or union, named before whom "the minister" or "the union" can mean."""
        view = self._view
        low = [view.low(k) for k in range(source.first, source.last)]
        if low[0] in {"a", "an", "one", "another", "some", "many", "several"} or len(low) > 6:
            return None
        words = [w for w in low if w not in self._lexicon.determiners and w not in {"'s", "’s"}]
        if not words or words[-1] not in self._lexicon.role_heads:
            return self._of_party(source, words)
        at = view.starts[source.first]
        state = next((n.state for k in range(source.first, source.last) if (n := view.name(k)) and n.state), None)
        named = [p for p in self._people if p.mentions[0].start < at and p.role and self._fits(words, p.role)]
        if state is not None:
            named = [p for p in named if p.side == state]
        return named[0].name if len(named) == 1 else None

    def _fits(self, words: list[str], role: str) -> bool:
        role_words = re.findall(r"[\w-]+", role.lower().split(" of ")[0].split(" for ")[0].split(" to ")[0])
        wanted = [w for w in words if w in self._lexicon.role_heads or w in self._lexicon.role_modifiers]
        return bool(role_words) and role_words[-1] == wanted[-1] and all(w in role_words for w in wanted)

    def _of_party(self, source: Source, words: list[str]) -> str | None:
        at = self._view.starts[source.first]
        if len(words) != 1:
            return None
        named = [
            p
            for p in self._parties
            if p.mentions[0].start < at
            and p.kind is ParticipantKind.ORGANISATION
            and p.name.lower().split()[-1] == words[0]
        ]
        return named[0].name if len(named) == 1 else None

    # pronouns

    def _of_pronoun(self, i: int, low: str, spoken: Sequence[tuple[int, str]]) -> str | None:
        if low not in {"he", "she"}:
            return None
        wanted = "male" if low == "he" else "female"
        able = {p.name for p in self._people if self._gender[p.name] in {wanted, None}}
        number = self._view.sentence_of[i]
        within = self._named_in(number, self._view.document.sentences[number].tokens[0], i)
        for found in (within, *(self._named_in(n) for n in range(number - 1, max(-1, number - 1 - _BACK), -1))):
            fitting = [name for name in found if name in able]
            if not fitting:
                continue
            if len(set(fitting)) == 1:
                return self._sure(fitting[0], wanted, able, spoken, i)
            return self._among(fitting, wanted, spoken, i)
        last = [name for at, name in spoken if at < self._view.starts[i]]
        return last[-1] if last and last[-1] in able else None

    def _sure(self, name: str, wanted: str, able: set[str], spoken: Sequence[tuple[int, str]], i: int) -> str | None:
        return name

    def _among(self, fitting: list[str], wanted: str, spoken: Sequence[tuple[int, str]], i: int) -> str | None:
        """Return the one of several whom the pronoun goes on with: the subject, if it spoke last or alone fits for certain."""
        certain = [n for n in dict.fromkeys(fitting) if self._gender[n] == wanted]
        if len(certain) == 1:
            return certain[0]
        last = [name for at, name in spoken if at < self._view.starts[i]]
        if last and last[-1] in fitting and fitting[0] == last[-1]:
            return last[-1]
        return None

    def _named_in(self, sentence: int, first: int | None = None, stop: int | None = None) -> list[str]:
        """Return the people whom a sentence names outside quotation marks, in order."""
        begin, end = self._view.document.sentences[sentence].tokens
        found: list[str] = []
        seen = -1
        for k in range(first if first is not None else begin, stop if stop is not None else end):
            number = self._view.name_at[k]
            token = self._view.document.tokens[k]
            if number < 0 or number == seen or token.quoted:
                continue
            seen = number
            participant = self._by_place.get(self._view.document.names[number].span.start)
            if participant is not None and participant.kind is ParticipantKind.PERSON:
                found.append(participant.name)
        return found

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
