"""Who sits at the table: the sides that negotiate."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from bot.core.facts.cast import Cast
from bot.core.facts.groups import group_names, people_of
from bot.core.language import Sentence
from bot.core.language.en import stages, stances
from bot.core.model.fact import EventKind, Facts, Part, ParticipantKind

_AT_TABLE = frozenset({Part.DELEGATION_HEAD, Part.DELEGATE, Part.PRINCIPAL})
_MOST_SIDES = 4


def sides_of(cast: Cast, facts: Facts, mediators: tuple[str, ...]) -> tuple[str, ...]:
    """Return who negotiates, the clearest first: two, or more where the text names more nearly as often."""
    score: Counter[str] = Counter()
    _score_facts(facts, score)
    for sentence in cast.document.sentences:
        _score_pairs(cast, sentence, score)
    _score_headline(cast, score)
    _score_delegations(cast, score)
    people = people_of(cast, facts)
    aliases = group_names(cast, facts)
    merged: Counter[str] = Counter()
    for name, points in score.items():
        merged[aliases.get(name, name)] += points
    beside = {p.name for p in facts.participants if p.part in {Part.MEDIATOR, Part.OBSERVER, Part.HOST}}
    left_out = people | beside | stances.ADJECTIVES | set(mediators)
    ranked = [(n, k) for n, k in merged.most_common() if n not in left_out]
    persons = {p.name for p in cast.parties if p.kind is ParticipantKind.PERSON}
    sure = [(n, k) for n, k in ranked if n not in persons]
    ranked = sure if len(sure) > 1 else ranked
    second = ranked[1][1] if len(ranked) > 1 else 0
    return tuple(n for at, (n, k) in enumerate(ranked[:_MOST_SIDES]) if at < 2 or (4 * k >= 3 * second and k >= 4))


def _score_facts(facts: Facts, score: Counter[str]) -> None:
    """Count for whom the people at the table speak, who met and agreed, and who takes a position."""
    for participant in facts.participants:
        if participant.side and participant.part in _AT_TABLE:
            score[participant.side] += 2
    owners = {p.name: p.side or p.name for p in facts.participants if p.kind is ParticipantKind.PERSON}
    for event in facts.events:
        if event.kind in {EventKind.CONSULT, EventKind.AGREE, EventKind.SIGN}:
            actors = dict.fromkeys(owners.get(a, a) for a in event.actors)
            for actor in actors:
                score[actor] += 3 if len(actors) > 1 else 1
        elif event.kind in {EventKind.REQUEST, EventKind.REJECT, EventKind.CONCEDE, EventKind.WITHDRAW}:
            for actor in dict.fromkeys(owners.get(a, a) for a in event.actors):
                score[actor] += 1
    for position in facts.positions:
        score[owners.get(position.holder, position.holder)] += 1


def _score_pairs(cast: Cast, sentence: Sentence, score: Counter[str]) -> None:
    """Count who are named as the two ends of talks: "between X and Y", "X's offer to Y", "X and Y"."""
    parties = [p for p in cast.within(sentence.span) if not p.place and not p.modifies]
    words = sentence.span.of(cast.document.text)
    if len(parties) < 2 or not stages.ABOUT.search(words):
        return
    for left, right in itertools.pairwise(parties):
        gap = cast.document.text[left.span.end : right.span.start].strip().lower()
        before = cast.document.text[max(sentence.span.start, left.span.start - 16) : left.span.start].lower()
        if gap in {"and", "-", "–", "and the", "and its"} and left.on_side != right.on_side:
            weight = 3 if "between" in before else 2
            for party in (left, right):
                if party.on_side:
                    score[party.on_side] += weight
        elif re.fullmatch(r"(?:\S+\s+){0,4}(?:talks|negotiations|deal|offer|bid)\s+with(?:\s+\S+){0,3}", gap):
            for party in (left, right):
                if party.on_side:
                    score[party.on_side] += 2


def _score_delegations(cast: Cast, score: Counter[str]) -> None:
    """Count who has a team at the table: "the Kenyan delegation", "Orsenia's chief negotiator"."""
    text = cast.document.text
    for party in cast.parties:
        team = stages.DELEGATES.match(text[party.span.end : party.span.end + 70])
        if team and not party.place and party.on_side:
            score[party.on_side] += 3


def _score_headline(cast: Cast, score: Counter[str]) -> None:
    headline = cast.document.headline or (cast.document.sentences[0].span if cast.document.sentences else None)
    for party in cast.within(headline) if headline else ():
        after = cast.document.text[party.span.end : headline.end] if headline else ""
        if not party.place and not (stages.NAMES_TALKS.match(after) and len(cast.joined(party)) == 1):
            score[party.on_side or party.name] += 2
