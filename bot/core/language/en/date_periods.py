"""How English names parts of years and runs of years: seasons, quarters, halves, decades, centuries."""

from __future__ import annotations

import re
from datetime import date

from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Family, Setting, Tense, rule

Match = re.Match[str]

_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


def _decade(match: Match, setting: Setting) -> str | None:
    del setting
    digits = match["decade"]
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}"


def _decade_in_words(match: Match, setting: Setting) -> str | None:
    del setting
    return f"19{_DECADES[match['decade'].lower()]}"


def _century(match: Match, setting: Setting) -> str | None:
    del setting
    return f"{words.ordinal(match['ordinal'].lower()) - 1:02d}"


def _fiscal(match: Match, setting: Setting) -> str | None:
    del setting
    return f"FY{match['year']}"


def _season(match: Match, setting: Setting) -> str | None:
    """Return the value of a season: of its own year, of last or next year, or the one that fits the tense."""
    said = match.groupdict()
    code = words.SEASONS[match["season"].lower()]
    direction = (said.get("dir") or "").lower()
    if said.get("year"):
        year = int(said["year"])
    elif said.get("away"):
        year = setting.reference.year + {"last": -1, "this": 0, "next": 1}[said["away"].lower()]
    elif direction in {"following", "previous"} or (
        direction == "next" and setting.near and setting.anchor != setting.today()
    ):
        year = _beside(setting, _BEGINS[code], back=direction == "previous")
    elif direction == "that" or (not direction and setting.base() != setting.today()):
        year = setting.base().year
    else:
        year = _year_of_season(setting, _BEGINS[code], direction)
    return f"{year:04d}-{code}"


def _beside(setting: Setting, begins: int, *, back: bool) -> int:
    """Return the year in which the season began that comes next after the last date, or came before it."""
    named = setting.last_named() or setting.today()
    if back:
        return named.year - (named.month is None or begins >= named.month)
    return named.year + (named.month is None or begins <= named.month)


def _year_of_season(setting: Setting, begins: int, direction: str) -> int:
    """Return the year in which a season began that is named without one."""
    reference = setting.reference
    here = reference.year * 12 + reference.month
    starts = [
        year * 12 + begins for year in (reference.year - 2, reference.year - 1, reference.year, reference.year + 1)
    ]
    if direction in {"last", "past"}:
        chosen = max(s for s in starts if s + 2 < here)
    elif direction in {"next", "coming"}:
        chosen = min(s for s in starts if s > here)
    elif direction == "this" or setting.tense is Tense.UNKNOWN:
        chosen = min(starts, key=lambda s: abs(s + 1 - here))
    elif setting.tense is Tense.PAST:
        chosen = max(s for s in starts if s <= here)
    else:
        chosen = min(s for s in starts if s + 2 >= here)
    return (chosen - 1) // 12


def _part_of_year(match: Match, setting: Setting) -> str | None:
    """Return the value of a quarter or half: "the first quarter of 2025", "Q3 2024", "third-quarter"."""
    said = match.groupdict()
    number = int(said["digit"]) if said.get("digit") else words.ordinal(match["ordinal"])
    kind = "Q" if said.get("digit") or match["kind"].lower() == "quarter" else "H"
    if number > (4 if kind == "Q" else 2):
        return None
    if said.get("year"):
        year = int(said["year"])
    elif said.get("away"):
        word = said["away"].lower()
        named = setting.anchor.year if setting.anchor else setting.reference.year
        year = named if word in {"that", "same"} else setting.base().year if word == "the" else setting.reference.year
        year += {"last": -1, "next": 1}.get(word, 0)
    else:
        year = setting.base().year
        begins = date(year, (number - 1) * (3 if kind == "Q" else 6) + 1, 1)
        if begins > setting.reference and setting.tense is not Tense.FUTURE:
            year -= 1  # what is told of a quarter that has not begun was last year's
    return f"{year:04d}-{kind}{number}"


_AWAY = r"(?:,?\s+(?:of\s+)?(?:the\s+)?(?P<away>(?i:last|this|next|that|same|the))\s+(?i:year))"

PERIODS = Family(
    re.compile(
        r"\d|(?i:spring|summer|autumn|winter|\bfall\b|quarter|half|century"
        r"|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
    ),
    (
        # the 1990s · the 19th century · the mid-'90s · the nineties
        rule(rf"\b(?:(?i:the)\s+)?{words.EDGE}(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", _decade),
        rule(rf"\b(?i:the)\s+{words.EDGE}['’]?(?P<decade>[2-9]0)s\b", _decade),
        rule(rf"\b(?:(?i:the)\s+{words.EDGE})(?P<decade>(?i:{'|'.join(_DECADES)}))\b", _decade_in_words),
        rule(
            rf"\b(?:(?i:the)\s+)?{words.EDGE}(?P<ordinal>\d\d?(?:st|nd|rd|th)|first|second|third)[\s-](?i:century)\b",
            _century,
        ),
        rule(rf"\b(?i:fiscal|financial)\s+(?:(?i:year)\s+)?{words.YEAR}(?:[-/–]\d\d(?!\d))?", _fiscal),
        # the summer of 2015 · next spring · the winter · summer last year
        rule(
            rf"\b(?:(?i:the|last|next|this)\s+)?{words.EDGE}{words.SEASON}"
            rf"(?:,?\s+(?:(?i:of|in)\s+)?{words.YEAR}|{_AWAY})",
            _season,
        ),
        rule(
            rf"\b{words.EDGE}(?:the\s+)?(?P<dir>(?i:last|next|this|that|coming|past|following|previous))\s+{words.SEASON}\b",
            _season,
        ),
        rule(
            rf"\b(?:(?i:in|by|during|since|throughout|until|till|before|after|for|it\s+is|it\s+was|it[’']s)\s+)"
            rf"(?P<t>(?:the\s+)?{words.EDGE}{words.SEASON})\b(?!\s+of\s)(?![-’'])",
            _season,
        ),
        rule(rf"\b(?i:an?)\s+(?i:long|hard|hot|cold|bitter|harsh|mild|wet|dry)\s+{words.SEASON}\b", _season),
        # the first quarter of 2025 · the second half of the year · third-quarter · Q3 2024
        rule(
            rf"\b(?:(?i:the)\s+)?{words.ORDINAL}[\s-](?P<kind>(?i:quarter|half))"
            rf"(?:\s+(?:(?i:of)\s+)?{words.YEAR}|{_AWAY})",
            _part_of_year,
        ),
        rule(
            rf"\b(?i:the|this\s+year['’]s)\s+{words.ORDINAL}[\s-](?P<kind>(?i:quarter))\b(?!-?\s?final|\s+of\s)",
            _part_of_year,
        ),
        rule(r"\b(?P<ordinal>(?i:first|second|third|fourth))-(?P<kind>(?i:quarter))\b", _part_of_year),
        rule(rf"\bQ(?P<digit>[1-4])(?:\s+(?:of\s+)?{words.YEAR})?", _part_of_year),
    ),
)
