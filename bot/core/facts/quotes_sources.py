"""Who is said to say: the noun phrase that stands as the subject of a word that reports."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View

_LONGEST = 14  # words of a noun phrase
_NOT_ADVERBS = frozenset("family ally assembly reply italy july supply rally early daily weekly".split())
_STOPS = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "—",
        "–",
        "--",
        "(",
        ")",
        "…",
        "...",
        '"',
        "“",
        "”",
        "‘",
        "’",
        "'",
        "''",
        "``",
        "«",
        "»",
        "„",
        "•",
    }
)


@dataclass(frozen=True, slots=True)
class Source:
    """The tokens that name a source; `several` when two are named at once."""

    first: int
    last: int  # half-open
    several: bool = False


class Sources:
    """Finds subjects before and after verbs in one document."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self._view = view
        self._lexicon = lexicon
        self._people_heads = lexicon.role_heads

    def group_start(self, verb: int, begin: int) -> int:
        """Return where the verb's group begins: "has repeatedly said"."""
        i = verb
        while i - 1 >= begin and self._helps(i - 1):
            i -= 1
        return i

    def _helps(self, i: int) -> bool:
        low = self._view.low(i)
        if low in self._lexicon.auxiliaries or low in self._lexicon.adverbs or low in {"not", "n't", "to"}:
            return low != "to" or self._view.low(i - 1) in {"seemed", "appeared", "went", "used", "had", "has", "have"}
        return low.endswith("ly") and low not in _NOT_ADVERBS and self._view.name(i) is None

    def before(self, verb: int, begin: int) -> Source | None:
        """Return the subject that stands before the verb, in the tokens from `begin` on."""
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
        return self._ending_at(i, begin)

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
        if ahead is not None and ahead.label is NameLabel.PER and self._in_apposition(ahead):
            return Source(*view.range_of(ahead))
        commas = [
            k
            for k in range(max(begin + 1, comma - 40), comma)
            if view.low(k) in marks and not self._inside_quotation(k)
        ]
        for k in commas:
            name = view.name(k - 1)
            if name is None or name.label is not NameLabel.PER:
                continue
            if view.low(k + 1) in {"who", "whose", "which", "and"} or not self._has_verb(k + 1, comma):
                return self._ending_at(k - 1, begin)
        for k in reversed(commas):
            if self._has_verb(k + 1, comma) and view.low(k + 1) not in {"who", "which", "whose"}:
                return None
            if (source := self._ending_at(k - 1, begin)) is not None:
                return source
        return None

    def _in_apposition(self, name: Name) -> bool:
        """Say whether a name stands between commas behind a role: "the chief negotiator, Ana Roth,"."""
        first = self.title_start(self._view.range_of(name)[0])
        if self._view.low(first - 1) != ",":
            return False
        return any(
            self._view.low(k) in self._people_heads and self._view.name(k) is None
            for k in range(max(0, first - 7), first - 1)
        )

    def title_start(self, first: int) -> int:
        """Return where the title or short role begins that stands right before a name: "Minister Ana Roth"."""
        k = first
        while k > 0 and first - k < 4:
            token = self._view.document.tokens[k - 1]
            if token.text not in self._lexicon.titles and (
                token.text.lower() not in self._people_heads | self._lexicon.role_modifiers
                or self._view.name(k - 1) is not None
            ):
                break
            k -= 1
        return k

    def _inside_quotation(self, i: int) -> bool:
        token = self._view.token(i)
        return bool(token and token.quoted)

    def _has_verb(self, start: int, stop: int) -> bool:
        return any(self.finite(k) for k in range(start, stop))

    def finite(self, i: int) -> bool:
        """Say whether the token looks like the finite verb of a clause."""
        token = self._view.token(i)
        if token is None or self._view.name(i) is not None:
            return False
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

    def _ending_at(self, i: int, begin: int) -> Source | None:
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
            # a state's adjective or a place after a preposition is no subject by itself: "officials in Geneva said"
            if name.label is NameLabel.PER or view.low(first - 1) not in self._lexicon.prepositions | {
                "the",
                "'s",
                "’s",
            }:
                return self._with_others(first, last, begin)
        return self._nouns(i, begin)

    def _with_others(self, first: int, last: int, begin: int) -> Source:
        """Join what "and" joins: "Ana Roth and Ben Hale"."""
        view = self._view
        if view.low(first - 1) == "and" and first - 2 >= begin and (other := view.name(first - 2)) is not None:
            start = view.range_of(other)[0]
            if not self._has_verb(start, first):
                return Source(start, last, several=True)
        return Source(first, last)

    def _antecedent(self, i: int, begin: int) -> Source | None:
        k = i - 1 if self._view.low(i - 1) != "," else i - 2
        if k < begin or self._view.low(i) == "that":
            return None
        return self._ending_at(k, begin)

    def _nouns(self, i: int, begin: int) -> Source | None:
        view = self._view
        if not self._nominal(i):
            return None
        k = i
        while k - 1 >= begin and i - k < _LONGEST:
            low = view.low(k - 1)
            token = view.token(k - 1)
            if (
                token is None
                or token.quoted
                or low in _STOPS
                or low in self._lexicon.subordinators
                or low in {"and", "but", "or", "as"}
            ):
                break
            if self.finite(k - 1) or (low in self._lexicon.pronouns and low != "her"):
                break
            if low in self._lexicon.determiners and view.low(k - 2) not in self._lexicon.prepositions:
                k -= 1
                break
            k -= 1
        while k < i and view.low(k) in self._lexicon.prepositions | self._lexicon.adverbs:
            k += 1
        return Source(k, i + 1) if k <= i and self._nominal(i) else None

    def _nominal(self, i: int) -> bool:
        token = self._view.token(i)
        if token is None or not token.text[0].isalnum():
            return False
        low = token.text.lower()
        closed = (
            self._lexicon.determiners
            | self._lexicon.prepositions
            | self._lexicon.subordinators
            | self._lexicon.auxiliaries
        )
        return (
            low not in closed or low in {"all", "many", "some", "others", "another", "several", "both"}
        ) and low not in {"and", "but", "or", "not", "so", "there", "here"}

    def after(self, k: int, end: int) -> Source | None:
        """Return the subject that begins at token `k`, behind its verb: "said the minister, Ana Roth"."""
        view = self._view
        i = k
        while i < end and i - k < 12 and view.low(i) not in _STOPS:
            name = view.name(i)
            if name is not None and name.label is NameLabel.PER:
                first, last = view.range_of(name)
                if view.low(last) in {"'s", "’s"}:
                    i = last + 1
                    continue
                return Source(first, last, several=view.low(last) == "and" and view.name(last + 1) is not None)
            if self.finite(i) or (view.low(i) in self._lexicon.subordinators and view.low(i) != "who"):
                break
            if view.low(i) == "who" or (
                i > k and view.low(i) in {"in", "on", "during", "after", "at", "as", "while", "told"}
            ):
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
        if view.low(k) in self._lexicon.prepositions | {"that", "there"} or not self._nominal(i - 1):
            return None
        return Source(k, i)

    def _named_behind(self, comma: int, end: int) -> Source | None:
        """Return the person behind the roles: said "the mediator, the head of the forum, Dr Ana Roth"."""
        view = self._view
        for k in range(comma + 1, min(end, comma + 12)):
            name = view.name(k)
            if name is not None and name.label is NameLabel.PER:
                start = self.title_start(k)
                return Source(*view.range_of(name)) if view.low(start - 1) == "," else None
            if self.finite(k) or view.low(k) in {"who", "which", "and", "."}:
                return None
        return None

    def _plainly_role(self, k: int, i: int) -> bool:
        return any(self._view.low(n) in self._people_heads for n in range(k, i))

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
                right_before = not apart and last == verb and name.label is NameLabel.PER
                behind = last + 1 if view.low(last) == "," and self._in_apposition(name) else last
                of_its_own = right_before or (
                    self.verb_follows(behind) and view.low(first - 1) not in self._lexicon.prepositions
                )
                if of_its_own and (name.label is not NameLabel.LOC or name.state is not None):
                    return self._with_others(first, last, begin)
            elif low in {"he", "she", "they"} and self.verb_follows(i + 1):
                return Source(i, i + 1)
            elif low in self._people_heads and self.verb_follows(i + 1):
                return self._nouns(i, begin)
        return None

    def verb_follows(self, i: int) -> bool:
        """Say whether a verb stands at token `i`, at once or behind a phrase between commas."""
        view = self._view
        if view.low(i) == "(":
            close = next((k for k in range(i, min(i + 9, len(view.starts))) if view.low(k) == ")"), i)
            return close > i and self.verb_follows(close + 1)
        if view.low(i) == ",":
            for k in range(i + 1, min(i + 14, len(view.starts))):
                if view.low(k) == ",":
                    return self.verb_follows(k + 1) if view.low(k + 1) != "," else False
                if view.low(k) == ";":
                    return False
            return False
        k = i
        while self._helps(k) and k - i < 4 and not self.finite(k):
            k += 1
        if view.low(i) == "to":
            return True
        return self.finite(k) or view.low(k) in self._lexicon.past
