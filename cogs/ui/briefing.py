"""A briefing as Discord shows it: headline, one stage badge, when it was updated, a few whole lines with sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import ui

from bot.core.briefs import wording
from bot.core.model.briefing import Briefing, BriefingKind, Statement
from bot.core.model.fact import Stage
from cogs.ui import text
from cogs.ui.cards import CARD_BUDGET, NEUTRAL, Card, Line, layout, paged

LINE_LIMIT = 700  # longer than this is no line: its source is named instead
LEAD_LIMIT = 200
LARGE_LIMIT = 110  # two or three lines of large type; a longer headline is set smaller
LINE_SOURCES = 2
HEADLINE_LIMIT = 300
TITLE_LIMIT = 150
LINES_PER_PAGE = {
    BriefingKind.QUOTES: 4,
    BriefingKind.STATUS: 5,
    BriefingKind.DIGEST: 5,
    BriefingKind.SOURCES: 10,
    BriefingKind.TIMELINE: 6,
}
OTHERWISE_PER_PAGE = 6
DIGEST_LINES = 4  # a topic, where several share a message
CARDS_PER_MESSAGE = 8  # each takes four or five of the forty components
COLOURS = {
    Stage.PROPOSED: 0x8E9AAF,
    Stage.SCHEDULED: 0x5865F2,
    Stage.UNDER_WAY: 0x2D9D5C,
    Stage.ADJOURNED: 0xB5A642,
    Stage.STALLED: 0xE67E22,
    Stage.PARTIAL_AGREEMENT: 0x1ABC9C,
    Stage.AGREEMENT: 0x2ECC71,
    Stage.COLLAPSED: 0xD83C3E,
}


def line(statement: Statement, *, quoted: bool = False) -> str:
    """Return one statement with its sources; where its words are too many, the source alone is named."""
    # With `quoted`, it stands as a block of its own with somebody's very words set in, for answers that are all words.
    sources = text.links(statement.citations, LINE_SOURCES)
    lead, words = text.fitting(statement.lead or "", LEAD_LIMIT), text.fitting(statement.text, LINE_LIMIT)
    if not words and (statement.text.strip() or not lead):
        who = f"**{lead}**" if lead else "This"
        return f"- {who} takes too many words to repeat here: {sources}"
    if statement.verbatim and words:
        words = f"“{words}”"
        if quoted:
            return f"> {words}\n{f'**{lead}** · ' if lead else ''}{sources}"
    said = f"**{lead}**: {words}" if lead and words else f"**{lead}**" if lead else words
    return f"{'' if quoted else '- '}{said} · {sources}"


def lines(briefing: Briefing) -> tuple[Line, ...]:
    """Return everything a briefing tells below its headline, or its note, ready to be shown."""
    quoted = briefing.kind is BriefingKind.QUOTES
    told = tuple(
        Line(
            line(statement, quoted=quoted),
            text.fitting(section.heading, TITLE_LIMIT) or None,
            apart=quoted,
        )
        for section in briefing.sections
        for statement in section.statements
    )
    return told if briefing.note is None else (Line(text.sentence(briefing.note)), *told)


def top(briefing: Briefing, *, alone: bool = True) -> Card:
    """Return the card without its lines: headline first, then badge, time and sources."""
    title = text.fitting(briefing.title, TITLE_LIMIT) or briefing.kind.value.capitalize()
    state = [f"**{wording.badge(briefing.stage)}**"] if briefing.stage else []
    if briefing.updated_at:
        state.append(f"updated {discord.utils.format_dt(briefing.updated_at, 'R')}")
    headline = text.fitting(briefing.headline.text, HEADLINE_LIMIT) if briefing.headline else ""
    return Card(
        heading=f"{'##' if alone and len(headline) <= LARGE_LIMIT else '###'} {headline or title}",
        kicker=title if headline else None,
        state=" · ".join(state) or None,
        sources=text.links(briefing.headline.citations) if briefing.headline else None,
        colour=COLOURS[briefing.stage] if briefing.stage else NEUTRAL,
    )


def pages(briefing: Briefing) -> tuple[Card, ...]:
    """Return a briefing as the pages of one card."""
    return paged(top(briefing), lines(briefing), LINES_PER_PAGE.get(briefing.kind, OTHERWISE_PER_PAGE))


def message(briefings: Sequence[Briefing], mark: int | None = None) -> ui.LayoutView:
    """Return one message that holds several briefings, chosen so that each has its headline before any has more."""
    if not briefings:
        nothing = Card("### Nothing to tell yet", lines=(Line("No talks are followed here: `/topics add`."),))
        return layout([nothing], mark=mark)
    shown = briefings[:CARDS_PER_MESSAGE]
    alone = len(briefings) == 1
    cards = [top(briefing, alone=alone) for briefing in shown]
    waiting = [list(lines(briefing)) for briefing in shown]
    most = LINES_PER_PAGE[BriefingKind.DIGEST] if alone else DIGEST_LINES
    while sum(card.size for card in cards) > CARD_BUDGET:
        cards.pop()
    for turn in range(most):
        for at, card in enumerate(cards):
            if turn < len(waiting[at]):
                fuller = replace(card, lines=(*card.lines, waiting[at][turn]))
                if sum(c.size for c in cards) - card.size + fuller.size <= CARD_BUDGET:
                    cards[at] = fuller
    return layout(_with_rest(cards, waiting, len(briefings)), mark=mark)


def _with_rest(cards: Sequence[Card], waiting: Sequence[Sequence[Line]], topics: int) -> list[Card]:
    """Say below each card, and below the last, what there is beyond it."""
    told: list[Card] = []
    for card, known in zip(cards, waiting, strict=False):
        rest = len(known) - len(card.lines)
        told.append(replace(card, footer=f"… and {rest} more: `/talks status`" if rest else None))
    if topics > len(told) and told:
        hidden = f"… and {wording.count(topics - len(told), 'more topic')}: `/talks list`"
        told[-1] = replace(told[-1], footer=" · ".join(filter(None, (told[-1].footer, hidden))))
    return told
