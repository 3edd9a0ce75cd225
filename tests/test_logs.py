"""Logs: one stream, one format, no secret in any of it."""

import io
import json
import logging
from urllib.parse import quote

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    "line",
    [
        "https://me:{}@example.org/",
        "https://{}@example.org/",
        "https://example.org/feed?api_key={}&page=2",
        "https://example.org/feed?page=2&access_token={}",
        "https://discord.com/api/v10/webhooks/112233/{}/messages/@original",
        "POST /interactions/112233/{}/callback",
        "Authorization: Bot {}",
        "Authorization: Bearer {}",
    ],
)
def test_what_has_the_place_of_a_secret_is_masked_though_nobody_named_it(line: str) -> None:
    told = logs.Masking(()).mask(line.format("aGVsbG8gdGhlcmUgcmVhZGVy"))
    assert "aGVsbG8" not in told


@given(
    st.text(min_size=8, max_size=60), st.text(), st.text(), st.sampled_from(["plain", "repr", "dict", "url", "error"])
)
def test_a_named_secret_is_in_no_line_whatever_stands_around_it(secret: str, before: str, after: str, how: str) -> None:
    try:
        secret.encode()
    except UnicodeEncodeError:
        return
    forms = {
        "plain": secret,
        "repr": repr(secret),
        "dict": {"k": [secret]},
        "url": quote(secret),
        "error": OSError(secret),
    }
    masking = logs.Masking((secret,))
    event = masking(None, "info", {"event": f"{before}{secret}{after}", "extra": forms[how], "n": 1})
    kept = f"{before}{after}[masked]\N{REPLACEMENT CHARACTER}"
    assert secret in kept or not [value for value in event.values() if secret in str(value)]


def test_a_name_that_steers_the_terminal_does_not_in_the_log() -> None:
    stream = io.StringIO()
    logs.configure("INFO", as_json=False, stream=stream)
    logging.getLogger("bot.x").info("feed %s", "\x1b[2J\x1b]0;owned\x07\u202e", extra={"feed": "\x9b31m"})
    assert not set("\x1b\x07\x9b\u202e") & set(stream.getvalue())
