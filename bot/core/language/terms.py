"""Terms: what two texts are compared by, words without their endings and without those that every text has."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.language import spelling

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDING = re.compile(r"(?:['’]s|ies|es|s|ed|ing)$")
_FUNCTION_WORDS = """
a an the and or but if nor so yet of in on at by for from with to as into onto about over under after before during
through between among against without within upon across around near off out up down per via is am are was were be
been being has have had having do does did done will would can could may might shall should must it its he him his
she her hers they them their we us our you your i me my who whom whose which what when where why how this that these
those there here then than no not only own same such just also more most some any all each both few other another
again once too very one two three four five six seven eight nine ten many first second third last next new while since
until though although because say says said saying tell told tells according report reports reported day days week
weeks month months year years today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
people man men woman women
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())


@dataclass(frozen=True, slots=True)
class Terms:
    """How often each term stands in a text, and which of them are names there (written with a capital)."""

    counts: Mapping[str, int]
    names: frozenset[str]


def terms(text: str) -> Terms:
    """Return what of a text is compared."""
    counts: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for word in _WORD.findall(text):
        if found := term(word.lower()):
            counts[found] += 1
            capital[found] += word[0].isupper()
    return Terms(dict(counts), frozenset(t for t, n in counts.items() if 2 * capital[t] >= n))


@functools.lru_cache(maxsize=65536)
def term(word: str) -> str:
    """Return what the forms of a word (in lower case) share, or nothing for a function word."""
    if word in _FUNCTION:
        return ""
    plain = spelling.plain(word)
    return _ENDING.sub("", plain) if len(plain) > 4 else plain
