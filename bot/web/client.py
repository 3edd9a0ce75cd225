"""The client: httpx over a pool whose every connection passes the guard; no proxy, no cookies, nothing kept alive."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpcore
import httpx

from bot.web.guard import GuardedBackend, NameUnknown

IN_FLIGHT = 20  # more make every request dearer: httpx's pool looks at each connection for each request

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


class _Stream(httpx.AsyncByteStream):
    """A response's bytes as they arrive, with httpx's errors."""

    def __init__(self, inner: httpcore.Response) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _translated():
            async for part in self._inner.aiter_stream():
                yield part

    async def aclose(self) -> None:
        with _translated():
            await self._inner.aclose()


class GuardedTransport(httpx.AsyncBaseTransport):
    """Carries httpx's requests over guarded connections, one a request."""

    def __init__(self, backend: GuardedBackend, *, in_flight: int = IN_FLIGHT) -> None:
        self._backend = backend
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_connections=in_flight,
            max_keepalive_connections=0,
            network_backend=backend,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request and return its response with the body still to come."""
        inner = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _translated():
            answer = await self._pool.handle_async_request(inner)
        return httpx.Response(
            status_code=answer.status, headers=answer.headers, stream=_Stream(answer), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        """Close every connection."""
        await self._pool.aclose()
        self._backend.close()


def guarded_client(backend: GuardedBackend, *, user_agent: str, timeouts: httpx.Timeout) -> httpx.AsyncClient:
    """Return a client that follows no redirect by itself, asks for gzip only, and forgets every cookie."""
    return httpx.AsyncClient(
        transport=GuardedTransport(backend),
        trust_env=False,
        follow_redirects=False,
        timeout=timeouts,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={"User-Agent": user_agent, "Accept-Encoding": "gzip", "Accept": ACCEPT},
    )


ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "text/html;q=0.8, application/xhtml+xml;q=0.8, application/xml;q=0.8, text/xml;q=0.8, "
    "application/json;q=0.7, */*;q=0.5"
)
