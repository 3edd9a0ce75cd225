"""The answers of a hostile server: bodies made when they are asked for, and scripts that speak HTTP badly."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import random
from collections.abc import AsyncIterator, Callable, Iterator
from multiprocessing.queues import Queue

HEAD = b"<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>"
TAIL = b"</channel></rss>"
ITEM = b"<item><title>%s</title><link>https://example.org/%d</link>%s</item>"
OK = b"HTTP/1.1 200 OK\r\n"


def feed(*items: bytes) -> bytes:
    """Return a feed of these items."""
    return HEAD + b"".join(b"<item>%s</item>" % item for item in items) + TAIL


def _attributes(count: int) -> bytes:
    return b" ".join(b'a%d="1"' % n for n in range(count))


def _laughs() -> bytes:
    levels = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    return f'<!DOCTYPE rss [<!ENTITY a "ha">{levels}]>'.encode() + feed(b"<title>&j;</title>")


def _external() -> bytes:
    doctype = b'<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:1/">%p;]>'
    return doctype + feed(b"<title>[&f;]</title>")


def _russian(encoding: str, declared: str) -> bytes:
    told = f"<?xml version='1.0' encoding='{declared}'?>" if declared else ""
    items = "".join(f"<item><title>Стороны договорились {n}</title></item>" for n in range(50))
    return (told + f"<rss><channel>{items}</channel></rss>").encode(encoding)


def _entries(count: int, date: bytes) -> bytes:
    made = (ITEM % (b"a", n, b"<pubDate>" + date % n + b"</pubDate>" if date else b"") for n in range(count))
    return HEAD + b"".join(made) + TAIL


CDATA = b"<title>a</title><description><![CDATA[%s]]></description>"
BODIES: dict[str, Callable[[], bytes]] = {
    "unclosed-tags-1M": lambda: HEAD + b"<item><title>x</title>" + b"<a>" * 1_000_000,
    "unclosed-items-1M": lambda: HEAD + b"<item><title>x" * 700_000,
    "unclosed-titles-1M": lambda: HEAD + b"<title>" * 1_000_000,
    "unclosed-in-cdata-1M": lambda: feed(CDATA % (b"<b>" * 1_000_000)),
    "attributes-100k": lambda: HEAD + b"<item " + _attributes(100_000) + b"><title>x</title></item>" + TAIL,
    "attributes-100k-root": lambda: b"<rss " + _attributes(100_000) + b"><channel><item><title>x</title></item>",
    "flood-amp": lambda: HEAD + b"&" * 9_900_000,
    "flood-amp-title": lambda: feed(b"<title>" + b"&" * 9_900_000 + b"</title>"),
    "flood-amp-lt": lambda: HEAD + b"&<" * 4_900_000,
    "flood-lt": lambda: HEAD + b"<" * 9_900_000,
    "flood-lt-title": lambda: feed(b"<title>" + b"<" * 9_900_000 + b"</title>"),
    "flood-lt-spaced": lambda: HEAD + b"< " * 4_900_000,
    "flood-gt": lambda: HEAD + b">" * 9_900_000,
    "flood-entities": lambda: feed(b"<title>" + b"&eacute;" * 1_200_000 + b"</title>"),
    "flood-cdata-open": lambda: HEAD + b"<item><title>" + b"<![CDATA[" * 1_000_000,
    "flood-comments": lambda: HEAD + b"<!--" * 2_400_000,
    "flood-doctype": lambda: b"<!DOCTYPE " * 900_000 + HEAD,
    "billion-laughs": _laughs,
    "quadratic-entities": lambda: (
        b'<!DOCTYPE rss [<!ENTITY a "' + b"x" * 99 + b'">]>' + feed(b"<title>" + b"&a;" * 3_000_000 + b"</title>")
    ),
    "external-entities": _external,
    "description-5MB": lambda: feed(b"<title>a</title><description>" + b"word " * 1_000_000 + b"</description>"),
    "description-5MB-html": lambda: feed(CDATA % (b"<p>a word</p>" * 400_000)),
    "descriptions-300x30KB": lambda: feed(*[CDATA % (b"<p>some words</p>" * 1_800)] * 300),
    "nested-html-300": lambda: feed(*[CDATA % (b"<div><i>" * 3_700)] * 300),
    "title-9MB": lambda: feed(b"<title>" + b"word " * 1_900_000 + b"</title>"),
    "items-empty-1M": lambda: HEAD + b"<item/>" * 1_000_000 + TAIL,
    "items-180k": lambda: _entries(150_000, b""),
    "items-80k-dated": lambda: _entries(80_000, b"Tue, 04 Mar 2025 10:20:00 +%04d"),
    "items-80k-odd-dates": lambda: _entries(80_000, b"the %d of a march"),
    "nul-10MB": lambda: bytes(9_900_000),
    "nul-in-title": lambda: feed(b"<title>a" + bytes(9_000_000) + b"b</title>"),
    "random-10MB": lambda: random.Random(1).randbytes(9_900_000),
    "emoji-10MB": lambda: feed(*["<title>\U0001f54a talks go on</title>".encode() + b"<x/>" * 300] * 8_000)[:9_900_000],
    "json-items-300k": lambda: (
        b'{"version":"https://jsonfeed.org/version/1","items":['
        + b",".join([b'{"id":"1","url":"https://a.example/c"}'] * 230_000)
        + b"]}"
    ),
    "json-nested": lambda: b'{"items":' + b"[" * 9_000_000,
    "windows-1251": lambda: _russian("cp1251", "windows-1251"),
    "windows-1251-undeclared": lambda: _russian("cp1251", ""),
    "koi8-r": lambda: _russian("koi8-r", "koi8-r"),
    "koi8-r-undeclared": lambda: _russian("koi8-r", ""),
    "koi8-r-as-utf-8": lambda: _russian("koi8-r", "utf-8"),
    "utf-16": lambda: _russian("utf-16", "utf-16"),
    "utf-16-unmarked": lambda: _russian("utf-16-le", ""),
    "utf-8-as-utf-16": lambda: _russian("utf-8", "utf-16"),
    "truncated": lambda: _entries(200, b"Tue, 04 Mar 2025 10:20:00 +%04d")[:9_000],
    "html": lambda: b"<!doctype html><html><head><title>News</title></head><body><p>News</p></body></html>",
    "html-10MB": lambda: b"<html><body>" + b"<p>word <b>x</b></p>" * 490_000,
    "html-nested-2M": lambda: b"<html><body>" + b"<div>" * 1_900_000,
    "empty": lambda: b"",
}


def _script(
    head: bytes, parts: Callable[[], Iterator[bytes]], pause: float = 0.0
) -> Callable[[], AsyncIterator[bytes]]:
    async def speak() -> AsyncIterator[bytes]:
        yield head
        for part in parts():
            yield part
            if pause:
                await asyncio.sleep(pause)

    return speak


def _forever(part: bytes) -> Callable[[], Iterator[bytes]]:
    def parts() -> Iterator[bytes]:
        while True:
            yield part

    return parts


CHUNKED = OK + b"transfer-encoding: chunked\r\n\r\n"
SCRIPTS: dict[str, Callable[[], AsyncIterator[bytes]]] = {
    "feed-100MB": _script(OK + b"\r\n" + HEAD, _forever((ITEM % (b"a", 1, b"")) * 500)),
    "feed-100MB-announced": _script(OK + b"content-length: 104857600\r\n\r\n", _forever(b"x" * 65536)),
    "drip-a-byte-a-second": _script(OK + b"\r\n", _forever(b"x"), 1.0),
    "drip-quickly": _script(OK + b"\r\n", _forever(b"x"), 0.001),
    "drip-head": _script(OK, _forever(b"x-a: b\r\n"), 0.2),
    "chunks-of-one-byte": _script(CHUNKED, _forever(b"1\r\nx\r\n" * 10_000)),
    "chunk-extensions": _script(CHUNKED, _forever((b"1;" + b"e" * 90 + b"\r\nx\r\n") * 600)),
    "head-endless": _script(OK, _forever(b"x-a: b\r\n" * 1000)),
    "head-endless-line": _script(OK + b"x-a: ", _forever(b"b" * 65536)),
    "head-many-lines": _script(OK, lambda: iter([b"a:\r\n" * 7_900 + b"\r\n" + feed(b"<title>a</title>")])),
    "head-cookies": _script(
        OK, lambda: iter([b"set-cookie: a=b; c\r\n" * 1_500 + b"\r\n" + feed(b"<title>a</title>")])
    ),
    "provisional-answers": _script(b"", _forever(b"HTTP/1.1 100 C\r\n\r\n" * 1000)),
    "trailers-endless": _script(CHUNKED + b"1\r\nx\r\n0\r\n", _forever(b"a:\r\n" * 5_000)),
    "redirect-loop": _script(
        b"HTTP/1.1 302 F\r\nlocation: /redirect-loop\r\ncontent-length: 0\r\n\r\n", lambda: iter(())
    ),
    "redirect-longer-and-longer": _script(
        b"HTTP/1.1 302 F\r\nlocation: /" + b"x" * 20_000 + b"\r\ncontent-length: 0\r\n\r\n", lambda: iter(())
    ),
    "redirect-to-metadata": _script(
        b"HTTP/1.1 301 M\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n", lambda: iter(())
    ),
    "no-answer": _script(b"", _forever(b""), 0.5),
    "no-http": _script(b"SSH-2.0-OpenSSH_9.9\r\n", lambda: iter(())),
}
PACKED: dict[str, Callable[[], bytes]] = {
    "gzip-bomb-1GB": lambda: gzip.compress(bytes(100_000_000), 9) * 10,
    "gzip-bomb-of-members": lambda: gzip.compress(bytes(10_000)) * 20_000,
    "gzip-just-under": lambda: gzip.compress(feed(b"<title>" + b" " * 9_900_000 + b"</title>"), 9),
    "gzip-empty-members": lambda: gzip.compress(b"") * 400_000,
    "gzip-truncated": lambda: gzip.compress(feed(b"<title>a</title>"))[:-20],
}


def names() -> list[str]:
    """Return the name of each answer."""
    return [*PACKED, *SCRIPTS, *BODIES]


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
        asked = (await reader.readuntil(b"\r\n\r\n")).split(b" ")[1].decode().strip("/")
        if asked in SCRIPTS:
            async for part in SCRIPTS[asked]():
                writer.write(part)
                await writer.drain()
        else:
            packed = asked in PACKED
            body = (PACKED if packed else BODIES)[asked]()
            coding = b"content-encoding: gzip\r\n" if packed else b""
            writer.write(OK + coding + b"content-length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
    writer.close()


async def _serve(port: Queue[int]) -> None:
    server = await asyncio.start_server(_answer, "127.0.0.1", 0)
    port.put(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def serve(port: Queue[int]) -> None:
    """Answer on loopback until ended, and say on which port."""
    asyncio.run(_serve(port))
