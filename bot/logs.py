"""Structured logs through the standard library: one line an event, secrets masked wherever they stand."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

_TOKEN = re.compile(r"[\w-]{20,30}\.[\w-]{5,8}\.[\w-]{25,45}|(?<=Bot )[\w.-]{20,}|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)")
_MASK = "[masked]"


class Masking:
    """A structlog processor that hides the given secrets, and all that has a token's shape."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        self._secrets = tuple(s for s in secrets if len(s) > 3)  # a shorter one would mask common words

    def mask(self, text: str) -> str:
        """Return the text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, _MASK)
        return _TOKEN.sub(_MASK, text)

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
