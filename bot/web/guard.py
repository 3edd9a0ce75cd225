"""Where we may connect: public unicast addresses, and the networks that the operator names.

The guard sits where connections are made, not where URLs are read: it resolves a name once, looks at every address,
and dials the very address it looked at. A redirect or a name that changes its mind meets the same guard.
"""

from __future__ import annotations

import asyncio
import functools
import re
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

import httpcore
import httpx

IPAddress = IPv4Address | IPv6Address
IPNetwork = IPv4Network | IPv6Network
Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]

WEB_PORTS = frozenset({80, 443})
LONGEST_URL = 4096
ADDRESSES_TRIED = 4  # of one name, in the resolver's order; each has the whole connect timeout

# Written out rather than asked of `ipaddress`: its answers differ between patch releases of Python.
# IANA IPv4 Special-Purpose Address Registry (RFC 6890), multicast, the reserved block, and one cloud's host agent.
_CLOSED_V4 = tuple(
    IPv4Network(n)
    for n in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "168.63.129.16/32",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
# Global unicast is 2000::/3 (RFC 4291) without protocol assignments, documentation and the returned 6bone.
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_CLOSED_V6 = tuple(IPv6Network(n) for n in ("2001::/23", "2001:db8::/32", "3fff::/20", "3ffe::/16"))
_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_HOST = re.compile(rb"[A-Za-z0-9._:-]+")
_ISATAP = (0x00005EFE, 0x02005EFE)  # RFC 5214: an interface identifier that carries an IPv4 address


class AddressRefused(Exception):
    """We do not connect there; the sentence says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def is_public(address: IPAddress) -> bool:
    """Say whether an address is public unicast; one that wraps IPv4 addresses is as public as what it wraps."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_V4)
    if address.scope_id is not None:
        return False
    wrapped = _wrapped(address)
    if wrapped:
        return all(is_public(inner) for inner in wrapped)
    return address in _GLOBAL_UNICAST and not any(address in network for network in _CLOSED_V6)


def _wrapped(address: IPv6Address) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses to which a packet for this address would be carried on."""
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    if address.sixtofour is not None:
        return (address.sixtofour,)
    if address.teredo is not None:
        return address.teredo
    last = IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _NAT64 or address in _COMPATIBLE:
        return (last,)
    if (int(address) >> 32) & 0xFFFFFFFF in _ISATAP and not is_public(last):
        return (last,)
    return ()


def checked_url(url: str) -> httpx.URL:
    """Return the URL if it is one that we fetch at all; raise `AddressRefused` before anything is sent."""
    if len(url) > LONGEST_URL:
        msg = f"This address is longer than {LONGEST_URL} characters, which no feed needs."
        raise AddressRefused(msg)
    try:
        parsed = httpx.URL(url.strip())
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        msg = "This is not a web address that can be read. It should look like https://example.org/feed."
        raise AddressRefused(msg) from error
    if parsed.scheme not in {"http", "https"}:
        msg = "Only addresses that begin with http:// or https:// are fetched."
        raise AddressRefused(msg)
    if not parsed.host:
        msg = "This address names no site. It should look like https://example.org/feed."
        raise AddressRefused(msg)
    if not _HOST.fullmatch(parsed.raw_host) or not 0 < (parsed.port or 80) < 65536:
        msg = "This is not a web address that can be read. It should look like https://example.org/feed."
        raise AddressRefused(msg)
    if parsed.userinfo:
        msg = "Addresses with a user name or password in them are not fetched."
        raise AddressRefused(msg)
    return parsed


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Makes connections, to checked addresses only."""

    def __init__(
        self,
        allowed_networks: Iterable[IPNetwork] = (),
        *,
        any_port: bool = False,
        resolver: Resolver | None = None,
        dialler: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._allowed = tuple(ip_network(network) for network in allowed_networks)
        self._any_port = any_port
        self._names: SystemResolver | None = None if resolver else SystemResolver()
        self._resolve: Resolver = resolver or self._names or SystemResolver()
        self._dialler = dialler or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is httpcore's
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve once, check every address, and dial the first that answers."""
        addresses = await self._addresses(host, port, timeout)
        for address in addresses:
            self._check(host, address, port)
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in addresses[:ADDRESSES_TRIED]:
            try:
                return await self._dialler.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"no address for {host}")

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109, ARG002 - as above
        socket_options: Iterable[SocketOption] | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.AsyncNetworkStream:
        """Refuse: no feed lives behind a file of this machine."""
        msg = f"{path} is not on the web."
        raise AddressRefused(msg)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._dialler.sleep(seconds)

    def close(self) -> None:
        """Let go of the threads that resolve names."""
        if self._names:
            self._names.close()

    async def _addresses(self, host: str, port: int, seconds: float | None) -> list[IPAddress]:
        try:
            async with asyncio.timeout(seconds):
                found = await self._resolve(host, port)
        except TimeoutError as error:
            msg = f"no answer on where {host} is"
            raise httpcore.ConnectTimeout(msg) from error
        except (OSError, UnicodeError) as error:
            raise NameUnknown(host, for_now=getattr(error, "errno", None) == socket.EAI_AGAIN) from error
        if not found:
            raise NameUnknown(host)
        return [ip_address(address) for address in dict.fromkeys(found)]

    def _check(self, host: str, address: IPAddress, port: int) -> None:
        mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
        if any(address in network or (mapped and mapped in network) for network in self._allowed):
            return
        if not is_public(address):
            msg = f"{host} is not on the public internet, so it is not fetched."
            raise AddressRefused(msg)
        if port not in WEB_PORTS and not self._any_port:
            msg = f"{host} is asked for on port {port}; only the web's own ports, 80 and 443, are fetched."
            raise AddressRefused(msg)


class NameUnknown(httpcore.ConnectError):
    """The name has no address; `for_now` means that nobody could be asked."""

    def __init__(self, host: str, *, for_now: bool = False) -> None:
        super().__init__(f"no address for {host}")
        self.for_now = for_now


class SystemResolver:
    """Asks the operating system, in threads of its own: a dead name server holds up nobody else's threads."""

    def __init__(self, threads: int = 20) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="resolve")

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """Return the addresses of a name in the order in which to try them; numbers in any spelling come out plain."""
        loop = asyncio.get_running_loop()
        ask = functools.partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
        return [str(sockaddr[0]) for *_, sockaddr in await loop.run_in_executor(self._threads, ask)]

    def close(self) -> None:
        """Take no more names."""
        self._threads.shutdown(wait=False, cancel_futures=True)
