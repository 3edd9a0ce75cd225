from __future__ import annotations

import pytest

from bot.core.model.briefing import BriefingKind
from bot.core.model.digest import ChannelClosed, Published, PublishFailed
from cogs.ui.publisher import DiscordPublisher
from tests.cogs.conftest import Server, shown
from tests.cogs.fakes import briefing
from tests.discord_twin.twin import SEND, VIEW

DIGEST = (briefing(BriefingKind.DIGEST), briefing(BriefingKind.DIGEST, topic="Tariff talks"))


async def attached(server: Server) -> DiscordPublisher:
    publisher = DiscordPublisher()
    publisher.attach(server.bot)
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
