"""Feeds, who follows them, and which of their entries were seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, func, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.core.model.feed import Feed, FollowedFeed, Validators
from db.batches import batches
from db.columns import AnyRow, folded, storable
from db.tables import article_feeds, articles, feed_entries, feed_followers, feeds, merged_feeds

_FOLLOWED = exists().where(feed_followers.c.feed_id == feeds.c.id)


def _feed(row: AnyRow) -> Feed:
    return Feed(
        id=row.id,
        url=row.url,
        title=row.title,
        created_at=row.created_at,
        next_due=row.next_due,
        validators=Validators(row.etag, row.last_modified),
        last_visited_at=row.last_visited_at,
        last_success_at=row.last_success_at,
        imported_at=row.imported_at,
        failures=row.failures,
        last_error=row.last_error,
    )


def _live(feed_id: int) -> ColumnElement[int]:
    """Return the id of the feed that this one became, or its own, without a question of its own."""
    return func.coalesce(select(merged_feeds.c.feed_id).where(merged_feeds.c.id == feed_id).scalar_subquery(), feed_id)


def _values(feed: Feed) -> dict[str, object]:
    return {
        "url": feed.url,
        "title": feed.title,
        "created_at": feed.created_at,
        "next_due": feed.next_due,
        "etag": feed.validators.etag,
        "last_modified": feed.validators.last_modified,
        "last_visited_at": feed.last_visited_at,
        "last_success_at": feed.last_success_at,
        "imported_at": feed.imported_at,
        "failures": feed.failures,
        "last_error": feed.last_error,
    }


class Feeds:
    """The feeds in one transaction. A feed that became one with another answers to both ids."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, url: str, title: str, now: datetime) -> Feed:
        """Return the feed at this URL, new (due now) or as it is."""
        new = Feed(id=0, url=url, title=title, created_at=now, next_due=now)
        self._connection.execute(insert(feeds).values(**_values(new)).on_conflict_do_nothing(index_elements=["url"]))
        return _feed(self._connection.execute(select(feeds).where(feeds.c.url == url)).one())

    def get(self, feed_id: int) -> Feed | None:
        """Return the feed, under its own id or that of a feed that became one with it."""
        row = self._connection.execute(select(feeds).where(feeds.c.id == _live(feed_id))).first()
        return None if row is None else _feed(row)

    def by_url(self, url: str) -> Feed | None:
        """Return the feed at exactly this URL."""
        row = self._connection.execute(select(feeds).where(feeds.c.url == url)).first()
        return None if row is None else _feed(row)

    def save(self, feed: Feed) -> None:
        """Store a feed as changed; if its new URL belongs to another feed, the two become that one."""
        url_owner = self.by_url(feed.url)
        if url_owner is None or url_owner.id == feed.id:
            self._connection.execute(update(feeds).where(feeds.c.id == feed.id).values(**_values(feed)))
        elif self._live_id(feed.id) == feed.id:
            self._merge(feed, url_owner)

    def save_visited(self, visits: Iterable[tuple[Feed, Feed]]) -> list[tuple[Feed, Feed]]:
        """Store feeds as visits changed them, if they are still as the visits found them; return the other pairs."""
        pairs, found = list(visits), dict[int, Feed]()
        for batch in batches({before.id for before, _ in pairs}):
            found |= {
                row.id: _feed(row) for row in self._connection.execute(select(feeds).where(feeds.c.id.in_(batch)))
            }
        same = [(b.url == a.url and found.get(b.id) == b, b, a) for b, a in pairs]
        if rows := [{"saved_id": after.id, **_values(after)} for plain, _, after in same if plain]:
            self._connection.execute(update(feeds).where(feeds.c.id == bindparam("saved_id")), rows)
        return [(before, after) for plain, before, after in same if not plain]

    def due(self, now: datetime, limit: int, *, after: Feed | None = None) -> tuple[Feed, ...]:
        """Return the followed feeds that are due, longest overdue first; `after` is the last of those before them."""
        query = select(feeds).where(feeds.c.next_due <= now, _FOLLOWED).order_by(feeds.c.next_due, feeds.c.id)
        if after:
            later = feeds.c.next_due > after.next_due
            query = query.where(later | ((feeds.c.next_due == after.next_due) & (feeds.c.id > after.id)))
        return tuple(_feed(row) for row in self._connection.execute(query.limit(limit)))

    def all(self) -> tuple[Feed, ...]:
        """Return every followed feed."""
        return tuple(
            _feed(row) for row in self._connection.execute(select(feeds).where(_FOLLOWED).order_by(feeds.c.id))
        )

    def follow(self, scope: int, feed_id: int, name: str, now: datetime) -> bool:
        """Return False if the scope followed it already (the name is updated)."""
        live = self._live_id(feed_id)
        renamed = self._connection.execute(
            update(feed_followers)
            .where(feed_followers.c.scope == scope, feed_followers.c.feed_id == live)
            .values(name=name)
        )
        if renamed.rowcount:
            return False
        self._connection.execute(insert(feed_followers).values(scope=scope, feed_id=live, name=name, followed_at=now))
        return True

    def unfollow(self, scope: int, feed_id: int) -> bool:
        """Return False if not followed. A feed that nobody follows is visited no more; its articles stay."""
        removed = self._connection.execute(
            delete(feed_followers).where(
                feed_followers.c.scope == scope, feed_followers.c.feed_id == self._live_id(feed_id)
            )
        )
        return removed.rowcount > 0

    def followed(self, scope: int) -> tuple[FollowedFeed, ...]:
        """Return the feeds of a scope by name, with its articles and when the newest of them was published."""
        stored = (
            select(
                article_feeds.c.feed_id,
                func.count().label("articles"),
                func.max(articles.c.published).label("last_article_at"),
            )
            .join(articles, articles.c.id == article_feeds.c.article_id)
            .where(article_feeds.c.feed_id.in_(select(feed_followers.c.feed_id).where(feed_followers.c.scope == scope)))
            .group_by(article_feeds.c.feed_id)
            .subquery()
        )
        query = (
            select(feeds, feed_followers.c.name, stored.c.articles, stored.c.last_article_at)
            .join(feed_followers, feed_followers.c.feed_id == feeds.c.id)
            .outerjoin(stored, stored.c.feed_id == feeds.c.id)
            .where(feed_followers.c.scope == scope)
        )
        found = (
            FollowedFeed(_feed(row), row.name, row.articles or 0, row.last_article_at)
            for row in self._connection.execute(query)
        )
        return tuple(sorted(found, key=lambda f: (folded(f.name), f.feed.id)))

    def scopes(self, feed_id: int) -> frozenset[int]:
        """Return who follows the feed."""
        query = select(feed_followers.c.scope).where(feed_followers.c.feed_id == _live(feed_id))
        return frozenset(self._connection.scalars(query))

    def seen(self, feed_id: int, keys: Collection[str]) -> Mapping[str, str]:
        """Return key → fingerprint for those of the keys that were seen in this feed."""
        asked = {storable(key): key for key in keys}
        found: dict[str, str] = {}
        for batch in batches(asked):
            query = select(feed_entries.c.key, feed_entries.c.fingerprint).where(
                feed_entries.c.feed_id == _live(feed_id), feed_entries.c.key.in_(batch)
            )
            found |= {asked[row.key]: row.fingerprint for row in self._connection.execute(query)}
        return found

    def reconsider(self, feed_ids: Collection[int], now: datetime) -> None:
        """Mark what was seen as reconsidered, forget validators, and make the feeds due: the next visit reads all."""
        for batch in batches({self._live_id(feed_id) for feed_id in feed_ids}):
            self._connection.execute(
                update(feed_entries).where(feed_entries.c.feed_id.in_(batch)).values(fingerprint="")
            )
            mine = feeds.c.id.in_(batch)
            self._connection.execute(update(feeds).where(mine).values(etag=None, last_modified=None))
            self._connection.execute(update(feeds).where(mine, feeds.c.failures == 0).values(next_due=now))
            waiting = select(feeds.c.id, feeds.c.next_due).where(mine, feeds.c.failures > 0)
            for row in self._connection.execute(waiting).all():
                # A visit that is under way sees by this that it does not read for everybody.
                a_little_later = row.next_due + timedelta(seconds=1)
                self._connection.execute(update(feeds).where(feeds.c.id == row.id).values(next_due=a_little_later))

    def mark_seen(self, feed_id: int, fingerprints: Mapping[str, str], now: datetime) -> None:
        """Remember entries of this feed as they are now."""
        live = self._live_id(feed_id)
        rows = [
            {"feed_id": live, "key": key, "fingerprint": fingerprint, "seen_at": now}
            for key, fingerprint in fingerprints.items()
        ]
        if not rows:
            return
        new = insert(feed_entries)
        changed = {"fingerprint": new.excluded.fingerprint, "seen_at": new.excluded.seen_at}
        self._connection.execute(new.on_conflict_do_update(index_elements=["feed_id", "key"], set_=changed), rows)

    def _live_id(self, feed_id: int) -> int:
        query = select(merged_feeds.c.feed_id).where(merged_feeds.c.id == feed_id)
        merged: int | None = self._connection.scalar(query)
        return feed_id if merged is None else merged

    def _merge(self, gone: Feed, kept: Feed) -> None:
        """Give all that one feed has to the other; what both have stays as the other has it."""
        for table, columns in (
            (feed_followers, ("scope", "name", "followed_at")),
            (feed_entries, ("key", "fingerprint", "seen_at")),
            (article_feeds, ("article_id",)),
        ):
            moved = select(literal(kept.id), *(table.c[c] for c in columns)).where(table.c.feed_id == gone.id)
            self._connection.execute(insert(table).from_select(["feed_id", *columns], moved).on_conflict_do_nothing())
        self._connection.execute(update(merged_feeds).where(merged_feeds.c.feed_id == gone.id).values(feed_id=kept.id))
        self._connection.execute(delete(feeds).where(feeds.c.id == gone.id))
        self._connection.execute(insert(merged_feeds).values(id=gone.id, feed_id=kept.id))
        self.save(
            replace(
                kept,
                created_at=min(kept.created_at, gone.created_at),
                next_due=min(kept.next_due, gone.next_due),
                imported_at=kept.imported_at or gone.imported_at,
            )
        )
