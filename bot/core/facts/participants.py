"""Participants: who takes part in the talks, for which side, in which role and part."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from bot.core import language
from bot.core.facts.extractor import Extractor
from bot.core.facts.organisations import Body, kind_of, organisations, states
from bot.core.facts.participants_credits import credited
from bot.core.facts.participants_judge import judge
from bot.core.facts.participants_leads import Leads
from bot.core.facts.participants_parts import Parts, Place
from bot.core.facts.participants_sides import Table
from bot.core.facts.participants_traits import Traits, Witness
from bot.core.facts.people import Person, people
from bot.core.facts.people_roles import Roles
from bot.core.facts.people_sides import Allegiances
from bot.core.facts.quotes_sources import Sources
from bot.core.facts.references import References
from bot.core.language import Document, Lexicon, Name
from bot.core.language.en import people as words
from bot.core.language.en import talks
from bot.core.language.view import View
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, Part, Participant, ParticipantKind

_FEWEST_SIDES = 2
_OUTSIDE = re.compile(r"\b(?:" + "|".join(sorted(words.OUTSIDERS)) + r")s?\b", re.IGNORECASE)
_SPEAKS = re.compile(r"\b(?:spokes\w+|aide|adviser|advisor|press|communications)\b", re.IGNORECASE)
_PLACES = 300  # of a party that are looked at: no report names one half as often


def run(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the participants filled in."""
    judged = [(p, judge(traits) if _seen(p, traits) else None, traits) for p, traits in candidates(article, document)]
    sides = {p.name for p, part, _ in judged if part is Part.PRINCIPAL and p.kind is not ParticipantKind.PERSON}
    found = [
        _as_judged(p, part or Part.OTHER, alone=len(sides) < _FEWEST_SIDES)
        for p, part, traits in judged
        if part is not None or _told_of(p, traits)
    ]
    return replace(facts, participants=tuple(sorted(found, key=lambda p: p.mentions[0].start)))


def candidates(article: Article, document: Document) -> list[tuple[Participant, Traits]]:
    """Return everybody in a text who may take part in the talks, with what the text shows of each."""
    return _Reading(article, document).candidates()


def _seen(found: Participant, traits: Traits) -> bool:
    """Say whether one does anything in the text, or has a part that the text gives in so many words."""
    return found.kind is ParticipantKind.PERSON or found.part is not Part.OTHER or bool(traits["acts"])


def _told_of(found: Participant, traits: Traits) -> bool:
    """Say whether the text tells something of a person: left out, another would be taken for who speaks."""
    return found.kind is ParticipantKind.PERSON and bool(traits["acts"])


def _as_judged(found: Participant, part: Part, *, alone: bool) -> Participant:
    """Return a participant with its part; a state or organisation that negotiates is a side itself."""
    if found.part is not part and (part is Part.DELEGATION_HEAD or (alone and part is Part.PRINCIPAL)):
        part = found.part  # who leads a delegation is told in so many words; and it takes two to talk
    own = found.kind is not ParticipantKind.PERSON and part is Part.PRINCIPAL and not found.side
    return replace(found, part=part, side=found.name if own else found.side)


@dataclass(frozen=True, slots=True)
class _Sent:
    """For whom people do something, and by side those whom others may have above them."""

    acting: set[str] = field(default_factory=set)
    helping: set[str] = field(default_factory=set)
    hosting: set[str] = field(default_factory=set)
    above: dict[str | None, list[Person]] = field(default_factory=dict)


class _Reading:
    """One article while its participants are read."""

    def __init__(self, article: Article, document: Document) -> None:
        self._document = document
        self._lexicon: Lexicon = language.lexicon(document.language)
        self._view = View(document)
        self._sources = Sources(self._view, self._lexicon)
        written = credited(article, document, self._view)
        self._states = states(document, self._view, self._lexicon)
        self._organisations = organisations(document, self._view, self._lexicon, (article.outlet, *written))
        usual = {m.text: b.belongs_to or b.name for b in self._organisations for m in b.mentions}
        self._references = References(self._view, self._lexicon, usual)
        self._people = people(document, Roles(self._view, self._lexicon, self._references), self._lexicon, written)
        self._parts = Parts(self._view, self._lexicon, self._references)
        self._places: dict[str, list[Place]] = {}
        for mention in self._references.mentions:
            places = self._places.setdefault(mention.party, [])
            if len(places) < _PLACES:
                places.append((mention.first, mention.last))
        self._find_sides()
        self._venues = self._find_venues()

    def candidates(self) -> list[tuple[Participant, Traits]]:
        """Return everybody who may take part, with the part that rules give, and what the text shows of each."""
        found = [(self._person(p), p.places) for p in self._people]
        found += [(self._body(b, ParticipantKind.COUNTRY), self._places.get(b.name, [])) for b in self._states]
        found += [
            (self._body(b, ParticipantKind.ORGANISATION), self._places.get(b.name, [])) for b in self._organisations
        ]
        witness = Witness(self._view, self._lexicon, self._sides)
        return [(p, witness.traits(p, places, p.part.value, acts=self._takes_part(p))) for p, places in found]

    # sides

    def _find_sides(self) -> None:
        leads = Leads(self._view, self._lexicon, self._references)
        self._leads = {p.name: lead for p in self._people if (lead := leads.of(p)) is not None}
        allegiances = Allegiances(self._view, self._lexicon, self._references, self._people)
        allegiances.find({n: lead.side for n, lead in self._leads.items() if lead.side})
        self._side_of = allegiances.side_of
        self._top = {p.name for p in self._people if any(self._parts.top(r) for r in p.roles)} | allegiances.leaders
        beside = [p for p, places in self._places.items() if self._stands_beside(p, places)]
        beside += [s for p in self._people if (s := self._side_of.get(p.name)) and self._helps(p)]
        table = Table(self._view, self._lexicon, self._references, set(beside))
        allegiances.guess(table.sides(self._spoken_for()))
        self._sides = table.sides(self._spoken_for())
        self._sent = self._find_sent()

    def _find_sent(self) -> _Sent:
        """Find who has people that act, mediate or host, and who is above others, once for all."""
        sent = _Sent()
        for person in self._people:
            side = self._side_of.get(person.name)
            if self._may_be_above(person):
                sent.above.setdefault(side, []).append(person)
            if side is None:
                continue
            if not _outside(person):
                sent.acting.add(side)
            if self._helps(person):
                sent.helping.add(side)
            if self._parts.hosts(person.places):
                sent.hosting.add(side)
        return sent

    def _stands_beside(self, party: str, places: list[Place]) -> bool:
        return (
            self._parts.mediating_body(party)
            or self._parts.observes(places)
            or self._parts.mediates(places)
            or self._parts.hosts(places)
        )

    def _helps(self, person: Person) -> bool:
        """Say whether a person mediates by role, so that whoever sent them does."""
        return any(self._parts.of_role(r) is Part.MEDIATOR for r in person.roles)

    def _spoken_for(self) -> list[str]:
        """Return the sides of those who lead a delegation, negotiate or decide, once for each."""
        found: list[str] = []
        for person in self._people:
            side = self._side_of.get(person.name)
            if side is None:
                continue
            at_table = {self._parts.of_role(r) for r in person.roles} & {Part.DELEGATION_HEAD, Part.DELEGATE}
            found += [side] * (2 * (person.name in self._leads or bool(at_table)) + self._is_head(person, side))
        return found

    def _find_venues(self) -> set[str]:
        """Return the state where talks are told of most: others only meet there about them."""
        told = Counter(n.state for n in self._document.names if n.state and self._is_venue(n))
        return {state for state, times in told.items() if times == max(told.values())}

    def _is_venue(self, name: Name) -> bool:
        """Say whether a city or a capital is where talks take place: "talks in Istanbul"."""
        k = self._view.range_of(name)[0]
        if kind_of(name, self._lexicon) not in {"city", "capital", "name"}:
            return False
        if self._view.low(k - 1) not in {"in", "at", "to", "near"}:
            return False
        begin, end = self._view.sentence(k).tokens
        return any(self._document.tokens[n].lemma in talks.GATHERINGS for n in range(begin, end))

    # who takes part

    def _takes_part(self, found: Participant) -> bool:
        """Say whether one of no known part does or says anything, rather than being named in passing."""
        if found.part is not Part.OTHER:
            return True
        if found.kind is ParticipantKind.PERSON:
            if self._stands_outside(found):
                return False
            return bool(found.role or found.side) or any(
                self._tells(span) or self._acts(span) for span in found.mentions
            )
        if found.name in self._sent.acting:
            return True
        return any(self._acts(span) for span in found.mentions)

    def _stands_outside(self, person: Participant) -> bool:
        """Say whether a person only comments: an analyst, a teacher, somebody in the street."""
        if person.side in self._sides:
            return False
        if person.role is not None and _OUTSIDE.search(person.role) is not None:
            return True
        if person.side is not None and set(person.side.split()) & talks.ACADEMIC:
            return True
        after = [self._view.token_at(span.end) for span in person.mentions]
        return any(self._view.low(k + 1) == "who" and self._view.low(k + 2) in talks.STUDIES for k in after)

    def _tells(self, span: Span) -> bool:
        """Say whether a sentence tells of what a person does, or of what is done to or with the person."""
        first, last = self._view.token_at(span.start), self._view.token_at(span.end)
        tokens = self._document.tokens[first:last]
        beside = self._view.low(first - 1) in {"with", "to", "by", "for", "between", "against"}
        return beside or any(t.dep in {"nsubj", "obj", "iobj"} for t in tokens)

    def _acts(self, span: Span) -> bool:
        first, last = self._view.token_at(span.start), self._view.token_at(span.end)
        begin = first - 1 if self._view.low(first - 1) != "the" else first - 2
        before = self._view.token(begin)
        told = before is not None and (before.lemma in self._lexicon.cues or before.lemma in {"by", ":", "and"})
        after = self._view.low(last)
        to = after == "to" or (after == "," and self._view.low(last + 1) in {"which", "who", "a", "an", "the"})
        according = self._view.low(begin) == "to" and self._view.low(begin - 1) == "according"
        return told or to or according or after in {"and", ":"} or self._sources.verb_follows(last)

    # parts

    def _part_of_person(self, person: Person) -> Part:
        side = self._side_of.get(person.name)
        by_role = {self._parts.of_role(r) for r in person.roles} - {None}
        places = person.places
        sided = side is not None and side in self._sides
        if person.name in self._leads or Part.DELEGATION_HEAD in by_role:
            return Part.DELEGATION_HEAD
        for part in (Part.MEDIATOR, Part.OBSERVER, Part.DELEGATE):
            if part in by_role:
                return part
        if self._parts.observes(places):
            return Part.OBSERVER
        sent = side is not None and "envoy" in (person.role or "").lower()
        if not sided and (sent or self._parts.mediates(places)):
            return Part.MEDIATOR
        if not sided and self._parts.hosts(places):
            return Part.HOST
        if _SPEAKS.search(person.role or ""):
            return Part.OTHER
        if sided:
            return Part.PRINCIPAL if self._decides(person, side) else Part.OTHER
        theirs = self._part_of_party(side) if side is not None else Part.OTHER
        return theirs if theirs in {Part.OBSERVER, Part.MEDIATOR, Part.HOST} else Part.OTHER

    def _is_head(self, person: Person, side: str) -> bool:
        return person.name in self._top or any(s.heads and s.side == side for s in person.said)

    def _decides(self, person: Person, side: str | None) -> bool:
        """Say whether a person decides for a side: its head, or who leads it where the text gives no role."""
        if person.name in self._top:
            return not self._second(person, side)
        return not person.role and any(s.heads and s.side == side for s in person.said)

    def _second(self, person: Person, side: str | None) -> bool:
        """Say whether a general secretary has a leader or president above."""
        if "secretary" not in (person.role or "").lower():
            return False
        return any(other is not person for other in self._sent.above.get(side, ()))

    def _may_be_above(self, person: Person) -> bool:
        if any(s.heads for s in person.said):
            return True
        return person.name in self._top and re.search(r"leader|president|chair", person.role or "") is not None

    def _part_of_party(self, party: str) -> Part:
        places = self._places.get(party, [])
        if party in self._sides:
            return Part.PRINCIPAL
        if self._parts.observes(places):
            return Part.OBSERVER
        if self._parts.mediates(places) or self._parts.mediating_body(party) or party in self._sent.helping:
            return Part.MEDIATOR
        hosted = party in self._venues or self._parts.hosts(places) or party in self._sent.hosting
        return Part.HOST if hosted else Part.OTHER

    # values

    def _person(self, person: Person) -> Participant:
        return Participant(
            name=person.name,
            kind=ParticipantKind.PERSON,
            mentions=tuple(m.span for m in person.mentions),
            aliases=_aliases(person.name, [m.text for m in person.mentions]),
            side=self._side_of.get(person.name),
            role=person.role,
            part=self._part_of_person(person),
        )

    def _body(self, body: Body, kind: ParticipantKind) -> Participant:
        aliases = [m.text for m in body.mentions if kind_of(m, self._lexicon) != "demonym"]
        own = body.name if body.state or body.name in self._sides else None
        return Participant(
            name=body.name,
            kind=kind,
            mentions=tuple(m.span for m in body.mentions),
            aliases=_aliases(body.name, aliases),
            side=body.belongs_to or own,
            part=Part.OTHER if body.belongs_to else self._part_of_party(body.name),
        )


def _outside(person: Person) -> bool:
    return any(_OUTSIDE.search(role) for role in person.roles)


def _aliases(name: str, texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for t in texts if t != name))


EXTRACTOR = Extractor(provides="participants", run=run)
