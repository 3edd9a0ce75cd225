"""Answers: acknowledged at once, edited into place, and failures told privately with a reference."""

from __future__ import annotations

import logging
import secrets
from enum import StrEnum

import aiohttp
import discord
from discord import app_commands, ui

from bot.core.errors import StorageError, TalksError, WorkerOverdue
from bot.core.model.story import OPERATOR
from cogs.ui import text

log = logging.getLogger(__name__)

SENTENCE_LIMIT = 1800
WENT_WRONG = "Something went wrong on my side."
UNREACHABLE = (discord.DiscordException, aiohttp.ClientError, OSError)  # what a call to Discord may raise
_TOO_LATE = {10062, 10015, 40060, 50027}  # unknown interaction or webhook, acknowledged already, token expired


class Ack(StrEnum):
    """How an interaction was acknowledged, which decides where a failure is told."""

    PUBLIC = "public"  # everybody sees that an answer is coming
    PRIVATE = "private"
    UPDATE = "update"  # a button: its message will change


class NotAllowed(app_commands.CheckFailure):
    """Somebody may not do this; `sentence` says who may."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def scope_of(interaction: discord.Interaction[discord.Client]) -> int:
    """Return whose topics are meant: the guild's, or in direct messages what the operator follows."""
    return interaction.guild_id or OPERATOR


async def acknowledge(interaction: discord.Interaction[discord.Client], how: Ack) -> None:
    """Tell Discord within its three seconds that an answer is coming."""
    interaction.extras["ack"] = how
    await interaction.response.defer(ephemeral=how is Ack.PRIVATE, thinking=how is not Ack.UPDATE)


async def edit(interaction: discord.Interaction[discord.Client], view: ui.LayoutView) -> None:
    """Put the answer in the place of the acknowledgement."""
    await interaction.edit_original_response(view=view)


async def _tell(interaction: discord.Interaction[discord.Client], sentence: str) -> None:
    """Say a sentence to the one who asked, and to nobody else."""
    content = f"⚠️ {sentence}"
    if not interaction.response.is_done():
        await interaction.response.send_message(content, ephemeral=True)
    elif interaction.extras.get("ack") is Ack.PRIVATE:
        await interaction.edit_original_response(content=content)
    else:
        if interaction.extras.get("ack") is Ack.PUBLIC:  # else the first follow-up would fill the public answer
            await interaction.delete_original_response()
        await interaction.followup.send(content, ephemeral=True)


def _known(error: BaseException) -> str | None:
    """Return the sentence of a failure that the person can mend; None for one that has to be looked up in the log."""
    match error:
        case StorageError() | WorkerOverdue():
            return None
        case TalksError() | NotAllowed():
            return text.sentence(error.sentence)
        case app_commands.TransformerError():
            return "That choice is not one I can use: pick one that Discord suggests, such as a channel that I can see."
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return "This command has changed since Discord showed it to you. Reload Discord and try again."
    return None


async def answer_failure(interaction: discord.Interaction[discord.Client], error: BaseException) -> None:
    """Tell the person what went wrong: in its own sentence, or with a reference that the log has too."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    name = interaction.command.qualified_name if interaction.command else "a button"
    if isinstance(cause, discord.HTTPException) and cause.code in _TOO_LATE:
        log.info("the answer to %s came too late: %s", name, cause)
        return
    sentence = _known(cause)
    if sentence is None or len(sentence) > SENTENCE_LIMIT:
        reference = f"T-{secrets.token_hex(3)}"
        log.error("%s failed (reference %s)", name, reference, exc_info=cause)
        known = text.fitting(cause.sentence, SENTENCE_LIMIT // 2) if isinstance(cause, TalksError) else ""
        sentence = f"{known or WENT_WRONG} Tell whoever runs this bot the reference `{reference}`."
    try:
        await _tell(interaction, sentence)
    except UNREACHABLE as trouble:
        log.warning("could not tell of the failure of %s: %s", name, trouble)
