"""Duplicates: wire copies, light edits and truncations of an article that is known already."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5
_FEWEST = 12  # shingles; of two briefs of a sentence, chance and the news itself share too much
_LATEST = 64  # articles kept for one shingle, and copies for one original: a look-up costs no more as they grow
_LOOKED_UP = 4  # one shingle in so many finds the candidates; all of them decide

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


@dataclass
class Known:
    """The articles that a text may repeat: each an original, or a copy of one. What one look-up costs, few share."""

    _signatures: dict[int, Signature] = field(default_factory=dict)
    _place: dict[int, int] = field(default_factory=dict)  # in order of coming: of equals, the first wins
    _original: dict[int, int] = field(default_factory=dict)
    _copies: defaultdict[int, deque[int]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=_LATEST)))
    _holders: defaultdict[int, deque[int]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=_LATEST)))

    def add(self, article_id: int, of: Signature, original: int | None = None) -> None:
        """Take in an article, with the one that it repeats."""
        if article_id in self._signatures:
            return
        first = article_id if original is None else self._original.get(original, original)
        self._place[article_id] = len(self._place)
        self._signatures[article_id] = of
        self._original[article_id] = first
        self._copies[first].append(article_id)
        for shingle in _looked_up(of):
            self._holders[shingle].append(article_id)

    def find(self, of: Signature, but: int | None = None) -> int | None:
        """Return the original that a text repeats, or None; `but` is the article's own id where it is known already."""
        # A text that has only a passage in common with one of the copies joins neither: the two copies that hold the
        # most of it must do so on average.
        best, most = None, 0.0
        for first in self._originals_near(of):
            held = sorted(
                (containment(of, self._signatures[i]) for i in self._copies[first] if i != but),
                reverse=True,
            )[:2]
            mean = sum(held) / len(held) if held else 0.0
            if mean >= CONTAINED and mean > most:
                best, most = first, mean
        return best if best != but else None

    def _originals_near(self, of: Signature) -> Iterable[int]:
        """Return the originals some of whose copies share a passage with a text, in order of their coming."""
        sharing = {i for shingle in _looked_up(of) for i in self._holders.get(shingle, ())}
        return dict.fromkeys(self._original[i] for i in sorted(sharing, key=self._place.__getitem__))


def _looked_up(of: Signature) -> Iterable[int]:
    if len(of.shingles) < _FEWEST:
        return of.shingles
    return (s for s in of.shingles if s % _LOOKED_UP == 0)
