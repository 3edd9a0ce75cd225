"""Signs: the places where an article shows that talks open, pause, end, fail or succeed, and how it means it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.facts.cast import Cast
from bot.core.language import Sentence
from bot.core.language.en import function_words, stages_verbs
from bot.core.language.en.stages_phrases import PHRASES

_STOPS = frozenset('; : ( ) — – “ ” " ? !'.split())
_LINKS = frozenset(
    "and but or that which who whom said says say told while although though as when where because".split()
)
_BE = frozenset("be is are was were been being am 's ’s".split())
_GROUP = (
    stages_verbs.FUTURE
    | stages_verbs.DENYING
    | stages_verbs.DOUBTING
    | _BE
    | frozenset(
        "to has have had having do does did also again still now already just even yet then once ever both all".split()
    )
    | frozenset("soon jointly finally formally also later earlier reportedly today yesterday tonight".split())
)
_ALSO_CONJUNCTIONS = frozenset("as after before since until".split())
_LEFT, _RIGHT = 26, 9


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


class SignReader:
    """Reads the signs of one document."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._tokens = cast.tokens
        self._low = [t.text.lower() for t in cast.tokens]
        self._lemma = [stages_verbs.LEMMAS.get(t.text.lower(), t.lemma) for t in cast.tokens]

    def read(self, sentence: Sentence, *, headline: bool) -> Iterator[Sign]:
        """Yield the signs of a sentence, each kind as often as it shows."""
        first, last = sentence.tokens
        for i in range(first, last):
            for kind in self._kinds(i, first, last):
                mood, past = self._mood(i, first, headline=headline)
                yield Sign(kind, i, mood, past, self._tokens[i].quoted)
        yield from self._phrases(sentence, headline=headline)

    def _kinds(self, i: int, first: int, last: int) -> set[str]:
        """Return what the verb at a token, if it is one, says of talks or of a pact."""
        lemma = self._lemma[i]
        found: set[str] = set()
        if self._is_noun(i, first):
            return found
        subject = self._subject_noun
        for table, nouns in ((stages_verbs.TALKS_DO, stages_verbs.TALKS), (stages_verbs.PACTS_DO, stages_verbs.PACTS)):
            kind = self._match(table, lemma, i, last, gap=2)
            if kind and subject(i, first, nouns) is not None:
                found.add(kind)
        tables = (
            (stages_verbs.DONE_TO_TALKS, stages_verbs.TALKS),
            (stages_verbs.DONE_TO_PACTS, stages_verbs.PACTS),
            (stages_verbs.TAKEN, stages_verbs.OFFERS),
        )
        for table, nouns in tables:
            kind = self._match(table, lemma, i, last, gap=7)
            if not kind:
                continue
            noun = subject(i, first, nouns) if self._passive(i, first) else self._object_noun(i, last, nouns)
            if noun is not None:
                found.add(_OF_NONE.get(kind, kind) if self._none_of(noun, first) else kind)
        kind = self._match(stages_verbs.ALONE, lemma, i, last, gap=2)
        if kind:
            found.add(kind)
        return found

    def _match(self, table: stages_verbs.Frames, lemma: str, i: int, last: int, gap: int) -> str | None:
        """Return the kind of the verb at a token with the words that belong to it; the longest match counts."""
        for rest, kind in table.get(lemma, ()):
            j = i + 1
            for word in rest:
                reach = min(last, j + gap + 1)
                at = next((k for k in range(j, reach) if word in (self._low[k], self._lemma[k])), None)
                if at is None or any(w in _STOPS or w == "," for w in self._low[j:at]):
                    break
                j = at + 1
            else:
                return kind
        return None

    def _is_noun(self, i: int, first: int) -> bool:
        """Say whether a word that may be a verb is a noun or an adjective here: "the strike", "a meeting"."""
        before = self._low[i - 1] if i > first else ""
        word = self._low[i]
        if before in function_words.BEFORE_NOUNS | {"no", "that", "first", "last", "next"}:
            return True
        if word.endswith("ing"):
            return before not in _BE | {"after", "without", "before", ",", "and", "not", "by"} and i > first
        if word == "close" and i + 1 < len(self._low) and self._low[i + 1] == "to":
            return True
        return word in stages_verbs.TALKS | stages_verbs.PACTS

    def _passive(self, i: int, first: int) -> bool:
        j = i - 1
        while j >= first and (self._low[j].endswith("ly") or self._low[j] in {"also", "not", "n't", "now", "again"}):
            j -= 1
        if j >= first and self._low[j] in _BE:
            return not self._low[i].endswith("ing")
        return j == i - 1 and j >= first and self._low[j] in stages_verbs.TALKS | stages_verbs.PACTS

    def _subject_noun(self, i: int, first: int, nouns: frozenset[str]) -> int | None:
        """Return the noun that is the subject of a verb: the nearest before it that no preposition governs."""
        for j in range(i - 1, max(first, i - _LEFT) - 1, -1):
            word = self._low[j]
            if word in _STOPS:
                return None
            if word in {"but", "while", "although", "though", "when", "because", "said", "says"}:
                return None
            if word in nouns and self._heads(j, first, i):
                return j
        return None

    def _heads(self, j: int, first: int, i: int) -> bool:
        """Say whether a noun is no part of what a preposition governs; of "a round of talks" the talks are meant."""
        k = j - 1
        steps = 0
        while k >= first and steps < 7:
            word = self._low[k]
            if word == "of" and k > first:
                head = self._low[k - 1]
                return head in stages_verbs.TALKS | {"hours", "days", "weeks", "months", "series", "rounds"}
            if word in _ALSO_CONJUNCTIONS and j + 1 == i:  # "after talks ended"
                return True
            if word in function_words.PREPOSITIONS | {"to", "into"}:
                return False
            if word in {",", "and", "or"} | _STOPS or word in _GROUP:
                return True
            if self._tokens[k].lemma in stages_verbs.DONE_TO_TALKS and word.endswith("ed"):
                return False
            k -= 1
            steps += 1
        return True

    def _object_noun(self, i: int, last: int, nouns: frozenset[str]) -> int | None:
        """Return the noun that is the object of a verb: the first of its kind after it in the same phrase."""
        for j in range(i + 1, min(last, i + 1 + _RIGHT + 3)):
            word = self._low[j]
            if word in _STOPS or word in _LINKS - {"and", "as"} or word in {",", "after", "before", "until", "without"}:
                return None
            if word in nouns:
                after = self._low[j + 1] if j + 1 < last else ""
                if after in nouns or (after in stages_verbs.TALKS and nouns is not stages_verbs.TALKS):
                    continue
                return j
        return None

    def _none_of(self, noun: int, first: int) -> bool:
        return bool({"no", "any", "neither"} & set(self._low[max(first, noun - 4) : noun]))

    def _phrases(self, sentence: Sentence, *, headline: bool) -> Iterator[Sign]:
        text, first = self._cast.document.text, sentence.tokens[0]
        for kind, pattern in PHRASES.items():
            for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
                i = min(self._cast.index(match.start()), len(self._tokens) - 1)
                mood, past = self._mood(i, first, headline=headline)
                yield Sign(kind, i, mood, past, self._tokens[i].quoted)

    def _mood(self, i: int, first: int, *, headline: bool) -> tuple[str, bool]:
        """Return whether what a verb says is so, to come, denied or only wished; and whether it lies further back."""
        group, j = [], i - 1
        while j >= first and (self._low[j] in _GROUP or self._low[j].endswith("ly")):
            group.append(self._low[j])
            j -= 1
        words = set(group)
        past = "had" in words and "to" not in words
        if words & stages_verbs.DENYING:
            return "denied", past
        if words & stages_verbs.DOUBTING or self._conditional(j, first):
            return "wished", past
        if "to" in words:
            return self._infinitive(j, words, headline=headline, first=first), past
        if words & stages_verbs.FUTURE:
            return "future", past
        before = self._low[j] if j >= first else ""
        if self._low[i].endswith("ing") and before in {"without", "before", "of", "for", "about", "from", "instead"}:
            return ("denied" if before == "without" else "wished"), past
        return "fact", past

    def _infinitive(self, j: int, words: set[str], *, headline: bool, first: int) -> str:
        """Return the mood of an infinitive by the word that governs it."""
        governor = self._lemma[j] if j >= first else ""
        if governor in stages_verbs.FAILED:
            return "denied"
        if governor in stages_verbs.PLANNED:
            return "future"
        if governor in stages_verbs.WISHED:
            return "wished"
        if words & {"has", "have", "had"} or governor in stages_verbs.DONE:
            return "fact"
        if words & _BE or headline:
            return "future"
        return "wished"

    def _conditional(self, j: int, first: int) -> bool:
        """Say whether the clause is one of condition, or of what somebody asks for."""
        for k in range(j, max(first, j - 14) - 1, -1):
            word = self._low[k]
            if word in _STOPS or word == ",":
                return False
            if word in stages_verbs.OPENS_CONDITION:
                return True
            if word == "that":
                return k > first and self._lemma[k - 1] in stages_verbs.ASKED
        return False
