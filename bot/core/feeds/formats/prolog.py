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
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]{0,1000}(?:\[.{0,20000}?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_OWN_ENTITY = re.compile(r"""<!ENTITY\s+([\w.-]{1,40})\s+(["'])([^"'&<>%]{1,100})\2\s*>""")
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
MOST_REFERENCES = 20_000
MOST_UNCLOSED = 1000  # each is looked for as far as that
_WORDS = re.compile(r"<(title|summary|description)\b[^<>]{0,500}>")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
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
    """Return the document as UTF-8 that says so, well-formed where feeds most often are not."""
    # Characters that XML forbids go, and so does the document type with all that it could ask for. HTML's entities and
    # single ampersands are spelled so that XML knows them. Tags within a
    # title or a summary become text, as the parsers read only what stands before the first of them.
    text = markup.clean(text.lstrip("\ufeff \t\r\n"))
    own = _own_entities(text)
    text = _DOCTYPE.sub("", _DECLARATION.sub("", text, count=1), count=1)
    if "&" in text:
        text = _NUMBER.sub(_numbered, _BARE.sub("&amp;", text))
        text = _ENTITY.sub(lambda match: own.get(match[1]) or _spelled_out(match), text)
    return b'<?xml version="1.0" encoding="utf-8"?>' + _with_tags_as_text(text).lstrip().encode("utf-8", "replace")


def _own_entities(text: str) -> dict[str, str]:
    """Return the entities that the document defines as a few plain characters; all others are nobody's."""
    defined = {name: value for name, _, value in _OWN_ENTITY.findall(text[:20_000])}
    return defined if defined and text.count("&") <= MOST_REFERENCES else {}


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
    meaning = html.unescape(match[0])
    return f"&amp;{match[1]};" if meaning == match[0] else html.escape(meaning, quote=False)


def _numbered(match: re.Match[str]) -> str:
    meaning = html.unescape(match[0])  # also turns the numbers of Windows characters into them
    return html.escape(markup.clean(meaning), quote=False) if meaning != match[0] else ""
