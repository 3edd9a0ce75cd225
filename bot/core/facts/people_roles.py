"""What a text says of a person beside the name: title, role, and the side for which the person speaks."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View

_APPOSITION = 14  # words after a name in which its role may stand
_LEADING = frozenset("leads led heads headed chairs chaired runs ran represents represented speaks".split())
_NO_COMPANY = frozenset(
    """
    union unions federation association league board service ministry department agency commission council
    committee party alliance coalition front movement group forum parliament congress guild society office court
    institute university bank fund centre center workers teachers nurses organisation organization
    """.split()
)
_DELEGATIONS = frozenset("delegation delegations team negotiators side negotiation talks delegates mission".split())


@dataclass(frozen=True, slots=True)
class Said:
    """What stands with one mention of a person."""

    role: str | None = None
    side: str | None = None
    title: str | None = None  # "Mr."
    starts: int = -1  # the first token of title, role and side


def side_of(name: Name) -> str | None:
    """Return whom a name stands for when it stands before a role: a state, or an organisation."""
    if name.state:
        return name.state
    return name.text if name.label is NameLabel.ORG else None


def is_company(name: str) -> bool:
    """Say whether an organisation may be meant by "the company": no body of members, of a state or of mediators."""
    return not set(name.lower().split()) & _NO_COMPANY


class Roles:
    """Reads the roles of people in one document."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self._view = view
        self._lexicon = lexicon
        self._heads = lexicon.role_heads
        self._bodies: dict[str, set[str]] = {}  # "union" → the organisations whose name ends so
        for name in view.document.names:
            if name.label is NameLabel.ORG and " " in name.text:
                for word in {name.text.split()[-1], *(set(name.text.split()) & lexicon.organisation_heads)}:
                    self._bodies.setdefault(word.lower(), set()).add(name.text)
        self._bodies["company"] = self._companies(lexicon)

    def of(self, name: Name) -> Said:
        """Return what stands with this mention, before it and after it."""
        first, last = self._view.range_of(name)
        before = self._before(first)
        if before.role and before.side:
            return before
        ahead = self._ahead(
            before.starts if before.role or before.title else first
        )  # "Russia's chief negotiator, Ana Roth,"
        after = self._after(last)
        role = before.role or ahead.role or after.role
        side = before.side or ahead.side or after.side or self._of_party(last) or self._leads(last)
        if side is None and role:
            side = self._before_and_after(first, last)
        return Said(role, side, before.title, before.starts)

    # "Turkey's Foreign Minister Hakan Fidan"

    def _before(self, first: int) -> Said:
        view, k, title = self._view, first, None
        begin = view.sentence(first).tokens[0]
        token = view.token(k - 1)
        if (
            k > begin
            and token is not None
            and token.text in self._lexicon.titles
            and view.low(k - 1) not in self._heads
        ):
            title, k = token.text, k - 1
        start = self._role_start(k, begin)
        role = self._text(start, k) if start < k else None
        side, side_start = self._side_before(start, begin)
        if side is None and role:
            side = self._side_in(role)
        if role is None and side is not None and not (title or self._is_adjective(start)):
            side, side_start = None, start
        return Said(role, side, title, side_start if side else start)

    def _role_start(self, k: int, begin: int) -> int:
        """Return where the role begins that ends before token `k`; `k` if there is none."""
        view = self._view
        start = k
        while start > begin:
            if (longer := self._phrase_start(start, begin)) < start:
                start = longer
            elif (view.low(start - 1) in self._heads and view.name(start - 1) is None) or (
                start < k and view.low(start - 1) in self._lexicon.role_modifiers and view.name(start - 1) is None
            ):
                start -= 1
            elif (
                start < k and view.low(start - 1) == "and" and start - 2 >= begin and view.low(start - 2) in self._heads
            ) or (start < k and view.low(start - 1) == "-" and view.low(start - 2) in self._lexicon.role_modifiers):
                start -= 2
            else:
                break
        return start

    def _phrase_start(self, k: int, begin: int) -> int:
        view = self._view
        for phrase in self._lexicon.role_phrases:
            at = k - len(phrase)
            if at >= begin and all(view.low(at + n) == w for n, w in enumerate(phrase)):
                return at
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

    def _side_before(self, k: int, begin: int) -> tuple[str | None, int]:
        """Return the side that stands right before token `k`, and where it begins."""
        view = self._view
        at = k
        if at - 1 >= begin and view.low(at - 1) in {"'s", "’s", "'", "’"}:
            at -= 1
            if at - 1 >= begin and view.name(at - 1) is None and (body := self._body(view.low(at - 1))):
                return body, at - 1
        name = view.name(at - 1) if at - 1 >= begin else None
        if name is None or name.label is NameLabel.PER or (side := side_of(name)) is None:
            return None, k
        return side, view.range_of(name)[0]

    def _is_adjective(self, k: int) -> bool:
        """Say whether the word before token `k` is a demonym: "Russian Ana Roth"."""
        token = self._view.token(k - 1)
        entry = self._lexicon.states.get(token.text) if token else None
        return bool(entry and entry.kind == "demonym")

    def _side_in(self, role: str) -> str | None:
        """Return the union of the text when the role is that of a union's man and the text has one union."""
        return next((side for word in role.lower().split() if word != "party" and (side := self._body(word))), None)

    def _body(self, word: str) -> str | None:
        """Return the one organisation of the text that "the union" or "the ministry" can mean."""
        named = self._bodies.get(word, set())
        return next(iter(named)) if len(named) == 1 else None

    # "Vladimir Medinsky, a hawkish aide to Putin who ..."

    def _after(self, last: int) -> Said:
        view = self._view
        opening = view.low(last)
        if opening in {",", "(", "—", "–"} and last + 1 < len(view.starts):
            return self._phrase(last + 1, view.sentence(last).tokens[1])
        if opening in {"is", "was"} and view.low(last + 1) in {"the", "a", "an"}:
            return self._phrase(last + 1, view.sentence(last).tokens[1])
        return Said()

    def _phrase(self, k: int, end: int) -> Said:
        """Read "the union's chief negotiator", "head of the Russian delegation", "who heads the delegation of X"."""
        view = self._view
        end = min(end, k + _APPOSITION)
        if view.low(k) in {"who", "whose", "which", "and", "but", "he", "she"}:
            return Said()
        head = next((i for i in range(k, end) if self._ends_phrase(i) or self._is_head(i)), end)
        if head >= end or self._ends_phrase(head):
            return Said()
        while head + 1 < end and self._is_head(head + 1):
            head += 1
        start = self._role_start(head + 1, k)
        stop = self._complement(head + 1, end)
        side, _ = self._side_before(start, k)
        if side is None:
            side = self._side_within(k, start) or self._side_within(head + 1, stop)
        adjectives = start
        return Said(self._text(adjectives, stop), side or self._side_in(self._text(start, stop)))

    def _is_head(self, i: int) -> bool:
        return self._view.low(i) in self._heads and self._view.name(i) is None

    def _ends_phrase(self, i: int) -> bool:
        token = self._view.token(i)
        if (
            token is None
            or token.text in {",", ";", ":", ".", ")", "—", "–", '"', "“", "”"}
            or self._view.low(i) in {"who", "said", "says", "told"}
        ):
            return True
        name = self._view.name(i)
        return name is not None and name.label is NameLabel.PER

    def _complement(self, k: int, end: int) -> int:
        """Return where "of the Russian delegation" or "to Putin" ends that begins at token `k`; `k` if none does."""
        view = self._view
        if view.low(k) not in {"of", "to", "for", "at", "in"}:
            return k
        i = k + 1
        while i < end and view.low(i) in self._lexicon.determiners:
            i += 1
        while i < end:
            name = view.name(i)
            low = view.low(i)
            if (
                name is not None
                or low in {"'s", "’s"}
                or low in self._lexicon.role_modifiers
                or low in _DELEGATIONS
                or (low in {"of", "the"} and i > k + 1 and view.name(i + 1) is not None)
            ):
                i += 1
            else:
                break
        return i if any(view.name(n) or view.low(n) in _DELEGATIONS for n in range(k, i)) else k

    def _side_within(self, start: int, stop: int) -> str | None:
        """Return the side among the words, or that of a person they name ("aide to Putin") as `=Putin`."""
        view = self._view
        for i in range(start, stop):
            name = view.name(i)
            if name is None:
                continue
            if name.label is NameLabel.PER:
                return f"={name.text}"
            if (side := side_of(name)) is not None:
                return side
        return None

    # "the head of the Russian delegation, Vladimir Medinsky,"

    def _ahead(self, first: int) -> Said:
        view = self._view
        if view.low(first - 1) != ",":
            return Said()
        begin = view.sentence(first).tokens[0]
        k = first - 1
        start = k
        while start > begin and k - start < _APPOSITION and not self._ends_phrase(start - 1):
            start -= 1
        heads = [i for i in range(start, k) if self._is_head(i)]
        if heads and (owned := self._owned(start, k)) is not None:
            return owned
        # nothing but the complement of the role may stand between it and the name
        if not heads or self._complement(heads[-1] + 1, k) != k or self._plural(heads[-1]):
            return Said()
        role_start = self._role_start(heads[-1] + 1, start)
        side, _ = self._side_before(role_start, start)
        return Said(self._text(role_start, k), side or self._side_within(heads[-1] + 1, k))

    def _owned(self, start: int, k: int) -> Said | None:
        """Read "the fund's mission chief, Ana Roth" and "X's head of labour relations, Ana Roth"."""
        view = self._view
        mark = next((i for i in range(start, min(start + 8, k)) if view.low(i) in {"'s", "’s"}), None)
        if mark is None or any(view.low(i) in self._lexicon.finite | {"and", "that"} for i in range(start, k)):
            return None
        name = view.name(mark - 1)
        side = side_of(name) if name is not None else self._body(view.low(mark - 1))
        if side is None or (name is not None and name.label is NameLabel.PER) or mark + 1 >= k:
            return None
        return Said(self._text(mark + 1, k), side)

    def _plural(self, i: int) -> bool:
        token = self._view.token(i)
        return bool(token and token.text.endswith("s") and token.lemma != token.text.lower())

    def _of_party(self, last: int) -> str | None:
        """Read "Ana Roth of Norway" and "Ana Roth of the Seafarers' Union"."""
        the = self._view.low(last + 1) == "the"
        name = self._view.name(last + (2 if the else 1)) if self._view.low(last) in {"of", "from"} else None
        if name is None or (self._view.low(last) == "from" and name.label is not NameLabel.ORG):
            return None
        return side_of(name)

    def _leads(self, last: int) -> str | None:
        """Read "Ana Roth, who leads the Civic Union": whom a person leads or speaks for."""
        view = self._view
        if view.low(last) != "," or view.low(last + 1) != "who" or view.low(last + 2) not in _LEADING:
            return None
        end = min(last + 10, view.sentence(last).tokens[1])
        named = (n for k in range(last + 3, end) if (n := view.name(k)) and n.label is not NameLabel.PER)
        name = next(named, None)
        return side_of(name) if name is not None else None

    def _before_and_after(self, first: int, last: int) -> str | None:
        """Read "Its leader, Ana Roth", "a spokesman, Ben Hale" and "Ana Roth, its leader": the party told of before."""
        view = self._view
        begin, end = view.sentence(first).tokens
        near = [*range(first - 1, max(begin - 1, first - 9), -1), *range(last, min(end, last + 3))]
        owner = next((k for k in near if view.low(k) in {"its", "their"} or self._speaks(k)), None)
        if owner is None:
            return None
        number = view.sentence_of[first]
        for start, stop in (
            (begin, owner),
            *(view.document.sentences[number - 1].tokens for _ in range(min(1, number))),
        ):
            for k in range(start, stop):
                if (name := view.name(k)) is not None and name.label is not NameLabel.PER and side_of(name):
                    return side_of(name)
        return None

    def _speaks(self, k: int) -> bool:
        """Say whether token `k` begins "a spokeswoman"."""
        return self._view.low(k) in {"a", "the"} and self._view.low(k + 1).startswith("spokes")

    def _companies(self, lexicon: Lexicon) -> set[str]:
        """Return the organisations that "the company" can mean: those that are no body of members or of a state."""
        named = {n.text for n in self._view.document.names if n.label is NameLabel.ORG and n.state is None}
        known = {n for n in named if n not in lexicon.outlets and n not in lexicon.organisations and " " in n}
        return {n for n in known if is_company(n)}

    def _text(self, start: int, stop: int) -> str:
        tokens = self._view.document.tokens
        return self._view.document.text[tokens[start].span.start : tokens[stop - 1].span.end]
