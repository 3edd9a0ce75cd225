"""Formats of feeds, a file each, found by their `FORMAT` and tried in its order; nothing else names them.

To add one, add a file here with a `FORMAT`: what it recognises, and how it reads that.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


class NotThisFormat(Exception):
    """The text is not what this format reads, or is too damaged for it."""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An item as a format finds it: nothing resolved, shortened or made plain yet."""

    id: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""  # HTML
    content: str = ""  # HTML
    author: str = ""
    published: datetime | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class RawFeed:
    """A feed as a format finds it, in the document's order."""

    entries: tuple[RawEntry, ...]
    title: str = ""
    link: str = ""
    language: str = ""
    ttl_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """A way to read feeds; the lower its `order`, the earlier it is tried."""

    order: int
    recognises: Callable[[str], bool]
    read: Callable[[str, str], RawFeed]  # text, URL


@functools.cache
def installed() -> tuple[Format, ...]:
    """Return the `FORMAT` of each module in this package, in their order."""
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return tuple(sorted((m.FORMAT for m in modules if hasattr(m, "FORMAT")), key=lambda f: f.order))
