"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _words(*names: str, null: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=null) for name in names]


def _codes(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=False) for name in names]


def _numbers(*names: str, null: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=null) for name in names]


def _instant(name: str, *, null: bool = False, index: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime, nullable=null, index=index)


def _days(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.Date) for name in names]


def _big(name: str, *, null: bool = False, key: bool = False, index: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=null, primary_key=key, autoincrement=False, index=index)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _owned_by(column: str, owner: str, *, key: bool = False) -> sa.Column[int]:
    return sa.Column(
        column, sa.Integer, sa.ForeignKey(f"{owner}.id", ondelete="CASCADE"), nullable=False, primary_key=key
    )


def upgrade() -> None:
    """Make every table."""
    _feeds()
    _articles()
    _topics()
    _people_and_words()
    _deeds()
    _digests()
    _runs()


def _feeds() -> None:
    op.create_table(
        "feeds",
        _id(),
        sa.Column("url", sa.Text, nullable=False, unique=True),
        *_words("title"),
        _instant("created_at"),
        _instant("next_due", index=True),
        *_words("etag", "last_modified", null=True),
        *(_instant(name, null=True) for name in ("last_visited_at", "last_success_at", "imported_at")),
        *_numbers("failures"),
        *_words("last_error", null=True),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "merged_feeds",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        _owned_by("feed_id", "feeds"),
    )
    op.create_table(
        "feed_followers",
        _big("scope", key=True),
        _owned_by("feed_id", "feeds", key=True),
        *_words("name"),
        _instant("followed_at"),
        sa.Index("ix_feed_followers_feed_id", "feed_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "feed_entries",
        _owned_by("feed_id", "feeds", key=True),
        sa.Column("key", sa.Text, primary_key=True),
        *_words("fingerprint"),
        _instant("seen_at"),
        sqlite_with_rowid=False,
    )


def _articles() -> None:
    op.create_table(
        "articles",
        _id(),
        sa.Column("url", sa.Text, nullable=False, unique=True),
        *_words("outlet"),
        _instant("published", index=True),
        _instant("first_seen"),
        sa.Column("duplicate_of", sa.Integer, sa.ForeignKey("articles.id", ondelete="SET NULL"), index=True),
        *_words("reader", null=True),
        *_words("language"),
        *_codes("fingerprint"),
        *_words("title"),
        *_words("byline", null=True),
        *_words("text"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "article_revisions",
        _id(),
        _owned_by("article_id", "articles"),
        _instant("replaced_at"),
        _instant("published"),
        *_codes("fingerprint"),
        *_words("title"),
        *_words("byline", null=True),
        *_words("text"),
        sa.Index("ix_article_revisions_article_id", "article_id"),
    )
    op.create_table(
        "article_feeds",
        _owned_by("feed_id", "feeds", key=True),
        _owned_by("article_id", "articles", key=True),
        sa.Index("ix_article_feeds_article_id", "article_id"),
        sqlite_with_rowid=False,
    )


def _topics() -> None:
    op.create_table(
        "topics",
        _id(),
        _big("scope"),
        *_words("name", "name_key", "sides", "mediators", "words"),
        _instant("created_at"),
        sa.UniqueConstraint("scope", "name_key"),
        sqlite_autoincrement=True,
    )
    op.create_table("topic_states", _owned_by("topic_id", "topics", key=True), *_words("state"))
    op.create_table(
        "article_topics",
        _owned_by("topic_id", "topics", key=True),
        _owned_by("article_id", "articles", key=True),
        sa.Index("ix_article_topics_article_id", "article_id"),
        sqlite_with_rowid=False,
    )


def _fact_table(name: str, *columns: "sa.Column[object] | sa.Column[str] | sa.Column[int]") -> None:
    op.create_table(
        name,
        _owned_by("article_id", "articles", key=True),
        sa.Column("ordinal", sa.Integer, primary_key=True),
        *columns,
        sqlite_with_rowid=False,
    )


def _people_and_words() -> None:
    _fact_table(
        "participants",
        *_words("name"),
        *_codes("kind"),
        *_words("mentions", "aliases"),
        *_words("side", "role", null=True),
        *_codes("part"),
    )
    _fact_table(
        "quotes",
        *_words("text"),
        *_codes("kind"),
        *_numbers("start", "end"),
        *_words("parts"),
        *_words("speaker", null=True),
        *_numbers("speaker_start", "speaker_end", null=True),
        *_words("cue", null=True),
        *_words("text_key"),
        *_words("speaker_key", null=True),
    )


def _deeds() -> None:
    _fact_table(
        "positions",
        *_words("holder"),
        *_codes("stance"),
        *_words("issue", "text"),
        *_numbers("start", "end"),
        *_days("date"),
    )
    _fact_table(
        "events",
        *_codes("kind"),
        *_words("text"),
        *_numbers("start", "end"),
        *_days("date"),
        *_words("place", null=True),
        *_words("actors"),
    )
    op.create_table(
        "article_status",
        _owned_by("article_id", "articles", key=True),
        *_codes("stage"),
        *_words("headline"),
        *_numbers("stage_start", "stage_end", null=True),
        *_words("venue", null=True),
        *_days("last_round", "next_round"),
        *_words("sides", "mediators"),
        *_words("outlook", null=True),
        *_numbers("outlook_start", "outlook_end", null=True),
    )


def _digests() -> None:
    op.create_table(
        "subscriptions",
        _id(),
        _big("scope", index=True),
        _big("channel_id"),
        sa.Column("local_time", sa.Time, nullable=False),
        *_words("timezone"),
        _instant("next_due", index=True),
        _instant("created_at"),
        _big("created_by", null=True),
        sa.Column("topic_id", sa.Integer, sa.ForeignKey("topics.id", ondelete="CASCADE"), index=True),
        *_words("days"),
        *_words("paused_reason", null=True),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deliveries",
        _id(),
        _owned_by("subscription_id", "subscriptions"),
        _big("scope"),
        _big("channel_id"),
        sa.Column("local_date", sa.Date, nullable=False),
        _instant("due_at"),
        *_words("briefings"),
        *_codes("state"),
        *_numbers("attempts"),
        _big("message_id", null=True),
        _instant("sent_at", null=True),
        sa.UniqueConstraint("subscription_id", "local_date"),
        sa.Index("ix_deliveries_state_due_at", "state", "due_at"),
        sqlite_autoincrement=True,
    )


def _runs() -> None:
    op.create_table(
        "runs",
        _id(),
        *_words("job"),
        _instant("started_at"),
        _instant("ended_at"),
        sa.Column("ok", sa.Boolean, nullable=False),
        *_words("detail"),
        sa.Index("ix_runs_job_ended_at", "job", "ended_at"),
    )
