"""Organisations and states: mentions of one brought together; a capital stands for its state unless it is the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.core.language import Document, Lexicon, Name, NameLabel, spelling
from bot.core.language.en import organisations as organisations_words
from bot.core.language.view import View

_AT = frozenset(
    """
    in at near from inside outside across around to toward towards via into through visiting leaving left
    reached between beyond over throughout
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


@dataclass(slots=True)
class Body:
    """A state or an organisation while the text is being read."""

    name: str
    state: bool
    mentions: list[Name] = field(default_factory=list)
    acts: int = 0  # mentions at which it can be the one that does something
    belongs_to: str | None = None  # the state, or union of states, whose ministry or parliament it is


def states(document: Document, view: View, lexicon: Lexicon) -> list[Body]:
    """Return the states that act in the text, in order of their first mention."""
    found: dict[str, Body] = {}
    for name in document.names:
        if name.state is None:
            continue
        body = found.setdefault(name.state, Body(name.state, state=True))
        if not is_place(name, view, lexicon):
            body.mentions.append(name)
            body.acts += 1
    return [b for b in found.values() if b.acts]


def kind_of(name: Name, lexicon: Lexicon) -> str | None:
    """Return what word for a state a name is (name, demonym, capital, seat, city); None for what is none."""
    entry = lexicon.states.get(name.text)
    return name.kind or (entry.kind if entry is not None else None)


def is_place(name: Name, view: View, lexicon: Lexicon) -> bool:
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
    if before == "of" and view.low(first - 2) == "out":
        return True
    if before in _AT:
        # "talks between Kyiv and Moscow", "an offer to Ankara": the state, if no capital or no place is meant
        return not (before in {"between", "from", "to", "over"} and kind in {"name", "seat"})
    return kind == "capital" and (view.low(last) == "-" or (view.low(last) == "," and view.name(last + 1) is not None))


def organisations(document: Document, view: View, lexicon: Lexicon, left_out: Iterable[str] = ()) -> list[Body]:
    """Return the organisations in order of their first mention, ministries and parliaments too; outlets are none."""
    skipped = {spelling.plain(n) for n in left_out}
    named = [n for n in document.names if _is_organisation(n, lexicon) and spelling.plain(n.text) not in skipped]
    full = full_names([n.text for n in named], lexicon)
    seats = {seat for seat, body in organisations_words.SEATS_OF_BODIES.items() if body in full.values()}
    named += [n for n in document.names if n.text in seats and not _is_at(n, view)]
    found: dict[str, Body] = {}
    for name in sorted(named, key=lambda n: n.span.start):
        usual = full.get(name.text) or organisations_words.SEATS_OF_BODIES[name.text]
        body = found.setdefault(usual, Body(usual, state=False))
        body.mentions.append(name)
        body.belongs_to = body.belongs_to or _belongs_to(name, view) or organisations_words.PARTS_OF.get(usual)
    for body in found.values():
        body.acts = len(body.mentions)
    return list(found.values())


def _is_organisation(name: Name, lexicon: Lexicon) -> bool:
    return name.label is NameLabel.ORG and kind_of(name, lexicon) is None and not _outlet(name, lexicon)


def _is_at(name: Name, view: View) -> bool:
    return view.low(view.range_of(name)[0] - 1) in _AT


def _belongs_to(name: Name, view: View) -> str | None:
    """Return the state whose ministry or parliament it is: "Kenya's Foreign Ministry"."""
    if name.state is not None:
        return name.state
    if not set(name.text.split()) & organisations_words.GOVERNMENT_HEADS:
        return None
    first, last = view.range_of(name)
    owner = view.name(first - 2) if view.low(first - 1) in {"'s", "’s", "'", "’"} else view.name(first - 1)
    if owner is None and view.low(last) == "of":
        owner = view.name(last + 1)
    return owner.state if owner is not None else None


def _outlet(name: Name, lexicon: Lexicon) -> bool:
    words = name.text.split()
    return name.text in lexicon.outlets or words[-1] in lexicon.outlet_heads or words[0] in {"Radio", "Rádio", "TV"}


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
    while len(words) > 1 and words[-1] in organisations_words.LEGAL_FORMS:
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
