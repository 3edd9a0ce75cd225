"""When two spellings are one name: marks on letters, and how other scripts are written in Latin letters."""

from __future__ import annotations

import functools
import re
import unicodedata

_PLAIN = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "ə": "a",
        "ð": "d",
        "þ": "th",
    }
)
# In this order; each makes the ways to write one sound the same.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[’'ʼ‘`\-]", ""),
        (r"ou|oo", "u"),
        (r"ph", "f"),
        (r"kh", "h"),
        (r"ck|q", "k"),
        (r"ks", "x"),
        (r"tz|ts", "c"),
        (r"tch|tsch", "ch"),
        (r"dj|dzh|j", "j"),
        (r"w", "v"),
        (r"ei|ey|ij|iy|yi|yj|ee|ie|y", "i"),
        (r"^ie|^je|^ye", "e"),
        (r"(.)\1+", r"\1"),
        (r"i+$", "i"),
    )
)


@functools.lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Return the word in lower case without marks on its letters."""
    decomposed = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


@functools.lru_cache(maxsize=16384)
def key(word: str) -> str:
    """Return what all usual spellings of one name in Latin letters share: Zelensky, Zelenskyy, Zelenskiy."""
    sounds = plain(word)
    for pattern, sound in _SOUNDS:
        sounds = pattern.sub(sound, sounds)
    return sounds
