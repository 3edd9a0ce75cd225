"""When a digest is due: local times in zones that skip hours and repeat them, days of the week, missed ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bot.core.errors import InvalidInput
from bot.core.model.digest import EVERY_DAY, Subscription, Weekday

CATCH_UP = timedelta(hours=6)
"""How late a digest may still be sent; older ones are passed over."""

_TIME = re.compile(r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?P<half>\s*[ap]\.?m\.?)?", re.IGNORECASE)
_GROUPS = {
    "daily": EVERY_DAY,
    "every day": EVERY_DAY,
    "all": EVERY_DAY,
    "weekdays": EVERY_DAY[:5],
    "workdays": EVERY_DAY[:5],
    "weekends": EVERY_DAY[5:],
    "weekend": EVERY_DAY[5:],
}
_FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Due:
    """One occasion: the instant in UTC, and the day it is on the subscriber's calendar."""

    at: datetime
    local_date: date


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do about a subscription now: at most one digest to send, those too late to send, when to look again."""

    send: Due | None
    missed: tuple[Due, ...]
    next_due: datetime


def parse_time(text: str) -> time:
    """Read "08:30", "8:30", "8.30" or "8:30 pm"; raise `InvalidInput` otherwise."""
    if m := _TIME.fullmatch(text.strip()):
        hour, minute, half = int(m["hour"]), int(m["minute"]), (m["half"] or "").strip().lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
            half = ""
        if hour < 24 and minute < 60 and not half:
            return time(hour, minute)
    msg = f"“{_shown(text)}” is not a time of day. Write it as HH:MM on a 24-hour clock, for example 08:30 or 18:00."
    raise InvalidInput(msg)


def parse_timezone(text: str) -> str:
    """Read the IANA name of a time zone, whatever its case, spaces for underscores; raise `InvalidInput` otherwise."""
    wanted = text.strip().replace(" ", "_").casefold()
    zones = available_timezones()
    if wanted in ("utc", "gmt", "z"):
        return "UTC"
    exact = [z for z in zones if z.casefold() == wanted]
    # A bare city ("istanbul") is enough when only one region has it.
    cities = sorted(
        z for z in zones if "/" in z and _last(z) == wanted and not z.startswith(("Etc/", "posix", "right"))
    )
    found = exact or _preferred(cities)
    if len(found) == 1:
        return found[0]
    near = sorted(z for z in zones if wanted and len(wanted) > 2 and wanted in z.casefold() and "/" in z)[:3]
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    msg = f"“{_shown(text)}” is not a time zone. Write it as Region/City, for example Europe/Istanbul, or UTC.{hint}"
    raise InvalidInput(msg)


def _last(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].casefold()


def _preferred(zones: list[str]) -> list[str]:
    # The database keeps old doubles of some cities (Asia/Istanbul): where all are one clock, Europe's and then the
    # first is taken; those that differ are left to the person.
    if len({ZoneInfo(z).utcoffset(datetime(2025, m, 1)) for z in zones for m in (1, 7)}) > 2:  # noqa: DTZ001  # a wall clock
        return zones
    return ([z for z in zones if z.startswith("Europe/")] or zones)[:1]


def parse_days(text: str) -> tuple[Weekday, ...]:
    """Read "daily", "weekdays", "weekends" or days ("mon, wed"; "Monday and Friday"), or raise `InvalidInput`."""
    words = [w for w in re.split(r"[\s,;/+&]+|\band\b", text.strip().lower()) if w]
    if group := _GROUPS.get(" ".join(words)):
        return group
    days: set[Weekday] = set()
    for word in words:
        if word in _GROUPS:
            days.update(_GROUPS[word])
        elif found := [
            d for d, full in zip(Weekday, _FULL, strict=True) if len(word) >= 3 and full.startswith(word.rstrip("."))
        ]:
            days.add(found[0])
        else:
            msg = f"“{_shown(word)}” is not a day. Write daily, weekdays, weekends, or days such as mon,wed,fri."
            raise InvalidInput(msg)
    if not days:
        msg = "No day was given. Write daily, weekdays, weekends, or days such as mon,wed,fri."
        raise InvalidInput(msg)
    return tuple(d for d in Weekday if d in days)


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        msg = f"“{_shown(name)}” is not a time zone. Write it as Region/City, for example Europe/Istanbul, or UTC."
        raise InvalidInput(msg) from error


def _instant(day: date, local_time: time, zone: ZoneInfo) -> datetime:
    # fold=0 is the first of two in autumn. In spring a wall time in the gap does not come back from UTC as it went;
    # the clock then jumps over it, and the end of the gap is the first instant with the new offset.
    wall = datetime.combine(day, local_time.replace(fold=0, tzinfo=None), tzinfo=zone)
    instant = wall.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _end_of_gap(wall, zone)


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    # Read with the offset before the gap a wall time lands after it, with the offset after it lands before.
    late = wall.replace(fold=0).astimezone(UTC)
    early = wall.replace(fold=1).astimezone(UTC)
    after = late.astimezone(zone).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        early, late = (early, middle) if middle.astimezone(zone).utcoffset() == after else (middle, late)
    return (late + timedelta(milliseconds=500)).replace(microsecond=0)


def next_due(local_time: time, timezone: str, days: tuple[Weekday, ...], after: datetime) -> datetime:
    """Return the first instant (UTC) after `after` at which the local clock shows that time on one of the days."""
    # A time that spring skips comes at the end of the gap; one that autumn repeats comes once, the first time.
    zone = _zone(timezone)
    if not days:
        msg = "No day was given. Write daily, weekdays, weekends, or days such as mon,wed,fri."
        raise InvalidInput(msg)
    wanted = {tuple(Weekday).index(d) for d in days}
    day = after.astimezone(zone).date() - timedelta(days=1)
    # Twelve days hold every weekday, even where a zone jumped over a whole day (Apia, 2011).
    for _ in range(15):
        if day.weekday() in wanted and (instant := _instant(day, local_time, zone)) > after:
            return instant
        day += timedelta(days=1)
    msg = "no day within two weeks"  # unreachable: a week has every weekday
    raise AssertionError(msg)


def local_date(subscription: Subscription, due: datetime) -> date:
    """Return the day that an instant is on the subscriber's calendar."""
    return due.astimezone(_zone(subscription.timezone)).date()


def plan(subscription: Subscription, now: datetime) -> Plan:
    """Say what is to be sent now: the newest occasion that is due, unless more than `CATCH_UP` too late."""
    if subscription.paused_reason is not None or now < subscription.next_due:
        return Plan(None, (), subscription.next_due)
    occasions: list[Due] = []
    at = subscription.next_due
    while at <= now:
        occasions.append(Due(at, local_date(subscription, at)))
        at = next_due(subscription.local_time, subscription.timezone, subscription.days, at)
    newest = occasions[-1]
    if now - newest.at > CATCH_UP:
        return Plan(None, tuple(occasions), at)
    return Plan(newest, tuple(occasions[:-1]), at)
