"""The audit log: every change of a configuration, kept per scope."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from bot.core.model.change import Change
from db.tables import changes

KEPT = 2_000  # newest changes of each scope: a script that adds and removes must not fill the disk


class Changes:
    """The changes in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def record(self, change: Change) -> None:
        """Store a change, and forget the oldest of its scope beyond what is kept."""
        self._connection.execute(
            insert(changes).values(
                scope=change.scope, at=change.at, by=change.by, action=change.action, detail=change.detail
            )
        )
        here = changes.c.scope == change.scope
        newest = select(changes.c.id).where(here).order_by(changes.c.id.desc())
        oldest_kept = newest.limit(1).offset(KEPT - 1).scalar_subquery()
        self._connection.execute(delete(changes).where(here, changes.c.id < oldest_kept))

    def of(self, scope: int, limit: int) -> tuple[Change, ...]:
        """Return the scope's changes, newest first."""
        query = select(changes).where(changes.c.scope == scope).order_by(changes.c.id.desc()).limit(limit)
        return tuple(
            Change(row.scope, row.at, row.by, row.action, row.detail) for row in self._connection.execute(query)
        )

    def forget_before(self, moment: datetime) -> int:
        """Remove what is older; return how many changes that were."""
        return self._connection.execute(delete(changes).where(changes.c.at < moment)).rowcount
