"""The outlook: the sentence in which an article says what is to be expected."""

from __future__ import annotations

import re

from bot.core.language import Document, Sentence
from bot.core.language.en import stages_outlook
from bot.core.model.article import Span

_LEAST = 4
_LONGEST = 500
_TURN = re.compile(r"^(?:Q|A|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}):\s+")


def outlook_of(document: Document) -> Span | None:
    """Return the sentence that says what to expect; of equals the later, as reports end with it."""
    best: tuple[float, int] | None = None
    chosen: Span | None = None
    body = [s for s in document.sentences if document.headline is None or not document.headline.overlaps(s.span)]
    for at, sentence in enumerate(body):
        points = _points(document, sentence, at / max(1, len(body) - 1))
        if points >= _LEAST and (best is None or (points, at) >= best):
            best, chosen = (points, at), sentence.span
    return chosen


def _points(document: Document, sentence: Sentence, where: float) -> float:
    """Return how much a sentence looks like what to expect; `where` runs from 0 at the beginning to 1 at the end."""
    text = sentence.span.of(document.text)
    if len(text) > _LONGEST or text.rstrip().endswith("?"):
        return 0
    told = _TURN.sub("", text)
    if told[0] in "\"“‘'«„»" or document.tokens[sentence.tokens[0]].quoted:
        return 0
    words = _unquoted(document, sentence)
    if not stages_outlook.EXPECTS.search(words):
        return 0
    points = 2.0
    points += 2 * (stages_outlook.SURELY.search(words) is not None)
    points += stages_outlook.AHEAD.search(words) is not None
    points -= 2 * (stages_outlook.PAST.search(words) is not None)
    return points + 1.5 * where


def _unquoted(document: Document, sentence: Sentence) -> str:
    """Return the words of a sentence that stand outside quotation marks."""
    words = [t.text for t in document.words(sentence) if not t.quoted]
    return " ".join(words)
