"""Temporal expressions in English text, as TimeML values against the day on which the text was published."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.language.document import Sentence, Timex
from bot.core.language.en.date_relative import RELATIVE_RULES
from bot.core.language.en.date_rules import CALENDAR_RULES
from bot.core.language.en.date_values import Anchor, Rule, Setting, Tense
from bot.core.model.article import Span

_RULES = (*CALENDAR_RULES, *RELATIVE_RULES)

_FUTURE = (
    r"will|won[’']t|[’']ll|shall|would|going\s+to|due|scheduled|slated|expected|planned|plans?|planning|set\s+(?:to"
    r"|for)|upcoming"
    r"|(?:begin|start|resume|open|meet|convene|end|expire|conclude|close|vote|gather|return)s?|next|deadline"
    r"|(?:put\s+off|postponed|delayed|extended|adjourned|moved)\s+(?:to|until|till)"
    r"|(?:is|are)\s+(?:to\b|\w+ing)|tentatively|starting|beginning|effective"
)
_INTENT = (
    r"(?:agree|intend|vow|prepar|hop|promis|invit|propos|offer|need|ready|want|call|threaten|plan|pledg)\w{0,6}\s+to"
)
_PLANNED = (
    r"(?:propos|offer|invit|suggest|arrang|plan)\w{0,6}\s+(?:\S+\s+){0,4}?"
    r"(?:meeting|talks|summit|round|call|vote|visit|session)"
)
_AHEAD = r"until|till|by|before|ahead\s+of|from(?=\s+(?:\w+day\b|next|the\s+end|\d))|deadline\s+of"
_PAST = (
    r"(?:did|failed|refused|declined)(?:n[’']t|\s+not)?\s+(?:to\s+)?\w+"
    r"|said|says|told|was|were|had|has|have|met|held|began|took|came|went|gave|made|sent|saw|left|broke|fell|led"
    r"|struck|won"
    r"|put|spoke|wrote|got|grew|rose|kept|brought|thought|found|paid|sought|hit|cut|since|ago|earlier|last|following"
    r"|(?!(?:unite|speed|inde|nee|excee|succee|procee|fee|lea|bloo|hundre)d\b)[a-z]{2,20}ed"
)
_CUES = re.compile(
    rf"\b(?:(?P<intent>{_INTENT}|{_PLANNED})|(?P<future>{_FUTURE})|(?P<ahead>{_AHEAD})|(?P<past>{_PAST}))\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?<![\d,.$£€])(?:1[0-9]\d\d|20\d\d)(?![\d,%]|\.\d)|\b\d{2,3}\s(?=BC\b)")
_NEAREST = 90
"""How many characters before an expression still tell its tense."""
_ADJACENT = 18
"""Within how many characters "until" and the like belong to an expression."""
_OPENING = 30
"""How far into a sentence an expression may stand to take its tense from the verb after it."""


def dates(text: str, sentences: Sequence[Sentence], reference: date) -> tuple[Timex, ...]:
    """Return the temporal expressions of the text in order, none overlapping another."""
    setting = Setting(reference, history=_tells_history(text, reference))
    found: list[Timex] = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            setting, paragraph = replace(setting, near=False), sentence.paragraph
        expressions = _expressions(text, sentence.span)
        cues = _cues(text, sentence.span) if expressions else []
        for rules, span in expressions:
            setting = replace(setting, tense=_tense(cues, sentence.span, span))
            value = next((v for rule, match in rules if (v := rule.value(match, setting))), None)
            if value is None:
                continue
            found.append(Timex(span.of(text), span, value))
            if not setting.history or not _from_reference(span.of(text), value, setting):
                setting = _moved(setting, value)
    return tuple(found)


def _tells_history(text: str, reference: date) -> bool:
    """Say whether a text mostly names years long before its own, as an encyclopedia does and the news does not."""
    years = [m[0] for m in _YEARS.finditer(text)]
    recent = sum(reference.year - 2 <= int(y) <= reference.year + 10 for y in years)
    return len(years) >= 8 and recent * 4 < len(years)


def _expressions(text: str, within: Span) -> list[tuple[list[tuple[Rule, re.Match[str]]], Span]]:
    """Return the places of expressions from left to right, the longest where several begin, with their rules."""
    candidates: list[tuple[int, int, int, re.Match[str]]] = []
    for order, rule in enumerate(_RULES):
        for match in rule.pattern.finditer(text, within.start, within.end):
            start, end = match.span("t" if "t" in rule.pattern.groupindex else 0)
            candidates.append((start, -end, order, match))
    candidates.sort(key=lambda c: c[:3])
    last = within.start
    chosen: list[tuple[list[tuple[Rule, re.Match[str]]], Span]] = []
    for (start, negative), same in itertools.groupby(candidates, key=lambda c: c[:2]):
        if start >= last:
            last = -negative
            chosen.append(([(_RULES[order], match) for _, _, order, match in same], Span(start, last)))
    return chosen


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that tell tense: of what comes after them, and of what stood before them."""

    start: int
    end: int
    then: Tense
    before: Tense


def _cues(text: str, within: Span) -> list[_Cue]:
    """Return where the words stand that tell tense, and which."""
    found: list[_Cue] = []
    for m in _CUES.finditer(text, within.start, within.end):
        then = Tense.FUTURE if m["future"] or m["intent"] else Tense.AHEAD if m["ahead"] else Tense.PAST
        # "agreed to meet on Friday" looks ahead, "on Friday they agreed to meet" does not
        before = Tense.PAST if m["intent"] and m[0].split()[0].endswith("ed") else then
        found.append(_Cue(m.start(), m.end(), then, before))
    return found


def _tense(cues: list[_Cue], sentence: Span, span: Span) -> Tense:
    """Return the tense of the verb nearest before an expression; where it opens the sentence, of the first after it."""
    at = bisect.bisect_left(cues, span.start, key=lambda c: c.start)
    while at and cues[at - 1].then is Tense.AHEAD and cues[at - 1].end < span.start - _ADJACENT:
        at -= 1  # "left before the vote on Tuesday": only "before Tuesday" looks ahead
    if at and cues[at - 1].end >= span.start - _NEAREST:
        return cues[at - 1].then
    if span.start - sentence.start > _OPENING:
        return Tense.UNKNOWN
    after = bisect.bisect_left(cues, span.end, key=lambda c: c.start)
    return cues[after].before if after < len(cues) and cues[after].start <= span.end + _NEAREST else Tense.UNKNOWN


def _from_reference(words: str, value: str, setting: Setting) -> bool:
    """Say whether a story's date was reckoned from the day of publication, to which the story itself does not move."""
    return value[:4].isdecimal() and abs(int(value[:4]) - setting.reference.year) <= 1 and value[:4] not in words


def _moved(setting: Setting, value: str) -> Setting:
    """Return the setting after a date was named: what "a day later" and a bare month then go by."""
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|T)", value)
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
