from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.model.briefing import BriefingKind
from bot.core.model.digest import ChannelClosed, Published, PublishFailed
from cogs.ui.publisher import DiscordPublisher
from tests.cogs.conftest import Server, shown
from tests.cogs.fakes import briefing
from tests.discord_twin.twin import HISTORY, SEND, VIEW

DIGEST = (briefing(BriefingKind.DIGEST), briefing(BriefingKind.DIGEST, topic="Tariff talks"))


async def attached(server: Server) -> DiscordPublisher:
    publisher = DiscordPublisher()
    publisher.attach(server.bot, server.bot.pace)
    return publisher


async def test_several_briefings_are_one_message(server: Server) -> None:
    publisher = await attached(server)
    outcome = await publisher.publish(int(server.channel), DIGEST, "talks-5-260305")
    (message,) = server.twin.messages(server.channel)
    assert outcome == Published(int(message["id"]))
    assert len(message["components"]) == 2
    assert "Tariff talks: digest" in shown(message)
    sent = next(r.body for r in server.twin.log if r.method == "POST" and r.path.endswith("/messages"))
    assert (sent["nonce"], sent["enforce_nonce"]) == ("talks-5-260305", True)
    assert sent["allowed_mentions"]["parse"] == []


async def test_the_same_delivery_again_is_the_same_message(server: Server) -> None:
    publisher = await attached(server)
    first = await publisher.publish(int(server.channel), DIGEST, "talks-5-260305")
    again = await publisher.publish(int(server.channel), DIGEST, "talks-5-260305")
    assert first == again
    assert len(server.twin.messages(server.channel)) == 1


async def test_before_the_connection_is_up_it_is_tried_again_later(server: Server) -> None:
    publisher = DiscordPublisher()
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "n"), PublishFailed)
    assert await publisher.tell_moderators(int(server.guild), "Word.") is False


async def test_a_channel_that_is_gone_or_closed_says_what_to_do(server: Server) -> None:
    publisher = await attached(server)
    mute = server.twin.add_channel(server.guild, "mute", overwrites=[_deny(server, SEND)])
    dark = server.twin.add_channel(server.guild, "dark", overwrites=[_deny(server, VIEW)])
    gone = await publisher.publish(4242, DIGEST, "a")
    assert gone == ChannelClosed(
        "The channel of this digest (<#4242>) no longer exists. Set the digest in another one."
    )
    muted = await publisher.publish(int(mute), DIGEST, "b")
    assert muted == ChannelClosed(
        f"I may not write in <#{mute}>. Give me Send Messages there, then set the digest again."
    )
    hidden = await publisher.publish(int(dark), DIGEST, "c")
    assert isinstance(hidden, ChannelClosed)
    assert "I can no longer see" in hidden.sentence


async def test_trouble_on_the_way_is_tried_again_later(server: Server) -> None:
    publisher = await attached(server)
    server.twin.fault(400, "/channels/*/messages", "POST")
    refused = await publisher.publish(int(server.channel), DIGEST, "a")
    assert isinstance(refused, PublishFailed)
    server.twin.fault(drop=True, path="/channels/*/messages", method="POST")
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "b"), PublishFailed)
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "c"), Published)


@pytest.mark.parametrize("status", [403, 404])
async def test_a_refusal_that_is_not_discords_own_closes_no_channel(server: Server, status: int) -> None:
    publisher = await attached(server)
    server.twin.fault(status, "/channels/*/messages", "POST")
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "a"), PublishFailed)
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "a"), Published)


async def test_a_long_rate_limit_is_tried_again_later_instead_of_waited_for(server: Server) -> None:
    publisher = await attached(server)
    server.twin.fault(429, "/channels/*/messages", "POST", retry_after=600)
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "a"), PublishFailed)


async def test_moderators_are_told_where_they_read(server: Server) -> None:
    publisher = await attached(server)
    assert await publisher.tell_moderators(int(server.guild), "The digest is paused.")
    assert shown(server.twin.messages(server.channel)[-1]) == "The digest is paused."
    guild = server.bot.get_guild(int(server.guild))
    assert guild
    for place in ("_system_channel_id", "_public_updates_channel_id"):
        channel = server.twin.add_channel(server.guild, place.strip("_"))
        await server.twin.until(lambda channel=channel: server.bot.get_channel(int(channel)))
        setattr(guild, place, int(channel))
        assert await publisher.tell_moderators(int(server.guild), "The digest is paused.")
        assert len(server.twin.messages(channel)) == 1


async def test_moderators_are_not_told_where_nobody_lets_the_bot_write(server: Server) -> None:
    publisher = await attached(server)
    server.twin.fault(403, "/channels/*/messages", "POST")
    assert await publisher.tell_moderators(int(server.guild), "The digest is paused.") is False
    assert await publisher.tell_moderators(4242, "The digest is paused.") is False


def _deny(server: Server, bits: int) -> dict[str, object]:
    return {"id": server.twin.bot, "type": 1, "deny": str(bits)}


async def test_what_arrived_long_ago_is_found_in_the_channel_and_not_sent_again(server: Server) -> None:
    publisher = await attached(server)
    due = datetime.now(UTC)
    first = await publisher.publish(int(server.channel), DIGEST, "talks-5-260305")
    server.twin.nonces.clear()  # Discord remembers them for some minutes
    for number in range(120):
        await server.twin.say(server.guild, server.channel, server.member, f"Word {number}")
    assert await publisher.publish(int(server.channel), DIGEST, "talks-5-260305", due) == first
    other = await publisher.publish(int(server.channel), DIGEST, "talks-6-260305", due)
    assert isinstance(other, Published)
    assert other != first


async def test_where_the_history_is_closed_a_digest_is_sent_rather_than_lost(server: Server) -> None:
    publisher = await attached(server)
    closed = server.twin.add_channel(server.guild, "closed", overwrites=[_deny(server, HISTORY)])
    assert isinstance(await publisher.publish(int(closed), DIGEST, "a", datetime.now(UTC)), Published)


async def test_nothing_is_sent_when_discord_does_not_let_the_channel_be_searched(server: Server) -> None:
    publisher = await attached(server)
    server.twin.fault(503, "/channels/*/messages", "GET")
    outcome = await publisher.publish(int(server.channel), DIGEST, "a", datetime.now(UTC))
    assert isinstance(outcome, PublishFailed)
    assert server.twin.messages(server.channel) == []


@pytest.mark.parametrize("status", [500, 502])
async def test_an_error_after_the_work_was_done_sends_nothing_twice(server: Server, status: int) -> None:
    publisher = await attached(server)
    server.twin.fault(status, "/channels/*/messages", "POST", after=True)
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "a"), Published)
    server.twin.fault(path="/channels/*/messages", method="POST", after=True, drop=True)
    await publisher.publish(int(server.channel), DIGEST, "b")
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "b"), Published)
    assert len(server.twin.messages(server.channel)) == 2


@pytest.mark.parametrize("scope", ["user", "shared", "global"])
async def test_a_short_rate_limit_is_waited_for(server: Server, scope: str) -> None:
    publisher = await attached(server)
    server.twin.fault(429, "/channels/*/messages", "POST", retry_after=0.05, scope=scope)
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "a"), Published)


async def test_a_ban_by_cloudflare_keeps_every_channel_waiting(server: Server) -> None:
    publisher = await attached(server)
    server.twin.fault(429, "/channels/*/messages", "POST", scope="cloudflare", retry_after=120)
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "a"), PublishFailed)
    assert not publisher.ready()
    asked = len(server.twin.log)
    assert isinstance(await publisher.publish(int(server.channel), DIGEST, "b"), PublishFailed)
    assert len(server.twin.log) == asked
