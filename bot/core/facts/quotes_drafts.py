"""A quotation while it is being read, and the stretches of a paragraph between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.core.facts.quotes_sources import Source
from bot.core.language import Document, Quoted
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import QuoteKind


@dataclass(slots=True, eq=False)
class Draft:
    """A quotation with its source; `same_as` is the one whose speaker goes on, `within` the one around it."""

    kind: QuoteKind
    parts: list[Span]
    source: Source | None = None
    cue: str | None = None
    same_as: Draft | None = None
    within: Draft | None = None
    echo: bool = False  # stands in the headline, and only the text below may tell whose words they are

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.parts[0].start


@dataclass(frozen=True, slots=True)
class Region:
    """Words within outermost quotation marks, as tokens: `first` to `last` inside, from `opens` on with the marks."""

    quoted: Quoted
    first: int
    last: int
    opens: int
    closes: int  # half-open: the token after the closing mark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's tokens, and what is quoted in it."""

    first: int
    last: int
    regions: tuple[Region, ...] = field(default=())


def paragraphs(document: Document, view: View) -> list[Paragraph]:
    """Return the paragraphs with the outermost quotations of each."""
    found: list[Paragraph] = []
    outer = [q for q in document.quotations if q.depth == 0]
    at = 0
    for span in document.paragraphs:
        first, last = view.token_at(span.start), view.token_at(span.end)
        regions: list[Region] = []
        while at < len(outer) and outer[at].outer.start < span.end:
            quoted = outer[at]
            at += 1
            inside = (view.token_at(quoted.span.start), view.token_at(quoted.span.end))
            if inside[1] > inside[0]:
                regions.append(
                    Region(quoted, *inside, view.token_at(quoted.outer.start), view.token_at(quoted.outer.end))
                )
        found.append(Paragraph(first, last, tuple(regions)))
    return found


def trimmed(span: Span, text: str) -> Span:
    """Return the span without white space at its edges."""
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip())
    end = span.end - (len(inside) - len(inside.rstrip()))
    return Span(start, end) if end > start else span
