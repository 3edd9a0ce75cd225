"""What stands before the first item of an XML feed, and the repairs that its parsers need.

Not a format: both XML formats read through it.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from bot.core import markup

_ROOT = re.compile(r"<(?:[\w.-]+:)?(rss|feed|rdf|channel)\b([^>]{0,4000})>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,400}\?*>", re.IGNORECASE)
_FIRST_ITEM = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)\b", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"<(?:dc:)?language>\s*(?:<!\[CDATA\[)?\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)", re.IGNORECASE
)
_XML_LANG = re.compile(r"""\bxml:lang\s*=\s*["']([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)["']""")
_XML_BASE = re.compile(r"""\bxml:base\s*=\s*["']([^"']{1,2000})["']""")
_TTL = re.compile(r"<ttl>\s*(\d{1,6})\s*</ttl>", re.IGNORECASE)
_PERIOD = re.compile(r"<sy:updatePeriod>\s*(hourly|daily|weekly|monthly|yearly)\s*</sy:updatePeriod>", re.IGNORECASE)
_FREQUENCY = re.compile(r"<sy:updateFrequency>\s*(\d{1,4})\s*</sy:updateFrequency>", re.IGNORECASE)
_MINUTES = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}

LONGEST_WORDS = 20_000
MOST_UNCLOSED = 1000  # each is looked for as far as that
_WORDS = re.compile(r"<(title|summary|description)\b[^<>]{0,500}>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_BARE = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]{0,31}|#\d{1,10}|#[xX][0-9A-Fa-f]{1,8});)")
_NUMBER = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{1,8})|(\d{1,10}));")


@dataclass(frozen=True, slots=True)
class Prolog:
    """What a feed says of itself before its items."""

    language: str
    base: str
    ttl_minutes: int | None


def is_feed(text: str) -> bool:
    """Say whether an XML feed begins in the first part of the text."""
    return _ROOT.search(text, 0, 20_000) is not None


def has_own_entities(text: str) -> bool:
    """Say whether the document defines entities of its own."""
    return "<!ENTITY" in text[:20_000]


def prolog(text: str) -> Prolog:
    """Return what stands before the first item."""
    first = _FIRST_ITEM.search(text)
    head = text[: first.start() if first else 20_000][:100_000]
    root = _ROOT.search(head)
    attributes = root[2] if root else ""
    language = _LANGUAGE.search(head) or _XML_LANG.search(attributes)
    base = _XML_BASE.search(attributes)
    return Prolog(language[1] if language else "", base[1] if base else "", _ttl(head))


def _ttl(head: str) -> int | None:
    ttl = _TTL.search(head)
    if ttl:
        return int(ttl[1])
    period, frequency = _PERIOD.search(head), _FREQUENCY.search(head)
    if not period:
        return None
    return _MINUTES[period[1].lower()] // max(1, int(frequency[1]) if frequency else 1)


def repaired(text: str) -> bytes:
    """Return the document as UTF-8 that says so, well-formed where feeds most often are not.

    Characters that XML forbids go; HTML's entities and single ampersands are spelled so that XML knows them; tags
    within a title or a summary become text, as the parsers read only what stands before the first of them.
    """
    own = has_own_entities(text)
    text = markup.clean(text.lstrip("\ufeff \t\r\n"))
    if "&" in text:
        text = _NUMBER.sub(_numbered, _BARE.sub("&amp;", text))
        text = text if own else _ENTITY.sub(_spelled_out, text)
    body = _DECLARATION.sub("", _with_tags_as_text(text), count=1)
    return b'<?xml version="1.0" encoding="utf-8"?>' + body.lstrip().encode("utf-8", "replace")


def _with_tags_as_text(text: str) -> str:
    pieces: list[str] = []
    done = unclosed = 0
    for opening in _WORDS.finditer(text):
        if opening.start() < done or opening[0].endswith("/>"):
            continue
        closing = text.find(f"</{opening[1]}>", opening.end(), opening.end() + LONGEST_WORDS)
        unclosed += closing < 0
        if unclosed > MOST_UNCLOSED:
            break
        inner = text[opening.end() : max(closing, 0)]
        if "<" in inner and "<![CDATA[" not in inner:
            pieces += text[done : opening.end()], inner.replace("<", "&lt;").replace(">", "&gt;")
            done = closing
    return "".join((*pieces, text[done:]))


def _spelled_out(match: re.Match[str]) -> str:
    if match[1] in _OF_XML:
        return match[0]
    meaning = html.unescape(match[0])
    return f"&amp;{match[1]};" if meaning == match[0] else html.escape(meaning, quote=False)


def _numbered(match: re.Match[str]) -> str:
    meaning = html.unescape(match[0])  # also turns the numbers of Windows characters into them
    return html.escape(markup.clean(meaning), quote=False) if meaning != match[0] else ""
