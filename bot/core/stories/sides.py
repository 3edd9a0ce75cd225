"""Sides: the parties of a topic under all the names that a text may give them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from bot.core.language import lexicon
from bot.core.stories.names import plain, words

_COMPANY_WORDS = "inc corp corporation company co ltd plc ag se sa nv group holdings motor motors"
_COMPANY = frozenset(_COMPANY_WORDS.split())
_SMALL_WORDS = "of the and for to in on a de du la"
_LEAVE_OUT = frozenset(_SMALL_WORDS.split())


@functools.cache
def _states() -> Mapping[str, tuple[str, ...]]:
    """Return every plain name of a state, its demonyms, capital and seats → all of them, its usual name first."""
    known = {word: state.name for word, state in lexicon("en").states.items() if state.kind != "city"}
    return _by_any_name(known)


@functools.cache
def _bodies() -> Mapping[str, tuple[str, ...]]:
    """Return every plain name of a known organisation → all its names, its usual one first."""
    return _by_any_name(lexicon("en").organisations)


def _by_any_name(usual_names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, list[str]] = {}
    for word, name in usual_names.items():
        grouped.setdefault(name, [name]).append(word)
    rows = {name: tuple(dict.fromkeys(words_)) for name, words_ in grouped.items()}
    return {plain(word): rows[name] for word, name in usual_names.items()} | {plain(n): r for n, r in rows.items()}


@functools.lru_cache(maxsize=2048)
def forms(party: str) -> tuple[str, ...]:
    """Return the names under which a text may mean a party, its usual one first."""
    # A state goes by its demonyms and its capital as well, a body by its initials, a company without "Corp".
    bare = re.sub(r"^[Tt]he\s+", "", party.strip())
    aside = re.findall(r"\(([^)]+)\)", bare)
    bare = re.sub(r"\s*\([^)]*\)", "", bare).strip() or party.strip()
    if known := _states().get(plain(bare)) or _bodies().get(plain(bare)):
        return tuple(dict.fromkeys((*known, *aside)))
    found = [bare, *aside]
    parts = bare.split()
    while len(parts) > 1 and parts[-1].strip(".,").casefold() in _COMPANY:
        parts.pop()
    found.append(" ".join(parts))
    initials = "".join(p[0] for p in re.split(r"[\s-]+", bare) if p and p.casefold() not in _LEAVE_OUT)
    if initials.isupper() and (len(initials) >= 3 or parts[-1] in ("Union", "Nations", "League")):
        found.append(initials)
    return tuple(dict.fromkeys(f for f in found if f))


@functools.lru_cache(maxsize=2048)
def pattern(party: str) -> re.Pattern[str]:
    """Return what finds a party in a text by any of its names."""
    return any_of(forms(party))


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of these words in a text; short names in capitals ("US") only as they are written."""
    loose, strict = [], []
    for name in sorted(set(names), key=len, reverse=True):
        body = r"\s+".join(re.escape(w) for w in name.split())
        if name.isupper() or "." in name:
            strict.append(body)
        else:
            loose.append(body + "(?:s)?")
    choices = [*strict, *([f"(?i:{'|'.join(loose)})"] if loose else [])]
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)") if choices else re.compile(r"(?!)")


@functools.lru_cache(maxsize=4096)
def side_of(name: str, sides: tuple[str, ...]) -> str | None:
    """Return the one of these sides that a name means ("Moscow" is Russia), or None."""
    wanted = plain(re.sub(r"^[Tt]he\s+", "", name.strip()))
    if not wanted:
        return None
    for side in sides:
        known = {plain(f) for f in forms(side)}
        if wanted in known or (plain(forms(name)[0]) in known):
            return side
    # "the union" where one side alone is a union.
    if wanted in name and (kin := [s for s in sides if plain(s).split()[:-1] and plain(s).split()[-1] == wanted]):
        return kin[0] if len(kin) == 1 else None
    # "the Russian delegation", "Hamas leadership": a side's name with something after or before it.
    found = {side for side in sides if pattern(side).search(name)}
    return found.pop() if len(found) == 1 and len(words(name)) <= 5 else None


@functools.cache
def any_state() -> re.Pattern[str]:
    """Return what finds any state in a text by any of its names."""
    return any_of(tuple(form for row in set(_states().values()) for form in row))


def is_state(party: str) -> bool:
    """Say whether a party is a state."""
    return plain(re.sub(r"^[Tt]he\s+", "", party.strip())) in _states()


def usual(name: str) -> str:
    """Return the usual name of a party: "Russia" for "Moscow" or "Russian"; others as they are, without "the"."""
    state = _states().get(plain(re.sub(r"^[Tt]he\s+", "", name.strip())))
    return state[0] if state else re.sub(r"^[Tt]he\s+", "", name.strip())
