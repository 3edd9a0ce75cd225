"""Where we may connect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpcore
import pytest

from bot.web.guard import AddressRefused, GuardedBackend, NameUnknown, SystemResolver, checked_url, is_public

PUBLIC = """
8.8.8.8 1.1.1.1 93.184.215.14 100.63.255.255 100.128.0.1 172.15.255.255 172.32.0.1 192.167.1.1 192.169.1.1 11.0.0.1
126.255.255.255 128.0.0.1 169.253.1.1 169.255.1.1 198.17.255.255 198.20.0.1 223.255.255.255 192.0.1.1
2606:4700:4700::1111 2a00:1450:4001:82a::200e 2001:4860:4860::8888 2400:cb00::1 2001:200::1
::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1 ::8.8.8.8 2606:4700::5efe:808:808
2001:0:808:808::f7f7:f7f7
""".split()

CLOSED = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.255.255.254
169.254.169.254 169.254.0.1 168.63.129.16 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1
192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1
255.255.255.255
:: ::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 feff::1 fc00::1 fd00:ec2::254 fdff::1 ff02::1 ff0e::1 100::1 100:0:0:1::1
2001:db8::1 3fff::1 3ffe::1 2001:2::1 2001:10::1 2001:20::1 5f00::1 64:ff9b:1::1 4000::1 e000::1 2606:4700::1%eth0
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0.0.0.0 ::ffff:224.0.0.1
::127.0.0.1 ::10.0.0.1 ::169.254.169.254
64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b::192.168.1.1
2002:7f00:1::1 2002:a00:1::1 2002:a9fe:a9fe::1 2002:c0a8:101::1
2001:0:7f00:1:0:0:f7f7:f7f7 2001:0:808:808:0:0:80ff:fffe 2001:0:808:808::f5ff:fffe
2606:4700::5efe:a00:1 2606:4700::200:5efe:7f00:1
""".split()


@pytest.mark.parametrize("address", PUBLIC)
def test_public_unicast_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", CLOSED)
def test_everything_else_is_not(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("ftp://example.org/feed", "http://"),
        ("file:///etc/passwd", "http://"),
        ("gopher://example.org/", "http://"),
        ("javascript:alert(1)", "http://"),
        ("example.org/feed", "http://"),
        ("", "http://"),
        ("https://", "no site"),
        ("http:///feed", "no site"),
        ("https://user:secret@example.org/", "user name"),
        ("https://user@example.org/", "user name"),
        ("https://example.org:99999/", "not a web address"),
        ("https://exa mple.org/", "not a web address"),
        ("https://[::1/", "not a web address"),
        ("https://example.org/\x00", "not a web address"),
        ("https://" + "a" * 5000, "longer"),
    ],
)
def test_an_address_that_cannot_be_fetched_is_refused_with_a_sentence(url: str, word: str) -> None:
    with pytest.raises(AddressRefused) as refusal:
        checked_url(url)
    assert word in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")
    assert "secret" not in refusal.value.sentence


def test_an_ordinary_address_is_taken_with_its_spaces_around_it() -> None:
    assert str(checked_url(" https://Example.ORG/feed?x=1 ")) == "https://example.org/feed?x=1"


class Dialler(httpcore.AsyncNetworkBackend):
    """Notes whom it should dial; the numbers in `dead` do not answer."""

    def __init__(self, dead: Sequence[str] = ()) -> None:
        self.dialled: list[tuple[str, int]] = []
        self._dead = dead

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is httpcore's
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        self.dialled.append((host, port))
        if host in self._dead:
            raise httpcore.ConnectError
        return httpcore.AsyncMockStream([])


def _names(*answers: Sequence[str]) -> Callable[[str, int], object]:
    left = list(answers)

    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return left.pop(0)

    return resolve


def _guard(*answers: Sequence[str], dead: Sequence[str] = (), **options: object) -> tuple[GuardedBackend, Dialler]:
    dialler = Dialler(dead)
    return GuardedBackend(resolver=_names(*answers), dialler=dialler, **options), dialler  # type: ignore[arg-type]  # any option


async def test_the_address_that_was_checked_is_the_one_that_is_dialled() -> None:
    guard, dialler = _guard(["93.184.215.14"], ["127.0.0.1"])
    await guard.connect_tcp("rebinding.example", 443)
    assert dialler.dialled == [("93.184.215.14", 443)]
    with pytest.raises(AddressRefused):
        await guard.connect_tcp("rebinding.example", 443)
    assert len(dialler.dialled) == 1


async def test_one_private_address_among_public_ones_refuses_the_name() -> None:
    guard, dialler = _guard(["93.184.215.14", "10.0.0.7"])
    with pytest.raises(AddressRefused) as refusal:
        await guard.connect_tcp("mixed.example", 80)
    assert refusal.value.sentence.startswith("mixed.example is not on the public internet")
    assert not dialler.dialled


async def test_the_next_address_is_tried_when_one_is_dead() -> None:
    guard, dialler = _guard(["2606:4700::1", "93.184.215.14"], dead=["2606:4700::1"])
    await guard.connect_tcp("example.org", 443)
    assert dialler.dialled == [("2606:4700::1", 443), ("93.184.215.14", 443)]


async def test_other_ports_are_refused_unless_the_network_is_allowed() -> None:
    guard, dialler = _guard(["93.184.215.14"], ["10.1.2.3"], ["::ffff:10.1.2.3"], allowed_networks=[_TEN])
    with pytest.raises(AddressRefused, match="port 6379"):
        await guard.connect_tcp("example.org", 6379)
    await guard.connect_tcp("intranet.example", 6379)
    await guard.connect_tcp("mapped.example", 6379)
    assert dialler.dialled == [("10.1.2.3", 6379), ("::ffff:a01:203", 6379)]


async def test_a_flag_opens_the_other_ports_but_no_private_network() -> None:
    guard, dialler = _guard(["93.184.215.14"], ["10.1.2.3"], any_port=True)
    await guard.connect_tcp("example.org", 8080)
    with pytest.raises(AddressRefused):
        await guard.connect_tcp("intranet.example", 8080)
    assert dialler.dialled == [("93.184.215.14", 8080)]


async def test_a_name_without_an_address_is_unknown() -> None:
    guard, _ = _guard([])
    with pytest.raises(NameUnknown):
        await guard.connect_tcp("nobody.example", 443)


async def test_files_of_this_machine_are_no_web() -> None:
    guard, _ = _guard()
    with pytest.raises(AddressRefused):
        await guard.connect_unix_socket("/run/docker.sock")


@pytest.mark.parametrize("spelling", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0x7f.1", "127.0.0.1"])
async def test_odd_spellings_of_loopback_come_out_as_loopback_and_are_refused(spelling: str) -> None:
    resolver, dialler = SystemResolver(1), Dialler()
    guard = GuardedBackend(resolver=resolver, dialler=dialler)
    with pytest.raises((AddressRefused, NameUnknown)):
        await guard.connect_tcp(spelling, 80)
    assert not dialler.dialled
    resolver.close()


def test_addresses_of_both_families_are_told_apart() -> None:
    assert is_public(IPv4Address("8.8.8.8"))
    assert is_public(IPv6Address("2001:4860::1"))


_TEN = ip_network("10.0.0.0/8")
