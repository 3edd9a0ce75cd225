"""Duplicates: wire copies, light edits and truncations of an article that is known already."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5
_FEWEST = 12  # shingles; of two briefs of a sentence, chance and the news itself share too much

CONTAINED = 0.52
"""The share of the shorter text's word sequences that the longer one must hold, for one to be a copy of the other."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What of a text is compared: its sequences of five words, as numbers."""

    shingles: frozenset[int]


def signature(text: str) -> Signature:
    """Return what of a text is compared; the same on every machine and in every run."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    words = [w.encode("utf-8", "surrogatepass") for w in _WORD.findall(plain)]
    size = max(1, min(_SHINGLE, len(words)))
    return Signature(frozenset(zlib.crc32(b" ".join(words[i : i + size])) for i in range(len(words) - size + 1)))


def containment(a: Signature, b: Signature) -> float:
    """Return how much of the shorter text the longer one holds, from 0 to 1; 0 when it is too short to tell."""
    shorter, longer = sorted((a.shingles, b.shingles), key=len)
    if len(shorter) < _FEWEST:
        return 1.0 if shorter and shorter == longer else 0.0
    return len(shorter & longer) / len(shorter)


def find(text: str | Signature, recent: Iterable[tuple[int, str | Signature]]) -> int | None:
    """Return the id of the article whose words the text repeats the most, or None if it repeats no article enough."""
    # Of equals, the first wins: give the oldest first.
    wanted = _as_signature(text)
    best, most = None, 0.0
    for article_id, other in recent:
        held = containment(wanted, _as_signature(other))
        if held >= CONTAINED and held > most:
            best, most = article_id, held
    return best


def _as_signature(text: str | Signature) -> Signature:
    return signature(text) if isinstance(text, str) else text
