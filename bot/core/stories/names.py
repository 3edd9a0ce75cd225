"""Names across articles: spellings of one name, a surname for a full name where only one bears it."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from bot.core.language import spelling

_TITLE_WORDS = """
    mr mrs ms miss dr sir lord lady dame prof professor president prime minister premier chancellor king queen prince
    princess sheikh sheik ayatollah general gen colonel col captain major lieutenant lt sgt ambassador secretary
    foreign defence defense senator sen representative rep governor gov judge chief the pope
"""
_TITLES = frozenset(_TITLE_WORDS.split())


def plain(text: str) -> str:
    """Return a text without case and accents, its blanks made one."""
    return " ".join(spelling.plain(text).split())


@functools.lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name without its titles, plain."""
    bare = re.sub(r"['’]s?(?=\s|$)", "", plain(name))
    found = tuple(w.strip("'’-") for w in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", bare))
    kept = list(found)
    while len(kept) > 1 and kept[0] in _TITLES:
        kept.pop(0)
    return tuple(kept)


def distance(a: str, b: str) -> int:
    """Return how many letters must be put in, taken out or changed to make one word the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (x != y))
    return row[-1]


def same_spelling(a: str, b: str) -> bool:
    """Say whether two words may be spellings of one name: Zelensky, Zelenskyy; Araghchi, Araqchi."""
    if a == b or spelling.key(a) == spelling.key(b):
        return True
    shorter = min(len(a), len(b))
    return shorter >= 7 and a[0] == b[0] and distance(spelling.key(a), spelling.key(b)) <= 1


def same_full_name(a: str, b: str) -> bool:
    """Say whether two full names are spellings of one: the same surname, and first names that do not differ."""
    x, y = words(a), words(b)
    if x == y:
        return bool(x)
    if len(x) < 2 or len(y) < 2:
        return False
    first, other = x[0], y[0]
    if not same_spelling(x[-1], y[-1]):
        # Araghchi and Araqchi are further apart than spelling rules reach: the same first name vouches for it.
        alike = min(len(x[-1]), len(y[-1])) >= 7 and x[-1][0] == y[-1][0] and distance(x[-1], y[-1]) <= 2
        return alike and spelling.key(first) == spelling.key(other)
    if x[-1] == y[-1] and min(len(first), len(other)) >= 6 and first[0] == other[0] and distance(first, other) <= 1:
        return True  # Rustem and Rustam Umerov
    return same_spelling(first, other) or (1 in (len(first), len(other)) and first[0] == other[0])


def may_shorten(short: str, full: str) -> bool:
    """Say whether a name can stand for a fuller one: its surname ("von der Leyen", "Zelensky")."""
    x, y = words(short), words(full)
    if not x or len(x) >= len(y):
        return False
    return all(same_spelling(a, b) for a, b in zip(reversed(x), reversed(y), strict=False))


def canonical(names: Iterable[str]) -> Mapping[str, str]:
    """Return for each name the form that stands for it: the fullest, the most frequent of equals."""
    # A surname borne by two people stands for itself: nobody's words are given to the other.
    counted = Counter(names)
    full: list[str] = []
    out: dict[str, str] = {}
    for name in sorted(counted, key=lambda n: (-len(words(n)), -counted[n], n)):
        same = [f for f in full if same_full_name(name, f)]
        fuller = same or [f for f in full if may_shorten(name, f)]
        if len(fuller) == 1:
            out[name] = fuller[0]
        else:
            out[name] = name
            full.append(name)
    return out
