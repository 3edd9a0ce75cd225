"""One article, one address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.feeds import canonical


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://Example.ORG/News", "https://example.org/News"),
        ("HTTPS://example.org", "https://example.org/"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/a#comments", "https://example.org/a"),
        ("https://user:pw@example.org/a", "https://example.org/a"),
        ("https://example.org/a?utm_source=rss&utm_medium=feed", "https://example.org/a"),
        ("https://example.org/a?UTM_Source=rss&id=7&fbclid=x", "https://example.org/a?id=7"),
        ("https://example.org/a?b=2&a=1&gclid=3", "https://example.org/a?b=2&a=1"),
        ("https://example.org/a?at_medium=RSS&at_campaign=x", "https://example.org/a"),
        ("https://example.org/a?partner=rss&emc=rss", "https://example.org/a"),
        ("https://example.org/a?source=ministry&ref=rss", "https://example.org/a?source=ministry"),
        ("https://example.org/a?&&x=1&", "https://example.org/a?x=1"),
        ("https://example.org/a?", "https://example.org/a"),
        ("https://example.org/a?flag", "https://example.org/a?flag"),
        ("https://example.org/%7euser/caf%c3%a9", "https://example.org/~user/caf%C3%A9"),
        ("https://example.org/café", "https://example.org/caf%C3%A9"),
        ("https://example.org/a%2Fb", "https://example.org/a%2Fb"),
        ("https://example.org/a/./b/../c", "https://example.org/a/c"),
        ("https://example.org/../a/..", "https://example.org/"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
        ("  https://example.org/a  ", "https://example.org/a"),
    ],
)
def test_an_address_is_written_one_way(url: str, same: str) -> None:
    assert canonical(url) == same
    assert canonical(same) == same


@pytest.mark.parametrize("text", ["", "not an address", "mailto:a@example.org", "http://", "http://[", "http://a:b/"])
def test_what_is_no_web_address_comes_back_as_it_is(text: str) -> None:
    assert canonical(text) == text


@given(st.text(max_size=60))
def test_no_text_breaks_it_and_twice_is_as_good_as_once(text: str) -> None:
    once = canonical(f"https://example.org/{text}")
    assert canonical(once) == once
    canonical(text)
