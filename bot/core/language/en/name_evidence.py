"""What shows whether a name is a person's, an organisation's, a place's or none: evidence from its places in a text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.language.document import Name, Token
from bot.core.language.en import collectives, organisations, places
from bot.core.language.en.lexicon import LEXICON
from bot.core.language.en.name_choice import Trained
from bot.core.language.en.name_runs import Text

Evidence = dict[str, float]

_LONGEST = 8  # words of a name that shorter forms are looked for in

_GIVEN = LEXICON.male_names | LEXICON.female_names
_COURTESY = frozenset("mr mrs ms miss dr sir lord lady dame mr. mrs. ms. dr. prof prof. gen. col. sen. gov.".split())
_OWNERS = frozenset({"'s", "’s", "'", "’"})
_JOINERS = frozenset("of for and & de del della di da do dos la le van von der the".split())
_CLASSES: Mapping[str, frozenset[str]] = {
    "courtesy": _COURTESY,
    "title": LEXICON.titles - _COURTESY,
    "office": LEXICON.role_heads,
    "where": frozenset("in at near from into across around outside inside throughout".split()),
    "to": frozenset({"to", "for", "toward", "towards", "via"}),
    "of": frozenset({"of"}),
    "with": frozenset("with between and against among or versus vs".split()),
    "by": frozenset({"by", "told"}),
    "the": frozenset({"the"}),
    "a": frozenset({"a", "an", "its", "their", "our", "his", "her"}),
    "team": frozenset("negotiators negotiator delegation team side officials official government envoy envoys".split()),
    "firm": frozenset(
        "shares bid offer board bosses shareholders management staff workers pilots members union group party "
        "lawmakers executives plant factory ships crews branch chair chairman ceo chief".split()
    ),
    "place": frozenset(
        "city town village port river valley province region island airport hotel square street station suburb "
        "capital coast mayor police residents district state county headquarters".split()
    ),
    "press": frozenset(
        "newspaper daily broadcaster magazine website agency radio tv channel reported correspondent".split()
    ),
    "kind": collectives.ALL
    | frozenset("weekly charity consultancy brokerage think-tank startup newsletter paper outlet portal site".split()),
    "comma": frozenset({","}),
    "stop": frozenset({".", ":", ";", "—", "–", "(", ")"}),
    "owner": _OWNERS,
}
_CONTRACTED = re.compile(r"[’'](?:ve|re|ll|m|d|s|t)$")
_BY_WORD: dict[str, tuple[str, ...]] = {}
for _name, _words in _CLASSES.items():
    for _word in _words:
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _name)


@dataclass(frozen=True)
class Form:
    """One form of a name, with everything that a text shows of it; `longer` are forms that begin or end with it."""

    text: str
    spans: list[tuple[int, int]]
    shown: Evidence
    begins: tuple[str, ...]  # in one order, as sums of weights depend on it in their last digit
    ends: tuple[str, ...]

    def traits(self, labels: Mapping[str, str]) -> Evidence:
        """Return what is shown of it, with what the labels of the longer forms say."""
        found = dict(self.shown)
        found |= {f"begins {labels.get(other, 'none')}": 1.0 for other in self.begins}
        return found | {f"ends {labels.get(other, 'none')}": 1.0 for other in self.ends}


class Weighing:
    """One text's names, weighed by everything that stands around each of them anywhere in it."""

    def __init__(self, seen: Text, found: Sequence[Name], trained: Sequence[Trained] | None) -> None:
        self._seen = seen
        self._at = {t.span.start: i for i, t in enumerate(seen.tokens)}
        self._trained = {entry.span: entry for entry in trained or ()}
        self._places: defaultdict[str, list[Name]] = defaultdict(list)
        for name in found:
            self._places[name.text].append(name)
        self._beginning: defaultdict[str, set[str]] = defaultdict(set)
        self._ending: defaultdict[str, set[str]] = defaultdict(set)
        for text in self._places:
            words = text.split()[:_LONGEST]
            for n in range(1, len(words)):
                self._beginning[" ".join(words[:n])].add(text)
                self._ending[" ".join(words[n:])].add(text)

    def forms(self) -> tuple[Form, ...]:
        """Return every form once, the longest first."""
        ordered = sorted(self._places, key=lambda text: -len(text.split()))
        return tuple(
            Form(
                text,
                [(name.span.start, name.span.end) for name in self._places[text]],
                self._evidence(text),
                tuple(sorted(self._beginning.get(text, ()))),
                tuple(sorted(self._ending.get(text, ()))),
            )
            for text in ordered
        )

    def _evidence(self, text: str) -> Evidence:
        names = self._places[text]
        found = self._of_form(text)
        total: Counter[str] = Counter()
        for name in names:
            total.update(dict.fromkeys(self._of_place(name), 1))
        for trait, times in total.items():
            found[f"some {trait}"] = 1.0
            found[f"share {trait}"] = times / len(names)
        return found

    def _of_form(self, text: str) -> Evidence:
        words = text.split()
        first, last = words[0], words[-1]
        lower = self._seen.lower
        known = LEXICON.states.get(text)
        found: Evidence = {
            f"words {min(4, len(words))}": 1.0,
            "often": min(1.0, len(self._places[text]) / 5),
            "given name": first in _GIVEN,
            "organisation's head": last in organisations.HEADS,
            "organisation's head first": first in organisations.HEADS,
            "qualifier": first in organisations.QUALIFIERS,
            "place's head": last in organisations.PLACE_HEADS,
            "capitals": len(text) > 1 and text.isupper(),
            "joined": any(w in _JOINERS for w in words[1:-1]),
            "contraction": _CONTRACTED.search(text) is not None,
            "owner's mark": "s' " in text or "s’ " in text or "'s " in text or "’s " in text,
            "dot": "." in text,
            "hyphen": "-" in text,
            "place's ending": last.endswith(places.ENDINGS),
            "common words": sum(w.lower() in lower or w.lower().removesuffix("s") in lower for w in words) / len(words),
            "plural first": first.endswith("s") and len(words) > 1,
            f"state's {known.kind if known else 'no word'}": 1.0,
            "known organisation": text in LEXICON.organisations,
            "outlet": text in LEXICON.outlets,
        }
        found |= {f"ends in {last[-n:].lower()}": 1.0 for n in (2, 3) if len(last) > n + 1}
        return {trait: float(value) for trait, value in found.items() if value}

    def _of_place(self, name: Name) -> list[str]:
        """Return the traits of one place."""
        entry = self._trained.get(name.span)
        found = [f"rules {name.label.value}", f"trained {entry.label.value if entry else 'none'}"]
        if entry is not None and entry.familiar:
            found.append(f"familiar {entry.label.value}")
        i = self._at.get(name.span.start)
        if i is None:
            return found
        tokens = self._seen.tokens
        j = i + 1
        while j < len(tokens) and tokens[j].span.start < name.span.end:
            j += 1
        return [*found, *self._before(i), *self._behind(j), *self._within(i, j)]

    def _before(self, i: int) -> list[str]:
        low = self._low(i - 1)
        found = [f"after {c}" for c in _BY_WORD.get(low, ("no class",))]
        if low == ",":  # "her union, the Harbour League"
            found += [f"after , after {c}" for c in _BY_WORD.get(self._low(i - 2), ())]
        if low == "the":
            found += [f"after the after {c}" for c in _BY_WORD.get(self._low(i - 2), ("no class",))]
        return found

    def _behind(self, j: int) -> list[str]:
        tokens = self._seen.tokens
        low, next_low = self._low(j), self._low(j + 1)
        found = [f"before {c}" for c in _BY_WORD.get(low, ("no class",))]
        if low in {",", "'s", "’s"}:
            found += [f"before {low} {c}" for c in _BY_WORD.get(next_low, ("no class",))]
            if next_low in {"who", "whose", "which", "where", "whom"}:
                found.append(f"relative {next_low}")
            if next_low.isdigit():
                found.append("age")
        if j < len(tokens) and tokens[j].lemma in LEXICON.cues:
            found.append("says")
        return found

    def _within(self, i: int, j: int) -> list[str]:
        tokens = self._seen.tokens
        head = next((k for k in range(j - 1, i - 1, -1) if not i <= tokens[k].head < j), j - 1)
        found = [f"dep {tokens[head].dep}", f"tag {tokens[i].tag}", f"tag {tokens[j - 1].tag}"]
        if i in self._seen.begins:
            found.append("begins a sentence")
        if i in self._seen.shouted:
            found.append("shouted")
        return found

    def _low(self, k: int) -> str:
        tokens: Sequence[Token] = self._seen.tokens
        return tokens[k].text.lower() if 0 <= k < len(tokens) else ""
