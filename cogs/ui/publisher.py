"""Digests into channels, and a word to the moderators when one cannot be delivered."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

import discord

from bot.core.model.briefing import Briefing
from bot.core.model.digest import ChannelClosed, Published, PublishFailed, PublishOutcome
from cogs.ui import text
from cogs.ui.briefing import message
from cogs.ui.replies import UNREACHABLE

log = logging.getLogger(__name__)

_UNKNOWN_CHANNEL = 10003
_NO_ACCESS = 50001


class DiscordPublisher:
    """Publishes through the client that is attached to it; until then, trying again later is the answer."""

    def __init__(self) -> None:
        self._client: discord.Client | None = None

    def attach(self, client: discord.Client) -> None:
        """Publish through this client from now on."""
        self._client = client

    async def publish(self, channel_id: int, briefings: Sequence[Briefing], nonce: str) -> PublishOutcome:
        """Send one message; Discord enforces the nonce, so a repeat within minutes returns the first message."""
        client = self._client
        if client is None or not client.is_ready():
            return PublishFailed("The connection to Discord is not up yet.")
        try:
            sent = await client.get_partial_messageable(channel_id).send(view=message(briefings), nonce=nonce)
        except UNREACHABLE as error:
            # A proxy or a firewall in front of Discord answers 403 and 404 too, but without Discord's own code.
            if isinstance(error, discord.Forbidden | discord.NotFound) and error.code:
                return ChannelClosed(_closed(channel_id, error.code))
            log.warning("the digest for channel %s could not be sent: %s", channel_id, error)
            return PublishFailed(f"Discord did not take the message: {text.plain(str(error))[:200]}")
        return Published(sent.id)

    async def tell_moderators(self, scope: int, sentence: str) -> bool:
        """Say it in the channel that moderators read, else where Discord puts its own notices, else where possible."""
        guild = self._client.get_guild(scope) if self._client else None
        for channel in _places(guild) if guild else ():
            try:
                await channel.send(sentence)
            except UNREACHABLE as error:
                log.warning("could not tell the moderators in channel %s: %s", channel.id, error)
            else:
                return True
        return False


def _closed(channel_id: int, code: int) -> str:
    """Say why a channel takes no message, and what a moderator can do."""
    where = f"<#{channel_id}>"
    if code == _UNKNOWN_CHANNEL:
        return f"The channel of this digest ({where}) no longer exists. Set the digest in another one."
    if code == _NO_ACCESS:
        return f"I can no longer see {where}. Give me View Channel and Send Messages there, then set the digest again."
    return f"I may not write in {where}. Give me Send Messages there, then set the digest again."


def _places(guild: discord.Guild) -> Iterator[discord.TextChannel]:
    """Yield the channels where the bot may write, the most private first."""
    first = [c for c in (guild.public_updates_channel, guild.system_channel) if c]
    for channel in dict.fromkeys([*first, *guild.text_channels]):
        may = channel.permissions_for(guild.me)
        if may.view_channel and may.send_messages:
            yield channel
