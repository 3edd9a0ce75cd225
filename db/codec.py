"""JSON for values that are always read and written whole: what is known of a topic, and briefings."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from bot.core.model.briefing import Briefing
from bot.core.model.story import TopicState
from db.columns import storable

T = TypeVar("T")


class Unreadable(Exception):
    """What is stored has another shape than the value has now."""


@cache
def _states() -> TypeAdapter[TopicState]:
    return TypeAdapter(TopicState)


@cache
def _briefings() -> TypeAdapter[tuple[Briefing, ...]]:
    return TypeAdapter(tuple[Briefing, ...])


def state_to_json(state: TopicState) -> str:
    """Return the state as JSON."""
    return _to_json(_states(), state)


def state_from_json(text: str) -> TopicState:
    """Return the same state again, or raise `Unreadable`."""
    return _from_json(_states(), text)


def briefings_to_json(briefings: tuple[Briefing, ...]) -> str:
    """Return the briefings as JSON."""
    return _to_json(_briefings(), briefings)


def briefings_from_json(text: str) -> tuple[Briefing, ...]:
    """Return the same briefings again, or raise `Unreadable`."""
    return _from_json(_briefings(), text)


def _to_json(adapter: TypeAdapter[T], value: T) -> str:
    try:
        return adapter.dump_json(value).decode()
    except PydanticSerializationError:  # half a surrogate pair in a text from a feed
        plain: Any = adapter.dump_python(value, mode="json")
        return storable(json.dumps(plain, ensure_ascii=False))


def _from_json(adapter: TypeAdapter[T], text: str) -> T:
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        msg = f"stored in another shape: {error.error_count()} differences"
        raise Unreadable(msg) from error
