"""Very large documents: the newest items are kept, and nothing that is dear is done to the rest."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.feeds import read_feed
from bot.core.feeds.bounds import LONGEST_ITEM, MOST_CHARACTERS, MOST_ITEMS, bounded
from tests.core.feeds.documents import ATOM_1, JSON_FEED, RSS_1, RSS_2

HEAD = "<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title><language>en</language>"


def _item(n: int, words: str = "") -> str:
    date = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=n)
    return (
        f"<item><title>{n}</title><guid>{n}</guid><pubDate>{date:%a, %d %b %Y %H:%M:%S} GMT</pubDate>"
        f"<description>{words}</description></item>"
    )


def test_what_is_of_a_usual_size_stays_as_it_is() -> None:
    for document in (RSS_1, RSS_2, ATOM_1, JSON_FEED):
        assert bounded(document) == document


def test_of_very_many_items_the_newest_are_kept_wherever_they_stand() -> None:
    items = [_item(n) for n in range(MOST_ITEMS * 4)]
    random.Random(7).shuffle(items)
    feed = read_feed((HEAD + "".join(items) + "</channel></rss>").encode(), None, "https://x.example/")
    assert [e.title for e in feed.entries] == [str(MOST_ITEMS * 4 - 1 - n) for n in range(300)]
    assert (feed.title, feed.language) == ("Post", "en")


def test_of_very_long_items_the_newest_are_kept() -> None:
    items = [_item(n, "word " * 4_000) for n in range(400)]
    feed = read_feed((HEAD + "".join(items) + "</channel></rss>").encode(), None, "https://x.example/")
    assert [e.title for e in feed.entries][:3] == ["399", "398", "397"]
    assert len(feed.entries) > 100


def test_an_endless_item_is_cut_and_the_others_are_read() -> None:
    items = [_item(1), _item(2, "<![CDATA[" + "<p>word</p>" * 500_000 + "]]>"), _item(3)]
    feed = read_feed((HEAD + "".join(items) + "</channel></rss>").encode(), None, "https://x.example/")
    assert [e.title for e in feed.entries] == ["3", "2", "1"]
    assert all(len(e.html or "") <= LONGEST_ITEM for e in feed.entries)


def test_a_tag_with_too_many_attributes_loses_them() -> None:
    many = " ".join(f'a{n}="1"' for n in range(20_000))
    for document in (f"<rss {many}><channel><item><title>A</title>", f"<rss><channel><item {many}><title>A</title>"):
        assert [e.title for e in read_feed(document.encode(), None, "https://x.example/").entries] == ["A"]


@given(
    st.lists(st.sampled_from(["<item>", "</item>", "<a ", ">", "<![CDATA[", "]]>", "&", "x", "<title>"]), max_size=60)
)
@settings(max_examples=60, deadline=None)
def test_no_document_grows(parts: list[str]) -> None:
    document = "".join(parts)
    assert bounded(document) == document
    large = document * (MOST_CHARACTERS // (len(document) or 1) + 1) if document else ""
    assert len(bounded(large)) <= len(large) + 20 * MOST_ITEMS
