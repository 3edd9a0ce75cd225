"""Choosing: which topic is meant by what somebody typed, and what fits it so far."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.errors import InvalidInput, NotFound
from bot.core.model.story import OPERATOR, Topic
from bot.services.ports import Transaction

NAME_LIMIT = 80
SUGGESTIONS = 25  # as many as Discord shows


def choose_topic(own: Sequence[Topic], everywhere: Sequence[Topic], name: str | None) -> Topic:
    """Return the topic that is meant; the scope's own go before the operator's. Raise a sentence where none can be."""
    visible = [*own, *everywhere]
    if not visible:
        msg = "No talks are followed here yet. A moderator can add some with `topics add`."
        raise NotFound(msg)
    if name is None or not name.strip():
        first = own or everywhere
        if len(first) == 1:
            return first[0]
        msg = f"Several talks are followed here: {_names(visible)}. Say which one you mean."
        raise InvalidInput(msg)
    wanted = " ".join(name.split()).casefold()
    exact = [t for t in visible if t.name.casefold() == wanted]
    near = [t for t in visible if wanted in t.name.casefold()]
    if exact or len(near) == 1:
        return (exact or near)[0]
    if near:
        msg = f"“{name[:NAME_LIMIT]}” could be any of these: {_names(near)}. Say which one you mean."
        raise InvalidInput(msg)
    msg = f"No talks called “{name[:NAME_LIMIT]}” are followed here. There are: {_names(visible)}."
    raise NotFound(msg)


def _names(topics: Sequence[Topic]) -> str:
    shown = ", ".join(t.name for t in topics[:8])
    return shown if len(topics) <= 8 else f"{shown} and {len(topics) - 8} more"


def visible_topics(tx: Transaction, scope: int) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """Return the scope's own topics and those of the operator, which everybody sees."""
    return tx.topics.of(scope), (() if scope == OPERATOR else tx.topics.of(OPERATOR))


def find_topic(tx: Transaction, scope: int, name: str | None) -> Topic:
    """Return the visible topic that is meant, or raise a sentence."""
    return choose_topic(*visible_topics(tx, scope), name)


def matching(candidates: Sequence[str], typed: str) -> tuple[str, ...]:
    """Return the candidates that fit what was typed so far, those that begin with it first."""
    wanted = typed.strip().casefold()
    fits = [c for c in dict.fromkeys(candidates) if wanted in c.casefold()]
    return tuple(sorted(fits, key=lambda c: not c.casefold().startswith(wanted))[:SUGGESTIONS])
