"""Bytes of pages: the article, what the page says of itself, its feeds; and sentences for what is none."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime

import pytest

from bot.core.errors import PageUnreadable
from bot.core.model.article import Page
from bot.core.pages import html_text, read_page

URL = "https://www.harbour.example/news/dockers-agree"

BODY = (
    "Dock workers and port operators reached a pay deal on Tuesday after eleven days of talks, both sides said.",
    "“We have what we came for,” said Karl Brandt, who leads the union, as he left the hall in Hamburg.",
    "The operators spoke of a hard but fair result and said the cranes would move again on Wednesday morning.",
    "Members of the union vote on the deal on 12 March, and the strike stays suspended until then.",
)

HEAD = """<meta charset="utf-8"><title>Dockers and ports agree | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ida Holm">
<meta property="article:published_time" content="2025-03-04T10:20:00+01:00">
<link rel="canonical" href="/news/dockers-agree">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
<link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml">
<link rel="ALTERNATE nofollow" type="application/atom+xml; charset=utf-8" href="https://feeds.example/atom">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/7">
<link rel="alternate" type="application/json+oembed" href="/oembed">
<link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="/x.css">"""


def _html(*paragraphs: str, head: str = HEAD, before: str = "", after: str = "") -> bytes:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        f'<!doctype html><html lang="en-GB"><head>{head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/w">World</a></nav>'
        f"<article><h1>Dockers and ports agree</h1>{before}{body}{after}</article>"
        "<footer>© Harbour Post 2025 <a href='/p'>Privacy</a></footer></body></html>"
    ).encode()


def _read(body: bytes, content_type: str | None = "text/html") -> Page:
    return read_page(body, content_type, URL)


def test_a_page_is_its_article_and_what_it_says_of_itself() -> None:
    assert _read(_html(*BODY)) == Page(
        title="Dockers and ports agree",
        text="\n\n".join(BODY),
        byline="Ida Holm",
        site="Harbour Post",
        published=datetime(2025, 3, 4, 9, 20, tzinfo=UTC),
        language="en-gb",
        canonical_url=URL,
        feed_urls=(
            "https://www.harbour.example/rss.xml",
            "https://feeds.example/atom",
            "https://www.harbour.example/comments/feed",
        ),
    )


@pytest.mark.parametrize(
    "furniture",
    [
        "Dockers and ports agree",
        "DOCKERS AND PORTS AGREE!",
        "By Ida Holm",
        "By Ida Holm and Jan de Vries",
        "Ida Holm",
        "Published 4 March 2025",
        "Tuesday, March 4, 2025 10:20 GMT",
        "4 March 2025, last updated 2 hours ago",
        "3 hours ago",
        "4 min read",
        "Share this article",
        "Share on WhatsApp",
        "Advertisement",
        "Read more: The strike in pictures",
        "Image source, Getty Images",
        "Sign up for our morning newsletter here.",
        "This article is more than 1 year old",
        "© 2025 Harbour Post. All rights reserved.",
        "* * *",
    ],
)
def test_what_is_not_the_article_is_left_out(furniture: str) -> None:
    assert _read(_html(furniture, *BODY)).text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices of the operators rose by two per cent on the news on Tuesday.",
        "By Tuesday night nobody in the hall believed in a deal any more.",
        "Published figures show that wages fell behind prices by six per cent.",
        "Related talks in Rotterdam go on.",
        "Print workers joined the strike.",
        "“No comment,” he said.",
        "Updated terms were handed over at noon.",
        "Sign up or lose your place, the union told its members on Monday.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(sentence: str) -> None:
    assert sentence in _read(_html(sentence, *BODY)).text.split("\n\n")


def test_a_byline_is_not_looked_for_in_the_middle_of_the_text() -> None:
    answers = [f"Question {n} was how long the talks would still go on in the hall." for n in range(9)]
    assert "4 March 2025" in _read(_html(*answers, "4 March 2025")).text


def test_a_pull_quote_is_told_once_and_a_short_answer_as_often_as_it_was_given() -> None:
    text = _read(_html(BODY[0], "“No.”", BODY[1], "“No.”", BODY[1], BODY[2])).text
    assert text.count(BODY[1]) == 1
    assert html_text(f"<p>{BODY[0]}</p><p>No.</p><p>{BODY[1]}</p><p>No.</p>").count("No.") == 2


def test_lists_subheads_quotations_and_links_keep_their_words() -> None:
    after = (
        "<h2>A long night</h2><blockquote><p>We signed at five in the morning.</p></blockquote>"
        "<ul><li>5 per cent this year</li><li>4 per cent <a href='/x'>next year</a></li></ul>"
        "<figure><img src='a.jpg'><figcaption>The hall in Hamburg.</figcaption></figure><script>var x = 'no';</script>"
    )
    told = _read(_html(*BODY, after=after)).text.split("\n\n")
    assert told[4:] == [
        "A long night",
        "We signed at five in the morning.",
        "5 per cent this year",
        "4 per cent next year",
    ]


def test_the_name_of_the_site_is_cut_off_the_title_but_not_out_of_it() -> None:
    head = '<meta property="og:site_name" content="Post"><meta property="og:title" content="{}">'
    for given, told in {
        "Ports agree - Post": "Ports agree",
        "Ports agree · POST": "Ports agree",
        "Post workers agree": "Post workers agree",
        "Post": "Post",
    }.items():
        page = _html(*BODY, head=head.format(given)).replace(b"Dockers and ports agree", given.encode())
        assert _read(page).title == told


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta itemprop="datePublished" content="2025-03-04">', datetime(2025, 3, 4, tzinfo=UTC)),
        ('<meta name="pubdate" content="Tue, 04 Mar 2025 10:20:00 +0100">', datetime(2025, 3, 4, 9, 20, tzinfo=UTC)),
        (
            '<script type="application/ld+json">{"@type":"Article","datePublished":"2025-03-04T10:20:00Z"}</script>',
            datetime(2025, 3, 4, 10, 20, tzinfo=UTC),
        ),
        ('<meta property="article:published_time" content="next week">', None),
        ('<meta property="article:published_time" content="0001-01-01T00:00:00Z">', None),
        ("", None),
    ],
)
def test_the_instant_of_publication_is_read_where_it_is_given(head: str, published: datetime | None) -> None:
    assert _read(_html(*BODY, head=head)).published == published


LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Harbour Post"},
{"@type": ["Thing", "NewsArticle"], "headline": "Dockers &amp; ports agree",
"author": [{"@type": "Person", "name": "Ida Holm"}, "Jan de Vries", {"url": "/x"}, 7, "https://harbour.example/ida"]}]}"""


def test_linked_data_tells_headline_and_authors() -> None:
    page = _read(_html(*BODY, head=f'<script type="application/ld+json">{LINKED}</script>'))
    assert (page.title, page.byline) == ("Dockers & ports agree", "Ida Holm, Jan de Vries")


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 100_000, "7", "null", '{"@type": 5}', '{"@graph": {"@graph": [[]]}}']
)
def test_linked_data_that_is_none_costs_nothing_else(script: str) -> None:
    assert _read(_html(*BODY, head=f'<script type="application/ld+json">{script}</script>')).text == "\n\n".join(BODY)


def test_an_address_is_no_author() -> None:
    head = '<meta property="article:author" content="https://social.example/x"><meta name="byl" content="By Ida Holm">'
    assert _read(_html(*BODY, head=head)).byline == "Ida Holm"


def test_a_byline_above_the_text_is_found_where_the_head_has_none() -> None:
    page = _html(
        *BODY, head="<title>Ports</title>", before='<p class="byline">By <a rel="author" href="/i">Ida Holm</a></p>'
    )
    assert _read(page).byline == "Ida Holm"


def test_the_time_above_the_article_serves_where_the_head_has_none() -> None:
    page = _html(*BODY, head="", before='<time datetime="2025-03-04T08:00:00Z">4 March</time>')
    assert _read(page).published == datetime(2025, 3, 4, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("link", "canonical"),
    [
        ("https://harbour.example/news/one", "https://harbour.example/news/one"),
        ("https://amp.harbour.example/news/one", "https://amp.harbour.example/news/one"),
        ("https://other.example/news/one", None),
        ("https://evilharbour.example/news/one", None),
        ("https://www.harbour.example/", None),
        ("javascript:void(0)", None),
    ],
)
def test_a_page_speaks_for_its_own_site_only(link: str, canonical: str | None) -> None:
    assert _read(_html(*BODY, head=f'<link rel="canonical" href="{link}">')).canonical_url == canonical


def test_links_are_relative_to_the_declared_base() -> None:
    head = '<base href="https://cdn.example/x/"><link rel="alternate" type="application/feed+json" href="feed.json">'
    assert _read(_html(*BODY, head=head)).feed_urls == ("https://cdn.example/x/feed.json",)


@pytest.mark.parametrize(
    ("encoding", "content_type", "meta"),
    [
        ("utf-8", "text/html", ""),
        ("windows-1251", "text/html; charset=windows-1251", ""),
        ("windows-1251", "text/html", '<meta charset="windows-1251">'),
        ("koi8-r", "text/html", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'),
        ("windows-1251", None, ""),
        ("utf-16", None, ""),
    ],
)
def test_a_page_is_read_in_its_encoding(encoding: str, content_type: str | None, meta: str) -> None:
    told = "Стороны договорились продолжить переговоры о зарплате на следующей неделе в Гамбурге."
    document = f"<html><head>{meta}<title>Новости</title></head><body><article><p>{told}</p><p>{told[::-1]}</p>"
    assert told in _read(document.encode(encoding), content_type).text


def test_control_characters_and_invisible_marks_do_not_get_in() -> None:
    told = _read(_html("The sides\x00 met\u200b again\x07 in\xa0Hamburg\xad and agreed to talk on.", *BODY)).text
    assert told.startswith("The sides met again in Hamburg and agreed to talk on.")


def test_a_very_long_text_ends_after_a_paragraph() -> None:
    text = _read(_html(*(f"Paragraph number {n} of a very long report. " * 20 for n in range(400)))).text
    assert 190_000 < len(text) <= 200_000
    assert text.endswith("report.")


@pytest.mark.parametrize(
    "body",
    [b"<html><body><script>x()</script></body></html>", b"<html></html>", b"<", b"<p>", b"<div>" * 20_000],
)
def test_a_page_without_an_article_has_no_text(body: bytes) -> None:
    assert _read(body).text == ""


def test_a_page_of_two_sentences_is_still_told() -> None:
    assert (
        "They agreed on Tuesday."
        in _read(b"<html><body><h1>Ports</h1><p>They agreed on Tuesday.</p></body></html>").text
    )


def test_a_text_file_is_a_page_of_its_lines() -> None:
    page = _read(b"Ports agree\n\nThey met on Tuesday.\nThey signed.\n", "text/plain; charset=utf-8")
    assert (page.title, page.text) == ("Ports agree", "They met on Tuesday.\n\nThey signed.")


@pytest.mark.parametrize(
    ("body", "content_type", "words"),
    [
        (b"", "text/html", "empty"),
        (b" \x00\n", None, "empty"),
        (b"%PDF-1.7 ...", "text/html", "PDF"),
        (b"\x89PNG\r\n", None, "picture"),
        (b"abc", "video/mp4", "film"),
        (b"PK\x03\x04", None, "archive"),
        (b"<?xml version='1.0'?><rss version='2.0'></rss>", "text/xml", "feed"),
        (b"<!-- x --><feed xmlns='http://www.w3.org/2005/Atom'>", None, "feed"),
        (b"<rdf:RDF>", None, "feed"),
        (b"<!-- nothing -->", "text/html", "nothing"),
    ],
)
def test_what_is_no_page_is_said_in_a_sentence(body: bytes, content_type: str | None, words: str) -> None:
    with pytest.raises(PageUnreadable) as unreadable:
        _read(body, content_type)
    assert words in unreadable.value.sentence
    assert unreadable.value.sentence.endswith(".")


def test_the_full_text_of_a_feed_becomes_paragraphs_of_the_article_only() -> None:
    html = (
        "<h1>Dockers and ports agree</h1><p>By Ida Holm</p>"
        + "".join(f"<p>{p}</p>" for p in BODY)
        + "<p>Read more: The strike</p><p>The post Dockers and ports agree appeared first on Harbour Post.</p>"
    )
    assert html_text(html, "Dockers and ports agree") == "\n\n".join(BODY)


def test_reading_says_nothing_to_anybody(capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    for body in (b"<html></html>", b"plain words", _html(*BODY), b"<p>x</p>"):
        _read(body)
    assert caplog.records == []
    assert capsys.readouterr() == ("", "")


def test_a_worker_process_can_take_the_work_and_give_it_back() -> None:
    page = pickle.loads(pickle.dumps(read_page))(_html(*BODY), "text/html", URL)
    assert pickle.loads(pickle.dumps(page)) == page
