"""Positions: who demands, offers, accepts or rejects what; precision first, so what is doubtful is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.core.facts import (
    positions_fragments,
    positions_nouns,
    positions_passives,
    positions_stated,
    positions_terms,
    positions_verdicts,
    positions_will,
)
from bot.core.facts.extractor import Extractor
from bot.core.facts.positions_groups import Groups
from bot.core.facts.positions_reader import Reader
from bot.core.language import Document, Sentence
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, Position, Stance

_SMALL = frozenset("a an the of to for on in at by with and or that its their his her any per cent percent".split())
_LONGEST = 150
"""Tokens; what goes on for longer is a list or a table and no sentence."""
_CONSTRUCTIONS: tuple[Callable[[Reader, Sentence], Iterator[Position]], ...] = (
    positions_stated.read,
    positions_will.read,
    positions_terms.read,
    positions_nouns.read,
    positions_passives.read,
    positions_verdicts.read,
    positions_fragments.read,
)


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the positions that the article reports, in order, each once."""
    del article
    reader = Reader(document, facts)
    groups = Groups(reader.cast, facts)
    found: list[Position] = []
    for sentence in document.sentences:
        if not _may_tell(document, sentence):
            continue
        for construction in _CONSTRUCTIONS:
            for read in construction(reader, sentence):
                position = replace(read, holder=groups.named(read.holder))
                reader.heard(sentence, position)
                found.append(position)
    return replace(facts, positions=_each_once(_without_parts(found), document.headline))


def _each_once(positions: list[Position], headline: Span | None) -> tuple[Position, ...]:
    """Leave out what was told before: of equals the one with a day, else the first, and one in the text."""
    kept: dict[tuple[str, Stance], list[Position]] = {}
    for position in positions:
        told = kept.setdefault((position.holder, position.stance), [])
        for at, other in enumerate(told):
            heads = headline is not None and other.span.overlaps(headline) and not position.span.overlaps(headline)
            if not heads and not _same(other.issue, position.issue):
                continue
            if heads or (other.date is None and position.date is not None):
                told[at] = position
            break
        else:
            told.append(position)
    return tuple(sorted((p for told in kept.values() for p in told), key=lambda p: p.span.start))


def _same(one: str, other: str) -> bool:
    """Say whether two issues are one, told with the same words or with more of them."""
    ours, theirs = _telling(one), _telling(other)
    return ours == theirs or (len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours))


def _telling(issue: str) -> set[str]:
    return {w.lower() for w in re.findall(r"\d+(?:[.,]\d+)*|\w+", issue)} - _SMALL


def _may_tell(document: Document, sentence: Sentence) -> bool:
    first, last = sentence.tokens
    return last - first <= _LONGEST and document.text[sentence.span.end - 1] != "?"


def _without_parts(positions: list[Position]) -> list[Position]:
    """Leave out a position whose issue is only the shorter form of another's in the same sentence."""
    together: dict[Span, list[Position]] = {}
    for position in positions:
        together.setdefault(position.span, []).append(position)
    return [
        p
        for p in positions
        if not any(
            q is not p and q.holder == p.holder and q.stance is p.stance and p.issue in q.issue and p.issue != q.issue
            for q in together[p.span]
        )
    ]


EXTRACTOR = Extractor(provides="positions", run=extract, requires=frozenset({"participants", "quotes"}))
