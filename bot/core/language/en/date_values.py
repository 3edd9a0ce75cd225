"""From what a temporal expression says, and where it stands, to the day, month or year that it means."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from bot.core.language.en import date_words


class Tense(IntEnum):
    """Which way from the article's day the clause around an expression points."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1
    AHEAD = 2  # "until", "by": later than what was just told, not always later than the article


@dataclass(frozen=True, slots=True)
class Anchor:
    """The last date that the text named, as far as it was named."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """All that an expression's value may depend on."""

    reference: date
    history: bool = False  # the text tells of other times than its own day: dates follow on from one another
    tense: Tense = Tense.UNKNOWN
    anchor: Anchor | None = None
    near: bool = False  # the anchor stands in the same paragraph
    beside: bool = False  # ... and just before: "last year, in May"
    day: date | None = None  # the last exact day in the text

    def today(self) -> Anchor:
        """Return the day of the article."""
        return Anchor(self.reference.year, self.reference.month, self.reference.day)

    def base(self) -> Anchor:
        """Return what "the year" and "the month" are here."""
        anchor, year = self.anchor, self.reference.year
        if anchor and self.history:
            return anchor
        if anchor and self.near and (anchor.year == year or (anchor.year < year and self.tense is not Tense.FUTURE)):
            return anchor
        return self.today()

    def last_named(self) -> Anchor | None:
        """Return the last exact day, else what is known of the last date."""
        anchor, day = self.anchor, self.day
        if day and (anchor is None or anchor.day or (anchor.month is None and anchor.year == day.year)):
            return Anchor(day.year, day.month, day.day)
        return anchor


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to write a date; the group `t`, if there is one, is the expression without what only shows it to be one."""

    # No pattern repeats without a bound, so that none is slow on any text.
    # The value is None where a shorter reading may hold, and empty where the words are no date at all.
    # A time of the day begins with T; its day is that of the other expressions around it.

    pattern: re.Pattern[str]
    value: Callable[[re.Match[str], Setting], str | None]


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of which none holds in a sentence without one of the `signs`."""

    signs: re.Pattern[str]
    rules: tuple[Rule, ...]


def rule(pattern: str, value: Callable[[re.Match[str], Setting], str | None]) -> Rule:
    """Return a rule that minds capitals."""
    return Rule(re.compile(pattern), value)


def loose(pattern: str, value: Callable[[re.Match[str], Setting], str | None]) -> Rule:
    """Return a rule that minds no capitals."""
    return Rule(re.compile(pattern, re.IGNORECASE), value)


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return the value of a year, month or day; None for a day that no calendar has."""
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def week(day: date) -> str:
    """Return the value of the week in which a day lies."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


_CLOSE = 45  # days
_FAR = 270
_NEARER = 95


def year_of(setting: Setting, month: int, day: int | None = None) -> int:
    """Return the year of a month or day that is named without one."""
    anchor, reference = setting.anchor, setting.reference
    if anchor and setting.history:
        if setting.day and anchor.month is None and setting.day.year != anchor.year:
            # a year named in passing, after which the story goes on from day to day
            ahead = date(setting.day.year, month, min(day or 28, 28)) - setting.day
            if 0 <= ahead.days <= _CLOSE:
                return setting.day.year
        # a story moves on: a month well before the last one named is next year's
        return anchor.year + (1 if anchor.month and month < anchor.month - 7 else 0)
    if anchor and setting.beside and anchor.month is None:
        return anchor.year
    if anchor and setting.near and anchor.month and anchor.year < reference.year and setting.tense is not Tense.FUTURE:
        # the text goes forward: after "last November", August is this year's
        later = (month, day or 31) < (anchor.month, anchor.day or 1)
        return anchor.year + (later and date(anchor.year + 1, month, min(day or 1, 28)) <= reference)
    if day is None and month == reference.month:
        return reference.year
    middle = 15 if day is None else min(day, 28)
    years = [y for y in (reference.year - 1, reference.year, reference.year + 1) if 1 <= y <= 9999]
    away = {y: (date(y, month, middle) - reference).days for y in years}
    nearest = min(years, key=lambda y: abs(away[y]))
    if day is not None and abs(away[nearest]) <= _CLOSE:
        return nearest  # whatever the verb: a day so close is never the one of another year
    chosen = nearest
    if setting.tense is Tense.PAST:  # a few days' grace: the reference may lag behind in another time zone
        chosen = max(y for y in years if away[y] <= 2)
    elif setting.tense is Tense.FUTURE:
        chosen = min(y for y in years if away[y] >= -2)
    # a day so far off would be named with its year
    return nearest if day is not None and abs(away[chosen]) > _FAR and abs(away[nearest]) < _NEARER else chosen


def weekday(setting: Setting, name: str, direction: str | None) -> date:
    """Return the day that a weekday's name means; `direction` is the "last", "next" or "this" before it."""
    wanted = date_words.WEEKDAYS.index(name.lower())
    reference = setting.reference
    if setting.day and (
        (setting.history and direction is None)
        or (direction in {"following", "previous", "preceding", "that", "same"} and (setting.history or setting.near))
    ):
        ahead = (wanted - setting.day.weekday()) % 7
        if direction in {"previous", "preceding"}:
            return setting.day + timedelta(days=ahead - 7)
        return setting.day + timedelta(days=ahead or (7 if direction == "following" else 0))
    back = (reference.weekday() - wanted) % 7
    if direction in {"last", "past", "previous", "preceding"}:
        return reference - timedelta(days=back or 7)
    if direction in {"next", "coming", "following", "upcoming"}:
        return reference + timedelta(days=7 - back)
    if setting.tense in {Tense.FUTURE, Tense.AHEAD} or (direction == "this" and setting.tense is not Tense.PAST):
        return reference + timedelta(days=-back % 7)
    return reference - timedelta(days=back)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month that lie so many months away."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def shifted(start: Anchor, count: int, unit: str) -> str | None:
    """Return the date so many units from another, as exact as the unit is; None where that is not to be known."""
    unit = unit.lower()
    if unit == "century" or abs(count) > 3000:
        return None
    if unit in {"year", "decade"}:
        year = start.year + count * (10 if unit == "decade" else 1)
        return None if not 1 <= year <= 9999 else iso(year) if unit == "year" else f"{year // 10:03d}"
    if unit in {"month", "quarter"}:
        if start.month is None:
            return None
        year, month = add_months(start.year, start.month, count * (3 if unit == "quarter" else 1))
        return iso(year, month) if 1 <= year <= 9999 else None
    if start.month is None or start.day is None or unit in {"hour", "minute"}:
        return None
    days = count * {"week": 7, "fortnight": 14}.get(unit, 1)
    try:
        found = date(start.year, start.month, start.day) + timedelta(days=days)
    except OverflowError:
        return None
    return found.isoformat() if unit in {"day", "night"} else week(found)
