"""References: which state or organisation is meant by "the union", "its chief executive", "the government"."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.core.facts.organisations import is_place, kind_of
from bot.core.facts.references_nouns import Known, Nouns, singular
from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.en import collectives
from bot.core.language.view import View

_NOUNS = collectives.ALL | collectives.GOVERNMENTS
_OWNERS = frozenset({"'s", "’s", "'", "’"})
_ITS = frozenset({"its", "their"})
_AT = frozenset("in at near from inside outside across around throughout into over within on".split())
_DETERMINERS = frozenset({"the", "this", "that", "its", "their", "our", "whose", "his", "her", "both"})
_BELONGS = frozenset({"amod", "compound", "nmod", "flat", "appos", "det", "conj"})
_MARKS = frozenset("of for in at from with by against to on over about between".split())
_DATELINE = re.compile(r"[A-Z][A-Z’'. -]{2,}(?:,[^—–\n]{2,60}?)?(?:\([^)\n]{2,40}\)\s*(?:[—–-]|--)|\s[—–-]\s|\s--\s)")
_LONGEST_DATELINE = 110
_SUBJECT = 2
_MODIFIERS = 3
_NEAR = 3  # sentences in which one of several is meant that was named last


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a state or an organisation is named or taken up; the tokens are half-open."""

    first: int
    last: int
    party: str
    state: bool
    told_of: int  # how much a sentence tells of it: 2 its subject, 1 whose the subject is, 0 neither, -1 only where
    verb: int = -1  # the token of which it is the subject


class References:
    """Everywhere that a document speaks of its states and organisations, by name or by noun."""

    def __init__(self, view: View, lexicon: Lexicon, usual: Mapping[str, str]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._usual = usual
        datelines = _datelines(view)
        self._known: list[Known] = []
        for name in view.document.names:
            if any(start <= name.span.start < end for start, end in datelines):
                continue
            if (party := self.party_of(name)) is not None:
                self._known.append(Known(*view.range_of(name), name, party))
        self._nouns = Nouns(view, lexicon, self._known)
        self.organisations = self._nouns.organisations
        self.states = frozenset(k.party for k in self._known) - self.organisations
        self.firms = self._nouns.firms
        self._armed = {p for p in self.organisations if set(p.split()) & collectives.ARMED_HEADS}
        nobody: frozenset[str] = frozenset()
        self._others = {  # those that may be meant by a party or union: by whether the noun is for one, for the other
            (party, union): self.organisations
            - (self.firms if party else nobody)
            - (self._nouns.classed if union else nobody)
            for party, union in itertools.product((False, True), repeat=2)
        }
        self.mentions = self._everywhere()
        self._starts = [m.first for m in self.mentions]

    def party_of(self, name: Name) -> str | None:
        """Return the state or organisation for which a name stands."""
        if name.label is NameLabel.PER:
            return None
        if kind_of(name, self._lexicon) not in {None, "demonym"} and is_place(name, self._view, self._lexicon):
            return None
        return name.state or (self._usual.get(name.text) if name.label is NameLabel.ORG else None)

    # places

    def _everywhere(self) -> list[Mention]:
        view = self._view
        named: dict[int, list[Mention]] = {}  # "U.S.-Russia" is one token that names two
        for at in self._known:
            named.setdefault(at.first, []).append(self._mention(at.first, at.last, at.party))
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
                found.append(self._mention(k, k + 1, meant))
            k += 1
        return found

    def _mention(self, first: int, last: int, party: str) -> Mention:
        told, verb = self._told_of(first, last)
        return Mention(first, last, party, party not in self.organisations, told, verb)

    def _told_of(self, first: int, last: int) -> tuple[int, int]:
        """Return how much the sentence tells of what the tokens name, and the verb of which it is the subject."""
        view = self._view
        before = view.low(first - 1) if view.low(first - 1) not in _DETERMINERS else view.low(first - 2)
        if before in _AT or (view.low(last) == "," and view.low(last + 1)[:1].isdigit()):
            return -1, -1
        tokens = view.document.tokens
        head = next((k for k in range(last - 1, first - 1, -1) if not first <= tokens[k].head < last), last - 1)
        for rank in (2, 1, 1):
            joined = tokens[head].dep == "conj" and rank == _SUBJECT
            if joined and tokens[tokens[head].head].dep == "nsubj":
                return rank, tokens[tokens[head].head].head
            if tokens[head].dep == "nsubj":
                return rank, tokens[head].head
            if tokens[head].dep not in _BELONGS or tokens[head].head < 0 or view.low(head - 1) in _MARKS:
                break
            head = tokens[head].head
        return 0, -1

    def _meant(self, k: int, before: list[Mention]) -> str | None:
        """Return whom the noun at token `k` takes up."""
        view = self._view
        low = view.low(k)
        start = k
        while start > 0 and k - start < _MODIFIERS and self._modifies(start - 1):
            start -= 1
        determiner = view.low(start - 1)
        if determiner not in _DETERMINERS and not self._stands_bare(k, start):
            return None
        if low in collectives.GOVERNMENTS and determiner != "its":
            return self._nouns.government
        named = self._nouns.called.get(singular(low), set())
        if named:
            return self._nearest(k, named, before)
        if low in collectives.FIRMS:
            return self._nearest(k, self.firms, before, within=_NEAR)
        if low in collectives.FIGHTERS:
            return next(iter(self._armed)) if len(self._armed) == 1 else None
        if low in collectives.PARTIES | collectives.UNIONS and determiner in {"the", "his", "her"}:
            return self._nearest(k, self._others[low in collectives.PARTIES, low in collectives.UNIONS], before, _NEAR)
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

    def _nearest(self, k: int, named: Collection[str], before: list[Mention], within: int = 0) -> str | None:
        """Return which of several was spoken of last; only one of the last sentences where `within` says so."""
        if len(named) == 1 and not within:
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
        here = [m for m in self.within(begin, k) if m.told_of >= 0]
        return self._foremost(here) or self.topic(number - 1)

    def topic(self, number: int) -> str | None:
        """Return whom a sentence tells of."""
        if number < 0:
            return None
        named = self.within(*self._view.document.sentences[number].tokens)
        return self._foremost([m for m in named if m.told_of >= 0])

    def _foremost(self, named: list[Mention]) -> str | None:
        """Return the first of those of which most is told."""
        return max(named, key=lambda m: m.told_of).party if named else None


def _datelines(view: View) -> list[tuple[int, int]]:
    """Return where datelines stand: "MONTREUX, Switzerland (Meridian News) —"."""
    text = view.document.text
    found: list[tuple[int, int]] = []
    for paragraph in view.document.paragraphs:
        start = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_DATELINE)]
        if (match := _DATELINE.match(start)) is not None:
            found.append((paragraph.start, paragraph.start + match.end()))
    return found
