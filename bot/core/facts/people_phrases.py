"""The noun phrases that say who a person is: "the union's chief negotiator", "head of the Russian delegation"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.facts.references import References
from bot.core.language import Lexicon, NameLabel
from bot.core.language.en import people
from bot.core.language.view import View

_APPOSITION = 14  # words after a name in which its role may stand
_OWNERS = frozenset({"'s", "’s", "'", "’"})
_ENDS = frozenset({",", ";", ":", ".", ")", "—", "–", '"', "“", "”", "(", "‘"})
_DELEGATIONS = frozenset("delegation delegations team negotiators side negotiation talks delegates mission".split())
_NOT_ROLES = frozenset({"who", "whose", "which", "and", "but", "he", "she", "where", "when", "while", "as", "after"})
_PREPOSITIONS = frozenset({"of", "to", "for", "at", "in", "with"})
_PLAIN = 4
_LIST = 12
_PLAIN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG"})
_SPELT = 8  # words in brackets that a name may have behind it


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a noun phrase says: a role, and for whom."""

    role: str | None = None
    side: str | None = None  # a party, or "=" with the name of the person for whom somebody works
    owned: bool = False  # it is somebody's, known or not: "the league's president"


class Phrases:
    """Reads the noun phrases around the names of people."""

    def __init__(self, view: View, lexicon: Lexicon, references: References) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references
        self._heads = lexicon.role_heads
        self._by_last: dict[str, list[tuple[str, ...]]] = {}
        for phrase in lexicon.role_phrases:
            self._by_last.setdefault(phrase[-1], []).append(phrase)

    def text(self, start: int, stop: int) -> str:
        """Return the words of a stretch of tokens."""
        tokens = self._view.document.tokens
        return self._view.document.text[tokens[start].span.start : tokens[stop - 1].span.end]

    # before a name

    def role_start(self, k: int, begin: int) -> int:
        """Return where the role begins that ends before token `k`; `k` if there is none."""
        view = self._view
        start = k
        while start > begin:
            low = view.low(start - 1)
            plain = view.name(start - 1) is None
            head = self._is_head(start - 1)
            if (longer := self._phrase_start(start, begin)) < start:
                start = longer
            elif head or (plain and start < k and self._modifies(start - 1)):
                start -= 1
            elif (start < k and low == "and" and start - 2 >= begin and view.low(start - 2) in self._heads) or (
                start < k and low == "-" and view.low(start - 2) in self._lexicon.role_modifiers
            ):
                start -= 2
            else:
                break
        return start

    def _modifies(self, k: int) -> bool:
        """Say whether a word belongs to the head of a role behind it: "deputy", "Business Secretary"."""
        view = self._view
        low = view.low(k)
        if low in self._lexicon.role_modifiers:
            return True
        return view.low(k + 1) in people.PORTFOLIO_HEADS and low in people.PORTFOLIOS

    def _phrase_start(self, k: int, begin: int) -> int:
        view = self._view
        for phrase in self._by_last.get(view.low(k - 1), ()):
            at = k - len(phrase)
            if at >= begin and all(view.low(at + n) == w for n, w in enumerate(phrase)):
                return at
        # "the leader of the Houthis", "President of the United States": a role's head, of, and a party
        found = self._references.at(k - 1)
        if found is not None and found.last == k:
            at = found.first - (view.low(found.first - 1) == "the")
            if view.low(at - 1) in {"of", "for"} and at - 2 >= begin and self._is_head(at - 2):
                return at - 2
        # "Minister for Trade and Industry": a role's head, of/for, words with capitals
        at = k - 1
        while at > begin and k - at <= 5 and self._capital(at):
            if view.low(at - 1) in {"of", "for"} and view.low(at - 2) in self._heads and at - 2 >= begin:
                return at - 2
            at -= 2 if view.low(at - 1) == "and" else 1
        return k

    def _capital(self, i: int) -> bool:
        token = self._view.token(i)
        return bool(token and token.text[0].isupper())

    def owner(self, k: int, begin: int) -> tuple[str | None, int]:
        """Return whose is what begins at token `k`, by what stands right before it, and where that begins."""
        view = self._view
        if k - 1 < begin:
            return None, k
        if view.low(k - 1) in {"its", "their"}:
            return self._references.subject_before(k - 1), k - 1
        found = self._references.ending(k)
        name = view.name(k - 1)
        if found is None and name is not None and name.label is NameLabel.LOC and name.state is None:
            found = self._references.ending(view.range_of(name)[0])  # "U.S. Middle East envoy"
        if found is None or found.first < begin:
            return None, k
        return found.party, found.first

    def definite(self, head: int, end: int) -> tuple[Phrase, tuple[int, int]] | None:
        """Return "the chief executive of X" or "the union's secretary" around its head, and where it stands."""
        view = self._view
        if not self._is_head(head) or view.document.tokens[head].tag not in {"NN", "NNP"}:
            return None
        begin = view.sentence(head).tokens[0]
        start = self.role_start(head + 1, begin)
        if view.low(start - 1) != "the" and not self.owned(start, begin):
            return None
        stop = self._complement(head + 1, end)
        side = self.owner(start, begin)[0] or self._side_within(head + 1, stop) or self.side_in(start, head + 1)
        return Phrase(self.text(start, stop), side), (start, stop)

    def shared(self, first: int, begin: int) -> tuple[str, str | None] | None:
        """Read the plural before a list: "presidents Ana Roth and Otto Berg" gives each the word and its owner."""
        view = self._view
        k = first
        for _ in range(_LIST):
            token = view.token(k - 1)
            if k - 1 < begin or token is None:
                return None
            if token.tag in {"NNS", "NNPS"} and token.lemma in self._heads and view.name(k - 1) is None:
                start = self.role_start(k - 1, begin)
                return self.text(start, k), self.owner(start, begin)[0]
            name = view.name(k - 1)
            if (name is None or name.label is not NameLabel.PER) and view.low(k - 1) not in {"and", ","}:
                return None
            k -= 1
        return None

    def owned(self, k: int, begin: int) -> bool:
        """Say whether the role that begins at token `k` is somebody's, whether or not the text shows whose."""
        view = self._view
        if k - 1 < begin:
            return False
        if view.low(k - 1) in _OWNERS | {"its", "their", "his", "her", "our", "my"}:
            return True
        return view.document.tokens[k - 1].tag[:2] in {"NN", "JJ"} and view.low(k - 1) not in people.INDEPENDENT

    def side_in(self, start: int, stop: int) -> str | None:
        """Return the organisation for which a noun within a role stands: "union president"."""
        return next((m.party for m in self._references.within(start, stop) if not m.state), None)

    # "Vladimir Medinsky, a hawkish aide to Putin who ..."

    def after(self, last: int) -> Phrase:
        """Return what stands behind the name that ends at token `last`."""
        view = self._view
        end = view.sentence(max(0, last - 1)).tokens[1]
        if view.low(last) == "(":
            closing = next((k for k in range(last + 1, min(last + _SPELT, end)) if view.low(k) == ")"), None)
            if closing is not None and view.low(closing + 1) == ",":
                return self._read(closing + 2, end)
        if view.low(last) == "," and (sent := self._sent_by(last + 1)) is not None:
            return Phrase(None, sent)
        if view.low(last) in {",", "(", "—", "–"} and last + 1 < len(view.starts):
            return self._read(last + 1, end)
        if view.low(last) in {"is", "was"} and view.low(last + 1) in {"the", "a", "an"}:
            return self._read(last + 1, end)
        return Phrase()

    def _read(self, k: int, end: int) -> Phrase:
        view = self._view
        end = min(end, k + _APPOSITION)
        if view.low(k) in _NOT_ROLES or (k < end and view.document.tokens[k].tag[:2] in {"VB", "MD"}):
            return Phrase()
        head = next((i for i in range(k, end) if self._ends(i) or self._is_head(i)), end)
        if head >= end or self._ends(head) or any(view.low(i) in people.KIN for i in range(k, head)):
            return Phrase()
        while head + 1 < end and self._is_head(head + 1):
            head += 1
        start = self.role_start(head + 1, k)
        stop = self._complement(head + 1, end)
        side, _ = self.owner(start, k)
        side = side or self._side_within(k, start) or self._side_within(head + 1, stop) or self._sent_by(stop)
        return Phrase(self.text(start, stop), side or self.side_in(start, stop), self.owned(start, k))

    def _sent_by(self, k: int) -> str | None:
        """Read "the arbitrator appointed by the Labour Board" and "lent by Norway" from token `k`."""
        view = self._view
        if view.low(k) not in people.SENT or view.low(k + 1) != "by":
            return None
        found = next(iter(self._references.within(k + 2, k + 5)), None)
        return found.party if found is not None else None

    def _is_head(self, i: int) -> bool:
        low = self._view.low(i)
        plain = low.removesuffix("-elect").removesuffix("-designate").removesuffix("-in-waiting")
        return plain in self._heads and self._view.name(i) is None

    def _ends(self, i: int) -> bool:
        token = self._view.token(i)
        if token is None or token.text in _ENDS or self._view.low(i) in {"who", "said", "says", "told"}:
            return True
        name = self._view.name(i)
        return name is not None and name.label is NameLabel.PER

    def _complement(self, k: int, end: int) -> int:
        """Return where "of the Russian delegation" or "to Putin" ends that begins at token `k`; `k` if none does."""
        i = self._group(k, end)
        while i > k and self._view.low(i) in _PREPOSITIONS and (further := self._group(i, end)) > i:
            i = further
        return i

    def _group(self, k: int, end: int) -> int:
        """Return where one "of ..." ends: what it names, or up to four plain words that a comma or preposition ends."""
        view = self._view
        if view.low(k) not in _PREPOSITIONS:
            return k
        i = k + 1
        while i < end and view.low(i) in self._lexicon.determiners:
            i += 1
        first = i
        while i < end and self._completes(i, k):
            i += 1
        if any(view.name(n) or view.low(n) in _DELEGATIONS or self._references.at(n) for n in range(k, i)):
            return i
        i = first
        while (
            i < end and i - first < _PLAIN and view.token(i) is not None and view.document.tokens[i].tag in _PLAIN_TAGS
        ):
            i += 1
        closed = i == end or view.low(i) in _PREPOSITIONS | _ENDS | {"who", "and", "'s", "’s"}
        return i if i > first and closed and view.low(k) in {"of", "for", "at"} else k

    def _completes(self, i: int, k: int) -> bool:
        view = self._view
        low = view.low(i)
        if view.name(i) is not None or low in _OWNERS or self._references.at(i) is not None:
            return True
        if low in self._lexicon.role_modifiers or low in self._heads or low in _DELEGATIONS:
            return True
        return low in {"of", "the"} and i > k + 1 and (view.name(i + 1) is not None or view.low(i + 1) == "the")

    def _side_within(self, start: int, stop: int) -> str | None:
        """Return the side among the words, or that of a person they name ("aide to Putin") as `=Putin`."""
        view = self._view
        for i in range(start, stop):
            if (found := self._references.at(i)) is not None:
                return found.party
            name = view.name(i)
            if name is not None and name.label is NameLabel.PER:
                return f"={name.text}"
        return None

    # "the head of the Russian delegation, Vladimir Medinsky,"

    def ahead(self, first: int) -> tuple[Phrase, ...]:
        """Return what stands before the commas before the name: "the mediator, the head of the centre, Ana Roth"."""
        nearest, start = self._ahead(first)
        if nearest.role is None or self._view.low(start - 1) != ",":
            return (nearest,)
        return nearest, self._ahead(start)[0]

    def _ahead(self, first: int) -> tuple[Phrase, int]:
        """Return what stands before the comma that stands before a token, and where that begins."""
        view = self._view
        if view.low(first - 1) != ",":
            return Phrase(), first
        begin = view.sentence(first).tokens[0]
        k = first - 1
        start = k
        while start > begin and k - start < _APPOSITION and not self._ends(start - 1):
            start -= 1
        # nothing but the complement of the role may stand between it and the name
        heads = (i for i in range(start, k) if self._is_head(i))
        head = next((h for h in heads if h + 1 == k or self._complement(h + 1, k) == k), None)
        if head is None:
            return self._owned(start, k), start
        if self._plural(head):
            return Phrase(), start
        role_start = self.role_start(head + 1, start)
        side, _ = self.owner(role_start, start)
        side = side or self._side_within(head + 1, k) or self.side_in(role_start, k)
        return Phrase(self.text(role_start, k), side, self.owned(role_start, start)), start

    def _owned(self, start: int, k: int) -> Phrase:
        """Read "the fund's mission chief, Ana Roth" and "X's head of labour relations, Ana Roth"."""
        view = self._view
        finite = self._lexicon.finite | {"and", "that"}
        if not any(self._is_head(i) for i in range(start, k)):
            return Phrase()
        mark = next((i for i in range(start, min(start + 8, k)) if view.low(i) in _OWNERS | {"its", "their"}), None)
        if mark is None or mark + 1 >= k or any(view.low(i) in finite for i in range(start, k)):
            return Phrase()
        side, _ = self.owner(mark + 1, start)
        return Phrase(self.text(mark + 1, k), side) if side is not None else Phrase()

    def _plural(self, i: int) -> bool:
        token = self._view.token(i)
        return bool(token and token.text.endswith("s") and token.lemma != token.text.lower())
