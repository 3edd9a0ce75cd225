"""How English writes times of the day: by the clock, by the light, and as the stamps of a live report."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.language.document import Timex
from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Family, Setting, Tense, loose, rule
from bot.core.model.article import Span

Match = re.Match[str]

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DAY_NEXT = re.compile(r"\s+(?:on\s+)?(?:\w+day\b|[A-Z][a-z]+\s+\d|\d+\s+[A-Z]|tonight|tomorrow)")
_AFTER_NOON = {"afternoon", "evening", "night", "tonight"}
_NAMED = {
    "noon": "T12:00",
    "midday": "TMI",
    "midnight": "T24:00",
    "dawn": "TMO",
    "daybreak": "TMO",
    "sunrise": "TMO",
    "dusk": "TEV",
    "sunset": "TEV",
    "sundown": "TEV",
    "nightfall": "TNI",
}


def _clock(hour: int, minute: int) -> str | None:
    return f"T{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def _twelve_hours(match: Match, setting: Setting) -> str | None:
    """Return "3:15 p.m.", "6.40pm"."""
    del setting
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if not 1 <= hour <= 12:
        return None
    return _clock(hour % 12 + (12 if match["half"][0] in "pP" else 0), minute)


def _full_day(match: Match, setting: Setting) -> str | None:
    """Return "14:30", "0630 GMT"."""
    del setting
    return _clock(int(match["h"]), int(match["m"]))


def _named(match: Match, setting: Setting) -> str | None:
    """Return "noon", "midnight", "dawn"."""
    name = match["name"].lower()
    if name == "midnight" and setting.tense is Tense.PAST and not _DAY_NEXT.match(match.string, match.end()):
        return "T00:00"  # the midnight that is over began the day
    return _NAMED[name]


def _early_hours(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "TMO"


def _past_the_hour(match: Match, setting: Setting) -> str | None:
    """Return "twenty past two", "a quarter to nine"."""
    del setting
    minutes = {"quarter": 15, "half": 30}.get(match["minutes"].lower()) or int(words.number(match["minutes"]))
    hour = int(words.number(match["number"]))
    late = (match["part"] or "").lower() in {"afternoon", "evening"}
    if match["side"].lower() == "to":
        hour, minutes = hour - 1, 60 - minutes
    return _clock(hour % 12 + (12 if late else 0), minutes)


def _hour(match: Match, setting: Setting) -> str | None:
    """Return "ten o'clock", "nine in the morning", and the hour of "at nine tomorrow", "8 tonight"."""
    del setting
    said = match.groupdict()
    hour = int(said["h"]) if said.get("h") else words.number(match["number"])
    part = (said.get("part") or said.get("then") or "").lower().split()
    late = part and part[-1] in _AFTER_NOON and not (part[-1] == "night" and hour < 5)
    return _clock(int(hour) % 12 + 12 if late and hour <= 12 else int(hour), int(said.get("m") or 0))


_ZONE = (
    r"(?:\s?\(?(?:GMT|UTC|BST|IST|JST|MSK|CES?T|EES?T|WES?T|[ECMP][SD]?T|AE[SD]T|Z)\b\)?|\s+(?i:local\s+time|hrs|hours)"
    r"|\s+(?:Eastern|Central|Pacific|Mountain)(?:\s+time)?|\s+[A-Z][a-z]+\s+time)"
)
_HALF = r"(?P<half>[AaPp]\.\s?[Mm]\.|[AaPp][Mm]\b)"
_TWELVE = rf"(?<![\d.:])(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?\s?{_HALF}"
_TWENTY_FOUR = r"(?<![\d.:,/-])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?![\d:%])"
_WHEN = r"(?i:at|by|from|until|till|since|around|about|before|after|to|between|and|shortly\s+(?:before|after))"
_BARE = rf"(?:(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?|(?P<number>{_NUMBERS}))"
_PART = r"(?P<part>morning|afternoon|evening|night)"

CLOCK = Family(
    re.compile(
        r"\d|o['’]clock|\b(?i:noon|mid(?:day|night)|dawn|daybreak|sun(?:rise|set|down)|dusk|nightfall|tonight|tomorrow|morning"
        r"|afternoon|evening|night)\b"
    ),
    (
        rule(rf"{_TWELVE}{_ZONE}?", _twelve_hours),
        rule(rf"\b{_WHEN}\s+(?P<t>{_TWENTY_FOUR}{_ZONE}?)", _full_day),
        rule(rf"{_TWENTY_FOUR}{_ZONE}", _full_day),
        rule(r"(?<![\d.:,/-])(?P<h>[01]\d|2[0-4]):(?P<m>[0-5]\d)(?![\d:%])", _full_day),
        rule(rf"(?<![\d.:,/$£€-])(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d){_ZONE}(?<!\shours)", _full_day),
        loose(rf"\b{_BARE}\s+o['’]clock(?:\s+(?:in\s+the|at)\s+{_PART})?", _hour),
        loose(rf"\b(?:at|by|until|till|before|after|around)\s+(?P<t>{_BARE}\s+(?:in\s+the|at)\s+{_PART})\b", _hour),
        loose(
            rf"\b(?:at|by|until|till|before|after|around|from)\s+(?P<t>{_BARE})(?=\s+(?P<then>(?:this|tomorrow|yesterday|on\s+\w+day)"
            r"\s+(?:morning|afternoon|evening|night)|tonight|last\s+night|tomorrow|on\s+\w+day)\b)",
            _hour,
        ),
        loose(
            r"\b(?:at|by|until|till|before|after|since)\s+(?P<t>(?P<minutes>five|ten|twenty(?:-five)?|(?:a\s+)?quarter|half)\s+"
            rf"(?P<side>past|to)\s+(?P<number>{_NUMBERS})\b(?=\s+(?:on|this|in)\b(?:\s+\w+)?\s+{_PART}|\b))",
            _past_the_hour,
        ),
        loose(r"\b(?P<t>the\s+(?:early|small)\s+hours)\b(?!\s+of\b)", _early_hours),
        loose(
            r"(?<!\bhigh\s)(?<!\bafter)\b(?P<name>noon|mid(?:day|night))\b(?![-’'])(?!\s+(?:oil|sun|mass|blue)\b)",
            _named,
        ),
        loose(
            r"\b(?:at|by|before|after|until|till|from|since|around|shortly\s+after|just\s+before|to)\s+"
            r"(?P<t>(?P<name>dawn|daybreak|sunrise|dusk|sunset|sundown|nightfall))\b(?!\s+of\b)",
            _named,
        ),
    ),
)
_FAR = 200
_POINTED = re.compile(r"^(?:[01]\d|2[0-3])\.[0-5]\d\s+[A-Z“‘\"]", re.MULTILINE)
_SEVERAL = 3
_OPENING = 12
_STAMP = re.compile(
    rf"(?P<t>(?P<h>\d{{1,2}})(?:(?P<mark>[:.])(?P<m>[0-5]\d))?(?![\d:.,])(?:\s?{_HALF})?(?P<zone>{_ZONE})?)(?=\s|$|[-–—:])"
    r"(?P<dash>\s?[-–—:|])?"
)


def stamped(text: str) -> bool:
    """Say whether paragraphs open with times written as 16.45, as those of a live report do and no others."""
    return len(_POINTED.findall(text)) >= _SEVERAL


def stamp(text: str, sentence: Span, *, pointed: bool = False) -> tuple[Span, str] | None:
    """Return where a live report's entry says at what time it was written, and that time, if it opens with one."""
    match = _STAMP.match(text, sentence.start, sentence.end)
    if match is None:
        return None
    hour, half = int(match["h"]), match["half"]
    if not half and not (match["m"] and (match["mark"] == ":" or match["zone"] or match["dash"] or pointed)):
        return None  # "12.50 crowns", "3 ships"
    if half:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    value = _clock(hour, int(match["m"] or 0))
    return (Span(*match.span("t")), value) if value else None


def dated(text: str, sentence: Span, found: Sequence[Timex], setting: Setting) -> list[Timex]:
    """Return a sentence's expressions with times of the day on their days, joined to a day that stands beside them."""
    joined: list[Timex] = []
    for timex in found:
        before = joined[-1] if joined else None
        if before and (value := _together(before, timex, text)):
            span = Span(before.span.start, timex.span.end)
            joined[-1] = Timex(span.of(text), span, value)
        else:
            joined.append(timex)
    days = [t for t in joined if t.day()]
    out = []
    for timex in joined:
        if timex.value[0] != "T":
            out.append(timex)
        elif day := _day_beside(text, sentence, timex, days) or _day_around(setting):
            out.append(replace(timex, value=day + timex.value))
    return out


def _together(first: Timex, second: Timex, text: str) -> str | None:
    """Return the value of "9 a.m. Monday", "May 8, 1:00 a.m.": a time and a day with nothing between them."""
    between = text[first.span.end : second.span.start]
    if between.strip(" ,\n\u00a0") or "\n" in between or len(between) > 2:
        return None
    clock, other = (first, second) if first.value[0] == "T" else (second, first)
    day = other.value[:10]
    if clock.value[0] != "T" or other.day() is None or (other is first and clock.value[3:4] != ":"):
        return None
    return day + clock.value if "T" not in other.value or clock.value[3:4] == ":" else None


def _day_beside(text: str, sentence: Span, timex: Timex, days: Sequence[Timex]) -> str | None:
    """Return the day that a time of the day shares its clause with, or that opens the sentence."""
    at = bisect.bisect_left(days, timex.span.start, key=lambda t: t.span.start)
    beside = [
        (max(gap, 0), day)
        for day, low, high, weight in (
            (days[at] if at < len(days) else None, timex.span.end, None, 1),
            (days[at - 1] if at else None, None, timex.span.start, 2),
        )
        if day is not None
        and (gap := weight * ((high or day.span.start) - (low or day.span.end))) < _FAR
        and not re.search(r"[,;:—–]", text[low or day.span.end : high or day.span.start])
    ]
    if beside:
        return min(beside, key=lambda b: b[0])[1].value[:10]
    opens = at and days[0].span.start - sentence.start <= _OPENING
    return days[0].value[:10] if opens else None


def _day_around(setting: Setting) -> str | None:
    """Return the day that the sentences before speak of, else the article's."""
    if setting.day and (setting.history or (setting.near and setting.anchor and setting.anchor.day)):
        return setting.day.isoformat()
    return None if setting.history else setting.reference.isoformat()
