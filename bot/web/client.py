"""The client: one request over one connection that passed the guard; no proxy, no cookies, nothing kept alive.

HTTP/1.1 is h11's part; what is left is little, so that asking thousands of feeds whether they changed costs little.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from ssl import SSLContext

import h11
import httpcore
import httpx

from bot.web.guard import GuardedBackend

IN_FLIGHT = 50
HEAD_BYTES = 100 * 1024  # of an answer before its body
PART_BYTES = 64 * 1024

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "text/html;q=0.8, application/xhtml+xml;q=0.8, application/xml;q=0.8, text/xml;q=0.8, "
    "application/json;q=0.7, */*;q=0.5"
)

Trouble = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)
"""What keeps an answer from coming."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer, names of its headers in lower case, and its body as it arrives."""

    status: int
    headers: Mapping[str, str]
    body: AsyncIterator[bytes]


class Client:
    """Asks for one address at a time over guarded connections, follows no redirect, and asks for gzip only."""

    def __init__(
        self, backend: GuardedBackend, *, user_agent: str, connect_seconds: float, read_seconds: float
    ) -> None:
        self._backend = backend
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._headers = (
            (b"User-Agent", user_agent.encode()),
            (b"Accept", ACCEPT.encode()),
            (b"Accept-Encoding", b"gzip"),
            (b"Connection", b"close"),
        )
        self._tls = _tls()

    @contextlib.asynccontextmanager
    async def get(self, url: httpx.URL, conditions: Mapping[str, str]) -> AsyncIterator[Answer]:
        """Send one request and give its answer; the connection is closed with the context."""
        talk = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD_BYTES)
        asked = _request(talk, url, self._headers, conditions)
        wire = await self._connect(url)
        try:
            await wire.write(asked, self._read_seconds)
            parts = _Parts(talk, wire, self._read_seconds)
            head = await parts.event()
            if not isinstance(head, h11.Response):
                msg = "no head came"
                raise httpcore.RemoteProtocolError(msg)
            yield Answer(head.status_code, _headers(head.headers), parts)
        finally:
            await wire.aclose()

    def close(self) -> None:
        """Let go of what outlives a request."""
        self._backend.close()

    async def _connect(self, url: httpx.URL) -> httpcore.AsyncNetworkStream:
        host, secure = url.raw_host.decode("ascii"), url.scheme == "https"
        wire = await self._backend.connect_tcp(host, url.port or (443 if secure else 80), self._connect_seconds)
        return await wire.start_tls(self._tls, host, self._connect_seconds) if secure else wire


class _Parts:
    """What a server says, as it arrives; iterated over, the bytes of the body."""

    def __init__(self, talk: h11.Connection, wire: httpcore.AsyncNetworkStream, seconds: float) -> None:
        self._talk = talk
        self._wire = wire
        self._seconds = seconds

    async def event(self) -> object:
        """Return the head, a part of the body, or what ends it."""
        while True:
            try:
                event = self._talk.next_event()
                if event is h11.NEED_DATA:
                    self._talk.receive_data(await self._wire.read(PART_BYTES, self._seconds))
                elif not isinstance(event, h11.InformationalResponse):
                    return event
            except h11.RemoteProtocolError as error:
                raise httpcore.RemoteProtocolError(str(error)) from error

    def __aiter__(self) -> _Parts:
        return self

    async def __anext__(self) -> bytes:
        event = await self.event()
        if isinstance(event, h11.Data):
            return bytes(event.data)
        raise StopAsyncIteration


def _tls() -> SSLContext:
    context = httpx.create_ssl_context(trust_env=False)
    context.set_alpn_protocols(["http/1.1"])
    return context


def _request(
    talk: h11.Connection, url: httpx.URL, always: Sequence[tuple[bytes, bytes]], conditions: Mapping[str, str]
) -> bytes:
    headers = [(b"Host", url.netloc), *always, *((k.encode(), v.encode()) for k, v in conditions.items())]
    try:
        request = h11.Request(method=b"GET", target=url.raw_path, headers=headers)
        return (talk.send(request) or b"") + (talk.send(h11.EndOfMessage()) or b"")
    except h11.LocalProtocolError as error:
        raise httpcore.LocalProtocolError(str(error)) from error


def _headers(raw: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("ascii"), _text(value)
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
