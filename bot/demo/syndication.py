"""Sample articles as feeds: RSS 2.0, RSS 2.0 with full text, Atom and JSON Feed."""

from __future__ import annotations

import json
from datetime import datetime
from email.utils import format_datetime
from html import escape

from bot.demo.coverage import Edition, FeedFormat, Outlet, Piece

PATHS = {
    FeedFormat.RSS: "/rss.xml",
    FeedFormat.RSS_FULL: "/feed/full.xml",
    FeedFormat.ATOM: "/atom.xml",
    FeedFormat.JSON: "/feed.json",
}
MEDIA_TYPES = {
    FeedFormat.RSS: "application/rss+xml; charset=utf-8",
    FeedFormat.RSS_FULL: "text/xml; charset=utf-8",  # as many real sites send it
    FeedFormat.ATOM: "application/atom+xml; charset=utf-8",
    FeedFormat.JSON: "application/feed+json",
}


def feed(outlet: Outlet, site: str, instant: datetime) -> str:
    """Return the outlet's feed as it stood at this instant, with absolute links below `site`."""
    online = outlet.as_of(instant)
    if outlet.feed is FeedFormat.ATOM:
        return _atom(outlet, site, online, instant)
    if outlet.feed is FeedFormat.JSON:
        return _json(outlet, site, online)
    return _rss(outlet, site, online)


def article_html(edition: Edition) -> str:
    """Return the text of an article as HTML paragraphs, the correction (if any) last."""
    told = [f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in edition.paragraphs]
    if edition.note:
        told.append(f'<p class="correction"><em>{escape(edition.note, quote=False)}</em></p>')
    return "\n".join(told)


def _rss(outlet: Outlet, site: str, online: tuple[tuple[Piece, Edition], ...]) -> str:
    full = outlet.feed is FeedFormat.RSS_FULL
    items = []
    for piece, edition in online:
        content = f"<content:encoded><![CDATA[{article_html(edition)}]]></content:encoded>" if full else ""
        items.append(
            "<item>"
            f"<title>{escape(edition.title)}</title>"
            f"<link>{site}{piece.path}</link>"
            f'<guid isPermaLink="true">{site}{piece.path}</guid>'
            f"<pubDate>{format_datetime(piece.published)}</pubDate>"
            f"<dc:creator>{escape(piece.author)}</dc:creator>"
            f"<category>{escape(piece.section)}</category>"
            f"<description>{escape(edition.summary)}</description>"
            f"{content}</item>"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{escape(outlet.name)}</title><link>{site}/</link>"
        f'<atom:link href="{site}{PATHS[outlet.feed]}" rel="self" type="application/rss+xml"/>'
        f"<description>{escape(outlet.tagline)}</description><language>{outlet.language}</language><ttl>30</ttl>\n"
        + "\n".join(items)
        + "\n</channel></rss>\n"
    )


def _atom(outlet: Outlet, site: str, online: tuple[tuple[Piece, Edition], ...], instant: datetime) -> str:
    updated = max((edition.at for _, edition in online), default=instant)
    entries = [
        "<entry>"
        f"<id>tag:{outlet.slug}.example,{piece.published:%Y-%m-%d}:{piece.slug}</id>"
        f"<title>{escape(edition.title)}</title>"
        f'<link rel="alternate" type="text/html" href="{site}{piece.path}"/>'
        f"<published>{piece.published.isoformat()}</published><updated>{edition.at.isoformat()}</updated>"
        f"<author><name>{escape(piece.author)}</name></author>"
        f'<category term="{escape(piece.section)}"/>'
        f'<summary type="html">{escape(f"<p>{escape(edition.summary, quote=False)}</p>")}</summary>'
        "</entry>"
        for piece, edition in online
    ]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">'
        f"<id>tag:{outlet.slug}.example,2025:feed</id><title>{escape(outlet.name)}</title>"
        f"<subtitle>{escape(outlet.tagline)}</subtitle><updated>{updated.isoformat()}</updated>"
        f'<link rel="self" href="{site}{PATHS[outlet.feed]}"/><link rel="alternate" href="{site}/"/>\n'
        + "\n".join(entries)
        + "\n</feed>\n"
    )


def _json(outlet: Outlet, site: str, online: tuple[tuple[Piece, Edition], ...]) -> str:
    items = [
        {
            "id": f"{site}{piece.path}",
            "url": f"{site}{piece.path}",
            "title": edition.title,
            "summary": edition.summary,
            "content_text": edition.summary,
            "date_published": piece.published.isoformat(),
            "date_modified": edition.at.isoformat(),
            "authors": [{"name": piece.author}],
            "tags": [piece.section],
        }
        for piece, edition in online
    ]
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": outlet.name,
            "home_page_url": f"{site}/",
            "feed_url": f"{site}{PATHS[outlet.feed]}",
            "description": outlet.tagline,
            "language": outlet.language,
            "items": items,
        },
        ensure_ascii=False,
        indent=1,
    )
