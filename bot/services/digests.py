"""Digests: who gets one when; `delivery` sends them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from zoneinfo import available_timezones

from bot.core.briefs import calendar
from bot.core.errors import InvalidInput, NotFound
from bot.core.model.briefing import Briefing
from bot.core.model.change import Change
from bot.core.model.digest import Delivery, Subscription
from bot.core.model.story import OPERATOR, Topic
from bot.services.choosing import choose_topic, find_topic, matching, visible_topics
from bot.services.delivery import LOOK_BACK, Outbox
from bot.services.inquiry import digest
from bot.services.ports import Clock, Publisher, Storage, Transaction

DIGEST_LIMIT = 50


@dataclass(frozen=True, slots=True)
class DigestLine:
    """A subscription as a list shows it: with the topic's name (None for all topics) and its newest sent delivery."""

    subscription: Subscription
    topic: str | None
    last: Delivery | None

    @property
    def label(self) -> str:
        """Return one line that tells it from the others."""
        at = f"{self.subscription.local_time:%H:%M} {self.subscription.timezone}"
        return f"{self.subscription.id}: {at}, {self.topic or 'all topics'}"

    @property
    def described(self) -> str:
        """Return what the audit log says of it."""
        days = ", ".join(day.value for day in self.subscription.days)
        return f"{self.label}; channel {self.subscription.channel_id}; days: {days}"


def subscribe(tx: Transaction, wanted: Subscription) -> Subscription:
    """Store a subscription; the same channel and topic are changed rather than doubled."""
    here = tx.digests.of(wanted.scope)
    same = [s for s in here if (s.channel_id, s.topic_id) == (wanted.channel_id, wanted.topic_id)]
    if same:
        changed = replace(wanted, id=same[0].id, created_at=same[0].created_at)
        last = tx.digests.last_sent(changed.id)
        if last and last.local_date == calendar.local_date(changed, changed.next_due):  # a day has one digest
            later = calendar.next_due(changed.local_time, changed.timezone, changed.days, changed.next_due)
            changed = replace(changed, next_due=later)
        tx.digests.save(changed)
        return changed
    if len(here) >= DIGEST_LIMIT:
        msg = f"At most {DIGEST_LIMIT} digests can be set here; remove one first."
        raise InvalidInput(msg)
    return tx.digests.add(wanted)


class Digests:
    """What moderators do with digests, and their delivery; `scope` is their guild."""

    def __init__(self, storage: Storage, publisher: Publisher, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock
        self._outbox = Outbox(storage, publisher, clock)

    async def set(
        self,
        scope: int,
        channel_id: int,
        time: str,
        timezone: str,
        topic: str | None = None,
        days: str | None = None,
        created_by: int | None = None,
    ) -> DigestLine:
        """Subscribe a channel; the same channel and topic are changed rather than doubled."""
        now = self._clock.now()
        at, zone = calendar.parse_time(time), calendar.parse_timezone(timezone)
        on = calendar.parse_days(days) if days and days.strip() else calendar.parse_days("daily")

        def store(tx: Transaction) -> DigestLine:
            meant = find_topic(tx, scope, topic) if topic and topic.strip() else None
            wanted = Subscription(
                id=0,
                scope=scope,
                channel_id=channel_id,
                local_time=at,
                timezone=zone,
                next_due=calendar.next_due(at, zone, on, now),
                created_at=now,
                created_by=created_by,
                topic_id=meant.id if meant else None,
                days=on,
            )
            line = _line(tx, subscribe(tx, wanted))
            tx.changes.record(Change(scope, now, created_by or OPERATOR, "digest set", line.described))
            return line

        return await self._storage.write(store)

    async def of(self, scope: int) -> tuple[DigestLine, ...]:
        """Return the scope's digests."""
        return await self._storage.read(lambda tx: tuple(_line(tx, s) for s in tx.digests.of(scope)))

    async def remove(self, scope: int, digest: str, *, by: int = OPERATOR) -> DigestLine:
        """End a digest, named by its number or its whole label."""

        def store(tx: Transaction) -> DigestLine:
            number = digest.split(":", maxsplit=1)[0].strip().lstrip("#")
            found = [s for s in tx.digests.of(scope) if str(s.id) == number]
            if not found:
                msg = "There is no such digest here; `digest list` shows them with their numbers."
                raise NotFound(msg)
            line = _line(tx, found[0])
            tx.digests.remove(found[0].id)
            tx.changes.record(Change(scope, self._clock.now(), by, "digest remove", line.described))
            return line

        return await self._storage.write(store)

    async def suggest(self, scope: int, typed: str) -> tuple[tuple[str, str], ...]:
        """Return (label, value) of the digests that fit what was typed so far."""
        labels = matching([line.label for line in await self.of(scope)], typed)
        return tuple((label, label.split(":")[0]) for label in labels)

    def suggest_timezones(self, typed: str) -> tuple[str, ...]:
        """Return names of time zones that fit what was typed so far; the part after the slash counts as a beginning."""
        wanted = typed.strip().casefold().replace(" ", "_")
        zones = sorted(z for z in available_timezones() if not z.startswith(("Etc/", "posix", "right", "System")))
        cities = [z for z in zones if z.rsplit("/", 1)[-1].casefold().startswith(wanted)]
        return matching([*cities, *zones], wanted)

    async def preview(self, scope: int, topic: str | None = None) -> tuple[Briefing, ...]:
        """Return the digest of the last day as it would be sent now, for one topic or for all."""
        now = self._clock.now()

        def compose(tx: Transaction) -> tuple[Briefing, ...]:
            own, everywhere = visible_topics(tx, scope)
            chosen: Iterable[Topic] = own or everywhere
            if topic or not chosen:
                chosen = (choose_topic(own, everywhere, topic),)
            return tuple(digest(tx, t, now - LOOK_BACK, now)() for t in chosen)

        return await self._storage.read(compose)

    async def deliver(self) -> str | None:
        """Store what is due and send what is pending; return a sentence on what was done, None if nothing."""
        return await self._outbox.round()


def _line(tx: Transaction, subscription: Subscription) -> DigestLine:
    topic = tx.topics.get(subscription.topic_id) if subscription.topic_id is not None else None
    return DigestLine(subscription, topic.name if topic else None, tx.digests.last_sent(subscription.id))
