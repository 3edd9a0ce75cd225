from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from rich.console import Console

from bot.console import print_briefing, render
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.fact import Stage
from bot.core.model.story import Citation

WHEN = datetime(2025, 5, 16, 14, 5, tzinfo=UTC)


def cite(outlet: str, path: str = "a") -> Citation:
    return Citation(outlet, f"https://{outlet.lower().replace(' ', '-')}.example/{path}", f"{outlet} reports", WHEN)


WIRE, POST = cite("North Wire"), cite("Daily Post")
CARD = Briefing(
    BriefingKind.STATUS,
    "Northland–Southland talks",
    "Northland–Southland talks: status",
    headline=Statement("Envoys meet in Oslo", (WIRE, POST)),
    stage=Stage.UNDER_WAY,
    updated_at=WHEN,
    sections=(
        Section("Where it stands", (Statement("Friday 16 May in Oslo", (WIRE,), lead="Latest round"),)),
        Section("Who said what", (Statement("We came to listen", (POST,), lead="Ada Berg", verbatim=True),)),
        Section("Who takes part", (Statement("", (POST,), lead="Otto Holm"), Statement("No lead here.", (WIRE, POST)))),
    ),
)


def shown(briefing: Briefing, width: int = 80) -> str:
    out = io.StringIO()
    print_briefing(Console(file=out, width=width, legacy_windows=False), briefing)
    return out.getvalue()


def test_headline_badge_and_time_come_before_the_lines() -> None:
    text = shown(CARD)
    parts = [
        "Envoys meet in Oslo [1,2]",
        "🟢 Under way · updated Friday 16 May, 14:05 UTC",
        "Latest round: Friday 16 May",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_each_line_has_numbers_that_lead_to_outlet_day_and_address() -> None:
    text = shown(CARD)
    assert "Latest round: Friday 16 May in Oslo [1]" in text
    assert "“We came to listen”" in text
    assert "— Ada Berg [2]" in text
    assert "Otto Holm [2]" in text
    assert "No lead here. [1,2]" in text
    assert "[1] North Wire, Friday 16 May https://north-wire.example/a" in text
    assert "[2] Daily Post, Friday 16 May https://daily-post.example/a" in text


def test_nothing_but_text_is_written_to_a_pipe() -> None:
    assert "\x1b" not in shown(CARD)


def test_a_terminal_gets_links_that_lead_where_they_say() -> None:
    out = io.StringIO()
    Console(file=out, width=100, force_terminal=True, legacy_windows=False).print(render(CARD))
    assert "\x1b]8;" in out.getvalue()
    assert "https://north-wire.example/a" in out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = Statement(
        "A sentence of some length about the talks in Oslo, " * 5, (cite("North Wire", "p/" * 60),), lead="Ada"
    )
    briefing = Briefing(BriefingKind.QUOTES, "T", "T: quotes", sections=(Section("Friday 16 May", (long,)),))
    assert all(cell_len(line) <= width for line in shown(briefing, width).splitlines())


def test_what_a_feed_says_cannot_steer_the_terminal() -> None:
    nasty = Statement("calm \x1b[2J\x1b]0;pwn\x07 words \u202e\x9b31m [bold]not bold[/bold] :smile:", (WIRE,))
    briefing = Briefing(BriefingKind.STATUS, "T", "T\x1b[31m", headline=nasty, sections=(Section("A\x1bB", (nasty,)),))
    text = shown(briefing, 200)
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
    assert "[bold]not bold[/bold] :smile:" in text


def test_a_note_stands_alone_when_nothing_is_known() -> None:
    briefing = Briefing(BriefingKind.DIGEST, "T", "T: digest", note="Nothing new since Tuesday 13 May.")
    assert shown(briefing) == "T: digest\n\nNothing new since Tuesday 13 May.\n\n"


def test_sources_show_title_outlet_and_address_without_numbers() -> None:
    briefing = Briefing(
        BriefingKind.SOURCES,
        "T",
        "T: sources",
        sections=(Section("Friday 16 May", (Statement("Talks open", (WIRE,)),)),),
    )
    text = shown(briefing)
    assert "Talks open — North Wire" in text
    assert "https://north-wire.example/a" in text
    assert "[1]" not in text
