"""Positions: who demands, offers, accepts or rejects what; precision first, so what is doubtful is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.core.facts import (
    issues_forms,
    positions_fragments,
    positions_net,
    positions_nouns,
    positions_passives,
    positions_stated,
    positions_terms,
    positions_verdicts,
    positions_will,
)
from bot.core.facts.extractor import Extractor
from bot.core.facts.positions_groups import Groups
from bot.core.facts.positions_judge import judge
from bot.core.facts.positions_reader import Reader
from bot.core.facts.positions_traits import Observer, Traits
from bot.core.language import Document, Sentence
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, Position, Stance

_SMALL = frozenset("a an the of to for on in at by with and or that its their his her any per cent percent".split())
_LONGEST = 150
"""Tokens; what goes on for longer is a list or a table and no sentence."""
_CONSTRUCTIONS: dict[str, Callable[[Reader, Sentence], Iterator[Position]]] = {
    "stated": positions_stated.read,
    "will": positions_will.read,
    "terms": positions_terms.read,
    "nouns": positions_nouns.read,
    "passives": positions_passives.read,
    "verdicts": positions_verdicts.read,
    "fragments": positions_fragments.read,
}


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the positions that the article reports, in order, each once."""
    del article
    found = [p for c in candidates(document, facts) if (p := judged(c)) is not None]
    return replace(facts, positions=chosen(found, document))


def chosen(found: list[Position], document: Document) -> tuple[Position, ...]:
    """Return the positions that were found, each once."""
    return _each_once(_without_parts(found), document.headline)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be a position, with the stance that a rule reads in it, if one does, and its traits."""

    position: Position
    ruled: Stance | None
    may_tell: frozenset[Stance]
    near: Span  # from the word of stance to the end of the issue
    traits: Traits


def candidates(document: Document, facts: Facts) -> list[Candidate]:
    """Return what may be a position, in the order of the sentences; what a rule reads before what it does not."""
    reader = Reader(document, facts)
    groups, observer = Groups(reader.cast, facts), Observer(reader, facts)
    found: list[Candidate] = []
    for sentence in document.sentences:
        if not _may_tell(document, sentence):
            continue
        read: list[Span] = []
        for family, construction in _CONSTRUCTIONS.items():
            for told in construction(reader, sentence):
                position = replace(told, holder=groups.named(told.holder))
                reader.heard(sentence, position)
                issue = issues_forms.told(reader.cast, reader.clauses, position.issue, reader.issue)
                if issue is None:
                    continue
                position = replace(position, issue=issue)
                read.append(reader.issue)
                traits = observer.ruled(sentence, position, family, reader.issue)
                found.append(Candidate(position, told.stance, frozenset({told.stance}), reader.issue, traits))
        for caught in positions_net.caught(reader, sentence):
            holder, (words, span) = groups.named(caught.holder.name), caught.issue
            if any(span.overlaps(s) for s in read):
                continue
            issue = issues_forms.told(reader.cast, reader.clauses, words, span)
            if issue is None:
                continue
            traits = observer.caught(sentence, caught, holder)
            (position,) = reader.positions(sentence, (caught.holder,), Stance.DEMAND, [(issue, span)])
            cue = document.tokens[caught.cue].span
            near = Span(min(cue.start, span.start), max(cue.end, span.end))
            found.append(Candidate(replace(position, holder=holder), None, caught.may_tell, near, traits))
    return found


def judged(candidate: Candidate) -> Position | None:
    """Return the position that a candidate is judged to be."""
    stance = judge(candidate.traits, ruled=candidate.ruled is not None)
    return replace(candidate.position, stance=stance) if stance in candidate.may_tell else None


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
