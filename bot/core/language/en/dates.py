"""Temporal expressions in English text, as TimeML values against the day on which the text was published."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.core.language.document import Sentence, Timex
from bot.core.language.en import date_clock, date_tense
from bot.core.language.en.date_clock import CLOCK
from bot.core.language.en.date_holidays import HOLIDAYS
from bot.core.language.en.date_lengths import LENGTHS, RECURRENCES, VAGUE
from bot.core.language.en.date_periods import PERIODS
from bot.core.language.en.date_relative import UNITS, WEEKDAYS
from bot.core.language.en.date_rules import DAYS, MONTHS, YEARS
from bot.core.language.en.date_values import Anchor, Rule, Setting
from bot.core.language.openings import Patterns, Words
from bot.core.model.article import Span

_FAMILIES = (HOLIDAYS, DAYS, MONTHS, YEARS, PERIODS, WEEKDAYS, UNITS, RECURRENCES, LENGTHS, VAGUE, CLOCK)
RULES = tuple(
    (sum(len(f.rules) for f in _FAMILIES[: at + 1]) + number, rule)
    for at, family in enumerate(_FAMILIES)
    for number, rule in enumerate(family.rules)
)
_PATTERNS = Patterns(rule.pattern for _, rule in RULES)
_OF_FAMILY = tuple(frozenset(n for n, (_, rule) in enumerate(RULES) if rule in family.rules) for family in _FAMILIES)
_YEARS = re.compile(r"(?<![\d,.$£€])(?:1[0-9]\d\d|20\d\d)(?![\d,%]|\.\d)|\b\d{2,3}\s(?=BC\b)")
_OF_NOW = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this)\s+(?:week|month|night|morning|evening|afternoon)"
    r"|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)


_BESIDE = 12
"""Within how many characters a month belongs to the year before it: "last year, first in May"."""


def dates(text: str, sentences: Sequence[Sentence], reference: date) -> tuple[Timex, ...]:
    """Return the temporal expressions of the text in order, none overlapping another."""
    words = Words(text)
    setting = Setting(reference, history=_tells_history(text, reference))
    found: list[Timex] = []
    paragraph, pointed = -1, date_clock.stamped(text)
    for sentence in sentences:
        opens = sentence.paragraph != paragraph
        if opens:
            setting, paragraph = replace(setting, near=False), sentence.paragraph
        stamp = date_clock.stamp(text, sentence.span, pointed=pointed) if opens else None
        if stamp:
            found.append(Timex(stamp[0].of(text), stamp[0], reference.isoformat() + stamp[1]))
        before = setting
        here, setting = _in_sentence(words, sentence.span, setting, stamp[0].end if stamp else sentence.span.start)
        found += date_clock.dated(text, sentence.span, here, before)
    return tuple(found)


def _in_sentence(words: Words, within: Span, setting: Setting, last: int) -> tuple[list[Timex], Setting]:
    """Return the expressions of a sentence, times of the day still without their day, and the setting after them."""
    text = words.text
    candidates = list(_candidates(words, within))
    candidates.sort(key=lambda c: c[:3])
    cues = date_tense.cues(text, within) if candidates else []
    found: list[Timex] = []
    for start, negative, _, rule, match in candidates:
        if start < last:
            continue
        span = Span(start, -negative)
        beside = bool(found) and len(found[-1].value) == len("2025") and span.start - found[-1].span.end <= _BESIDE
        setting = replace(setting, tense=date_tense.tense(cues, text, within, span), beside=beside)
        value = _value(rule, match, setting)
        if value is None:
            continue
        last = span.end
        if value:
            found.append(Timex(span.of(text), span, value))
            if not setting.history or not _from_reference(span.of(text), value, setting):
                setting = _moved(setting, value)
    return found, setting


def _candidates(words: Words, within: Span) -> Iterator[tuple[int, int, int, Rule, re.Match[str]]]:
    """Yield what the rules find, to be taken from left to right, the longest where several begin."""
    shown = (f.signs.search(words.text, within.start, within.end) is not None for f in _FAMILIES)
    numbers = frozenset().union(*itertools.compress(_OF_FAMILY, shown))
    for number, match in _PATTERNS.find(words, within.start, within.end, numbers) if numbers else ():
        order, rule = RULES[number]
        start, end = match.span("t" if "t" in rule.pattern.groupindex else 0)
        yield start, -end, order, rule, match


def _value(rule: Rule, match: re.Match[str], setting: Setting) -> str | None:
    try:
        return rule.value(match, setting)
    except (OverflowError, ValueError):  # where the calendar ends
        return None


def _tells_history(text: str, reference: date) -> bool:
    """Say whether a text mostly names years long before its own, as an encyclopedia does and the news does not."""
    years = [int(m[0]) for m in _YEARS.finditer(text)]
    if len(years) < 5:
        return False
    recent = sum(reference.year - 1 <= y <= reference.year + 10 for y in years)
    now = sum(1 for _ in _OF_NOW.finditer(text))
    if len(years) < 8:
        return not recent and not now and max(years) < reference.year - 5
    return recent * 3 < len(years) and now * 4 < len(years)


def _from_reference(words: str, value: str, setting: Setting) -> bool:
    """Say whether a story's date was reckoned from the day of publication, to which the story itself does not move."""
    return value[:4].isdecimal() and abs(int(value[:4]) - setting.reference.year) <= 1 and value[:4] not in words


def _moved(setting: Setting, value: str) -> Setting:
    """Return the setting after a date was named: what "a day later" and a bare month then go by."""
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|T|-[QHSFW][1-4PUAI]$)", value)
    if match is None:
        return setting
    year, month, day = (int(g) if g else None for g in match.groups())
    if year is None or not 1 <= year <= 9999:
        return setting
    if (
        setting.history
        and setting.anchor
        and setting.anchor.month
        and not month
        and abs(year - setting.anchor.year) > 8
    ):
        return setting  # an aside about another time, after which the story goes on
    exact = date(year, month, day) if month and day else setting.day
    return replace(setting, anchor=Anchor(year, month, day), near=True, day=exact)
