"""How English writes dates of the calendar: days, months, years, seasons, decades, centuries."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Rule, Setting, iso, year_of

Match = re.Match[str]

_COUNTED = (
    r"(?:people|men|women|children|troops|soldiers|civilians|prisoners|tanks|aircraft|ships|vessels|trucks|guns"
    r"|homes|houses|jobs|workers|employees|members|seats|votes|miles|kilomet|km\b|met(?:er|re)s|feet|tons|tonnes|kg|pounds"
    r"|dollars|euros|rubles|roubles|yuan|hours|days|weeks|months|percent|per cent|million|billion|GMT|BC\b|B\.C|BCE"
    r"|words|pages|points|units|refugees|hostages|detainees|deaths|casualties|injured|killed|wounded)"
)
_OF_THAT_YEAR = r"(?P<that>\s+(?:of\s+)?(?i:that|the same)\s+(?i:year))"
_PARTS = rf"(?:(?i:the\s+)?(?P<part>(?i:morning|afternoon|evening|night))\s+(?i:of)\s+)?{words.EDGE}(?:(?i:the)\s+)?"
_WEEKDAY = rf"(?:{words.ANY_WEEKDAY}(?:,\s*|\s+)(?:(?i:the)\s+)?)?"
_IN_MONTH = r"(?i:in|by|since|until|till|through|during|throughout|between|before|after|of|around)"
_NEAR_MONTH = r"(?i:from|to|and|for|on|as|or|the(?=\s+(?:A|J)))"


def _calendar(match: Match, setting: Setting) -> str | None:
    """Return the value of a month, with a day, a year, both or neither."""
    said = match.groupdict()
    month = words.month_number(match["month"])
    day = int(said["day"]) if said.get("day") else None
    if said.get("that"):
        year = setting.anchor.year if setting.anchor else setting.reference.year
    else:
        year = int(said["year"]) if said.get("year") else year_of(setting, month, day)
    value = iso(year, month, day)
    part = said.get("part")
    return value + words.DAY_PARTS[part.lower()] if value and part else value


def _day_of_anchor(match: Match, setting: Setting) -> str | None:
    """Return the value of "the 20th"."""
    base = setting.base()
    return iso(base.year, base.month, words.ordinal(match["ordinal"])) if base.month else None


def _iso_date(match: Match, setting: Setting) -> str | None:
    del setting
    month = int(match["m"])
    return iso(int(match["year"]), month, int(match["d"])) if 1 <= month <= 12 else None


def _numeric(match: Match, setting: Setting) -> str | None:
    """Return the value of 16/05/2025 only where one reading is possible."""
    del setting
    first, second = int(match["a"]), int(match["b"])
    readings = {(d, m) for d, m in ((first, second), (second, first)) if m <= 12}
    if match["mark"] == ".":  # only countries that put the day first write points
        readings &= {(first, second)}
    if len(readings) != 1:
        return None
    ((day, month),) = readings
    return iso(int(match["year"]), month, day) if month else None


def _year(match: Match, setting: Setting) -> str | None:
    del setting
    return match["year"]


def _second_year(match: Match, setting: Setting) -> str | None:
    """Return the year that the last digits of a range stand for: 1915-17."""
    del setting
    year = match["first"][:2] + match["last"]
    return year if int(year) > int(match["first"]) else None


def _before_christ(match: Match, setting: Setting) -> str | None:
    del setting
    month = match.groupdict().get("month")
    return f"BC{int(match['bc']):04d}" + (f"-{words.month_number(month):02d}" if month else "")


def _decade(match: Match, setting: Setting) -> str | None:
    del setting
    digits = match["decade"]
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}"


def _century(match: Match, setting: Setting) -> str | None:
    del setting
    return f"{words.ordinal(match['ordinal'].lower()) - 1:02d}"


def _season(match: Match, setting: Setting) -> str | None:
    """Return the value of a season: of its own year, of last or next year, or of the year that the text speaks of."""
    said = match.groupdict()
    direction = (said.get("dir") or "").lower()
    year = int(said["year"]) if said.get("year") else setting.base().year
    if direction in {"last", "next"} and not said.get("year"):
        starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[words.SEASONS[match["season"].lower()]]
        month = setting.reference.month
        year = setting.reference.year + ((starts <= month) if direction == "next" else -(month <= starts))
    return f"{year:04d}-{words.SEASONS[match['season'].lower()]}"


def _part_of_year(match: Match, setting: Setting) -> str | None:
    """Return the value of a quarter or half: "the first quarter of 2025", "Q3 2024"."""
    said = match.groupdict()
    number = int(said["digit"]) if said.get("digit") else words.ordinal(match["ordinal"])
    kind = "Q" if said.get("digit") or match["kind"].lower() == "quarter" else "H"
    if number > (4 if kind == "Q" else 2):
        return None
    year = int(said["year"]) if said.get("year") else setting.base().year
    return f"{year:04d}-{kind}{number}"


def _holiday(match: Match, setting: Setting) -> str | None:
    name = match["holiday"].lower()
    month, day = (1, 1) if name.startswith("new year") else (12, 25)
    if name.endswith(" eve"):
        month, day = (12, day - 1) if day > 1 else (12, 31)
    return iso(int(match["year"]) if match["year"] else year_of(setting, month, day), month, day)


def _september_11(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "2001-09-11"


_NO_NAME = r"(?!\s+(?:Movement|Brigades?|Alliance|Coalition)\b)"
_BC = r"(?P<bc>\d{1,4})\s?(?:BCE?\b|B\.C\.?(?:E\.)?)"
_RANGE = r"\s?(?:-|–|—|(?i:to|and|or|&))\s?"
_DAY_FIRST = rf"{words.DAY}(?:\s+(?i:of))?\s+{words.MONTH}"
_YEAR_AFTER = rf",?\s+(?:(?i:of)\s+)?{words.YEAR}"


def _rule(pattern: str, value: Callable[[Match, Setting], str | None]) -> Rule:
    return Rule(re.compile(pattern), value)


CALENDAR_RULES = (
    _rule(r"\b(?P<year>[12]\d{3})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)(?:T\d\d:\d\d(?::\d\d)?)?", _iso_date),
    _rule(
        r"(?<![\d/.])(?P<a>[0-3]?\d)(?P<mark>[/.])(?P<b>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/])", _numeric
    ),
    # the first of two: 6-7 January 1916 · 26 June - 4 August 1952 · July 1 to July 3, 1863 · April and June 1955
    _rule(rf"\b(?P<t>{words.DAY})(?={_RANGE}\d{{1,2}}(?:st|nd|rd|th)?\s+{words.MONTH}(?:{_YEAR_AFTER})?)", _calendar),
    _rule(
        rf"\b(?P<t>{_DAY_FIRST})(?={_RANGE}\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z][a-z]{{2,8}},?\s+{words.YEAR})",
        _calendar,
    ),
    _rule(
        rf"\b(?P<t>{words.MONTH}\s+{words.DAY})(?={_RANGE}(?:[A-Z][a-z]{{2,8}}\s+)?\d{{1,2}},?\s+{words.YEAR})",
        _calendar,
    ),
    _rule(
        rf"\b(?P<t>{words.FULL_MONTH})(?={_RANGE}(?:[a-z]+\s)?[A-Z][a-z]{{2,8}},?\s+(?:of\s+)?{words.YEAR})",
        _calendar,
    ),
    # 16 May 2025 · the 20th of September · the night of Friday, 18 April 1775 · 6-7 January 1916 (the 6 and the 7)
    _rule(rf"\b{_PARTS}{_WEEKDAY}{_DAY_FIRST}{_YEAR_AFTER}", _calendar),
    _rule(rf"\b{_PARTS}{_WEEKDAY}{_DAY_FIRST}{_OF_THAT_YEAR}?(?![\w’'])", _calendar),
    # May 16, 2025 · May 16 · May 5-7, 2025 · July 1 to July 3, 1863
    _rule(rf"\b{_PARTS}{_WEEKDAY}{words.MONTH}\s+(?:(?i:the)\s+)?{words.DAY}{_YEAR_AFTER}", _calendar),
    _rule(rf"\b{_PARTS}{_WEEKDAY}{words.MONTH}\s+(?:(?i:the)\s+)?{words.DAY}{_OF_THAT_YEAR}?{_NO_NAME}", _calendar),
    _rule(rf"\b{words.MONTH}\s+\d{{1,2}}{_RANGE}(?P<t>{words.DAY}(?:{_YEAR_AFTER})?)", _calendar),
    _rule(rf"\b{words.EDGE}{words.MONTH}\s+{_BC}", _before_christ),
    # March 2022 · early March · in May (a name may be May, so a word before must show that it is not)
    _rule(rf"\b{words.EDGE}{words.MONTH}{_YEAR_AFTER}", _calendar),
    _rule(rf"\b{words.EDGE}{words.MONTH}{_OF_THAT_YEAR}", _calendar),
    _rule(
        rf"\b{words.EDGE}(?P<month>January|February|September|October|November|December)\b(?![’'-]?[a-z])", _calendar
    ),
    _rule(rf"\b{_IN_MONTH}\s+(?P<t>{words.EDGE}{words.FULL_MONTH})", _calendar),
    _rule(rf"\b{_NEAR_MONTH}\s+(?P<t>{words.EDGE}{words.FULL_MONTH})(?!\s+[A-Z])", _calendar),
    _rule(rf"\b(?i:early|late|mid|end|beginning)[\s-](?:of\s+)?{words.FULL_MONTH}", _calendar),
    _rule(
        r"\b(?i:on|until|by|of)\s+(?P<t>(?i:the)\s+(?P<ordinal>[1-3]?\d(?:st|nd|rd|th)))(?!\s+[a-zA-Z])",
        _day_of_anchor,
    ),
    # 1939 · 1861-1863 · 1915-17 · 490 BC · the 1990s · the 19th century
    _rule(
        rf"(?<![\w$£€#,./+])(?<![A-Za-z]-)(?P<t>{words.EDGE}{words.YEAR})(?![-/]\d\d?[-/]|-[a-z]|\s+{_COUNTED}|\w)",
        _year,
    ),
    _rule(r"(?<![\d-])(?P<first>1[5-9]\d\d|20\d\d)\s?[-–/]\s?(?P<t>(?P<last>\d\d))(?![\d-])", _second_year),
    _rule(rf"\b(?:(?:ca?|circa)\.?\s*)?{words.EDGE}{_BC}", _before_christ),
    _rule(rf"\b(?:(?i:the)\s+)?{words.EDGE}(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", _decade),
    _rule(rf"\b(?i:the)\s+{words.EDGE}['’]?(?P<decade>[2-9]0)s\b", _decade),
    _rule(
        rf"\b(?:(?i:the)\s+)?{words.EDGE}(?P<ordinal>\d\d?(?:st|nd|rd|th)|first|second|third)[\s-](?i:century)\b",
        _century,
    ),
    # the summer of 2015 · next spring · the winter · the first quarter of 2025 · Q3 2024
    _rule(
        rf"\b(?:(?i:the|last|next|this)\s+)?{words.EDGE}{words.SEASON}"
        rf"(?:,?\s+(?:(?i:of|in)\s+)?{words.YEAR})",
        _season,
    ),
    _rule(rf"\b(?P<dir>(?i:last|next|this|that))\s+{words.SEASON}\b", _season),
    _rule(
        rf"\b(?:(?i:in|by|during|since|throughout|until)\s+)(?P<t>(?:the\s+)?{words.EDGE}{words.SEASON})\b(?!\s+of\s)",
        _season,
    ),
    _rule(
        rf"\b(?i:the\s+)?{words.ORDINAL}[\s-](?P<kind>(?i:quarter|half))"
        rf"(?:\s+(?:of\s+)?(?:{words.YEAR}|(?i:the year|this year)))",
        _part_of_year,
    ),
    _rule(rf"\b(?i:the|this year's)\s+{words.ORDINAL}[\s-](?P<kind>(?i:quarter))\b(?!-?final)", _part_of_year),
    _rule(rf"\bQ(?P<digit>[1-4])(?:\s+(?:of\s+)?{words.YEAR})?", _part_of_year),
    _rule(
        rf"\b(?P<holiday>Christmas(?:\s+(?:Day|Eve))?|New\s+Year['’]s\s+(?:Day|Eve))\b(?:,?\s+{words.YEAR})?",
        _holiday,
    ),
    _rule(r"\b9/11\b", _september_11),
)
