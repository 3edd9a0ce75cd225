"""Digests: who gets one when, composing those that are due, and delivering each exactly once.

A delivery is stored, with its words, in the transaction that moves the subscription to its next date; only then is it
sent, under a nonce derived from its key. What could not be sent stays pending and is tried again.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import available_timezones

from bot.core.briefs import calendar
from bot.core.errors import InvalidInput, NotFound, StorageError, TalksError
from bot.core.model.briefing import Briefing
from bot.core.model.change import Change
from bot.core.model.digest import (
    ChannelClosed,
    Delivery,
    DeliveryState,
    Published,
    PublishFailed,
    Subscription,
)
from bot.core.model.story import OPERATOR, Topic
from bot.services.choosing import choose_topic, find_topic, matching, visible_topics
from bot.services.inquiry import digest
from bot.services.ports import Clock, Publisher, Storage, Transaction

log = logging.getLogger(__name__)

DUE_AT_ONCE = 100
DIGEST_LIMIT = 50
LOOK_BACK = timedelta(days=1)
LOOK_BACK_LIMIT = timedelta(days=7)
TRY_FOR = timedelta(hours=6)
SENT_AT_ONCE = 10  # a channel that keeps Discord waiting must not keep the others waiting
TRY_AGAIN_AT_MOST = timedelta(minutes=2)
COMPOSE_AGAIN = timedelta(minutes=10)


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


def due_topics(tx: Transaction, subscription: Subscription) -> tuple[Topic, ...]:
    """Return what a subscription tells about: its topic, or all of the scope's own, or else the operator's."""
    if subscription.topic_id is not None:
        topic = tx.topics.get(subscription.topic_id)
        return (topic,) if topic else ()
    own, everywhere = visible_topics(tx, subscription.scope)
    return own or everywhere


def enqueue(tx: Transaction, subscription: Subscription, now: datetime) -> Delivery | None:
    """Store what is due for a subscription, move it to its next date, and return the delivery if there is one."""
    if subscription != tx.digests.get(subscription.id):
        return None  # removed or changed since it was found to be due
    plan = calendar.plan(subscription, now)
    delivery = None
    if plan.send:
        last = tx.digests.last_sent(subscription.id)
        since = max(last.due_at if last else plan.send.at - LOOK_BACK, plan.send.at - LOOK_BACK_LIMIT)
        told = tuple(digest(tx, topic, since, now)() for topic in due_topics(tx, subscription))
        if told:
            due = replace(subscription, next_due=plan.send.at)
            delivery = tx.digests.enqueue(due, plan.send.local_date, told)
    tx.digests.save(replace(subscription, next_due=plan.next_due))
    return delivery


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
        self._publisher = publisher
        self._clock = clock
        self._compose_again: dict[int, datetime] = {}  # subscriptions that could not be composed, and when to try
        self._send_again: dict[int, datetime] = {}  # deliveries that could not be sent, and when to try
        self._unmarked: dict[int, Delivery] = {}  # sent, but the database did not take it

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
        # A digest that cannot be composed or sent costs only itself.
        uncomposed = await self._enqueue_due()
        now = self._clock.now()
        pending = await self._storage.read(lambda tx: tx.digests.pending(DUE_AT_ONCE))
        self._send_again = {d.id: self._send_again[d.id] for d in pending if d.id in self._send_again}
        turns = asyncio.Semaphore(SENT_AT_ONCE)

        async def in_turn(delivery: Delivery) -> DeliveryState:
            async with turns:
                return await self._send(delivery)

        ready = [d for d in pending if self._send_again.get(d.id, now) <= now]
        counts = Counter(await asyncio.gather(*(in_turn(d) for d in ready)))
        told = [f"{n} {state.value}" for state, n in sorted(counts.items())]
        told += [f"{uncomposed} could not be composed; the log says why"] if uncomposed else []
        return f"Digests: {', '.join(told)}." if told else None

    async def _enqueue_due(self) -> int:
        """Store what is due, one transaction a subscription; return how many could not be composed."""
        now = self._clock.now()
        self._compose_again = {i: at for i, at in self._compose_again.items() if at > now}
        done, failed = set(self._compose_again), 0

        def due(tx: Transaction) -> tuple[Subscription, ...]:
            return tuple(s for s in tx.digests.due(now, DUE_AT_ONCE + len(done)) if s.id not in done)

        while found := await self._storage.read(due):
            for subscription in found:
                done.add(subscription.id)
                try:
                    await self._storage.write(partial(enqueue, subscription=subscription, now=now))
                except StorageError:
                    raise
                except Exception:  # a defect that one guild's news brings to light must not cost the others theirs
                    log.exception("digest not composed", extra={"subscription": subscription.id})
                    self._compose_again[subscription.id] = now + COMPOSE_AGAIN
                    failed += 1
        return failed

    async def _send(self, delivery: Delivery) -> DeliveryState:
        try:
            state = await self._try(delivery)
        except TalksError as error:
            log.warning("digest not sent yet", extra={"delivery": delivery.id, "reason": error.sentence})
            state = DeliveryState.PENDING
        except Exception:  # a defect that one digest brings to light must not keep the others from being sent
            log.exception("digest not sent", extra={"delivery": delivery.id})
            state = DeliveryState.PENDING
        if state is DeliveryState.PENDING:
            wait = timedelta(seconds=5) * 2 ** min(delivery.attempts, 8)
            self._send_again[delivery.id] = self._clock.now() + min(wait, TRY_AGAIN_AT_MOST)
        return state

    async def _try(self, delivery: Delivery) -> DeliveryState:
        if delivery.id in self._unmarked:
            return await self._mark(self._unmarked[delivery.id])
        if not delivery.briefings or self._clock.now() - delivery.due_at > TRY_FOR:
            return await self._keep(replace(delivery, state=DeliveryState.MISSED))
        tried = replace(delivery, attempts=delivery.attempts + 1)
        if not await self._begin(tried):
            return DeliveryState.MISSED
        outcome = await self._publisher.publish(delivery.channel_id, delivery.briefings, delivery.nonce)
        match outcome:
            case Published(message_id):
                now = self._clock.now()
                return await self._mark(replace(tried, state=DeliveryState.SENT, message_id=message_id, sent_at=now))
            case ChannelClosed(sentence):
                return await self._pause(replace(tried, state=DeliveryState.REFUSED), sentence)
            case PublishFailed(sentence):
                log.info("digest not sent yet", extra={"delivery": delivery.id, "reason": sentence})
                return DeliveryState.PENDING

    async def _begin(self, tried: Delivery) -> bool:
        """Count the attempt before it is made: where nothing can be stored nothing is sent, or it would be sent again.

        False if the subscription was removed meanwhile.
        """

        def store(tx: Transaction) -> bool:
            tx.digests.save_delivery(tried)
            return tx.digests.get(tried.subscription_id) is not None

        return await self._storage.write(store)

    async def _mark(self, sent: Delivery) -> DeliveryState:
        self._unmarked[sent.id] = sent
        state = await self._keep(sent)
        del self._unmarked[sent.id]
        return state

    async def _keep(self, delivery: Delivery) -> DeliveryState:
        await self._storage.write(lambda tx: tx.digests.save_delivery(delivery))
        return delivery.state

    async def _pause(self, delivery: Delivery, sentence: str) -> DeliveryState:
        def store(tx: Transaction) -> bool:
            tx.digests.save_delivery(delivery)
            subscription = tx.digests.get(delivery.subscription_id)
            if subscription is None or subscription.paused_reason:
                return False
            tx.digests.save(replace(subscription, paused_reason=sentence))
            return True

        if await self._storage.write(store):
            log.warning("digest paused", extra={"subscription": delivery.subscription_id, "reason": sentence})
            told = f"{sentence} The digest is paused; `digest set` with the same channel and topic starts it again."
            await self._publisher.tell_moderators(delivery.scope, told)
        return delivery.state


def _line(tx: Transaction, subscription: Subscription) -> DigestLine:
    topic = tx.topics.get(subscription.topic_id) if subscription.topic_id is not None else None
    return DigestLine(subscription, topic.name if topic else None, tx.digests.last_sent(subscription.id))
