"""Cards: what one message holds, as text that is ready for Discord; the only place that builds its components.

Discord allows 4,000 characters and 40 components in such a message. Cards are filled by selection (`paged`), so a
sentence is shown whole or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import discord
from discord import ui

TEXT_LIMIT = 4000
CARD_BUDGET = TEXT_LIMIT - 500  # what selection fills a message with: heading, footer and marks fit into the rest
NEUTRAL = 0x5865F2


@dataclass(frozen=True, slots=True)
class Line:
    """One thing told, whole; `section` is the heading that it stands under, `apart` sets it off from the one before."""

    text: str
    section: str | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One framed piece: a small line on top, a heading, its state and sources, the lines, and a small line below."""

    heading: str
    kicker: str | None = None
    state: str | None = None
    sources: str | None = None
    lines: tuple[Line, ...] = ()
    footer: str | None = None
    colour: int = NEUTRAL

    @property
    def head(self) -> str:
        """The text above the rule."""
        small = (self.kicker and f"-# {self.kicker}", self.heading, self.state, self.sources and f"-# {self.sources}")
        return "\n".join(part for part in small if part)

    @property
    def body(self) -> str:
        """The text below the rule, each section under its heading."""
        parts: list[str] = []
        section: str | None = None
        for line in self.lines:
            if line.section and line.section != section:
                parts += ["", f"**{line.section}**"] if parts else [f"**{line.section}**"]
            elif line.apart and parts:
                parts.append("")
            section = line.section
            parts.append(line.text)
        return "\n".join(parts)

    @property
    def size(self) -> int:
        """How many characters of a message it takes."""
        return len(self.head) + len(self.body) + len(self.footer or "") + 4


def paged(card: Card, lines: Sequence[Line], per_page: int) -> tuple[Card, ...]:
    """Return the card once for each page of its lines; a page holds so many, or fewer if they are long."""
    # A last line that would have a page to itself stays with those before it.
    pages: list[list[Line]] = [[]]
    for at, line in enumerate(lines):
        fits = replace(card, lines=(*pages[-1], line)).size <= CARD_BUDGET
        full = len(pages[-1]) >= per_page and at < len(lines) - 1
        if pages[-1] and (full or not fits):
            pages.append([])
        pages[-1].append(line)
    return tuple(replace(card, lines=tuple(page)) for page in pages)


def layout(
    cards: Sequence[Card],
    buttons: Sequence[ui.Item[ui.View | ui.LayoutView]] = (),
    mark: int | None = None,
) -> ui.LayoutView:
    """Return the message that shows these cards; the buttons stand in the last one, an unseen mark in the first."""
    view = ui.LayoutView(timeout=None)
    for card in cards:
        box: ui.Container[ui.LayoutView] = ui.Container(accent_colour=discord.Colour(card.colour))
        if mark is not None and card is cards[0]:
            box.id = mark
        box.add_item(ui.TextDisplay(card.head))
        if card.body:
            box.add_item(ui.Separator())
            box.add_item(ui.TextDisplay(card.body))
        if card.footer:
            box.add_item(ui.TextDisplay(f"-# {card.footer}"))
        if buttons and card is cards[-1]:
            box.add_item(ui.ActionRow(*buttons))
        view.add_item(box)
    return view
