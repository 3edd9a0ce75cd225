"""Participants: who takes part in the talks, for which side, in which role and part."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.core import language
from bot.core.facts.extractor import Extractor
from bot.core.facts.organisations import Party, kind_of, organisations, states
from bot.core.facts.participants_credits import credited
from bot.core.facts.participants_parts import Parts
from bot.core.facts.participants_sides import sides
from bot.core.facts.people import Person, people
from bot.core.facts.quotes_sources import Sources
from bot.core.language import Document, Lexicon, NameLabel
from bot.core.language.view import View
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, Part, Participant, ParticipantKind

_LEAST_SIDES = 2  # it takes two to talk
_LEADERS = frozenset(
    "leaders presidents premiers ministers chiefs bosses heads negotiators executives counterparts".split()
)


def run(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the participants filled in."""
    return replace(facts, participants=_Reading(article, document).participants())


class _Reading:
    """One article while its participants are read."""

    def __init__(self, article: Article, document: Document) -> None:
        self._document = document
        self._lexicon: Lexicon = language.lexicon(document.language)
        self._view = View(document)
        self._sources = Sources(self._view, self._lexicon)
        self._parts = Parts(self._view, self._lexicon)
        written = credited(article, document, self._view)
        self._people = people(document, self._view, self._lexicon, written)
        self._by_text = {m.text: p for p in reversed(self._people) for m in p.mentions}
        self._states = states(document, self._view, self._lexicon)
        self._organisations = organisations(document, self._lexicon, (article.outlet, *written))
        self._leads = {p.name: lead for p in self._people if (lead := self._parts.leads(p)) is not None}
        self._side_of: dict[str, str] = {}
        self._usual = {m.text: party.name for party in self._organisations for m in party.mentions}
        self._sides = sides(document, self._view, self._lexicon, self._usual)
        self._top = {p.name for p in self._people if self._parts.top(p.role)}
        self._find_sides()
        led = [s for n in self._leads if (s := self._side_of.get(n))]
        self._sides = tuple(dict.fromkeys((*self._sides, *led)))
        if len(self._sides) < _LEAST_SIDES:
            self._sides = tuple(dict.fromkeys((*self._sides, *self._led_at_the_top())))
        told = Counter(n.state for n in document.names if n.state and self._is_venue(n.text, n.span.start))
        # Others meet elsewhere about the talks: only where they are told of most is their venue.
        self._venues = {state for state, times in told.items() if times == max(told.values())}

    def participants(self) -> tuple[Participant, ...]:
        found = [self._person(p) for p in self._people]
        found += [self._party(p, ParticipantKind.COUNTRY) for p in self._states]
        found += [self._party(p, ParticipantKind.ORGANISATION) for p in self._organisations]
        found = [p for p in found if self._takes_part(p)]
        return tuple(sorted(found, key=lambda p: p.mentions[0].start))

    def _led_at_the_top(self) -> list[str]:
        """Return the organisations whose bosses the text names, where nothing shows clearer who negotiates."""
        bossed = {self._side_of.get(name) for name in self._top}
        return [
            p.name
            for p in self._organisations
            if p.name in bossed
            and not self._parts.mediating_body(p.name)
            and not self._parts.observes(p.mentions)
            and not self._parts.mediates(p.mentions)
        ]

    def _takes_part(self, found: Participant) -> bool:
        """Say whether an organisation of no known part does or says anything, rather than being named in passing."""
        if found.kind is not ParticipantKind.ORGANISATION or found.part is not Part.OTHER:
            return True
        return found.name in self._side_of.values() or any(self._acts(span) for span in found.mentions)

    def _acts(self, span: Span) -> bool:
        first, last = self._view.token_at(span.start), self._view.token_at(span.end)
        begin = first - 1 if self._view.low(first - 1) != "the" else first - 2
        before = self._view.token(begin)
        told = before is not None and (before.lemma in self._lexicon.cues or before.lemma in {"by", ":", "and"})
        after = self._view.low(last)
        to = after == "to" or (after == "," and self._view.low(last + 1) in {"which", "who", "a", "an", "the"})
        according = self._view.low(begin) == "to" and self._view.low(begin - 1) == "according"
        return told or to or according or after in {"and", ":"} or self._sources.verb_follows(last)

    # sides of people

    def _find_sides(self) -> None:
        for person in self._people:
            lead = self._leads.get(person.name)
            side = person.side or (lead.side if lead else None)
            if side:
                self._side_of[person.name] = self._usual.get(side, side)
        self._respective()
        for _ in range(2):
            for person in self._people:
                if person.name not in self._side_of and (side := self._through_another(person)):
                    self._side_of[person.name] = side
        self._summits()
        for person in self._people:
            if person.name not in self._side_of and (lead := self._leads.get(person.name)) and lead.side:
                self._side_of[person.name] = self._usual.get(lead.side, lead.side)

    def _through_another(self, person: Person) -> str | None:
        """Return the side of the one for whom a person works: "aide to Putin"."""
        if person.follows is None:
            return None
        boss = self._named(person.follows)
        return self._side_of.get(boss.name) if boss and boss is not person else None

    def _named(self, text: str) -> Person | None:
        return self._by_text.get(text)

    def _respective(self) -> None:
        """Read "Norwegian and Danish officials ... their respective leaders, X and Y": one each, in that order."""
        view = self._view
        for i, token in enumerate(self._document.tokens):
            if token.lemma != "respective":
                continue
            begin, end = view.sentence(i).tokens
            before = list(
                dict.fromkeys(
                    n.state or n.text
                    for k in range(begin, i)
                    if (n := view.name(k)) and n.label is not NameLabel.PER and self._is_party(n.text)
                )
            )
            after = list(
                dict.fromkeys(n.text for k in range(i, end) if (n := view.name(k)) and n.label is NameLabel.PER)
            )
            if len(before) != len(after) or len(before) < 2:
                continue
            for side, text in zip(before, after, strict=True):
                if (person := self._named(text)) is not None:
                    self._side_of.setdefault(person.name, side)
                    if view.low(i + 1) in _LEADERS - {"negotiators", "ministers"}:
                        self._top.add(person.name)

    def _is_party(self, text: str) -> bool:
        entry = self._lexicon.states.get(text)
        return entry is None or entry.kind != "city"

    def _summits(self) -> None:
        """Read "an A-B summit" beside "X meets Y": if Y is B's, X is A's."""
        pairs = {
            (a.state, b.state)
            for a, b in zip(self._document.names, self._document.names[1:], strict=False)
            if a.state
            and b.state
            and a.state != b.state
            and self._document.text[a.span.end : b.span.start] in {"-", "–"}
            and any(
                self._view.low(self._view.range_of(b)[1] + k) in {"summit", "meeting", "call", "talks"} for k in (0, 1)
            )
        }
        for person in self._people:
            if person.name in self._side_of or not person.role:
                continue
            met = {self._side_of.get(other.name) for other in self._met_by(person)} if pairs else set()
            for a, b in sorted(pairs):
                if (a in met) != (b in met):
                    self._side_of[person.name] = b if a in met else a
                    break

    def _met_by(self, person: Person) -> list[Person]:
        """Return whom the person meets, by the sentences that name both with a word for meeting between them."""
        met: list[Person] = []
        for mention in person.mentions:
            first, last = self._view.range_of(mention)
            end = self._view.sentence(first).tokens[1]
            verb = next(
                (
                    k
                    for k in range(last, end)
                    if self._document.tokens[k].lemma in {"meet", "meeting", "summit", "call"}
                ),
                None,
            )
            for k in range(verb or end, min(end, (verb or end) + 5)):
                name = self._view.name(k)
                if (
                    name is not None
                    and name.label is NameLabel.PER
                    and (other := self._named(name.text))
                    and other is not person
                ):
                    met.append(other)
        return met

    # parts

    def _is_venue(self, text: str, start: int) -> bool:
        """Say whether a city or a capital is where talks take place: "talks in Istanbul"."""
        k = self._view.token_at(start)
        entry = self._lexicon.states.get(text)
        if (
            entry is None
            or entry.kind not in {"city", "capital", "name"}
            or self._view.low(k - 1) not in {"in", "at", "to", "near"}
        ):
            return False
        begin, end = self._view.sentence(k).tokens
        words = {self._document.tokens[n].lemma for n in range(begin, end)}
        return bool(
            words
            & {
                "talk",
                "talks",
                "negotiation",
                "meeting",
                "summit",
                "delegation",
                "convene",
                "negotiator",
                "round",
                "meet",
            }
        )

    def _part_of_person(self, person: Person) -> Part:
        side = self._side_of.get(person.name)
        if person.name in self._leads:
            return Part.DELEGATION_HEAD
        of_role = self._parts.of_role(person.role)
        if of_role is not None:
            return of_role
        third = side is not None and side not in self._sides
        if self._parts.observes(person.mentions):
            return Part.OBSERVER
        if self._parts.mediates(person.mentions) or (third and "envoy" in (person.role or "").lower()):
            return Part.MEDIATOR
        if third and ((side in self._venues and self._sides) or self._parts.hosts(person.mentions)):
            return Part.HOST
        if person.name in self._top and side is not None and not third:
            return Part.PRINCIPAL
        party = next((p for p in (*self._states, *self._organisations) if p.name == side), None) if third else None
        theirs = self._part_of_party(party) if party is not None else Part.OTHER
        return theirs if theirs in {Part.OBSERVER, Part.MEDIATOR} else Part.OTHER

    def _part_of_party(self, party: Party) -> Part:
        if party.name in self._sides and not self._parts.mediating_body(party.name):
            return Part.PRINCIPAL
        if self._parts.observes(party.mentions):
            return Part.OBSERVER
        if self._parts.mediates(party.mentions) or self._parts.mediating_body(party.name) or self._lends(party):
            return Part.MEDIATOR
        return Part.HOST if party.name in self._venues or self._parts.hosts(party.mentions) else Part.OTHER

    def _lends(self, party: Party) -> bool:
        """Say whether an organisation is that of a mediator."""
        theirs = [p for p in self._people if not party.state and self._side_of.get(p.name) == party.name]
        return any(self._parts.of_role(p.role) is Part.MEDIATOR for p in theirs)

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

    def _party(self, party: Party, kind: ParticipantKind) -> Participant:
        aliases = [m.text for m in party.mentions if kind_of(m, self._lexicon) != "demonym"]
        return Participant(
            name=party.name,
            kind=kind,
            mentions=tuple(m.span for m in party.mentions),
            aliases=_aliases(party.name, aliases),
            side=party.name if party.state or party.name in self._sides else None,
            part=self._part_of_party(party),
        )


def _aliases(name: str, texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for t in texts if t != name))


EXTRACTOR = Extractor(provides="participants", run=run)
