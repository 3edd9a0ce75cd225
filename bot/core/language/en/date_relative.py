"""How English writes dates by their distance from another, and lengths of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import Anchor, Rule, Setting, Tense, add_months, shifted, week, weekday

Match = re.Match[str]

_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0, "that": 0}
_FROM_REFERENCE = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _with_part(value: str, match: Match) -> str:
    part = match.groupdict().get("part")
    return value + words.DAY_PARTS[part.lower()] if part else value


def _anchored(setting: Setting) -> Anchor | None:
    """Return the last exact day, else what is known of the last date."""
    anchor, day = setting.anchor, setting.day
    if day and (anchor is None or anchor.day or (anchor.month is None and anchor.year == day.year)):
        return Anchor(day.year, day.month, day.day)
    return anchor


def _weekday(match: Match, setting: Setting) -> str | None:
    direction = match.groupdict().get("dir")
    return _with_part(weekday(setting, match["weekday"], direction.lower() if direction else None).isoformat(), match)


def _near_day(match: Match, setting: Setting) -> str | None:
    """Return "today", "tomorrow night", "the day after tomorrow"."""
    word = match["word"].lower()
    if setting.history and word in {"today", "tonight"}:
        return "PRESENT_REF"
    days = _FROM_REFERENCE[word] * (2 if match.groupdict().get("further") else 1)
    value = (setting.reference + timedelta(days=days)).isoformat()
    return value + "TNI" if word == "tonight" else _with_part(value, match)


def _day_part(match: Match, setting: Setting) -> str | None:
    """Return "this morning", "last night", "that evening"."""
    word = match["dir"].lower()
    if word in {"this", "last", "earlier this"} and not setting.history:
        return _with_part((setting.reference - timedelta(days=word == "last")).isoformat(), match)
    if setting.day is None:
        return None
    return _with_part((setting.day + timedelta(days=word in {"next", "following"})).isoformat(), match)


def _step(match: Match, setting: Setting) -> str | None:
    """Return "last week", "next month", "that year", "the following day"."""
    direction, unit = match["dir"].lower(), match["unit"].lower()
    count = _STEPS.get(direction, 1)
    reference = setting.reference
    here: Anchor | None = Anchor(reference.year, reference.month, reference.day)
    refers_back = direction in {"that", "same", "previous", "preceding", "following"}
    if refers_back or setting.history or (unit in {"day", "night"} and direction == "next"):
        here = _anchored(setting)
    if here is None:
        return None
    if unit == "quarter":
        year, month = add_months(here.year, here.month or 1, 3 * count)
        return f"{year:04d}-Q{(month + 2) // 3}"
    if unit == "century":
        return f"{here.year // 100 + count:02d}"
    return shifted(here, count, unit)


def _the_unit(match: Match, setting: Setting) -> str | None:
    """Return "the end of the year", "later in the month": the one that the text speaks of."""
    base = setting.base()
    return shifted(base, 0, match["unit"])


def _month_of(match: Match, setting: Setting) -> str | None:
    """Return "last March", "next June", "this May"."""
    month, reference = words.month_number(match["month"]), setting.reference
    direction = match["dir"].lower()
    if direction == "this":
        year = reference.year
    elif direction == "next":
        year = reference.year + (month <= reference.month)
    else:
        year = reference.year - (month >= reference.month)
    return f"{year:04d}-{month:02d}"


def _weekend(match: Match, setting: Setting) -> str | None:
    step = _STEPS.get((match.groupdict().get("dir") or "this").lower(), 1)
    return week(setting.reference + timedelta(weeks=step)) + "-WE"


def _ago(match: Match, setting: Setting) -> str | None:
    """Return "two weeks ago", from the article's day."""
    if match.groupdict().get("vague"):
        return "PAST_REF"
    count, unit = words.number(match["number"]), match["unit"]
    reference = setting.reference
    if unit.lower() in {"hour", "minute"}:
        return reference.isoformat() if count * (1 if unit.lower() == "hour" else 0) <= 12 else None
    if count != int(count):
        return "PAST_REF"
    return shifted(Anchor(reference.year, reference.month, reference.day), -int(count), unit)


def _from_anchor(match: Match, setting: Setting) -> str | None:
    """Return "a day later", "two years earlier": from the last date that the text named."""
    after = match["where"].lower().split()[0] in {"later", "after", "afterwards", "afterward", "on"}
    if match.groupdict().get("vague"):
        return "FUTURE_REF" if after else "PAST_REF"
    count, here = words.number(match["number"]), _anchored(setting)
    if here is None or count != int(count):
        return None
    return shifted(here, int(count) if after else -int(count), match["unit"])


def _duration(match: Match, setting: Setting) -> str | None:
    said = match.groupdict()
    count = words.number(said["number"]) if said.get("number") else None
    if (
        said.get("ahead")
        and count is not None
        and count == int(count)
        and setting.tense is Tense.FUTURE
        and not setting.history
    ):
        reference = setting.reference
        found = shifted(Anchor(reference.year, reference.month, reference.day), int(count), match["unit"])
        if found:
            return found
    if said.get("half") and count is not None:
        count += 0.5
    return words.duration(count, match["unit"])


def _present(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "PRESENT_REF"


def _past(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "PAST_REF"


def _future(match: Match, setting: Setting) -> str | None:
    del match, setting
    return "FUTURE_REF"


_ABOUT = (
    r"(?:(?:more|less|fewer|longer)\s+than|at\s+least|at\s+most|up\s+to|just\s+(?:over|under)|over|under|nearly|almost|about"
    r"|around|some|roughly|only|just|another|a\s+mere)\s+"
)
_COUNT = rf"(?:{_ABOUT})?(?:{words.NUMBER}|{words.VAGUE})"
_PART_AFTER = rf"(?:\s+{words.DAY_PART})?"
_DIRECTIONS = r"last|past|previous|preceding|this|current|next|coming|following|same|that|upcoming"


def _rule(pattern: str, value: Callable[[Match, Setting], str | None]) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), value)


RELATIVE_RULES = (
    # Friday · last Friday night · the previous Monday
    _rule(
        rf"\b(?:(?:the|this|early|late)\s+)?(?:(?P<dir>{_DIRECTIONS})\s+)?(?-i:{words.WEEKDAY})s?\b{_PART_AFTER}",
        _weekday,
    ),
    _rule(
        rf"\b(?:later\s+|earlier\s+|late\s+|early\s+)?(?P<word>today|tonight|yesterday|tomorrow)\b{_PART_AFTER}",
        _near_day,
    ),
    _rule(
        r"\bthe\s+day\s+(?P<further>before(?=\s+yesterday)|after(?=\s+tomorrow))\s+(?P<word>yesterday|tomorrow)",
        _near_day,
    ),
    _rule(
        rf"\b(?:later\s+|early\s+)?(?:the\s+)?(?P<dir>earlier\s+this|this|last|that|next|following|same)\s+{words.DAY_PART}\b",
        _day_part,
    ),
    # last week · the following day · that year · the day before
    _rule(
        rf"\b(?:{words.EDGE}|later\s+|earlier\s+|late\s+|early\s+)(?:the\s+|that\s+)?(?P<dir>{_DIRECTIONS})\s+"
        r"(?P<unit>day|week|fortnight|month|quarter|year|decade|century)\b(?![-’'\w])",
        _step,
    ),
    _rule(r"\bthe\s+(?P<unit>day)\s+(?P<dir>following)\b", _step),
    _rule(
        r"\b(?P<number>the|a)\s+(?P<unit>day|week|month|year)\s+(?P<where>before|earlier|later|after|afterwards)\b(?!\s+than|\s+\w+ing\b)(?=[,.;:]|\s+(?:the|that|a|he|she|they|it|in|at|with|when)\b|$)",
        _from_anchor,
    ),
    _rule(
        r"\b(?:by\s+|until\s+|before\s+|at\s+|later\s+in\s+|earlier\s+in\s+|early\s+in\s+|late\s+in\s+)"
        r"(?P<t>(?:the\s+)?(?:end|start|beginning|middle)?(?:\s+of\s+)?the\s+(?P<unit>week|month|year|decade))\b(?![-’'\w])",
        _the_unit,
    ),
    _rule(
        r"\b(?P<t>the\s+(?:end|start|beginning|middle|rest|remainder)\s+of\s+the\s+(?P<unit>week|month|year|decade))\b",
        _the_unit,
    ),
    _rule(r"\b(?P<unit>week|month|year)(?:[’']s\s|[\s-])end\b", _the_unit),
    _rule(rf"\b(?P<dir>last|next|this|past)\s+(?-i:{words.FULL_MONTH})(?!\s+\d)", _month_of),
    _rule(r"\b(?:(?:the|over\s+the)\s+)?(?P<dir>last|next|this|past|coming)\s+weekend\b", _weekend),
    _rule(r"\b(?:at|over|during)\s+(?P<t>the\s+weekend)\b", _weekend),
    # two weeks ago · a day later · three years earlier
    _rule(rf"\b{_COUNT}[\s-]{words.UNIT}\s+ago\b", _ago),
    _rule(
        rf"\b{_COUNT}\s+(?:\w+\s+)?{words.UNIT}\s+(?P<where>later|afterwards?|earlier|previously|before|after|on)\b"
        r"(?!\s+(?:than|the|a|an|his|her|its|their|they|he|she|it|that|[A-Z]|\w+ing)\b)",
        _from_anchor,
    ),
    _rule(
        rf"\b{_COUNT}\s+{words.UNIT}\s+(?P<where>later|afterwards?|earlier|previously)\b(?!\s+than\b)",
        _from_anchor,
    ),
    # the past three years · 30-day · for a few months · within a week
    _rule(
        rf"\b(?:the\s+)?(?:last|past|next|first|previous|coming|final|following)\s+(?:{words.NUMBER}|{words.VAGUE})\s+{words.UNIT}\b",
        _duration,
    ),
    _rule(rf"\b(?P<t>(?P<ahead>in)\s+(?:{_ABOUT})?{words.NUMBER}\s+{words.UNIT}(?:['’]\s+time)?)\b", _duration),
    _rule(
        rf"\b(?:{_ABOUT})?{words.EXACT_NUMBER}[\s-]+(?P<half>and\s+a\s+half[\s-]+)?{words.UNIT}(?:[\s-](?:long|old))?\b",
        _duration,
    ),
    _rule(
        rf"\b(?:for|in|within|after|over|under|nearly|almost|about|than|least|half|every|per|least)\s+(?P<t>(?P<number>an?)\s+{words.UNIT})\b",
        _duration,
    ),
    _rule(rf"\b(?P<t>{words.VAGUE}\s+{words.UNIT})\b(?!\s+(?:ago|later|earlier))", _duration),
    _rule(
        r"\b(?:for|within|in|after|over|of)\s+(?P<t>(?P<unit>day|week|month|year|decade)s(?:\s+(?:and\s+)?(?:days|weeks|months|years))?)\b",
        _duration,
    ),
    _rule(r"\b(?P<unit>day|week|month|year|decade)s?-long\b", _duration),
    _rule(
        r"\b(?:right\s+now|now|currently|current|at\s+present|at\s+the\s+moment|nowadays|these\s+days|present-day|modern-day)\b",
        _present,
    ),
    _rule(r"\b(?:recently|lately|in\s+the\s+past|in\s+recent\s+(?:days|weeks|months|years))\b", _past),
    _rule(r"\b(?:in\s+the\s+(?:near\s+|foreseeable\s+)?future|the\s+future|soon)\b", _future),
)
