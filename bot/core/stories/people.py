"""People across articles: one record for each participant, however the outlets spell and shorten the name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.model.fact import Part, Participant, ParticipantKind
from bot.core.model.story import Citation, KnownParticipant, Topic, one_per_outlet
from bot.core.stories.names import may_shorten, plain, same_full_name, words
from bot.core.stories.sides import side_of, usual

_CITED = 3
_REMEMBERED = 200  # of a long topic's passers-by, those named least and longest ago are let go


def merge(
    known: Sequence[KnownParticipant], seen: Iterable[Participant], citation: Citation, topic: Topic
) -> tuple[KnownParticipant, ...]:
    """Return who is known once an article's participants are added, the most named first."""
    people = list(known)
    # Full names first, so that a surname in the same article finds its bearer.
    for participant in sorted(seen, key=lambda p: -len(words(p.name))):
        new = _first_seen(participant, citation, topic)
        at = _whose(new, people)
        if at is None:
            people.append(new)
        else:
            people[at] = _joined(people[at], new)
    people = (
        sorted(people, key=lambda p: p.last_seen, reverse=True)[:_REMEMBERED] if len(people) > _REMEMBERED else people
    )
    return tuple(sorted(people, key=lambda p: (-p.mentions, p.name)))


def _first_seen(participant: Participant, citation: Citation, topic: Topic) -> KnownParticipant:
    state = participant.kind is ParticipantKind.COUNTRY
    name = usual(participant.name) if state else participant.name
    side = side_of(participant.side, topic.sides) or participant.side if participant.side else None
    if participant.kind is not ParticipantKind.PERSON:
        side = side_of(name, topic.sides) or side
    part = participant.part
    if part is Part.OTHER and state and any(side_of(name, (m,)) for m in topic.mediators):
        part = Part.MEDIATOR
    return KnownParticipant(
        name=name,
        kind=participant.kind,
        aliases=tuple(dict.fromkeys(a for a in participant.aliases if plain(a) != plain(name))),
        side=usual(side) if side and side not in topic.sides else side,
        role=participant.role,
        part=part,
        mentions=max(1, len(participant.mentions)),
        last_seen=citation.published,
        citations=(citation,),
    )


def _whose(new: KnownParticipant, known: Sequence[KnownParticipant]) -> int | None:
    """Return the place of the one record that this is, or None for somebody else or nobody in particular."""
    same_kind = [
        (i, k)
        for i, k in enumerate(known)
        if (k.kind is ParticipantKind.PERSON) is (new.kind is ParticipantKind.PERSON)
    ]
    if new.kind is not ParticipantKind.PERSON:
        names = {plain(n) for n in (new.name, *new.aliases)}
        return next((i for i, k in same_kind if names & {plain(n) for n in (k.name, *k.aliases)}), None)
    exact = [i for i, k in same_kind if same_full_name(new.name, k.name)]
    if exact:
        return exact[0]
    near = [
        (i, k)
        for i, k in same_kind
        if may_shorten(new.name, k.name) or may_shorten(k.name, new.name) or _by_alias(new, k)
    ]
    if len(near) > 1:
        # Two people bear the surname: only a side or a role can tell which one is meant.
        told = [(i, k) for i, k in near if _agrees(new, k)]
        near = told if len(told) == 1 else []
    return near[0][0] if near and not _contradicts(new, near[0][1]) else None


def _by_alias(a: KnownParticipant, b: KnownParticipant) -> bool:
    # Of one-word names only: "Xi" is known to be Xi Jinping from an article that says both.
    return (len(words(a.name)) == 1 and words(a.name) in {words(x) for x in b.aliases}) or (
        len(words(b.name)) == 1 and words(b.name) in {words(x) for x in a.aliases}
    )


def _agrees(a: KnownParticipant, b: KnownParticipant) -> bool:
    return bool(
        (a.side and a.side == b.side) or (a.role and b.role and plain(a.role) == plain(b.role))
    ) and not _contradicts(a, b)


def _contradicts(a: KnownParticipant, b: KnownParticipant) -> bool:
    return bool(a.side and b.side and a.side != b.side)


def _part(newer: Part, older: Part) -> Part:
    """Return the part of somebody of whom two reports tell: who was said to lead a delegation is no mere principal."""
    keeps = newer is Part.OTHER or (newer is Part.PRINCIPAL and older in {Part.DELEGATION_HEAD, Part.DELEGATE})
    return older if keeps else newer


def _joined(old: KnownParticipant, new: KnownParticipant) -> KnownParticipant:
    # What is the same in both is decided by their words alone: no report is better known for having come first.
    name = max((old.name, new.name), key=lambda n: (len(words(n)), n))
    newer, older = (new, old) if _newest(new) >= _newest(old) else (old, new)
    aliases = dict.fromkeys(a for a in (*old.aliases, old.name, *new.aliases, new.name) if plain(a) != plain(name))
    return dataclasses.replace(
        old,
        name=name,
        aliases=tuple(sorted(aliases))[:12],
        side=newer.side or older.side,
        role=newer.role or older.role,
        part=_part(newer.part, older.part),
        mentions=old.mentions + new.mentions,
        last_seen=newer.last_seen,
        citations=one_per_outlet(sorted((*old.citations, *new.citations), key=_moment, reverse=True))[:_CITED],
    )


def _moment(of: Citation) -> tuple[datetime, str, str]:
    return of.published, of.outlet, of.url


def _newest(of: KnownParticipant) -> tuple[datetime, str, str]:
    return max(map(_moment, of.citations))
