"""Suggestions while an option is typed."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from discord import app_commands

from bot.core.errors import TalksError
from cogs.ui.text import plain

log = logging.getLogger(__name__)

T = TypeVar("T")

MOST = 25
LIMIT = 100


def choices(labelled: Iterable[tuple[str, str]]) -> list[app_commands.Choice[str]]:
    """Return what Discord can show: values that it would refuse are left out, long labels end in an ellipsis."""
    shown: list[app_commands.Choice[str]] = []
    for label, value in labelled:
        name = plain(label)
        if name and 0 < len(value) <= LIMIT and len(shown) < MOST:
            shown.append(app_commands.Choice(name=name if len(name) <= LIMIT else f"{name[: LIMIT - 1]}…", value=value))
    return shown


async def suggested(values: Awaitable[Iterable[str]]) -> list[app_commands.Choice[str]]:
    """Return suggestions, or none where they cannot be had: a suggestion is never worth an error."""
    return await labelled(values, lambda value: (value, value))


async def labelled(
    found: Awaitable[Iterable[T]], told: Callable[[T], tuple[str, str]]
) -> list[app_commands.Choice[str]]:
    """Return suggestions of what is told by a label and a value, or none, as above."""
    try:
        return choices(told(one) for one in await found)
    except TalksError as error:
        log.info("no suggestions: %s", error.sentence)
        return []
