"""Briefings in the terminal: headline first, one badge, a few lines, and each line's sources by number below."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.core.briefs import wording
from bot.core.model.briefing import Briefing, BriefingKind, Statement
from bot.core.model.fact import Stage
from bot.core.model.story import Citation

_COLOURS = {
    Stage.PROPOSED: "cyan",
    Stage.SCHEDULED: "blue",
    Stage.UNDER_WAY: "green",
    Stage.ADJOURNED: "yellow",
    Stage.STALLED: "dark_orange",
    Stage.PARTIAL_AGREEMENT: "cyan",
    Stage.AGREEMENT: "bright_green",
    Stage.COLLAPSED: "red",
}
# What a feed says must not steer the terminal: control characters, and marks that turn the direction of writing.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)

_COMMAND = re.compile(r"`(?=(?:topics|feeds) [a-z])")


def render(briefing: Briefing) -> RenderableType:
    """Return a briefing as something that rich can print at any width."""
    numbers = {citation.url: at for at, citation in enumerate(briefing.citations(), 1)}
    parts: list[RenderableType] = [Text(harmless(briefing.title), style="dim")]
    if briefing.headline:
        parts.append(_with_marks(Text(harmless(briefing.headline.text), style="bold"), briefing.headline, numbers))
    if state := _state(briefing):
        parts.append(state)
    if briefing.note:
        parts += [Text(), Text(harmless(in_terminal(briefing.note)))]
    for section in briefing.sections:
        parts += [Text(), Text(harmless(section.heading), style="bold underline")]
        parts += [_line(statement, numbers, briefing.kind) for statement in section.statements]
    if numbers and briefing.kind is not BriefingKind.SOURCES:
        parts += [Text(), Text("Sources", style="dim"), _sources(briefing.citations())]
    return Group(*parts)


def print_briefing(console: Console, briefing: Briefing) -> None:
    """Print a briefing, with a blank line after it."""
    console.print(render(briefing), soft_wrap=False)
    console.print()


def in_terminal(sentence: str) -> str:
    """Return a sentence in which the commands are named as the terminal knows them: `talks feeds add`."""
    return _COMMAND.sub("`talks ", sentence)


def harmless(text: str) -> str:
    """Return foreign text that cannot steer the terminal."""
    return _UNSAFE.sub("", text)


def _state(briefing: Briefing) -> Text | None:
    told = Text()
    if briefing.stage:
        told.append(wording.badge(briefing.stage), style=_COLOURS[briefing.stage])
    if briefing.updated_at:
        told.append(" · " if told else "")
        told.append(f"updated {wording.moment(briefing.updated_at)}", style="dim")
    return told or None


def _line(statement: Statement, numbers: dict[str, int], kind: BriefingKind) -> RenderableType:
    if kind is BriefingKind.SOURCES:
        return Padding(_source(statement), (0, 0, 0, 2))
    text = Text()
    words = harmless(statement.text)
    if statement.verbatim:
        text.append(f"“{words}”")
        if statement.lead:
            text.append("\n— ").append(harmless(statement.lead), style="bold")
    elif statement.lead and words:
        text.append(f"{harmless(statement.lead)}: ", style="bold").append(words)
    else:
        text.append(harmless(statement.lead or words), style="bold" if statement.lead else "")
    return _bullet(_with_marks(text, statement, numbers))


def _bullet(text: Text) -> RenderableType:
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(width=1, justify="right")
    row.add_column(overflow="fold")
    row.add_row("•", text)
    return Padding(row, (0, 0, 0, 1))


def _with_marks(text: Text, statement: Statement, numbers: dict[str, int]) -> Text:
    marks = sorted({numbers[c.url] for c in statement.citations})
    return text.append(" ").append(f"[{','.join(map(str, marks))}]", style="dim not bold")


def _sources(citations: Iterable[Citation]) -> RenderableType:
    rows = Table.grid(padding=(0, 1, 0, 0))
    rows.add_column(justify="right")
    rows.add_column(overflow="fold")
    for at, citation in enumerate(citations, 1):
        text = Text(f"{harmless(citation.outlet)}, {wording.day(citation.published.date())} ", style="dim")
        rows.add_row(Text(f"[{at}]", style="dim"), text.append_text(_address(citation)))
    return rows


def _source(statement: Statement) -> Text:
    citation = statement.citations[0]
    text = Text(harmless(statement.text)).append(f" — {harmless(citation.outlet)}\n", style="dim")
    return text.append_text(_address(citation))


def _address(citation: Citation) -> Text:
    url = harmless(citation.url)
    return Text(url, style=Style(dim=True, link=url if url.startswith(("https://", "http://")) else None))
