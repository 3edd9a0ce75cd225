"""How English writes times of the day: by the clock, by the light, and as the stamps of a live report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.language.document import Timex
from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Family, Setting, loose, rule
from bot.core.model.article import Span

Match = re.Match[str]

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
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
    del setting
    return _NAMED[match["name"].lower()]


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
            rf"\b(?:at|by|until|till|before|after|around|from)\s+(?P<t>{_BARE})(?=\s+(?P<then>(?:this|tomorrow|yesterday)\s+"
            r"(?:morning|afternoon|evening|night)|tonight|last\s+night|tomorrow)\b)",
            _hour,
        ),
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
_STAMP = re.compile(
    rf"(?P<t>(?P<h>\d{{1,2}})(?:(?P<mark>[:.])(?P<m>[0-5]\d))?(?![\d:.,])(?:\s?{_HALF})?(?P<zone>{_ZONE})?)(?=\s|$|[-–—:])"
    r"(?P<dash>\s?[-–—:|])?"
)


def stamp(text: str, sentence: Span) -> tuple[Span, str] | None:
    """Return where a live report's entry says at what time it was written, and that time, if it opens with one."""
    match = _STAMP.match(text, sentence.start, sentence.end)
    if match is None:
        return None
    hour, half = int(match["h"]), match["half"]
    if not half and not (match["m"] and (match["mark"] == ":" or match["zone"] or match["dash"])):
        return None  # "12.50 crowns", "3 ships"
    if half:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    value = _clock(hour, int(match["m"] or 0))
    return (Span(*match.span("t")), value) if value else None


def dated(text: str, found: Sequence[Timex], setting: Setting) -> list[Timex]:
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
    return [
        t if t.value[0] != "T" else replace(t, value=day + t.value)
        for t in joined
        if (day := _day_for(t, days, setting)) is not None
    ]


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


def _day_for(timex: Timex, days: Sequence[Timex], setting: Setting) -> str | None:
    """Return the day on which a time of the day falls; None if nothing tells."""
    if timex.value[0] != "T":
        return ""
    if days:
        nearest = min(days, key=lambda t: max(t.span.start - timex.span.end, 2 * (timex.span.start - t.span.end)))
        return nearest.value[:10]
    if setting.day and (setting.history or (setting.near and setting.anchor and setting.anchor.day)):
        return setting.day.isoformat()
    return None if setting.history else setting.reference.isoformat()
