"""Whatever the text is, reading it neither raises nor lies about places."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core import facts
from bot.core.model.article import Article
from bot.core.model.fact import Facts

WORDS = """
    Ada Obi Mr. Ms Minister President Kenya Kenyan Moscow the Kremlin union Union Ministry of said says told saying
    according to that he she they who was is led by delegation talks leader , . ; : ? ! — - ' ’ ‘ " “ ” « » „ '' ( ) <p>
    &amp; 30 2025 Friday U.S. respective leaders summit meets host mediated 日本 Киев مصر \u200b \xa0
    """
PIECES = st.sampled_from([*WORDS.split(" "), "\n", "\n\n", "'s", "’s"])


def read(text: str) -> Facts:
    return facts.read(Article("https://a.example/1", "", "Herald", text, datetime(2025, 3, 3, tzinfo=UTC)))


def check(text: str) -> None:
    found = read(text)
    for quote in found.quotes:
        assert quote.text == text[quote.span.start : quote.span.end]
        assert all(quote.span.start <= p.start < p.end <= quote.span.end for p in quote.parts)
    for participant in found.participants:
        assert all(m.end <= len(text) and m.of(text).strip() for m in participant.mentions)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_words_of_the_field_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "“",
        "''",
        '"' * 50,
        "a\n" * 50,
        "<div class=x>“Yes,” said <b>Ada Obi</b></div>",
        "Ada Obi said",
    ],
)
def test_left_overs(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "piece", ["word ", "Russia and ", "“a ", "he said, ", "U.S. ", '"Yes," he said. ', "talks.", "'a "]
)
def test_one_long_line_is_read_in_time_that_grows_with_its_length(piece: str) -> None:
    check(piece * (20_000 // len(piece)))
