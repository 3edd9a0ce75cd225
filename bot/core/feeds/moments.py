"""Moments: the dates of feeds as instants, in the spellings that feeds use; what tells less than a day is none."""

from __future__ import annotations

import functools
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz
from typing import Final

LONGEST: Final = 80

_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+|-|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?|[A-Z]{2,5})?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\b\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d:+-])(\d{4})(?![\d:])")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\b)?", re.IGNORECASE)
_DAY = re.compile(r"(?<![\d:+-])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
_ZONE = re.compile(r"([+-])(\d{2}):?(\d{2})\s*(?:\([^)]*\))?$|\b([A-Z]{1,5})\s*$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ZONES: Final = (
    "utc 0 gmt 0 ut 0 z 0 wet 0 west 1 bst 1 cet 1 cest 2 eet 2 eest 3 msk 3 ist 5.5 awst 8 sgt 8 jst 9 kst 9 acst 9.5 "
    "aest 10 acdt 10.5 aedt 11 nzst 12 nzdt 13 adt -3 ast -4 edt -4 cdt -5 est -5 cst -6 mdt -6 mst -7 pdt -7 pst -8 "
    "akdt -8 akst -9 hst -10"
).split()
_HOURS: Final = {name: float(hours) for name, hours in zip(_ZONES[::2], _ZONES[1::2], strict=True)}


@functools.lru_cache(maxsize=4096)
def moment(text: str) -> datetime | None:
    """Return the instant that a date in a feed names, or None where it names none or only a part of one."""
    text = " ".join(text.split())
    if not 8 <= len(text) <= LONGEST:
        return None
    try:
        return _iso(text) or _mail(text) or _words(text)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def _iso(text: str) -> datetime | None:
    found = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    if (month, day) == (2, 29) and year % 4:
        day = 28  # a leap day in a year without one
    return _at(year, month, day, (hour, minute, second), _named(found[7] or ""))


def _mail(text: str) -> datetime | None:
    """Return a date as mail writes it (RFC 5322, with its obsolete forms: years may be short, zones have names)."""
    if not _MONTH.search(text) or not _CLOCK.search(text):
        return None
    parts = parsedate_tz(text)
    if not parts or not re.search(rf"(?<!\d)0*{parts[0] % 100:02}(?!\d)|{parts[0]}", text):
        return None
    name = _ZONE.search(text)
    minutes = _named(name[4]) if name and name[4] else (parts[9] or 0) / 60
    return _at(parts[0], parts[1], parts[2], parts[3:6], minutes)


def _words(text: str) -> datetime | None:
    """Return a date with its month as a word or between slashes, its year in full, and a clock if it has one."""
    clock = _CLOCK.search(text)
    rest = text.replace(clock[0], " ", 1) if clock else text
    month, year, slashed = _MONTH.search(rest), _YEAR.search(rest), _SLASHED.search(rest)
    if slashed:
        first, second, told_year = (int(part) for part in slashed.groups())
        told_month, told_day = (first, second) if first <= 12 else (second, first)
    elif month and year:
        day = _DAY.search(_YEAR.sub(" ", rest, count=1))
        if not day:
            return None
        told_year, told_month, told_day = int(year[1]), _MONTHS.index(month[1].lower()) + 1, int(day[1])
    else:
        return None
    zone = _ZONE.search(text)
    minutes = _named(zone[4] or f"{zone[1]}{zone[2]}{zone[3]}") if zone else 0
    return _at(told_year, told_month, told_day, _hour(clock), minutes)


def _hour(clock: re.Match[str] | None) -> tuple[int, int, int]:
    if clock is None:
        return 0, 0, 0
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4].lower().startswith("p") else 0)
    return hour, int(clock[2]), int(clock[3] or 0)


def _named(zone: str) -> float:
    """Return how many minutes a zone is ahead; one that nobody knows is taken for the world's."""
    if zone[:1] in {"+", "-"}:
        digits = zone[1:].replace(":", "").ljust(4, "0")
        return (int(digits[:2]) * 60 + int(digits[2:4])) * (-1 if zone[0] == "-" else 1)
    return _HOURS.get(zone.lower(), 0) * 60


def _at(year: int, month: int, day: int, clock: tuple[int, ...], minutes: float) -> datetime:
    hour, minute, second = clock
    midnight = datetime(year, month, day, tzinfo=UTC)
    if hour > 24 or minute > 59:
        msg = "no time of day"
        raise ValueError(msg)
    return midnight + timedelta(hours=hour, minutes=minute - minutes, seconds=min(second, 59))
