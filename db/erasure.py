"""Deleting: all that a scope configured, what is kept of a user, and texts that have grown old."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, Delete, Update, case, delete, exists, func, insert, select, update

from bot.core.model.change import Erased
from bot.core.model.story import OPERATOR
from db.batches import batches
from db.tables import (
    article_feeds,
    article_revisions,
    article_topics,
    article_verdicts,
    articles,
    changes,
    departures,
    feed_followers,
    feeds,
    subscriptions,
    topics,
)

_RULED = exists().where(article_verdicts.c.article_id == articles.c.id)
_UNFOLLOWED = ~exists().where(feed_followers.c.feed_id == feeds.c.id)
_NOBODYS = ~(
    exists().where(article_feeds.c.article_id == articles.c.id)
    | exists().where(article_topics.c.article_id == articles.c.id)
    | _RULED
)


class Erasure:
    """What deletes, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def scope(self, scope: int) -> Erased:
        """Delete all that a scope configured, its log too; a feed that nobody follows any more goes with it."""
        erased = Erased(
            digests=self._count(
                delete(subscriptions).where(subscriptions.c.scope == scope)
            ),  # first: some go with their topics
            topics=self._count(delete(topics).where(topics.c.scope == scope)),
            feeds=self._count(delete(feed_followers).where(feed_followers.c.scope == scope)),
            changes=self._count(delete(changes).where(changes.c.scope == scope)),
        )
        self._connection.execute(delete(feeds).where(_UNFOLLOWED))
        self.stay({scope})
        return erased

    def user(self, user_id: int) -> Erased:
        """Take a user's id out of all that is stored; what they configured for others stays, without it."""
        theirs = subscriptions.c.created_by == user_id
        return Erased(
            digests=self._count(update(subscriptions).where(theirs).values(created_by=None)),
            changes=self._count(update(changes).where(changes.c.by == user_id).values(by=None)),
        )

    def leave(self, scopes: Collection[int], at: datetime) -> None:
        """Remember that these guilds removed the bot, and when they first were found to have done so."""
        for scope in scopes:
            known = self._connection.scalar(select(departures.c.scope).where(departures.c.scope == scope))
            if known is None:
                self._connection.execute(insert(departures).values(scope=scope, left_at=at))

    def stay(self, scopes: Collection[int]) -> None:
        """Forget that these guilds removed the bot."""
        for batch in batches(scopes):
            self._connection.execute(delete(departures).where(departures.c.scope.in_(batch)))

    def departed(self, before: datetime) -> tuple[int, ...]:
        """Return the guilds that removed the bot before a moment."""
        return tuple(self._connection.scalars(select(departures.c.scope).where(departures.c.left_at <= before)))

    def scopes(self) -> frozenset[int]:
        """Return every guild of which anything is stored."""
        found: set[int] = set()
        for column in (topics.c.scope, feed_followers.c.scope, subscriptions.c.scope, changes.c.scope):
            found |= set(self._connection.scalars(select(column).distinct()))
        return frozenset(found - {OPERATOR})

    def drop_texts(self, first_seen_before: datetime, now: datetime, keep: int, limit: int) -> int:
        """Leave of some old articles their headline, and of those that teach their beginning; return how many."""
        old = (
            select(articles.c.id)
            .where(articles.c.dropped_at.is_(None), articles.c.first_seen < first_seen_before)
            .order_by(articles.c.first_seen)
            .limit(limit)
        )
        left = case((_RULED, func.substr(articles.c.text, 1, keep)), else_=articles.c.title)
        return self._count(
            update(articles).where(articles.c.id.in_(old.scalar_subquery())).values(text=left, dropped_at=now)
        )

    def drop_revisions(self, replaced_before: datetime, limit: int) -> int:
        """Delete some of the texts that were replaced before a moment; return how many."""
        old = select(article_revisions.c.id).where(article_revisions.c.replaced_at < replaced_before).limit(limit)
        return self._count(delete(article_revisions).where(article_revisions.c.id.in_(old.scalar_subquery())))

    def drop_nobodys(self, limit: int) -> int:
        """Delete some of the articles that no feed, topic or moderator knows of any more; return how many."""
        theirs = select(articles.c.id).where(_NOBODYS).limit(limit)
        return self._count(delete(articles).where(articles.c.id.in_(theirs.scalar_subquery())))

    def _count(self, statement: Delete | Update) -> int:
        return self._connection.execute(statement).rowcount
