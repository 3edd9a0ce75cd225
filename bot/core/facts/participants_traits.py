"""What shows whether somebody takes part in the talks and as what: traits of a candidate, each a number from 0 to 1."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.core.facts.participants_parts import Place
from bot.core.language import Lexicon
from bot.core.language.en import talks
from bot.core.language.view import View
from bot.core.model.fact import Participant, ParticipantKind

Traits = Mapping[str, float]

_OWNERS = frozenset({"'s", "’s", "'", "’"})
_AT = frozenset("in at near from inside outside across around into throughout over within".split())
_WITH = frozenset("with between and against".split())
_ROLES = {
    "top": r"\b(?:president|prime minister|premier|chancellor|king|leader|chief executive|ceo|chair\w*|"
    r"general secretary)\b",
    "minister": r"\b(?:minister|secretary|commissioner|deputy)\b",
    "speaks": r"\b(?:spokes\w+|press|communications)\b",
    "negotiates": r"\b(?:negotiator|envoy|delegat\w+|representative|ambassador)\b",
    "mediates": r"\b(?:mediat\w+|facilitat\w+|conciliat\w+|arbitrat\w+|broker|go-between)\b",
    "observes": r"\b(?:analyst|professor|lecturer|economist|researcher|historian|expert|fellow|correspondent|editor|"
    r"author|lawyer|resident|teacher|farmer|shopkeeper|passenger|parent|commentator|columnist|journalist|reporter)\b",
    "former": r"\b(?:former|ex-\w+|late|retired)\b",
}
_ROLE = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _ROLES.items()}
_MEET = frozenset("meet negotiate talk agree sign bargain convene resume discuss confer".split())
_HELP = talks.MEDIATE | frozenset("host chair welcome oversee convene".split())
_MANY = 6.0


class Witness:
    """Looks at one text for the traits of those who are named in it."""

    def __init__(self, view: View, lexicon: Lexicon, sides: Sequence[str]) -> None:
        self._view = view
        self._lexicon = lexicon
        self._sides = tuple(sides)
        lows = view.lows
        self._about = [any(lows[k] in talks.TALKS for k in range(*s.tokens)) for s in view.document.sentences]
        self._last = max(1, len(view.document.sentences) - 1)

    def traits(self, of: Participant, places: Collection[Place], part: str, *, acts: bool) -> Traits:
        """Return what speaks for and against a candidate; `part` and `acts` are what rules say of it."""
        found: dict[str, float] = {f"kind {of.kind.value}": 1.0, f"part {part}": 1.0, f"{of.kind.value} {part}": 1.0}
        found["acts"] = float(acts)
        starts = sorted({self._view.token_at(m.start) for m in of.mentions})
        spans = sorted({*((k, k + 1) for k in starts), *places})
        found["often"] = min(1.0, math.log1p(len(spans)) / math.log1p(_MANY))
        found["once"] = float(len(spans) == 1)
        for first, last in spans:
            for trait, value in self._mention(first, last):
                found[trait] = max(found.get(trait, 0.0), value)
        shares = [dict(self._mention(*span)) for span in spans]
        for trait in ("place", "subject", "about talks"):
            found[f"mostly {trait}"] = sum(s.get(trait, 0.0) for s in shares) / len(spans) if spans else 0.0
        found |= self._told(of)
        crossed = ("says", "bargains", "meets", "lead", "headline", "with", "once", "mostly about talks")
        return found | {f"{of.kind.value}: {t}": found[t] for t in crossed if t in found}

    def _told(self, of: Participant) -> dict[str, float]:
        """Return what role and side say."""
        found: dict[str, float] = {}
        role = of.role or ""
        if of.kind is ParticipantKind.PERSON:
            found["role"] = float(bool(role))
            found |= {f"role {name}": 1.0 for name, words in _ROLE.items() if words.search(role)}
        if of.side:
            found["side"] = 1.0
            at_table = of.side in self._sides
            found["side at table"] = float(at_table)
            found["side not at table"] = float(not at_table)
            if at_table and of.kind is ParticipantKind.PERSON:
                found |= {f"at table, role {name}": 1.0 for name, words in _ROLE.items() if words.search(role)}
        if of.name in self._sides:
            found[f"side {min(2, self._sides.index(of.name))}"] = 1.0
        return found

    def _mention(self, first: int, last: int) -> Iterator[tuple[str, float]]:
        """Yield what one mention shows."""
        view = self._view
        number = view.sentence_of[min(first, len(view.sentence_of) - 1)]
        yield "headline", float(number == 0)
        yield "lead", float(number <= 2)
        yield "late only", 0.0 if number < self._last / 2 else 0.5
        yield "about talks", float(self._about[number])
        before = first - 1
        while view.low(before) in self._lexicon.determiners or view.low(before) in talks.BESIDE:
            before -= 1
        yield "place", float(view.low(before) in _AT)
        if view.low(before) in _WITH and self._about[number]:
            yield "with", 1.0
        if view.low(before) == "by":
            yield "by", 1.0
        if view.low(last) in _OWNERS:
            yield "owner", 1.0
            if any(view.low(k) in talks.BIDS | talks.TEAMS for k in range(last, last + 4)):
                yield "owns bid or team", 1.0
        yield from self._verb(first, last)

    def _verb(self, first: int, last: int) -> Iterator[tuple[str, float]]:
        """Yield what the verb shows of which a mention is the subject."""
        tokens = self._view.document.tokens
        head = next((k for k in range(first, min(last, len(tokens))) if tokens[k].dep in {"nsubj", "obj", "obl"}), -1)
        if head < 0 or tokens[head].head < 0:
            return
        lemma = tokens[tokens[head].head].lemma
        if tokens[head].dep != "nsubj":
            yield tokens[head].dep, 1.0
            return
        yield "subject", 1.0
        for trait, words in (
            ("says", self._lexicon.cues),
            ("bargains", talks.BARGAIN | talks.BARGAIN_FOR),
            ("meets", _MEET),
            ("helps", _HELP),
        ):
            if lemma in words:
                yield trait, 1.0
