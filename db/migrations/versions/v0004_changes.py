"""The audit log, guilds that the bot left, and articles whose text was dropped."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the two tables, and say of every article that it has its text."""
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("scope", sa.BigInteger, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("by", sa.BigInteger),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Index("ix_changes_scope_id", "scope", "id"),
        sa.Index("ix_changes_by", "by"),
    )
    op.create_table(
        "departures",
        sa.Column("scope", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("left_at", sa.DateTime, nullable=False),
        sqlite_with_rowid=False,
    )
    op.add_column("articles", sa.Column("dropped_at", sa.DateTime))
    op.create_index("ix_articles_first_seen", "articles", ["first_seen"], sqlite_where=sa.text("dropped_at IS NULL"))
