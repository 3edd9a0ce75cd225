"""For whom people speak where no word beside the name says it: through their bosses, and by whom a text tells of."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.core.facts.people import Person
from bot.core.facts.people_roles import Said
from bot.core.facts.people_sides_told import Told
from bot.core.facts.references import References
from bot.core.facts.references_nouns import words_of
from bot.core.language import Lexicon, NameLabel
from bot.core.language.en import collectives
from bot.core.language.en import people as words
from bot.core.language.view import View
from bot.core.model.article import Span

_OF_ANOTHER = re.compile(
    r"(?:president|speaker|chair\w*|leader|governor|mayor|head|chief|director|member|king|queen|minister) of "
    r"(?!(?:the |its |our |his |her )?(?:\S+ )?"
    r"(?:delegation|team|mission|side|staff|state|government|board|operations|foreign|defen[cs]e|trade|finance))",
    re.IGNORECASE,
)  # "president of parliament": whose officer it is is said, and none that the text names
_MEDIATES = re.compile(r"mediator|facilitator|arbitrator|conciliator|go-between|broker|observer", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|ex|retired)\b", re.IGNORECASE)
_JOINED = ([","], ["and"], [",", "and"], ["with"], ["along", "with"], [",", "along", "with"], ["accompanied", "by"])
_GAP = 5
_SUBJECT = 2
_LONGEST_LIST = 100  # tokens
_MEETING = frozenset({"meet", "meeting", "summit", "call"})


class Allegiances:
    """The sides of one document's people, by name."""

    def __init__(self, view: View, lexicon: Lexicon, references: References, everybody: Sequence[Person]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references
        self._people = everybody
        self._by_text = {m.text: p for p in reversed(everybody) for m in p.mentions}
        self._aides: dict[int, list[Person]] = {}  # by whom they work for
        self._officers: dict[str, list[Person]] = {}
        for person in everybody:
            if person.follows and (boss := self._named(person.follows)) is not None:
                self._aides.setdefault(id(boss), []).append(person)
            if (office := (person.role or "").lower()) in words.SINGLE_OFFICES:
                self._officers.setdefault(office, []).append(person)
        named = ((b, words_of(b)) for b in references.organisations)
        self._ministries = [(b, own) for b, own in named if own & {"ministry", "department"}]
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
                if person.name not in self.side_of and (side := self._through_another(person) or self._of_aide(person)):
                    self.side_of[person.name] = side
        self._represented()
        self._listed()
        self._summits()

    def guess(self, sides: Collection[str]) -> None:
        """Find the sides of those who only have an office: by whom the text tells of, and by which side has such."""
        told = Told(self._view, self._lexicon, self._references)
        for person in self._people:
            if person.name not in self.side_of and (side := told.side(person, sides)) is not None:
                self.side_of[person.name] = side
            former = any(_FORMER.search(role) for role in person.roles)
            if person.name in self.side_of or person.role is None or former:
                continue
            side = self._guessed(person, person.role, sides)
            # A mediator is sent by none of those who negotiate.
            if side is not None and (side not in sides or not any(_MEDIATES.search(role) for role in person.roles)):
                self.side_of[person.name] = side

    def _guessed(self, person: Person, role: str, sides: Collection[str]) -> str | None:
        if any(s.owned for s in person.said if s.role):
            # somebody's whom the text did not show clearly enough; who speaks for others speaks of them
            return self._spoken_of(person) if "spokes" in role.lower() else None
        return self._ministry(role) or self._by_what_is_told(person, role) or self._only_fitting(role, sides)

    def _office_taken(self, person: Person, side: str) -> bool:
        """Say whether somebody else of the side holds the office: a state has one president."""
        officers = self._officers.get((person.role or "").lower(), ())
        return any(other is not person and self.side_of.get(other.name) == side for other in officers)

    def _only_fitting(self, role: str, sides: Collection[str]) -> str | None:
        """Return the one side of the talks that may have such an officer."""
        if role.lower() in {"president", "prime minister"}:
            return None  # as above: readers know whose
        fitting = [s for s in sides if self._fits(s, role)]
        return fitting[0] if len(fitting) == 1 else None

    def _named(self, text: str) -> Person | None:
        return self._by_text.get(text)

    def _through_another(self, person: Person) -> str | None:
        """Return the side of the one for whom a person works: "aide to Putin"."""
        if person.follows is None:
            return None
        boss = self._named(person.follows)
        return self.side_of.get(boss.name) if boss and boss is not person else None

    def _of_aide(self, person: Person) -> str | None:
        """Return the side of those who work for a person."""
        aides = self._aides.get(id(person), ())
        return next((side for p in aides if (side := self.side_of.get(p.name))), None)

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
            begin, end = self._around(i)
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

    def _around(self, i: int) -> tuple[int, int]:
        """Return the tokens of a sentence about one of its words, as far as a list of names may reach."""
        begin, end = self._view.sentence(i).tokens
        return max(begin, i - _LONGEST_LIST), min(end, i + _LONGEST_LIST)

    def _represented(self) -> None:
        """Read "A and B, represented by X and Y": one each, in that order."""
        view = self._view
        for i, low in enumerate(view.lows):
            if low != "represented" or view.low(i + 1) != "by":
                continue
            begin, end = self._around(i)
            parties = list(dict.fromkeys(m.party for m in self._references.within(begin, i)))
            texts = dict.fromkeys(n.text for k in range(i, end) if (n := view.name(k)) and n.label is NameLabel.PER)
            people = list(dict.fromkeys(p.name for t in texts if (p := self._named(t)) is not None))
            for side, name in zip(parties, people, strict=False) if len(parties) <= len(people) else ():
                self.side_of.setdefault(name, side)

    # "Secretary of State X, National Security Advisor Y and Envoy Z"

    def _listed(self) -> None:
        """Give those of a list who have an office and no owner the side of the one before them."""
        view = self._view
        last: Person | None = None
        ends = -1
        told: dict[str, dict[Span, Said]] = {}  # for each person what is said at each mention
        for name in view.document.names:
            person = self._named(name.text) if name.label is NameLabel.PER else None
            if person is None:
                continue
            first, stop = view.range_of(name)
            if person.name not in told:
                spans = (m.span for m in person.mentions)
                told[person.name] = dict(zip(spans, person.said, strict=False))
            said = told[person.name].get(name.span)
            starts = said.starts if said is not None and said.starts >= 0 else first
            gap = [view.low(k) for k in range(ends, starts)] if last is not None and starts - ends < _GAP else ["."]
            bare = said is not None and said.role and not said.owned
            if last is not None and gap in _JOINED and bare and last.name in self.side_of:
                side = self.side_of[last.name]
                if person.name not in self.side_of and not self._office_taken(person, side):
                    self.side_of[person.name] = side
            last, ends = person, stop

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

    def _by_what_is_told(self, person: Person, role: str) -> str | None:
        """Return the party that the text tells of where it brings in somebody by an office that this party has."""
        view = self._view
        first, last = view.range_of(person.mentions[0])
        number = view.sentence_of[first]
        begin, end = view.document.sentences[number].tokens
        if any(view.low(k) in words.KIN for k in range(max(begin, first - 4), first)):
            return None
        points: Counter[str] = Counter()
        for mention in self._references.within(begin, first):
            points[mention.party] += 2 + mention.told_of if mention.told_of >= 0 else 0
        for mention in self._references.within(last, end):
            points[mention.party] += max(0, mention.told_of)
        for back in (1, 2):
            if number < back or any(n >= 2 for p, n in points.items() if self._fits(p, role)):
                break
            for party, weight in self._told_in(number - back, person):
                points[party] += weight
        ranked = [(p, n) for p, n in points.most_common() if n and self._fits(p, role)]
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        low = role.lower()
        if low in {"president", "prime minister"} and ranked[0][0] not in self._references.organisations:
            return None  # whose president comes in without a word is known to every reader, not told
        if any(w in low for w in words.STATE_OFFICES) and self._of_two(number, role):
            return None
        return ranked[0][0]

    def _of_two(self, number: int, role: str) -> bool:
        """Say whether two states that may have such an officer are told of here."""
        sentences = self._view.document.sentences
        begin, end = sentences[max(0, number - 2)].tokens[0], sentences[number].tokens[1]
        return len({m.party for m in self._references.within(begin, end) if m.state and self._fits(m.party, role)}) > 1

    def _spoken_of(self, person: Person) -> str | None:
        """Read "Its spokesman, X, said that the association was ...": of whom the person speaks."""
        view = self._view
        last = view.range_of(person.mentions[0])[1]
        named = self._references.within(last, view.sentence(last).tokens[1])
        return next((m.party for m in named if m.told_of == _SUBJECT), None)

    def _ministry(self, role: str) -> str | None:
        """Return the ministry that a minister has: the Health Ministry for a health minister."""
        office = words_of(role) & words.PORTFOLIOS
        if not office or "minister" not in role.lower():
            return None
        fitting = [body for body, own in self._ministries if office <= own]
        return fitting[0] if len(fitting) == 1 else None

    def _told_in(self, number: int, person: Person) -> Iterator[tuple[str, int]]:
        """Yield whom a sentence tells of, and the sides of the people of whom it does."""
        view = self._view
        begin, end = view.document.sentences[number].tokens
        for mention in self._references.within(begin, end):
            if mention.told_of > 0:
                yield mention.party, 1 + mention.told_of
        for k in range(begin, end):
            name = view.name(k)
            if name is None or name.label is not NameLabel.PER or view.document.tokens[k].dep != "nsubj":
                continue
            other = self._named(name.text)
            if other is not None and other is not person and (side := self.side_of.get(other.name)) is not None:
                yield side, 2

    def _fits(self, party: str, role: str) -> bool:
        """Say whether a party may have such an officer: a state a minister, a company a chief executive."""
        if _OF_ANOTHER.search(role) is not None:
            return False
        state = party not in self._references.organisations
        company = party in self._references.firms
        union = bool(words_of(party) & collectives.UNIONS)
        own = role.lower().split(" of ")[0].split(" for ")[0]
        for offices, may in (
            (words.ANY_SIDE, True),
            (words.STATE_OFFICES, state),
            (words.COMPANY_OFFICES, company),
            (words.MEMBERS_OFFICES, not state and not company),
            (("president",), state or (not company and not self._references.states)),
            (words.CHAIRS, not state),
            (words.OTHER_OFFICES, not state and not union),
        ):
            if any(w in own for w in offices):
                return may
        return False
