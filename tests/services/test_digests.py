"""Digests: due by the stored instant, stored before they are sent, sent once, and never lost."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.errors import InvalidInput, NotFound
from bot.core.model.digest import ChannelClosed, PublishFailed
from bot.services import delivery
from bot.services.digests import Digests
from tests.services.conftest import START, World

GUILD, CHANNEL = 7, 70


async def subscribe(world: World, at: str = "13:00") -> None:
    await world.topics.add(GUILD, "Karst wage talks", "Miners' Union, Karst Mining")
    await world.digests.set(GUILD, CHANNEL, at, "UTC")


async def test_arrives_at_its_time_and_once(world: World) -> None:
    await subscribe(world)
    assert await world.digests.deliver() is None
    world.clock.forward(hours=1, seconds=5)
    await world.digests.deliver()
    await world.digests.deliver()
    assert [channel for channel, _, _ in world.publisher.sent] == [CHANNEL]
    world.clock.forward(hours=24)
    await world.digests.deliver()
    assert len(world.publisher.sent) == 2
    first, second = (nonce for _, _, nonce in world.publisher.sent)
    assert first != second
    assert len(first) <= 25


async def test_what_could_not_be_sent_is_sent_later_with_the_same_nonce(world: World) -> None:
    await subscribe(world)
    world.publisher.answers = [PublishFailed("Discord answers 500.")]
    world.clock.forward(hours=1)
    await world.digests.deliver()
    assert world.publisher.sent == []
    (pending,) = await world.storage.read(lambda tx: tx.digests.pending(10))
    world.clock.forward(minutes=5)
    await world.digests.deliver()
    assert [nonce for _, _, nonce in world.publisher.sent] == [pending.nonce]
    assert await world.storage.read(lambda tx: tx.digests.pending(10)) == ()


async def test_a_closed_channel_pauses_its_digest_and_the_moderators_hear_once(world: World) -> None:
    await subscribe(world)
    world.publisher.answers = [ChannelClosed("The channel is gone.")]
    world.clock.forward(hours=1)
    await world.digests.deliver()
    world.clock.forward(hours=24)
    await world.digests.deliver()
    assert len(world.publisher.told) == 1
    assert world.publisher.told[0][0] == GUILD
    (line,) = await world.digests.of(GUILD)
    assert line.subscription.paused_reason == "The channel is gone."
    await world.digests.set(GUILD, CHANNEL, "13:00", "UTC")
    world.clock.forward(hours=24)
    await world.digests.deliver()
    assert len(world.publisher.sent) == 1


async def test_a_digest_missed_by_hours_is_caught_up_and_one_missed_by_more_is_not(world: World) -> None:
    await subscribe(world)
    world.clock.forward(hours=5)
    await world.digests.deliver()
    assert len(world.publisher.sent) == 1
    world.clock.forward(hours=24 + 7)
    await world.digests.deliver()
    assert len(world.publisher.sent) == 1


async def test_setting_the_same_channel_and_topic_again_changes_it(world: World) -> None:
    await subscribe(world)
    changed = await world.digests.set(GUILD, CHANNEL, "08:30", "Europe/Berlin", days="mon,fri")
    (line,) = await world.digests.of(GUILD)
    assert line.subscription == changed.subscription
    assert line.subscription.next_due > START


@pytest.mark.parametrize(
    ("time", "zone", "days"), [("25:00", "UTC", None), ("08:00", "Mars/Base", None), ("08:00", "UTC", "someday")]
)
async def test_a_bad_option_gives_a_sentence_and_stores_nothing(
    world: World, time: str, zone: str, days: str | None
) -> None:
    with pytest.raises(InvalidInput):
        await world.digests.set(GUILD, CHANNEL, time, zone, None, days)
    assert await world.digests.of(GUILD) == ()


async def test_removing_takes_the_number_or_the_label_and_only_of_this_guild(world: World) -> None:
    await subscribe(world)
    ((label, value),) = await world.digests.suggest(GUILD, "13")
    assert label.startswith(value)
    with pytest.raises(NotFound):
        await world.digests.remove(GUILD + 1, value)
    await world.digests.remove(GUILD, label)
    assert await world.digests.of(GUILD) == ()


async def test_a_preview_needs_no_subscription(world: World) -> None:
    await world.topics.add(GUILD, "Karst wage talks", "Miners' Union, Karst Mining")
    (briefing,) = await world.digests.preview(GUILD)
    assert briefing.topic == "Karst wage talks"
    assert briefing.note or briefing.sections


async def test_zones_are_found_by_their_city(world: World) -> None:
    assert world.digests.suggest_timezones("berl")[0] == "Europe/Berlin"
    assert world.digests.suggest_timezones("new yo")[0] == "America/New_York"
    assert len(world.digests.suggest_timezones("")) <= 25


async def test_what_happened_since_the_last_digest_is_looked_back_on_at_most_a_week(world: World) -> None:
    await subscribe(world)
    world.clock.forward(hours=1)
    await world.digests.deliver()
    world.clock.forward(days=3)
    await world.digests.deliver()
    (line,) = await world.digests.of(GUILD)
    assert line.last is not None
    assert line.last.due_at == START + timedelta(days=3, hours=1)


def change(folder: Path, sql: str) -> None:
    with closing(sqlite3.connect(folder / "talks.db")) as database, database:
        database.execute(sql)


async def subscribe_others(world: World, *guilds: int) -> None:
    for guild in guilds:
        await world.topics.add(guild, "Karst wage talks", "Miners' Union, Karst Mining")
        await world.digests.set(guild, guild * 10, "13:00", "UTC")


async def test_a_digest_that_cannot_be_composed_costs_no_other_guild_theirs(world: World, tmp_path: Path) -> None:
    await subscribe_others(world, 1, 2, 3)
    change(tmp_path, "UPDATE subscriptions SET timezone = 'Mars/Base' WHERE scope = 1")
    world.clock.forward(hours=1)
    told = await world.digests.deliver()
    assert sorted(channel for channel, _, _ in world.publisher.sent) == [20, 30]
    assert told
    assert "1 could not be composed" in told
    world.clock.forward(seconds=10)
    assert await world.digests.deliver() is None
    change(tmp_path, "UPDATE subscriptions SET timezone = 'UTC' WHERE scope = 1")
    world.clock.forward(minutes=10)
    await world.digests.deliver()
    assert len(world.publisher.sent) == 3


async def test_a_digest_that_cannot_be_shown_costs_no_other_guild_theirs(world: World) -> None:
    await subscribe_others(world, 1, 2)
    world.publisher.breaks = {10}
    world.clock.forward(hours=1)
    assert await world.digests.deliver() == "Digests: 1 pending, 1 sent."
    world.publisher.breaks = set()
    world.clock.forward(minutes=5)
    assert await world.digests.deliver() == "Digests: 1 sent."


async def test_a_channel_that_keeps_the_bot_waiting_keeps_no_other_channel_waiting(world: World) -> None:
    await subscribe_others(world, 1, 2)
    world.publisher.stuck = {10: asyncio.Event()}
    world.clock.forward(hours=1)
    delivering = asyncio.create_task(world.digests.deliver())
    async with asyncio.timeout(10):
        while not world.publisher.sent:
            await asyncio.wait([delivering], timeout=0.01)
    assert [channel for channel, _, _ in world.publisher.sent] == [20]
    world.publisher.stuck[10].set()
    assert await delivering == "Digests: 2 sent."


async def test_what_was_sent_is_not_sent_again_when_the_database_could_not_note_it(
    world: World, tmp_path: Path
) -> None:
    await subscribe(world)
    world.clock.forward(hours=1)
    full = "BEFORE UPDATE ON deliveries WHEN new.state = 'sent' BEGIN SELECT RAISE(FAIL, 'disk full'); END"
    change(tmp_path, f"CREATE TRIGGER full {full}")
    await world.digests.deliver()
    world.clock.forward(hours=1)
    await world.digests.deliver()
    change(tmp_path, "DROP TRIGGER full")
    world.clock.forward(minutes=5)
    assert await world.digests.deliver() == "Digests: 1 sent."
    assert len(world.publisher.sent) == 1


async def test_nothing_is_sent_while_the_database_takes_nothing(world: World, tmp_path: Path) -> None:
    await subscribe(world)
    world.publisher.answers = [PublishFailed("Discord answers 500.")]
    world.clock.forward(hours=1)
    await world.digests.deliver()
    change(tmp_path, "CREATE TRIGGER full BEFORE UPDATE ON deliveries BEGIN SELECT RAISE(FAIL, 'disk full'); END")
    world.clock.forward(minutes=5)
    await world.digests.deliver()
    assert world.publisher.sent == []
    change(tmp_path, "DROP TRIGGER full")
    world.clock.forward(minutes=5)
    await world.digests.deliver()
    assert len(world.publisher.sent) == 1


async def test_a_delivery_that_became_unreadable_is_told_as_missed(world: World, tmp_path: Path) -> None:
    await subscribe(world)
    world.publisher.answers = [PublishFailed("Discord answers 500.")]
    world.clock.forward(hours=1)
    await world.digests.deliver()
    change(tmp_path, "UPDATE deliveries SET briefings = '[{}]'")
    world.clock.forward(minutes=5)
    assert await world.digests.deliver() == "Digests: 1 missed."
    assert world.publisher.sent == []


async def test_a_digest_set_again_after_it_came_today_says_that_it_comes_tomorrow(world: World) -> None:
    await subscribe(world)
    world.clock.forward(hours=1)
    await world.digests.deliver()
    changed = await world.digests.set(GUILD, CHANNEL, "18:00", "UTC")
    assert changed.subscription.next_due == START + timedelta(days=1, hours=6)


async def test_a_digest_that_was_refused_today_comes_today_once_it_is_set_again(world: World) -> None:
    await subscribe(world)
    world.publisher.answers = [ChannelClosed("The channel is gone.")]
    world.clock.forward(hours=1)
    await world.digests.deliver()
    await world.digests.set(GUILD, CHANNEL, "14:00", "UTC")
    world.clock.forward(hours=1)
    assert await world.digests.deliver() == "Digests: 1 sent."


async def test_the_channel_is_searched_only_once_discord_may_have_forgotten_the_nonce(world: World) -> None:
    await subscribe(world)
    world.publisher.answers = [PublishFailed("No answer came.")] * 3
    world.clock.forward(hours=1)
    due = world.clock.now()
    for seconds in (0, 10, 120, 120):
        world.clock.forward(seconds=seconds)
        await world.digests.deliver()
    assert world.publisher.looked == [None, None, due, due]
    assert len(world.publisher.sent) == 1


async def test_after_a_restart_what_was_due_before_is_searched_for_before_it_is_sent(world: World) -> None:
    await subscribe(world)
    world.clock.forward(hours=1)
    due = world.clock.now()
    restarted = Digests(world.storage, world.publisher, world.clock)
    await restarted.deliver()
    assert world.publisher.looked == [due]


async def test_while_discord_is_away_what_is_due_is_composed_and_costs_no_attempt(world: World) -> None:
    await subscribe(world)
    world.publisher.up = False
    world.clock.forward(hours=1)
    await world.digests.deliver()
    (waiting,) = await world.storage.read(lambda tx: tx.digests.pending(10))
    assert waiting.attempts == 0
    world.publisher.up = True
    assert await world.digests.deliver() == "Digests: 1 sent."


async def test_when_discord_takes_nothing_the_rest_is_not_tried_in_this_round(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "SENT_AT_ONCE", 12)
    await subscribe_others(world, *range(1, 24 + 1))
    world.publisher.answers.extend([PublishFailed("No answer came.")] * 24)
    world.clock.forward(hours=1)
    await world.digests.deliver()
    assert len(world.publisher.looked) == 12
    world.publisher.answers = []
    world.clock.forward(minutes=5)
    await world.digests.deliver()
    assert len(world.publisher.sent) == 24
