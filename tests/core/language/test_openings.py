"""Patterns are tried only where a word begins as they may, and find what they would find anywhere."""

from __future__ import annotations

import importlib.util
import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.language.en import happenings
from bot.core.language.en.dates import RULES
from bot.core.language.en.stages_phrases import PHRASES
from bot.core.language.openings import Patterns, Words, openings

USED = [
    *PHRASES.values(),
    *(pattern for table in (happenings.HAPPENINGS, happenings.PASSIVE) for _, pattern in happenings.compiled(table)),
    *(rule.pattern for _, rule in RULES),
]
PIECES = """
    the The last next first fifth 5th eleventh day days week Friday FRIDAY May may March 16 1,5 16:30 16.05.2025 1915-17
    x12 of in on at no not met meets again held signed talks Talks peace deal deal's agreement reached walk out , . -
    n't will be said and or to a an half morning noon reject rejected the\u017fe \u0130s K\u212aelvin \u0663 \xa0 \n
    """.split(" ")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


def found(patterns: list[re.Pattern[str]], text: str, start: int, end: int) -> list[tuple[int, tuple[int, int]]]:
    return [(n, m.span()) for n, m in Patterns(patterns).find(Words(text), start, end)]


def everywhere(patterns: list[re.Pattern[str]], text: str, start: int, end: int) -> list[tuple[int, tuple[int, int]]]:
    return [(n, m.span()) for n, pattern in enumerate(patterns) for m in pattern.finditer(text, start, end)]


def test_every_pattern_that_is_looked_for_so_tells_how_it_begins() -> None:
    assert [p.pattern for p in USED if openings(p) is None] == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_what_is_found_is_what_would_be_found_anywhere(text: str, left: int, right: int) -> None:
    start, end = left, max(left, len(text) - right)
    assert found(USED, text, start, end) == everywhere(USED, text, start, end)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:no|not)\s+talks\b",
        r"\btalks?\b",
        r"\b[tT]alks",
        r"\b(?:a\s+)?(?:two|three)+\s?days",
        r"\bof (?:the|a) kind",
        r"\b, no",
        r"(?<!no )\btalks",
        r"(?<!\d)\d\d",
        r"(?<!\w)t\w+",
        r"\bx[1-9]2",
        r"talks",
        r"\w+ing\b",
        r"\b\s+\w",
        r"(?<!x)\d\d",
        r"(?<![^\w])talks",
        r"|talks",
    ],
)
def test_a_pattern_of_any_kind_is_found(pattern: str) -> None:
    text = "No talks, no Talks; not talks, the talkings of the kind. Two days, threetwo days, a three days: x12 123 12x"
    for flags in (0, re.IGNORECASE):
        patterns = [re.compile(pattern, flags)]
        assert found(patterns, text, 0, len(text)) == everywhere(patterns, text, 0, len(text))


def test_only_the_patterns_that_are_asked_for_are_looked_for() -> None:
    patterns = Patterns(re.compile(p) for p in (r"\btalks", "alk", r"\btal"))
    assert [n for n, _ in patterns.find(Words("talks"), 0, 5, {1, 2})] == [1, 2]


def test_where_python_tells_nothing_of_its_patterns_they_are_looked_for_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("_parser", "_constants"):
        monkeypatch.delattr(re, name)
        monkeypatch.setitem(sys.modules, f"re.{name}", None)
    spec = importlib.util.find_spec("bot.core.language.openings")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = "No talks were held on Friday, 16 May; the last round of talks broke down."
    patterns = [re.compile(r"\btalks?\b"), re.compile(r"\d+"), *USED]  # as they may be compiled already
    assert module.openings(patterns[0]) is None
    looked = [(n, m.span()) for n, m in module.Patterns(patterns).find(module.Words(text), 0, len(text))]
    assert looked == everywhere(patterns, text, 0, len(text))
