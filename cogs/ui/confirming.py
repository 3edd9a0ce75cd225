"""Questions before what cannot be undone: only who asked may confirm, and a moderator must still be one then.

A cog registers what is done under a short key (`client.deeds["topics-remove"] = …`) and asks with `ask`.
"""

from __future__ import annotations

import re
from typing import Self

import discord
from discord import ui

from bot.core.errors import InvalidInput
from cogs.ui.cards import Card, Line, layout
from cogs.ui.pager import CUSTOM_ID_LIMIT, Deed, Interaction
from cogs.ui.replies import Ack, NotAllowed, acknowledge, answer_failure, edit

TROUBLE = 0xE67E22
KEPT = "-"  # the deed of the button that does nothing


def for_moderators(command: str, deed: Deed) -> Deed:
    """Return what a moderators' command does: who confirms must be allowed to then, not only when it was asked."""

    async def checked(interaction: Interaction, about: str) -> ui.LayoutView:
        await interaction.client.moderation.require(interaction, command)
        return await deed(interaction, about)

    return checked


class ConfirmButton(ui.DynamicItem[ui.Button[ui.LayoutView]], template=re.compile(r"(?s)confirm:(\d+):([a-z-]+):(.*)")):
    """Does what was asked about, or leaves it; it carries who asked."""

    def __init__(self, asker: int, deed: str, about: str, button: ui.Button[ui.LayoutView]) -> None:
        super().__init__(button)
        self.asker = asker
        self.deed = deed
        self.about = about

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[discord.Client], item: ui.Item[ui.LayoutView], match: re.Match[str], /
    ) -> Self:
        """Read back from the button what was asked, and by whom."""
        if not isinstance(item, ui.Button):
            msg = f"it is confirmed by a button, not by {item!r}"
            raise TypeError(msg)
        return cls(int(match[1]), match[2], match[3], item)

    async def callback(self, interaction: Interaction) -> None:  # type: ignore[override]  # one kind of client here
        """Do it, if this is who asked."""
        try:
            await self._press(interaction)
        except Exception as error:  # noqa: BLE001 - the error handler of buttons: every failure is answered
            await answer_failure(interaction, error)

    async def _press(self, interaction: Interaction) -> None:
        own = interaction.user.id == self.asker
        await acknowledge(interaction, Ack.UPDATE if own else Ack.PRIVATE)
        if not own:
            msg = "Only who asked for this can confirm it."
            raise NotAllowed(msg)
        if self.deed == KEPT:
            await edit(interaction, layout([Card("### Left as it is", lines=(Line("Nothing was changed."),))]))
            return
        await edit(interaction, await interaction.client.deeds[self.deed](interaction, self.about))


def button(interaction: Interaction, deed: str, about: str, label: str, look: discord.ButtonStyle) -> ConfirmButton:
    """Return a button that only this user can press."""
    carried = f"confirm:{interaction.user.id}:{deed}:{about}"
    if len(carried) > CUSTOM_ID_LIMIT:
        msg = "That name is too long to be asked about here; give the topic a shorter one first."
        raise InvalidInput(msg)
    return ConfirmButton(interaction.user.id, deed, about, ui.Button(label=label, style=look, custom_id=carried))


async def ask(interaction: Interaction, deed: str, about: str, question: str, *lines: str) -> None:
    """Ask an acknowledged command's user whether they mean it; `question` and `lines` are ready for Discord."""
    card = Card(f"### {question}", lines=tuple(Line(line) for line in lines), colour=TROUBLE)
    buttons = [
        button(interaction, deed, about, "Yes, delete", discord.ButtonStyle.danger),
        button(interaction, KEPT, "", "No, keep it", discord.ButtonStyle.secondary),
    ]
    await edit(interaction, layout([card], buttons))
