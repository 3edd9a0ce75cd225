"""Structured logs through the standard library: one line an event, secrets masked wherever they stand."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO
from urllib.parse import quote

import structlog

_TOKEN = re.compile(
    r"[\w-]{20,30}\.[\w-]{5,8}\.[\w-]{25,45}"  # a bot's token
    r"|(?<=Bot )[\w.-]{20,}|(?<=Bearer )\S+"
    r"|(?<=://)[^/\s]+(?=@)"  # who, and with what password, in an address
    r"|(?<=[?&])(?:[\w.-]{0,30}(?:key|token|secret|passw(?:or)?d|signature|auth)|sig|pwd)=[^&\s\"'<>]+"
    r"|(?:(?<=/webhooks/)|(?<=/interactions/))\d+/[\w.%-]{10,}",  # of an answer: good for a quarter of an hour
    re.IGNORECASE,
)
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MASK = "[masked]"


class Masking:
    """A structlog processor that hides the given secrets, and all that has a token's shape."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        self._secrets = tuple(
            form
            for secret in sorted(secrets, key=len, reverse=True)
            if len(secret) > 3  # a shorter one would mask common words
            for form in dict.fromkeys((secret, quote(secret, safe=""), repr(secret)[1:-1], json.dumps(secret)[1:-1]))
        )

    def mask(self, text: str) -> str:
        """Return the text without secrets, and without what would steer the terminal that shows it."""
        for secret in self._secrets:
            text = text.replace(secret, _MASK)
        return _STEERING.sub("\N{REPLACEMENT CHARACTER}", _TOKEN.sub(_MASK, text))

    def __call__(self, _logger: object, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = self.mask(value)
            elif not isinstance(value, int | float | bool | None):
                event[key] = self.mask(str(value))
        return event


def configure(level: str, as_json: bool, secrets: tuple[str, ...] = (), stream: TextIO | None = None) -> None:
    """Send every log line, ours and the libraries', to one stream in one format."""
    out = stream or sys.stderr
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        structlog.processors.UnicodeDecoder(),
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=out.isatty())
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, Masking(secrets), renderer],
    )
    line = logging.StreamHandler(out)
    line.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers = [line]
    root.setLevel(level)
    # What these say at INFO is for their own authors.
    for noisy in ("httpx", "httpcore", "apscheduler", "aiosqlite", "alembic", "discord.gateway"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without an article is no news to anybody
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
