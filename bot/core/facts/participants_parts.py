"""Which part each participant has, by the words that stand around its mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.facts.people import Person
from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View
from bot.core.model.fact import Part

_TEAM = frozenset("delegation delegations team mission side negotiators negotiation talks".split())
_LEAD = frozenset("lead head chair".split())
_MEDIATE = frozenset("mediate broker facilitate arbitrate shuttle".split())
_MEDIATOR = re.compile(r"mediator|broker|facilitator|go-between|special envoy|arbitrator|conciliator", re.IGNORECASE)
_HEAD_ROLE = re.compile(
    r"(?:chief|lead|head|top|main|principal)\s+(?:\S+\s+){0,2}negotiator"
    r"|(?:head|leader|chief) of (?:the |its |his |her )?(?:\S+\s+){0,3}(?:delegation|negotiating team|mission)"
    r"|delegation (?:head|leader|chief)|head of delegation",
    re.IGNORECASE,
)
_HEAD_BEFORE = re.compile(
    r"\b(?:head|leader|chief) of (?:the |its |his |her )?(?:\S+ ){0,3}(?:delegation|team|mission)$"
)
_HEAD_AFTER = re.compile(
    r"(?:the )?(?:head|leader) of (?:the |its |his |her |our )?(?:\S+ ){0,3}(?:delegation|team|mission)\b"
)
_MEDIATING = re.compile(r"mediation|conciliation|arbitration", re.IGNORECASE)
_DELEGATE_ROLE = re.compile(
    r"negotiator|delegate|member of (?:the |its )?(?:\S+\s+){0,3}(?:delegation|team)", re.IGNORECASE
)
_OBSERVER_ROLE = re.compile(r"\bobserver\b", re.IGNORECASE)
_HOST_WORDS = frozenset("host chair".split())
_WELCOME = frozenset({"welcome"})
_GUESTS = frozenset(
    "delegation delegations delegate delegates negotiator negotiators team teams leader leaders".split()
)
_REACH = 9  # words between a verb and what it governs


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence says that this person leads a delegation; of which side, if it says so."""

    person: str
    side: str | None


class Parts:
    """Reads who leads, hosts, mediates and watches."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self._view = view
        self._lexicon = lexicon

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
        if not role:
            return False
        low = role.lower()
        if re.search(
            r"\b(?:deputy|vice|aide|adviser|advisor|spokes\w+|former|ex-?|assistant|envoy|secretary to)\b", low
        ):
            return False
        joined = re.sub(
            r"\b(prime minister|chief executive|general secretary|director general|crown prince|supreme leader)\b",
            lambda m: m[0].replace(" ", "-"),
            low,
        )
        return any(
            w in self._lexicon.top_roles for w in re.findall(r"[\w-]+", joined.split(" of ")[0].split(" to ")[0])
        )

    def leads(self, person: Person) -> Lead | None:
        """Return what the text says of the delegation that the person leads, if it says so."""
        for mention in person.mentions:
            first, last = self._view.range_of(mention)
            begin, end = self._view.sentence(first).tokens
            if self._led_by(first, begin) or self._leading_is(first, begin) or self._head_before(first, begin):
                return Lead(person.name, self._team_side(begin, first, backwards=True))
            team = self._head_after(last, end) or self._team_after(last, min(end, last + 20))
            if team:
                return Lead(person.name, self._team_side(last, team + 4, backwards=False))
        return None

    def _head_before(self, first: int, begin: int) -> bool:
        """Read "The head of the Chadian delegation, Minister X"."""
        k = first
        while k > begin and first - k < 4 and self._view.low(k) != ",":
            k -= 1
        said = " ".join(self._view.low(n) for n in range(max(begin, k - _REACH), k))
        return self._view.low(k) == "," and k > begin and bool(_HEAD_BEFORE.search(said))

    def _head_after(self, last: int, end: int) -> int | None:
        """Read "X, head of the Chadian delegation" where another role stands before the name; the token of the team."""
        if self._view.low(last) != ",":
            return None
        stop = min(end, last + _REACH)
        said = " ".join(self._view.low(n) for n in range(last + 1, stop))
        if not _HEAD_AFTER.match(said):
            return None
        return next((k for k in range(last, stop) if self._view.low(k) in _TEAM), None)

    def _led_by(self, first: int, begin: int) -> bool:
        """Read "a delegation to Istanbul, led by Defence Minister X"."""
        view = self._view
        for k in range(first - 1, max(begin, first - _REACH), -1):
            if view.low(k) == "by" and view.low(k - 1) in {"led", "headed", "chaired"}:
                return any(view.low(n) in _TEAM for n in range(begin, k))
            if (name := view.name(k)) is not None and name.label is NameLabel.PER:
                return False
        return False

    def _leading_is(self, first: int, begin: int) -> bool:
        """Read "Leading the Russian delegation is X"."""
        view = self._view
        head = next((k for k in range(begin, min(begin + 4, first)) if view.low(k) in {"leading", "heading"}), None)
        if head is None:
            return False
        verb = next((k for k in range(head, first) if view.low(k) in {"is", "was", "be", "are"}), None)
        if verb is None or first - verb > _REACH or not any(view.low(k) in _TEAM for k in range(head, verb)):
            return False
        return not any((name := view.name(k)) and name.label is NameLabel.PER for k in range(verb, first))

    def _team_after(self, last: int, end: int) -> int | None:
        """Read "X, who will lead the Russian delegation" and "X heads a team"; the token of the team."""
        view = self._view
        for k in range(last, end):
            token = view.token(k)
            if (
                token is None
                or token.text in {".", ";", '"', "“"}
                or ((name := view.name(k)) is not None and name.label is NameLabel.PER)
            ):
                return None
            if (token.lemma in _LEAD and token.text.lower() not in {"head", "chair", "leads"}) or token.text in {
                "leads",
                "heads",
            }:
                return next(
                    (n for n in range(k + 1, min(end, k + 7)) if view.low(n) in _TEAM and view.low(n) != "talks"), None
                )
        return None

    def _team_side(self, start: int, stop: int, *, backwards: bool) -> str | None:
        """Return whose delegation it is: the state or organisation nearest to the word for it."""
        view = self._view
        teams = [k for k in range(start, stop) if view.low(k) in _TEAM]
        if not teams:
            return None
        team = teams[-1] if backwards else teams[0]
        for k in (*range(team - 1, max(start - 1, team - 5), -1), *range(team + 1, team + 4)):
            name = view.name(k)
            if name is not None and name.label is not NameLabel.PER and not self._is_venue(k):
                return name.state or (name.text if name.label is NameLabel.ORG else None)
        return None

    def _is_venue(self, k: int) -> bool:
        name = self._view.name(k)
        entry = self._lexicon.states.get(name.text) if name else None
        return bool(entry and entry.kind in {"city", "capital"}) and self._view.low(k - 1) in {"to", "in", "at"}

    def mediating_body(self, name: str) -> bool:
        """Say whether an organisation exists to mediate, by its name: "Workplace Conciliation Service"."""
        return _MEDIATING.search(name) is not None

    def mediates(self, mentions: Sequence[Name]) -> bool:
        """Say whether the text says that this one mediates: "mediated by X", "X has brokered", "mediators X and Y"."""
        return any(self._governs(m, _MEDIATE, ("mediator", "mediators", "broker", "brokers")) for m in mentions)

    def hosts(self, mentions: Sequence[Name]) -> bool:
        """Say whether the text says that this one hosts or welcomes."""
        if any(self._governs(m, _HOST_WORDS, ("host", "hosts")) for m in mentions):
            return True
        return any(self._governs(m, _WELCOME, ()) and self._guests_after(m) for m in mentions)

    def _guests_after(self, name: Name) -> bool:
        """Tell welcoming people from welcoming news."""
        view = self._view
        first, last = view.range_of(name)
        end = view.sentence(first).tokens[1]
        return any(view.low(k) in _GUESTS for k in range(last, min(end, last + 10)))

    def observes(self, mentions: Sequence[Name]) -> bool:
        """Say whether the text says that this one watches the talks."""
        return any(self._observer_near(m) for m in mentions)

    def _observer_near(self, name: Name) -> bool:
        first, last = self._view.range_of(name)
        end = self._view.sentence(first).tokens[1]
        near = [self._view.low(k) for k in range(last, min(end, last + 6))]
        if self._view.low(last) == "," and self._view.low(last + 1) in {"which", "who", "an", "one"}:
            near = [self._view.low(k) for k in range(last, min(end, last + 12))]
        return any(w in {"observer", "observers"} for w in near) or self._view.low(first - 1) in {
            "observer",
            "observers",
        }

    def _governs(self, name: Name, verbs: frozenset[str], nouns: tuple[str, ...]) -> bool:
        view = self._view
        first, last = view.range_of(name)
        begin, end = view.sentence(first).tokens
        if view.low(last) in nouns or view.low(first - 1) in nouns:
            return True
        start = last + 2 if view.low(last) == "," and view.low(last + 1) in {"who", "which"} else last
        for k in range(start, min(end, start + 7)):
            token = view.token(k)
            if (
                token is None
                or token.text in {".", ";", ","}
                or (k > last and view.name(k) is not None and view.low(k - 1) != "and")
            ):
                break
            if token.lemma in verbs and view.low(k + 1) != "by" and view.low(k - 1) not in {"to", "the", "a"}:
                return True
        for k in range(first - 1, max(begin, first - _REACH), -1):
            token = view.token(k - 1)
            if view.low(k) == "by" and token is not None and token.lemma in verbs:
                return True
            if view.low(k) in {"by", ",", "."} and view.low(k) != ",":
                break
        return False
