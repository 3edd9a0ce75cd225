"""What an extractor is, and how the extractors of this folder are found and put in order."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

from bot.core.language import Document
from bot.core.model.article import Article
from bot.core.model.fact import Facts


@dataclass(frozen=True, slots=True)
class Extractor:
    """Reads one kind of fact: `run` returns the facts with its own field filled in and the others as they are."""

    provides: str  # a field of `Facts`
    run: Callable[[Article, Document, Facts], Facts]
    requires: frozenset[str] = frozenset()  # fields that must be filled before


def in_order(extractors: tuple[Extractor, ...]) -> tuple[Extractor, ...]:
    """Return the extractors so that each comes after what it requires; raise `ValueError` where that cannot be."""
    ordered: list[Extractor] = []
    left = sorted(extractors, key=lambda e: e.provides)
    given: set[str] = set()
    while left:
        ready = [e for e in left if e.requires <= given]
        if not ready:
            msg = f"no order for extractors: {[e.provides for e in left]}"
            raise ValueError(msg)
        ordered += ready
        given |= {e.provides for e in ready}
        left = [e for e in left if e not in ready]
    return tuple(ordered)


@functools.cache
def installed(package: str = "bot.core.facts") -> tuple[Extractor, ...]:
    """Return the `EXTRACTOR` of each module in the package, in working order."""
    path = importlib.import_module(package).__path__
    modules = [importlib.import_module(f"{package}.{m.name}") for m in pkgutil.iter_modules(path)]
    return in_order(tuple(m.EXTRACTOR for m in modules if hasattr(m, "EXTRACTOR")))
