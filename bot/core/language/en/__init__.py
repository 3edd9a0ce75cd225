"""English."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.core.language.document import Document, Sentence, Timex, Token
from bot.core.language.en.dates import dates
from bot.core.language.en.lexicon import LEXICON
from bot.core.language.en.name_choice import entities
from bot.core.language.en.names import names
from bot.core.language.en.sentences import sentences
from bot.core.language.en.tokens import tokens
from bot.core.language.quotations import paragraphs, quotations
from bot.core.model.article import Span

if TYPE_CHECKING:
    from bot.core.language.en.pipeline.reading import Pipeline

__all__ = ["LEXICON", "read", "split", "timexes"]

_FINAL = frozenset(".!?")


def read(text: str, reference: date, model: str = "") -> Document:
    """Return what is in the text, read with the packaged spaCy pipeline or, if `model` names one, with another."""
    parts = paragraphs(text)
    quoted = quotations(text, parts)
    words = tokens(text, quoted)
    found = sentences(words, parts)
    words, named = trained(model).read(words, found)
    every = names(text, words, found, named)
    return Document(
        text=text,
        reference=reference,
        sentences=found,
        tokens=words,
        names=every,
        entities=entities(text, found, every, named),
        timexes=dates(text, found, reference),
        headline=_headline(text, parts, found, words),
        language="en",
        quotations=quoted,
        paragraphs=parts,
    )


def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences, without any model."""
    parts = paragraphs(text)
    return sentences(tokens(text, quotations(text, parts)), parts)


def timexes(text: str, reference: date) -> tuple[Timex, ...]:
    """Return the temporal expressions of one sentence."""
    return dates(text, (Sentence(Span(0, len(text)), (0, 0), 0),), reference)


def _headline(text: str, parts: tuple[Span, ...], found: tuple[Sentence, ...], words: tuple[Token, ...]) -> Span | None:
    """Return the first line if a blank line follows it and it ends as no sentence does."""
    if len(parts) < 2 or text.count("\n", parts[0].end, parts[1].start) < 2:
        return None
    first = [s for s in found if s.paragraph == 0]
    last = words[first[-1].tokens[1] - 1].text if first else "."
    return parts[0] if len(first) == 1 and last not in _FINAL and parts[0].end - parts[0].start <= 300 else None


def trained(model: str) -> Pipeline:
    """Return a pipeline, loaded once; an unknown name raises `ModelUnavailable`."""
    # Imported here so that a process that analyses nothing never loads spaCy.
    from bot.core.language.en.pipeline import loading  # noqa: PLC0415 - as said above

    return loading.pipeline(model)
