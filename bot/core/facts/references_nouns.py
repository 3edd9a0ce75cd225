"""What a text calls its organisations: "the dairy group X" makes X "the group", the Nurses' League is "the league"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.en import collectives
from bot.core.language.view import View

_OWNERS = frozenset({"'s", "’s", "'", "’"})
_DESCRIBES_UNTIL = frozenset({",", ".", "of", "for", "that", "which", "with", "and", "in", "who", "to", "owned", "—"})
_OPENING = 9  # words after a comma in which a description names what somebody is


@dataclass(frozen=True, slots=True)
class Known:
    """A place where a state or an organisation is named; the tokens are half-open."""

    first: int
    last: int
    name: Name
    party: str


def singular(word: str) -> str:
    """Return a noun without the ending of the plural, as far as that is needed to compare two."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def words_of(name: str) -> frozenset[str]:
    """Return the words of a name in lower case and without possessives."""
    parts = name.replace("’", "'").split()
    return frozenset(w.strip("'.,").removesuffix("'s").lower() for w in parts)


@dataclass
class Nouns:
    """Which organisations each noun may mean in one document."""

    view: View
    lexicon: Lexicon
    known: Sequence[Known]
    called: dict[str, set[str]] = field(init=False)  # singular nouns → those that the text calls so
    organisations: frozenset[str] = field(init=False)
    government: str | None = field(init=False)  # the one state that "the government" can mean
    classed: frozenset[str] = field(init=False)  # those of which a noun says what they are
    firms: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Read what each is called."""
        self.called = {}
        for at in self.known:
            if at.name.state is None or at.name.label is NameLabel.ORG:
                for noun in self._own(at) | self._described(at.first, at.last):
                    self.called.setdefault(singular(noun), set()).add(at.party)
        self.organisations = frozenset(k.party for k in self.known if k.name.state is None)
        self.government = self._governing()
        nouns = {singular(n) for n in collectives.ALL}
        self.classed = frozenset(p for noun, parties in self.called.items() if noun in nouns for p in parties)
        self.firms = frozenset(p for p in self.organisations if self._is_firm(p))

    def _own(self, at: Known) -> frozenset[str]:
        full = at.party if at.name.state is None else at.name.text
        words = words_of(full)
        return words if len(words) > 1 else words & collectives.ALL

    def _described(self, first: int, last: int) -> set[str]:
        """Return the nouns beside a name: "dairy group X", "the operator, X", "X, a Swiss bank", "X is a company"."""
        view = self.view
        found = {view.low(first - 1)} & collectives.ALL
        if view.low(first - 1) == "," and view.low(first - 2) in collectives.ALL:
            found.add(view.low(first - 2))
        if view.low(last) in {",", "is"} and view.low(last + 1) in {"a", "an", "the"}:
            for k in range(last + 2, min(last + _OPENING, len(view.starts))):
                if view.low(k) in _DESCRIBES_UNTIL:
                    found |= {view.low(k - 1)} & collectives.ALL
                    break
        return found

    def _is_firm(self, party: str) -> bool:
        if party in self.lexicon.organisations or party in self.lexicon.outlets:
            return False
        if any(party in self.called.get(singular(n), ()) for n in collectives.FIRMS - collectives.NOT_FIRMS):
            return True
        return not words_of(party) & collectives.NOT_FIRMS and party not in self.classed

    def _governing(self) -> str | None:
        """Return the one state that "the government" can mean: the only one, or the only one that has one here."""
        states = {k.party for k in self.known if k.name.state is not None}
        if len(states) == 1:
            return next(iter(states))
        view = self.view
        having = {
            k.party
            for k in self.known
            if k.name.state is not None
            and (
                (view.low(k.first - 1) == "of" and view.low(k.first - 2) in collectives.GOVERNMENTS)
                or view.low(k.last + (view.low(k.last) in _OWNERS)) in collectives.GOVERNMENTS
            )
        }
        return next(iter(having)) if len(having) == 1 else None
