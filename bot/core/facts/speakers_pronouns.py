"""Pronouns that name a speaker: whom "he", "she" or "it" means, and nobody where two may be meant."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence

from bot.core.facts.quotes_phrases import PERSONS
from bot.core.facts.quotes_sources import Source, Sources
from bot.core.language import Lexicon, NameLabel
from bot.core.language.view import View
from bot.core.model.fact import Participant, ParticipantKind

_BACK = 3  # sentences in which a pronoun's person is looked for
_FORMS = {"he": "male", "she": "female", "his": "male", "her": "female"}
_STAMP = re.compile(r"(?:\d{1,2}[:.h]\d{2}|\d{1,2} ?[ap]\.?m\.?)\b", re.IGNORECASE)

Named = Callable[[Source], "str | None"]


class Pronouns:
    """Finds whom the pronouns of one article mean."""

    def __init__(
        self, view: View, lexicon: Lexicon, participants: Sequence[Participant], genders: Mapping[str, str | None]
    ) -> None:
        self._view = view
        self._lexicon = lexicon
        self._sources = Sources(view, lexicon)
        self._by_place = {span.start: p for p in participants for span in p.mentions}
        self._genders = genders
        self._first = {p.name: p.mentions[0].start for p in participants if p.kind is ParticipantKind.PERSON}
        self._known: dict[int, str | None] = {}
        self._of_form: dict[str, dict[str, None]] = {}
        sentences = view.document.sentences
        starts = {p.start for p in view.document.paragraphs if _STAMP.match(view.document.text, p.start)}
        self._sections = [n for n, s in enumerate(sentences) if s.span.start in starts]

    def of(self, i: int, spoken: Sequence[tuple[int, str]], named: Named, but: str | None = None) -> str | None:
        """Return who is meant by the pronoun at token `i`; `but` is who speaks there and so means somebody else."""
        low = self._view.low(i)
        if low == "it":
            return self._thing(i, named)
        if low not in _FORMS:
            return None
        if i not in self._known:
            self._known[i] = None  # in case that it comes back to itself
            self._known[i] = self._person(i, spoken, named, but)
        return self._known[i]

    def _person(self, i: int, spoken: Sequence[tuple[int, str]], named: Named, but: str | None) -> str | None:
        low = self._view.low(i)
        able: Collection[str] = self._able(low, but)
        number = self._view.sentence_of[i]
        begin = self._view.document.sentences[number].tokens[0]
        floor = self._section(number)
        at = self._view.starts[i]
        last = next((name for place, name in reversed(spoken) if place < at), None)
        last = last if last in able else None
        stranger = False
        for back in range(_BACK + 1):
            if number - back < floor:
                break
            limits = (begin, i) if back == 0 else self._view.document.sentences[number - back].tokens
            people = {name: subject for name, subject in self._people_in(*limits) if name in able}
            subjects = [name for name, subject in people.items() if subject]
            if len(subjects) == 1:
                return subjects[0]
            if subjects:
                return last if last in subjects else None
            same = self._same_pronoun(low, *limits)
            if same is not None:
                return self.of(same, spoken, named, but)
            if back and (other := self._other(*limits)) is not None:
                who = named(other)
                if who is not None or self._view.low(other.first) not in {"the", "his", "her", "their"}:
                    return who if who in able else None
                # "the mediator": only one who is named as a subject again may be that
                able = [last] if last is not None and last in able else []
                stranger = True
            if people and back:
                return self._object(people, able, low, at) if last not in people else last
        return None if stranger else last

    def _section(self, number: int) -> int:
        """Return the first sentence of the entry of a live blog, or of the article."""
        at = bisect_right(self._sections, number)
        return self._sections[at - 1] if at else 0

    def _object(self, people: Mapping[str, bool], able: Collection[str], low: str, at: int) -> str | None:
        """Return the one person named, though as no subject, if the name fits or nobody else can be meant."""
        if len(people) > 1:
            return None
        (name,) = people
        if self._genders[name] == _FORMS[low]:
            return name
        before = itertools.takewhile(lambda n: self._first[n] < at, able)
        return name if list(itertools.islice(before, 2)) == [name] else None

    def _able(self, low: str, but: str | None) -> Collection[str]:
        """Return whom a pronoun may mean by its form, by where they are named first, leaving out one."""
        form = _FORMS[low]
        if form not in self._of_form:
            fitting = (n for n, gender in self._genders.items() if gender in {form, None})
            self._of_form[form] = dict.fromkeys(sorted(fitting, key=self._first.__getitem__))
        able = self._of_form[form]
        return able if but not in able else {n: None for n in able if n != but}

    def _same_pronoun(self, low: str, first: int, stop: int) -> int | None:
        """Return the last place where the same pronoun is a subject outside quotation marks."""
        tokens = self._view.document.tokens
        return next(
            (k for k in range(stop - 1, first - 1, -1) if self._view.low(k) == low and not tokens[k].quoted), None
        )

    def _other(self, first: int, stop: int) -> Source | None:
        """Return the noun phrase of a person without a name who is the subject: "my neighbour", "a spokesman"."""
        tokens = self._view.document.tokens
        for k in range(first, stop):
            token = tokens[k]
            person = token.lemma in PERSONS or (token.lemma in self._lexicon.role_heads and token.tag == "NN")
            if token.dep != "nsubj" or token.quoted or not person or self._view.name(k) is not None:
                continue
            return self._sources.ending_at(k, first)
        return None

    def _people_in(self, first: int, stop: int) -> list[tuple[str, bool]]:
        """Return the people whom the tokens name outside quotation marks, in order, and whether each is a subject."""
        found: dict[str, bool] = {}
        seen = -1
        for k in range(first, stop):
            number = self._view.name_at[k]
            if number < 0 or number == seen or self._view.document.tokens[k].quoted:
                continue
            seen = number
            participant = self._by_place.get(self._view.document.names[number].span.start)
            if participant is not None and participant.kind is ParticipantKind.PERSON:
                found[participant.name] = found.get(participant.name, False) or self._subject(k)
        return list(found.items())

    def _subject(self, k: int) -> bool:
        """Say whether the name at token `k` is a subject, alone or as an apposition."""
        name = self._view.name(k)
        if name is None:
            return False
        first, last = self._view.range_of(name)
        if self._view.low(first - 1) in self._lexicon.prepositions:
            return False
        before = self._view.token(first - 1)
        if self._view.low(last) == "and" and (other := self._view.name(last + 1)) and other.label is NameLabel.PER:
            last = self._view.range_of(other)[1]  # "X and Y left": both are subjects
        if self._depends_as_subject(first, last):
            return True
        said = before is not None and before.lemma in self._lexicon.cues  # "..., said Ana Roth"
        behind = last + 1 if self._view.low(last) == "," and self._sources.in_apposition(first) else last
        return said or self._sources.verb_follows(behind) or self._sources.verb_follows(last)

    def _depends_as_subject(self, first: int, last: int) -> bool:
        """Say whether the parser saw the name as a subject, or as an apposition or a conjunct of one."""
        tokens = self._view.document.tokens
        k = next((k for k in range(first, last) if not first <= tokens[k].head < last), first)
        while tokens[k].dep in {"appos", "conj", "flat"} and tokens[k].head >= 0:
            k = tokens[k].head
        return tokens[k].dep == "nsubj"

    # "it"

    def _thing(self, i: int, named: Named) -> str | None:
        """Return the organisation or state that is the one subject of the sentence before, or of this one."""
        view = self._view
        number = view.sentence_of[i]
        for back in (0, 1):
            if number - back < self._section(number):
                return None
            sentence = view.document.sentences[number - back]
            if sentence.paragraph != view.document.sentences[number].paragraph:
                return None
            first, stop = sentence.tokens if back else (sentence.tokens[0], i)
            subjects = [
                k
                for k in range(first, stop)
                if view.document.tokens[k].dep == "nsubj" and not view.document.tokens[k].quoted
            ]
            things = [k for k in subjects if view.low(k) not in self._lexicon.pronouns]
            if len(subjects) == 1 and len(things) == 1:
                source = self._sources.ending_at(things[0], first)
                return named(source) if source is not None and self._no_person(source) else None
            if subjects:
                return None
        return None

    def _no_person(self, source: Source) -> bool:
        name = self._view.name(source.last - 1)
        return (name is None or name.label is not NameLabel.PER) and self._view.low(source.last - 1) not in (
            self._lexicon.role_heads | PERSONS
        )
