"""Speakers: which participant the words that name a source mean; nobody where that would be a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.core.facts.people_roles import is_company
from bot.core.facts.quotes_phrases import Phrases
from bot.core.facts.quotes_sources import Source, Sources
from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import Participant, ParticipantKind

_BACK = 3  # sentences in which a pronoun's person is looked for
_LONG = 6  # words of "the deputy foreign minister"
_UNKNOWN = frozenset("a an one another some many several two three four five".split())


class Speakers:
    """Resolves sources to the participants of one article."""

    def __init__(self, view: View, lexicon: Lexicon, participants: Sequence[Participant]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._sources = Sources(view, lexicon)
        self._phrases = Phrases(view, lexicon)
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
        """Return the full name of the participant, or of all whom the source joins; `spoken` is who spoke before."""
        parts = self._phrases.conjuncts(source.first, source.last)
        if len(parts) == 1:
            return self._one(source, spoken)
        if any(self._hangs(first, last) for first, last in parts[:-1]):
            return None  # "the ministers of Chile and Peru": what is joined may only belong to the first
        found: list[str] = []
        for first, last in parts:
            name = self._one(Source(first, last), spoken)
            if name is None and not (found and self._apposition(first, last)):
                return None
            if name is not None and name not in found:
                found.append(name)
        return f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else "".join(found) or None

    def _one(self, source: Source, spoken: Sequence[tuple[int, str]]) -> str | None:
        low = self._view.low(source.first)
        if source.last - source.first == 1 and low in self._lexicon.pronouns:
            return self._of_pronoun(source.first, low, spoken)
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
        named = [p for p in self._people if p.mentions[0].start < at and p.role and self._fits(words, p.role)]
        for owner in self._owners(source):
            named = [p for p in named if self._belongs(p, owner)]
        return named[0].name if len(named) == 1 else None

    def _owners(self, source: Source) -> list[Name]:
        """Return the names in a noun phrase: whose minister, of what the head."""
        return list(dict.fromkeys(n for k in range(source.first, source.last) if (n := self._view.name(k)) is not None))

    def _belongs(self, person: Participant, owner: Name) -> bool:
        """Say whether a person is the owner's: of that side, or of a role that has the name in it."""
        side = owner.state or self._called.get(owner.text, owner.text)
        return person.side in {side, owner.text} or owner.text.split()[-1] in (person.role or "")

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
