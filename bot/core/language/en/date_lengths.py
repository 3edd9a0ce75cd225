"""How English writes lengths of time, what recurs, and the vague past, present and future."""

from __future__ import annotations

import re

from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Family, Setting, Tense, loose, rule, shifted

Match = re.Match[str]

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}


def _duration(match: Match, setting: Setting) -> str | None:
    """Return how long: "three days", "half an hour", "a few weeks"."""
    del setting
    said = match.groupdict()
    count = words.number(said["number"]) if said.get("number") else None
    if match["unit"].lower() == "quarter" and (
        match.string[match.end() : match.end() + 4] == " of " or (said.get("number") or "").lower() == "a"
    ):
        return ""  # three quarters of them
    if said.get("half") and count is not None:
        count += 0.5
    return words.duration(count, match["unit"])


def _ahead(match: Match, setting: Setting) -> str | None:
    """Return the day or week of "in two weeks", where that is when something will happen."""
    count, unit = words.number(match["number"]), match["unit"].lower()
    if (
        setting.tense is not Tense.FUTURE
        or match["number"].lower() == "one"
        or setting.history
        or unit not in {"day", "week", "month"}
        or count != int(count)
    ):
        return None
    return shifted(setting.today(), int(count), unit)


def _single(match: Match, setting: Setting) -> str | None:
    """Return "year-long", "weeks-long", "decades-old"."""
    del setting
    return words.duration(None if match["many"] else 1, match["unit"])


def _recurring(match: Match, setting: Setting) -> str | None:
    """Return "every two weeks", "each year", "every other day"."""
    said = match.groupdict()
    if said.get("other"):
        return words.duration(2, match["unit"])
    return _duration(match, setting) if said.get("number") or said.get("vague") else words.duration(1, match["unit"])


def _adverb(match: Match, setting: Setting) -> str | None:
    del setting
    return _ADVERBS[match["adverb"]]


def _every_weekday(match: Match, setting: Setting) -> str | None:
    """Return "every Monday", "on Thursdays"."""
    del setting
    return words.of_day(f"XXXX-WXX-{1 + words.WEEKDAYS.index(match['weekday'].lower())}", match["part"])


def _present(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "PRESENT_REF"


def _past(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "PAST_REF"


def _future(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "FUTURE_REF"


_PER = r"(?P<unit>hour|minute|day|night|week|month|year|decade)\b(?![-’'])"
_NOT_LATER = (
    r"(?!\s+(?:later|earlier|ago|before|after|afterwards?|from|following|old|when|that|of\s+(?:rage|mourning))\b)"
)
_UNIT_WORD = r"day|night|week|month|quarter|year|decade|centur|hour|minute|second"

LENGTHS = Family(
    re.compile(rf"(?i:{_UNIT_WORD}|fortnight)"),
    (
        # the past three years · 30-day · for a few months · within a week
        loose(
            rf"\b(?:the\s+)?(?:last|past|next|first|previous|coming|final|following|other)\s+(?:{words.NUMBER}|{words.VAGUE})\s+{words.UNIT}\b",
            _duration,
        ),
        loose(rf"\b(?P<t>in\s+(?:{words.ABOUT})?{words.NUMBER}\s+{words.UNIT}(?:['’]\s+time)?)\b", _ahead),
        loose(
            rf"\b(?:{words.ABOUT})?{words.EXACT_NUMBER}[\s–-]+(?P<half>and\s+a\s+half[\s-]+)?{words.KIND_OF_UNIT}{words.UNIT}"
            r"(?:[\s-](?:long|old))?\b",
            _duration,
        ),
        loose(rf"\b(?:{words.ABOUT})?{words.EXACT_NUMBER}[\s-](?P<unit>second)s\b", _duration),
        loose(rf"\b(?P<number>an?|another)\s+(?:full|further|whole|entire|extra|additional|solid)\s+{_PER}", _duration),
        loose(rf"\b(?P<t>(?P<number>an?)\s+{_PER})(?=\s+(?:before|after|ahead)\b)", _duration),
        # hours after · weeks of talks
        loose(
            r"\b(?P<unit>minute|hour|day|week|month|year|decade|centurie)s(?=\s+(?:before|after)\b|\s+of\s+[a-z])",
            _duration,
        ),
        loose(
            r"\b(?:for|in|within|after|over|under|nearly|almost|about|than|least|half|lasted|lasts|last|took|take|takes|spent"
            rf"|waited|another|once|only|just)\s+(?P<t>(?P<number>an?)\s+{words.UNIT})\b{_NOT_LATER}",
            _duration,
        ),
        loose(
            rf"\b(?P<t>(?P<number>an?)\s+{_PER})(?=\s?[,.;:)!?]|\s+(?:and|or|in|for|on|at|by|since|while|as|to|with|but"
            r"|until|was|were|is|are)\b|$)",
            _duration,
        ),
        loose(rf"\b(?P<t>{words.VAGUE}\s+{words.UNIT})\b(?!\s+(?:ago|later|earlier))", _duration),
        loose(
            r"\b(?:for|within|in|after|over|of|lasted|last|took|take|spent|waited)\s+(?P<t>(?P<unit>minute|hour|day|week|month|year|decade)s"
            r"(?:\s+(?:and\s+)?(?:days|weeks|months|years))?)\b(?!\s+(?:ago|later|earlier|before|after)\b)",
            _duration,
        ),
        loose(
            r"\b(?P<unit>minute|hour|day|week|month|year|decade|centurie|century)(?P<many>s)?-?(?:long|old)\b", _single
        ),
    ),
)

RECURRENCES = Family(
    re.compile(rf"(?:{_UNIT_WORD}|Day|Week|Month|Year|ly\b|annual)"),
    (
        rule(rf"\b(?i:every|each)\s+(?:other\s+)?{words.WEEKDAY}(?:\s+{words.DAY_PART})?(?![\w’'])", _every_weekday),
        rule(rf"\b{words.WEEKDAY}(?:\s+{words.DAY_PART})?s\b(?!['’])", _every_weekday),
        loose(
            rf"\b(?:every|each)\s+(?:(?P<other>other|second)\s+|(?:{words.NUMBER}|{words.VAGUE})\s+)?{words.UNIT}\b",
            _recurring,
        ),
        loose(rf"\b(?P<t>per\s+{_PER})", _recurring),
        loose(
            rf"\b(?:once|twice|times|percent|per\s+cent|cents?|million|billion|trillion|dollars|euros|pounds|\d\S{{0,12}}|[a-z]{{3,20}}s)"
            rf"\s+(?P<t>an?\s+{_PER}){_NOT_LATER}",
            _recurring,
        ),
        rule(rf"(?<![-\w])(?P<adverb>{'|'.join(_ADVERBS)})\b(?!-)", _adverb),
    ),
)

VAGUE = Family(
    re.compile(
        r"(?i:\b(?:now|current|currently|present|moment|nowadays|these|modern|recent|recently|lately|past|future|soon|date|being)\b)"
    ),
    (
        loose(
            r"\b(?:right\s+now|now|currently|current|at\s+present|at\s+the\s+moment|nowadays|these\s+days|present-day"
            r"|modern-day|at\s+this\s+time|for\s+the\s+time\s+being|(?<=to\s)date(?=[,.;]|\s+(?:in|on|and|by)\b))\b(?!['’-])",
            _present,
        ),
        loose(
            r"\b(?:(?<!\bas\s)(?<!\bmost\s)recently|lately|(?:in\s+)?the\s+past(?=[,.;:!?]|\s+(?:and|but|it|he|she|they|we|has|had|is|was"
            r"|the|to)\b)|in\s+recent\s+(?:days|weeks|months|years|decades)|(?<!\bmost\s)recent)\b",
            _past,
        ),
        loose(
            r"\b(?:in\s+the\s+(?:near\s+|foreseeable\s+|distant\s+)?future|the\s+(?:near\s+)?future"
            r"|(?<!\bas\s)(?<!\bso\s)(?<!\btoo\s)(?<!\bhow\s)soon)\b(?!\s+(?:as|after|afterwards?|enough)\b)",
            _future,
        ),
    ),
)
