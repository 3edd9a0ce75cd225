"""The audit log: who changed what of a configuration, and when."""

from __future__ import annotations

from bot.core.model.change import Change
from bot.services.ports import Storage

SHOWN = 400


class Audit:
    """What moderators read; `scope` is their guild, or the operator."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def of(self, scope: int, limit: int = SHOWN) -> tuple[Change, ...]:
        """Return the scope's changes, newest first."""
        return await self._storage.read(lambda tx: tx.changes.of(scope, limit))
