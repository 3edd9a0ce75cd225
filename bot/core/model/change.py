"""Changes of a configuration: who made them, and when; moderators read them in the audit log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One change: `action` is the command that made it, `detail` what it was; `by` is None once its author is gone."""

    scope: int
    at: datetime
    by: int | None  # a Discord user, or OPERATOR on the command line; None: whoever it was is forgotten
    action: str
    detail: str


@dataclass(frozen=True, slots=True)
class Erased:
    """What went when the data of a scope or of a user was deleted."""

    topics: int = 0
    feeds: int = 0
    digests: int = 0
    changes: int = 0

    @property
    def anything(self) -> bool:
        """Say whether there was anything."""
        return bool(self.topics or self.feeds or self.digests or self.changes)
