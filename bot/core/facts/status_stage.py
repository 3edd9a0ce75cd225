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
_QUOTED, _PAST, _LONG_AGO, _ASIDE, _WOULD = 0.5, 0.3, 0.2, 0.6, 0.6
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
    ("put", "future"): ("put", 0.5),
    ("propose", "future"): ("propose", 0.5),
    ("propose", "wished"): ("propose", 1.0),
    ("notover", "future"): ("notover", 1.0),
    ("notover", "wished"): ("notover", 1.0),
}


def _meant(sign: Sign, *, lead: bool) -> tuple[str, float]:
    """Return what a sign shows in its mood, and what part of its weight it has."""
    mood = "future" if sign.mood == "would" else sign.mood
    kind, share = _MEANT.get((sign.kind, mood), (sign.kind, 1.0 if mood == "fact" else 0.0))
    if sign.mood == "would":  # "it would sit down with any government"
        share *= _WOULD
    if sign.quoted:
        share *= _QUOTED
    if sign.past and not (lead and sign.kind == "deal"):  # "said that it had agreed"
        share *= _PAST
    if sign.long_ago:
        share *= _LONG_AGO
    if sign.aside:
        share *= _ASIDE
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
    Stage.PROPOSED: ("propose", "put", "takes"),
}


_SPEAKS: dict[Stage, dict[str, float]] = {
    Stage.COLLAPSED: {"fail": 1.1, "fail, yet on": -0.5},
    Stage.STALLED: {
        "stall": 1.0,
        "deadlock": 1.0,
        "deadlock, yet met": -0.6,
        "reject": 0.5,
        "fail, yet on": 0.6,
        "left without": 0.8,
        "coming": -1.0,
    },
    Stage.AGREEMENT: {
        "deal": 1.1,
        "terms": 0.55,
        "deal, yet coming": -0.3,
        "deal at the end": 0.4,
        "without": -0.5,
        "openq": -0.3,
    },
    Stage.PARTIAL_AGREEMENT: {"part": 1.3, "deal, yet open": 0.9, "deal, yet coming": 0.3},
    Stage.ADJOURNED: {
        "end": 0.45,
        "until": 0.45,
        "end, with a plan": 0.25,
        "end, yet fixed": 0.3,
        "end, then again": 0.7,
        "end, and coming": 1.0,
        "deal": -0.6,
        "terms": -0.3,
    },
    Stage.UNDER_WAY: {"open": 0.7, "deal": -0.3, "terms": -0.15, "part": -0.3, "recent": 1.0},
    Stage.SCHEDULED: {"plan": 0.9, "again": 0.5, "coming": 1.0, "met of late": -2.0, "daily": -3.0},
    Stage.PROPOSED: {"propose": 0.8, "put": 0.8, "takes": 0.4},
}
"""How strongly each kind of sign speaks for each stage, and what only two of them together say."""


def _scores(
    found: Signs, events: Sequence[Event], last: date | None, ahead: date | None, today: date
) -> dict[Stage, float]:
    """Return how strongly everything together speaks for each stage."""
    total = _together(found, events, last, ahead, today)
    return {
        stage: sum(share * total.get(kind, 0.0) for kind, share in kinds.items()) for stage, kinds in _SPEAKS.items()
    }


def _together(
    found: Signs, events: Sequence[Event], last: date | None, ahead: date | None, today: date
) -> dict[str, float]:
    """Return how much there is of each kind of sign, and of what only two of them together say."""
    total = defaultdict(float, {kind: sum(_each(places)) for kind, places in found.items()})
    deal, end = total["deal"] + 0.5 * total["terms"], total["end"] + total["until"]
    coming = ahead is not None
    daily = last is not None and ahead is not None and today - _YESTERDAY <= last and ahead <= today + _RECENT
    recent = any(e.kind is EventKind.CONSULT and e.date and today - _RECENT <= e.date <= today for e in events)
    fixed = coming or total["again"] + total["until"] > 0  # that they meet again is sure
    met = bool(found.get("open")) and found["open"][0].weight >= _WEIGHTS["lead"]  # whatever gloom lies around it
    return total | {
        "coming": float(coming),
        "daily": float(daily),
        "met of late": float(recent),
        "recent": float(recent or daily),
        "deadlock, yet met": total["deadlock"] * met,
        "fail, yet on": total["fail"] * (fixed or total["notover"] > 0),
        "left without": 0.0 if fixed else min(total["without"], end),
        "deal, yet coming": deal * coming,
        "deal at the end": min(deal, end),
        "deal, yet open": min(deal + 0.5 * total["terms"], total["openq"]),
        "end, with a plan": end * (total["plan"] > 0 or fixed),
        "end, yet fixed": end * fixed,
        "end, then again": total["again"] * (end > 0),
        "end, and coming": float(coming and end > 0),
    }


def _each(places: Sequence[Weighed]) -> Iterator[float]:
    for place, share in zip(places, _EACH_MORE, strict=False):
        yield place.weight * share
