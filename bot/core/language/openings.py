"""Patterns that begin with a word, each tried only where a word of the text begins as the pattern may.

A text is read with hundreds of patterns, of which hardly any holds at a given word: its first letters tell which may.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import Any

try:
    from re import _constants, _parser  # type: ignore[attr-defined]  # how a pattern is made is told nowhere else
except ImportError:  # Python promises neither: without them every pattern is looked for everywhere
    _constants = _parser = None

LETTERS = 4
_WORD = re.compile(r"\d+|[^\W\d]+|[^\w\s]")  # a word with digits in it counts as several
_KEPT = 20_000  # beginnings of words whose patterns are remembered

Part = tuple[Any, Any]  # of a pattern, as `re` parses it: an operator, with what
Begun = set[tuple[str, bool]]  # letters with which something begins; whether what follows it comes right behind them


class Words:
    """The words and marks of a text by where they begin, and with which letters."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = [(m.start(), _folded(m[0][:LETTERS])) for m in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._found = found

    def between(self, start: int, end: int) -> Sequence[tuple[int, str]]:
        """Return the words that begin within a stretch of the text: where, and with which letters."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


class Patterns:
    """Several patterns, looked for together."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        known = [openings(p) for p in self._patterns]
        self._anywhere = [n for n, letters in enumerate(known) if letters is None]
        self._opened: dict[str, list[int]] = {}
        for n, letters in enumerate(known):
            for begun in letters or ():
                self._opened.setdefault(begun, []).append(n)
        self._of: dict[str, tuple[int, ...]] = {}

    def find(
        self, words: Words, start: int, end: int, numbers: Collection[int] | None = None
    ) -> list[tuple[int, re.Match[str]]]:
        """Return what `finditer` finds within a stretch, with each pattern or with some, and the pattern's number."""
        tried = range(len(self._patterns)) if numbers is None else numbers
        text, patterns = words.text, self._patterns
        found = [(n, m) for n in self._anywhere if n in tried for m in patterns[n].finditer(text, start, end)]
        ends: dict[int, int] = {}
        for at, letters in words.between(start, end):
            opened = self._of.get(letters)
            for n in self._beginning(letters) if opened is None else opened:
                if n in tried and (m := patterns[n].match(text, at, end)) is not None and at >= ends.get(n, 0):
                    found.append((n, m))
                    ends[n] = m.end()
        found.sort(key=lambda pair: pair[0])  # pattern by pattern, as if each were looked for by itself
        return found

    def _beginning(self, letters: str) -> tuple[int, ...]:
        """Find the patterns that may begin with a word's first letters, and keep them."""
        numbers = {n for size in range(1, len(letters) + 1) for n in self._opened.get(letters[:size], ())}
        if len(self._of) >= _KEPT:
            self._of.clear()
        return self._of.setdefault(letters, tuple(sorted(numbers)))


def openings(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Return the first letters of all that a pattern can match; None where that is not a word or a mark, or unknown."""
    if _parser is None:
        return None
    parts = list(_parser.parse(pattern.pattern, pattern.flags))
    words = [_WORD.match(begun) for begun, _ in _begun(parts)]
    letters = frozenset(word[0] for word in words if word is not None)
    return letters if None not in words and _at_word(parts, letters) else None


def _at_word(parts: Iterable[Part], letters: Iterable[str]) -> bool:
    """Say whether a pattern holds only where a word or a mark begins, as far as its own beginning shows."""
    c = _constants
    for part in parts:
        match part:
            case c.AT, c.AT_BOUNDARY:
                return True
            case c.ASSERT_NOT, (-1, unlike):  # no letter before it, or no digit before digits
                members = _members(unlike)
                if (c.CATEGORY, c.CATEGORY_WORD) in members:
                    return True
                if (c.CATEGORY, c.CATEGORY_DIGIT) in members and all(begun[0] == "0" for begun in letters):
                    return True
            case ((c.ASSERT | c.ASSERT_NOT), _):
                continue
            case _:
                return False
    return False


def _members(parts: Iterable[Part]) -> Sequence[object]:
    """Return the members of a character class that stands alone."""
    match list(parts):
        case [(_constants.IN, [*members])] if (_constants.NEGATE, None) not in members:
            return members
        case _:
            return ()


def _begun(parts: Iterable[Part]) -> Begun:
    """Return the letters with which a sequence may begin, up to so many."""
    found: Begun = {("", True)}
    for part in parts:
        unfinished = {begun for begun, goes_on in found if goes_on and len(begun) < LETTERS}
        if not unfinished:
            break
        here = _begun_by(part)
        found = {f for f in found if f[0] not in unfinished or not f[1]}
        found |= {((begun + more)[:LETTERS], goes_on) for begun in unfinished for more, goes_on in here}
    return found


def _begun_by(part: Part) -> Begun:
    """Return the letters with which one part of a pattern may begin."""
    c = _constants
    match part:
        case (c.AT | c.ASSERT | c.ASSERT_NOT, _):
            return {("", True)}
        case c.LITERAL, int(code):
            return {(_folded(chr(code)), True)}
        case c.SUBPATTERN, (*_, inner):
            return _begun(inner)
        case c.BRANCH, (_, branches):
            return set().union(*map(_begun, branches))
        case c.IN, list(members):
            return set().union(*map(_begun_by_member, members))
        case ((c.MAX_REPEAT | c.MIN_REPEAT), (least, most, inner)):
            once = _begun(inner)
            if most != 1:
                once = {(begun, False) for begun, _ in once}
            return once | {("", True)} if least == 0 else once
        case _:
            return {("", False)}


def _begun_by_member(member: Part) -> Begun:
    """Return the letters of one member of a character class."""
    match member:
        case _constants.LITERAL, int(code):
            return {(_folded(chr(code)), True)}
        case _constants.RANGE, (int(first), int(last)) if last - first < 100:
            return {(_folded(chr(code)), True) for code in range(first, last + 1)}
        case _constants.CATEGORY, _constants.CATEGORY_DIGIT:
            return {("0", True)}
        case _:
            return {("", False)}


@functools.lru_cache(maxsize=_KEPT)
def _folded(letters: str) -> str:
    """Return letters without case, all digits as one."""
    return "".join("0" if ch.isdecimal() else ch for ch in letters.casefold())[:LETTERS]
