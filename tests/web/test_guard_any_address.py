"""The guard over any address and any text: what is private stays so however it is wrapped or written."""

from __future__ import annotations

import contextlib
from ipaddress import IPv4Address, IPv6Address

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.web.guard import AddressRefused, checked_url, is_public

V4 = st.ip_addresses(v=4).filter(lambda a: isinstance(a, IPv4Address))


@settings(deadline=None)
@given(st.ip_addresses(v=4))
def test_a_number_is_public_only_where_python_knows_nothing_against_it(address: IPv4Address) -> None:
    if is_public(address):
        against = (address.is_private, address.is_loopback, address.is_link_local, address.is_multicast)
        assert not any((*against, address.is_reserved, address.is_unspecified))


@settings(deadline=None)
@given(st.ip_addresses(v=6))
def test_a_long_number_is_public_only_in_global_unicast_or_around_a_public_one(address: IPv6Address) -> None:
    if is_public(address):
        against = (address.is_loopback, address.is_link_local, address.is_multicast, address.is_site_local)
        assert not any((*against, address.is_unspecified))


@settings(deadline=None)
@given(st.ip_addresses(v=4), st.integers(0, 2**64 - 1))
def test_wrapping_makes_no_address_more_public(inner: IPv4Address, rest: int) -> None:
    number = int(inner)
    wrapped = [
        IPv6Address((0xFFFF << 32) | number),
        IPv6Address(number),
        IPv6Address((0x64FF9B << 96) | number),
        IPv6Address((0x2002 << 112) | (number << 80) | rest),
        IPv6Address(
            (0x20010000 << 96)
            | (int(IPv4Address("8.8.8.8")) << 64)
            | (rest >> 32 << 32) & (2**64 - 1)
            | number ^ 0xFFFFFFFF
        ),
    ]
    for address in wrapped:
        assert is_public(address) <= is_public(inner), address


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_an_address_of_the_web_or_refused_in_a_sentence(text: str) -> None:
    sentences: list[str] = []
    for url in (text, f"http://{text}", f"https://{text}/feed", f"http://example.org{text}"):
        try:
            checked = checked_url(url)
        except AddressRefused as refusal:
            sentences.append(refusal.sentence)
            continue
        assert checked.scheme in {"http", "https"}
        assert checked.host
        assert not checked.userinfo
        with contextlib.suppress(httpx.InvalidURL):
            assert checked_url(str(checked)) == checked
    assert all(sentence.endswith(".") for sentence in sentences)
