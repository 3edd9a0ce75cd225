"""What was read in an article: rows by kind of fact, and from them exactly the same `Facts` again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from bot.core.model.article import Span
from bot.core.model.fact import (
    Event,
    EventKind,
    Facts,
    Part,
    Participant,
    ParticipantKind,
    Position,
    Quote,
    QuoteKind,
    Stage,
    Stance,
    TalksStatus,
)
from db.columns import AnyRow, folded
from db.tables import article_status, articles, events, participants, positions, quotes

Values = dict[str, object]

_TABLES = (participants, quotes, positions, events, article_status)
_DELETE = {table: delete(table).where(table.c.article_id == bindparam("article")) for table in _TABLES}
_READ_BY = update(articles).where(articles.c.id == bindparam("article")).values(reader=bindparam("by"))


def write_facts(connection: Connection, article_id: int, facts: Facts, *, unread: bool) -> None:
    """Store what was read in place of what was read before; an unread article has nothing to replace."""
    if not unread:
        forget_facts(connection, article_id)
    connection.execute(_READ_BY, {"article": article_id, "by": facts.reader})
    kinds: tuple[tuple[Table, list[Values]], ...] = (
        (participants, [_participant_values(p) for p in facts.participants]),
        (quotes, [_quote_values(q) for q in facts.quotes]),
        (positions, [_position_values(p) for p in facts.positions]),
        (events, [_event_values(e) for e in facts.events]),
    )
    for table, rows in kinds:
        if rows:
            placed = [row | {"article_id": article_id, "ordinal": ordinal} for ordinal, row in enumerate(rows)]
            connection.execute(insert(table), placed)
    if facts.status:
        connection.execute(insert(article_status), _status_values(facts.status) | {"article_id": article_id})


def forget_facts(connection: Connection, article_id: int) -> None:
    """Remove all that was read in an article."""
    for statement in _DELETE.values():
        connection.execute(statement, {"article": article_id})


def read_facts(connection: Connection, readers: dict[int, str | None]) -> dict[int, Facts]:
    """Return the facts of the articles, given by id with what read them; a few hundred at a time."""
    ids = list(readers)
    who = _by_article(connection, participants, ids)
    said = _by_article(connection, quotes, ids)
    wanted = _by_article(connection, positions, ids)
    happened = _by_article(connection, events, ids)
    stands = {
        row.article_id: status_of(row)
        for row in connection.execute(select(article_status).where(article_status.c.article_id.in_(ids)))
    }
    return {
        article: Facts(
            participants=tuple(participant_of(row) for row in who[article]),
            quotes=tuple(quote_of(row) for row in said[article]),
            positions=tuple(position_of(row) for row in wanted[article]),
            events=tuple(event_of(row) for row in happened[article]),
            status=stands.get(article),
            reader=reader or "",
        )
        for article, reader in readers.items()
    }


def participant_of(row: AnyRow) -> Participant:
    """Return the participant that a row holds."""
    return Participant(
        name=row.name,
        kind=ParticipantKind(row.kind),
        mentions=row.mentions,
        aliases=row.aliases,
        side=row.side,
        role=row.role,
        part=Part(row.part),
    )


def quote_of(row: AnyRow) -> Quote:
    """Return the quote that a row holds."""
    return Quote(
        text=row.text,
        kind=QuoteKind(row.kind),
        span=Span(row.start, row.end),
        parts=row.parts,
        speaker=row.speaker,
        speaker_span=_span(row.speaker_start, row.speaker_end),
        cue=row.cue,
    )


def position_of(row: AnyRow) -> Position:
    """Return the position that a row holds."""
    return Position(
        holder=row.holder,
        stance=Stance(row.stance),
        issue=row.issue,
        text=row.text,
        span=Span(row.start, row.end),
        date=row.date,
    )


def event_of(row: AnyRow) -> Event:
    """Return the event that a row holds."""
    return Event(
        kind=EventKind(row.kind),
        text=row.text,
        span=Span(row.start, row.end),
        date=row.date,
        place=row.place,
        actors=row.actors,
    )


def status_of(row: AnyRow) -> TalksStatus:
    """Return the status that a row holds."""
    return TalksStatus(
        stage=Stage(row.stage),
        headline=row.headline,
        stage_span=_span(row.stage_start, row.stage_end),
        venue=row.venue,
        last_round=row.last_round,
        next_round=row.next_round,
        sides=row.sides,
        mediators=row.mediators,
        outlook=row.outlook,
        outlook_span=_span(row.outlook_start, row.outlook_end),
    )


def _by_article(connection: Connection, table: Table, ids: Sequence[int]) -> defaultdict[int, list[AnyRow]]:
    rows: defaultdict[int, list[AnyRow]] = defaultdict(list)
    query = select(table).where(table.c.article_id.in_(ids)).order_by(table.c.article_id, table.c.ordinal)
    for row in connection.execute(query):
        rows[row.article_id].append(row)
    return rows


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _participant_values(participant: Participant) -> Values:
    return {
        "name": participant.name,
        "kind": participant.kind.value,
        "mentions": participant.mentions,
        "aliases": participant.aliases,
        "side": participant.side,
        "role": participant.role,
        "part": participant.part.value,
    }


def _quote_values(quote: Quote) -> Values:
    place = quote.speaker_span
    return {
        "text": quote.text,
        "kind": quote.kind.value,
        "start": quote.span.start,
        "end": quote.span.end,
        "parts": quote.parts,
        "speaker": quote.speaker,
        "speaker_start": place and place.start,
        "speaker_end": place and place.end,
        "cue": quote.cue,
        "text_key": folded(quote.text),
        "speaker_key": None if quote.speaker is None else folded(quote.speaker),
    }


def _position_values(position: Position) -> Values:
    return {
        "holder": position.holder,
        "stance": position.stance.value,
        "issue": position.issue,
        "text": position.text,
        "start": position.span.start,
        "end": position.span.end,
        "date": position.date,
    }


def _event_values(event: Event) -> Values:
    return {
        "kind": event.kind.value,
        "text": event.text,
        "start": event.span.start,
        "end": event.span.end,
        "date": event.date,
        "place": event.place,
        "actors": event.actors,
    }


def _status_values(status: TalksStatus) -> Values:
    stage_at, outlook_at = status.stage_span, status.outlook_span
    return {
        "stage": status.stage.value,
        "headline": status.headline,
        "stage_start": stage_at and stage_at.start,
        "stage_end": stage_at and stage_at.end,
        "venue": status.venue,
        "last_round": status.last_round,
        "next_round": status.next_round,
        "sides": status.sides,
        "mediators": status.mediators,
        "outlook": status.outlook,
        "outlook_start": outlook_at and outlook_at.start,
        "outlook_end": outlook_at and outlook_at.end,
    }
