"""When rounds are held: the day of the last one and of the next, by events and by what is said beside a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import told_at
from bot.core.language import Sentence, Timex
from bot.core.language.en import stages_rounds
from bot.core.model.fact import Event, EventKind

_MET = (EventKind.CONSULT, EventKind.SIGN, EventKind.SUSPEND, EventKind.WITHDRAW, EventKind.AGREE)
_IN_FORCE = re.compile(r"\bin\s?to\s+(?:effect|force)\b", re.IGNORECASE)
_AS_OF_NOW = re.compile(r"have\s+been\s+\w+ing\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|meets?|until|next|due|to|again)\b", re.IGNORECASE)
_WEEK = timedelta(days=7)
_NEAR = 90
"""How many letters may stand between a day and the words that say what happened on it."""


def rounds(cast: Cast, events: Sequence[Event]) -> tuple[date | None, date | None]:
    """Return the day of the last round and of the next."""
    return _last(cast, events), _next(cast, events)


def _last(cast: Cast, events: Sequence[Event]) -> date | None:
    """Return the latest day on which a sentence says that there was a round; without any, what is told as of today."""
    today = cast.document.reference
    named = [day for _, day in _days_beside(cast, stages_rounds.LAST) if day <= today]
    held = [e for e in events if e.kind in _MET and e.date and e.date <= today and not _IN_FORCE.search(e.text)]
    dated = [e.date for e in held if e.date and _names_day(cast, e) and not _AS_OF_NOW.search(e.text)]
    dated += [day for _, day in _days_beside(cast, stages_rounds.HELD) if day <= today]
    if _is_live(cast) and (held or dated or len(stages_rounds.AT_TABLE.findall(cast.document.text)) >= 2):
        return today
    if named and (not dated or max(dated) not in {e.date for e in held if e.kind is not EventKind.CONSULT}):
        return max(named)
    return max(dated or named or [e.date for e in held if e.date], default=None)


def _next(cast: Cast, events: Sequence[Event]) -> date | None:
    """Return the first day to come on which those at the table are said to meet."""
    today = cast.document.reference
    coming = [e.date for e in events if e.kind is EventKind.CONSULT and e.date is not None and e.date > today]
    coming += [day for _, day in _days_beside(cast, stages_rounds.AGAIN, ahead=True) if day > today]
    return min(coming, default=None)


def _is_live(cast: Cast) -> bool:
    headline = cast.document.headline
    return headline is not None and stages_rounds.LIVE.search(headline.of(cast.document.text)) is not None


def _names_day(cast: Cast, event: Event) -> bool:
    """Say whether the sentence of an event names its day, and the day is not only that of its report."""
    return any(t.day() == event.date for t in cast.times(event.span) if t.span.start >= event.span.start)


def _days_beside(cast: Cast, words: re.Pattern[str], *, ahead: bool = False) -> Iterator[tuple[Timex, date]]:
    """Yield the days that stand beside some words in a clause about talks."""
    text = cast.document.text
    for sentence in cast.document.sentences:
        if sentence.span.end - sentence.span.start > 1500:
            continue
        hits = list(words.finditer(text, sentence.span.start, sentence.span.end))
        for timex in cast.times(sentence.span) if hits else ():
            if timex.span.start < sentence.span.start or (not ahead and told_at(text, sentence, timex)):
                continue
            days = (_day_beside(cast, sentence, timex, hit, ahead=ahead) for hit in hits)
            day = next((d for d in days if d is not None), None)
            if day is not None:
                yield timex, day


def _day_beside(cast: Cast, sentence: Sentence, timex: Timex, hit: re.Match[str], *, ahead: bool) -> date | None:
    """Return the day of a time that stands near enough to some words to be theirs."""
    low, high = sorted((hit.span(), (timex.span.start, timex.span.end)))
    text = cast.document.text
    between = text[low[1] : high[0]] if high[0] > low[1] else ""
    if len(between) > _NEAR or _parted(between, text, sentence, hit.start(), ahead=ahead):
        return None
    return _day(timex, cast.document.reference, ahead=ahead and _TO_COME.search(hit[0]) is not None)


def _parted(between: str, text: str, sentence: Sentence, at: int, *, ahead: bool) -> bool:
    """Say whether what stands between a day and the words is about something else."""
    if re.search(r"[;:]|\b(?:before|since|unless|if|after|that|which|but)\b", between):
        return True
    if ahead and re.search(r"\b(?:ends?|close[sd]?|finish\w*|runs?|lasts?|conclude[sd]?|through|until)\s", between):
        return True
    before = text[max(sentence.span.start, at - 30) : at]
    around = stages_rounds.NOT_A_ROUND.search(between) or stages_rounds.NOT_A_ROUND.search(before)
    denied = re.search(r"\b(?:no|not|never|without|unless|if|refus\w+)\b", before, re.IGNORECASE)
    return around is not None or (ahead and denied is not None)


def _day(timex: Timex, today: date, *, ahead: bool) -> date | None:
    """Return the day that a time names; of a bare weekday that is to come, the one ahead."""
    day = timex.day()
    if day is not None and ahead and day <= today < day + _WEEK and re.fullmatch(r"(?i)\w+day(?:\s+\w+)?", timex.text):
        return day + _WEEK if timex.text.lower() not in {"today", "yesterday"} else None
    return day
