"""Transcripts: paragraphs that begin with the one who speaks, and a colon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.facts.quotes_drafts import Draft, Paragraph
from bot.core.facts.quotes_sources import Source
from bot.core.language import Lexicon, NameLabel
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import QuoteKind

_ASKERS = frozenset("q a question answer presenter host moderator interviewer reporter journalist".split())
_NO_SPEAKERS = frozenset("update correction note breaking read watch photo video source more related editor".split())
_LABEL = 9  # words before the colon
_LEAST = 3  # turns that make a transcript


@dataclass(frozen=True, slots=True)
class _Turn:
    source: Source
    who: str
    span: Span


class Turns:
    """Reads the turns of one document."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self._view = view
        self._lexicon = lexicon

    def read(self, paragraphs: Sequence[Paragraph]) -> list[Draft]:
        """Return what each speaker says; nothing where the text is no transcript."""
        turns = [turn for p in paragraphs if (turn := self._turn(p)) is not None]
        speakers = [turn.who for turn in turns]
        if len(turns) < _LEAST or len(set(speakers)) < 2 or len(set(speakers)) == len(speakers):
            return []
        return [Draft(QuoteKind.DIRECT, [turn.span], turn.source) for turn in turns]

    def _turn(self, paragraph: Paragraph) -> _Turn | None:
        view = self._view
        first, last = paragraph.first, paragraph.last
        colon = next((k for k in range(first, min(last, first + _LABEL)) if view.low(k) == ":"), None)
        if colon is None or colon == first or colon + 1 >= last or self._within_marks(paragraph, colon):
            return None
        source = self._label(first, colon)
        if source is None:
            return None
        tokens = view.document.tokens
        span = Span(tokens[colon + 1].span.start, tokens[last - 1].span.end)
        return _Turn(source, view.low(source.last - 1), span)

    def _within_marks(self, paragraph: Paragraph, colon: int) -> bool:
        """Say whether the words are marked anyway, or the colon stands within marks."""
        if not paragraph.regions:
            return False
        region = paragraph.regions[0]
        whole = region.opens == colon + 1 and region.closes >= paragraph.last
        return whole or region.opens < colon

    def _label(self, first: int, colon: int) -> Source | None:
        """Return who stands before the colon: a person, a word for one who asks, or a name in capitals."""
        view = self._view
        name = next((k for k in range(first, colon) if (n := view.name(k)) and n.label is NameLabel.PER), None)
        if name is not None:
            start, stop = view.range_of(view.document.names[view.name_at[name]])
            titles = range(first, start)
            if all(self._belongs(k) for k in titles) and (stop == colon or view.low(stop) in {",", "("}):
                return Source(first, stop)
            return None
        words = [view.document.tokens[k].text for k in range(first, colon)]
        if len(words) > 3 or words[0].lower() in _NO_SPEAKERS:
            return None
        if words[0].lower() in _ASKERS and len(words) == 1:
            return Source(first, colon)
        return Source(first, colon) if all(w.isupper() and len(w) > 1 for w in words) else None

    def _belongs(self, k: int) -> bool:
        token = self._view.document.tokens[k]
        low = token.text.lower()
        return token.text in self._lexicon.titles or low in self._lexicon.role_heads | self._lexicon.role_modifiers
