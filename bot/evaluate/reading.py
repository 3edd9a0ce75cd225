"""The tasks that read one text: what `talks analyse` finds in it, and feeds as they are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path

from bot.core import facts as extraction
from bot.core import feeds, language
from bot.core.errors import FeedUnreadable
from bot.core.model.article import Article, Span
from bot.core.model.fact import Event, Facts, Participant, Position, Quote, TalksStatus

Row = Mapping[str, object]
JSON = dict[str, object]

NO_ADDRESS = "https://example.org/"  # relative links in a feed from a file are relative to this


def pair(span: Span) -> list[int]:
    """Return a span as the two offsets."""
    return [span.start, span.end]


def _participant(p: Participant) -> JSON:
    return {
        "name": p.name,
        "aliases": list(p.aliases),
        "kind": p.kind.value,
        "side": p.side,
        "role": p.role,
        "part": p.part.value,
        "mentions": [pair(m) for m in p.mentions],
    }


def _quote(q: Quote) -> JSON:
    return {
        "text": q.text,
        "kind": q.kind.value,
        "start": q.span.start,
        "end": q.span.end,
        "parts": [pair(p) for p in q.parts],
        "speaker": q.speaker,
        "speaker_start": q.speaker_span.start if q.speaker_span else None,
        "speaker_end": q.speaker_span.end if q.speaker_span else None,
        "cue": q.cue,
    }


def _position(p: Position) -> JSON:
    return {
        "holder": p.holder,
        "stance": p.stance.value,
        "issue": p.issue,
        "text": p.text,
        "start": p.span.start,
        "end": p.span.end,
    }


def _event(e: Event) -> JSON:
    return {
        "kind": e.kind.value,
        "date": e.date.isoformat() if e.date else None,
        "place": e.place,
        "actors": list(e.actors),
        "text": e.text,
        "start": e.span.start,
        "end": e.span.end,
    }


def _status(s: TalksStatus) -> JSON:
    return {
        "stage": s.stage.value,
        "headline": s.headline,
        "venue": s.venue,
        "last_round": s.last_round.isoformat() if s.last_round else None,
        "next_round": s.next_round.isoformat() if s.next_round else None,
        "sides": list(s.sides),
        "mediators": list(s.mediators),
        "outlook": s.outlook,
    }


def analysis(article: Article, facts: Facts) -> JSON:
    """Return an article and its facts as `talks analyse --json` prints them (status null where there are no talks)."""
    return {
        "article": {
            "title": article.title,
            "outlet": article.outlet or None,
            "byline": article.byline,
            "published": article.published.date().isoformat(),
            "language": article.language,
            "text": article.text,
        },
        "participants": [_participant(p) for p in facts.participants],
        "quotes": [_quote(q) for q in facts.quotes],
        "positions": [_position(p) for p in facts.positions],
        "events": [_event(e) for e in facts.events],
        "status": _status(facts.status) if facts.status else None,
    }


def headline_of(text: str) -> str:
    """Return the first line if it reads like a headline (short, followed by a blank line), else nothing."""
    first, _, rest = text.partition("\n")
    return first.strip() if len(first.strip()) <= 200 and rest.startswith("\n") else ""


def plain_article(text: str, published: date, *, title: str | None = None, outlet: str = "") -> Article:
    """Return a text as an article; nothing in it is moved, so that offsets are those of the text."""
    return Article(
        url="",
        title=headline_of(text) if title is None else title,
        outlet=outlet,
        text=text,
        published=datetime.combine(published, time(12), UTC),
    )


def _day(row: Row, *keys: str) -> date:
    given = next((str(row[k]) for k in keys if row.get(k)), "")
    return date.fromisoformat(given[:10]) if given else datetime.now(UTC).date()


def quotes(row: Row, model: str = "") -> JSON:
    """Answer the task `quotes`."""
    article = plain_article(str(row["text"]), _day(row, "published", "date"))
    return {"id": row["id"], "quotes": [_quote(q) for q in extraction.read(article, model).quotes]}


def participants(row: Row, model: str = "") -> JSON:
    """Answer the task `participants`."""
    article = plain_article(str(row["text"]), _day(row, "published", "date"))
    return {"id": row["id"], **analysis(article, extraction.read(article, model))}


def entities(row: Row, model: str = "") -> JSON:
    """Answer the task `entities`."""
    document = language.read(str(row["text"]), "en", _day(row, "published", "date"), model)
    named = [{"start": n.span.start, "end": n.span.end, "label": n.label.value} for n in document.entities]
    return {"id": row["id"], "entities": named}


def dates(row: Row, model: str = "") -> JSON:
    """Answer the task `dates`."""
    document = language.read(str(row["text"]), "en", _day(row, "dct"), model)
    return {
        "id": row["id"],
        "timexes": [{"start": t.span.start, "end": t.span.end, "value": t.value} for t in document.timexes],
    }


def feed(row: Row, model: str = "") -> JSON:
    """Answer the task `feeds`; paths are relative to the input file's folder, or to `files` in it."""
    del model
    name = str(row["file"])
    try:
        told = feeds.document_order(Path(str(row.get("path", name))).read_bytes(), None, NO_ADDRESS)
    except FeedUnreadable as error:
        return {"file": name, "error": error.sentence}
    entries = [
        {
            "title": e.title,
            "link": e.url,
            "published": e.published.isoformat() if e.published else None,
            "updated": e.updated.isoformat() if e.updated else None,
            "id": e.key,
        }
        for e in told
    ]
    return {"file": name, "entries": entries}


TASKS: Mapping[str, Callable[[Row, str], JSON]] = {
    "quotes": quotes,
    "participants": participants,
    "entities": entities,
    "dates": dates,
    "feeds": feed,
}


def on_one_thread() -> None:
    """Keep the language model to one thread, as the workers do; of use only before the first text is read."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
