"""An outlet's web site as a pure function: request in, response out."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus

from bot.demo import pages, syndication
from bot.demo.coverage import Outlet

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Request:
    """What a reader asks for; the names of headers are in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Response:
    """What the site answers."""

    status: HTTPStatus
    headers: Mapping[str, str]
    body: bytes = b""

    def encoded(self, *, head_only: bool = False) -> bytes:
        """Return the bytes of an HTTP/1.1 response after which the connection is closed."""
        lines = [f"HTTP/1.1 {self.status.value} {self.status.phrase}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        if self.status is not HTTPStatus.NOT_MODIFIED:
            lines.append(f"Content-Length: {len(self.body)}")
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + (b"" if head_only else self.body)


def respond(outlet: Outlet, site: str, request: Request, instant: datetime) -> Response:
    """Return what the outlet's site at the address `site` answers at this instant."""
    if request.method not in {"GET", "HEAD"}:
        return Response(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD"})
    path = request.path.split("?")[0]
    if path == syndication.PATHS[outlet.feed]:
        changed = max((edition.at for _, edition in outlet.as_of(instant)), default=instant)
        text = syndication.feed(outlet, site, instant)
        return _conditional(request, text, syndication.MEDIA_TYPES[outlet.feed], changed)
    if path == "/":
        return _whole(request, pages.home(outlet, site, instant))
    for piece, edition in outlet.as_of(instant):
        if path == piece.path:
            # The sidebar changes with the day, the article does not: no validators, as on most real sites.
            return _whole(request, pages.article(outlet, site, piece, edition, instant))
    return replace(_whole(request, pages.missing(outlet)), status=HTTPStatus.NOT_FOUND)


def _whole(request: Request, text: str, media_type: str = HTML, **more: str) -> Response:
    headers = {"Content-Type": media_type, "Vary": "Accept-Encoding", **more}
    body = text.encode()
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(HTTPStatus.OK, {**headers, "Content-Encoding": "gzip"}, gzip.compress(body, mtime=0))
    return Response(HTTPStatus.OK, headers, body)


def _conditional(request: Request, text: str, media_type: str, changed: datetime) -> Response:
    validators = {
        "ETag": f'W/"{hashlib.sha256(text.encode()).hexdigest()[:16]}"',  # weak: gzip or not, it is the same feed
        "Last-Modified": format_datetime(changed.astimezone(UTC), usegmt=True),
        "Cache-Control": "max-age=300",
    }
    if _unchanged(request, validators["ETag"], changed):
        return Response(HTTPStatus.NOT_MODIFIED, validators)
    return _whole(request, text, media_type, **validators)


def _unchanged(request: Request, etag: str, changed: datetime) -> bool:
    known = request.headers.get("if-none-match")
    if known is not None:  # it outranks the date (RFC 9110, section 13.2.2)
        return known.strip() == "*" or etag in {tag.strip() for tag in known.split(",")}
    since = request.headers.get("if-modified-since")
    if since is None:
        return False
    try:
        return changed <= parsedate_to_datetime(since)
    except ValueError:
        return False
