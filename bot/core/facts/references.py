"""References: which state or organisation is meant by "the union", "its chief executive", "the government"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.en import collectives
from bot.core.language.view import View

_NOUNS = collectives.ALL | collectives.GOVERNMENTS
_OWNERS = frozenset({"'s", "’s", "'", "’"})
_ITS = frozenset({"its", "their"})
_AT = frozenset("in at near from inside outside across around throughout into over within on".split())
_DETERMINERS = frozenset({"the", "this", "that", "its", "their", "our"})
_OPENING = 9  # words after a comma in which a description names what somebody is
_NEAR = 3  # sentences in which one of several is meant that was named last


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a state or an organisation is named or taken up; the tokens are half-open."""

    first: int
    last: int
    party: str
    state: bool
    subject: bool  # may be the one that the sentence tells of


def singular(word: str) -> str:
    """Return a noun without the ending of the plural, as far as that is needed to compare two."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


class References:
    """Everywhere that a document speaks of its states and organisations, by name or by noun."""

    def __init__(self, view: View, lexicon: Lexicon, usual: Mapping[str, str]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._usual = usual
        self._known: list[tuple[int, int, Name, str]] = []
        for name in view.document.names:
            if (party := self.party_of(name)) is not None:
                self._known.append((*view.range_of(name), name, party))
        self.organisations = dict.fromkeys(p for _, _, n, p in self._known if n.state is None)
        self._states = dict.fromkeys(p for _, _, n, p in self._known if n.state is not None)
        self._called = self._calls()
        self._firms = [p for p in self.organisations if self._is_firm(p)]
        self._governed = self._governments()
        self.mentions = self._everywhere()
        self._starts = [m.first for m in self.mentions]

    def party_of(self, name: Name) -> str | None:
        """Return the state or organisation for which a name stands."""
        entry = self._lexicon.states.get(name.text)
        if name.label is NameLabel.PER or (entry is not None and entry.kind == "city"):
            return None
        return name.state or (self._usual.get(name.text) if name.label is NameLabel.ORG else None)

    # what may be said of whom

    def _calls(self) -> dict[str, set[str]]:
        """Return for each noun the organisations that the text calls so, in their name or beside it."""
        called: dict[str, set[str]] = {}
        for first, last, name, party in self._known:
            if name.state is not None and name.label is not NameLabel.ORG:
                continue
            full = party if name.state is None else name.text
            words = full.replace("’", "'").split()
            nouns = {w.strip("'.,").removesuffix("'s").lower() for w in words} if len(words) > 1 else set()
            nouns |= {full.lower()} & collectives.ALL
            for noun in nouns | self._described(first, last):
                called.setdefault(singular(noun), set()).add(party)
        return called

    def _described(self, first: int, last: int) -> set[str]:
        """Return the nouns beside a name: "dairy group X", "the operator, X", "X, a Swiss bank", "X is a company"."""
        view = self._view
        found = {view.low(first - 1)} & collectives.ALL
        if view.low(first - 1) == "," and view.low(first - 2) in collectives.ALL:
            found.add(view.low(first - 2))
        if view.low(last) in {",", "is"} and view.low(last + 1) in {"a", "an", "the"}:
            for k in range(last + 2, min(last + _OPENING, len(view.starts))):
                if view.low(k) in {",", ".", "of", "for", "that", "which", "with", "and", "in", "who", "to"}:
                    found |= {view.low(k - 1)} & collectives.ALL
                    break
        return found

    def _is_firm(self, party: str) -> bool:
        if party in self._lexicon.organisations or party in self._lexicon.outlets:
            return False
        if any(party in self._called.get(n, ()) for n in collectives.FIRMS - collectives.NOT_FIRMS):
            return True
        words = {w.strip("'’").lower() for w in party.replace("’", "'").split()}
        named = any(party in self._called.get(n, ()) for n in collectives.ALL)
        return not words & collectives.NOT_FIRMS and not (named and len(words) == 1)

    def _governments(self) -> str | None:
        """Return the one state that "the government" can mean: the only one, or the only one that has one here."""
        view = self._view
        if len(self._states) == 1:
            return next(iter(self._states))
        having: set[str] = set()
        for first, last, name, party in self._known:
            if name.state is not None and (
                (view.low(first - 1) == "of" and view.low(first - 2) in collectives.GOVERNMENTS)
                or (view.low(last) in _OWNERS and view.low(last + 1) in collectives.GOVERNMENTS)
                or view.low(last) in collectives.GOVERNMENTS
            ):
                having.add(party)
        return next(iter(having)) if len(having) == 1 else None

    # places

    def _everywhere(self) -> list[Mention]:
        view = self._view
        named: dict[int, list[Mention]] = {}  # "U.S.-Russia" is one token that names two
        for first, last, name, party in self._known:
            here = Mention(first, last, party, name.state is not None, self._may_act(first, last))
            named.setdefault(first, []).append(here)
        found: list[Mention] = []
        k = 0
        while k < len(view.starts):
            if k in named:
                found += named[k]
                k = named[k][-1].last
                continue
            noun = view.low(k) in _NOUNS or singular(view.low(k)) in _NOUNS
            meant = self._meant(k, found) if noun and view.name_at[k] < 0 else None
            if meant is not None:
                acts = view.low(k - 1) not in _AT and view.low(k - 2) not in _AT
                found.append(Mention(k, k + 1, meant, meant in self._states, acts))
            k += 1
        return found

    def _may_act(self, first: int, last: int) -> bool:
        """Say whether a sentence may tell of what is named: no place, and no dateline."""
        view = self._view
        before = view.low(first - 1) if view.low(first - 1) != "the" else view.low(first - 2)
        return before not in _AT and not (view.low(last) == "," and view.low(last + 1)[:1].isdigit())

    def _meant(self, k: int, before: list[Mention]) -> str | None:
        """Return whom the noun at token `k` takes up."""
        view = self._view
        low = view.low(k)
        start = k
        while start > 0 and k - start < 3 and self._modifies(start - 1):
            start -= 1
        bare = view.low(start - 1) not in _DETERMINERS
        if bare and not self._stands_bare(k, start):
            return None
        if low in collectives.GOVERNMENTS and view.low(start - 1) != "its":
            return self._governed
        named = self._called.get(singular(low), set())
        if named:
            return self._nearest(k, named, before) if len(named) > 1 else next(iter(named))
        if low in collectives.FIRMS and view.low(start - 1) != "its":
            return self._nearest(k, set(self._firms), before, within=_NEAR)
        if low in collectives.UNIONS | collectives.PARTIES | collectives.BODIES and view.low(start - 1) in {
            "the",
            "its",
        }:
            return None
        if low in collectives.FIGHTERS:
            armed = {p for p in self.organisations if set(p.split()) & collectives.ARMED_HEADS}
            return next(iter(armed)) if len(armed) == 1 else None
        return None

    def _modifies(self, k: int) -> bool:
        low = self._view.low(k)
        return (
            self._view.name(k) is None
            and low.isalpha()
            and (
                low in self._lexicon.role_modifiers
                or low in collectives.ALL
                or low in {"two", "other", "same", "big", "small"}
            )
        )

    def _stands_bare(self, k: int, start: int) -> bool:
        """Say whether a noun without "the" may take somebody up: "Council leader X", "teachers are seeking"."""
        view = self._view
        after = view.token(k + 1)
        if after is None:
            return False
        if view.low(k) in collectives.MEMBERS:
            return view.low(start - 1) not in {"of", "by", "some", "many", "all", "other", "'s", "’s"}
        return view.low(k + 1) in self._lexicon.role_heads or view.low(k + 1) in _OWNERS

    def _nearest(self, k: int, named: set[str], before: list[Mention], within: int = 0) -> str | None:
        """Return which of several was spoken of last; only one of the last sentences where `within` says so."""
        if len(named) == 1:
            return next(iter(named))
        number = self._view.sentence_of[k]
        for mention in reversed(before):
            if within and number - self._view.sentence_of[mention.first] > within:
                break
            if mention.party in named:
                return mention.party
        return None

    # asked by others

    def at(self, k: int) -> Mention | None:
        """Return the mention that token `k` belongs to."""
        i = bisect_left(self._starts, k + 1) - 1
        return self.mentions[i] if i >= 0 and self.mentions[i].last > k else None

    def ending(self, k: int) -> Mention | None:
        """Return the mention that ends right before token `k`, its possessive mark set aside."""
        if self._view.low(k - 1) in _OWNERS:
            k -= 1
        found = self.at(k - 1)
        return found if found is not None and found.last == k else None

    def within(self, first: int, last: int) -> list[Mention]:
        """Return the mentions that begin in a stretch of tokens."""
        return self.mentions[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def subject_before(self, k: int) -> str | None:
        """Return whom "its" at token `k` means: whom this sentence tells of before it, else the sentence before."""
        number = self._view.sentence_of[min(k, len(self._view.sentence_of) - 1)]
        begin = self._view.document.sentences[number].tokens[0]
        return self._told_of(begin, k) or self.topic(number - 1)

    def topic(self, number: int) -> str | None:
        """Return whom a sentence tells of: the first that may act."""
        if number < 0:
            return None
        return self._told_of(*self._view.document.sentences[number].tokens)

    def _told_of(self, first: int, last: int) -> str | None:
        return next((m.party for m in self.within(first, last) if m.subject), None)
