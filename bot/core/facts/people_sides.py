"""For whom people speak where no word beside the name says it: through their bosses, and by whom a text tells of."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from bot.core.facts.people import Person
from bot.core.facts.people_roles import is_company
from bot.core.facts.references import References
from bot.core.language import Lexicon, NameLabel
from bot.core.language.en import people as words
from bot.core.language.view import View

_MEETING = frozenset({"meet", "meeting", "summit", "call"})


class Allegiances:
    """The sides of one document's people, by name."""

    def __init__(self, view: View, lexicon: Lexicon, references: References, everybody: Sequence[Person]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references
        self._people = everybody
        self._by_text = {m.text: p for p in reversed(everybody) for m in p.mentions}
        self.side_of: dict[str, str] = {}
        self.leaders: set[str] = set()  # those whom the text calls the leaders of the sides

    def find(self, led: Mapping[str, str]) -> None:
        """Find the sides; `led` are the sides of those who lead a delegation."""
        for person in self._people:
            side = person.side or led.get(person.name)
            if side:
                self.side_of[person.name] = side
        self._respective()
        self._owned_by_pronoun()
        for _ in range(2):
            for person in self._people:
                if person.name not in self.side_of and (side := self._through_another(person)):
                    self.side_of[person.name] = side
        self._summits()
        for person in self._people:
            if person.name not in self.side_of and (side := self._by_what_is_told(person)) is not None:
                self.side_of[person.name] = side

    def _named(self, text: str) -> Person | None:
        return self._by_text.get(text)

    def _through_another(self, person: Person) -> str | None:
        """Return the side of the one for whom a person works: "aide to Putin"."""
        if person.follows is None:
            return None
        boss = self._named(person.follows)
        return self.side_of.get(boss.name) if boss and boss is not person else None

    # "the rebel leader ... his Free Movement"

    def _owned_by_pronoun(self) -> None:
        view = self._view
        for mention in self._references.mentions:
            k = mention.first
            if mention.state or view.name(k) is None or view.low(k - 1) not in {"his", "her"}:
                continue
            begin = view.sentence(k).tokens[0]
            named = {n.text for i in range(begin, k) if (n := view.name(i)) and n.label is NameLabel.PER}
            people = {p.name for text in named if (p := self._named(text))}
            if len(people) == 1:
                self.side_of.setdefault(next(iter(people)), mention.party)

    # "Norwegian and Danish officials ... their respective leaders, X and Y"

    def _respective(self) -> None:
        """Read "Norwegian and Danish officials ... their respective leaders, X and Y": one each, in that order."""
        view = self._view
        for i, low in enumerate(view.lows):
            if low != "respective":
                continue
            begin, end = view.sentence(i).tokens
            before = list(dict.fromkeys(m.party for m in self._references.within(begin, i)))
            after = list(
                dict.fromkeys(n.text for k in range(i, end) if (n := view.name(k)) and n.label is NameLabel.PER)
            )
            if len(before) != len(after) or len(before) < 2:
                continue
            for side, text in zip(before, after, strict=True):
                if (person := self._named(text)) is not None:
                    self.side_of.setdefault(person.name, side)
                    if view.low(i + 1) not in {"negotiators", "ministers"}:
                        self.leaders.add(person.name)

    # "an A-B summit" beside "X meets Y": if Y is B's, X is A's

    def _summits(self) -> None:
        view = self._view
        pairs = {
            (a.state, b.state)
            for a, b in itertools.pairwise(view.document.names)
            if a.state
            and b.state
            and a.state != b.state
            and view.document.text[a.span.end : b.span.start] in {"-", "–"}
            and any(view.low(view.range_of(b)[1] + k) in _MEETING | {"talks"} for k in (0, 1))
        }
        for person in self._people if pairs else ():
            if person.name in self.side_of or not person.role:
                continue
            met = {self.side_of.get(other.name) for other in self._met_by(person)}
            for a, b in sorted(pairs):
                if (a in met) != (b in met):
                    self.side_of[person.name] = b if a in met else a
                    break

    def _met_by(self, person: Person) -> list[Person]:
        """Return whom the person meets, by the sentences that name both with a word for meeting between them."""
        view = self._view
        met: list[Person] = []
        for mention in person.mentions:
            first, last = view.range_of(mention)
            end = view.sentence(first).tokens[1]
            verb = next((k for k in range(last, end) if view.document.tokens[k].lemma in _MEETING), None)
            for k in range(verb or end, min(end, (verb or end) + 5)):
                name = view.name(k)
                other = self._named(name.text) if name is not None and name.label is NameLabel.PER else None
                if other is not None and other is not person:
                    met.append(other)
        return met

    # "X rejected the bid. Chairman Y said ..."

    def _by_what_is_told(self, person: Person) -> str | None:
        """Return the party that the text tells of where it brings a person in by an office that this party has."""
        if not person.role:
            return None
        view = self._view
        for mention in person.mentions[:1]:
            first, last = view.range_of(mention)
            number = view.sentence_of[first]
            for at, stop in ((number, first), (number, None), (number - 1, None), (number - 2, None)):
                if at < 0:
                    break
                begin, end = view.document.sentences[at].tokens
                if stop is None and at == number:
                    begin = last
                    continue
                fitting = self._fitting(person, begin, min(end, stop) if stop is not None else end)
                if fitting is not None:
                    return fitting
        return None

    def _fitting(self, person: Person, first: int, last: int) -> str | None:
        """Return the first party of a stretch that acts and may have such an officer, or the side of one who speaks."""
        view = self._view
        k = first
        while k < last:
            found = self._references.at(k)
            if found is not None:
                if found.subject and has_office(found.party, found.state, person.role or ""):
                    return found.party
                k = found.last
                continue
            name = view.name(k)
            if name is not None and name.label is NameLabel.PER and (other := self._named(name.text)) is not None:
                side = self.side_of.get(other.name)
                if (
                    side is not None
                    and other is not person
                    and has_office(side, self._is_state(side), person.role or "")
                ):
                    return side
                k = view.range_of(name)[1]
                continue
            k += 1
        return None

    def _is_state(self, party: str) -> bool:
        return party not in self._references.organisations


def has_office(party: str, state: bool, role: str) -> bool:
    """Say whether a party may have somebody of such a role: a state a minister, a company a chief executive."""
    low = role.lower()
    own = low.split(" of ")[0].split(" for ")[0]
    if any(w in own for w in words.ANY_SIDE):
        return True
    if any(w in own for w in words.STATE_OFFICES):
        return state
    company = not state and is_company(party)
    if any(w in own for w in words.COMPANY_OFFICES):
        return company
    if any(w in own for w in words.MEMBERS_OFFICES):
        return not state and not company
    if "president" in own:
        return state or not company
    return not state and any(w in own for w in words.OTHER_OFFICES)
