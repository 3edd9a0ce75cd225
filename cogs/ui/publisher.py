"""Digests into channels, and a word to the moderators when one cannot be delivered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b

import discord

from bot.core.model.briefing import Briefing
from bot.core.model.digest import ChannelClosed, Published, PublishFailed, PublishOutcome
from cogs.ui import text
from cogs.ui.briefing import message
from cogs.ui.pace import Pace
from cogs.ui.replies import UNREACHABLE

log = logging.getLogger(__name__)

_UNKNOWN_CHANNEL = 10003
_NO_ACCESS = 50001

PATIENCE_SECONDS = 60.0  # TimeoutError, which is an OSError, says that it is over
LOOKED_THROUGH = 1_000  # messages
CLOCKS_APART = timedelta(minutes=5)  # ours and Discord's


class DiscordPublisher:
    """Publishes through the client that is attached to it; until then, trying again later is the answer."""

    def __init__(self) -> None:
        self._client: discord.Client | None = None
        self._pace = Pace()

    def attach(self, client: discord.Client, pace: Pace) -> None:
        """Publish through this client from now on, at the pace that it keeps."""
        self._client, self._pace = client, pace

    def ready(self) -> bool:
        """Whether the client has been connected, and Discord has not had enough of us."""
        return self._client is not None and self._client.is_ready() and not self._pace.held

    async def publish(
        self, channel_id: int, briefings: Sequence[Briefing], nonce: str, look: datetime | None = None
    ) -> PublishOutcome:
        """Send one message; with `look`, only if it is not in the channel from an attempt since then."""
        # Discord enforces the nonce: a repeat within minutes returns the first message.
        client = self._client
        if client is None or not self.ready():
            return PublishFailed("The connection to Discord is not up yet.")
        channel, mark = client.get_partial_messageable(channel_id), _mark(nonce)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                found = await _sent_before(channel, mark, look) if look else None
                sent = found or await channel.send(view=message(briefings, mark), nonce=nonce)
        except UNREACHABLE as error:
            # A proxy or a firewall in front of Discord answers 403 and 404 too, but without Discord's own code.
            if isinstance(error, discord.Forbidden | discord.NotFound) and error.code:
                return ChannelClosed(_closed(channel_id, error.code))
            log.warning("the digest for channel %s could not be sent: %s", channel_id, error or type(error).__name__)
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


def _mark(nonce: str) -> int:
    """Return the component id by which a message is known again; Discord gives it back, unlike the nonce."""
    return int.from_bytes(blake2b(nonce.encode(), digest_size=4).digest()) & 0x3FFFFFFF | 0x40000000


async def _sent_before(channel: discord.PartialMessageable, mark: int, since: datetime) -> discord.Message | None:
    """Return our own message with this mark, if the channel holds it."""
    try:
        async for sent in channel.history(limit=LOOKED_THROUGH, after=since - CLOCKS_APART, oldest_first=True):
            if any(isinstance(c, discord.Container) and c.id == mark for c in sent.components):
                return sent
    except discord.Forbidden:  # where the history is closed to us, a message twice is better than none
        log.warning("channel %s does not let me look whether its digest arrived (Read Message History)", channel.id)
    return None


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
