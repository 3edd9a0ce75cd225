"""Notices: the words that moderators get about a feed, once each time it stops or keeps failing."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from bot.core.model.feed import Feed
from bot.services.ports import Storage, Transaction

log = logging.getLogger(__name__)

Tell = Callable[[int, str], Awaitable[bool]]  # scope and sentence; whether it was told

TOLD_AT = 5  # failures in a row: some hours, so that a site's repairs at night are nobody's trouble


def notice(name: str, before: Feed, after: Feed) -> str | None:
    """Return what is to be told of a feed after a visit that failed, if anything is."""
    if after.is_stopped:
        told = f"The feed “{name}” is visited no more: {after.last_error} Remove it, or check it once it is back."
        return None if before.is_stopped else told
    if after.failures != TOLD_AT:
        return None
    return (
        f"The feed “{name}” has failed {after.failures} times in a row: {after.last_error} "
        "It is tried again by itself, at least once a day; nothing that was set up is lost."
    )


class Notices:
    """Tells each scope that follows a feed, under the name it gave."""

    def __init__(self, storage: Storage, tell: Tell | None) -> None:
        self._storage = storage
        self._tell = tell

    async def failed(self, before: Feed, after: Feed) -> None:
        """Tell what is to be told after a visit that failed; what cannot be told is in the log."""
        if self._tell is None or notice("", before, after) is None:
            return

        def look(tx: Transaction) -> list[tuple[int, str]]:
            return [
                (scope, followed.name)
                for scope in sorted(tx.feeds.scopes(after.id))
                for followed in tx.feeds.followed(scope)
                if followed.feed.id == after.id
            ]

        for scope, name in await self._storage.read(look):
            sentence = notice(name, before, after) or ""
            try:
                told = await self._tell(scope, sentence)
            except Exception:  # Discord's troubles must not end the visits
                log.exception("notice not told", extra={"scope": scope})
                continue
            if not told:
                log.info("notice not told", extra={"scope": scope, "sentence": sentence})
