"""Moderators' verdicts on which articles belong to a topic."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table of verdicts."""
    op.create_table(
        "article_verdicts",
        _owned_by("topic_id", "topics"),
        _owned_by("article_id", "articles"),
        sa.Column("belongs", sa.Boolean, nullable=False),
        sa.Column("decided_at", sa.DateTime, nullable=False),
        sa.Index("ix_article_verdicts_article_id", "article_id"),
        sqlite_with_rowid=False,
    )


def _owned_by(column: str, owner: str) -> sa.Column[int]:
    return sa.Column(
        column, sa.Integer, sa.ForeignKey(f"{owner}.id", ondelete="CASCADE"), nullable=False, primary_key=True
    )
