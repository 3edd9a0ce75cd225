"""Who mediates between the sides: by verb, by office, by what an organisation is for, and by "the mediator"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.facts.cast import Cast
from bot.core.facts.parties import Party
from bot.core.language.en import stages
from bot.core.model.article import Span
from bot.core.model.fact import Facts, Part, ParticipantKind


def mediators_of(cast: Cast, facts: Facts) -> tuple[str, ...]:
    """Return who mediates: states by their name, their people by the state, others by their body and their name."""
    states = known_states(cast)
    found = dict.fromkeys((*_after_noun(cast), *_by_verb(cast), *_by_part(facts, states), *_bodies(cast)))
    if not any(p.part is Part.MEDIATOR or p.name in found for p in facts.participants):
        found |= dict.fromkeys(_by_reference(cast, states))
    return tuple(found)


def known_states(cast: Cast) -> frozenset[str]:
    """Return the states that a table knows among those whom the text names."""
    return frozenset(n.state for n in cast.document.names if n.state is not None)


def _after_noun(cast: Cast) -> Iterator[str]:
    """Yield who stands behind "mediated by", "mediators from"."""
    text = cast.document.text
    for match in stages.MEDIATED.finditer(text):
        if match.end() >= len(text):
            continue
        first = next(iter(cast.within(Span(match.end(), min(len(text), match.end() + 40)))), None)
        if first is not None and text[match.end() : first.span.start].strip().lower() in {"", "the"}:
            for party in cast.joined(first):
                yield party.on_side or party.name


def _by_verb(cast: Cast) -> Iterator[str]:
    """Yield who is said to mediate."""
    text = cast.document.text
    for party in cast.parties:
        end = min(len(text), party.span.end + 60)
        after = re.split(r"[.;]|\b(?:and|said|says|but)\b", text[party.span.end : end])[0]
        if not party.place and stages.MEDIATES.match(after):
            for one in cast.joined(party) if not party.adjective else (party,):
                yield one.on_side or one.name


def _by_part(facts: Facts, states: frozenset[str]) -> Iterator[str]:
    """Yield those whose part it is; a state stands for its people, another body stands beside them."""
    for participant in facts.participants:
        if participant.part is not Part.MEDIATOR:
            continue
        if participant.kind is not ParticipantKind.PERSON or participant.side is None:
            yield participant.name
            continue
        yield participant.side
        if participant.side not in states:
            yield participant.name


def _bodies(cast: Cast) -> Iterator[str]:
    """Yield the organisations that are there to mediate, as their name says."""
    for party in cast.parties:
        is_body = party.kind is ParticipantKind.ORGANISATION and stages.MEDIATION_BODY.search(party.name)
        if is_body and not party.name.isupper():
            yield party.name


def _by_reference(cast: Cast, states: frozenset[str]) -> Iterator[str]:
    """Yield whom "the mediator" means: the person in apposition to the words, else the one named last before them."""
    text = cast.document.text
    for match in stages.THE_MEDIATOR.finditer(text):
        aside = re.match(r",\s[^.;:\n“”\"]{3,90}", text[match.end() : match.end() + 100])
        after = _people(cast, match.end(), match.end() + len(aside[0])) if aside else []
        before = _people(cast, text.rfind("\n\n", 0, match.start()) + 1, match.start())
        chosen = after[0] if after else before[-1] if before else None
        if chosen is None:
            continue
        if chosen.side is not None:
            yield chosen.side
        if chosen.side not in states:
            yield chosen.name
        return


def _people(cast: Cast, start: int, end: int) -> list[Party]:
    named = cast.within(Span(start, end)) if end > start else ()
    return [p for p in named if p.kind is ParticipantKind.PERSON and not p.modifies]
