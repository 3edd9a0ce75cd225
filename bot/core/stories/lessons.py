"""Lessons: what moderators' verdicts teach about the articles that come after.

The nearest neighbour among the verdicts decides (Cover and Hart 1967), by the cosine of the terms of headline and lead;
what every article of the topic names, its parties and its words, does not make two of them alike.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence

from bot.core.language.terms import term, terms
from bot.core.model.story import Lesson, Topic
from bot.core.stories.names import plain
from bot.core.stories.sides import forms

LEAD = 700
"""How many characters of an article's beginning are compared."""

_ALIKE = 0.35  # below it, articles have no more in common than any two of one topic
_NAMED = 2.0  # how much more a name tells than another word


def taught(topic: Topic, lessons: Sequence[Lesson], title: str, text: str) -> float:
    """Return what the lessons add to an article's score, from -1 (like one that was rejected) to 1; 0 if like none."""
    if not lessons:
        return 0.0
    known = _own(topic.name, topic.sides, topic.mediators, topic.words)
    vector = _vector(known, title, text.removeprefix(title).strip()[:LEAD])
    likeness = {True: 0.0, False: 0.0}
    for lesson in lessons:
        same = _cosine(vector, _remembered(known, lesson.title, lesson.lead))
        likeness[lesson.belongs] = max(likeness[lesson.belongs], same)
    return likeness[True] - likeness[False] if max(likeness.values()) >= _ALIKE else 0.0


@functools.lru_cache(maxsize=256)
def _own(name: str, sides: tuple[str, ...], mediators: tuple[str, ...], words: tuple[str, ...]) -> frozenset[str]:
    told = {form for party in (*sides, *mediators, *words, name) for form in forms(party)}
    return frozenset(term(word) for form in told for word in plain(form).lower().split())


@functools.lru_cache(maxsize=1024)
def _remembered(known: frozenset[str], title: str, lead: str) -> Mapping[str, float]:
    return _vector(known, title, lead)


def _vector(known: frozenset[str], title: str, lead: str) -> Mapping[str, float]:
    of = terms(f"{title}\n{lead}")
    weights = {
        t: (1 + math.log(count)) * (_NAMED if t in of.names else 1.0)
        for t, count in of.counts.items()
        if t not in known
    }
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {t: w / length for t, w in weights.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other.get(t, 0.0) for t, weight in one.items())
