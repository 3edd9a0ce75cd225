"""Signs: the places where an article shows that talks open, pause, end, fail or succeed, and how it means it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import is_long_ago, is_past
from bot.core.facts.status_clauses import STOPS, Clauses
from bot.core.facts.status_moods import Moods
from bot.core.language import Sentence
from bot.core.language.en import stages, stages_verbs
from bot.core.language.en.stages_phrases import PHRASES
from bot.core.language.openings import Patterns, Words
from bot.core.model.article import Span

_MET_BY_CHANCE = frozenset("her him me us them reporters journalists demand demands deadline conditions needs".split())
_LEAD, _EARLY = 2, 5  # sentences about talks
_FINITE = frozenset("VBD VBZ VBP MD".split())
_LONGEST = 1500
_WEEKDAY = re.compile(r"(?:next\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+\w+)?", re.IGNORECASE)
_SIGNED = frozenset({"sign", "initial"})
_IT = frozenset("it that this both".split())
_INTRANSITIVE = (
    (stages_verbs.TALKS_DO, stages_verbs.TALKS),
    (stages_verbs.PACTS_DO, stages_verbs.PACTS),
    (stages_verbs.TRUCES_DO, stages_verbs.TRUCES),
    (stages_verbs.FIGHTING_DOES, stages_verbs.FIGHTING),
)
_TRANSITIVE = (
    (stages_verbs.DONE_TO_TALKS, stages_verbs.TALKS),
    (stages_verbs.DONE_TO_PACTS, stages_verbs.PACTS),
    (stages_verbs.DONE_TO_TRUCES, stages_verbs.TRUCES),
    (stages_verbs.DONE_TO_FIGHTING, stages_verbs.FIGHTING),
    (stages_verbs.TAKEN, stages_verbs.OFFERS),
    (stages_verbs.PUT, stages_verbs.PROPOSALS),
    (stages_verbs.SENT, stages_verbs.AGENTS),
    (stages_verbs.IT_IS, _IT),
)
_VERBS = frozenset().union(*(t for t, _ in (*_INTRANSITIVE, *_TRANSITIVE)), stages_verbs.ALONE, stages_verbs.AGENTS_DO)
_PHRASE_KINDS, _PHRASES = tuple(PHRASES), Patterns(PHRASES.values())
_OF_NONE = {"deal": "without", "plan": "stall", "open": "stall", "end": "open"}
"""What a verb shows whose noun has "no" before it: "no meeting has been fixed"."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a sentence shows of the talks. `mood` is fact, future, denied or wished."""

    kind: str
    at: int  # the token that shows it
    mood: str = "fact"
    past: bool = False  # told as lying behind what the sentence is about: "had collapsed"
    quoted: bool = False
    aside: bool = False  # told in a clause beside the main one
    long_ago: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence with its signs. `place` is headline, lead, early or late; `past` where it tells of long ago."""

    sentence: Sentence
    place: str
    signs: tuple[Sign, ...]
    past: bool = False


def read_signs(cast: Cast) -> tuple[Seen, ...]:
    """Return the sentences of a document, each with what it shows of the talks."""
    document, reader = cast.document, SignReader(cast)
    found: list[Seen] = []
    body = 0  # sentences about talks: what a column begins with is often something else
    for sentence in document.sentences:
        if sentence.span.end - sentence.span.start > _LONGEST:
            continue
        headline = document.headline is not None and document.headline.overlaps(sentence.span)
        signs = _without_wrong(tuple(reader.read(sentence, headline=headline)), cast)
        place = "headline" if headline else "lead" if body < _LEAD else "early" if body < _EARLY else "late"
        body += not headline and (bool(signs) or _is_about_talks(cast, sentence))
        found.append(Seen(sentence, place, signs, is_past(cast, sentence)))
    return tuple(found)


def _is_about_talks(cast: Cast, sentence: Sentence) -> bool:
    """Say whether a sentence that tells something has a word for talks."""
    tells = any(t.tag in _FINITE for t in cast.document.words(sentence))
    return tells and stages.ABOUT.search(sentence.span.of(cast.document.text)) is not None


def _without_wrong(signs: tuple[Sign, ...], cast: Cast) -> tuple[Sign, ...]:
    """Leave out that somebody is at talks which the sentence says to lie ahead."""
    if not any(s.kind == "open" and s.mood in {"future", "would"} for s in signs):
        return signs
    return tuple(s for s in signs if s.kind != "open" or s.mood != "fact" or cast.tokens[s.at].tag.startswith("VB"))


class SignReader:
    """Reads the signs of one document."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._clauses = Clauses(cast)
        self._moods = Moods(self._clauses)
        self._words = Words(cast.document.text)
        self._tokens, self._low, self._lemma = cast.tokens, self._clauses.low, self._clauses.lemma

    def read(self, sentence: Sentence, *, headline: bool) -> Iterator[Sign]:
        """Yield the signs of a sentence, each kind as often as it shows; what is asked is only wished."""
        asked = self._low[sentence.tokens[1] - 1] == "?"
        # Where no word was read as a verb, one that could be one is: "Talks between X and Y collapse without a deal."
        headline = headline or not any(t.tag in _FINITE for t in self._cast.document.words(sentence))
        long_ago = self._told_of_long_ago(sentence)
        for sign in (*self._of_verbs(sentence, headline=headline), *self._of_phrases(sentence, headline=headline)):
            above = self._clauses.above(sign.at)
            aside = any(self._tokens[k].dep in {"acl", "advcl"} for k in above)
            mood = "wished" if asked else sign.mood
            yield replace(sign, mood=mood, aside=aside, long_ago=not long_ago.isdisjoint(above))

    def _told_of_long_ago(self, sentence: Sentence) -> set[int]:
        """Return the verbs, and nouns, that a time well before the article belongs to."""
        found: set[int] = set()
        for timex in self._cast.times(sentence.span):
            if is_long_ago(self._cast.document, timex):
                found |= set(self._clauses.above(self._cast.index(timex.span.start))[:2])
        return found

    def _of_verbs(self, sentence: Sentence, *, headline: bool) -> Iterator[Sign]:
        first, last = sentence.tokens
        for i in range(first, last):
            for kind in self._kinds(i, first, last, headline=headline):
                mood, past = self._moods.of(i, first, headline=headline)
                told = kind
                if kind in {"open", "again", "plan"}:
                    if mood == "fact" and not headline and self._to_come(i, first, last):
                        mood = "future"
                    elif mood == "denied" and kind != "plan" and self._until(i, last):
                        told, mood = "until", "fact"  # "will not sit again until Tuesday"
                if (
                    kind == "fail"
                    and mood == "future"
                    and self._lemma[i] in stages_verbs.LEAVES
                    and not self._if(i, first)
                ):
                    told, mood = "stall", "fact"  # "they will withdraw from the talks"
                yield Sign(told, i, mood, past, self._tokens[i].quoted)

    def _if(self, i: int, first: int) -> bool:
        """Say whether a condition stands before a verb in its sentence."""
        return not stages_verbs.OPENS_CONDITION.isdisjoint(self._low[first:i])

    def _until(self, i: int, last: int) -> bool:
        return any(w in {"until", "till", "before"} for w in self._low[i + 1 : min(last, i + 6)])

    def _to_come(self, i: int, first: int, last: int) -> bool:
        """Say whether a verb in the present tells of a day ahead: "talks open on Thursday"."""
        if self._tokens[i].tag not in {"VBZ", "VBP"}:
            return False
        reference = self._cast.document.reference
        span = Span(self._tokens[max(first, i - 8)].span.start, self._tokens[min(last, i + 14) - 1].span.end)
        for timex in self._cast.times(span) if span.end > span.start else ():
            day = timex.day()
            if day is not None and (day > reference or _WEEKDAY.fullmatch(timex.text)):
                return True
        return False

    def _kinds(self, i: int, first: int, last: int, *, headline: bool) -> set[str]:
        """Return what the verb at a token, if it is one, says of talks or of a pact."""
        found: set[str] = set()
        clauses, lemma = self._clauses, self._lemma[i]
        if lemma not in _VERBS or clauses.is_noun(i, first, headline=headline):
            return found
        for table, nouns in _INTRANSITIVE:
            kind, _ = self._match(table, i, last, gap=2)
            noun = clauses.subject(i, first, nouns) if kind else None
            if kind == "deal" and noun is not None and self._is_unilateral(noun):
                found.add("takes")
            elif kind and noun is not None:  # talks go on when only a day of them has ended
                found.add("open" if kind == "end" and self._low[noun] not in nouns else kind)
        for table, nouns in _TRANSITIVE:
            kind, after = self._match(table, i, last, gap=7)
            noun = self._done_to(i, first, after, last, nouns) if kind else None
            if kind and noun is not None:
                if kind == "deal" and self._is_of_one_side(i, noun):
                    kind = "takes"
                found.add(_OF_NONE.get(kind, kind) if clauses.is_none(noun, first) else kind)
        kind, _ = self._match(stages_verbs.ALONE, i, last, gap=2)
        by_chance = lemma == "meet" and i + 1 < last and self._low[i + 1] in _MET_BY_CHANCE
        if kind and not by_chance and not (lemma in _SIGNED and clauses.has_object(i)):
            found.add(kind)
        kind, _ = self._match(stages_verbs.AGENTS_DO, i, last, gap=2)
        if kind and clauses.subject(i, first, stages_verbs.AGENTS) is not None:
            found.add(kind)
        return found

    def _is_of_one_side(self, i: int, noun: int) -> bool:
        """Say whether one side alone takes what is only put forward: "Hamas has accepted a draft agreement"."""
        if self._is_unilateral(noun):
            return True
        if self._lemma[i] not in stages_verbs.TAKES:
            return False
        put = {self._low[noun], *(self._low[c] for c in self._clauses.children.get(noun, ()))}
        if not put & stages_verbs.PUT_FORWARD and not any(w.endswith(stages_verbs.OF_OTHERS) for w in put):
            return False
        subject = self._clauses.head_of_subject(i)
        if subject is None or self._low[subject] in stages_verbs.SEVERAL:
            return False
        return not any(self._tokens[c].dep == "conj" for c in self._clauses.children.get(subject, ()))

    def _is_unilateral(self, noun: int) -> bool:
        """Say whether one side alone gives what a noun names: "a unilateral truce"."""
        return not stages_verbs.UNILATERAL.isdisjoint(self._low[c] for c in self._clauses.children.get(noun, ()))

    def _done_to(self, i: int, first: int, after: int, last: int, nouns: frozenset[str]) -> int | None:
        """Return the noun of a kind to which a verb says that something is done."""
        clauses, token = self._clauses, self._tokens[i]
        if clauses.is_passive(i, first):
            return clauses.subject(i, first, nouns)
        if nouns is stages_verbs.PACTS and not stages_verbs.TALKS.isdisjoint(self._low[i + 1 : after]):
            return None  # "concluded the talks on a truce" concludes no truce
        noun = clauses.object_after(i, after, last, nouns)
        if noun is None and token.dep == "acl" and self._low[token.head] in nouns:
            return token.head  # "the agreement that they initialled"
        return noun

    def _match(self, table: stages_verbs.Frames, i: int, last: int, gap: int) -> tuple[str | None, int]:
        """Return the kind of the verb at a token with the words that belong to it, the longest; and where they end."""
        for rest, kind in table.get(self._lemma[i], ()):
            j = i + 1
            for word in rest:
                reach = min(last, j + gap + 1)
                at = next((k for k in range(j, reach) if word in (self._low[k], self._lemma[k])), None)
                if at is None or any(w in STOPS or w == "," for w in self._low[j:at]):
                    break
                j = at + 1
            else:
                return kind, j
        return None, i + 1

    def _of_phrases(self, sentence: Sentence, *, headline: bool) -> Iterator[Sign]:
        first = sentence.tokens[0]
        for number, match in _PHRASES.find(self._words, sentence.span.start, sentence.span.end):
            i = min(self._cast.index(match.start()), len(self._tokens) - 1)
            mood, past = self._moods.of(i, first, headline=headline)
            yield Sign(_PHRASE_KINDS[number], i, mood, past, self._tokens[i].quoted)
