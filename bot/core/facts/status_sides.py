"""Who sits at the table: the sides that negotiate."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from bot.core.facts.cast import Cast
from bot.core.language import Sentence, lexicon
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
    people = _people(cast, facts)
    aliases = _aliases(cast, people)
    merged: Counter[str] = Counter()
    for name, points in score.items():
        merged[aliases.get(name, name)] += points
    left_out = people | stances.ADJECTIVES | set(mediators)
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


def _people(cast: Cast, facts: Facts) -> frozenset[str]:
    """Return the names of persons; a name with no role, no side and no given name may as well be a company's."""
    words = lexicon(cast.document.language)
    given = words.male_names | words.female_names
    known = {p.name for p in facts.participants if p.role or p.side}
    return frozenset(
        p.name
        for p in cast.parties
        if p.kind is ParticipantKind.PERSON and (p.name in known or p.side or p.name.split()[0] in given)
    )


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


def _aliases(cast: Cast, people: frozenset[str]) -> dict[str, str]:
    """Return the names behind the nouns: "the rail workers' union Transrail" makes "the union" Transrail."""
    found: dict[str, str] = {}
    named = [
        p
        for p in cast.parties
        if p.kind is not ParticipantKind.COUNTRY
        and p.name not in people
        and not p.name.islower()
        and p.name[:4] != "the "
    ]
    for party in named:
        i = cast.index(party.span.start)
        before = [t.text.lower() for t in cast.tokens[max(0, i - 2) : i]]
        noun = next((w for w in reversed(before) if w in stances.PARTY_NOUNS), None)
        if noun is not None and (before[-1] == noun or before[-1] in {"chain", "group", "giant"}):
            for word in (f"the {noun}", noun):
                found.setdefault(word, party.name)
        elif (last := party.name.split()[-1].lower()) in stances.PARTY_NOUNS:
            found.setdefault(f"the {last}", party.name)
    plural = {p.name for p in cast.parties if p.name.islower() and p.name.endswith(("s", "men"))}
    found |= {n: n.removeprefix("the ") for n in plural if n.startswith("the ") and n.removeprefix("the ") in plural}
    names = [n for n in dict.fromkeys(p.name for p in named) if n not in found.values()]
    if len(names) == 1:  # the one other organisation is "the company"
        for noun in stances.COMPANIES:
            found.setdefault(f"the {noun}", names[0])
    found |= _of_adjectives({p.name for p in cast.parties})
    if any(p.name == "the government" for p in cast.parties):
        found.setdefault("the cabinet", "the government")
    return found


def _of_adjectives(names: set[str]) -> dict[str, str]:
    """Return the state behind an adjective that no table knows, where the text names both: Veldoran, Veldora."""
    found: dict[str, str] = {}
    for name in sorted(names):
        stem = re.sub(r"(?:ian|ean|an|n|ese|ish|i)$", "", name)
        if stem == name or len(stem) < 4 or " " in name:
            continue
        longest = len(stem) + 2
        state = next((n for n in sorted(names) if n != name and n.startswith(stem) and len(n) <= longest), None)
        if state is not None:
            found[name] = state
    return found
