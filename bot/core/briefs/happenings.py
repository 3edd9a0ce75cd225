"""Happenings: each story told once, by the sentence that says the most of what its outlets share and is new."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.briefs import sentences, telling
from bot.core.language.terms import terms
from bot.core.model.briefing import Statement
from bot.core.model.story import MATTERS, Citation, KnownParticipant, Line, Report, Story, one_per_outlet

_SHORTEST, _LONGEST = 6, 60  # words
_LEAD = 1500  # characters
_SUPPORTS = 0.5  # the share of a sentence's terms that an article's beginning must hold to be cited for it
_KNOWN = 0.3  # what a term is worth that an earlier report of the story has
_MOVED = 3.0  # what it adds that a story changed the stage of the talks
_NO_NEWS = re.compile(
    r"(?:live|watch|video|photos?|in pictures|opinion|analysis|explain\w*|podcast|newsletter|briefing|what we know|"
    r"what to know|key (?:takeaways|points)|timeline)\b|.*(?:…|\.\.\.|\?)$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A story as it is told; `matters` says whether it is about the talks or only happened between the sides."""

    statement: Statement
    story: Story
    matters: bool
    weight: float
    newest: datetime


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str  # as it is told
    line: Line
    report: Report
    counts: Mapping[str, int]


def happenings(
    stories: Iterable[Story], people: Mapping[str, KnownParticipant], moved: Iterable[str] = ()
) -> list[Happening]:
    """Return the stories as they are told, ranked; `moved` are the addresses that are cited for a change of stage."""
    names = {name: person.name for name, person in people.items()}
    told = [h for s in stories if (h := _happening(s, names, set(moved)))]
    return sorted(told, key=lambda h: (h.matters, h.weight, h.newest), reverse=True)


def headline_stands(text: str) -> bool:
    """Say whether a headline is whole and tells something."""
    return not _NO_NEWS.match(text.rstrip(".") if text.endswith("….") else text)


def about(happening: Happening, text: str) -> bool:
    """Say whether a headline of a story is about the talks; one that is none of its sentences is taken to be."""
    mine = [
        line for line in happening.story.lines if line.place == 0 and sentences.says_the_same(line.text, [text], 0.9)
    ]
    return not mine or max(line.matter for line in mine) >= MATTERS


def _happening(story: Story, names: Mapping[str, str], moved: set[str]) -> Happening | None:
    reports = {r.article_id: r for r in story.reports}
    candidates = [c for line in story.lines if (c := _candidate(line, reports[line.article_id], names))]
    if not candidates:
        return None
    best = _best(candidates, story)
    cited, independent = vouching(best.text, story, best.report)
    weight = 2 * math.log2(1 + independent) + best.line.matter + (0.0 if story.earlier else 1.0)
    if any(r.article.url in moved for r in story.reports):
        weight += _MOVED
    return Happening(
        Statement(best.text, cited, lead=f"{independent} outlets" if independent > 1 else None),
        story,
        best.line.matter >= MATTERS,
        weight,
        max(r.article.published for r in story.reports),
    )


def _candidate(line: Line, report: Report, names: Mapping[str, str]) -> _Candidate | None:
    if _NO_NEWS.match(line.text) or not (words := sentences.tidied(line.text)):
        return None
    told = sentences.in_full(sentences.dated(words, report.article.published), names)
    if not _SHORTEST <= len(told.split()) <= _LONGEST:
        return None
    return _Candidate(told, line, report, terms(told).counts)


def _best(candidates: Sequence[_Candidate], story: Story) -> _Candidate:
    holding: Counter[str] = Counter()
    for report in {c.report.article_id: c.report for c in candidates}.values():
        holding.update(terms(_beginning(report)).counts.keys())
    known = {t for r in story.earlier for t in terms(_beginning(r)).counts}

    def worth(c: _Candidate) -> float:
        said = sum(math.log1p(holding[t]) * (_KNOWN if t in known else 1.0) for t in c.counts)
        early = 1.0 if c.line.place == 0 else 1.2 / (1 + 0.2 * (c.line.place - 1))
        return said / math.sqrt(8 + len(c.text.split())) * early * (1 + 0.25 * c.line.matter)

    return max(candidates, key=lambda c: (worth(c), c.report.article.published))


def _beginning(report: Report) -> str:
    return report.article.text[:_LEAD]


def vouching(text: str, story: Story, first: Report | None = None) -> tuple[tuple[Citation, ...], int]:
    """Return who is cited for a text, `first` in front, and how many publishers tell it without copying."""
    ours = terms(text).counts.keys()
    cited, publishers = [_cite(first)] if first else [], set()
    for report, publisher in zip(story.reports, story.publishers, strict=True):
        said = terms(_beginning(report)).counts.keys()
        if report is first or len(ours & said) >= _SUPPORTS * len(ours):
            cited.append(_cite(report))
            if report.duplicate_of is None or report is first:
                publishers.add(publisher)
    return one_per_outlet(cited)[: telling.CITED], len(publishers)


def _cite(report: Report) -> Citation:
    article = report.article
    return Citation(article.outlet, article.url, article.title, article.published)
