"""The words of English in which dates are written, as values and as pieces of patterns; nothing here is resolved."""

from __future__ import annotations

import re

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "TMO",
    "noon": "TMI",
    "midday": "TMI",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "midnight": "TNI",
}
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centurie": "CE",
}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_VAGUE = ("a few", "several", "some", "many", "a number of", "recent", "coming")

_MONTH_NAMES = "|".join(m.capitalize() for m in MONTHS)
MONTH = (
    rf"(?P<month>{_MONTH_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    rf"|{_MONTH_NAMES.upper()}|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
FULL_MONTH = rf"(?P<month>{_MONTH_NAMES})(?![\w’'-]?[a-z])"
POSSESSED_MONTH = rf"(?P<month>{_MONTH_NAMES})(?:(?=['’]s\b)|(?![\w’'-]?[a-z]))"
WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
ANY_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?)"
)
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\d%]|[.,]\d|s\b|'s\b(?=\s+and\b))"
SEASON = r"(?P<season>(?i:spring|summer|autumn|winter|fall))"
EDGE = (
    r"(?:(?i:the\s+)?(?i:early|earlier|late|later|mid|middle|end|beginning|start|close|turn|rest|remainder)"
    r"(?:\s+(?i:of|in|on)(?:\s+the)?\s+|[\s-]+))?"
)
DAY_PART = r"(?P<part>morning|noon|midday|afternoon|evening|night|midnight)"
OF_DAY_PART = (
    r"(?:(?i:the\s+)?(?P<of>(?i:(?:early\s+)?(?:morning\s+)?hours|morning|afternoon|evening|night))"
    r"\s+(?i:of)\s+(?:the\s+)?)?"
)
UNIT = r"(?P<unit>minute|hour|day|night|week|fortnight|month|quarter|year|decade|centurie|century)s?"
KIND_OF_UNIT = (
    r"(?:(?:working|business|calendar|consecutive|straight|full|more|further|long|whole|entire|solid|additional|extra"
    r"|successive|other|short|critical|crucial)\s+)?"
)
_TENS_PATTERN = rf"(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_ONES)})\b)?"
_COUNTS = (
    rf"(?<![\d$£€][.,])\d{{1,3}}(?:,\d{{3}})|(?<![\d$£€][.,])\d{{1,4}}(?:\.\d)?"
    rf"|{_TENS_PATTERN}|{'|'.join(_TEENS)}|{'|'.join(_ONES)}"
    r"|(?:a\s+)?(?:couple|dozen)(?:\s+of)?|half\s+an?|a\s+hundred|hundred"
)
EXACT_NUMBER = rf"(?P<number>{_COUNTS}|an?\s+single)"
NUMBER = rf"(?P<number>{_COUNTS}|an?(?:\s+single)?)"
VAGUE = rf"(?P<vague>(?:a\s+)?few|{'|'.join(_VAGUE)})"
ABOUT = (
    r"(?:(?:more|less|fewer|longer)\s+than|at\s+least|at\s+most|up\s+to|just\s+(?:over|under)|over|under|nearly|almost|about"
    r"|around|some|roughly|only|just|another|a\s+mere|barely|exactly|the)\s+"
)
COUNT = rf"(?:{ABOUT})?(?:{VAGUE}|{NUMBER})"
ORDINAL = rf"(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name, whole or shortened."""
    start = word.lower().rstrip(".")[:3]
    return 1 + next(i for i, name in enumerate(MONTHS) if name.startswith(start))


def number(word: str) -> float:
    """Return what a number word, an article or digits count."""
    word = " ".join(word.lower().split())
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if "couple" in word:
        return 2
    if "dozen" in word:
        return 12
    if word.startswith("half"):
        return 0.5
    if word.endswith("hundred"):
        return 100
    total = 0
    for piece in re.split(r"[\s-]", word):
        if piece in _ONES:
            total += _ONES.index(piece) + 1
        elif piece in _TEENS:
            total += _TEENS.index(piece) + 10
        elif piece in _TENS:
            total += (_TENS.index(piece) + 2) * 10
    return total or 1


def ordinal(word: str) -> int:
    """Return 1 for "first" or "1st", and so on."""
    word = word.lower()
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else int(word[:-2])


def duration(count: float | None, unit: str) -> str:
    """Return the TimeML value of so many units; `count` None is an unknown number."""
    code = UNITS[unit.lower()]
    if count is not None and unit.lower() == "fortnight":
        count *= 2
    shown = "X" if count is None else f"{count:g}"
    return f"PT{shown}{code[1]}" if code.startswith("T") else f"P{shown}{code}"


def of_day(value: str, part: str | None) -> str:
    """Return the value of a part of a day: "morning", "early hours"."""
    if not part:
        return value
    part = part.lower()
    return value + ("TMO" if part.endswith("hours") else DAY_PARTS[part])
