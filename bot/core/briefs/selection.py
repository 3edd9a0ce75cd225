"""Selection: the sentences of many articles that together say the most of what most of them say, and on which day.

Sentences by coverage of what is said again and again, each repeat worth less, per length (in the line of Lin and Bilmes
2011, submodular summarisation), and by how near each is to the middle of all (Radev et al. 2004, centroid); days by
the mentions of later articles (Tran, Alrifai and Herder 2015).
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.briefs import sentences
from bot.core.language.terms import term, terms

_REPEATED = 0.55  # what a term is worth once more
_LENGTH = 0.3  # the power of its length that a sentence's worth is divided by: 0 prefers the longest, 1 the densest
_FIRST = 1.0  # what standing first in its article adds to a sentence's worth, and to what its terms count
_CENTRAL = 0.5  # the power of its nearness to the middle of all in a sentence's worth
_RECENT = 1.0  # what being told last adds to a sentence's worth in a long story
_LONG_STORY = 6  # days
_SHORTEST, LONGEST = 8, 45  # words
# Of the words of the shorter, which then says nothing new in a summary; steps of the same talks share many.
_ALIKE, _ALIKE_ANOTHER_DAY = 0.6, 0.75
_LEAD = 5  # sentences that tell of the day of publication, where they name no other
_NAMES_THE_DAY = 2.0  # how much more a sentence is worth for a day that it names
_PUBLISHED = 0.5  # what a sentence of the day counts beside a later one that looks back on it
_ONE_ARTICLE = 0.75  # the power of what the sentences of one article count for a day
_LONG_AGO = 60  # days, past which who looks back counts no more
_NOT_REPORTED = 0.5  # what a day counts that lies before the first article or after the last


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as it stands on its own, the place it had in which article of which day, and the days it names."""

    # One without words only speaks for its days; `weight` is what one counts beside another.

    text: str
    article: int
    place: int
    published: date | None = None
    days: tuple[date, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    told: Told
    terms: tuple[str, ...]
    pairs: tuple[str, ...]
    words: int

    def says(self) -> Iterable[str]:
        """Return its terms and its pairs of words."""
        return itertools.chain(self.terms, self.pairs)


def standing(text: str, article: int, place: int, published: date | None, days: tuple[date, ...] = ()) -> Told | None:
    """Return a sentence of an article as it can be told by itself, or None where it cannot."""
    tidied = sentences.tidied(text)
    return Told(tidied, article, place, published, days) if tidied else None


def summary(told: Iterable[Told], words: int) -> tuple[Told, ...]:
    """Return sentences of at most so many words in all that cover what the articles share, in order of time."""
    told = [t for t in told if t.text]
    all_fit = sum(len(text.split()) for text in {t.text for t in told}) <= words
    candidates = _candidates(told, words, 1) if all_fit else _candidates(told, min(words, LONGEST))
    recent = _recency(candidates)
    near = _nearness(candidates)
    worth = [_worth(c) * (1 + recent.get(c.told.published, 0.0)) * n for c, n in zip(candidates, near, strict=True)]
    chosen = _cover_once(candidates, worth, words)
    first = date.min
    return tuple(sorted((c.told for c in chosen), key=lambda t: (t.published or first, t.place, t.article)))


def timeline(told: Sequence[Told], days: int, a_day: int, alike: float = 0.55) -> dict[date, tuple[Told, ...]]:
    """Return the days that matter most, in order, each with so many sentences, none `alike` to another day's."""
    by_day: defaultdict[date, list[Told]] = defaultdict(list)
    for t in told:
        named = [d for d in dict.fromkeys(t.days) if d]
        for on in named:
            by_day[on].append(t)
        if t.published and not named and t.place < _LEAD:
            by_day[t.published].append(t)
    reported = [t.published for t in told if t.published]
    first, last = min(reported, default=date.min), max(reported, default=date.max)
    weight = {on: _weight(on, of) * (1.0 if first <= on <= last else _NOT_REPORTED) for on, of in by_day.items()}
    ranked = sorted(by_day, key=lambda d: (-weight[d], d))
    lines: dict[date, tuple[Told, ...]] = {}
    said: list[str] = []
    for on in ranked:
        if len(lines) == days:
            break
        if best := _of_day(on, by_day[on], a_day, said, alike):
            lines[on] = best
            said += [t.text for t in best]
    return dict(sorted(lines.items()))


def _weight(on: date, told: Iterable[Told]) -> float:
    """Return how much speaks for a day: the sentences that look back on it, and those of the day itself."""
    counts: defaultdict[int, dict[tuple[int, str], float]] = defaultdict(dict)
    for t in told:
        gap = min((t.published - on).days, _LONG_AGO) if t.published else 0
        one = _PUBLISHED if on not in t.days else 1.0 + math.log1p(gap) / 4 if gap >= 0 else 0.5
        of, key = counts[t.article], (t.place, t.text)
        of[key] = max(of.get(key, 0.0), t.weight * one)
    return sum(math.pow(sum(of.values()), _ONE_ARTICLE) for of in counts.values())


def _of_day(on: date, told: Iterable[Told], most: int, said: Sequence[str], alike: float) -> tuple[Told, ...]:
    """Return the sentences that say the most of what is told of a day and was not said for another."""
    # What was announced is told of a day only where nobody looks back on it.
    looking_back = [t for t in told if t.text and (t.published is None or t.published >= on)]
    candidates = _candidates(looking_back or told, LONGEST)
    near = _nearness(candidates)
    named = [_NAMES_THE_DAY if on in c.told.days else 1.0 for c in candidates]
    worth = [_worth(c) * of * n for c, of, n in zip(candidates, named, near, strict=True)]
    chosen: list[_Candidate] = []
    for c in _cover(candidates, worth, LONGEST * most * 3):
        if len(chosen) < most and not sentences.says_the_same(
            c.told.text, [*said, *(x.told.text for x in chosen)], alike
        ):
            chosen.append(c)
    return tuple(c.told for c in chosen)


def _candidates(told: Iterable[Told], longest: int, shortest: int = _SHORTEST) -> list[_Candidate]:
    found: dict[str, _Candidate] = {}
    for t in told:
        plain = t.text.split()
        if shortest <= len(plain) <= longest and t.text not in found:
            found[t.text] = _Candidate(t, tuple(terms(t.text).counts), _pairs(t.text), len(plain))
    return list(found.values())


def _pairs(text: str) -> tuple[str, ...]:
    lows = [w.strip(".,;:!?“”\"'‘’()").lower() for w in text.split()]
    return tuple(dict.fromkeys(f"{a} {b}" for a, b in itertools.pairwise(lows) if term(a) or term(b)))


def _lead(candidate: _Candidate) -> float:
    return 1 + _FIRST / (1 + candidate.told.place)


def _worth(candidate: _Candidate) -> float:
    return candidate.told.weight * _lead(candidate)


def _recency(candidates: Sequence[_Candidate]) -> Mapping[date | None, float]:
    """Return what a sentence of each day is worth more in a story of many days: the later, the more."""
    days = sorted({c.told.published for c in candidates if c.told.published})
    if len(days) < _LONG_STORY:
        return {}
    return {day: _RECENT * (n / (len(days) - 1)) ** 2 for n, day in enumerate(days)}


def _nearness(candidates: Sequence[_Candidate]) -> list[float]:
    """Return for each sentence how near it is to the middle of all, rare terms counting more than frequent ones."""
    having = Counter(t for c in candidates for t in c.terms)
    rarity = {t: math.log1p(len(candidates) / (n + 0.5)) for t, n in having.items()}
    length = [math.sqrt(sum(rarity[t] ** 2 for t in c.terms)) or 1.0 for c in candidates]
    middle: defaultdict[str, float] = defaultdict(float)
    for c, of in zip(candidates, length, strict=True):
        for t in c.terms:
            middle[t] += _lead(c) * rarity[t] / of
    return [
        math.pow(sum(rarity[t] * middle[t] for t in c.terms) / of, _CENTRAL)
        for c, of in zip(candidates, length, strict=True)
    ]


def _repeated(candidates: Sequence[_Candidate]) -> Mapping[str, float]:
    """Return how often each term and pair is said, more where it leads; what is said once counts next to nothing."""
    said: defaultdict[str, float] = defaultdict(float)
    for c in candidates:
        for t in c.says():
            said[t] += _lead(c)
    return {t: of - 1 for t, of in said.items()}


def _cover_once(candidates: Sequence[_Candidate], worth: Sequence[float], words: int) -> list[_Candidate]:
    """Return candidates that fit; of two that say the same, as a headline and its first sentence do, the longer."""
    left = list(zip(candidates, worth, strict=True))
    while True:
        chosen = _cover([c for c, _ in left], [of for _, of in left], words)
        twice = next((p for p in itertools.combinations(chosen, 2) if _say_the_same(*p)), None)
        if twice is None:
            return chosen
        shorter = twice[1] if twice[1].words <= twice[0].words else twice[0]
        left = [(c, of) for c, of in left if c is not shorter]


def _say_the_same(one: _Candidate, other: _Candidate) -> bool:
    share = _ALIKE if one.told.published == other.told.published else _ALIKE_ANOTHER_DAY
    return sentences.says_the_same(one.told.text, [other.told.text], share)


def _cover(candidates: Sequence[_Candidate], worth: Sequence[float], words: int) -> list[_Candidate]:
    """Return candidates, the best first, that fit; the worth of a term falls with each one that has it."""
    repeated = _repeated(candidates)
    told: Counter[str] = Counter()
    chosen: list[_Candidate] = []

    def gain(i: int) -> float:
        c = candidates[i]
        new = sum(repeated[t] * math.pow(_REPEATED, told[t]) for t in c.says())
        return worth[i] * new / math.pow(c.words, _LENGTH)

    # A gain only ever falls: the one on top, worked out anew and still above the next, is the greatest of all.
    heap = [(-gain(i), i) for i in range(len(candidates))]
    heapq.heapify(heap)
    while heap:
        _, i = heapq.heappop(heap)
        if candidates[i].words > words:
            continue
        now = -gain(i)
        if heap and now > heap[0][0]:
            heapq.heappush(heap, (now, i))
            continue
        chosen.append(candidates[i])
        told.update(candidates[i].says())
        words -= candidates[i].words
    return chosen
