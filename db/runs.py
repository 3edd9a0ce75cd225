"""What the jobs did."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from bot.core.model.digest import Run
from db.tables import runs

KEPT = 200  # newest runs of each job; a job that runs every minute must not fill the disk


class Runs:
    """The runs in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def record(self, run: Run) -> None:
        """Store a run, and forget the oldest of its job beyond what is kept."""
        self._connection.execute(
            insert(runs).values(
                job=run.job, started_at=run.started_at, ended_at=run.ended_at, ok=run.ok, detail=run.detail
            )
        )
        oldest_kept = (
            select(runs.c.id).where(runs.c.job == run.job).order_by(runs.c.id.desc()).limit(1).offset(KEPT - 1)
        ).scalar_subquery()
        self._connection.execute(delete(runs).where(runs.c.job == run.job, runs.c.id < oldest_kept))

    def latest(self) -> tuple[Run, ...]:
        """Return the newest run of each job."""
        newest = select(func.max(runs.c.id)).group_by(runs.c.job)
        query = select(runs).where(runs.c.id.in_(newest)).order_by(runs.c.job)
        return tuple(
            Run(row.job, row.started_at, row.ended_at, row.ok, row.detail) for row in self._connection.execute(query)
        )
