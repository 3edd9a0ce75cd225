"""What is asked of a topic: facts from its articles, newest article first, each with where it was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, func, or_, select

from bot.core.model.fact import Event, Position, Quote
from bot.core.model.story import Citation, Sourced
from db.columns import AnyRow, folded
from db.facts import event_of, position_of, quote_of
from db.tables import article_topics, articles, events, positions, quotes

F = TypeVar("F")

_CITED = (
    articles.c.outlet.label("cited_outlet"),
    articles.c.url.label("cited_url"),
    articles.c.title.label("cited_title"),
    articles.c.published.label("cited_published"),
)
_NEWEST_FIRST = (articles.c.published.desc(), articles.c.id.desc())


def in_topic(topic_id: int) -> ColumnElement[bool]:
    """Return the condition that an article belongs to the topic."""
    return articles.c.id.in_(select(article_topics.c.article_id).where(article_topics.c.topic_id == topic_id))


def original_in_topic(topic_id: int) -> ColumnElement[bool]:
    """Return the condition that the article whose words this one repeats belongs to the same topic."""
    # A copy whose original the topic does not have is all the topic has of it, and speaks for itself.
    original = article_topics.alias()
    return (
        select(original.c.article_id)
        .where(original.c.topic_id == topic_id, original.c.article_id == articles.c.duplicate_of)
        .correlate(articles)
        .exists()
    )


def quotes_of(
    connection: Connection,
    topic_id: int,
    *,
    speaker: str | None,
    about: str | None,
    since: datetime | None,
    limit: int,
) -> tuple[Sourced[Quote], ...]:
    """Return quotes whose speaker and words contain what was typed, from articles published since."""
    query = _facts_of(quotes, topic_id)
    if speaker and (typed := folded(speaker)):
        query = query.where(func.instr(quotes.c.speaker_key, typed) > 0)
    if about and (typed := folded(about)):
        query = query.where(func.instr(quotes.c.text_key, typed) > 0)
    if since is not None:
        query = query.where(articles.c.published >= since)
    return _sourced(connection, query.limit(limit), quote_of)


def positions_of(connection: Connection, topic_id: int, limit: int) -> tuple[Sourced[Position], ...]:
    """Return the positions taken."""
    return _sourced(connection, _facts_of(positions, topic_id).limit(limit), position_of)


def events_of(connection: Connection, topic_id: int, limit: int) -> tuple[Sourced[Event], ...]:
    """Return what happened."""
    return _sourced(connection, _facts_of(events, topic_id).limit(limit), event_of)


def speakers_of(connection: Connection, topic_id: int) -> tuple[str, ...]:
    """Return the resolved speakers, the most quoted first."""
    query = (
        select(quotes.c.speaker)
        .join(articles, articles.c.id == quotes.c.article_id)
        .where(in_topic(topic_id), ~original_in_topic(topic_id), quotes.c.speaker.is_not(None))
        .group_by(quotes.c.speaker)
        .order_by(func.count().desc(), quotes.c.speaker)
    )
    return tuple(connection.scalars(query))


def copies_of(connection: Connection, topic_id: int) -> Mapping[int, tuple[Citation, ...]]:
    """Return for each article the citations of its copies in the topic, oldest first."""
    query = (
        select(articles.c.duplicate_of, *_CITED)
        .where(in_topic(topic_id), articles.c.duplicate_of.is_not(None))
        .order_by(articles.c.published, articles.c.id)
    )
    found: dict[int, list[Citation]] = {}
    for row in connection.execute(query):
        found.setdefault(row.duplicate_of, []).append(_citation(row))
    return {article_id: tuple(cited) for article_id, cited in found.items()}


def sources_of(connection: Connection, topic_id: int, limit: int) -> tuple[Citation, ...]:
    """Return the articles of the topic, copies too."""
    query = select(*_CITED).where(in_topic(topic_id)).order_by(*_NEWEST_FIRST).limit(limit)
    return tuple(_citation(row) for row in connection.execute(query))


def _facts_of(table: Table, topic_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(table, *_CITED)
        .join(articles, articles.c.id == table.c.article_id)
        .where(in_topic(topic_id), or_(articles.c.duplicate_of.is_(None), ~original_in_topic(topic_id)))
        .order_by(*_NEWEST_FIRST, table.c.ordinal)
    )


def _sourced(
    connection: Connection, query: Select[*tuple[Any, ...]], fact_of: Callable[[AnyRow], F]
) -> tuple[Sourced[F], ...]:
    return tuple(Sourced(fact_of(row), row.article_id, _citation(row)) for row in connection.execute(query))


def _citation(row: AnyRow) -> Citation:
    return Citation(row.cited_outlet, row.cited_url, row.cited_title, row.cited_published)
