"""Use cases: each orders calls to the ports and the core, and decides nothing that a pure function could decide."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.audit import Audit
from bot.services.digests import Digests
from bot.services.feeds import Feeds
from bot.services.health import Health
from bot.services.inquiry import Inquiry
from bot.services.privacy import Privacy
from bot.services.rebuilding import Rebuilding
from bot.services.refresh import Refresh
from bot.services.routing import Routing
from bot.services.topics import Topics


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that a front end may ask for."""

    inquiry: Inquiry
    topics: Topics
    routing: Routing
    feeds: Feeds
    digests: Digests
    health: Health
    refresh: Refresh
    rebuilding: Rebuilding
    audit: Audit
    privacy: Privacy
