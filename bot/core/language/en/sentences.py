"""Where English sentences end."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.language.document import Sentence, Token
from bot.core.language.en.function_words import STARTERS
from bot.core.model.article import Span

_LONGEST = 400  # tokens; what goes on for longer is no sentence, and rules that look along one stay fast
_FINAL = frozenset({".", "!", "?", "…", "..."})
_CLOSING = frozenset("\"”’'»)]") | {"''"}
_OPENING = frozenset("\"“‘'«„([") | {"``"}
_MAY_END = frozenset("u.s. u.k. u.n. e.u. a.m. p.m. d.c. inc. ltd. corp. co. jr. sr. etc. u.s.a. u.a.e.".split())


def sentences(tokens: Sequence[Token], paragraphs: Sequence[Span]) -> tuple[Sentence, ...]:
    """Return the sentences; none goes over the end of a paragraph."""
    found: list[Sentence] = []
    i = 0
    for number, paragraph in enumerate(paragraphs):
        first = i
        while i < len(tokens) and tokens[i].span.start < paragraph.end:
            i += 1
        start = first
        for end in _ends(tokens, first, i):
            span = Span(tokens[start].span.start, tokens[end - 1].span.end)
            found.append(Sentence(span, (start, end), number))
            start = end
    return tuple(found)


def _ends(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    ends: list[int] = []
    k = first
    while k < last:
        if k - (ends[-1] if ends else first) >= _LONGEST:
            ends.append(k)
        if _final(tokens, k, last):
            end = k + 1
            while end < last and tokens[end].text in _FINAL | _CLOSING and _adjoins(tokens, end):
                end += 1
            if end >= last or (not _adjoins(tokens, end) and _begins(tokens, end, last)):
                ends.append(end)
                k = end
                continue
        k += 1
    if last > first and (not ends or ends[-1] < last):
        ends.append(last)
    return ends


def _adjoins(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k].span.start == tokens[k - 1].span.end


def _final(tokens: Sequence[Token], k: int, last: int) -> bool:
    token = tokens[k]
    if token.text in _FINAL:
        return True
    # An abbreviation ends a sentence when a word follows that only a sentence's beginning capitalises.
    if token.text.lower() in _MAY_END and k + 1 < last:
        after = tokens[k + 1].text
        return (
            after[:1].isupper()
            and after.lower() in STARTERS
            and after.lower() not in {"president", "foreign", "government"}
        )
    return False


def _begins(tokens: Sequence[Token], k: int, last: int) -> bool:
    while k < last and tokens[k].text in _OPENING:
        k += 1
    return k >= last or not tokens[k].text[0].islower()
