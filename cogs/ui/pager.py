"""Pages that survive a restart: a button carries what was asked, so that pressing it asks again and shows that page.

A cog registers a source of pages under a short key (`client.pages["ask"] = …`) and shows the first with `show`.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Self

import discord
from discord import ui
from discord.ext import commands

from cogs.ui.cards import Card, layout
from cogs.ui.checks import Moderation
from cogs.ui.replies import Ack, acknowledge, answer_failure, edit

CUSTOM_ID_LIMIT = 100
SEPARATOR = "|"

Args = tuple[str | None, ...]


class PagingBot(commands.Bot):
    """A client that knows where pages come from and who moderates."""

    pages: dict[str, Pages]
    deeds: dict[str, Deed]
    moderation: Moderation


Interaction = discord.Interaction[PagingBot]


Deed = Callable[[Interaction, str], Awaitable[ui.LayoutView]]
"""What is done once it was confirmed."""


Pages = Callable[[Interaction, Args], Awaitable[Sequence[Card]]]
"""Where pages come from."""


def for_moderators(command: str, pages: Pages) -> Pages:
    """Return the pages of a moderators' command: who turns one must be allowed to then, not only when it was sent."""

    async def checked(interaction: Interaction, args: Args) -> Sequence[Card]:
        await interaction.client.moderation.require(interaction, command)
        return await pages(interaction, args)

    return checked


def custom_id(page: int, key: str, args: Args) -> str | None:
    """Return what the button carries, or None if the question is too long for it (empty options are None)."""
    values = [value or "" for value in args]
    joined = SEPARATOR.join((f"page:{page}:{key}", *values))
    return None if len(joined) > CUSTOM_ID_LIMIT or any(SEPARATOR in value for value in values) else joined


class PageButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]], template=re.compile(r"(?s)page:(-?\d+):([a-z]+)((?:\|.*)?)")
):
    """Turns to a page. Whoever asked turns the message itself; anybody else gets a private copy."""

    def __init__(self, page: int, key: str, args: Args, button: ui.Button[ui.LayoutView]) -> None:
        super().__init__(button)
        self.page = page
        self.key = key
        self.args = args

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[discord.Client], item: ui.Item[ui.LayoutView], match: re.Match[str], /
    ) -> Self:
        """Read the question back from the button."""
        if not isinstance(item, ui.Button):
            msg = f"a page is turned by a button, not by {item!r}"
            raise TypeError(msg)
        args = tuple(value or None for value in match[3].split(SEPARATOR)[1:])
        return cls(int(match[1]), match[2], args, item)

    async def callback(self, interaction: Interaction) -> None:  # type: ignore[override]  # one kind of client here
        """Ask again and show the page."""
        try:
            await self._turn(interaction)
        except Exception as error:  # noqa: BLE001 - the error handler of buttons: every failure is answered
            await answer_failure(interaction, error)

    async def _turn(self, interaction: Interaction) -> None:
        message = interaction.message
        asked = message.interaction_metadata if message else None
        own = asked is not None and asked.user.id == interaction.user.id
        await acknowledge(interaction, Ack.UPDATE if own else Ack.PRIVATE)
        await edit(interaction, await _page(interaction, self.page, self.key, self.args))


def _button(label: str, page: int, key: str, args: Args, *, disabled: bool) -> PageButton | None:
    carried = custom_id(page, key, args)
    if carried is None:
        return None
    look = discord.ButtonStyle.secondary
    return PageButton(page, key, args, ui.Button(label=label, style=look, custom_id=carried, disabled=disabled))


async def _page(interaction: Interaction, page: int, key: str, args: Args) -> ui.LayoutView:
    """Return the message for one page; there may be fewer pages than when the button was made."""
    cards = await interaction.client.pages[key](interaction, args)
    at = max(0, min(page, len(cards) - 1))
    card = cards[at]
    if len(cards) == 1:
        return layout([card])
    rest = sum(len(later.lines) for later in cards[at + 1 :])
    place = f"Page {at + 1} of {len(cards)}" + (f" · … and {rest} more" if rest else "")
    buttons = [
        _button("Previous", at - 1, key, args, disabled=at == 0),
        _button("Next", at + 1, key, args, disabled=at == len(cards) - 1),
    ]
    made = [button for button in buttons if button]
    if not made:
        place += ": ask more narrowly to see the rest"
    return layout([replace(card, footer=" · ".join(filter(None, (card.footer, place))))], made)


async def show(interaction: Interaction, key: str, *args: str | None) -> None:
    """Answer an acknowledged command with the first page of what was asked."""
    await edit(interaction, await _page(interaction, 0, key, args))
