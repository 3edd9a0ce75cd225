"""JSON Feed 1.0 and 1.1, by fastfeedparser, once everything in it is of the type that it should be."""

from __future__ import annotations

import json

from bot.core.feeds.formats import Format, NotThisFormat, RawFeed
from bot.core.feeds.formats.xml_strict import parsed
from bot.core.feeds.moments import moment

MOST_ITEMS = 1_500

_STRINGS = ("id", "url", "title", "content_html", "content_text", "summary")

_TELLING = frozenset({"url", "content_text", "content_html"})  # an item of some other JSON has none of these


def read(text: str, url: str) -> RawFeed:  # noqa: ARG001 - addresses are resolved where entries are made
    """Return the feed, or raise `NotThisFormat` where this is other JSON or none."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotThisFormat from error
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise NotThisFormat
    if "jsonfeed.org" not in str(document.get("version")) and not any(_TELLING & set(i) for i in _items(document)):
        raise NotThisFormat
    items = _items(document)[:MOST_ITEMS]
    checked = {
        "version": "https://jsonfeed.org/version/1.1",
        **_strings(document, ("title", "home_page_url", "language")),
        "items": [{**_strings(item, _STRINGS), **_dates(item), "authors": _authors(item)} for item in items],
    }
    return parsed(json.dumps(checked).encode())


def _items(document: dict[str, object]) -> list[dict[str, object]]:
    items = document["items"]
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _strings(fields: dict[str, object], names: tuple[str, ...]) -> dict[str, str]:
    """Return these fields where they are words; an id may be a number."""
    found = {name: fields.get(name) for name in names}
    return {
        name: str(value)
        for name, value in found.items()
        if isinstance(value, str) or (name == "id" and isinstance(value, int | float))
    }


def _dates(item: dict[str, object]) -> dict[str, str]:
    found = {name: moment(str(item.get(name))) for name in ("date_published", "date_modified")}
    return {name: date.isoformat() for name, date in found.items() if date}


def _authors(item: dict[str, object]) -> list[dict[str, str]]:
    many = item.get("authors")
    named = [*(many if isinstance(many, list) else ()), item.get("author")]
    return [_strings(author, ("name",)) for author in named if isinstance(author, dict) and author.get("name")][:1]


def _recognises(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith("{")


FORMAT = Format(order=10, recognises=_recognises, read=read)
