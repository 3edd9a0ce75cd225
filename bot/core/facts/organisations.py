"""Organisations and states: mentions of one brought together; a capital stands for its state unless it is the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.core.language import Document, Lexicon, Name, NameLabel, spelling
from bot.core.language.view import View

_AT = frozenset(
    """
    in at near from inside outside across around to toward towards via into through visiting leaving left
    reached between beyond over
    """.split()
)
_PEOPLE = frozenset(
    """
    official officials delegation delegations negotiator negotiators team teams side diplomat diplomats envoy
    envoys delegate delegates government leadership authorities minister ministers president leader leaders
    representatives mediators mediator lawmakers parliament administration demands demand proposal proposals
    position offer forces troops spokesman spokeswoman prime foreign defence defense counterpart counterparts
    """.split()
)


_LEGAL_FORMS = frozenset("Inc Inc. plc PLC Ltd Ltd. Corp Corp. Co. LLC LLP AG SA GmbH NV SE Limited".split())


@dataclass(slots=True)
class Party:
    """A state or an organisation while the text is being read."""

    name: str
    state: bool
    mentions: list[Name] = field(default_factory=list)
    acts: int = 0  # mentions at which it can be the one that does something


def states(document: Document, view: View, lexicon: Lexicon) -> list[Party]:
    """Return the states that act in the text, in order of their first mention."""
    found: dict[str, Party] = {}
    for name in document.names:
        if name.state is None:
            continue
        party = found.setdefault(name.state, Party(name.state, state=True))
        if not _is_place(name, view, lexicon):
            party.mentions.append(name)
            party.acts += 1
    return [p for p in found.values() if p.acts]


def kind_of(name: Name, lexicon: Lexicon) -> str | None:
    """Return what word for a state a name is (name, demonym, capital, seat, city); None for what is none."""
    entry = lexicon.states.get(name.text)
    return name.kind or (entry.kind if entry is not None else None)


def _is_place(name: Name, view: View, lexicon: Lexicon) -> bool:
    """Say whether a word for a state only says where something is, or whose something is."""
    kind = kind_of(name, lexicon)
    first, last = view.range_of(name)
    if kind is None:
        return False  # a ministry or parliament: it speaks for its state
    if kind == "city":
        return True
    if kind == "demonym":
        plural = name.text.endswith("s") and view.low(last) not in {"'", "’"}
        return not plural and view.low(last) not in _PEOPLE and view.low(last + 1) not in _PEOPLE
    before = view.low(first - 1) if view.low(first - 1) not in {"the", "both"} else view.low(first - 2)
    if before in _AT:
        # "talks between Kyiv and Moscow", "an offer to Ankara": the state, if no capital or no place is meant
        return not (before in {"between", "from", "to", "over"} and kind in {"name", "seat"})
    return kind == "capital" and (view.low(last) == "-" or (view.low(last) == "," and view.name(last + 1) is not None))


def organisations(document: Document, lexicon: Lexicon, left_out: Iterable[str] = ()) -> list[Party]:
    """Return the organisations in order of their first mention; outlets are none."""
    skipped = {spelling.plain(n) for n in left_out}
    named = [n for n in document.names if n.label is NameLabel.ORG and n.state is None and not _outlet(n, lexicon)]
    named = [n for n in named if spelling.plain(n.text) not in skipped]
    full = full_names([n.text for n in named], lexicon)
    found: dict[str, Party] = {}
    for name in named:
        usual = full[name.text]
        found.setdefault(usual, Party(usual, state=False)).mentions.append(name)
    for party in found.values():
        party.acts = len(party.mentions)
    return list(found.values())


def _outlet(name: Name, lexicon: Lexicon) -> bool:
    return name.text in lexicon.outlets or name.text.split()[-1] in lexicon.outlet_heads


def full_names(texts: Iterable[str], lexicon: Lexicon) -> Mapping[str, str]:
    """Return for each way to name an organisation the fullest one of the text: "TWU", "Transport Workers Union"."""
    # What only says the legal form is no part of it: "Inc.", "plc".
    longest = sorted(set(texts), key=lambda t: (-len(_base(t).split()), -len(t), t))
    full: dict[str, str] = {}
    shorter: dict[str, set[str]] = {}  # every way to shorten a name → the names that it may mean
    for text in longest:
        base = lexicon.organisations.get(text) or _base(text)
        meant = shorter.get(base.replace(".", ""), set())
        full[text] = next(iter(meant)) if len(meant) == 1 and text not in lexicon.organisations else base
        if full[text] == base:
            for short in _shortened(base, lexicon):
                shorter.setdefault(short, set()).add(base)
    return full


def _base(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _shortened(name: str, lexicon: Lexicon) -> set[str]:
    """Return the name's initials, and its first words: "Northline" for "Northline Rail"."""
    words = name.split()
    if len(words) < 2:
        return set()
    initials = {"".join(w[0] for w in words if w[0].isupper()), "".join(w[0] for w in words).upper()}
    firsts = {
        " ".join(words[:n])
        for n in range(1, len(words))
        if words[n - 1] not in lexicon.organisation_heads and " ".join(words[:n]) not in lexicon.states
    }
    return initials | firsts | ({words[-1]} if words[-1] in lexicon.organisation_heads else set())
