"""The client: httpx, each request over a connection of its own that passed the guard; no proxy, no cookies.

httpcore speaks HTTP on it. Its pool is left out: nothing is kept alive, and a pool looks at every connection it has for
each request.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator, Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpcore
import httpx

from bot.web.guard import GuardedBackend, NameUnknown

IN_FLIGHT = 50
HEAD_BYTES = 32 * 1024  # of an answer before its body, with all the provisional ones before it
HEAD_LINES = 500  # each costs far more than its letters
HEAD_SIP = 2 * 1024  # read at once until the head has come, so that nothing in it holds up the event loop
_PORTS = {"http": 80, "https": 443}

# The most telling first: each is looked up by `isinstance`.
_TRANSLATION: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (httpcore.ConnectTimeout, httpx.ConnectTimeout),
    (httpcore.TimeoutException, httpx.ReadTimeout),
    (httpcore.ConnectError, httpx.ConnectError),
    (httpcore.NetworkError, httpx.ReadError),
    (httpcore.LocalProtocolError, httpx.LocalProtocolError),
    (httpcore.ProtocolError, httpx.RemoteProtocolError),
    (httpcore.UnsupportedProtocol, httpx.UnsupportedProtocol),
)


class UnknownName(httpx.ConnectError):
    """The name in the address belongs to nobody; `for_now` means that nobody could be asked."""

    def __init__(self, message: str, *, for_now: bool) -> None:
        super().__init__(message)
        self.for_now = for_now


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except NameUnknown as error:
        raise UnknownName(str(error), for_now=error.for_now) from error
    except tuple(source for source, _ in _TRANSLATION) as error:
        target = next(target for source, target in _TRANSLATION if isinstance(error, source))
        raise target(str(error)) from error
    except OSError as error:
        raise httpx.ReadError(str(error)) from error


class _Sips(httpcore.AsyncNetworkStream):
    """A connection that is read in sips until the head of the answer has come, and only so much of them."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self._bytes, self._lines = HEAD_BYTES, HEAD_LINES
        self.in_head = True

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - as in httpcore
        """Return what came, as soon as something did; raise where a head has no end."""
        if not self.in_head:
            return await self._inner.read(max_bytes, timeout)
        came = await self._inner.read(min(max_bytes, HEAD_SIP), timeout)
        self._bytes -= len(came)
        self._lines -= came.partition(b"\r\n\r\n")[0].count(b"\n")
        if self._bytes < 0 or self._lines < 0:
            msg = "a head without an end"
            raise httpcore.RemoteProtocolError(msg)
        await asyncio.sleep(0)  # what was read may have been there already
        return came

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - as in httpcore
        """Send everything."""
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    def get_extra_info(self, info: str) -> object:
        """Return what is known of the connection."""
        return self._inner.get_extra_info(info)


class _Stream(httpx.AsyncByteStream):
    """A response's bytes as they arrive, with httpx's errors; the connection ends with it."""

    def __init__(self, inner: httpcore.Response, connection: httpcore.AsyncHTTP11Connection) -> None:
        self._inner = inner
        self._connection = connection

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _translated():
            async for part in self._inner.aiter_stream():
                yield part

    async def aclose(self) -> None:
        with _translated():
            await self._connection.aclose()


class GuardedTransport(httpx.AsyncBaseTransport):
    """Carries httpx's requests over guarded connections, one a request."""

    def __init__(self, backend: GuardedBackend) -> None:
        self._backend = backend
        self._tls = httpx.create_ssl_context(trust_env=False)
        self._tls.set_alpn_protocols(["http/1.1"])

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request and return its response with the body still to come."""
        url = request.url
        origin = httpcore.Origin(url.raw_scheme, url.raw_host, url.port or _PORTS[url.scheme])
        inner = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=origin.scheme, host=origin.host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _translated():
            sips = _Sips(await self._connect(origin, request.extensions))
            connection = httpcore.AsyncHTTP11Connection(origin, sips)
            try:
                answer = await connection.handle_async_request(inner)
            except BaseException:
                await connection.aclose()
                raise
            sips.in_head = False
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Stream(answer, connection),
            extensions=answer.extensions,
        )

    async def _connect(self, origin: httpcore.Origin, extensions: Mapping[str, Any]) -> httpcore.AsyncNetworkStream:
        seconds = extensions.get("timeout", {}).get("connect")
        host = origin.host.decode("ascii")
        stream = await self._backend.connect_tcp(host, origin.port, seconds)
        return await stream.start_tls(self._tls, host, seconds) if origin.scheme == b"https" else stream

    async def aclose(self) -> None:
        """Let go of what outlives a request."""
        self._backend.close()


def guarded_client(backend: GuardedBackend, *, user_agent: str, timeouts: httpx.Timeout) -> httpx.AsyncClient:
    """Return a client that follows no redirect by itself, asks for gzip only, and forgets every cookie."""
    return httpx.AsyncClient(
        transport=GuardedTransport(backend),
        trust_env=False,
        follow_redirects=False,
        timeout=timeouts,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={"User-Agent": user_agent, "Accept-Encoding": "gzip", "Accept": ACCEPT, "Connection": "close"},
    )


ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "text/html;q=0.8, application/xhtml+xml;q=0.8, application/xml;q=0.8, text/xml;q=0.8, "
    "application/json;q=0.7, */*;q=0.5"
)
