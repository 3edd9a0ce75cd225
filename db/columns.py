"""How values that SQLite has no type for are kept in a column, each the same when it comes back."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from pydantic_core import from_json  # four times as fast as json, and a topic has thousands of these
from sqlalchemy import DateTime, Dialect, Row, Text
from sqlalchemy.types import TypeDecorator

from bot.core.model.article import Span

AnyRow = Row[*tuple[Any, ...]]  # columns are reached by name; what they hold, the tables say

_LONE_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_ALIKE = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-",
        "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i", "æ": "ae", "Æ": "ae",
        "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "\0": " ", "\N{SOFT HYPHEN}": "", "\N{ZERO WIDTH SPACE}": "",
    }
)  # fmt: skip


def storable(text: str) -> str:
    """Return the text as UTF-8 can hold it, with as many characters: half a surrogate pair becomes U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.translate(_LONE_SURROGATES)
    return text


def folded(text: str) -> str:
    """Return the text as it is searched: without case, accents, kinds of marks and dashes, or runs of space."""
    plain = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def packed(spans: Iterable[Span]) -> str:
    """Return spans as one short text."""
    return json.dumps([(s.start, s.end) for s in spans], separators=(",", ":"))


class Instant(TypeDecorator[datetime]):
    """An instant: aware when it goes in, aware and in UTC when it comes out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            msg = f"an instant without a time zone cannot be stored: {value}"
            raise ValueError(msg)
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Words(TypeDecorator[str]):
    """Text from anywhere."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Names(TypeDecorator[tuple[str, ...]]):
    """A tuple of short texts."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Dialect) -> str | None:
        return json.dumps([storable(name) for name in value or ()], ensure_ascii=False)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> tuple[str, ...]:
        return tuple(from_json(value)) if value and value != "[]" else ()


class Spans(TypeDecorator[tuple[Span, ...]]):
    """A tuple of places in a text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Span, ...] | None, _dialect: Dialect) -> str | None:
        return packed(value or ())

    def process_result_value(self, value: str | None, _dialect: Dialect) -> tuple[Span, ...]:
        return tuple(Span(start, end) for start, end in from_json(value)) if value else ()
