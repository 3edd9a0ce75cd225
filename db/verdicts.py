"""Moderators' verdicts on which articles belong to a topic, and the articles as they see them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select
from sqlalchemy.dialects.sqlite import insert

from bot.core.model.story import OPERATOR, Citation, Filed, Lesson, Verdict
from db import topic_facts
from db.batches import batches
from db.columns import AnyRow, storable
from db.tables import article_feeds, article_topics, article_verdicts, articles, feed_followers, topics

_SHOWN = (articles.c.id, articles.c.outlet, articles.c.url, articles.c.title, articles.c.published)
_NEWEST_FIRST = (articles.c.published.desc(), articles.c.id.desc())


def _filed(row: AnyRow) -> Filed:
    return Filed(row.id, Citation(row.outlet, row.url, row.title, row.published), row.belongs)


def _heard(scope: int) -> ColumnElement[bool]:
    """Return the condition that an article came from a feed of the scope or the operator or is in one of its topics."""
    from_feeds = (
        select(article_feeds.c.article_id)
        .join(feed_followers, feed_followers.c.feed_id == article_feeds.c.feed_id)
        .where(feed_followers.c.scope.in_({scope, OPERATOR}))
    )
    in_topics = (
        select(article_topics.c.article_id)
        .join(topics, topics.c.id == article_topics.c.topic_id)
        .where(topics.c.scope == scope)
    )
    return or_(articles.c.id.in_(from_feeds), articles.c.id.in_(in_topics))


class Verdicts:
    """The verdicts in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def record(self, verdict: Verdict) -> None:
        """Store a verdict, in place of an earlier one on the same article in the same topic."""
        new = insert(article_verdicts).values(
            topic_id=verdict.topic_id,
            article_id=verdict.article_id,
            belongs=verdict.belongs,
            decided_at=verdict.decided_at,
        )
        self._connection.execute(
            new.on_conflict_do_update(
                index_elements=["topic_id", "article_id"],
                set_={"belongs": new.excluded.belongs, "decided_at": new.excluded.decided_at},
            )
        )

    def on(self, article_ids: Collection[int]) -> Mapping[int, Mapping[int, bool]]:
        """Return for each article that has any verdicts: topic id → whether it belongs there."""
        found: dict[int, dict[int, bool]] = {}
        for batch in batches(article_ids):
            query = select(article_verdicts).where(article_verdicts.c.article_id.in_(batch))
            for row in self._connection.execute(query):
                found.setdefault(row.article_id, {})[row.topic_id] = row.belongs
        return found

    def lessons(self, topic_id: int, characters: int, limit: int = 40) -> tuple[Lesson, ...]:
        """Return what the newest verdicts teach, with so many characters of each article's beginning."""
        query = (
            select(
                articles.c.title, func.substr(articles.c.text, 1, characters).label("lead"), article_verdicts.c.belongs
            )
            .join(articles, articles.c.id == article_verdicts.c.article_id)
            .where(article_verdicts.c.topic_id == topic_id)
            .order_by(article_verdicts.c.decided_at.desc(), article_verdicts.c.article_id.desc())
            .limit(limit)
        )
        rows = self._connection.execute(query)
        return tuple(Lesson(row.title, row.lead.removeprefix(row.title).strip(), row.belongs) for row in rows)

    def filed(self, topic_id: int, limit: int) -> tuple[Filed, ...]:
        """Return the topic's articles, newest first."""
        query = self._shown(topic_id).where(topic_facts.in_topic(topic_id)).order_by(*_NEWEST_FIRST).limit(limit)
        return tuple(_filed(row) for row in self._connection.execute(query))

    def unfiled(self, scope: int, topic_id: int, limit: int) -> tuple[Filed, ...]:
        """Return the articles that the scope's feeds (and the operator's) brought and the topic lacks, newest first."""
        outside = ~topic_facts.in_topic(topic_id)
        query = self._shown(topic_id).where(_heard(scope), outside).order_by(*_NEWEST_FIRST).limit(limit)
        return tuple(_filed(row) for row in self._connection.execute(query))

    def find(self, scope: int, topic_id: int, *, article_id: int | None = None, url: str | None = None) -> Filed | None:
        """Return an article that the scope can see, by its id or its canonical URL."""
        meant = articles.c.url == storable(url) if url is not None else articles.c.id == article_id
        row = self._connection.execute(self._shown(topic_id).where(meant, _heard(scope))).first()
        return None if row is None else _filed(row)

    def _shown(self, topic_id: int) -> Select[tuple[object, ...]]:
        of_topic = and_(article_verdicts.c.article_id == articles.c.id, article_verdicts.c.topic_id == topic_id)
        return select(*_SHOWN, article_verdicts.c.belongs).outerjoin(article_verdicts, of_topic)
