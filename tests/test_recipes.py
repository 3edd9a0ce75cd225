"""What the README says can be added in one file is found as soon as the file is there."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import cogs.client
from bot.core import language
from bot.core.facts import extractor
from bot.core.feeds import formats, read_feed

Add = Callable[[str, str, str], None]


@pytest.fixture
def add(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Add]:
    """Return what puts a file into a package for the length of one test."""
    added: list[str] = []

    def put(package: str, name: str, source: str) -> None:
        folder = tmp_path / package
        folder.mkdir()
        (folder / f"{name}.py").write_text(source)
        home = importlib.import_module(package)
        monkeypatch.setattr(home, "__path__", [*home.__path__, str(folder)])
        added.append(f"{package}.{name}")
        forget()

    def forget() -> None:
        importlib.invalidate_caches()
        for cached in (formats.installed, extractor.installed, language._folder):
            cached.cache_clear()

    yield put
    monkeypatch.undo()
    for module in added:
        sys.modules.pop(module, None)
    forget()


def test_a_feed_format(add: Add) -> None:
    source = """
from bot.core.feeds.formats import Format, RawEntry, RawFeed

def read(text, url):
    return RawFeed(tuple(RawEntry(id=line, title=line, link="/" + line) for line in text.splitlines()[1:]))

FORMAT = Format(order=1, recognises=lambda text: text.startswith("LINES"), read=read)
"""
    add("bot.core.feeds.formats", "lines", source)
    feed = read_feed(b"LINES\none\ntwo", None, "https://example.org/feed")
    assert [(e.title, e.url) for e in feed.entries] == [
        ("one", "https://example.org/one"),
        ("two", "https://example.org/two"),
    ]


def test_an_extractor(add: Add) -> None:
    source = """
from bot.core.facts.extractor import Extractor

EXTRACTOR = Extractor("late", lambda article, document, facts: facts, frozenset({"status"}))
"""
    before = [e.provides for e in extractor.installed()]
    add("bot.core.facts", "late", source)
    assert [e.provides for e in extractor.installed()] == [*before, "late"]


def test_a_language(add: Add) -> None:
    source = """
from dataclasses import replace
from bot.core.language import en

LEXICON = en.LEXICON

def read(text, reference, model):
    return replace(en.read(text, reference, model), language="tlh")
"""
    add("bot.core.language", "tlh", source)
    assert language.read("Hab SoSlI' Quch.", "tlh-QO", date(2025, 5, 16)).language == "tlh"
    assert language.read("Ils parlent.", "fr", date(2025, 5, 16)).language == "en"


def test_a_slash_command(add: Add) -> None:
    add("cogs", "greetings", "async def setup(bot): ...")
    assert "cogs.greetings" in cogs.client.extensions()


def test_extractors_that_wait_for_each_other_are_refused() -> None:
    def waiting(mine: str, other: str) -> extractor.Extractor:
        return extractor.Extractor(mine, lambda _article, _document, facts: facts, frozenset({other}))

    with pytest.raises(ValueError, match="no order"):
        extractor.in_order((waiting("quotes", "events"), waiting("events", "quotes")))
