"""The stage of talks, weighed over everything the article shows: first what it says first, and what is now."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.facts.status_signs import Seen, Sign
from bot.core.model.article import Span
from bot.core.model.fact import Event, EventKind, Stage

_RECENT, _YESTERDAY = timedelta(days=3), timedelta(days=1)
_WEIGHTS = {"headline": 5.0, "lead": 4.0, "early": 2.0, "late": 1.0}
_QUOTED, _PAST = 0.5, 0.3
_EACH_MORE = (1.0, 0.5, 0.25)  # how much of the weight of the first, second and third sign of a kind counts
_EARLIER = re.compile(r"\b(?:earlier|previous|last|past|former|failed|first)\s+(?:[\w-]+\s+){0,3}?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place that shows a stage, and how much it weighs."""

    weight: float
    span: Span


Signs = Mapping[str, Sequence[Weighed]]


def signs(seen: Sequence[Seen]) -> Signs:
    """Return the signs of each kind that the text gives, the weightiest first."""
    found: dict[str, list[Weighed]] = defaultdict(list)
    for told in seen:
        if told.past:
            continue
        shown: dict[str, float] = {}
        for sign in told.signs:
            kind, share = _meant(sign, lead=told.place in {"headline", "lead"})
            shown[kind] = max(shown.get(kind, 0.0), _WEIGHTS[told.place] * share)
        if shown.get("until"):  # a pause with an end is no standstill
            shown.pop("end", None)
            shown.pop("stall", None)
        for kind, points in shown.items():
            if points > 0:
                found[kind].append(Weighed(points, told.sentence.span))
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
    ("plan", "future"): ("plan", 1.0),
    ("plan", "wished"): ("propose", 0.5),
    ("again", "wished"): ("propose", 0.5),
    ("until", "future"): ("until", 1.0),
    ("plan", "denied"): ("stall", 0.5),
    ("again", "fact"): ("open", 0.7),
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
    found: Signs, events: Sequence[Event], last: date | None, ahead: date | None, today: date
) -> tuple[Stage, Span | None] | None:
    """Return the stage that the signs and events add up to, with the place that shows it; None if nothing shows one."""
    scores = _scores(found, events, last, ahead, today)
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


def _scores(
    found: Signs, events: Sequence[Event], last: date | None, ahead: date | None, today: date
) -> dict[Stage, float]:
    """Return how strongly everything together speaks for each stage."""
    total = {kind: sum(_each(places)) for kind, places in found.items()}

    def of(kind: str) -> float:
        return total.get(kind, 0.0)

    daily = last is not None and ahead is not None and today - _YESTERDAY <= last and ahead <= today + _RECENT
    coming = 2.0 if ahead is not None else 0.0
    recent = any(e.kind is EventKind.CONSULT and e.date and today - _RECENT <= e.date <= today for e in events)
    fixed = of("again") + of("until") + coming  # that they meet again is sure
    goes_on = fixed + of("notover")
    fail, end = of("fail"), of("end") + of("until")
    met = bool(found.get("open")) and found["open"][0].weight >= _WEIGHTS["lead"]  # whatever gloom lies around it
    deal = of("deal") + 0.5 * of("terms")
    left = max(0.0, min(of("without"), end) if not fixed else 0.0)  # they ended without anything
    return {
        Stage.COLLAPSED: fail * (0.6 if goes_on else 1.1),
        Stage.STALLED: of("stall")
        + (0.4 if met else 1.0) * of("deadlock")
        + 0.5 * of("reject")
        + (0.6 * fail if goes_on else 0.0)
        + 0.8 * left
        - 0.5 * coming,
        Stage.AGREEMENT: deal * (0.8 if coming else 1.1) - 0.5 * of("without") - 0.3 * of("openq"),
        Stage.PARTIAL_AGREEMENT: 1.3 * of("part") + 0.9 * min(deal, of("openq")) + (0.3 * deal if coming else 0.0),
        Stage.ADJOURNED: (1.0 if fixed else 0.7 if of("plan") else 0.45) * end
        + (0.7 * of("again") + 0.5 * coming if end else 0.0),
        Stage.UNDER_WAY: 0.7 * of("open") + (1.0 if recent or daily else 0.0),
        Stage.SCHEDULED: 0.9 * of("plan")
        + 0.5 * of("again")
        + 0.5 * coming
        - (2.0 if recent else 0.0)
        - (3.0 if daily else 0.0),
        Stage.PROPOSED: 0.8 * of("propose"),
    }


def _each(places: Sequence[Weighed]) -> Iterator[float]:
    for place, share in zip(places, _EACH_MORE, strict=False):
        yield place.weight * share
