from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from urllib.parse import urlsplit

import httpx

from bot.demo import DEMO_NOW, serve_coverage
from bot.demo.coverage import outlets


async def test_every_outlet_is_served_on_loopback_with_a_port_of_its_own() -> None:
    async with serve_coverage() as served, httpx.AsyncClient(trust_env=False) as client:
        assert [outlet.name for outlet in served] == [outlet.name for outlet in outlets()]
        assert {urlsplit(outlet.feed_url).hostname for outlet in served} == {"127.0.0.1"}
        assert len({urlsplit(outlet.feed_url).port for outlet in served}) == len(served)
        for outlet in served:
            feed, home = await client.get(outlet.feed_url), await client.get(outlet.home_url)
            assert feed.status_code == home.status_code == 200
            assert outlet.home_url.rstrip("/") in feed.text
            assert feed.headers["content-encoding"] == "gzip"


async def test_the_coverage_can_be_played_day_by_day() -> None:
    now = datetime(2025, 5, 12, tzinfo=UTC)
    async with serve_coverage(lambda: now) as served, httpx.AsyncClient(trust_env=False) as client:
        url = next(outlet.feed_url for outlet in served if outlet.name == "Meridian Dispatch")
        first = await client.get(url)
        again = await client.get(url, headers={"If-None-Match": first.headers["etag"]})
        now = DEMO_NOW
        later = await client.get(url, headers={"If-None-Match": first.headers["etag"]})
    assert len(first.json()["items"]) == 1
    assert again.status_code == 304
    assert later.status_code == 200
    assert len(later.json()["items"]) > 1


async def test_head_brings_the_headers_without_the_body() -> None:
    async with serve_coverage() as served, httpx.AsyncClient(trust_env=False) as client:
        response = await client.head(served[0].home_url)
    assert response.status_code == 200
    assert int(response.headers["content-length"]) > 0
    assert response.content == b""


async def test_nonsense_is_hung_up_on_and_the_next_reader_is_served() -> None:
    async with serve_coverage() as served, httpx.AsyncClient(trust_env=False) as client:
        address = urlsplit(served[0].home_url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        writer.write(b"nonsense\r\n\r\n")
        assert await reader.read() == b""
        writer.close()
        assert (await client.get(served[0].home_url)).status_code == 200
