"""Speakers: which participant the words that name a source mean; nobody where that would be a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.core.facts.people_roles import is_company
from bot.core.facts.quotes_sources import Source, Sources
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
        self._sources = Sources(view, lexicon)
        self._by_place = {span.start: p for p in participants for span in p.mentions}
        self._people = [p for p in participants if p.kind is ParticipantKind.PERSON]
        self._parties = [p for p in participants if p.kind is not ParticipantKind.PERSON]
        self._called = {text: p.name for p in reversed(self._parties) for text in (p.name, *p.aliases)}
        self._gender = {p.name: self._gender_of(p) for p in self._people}
        self._able = {w: {n for n, g in self._gender.items() if g in {w, None}} for w in ("male", "female")}

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
        if self._owned(source, self._view.range_of(name)[0]):
            return None
        participant = self._by_place.get(name.span.start)
        if participant is not None:
            return participant.name
        if name.label is NameLabel.ORG or name.state:
            return name.state or self._called.get(name.text, name.text)
        return None

    def _owned(self, source: Source, first: int) -> bool:
        """Say whether the name only says of what somebody is the head: "the chief executive of X"."""
        view = self._view
        k = first - 1 if view.low(first - 1) != "the" else first - 2
        return k > source.first and view.low(k) in {"of", "for", "at"} and view.low(k - 1) in self._lexicon.role_heads

    # "the minister"

    def _of_title(self, source: Source) -> str | None:
        """Return the one person, or union, named before whom "the minister" or "the union" can mean."""
        view = self._view
        low = [view.low(k) for k in range(source.first, source.last)]
        of = next(
            (at for at, w in enumerate(low) if w in {"of", "for", "at"} and low[at - 1] in self._lexicon.role_heads), 0
        )
        owner = view.name(source.last - 1) if of else None
        low = low[:of] if owner is not None else low
        if low[0] in {"a", "an", "one", "another", "some", "many", "several"} or len(low) > 6:
            return None
        words = [w for w in low if w not in self._lexicon.determiners and w not in {"'s", "’s"}]
        if not words or words[-1] not in self._lexicon.role_heads:
            return self._of_party(source, words)
        at = view.starts[source.first]
        state = next((n.state for k in range(source.first, source.last) if (n := view.name(k)) and n.state), None)
        named = [p for p in self._people if p.mentions[0].start < at and p.role and self._fits(words, p.role)]
        if owner is not None:
            state = state or self._called.get(owner.text, owner.text)
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
            and (words[0] in p.name.lower().split() or (words[0] == "company" and is_company(p.name)))
        ]
        return named[0].name if len(named) == 1 else None

    # pronouns

    def _of_pronoun(self, i: int, low: str, spoken: Sequence[tuple[int, str]]) -> str | None:
        """Return whom "he" or "she" means: the nearest fitting subject, or among several who spoke last."""
        if low not in {"he", "she"}:
            return None
        wanted = "male" if low == "he" else "female"
        able = self._able[wanted]
        last = next((name for at, name in reversed(spoken) if at < self._view.starts[i]), None)
        number = self._view.sentence_of[i]
        begin = self._view.document.sentences[number].tokens[0]
        for back in range(_BACK + 1):
            if number - back < 0:
                break
            named = self._named_in(number - back, *((begin, i) if back == 0 else (None, None)))
            fitting = {name: subject for name, subject in named if name in able}
            subjects = [name for name, subject in fitting.items() if subject]
            if len(subjects) == 1:
                return subjects[0]
            if subjects:
                return last if last in subjects else None
            if fitting and back:
                return last if last in able else self._only(fitting, able, wanted, i)
            if back and self._pronoun_subject(number - back, low) and last in able:
                return last
        return last if last in able else None

    def _only(self, fitting: Iterable[str], able: set[str], wanted: str, i: int) -> str | None:
        """Return the one of whom the title or given name fits for certain, if nobody else named so far can be meant."""
        at = self._view.starts[i]
        named = {p.name for p in self._people if p.name in able and p.mentions[0].start < at}
        return next((name for name in fitting if named == {name} and self._gender[name] == wanted), None)

    def _pronoun_subject(self, sentence: int, low: str) -> bool:
        first, last = self._view.document.sentences[sentence].tokens
        return any(self._view.low(k) == low and not self._view.document.tokens[k].quoted for k in range(first, last))

    def _named_in(self, sentence: int, first: int | None = None, stop: int | None = None) -> list[tuple[str, bool]]:
        """Return the people whom a sentence names outside quotation marks, in order, and whether each is a subject."""
        begin, end = self._view.document.sentences[sentence].tokens
        found: dict[str, bool] = {}
        seen = -1
        for k in range(first if first is not None else begin, stop if stop is not None else end):
            number = self._view.name_at[k]
            if number < 0 or number == seen or self._view.document.tokens[k].quoted:
                continue
            seen = number
            participant = self._by_place.get(self._view.document.names[number].span.start)
            if participant is not None and participant.kind is ParticipantKind.PERSON:
                found[participant.name] = found.get(participant.name, False) or self._subject(k)
        return list(found.items())

    def _subject(self, k: int) -> bool:
        name = self._view.name(k)
        if name is None:
            return False
        first, last = self._view.range_of(name)
        if self._view.low(first - 1) in self._lexicon.prepositions:
            return False
        before = self._view.token(first - 1)
        if self._view.low(last) == "and" and (other := self._view.name(last + 1)) and other.label is NameLabel.PER:
            last = self._view.range_of(other)[1]  # "X and Y left": both are subjects
        said = before is not None and before.lemma in self._lexicon.cues  # "..., said Ana Roth"
        return said or self._sources.verb_follows(last)

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
