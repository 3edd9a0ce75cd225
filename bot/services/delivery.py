"""Delivery: what is due is composed and stored, then sent, each exactly once as far as Discord allows.

A delivery is stored, with its words, in the transaction that moves the subscription to its next date; only then is it
sent, under a nonce derived from its key, which Discord remembers for some minutes. Where an earlier attempt may lie
further back, the channel is searched for the message first. What could not be sent stays pending and is tried again.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.core.briefs import calendar
from bot.core.errors import StorageError, TalksError
from bot.core.model.digest import ChannelClosed, Delivery, DeliveryState, Published, PublishFailed, Subscription
from bot.core.model.story import Topic
from bot.services.choosing import visible_topics
from bot.services.inquiry import digest
from bot.services.ports import Clock, Publisher, Storage, Transaction

log = logging.getLogger(__name__)

COMPOSED_AT_ONCE = 120
SENT_AT_ONCE = 120  # with answers that take two seconds still as many as Discord permits
LOOK_BACK = timedelta(days=1)
LOOK_BACK_LIMIT = timedelta(days=7)
TRY_FOR = timedelta(hours=6)
TRY_AGAIN_AT_MOST = timedelta(minutes=2)
COMPOSE_AGAIN = timedelta(minutes=10)
NONCE_HOLDS = timedelta(minutes=2)  # Discord says "a few minutes"
VAIN_IN_A_ROW = 10  # then Discord itself is in trouble, and the rest waits for the next round
LOOK_SECONDS = 2.0  # while messages are on their way, how often what has become due is looked for


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


class Outbox:
    """Composes and sends in rounds; between them it remembers what is to be tried when."""

    def __init__(self, storage: Storage, publisher: Publisher, clock: Clock) -> None:
        self._storage = storage
        self._publisher = publisher
        self._clock = clock
        self._since = clock.now()  # what fell due before may have been sent by a process that ended
        self._compose_again: dict[int, datetime] = {}  # subscriptions that could not be composed, and when to try
        self._send_again: dict[int, datetime] = {}  # deliveries that could not be sent, and when to try
        self._first_tried: dict[int, datetime] = {}  # deliveries of which it is not known whether they arrived
        self._unmarked: dict[int, Delivery] = {}  # sent, but the database did not take it
        self._vain = 0  # messages in a row that could not be sent

    async def round(self) -> str | None:
        """Compose and send until nothing is left that can be sent now; return a sentence, None if nothing was done."""
        self._vain = uncomposed = 0
        states: dict[int, DeliveryState] = {}
        flying: dict[int, asyncio.Task[DeliveryState]] = {}
        try:
            while True:
                composed, failed = await self._enqueue_due()
                uncomposed += failed
                for delivery in await self._begin(flying):
                    flying[delivery.id] = asyncio.create_task(self._send(delivery), name=f"delivery:{delivery.id}")
                if not flying and not composed:
                    break
                await _land(flying, states)
        finally:
            for task in flying.values():
                task.cancel()
            await asyncio.gather(*flying.values(), return_exceptions=True)
        return _told(states, uncomposed)

    async def _enqueue_due(self) -> tuple[int, int]:
        """Store some of what is due, one transaction a subscription; return how many could be composed, and not."""
        now, composed, failed = self._clock.now(), 0, 0
        self._compose_again = {i: at for i, at in self._compose_again.items() if at > now}
        apart = set(self._compose_again)
        due = await self._storage.read(lambda tx: tx.digests.due(now, COMPOSED_AT_ONCE + len(apart)))
        for subscription in due:
            if subscription.id in apart:
                continue
            try:
                await self._storage.write(partial(enqueue, subscription=subscription, now=now))
                composed += 1
            except StorageError:
                raise
            except Exception:  # a defect that one guild's news brings to light must not cost the others theirs
                log.exception("digest not composed", extra={"subscription": subscription.id})
                self._compose_again[subscription.id] = now + COMPOSE_AGAIN
                failed += 1
        return composed, failed

    async def _begin(self, flying: Collection[int]) -> tuple[Delivery, ...]:
        """Count the attempts before they are made, of what has waited longest, and return it.

        Where nothing can be stored nothing is sent, or it would be sent again.
        """
        room = SENT_AT_ONCE - len(flying)
        if room <= 0 or self._vain >= VAIN_IN_A_ROW or not self._publisher.ready():
            return ()
        now = self._clock.now()
        self._send_again = {i: at for i, at in self._send_again.items() if at > now}
        apart = {*flying, *self._send_again}

        def store(tx: Transaction) -> tuple[Delivery, ...]:
            tried = tuple(replace(d, attempts=d.attempts + 1) for d in tx.digests.pending(room, apart))
            for delivery in tried:
                tx.digests.save_delivery(delivery)
            return tried

        try:
            if not await self._storage.read(lambda tx: tx.digests.pending(1, apart)):
                return ()
            return await self._storage.write(store)
        except StorageError as error:
            log.warning("no digest sent yet", extra={"reason": error.sentence})
            return ()

    async def _send(self, tried: Delivery) -> DeliveryState:
        try:
            state = await self._try(tried)
        except TalksError as error:
            log.warning("digest not sent yet", extra={"delivery": tried.id, "reason": error.sentence})
            state = DeliveryState.PENDING
        except Exception:  # a defect that one digest brings to light must not keep the others from being sent
            log.exception("digest not sent", extra={"delivery": tried.id})
            state = DeliveryState.PENDING
        if state is DeliveryState.PENDING:
            wait = timedelta(seconds=5) * 2 ** min(tried.attempts - 1, 8)
            self._send_again[tried.id] = self._clock.now() + min(wait, TRY_AGAIN_AT_MOST)
            self._vain += 1
        else:
            self._first_tried.pop(tried.id, None)
            self._vain = 0
        return state

    async def _try(self, tried: Delivery) -> DeliveryState:
        now = self._clock.now()
        if tried.id in self._unmarked:
            return await self._mark(self._unmarked[tried.id])
        if not tried.briefings or now - tried.due_at > TRY_FOR:
            return await self._keep(replace(tried, attempts=tried.attempts - 1, state=DeliveryState.MISSED))
        look = tried.due_at if self._may_have_arrived(tried, now) else None
        self._first_tried.setdefault(tried.id, now)
        outcome = await self._publisher.publish(tried.channel_id, tried.briefings, tried.nonce, look)
        match outcome:
            case Published(message_id):
                now = self._clock.now()
                return await self._mark(replace(tried, state=DeliveryState.SENT, message_id=message_id, sent_at=now))
            case ChannelClosed(sentence):
                return await self._pause(replace(tried, state=DeliveryState.REFUSED), sentence)
            case PublishFailed(sentence):
                log.info("digest not sent yet", extra={"delivery": tried.id, "reason": sentence})
                return DeliveryState.PENDING

    def _may_have_arrived(self, tried: Delivery, now: datetime) -> bool:
        """Whether an attempt may lie too far back for Discord to know it again by its nonce."""
        first = self._first_tried.get(tried.id)
        if first is None:  # the power may have gone with the note of an attempt, so what was due before is doubted
            return tried.attempts > 1 or tried.due_at <= self._since
        return now - first > NONCE_HOLDS

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


async def _land(flying: dict[int, asyncio.Task[DeliveryState]], states: dict[int, DeliveryState]) -> None:
    """Wait until half of what is on its way has arrived, but not so long that what becomes due is kept waiting."""
    loop = asyncio.get_running_loop()
    end, few = loop.time() + LOOK_SECONDS, len(flying) // 2
    while len(flying) > few and (left := end - loop.time()) > 0:
        await asyncio.wait(flying.values(), timeout=left, return_when=asyncio.FIRST_COMPLETED)
        for number in [i for i, task in flying.items() if task.done()]:
            states[number] = flying.pop(number).result()


def _told(states: Mapping[int, DeliveryState], uncomposed: int) -> str | None:
    told = [f"{n} {state.value}" for state, n in sorted(Counter(states.values()).items())]
    told += [f"{uncomposed} could not be composed; the log says why"] if uncomposed else []
    return f"Digests: {', '.join(told)}." if told else None
