"""Each article of a topic knows the story that it tells."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the story; what is stored already gets its own when the topic is next looked at."""
    with op.batch_alter_table("article_topics") as belonging:
        belonging.add_column(sa.Column("story", sa.Integer))
        belonging.create_index("ix_article_topics_topic_id_story", ["topic_id", "story"])
