"""Quotations within quotations: "My colleague Ana Roth told me, 'Your pens are dry.'" has a speaker of its own."""

from __future__ import annotations

from bot.core.facts.quotes_drafts import Draft
from bot.core.facts.quotes_sources import Source
from bot.core.language import Lexicon, NameLabel
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import QuoteKind

_HEARERS = frozenset({"me", "us", "him", "her", "them"})
_LEAST = 3  # words


def nested(view: View, lexicon: Lexicon) -> list[Draft]:
    """Return the inner quotations that a named person is said to have said."""
    found: list[Draft] = []
    for quoted in view.document.quotations:
        if quoted.depth != 1 or len(quoted.span.of(view.document.text).split()) < _LEAST:
            continue
        verb = view.token_at(quoted.outer.start) - 1
        while verb > 0 and view.low(verb) in {",", ":", *_HEARERS}:
            verb -= 1
        token = view.token(verb)
        name = view.name(verb - 1)
        if token is None or token.lemma not in lexicon.cues or name is None or name.label is not NameLabel.PER:
            continue
        words = quoted.span.of(view.document.text)
        end = quoted.span.start + len(words.rstrip())
        found.append(Draft(QuoteKind.DIRECT, [Span(quoted.span.start, end)], Source(*view.range_of(name)), token.text))
    return found
