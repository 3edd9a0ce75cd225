"""The stage of talks, weighed over everything the article shows: first what it says first, and what is now."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import is_past
from bot.core.facts.status_signs import Sign, SignReader
from bot.core.model.article import Span
from bot.core.model.fact import Event, EventKind, Stage

_SHORTEST = 6  # words; bylines, datelines and times of day are no beginning
_RECENT = timedelta(days=3)
_HEADLINE, _LEAD, _EARLY, _LATE = 5.0, 4.0, 2.0, 1.0
_QUOTED, _PAST = 0.5, 0.3
_EACH_MORE = (1.0, 0.5, 0.25)  # how much of the weight of the first, second and third sign of a kind counts
_EARLIER = re.compile(r"\b(?:earlier|previous|last|past|former|failed|first)\s+(?:[\w-]+\s+){0,3}?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place that shows a stage, and how much it weighs."""

    weight: float
    span: Span


Signs = Mapping[str, Sequence[Weighed]]


def signs(cast: Cast) -> Signs:
    """Return the signs of each kind that the text gives, the weightiest first."""
    document = cast.document
    reader = SignReader(cast)
    found: dict[str, list[Weighed]] = defaultdict(list)
    body = 0
    for sentence in document.sentences:
        headline = document.headline is not None and document.headline.overlaps(sentence.span)
        weight = _HEADLINE if headline else _LEAD if body < 2 else _EARLY if body < 5 else _LATE
        body += not headline and sentence.tokens[1] - sentence.tokens[0] >= _SHORTEST
        if sentence.span.end - sentence.span.start > 1500 or is_past(cast, sentence):
            continue
        shown: dict[str, float] = {}
        for sign in reader.read(sentence, headline=headline):
            kind, share = _meant(sign, lead=weight >= _LEAD)
            shown[kind] = max(shown.get(kind, 0.0), weight * share)
        if shown.get("until"):  # a pause with an end is no standstill
            shown["end"] = max(shown.get("end", 0.0), shown.pop("until"))
            shown.pop("stall", None)
        for kind, points in shown.items():
            if points > 0:
                found[kind].append(Weighed(points, sentence.span))
    return {kind: sorted(places, key=lambda w: -w.weight) for kind, places in found.items()}


_MEANT: dict[tuple[str, str], tuple[str, float]] = {
    ("open", "future"): ("plan", 1.0),
    ("open", "wished"): ("propose", 0.5),
    ("open", "denied"): ("stall", 0.6),
    ("end", "future"): ("open", 0.5),
    ("end", "denied"): ("open", 0.5),
    ("deal", "denied"): ("without", 1.0),
    ("part", "denied"): ("without", 0.5),
    ("deal", "future"): ("open", 0.5),
    ("plan", "denied"): ("stall", 0.5),
    ("again", "future"): ("again", 1.0),
    ("without", "denied"): ("without", 1.0),
    ("without", "future"): ("without", 0.5),
    ("openq", "denied"): ("openq", 1.0),
    ("openq", "future"): ("openq", 1.0),
    ("stall", "denied"): ("stall", 0.0),
    ("propose", "future"): ("propose", 0.5),
    ("propose", "wished"): ("propose", 1.0),
    ("notover", "future"): ("notover", 1.0),
    ("notover", "wished"): ("notover", 1.0),
}


def _meant(sign: Sign, *, lead: bool) -> tuple[str, float]:
    """Return what a sign shows in its mood, and what part of its weight it has."""
    kind, share = _MEANT.get((sign.kind, sign.mood), (sign.kind, 1.0 if sign.mood == "fact" else 0.0))
    if sign.quoted:
        share *= _QUOTED
    if sign.past and not lead:
        share *= _PAST
    return kind, share


def stage_of(
    found: Signs, events: Sequence[Event], next_round: date | None, today: date
) -> tuple[Stage, Span | None] | None:
    """Return the stage that the signs and events add up to, with the place that shows it; None if nothing shows one."""
    scores = _scores(found, events, next_round, today)
    stage, points = max(scores.items(), key=lambda item: item[1])
    if points <= 0:
        return None
    for kind in _SHOWN_BY[stage]:
        if found.get(kind):
            return stage, found[kind][0].span
    return stage, None


_SHOWN_BY = {
    Stage.COLLAPSED: ("fail",),
    Stage.STALLED: ("stall", "end", "fail"),
    Stage.AGREEMENT: ("deal",),
    Stage.PARTIAL_AGREEMENT: ("part", "deal"),
    Stage.ADJOURNED: ("end", "again"),
    Stage.UNDER_WAY: ("open",),
    Stage.SCHEDULED: ("plan", "again"),
    Stage.PROPOSED: ("propose",),
}


def _scores(found: Signs, events: Sequence[Event], next_round: date | None, today: date) -> dict[Stage, float]:
    """Return how strongly everything together speaks for each stage."""
    total = {kind: sum(_each(places)) for kind, places in found.items()}

    def of(kind: str) -> float:
        return total.get(kind, 0.0)

    ahead = 2.0 if next_round is not None else 0.0
    recent = any(e.kind is EventKind.CONSULT and e.date and today - _RECENT <= e.date <= today for e in events)
    goes_on = of("notover") or of("again") or ahead
    fail = of("fail")
    scores = {
        Stage.COLLAPSED: fail * (0.6 if goes_on else 1.1),
        Stage.STALLED: of("stall") + (0.6 * fail if goes_on else 0.0) - 0.5 * ahead,
        Stage.AGREEMENT: of("deal") * 1.1 - 0.5 * of("without") - 0.5 * of("openq"),
        Stage.PARTIAL_AGREEMENT: 1.3 * of("part") + (min(of("deal"), of("openq")) if of("deal") else 0.0),
        Stage.ADJOURNED: (1.0 if goes_on or of("plan") else 0.5) * of("end")
        + 0.7 * of("again")
        + (0.5 * ahead if of("end") else 0),
        Stage.UNDER_WAY: 0.7 * of("open") + (1.0 if recent else 0.0),
        Stage.SCHEDULED: 0.9 * of("plan") + 0.5 * ahead + 0.5 * of("again") - (2.0 if recent else 0.0),
        Stage.PROPOSED: 0.8 * of("propose"),
    }
    if of("end") and of("without") and not goes_on and not of("plan"):
        scores[Stage.STALLED] += 0.7 * of("end")
    return scores


def _each(places: Sequence[Weighed]) -> Iterator[float]:
    for place, share in zip(places, _EACH_MORE, strict=False):
        yield place.weight * share
