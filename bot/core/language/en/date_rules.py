"""How English writes dates of the calendar: days, months and years."""

from __future__ import annotations

import re

from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Family, Setting, iso, rule, year_of

Match = re.Match[str]

_COUNTED = (
    r"(?:people|men|women|children|troops|soldiers|civilians|prisoners|tanks|aircraft|ships|vessels|trucks|guns"
    r"|homes|houses|jobs|workers|employees|members|seats|votes|miles|kilomet|km\b|met(?:er|re)s|feet|tons|tonnes|kg|pounds"
    r"|dollars|euros|rubles|roubles|yuan|hours|days|weeks|months|years|percent|per cent|million|billion|BC\b|B\.C|BCE"
    r"|GMT|UTC|hrs|local\s+time|words|pages|points|units|refugees|hostages|detainees|deaths|casualties|injured|killed"
    r"|wounded|victims|passengers|residents|families|villages|flights|students|schools|shares|acres|hectares|barrels"
    r"|litres|liters|degrees|square|other|more|additional|new)"
)
_NUMBERED = re.compile(
    r"(?:\b(?:resolution|article|section|flight|route|room|numbers?|nos?\.|pages?|highway|unit|order|decree|codes?"
    r"|model|channel|gate|lot|paragraph|chapter|form|bus|train|locomotive|boeing|airbus|windows|apollo|asteroid)"
    r"|[#№])\s?$",
    re.IGNORECASE,
)
_YEARS_AWAY = {"last": -1, "this": 0, "next": 1}
_OF_THAT_YEAR = (
    r"(?P<that>,?\s+(?:of\s+)?(?i:that\s+same|that|the\s+same|last|this|next|the\s+previous|the\s+following)"
    r"\s+(?i:year))"
)
_PARTS = rf"{words.OF_DAY_PART}{words.EDGE}(?:(?i:the)\s+)?"
_WEEKDAY = rf"(?:{words.ANY_WEEKDAY}(?:,\s*|\s+)(?:(?i:the)\s+)?)?"
_IN_MONTH = r"(?i:in|by|since|until|till|through|during|throughout|between|before|after|of|around)"
_NEAR_MONTH = r"(?i:from|to|and|for|on|as|or|than|[a-z]{2,9}est|the(?=\s+(?:A|J)))"


def _calendar(match: Match, setting: Setting) -> str | None:
    """Return the value of a month, with a day, a year, both or neither."""
    said = match.groupdict()
    month = words.month_number(match["month"])
    day = int(said["day"]) if said.get("day") else None
    if said.get("that"):
        year = _that_year(said["that"], setting)
    else:
        year = int(said["year"]) if said.get("year") else year_of(setting, month, day)
    value = iso(year, month, day)
    return words.of_day(value, said.get("of")) if value else ""


def _that_year(said: str, setting: Setting) -> int:
    """Return the year of "of that year", "last year"."""
    word = said.split()[-2].lower()
    if word in _YEARS_AWAY:
        return setting.reference.year + _YEARS_AWAY[word]
    here = setting.anchor.year if setting.anchor else setting.reference.year
    return here + {"previous": -1, "following": 1}.get(word, 0)


def _day_of_anchor(match: Match, setting: Setting) -> str | None:
    """Return the value of "the 20th"."""
    base = setting.base()
    return iso(base.year, base.month, words.ordinal(match["ordinal"])) if base.month else None


def _iso_date(match: Match, setting: Setting) -> str | None:
    del setting
    month = int(match["m"])
    value = iso(int(match["year"]), month, int(match["d"])) if 1 <= month <= 12 else None
    return value + (match["time"] or "") if value else None


def _numeric(match: Match, setting: Setting) -> str | None:
    """Return the value of 16/05/2025 only where one reading is possible."""
    first, second = int(match["a"]), int(match["b"])
    readings = {(d, m) for d, m in ((first, second), (second, first)) if 1 <= m <= 12}
    if match["mark"] == ".":  # only countries that put the day first write points
        readings &= {(first, second)}
    if len(readings) != 1:
        return None
    ((day, month),) = readings
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year <= setting.reference.year % 100 + 2 else 1900
    return iso(year, month, day)


def _year(match: Match, setting: Setting) -> str | None:
    del setting
    before = match.string[max(0, match.start("t") - 16) : match.start("t")]
    return "" if _NUMBERED.search(before) else match["year"]


def _second_year(match: Match, setting: Setting) -> str | None:
    """Return the year that the last digits of a range stand for: 1915-17."""
    del setting
    year = match["first"][:2] + match["last"]
    return year if int(year) > int(match["first"]) else None


def _before_christ(match: Match, setting: Setting) -> str | None:
    del setting
    month = match.groupdict().get("month")
    return f"BC{int(match['bc']):04d}" + (f"-{words.month_number(month):02d}" if month else "")


def _month_of(match: Match, setting: Setting) -> str | None:
    """Return "last March", "next June", "this May", "the previous April"."""
    month, reference = words.month_number(match["month"]), setting.reference
    direction = match["dir"].lower()
    if direction in {"previous", "following"}:
        named = setting.last_named() if setting.history or setting.near else None
        year, other = (named.year, named.month) if named and named.month else (reference.year, reference.month)
        year += (month <= other) if direction == "following" else -(month >= other)
    elif direction == "this":
        year = reference.year
    elif direction == "next":
        year = reference.year + (month <= reference.month)
    else:
        year = reference.year - (month >= reference.month)
    return iso(year, month)


_NO_NAME = r"(?!\s+(?:Movement|Brigades?|Alliance|Coalition)\b)"
_BC = r"(?P<bc>\d{1,4})\s?(?:BCE?\b|B\.C\.?(?:E\.)?)"
_RANGE = r"\s?(?:-|–|—|(?i:to|and|or|through|&))\s?"
_DAY_FIRST = rf"{words.DAY}(?:\s+(?i:of))?\s+{words.MONTH}"
_YEAR_AFTER = rf",?\s+(?:(?i:of)\s+)?{words.YEAR}"
_NUMERIC = r"(?P<a>[0-3]?\d)(?P<mark>[/.-])(?P<b>[0-3]?\d)(?P=mark)"

DAYS = Family(
    re.compile(r"\d"),
    (
        rule(
            r"\b(?P<year>[12]\d{3})(?P<mark>[-/])(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d)"
            r"(?P<time>T\d\d:\d\d)?(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?",
            _iso_date,
        ),
        rule(rf"(?<![\d/.-]){_NUMERIC}(?P<year>(?:19|20)\d\d)(?![\d/-])", _numeric),
        rule(r"(?<![\d/.-])(?P<a>[0-3]?\d)(?P<mark>/)(?P<b>[0-3]?\d)/(?P<year>\d\d)(?![\d/-]|\.\d)", _numeric),
        rule(r"(?<![\d/.-])(?P<a>[0-3]\d)(?P<mark>\.)(?P<b>[01]\d)\.(?P<year>\d\d)(?![\d/-]|\.\d)", _numeric),
        # the first of two: 6-7 January 1916 · 26 June - 4 August 1952 · July 1 to July 3, 1863
        rule(
            rf"\b(?P<t>{words.DAY})(?={_RANGE}\d{{1,2}}(?:st|nd|rd|th)?\s+{words.MONTH}(?:{_YEAR_AFTER})?)", _calendar
        ),
        rule(
            rf"\b(?P<t>{_DAY_FIRST})(?={_RANGE}\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z][a-z]{{2,8}},?\s+{words.YEAR})",
            _calendar,
        ),
        rule(
            rf"\b(?P<t>{words.MONTH}\s+{words.DAY})(?={_RANGE}(?:[A-Z][a-z]{{2,8}}\s+)?\d{{1,2}},?\s+{words.YEAR})",
            _calendar,
        ),
        # 16 May 2025 · the 20th of September · the night of Friday, 18 April 1775 · 6-7 January 1916 (the 6 and the 7)
        rule(rf"\b{_PARTS}{_WEEKDAY}{_DAY_FIRST}{_YEAR_AFTER}", _calendar),
        rule(rf"\b{_PARTS}{_WEEKDAY}{_DAY_FIRST}{_OF_THAT_YEAR}?(?![\w’'])", _calendar),
        # May 16, 2025 · May 16 · May 5-7, 2025 · July 1 to July 3, 1863 · May 5, 6 and 7
        rule(rf"\b{_PARTS}{_WEEKDAY}{words.MONTH}\s+(?:(?i:the)\s+)?{words.DAY}{_YEAR_AFTER}", _calendar),
        rule(rf"\b{_PARTS}{_WEEKDAY}{words.MONTH}\s+(?:(?i:the)\s+)?{words.DAY}{_OF_THAT_YEAR}?{_NO_NAME}", _calendar),
        rule(rf"\b{words.MONTH}\s+\d{{1,2}}{_RANGE}(?P<t>{words.DAY}(?:{_YEAR_AFTER})?)", _calendar),
        rule(rf"\b{words.MONTH}\s+\d{{1,2}},\s+(?P<t>{words.DAY})(?=,?\s+(?:and|or)\s+\d{{1,2}}\b)", _calendar),
        rule(
            rf"\b{words.MONTH}\s+\d{{1,2}},\s+\d{{1,2}},?\s+(?:and|or)\s+(?P<t>{words.DAY}(?:{_YEAR_AFTER})?)",
            _calendar,
        ),
        rule(
            r"\b(?i:on|until|by|of)\s+(?P<t>(?i:the)\s+(?P<ordinal>[1-3]?\d(?:st|nd|rd|th)))(?!\s+[a-zA-Z])",
            _day_of_anchor,
        ),
    ),
)

YEARS = Family(
    re.compile(r"\d"),
    (
        # 1939 · 1861-1863 · 1915-17 · 490 BC
        rule(
            rf"(?<![\w$£€#,./+])(?<![A-Za-z]-)(?P<t>{words.EDGE}{words.YEAR})(?![-/]\d\d?[-/]|-[a-z]|\s+{_COUNTED}|\w)",
            _year,
        ),
        rule(r"(?<![\d-])(?P<first>1[5-9]\d\d|20\d\d)\s?[-–/]\s?(?P<t>(?P<last>\d\d))(?![\d-])", _second_year),
        rule(rf"\b{words.EDGE}{words.MONTH}\s+{_BC}", _before_christ),
        rule(rf"\b(?:(?:ca?|circa)\.?\s*)?{words.EDGE}{_BC}", _before_christ),
    ),
)

MONTHS = Family(
    re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[JFMASOND][A-Z]{2,8}\b)"),
    (
        rule(
            rf"\b(?P<t>{words.FULL_MONTH})(?={_RANGE}(?:[a-z]+\s)?[A-Z][a-z]{{2,8}},?\s+(?:of\s+)?{words.YEAR})",
            _calendar,
        ),
        # March 2022 · early March · in May (a name may be May, so a word before must show that it is not)
        rule(rf"\b{words.EDGE}{words.MONTH}{_YEAR_AFTER}", _calendar),
        rule(rf"\b{words.EDGE}{words.MONTH}{_OF_THAT_YEAR}", _calendar),
        rule(
            rf"\b{words.EDGE}(?P<month>January|February|September|October|November|December)\b(?![’'-]?(?!['’]s\b)[a-z])",
            _calendar,
        ),
        rule(rf"\b{_IN_MONTH}\s+(?P<t>{words.EDGE}{words.POSSESSED_MONTH})", _calendar),
        rule(rf"\b{_NEAR_MONTH}\s+(?P<t>{words.EDGE}{words.FULL_MONTH})(?!\s+[A-Z])", _calendar),
        rule(rf"\b(?i:early|late|mid|end|beginning)[\s-](?:of\s+)?{words.FULL_MONTH}", _calendar),
        # an April deadline · the March vote · March was quiet
        rule(
            rf"\b(?i:the|an?|its|their|his|her|our|[’']s)\s+(?P<t>{words.FULL_MONTH})"
            r"(?=\s+(?!(?:on|of|by|for|to|in|against|past|through|into|at|from|was|is)\b)[a-z])",
            _calendar,
        ),
        rule(
            r"\b(?:^|(?<=[.?!;,:\n]\s))(?P<month>March|July)(?=\s+(?:was|is|saw|brought|marked|ended|began|came|will|had)\b)",
            _calendar,
        ),
        # last March · next June
        rule(
            rf"\b(?:the\s+)?(?P<dir>(?i:last|next|this|past|previous|following))\s+{words.POSSESSED_MONTH}(?!\s+\d)",
            _month_of,
        ),
    ),
)
