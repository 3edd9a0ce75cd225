"""Sample articles as web pages, with all that a newsroom puts around an article."""

from __future__ import annotations

from datetime import datetime
from html import escape

from bot.demo.coverage import Edition, FeedFormat, Outlet, Piece
from bot.demo.syndication import MEDIA_TYPES, PATHS, article_html

STYLE = (
    "body{font:18px/1.6 Georgia,serif;max-width:60rem;margin:auto}aside{float:right;width:16rem}nav li{display:inline}"
)


def home(outlet: Outlet, site: str, instant: datetime) -> str:
    """Return the front page as it stood at this instant."""
    teasers = "\n".join(
        f'<li><h2><a href="{piece.path}">{escape(edition.title)}</a></h2><p>{escape(edition.summary)}</p></li>'
        for piece, edition in outlet.as_of(instant)
    )
    head = f'<title>{escape(outlet.name)}: {escape(outlet.tagline)}</title><link rel="canonical" href="{site}/">'
    return _page(outlet, head, f'<main><ul class="river">\n{teasers}\n</ul></main>')


def article(outlet: Outlet, site: str, piece: Piece, edition: Edition, instant: datetime) -> str:
    """Return the page of one article as it stood at this instant."""
    title, summary = escape(edition.title), escape(edition.summary)
    head = (
        f"<title>{title} | {escape(outlet.name)}</title>"
        f'<link rel="canonical" href="{site}{piece.path}">'
        f'<meta name="description" content="{summary}"><meta name="author" content="{escape(piece.author)}">'
        f'<meta property="og:type" content="article"><meta property="og:title" content="{title}">'
        f'<meta property="og:site_name" content="{escape(outlet.name)}">'
        f'<meta property="og:url" content="{site}{piece.path}">'
        f'<meta property="article:published_time" content="{piece.published.isoformat()}">'
        f'<meta property="article:modified_time" content="{edition.at.isoformat()}">'
    )
    corrected = f' · Corrected <time datetime="{edition.at.isoformat()}">{_clock(edition.at)}</time>'
    body = (
        f'<main><article><p class="breadcrumb"><a href="/">Home</a> › {escape(piece.section)}</p>'
        f"<h1>{title}</h1>"
        f'<p class="meta">By <span class="byline" rel="author">{escape(piece.author)}</span> · '
        f'<time datetime="{piece.published.isoformat()}">{_clock(piece.published)}</time>'
        f"{corrected if edition.note else ''}</p>"
        f'<div class="share"><button>Share</button> <button>Save</button></div>'
        f'<div class="article-body">\n{article_html(edition)}\n</div>'
        f"</article></main>\n{_sidebar(outlet, piece, instant)}"
    )
    return _page(outlet, head, body)


def missing(outlet: Outlet) -> str:
    """Return the page for an address that does not exist."""
    return _page(outlet, "<title>Not found</title>", "<main><h1>We cannot find that page</h1></main>")


def _sidebar(outlet: Outlet, piece: Piece, instant: datetime) -> str:
    others = [(p, e) for p, e in outlet.as_of(instant) if p is not piece][:4]
    links = "".join(f'<li><a href="{p.path}">{escape(e.title)}</a></li>' for p, e in others)
    return (
        f'<aside class="sidebar"><h3>Most read</h3><ol>{links}</ol>'
        f'<form class="newsletter" action="/newsletter"><label>{escape(outlet.promise)}'
        '<input type="email" name="email"></label><button>Sign up</button></form></aside>'
    )


def _page(outlet: Outlet, head: str, body: str) -> str:
    sections = "".join(f'<li><a href="/section/{escape(s.lower())}">{escape(s)}</a></li>' for s in outlet.sections)
    media_type = MEDIA_TYPES[outlet.feed].split(";")[0]
    if outlet.feed is FeedFormat.RSS_FULL:
        media_type = "application/rss+xml"  # what autodiscovery looks for, whatever the server sends
    return (
        f'<!doctype html>\n<html lang="{outlet.language}"><head><meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style>\n{head}\n'
        f'<link rel="alternate" type="{media_type}" title="{escape(outlet.name)}" href="{PATHS[outlet.feed]}">\n'
        f'</head><body>\n<div class="cookie-banner" role="dialog"><p>{escape(outlet.notice)}</p>'
        f'<button>Accept</button></div>\n<header><p class="brand"><a href="/">{escape(outlet.name)}</a></p>'
        f'<p class="tagline">{escape(outlet.tagline)}</p><nav><ul>{sections}</ul></nav></header>\n'
        f"{body}\n<footer><p>{escape(outlet.imprint)}</p></footer>\n</body></html>\n"
    )


def _clock(instant: datetime) -> str:
    return f"{instant.day} {instant:%B %Y, %H:%M}"
