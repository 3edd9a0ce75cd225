"""Parties: whom the words of a sentence mean, and who is the subject of a verb; shared by positions, events and status."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.language import Document, Lexicon, Name, NameLabel, Sentence, Timex, Token, lexicon
from bot.core.language.en import stances
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
_BEFORE_GROUP = frozenset(", ; : and but that as while when after because with between before striking".split())
_LONGEST_SUBJECT = 40  # tokens


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


class Cast:
    """Everybody whom a document names, by place, and how sentences speak of them."""

    def __init__(self, document: Document, facts: Facts) -> None:
        self.document = document
        self.tokens = document.tokens
        self._words = lexicon(document.language)
        self.states = frozenset(s.name for s in self._words.states.values())
        self._starts = [t.span.start for t in document.tokens]
        self.parties = _parties(document, facts, self._words, self)
        self._party_starts = [p.span.start for p in self.parties]
        self._times = [t.span.start for t in document.timexes]
        self._main: dict[int, tuple[Party, ...]] = {}

    def index(self, offset: int) -> int:
        """Return the first token that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def within(self, span: Span) -> tuple[Party, ...]:
        """Return the parties named within a span."""
        first, last = bisect_left(self._party_starts, span.start), bisect_left(self._party_starts, span.end)
        return tuple(self.parties[first:last])

    def times(self, span: Span) -> tuple[Timex, ...]:
        """Return the temporal expressions that begin within a span or run into it."""
        low = max(0, bisect_left(self._times, span.start) - 1)
        return tuple(
            t for t in self.document.timexes[low : bisect_left(self._times, span.end)] if t.span.end > span.start
        )

    def at(self, token: Token) -> Party | None:
        """Return the party whose name a token belongs to."""
        i = bisect_left(self._party_starts, token.span.end) - 1
        return self.parties[i] if i >= 0 and self.parties[i].span.end > token.span.start else None

    def main(self, sentence: Sentence) -> tuple[Party, ...]:
        """Return the parties that the sentence is about: the first that are named as no place and in no clause before."""
        key = sentence.span.start
        if key not in self._main:
            self._main[key] = self._find_main(sentence)
        return self._main[key]

    def _find_main(self, sentence: Sentence) -> tuple[Party, ...]:
        first, last = sentence.tokens
        start = first
        if first < last and self.tokens[first].text.lower() in stances.SUBORDINATE:
            start = next((i + 1 for i in range(first, min(last, first + 60)) if self.tokens[i].text == ","), last)
        if start >= last:
            return ()
        span = Span(self.tokens[start].span.start, self.tokens[last - 1].span.end)
        found = [p for p in self.within(span) if not p.place and not p.modifies]
        return self.joined(found[0]) if found else ()

    def joined(self, party: Party) -> tuple[Party, ...]:
        """Return a party with those that "and" joins to it, in either direction."""
        at = bisect_left(self._party_starts, party.span.start)
        low = high = at
        while low > 0 and self._joins(self.parties[low - 1], self.parties[low]):
            low -= 1
        while high + 1 < len(self.parties) and self._joins(self.parties[high], self.parties[high + 1]):
            high += 1
        group = self.parties[low : high + 1]
        return tuple(p for p in group if p is party or not (p.place or (p.modifies and not party.modifies)))

    def _joins(self, left: Party, right: Party) -> bool:
        """Say whether two names stand in one list: "Russia and Ukraine", "President X and Prime Minister Y"."""
        if right.span.start - left.span.end > 80:
            return False
        gap = [t.text.lower() for t in self.tokens[self.index(left.span.end) : self.index(right.span.start)]]
        if gap[:1] in (["'s"], ["’s"]) or left.modifies or left.adjective:
            while gap and (gap[0] in stances.HEADS or gap[0] in {"'s", "’s"}):
                gap = gap[1:]
        while gap and left.modifies and (gap[0] in stances.HEADS or gap[0] in {"of", "'s", "’s"}):
            gap = gap[1:]  # the office that "U.S. President" names belongs to the name after it
        if not gap:
            return left.modifies or right.modifies
        return gap[0] in {"and", ",", "&", "-", "–"} and all(
            w in {"and", "the"} or w in stances.HEADS or w.endswith(("-backed", "-led", "-based")) for w in gap[1:]
        )

    def acts(self, party: Party) -> bool:
        """Say whether a name may stand for somebody who acts: an adjective only before a noun for people."""
        if party.place or party.modifies:
            return False
        if not party.adjective:
            return True
        i = self.index(party.span.end)
        for token in self.tokens[i : i + 4]:
            low = token.text.lower()
            if low in stances.HEADS or low in stances.PARTY_NOUNS:
                return True
            if not (low == "and" or token.text[0].isupper() or self.at(token)):
                return False
        return False

    def subject(self, sentence: Sentence, verb: int, previous: tuple[Party, ...] = ()) -> tuple[Party, ...]:
        """Return who does what the verb at a token says; nobody where that is not sure.

        `previous` are the subjects of the verb before it, to which "and" goes back.
        """
        first = max(sentence.tokens[0], verb - _LONGEST_SUBJECT)
        i = verb - 1
        while i >= first and not self.at(self.tokens[i]) and self._passed_over(i):
            i -= 1
        if i > first and previous and self.tokens[i].text.lower() in {"and", "but"}:
            return previous
        return self._subject_at(sentence, first, i) if i >= first else ()

    def _passed_over(self, i: int) -> bool:
        """Say whether a word between subject and verb is none of the subject: "X on Wednesday also rejected"."""
        word = self.tokens[i].text.lower()
        if word in stances.ADVERBS or word.endswith("ly") or self.times(self.tokens[i].span):
            return True
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return word in {"on", "in", "late", "early", "by", "at"} and after is not None and bool(self.times(after.span))

    def _subject_at(self, sentence: Sentence, first: int, i: int) -> tuple[Party, ...]:
        token = self.tokens[i]
        word = token.text.lower()
        party = self.at(token)
        if party is not None and party.place:
            j = i
            while j > first and self.at(self.tokens[j]) is not None:
                j -= 1
            if self.tokens[j].text.lower() in {"in", "at", "from"} and j - 1 >= first:
                return self._subject_at(sentence, first, j - 1)  # "nurses in Oregon"
        if party is not None:
            bare = party.adjective or party.place or party.modifies
            return () if bare or self._only_object(first, i, party) else self.joined(party)
        if word in {"who", "which", "that"}:
            j = i - 1 if i > first and self.tokens[i - 1].text != "," else i - 2
            return self._subject_at(sentence, first, j) if j >= first and self.tokens[j].text != "," else ()
        if word in {"and", "but", "or", "then", "also"} or (word == "," and self._listed(i)):
            return self._main_before(sentence, i)
        if word in {",", ")"}:
            j = self._opening(first, i)
            return self._subject_at(sentence, first, j - 1) if j > first else ()
        if word in self._words.pronouns:
            return self._pronoun(sentence, i, word)
        return self._of_noun_phrase(first, i) if word in stances.HEADS or word in stances.PARTY_NOUNS else ()

    def _main_before(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        main = self.main(sentence)
        return main if main and main[0].span.end <= self.tokens[i].span.start else ()

    def _listed(self, i: int) -> bool:
        """Say whether a comma stands before a participle ("…, rejecting") and not after an apposition."""
        return i + 1 < len(self.tokens) and self.tokens[i + 1].text.endswith("ing")

    def _opening(self, first: int, i: int) -> int:
        """Return the token that opens what a comma or bracket closes."""
        marks = {",": ",", ")": "("}
        wanted = marks[self.tokens[i].text]
        return next((j for j in range(i - 1, first, -1) if self.tokens[j].text == wanted), first)

    def _only_object(self, first: int, i: int, party: Party) -> bool:
        """Say whether a name before a verb belongs to something else: "calls from Kyiv", "talks with Russia"."""
        j = i
        while j >= first and self.tokens[j].span.start >= party.span.start:
            j -= 1
        before = self.tokens[j].text.lower() if j >= first else ""
        return before in {"from", "with", "by", "against", "between", "to", "about", "on", "in", "at"}

    def _of_noun_phrase(self, first: int, i: int) -> tuple[Party, ...]:
        """Return the party that a noun phrase names by what stands in it: "Russian officials", "the leader of Hamas"."""
        for j in range(i - 1, max(first - 1, i - 9), -1):
            word = self.tokens[j].text.lower()
            party = self.at(self.tokens[j])
            if party is not None:
                return () if party.place else self.joined(party)
            if word in {",", ";", ":", "that"} or word in stances.NEGATIONS | stances.STOPS | stances.VERBS:
                return ()
        return ()

    def _pronoun(self, sentence: Sentence, i: int, word: str) -> tuple[Party, ...]:
        """Return whom a pronoun means where only one thing can be meant: the subject of this sentence or the last."""
        main = tuple(p for p in self.main(sentence) if p.span.end <= self.tokens[i].span.start)
        if not main:
            at = bisect_left(self.document.sentences, sentence.span.start, key=lambda s: s.span.start)
            before = self.document.sentences[at - 1] if at else None
            if before is None or before.paragraph != sentence.paragraph:
                return ()
            main = self.main(before)
        person = bool(main) and main[0].kind is ParticipantKind.PERSON
        if word in {"he", "she"}:
            return main if person and len(main) == 1 else ()
        if word == "it":
            return main if len(main) == 1 and not person else ()
        return main if word == "they" and (len(main) > 1 or not person) else ()


def _parties(document: Document, facts: Facts, words: Lexicon, cast: Cast) -> list[Party]:
    found: dict[int, Party] = {}
    known = {m.start: p for p in facts.participants for m in p.mentions}
    lengths = {m.start: m for p in facts.participants for m in p.mentions}
    for name in document.names:
        participant = known.get(name.span.start)
        party = _named(name, participant, words)
        found[name.span.start] = _placed(party, name, document, words, cast)
    for start, participant in known.items():
        if start not in found and not any(n.span.overlaps(lengths[start]) for n in _near(document, lengths[start])):
            found[start] = Party(participant.name, lengths[start], participant.kind, participant.side, participant.part)
    _settle_names(found, cast)
    for party in _short_forms(found.values(), cast):
        found.setdefault(party.span.start, party)
    taken = sorted(found)
    for party in _groups(document):
        i = bisect_left(taken, party.span.end)
        if not i or found[taken[i - 1]].span.end <= party.span.start:
            found[party.span.start] = party
    ordered = [found[k] for k in sorted(found) if found[k].name not in stances.ADJECTIVES]
    return [
        replace(p, modifies=True) if any(_modifies(cast, p, after) for after in _people_after(ordered, at)) else p
        for at, p in enumerate(ordered)
    ]


def _people_after(parties: list[Party], at: int) -> list[Party]:
    """Return the person named next, if only places come between: "U.S. Middle East envoy X"."""
    for after in parties[at + 1 : at + 3]:
        if after.kind is ParticipantKind.PERSON:
            return [after]
        if not after.place:
            break
    return []


def _modifies(cast: Cast, party: Party, after: Party) -> bool:
    """Say whether a state's name only says whose officer the person named after it is."""
    if party.kind is not ParticipantKind.COUNTRY or after.kind is not ParticipantKind.PERSON or party.place:
        return False
    first, last = cast.index(party.span.end), cast.index(after.span.start)
    between = [t.text.lower() for t in cast.tokens[first:last]]
    if between[:1] in (["'s"], ["’s"]):
        between = between[1:]
    return (
        len(between) <= 6
        and all(w.isalpha() or "-" in w for w in between)
        and not set(between)
        & ({"and", "or", "to", "with", "for", "that", "by", "in", "on", "said", "says", "as"} | stances.VERBS)
    )


def _settle_names(found: dict[int, Party], cast: Cast) -> None:
    """Give organisations their fullest name, and take for one what was taken for a place but acts: "Northline said"."""
    acting: set[str] = set()
    for party in found.values():
        i = cast.index(party.span.end)
        acts = i < len(cast.tokens) and cast.tokens[i].text.lower() in stances.VERBS | {"said", "says"}
        if acts and party.kind is ParticipantKind.COUNTRY and party.place and party.name not in cast.states:
            acting.add(party.name)
    organisations = {p.name for p in found.values() if p.kind is ParticipantKind.ORGANISATION or p.name in acting}
    acting |= {
        p.name
        for p in found.values()
        if p.kind is ParticipantKind.PERSON
        and p.side is None
        and any(o.startswith(p.name + " ") for o in organisations)
    }
    organisations |= acting
    fullest = {n: m for n in organisations for m in sorted(organisations) if m.startswith(n + " ")}
    for start, party in found.items():
        if party.name in acting:
            found[start] = replace(
                party, kind=ParticipantKind.ORGANISATION, place=False, name=fullest.get(party.name, party.name)
            )
        elif party.name in fullest and party.kind is ParticipantKind.ORGANISATION:
            found[start] = replace(party, name=fullest[party.name])


def _short_forms(parties: Iterable[Party], cast: Cast) -> list[Party]:
    """Return the mentions of organisations by the first word of their name: "Halden offered" for Halden Steel."""
    known = {
        p.name.split()[0]: p
        for p in parties
        if p.kind is ParticipantKind.ORGANISATION and " " in p.name and p.name.split()[0] not in stances.ADJECTIVES
    }
    taken = {p.span.start for p in parties}
    found: list[Party] = []
    for token, after in itertools.pairwise(cast.tokens):
        party = known.get(token.text)
        acts = after.text.lower() in stances.VERBS | {"said", "says", "has", "had", "will", "would", "'s", "’s"}
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


def _placed(party: Party, name: Name, document: Document, words: Lexicon, cast: Cast) -> Party:
    """Return the party with what its place in the sentence says: a place, an adjective, or somebody."""
    state = words.states.get(name.text)
    i = cast.index(name.span.start)
    before = [t.text.lower() for t in cast.tokens[max(0, i - 3) : i]]
    adjective = bool(state and state.kind == "demonym") and not (
        name.text.endswith("s") and not name.text.lower().endswith(("ss", "ese"))
    )
    adjective = adjective and not (name.text.lower() in _PEOPLES and before[-1:] == ["the"])
    inside = name.label is NameLabel.ORG and before[-1:] != [] and before[-1] in {"in", "near", "outside", "inside"}
    place = (
        inside
        or (name.label is NameLabel.LOC or name.text.startswith("D.C"))
        and (
            (name.state is None and party.kind is ParticipantKind.COUNTRY)
            or bool(state and state.kind == "city")
            or (before[-1:] != [] and before[-1] in _AT and not adjective)
            or (before[-1:] == ["the"] and before[-2:-1] != [] and before[-2] in _AT and not adjective)
            or (before[-1:] in (["to"], ["for"], ["from"]) and bool(_MOVES & set(before)))
            or before[-1:] == ["visiting"]
            or (before[-1:] == [","] and i >= 2 and not adjective and _after_place(document, cast, i))
        )
    )
    return Party(party.name, party.span, party.kind, party.side, party.part, place=place, adjective=adjective)


def _after_place(document: Document, cast: Cast, i: int) -> bool:
    """Say whether a name is the second half of "Istanbul, Turkey"."""
    before = cast.tokens[i - 2].span
    names = [n for n in _near(document, before) if n.span.end == before.end and n.label is NameLabel.LOC]
    if document.text[before.start : before.end] in {"D.C.", "D.C"} or cast.tokens[i].text in {"D.C.", "D.C"}:
        return True
    return bool(names) and (i < 4 or cast.tokens[cast.index(names[0].span.start) - 1].text.lower() in _AT | {"to"})


def _groups(document: Document) -> list[Party]:
    """Return the parties that go by a noun: "the union", "striking nurses"."""
    found: list[Party] = []
    for sentence in document.sentences:
        words = document.words(sentence)
        for i, token in enumerate(words):
            noun = token.text.lower()
            if noun not in stances.PARTY_NOUNS:
                continue
            j = i
            while j > 0 and i - j < 3 and words[j - 1].text.lower() in stances.PARTY_MODIFIERS:
                j -= 1
            determined = j > 0 and words[j - 1].text.lower() == "the"
            plural = noun.endswith(("s", "men", "staff"))
            after = words[i + 1].text.lower() if i + 1 < len(words) else ""
            if not (determined or (plural and (j == 0 or i == 0 or words[j - 1].text.lower() in _BEFORE_GROUP))):
                if not (plural and j < i):
                    continue
            if after in {"members", "officials", "leaders", "members'"} and not determined:
                continue
            span = Span(words[j].span.start, token.span.end)
            name = " ".join(w.text.lower() for w in words[j : i + 1] if w.text.lower() != "striking")
            found.append(Party(f"the {name}" if determined else name, span, ParticipantKind.ORGANISATION))
    return found
