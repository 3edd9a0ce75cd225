"""The holidays of English-language news that have one day of the calendar, wherever they are kept."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Family, Setting, rule, year_of


def _easter(year: int) -> date:
    """Return Easter Sunday of the western churches, by the rule of Gauss as Meeus and Jones write it."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, count: int) -> Callable[[int], date]:
    """Return the `count`-th weekday of a month; the last for -1."""

    def found(year: int) -> date:
        days = [w[weekday] for w in calendar.monthcalendar(year, month) if w[weekday]]
        return date(year, month, days[count - (count > 0)])

    return found


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(days=days)


# Days that each country keeps on its own date (independence, victory, labour, mothers) are not here.
_HOLIDAYS: dict[str, Callable[[int], date]] = {
    r"New\s+Year['’]?s\s+Day": _on(1, 1),
    r"New\s+Year['’]?s\s+Eve": _on(12, 31),
    r"Epiphany": _on(1, 6),
    r"Martin\s+Luther\s+King(?:,?\s+Jr\.?)?\s+Day|MLK\s+Day": _nth(1, 0, 3),
    r"Groundhog\s+Day": _on(2, 2),
    r"(?:St\.?\s+)?Valentine['’]?s\s+Day": _on(2, 14),
    r"President['’]?s['’]?\s+Day": _nth(2, 0, 3),
    r"International\s+Women['’]?s['’]?\s+Day": _on(3, 8),
    r"St\.?\s+Patrick['’]?s\s+Day": _on(3, 17),
    r"April\s+Fool['’]?s['’]?(?:\s+Day)?": _on(4, 1),
    r"Earth\s+Day": _on(4, 22),
    r"May\s+Day": _on(5, 1),
    r"Memorial\s+Day": _nth(5, 0, -1),
    r"Juneteenth": _on(6, 19),
    r"(?:the\s+)?(?:Fourth|4th)\s+of\s+July|July\s+(?:Fourth|4th)": _on(7, 4),
    r"Bastille\s+Day": _on(7, 14),
    r"Labor\s+Day": _nth(9, 0, 1),
    r"Columbus\s+Day": _nth(10, 0, 2),
    r"Hallowe['’]?en": _on(10, 31),
    r"All\s+Saints['’]?\s+Day": _on(11, 1),
    r"Guy\s+Fawkes\s+(?:Night|Day)|Bonfire\s+Night": _on(11, 5),
    r"(?:Armistice|Veterans['’]?|Remembrance)\s+Day": _on(11, 11),
    r"Thanksgiving(?:\s+Day)?": _nth(11, 3, 4),
    r"Christmas\s+Eve": _on(12, 24),
    r"Christmas(?:\s+[Dd]ay)?": _on(12, 25),
    r"(?:Boxing|St\.?\s+Stephen['’]?s)\s+Day": _on(12, 26),
    r"(?:Shrove|Pancake)\s+(?:Tuesday|Day)|Mardi\s+Gras": _from_easter(-47),
    r"Ash\s+Wednesday": _from_easter(-46),
    r"Palm\s+Sunday": _from_easter(-7),
    r"(?:Maundy|Holy)\s+Thursday": _from_easter(-3),
    r"Good\s+Friday": _from_easter(-2),
    r"Holy\s+Saturday": _from_easter(-1),
    r"Easter\s+Monday": _from_easter(1),
    r"Easter(?:\s+Sunday)?": _from_easter(0),
    r"Ascension\s+Day": _from_easter(39),
    r"(?:Pentecost|Whit\s+Sunday|Whitsun)": _from_easter(49),
    r"(?:Whit|Pentecost)\s+Monday": _from_easter(50),
}
_PATTERNS = tuple((re.compile(pattern), day) for pattern, day in _HOLIDAYS.items())
_OF_A_HOLIDAY = (
    r"[-\s](?i:trees?|markets?|cards?|carols?|songs?|lights?|part(?:y|ies)|shopping|shoppers?|presents?|gifts?|bonus"
    r"|dinners?|lunch|movies?|films?|eggs?|bunny|island|rebellion|rising|costumes?|agreement|accord)\b"
)
_NAMED = re.compile(
    r"(?:White|Merry|Happy|Father"
    r"|(?!(?:On|By|Before|After|Since|Until|This|Last|Next|At|Over|In|The|For|And|But|From|Every|Around|During|Till)\b)"
    r"[A-Z][a-z]+)\s$"
)


def _holiday(match: re.Match[str], setting: Setting) -> str | None:
    """Return the day of a holiday in the year that is said or fits the tense; of a Christmas tree there is none."""
    if match["no"] or _NAMED.search(match.string[max(0, match.start() - 12) : match.start()]):
        return ""
    day = next(day for pattern, day in _PATTERNS if pattern.fullmatch(match["holiday"]))
    if match["year"]:
        return day(int(match["year"])).isoformat()
    near = day(setting.reference.year)
    return words.of_day(day(year_of(setting, near.month, near.day)).isoformat(), match["part"])


HOLIDAYS = Family(
    re.compile(
        r"Day\b|Eve\b|Christmas|Easter|Good|Holy|Palm|Ash|Maundy|Whit|Shrove|Pentecost|Thanksgiving|Hallow|Juneteenth"
        r"|Epiphany|July|Night|Fool|Mardi|9/11"
    ),
    (
        rule(
            rf"\b(?P<holiday>{'|'.join(_HOLIDAYS)})(?![\w’'])(?:,?\s+(?:in\s+|of\s+)?{words.YEAR}"
            rf"|\s+(?P<part>morning|afternoon|evening|night))?(?P<no>{_OF_A_HOLIDAY})?",
            _holiday,
        ),
        rule(r"\b9/11\b", lambda _match, _setting: "2001-09-11"),
    ),
)
