"""Who may use the moderators' commands, and what the bot itself may do in a channel."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import discord

from cogs.ui.replies import NotAllowed

NEEDED = {"view_channel": "View Channel", "send_messages": "Send Messages"}  # cards need no Embed Links


def granted(settings: Mapping[int, bool], user: int, roles: Collection[int], everyone: int) -> bool:
    """Decide as Discord does: the user's own setting first, then the roles' (one that allows is enough), then all's."""
    if user in settings:
        return settings[user]
    said = [settings[role] for role in roles if role in settings]
    return any(said) if said else settings.get(everyone, False)


class Moderation:
    """Lets in who may manage the server, and whom its own command settings let in."""

    # Discord hides these commands from everybody else, but a settings page is not a lock: so it is checked here too.
    # What a server set is asked for once and kept until Discord says that it changed.

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._settings: dict[tuple[int, int], Mapping[int, bool]] = {}
        self._commands: dict[str, int] = {}

    def learn(self, commands: Mapping[str, int]) -> None:
        """Remember the ids of the commands by name: what a button does is allowed like the command that it is of."""
        self._commands = dict(commands)

    def forget(self, guild_id: int | None = None) -> None:
        """Ask again next time, in one guild or (after a gap in what Discord told) in all."""
        self._settings = {key: kept for key, kept in self._settings.items() if guild_id and key[0] != guild_id}

    async def allows(self, interaction: discord.Interaction[discord.Client], command: str | None = None) -> bool:
        """Return whether this member may use moderators' commands here; a button names the command that it is of."""
        member, guild_id = interaction.user, interaction.guild_id
        if guild_id is None or not isinstance(member, discord.Member):
            return False
        if interaction.permissions.manage_guild or interaction.permissions.administrator:
            return True
        command_id = self._commands.get(command) if command else _command_id(interaction)
        if command_id is None:
            return False
        settings = await self._set_in(guild_id, command_id)
        return granted(settings, member.id, [role.id for role in member.roles if role.id != guild_id], guild_id)

    async def require(self, interaction: discord.Interaction[discord.Client], command: str | None = None) -> None:
        """Raise `NotAllowed` for anybody else."""
        if not await self.allows(interaction, command):
            msg = (
                "This is for moderators: it needs the Manage Server permission, "
                "or leave given in Server Settings, Integrations."
            )
            raise NotAllowed(msg)

    async def _set_in(self, guild_id: int, command_id: int) -> Mapping[int, bool]:
        """Return what the server set for a command: id of a role or user → allowed."""
        key = guild_id, command_id
        if key not in self._settings:
            application = self._client.application_id or 0
            try:
                told = await self._client.http.get_application_command_permissions(application, guild_id, command_id)
                kept = {int(p["id"]): p["permission"] for p in told["permissions"] if p["type"] in {1, 2}}
            except discord.NotFound:  # nothing was set
                kept = {}
            self._settings[key] = kept
        return self._settings[key]


def _command_id(interaction: discord.Interaction[discord.Client]) -> int | None:
    """Return the id of the command that is used or typed."""
    data: Mapping[str, object] = interaction.data or {}
    found = data.get("id")
    return int(found) if isinstance(found, str) else None


def missing_in(channel: discord.TextChannel) -> tuple[str, ...]:
    """Return the names of the permissions that the bot lacks for a digest in this channel."""
    mine = channel.permissions_for(channel.guild.me)
    return tuple(name for flag, name in NEEDED.items() if not getattr(mine, flag))


def require_channel(channel: discord.TextChannel) -> None:
    """Raise `NotAllowed` with what is missing if a digest could not be posted there."""
    if missing := missing_in(channel):
        msg = f"I cannot post in #{channel.name}: give me {' and '.join(missing)} there, then set the digest again."
        raise NotAllowed(msg)
