"""What is new in a feed: decided by key and fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.model.feed import Entry


@dataclass(frozen=True, slots=True)
class News:
    """The entries of one visit, told apart; each group in the order in which they came."""

    new: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    seen: tuple[Entry, ...]


def fingerprint(entry: Entry) -> str:
    """Return what changes exactly when the entry tells something else than before."""
    updated = entry.updated.isoformat() if entry.updated else ""
    told = "\x1f".join((entry.url, entry.title, entry.summary, entry.html or "", updated))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:32]


def news(entries: Iterable[Entry], seen: Mapping[str, str]) -> News:
    """Return which entries are new, which changed since they were seen, and which are as they were."""
    new: list[Entry] = []
    changed: list[Entry] = []
    same: list[Entry] = []
    for entry in entries:
        known = seen.get(entry.key)
        group = new if known is None else same if known == fingerprint(entry) else changed
        group.append(entry)
    return News(tuple(new), tuple(changed), tuple(same))
