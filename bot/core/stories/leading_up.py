"""Leading up: which story of a topic is meant, and which reports before it tell how it came about."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.language.terms import terms
from bot.core.model.story import MATTERS, Antecedents, Report, Story, Topic
from bot.core.stories import news, outlets
from bot.core.stories.identity import cite

_CHARACTERS = 8000  # of an article that are read for it
_BEGINNING = 1500  # characters by which reports are compared
_EARLIER = 24  # reports
_MEANT = 0.6  # of the words that were typed must stand in a story
_IN_HEADLINES = 0.5  # what a word adds that stands in its headlines
_TALKS = 1.5  # what it adds to a story's weight that it is about the talks
_FADES = 5.0  # days in which a story loses as much weight as another publisher would give it


def antecedents(topic: Topic, reports: Sequence[Report], words: str | None = None) -> Antecedents | None:
    """Return the story that the words mean, or the weightiest of late, with what led to it; None where none is."""
    told: dict[int, list[Report]] = {}
    for report in sorted(reports, key=lambda r: (r.article.published, r.article_id)):
        told.setdefault(news.story_of(report), []).append(report)
    weights = _weights(topic, told)
    if words and words.strip():
        meant = {story: _meant(words, of) for story, of in told.items()}
        told = {story: of for story, of in told.items() if meant[story] >= _MEANT}
        weights = {story: weight + 10 * meant[story] for story, weight in weights.items()}
    if not told:
        return None
    chosen = max(told, key=lambda story: weights[story])
    return _led_to(topic, chosen, told[chosen], reports)


def _weights(topic: Topic, told: Mapping[int, Sequence[Report]]) -> dict[int, float]:
    """Return how large and how late each story is: its publishers, and its age beside the newest."""
    newest = max((of[-1].article.published for of in told.values()), default=None)
    return {story: _weight(topic, of, newest) for story, of in told.items() if newest}


def _weight(topic: Topic, of: Sequence[Report], newest: datetime) -> float:
    own = [r for r in of if r.duplicate_of is None] or of
    publishers = outlets.independent(cite(r) for r in own)
    talks = any(line.matter >= MATTERS for line in news.lines(topic, own[0], _BEGINNING))
    age = (newest - of[-1].article.published) / timedelta(days=1)
    return 2 * math.log2(1 + publishers) + (_TALKS if talks else 0.0) - age / _FADES


def _meant(words: str, of: Iterable[Report]) -> float:
    """Return the share of the words that stand in a story, those in its headlines counted more."""
    typed = terms(words).counts.keys() or {words.casefold()}
    of = list(of)
    text = {t for r in of for t in terms(r.article.text[:_BEGINNING]).counts}
    titles = {t for r in of for t in terms(r.article.title).counts}
    found = len(typed & (text | titles)) / len(typed)
    return found and found + _IN_HEADLINES * len(typed & titles) / len(typed)


def _led_to(topic: Topic, story: int, of: Sequence[Report], reports: Iterable[Report]) -> Antecedents:
    ids = {r.article_id for r in of}
    others = [r for r in reports if r.article_id not in ids and r.article.published <= of[-1].article.published]
    earlier = _alike(of, others)
    told = Story(
        story,
        tuple(of),
        tuple(outlets.family(cite(r)) for r in of),
        tuple(line for r in _own(of) for line in news.lines(topic, r, _BEGINNING)),
        tuple(sorted(earlier, key=lambda r: (r.article.published, r.article_id))),
    )
    return Antecedents(
        told, tuple(line for r in _own([*told.earlier, *of]) for line in news.lines(topic, r, _CHARACTERS))
    )


def _own(reports: Sequence[Report]) -> list[Report]:
    """Return the reports without copies of others among them."""
    ids = {r.article_id for r in reports}
    return [r for r in reports if r.duplicate_of not in ids]


def _alike(of: Iterable[Report], others: Sequence[Report]) -> list[Report]:
    """Return the other reports that share the most of what tells the story from the rest of the topic."""
    said = {r.article_id: terms(r.article.text[:_BEGINNING]).counts.keys() for r in others}
    holding = Counter(t for words in said.values() for t in words)
    ours = {t for r in of for t in terms(r.article.text[:_BEGINNING]).counts}
    rare = {t: math.log(1 + (1 + len(others)) / (1 + holding[t])) for t in ours}

    def shared(report: Report) -> float:
        words = said[report.article_id]
        return sum(rare[t] for t in words & ours) / math.sqrt(1 + len(words))

    return sorted((r for r in others if shared(r) > 0), key=shared, reverse=True)[:_EARLIER]
