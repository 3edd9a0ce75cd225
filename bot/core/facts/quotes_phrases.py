"""Noun phrases that name who speaks: where they begin, what "and" joins, and which of their words is the head."""

from __future__ import annotations

from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View

_LONGEST = 14  # words of a noun phrase
JOINS = frozenset({"and", "&", "or", "nor"})
_BOTH = frozenset("both all many some several most others either neither another".split())
_BEHIND_PARTICIPLES = frozenset("on by in with at from to for as about within into over near".split())
_OPENERS = frozenset('; : — – -- ( “ " ” but and so yet still now meanwhile however also later both either'.split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())
PERSONS = frozenset(
    """
    man woman boy girl neighbour neighbor father mother son daughter brother sister wife husband widow widower
    colleague friend voter farmer worker resident driver nurse teacher passenger shopkeeper docker miner soldier
    fighter veteran priest student pensioner person citizen villager refugee customer trader broker uncle aunt
    cousin grandfather grandmother partner lady gentleman guy insider source
    """.split()
)
"""Nouns for people, beside the heads of roles."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STOPS = frozenset(", . ; : ! ? — – -- ( ) … ... \" “ ” ‘ ’ ' '' `` « » „ ‚ ‹ › •".split())


class Phrases:
    """Reads the noun phrases of one document."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self._view = view
        self._lexicon = lexicon
        self._titles = lexicon.role_heads | lexicon.role_modifiers
        self._closed = lexicon.determiners | lexicon.prepositions | lexicon.subordinators | lexicon.auxiliaries

    def finite(self, i: int) -> bool:
        """Say whether the token looks like the finite verb of a clause."""
        token = self._view.token(i)
        if token is None or self._view.name(i) is not None or token.text in self._lexicon.titles:
            return False
        if token.tag:
            return token.tag in _FINITE
        low = token.text.lower()
        return (
            low in self._lexicon.finite
            or (low.endswith("ed") and token.lemma != low)
            or (
                token.lemma in self._lexicon.cues
                and low.endswith("s")
                and token.lemma != low
                and self._view.low(i - 1) not in self._lexicon.determiners
            )
        )

    def has_verb(self, start: int, stop: int) -> bool:
        """Say whether a finite verb stands between two tokens."""
        return any(self.finite(k) for k in range(start, stop))

    def nominal(self, i: int) -> bool:
        """Say whether a noun phrase can end with the token."""
        token = self._view.token(i)
        if token is None or not token.text[0].isalnum():
            return False
        low = token.text.lower()
        return (low not in self._closed or low in _BOTH) and low not in {
            "and",
            "but",
            "or",
            "not",
            "so",
            "there",
            "here",
        }

    def start(self, i: int, begin: int, *, reduced: bool = False) -> int | None:
        """Return where the phrase begins that ends at token `i`; `reduced`: over "people briefed on the talks"."""
        if not self.nominal(i):
            return None
        view, k = self._view, i
        while k - 1 >= begin and i - k < _LONGEST:
            low, token = view.low(k - 1), view.token(k - 1)
            outside = token is None or token.quoted or low in STOPS
            if outside or low in self._lexicon.subordinators or low in {"and", "but", "or", "as"}:
                break
            if self.finite(k - 1) and not (reduced and self._participle(k - 1)):
                break
            if low in self._lexicon.pronouns and low != "her":
                break
            k -= 1
            if low in self._lexicon.determiners and view.low(k - 1) not in self._lexicon.prepositions:
                if view.low(k - 1) in {"all", "both"}:
                    k -= 1
                break
        while k < i and view.low(k) in (self._lexicon.prepositions | self._lexicon.adverbs) - _BOTH:
            k += 1
        return k

    def _participle(self, i: int) -> bool:
        """Say whether a verb in the past only describes the noun before it: "a person briefed on the talks"."""
        past = self._view.low(i).endswith("ed") or self._view.low(i) in self._lexicon.past
        return past and self._view.low(i + 1) in _BEHIND_PARTICIPLES and self.nominal(i - 1)

    def joined(self, first: int, begin: int) -> int:
        """Return where the whole begins if "and" joins others to the phrase that begins at token `first`."""
        view = self._view
        if view.low(first - 1) not in JOINS or first - 2 < begin:
            return first
        comma = view.low(first - 2) == ","
        start = self._item(first - 3 if comma else first - 2, begin)
        if start is None:
            return first
        while view.low(start - 1) == "," and (more := self._item(start - 2, begin)) is not None:
            if not self._opens(more, begin):
                break
            start = more
        if self._opens(start, begin):
            return start
        governed = self.finite(start - 1) or view.low(start - 1) in self._lexicon.prepositions
        return first if governed or comma else start

    def joined_behind(self, last: int, end: int) -> int:
        """Return where the whole ends if "and" joins another to the phrase that ends before token `last`."""
        view = self._view
        if view.low(last) not in JOINS:
            return last
        k = last + 1
        stop = min(end, k + _LONGEST)
        while k < stop and view.low(k) not in STOPS and not self.finite(k) and view.low(k) not in JOINS:
            if k > last + 1 and view.low(k) in self._lexicon.prepositions | self._lexicon.subordinators:
                break
            k += 1
        name = view.name(last + 1)
        named = name is not None or view.low(last + 1) in self._lexicon.determiners
        whole = k > last + 1 and named and self.nominal(k - 1) and not (k < end and self.finite(k))
        return k if whole else last

    def _item(self, i: int, begin: int) -> int | None:
        """Return where one of several joined phrases begins, of which token `i` is the last."""
        if i < begin or self._view.document.tokens[i].quoted:
            return None
        name = self._view.name(i)
        if name is not None and name.label is NameLabel.PER:
            return max(begin, self.title_start(self._view.range_of(name)[0]))
        start = self.start(i, begin)
        if start is None or self._view.low(i) in _DAYS or self._view.low(i) in self._lexicon.pronouns:
            return None
        low = self._view.low(i)
        named = name is not None or low in self._lexicon.role_heads or low.endswith("s")
        return start if named or self._view.low(start) in self._lexicon.determiners or i == start else None

    def _opens(self, k: int, begin: int) -> bool:
        """Say whether a subject can begin at token `k`: with the clause, behind a comma or a word that opens one."""
        low = self._view.low(k - 1)
        return k <= begin or low == "," or low in _OPENERS or low in _DAYS or low in self._lexicon.subordinators

    def title_start(self, first: int) -> int:
        """Return where the title or short role begins that stands right before a name: "Minister Ana Roth"."""
        k = first
        while k > 0 and first - k < 4:
            if not self.title(k - 1):
                break
            k -= 1
        return k

    def title(self, k: int) -> bool:
        """Say whether the token can stand in a title: "Dr", "Deputy", "Minister"."""
        token = self._view.document.tokens[k]
        role = token.text.lower() in self._titles and self._view.name(k) is None
        return role or token.text in self._lexicon.titles

    def role_before(self, comma: int, begin: int) -> bool:
        """Say whether what ends at the comma is the role of the one named behind it: "the finance minister, X"."""
        for k in range(comma - 1, max(begin - 1, comma - _LONGEST), -1):
            if self._view.low(k) in STOPS or self.finite(k):
                return False
            if self._view.low(k) in self._lexicon.role_heads | PERSONS and self._view.name(k) is None:
                start = self.start(k, begin)
                return start is not None and (start <= begin or self._view.low(start - 1) == ",")
        return False

    # what a phrase means

    def conjuncts(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the phrases that commas and "and" join; the whole as one where none does."""
        found: list[tuple[int, int]] = []
        start = first
        for k in range(first, last):
            if self._view.name(k) is None and self._view.low(k) in {",", *JOINS}:
                if k > start:
                    found.append((start, k))
                start = k + 1
        return [*found, (start, last)] if last > start else found

    def core(self, first: int, last: int) -> int:
        """Return where the head's own words end: before "of the union", "in Geneva", "briefed on the talks"."""
        view = self._view
        for k in range(first + 1, last):
            if view.name(k) is not None and view.name(k) is view.name(k - 1):
                continue
            low = view.low(k)
            if low in self._lexicon.prepositions or low in {"who", "which", "whose", ",", "("}:
                return k
            if self._participle(k) or low in {"familiar", "close", "able", "due", "loyal", "critical"}:
                return k
        return last

    def head_name(self, first: int, last: int) -> Name | None:
        """Return the name that is the head of the phrase; one that only says whose or where somebody is does not."""
        view = self._view
        name = view.name(last - 1)
        if name is not None and name.label is NameLabel.PER:
            start = view.range_of(name)[0]
            if start <= first or view.low(start - 1) not in self._lexicon.prepositions or self.office(start):
                return name
        core = self.core(first, last)
        name = view.name(core - 1)
        return name if name is not None and view.range_of(name)[1] <= core else None

    def office(self, first: int) -> bool:
        """Say whether a known office stands right before token `first`: "Secretary of State"."""
        return any(self._view.lows[max(0, first - len(p)) : first] == p for p in self._lexicon.role_phrases)
