from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.errors import NotFound
from bot.core.model.digest import Delivery, DeliveryState, Subscription, Weekday
from bot.services.ports import Storage, Transaction
from tests.contracts.values import GUILD, NOW, OTHER_GUILD, briefing, minutes, subscription, topic

TODAY = NOW.date()


async def add(storage: Storage, wanted: Subscription | None = None) -> Subscription:
    return await storage.write(lambda tx: tx.digests.add(wanted or subscription()))


async def test_a_subscription_comes_back_with_every_field_and_an_id(storage: Storage) -> None:
    docks = await storage.write(lambda tx: tx.topics.add(topic()))
    wanted = replace(subscription(topic_id=docks.id), days=(Weekday.MON, Weekday.FRI), paused_reason="Gone.")
    added = await add(storage, wanted)
    assert added == replace(wanted, id=added.id)
    assert await storage.read(lambda tx: tx.digests.get(added.id)) == added
    assert await storage.read(lambda tx: tx.digests.get(added.id + 1)) is None


async def test_a_subscription_to_talks_that_were_removed_meanwhile_is_refused(storage: Storage) -> None:
    with pytest.raises(NotFound, match="removed in the meantime"):
        await add(storage, subscription(topic_id=12))


async def test_a_changed_subscription_is_stored_and_a_removed_one_stays_removed(storage: Storage) -> None:
    added = await add(storage)
    changed = replace(added, channel_id=5, timezone="UTC", next_due=NOW + minutes(9), days=(), paused_reason="Gone.")
    await storage.write(lambda tx: tx.digests.save(changed))
    assert await storage.read(lambda tx: tx.digests.get(added.id)) == changed
    await storage.write(lambda tx: tx.digests.remove(added.id))
    await storage.write(lambda tx: tx.digests.save(changed))
    assert await storage.read(lambda tx: tx.digests.get(added.id)) is None


async def test_subscriptions_of_a_guild_come_oldest_first(storage: Storage) -> None:
    one, two = await add(storage), await add(storage)
    await add(storage, subscription(scope=OTHER_GUILD))
    assert await storage.read(lambda tx: tx.digests.of(GUILD)) == (one, two)


async def test_due_are_those_not_paused_longest_overdue_first(storage: Storage) -> None:
    late = await add(storage, subscription(next_due=NOW))
    latest = await add(storage, subscription(next_due=NOW - minutes(5)))
    await add(storage, subscription(next_due=NOW + timedelta(seconds=1)))
    await add(storage, replace(subscription(), paused_reason="The channel is gone."))
    assert await storage.read(lambda tx: tx.digests.due(NOW, 10)) == (latest, late)
    assert await storage.read(lambda tx: tx.digests.due(NOW, 1)) == (latest,)


async def test_a_delivery_is_stored_once_for_a_subscription_and_a_date(storage: Storage) -> None:
    added = await add(storage)
    told = (briefing("One."), briefing("Two."))
    delivery = await storage.write(lambda tx: tx.digests.enqueue(added, TODAY, told))
    assert delivery == Delivery(
        id=delivery.id if delivery else 0,
        subscription_id=added.id,
        scope=GUILD,
        channel_id=added.channel_id,
        local_date=TODAY,
        due_at=NOW,
        briefings=told,
    )
    assert await storage.write(lambda tx: tx.digests.enqueue(added, TODAY, (briefing("Other words."),))) is None
    assert await storage.read(lambda tx: tx.digests.pending(10)) == (delivery,)
    tomorrow = await storage.write(lambda tx: tx.digests.enqueue(added, TODAY + timedelta(days=1), told))
    assert tomorrow is not None


async def test_nothing_is_queued_for_a_subscription_that_was_removed_meanwhile(storage: Storage) -> None:
    added = await add(storage)
    await storage.write(lambda tx: tx.digests.remove(added.id))
    assert await storage.write(lambda tx: tx.digests.enqueue(added, TODAY, (briefing(),))) is None


async def test_what_became_of_a_delivery_is_kept(storage: Storage) -> None:
    added = await add(storage)

    def three(tx: Transaction) -> list[Delivery]:
        days = (TODAY + timedelta(days=n) for n in range(3))
        return [d for day in days if (d := tx.digests.enqueue(added, day, (briefing(str(day)),)))]

    first, second, third = await storage.write(three)
    sent = replace(first, state=DeliveryState.SENT, attempts=2, message_id=2**62, sent_at=NOW)
    newer = replace(second, state=DeliveryState.SENT, attempts=1, message_id=7, sent_at=NOW + minutes(1))
    for known in (newer, sent):
        await storage.write(lambda tx, known=known: tx.digests.save_delivery(known))  # type: ignore[misc]  # a lambda's default
    assert await storage.read(lambda tx: tx.digests.last_sent(added.id)) == newer
    assert await storage.read(lambda tx: tx.digests.pending(10)) == (third,)
    await storage.write(lambda tx: tx.digests.save_delivery(replace(third, state=DeliveryState.MISSED)))
    assert await storage.read(lambda tx: tx.digests.pending(10)) == ()
    assert await storage.read(lambda tx: tx.digests.last_sent(added.id + 1)) is None


async def test_pending_deliveries_come_longest_due_first(storage: Storage) -> None:
    late, latest = await add(storage), await add(storage, subscription(next_due=NOW - minutes(5)))

    def work(tx: Transaction) -> None:
        tx.digests.enqueue(late, TODAY, (briefing(),))
        tx.digests.enqueue(latest, TODAY, (briefing(),))

    await storage.write(work)
    told = await storage.read(lambda tx: [[d.subscription_id for d in tx.digests.pending(n)] for n in (2, 1)])
    assert told == [[latest.id, late.id], [latest.id]]


async def test_pending_deliveries_that_were_tried_in_vain_come_after_the_others(storage: Storage) -> None:
    late, latest = await add(storage), await add(storage, subscription(next_due=NOW - minutes(5)))

    def work(tx: Transaction) -> None:
        tx.digests.enqueue(late, TODAY, (briefing(),))
        tried = tx.digests.enqueue(latest, TODAY, (briefing(),))
        assert tried
        tx.digests.save_delivery(replace(tried, attempts=1))

    await storage.write(work)
    told = await storage.read(lambda tx: [d.subscription_id for d in tx.digests.pending(2)])
    assert told == [late.id, latest.id]


async def test_a_delivery_that_was_refused_gives_its_date_to_a_new_one_and_one_that_was_sent_does_not(
    storage: Storage,
) -> None:
    added = await add(storage)
    first = await storage.write(lambda tx: tx.digests.enqueue(added, TODAY, (briefing("One."),)))
    assert first
    refused = replace(first, state=DeliveryState.REFUSED, attempts=1)
    await storage.write(lambda tx: tx.digests.save_delivery(refused))
    moved = replace(added, channel_id=5, next_due=NOW + minutes(9))
    again = await storage.write(lambda tx: tx.digests.enqueue(moved, TODAY, (briefing("Two."),)))
    assert again == replace(first, channel_id=5, due_at=NOW + minutes(9), briefings=(briefing("Two."),))
    sent = replace(again, state=DeliveryState.SENT, message_id=7, sent_at=NOW)
    await storage.write(lambda tx: tx.digests.save_delivery(sent))
    assert await storage.write(lambda tx: tx.digests.enqueue(moved, TODAY, (briefing("Three."),))) is None


async def test_removing_a_subscription_removes_its_deliveries(storage: Storage) -> None:
    added = await add(storage)
    await storage.write(lambda tx: tx.digests.enqueue(added, TODAY, (briefing(),)))
    await storage.write(lambda tx: tx.digests.remove(added.id))
    assert await storage.read(lambda tx: tx.digests.pending(10)) == ()


async def test_the_id_of_a_removed_subscription_is_never_given_again(storage: Storage) -> None:
    added = await add(storage)
    await storage.write(lambda tx: tx.digests.remove(added.id))
    assert (await add(storage)).id != added.id
