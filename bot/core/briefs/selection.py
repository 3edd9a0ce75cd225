"""Selection: the sentences of many articles that together say the most of what most of them say, and on which day.

Sentences by coverage of what articles share, each repeat worth less, per length (in the line of Lin and Bilmes 2011,
submodular summarisation); days by the mentions of later articles (Tran, Alrifai and Herder 2015).
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

_NAMED = 1.5  # how much more a name is worth than another word
_REPEATED = 0.6  # what a term is worth once more
_LENGTH = 0.7  # the power of its length that a sentence's worth is divided by: 0 prefers the longest, 1 the densest
_FIRST = 1.5  # what standing first in its article adds to a sentence's worth
_SHORTEST, LONGEST = 8, 45  # words
_LEAD = 5  # sentences that tell of the day of publication, where they name no other
_NAMES_THE_DAY = 2.0  # how much more a sentence is worth for a day that it names
_PUBLISHED = 0.5  # what an article of the day counts beside a later one that looks back on it


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
    weights: Mapping[str, float]
    words: int


def standing(text: str, article: int, place: int, published: date | None, days: tuple[date, ...] = ()) -> Told | None:
    """Return a sentence of an article as it can be told by itself, or None where it cannot."""
    tidied = sentences.tidied(text)
    return Told(tidied, article, place, published, days) if tidied else None


def summary(told: Iterable[Told], words: int) -> tuple[Told, ...]:
    """Return sentences of at most so many words in all that cover what the articles share, in order of time."""
    candidates = _candidates(told, min(words, LONGEST))
    shared = _shared(candidates)
    worth = [c.told.weight * (1 + _FIRST / (1 + c.told.place)) for c in candidates]
    chosen = _cover(candidates, worth, shared, words)
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
    ranked = sorted(by_day, key=lambda d: (-_weight(d, by_day[d]), d))
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
    """Return how much speaks for a day: the articles that look back on it, and those of the day itself."""
    later: dict[int, float] = {}
    for t in told:
        gap = (t.published - on).days if t.published else 0
        counts = _PUBLISHED if on not in t.days else 1.0 + math.log1p(gap) / 4 if gap >= 0 else 0.5
        later[t.article] = max(later.get(t.article, 0.0), t.weight * counts)
    return sum(later.values())


def _of_day(on: date, told: Iterable[Told], most: int, said: Sequence[str], alike: float) -> tuple[Told, ...]:
    """Return the sentences that say the most of what is told of a day and was not said for another."""
    candidates = _candidates(told, LONGEST)
    shared = _shared(candidates)
    worth = [c.told.weight * (_NAMES_THE_DAY if on in c.told.days else 1.0) for c in candidates]
    chosen: list[_Candidate] = []
    for c in _cover(candidates, worth, shared, LONGEST * most * 3):
        if len(chosen) < most and not sentences.says_the_same(
            c.told.text, [*said, *(x.told.text for x in chosen)], alike
        ):
            chosen.append(c)
    return tuple(c.told for c in chosen)


def _candidates(told: Iterable[Told], longest: int) -> list[_Candidate]:
    found: dict[str, _Candidate] = {}
    for t in told:
        plain = t.text.split()
        if _SHORTEST <= len(plain) <= longest and t.text not in found:
            found[t.text] = _Candidate(t, _weights(t.text), len(plain))
    return list(found.values())


def _weights(text: str) -> dict[str, float]:
    """Return what a sentence says: its terms, names worth more, and its pairs of words."""
    read = terms(text)
    weights = {t: _NAMED if t in read.names else 1.0 for t in read.counts}
    lows = [w.strip(".,;:!?“”\"'‘’()").lower() for w in text.split()]
    pairs = (f"{a} {b}" for a, b in itertools.pairwise(lows) if term(a) or term(b))
    return weights | dict.fromkeys(pairs, 1.0)


def _shared(candidates: Sequence[_Candidate]) -> Mapping[str, float]:
    """Return for each term the share of the articles that have it; what one alone says is worth nothing."""
    holding: defaultdict[str, set[int]] = defaultdict(set)
    for c in candidates:
        for t in c.weights:
            holding[t].add(c.told.article)
    articles = len({c.told.article for c in candidates})
    one = 1 if articles > 2 else 0
    return {t: (len(of) - one) / articles for t, of in holding.items()}


def _cover(
    candidates: Sequence[_Candidate], worth: Sequence[float], shared: Mapping[str, float], words: int
) -> list[_Candidate]:
    """Return candidates, the best first, that fit; the worth of a term falls with each one that has it."""
    told: Counter[str] = Counter()
    chosen: list[_Candidate] = []

    def gain(i: int) -> float:
        c = candidates[i]
        new = sum(weight * shared[t] * math.pow(_REPEATED, told[t]) for t, weight in c.weights.items())
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
        told.update(candidates[i].weights.keys())
        words -= candidates[i].words
    return chosen
