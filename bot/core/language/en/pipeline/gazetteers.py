"""Word lists for names: what is known of single words, and the longest listed name of several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

LONG_LISTS = ("country", "city", "region", "org", "party", "notname", "demonym")  # those whose entries are whole names
_PIECE = re.compile(r"\w+|[^\w\s]")
_LOWER = "l:"  # marks what is listed in capitals and stands in lower case


class Gazetteers:
    """Lists of words and names, each with its own name, such as `country`."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self.lists = {name: list(entries) for name, entries in lists.items()}
        single: dict[str, set[str]] = {}
        several: dict[tuple[str, ...], set[str]] = {}
        for name, entries in self.lists.items():
            for entry in entries:
                parts = _parts(entry)
                if len(parts) == 1:
                    _file_word(single, parts[0], name)
                if name in LONG_LISTS:
                    _file_name(several, parts, name)
        self.alone = {word: ",".join(sorted(names)) for word, names in single.items()}
        self._long: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for parts, names in several.items():
            self._long.setdefault(parts[0], []).append((parts, ",".join(sorted(names))))
        for found in self._long.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def match(self, words: Sequence[str]) -> list[str]:
        """Return for each word its place in the longest listed name, such as `country/U`, or nothing."""
        out = [""] * len(words)
        at, end = 0, len(words)
        while at < end:
            for parts, names in self._long.get(words[at], ()):
                size = len(parts)
                if size == 1:
                    out[at] = names + "/U"
                elif tuple(words[at : at + size]) == parts:
                    out[at : at + size] = [names + "/I"] * size
                    out[at], out[at + size - 1] = names + "/B", names + "/L"
                else:
                    continue
                at += size
                break
            else:
                at += 1
        return out


def _parts(entry: str) -> tuple[str, ...]:
    out: list[str] = []
    for piece in entry.replace("'s", " 's").split():
        if piece.endswith(".") or "'" in piece or "&" in piece:
            out.append(piece)
        else:
            out += _PIECE.findall(piece)
    return tuple(out)


def _file_word(single: dict[str, set[str]], word: str, name: str) -> None:
    single.setdefault(word, set()).add(name)
    if len(word) > 3:  # shorter ones mean something else in lower case
        single.setdefault(word.lower(), set()).add(_LOWER + name)
        single.setdefault(word.upper(), set()).add(name)


def _file_name(several: dict[tuple[str, ...], set[str]], parts: tuple[str, ...], name: str) -> None:
    several.setdefault(parts, set()).add(name)
    if len(parts) > 1:
        several.setdefault(tuple(p.lower() for p in parts), set()).add(_LOWER + name)
        several.setdefault(tuple(p.upper() for p in parts), set()).add(name)
