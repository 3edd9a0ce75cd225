"""Who is said to say: the noun phrase that stands as the subject of a word that reports."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.facts.quotes_phrases import PERSONS, STOPS, Phrases
from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View

_NOT_ADVERBS = frozenset("family ally assembly reply italy july supply rally early daily weekly".split())
_REPORTED = frozenset("reported said understood believed known quoted rumoured rumored thought alleged".split())
_BEHIND = frozenset("in on during after at as while told over under before when amid about more less fewer".split())
_ROLE = 14  # words of "the head of the passenger association Northern Rail"
_EMPTY = frozenset("that this which who there what".split())
BE = frozenset("is are was were be been being 's ’s".split())


@dataclass(frozen=True, slots=True)
class Source:
    """The tokens that name a source; `hearer` when they name only who was told."""

    first: int
    last: int  # half-open
    hearer: bool = False


_AGAINST = frozenset("despite with without of by after".split())
"""Words before one who does something that a participle names."""


class Sources:
    """Finds subjects before and after verbs in one document."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self._view = view
        self._lexicon = lexicon
        self._people_heads = lexicon.role_heads
        self._phrases = Phrases(view, lexicon)

    def finite(self, i: int) -> bool:
        """Say whether the token looks like the finite verb of a clause."""
        return self._phrases.finite(i)

    def group_start(self, verb: int, begin: int) -> int:
        """Return where the verb's group begins: "has repeatedly said"."""
        i = verb
        while i - 1 >= begin and self.helps(i - 1):
            i -= 1
        return i

    def helps(self, i: int) -> bool:
        """Say whether the token only helps a verb: "has", "also", "is reported to"."""
        low = self._view.low(i)
        reported = i - 1 if low == "to" else i
        if self._view.low(reported) in _REPORTED and self._view.low(reported - 1) in BE:
            return self._view.low(reported + 1) == "to"  # "is reported to have said"
        if low in self._lexicon.auxiliaries or low in self._lexicon.adverbs or low in {"not", "n't", "to"}:
            return low != "to" or self._view.low(i - 1) in {"seemed", "appeared", "went", "used", "had", "has", "have"}
        return low.endswith("ly") and low not in _NOT_ADVERBS and self._view.name(i) is None

    def before(self, verb: int, begin: int) -> Source | None:
        """Return the subject that stands before the verb, in the tokens from `begin` on."""
        return self._beside(verb, begin) or self._of_dependency(verb, begin)

    def _of_dependency(self, verb: int, begin: int) -> Source | None:
        """Return the subject that the parser saw, where none stands right beside the verb."""
        view, tokens = self._view, self._view.document.tokens
        for n in reversed(view.children(verb, "nsubj")):
            relative = tokens[n].tag in {"WDT", "WP"}
            if relative and tokens[verb].dep != "acl":
                return None
            head = tokens[verb].head if relative else n
            if not begin <= head < verb or tokens[head].quoted:
                continue
            if view.low(head) in _EMPTY:
                return None
            return self.ending_at(head, begin)
        return None

    def _beside(self, verb: int, begin: int) -> Source | None:
        i = self.group_start(verb, begin) - 1
        if i < begin:
            return None
        if self._view.low(i) in {"and", "but", "then"} or (
            self._view.low(i) == "," and self._view.low(i + 1) in {"and", "but"}
        ):
            return self.of_participle(i, begin, apart=True)  # a second verb of the same subject: "left and said"
        if self._view.low(i) == ")":
            i = self._opening(i, begin) - 1
            if i < begin:
                return None
        if self._view.low(i) in {",", "—", "–", "--"}:
            return self._before_comma(i, begin)
        return self.ending_at(i, begin)

    def _opening(self, i: int, begin: int) -> int:
        k = i
        while k > begin and self._view.low(k) != "(" and i - k < 12:
            k -= 1
        return k

    def _before_comma(self, comma: int, begin: int) -> Source | None:
        """Return the subject before what is set between commas: "Ana Roth, head of the union, said"."""
        view = self._view
        marks = {",", "—", "–", "--"}
        ahead = view.name(comma - 1)
        if ahead is not None and ahead.label is NameLabel.PER and self.in_apposition(view.range_of(ahead)[0]):
            return Source(*view.range_of(ahead))
        commas = [
            k
            for k in range(max(begin + 1, comma - 40), comma)
            if view.low(k) in marks and not self._inside_quotation(k)
        ]
        for k in commas:
            name = view.name(k - 1)
            if name is None or name.label is not NameLabel.PER or self._joined_later(k, comma):
                continue
            if view.low(k + 1) in {"who", "whose", "which", "and"} or not self._phrases.has_verb(k + 1, comma):
                return self.ending_at(k - 1, begin)
        for k in reversed(commas):
            if self._phrases.has_verb(k + 1, comma) and view.low(k + 1) not in {"who", "which", "whose"}:
                return None
            if (source := self.ending_at(k - 1, begin)) is not None:
                return self._named_aside(k, comma) or source
        return None

    def _named_aside(self, k: int, comma: int) -> Source | None:
        """Return who is named between commas behind a role: "two lenders, X and Y,", "the mayor, Z of the Greens,"."""
        first = k + 1
        while first < comma and self._phrases.title(first):
            first += 1
        name = self._view.name(first)
        if name is None or self._phrases.has_verb(first, comma):
            return None
        last = self._view.range_of(name)[1]
        return Source(k + 1, comma) if last == comma or self._view.low(last) in {"and", "of", "("} else None

    def _joined_later(self, k: int, comma: int) -> bool:
        """Say whether another person is joined to the one before the comma at `k`: "A, the judge, and B, who left,"."""
        view = self._view
        return any(
            view.low(n) == "and" and (name := view.name(n + 1)) is not None and name.label is NameLabel.PER
            for n in range(k + 1, comma)
        )

    def in_apposition(self, i: int) -> bool:
        """Say whether a name begins at token `i` between commas behind a role: "the chief negotiator, Ana Roth,"."""
        first = self._phrases.title_start(i)
        if self._view.low(first - 1) != ",":
            return False
        for k in range(first - 2, max(-1, first - _ROLE), -1):
            if self._view.low(k) in self._people_heads | PERSONS and self._view.name(k) is None:
                return True
            if self._view.low(k) in STOPS - {"(", ")"} or self._phrases.finite(k):
                return False
        return False

    def _inside_quotation(self, i: int) -> bool:
        token = self._view.token(i)
        return bool(token and token.quoted)

    def ending_at(self, i: int, begin: int) -> Source | None:
        """Return the noun phrase whose last token is `i`."""
        view = self._view
        token = view.token(i)
        if token is None or token.quoted or i < begin:
            return None
        low = token.text.lower()
        if low in {"who", "which", "that"}:
            return self._antecedent(i, begin)
        if low in self._lexicon.pronouns:
            return Source(i, i + 1) if low not in {"him", "them", "us", "me"} else None
        name = view.name(i)
        if name is not None:
            first, last = view.range_of(name)
            # what stands after a preposition is no subject by itself: "officials in Geneva said"
            governed = view.low(first - 1) in self._lexicon.prepositions and not self._phrases.office(first)
            if not governed and (name.label is NameLabel.PER or self._begins(first, begin)):
                return Source(self._phrases.joined(first, begin), last)
        return self._nouns(i, begin)

    def _begins(self, first: int, begin: int) -> bool:
        """Say whether no other noun stands right before the name: "analysts of pressure group Northern Rail said"."""
        start = self._phrases.start(first, begin)
        return start is None or start == first

    def _nouns(self, i: int, begin: int) -> Source | None:
        start = self._phrases.start(i, begin, reduced=True)
        return None if start is None else Source(self._phrases.joined(start, begin), i + 1)

    def _antecedent(self, i: int, begin: int) -> Source | None:
        k = i - 1 if self._view.low(i - 1) != "," else i - 2
        if k < begin or self._view.low(i) == "that":
            return None
        return self.ending_at(k, begin)

    def after(self, k: int, end: int) -> Source | None:
        """Return the subject that begins at token `k`, behind its verb: "said the minister, Ana Roth"."""
        view = self._view
        i = k
        while i < end and i - k < 12 and view.low(i) not in STOPS:
            name = view.name(i)
            if name is not None and name.label is NameLabel.PER:
                first, last = view.range_of(name)
                if view.low(last) in {"'s", "’s"}:
                    i = last + 1
                    continue
                return Source(first, self._phrases.joined_behind(last, end))
            if self._phrases.finite(i) or (view.low(i) in self._lexicon.subordinators and view.low(i) != "who"):
                break
            if view.low(i) == "who" or (i > k and view.low(i) in _BEHIND):
                break
            i += 1
        if i == k:
            return None
        if (
            view.low(i) == ","
            and (name := view.name(i + 1)) is not None
            and name.label is NameLabel.PER
            and self._plainly_role(k, i)
        ):
            first, last = view.range_of(name)
            return Source(first, last)
        if view.low(i) == "," and self._plainly_role(k, i) and (person := self._named_behind(i, end)) is not None:
            return person
        if view.low(k) in self._lexicon.prepositions | {"that", "there"} or not self._phrases.nominal(i - 1):
            return None
        return Source(k, i)

    def _named_behind(self, comma: int, end: int) -> Source | None:
        """Return the person behind the roles: said "the mediator, the head of the forum, Dr Ana Roth"."""
        view = self._view
        for k in range(comma + 1, min(end, comma + 12)):
            name = view.name(k)
            if name is not None and name.label is NameLabel.PER:
                start = self._phrases.title_start(k)
                return Source(*view.range_of(name)) if view.low(start - 1) == "," else None
            if self._phrases.finite(k) or view.low(k) in {"who", "which", "and", "."}:
                return None
        return None

    def _plainly_role(self, k: int, i: int) -> bool:
        return any(self._view.low(n) in self._people_heads for n in range(k, i))

    def speaks(self, source: Source) -> bool:
        """Say whether a phrase behind "by" can be somebody: no day, no deed."""
        last = self._view.document.tokens[source.last - 1]
        named = any(self._view.name(k) is not None for k in range(source.first, source.last))
        return named or last.lemma in self._people_heads or last.tag in {"NNS", "NN", "NNP", "PRP"}

    def of_participle(self, verb: int, begin: int, *, apart: bool = False) -> Source | None:
        """Return the subject of "..., saying that": the last name or pronoun before it that has a verb of its own."""
        view = self._view
        for i in range(verb - 1, begin - 1, -1):
            token = view.token(i)
            if token is None or token.quoted:
                continue
            name = view.name(i)
            low = token.text.lower()
            if name is not None:
                first, last = view.range_of(name)
                if i != last - 1 or view.low(last) in {"'s", "’s"}:
                    continue
                right_before = not apart and last == verb and self._acts(name, first)
                behind = last + 1 if view.low(last) == "," and self.in_apposition(first) else last
                of_its_own = (
                    right_before
                    or (self.verb_follows(behind) and view.low(first - 1) not in self._lexicon.prepositions)
                    or (name.label is NameLabel.PER and self._subject(first, last))  # "said X, explaining that"
                )
                if of_its_own and (name.label is not NameLabel.LOC or name.state is not None):
                    return Source(self._phrases.joined(first, begin), last)
            elif low in {"he", "she", "they"} and self.verb_follows(i + 1):
                return Source(i, i + 1)
            elif low in self._people_heads and self.verb_follows(i + 1):
                return self._nouns(i, begin)
        return None

    def _acts(self, name: Name, first: int) -> bool:
        """Say whether a name right before a participle does what it says: "despite the United States claiming"."""
        before = self._view.low(first - 2 if self._view.low(first - 1) == "the" else first - 1)
        if name.label is NameLabel.PER:
            return True
        return before in _AGAINST and (name.label is NameLabel.ORG or name.state is not None)

    def _subject(self, first: int, last: int) -> bool:
        """Say whether the sentence's tree has the tokens for the subject of a verb before them."""
        tokens = self._view.document.tokens
        return any(tokens[n].dep == "nsubj" and 0 <= tokens[n].head < first for n in range(first, last))

    def verb_follows(self, i: int) -> bool:
        """Say whether a verb stands at token `i`, at once or behind a phrase between commas."""
        view = self._view
        if view.low(i) == "(":
            close = next((k for k in range(i, min(i + 9, len(view.starts))) if view.low(k) == ")"), i)
            return close > i and self.verb_follows(close + 1)
        if view.low(i) in {",", "–", "—", "--"}:
            for k in range(i + 1, min(i + 14, len(view.starts))):
                if view.low(k) == view.low(i):
                    return self.verb_follows(k + 1) if view.low(k + 1) != "," else False
                if view.low(k) == ";":
                    return False
            return False
        k = i
        while self.helps(k) and k - i < 4 and not self._phrases.finite(k):
            k += 1
        if view.low(i) == "to":
            return True
        token = view.token(k)
        past = view.low(k) in self._lexicon.past or (token is not None and token.tag == "VBN")
        return past or self._phrases.finite(k)
