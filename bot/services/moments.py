"""Reading the moments that people type: "2025-05-16", "yesterday", "3 days", "36h", "2 weeks ago"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

from bot.core.errors import InvalidInput

_UNITS = {"h": 1, "hour": 1, "d": 24, "day": 24, "w": 168, "week": 168, "month": 24 * 30}
_AGO = re.compile(r"(?:last\s+|past\s+)?(\d{1,4})?\s*(hours?|h|days?|d|weeks?|w|months?)(?:\s+ago)?")


def parse_since(text: str | None, now: datetime) -> datetime | None:
    """Return the instant that is meant (None for none), or raise `InvalidInput` that says what is understood."""
    if text is None or not text.strip():
        return None
    typed = " ".join(text.split()).casefold()
    midnight = datetime.combine(now.astimezone(UTC).date(), time(), UTC)
    if typed in {"today", "yesterday"}:
        return midnight - timedelta(days=typed == "yesterday")
    if found := _AGO.fullmatch(typed):
        unit = found[2] if len(found[2]) == 1 else found[2].rstrip("s")
        return now - timedelta(hours=int(found[1] or 1) * _UNITS[unit])
    try:
        moment = datetime.fromisoformat(typed.upper())
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        msg = (
            f"“{text[:40]}” is no moment I understand; "
            "write a date such as 2025-05-16, or “yesterday”, “3 days”, “2 weeks”."
        )
        raise InvalidInput(msg) from None
