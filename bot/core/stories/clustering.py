"""Clustering: articles in order of their coming, joined to the story that tells of the same happening, or a new one.

Single-pass clustering by the cosine of TF-IDF vectors (Allan, Papka and Lavrenko 1998, on-line new event detection),
with names weighing double and a story growing cold with every day that it is not told of.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.language.terms import Terms

SAME = 0.27
"""From this likeness on an article is of a story; the same for notes of two lines and for whole articles."""

COOLING = 0.02
"""What a story loses in likeness for each day since it was last told of."""

WINDOW_DAYS = 10
"""How long after its last article a story may still be joined."""

OF_A_TOPIC = 1.0
"""The prior for the articles of one topic: what they all name tells none of them apart, from the first one on."""

_NAMED = 2.0  # how much more a name tells than another word
_TELLING = 12  # terms of an article, the weightiest, by which the stories that it may belong to are looked up
_LATEST = 64  # stories kept for one term: what an article costs does not grow with what is stored
_LARGEST = 600  # terms of a story


@dataclass
class _Story:
    weights: dict[str, float]
    last: date | None
    squared: float = 1.0  # length of the vector, squared

    def likeness(self, vector: Mapping[str, float]) -> float:
        return sum(weight * self.weights.get(term, 0.0) for term, weight in vector.items()) / math.sqrt(self.squared)

    def join(self, vector: Mapping[str, float], on: date | None) -> None:
        for term, weight in vector.items():
            self.squared += weight * (2 * self.weights.get(term, 0.0) + weight)
            self.weights[term] = self.weights.get(term, 0.0) + weight
        if len(self.weights) > 2 * _LARGEST:
            heaviest = sorted(self.weights.items(), key=lambda item: -item[1])[:_LARGEST]
            self.weights = dict(heaviest)
            self.squared = sum(weight * weight for _, weight in heaviest)
        self.last = max(filter(None, (self.last, on)), default=None)


@dataclass
class Stories:
    """The stories that may be told on. What one article costs does not grow with the number that came before."""

    prior: float = (
        5.0  # articles that are taken to have been read before; among those of one topic, fewer (`OF_A_TOPIC`)
    )
    _stories: dict[int, _Story] = field(default_factory=dict)  # the one told of last comes last
    _newest: date | None = None
    _holding: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))  # term → articles
    _read: int = 0
    _told_with: defaultdict[str, deque[int]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=_LATEST)))

    def place(self, of: Terms, on: date | None, new: int) -> int:
        """Return the story that an article of that day belongs to, and take the article in; `new` names a new one."""
        vector = self._learn(of)
        telling = sorted(vector, key=lambda t: (-vector[t], t))[:_TELLING]
        story = self._nearest(vector, telling, on)
        self._join(new if story is None else story, vector, telling, on)
        return new if story is None else story

    def add(self, of: Terms, on: date | None, story: int) -> None:
        """Take in an article whose story is known."""
        vector = self._learn(of)
        self._join(story, vector, sorted(vector, key=lambda t: (-vector[t], t))[:_TELLING], on)

    def _learn(self, of: Terms) -> dict[str, float]:
        self._read += 1
        weights: dict[str, float] = {}
        for term, count in of.counts.items():
            self._holding[term] += 1
            rarity = math.log((self._read + self.prior) / (self._holding[term] + 0.5))
            if rarity > 0:
                weights[term] = (1 + math.log(count)) * rarity * (_NAMED if term in of.names else 1.0)
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    def _nearest(self, vector: Mapping[str, float], telling: list[str], on: date | None) -> int | None:
        best, most = None, SAME
        for story in sorted({s for term in telling for s in self._told_with.get(term, ())} & self._stories.keys()):
            last = self._stories[story].last
            cold = abs((on - last).days) if on and last else 0
            if cold <= WINDOW_DAYS and (like := self._stories[story].likeness(vector) - COOLING * cold) >= most:
                best, most = story, like
        return best

    def _forget(self, on: date | None) -> None:
        """Let go of the stories that nothing can join any more."""
        self._newest = max(filter(None, (self._newest, on)), default=None)
        while self._stories and self._newest:
            oldest = next(iter(self._stories))
            last = self._stories[oldest].last
            if last is None or (self._newest - last).days <= 2 * WINDOW_DAYS:  # an article may come late
                return
            del self._stories[oldest]

    def _join(self, story: int, vector: Mapping[str, float], telling: list[str], on: date | None) -> None:
        self._forget(on)
        known = self._stories.pop(story, None)
        if known:
            known.join(vector, on)
        self._stories[story] = known or _Story(dict(vector), on)
        for term in telling:
            latest = self._told_with[term]
            while latest and latest[0] not in self._stories:
                latest.popleft()
            if story not in latest:
                latest.append(story)
