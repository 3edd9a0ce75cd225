"""Parties: who is named in a text, by name, by state, or by the noun for them; and where a name is only a place."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.language import Document, Lexicon, Name, NameLabel, Token
from bot.core.language.en import stances
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import Facts, Part, Participant, ParticipantKind

_AT = frozenset("in at near outside inside across into around throughout over within on".split())
_MOVES = frozenset(
    """
    travel travels travelled traveled traveling fly flies flew flying go goes went come comes came arrive
    arrives arrived head heads headed return returns returned bring brings brought visit visits visited visiting
    trip visit
    """.split()
)
_PEOPLES = frozenset(
    "chinese french british english dutch irish japanese spanish swiss portuguese vietnamese taiwanese".split()
)
_ACTS = stances.VERBS | frozenset("said says has had is was will would 's ’s".split())
_BEFORE_GROUP = frozenset(", ; : and but that as while when after because with between before striking".split())


@dataclass(frozen=True, slots=True)
class Party:
    """One mention of a party. `name` is whom it means, `side` for whom it speaks where that is known."""

    name: str
    span: Span
    kind: ParticipantKind
    side: str | None = None
    part: Part = Part.OTHER
    place: bool = False  # names where, not who
    adjective: bool = False  # "Russian", which is no subject by itself
    modifies: bool = False  # belongs to the name after it: the "U.S." of "U.S. President X"

    @property
    def on_side(self) -> str | None:
        """Return the side that it stands for; states and organisations stand for themselves."""
        return self.side or (None if self.kind is ParticipantKind.PERSON else self.name)


def parties(document: Document, facts: Facts, words: Lexicon) -> tuple[Party, ...]:
    """Return every mention of a party, in order, none overlapping another."""
    view = View(document)
    found: dict[int, Party] = {}
    known = {m.start: p for p in facts.participants for m in p.mentions}
    lengths = {m.start: m for p in facts.participants for m in p.mentions}
    for name in document.names:
        participant = known.get(name.span.start)
        party = _named(name, participant, words)
        found[name.span.start] = _placed(party, name, document, words, view)
    for start, participant in known.items():
        if start not in found and not any(n.span.overlaps(lengths[start]) for n in _near(document, lengths[start])):
            found[start] = Party(participant.name, lengths[start], participant.kind, participant.side, participant.part)
    _settle_names(found, view, words)
    for party in _short_forms(found.values(), view):
        found.setdefault(party.span.start, party)
    taken = sorted(found)
    for party in _groups(document):
        i = bisect_left(taken, party.span.end)
        if not i or found[taken[i - 1]].span.end <= party.span.start:
            found[party.span.start] = party
    ordered = [found[k] for k in sorted(found) if found[k].name not in stances.ADJECTIVES and len(found[k].name) > 1]
    return tuple(
        replace(p, modifies=True) if any(_modifies(view, p, after) for after in _people_after(ordered, at)) else p
        for at, p in enumerate(ordered)
    )


def _people_after(parties: list[Party], at: int) -> list[Party]:
    """Return the person named next, if only places come between: "U.S. Middle East envoy X"."""
    for after in parties[at + 1 : at + 3]:
        if after.kind is ParticipantKind.PERSON:
            return [after]
        if not after.place:
            break
    return []


def _modifies(view: View, party: Party, after: Party) -> bool:
    """Say whether a state's name only says whose officer the person named after it is."""
    if party.kind is not ParticipantKind.COUNTRY or after.kind is not ParticipantKind.PERSON or party.place:
        return False
    first, last = view.token_at(party.span.end), view.token_at(after.span.start)
    between = [t.text.lower() for t in view.document.tokens[first:last]]
    if between[:1] in (["'s"], ["’s"]):
        between = between[1:]
    return (
        len(between) <= 6
        and all(w.isalpha() or "-" in w for w in between)
        and not set(between)
        & ({"and", "or", "to", "with", "for", "that", "by", "in", "on", "said", "says", "as"} | stances.VERBS)
    )


def _settle_names(found: dict[int, Party], view: View, words: Lexicon) -> None:
    """Give organisations their fullest name, and take for one what was taken for a place but acts: "Northline said"."""
    states = {s.name for s in words.states.values()}
    acting: set[str] = set()
    for party in found.values():
        i = view.token_at(party.span.end)
        acts = i < len(view.document.tokens) and view.document.tokens[i].text.lower() in stances.VERBS | {
            "said",
            "says",
        }
        if acts and party.kind is ParticipantKind.COUNTRY and party.place and party.name not in states:
            acting.add(party.name)
    organisations = {p.name for p in found.values() if p.kind is ParticipantKind.ORGANISATION or p.name in acting}
    begun = {o[:at] for o in organisations for at, ch in enumerate(o) if ch == " "}
    acting |= {
        p.name for p in found.values() if p.kind is ParticipantKind.PERSON and p.side is None and p.name in begun
    }
    organisations |= acting
    fullest: dict[str, str] = {}
    for longer in sorted(organisations):
        parts = longer.split(" ")
        fullest |= {n: longer for k in range(1, len(parts)) if (n := " ".join(parts[:k])) in organisations}
    for start, party in found.items():
        if party.name in acting:
            found[start] = replace(
                party, kind=ParticipantKind.ORGANISATION, place=False, name=fullest.get(party.name, party.name)
            )
        elif party.name in fullest and party.kind is ParticipantKind.ORGANISATION:
            found[start] = replace(party, name=fullest[party.name])


def _short_forms(parties: Iterable[Party], view: View) -> list[Party]:
    """Return the mentions of organisations by the first word of their name: "Halden offered" for Halden Steel."""
    known = {
        p.name.split()[0]: p
        for p in parties
        if p.kind is ParticipantKind.ORGANISATION and " " in p.name and p.name.split()[0] not in stances.ADJECTIVES
    }
    taken = {p.span.start for p in parties}
    found: list[Party] = []
    for token, after in itertools.pairwise(view.document.tokens):
        party = known.get(token.text)
        acts = after.text.lower() in _ACTS
        if party is not None and acts and token.span.start not in taken:
            found.append(replace(party, span=token.span, place=False, adjective=False))
    return found


def _near(document: Document, span: Span) -> Sequence[Name]:
    at = bisect_left(document.names, span.start, key=lambda n: n.span.start)
    return document.names[max(0, at - 1) : at + 2]


def _named(name: Name, participant: Participant | None, words: Lexicon) -> Party:
    if name.state is not None:
        return Party(name.state, name.span, ParticipantKind.COUNTRY)
    kind = {
        NameLabel.PER: ParticipantKind.PERSON,
        NameLabel.ORG: ParticipantKind.ORGANISATION,
        NameLabel.LOC: ParticipantKind.COUNTRY,
    }[name.label]
    if participant is not None:
        return Party(participant.name, name.span, participant.kind, participant.side, participant.part)
    return Party(words.organisations.get(name.text, name.text), name.span, kind)


def _placed(party: Party, name: Name, document: Document, words: Lexicon, view: View) -> Party:
    """Return the party with what its place in the sentence says: a place, an adjective, or somebody."""
    state = words.states.get(name.text)
    i = view.token_at(name.span.start)
    before = [t.text.lower() for t in view.document.tokens[max(0, i - 3) : i]]
    adjective = bool(state and state.kind == "demonym") and not (
        name.text.endswith("s") and not name.text.lower().endswith(("ss", "ese"))
    )
    adjective = adjective and not (name.text.lower() in _PEOPLES and before[-1:] == ["the"])
    inside = name.label is NameLabel.ORG and before[-1:] != [] and before[-1] in {"in", "near", "outside", "inside"}
    place = inside or (
        (name.label is NameLabel.LOC or name.text.startswith("D.C"))
        and (
            (name.state is None and party.kind is ParticipantKind.COUNTRY)
            or bool(state and state.kind == "city")
            or (before[-1:] != [] and before[-1] in _AT and not adjective)
            or (before[-1:] == ["the"] and before[-2:-1] != [] and before[-2] in _AT and not adjective)
            or (before[-1:] in (["to"], ["for"], ["from"]) and bool(_MOVES & set(before)))
            or before[-1:] == ["visiting"]
            or (before[-1:] == [","] and i >= 2 and not adjective and _after_place(document, view, i))
        )
    )
    return Party(party.name, party.span, party.kind, party.side, party.part, place=place, adjective=adjective)


def _after_place(document: Document, view: View, i: int) -> bool:
    """Say whether a name is the second half of "Istanbul, Turkey"."""
    before = view.document.tokens[i - 2].span
    names = [n for n in _near(document, before) if n.span.end == before.end and n.label is NameLabel.LOC]
    if document.text[before.start : before.end] in {"D.C.", "D.C"} or view.document.tokens[i].text in {"D.C.", "D.C"}:
        return True
    return bool(names) and (
        i < 4 or view.document.tokens[view.token_at(names[0].span.start) - 1].text.lower() in _AT | {"to"}
    )


def _groups(document: Document) -> list[Party]:
    """Return the parties that go by a noun: "the union", "striking nurses"."""
    found: list[Party] = []
    for sentence in document.sentences:
        words = document.words(sentence)
        for i, token in enumerate(words):
            if token.text.lower() in stances.PARTY_NOUNS and (party := _group(words, i)) is not None:
                found.append(party)
    return found


def _group(words: Sequence[Token], i: int) -> Party | None:
    """Return the party that a noun stands for with what goes before it; None where it only describes another."""
    noun = words[i].text.lower()
    j = i
    while j > 0 and i - j < 3 and words[j - 1].text.lower() in stances.PARTY_MODIFIERS:
        j -= 1
    before = words[j - 1].text.lower() if j > 0 else ","
    after = words[i + 1].text.lower() if i + 1 < len(words) else ""
    if before != "the":
        plural = noun.endswith(("s", "men", "staff"))
        alone = j < i or before in _BEFORE_GROUP
        if not (plural and alone) or after in {"members", "officials", "leaders", "members'"}:
            return None
    name = " ".join(w.text.lower() for w in words[j : i + 1] if w.text.lower() != "striking")
    span = Span(words[j].span.start, words[i].span.end)
    return Party(f"the {name}" if before == "the" else name, span, ParticipantKind.ORGANISATION)
