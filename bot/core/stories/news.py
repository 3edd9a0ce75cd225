"""News: the reports of a while by the stories that they tell, with the sentences that may stand for each."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence

from bot.core import language
from bot.core.model.article import Span
from bot.core.model.story import MATTERS, Line, Report, Story, Topic
from bot.core.stories import outlets
from bot.core.stories.identity import cite
from bot.core.stories.matter import matter
from bot.core.stories.sides import any_of, any_state, forms

_LEAD = 1500  # characters of an article in which what it tells is looked for
_LINES = 6  # sentences of an article that may stand for it, its headline among them


def stories(topic: Topic, reports: Sequence[Report], earlier: Iterable[Report] = ()) -> tuple[Story, ...]:
    """Return what new reports tell, a story each, with the reports that told it before; the oldest story first."""
    before: dict[int, list[Report]] = {}
    for report in earlier:
        before.setdefault(story_of(report), []).append(report)
    told: dict[int, list[Report]] = {}
    for report in sorted(reports, key=lambda r: (r.article.published, r.article_id)):
        told.setdefault(story_of(report), []).append(report)
    return tuple(
        Story(
            story,
            tuple(new),
            tuple(outlets.family(cite(r)) for r in new),
            tuple(line for r in new if r.duplicate_of is None or len(new) == 1 for line in _lines(topic, r)),
            tuple(before.get(story, ())),
        )
        for story, new in told.items()
    )


def tells_of_talks(topic: Topic, report: Report) -> bool:
    """Say whether a report is about the talks, rather than about what merely happened between the sides."""
    return any(line.matter >= MATTERS for line in _lines(topic, report))


def of_others(topic: Topic, text: str) -> bool:
    """Say whether a sentence names states and none of the topic's parties: other talks, told beside these."""
    parties = (*topic.sides, *topic.mediators)
    ours = any_of(tuple(form for party in parties for form in forms(party)))
    return not ours.search(text) and bool(any_state().search(text))


def story_of(report: Report) -> int:
    """Return the story that a report tells, named by its first article."""
    if report.story is not None:
        return report.story
    return report.article_id if report.duplicate_of is None else report.duplicate_of


def _lines(topic: Topic, report: Report) -> Iterator[Line]:
    return itertools.islice(lines(topic, report, _LEAD), _LINES)


def lines(topic: Topic, report: Report, characters: int) -> Iterator[Line]:
    """Yield the whole sentences within so many characters of a report."""
    text = report.article.text
    for place, span in enumerate(_sentences(text[:characters], report.article.language)):
        if span.end == characters < len(text):
            return  # cut off
        words = span.of(text)
        yield Line(words, report.article_id, place, matter(topic, words, span, report.facts))


@functools.lru_cache(maxsize=1024)
def _sentences(text: str, code: str) -> tuple[Span, ...]:
    return tuple(s.span for s in language.sentences(text, code))
