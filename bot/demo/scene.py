"""What the sample coverage is about, and the morning on which the demo is set."""

from datetime import UTC, datetime

from bot.core.model.story import OPERATOR, Topic

DEMO_NOW = datetime(2025, 5, 29, 6, 0, tzinfo=UTC)
"""The morning after the second round was proposed, before anybody knew how it went."""

DEMO_TOPIC = Topic(
    id=0,  # storage gives the real one
    scope=OPERATOR,
    name="Russia–Ukraine talks",
    sides=("Russia", "Ukraine"),
    mediators=("Türkiye", "United States"),
    words=(),
    created_at=DEMO_NOW,
)
"""The talks that the sample coverage follows."""
