"""`talks analyse`: what is read in one text, as JSON or for people."""

from __future__ import annotations

import json
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from bot.cli.running import out, settings
from bot.core import facts as extraction
from bot.core import pages
from bot.core.errors import InvalidInput, PageUnreadable
from bot.core.model.article import Article
from bot.core.model.fact import Facts
from bot.evaluate import analysis, on_one_thread, plain_article

SIZE_LIMIT = 10_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")


def read_input(name: str) -> bytes:
    """Return the bytes of a file or of standard input, or raise a sentence."""
    try:
        data = sys.stdin.buffer.read(SIZE_LIMIT + 1) if name == "-" else Path(name).read_bytes()
    except OSError as error:
        msg = f"{name} cannot be read: {error.strerror}."
        raise InvalidInput(msg) from error
    if len(data) > SIZE_LIMIT:
        msg = f"{name} is larger than {SIZE_LIMIT // 1_000_000} MB."
        raise InvalidInput(msg)
    return data


def article_from(data: bytes, published: date | None) -> Article:
    """Return the article in a file, HTML or plain text; offsets are those of its text."""
    today = datetime.now(UTC).date()
    start = data[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start.startswith(b"<"):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
        if not text.strip():
            msg = "There is no text in it."
            raise InvalidInput(msg)
        if "\0" in text or len(_CONTROL.findall(text)) > len(text) / 100:
            msg = "This is neither text nor HTML."
            raise InvalidInput(msg)
        return plain_article(text, published or today)
    try:
        page = pages.read_page(data, "text/html", "")
    except PageUnreadable as error:
        raise InvalidInput(error.sentence) from error
    if not page.text:
        msg = "No article text was found in this page."
        raise InvalidInput(msg)
    day = published or (page.published.date() if page.published else today)
    text = f"{page.title}\n\n{page.text}" if page.title else page.text
    article = plain_article(text, day, title=page.title, outlet=page.site or "")
    return Article(
        url="",
        title=article.title,
        outlet=article.outlet,
        text=text,
        published=article.published,
        byline=page.byline,
        language=page.language or "en",
    )


def parse_day(text: str | None) -> date | None:
    """Return the day, or raise a sentence."""
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        msg = f"--published {text}: write a date such as 2025-05-16."
        raise InvalidInput(msg) from None


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: talks analyse article.txt --published 2025-05-16 --json")
    def analyse(
        file: Annotated[str, typer.Argument(help="A text or HTML file, or - for standard input.")],
        published: Annotated[str | None, typer.Option(help="The day of publication; by default today.")] = None,
        as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    ) -> None:
        """Read one article and say who takes part, who said what, and where it stands."""
        article = article_from(read_input(file), parse_day(published))
        on_one_thread()
        facts = extraction.read(article, settings().spacy_model)
        if as_json:
            sys.stdout.write(json.dumps(analysis(article, facts), ensure_ascii=False, indent=2) + "\n")
        else:
            show(article, facts)


def show(article: Article, facts: Facts) -> None:
    """Print what was read, for people."""
    out.print(Text(article.title or "(no headline)", style="bold"))
    if facts.status:
        s = facts.status
        rounds = f"last round {s.last_round or 'unknown'}, next round {s.next_round or 'unknown'}"
        out.print(Text(f"{s.stage.value.replace('_', ' ')} · {s.venue or 'venue unknown'} · {rounds}"))
        if s.outlook:
            out.print(Text(f"Outlook: {s.outlook}"))
    else:
        out.print("This does not read like an article about talks.")
    _table(
        "Participants",
        ("Name", "Side", "Part", "Role"),
        [(p.name, p.side or "", p.part.value.replace("_", " "), p.role or "") for p in facts.participants],
    )
    _table(
        "Quotes",
        ("Speaker", "Kind", "Words"),
        [
            (q.speaker or (q.speaker_span.of(article.text) if q.speaker_span else ""), q.kind.value, q.text)
            for q in facts.quotes
        ],
    )
    _table("Positions", ("Holder", "Stance", "Issue"), [(p.holder, p.stance.value, p.issue) for p in facts.positions])
    _table(
        "Events",
        ("Date", "Kind", "Place", "Sentence"),
        [(e.date.isoformat() if e.date else "", e.kind.value, e.place or "", e.text) for e in facts.events],
    )


def _table(title: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    table = Table(*columns, title=title, title_justify="left", box=None, title_style="bold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    if rows:
        out.print()
        out.print(table)
