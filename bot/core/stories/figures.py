"""Figures: numbers that articles give for the same thing, and where outlets disagree on one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.core.model.article import Article
from bot.core.model.story import Citation, Disagreement, Figure, Report
from bot.core.stories import outlets
from bot.core.stories.identity import cite, overlap
from bot.core.stories.names import plain

WINDOW = timedelta(hours=48)
"""How far apart two figures may be published and still be taken for one number that outlets disagree on."""

ALIKE, ALIKE_IN_A_STORY = 0.45, 0.3
"""How much of one sentence another must say for their figures to be of one matter, anywhere and in one story."""

_KEPT = 200
_COUNTED = re.compile(
    r"(?P<vague>\b(?:more than|(?<!hand )(?<!hands )(?<!handed )(?<!handing )over|"
    r"at least|nearly|about|around|some|almost|up to|fewer than|less than|as many as|"
    r"roughly|approximately|under|between)\s+)?"
    r"(?<![\d.,$€£/-])(?P<number>\d{1,3}(?:,\d{3})+|\d{2,})(?![\d%]|[.,]\d)"
    r"(?P<each>-(?=point))?\s+(?P<of>(?:[A-Z][a-z]+\s+|[a-z]+\s+){0,2}?(?:[a-z]{3,}s|people|men|women|children))\b"
)
_NO_THINGS = """
days years hours minutes months weeks seconds miles metres meters kilometres kilometers degrees times points pages
percent votes its was has his this as is
"""
_UNITS = frozenset(_NO_THINGS.split())
_JOINTS = "and or of in on to at by for from with the a per was were as"
_NO_PART = frozenset(_JOINTS.split())
_SENTENCE = re.compile(r"[^\n.!?]*(?:[.](?=\d|[A-Za-z]\.)[^\n.!?]*)*[.!?]?")


def figures(article: Article, citation: Citation) -> tuple[Figure, ...]:
    """Return the numbers of things that an article gives, without those it gives twice in different ways."""
    found: dict[str, list[Figure]] = {}
    for match in _SENTENCE.finditer(article.text):
        for counted in _COUNTED.finditer(match[0]):
            of = plain(counted["of"])
            parts = of.split()
            if parts[-1] in _UNITS or _NO_PART & set(parts) or counted["vague"]:
                continue
            found.setdefault(of, []).append(Figure(counted["number"], of, match[0].strip(), citation))
    return tuple(same[0] for same in found.values() if len({f.number for f in same}) == 1)


def remember(known: Sequence[Figure], new: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the figures of recent articles with new ones, oldest first."""
    rows = sorted((*known, *new), key=lambda f: (f.citation.published, f.citation.url, f.of))
    return tuple(r for r in rows if rows[-1].citation.published - r.citation.published <= 2 * WINDOW)[-_KEPT:]


def disagreements(known: Sequence[Figure], alike: float = ALIKE) -> tuple[Disagreement, ...]:
    """Return where outlets give different numbers for one thing in sentences that say the same otherwise."""
    found: list[Disagreement] = []
    for things in _things(known):
        # An outlet's newest word stands: what it has corrected is no disagreement any more.
        newest = {outlets.family(f.citation): f for f in things}
        rows = sorted(newest.values(), key=lambda f: f.citation.published, reverse=True)
        same = [r for r in rows if _same_matter(r, rows[0], alike)]
        numbers = [f.number for f in same]
        if len(set(numbers)) > 1:
            ranked = sorted(same, key=lambda f: (-numbers.count(f.number), f.number, f.citation.published))
            found.append(Disagreement(max((f.of for f in same), key=len), tuple(ranked)))
    return tuple(found)


def of_story(reports: Iterable[Report]) -> tuple[Disagreement, ...]:
    """Return where the outlets that tell one story disagree on a number: they mean one thing in words less alike."""
    told = [f for r in reports if r.duplicate_of is None for f in figures(r.article, cite(r))]
    return disagreements(sorted(told, key=lambda f: f.citation.published), ALIKE_IN_A_STORY)


def _things(known: Sequence[Figure]) -> list[list[Figure]]:
    """Put figures of one thing together: "prisoners" may be "Danish prisoners", which are no "Swedish prisoners"."""
    found: list[list[Figure]] = []
    for figure in known:
        home = next((g for g in found if all(_same_thing(figure.of, other.of) for other in g)), None)
        if home is None:
            found.append([figure])
        else:
            home.append(figure)
    return found


def _same_thing(a: str, b: str) -> bool:
    x, y = a.split(), b.split()
    return x[-1] == y[-1] and (set(x) <= set(y) or set(y) <= set(x))


def _same_matter(a: Figure, b: Figure, alike: float) -> bool:
    near = abs(a.citation.published - b.citation.published) <= WINDOW
    return a is b or (near and overlap(a.sentence, b.sentence) >= alike)
