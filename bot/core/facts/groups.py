"""Groups: the names behind the nouns: "the union", "the company", and the state behind an adjective no table knows."""

from __future__ import annotations

import re
from bisect import bisect_left

from bot.core.facts.cast import Cast
from bot.core.language import lexicon
from bot.core.language.en import stances
from bot.core.model.fact import Facts, ParticipantKind

_LAST = "\U0010ffff"  # stands behind all others


def people_of(cast: Cast, facts: Facts) -> frozenset[str]:
    """Return the names of persons; a name with no role, no side and no given name may as well be a company's."""
    words = lexicon(cast.document.language)
    given = words.male_names | words.female_names
    known = {p.name for p in facts.participants if p.role or p.side}
    return frozenset(
        p.name
        for p in cast.parties
        if p.kind is ParticipantKind.PERSON and (p.name in known or p.side or p.name.split()[0] in given)
    )


def group_names(cast: Cast, facts: Facts) -> dict[str, str]:
    """Return the names behind the nouns: "the rail workers' union Transrail" makes "the union" Transrail."""
    people = people_of(cast, facts)
    found: dict[str, str] = {}
    named = [
        p
        for p in cast.parties
        if p.kind is not ParticipantKind.COUNTRY
        and p.name not in people
        and not p.name.islower()
        and p.name[:4] != "the "
    ]
    for party in named:
        i = cast.index(party.span.start)
        before = [t.text.lower() for t in cast.tokens[max(0, i - 2) : i]]
        noun = next((w for w in reversed(before) if w in stances.PARTY_NOUNS), None)
        if noun is not None and (before[-1] == noun or before[-1] in {"chain", "group", "giant"}):
            for word in (f"the {noun}", noun):
                found.setdefault(word, party.name)
        elif (last := party.name.split()[-1].lower()) in stances.PARTY_NOUNS:
            found.setdefault(f"the {last}", party.name)
    plural = {p.name for p in cast.parties if p.name.islower() and p.name.endswith(("s", "men"))}
    found |= {n: n.removeprefix("the ") for n in plural if n.startswith("the ") and n.removeprefix("the ") in plural}
    found |= {noun: name for noun, name in _by_word_of_name(cast, {p.name for p in named}).items() if noun not in found}
    names = [n for n in dict.fromkeys(p.name for p in named) if n not in found.values()]
    if len(names) == 1:  # the one other organisation is "the company"
        for noun in stances.COMPANIES:
            found.setdefault(f"the {noun}", names[0])
    found |= _of_adjectives({p.name for p in cast.parties})
    if any(p.name == "the government" for p in cast.parties):
        found.setdefault("the cabinet", "the government")
    return found


def _of_adjectives(names: set[str]) -> dict[str, str]:
    """Return the state behind an adjective that no table knows, where the text names both: Veldoran, Veldora."""
    found: dict[str, str] = {}
    ordered = sorted(names)
    for name in ordered:
        stem = re.sub(r"(?:ian|ean|an|n|ese|ish|i)$", "", name)
        if stem == name or len(stem) < 4 or " " in name:
            continue
        longest = len(stem) + 2
        first, last = bisect_left(ordered, stem), bisect_left(ordered, f"{stem}{_LAST}")
        state = next((n for n in ordered[first:last] if n != name and len(n) <= longest), None)
        if state is not None:
            found[name] = state
    return found


def names_behind(cast: Cast, facts: Facts) -> dict[str, str]:
    """Return the groups that stand for somebody with a name of their own; other nouns stay as the text has them."""
    return {noun: name for noun, name in group_names(cast, facts).items() if name[0].isupper()}


def _by_word_of_name(cast: Cast, names: set[str]) -> dict[str, str]:
    """Return the one organisation with the noun in its name: "the employers", the Hospital Employers' Association."""
    words = {name: {w.strip("'’").lower() for w in name.split()} for name in names if len(name.split()) > 1}
    found: dict[str, str] = {}
    for noun in {p.name for p in cast.parties if p.name.islower()}:
        bearers = [name for name, parts in words.items() if noun.removeprefix("the ") in parts]
        if len(bearers) == 1:
            found[noun] = bearers[0]
    return found
