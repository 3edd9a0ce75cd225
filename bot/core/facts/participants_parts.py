"""Which part each participant has, by the words that stand around its mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.facts.references import References
from bot.core.language import Lexicon
from bot.core.language.en import talks
from bot.core.language.view import View
from bot.core.model.fact import Part

Place = tuple[int, int]  # the tokens of a mention, half-open

_MEDIATOR = re.compile(
    r"mediator|broker|facilitator|go-between|intermediary|special envoy|arbitrator|conciliator|"
    r"(?:summit|conference|cop\d*) (?:president|chair\w*)|"
    r"chair\w* of (?:the )?(?:talks|negotiations|conference|summit)",
    re.IGNORECASE,
)
_HEAD_ROLE = re.compile(
    r"(?:chief|lead|head|top|main|principal)\s+(?:\S+\s+){0,2}negotiator"
    r"|(?:head|leader|chief) of (?:the |its |his |her |our )?(?:\S+\s+){0,3}(?:delegation|team|mission|side)\b"
    r"|delegation (?:head|leader|chief)|head of delegation",
    re.IGNORECASE,
)
_DELEGATE_ROLE = re.compile(
    r"negotiator|delegate|member of (?:the |its )?(?:\S+\s+){0,3}(?:delegation|team)", re.IGNORECASE
)
_OBSERVER_ROLE = re.compile(r"\bobserver\b", re.IGNORECASE)
_NOT_TOP = re.compile(
    r"\b(?:deputy|vice|aide|adviser|advisor|spokes\w+|former|ex-?|assistant|envoy|secretary to|ambassador|office"
    r"|regional director|sporting|technical|press|communications)\b"
)
_TWO_WORDS = re.compile(
    r"\b(prime minister|chief executive|general secretary|regional secretary|national secretary|director general"
    r"|secretary general|managing director|crown prince|supreme leader|acting director)\b"
)
_MEDIATING = re.compile(r"mediation|conciliation|arbitration", re.IGNORECASE)
_REACH = 9  # words between a verb and what it governs
_LIST = 14  # words of a list behind "by"


class Parts:
    """Reads who hosts, mediates and watches, and what a role says by itself."""

    def __init__(self, view: View, lexicon: Lexicon, references: References) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references

    def of_role(self, role: str | None) -> Part | None:
        """Return the part that a role says by itself."""
        if not role:
            return None
        if _HEAD_ROLE.search(role):
            return Part.DELEGATION_HEAD
        if _MEDIATOR.search(role) and "special envoy" not in role.lower():
            return Part.MEDIATOR
        if _OBSERVER_ROLE.search(role):
            return Part.OBSERVER
        return Part.DELEGATE if _DELEGATE_ROLE.search(role) else None

    def top(self, role: str | None) -> bool:
        """Say whether the role is that of a head of state or government, or of the boss of a side."""
        if not role or _NOT_TOP.search(role.lower()):
            return False
        joined = _TWO_WORDS.sub(lambda m: m[0].replace(" ", "-"), role.lower())
        own = re.split(r" (?:of|to|for|at|in) ", joined)[0]
        return any(w in self._lexicon.top_roles for w in re.findall(r"[\w-]+", own))

    def mediating_body(self, name: str) -> bool:
        """Say whether an organisation exists to mediate, by its name: "Workplace Conciliation Service"."""
        return _MEDIATING.search(name) is not None

    # mediators

    def mediates(self, places: Iterable[Place]) -> bool:
        """Say whether the text says that this one mediates: "mediated by X", "X has brokered", "mediators X and Y"."""
        return any(self._mediates_at(first, last) for first, last in places)

    def _mediates_at(self, first: int, last: int) -> bool:
        view = self._view
        if view.low(last) in talks.MEDIATORS or view.low(first - 1) in talks.MEDIATORS:
            return True
        if view.low(last) == "-" and self._lemma(last + 1) in talks.MEDIATE:
            return True
        k = last
        while k < last + _REACH and (view.low(k) in {"the", "and", ","} or self._references.at(k) is not None):
            k += 1
        if k > last and view.low(k) == "mediators" and view.low(k - 1) == "the" and view.low(k - 2) == ",":
            return True
        return self._does(first, last) or self._done_by(first)

    def _does(self, first: int, last: int) -> bool:
        """Say whether it mediates as the subject of a verb: "X, who is mediating", "X has brought the two together"."""
        view = self._view
        end = view.sentence(first).tokens[1]
        for k in self._clause(last, end):
            if view.document.tokens[k].tag == "JJ":
                continue
            lemma = self._lemma(k)
            asked = view.low(k - 1) == "to" and any(
                view.low(n) in {"asked", "agreed", "continues"} for n in range(first - 4, k)
            )
            if (
                lemma in talks.MEDIATE
                and view.low(k + 1) != "by"
                and (asked or view.low(k - 1) not in {"to", "the", "a", "be"})
            ):
                return True
            if lemma == "chair" and any(view.low(n) in talks.CHAIRED for n in range(k + 1, k + 4)):
                return view.low(k + 1) != "by"
            if lemma in talks.SERVE and any(view.low(n) in talks.MEDIATORS for n in range(k + 1, k + 4)):
                return True
        return False

    def _clause(self, last: int, end: int) -> range:
        """Return the tokens behind a mention in which its verb may stand."""
        view = self._view
        start = last
        if view.low(last) == "," and (view.low(last + 1) in {"who", "which"}):
            start = last + 2
        elif view.low(last) == "," and view.low(last + 1) in self._lexicon.auxiliaries | self._lexicon.finite:
            start = last + 1  # "the speaker, X, is mediating"
        elif view.low(last) == "," and (closing := self._closing(last + 1, end)):
            start = closing  # "X, the speaker, mediates"
        stop = start
        while stop < min(end, start + 8) and view.low(stop) not in {".", ";", ",", ":"}:
            if stop > start and self._references.at(stop) is not None and view.low(stop - 1) in {"by", "from"}:
                break
            stop += 1
        return range(start, stop)

    def _closing(self, k: int, end: int) -> int:
        view = self._view
        comma = next((n for n in range(k, min(end, k + 10)) if view.low(n) == ","), 0)
        return comma + 1 if comma else 0

    def _done_by(self, first: int) -> bool:
        """Say whether something is mediated by it: "talks mediated by X, Y and Z", "under the auspices of X"."""
        view = self._view
        k = first - 1
        begin = max(view.sentence(first).tokens[0], first - _LIST)
        while k > begin and (view.low(k) in {"the", "and", ","} or self._references.at(k) is not None):
            k -= 1
        if view.low(k) == "by" and (self._lemma(k - 1) in talks.MEDIATE | {"chair"} or view.low(k - 1) == "mediation"):
            return True
        if view.low(k) in {"from", "mediators"} and "mediators" in {view.low(k), view.low(k - 1)}:
            return True
        if view.low(k) == "by" and view.low(k - 1) == "appointed":
            return any(view.low(n) in talks.MEDIATORS for n in range(k - 5, k))
        return (
            view.low(k) == "of"
            and view.low(k - 1) in {"auspices", "mediation", "offices", "help"}
            and (view.low(k - 1) != "help" or view.low(k - 3) == "with")
        )

    # hosts

    def hosts(self, places: Iterable[Place]) -> bool:
        """Say whether the text says that this one hosts or welcomes."""
        return any(self._hosts_at(first, last) for first, last in places)

    def _hosts_at(self, first: int, last: int) -> bool:
        view = self._view
        end = view.sentence(first).tokens[1]
        if view.low(first - 1) in talks.HOSTS or (view.low(first - 1) == "by" and view.low(first - 2) == "hosted"):
            return True
        after = [view.low(k) for k in range(last, min(end, last + 7))]
        if any(w in talks.HOSTS and after[i - 1] in {"the", "as", "a"} for i, w in enumerate(after) if i):
            return True
        for k in self._clause(last, end):
            if self._lemma(k) == "host" and view.low(k - 1) not in {"to", "the", "a"}:
                return True
            if self._lemma(k) == "welcome" and any(view.low(n) in talks.GUESTS for n in range(k, min(end, k + 10))):
                return True
        return False

    # observers

    def observes(self, places: Iterable[Place]) -> bool:
        """Say whether the text says that this one watches the talks."""
        return any(self._observes_at(first, last) for first, last in places)

    def _observes_at(self, first: int, last: int) -> bool:
        view = self._view
        end = view.sentence(first).tokens[1]
        if view.low(first - 1) in talks.OBSERVERS or (
            view.low(first - 1) == "from" and view.low(first - 2) in talks.OBSERVERS
        ):
            return True
        reach = last + 6
        if view.low(last) == "," and view.low(last + 1) in {"which", "who", "whose", "an", "one"}:
            reach = last + 14
        for k in range(last, min(end, reach)):
            if view.low(k) in talks.OBSERVERS:
                return True
            if view.low(k) in {";", ".", "said"}:
                break
        return self._watches(last, end)

    def _watches(self, last: int, end: int) -> bool:
        """Say whether it sits in on the talks: "X attended as an observer", "which sits in as an observer"."""
        view = self._view
        verb = next(
            (k for k in self._clause(last, end) if self._lemma(k) in {"sit", "follow", "attend", "watch", "monitor"}),
            None,
        )
        return verb is not None and any(view.low(k) in talks.OBSERVERS for k in range(verb, min(end, verb + 10)))

    def _lemma(self, k: int) -> str:
        token = self._view.token(k)
        return token.lemma if token is not None else ""
