"""Logs: one stream, one format, no secret in any of it."""

import io
import json
import logging

import structlog

from bot import logs

TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"  # the example of Discord's documentation


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_extras_become_fields() -> None:
    stream = io.StringIO()
    logs.configure("INFO", as_json=True, stream=stream)
    logging.getLogger("bot.x").info("feed failed", extra={"feed": "https://example.org/a", "failures": 3})
    (line,) = lines(stream)
    assert (line["event"], line["feed"], line["failures"], line["level"]) == (
        "feed failed",
        "https://example.org/a",
        3,
        "info",
    )


def test_secrets_are_masked_wherever_they_stand() -> None:
    stream = io.StringIO()
    logs.configure("INFO", as_json=True, secrets=("hunter2secret",), stream=stream)
    log = logging.getLogger("bot.x")
    log.info("with %s", "hunter2secret", extra={"url": "https://me:pass@example.org/", "headers": {"k": TOKEN}})
    log.error("failed", exc_info=RuntimeError(TOKEN))
    told = stream.getvalue()
    assert "hunter2" not in told
    assert TOKEN not in told
    assert "me:pass" not in told
    assert "RuntimeError" in told


def test_text_lines_are_readable_and_libraries_are_quiet() -> None:
    stream = io.StringIO()
    logs.configure("INFO", as_json=False, stream=stream)
    logging.getLogger("httpx").info("GET everything")
    structlog.get_logger("bot.x").info("started", feeds=2)
    told = stream.getvalue()
    assert "started" in told
    assert "GET" not in told
