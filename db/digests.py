"""Subscriptions and their deliveries (the outbox)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from itertools import islice

from sqlalchemy import Connection, delete, exists, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.core.errors import NotFound
from bot.core.model.briefing import Briefing
from bot.core.model.digest import Delivery, DeliveryState, Subscription, Weekday
from db import codec
from db.columns import AnyRow
from db.tables import deliveries, subscriptions, topics


def _subscription(row: AnyRow) -> Subscription:
    return Subscription(
        id=row.id,
        scope=row.scope,
        channel_id=row.channel_id,
        local_time=row.local_time,
        timezone=row.timezone,
        next_due=row.next_due,
        created_at=row.created_at,
        created_by=row.created_by,
        topic_id=row.topic_id,
        days=tuple(Weekday(day) for day in row.days),
        paused_reason=row.paused_reason,
    )


def _values(subscription: Subscription) -> dict[str, object]:
    return {
        "scope": subscription.scope,
        "channel_id": subscription.channel_id,
        "local_time": subscription.local_time,
        "timezone": subscription.timezone,
        "next_due": subscription.next_due,
        "created_at": subscription.created_at,
        "created_by": subscription.created_by,
        "topic_id": subscription.topic_id,
        "days": tuple(day.value for day in subscription.days),
        "paused_reason": subscription.paused_reason,
    }


def _briefings(row: AnyRow) -> tuple[Briefing, ...]:
    try:
        return codec.briefings_from_json(row.briefings)
    except codec.Unreadable:
        return ()


def _delivery(row: AnyRow) -> Delivery:
    return Delivery(
        id=row.id,
        subscription_id=row.subscription_id,
        scope=row.scope,
        channel_id=row.channel_id,
        local_date=row.local_date,
        due_at=row.due_at,
        briefings=_briefings(row),
        state=DeliveryState(row.state),
        attempts=row.attempts,
        message_id=row.message_id,
        sent_at=row.sent_at,
    )


class Digests:
    """The subscriptions and deliveries in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, subscription: Subscription) -> Subscription:
        """Store a subscription (its id is given here); raise `NotFound` if its topic was removed in the meantime."""
        if subscription.topic_id is not None and not self._connection.scalar(
            select(exists().where(topics.c.id == subscription.topic_id))
        ):
            msg = "These talks were removed in the meantime. Choose others for the digest."
            raise NotFound(msg)
        new = insert(subscriptions).values(**_values(subscription)).returning(subscriptions.c.id)
        return replace(subscription, id=self._connection.scalars(new).one())

    def save(self, subscription: Subscription) -> None:
        """Store a subscription as changed; one that was removed in the meantime stays removed."""
        self._connection.execute(
            update(subscriptions).where(subscriptions.c.id == subscription.id).values(**_values(subscription))
        )

    def remove(self, subscription_id: int) -> None:
        """Remove a subscription and its deliveries."""
        self._connection.execute(delete(subscriptions).where(subscriptions.c.id == subscription_id))

    def get(self, subscription_id: int) -> Subscription | None:
        """Return the subscription."""
        query = select(subscriptions).where(subscriptions.c.id == subscription_id)
        row = self._connection.execute(query).first()
        return None if row is None else _subscription(row)

    def of(self, scope: int) -> tuple[Subscription, ...]:
        """Return the subscriptions of a guild, oldest first."""
        query = select(subscriptions).where(subscriptions.c.scope == scope).order_by(subscriptions.c.id)
        return tuple(_subscription(row) for row in self._connection.execute(query))

    def due(self, now: datetime, limit: int) -> tuple[Subscription, ...]:
        """Return subscriptions that are due and not paused, longest overdue first."""
        query = (
            select(subscriptions)
            .where(subscriptions.c.next_due <= now, subscriptions.c.paused_reason.is_(None))
            .order_by(subscriptions.c.next_due, subscriptions.c.id)
            .limit(limit)
        )
        return tuple(_subscription(row) for row in self._connection.execute(query))

    def enqueue(self, subscription: Subscription, local_date: date, briefings: tuple[Briefing, ...]) -> Delivery | None:
        """Store a pending delivery; None if this subscription has one for this date already, or was removed."""
        # One that was refused or missed never arrived: the new one takes its place.
        if self.get(subscription.id) is None:
            return None
        new = insert(deliveries).values(
            subscription_id=subscription.id,
            scope=subscription.scope,
            channel_id=subscription.channel_id,
            local_date=local_date,
            due_at=subscription.next_due,
            briefings=codec.briefings_to_json(briefings),
            state=DeliveryState.PENDING.value,
            attempts=0,
        )
        again = {c: new.excluded[c] for c in ("channel_id", "due_at", "briefings", "state", "attempts")}
        new = new.on_conflict_do_update(
            index_elements=["subscription_id", "local_date"],
            set_=again,
            where=deliveries.c.state.in_([DeliveryState.REFUSED.value, DeliveryState.MISSED.value]),
        )
        row = self._connection.execute(new.returning(deliveries)).first()
        return None if row is None else _delivery(row)

    def pending(self, limit: int, apart: Collection[int] = ()) -> tuple[Delivery, ...]:
        """Return deliveries that are not known to be sent, but for those apart, longest due first."""
        # One whose words are stored in a shape that was given up has nothing to send and must not hold up the others.
        order = deliveries.c.attempts, deliveries.c.due_at, deliveries.c.id
        waiting = select(deliveries.c.id).where(deliveries.c.state == DeliveryState.PENDING.value).order_by(*order)
        found = (number for number in self._connection.scalars(waiting) if number not in apart)
        query = select(deliveries).where(deliveries.c.id.in_(tuple(islice(found, limit)))).order_by(*order)
        return tuple(_delivery(row) for row in self._connection.execute(query))

    def save_delivery(self, delivery: Delivery) -> None:
        """Store what became of a delivery; its words and its date stay."""
        self._connection.execute(
            update(deliveries)
            .where(deliveries.c.id == delivery.id)
            .values(
                channel_id=delivery.channel_id,
                state=delivery.state.value,
                attempts=delivery.attempts,
                message_id=delivery.message_id,
                sent_at=delivery.sent_at,
            )
        )

    def last_sent(self, subscription_id: int) -> Delivery | None:
        """Return the delivery of this subscription that was sent last."""
        query = (
            select(deliveries)
            .where(deliveries.c.subscription_id == subscription_id, deliveries.c.state == DeliveryState.SENT.value)
            .order_by(deliveries.c.sent_at.desc(), deliveries.c.id.desc())
            .limit(1)
        )
        row = self._connection.execute(query).first()
        return None if row is None else _delivery(row)
