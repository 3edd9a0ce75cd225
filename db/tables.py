"""The tables, which hold what `bot.core.model` means; a change here needs a new step in `migrations/versions`."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

from db.columns import Instant, Names, Spans, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _owned_by(column: str, owner: Table, *, primary_key: bool = False) -> Column[int]:
    """Return a column that names an owner and goes with it."""
    return Column(column, Integer, ForeignKey(owner.c.id, ondelete="CASCADE"), nullable=False, primary_key=primary_key)


def _facts(name: str, *columns: SchemaItem) -> Table:
    """Return a table of one kind of fact, in the order in which an article tells them."""
    return Table(
        name,
        metadata,
        _owned_by("article_id", articles, primary_key=True),
        Column("ordinal", Integer, primary_key=True),
        *columns,
        sqlite_with_rowid=False,
    )


# Ids that leave the database (in messages, in nonces, in work under way) are never given twice: AUTOINCREMENT.
feeds = Table(
    "feeds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Words, nullable=False, unique=True),
    Column("title", Words, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("next_due", Instant, nullable=False, index=True),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("last_visited_at", Instant),
    Column("last_success_at", Instant),
    Column("imported_at", Instant),
    Column("failures", Integer, nullable=False),
    Column("last_error", Words),
    sqlite_autoincrement=True,
)

# A feed that moved to the address of another became that one; who still holds its old id finds it here.
merged_feeds = Table(
    "merged_feeds",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _owned_by("feed_id", feeds),
)

feed_followers = Table(
    "feed_followers",
    metadata,
    Column("scope", BigInteger, primary_key=True, autoincrement=False),
    _owned_by("feed_id", feeds, primary_key=True),
    Column("name", Words, nullable=False),
    Column("followed_at", Instant, nullable=False),
    Index("ix_feed_followers_feed_id", "feed_id"),
    sqlite_with_rowid=False,
)

feed_entries = Table(
    "feed_entries",
    metadata,
    _owned_by("feed_id", feeds, primary_key=True),
    Column("key", Words, primary_key=True),
    Column("fingerprint", Words, nullable=False),
    Column("seen_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Words, nullable=False, unique=True),
    Column("outlet", Words, nullable=False),
    Column("published", Instant, nullable=False, index=True),
    Column("first_seen", Instant, nullable=False),
    Column("duplicate_of", Integer, ForeignKey("articles.id", ondelete="SET NULL"), index=True),
    Column("reader", Words),  # which extractors read it; null while its text is unread
    Column("language", Words, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("title", Words, nullable=False),
    Column("byline", Words),
    Column("text", Words, nullable=False),  # late: SQLite need not walk past it to read the others
    Column("dropped_at", Instant),  # when the text was dropped for its age; the headline stays in its place
    Index("ix_articles_first_seen", "first_seen", sqlite_where=text("dropped_at IS NULL")),
    sqlite_autoincrement=True,
)

article_revisions = Table(
    "article_revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("article_id", articles),
    Column("replaced_at", Instant, nullable=False),
    Column("published", Instant, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("title", Words, nullable=False),
    Column("byline", Words),
    Column("text", Words, nullable=False),
    Index("ix_article_revisions_article_id", "article_id"),
)

article_feeds = Table(
    "article_feeds",
    metadata,
    _owned_by("feed_id", feeds, primary_key=True),
    _owned_by("article_id", articles, primary_key=True),
    Index("ix_article_feeds_article_id", "article_id"),
    sqlite_with_rowid=False,
)

topics = Table(
    "topics",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("scope", BigInteger, nullable=False),
    Column("name", Words, nullable=False),
    Column("name_key", Words, nullable=False),  # the name without case: unique in its scope
    Column("sides", Names, nullable=False),
    Column("mediators", Names, nullable=False),
    Column("words", Names, nullable=False),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("scope", "name_key"),
    sqlite_autoincrement=True,
)

topic_states = Table(
    "topic_states",
    metadata,
    _owned_by("topic_id", topics, primary_key=True),
    Column("state", Text, nullable=False),  # JSON of TopicState: always read and written whole
)

article_topics = Table(
    "article_topics",
    metadata,
    _owned_by("topic_id", topics, primary_key=True),
    _owned_by("article_id", articles, primary_key=True),
    Column("story", Integer),  # of the topic: the id of the first article that told it; null until it is looked for
    Index("ix_article_topics_article_id", "article_id"),
    Index("ix_article_topics_topic_id_story", "topic_id", "story"),
    sqlite_with_rowid=False,
)

article_verdicts = Table(
    "article_verdicts",
    metadata,
    _owned_by("topic_id", topics, primary_key=True),
    _owned_by("article_id", articles, primary_key=True),
    Column("belongs", Boolean, nullable=False),
    Column("decided_at", Instant, nullable=False),
    Index("ix_article_verdicts_article_id", "article_id"),
    sqlite_with_rowid=False,
)

participants = _facts(
    "participants",
    Column("name", Words, nullable=False),
    Column("kind", String, nullable=False),
    Column("mentions", Spans, nullable=False),
    Column("aliases", Names, nullable=False),
    Column("side", Words),
    Column("role", Words),
    Column("part", String, nullable=False),
)

quotes = _facts(
    "quotes",
    Column("text", Words, nullable=False),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("parts", Spans, nullable=False),
    Column("speaker", Words),
    Column("speaker_start", Integer),
    Column("speaker_end", Integer),
    Column("cue", Words),
    Column("text_key", Words, nullable=False),  # folded, for questions
    Column("speaker_key", Words),
)

positions = _facts(
    "positions",
    Column("holder", Words, nullable=False),
    Column("stance", String, nullable=False),
    Column("issue", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("date", Date),
)

events = _facts(
    "events",
    Column("kind", String, nullable=False),
    Column("text", Words, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("date", Date),
    Column("place", Words),
    Column("actors", Names, nullable=False),
)

article_status = Table(
    "article_status",
    metadata,
    _owned_by("article_id", articles, primary_key=True),
    Column("stage", String, nullable=False),
    Column("headline", Words, nullable=False),
    Column("stage_start", Integer),
    Column("stage_end", Integer),
    Column("venue", Words),
    Column("last_round", Date),
    Column("next_round", Date),
    Column("sides", Names, nullable=False),
    Column("mediators", Names, nullable=False),
    Column("outlook", Words),
    Column("outlook_start", Integer),
    Column("outlook_end", Integer),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("scope", BigInteger, nullable=False, index=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("local_time", Time, nullable=False),
    Column("timezone", Words, nullable=False),
    Column("next_due", Instant, nullable=False, index=True),
    Column("created_at", Instant, nullable=False),
    Column("created_by", BigInteger),
    Column("topic_id", Integer, ForeignKey(topics.c.id, ondelete="CASCADE"), index=True),
    Column("days", Names, nullable=False),
    Column("paused_reason", Words),
    sqlite_autoincrement=True,
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("subscription_id", subscriptions),
    Column("scope", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("briefings", Text, nullable=False),  # JSON: a repeat sends the same words
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("message_id", BigInteger),
    Column("sent_at", Instant),
    UniqueConstraint("subscription_id", "local_date"),
    Index("ix_deliveries_state_due_at", "state", "due_at"),
    sqlite_autoincrement=True,
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", Words, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=False),
    Column("ok", Boolean, nullable=False),
    Column("detail", Words, nullable=False),
    Index("ix_runs_job_ended_at", "job", "ended_at"),
)

# Who changed what: kept beside what is configured, and not with it.
changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("scope", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", BigInteger),  # a Discord user, 0 for the operator, null once the user is forgotten
    Column("action", String, nullable=False),
    Column("detail", Words, nullable=False),
    Index("ix_changes_scope_id", "scope", "id"),
    Index("ix_changes_by", "by"),
)

# Guilds that removed the bot: what they configured is deleted after a while, unless they invite it again.
departures = Table(
    "departures",
    metadata,
    Column("scope", BigInteger, primary_key=True, autoincrement=False),
    Column("left_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
