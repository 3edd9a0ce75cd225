"""Clauses that stand before the one who says them, or around: "talks failed, Roth said", "talks, she said, failed"."""

from __future__ import annotations

from bot.core.facts.quotes_content import Contents
from bot.core.facts.quotes_cues import Cue, Cues, Order
from bot.core.facts.quotes_drafts import Region
from bot.core.facts.quotes_phrases import Phrases
from bot.core.language import Lexicon
from bot.core.language.view import View

_SHORTEST = 3  # words of a clause
_BEFORE_SOURCE = 14  # words between a comma and the name of the one who says it
_TAIL = 14  # words of "told a daily briefing in Oslo on Friday"
_APART = frozenset("and but ; : whatever whoever whichever however what how than".split())
_LEADS = frozenset("but and yet , — so still meanwhile however".split())
_HANGING = frozenset("if when while although though unless as because after before since once whether".split())
_GOES_ON = frozenset("and or because if unless so though although".split())
_WHEN_WHERE = frozenset(
    """
    on in at during after before late last yesterday today earlier from to by via outside monday tuesday wednesday
    thursday friday saturday sunday this through with ahead
    """.split()
)
_SAYING = frozenset(
    """
    say tell argue claim insist explain note warn add predict suggest contend maintain estimate write recall reckon
    put
    """.split()
)
_PLACES = frozenset({"–", "—", "-", "--"})
_DATELINE = 16  # tokens of "GENEVA, March 3 (Reuters) -"


class Trailing:
    """Reads the clauses before their cues, sentence by sentence."""

    def __init__(self, view: View, lexicon: Lexicon, cues: Cues, contents: Contents) -> None:
        self._view = view
        self._lexicon = lexicon
        self._cues = cues
        self._contents = contents
        self._phrases = Phrases(view, lexicon)

    def read(self, begin: int, last: int, found: list[Cue], taken: set[int]) -> list[tuple[Cue, list[tuple[int, int]]]]:
        """Return each cue that reports what stands before it, with the stretches of tokens that it reports."""
        read: list[tuple[Cue, list[tuple[int, int]]]] = []
        done = begin
        for cue in sorted(self._candidates(begin, last, found), key=lambda c: c.verb):
            if cue.verb in taken or cue.first < done:
                continue
            comma = self._comma(cue, done)
            if comma is None:
                continue
            parts = self._parts(cue, done, comma, last, found)
            if parts:
                read.append((cue, parts))
                done = max(cue.last, parts[-1][1])
        return read

    def _candidates(self, begin: int, last: int, found: list[Cue]) -> list[Cue]:
        view = self._view
        cues = [c for c in found if c.lemma == "according to" and c.first > begin + 2]
        cues += [c for c in found if c.order is Order.SUBJECT_FIRST and self._clausal(c)]
        for k in range(begin + 1, last):
            if view.low(k - 1) != "," or view.document.tokens[k].quoted:
                continue
            cue = self._cues.behind(k, last)
            if cue is not None and self._lexicon.cues.get(cue.lemma) == "that":
                cues.append(cue)
        return cues

    def _clausal(self, cue: Cue) -> bool:
        return cue.lemma == "put" or self._lexicon.cues.get(cue.lemma) == "that"

    def _comma(self, cue: Cue, begin: int) -> int | None:
        """Return the comma behind which the one is named who says it; none where other words stand between."""
        view = self._view
        if cue.order is Order.VERB_FIRST:
            return cue.first - 1
        if cue.order is Order.ACCORDING:
            return cue.first - 1 if view.low(cue.first - 1) == "," else cue.first
        k = cue.source.first - 1
        while k > begin and cue.source.first - k < _BEFORE_SOURCE:
            low = view.low(k)
            if low == ",":
                if not self._phrases.role_before(k, begin):
                    return k
            elif self._phrases.finite(k) or low in self._lexicon.subordinators - {"as"} or low in _APART:
                return None
            k -= 1
        return None

    def _parts(self, cue: Cue, begin: int, comma: int, last: int, found: list[Cue]) -> list[tuple[int, int]]:
        view = self._view
        start = begin
        while start < comma and view.low(start) in _LEADS:
            start += 1
        tail = self._tail(cue, last)
        if tail is None or start >= comma:
            return []
        first = (start, comma)
        behind = (tail + 1, self._end(last)) if view.low(tail) == "," and tail + 1 + _SHORTEST <= last else None
        if behind is not None and (later := next((c for c in found if c.first > tail), None)) is not None:
            behind = None if later.order is not Order.PARTICIPLE and later.first - tail < _TAIL else behind
        whole = comma - start >= _SHORTEST and self._has_verb(start, comma) and view.low(start) not in _HANGING
        if whole:
            return [first, behind] if behind is not None and self._goes_on(behind[0]) else [first]
        if (
            behind is None
            or cue.lemma not in _SAYING
            or view.low(behind[0]).endswith("ing")
            or not self._has_verb(*behind)
        ):
            return []
        return [first, behind]

    def _goes_on(self, k: int) -> bool:
        return self._view.low(k) in _GOES_ON

    def _end(self, last: int) -> int:
        while self._view.low(last - 1) in {".", "!", "?", ";", ","}:
            last -= 1
        return last

    def _tail(self, cue: Cue, last: int) -> int | None:
        """Return where the words end that tell to whom, when and where it was said; None if they tell other things."""
        view = self._view
        k = cue.last if cue.order is not Order.SUBJECT_FIRST else cue.verb + 1
        if cue.lemma == "put":
            k += 1
        if cue.order is Order.SUBJECT_FIRST and cue.lemma == "tell":
            k = self._contents.hearer_end(k, last)
        elif (
            cue.order is Order.SUBJECT_FIRST and view.low(k) not in _WHEN_WHERE | {",", ".", ";", "!", "?"} and k < last
        ):
            return None
        stop = min(last, k + _TAIL)
        while k < stop and view.low(k) not in {",", ".", ";", "!", "?"}:
            if cue.order is not Order.VERB_FIRST and (self._phrases.finite(k) or view.low(k) == "that"):
                return None
            if view.document.tokens[k].quoted:
                return None
            k += 1
        return k

    def _has_verb(self, start: int, stop: int) -> bool:
        for k in range(start, stop):
            if self._view.low(k) in {"who", "which", "that", "whose"} and k > start:
                return False
            if self._phrases.finite(k):
                return True
        return False


def dateline_end(view: View, first: int, last: int) -> int:
    """Return where a sentence begins behind "GENEVA, March 3 (Reuters) -"."""
    token = view.token(first)
    if token is None or not token.text.isupper() or len(token.text) < 3:
        return first
    for k in range(first + 1, min(last, first + _DATELINE)):
        if view.low(k) in _PLACES and view.low(k - 1) == ")":
            return k + 1
    return first


def overlaps(parts: list[tuple[int, int]], regions: list[Region]) -> bool:
    """Say whether some of the stretches hold one of the regions."""
    return any(a < r.closes and r.opens < b for a, b in parts for r in regions)
