"""Markup: bytes to characters, markup to plain words, and links to addresses; what feeds and pages share.

Every text that leaves here is free of control characters, lone surrogates and invisible marks.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

import lxml.etree
import lxml.html

LONGEST_ADDRESS: Final = 2048
BLOCKS: Final = frozenset(
    "address article blockquote body br center dd div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main ol p "
    "pre section table tbody td tfoot th thead title tr ul".split()
)
SILENT: Final = frozenset(
    "applet aside audio button canvas embed figcaption figure footer form head iframe input nav noscript object script "
    "select style svg template textarea video".split()
)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with theirs
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<\?xml[^>]{0,200}?encoding|<meta[^>]{0,400}?charset)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_SENT = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
# What the web means by these names (WHATWG Encoding, section 4.2) is the larger set.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
_CODECS = re.compile(
    r"utf-(?:8|16|32)|iso8859|iso2022|cp\d|koi8|gb|big5|shift|euc|mac|hz|tis|johab|kz1048|ptcp", re.IGNORECASE
)
_SEVEN_BIT = re.compile(r"iso2022|hz", re.IGNORECASE)
_CYRILLIC_RUN = re.compile(rb"[\xc0-\xff\xa8\xb8]{3,}")
_HIGH = re.compile(rb"[\x80-\xff]")

_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\uffff"
    "\ud800-\udfff]"
)
_ASCII_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_C1 = re.compile("[\x80-\x9f]")
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|acronym|b|big|bdi|bdo|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|kbd|mark|p|q|s|small|"
    r"span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)


def decode(body: bytes, content_type: str | None = None) -> str:
    """Return the characters: by mark, as UTF-8 if it is that, by what is declared, else by what it looks like."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    named = _named(body, content_type)
    wide = _unmarked_wide(body)
    order = [wide] if wide else [n for n in named if _SEVEN_BIT.match(n)] + ["utf-8", *named]
    for name in order:
        try:
            return body.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return _nearly(body, named)


def clean(text: str) -> str:
    """Return the text without what nobody can see; numbers that meant Windows characters become them."""
    if text.isascii():
        return _ASCII_UNWANTED.sub("", text)
    if _C1.search(text):
        text = _C1.sub(lambda m: bytes([ord(m[0])]).decode("cp1252", "ignore"), text)
    return _UNWANTED.sub("", text)


def one_line(text: str) -> str:
    """Return the text clean, with single spaces and no line breaks."""
    return " ".join(clean(text).split())


def headline(text: str) -> str:
    """Return a title as plain text: inline tags taken away, entities decoded however often they were encoded."""
    for _ in range(3):
        before, text = text, _INLINE_TAG.sub("", html.unescape(text))
        if text == before:
            break
    return one_line(text)


def plain(markup: str) -> str:
    """Return the words of a fragment of HTML on one line."""
    return " ".join(paragraphs(markup))


def paragraphs(markup: str) -> tuple[str, ...]:
    """Return the paragraphs of a fragment of HTML, without scripts, forms, figures and what stands beside the text."""
    if "<" not in markup:
        text = one_line(html.unescape(markup))
        return (text,) if text else ()
    root = tree(markup)
    if root is None:
        return ()
    lines = "".join(_pieces(root)).split("\n")
    return tuple(line for line in (one_line(line) for line in lines) if line)


def tree(markup: str) -> lxml.html.HtmlElement | None:
    """Return the document as a tree, or None where there is nothing in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    content = _NOT_XML.sub("", markup).encode("utf-8", "ignore")
    try:
        return lxml.html.document_fromstring(content, parser=parser) if content.strip() else None
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def absolute(link: str, base: str) -> str:
    """Return a link of a document at `base` as an address of the web; "" if it leads elsewhere."""
    text = re.sub(r"[\t\r\n]", "", link).strip().replace("&amp;", "&")
    if not text:
        return ""
    try:
        joined = urljoin(base, text.replace(" ", "%20"))
        parts = urlsplit(joined)
        _ = parts.port  # raises where it is no number
    except ValueError:
        return ""
    on_the_web = parts.scheme.lower() in {"http", "https"} and parts.hostname and joined.isprintable()
    return joined if on_the_web and len(joined) <= LONGEST_ADDRESS else ""


def _pieces(root: lxml.html.HtmlElement) -> Iterator[str]:
    walk = lxml.etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if name in SILENT:
                walk.skip_subtree()
                continue
            if name in BLOCKS:
                yield "\n"
            yield (element.text or "").replace("\n", " ")
        else:
            if name in BLOCKS:
                yield "\n"
            yield (element.tail or "").replace("\n", " ")


def _named(body: bytes, content_type: str | None) -> list[str]:
    """Return the codecs that the header and the document name, the header first (RFC 7303, section 3)."""
    sent = _SENT.search(content_type or "")
    declared = _DECLARED.search(body[:4096])
    names = [sent[1] if sent else "", declared[1].decode("ascii", "ignore") if declared else ""]
    return [codec for codec in (_codec(name) for name in names) if codec]


def _codec(name: str) -> str | None:
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if not _CODECS.match(known) or known.startswith(("utf-16", "utf-32")):
        return None  # a wide encoding shows by itself; where it does not, the label is wrong
    return _MEANT.get(known, known)


def _unmarked_wide(body: bytes) -> str | None:
    start = body[:4]
    if len(start) == 4 and start[0] and not start[1] and start[2] and not start[3]:
        return "utf-16-le"
    if len(start) == 4 and not start[0] and start[1] and not start[2] and start[3]:
        return "utf-16-be"
    return None


def _nearly(body: bytes, named: list[str]) -> str:
    """Return the best reading of bytes that no encoding fits without a fault."""
    high = len(_HIGH.findall(body))
    as_utf8 = body.decode("utf-8", "replace")
    if as_utf8.count("\ufffd") * 20 < high:  # UTF-8 with a few broken bytes, such as a cut in a character
        return as_utf8
    if named:
        return body.decode(named[0], "replace")
    in_runs = sum(len(run) for run in _CYRILLIC_RUN.findall(body))
    return body.decode("cp1251" if in_runs * 2 > high else "cp1252", "replace")
