"""When rounds are held: the day of the last one and of the next, by what is said beside a day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import told_at
from bot.core.facts.status_days import Days
from bot.core.facts.status_last_weights import TABLE
from bot.core.facts.status_signs import Seen
from bot.core.facts.status_spells import attached, is_now, meets, names_a_weekday, no_round, parted, times
from bot.core.language import Sentence, Timex
from bot.core.language.en import stages_rounds
from bot.core.language.linear import Linear
from bot.core.model.fact import Event, EventKind, Facts

_MET = (EventKind.CONSULT, EventKind.SIGN, EventKind.SUSPEND, EventKind.WITHDRAW)
_IN_FORCE = re.compile(r"\bin\s?to\s+(?:effect|force)\b", re.IGNORECASE)
_AS_OF_NOW = re.compile(r"have\s+been\s+\w+ing\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|meets?|until|next|due|to|again)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:\S+\s+){0,4}?$", re.IGNORECASE)
_MEETS = re.compile(r"\b(?:meets?|convenes?|gathers?|sits?|reconvenes?|continue|resume|start|begin)\b", re.IGNORECASE)
_RIGHT = "right"
_MODEL = Linear((_RIGHT,), TABLE)
_WEEK = timedelta(days=7)
_NEAR = 90
"""How many letters may stand between a day and the words that say what happened on it."""
_HELD = frozenset("open end until stall fail deal part without".split())
_COMING = frozenset("open again plan notover".split())
_PAUSES = frozenset("end stall until".split())


@dataclass(slots=True)
class _Days:
    """The days on which signs say that there was a round, or will be; and the times that are taken by them."""

    held: list[date] = field(default_factory=list)
    coming: list[date] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def rounds(cast: Cast, events: Sequence[Event], seen: Sequence[Seen]) -> tuple[date | None, date | None]:
    """Return the day of the last round and of the next."""
    days = _dated(cast, seen)
    return _last(cast, events, days), _next(cast, events, days)


def _dated(cast: Cast, seen: Sequence[Seen]) -> _Days:
    today = cast.document.reference
    found = _Days()
    for told in seen:
        for timex in _times(cast, told.sentence):
            sign = attached(cast, told, timex)
            day = timex.day()
            if sign is None or day is None:
                continue
            until = _UNTIL.search(cast.document.text[told.sentence.span.start : timex.span.start]) is not None
            if until or sign.mood in {"future", "would"}:
                there = _ahead(timex, day, today)
                if no_round(cast.document.text, told.sentence.span, cast.tokens[sign.at].span.end, timex):
                    there = None
                if there is not None and sign.kind in (_COMING | _PAUSES if until else _COMING):
                    found.coming.append(there)
            elif sign.mood == "fact" and sign.kind in _HELD:
                there = day - _WEEK if day > today and names_a_weekday(timex) else day
                if there <= today:
                    found.taken.add(timex.span.start)
                    if meets(cast, sign):
                        found.held.append(there)
    return found


def _ahead(timex: Timex, day: date, today: date) -> date | None:
    """Return the day ahead that a time names; of a bare weekday the next one."""
    if day > today:
        return day
    return day + _WEEK if day + _WEEK > today and names_a_weekday(timex) else None


def _times(cast: Cast, sentence: Sentence) -> Iterator[Timex]:
    """Yield the days that a sentence names for what it tells: not in its dateline, nor the day of its telling."""
    for timex in times(cast, sentence):
        if not told_at(cast.document.text, sentence, timex):
            yield timex


def _last(cast: Cast, events: Sequence[Event], days: _Days) -> date | None:
    """Return the latest day on which a sentence says that there was a round; without any, what is told as of today."""
    today = cast.document.reference
    named = [day for day in _days_beside(cast, stages_rounds.LAST) if day <= today]
    held = [e for e in events if e.kind in _MET and e.date and e.date <= today and not _IN_FORCE.search(e.text)]
    dated = [e.date for e in held if e.date and _names_day(cast, e) and not _AS_OF_NOW.search(e.text)]
    dated += [day for day in _days_beside(cast, stages_rounds.HELD) if day <= today]
    dated += days.held
    if _is_live(cast) and (held or dated or len(stages_rounds.AT_TABLE.findall(cast.document.text)) >= 2):
        return today
    if named:
        return max(named)
    return max(dated, default=None)


def of_today(cast: Cast, seen: Sequence[Seen]) -> date | None:
    """Return the article's day where its beginning tells without a day of a round that was held."""
    return cast.document.reference if any(is_now(cast, told) for told in seen) else None


def last_round(cast: Cast, facts: Facts, seen: Sequence[Seen], ruled: date | None) -> date | None:
    """Return the likeliest day of the last round, or none; `ruled` is the one that the rules find."""
    days, none = Days(cast, facts, seen).read(ruled)
    best = max(days, key=lambda d: _MODEL.scores(d.traits)[_RIGHT], default=None)
    if best is None or _MODEL.scores(best.traits)[_RIGHT] < _MODEL.scores(none)[_RIGHT]:
        return None
    return best.day


def _next(cast: Cast, events: Sequence[Event], days: _Days) -> date | None:
    """Return the first day to come on which those at the table are said to meet."""
    today = cast.document.reference
    coming = [e.date for e in events if e.date is not None and e.date > today and _is_round(cast, e)]
    coming += [day for day in _days_beside(cast, stages_rounds.AGAIN, days.taken, ahead=True) if day > today]
    coming += days.coming
    return min(coming, default=None)


def _is_round(cast: Cast, event: Event) -> bool:
    """Say whether an event to come is a round, not a party's own meeting nor one that was dropped."""
    if event.kind is not EventKind.CONSULT:
        return False
    text, span = cast.document.text, event.span
    of_its_day = [t for t in cast.times(span) if t.span.start >= span.start and t.day() == event.date]
    ends = [v.end() for v in _MEETS.finditer(text, span.start, span.end)] or [span.start]
    return not any(no_round(text, span, min(ends, key=lambda e: abs(e - t.span.start)), t) for t in of_its_day)


def _is_live(cast: Cast) -> bool:
    headline = cast.document.headline
    return headline is not None and stages_rounds.LIVE.search(headline.of(cast.document.text)) is not None


def _names_day(cast: Cast, event: Event) -> bool:
    """Say whether the sentence of an event names its day, and the day is not only that of its report."""
    return any(t.day() == event.date for t in cast.times(event.span) if t.span.start >= event.span.start)


def _days_beside(
    cast: Cast, words: re.Pattern[str], taken: Collection[int] = (), *, ahead: bool = False
) -> Iterator[date]:
    """Yield the days that stand beside some words in a clause about talks."""
    text = cast.document.text
    for sentence in cast.document.sentences:
        if sentence.span.end - sentence.span.start > 1500:
            continue
        hits = list(words.finditer(text, sentence.span.start, sentence.span.end))
        for timex in cast.times(sentence.span) if hits else ():
            if (
                timex.span.start < sentence.span.start
                or timex.span.start in taken
                or (not ahead and told_at(text, sentence, timex))
            ):
                continue
            days = (_day_beside(cast, sentence, timex, hit, ahead=ahead) for hit in hits)
            day = next((d for d in days if d is not None), None)
            if day is not None:
                yield day


def _day_beside(cast: Cast, sentence: Sentence, timex: Timex, hit: re.Match[str], *, ahead: bool) -> date | None:
    """Return the day of a time that stands near enough to some words to be theirs."""
    low, high = sorted((hit.span(), (timex.span.start, timex.span.end)))
    text = cast.document.text
    between = text[low[1] : high[0]] if high[0] > low[1] else ""
    if len(between) > _NEAR or parted(between, text, sentence, hit.start(), ahead=ahead):
        return None
    if ahead and no_round(text, sentence.span, hit.end(), timex):
        return None
    return _day(timex, cast.document.reference, ahead=ahead and _TO_COME.search(hit[0]) is not None)


def _day(timex: Timex, today: date, *, ahead: bool) -> date | None:
    """Return the day that a time names; of a bare weekday that is to come, the one ahead."""
    day = timex.day()
    if day is not None and ahead and day <= today < day + _WEEK and re.fullmatch(r"(?i)\w+day(?:\s+\w+)?", timex.text):
        return day + _WEEK if timex.text.lower() not in {"today", "yesterday"} else None
    return day
