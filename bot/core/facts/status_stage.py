"""The stage of talks, by what the article says; what it says first weighs most, what lies long back nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import compares
from bot.core.language import Sentence
from bot.core.language.en import stages
from bot.core.model.article import Span
from bot.core.model.fact import Event, EventKind, Stage

_SHORTEST = 6  # words; bylines, datelines and times of day are no beginning
_LONG_AGO = timedelta(days=21)
_HEADLINE, _LEAD, _EARLY, _LATE = 5, 4, 3, 1
_RECENT = timedelta(days=3)

_PATTERNS = {
    "collapsed": stages.COLLAPSED,
    "stalled": stages.STALLED,
    "ended": stages.ENDED,
    "agreement": stages.AGREEMENT,
    "partial": stages.PARTIAL,
    "scheduled": stages.SCHEDULED,
    "proposed": stages.PROPOSED,
    "under_way": stages.UNDER_WAY,
    "open": stages.STILL_OPEN,
    "without": stages.WITHOUT,
    "walkout": stages.WALKOUT,
    "not over": stages.NOT_OVER,
}
_NOT = re.compile(r"\b(?:not|never|\w*n[’']t)\s+$", re.IGNORECASE)
_EVEN_IF_DENIED = frozenset({"not over", "scheduled", "proposed", "open", "without", "ended", "stalled", "under_way"})


@dataclass(frozen=True, slots=True)
class Sign:
    """A place that shows a stage, and how much it weighs."""

    weight: int
    span: Span


def signs(cast: Cast) -> dict[str, Sign]:
    """Return the weightiest sign of each kind that the text gives."""
    document = cast.document
    found: dict[str, Sign] = {}
    body = 0
    for sentence in document.sentences:
        headline = document.headline is not None and document.headline.overlaps(sentence.span)
        weight = _HEADLINE if headline else _LEAD if body < 2 else _EARLY if body < 5 else _LATE
        body += not headline and sentence.tokens[1] - sentence.tokens[0] >= _SHORTEST
        if sentence.span.end - sentence.span.start > 1500 or _is_past(cast, sentence):
            continue
        for kind in _kinds(document.text, sentence.span, headline=headline):
            if kind not in found or found[kind].weight < weight:
                found[kind] = Sign(weight, sentence.span)
    return found


def _kinds(text: str, span: Span, *, headline: bool) -> set[str]:
    kinds = {
        kind
        for kind, pattern in _PATTERNS.items()
        for match in pattern.finditer(text, span.start, span.end)
        if (kind in _EVEN_IF_DENIED or not _denied(text, span, match.start())) and not _is_more(kind, match[0])
        if not _NOT.search(text, max(span.start, match.start() - 8), match.start())
        if not (kind == "under_way" and _to_come(text, span, match.start()))
    }
    if headline and stages.HEADLINE_SCHEDULED.search(text, span.start, span.end):
        kinds.add("scheduled")
    if headline and stages.HEADLINE_AGREEMENT.search(text, span.start, span.end):
        kinds.add("agreement")
    return kinds


def _is_more(kind: str, words: str) -> bool:
    """Say whether what looks like a part is the whole: a hostage and ceasefire deal."""
    return kind == "partial" and bool(stages.WHOLE.search(words)) and not stages.ONLY_PART.search(words)


def _to_come(text: str, sentence: Span, at: int) -> bool:
    """Say whether what looks like going on is only wished or planned: "proposes holding talks", "will hold talks"."""
    return stages.NOT_YET.search(text[max(sentence.start, at - 40) : at]) is not None


def _denied(text: str, sentence: Span, at: int) -> bool:
    """Say whether the words just before make it a wish, a fear or a denial."""
    before = re.split(r"[,;:—]|\b(?:and|but)\b", text[max(sentence.start, at - 45) : at])[-1]
    return stages.HYPOTHETICAL.search(before) is not None


def _is_past(cast: Cast, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a time well before the article."""
    times = [
        t
        for t in cast.times(sentence.span)
        if t.span.start >= sentence.span.start and not compares(cast.document.text, t)
    ]
    days = [t.day() for t in times]
    known = [d for d in days if d is not None]
    if known:
        return max(known) < cast.document.reference - _LONG_AGO
    years = [int(t.value[:4]) for t in times if re.match(r"\d{4}(?:$|-\d\d$)", t.value)]
    return bool(years) and max(years) < cast.document.reference.year


def stage_of(
    found: Mapping[str, Sign], events: Sequence[Event], next_round: date | None, today: date
) -> tuple[Stage, Span | None] | None:
    """Return the stage that the signs and events add up to, with the place that shows it; None if nothing shows one."""
    for least in (_LEAD, _EARLY, _LATE):
        strong = {kind: sign for kind, sign in found.items() if sign.weight >= least}
        stage = _decide(strong, found, events, next_round, today)
        if stage is not None:
            kind, value = stage
            return value, found[kind].span if kind in found else None
    held = [e for e in events if e.kind is EventKind.CONSULT and e.date and e.date <= today]
    if next_round is not None and not held:
        return Stage.SCHEDULED, None
    return (Stage.UNDER_WAY, held[-1].span) if held else None


def _decide(
    strong: Mapping[str, Sign], found: Mapping[str, Sign], events: Sequence[Event], next_round: date | None, today: date
) -> tuple[str, Stage] | None:
    """Return the kind of sign and the stage; what ends talks goes before what only goes on in them."""
    headline = {kind for kind, sign in strong.items() if sign.weight == _HEADLINE}
    if "collapsed" in strong and not {"agreement", "partial"} & headline:
        goes_on = "walkout" in found and ("not over" in found or next_round is not None)
        return "collapsed", Stage.STALLED if goes_on else Stage.COLLAPSED
    if "stalled" in strong and not ({"agreement", "partial", "scheduled"} & headline):
        return "stalled", Stage.STALLED
    if "partial" in strong:
        return "partial", Stage.PARTIAL_AGREEMENT
    if "agreement" in strong:
        open_still = "open" in strong or next_round is not None or ("without" in strong and "ended" in strong)
        return "agreement", Stage.PARTIAL_AGREEMENT if open_still else Stage.AGREEMENT
    if ("ended" in strong and not {"scheduled"} & headline - {"ended"} & headline) or "ended" in headline:
        more = next_round is not None or "scheduled" in found or "without" not in found
        return "ended", Stage.ADJOURNED if more else Stage.STALLED
    recent = [e for e in events if e.kind is EventKind.CONSULT and e.date and today - _RECENT <= e.date <= today]
    planned = "scheduled" in headline or ("proposed" in headline and "under_way" not in headline)
    if "under_way" in strong and not planned and (recent or not {"scheduled", "proposed"} & set(strong)):
        return "under_way", Stage.UNDER_WAY
    if "scheduled" in strong and not ("proposed" in headline and next_round is None):
        return "scheduled", Stage.SCHEDULED
    if "proposed" in strong:
        return "proposed", Stage.PROPOSED
    return None
