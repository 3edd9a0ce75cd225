"""Holders: the parties that the subject of a verb, the owner of a noun or the speaker of a quotation stand for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from bot.core.facts.cast import Cast
from bot.core.facts.clauses import Clauses
from bot.core.facts.parties import Party
from bot.core.facts.quotes_sources import Source
from bot.core.facts.references import References
from bot.core.facts.speakers import Speakers
from bot.core.language import Sentence, lexicon
from bot.core.language.en import function_words, stances, verdicts
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import Facts, Part, ParticipantKind, Quote

MOST = 4
"""How many may share a position."""
FIRST_PERSON = frozenset("we i us our my me we're we’re we've we’ve we'll we’ll i'm i’m i'll i’ll i've i’ve".split())
_BOTH = frozenset("sides parties countries governments delegations teams neighbours neighbors nations camps".split())
_MORE = frozenset("three four five six seven all many other".split())
_JUDGES = frozenset("court tribunal judge jury police".split())
_OURS = frozenset("members colleagues clients".split())
"""For whom a speaker speaks."""
_CAN_ACT = frozenset(
    """
    city town county state district province school university hospital village island region army military
    nation tribe band bank agency fund ministry
    """.split()
)
"""What acts as the subject of a verb of stance, and is a place elsewhere."""
_OWN = frozenset("country nation people state firm family island region town city".split())
_ITS = frozenset("its their his her".split())
_OF = frozenset("of from for at".split())
_NOBODY = frozenset("some many few no nobody none most several other others any".split())
_MARKED = 3  # letters; what is longer is no acronym of a party as a rule
_QUOTES_BACK = 4


class Holders:
    """Asks who holds what a word of stance says."""

    def __init__(self, cast: Cast, clauses: Clauses, facts: Facts) -> None:
        self._cast = cast
        self._clauses = clauses
        self._quotes = sorted(facts.quotes, key=lambda q: (q.span.start, -q.span.end))
        self._starts = [q.span.start for q in self._quotes]
        self._spoken = [(q.speaker_span.start, q.speaker) for q in self._quotes if q.speaker and q.speaker_span]
        self._by_name = {p.name: p for p in reversed(cast.parties)}
        self._outlets = lexicon(cast.document.language).outlets
        view, words = View(cast.document), lexicon(cast.document.language)
        self._speakers = Speakers(view, words, facts.participants)
        things = [p for p in facts.participants if p.kind is not ParticipantKind.PERSON]
        self._references = References(view, words, {n: p.name for p in things for n in (p.name, *p.aliases)})
        self._sides = [
            p.name for p in facts.participants if p.part is Part.PRINCIPAL and p.kind is not ParticipantKind.PERSON
        ]

    def of_verb(self, sentence: Sentence, verb: int, previous: tuple[Party, ...] = ()) -> tuple[Party, ...]:
        """Return who does what a verb says; nobody where that is not sure."""
        subject = self._clauses.subject(verb)
        found = self._right_before(sentence, verb) if self._clauses.one(verb, "nsubj") is None else ()
        if not found and subject is not None and sentence.tokens[0] <= subject < sentence.tokens[1] and subject != verb:
            found = self.named(sentence, subject)
            if not found and (self._clauses.low(subject) in _NOBODY or self._is_thing(verb, subject)):
                return ()
        if not found and subject is not None and self._is_stranger(verb, subject):
            return ()
        return self._able(found or self._cast.subject(sentence, verb, previous))[:MOST]

    def _is_stranger(self, verb: int, subject: int) -> bool:
        """Say whether a verb's own subject is a noun that no party goes by: nobody else is meant then."""
        token = self._cast.tokens[subject]
        known = self._clauses.low(subject) in (stances.HEADS | stances.PARTY_NOUNS) - {"side", "sides"}
        return token.head == verb and token.tag in {"NN", "NNS"} and not known

    def _is_thing(self, verb: int, subject: int) -> bool:
        """Say whether a verb's own subject is what is talked about: "A truce between X and Y takes effect"."""
        token = self._cast.tokens[subject]
        return token.head == verb and self._clauses.low(subject) in verdicts.PROPOSALS | verdicts.TALKS

    def _right_before(self, sentence: Sentence, verb: int) -> tuple[Party, ...]:
        """Return the party right before a verb that has no subject in the tree: "…, and Saudi Arabia opposes"."""
        i = verb - 1
        while i > sentence.tokens[0] and self._clauses.low(i) in stances.ADVERBS:
            i -= 1
        party = self._cast.at(self._cast.tokens[i]) if i >= sentence.tokens[0] else None
        if party is None or self._cast.tokens[verb].tag in {"VBG", "VB"} or self._clauses.case(i):
            return ()
        return self._cast.subject(sentence, verb) if self._cast.acts(party) else ()

    def named(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Return the parties that a noun phrase or a pronoun names, with those joined to it."""
        found: list[Party] = []
        for k in self._clauses.joined(i):
            found += [p for p in self._one(sentence, k) if all(p.name != f.name for f in found)]
        return self._able(found)

    def _able(self, found: Iterable[Party]) -> tuple[Party, ...]:
        """Leave out who takes no part in talks: outlets and courts."""
        return tuple(
            p
            for p in found
            if p.name not in self._outlets and not _JUDGES & set(p.name.lower().split()) and not self._is_dateline(p)
        )

    def _is_dateline(self, party: Party) -> bool:
        """Say whether a name only says where a report was written: "TARNMOUTH (Fiscal Wire) -"."""
        after = self._clauses.low(self._cast.index(party.span.end))
        words = party.span.of(self._cast.document.text)
        return words.isupper() and len(words) > _MARKED and after in {"(", "-", "–", "—", ",", "--"}

    def _one(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        low = self._clauses.low(i)
        if low in FIRST_PERSON:
            return self.speaker(i)
        if low in function_words.PRONOUNS:
            return self._resolved(i, i + 1) or self._cast.subject(sentence, i + 1)
        if low in _OURS and (found := self.speaker(i)):
            return found
        if low in _BOTH and (found := self._both(i)):
            return found
        party = self._cast.at(self._cast.tokens[i])
        if party is not None and not party.name.removeprefix("the ").islower():
            if not party.adjective and (not party.place or self._acts(i, party)):
                return self._person_beside(i, replace(party, place=False))
            return self._of_phrase(sentence, i, low)
        return self.noun(sentence, i) or ((party,) if party is not None else self._bare(sentence, i))

    def noun(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Return the party that a noun stands for with what belongs to it: "the company", "Russian officials"."""
        person = self._person_of(i)
        if person is not None:
            return (person,)
        mention = (
            self._references.at(i)
            if not _ITS & {self._clauses.low(k) for k in self._clauses.below(i, "nmod")}
            else None
        )
        if mention is not None:
            return (self._party(mention.party, self._cast.tokens[i].span),)
        first = max(self._clauses.phrase(i)[0], sentence.tokens[0])
        return self._of_phrase(sentence, i, self._clauses.low(i)) or self._resolved(first, i + 1)

    def _person_of(self, i: int) -> Party | None:
        """Return the person named beside an office: "Its adviser, Ana Roth, …"."""
        low = self._clauses.low(i)
        for k in self._clauses.below(i, "appos", "flat", "nmod", "compound"):
            party = self._cast.at(self._cast.tokens[k])
            beside = self._cast.tokens[k].dep in {"appos", "flat"} or low in stances.HEADS
            if party is not None and party.kind is ParticipantKind.PERSON and beside and not self._clauses.case(k):
                return party
        return None

    def _acts(self, i: int, party: Party) -> bool:
        """Say whether a place of which no more is known does what only a party does, as the subject of a verb."""
        words = party.span.of(self._cast.document.text)
        return self._cast.tokens[i].dep == "nsubj" and party.name == words and not (words.isupper() and len(words) > 3)

    def _resolved(self, first: int, last: int) -> tuple[Party, ...]:
        """Return whom "she" or "the minister" means, as it is resolved for whoever speaks."""
        name = self._speakers.resolve(Source(first, last), self._spoken) if last - first <= MOST else None
        return (self._party(name, self._cast.tokens[first].span),) if name is not None else ()

    def _party(self, name: str, span: Span) -> Party:
        return self._by_name.get(name) or Party(name, span, ParticipantKind.PERSON)

    def _person_beside(self, i: int, party: Party) -> tuple[Party, ...]:
        """Return the party, or the person whose office it only describes."""
        if party.modifies:
            for k in self._clauses.below(i, "flat", "appos", "compound"):
                other = self._cast.at(self._cast.tokens[k])
                if other is not None and other.kind is ParticipantKind.PERSON:
                    return (other,)
        return (party,)

    def _of_phrase(self, sentence: Sentence, i: int, low: str) -> tuple[Party, ...]:
        """Return the party that a noun phrase names by a part of it: "Russian officials", "the leader of Hamas"."""
        people = low in stances.HEADS or low in stances.PARTY_NOUNS
        its = next((k for k in self._clauses.below(i, "nmod") if self._clauses.low(k) in _ITS), None)
        if its is not None:
            return self._owned(sentence, its) if people or low in _OWN else ()
        parts = self._clauses.below(i, "nmod", "amod", "compound", "flat", "appos")
        named = [
            (k, p)
            for k in parts
            if (p := self._cast.at(self._cast.tokens[k])) is not None
            and not p.place
            and not self._clauses.low(k).endswith("-based")
        ]
        if not people and self._cast.at(self._cast.tokens[i]) is None:
            return ()
        if low in stances.GOVERNMENTS and (seat := self._seat(parts)) is not None:
            return (seat,)
        for k, p in named:
            own = p.name.islower() or (p.adjective and low not in stances.OFFICIALS)
            if k < i and own and low in stances.PARTY_NOUNS:
                return (self._group(p, i),)
            if k < i or self._clauses.case(k) in _OF:
                return (p,)
        return ()

    def _seat(self, parts: list[int]) -> Party | None:
        """Return the state of "the government in Maputo"."""
        for k in parts:
            party = self._cast.at(self._cast.tokens[k])
            if party is not None and self._clauses.case(k) == "in" and party.kind is ParticipantKind.COUNTRY:
                return replace(party, place=False)
        return None

    def _owned(self, sentence: Sentence, its: int) -> tuple[Party, ...]:
        """Return whom "its" means, or for whom the one speaks whom "his" means: "its envoys", "his party"."""
        if self._clauses.low(its) in {"its", "their"}:
            name = self._references.subject_before(its)
            return (self._party(name, self._cast.tokens[its].span),) if name is not None else ()
        found = self.speaker(its) or self._cast.main(sentence)
        if len(found) != 1 or found[0].kind is not ParticipantKind.PERSON:
            return ()
        return (self._party(found[0].side, found[0].span),) if found[0].side else found

    def owner(self, its: int) -> tuple[Party, ...]:
        """Return whom "its", "their" or "our" means."""
        if self._clauses.low(its) in FIRST_PERSON:
            return self.speaker(its)
        name = self._references.subject_before(its)
        return (self._party(name, self._cast.tokens[its].span),) if name is not None else ()

    def _group(self, of: Party, i: int) -> Party:
        """Return the party that goes by two nouns: "the pilots' union"."""
        span = Span(of.span.start, self._cast.tokens[i].span.end)
        name = re.sub(r"\s+", " ", span.of(self._cast.document.text))
        return Party(name if of.adjective else name.lower(), span, ParticipantKind.ORGANISATION)

    def _bare(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        """Return whom a noun stands for that is nobody's name: "the Scottish government", "Union" in a headline."""
        low = self._clauses.low(i)
        if low not in stances.PARTY_NOUNS | _CAN_ACT:
            return ()
        first = max(self._clauses.phrase(i)[0], sentence.tokens[0])
        if self._clauses.low(first) == "the" and i - first <= MOST:
            span = Span(self._cast.tokens[first].span.start, self._cast.tokens[i].span.end)
            told = re.sub(r"\s+", " ", span.of(self._cast.document.text))
            return (Party(f"the{told[3:]}", span, ParticipantKind.ORGANISATION),)
        if i == sentence.tokens[0] and self._cast.tokens[i].tag in {"NN", "NNP"}:
            return (Party(f"the {low}", self._cast.tokens[i].span, ParticipantKind.ORGANISATION),)
        return ()

    def _both(self, i: int) -> tuple[Party, ...]:
        """Return the two sides of the talks, where "both sides" or "the two countries" is said and there are two."""
        words = {self._clauses.low(k) for k in self._clauses.below(i, "det", "nummod", "amod")}
        if len(self._sides) != 2 or not words & {"both", "two", "the"} or words & _MORE:
            return ()
        return tuple(self._party(name, self._cast.tokens[i].span) for name in self._sides)

    def quote(self, i: int) -> Quote | None:
        """Return the innermost quotation in which a word stands."""
        offset = self._cast.tokens[i].span.start
        at = bisect_right(self._starts, offset)
        return next((q for q in reversed(self._quotes[max(0, at - _QUOTES_BACK) : at]) if offset < q.span.end), None)

    def speaker(self, i: int) -> tuple[Party, ...]:
        """Return who says a word, in a quotation or in reported speech."""
        quote = self.quote(i)
        if quote is None:
            return ()
        if quote.speaker is not None:
            names = [quote.speaker] if quote.speaker in self._by_name else re.split(r", | and ", quote.speaker)
            return tuple(self._party(name, quote.span) for name in names)
        return self._source(quote.speaker_span) if quote.speaker_span is not None else ()

    def _sentence(self, i: int) -> Sentence | None:
        sentences = self._cast.document.sentences
        at = bisect_right(sentences, i, key=lambda s: s.tokens[0]) - 1
        return sentences[at] if i >= 0 and at >= 0 else None

    def _source(self, span: Span) -> tuple[Party, ...]:
        """Return the party that words for a source name, if it is one: "the drivers' union"."""
        i = self._cast.index(span.end) - 1
        named = [p for p in self._cast.within(span) if not p.place]
        if len(named) != 1:
            sentence = self._sentence(i)
            return self._of_phrase(sentence, i, self._clauses.low(i)) if sentence and not named else ()
        return () if named[0].adjective and " " not in span.of(self._cast.document.text) else (named[0],)
