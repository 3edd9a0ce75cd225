"""Words and marks of an English text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from bot.core.language.document import Token
from bot.core.language.en.lemmas import lemma
from bot.core.language.quotations import Quoted
from bot.core.model.article import Span

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt sgt adm sen rep reps sens govs drs profs gov rev hon st messrs jr sr
    inc ltd corp co bros no nos vs etc al approx dept est fig vol pp jan feb mar apr jun jul aug sep sept oct
    nov dec mon tue wed thu fri sat sun amb pres cmdr brig supt det cpl pvt atty assoc intl natl govt ave blvd
    rd mt ft a.m p.m ph.d d.c u.s u.k u.n e.u u.s.a u.a.e e.g i.e a.k.a
    """.split()
)

_TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}(?![^\W\d_])                      # U.S., a.m., J.R.
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|%|[mbk]n?\b)?     # 30, 1,000, 16:30, 2.5%
    | ['’](?:s|S)(?![^\W_])                               # possessive
    | [^\W\d_](?:\w|['’](?!s\b|S\b)(?=[^\W_])|-(?=\w))*   # words, with apostrophes and hyphens inside
      (?:(?<=\w)\+(?![\w+]))?                              # Canal+
    | ``|''|\.\.\.|--
    | [^\s]
    """,
    re.VERBOSE,
)


def tokens(text: str, quoted: Sequence[Quoted]) -> tuple[Token, ...]:
    """Return every word and mark in order; a word within quotation marks says so."""
    inside = [(q.span.start, q.span.end) for q in quoted if q.depth == 0]
    starts = [s for s, _ in inside]
    found: list[Token] = []
    for m in _TOKEN.finditer(text):
        start, end = m.span()
        word = m.group()
        if text[end : end + 1] == "." and _abbreviates(word, text, end):
            end += 1
            word += "."
        if found and start < found[-1].span.end:
            continue
        at = bisect_right(starts, start) - 1
        found.append(Token(word, Span(start, end), lemma(word), at >= 0 and start < inside[at][1]))
    return tuple(found)


def _abbreviates(word: str, text: str, end: int) -> bool:
    if word.lower() in {"no", "nos"}:  # "No. 10", but "he said no." and "No. Kyiv asked ..."
        return bool(word[0].isupper() and re.match(r"\.\s?\d", text[end : end + 3]))
    if word.lower() in ABBREVIATIONS:
        return word.lower() not in {
            "mar",
            "sat",
            "sun",
            "est",
            "co",
            "al",
            "mon",
            "fig",
            "dec",
            "may",
        } or bool(word[0].isupper() and re.match(r"\.\s?[\dA-Z]", text[end : end + 3]) and word.lower() != "sun")
    return len(word) == 1 and word.isupper() and bool(re.match(r"\.\s?[^\W\d_]", text[end : end + 3]))
