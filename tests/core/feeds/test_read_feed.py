"""Bytes of feeds: every format, what is wrong in real ones, and sentences for what is none."""

from __future__ import annotations

import contextlib
import json
import pickle
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import FeedUnreadable
from bot.core.feeds import document_order, read_feed
from bot.core.model.feed import Entry, ParsedFeed
from tests.core.feeds.documents import ATOM_03, ATOM_1, JSON_FEED, RSS_091, RSS_1, RSS_2

URL = "https://example.org/news/feed.xml"


def _read(text: str | bytes, content_type: str | None = None) -> ParsedFeed:
    return read_feed(text if isinstance(text, bytes) else text.encode(), content_type, URL)


def _rss(*items: str, head: str = "") -> str:
    body = "".join(f"<item>{item}</item>" for item in items)
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Post</title>{head}{body}</channel></rss>"


def _one(item: str) -> Entry:
    feed = _read(_rss(item))
    assert len(feed.entries) == 1
    return feed.entries[0]


@pytest.mark.parametrize("document", [RSS_2, RSS_1, RSS_091, ATOM_1, ATOM_03, JSON_FEED])
def test_every_format_tells_the_same(document: str) -> None:
    feed = _read(document)
    assert (feed.title, feed.link, feed.language) == ("Harbour & Post", "https://example.org/", "en-gb")
    (entry,) = feed.entries
    assert entry.url == "https://example.org/news/1"
    assert entry.title == "Dockers & ports agree"
    assert entry.summary == "Both sides signed."
    if document is not RSS_091:  # it has neither ids nor authors nor dates
        assert (entry.key, entry.author) == ("n-1", "Ida Holm")
        assert entry.published == datetime(2025, 3, 4, 9, 20, tzinfo=UTC)


def test_how_often_to_come_is_read_from_either_element() -> None:
    assert _read(RSS_2).ttl_minutes == 30
    period = "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
    assert _read(_rss("<title>A</title>", head=period)).ttl_minutes == 30
    assert _read(_rss("<title>A</title>", head="<ttl>soon</ttl>")).ttl_minutes is None


def test_entries_come_newest_first_and_the_undated_stay_where_they_were() -> None:
    dates = {"A": "Sat, 01 Mar 2025 10:00:00 GMT", "B": "", "C": "Mon, 03 Mar 2025 10:00:00 GMT", "D": "tomorrow-ish"}
    items = [f"<title>{t}</title><link>https://x.example/{t}</link><pubDate>{d}</pubDate>" for t, d in dates.items()]
    assert [e.title for e in _read(_rss(*items)).entries] == ["C", "D", "A", "B"]
    assert [e.title for e in document_order(_rss(*items).encode(), None, URL)] == ["A", "B", "C", "D"]


def test_only_the_newest_three_hundred_are_kept() -> None:
    times = [f"2025-01-01T{n // 60:02}:{n % 60:02}:00Z" for n in range(700)]
    items = [f"<title>{n}</title><guid>{n}</guid><pubDate>{time}</pubDate>" for n, time in enumerate(times)]
    entries = _read(_rss(*items)).entries
    assert (len(entries), entries[0].title, entries[-1].title) == (300, "699", "400")


def test_a_date_that_is_none_costs_only_the_date() -> None:
    entry = _one("<title>A</title><link>https://x.example/a</link><pubDate>0001-01-01T00:00:00Z</pubDate>")
    assert (entry.title, entry.published) == ("A", None)


@pytest.mark.parametrize(
    ("item", "key"),
    [
        ("<guid>g</guid><link>https://x.example/a</link>", "g"),
        ("<link>https://x.example/a</link>", "https://x.example/a"),
        ("<guid isPermaLink='true'>https://x.example/g</guid>", "https://x.example/g"),
    ],
)
def test_an_entry_is_known_by_its_id_or_else_by_its_address(item: str, key: str) -> None:
    assert _one(f"<title>A</title>{item}").key == key


def test_an_entry_without_id_and_address_is_known_by_title_and_date() -> None:
    first, again, other = _one("<title>A</title>"), _one("<title>A</title>"), _one("<title>B</title>")
    assert first.url == ""
    assert first.key == again.key != other.key
    assert len(first.key) == 24


def test_a_very_long_id_becomes_a_short_key() -> None:
    assert len(_one(f"<title>A</title><guid>{'x' * 5000}</guid>").key) == 24
    assert len(_one(f"<title>A</title><link>https://x.example/{'x' * 500}</link>").key) == 24


def test_different_items_with_one_id_get_keys_of_their_own_whatever_their_order() -> None:
    items = [f"<title>{t}</title><guid>same</guid><link>https://x.example/{t}</link>" for t in "ABC"]
    keys = {e.title: e.key for e in _read(_rss(*items)).entries}
    assert len(set(keys.values())) == 3
    assert keys == {e.title: e.key for e in _read(_rss(*reversed(items))).entries}


def test_the_same_item_twice_is_one_entry() -> None:
    item = "<title>A</title><guid>a</guid><link>https://x.example/a</link>"
    assert [e.key for e in _read(_rss(item, item)).entries] == ["a"]
    assert len(document_order(_rss(item, item).encode(), None, URL)) == 2


SENTENCE = "The two delegations met again on Tuesday and agreed to go on talking about wages. "


def _with_content(summary: str, content: str) -> Entry:
    document = RSS_2.replace("</item>", f"<content:encoded><![CDATA[{content}]]></content:encoded></item>")
    start, end = document.index("<description>") + len("<description>"), document.index("</description>")
    return _read(document[:start] + summary + document[end:]).entries[0]


def test_full_text_is_kept_as_html_where_the_feed_carries_it() -> None:
    entry = _with_content("In short.", f"<p>{SENTENCE * 6}</p><p>{SENTENCE * 6}</p>")
    assert entry.summary == "In short."
    assert entry.html is not None
    assert entry.html.count("<p>") == 2


@pytest.mark.parametrize(
    ("summary", "content"),
    [
        ("In short.", f"<p>{SENTENCE}</p>"),
        ("In short.", f"<p>{SENTENCE * 10}[…]</p>"),
        ("In short.", f"<p>{SENTENCE * 10}</p><a href='/x'>Continue reading →</a>"),
        (SENTENCE * 9, f"<p>{SENTENCE * 10}</p>"),
    ],
)
def test_a_teaser_is_no_full_text(summary: str, content: str) -> None:
    assert _with_content(summary, content).html is None


def test_a_description_with_the_whole_article_is_full_text_and_its_summary_is_short() -> None:
    entry = _one(f"<title>A</title><link>https://x.example/a</link><description>{SENTENCE * 40}</description>")
    assert entry.html is not None
    assert len(entry.summary) <= 1000
    assert entry.summary.endswith("…")


def test_json_text_becomes_paragraphs_that_are_no_markup() -> None:
    text = "\n\n".join([SENTENCE * 5 + "1 < 2 & more"] * 3)
    item = {"id": "1", "url": "https://x.example/1", "title": "A", "content_text": text, "summary": "Short."}
    entry = _read(json.dumps({"version": "https://jsonfeed.org/version/1", "items": [item]})).entries[0]
    assert entry.html is not None
    assert entry.html.count("<p>") == 3
    assert "1 &lt; 2 &amp; more" in entry.html


def test_an_entry_without_a_title_is_titled_by_its_words() -> None:
    assert _one(f"<description>{SENTENCE}</description>").title == SENTENCE.strip()


def test_a_line_on_where_a_post_appeared_first_is_not_part_of_the_summary() -> None:
    described = "Both signed. The post Dockers agree appeared first on Harbour Post."
    assert _one(f"<title>A</title><description>{described}</description>").summary == "Both signed."


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Caf&eacute; &nbsp;talks &rsquo;25", "Café talks ’25"),
        ("AT&T talks", "AT&T talks"),
        ("AT&foo; talks", "AT&foo; talks"),
        ("<![CDATA[AT&T <b>talks</b>]]>", "AT&T talks"),
        ("Ports <i>agree</i> at last", "Ports agree at last"),
        ("Bell\x07 and\x00 null", "Bell and null"),
        ("Ports &#0;&#x1F;agree", "Ports agree"),
        ("it&#146;s done", "it’s done"),
        ("1 &lt; 2", "1 < 2"),
        ("T" * 400, "T" * 299 + "…"),
    ],
)
def test_titles_survive_what_feeds_do_to_them(title: str, told: str) -> None:
    assert _one(f"<title>{title}</title><link>https://x.example/a</link>").title == told


def test_a_link_may_hold_ampersands_of_every_kind() -> None:
    for link in ("http://x.example/?a=1&b=2", "http://x.example/?a=1&amp;b=2", "<![CDATA[http://x.example/?a=1&b=2]]>"):
        assert _one(f"<title>A</title><link>{link}</link>").url == "http://x.example/?a=1&b=2"


def test_an_atom_link_before_the_item_s_own_does_not_hide_it() -> None:
    document = _rss(
        '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="standout" href="https://x.example/a"/>'
        "<title>A</title><link>https://x.example/a</link>"
    )
    assert _read(document).entries[0].url == "https://x.example/a"


def test_links_are_relative_to_the_base_that_the_feed_declares() -> None:
    document = ATOM_1.replace('xml:lang="en-GB"', 'xml:base="https://cdn.example/deep/"').replace("/news/1", "news/1")
    assert _read(document).entries[0].url == "https://cdn.example/deep/news/1"


def test_links_that_lead_off_the_web_are_left_out() -> None:
    assert _one("<title>A</title><link>javascript:alert(1)</link>").url == ""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
def test_a_feed_is_read_in_the_encoding_that_it_declares(encoding: str) -> None:
    title = "Стороны договорились"
    document = f"<?xml version='1.0' encoding='{encoding}'?>" + _rss(f"<title>{title}</title>").split("?>", 1)[1]
    assert _read(document.encode(encoding)).entries[0].title == title


def test_the_encoding_of_the_header_counts_where_the_document_has_none() -> None:
    document = _rss("<title>Стороны договорились</title>").encode("koi8-r")
    assert _read(document, "application/rss+xml; charset=koi8-r").entries[0].title == "Стороны договорились"


def test_a_feed_that_wrongly_says_latin_1_is_utf_8_if_it_is() -> None:
    document = "<?xml version='1.0' encoding='iso-8859-1'?>" + _rss("<title>Café</title>").split("?>", 1)[1]
    assert _read(document.encode()).entries[0].title == "Café"


def test_a_broken_feed_gives_the_items_before_the_break() -> None:
    document = _rss("<title>A</title>", "<title>B</title>")
    assert [e.title for e in _read(document[: document.index("B</title>") + 1]).entries] == ["A", "B"]


def test_junk_before_the_feed_is_passed_over() -> None:
    assert _read("\n\n  " + RSS_2).entries
    assert _read("Warning: something happened\n" + RSS_2).entries


def test_entities_of_the_document_s_own_are_read_but_neither_files_nor_floods() -> None:
    head = '<!DOCTYPE rss [<!ENTITY port "Hamburg"><!ENTITY file SYSTEM "file:///etc/hostname">]>'
    document = head + _rss("<title>In &port;: [&file;]</title>").split("?>", 1)[1]
    assert _read(document).entries[0].title == "In Hamburg: [&file;]"
    levels = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE rss [<!ENTITY a "ha">{levels}]>' + _rss("<title>&j;</title>").split("?>", 1)[1]
    assert all(len(entry.title) <= 300 for entry in _read(bomb).entries)


def test_a_time_zone_that_nobody_knows_warns_nobody() -> None:
    assert _one("<title>A</title><pubDate>Tue 4 March 2025 10:20 QQT</pubDate>").title == "A"


def test_a_feed_without_entries_is_a_feed() -> None:
    assert _read(_rss()) == ParsedFeed(title="Harbour Post", entries=())
    assert _read('{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}').title == "T"


def test_items_of_a_json_feed_that_are_none_are_passed_over() -> None:
    items: list[object] = [
        None,
        7,
        [],
        {"id": 5, "url": "https://x.example/5", "title": None, "authors": ["x"], "summary": {"a": 1}},
    ]
    document = {"version": "https://jsonfeed.org/version/1", "title": 3, "items": items, "author": "me"}
    (entry,) = _read(json.dumps(document)).entries
    assert (entry.key, entry.url, entry.author) == ("5", "https://x.example/5", None)


def test_lone_surrogates_do_not_get_in() -> None:
    document = '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"a\\ud800b","url":"/1"}]}'
    assert _read(document).entries[0].title.encode() == b"ab"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b" \n\x00 ", "empty"),
        (b"<!DOCTYPE html><html><head><title>News</title></head></html>", "web page"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html xmlns='x'><p>rss</p></html>", "web page"),
        (b"<html><body>See our <rss> and <feed></body></html>", "web page"),
        (b"<opml version='2.0'><body/></opml>", "list of feeds"),
        (b"<urlset><url/></urlset>", "site map"),
        (b"<?xml version='1.0'?><response><error/></response>", "<response>"),
        (b'{"error": "no"}', "JSON"),
        (b'{"items": [{"id": 1, "name": "a thing"}]}', "JSON"),
        (b'{"items": ', "JSON"),
        (b"[1, 2]", "JSON"),
        (b'{"items":' + b"[" * 100_000, "JSON"),
        (b"Just some words.", "neither RSS"),
        (b"/etc/passwd", "neither RSS"),
        (bytes(range(256)) * 20, "neither RSS"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "neither RSS"),
    ],
)
def test_what_is_no_feed_is_said_in_a_sentence(body: bytes, words: str) -> None:
    with pytest.raises(FeedUnreadable) as unreadable:
        _read(body)
    assert words in unreadable.value.sentence
    assert unreadable.value.sentence.endswith(".")


def test_a_stamp_that_all_entries_share_is_not_when_they_changed() -> None:
    entry = "<entry><id>{0}</id><title>{0}</title><published>2025-03-0{0}T00:00:00Z</published>{1}</entry>"
    stamp = "<updated>2025-04-01T12:00:00Z</updated>"
    body = "".join(entry.format(n, stamp) for n in (1, 2, 3))
    head = '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>'
    assert {e.updated for e in _read(f"{head}{body}</feed>").entries} == {None}
    kept = _read(f"{head}{body}{entry.format(4, '<updated>2025-03-05T00:00:00Z</updated>')}</feed>").entries
    assert None not in {e.updated for e in kept}


def test_a_worker_process_can_take_the_work_and_give_it_back() -> None:
    work = pickle.loads(pickle.dumps(read_feed))
    feed = work(RSS_2.encode(), None, URL)
    assert pickle.loads(pickle.dumps(feed)) == feed
    with pytest.raises(FeedUnreadable) as unreadable:
        work(b"", None, URL)
    assert pickle.loads(pickle.dumps(unreadable.value)).sentence == unreadable.value.sentence


HOSTILE: Mapping[str, bytes] = {
    "unclosed": b"<rss><channel>" + b"<item><title>x" * 3000,
    "deep": b"<rss><channel><item><title>x</title>" + b"<a>" * 30_000,
    "attributes": b"<rss><channel><item "
    + b" ".join(b'a%d="1"' % n for n in range(3000))
    + b"><title>x</title></item>",
    "ampersands": b"<rss><channel>" + b"&" * 100_000,
    "brackets": b"<rss>" + b"<" * 100_000,
    "titles": b"<rss><channel>" + b"<title>" * 3000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_end_in_a_feed_or_in_a_sentence(name: str) -> None:
    with contextlib.suppress(FeedUnreadable):
        assert len(_read(HOSTILE[name]).entries) <= 300


@given(st.integers(0, len(RSS_2)), st.integers(0, len(RSS_2)), st.binary(max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_damaged_feed_ends_in_storable_entries_or_in_a_sentence(start: int, end: int, noise: bytes) -> None:
    whole = RSS_2.encode()
    with contextlib.suppress(FeedUnreadable):
        for entry in _read(whole[:start] + noise + whole[end:]).entries:
            f"{entry.key}{entry.url}{entry.title}{entry.summary}{entry.html}{entry.author}".encode()
