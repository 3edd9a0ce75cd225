"""How English writes dates by their distance from another: from the article's day, or from the last date it named."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from bot.core.language.en import date_words as words
from bot.core.language.en.date_values import (
    Anchor,
    Family,
    Setting,
    Tense,
    add_months,
    loose,
    rule,
    shifted,
    week,
    weekday,
    year_of,
)

Match = re.Match[str]

_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0, "that": 0}
_FROM_REFERENCE = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_REFERS_BACK = {"that", "same", "previous", "preceding", "following"}
_NAMES = re.compile(
    r"\b(?:Bloody|Black|Super|Cyber|Giving|Ruby|Man|Girl|Sheffield|Stormy|Blue|Meatless|Manic|Red|Orange)\s$"
)
_TERM = re.compile(r"\s\w+[’”\"']")
_TITLE = re.compile(r"\b(?:USA|India|Russia|Asia|Africa|Europe|Psychology|History|Medicine|Christianity|Physics)\s$")


def _weekday(match: Match, setting: Setting) -> str | None:
    """Return "Friday", "last Friday night", "Monday of last week"."""
    start, end = match.span("weekday")
    before = match.string[max(0, start - 12) : start]
    if _NAMES.search(before) or (before[-1:] in {"‘", "“", '"'} and _TERM.match(match.string, end)):
        return ""  # "Black Friday", "the ‘Sunday clause’"
    said = match.groupdict()
    if said.get("week"):
        steps = _STEPS.get(said["week"].lower(), 1)
        here = setting.reference
        if said["week"].lower() in _REFERS_BACK and setting.day:
            here = setting.day
        day = date.fromisocalendar(
            *(here + timedelta(weeks=steps)).isocalendar()[:2], 1 + words.WEEKDAYS.index(match["weekday"].lower())
        )
    else:
        day = weekday(setting, match["weekday"], said["dir"].lower() if said.get("dir") else None)
    return words.of_day(day.isoformat(), said.get("part") or said.get("of"))


def _near_day(match: Match, setting: Setting) -> str | None:
    """Return "today", "tomorrow night", "the day after tomorrow"."""
    word = match["word"].lower()
    if match["word"][0].isupper() and _TITLE.search(
        match.string, max(0, match.start("word") - 14), match.start("word")
    ):
        return ""
    if setting.history and word in {"today", "tonight"}:
        return "PRESENT_REF"
    days = _FROM_REFERENCE[word] * (2 if match.groupdict().get("further") else 1)
    value = (setting.reference + timedelta(days=days)).isoformat()
    return value + "TNI" if word == "tonight" else words.of_day(value, match.groupdict().get("part"))


def _day_part(match: Match, setting: Setting) -> str | None:
    """Return "this morning", "last night", "that evening", "the night before"."""
    word = match["dir"].lower()
    if word in {"this", "last", "earlier this"} and not setting.history:
        day = setting.reference - timedelta(days=word == "last")
    elif setting.day is None:
        return None
    else:
        step = {"next": 1, "following": 1, "before": -1, "previous": -1}.get(word, 0)
        day = setting.day + timedelta(days=step)
    return words.of_day(day.isoformat(), match["part"])


def _step(match: Match, setting: Setting) -> str | None:
    """Return "last week", "next month", "that year", "the following day"."""
    said = match.groupdict()
    direction, unit = match["dir"].lower(), match["unit"].lower()
    count = _STEPS.get(direction, 1)
    here: Anchor | None = setting.today()
    if direction in _REFERS_BACK or setting.history or (unit == "day" and direction == "next"):
        here = setting.last_named()
        if here is None and direction != "that":
            here = setting.today()
    elif said.get("the") and direction in {"next", "coming", "last"}:
        # "the next month" follows on the date before it; with none it is a length of time
        here = setting.last_named() if setting.near and direction == "next" and not said.get("over") else None
        if here is None or setting.tense is Tense.FUTURE:
            return words.duration(1, unit)
    if here is None:
        return None
    if unit == "quarter":
        year, month = add_months(here.year, here.month or 1, 3 * count)
        return f"{year:04d}-Q{(month + 2) // 3}"
    if unit == "century":
        return f"{here.year // 100 + count:02d}"
    return shifted(here, count, unit)


def _one_unit(match: Match, setting: Setting) -> str | None:
    """Return the length of "the past year", "over the next decade"."""
    if setting.history:
        return _step(match, setting)
    return words.duration(1, match["unit"])


def _the_unit(match: Match, setting: Setting) -> str | None:
    """Return "the end of the year", "later in the month": the one that the text speaks of."""
    base = setting.base()
    if base.day is None and match["unit"].lower() in {"day", "week"}:
        base = setting.last_named() or base
    return shifted(base, 0, match["unit"])


def _new_year(match: Match, setting: Setting) -> str | None:
    """Return "the new year": the one to come, save where one has just begun."""
    del match
    begun = setting.reference.month <= 3 and setting.tense is not Tense.FUTURE
    return f"{setting.reference.year + (not begun):04d}"


def _week_of_month(match: Match, setting: Setting) -> str | None:
    """Return "the third week of January"."""
    month, word = words.month_number(match["month"]), match["which"].lower()
    year = int(match["year"]) if match["year"] else year_of(setting, month)
    if word in {"last", "final"}:
        return week(date(year + month // 12, month % 12 + 1, 1) - timedelta(days=4))
    return week(date(year, month, 7 * words.ordinal(word) - 3))


def _weekday_of_month(match: Match, setting: Setting) -> str | None:
    """Return "the second Sunday of June"."""
    month, word = words.month_number(match["month"]), match["which"].lower()
    year = int(match["year"]) if match["year"] else year_of(setting, month)
    wanted = words.WEEKDAYS.index(match["weekday"].lower())
    days = [d[wanted] for d in calendar.monthcalendar(year, month) if d[wanted]]
    return date(year, month, days[-1 if word in {"last", "final"} else words.ordinal(word) - 1]).isoformat()


def _weekend(match: Match, setting: Setting) -> str | None:
    """Return the weekend that is meant; early in a week, "the weekend" that is told as past is the last one."""
    direction = (match.groupdict().get("dir") or "").lower()
    step = _STEPS.get(direction or "this", 1)
    today = setting.reference.weekday()
    if direction in {"", "this"} and today < 5:
        early = today < 2 and not direction and setting.tense is Tense.UNKNOWN
        step = -1 if setting.tense is Tense.PAST or early else 0
    return week(setting.reference + timedelta(weeks=step)) + "-WE"


def _ago(match: Match, setting: Setting) -> str | None:
    """Return "two weeks ago", from the article's day."""
    said = match.groupdict()
    if said.get("vague") or not said.get("number"):
        return "PAST_REF"
    count, unit = words.number(match["number"]), match["unit"]
    if unit.lower() in {"hour", "minute"}:
        return setting.reference.isoformat() if count * (1 if unit.lower() == "hour" else 0) <= 12 else None
    if count != int(count):
        return "PAST_REF"
    return shifted(setting.today(), -int(count), unit)


def _from_now(match: Match, setting: Setting) -> str | None:
    """Return "two weeks from now", "in three days' time"."""
    count = words.number(match["number"])
    return shifted(setting.today(), int(count), match["unit"]) if count == int(count) else None


def _from_anchor(match: Match, setting: Setting) -> str | None:
    """Return "a day later", "two years earlier": from the last date that the text named."""
    after = match["where"].lower().split()[0] in {"later", "after", "afterwards", "afterward", "on"}
    if match.groupdict().get("vague"):
        return "FUTURE_REF" if after else "PAST_REF"
    count, here = words.number(match["number"]), setting.last_named() or (None if after else setting.today())
    if here is None or count != int(count):
        return None
    return shifted(here, int(count) if after else -int(count), match["unit"])


_PART_AFTER = rf"(?:\s+{words.DAY_PART})?"
_AROUND = r"last|previous|preceding|this|current|next|coming|following|same|upcoming"
_DIRECTIONS = rf"{_AROUND}|that|past"
_UNITS = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|century)"
_PRESS = (
    r"(?!\s+(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Star|Business|World|People|Tribune|Independent|Mercury"
    r"|Mass|School|Club|Night\s+(?:Live|Football|Lights)|Group|clause)\b)"
)

WEEKDAYS = Family(
    re.compile(r"day|night|morning|evening|noon|tomorrow"),
    (
        rule(
            rf"\b(?i:the)\s+(?P<which>first|second|third|fourth|last|final)\s+{words.WEEKDAY}\s+(?:of|in)\s+{words.MONTH}"
            rf"(?:,?\s+{words.YEAR})?",
            _weekday_of_month,
        ),
        # Friday · last Friday night · the previous Monday · Tuesday of last week
        rule(
            rf"\b{words.OF_DAY_PART}(?:(?i:the|this|early|late)\s+)?(?:(?P<dir>(?i:{_AROUND}|(?<=\bthis\s)past|(?<=\bthe\s)past))\s+)?"
            rf"{words.WEEKDAY}(?!\w){_PRESS}{_PART_AFTER}"
            r"(?:\s+(?:of\s+)?(?:the\s+)?(?P<week>last|this|next|that|same|following|previous)\s+week\b)?",
            _weekday,
        ),
        loose(
            rf"\b(?:later\s+|earlier\s+|late\s+|early\s+)?(?P<word>today|tonight|yesterday|tomorrow)\b{_PART_AFTER}"
            r"(?!\s+(?:programme|program|show)\b)",
            _near_day,
        ),
        loose(
            r"\bthe\s+day\s+(?P<further>before(?=\s+yesterday)|after(?=\s+tomorrow))\s+(?P<word>yesterday|tomorrow)",
            _near_day,
        ),
        loose(
            r"\b(?:later\s+|early\s+|late\s+)?(?:the\s+)?(?P<dir>earlier\s+this|this|last|that|next|following|same|previous)"
            rf"\s+{words.DAY_PART}\b",
            _day_part,
        ),
        loose(
            r"\bthe\s+(?P<part>night|evening|morning|afternoon)\s+(?P<dir>before)(?=[,.;:]|\s+(?:in|at|on)\b|$)",
            _day_part,
        ),
    ),
)

UNITS = Family(
    re.compile(r"(?i:day|night|week|month|quarter|year|decade|centur|hour|minute|fortnight)"),
    (
        # last week · the following day · that year · the day before
        loose(
            rf"\b(?:{words.EDGE}|later\s+|earlier\s+|late\s+|early\s+)(?:(?P<the>the)\s+|that\s+)?(?P<dir>{_DIRECTIONS})\s+"
            rf"{_UNITS}\b(?![-\w])",
            _step,
        ),
        loose(
            rf"\b(?P<over>over|in|during|within|for|of|throughout|through)\s+(?P<t>(?P<the>the)\s+(?P<dir>next|last|past|coming)\s+"
            rf"{_UNITS}\b)(?![-\w])",
            _one_unit,
        ),
        loose(rf"\b(?:the\s+)?(?P<dir>past)\s+{_UNITS}\b(?![-\w])", _one_unit),
        loose(r"\bthe\s+(?P<unit>day)\s+(?P<dir>following)\b", _step),
        loose(
            rf"\bthe\s+(?P<which>first|second|third|fourth|last|final)\s+week\s+(?:of|in)\s+{words.MONTH}(?:\s+{words.YEAR})?",
            _week_of_month,
        ),
        loose(
            r"\b(?P<number>the|a)\s+(?P<unit>day|week|month|year)\s+(?P<where>before|after)\b"
            r"(?=[,.;:)]|\s+(?:in|at|on|with|when|and|but)\b|$)",
            _from_anchor,
        ),
        loose(
            r"\b(?P<number>the|an?)\s+(?P<unit>day|week|month|year|decade)\s+(?P<where>earlier|later|afterwards?)\b"
            r"(?!\s+(?:than|with|without)\b)",
            _from_anchor,
        ),
        loose(
            r"\b(?:by\s+|until\s+|before\s+|at\s+|later\s+in\s+|earlier\s+in\s+|early\s+in\s+|late\s+in\s+|later\s+)"
            r"(?P<t>(?:the\s+)?(?:end|start|beginning|middle)?(?:\s+of\s+)?the\s+(?P<unit>day|week|month|year|decade))\b"
            r"(?![-’'\w])",
            _the_unit,
        ),
        loose(
            r"\b(?P<t>the\s+(?:end|start|beginning|middle|rest|remainder|course)\s+of\s+the\s+(?P<unit>day|week|month|year|decade))\b",
            _the_unit,
        ),
        loose(
            r"\b(?P<t>the\s+(?P<unit>week|month|year))(?=\s+(?:ends|is\s+(?:out|over|up)|passes|closes|runs\s+out|began|ended)\b)",
            _the_unit,
        ),
        loose(r"\b(?P<unit>week|month|year)(?:[’']s\s|[\s-])end\b", _the_unit),
        loose(r"\b(?:end|start|middle|beginning)\s+of\s+(?P<unit>week|month|year)\b", _the_unit),
        loose(r"\bthe\s+new\s+(?P<unit>year)\b(?!['’]s\s+(?:day|eve))", _new_year),
        loose(
            r"\b(?:(?:the|over\s+the)\s+)?(?P<dir>last|next|this|past|coming|previous|following)\s+weekend\b", _weekend
        ),
        loose(
            r"\b(?:at|over|during|by|through|throughout|until|till|before|after|since|of|for|on|this|take)\s+(?P<t>the\s+weekend)\b",
            _weekend,
        ),
        # two weeks ago · a day later · three years earlier
        loose(rf"\b{words.COUNT}[\s-](?:(?-i:[a-z]+)\s+)?{words.UNIT}\s+ago\b", _ago),
        loose(r"\b(?P<unit>minute|hour|day|week|month|year|decade|centurie)s\s+ago\b", _ago),
        loose(rf"\b{words.COUNT}\s+{words.UNIT}\s+from\s+(?:now|today)\b", _from_now),
        loose(rf"\bin\s+(?:{words.ABOUT})?{words.NUMBER}\s+{words.UNIT}['’]s?\s+time\b", _from_now),
        loose(
            rf"\b{words.COUNT}\s+(?:\w+\s+)?{words.UNIT}\s+(?P<where>before|after|on)\b(?=[,.;:)]|\s+(?:in|at|with|when)\b|$)",
            _from_anchor,
        ),
        loose(
            rf"\b{words.COUNT}\s+(?:\w+\s+)?{words.UNIT}\s+(?P<where>later|afterwards?|earlier|previously)\b"
            r"(?!\s+(?:than|with|without)\b)",
            _from_anchor,
        ),
    ),
)
