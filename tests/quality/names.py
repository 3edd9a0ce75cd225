"""Whether two names mean the same one of an article's participants."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from bot.core.language.en import organisations, states
from bot.core.model.fact import Participant, ParticipantKind

Form = tuple[str, ...]

# Words that tell nobody from anybody: articles, forms of address, and what may stand beside any party's name.
EMPTY = frozenset(
    "the a an of for and mr mrs ms miss dr sir lord lady his her its their 's "
    "government delegation side team camp officials authorities negotiators administration".split()
)


def plain(word: str) -> str:
    """Return a word without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()


def words(name: str) -> Form:
    """Return the words of a name as they are written, without possessives and marks."""
    return tuple(re.findall(r"[^\W_]+(?:[-.&][^\W_]+)*", re.sub(r"['’]s?\b|['’]", "", name)))


def form(name: str) -> Form:
    """Return what is compared: the telling words in alphabetical order, without case and accents.

    A state or a body of states is compared by its usual name: Turkey is Türkiye, and the EU the European Union.
    """
    told = words(name)
    told = USUAL.get(tuple(w for w in map(plain, told) if w != "the"), told)
    telling = [w for w in map(plain, told) if w not in EMPTY]
    return tuple(sorted(telling or map(plain, told)))


def _usual() -> dict[Form, Form]:
    """Return the usual name of every state and body of states by each of its other names."""
    lines = (
        line.split("|") for table in (states.TABLE, organisations.INTERNATIONAL) for line in table.strip().splitlines()
    )
    found: dict[Form, Form] = {}
    for usual, *_, others in lines:
        found |= {tuple(map(plain, words(other))): words(usual) for other in others.split(",") if other}
    return found


USUAL = _usual()


def head(name: str) -> str:
    """Return the word that says what is named: a surname, or the noun of an organisation."""
    before = re.split(r"\s+(?:of|for)\s+", name)[0]
    telling = [w for w in map(plain, words(before)) if w not in EMPTY]
    return telling[-1] if telling else ""


class Cast:
    """The participants of one article as labelled, asked who is meant by a name."""

    def __init__(self, participants: Iterable[Participant]) -> None:
        self._participants = tuple(participants)
        self._known: dict[Form, set[str]] = defaultdict(set)
        for p in self._participants:
            for name in (p.name, *p.aliases):
                self._known[form(name)].add(p.name)

    def who(self, name: str) -> Form:
        """Return the form of the participant's full name; of the name itself if it is nobody's, or several people's."""
        own = form(name)
        meant = {p.name for p in self._participants if form(p.name) == own} or self._known.get(own)
        if meant is None:
            meant = {p.name for p in self._participants if self._is_variant(name, p)}
        return form(next(iter(meant))) if len(meant) == 1 else own

    def same(self, one: str, other: str) -> bool:
        """Say whether two names mean one participant."""
        return self.who(one) == self.who(other)

    def named(self, name: str) -> Participant | None:
        """Return the participant that is meant."""
        meant = self.who(name)
        return next((p for p in self._participants if form(p.name) == meant), None)

    def parties(self, names: Iterable[str]) -> set[Form]:
        """Return the parties that are named, a person standing for the one that it speaks for."""
        found = ((self.named(name), name) for name in names)
        persons = ParticipantKind.PERSON
        return {self.who(p.side if p and p.side and p.kind is persons else name) for p, name in found}

    def _is_variant(self, name: str, participant: Participant) -> bool:
        """Say whether a name adds to or leaves out something of a participant's: Ms Berg, Minister Ida Berg, the union.

        A person keeps the surname. An organisation keeps its noun and can only be shortened, since what is added to
        one makes another of it: Northland is not Northland's Foreign Ministry.
        """
        theirs, own = set(form(participant.name)), set(form(name))
        if head(name) != head(participant.name):
            return False
        return own <= theirs or (participant.kind is ParticipantKind.PERSON and theirs <= own)
