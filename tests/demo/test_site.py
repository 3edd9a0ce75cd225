from __future__ import annotations

import gzip
import json
from calendar import timegm
from datetime import UTC, datetime
from http import HTTPStatus

import feedparser
import pytest
import trafilatura

from bot.demo import DEMO_NOW
from bot.demo.coverage import Outlet, outlets
from bot.demo.site import Request, respond
from bot.demo.syndication import PATHS

SITE = "http://127.0.0.1:8000"
BEFORE = datetime(2025, 5, 16, 16, 0, tzinfo=UTC)  # between the wrong number and its correction


def get(outlet: Outlet, path: str, at: datetime = DEMO_NOW, **headers: str) -> tuple[HTTPStatus, str]:
    response = respond(outlet, SITE, Request("GET", path, headers), at)
    return response.status, response.body.decode()


def outlet_named(slug: str) -> Outlet:
    return next(outlet for outlet in outlets() if outlet.slug == slug)


every_outlet = pytest.mark.parametrize("outlet", outlets(), ids=lambda outlet: outlet.slug)


@every_outlet
def test_a_feed_tells_title_link_date_and_author_of_everything_online(outlet: Outlet) -> None:
    parsed = _entries(outlet, DEMO_NOW)
    online = outlet.as_of(DEMO_NOW)
    assert [(title, link) for title, link, _ in parsed] == [(e.title, SITE + p.path) for p, e in online]
    assert [published for _, _, published in parsed] == [p.published for p, _ in online]


def _entries(outlet: Outlet, at: datetime) -> list[tuple[str, str, datetime]]:
    _, body = get(outlet, PATHS[outlet.feed], at)
    if outlet.feed == "json":
        return [
            (item["title"], item["url"], datetime.fromisoformat(item["date_published"]))
            for item in json.loads(body)["items"]
        ]
    parsed = feedparser.parse(body)
    assert not parsed.bozo
    return [(e.title, e.link, datetime.fromtimestamp(timegm(e.published_parsed), UTC)) for e in parsed.entries]


@every_outlet
def test_an_article_page_yields_its_text_and_nothing_of_what_stands_around_it(outlet: Outlet) -> None:
    for piece, edition in outlet.as_of(DEMO_NOW):
        _, page = get(outlet, piece.path)
        extracted = trafilatura.extract(page, fast=True) or ""
        for paragraph in edition.paragraphs:
            assert paragraph in extracted
        assert edition.note is None or edition.note in extracted
        for around in (outlet.notice, outlet.promise, outlet.imprint, "Most read"):
            assert around in page.replace("&#x27;", "'")
            assert around not in extracted


@every_outlet
def test_the_front_page_and_the_articles_lead_to_the_feed(outlet: Outlet) -> None:
    for path in ("/", outlet.pieces[0].path):
        _, page = get(outlet, path)
        assert '<link rel="alternate" type="application/' in page
        assert f'href="{PATHS[outlet.feed]}"' in page


def test_the_feed_serves_the_edition_of_the_day() -> None:
    outlet = outlet_named("meridian-dispatch")
    _, before = get(outlet, PATHS[outlet.feed], BEFORE)
    _, after = get(outlet, PATHS[outlet.feed], DEMO_NOW)
    assert "Exchange 1,200 Prisoners" in before
    assert "Exchange 1,000 Prisoners" in after
    piece = next(p for p in outlet.pieces if len(p.editions) > 1)
    assert "1,200 prisoners each" in get(outlet, piece.path, BEFORE)[1]
    assert "Correction:" in get(outlet, piece.path)[1]


def test_what_is_not_published_yet_is_not_found() -> None:
    outlet = outlet_named("halic-courier")
    piece = outlet.as_of(DEMO_NOW)[0][0]
    assert get(outlet, piece.path, BEFORE)[0] == HTTPStatus.NOT_FOUND
    assert get(outlet, "/nothing/here")[0] == HTTPStatus.NOT_FOUND


@every_outlet
def test_an_unchanged_feed_is_not_sent_twice(outlet: Outlet) -> None:
    path = PATHS[outlet.feed]
    first = respond(outlet, SITE, Request("GET", path, {}), BEFORE)
    by_tag = {"if-none-match": f'"other", {first.headers["ETag"]}'}
    by_date = {"if-modified-since": first.headers["Last-Modified"]}
    for headers in (by_tag, by_date):
        assert respond(outlet, SITE, Request("GET", path, headers), BEFORE).status is HTTPStatus.NOT_MODIFIED
        assert respond(outlet, SITE, Request("GET", path, headers), DEMO_NOW).status is HTTPStatus.OK
    assert respond(outlet, SITE, Request("GET", path, by_tag), BEFORE).body == b""


def test_a_tag_outranks_a_date_and_a_senseless_date_is_ignored() -> None:
    outlet = outlet_named("halic-courier")
    path = PATHS[outlet.feed]
    date = respond(outlet, SITE, Request("GET", path, {}), BEFORE).headers["Last-Modified"]
    stale = {"if-none-match": 'W/"old"', "if-modified-since": date}
    assert respond(outlet, SITE, Request("GET", path, stale), BEFORE).status is HTTPStatus.OK
    odd = {"if-modified-since": "yesterday"}
    assert respond(outlet, SITE, Request("GET", path, odd), BEFORE).status is HTTPStatus.OK


def test_gzip_is_used_when_asked_for() -> None:
    outlet = outlet_named("halic-courier")
    packed = respond(outlet, SITE, Request("GET", "/", {"accept-encoding": "gzip, deflate"}), DEMO_NOW)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body).decode() == get(outlet, "/")[1]


def test_only_reading_is_allowed() -> None:
    response = respond(outlets()[0], SITE, Request("POST", "/", {}), DEMO_NOW)
    assert response.status is HTTPStatus.METHOD_NOT_ALLOWED
