"""Fetching over real HTTP on loopback: what comes, what is refused, and the sentence for each failure."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Sequence

import pytest

from bot.core.model.feed import Fetched, FetchProblem, NotModified, Validators
from bot.web import WebFetcher
from tests.web.conftest import LOOPBACK, SMALL, Request, Server, StoppedClock, failed, fetched


def gzipped(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)  # the same bytes in every process: they name test cases


FEED = b"<rss><channel><title>Talks</title></channel></rss>"


async def test_a_feed_comes_with_all_that_the_next_visit_needs(server: Server, fetcher: WebFetcher) -> None:
    server.say(
        "/feed",
        body=FEED,
        content_type="application/rss+xml; charset=koi8-r",
        etag='W/"7"',
        last_modified="Sun, 01 Mar 2026 10:00:00 GMT",
        cache_control="public, max-age=900",
    )
    assert await fetcher.fetch(server.url("/feed")) == Fetched(
        url=server.url("/feed"),
        body=FEED,
        content_type="application/rss+xml; charset=koi8-r",
        validators=Validators('W/"7"', "Sun, 01 Mar 2026 10:00:00 GMT"),
        max_age_seconds=900,
    )
    sent = server.requests[0].headers
    assert sent["accept-encoding"] == "gzip"
    assert sent["user-agent"].startswith("talks-bot/")
    assert "if-none-match" not in sent


async def test_a_known_feed_is_asked_for_conditionally(server: Server, fetcher: WebFetcher) -> None:
    server.say("/feed", "304 Not Modified", cache_control="max-age=60")
    known = Validators('"7"', "Sun, 01 Mar 2026 10:00:00 GMT")
    assert await fetcher.fetch(server.url("/feed"), known) == NotModified(60)
    assert server.requests[0].headers["if-none-match"] == '"7"'
    assert server.requests[0].headers["if-modified-since"] == "Sun, 01 Mar 2026 10:00:00 GMT"


async def test_not_modified_without_being_asked_is_a_failure(server: Server, fetcher: WebFetcher) -> None:
    server.say("/feed", "304 Not Modified")
    assert (await failed(fetcher, server.url("/feed"))).problem is FetchProblem.STATUS


@pytest.mark.parametrize("etag", ['"\u0441"', '"a\r\nX-Injected: 1"', "x" * 5000])
async def test_a_validator_that_cannot_be_sent_is_left_out(server: Server, fetcher: WebFetcher, etag: str) -> None:
    server.say("/feed", body=FEED)
    assert isinstance(await fetcher.fetch(server.url("/feed"), Validators(etag)), Fetched)
    assert "if-none-match" not in server.requests[0].headers
    assert "x-injected" not in server.requests[0].headers


async def test_a_validator_that_could_not_be_sent_back_is_not_kept(server: Server, fetcher: WebFetcher) -> None:
    server.say("/feed", body=FEED, etag='"caf\xe9"')
    assert (await fetched(fetcher, server.url("/feed"))).validators == Validators()


async def test_gzip_is_inflated_also_in_several_members_and_with_padding(server: Server, fetcher: WebFetcher) -> None:
    for path, packed in {
        "/one": gzipped(FEED),
        "/two": gzipped(FEED[:20]) + gzipped(FEED[20:]),
        "/padded": gzipped(FEED) + b"\x00" * 50,
        "/oddly-padded": gzipped(FEED) + b"\x1f\x00trailing",
    }.items():
        server.say(path, body=packed, content_encoding="gzip")
        assert (await fetched(fetcher, server.url(path))).body == FEED


async def test_gzip_split_between_any_two_bytes_is_the_same(server: Server, fetcher: WebFetcher) -> None:
    packed = gzipped(FEED) + gzipped(b"!")

    async def byte_by_byte(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n")
        for byte in packed:
            writer.write(b"1\r\n%c\r\n" % byte)
            await writer.drain()
        writer.write(b"0\r\n\r\n")

    server.answers["/drops"] = byte_by_byte
    assert (await fetched(fetcher, server.url("/drops"))).body == FEED + b"!"


async def test_a_gzip_bomb_is_stopped_at_the_cap(server: Server, fetcher: WebFetcher) -> None:
    server.say("/bomb", body=gzipped(bytes(50_000_000)), content_encoding="gzip")
    assert (await failed(fetcher, server.url("/bomb"))).problem is FetchProblem.TOO_LARGE


async def test_a_bomb_of_many_members_is_stopped_too(server: Server, fetcher: WebFetcher) -> None:
    server.say("/bomb", body=gzipped(bytes(50_000)) * 20, content_encoding="gzip")
    assert (await failed(fetcher, server.url("/bomb"))).problem is FetchProblem.TOO_LARGE


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("br", b"\x0b\x02\x80"),
        ("zstd", b"(\xb5/\xfd"),
        ("deflate", zlib.compress(FEED)),
        ("gzip, gzip", gzipped(gzipped(FEED))),
        ("gzip", FEED),
        ("gzip", gzipped(FEED)[:-12]),
    ],
)
async def test_packing_that_was_not_asked_for_or_is_broken_is_said_so(
    server: Server, fetcher: WebFetcher, coding: str, body: bytes
) -> None:
    server.say("/feed", body=body, content_encoding=coding)
    failure = await failed(fetcher, server.url("/feed"))
    assert failure.problem is FetchProblem.ENCODING
    assert "cannot be unpacked" in failure.sentence


async def test_a_body_over_the_cap_is_refused_announced_or_not(server: Server, fetcher: WebFetcher) -> None:
    server.answers["/announced"] = b"HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n"

    async def endless(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _round in range(1000):
            writer.write(b"x" * 10_000)
            await writer.drain()

    server.answers["/endless"] = endless
    for path in ("/announced", "/endless"):
        failure = await failed(fetcher, server.url(path))
        assert failure.problem is FetchProblem.TOO_LARGE
        assert "100,000 bytes" in failure.sentence


@pytest.mark.parametrize(
    ("status", "problem", "words"),
    [
        ("404 Not Found", FetchProblem.STATUS, "answers 404: there is nothing at this address."),
        ("403 Forbidden", FetchProblem.STATUS, "answers 403: it does not let the bot in."),
        ("418 Teapot", FetchProblem.STATUS, "answers 418: it does not give this out."),
        ("500 Oops", FetchProblem.STATUS, "answers 500: something is broken there."),
        ("599 Oops", FetchProblem.STATUS, "answers 599: something is broken there."),
        ("300 Choices", FetchProblem.STATUS, "answers 300, which brings no content."),
        ("302 Found", FetchProblem.STATUS, "answers 302, which brings no content."),
        ("410 Gone", FetchProblem.GONE, "answers 410: this was taken down for good."),
        ("429 Slow", FetchProblem.THROTTLED, "answers 429: it was asked too often."),
        ("503 Busy", FetchProblem.THROTTLED, "answers 503: it is busy"),
    ],
)
async def test_each_status_has_its_problem_and_its_sentence(
    server: Server, fetcher: WebFetcher, status: str, problem: FetchProblem, words: str
) -> None:
    server.say("/feed", status)
    failure = await failed(fetcher, server.url("/feed"))
    assert (failure.problem, failure.status) == (problem, int(status[:3]))
    assert words in failure.sentence


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Sun, 01 Mar 2026 12:10:00 GMT", 600),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0),
        ("99999999999999999999", 7 * 24 * 3600),
        ("Fri, 01 Jan 2100 00:00:00 GMT", 7 * 24 * 3600),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
async def test_retry_after_is_understood_as_seconds_and_as_a_date(
    server: Server, fetcher: WebFetcher, value: str, seconds: int | None
) -> None:
    server.say("/feed", "429 Slow", retry_after=value)
    assert (await failed(fetcher, server.url("/feed"))).retry_after_seconds == seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("max-age=60", 60),
        ("MAX-AGE = 60", 60),
        ("s-maxage=9, max-age=5", 5),
        ("no-cache, max-age=60", None),
        ("s-maxage=9", None),
        ("max-age=", None),
        ("max-age=99999999999999999999", 7 * 24 * 3600),
    ],
)
async def test_the_lifetime_of_an_answer_is_read(
    server: Server, fetcher: WebFetcher, value: str, seconds: int | None
) -> None:
    server.say("/feed", body=FEED, cache_control=value)
    assert (await fetched(fetcher, server.url("/feed"))).max_age_seconds == seconds


async def test_a_chain_of_permanent_redirects_says_where_the_feed_moved(server: Server, fetcher: WebFetcher) -> None:
    server.say("/old", "301 Moved", location="/newer#top")
    server.say("/newer", "308 Moved", location=server.url("/new"))
    server.say("/new", body=FEED)
    moved = await fetched(fetcher, server.url("/old"))
    assert (moved.url, moved.moved_permanently_to) == (server.url("/new"), server.url("/new"))


@pytest.mark.parametrize("codes", [("302", "301"), ("301", "307"), ("303", "303")])
async def test_one_temporary_step_makes_the_chain_temporary(
    server: Server, fetcher: WebFetcher, codes: tuple[str, str]
) -> None:
    server.say("/old", f"{codes[0]} Moved", location="/newer")
    server.say("/newer", f"{codes[1]} Moved", location="/new")
    server.say("/new", body=FEED)
    moved = await fetched(fetcher, server.url("/old"))
    assert (moved.url, moved.moved_permanently_to) == (server.url("/new"), None)


async def test_a_loop_of_redirects_ends(server: Server, fetcher: WebFetcher) -> None:
    server.say("/round", "302 Found", location="/round")
    failure = await failed(fetcher, server.url("/round"))
    assert failure.problem is FetchProblem.REDIRECTS
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://167772161/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "//user:pw@127.0.0.1/",
    ],
)
async def test_a_redirect_meets_the_guard_like_any_address(server: Server, fetcher: WebFetcher, target: str) -> None:
    server.say("/feed", "301 Moved", location=target)
    assert (await failed(fetcher, server.url("/feed"))).problem is FetchProblem.ADDRESS
    assert server.connections == 1


@pytest.mark.parametrize("target", ["http://[", "http://example.org:port/", "http://exa%5Bmple.org/"])
async def test_a_redirect_to_nonsense_is_a_sentence(server: Server, fetcher: WebFetcher, target: str) -> None:
    server.say("/feed", "301 Moved", location=target)
    failure = await failed(fetcher, server.url("/feed"))
    assert failure.problem in {FetchProblem.REDIRECTS, FetchProblem.ADDRESS, FetchProblem.NETWORK}
    assert server.connections == 1


async def test_loopback_is_refused_where_it_is_not_allowed(server: Server) -> None:
    async with WebFetcher(StoppedClock()) as strict:
        for url in (server.url("/feed"), f"http://localhost:{server.port}/", f"http://2130706433:{server.port}/"):
            assert (await failed(strict, url)).problem is FetchProblem.ADDRESS
    assert server.connections == 0


async def test_a_proxy_in_the_environment_is_not_used(
    server: Server, fetcher: WebFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    server.say("/feed", body=FEED)
    async with WebFetcher(StoppedClock(), allowed_networks=[LOOPBACK], limits=SMALL) as under_proxy:
        assert (await fetched(under_proxy, server.url("/feed"))).body == FEED


async def test_cookies_are_forgotten_and_connections_not_kept(server: Server, fetcher: WebFetcher) -> None:
    server.say("/feed", body=FEED, set_cookie="id=1; Path=/")
    for _ in range(3):
        await fetched(fetcher, server.url("/feed"))
    assert server.connections == 3
    assert all("cookie" not in request.headers for request in server.requests)


async def test_a_name_that_belongs_to_nobody_is_said_so() -> None:
    async def nobody(_host: str, _port: int) -> Sequence[str]:
        return ()

    async with WebFetcher(StoppedClock(), resolver=nobody) as fetcher:
        failure = await failed(fetcher, "https://nobody.example/feed")
    assert failure.problem is FetchProblem.NETWORK
    assert failure.sentence.startswith("There is no site called nobody.example.")


async def test_a_closed_port_is_a_sentence(server: Server, fetcher: WebFetcher) -> None:
    quiet = await asyncio.start_server(lambda _r, _w: None, "127.0.0.1", 0)
    port = quiet.sockets[0].getsockname()[1]
    quiet.close()
    await quiet.wait_closed()
    failure = await failed(fetcher, f"http://127.0.0.1:{port}/")
    assert (failure.problem, failure.sentence) == (FetchProblem.NETWORK, "127.0.0.1 takes no connection.")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nonly this",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabc",
        b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde",
        b"HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.9\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"x: " + b"y" * 300_000 + b"\r\n\r\n",
    ],
)
async def test_an_answer_that_is_none_is_a_network_failure(server: Server, fetcher: WebFetcher, answer: bytes) -> None:
    server.answers["/feed"] = answer
    assert (await failed(fetcher, server.url("/feed"))).problem is FetchProblem.NETWORK


async def test_a_connection_that_is_reset_is_a_network_failure(server: Server, fetcher: WebFetcher) -> None:
    async def reset(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n")
        await writer.drain()
        writer.transport.abort()

    server.answers["/feed"] = reset
    assert (await failed(fetcher, server.url("/feed"))).problem is FetchProblem.NETWORK


async def test_an_address_that_is_none_is_a_sentence(fetcher: WebFetcher) -> None:
    for url in ("", "not a url", "https://", "mailto:a@example.org", "http://user:pw@127.0.0.1/", "http://[::1"):
        assert (await failed(fetcher, url)).problem is FetchProblem.ADDRESS
