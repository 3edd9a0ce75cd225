"""Bytes to characters, markup to words, links to addresses."""

from __future__ import annotations

import pytest

from bot.core.markup import absolute, clean, decode, headline, one_line, paragraphs, plain

RUSSIAN = "Стороны договорились продолжить переговоры"
TURKISH = "Görüşmeler İstanbul'da başladı"


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("é".encode(), None, "é"),
        (b"\xef\xbb\xbf\xc3\xa9", "text/xml; charset=koi8-r", "é"),
        ("é".encode("utf-16"), None, "é"),
        ("<a>é</a>".encode("utf-16-le"), None, "<a>é</a>"),
        ("<a>é</a>".encode("utf-16-be"), "text/xml; charset=utf-8", "<a>é</a>"),
        (RUSSIAN.encode(), "text/html; charset=windows-1251", RUSSIAN),
        (RUSSIAN.encode("cp1251"), "text/html; charset=windows-1251", RUSSIAN),
        (RUSSIAN.encode("koi8-r"), 'text/html; charset="koi8-r"', RUSSIAN),
        (RUSSIAN.encode("cp1251"), None, RUSSIAN),
        (RUSSIAN.encode("cp1251"), "text/html; charset=nonsense", RUSSIAN),
        ("“naïve” café".encode("cp1252"), None, "“naïve” café"),
        ("“naïve”".encode("cp1252"), "text/html; charset=ISO-8859-1", "“naïve”"),
        (TURKISH.encode("cp1254"), "text/html; charset=iso-8859-9", TURKISH),
        ("会談".encode("gb18030"), "text/html; charset=gb2312", "会談"),
        ("会談".encode("iso2022_jp"), "text/html; charset=iso-2022-jp", "会談"),
        ("会談".encode("shift_jis"), "text/html; charset=Shift_JIS", "会談"),
        ("é".encode() * 30 + b"\xc3", None, "é" * 30 + "\ufffd"),
        (b"\x1b\x00", "text/html; charset=unicode_escape", "\x1b\x00"),
        (b"YWJj", "text/html; charset=base64", "YWJj"),
        (b"", None, ""),
    ],
)
def test_characters_are_found_whatever_is_declared(body: bytes, content_type: str | None, text: str) -> None:
    assert decode(body, content_type) == text


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="koi8-r"?>',
        "<meta charset=koi8-r>",
        '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
    ],
)
def test_a_document_may_declare_its_own_encoding(head: str) -> None:
    assert decode((head + RUSSIAN).encode("koi8-r"), "text/html") == head + RUSSIAN


def test_what_nobody_sees_is_taken_out() -> None:
    assert clean("a\x00b\u200bc\u202ed\ufeffe\xadf\ud800g\tg") == "abcdefg\tg"
    assert clean("it\x92s \x93so\x94") == "it’s “so”"
    assert one_line(" a\xa0 b\n\u2028c ") == "a b c"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("AT&amp;T and Q&amp;A", "AT&T and Q&A"),
        ("AT&amp;amp;T", "AT&T"),
        ("A <b>bold</b> <em class='x'>move</em><br/>", "A bold move"),
        ("&lt;b&gt;Bold&lt;/b&gt;", "Bold"),
        ("1 < 2 and <unknown> stays", "1 < 2 and <unknown> stays"),
        ("Talks &#8211; day two &rsquo;", "Talks – day two ’"),
        ("it&#146;s", "it’s"),
        ("", ""),
    ],
)
def test_a_title_is_plain_however_it_was_encoded(title: str, text: str) -> None:
    assert headline(title) == text


def test_blocks_and_breaks_make_paragraphs_and_what_is_beside_the_text_goes() -> None:
    html = (
        "<div><p>One <b>bold</b>\n line.</p>Two<br>three<script>x()</script><style>y</style>"
        "<figure><img><figcaption>Caption</figcaption></figure><ul><li>Four<li>five</ul>"
        "<form><input value=6>Six</form>&amp; seven<!-- eight --></div>"
    )
    assert paragraphs(html) == ("One bold line.", "Two", "three", "Four", "five", "& seven")


@pytest.mark.parametrize("html", ["", " ", "<", "<>", "</p>", "<!-- -->", "<![CDATA[", "\x00", "<script>"])
def test_markup_with_nothing_in_it_has_no_words(html: str) -> None:
    assert plain(html) in {"", "<", "<>"}


def test_words_without_markup_are_taken_as_they_are() -> None:
    assert plain("Talks &amp; more\n here") == "Talks & more here"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/a?b=1#c", "https://example.org/a?b=1#c"),
        ("next", "https://example.org/news/next"),
        ("//cdn.example/x", "https://cdn.example/x"),
        (" http://other.example/a b ", "http://other.example/a%20b"),
        ("http://other.example/?a=1&amp;b=2", "http://other.example/?a=1&b=2"),
        ("https://exam\nple.org/", "https://example.org/"),
        ("javascript:alert(1)", ""),
        ("mailto:a@example.org", ""),
        ("data:text/html,x", ""),
        ("tag:example.org,2025:1", ""),
        ("http://[::1", ""),
        ("http://example.org:port/", ""),
        ("http://", ""),
        ("http://example.org/" + "a" * 3000, ""),
        ("", ""),
    ],
)
def test_links_become_addresses_of_the_web_or_nothing(link: str, address: str) -> None:
    assert absolute(link, "https://example.org/news/today") == address
