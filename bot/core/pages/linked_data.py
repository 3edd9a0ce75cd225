"""What a page says of its article in JSON-LD (schema.org): headline, authors, date of publication."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_SCRIPT: Final = 500_000
MOST_OBJECTS: Final = 2_000


@dataclass(frozen=True, slots=True)
class ArticleData:
    """The first article among a page's data; what it does not say is empty."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""


def article_data(scripts: Iterable[str]) -> ArticleData:
    """Return what the scripts of type application/ld+json say of the article."""
    for script in scripts:
        for thing in _things(script):
            if any(kind.endswith(("Article", "BlogPosting", "Report")) for kind in _words(thing.get("@type"))):
                return ArticleData(
                    headline=next(_words(thing.get("headline")), ""),
                    authors=tuple(_names(thing.get("author"))),
                    published=next(_words(thing.get("datePublished")), ""),
                )
    return ArticleData()


def _things(script: str) -> Iterator[dict[str, object]]:
    try:
        waiting: list[object] = [json.loads(script)] if len(script) <= LONGEST_SCRIPT else []
    except (ValueError, RecursionError):
        return
    for _ in range(MOST_OBJECTS):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting += thing[:MOST_OBJECTS]
        elif isinstance(thing, dict):
            yield thing
            waiting += (thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing)


def _words(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            yield item.strip()


def _names(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        yield from _words(item.get("name") if isinstance(item, dict) else item)
