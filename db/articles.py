"""Articles, the facts read in them, and the topics they belong to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, delete, exists, func, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.core.model.article import Article, Saved, StoredArticle
from bot.core.model.fact import Event, Facts, Position, Quote
from bot.core.model.story import OPERATOR, Citation, Report, Sourced
from db import topic_facts
from db.batches import batches
from db.columns import AnyRow, storable
from db.facts import forget_facts, read_facts, write_facts
from db.tables import (
    article_feeds,
    article_revisions,
    article_topics,
    article_verdicts,
    articles,
    feed_followers,
    feeds,
    merged_feeds,
    topics,
)

_REPORTS_AT_ONCE = 100  # the event loop gets its turn between batches

_NEW = insert(articles).on_conflict_do_nothing(index_elements=["url"]).returning(articles.c.id)
_KNOWN = select(articles.c.id, articles.c.fingerprint).where(articles.c.url == bindparam("at"))
_COPIED = ("published", "fingerprint", "title", "byline", "text")
_REVISION = insert(article_revisions).from_select(
    ["article_id", "replaced_at", *_COPIED],
    select(articles.c.id, bindparam("replaced_at", type_=articles.c.first_seen.type), *(articles.c[c] for c in _COPIED))
    .where(articles.c.id == bindparam("article")),
)  # fmt: skip
_TELLS = (
    update(article_topics)
    .where(article_topics.c.topic_id == bindparam("topic"), article_topics.c.article_id == bindparam("article"))
    .values(story=bindparam("of"))
)
_MERGED_INTO = select(merged_feeds.c.feed_id).where(merged_feeds.c.id == bindparam("feed")).scalar_subquery()
_FROM_FEED = (
    insert(article_feeds)
    .from_select(
        ["feed_id", "article_id"],
        select(feeds.c.id, bindparam("article", type_=articles.c.id.type)).where(
            feeds.c.id == func.coalesce(_MERGED_INTO, bindparam("feed"))
        ),
    )
    .on_conflict_do_nothing()
)


def fingerprint(article: Article) -> str:
    """Return what tells one text from another; runs of space do not count."""
    words = " ".join(f"{article.title} {article.text}".split())
    return sha256(words.encode(errors="replace")).hexdigest()


def _values(article: Article) -> dict[str, object]:
    return {
        "outlet": article.outlet,
        "published": article.published,
        "language": article.language,
        "fingerprint": fingerprint(article),
        "title": article.title,
        "byline": article.byline,
        "text": article.text,
    }


def _article(row: AnyRow) -> Article:
    return Article(
        url=row.url,
        title=row.title,
        outlet=row.outlet,
        text=row.text,
        published=row.published,
        byline=row.byline,
        language=row.language,
    )


def _stored(row: AnyRow) -> StoredArticle:
    return StoredArticle(row.id, _article(row), row.first_seen, row.duplicate_of)


_WHOLE = articles.c.dropped_at.is_(None)  # what is left of the others is not enough to judge them by


def _unlike(reader: str | None) -> ColumnElement[bool]:
    return _WHOLE if reader is None else and_(_WHOLE, articles.c.reader.is_distinct_from(reader))


def _ruled(topic: ColumnElement[int], article: ColumnElement[int], *, belongs: bool) -> ColumnElement[bool]:
    """Return the condition that a moderator said this of an article in a topic."""
    said = article_verdicts.c
    return exists().where(said.topic_id == topic, said.article_id == article, said.belongs == belongs)


class Articles:
    """The articles in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._unread: set[int] = set()  # new in this transaction, so without facts to replace

    def by_url(self, urls: Iterable[str]) -> Mapping[str, StoredArticle]:
        """Return the stored articles among these canonical URLs."""
        asked = {storable(url): url for url in urls}
        found: dict[str, StoredArticle] = {}
        for batch in batches(asked):
            rows = self._connection.execute(select(articles).where(articles.c.url.in_(batch)))
            found |= {asked[row.url]: _stored(row) for row in rows}
        return found

    def save(self, article: Article, feed_id: int | None, first_seen: datetime) -> tuple[int, Saved]:
        """Store an article under its canonical URL; when its text changed, the old one is kept as a revision."""
        # The facts of the old text go with it: their places are not in the new one. The same text stays as it was first
        # told, whatever date or outlet another feed gives it.
        values = _values(article)
        new_id = self._connection.scalar(_NEW, {"url": article.url, "first_seen": first_seen, **values})
        if new_id is not None:
            self._unread.add(new_id)
            self._link(new_id, feed_id)
            return new_id, Saved.NEW
        known = self._connection.execute(_KNOWN, {"at": article.url}).one()
        self._link(known.id, feed_id)
        if known.fingerprint == values["fingerprint"]:
            return known.id, Saved.UNCHANGED
        self._connection.execute(_REVISION, {"article": known.id, "replaced_at": first_seen})
        self._connection.execute(
            update(articles).where(articles.c.id == known.id).values(**values, reader=None, dropped_at=None)
        )
        forget_facts(self._connection, known.id)
        return known.id, Saved.REVISED

    def save_facts(self, article_id: int, facts: Facts) -> None:
        """Store what was read, in place of what was read before."""
        write_facts(self._connection, article_id, facts, unread=article_id in self._unread)
        self._unread.discard(article_id)

    def route(self, article_id: int, topic_ids: Collection[int]) -> None:
        """Make these the topics of the article, those that were removed in the meantime left out."""
        self._connection.execute(
            delete(article_topics).where(
                article_topics.c.article_id == article_id, article_topics.c.topic_id.not_in(topic_ids)
            )
        )
        self._belong([article_id], topic_ids)

    def topics_of(self, article_ids: Collection[int]) -> Mapping[int, frozenset[int]]:
        """Return the topics of each article that is in any."""
        found: dict[int, set[int]] = {}
        for batch in batches(article_ids):
            query = select(article_topics).where(article_topics.c.article_id.in_(batch))
            for row in self._connection.execute(query):
                found.setdefault(row.article_id, set()).add(row.topic_id)
        return {article_id: frozenset(of) for article_id, of in found.items()}

    def feeds_of(self, article_ids: Collection[int]) -> Mapping[int, frozenset[int]]:
        """Return the feeds that brought each article that any did."""
        found: dict[int, set[int]] = {}
        for batch in batches(article_ids):
            query = select(article_feeds).where(article_feeds.c.article_id.in_(batch))
            for row in self._connection.execute(query):
                found.setdefault(row.article_id, set()).add(row.feed_id)
        return {article_id: frozenset(of) for article_id, of in found.items()}

    def claim(self, topic_id: int, yes: Collection[int], no: Collection[int]) -> None:
        """Add the first articles to the topic and take the others from it; what a moderator said of one stands."""
        for batch in batches(no):
            self._connection.execute(
                delete(article_topics).where(
                    article_topics.c.topic_id == topic_id,
                    article_topics.c.article_id.in_(batch),
                    ~_ruled(article_topics.c.topic_id, article_topics.c.article_id, belongs=True),
                )
            )
        for batch in batches(yes):
            self._belong(batch, [topic_id])

    def unplaced(self, topic_id: int, limit: int) -> tuple[StoredArticle, ...]:
        """Return the topic's articles whose story is not known yet, oldest first."""
        query = (
            select(articles)
            .join(article_topics, article_topics.c.article_id == articles.c.id)
            .where(article_topics.c.topic_id == topic_id, article_topics.c.story.is_(None))
            .order_by(articles.c.published, articles.c.id)
            .limit(limit)
        )
        return tuple(_stored(row) for row in self._connection.execute(query))

    def placed(self, topic_id: int, limit: int) -> tuple[tuple[StoredArticle, int], ...]:
        """Return the newest of the topic's articles whose story is known, each with it, oldest first."""
        query = (
            select(articles, article_topics.c.story)
            .join(article_topics, article_topics.c.article_id == articles.c.id)
            .where(article_topics.c.topic_id == topic_id, article_topics.c.story.is_not(None))
            .order_by(articles.c.published.desc(), articles.c.id.desc())
            .limit(limit)
        )
        return tuple((_stored(row), row.story) for row in self._connection.execute(query))[::-1]

    def place(self, topic_id: int, stories: Mapping[int, int]) -> None:
        """Say which story of the topic each article tells, by the id of the first that told it."""
        for article_id, story in stories.items():
            self._connection.execute(_TELLS, {"topic": topic_id, "article": article_id, "of": story})

    def mark_duplicate(self, article_id: int, of: int | None) -> None:
        """Say whose words an article repeats: always the first to tell them, never another copy."""
        original = None if of is None else self._original(of)
        if original == article_id:
            return
        self._connection.execute(update(articles).where(articles.c.id == article_id).values(duplicate_of=original))
        if original is not None:
            self._connection.execute(
                update(articles).where(articles.c.duplicate_of == article_id).values(duplicate_of=original)
            )

    def recent(self, topic_id: int, since: datetime, limit: int) -> tuple[StoredArticle, ...]:
        """Return the topic's articles published since, newest first."""
        query = (
            select(articles)
            .where(topic_facts.in_topic(topic_id), articles.c.published >= since)
            .order_by(articles.c.published.desc(), articles.c.id.desc())
            .limit(limit)
        )
        return tuple(_stored(row) for row in self._connection.execute(query))

    def reports(
        self, topic_id: int, *, first_seen_after: datetime | None = None, limit: int | None = None
    ) -> tuple[Report, ...]:
        """Return the topic's articles with their facts in order of publication; with a limit, the newest so many."""
        query = select(articles.c.id).where(topic_facts.in_topic(topic_id))
        if first_seen_after is not None:
            query = query.where(articles.c.first_seen > first_seen_after)
        newest = query.order_by(articles.c.published.desc(), articles.c.id.desc()).limit(limit)
        ids = list(self._connection.scalars(newest))[::-1]
        return tuple(report for batch in batches(ids, _REPORTS_AT_ONCE) for report in self._reports(topic_id, batch))

    def unlike(self, reader: str | None, after: int, limit: int) -> tuple[StoredArticle, ...]:
        """Return the next articles after an id that another reader read, or all where it is None, in order of id."""
        query = select(articles).where(articles.c.id > after, _unlike(reader)).order_by(articles.c.id).limit(limit)
        return tuple(_stored(row) for row in self._connection.execute(query))

    def count_unlike(self, reader: str | None) -> int:
        """Return how many articles another reader read, or all where it is None."""
        return self._connection.scalar(select(func.count()).select_from(articles).where(_unlike(reader))) or 0

    def claimable(self, scope: int, limit: int) -> tuple[StoredArticle, ...]:
        """Return the newest articles of the scope's feeds (and the operator's), whatever their topics."""
        of_feeds = (
            select(article_feeds.c.article_id)
            .join(feed_followers, feed_followers.c.feed_id == article_feeds.c.feed_id)
            .where(feed_followers.c.scope.in_({scope, OPERATOR}))
        )
        query = (
            select(articles)
            .where(articles.c.id.in_(of_feeds), _WHOLE)
            .order_by(articles.c.published.desc(), articles.c.id.desc())
            .limit(limit)
        )
        return tuple(_stored(row) for row in self._connection.execute(query))

    def quotes(
        self,
        topic_id: int,
        *,
        speaker: str | None = None,
        about: str | None = None,
        since: datetime | None = None,
        limit: int = 200,
    ) -> tuple[Sourced[Quote], ...]:
        """Return quotes, newest article first, without those of duplicates; what is typed is taken literally."""
        return topic_facts.quotes_of(self._connection, topic_id, speaker=speaker, about=about, since=since, limit=limit)

    def positions(self, topic_id: int, limit: int = 400) -> tuple[Sourced[Position], ...]:
        """Return positions, newest article first, without those of duplicates."""
        return topic_facts.positions_of(self._connection, topic_id, limit)

    def events(self, topic_id: int, limit: int = 600) -> tuple[Sourced[Event], ...]:
        """Return events, newest article first, without those of duplicates."""
        return topic_facts.events_of(self._connection, topic_id, limit)

    def copies(self, topic_id: int) -> Mapping[int, tuple[Citation, ...]]:
        """Return for each article of the topic the topic's articles that repeat its words, oldest first."""
        return topic_facts.copies_of(self._connection, topic_id)

    def speakers(self, topic_id: int) -> tuple[str, ...]:
        """Return the resolved speakers of the topic, the most quoted first."""
        return topic_facts.speakers_of(self._connection, topic_id)

    def sources(self, topic_id: int, limit: int = 200) -> tuple[Citation, ...]:
        """Return the topic's articles, newest first (duplicates too: an outlet counts as a source)."""
        return topic_facts.sources_of(self._connection, topic_id, limit)

    def _link(self, article_id: int, feed_id: int | None) -> None:
        if feed_id is not None:
            self._connection.execute(_FROM_FEED, {"article": article_id, "feed": feed_id})

    def _belong(self, article_ids: Collection[int], topic_ids: Collection[int]) -> None:
        pairs = (
            select(topics.c.id, articles.c.id)
            .join(articles, articles.c.id.in_(article_ids))
            .where(topics.c.id.in_(topic_ids), ~_ruled(topics.c.id, articles.c.id, belongs=False))
        )
        self._connection.execute(
            insert(article_topics).from_select(["topic_id", "article_id"], pairs).on_conflict_do_nothing()
        )

    def _original(self, article_id: int) -> int:
        first = select(articles.c.duplicate_of).where(articles.c.id == article_id)
        return self._connection.scalar(first) or article_id

    def _reports(self, topic_id: int, ids: Collection[int]) -> list[Report]:
        copied = case((topic_facts.original_in_topic(topic_id), articles.c.duplicate_of), else_=literal(None))
        query = (
            select(articles, copied.label("copied"), article_topics.c.story)
            .join(article_topics, article_topics.c.article_id == articles.c.id)
            .where(articles.c.id.in_(ids), article_topics.c.topic_id == topic_id)
        )
        rows = {row.id: row for row in self._connection.execute(query)}
        facts = read_facts(self._connection, {row.id: row.reader for row in rows.values()})
        return [
            Report(row.id, _article(row), facts[row.id], row.first_seen, row.copied, row.story)
            for row in (rows[i] for i in ids)
        ]
