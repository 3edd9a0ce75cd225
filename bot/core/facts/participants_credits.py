"""Who only wrote, edited, asked or printed: bylines, outlets, platforms. None of them takes part in the talks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.language import Document, Name, NameLabel
from bot.core.language.view import View
from bot.core.model.article import Article

_CREDIT = re.compile(
    r"(?:^|\n)[ \t]*(?:By|(?:Additional )?reporting by|(?:Edited|Editing|Written) by|Photo(?:graph)? by|Photo:|Image:)"
    r"\s",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:\w+ ){1,3}by [A-Z]")
_WRITERS = re.compile(r"\b(?:correspondent|columnist|reporter|editor|writer|commentator)s?$")
_ASKING = re.compile(r"(?:Q|Question)\s?[:.]\s*(?P<who>[^.?!\n]{3,60})[.]\s")
_DATELINE = re.compile(r"[^\n().]{2,60}\((?P<outlet>[^()\n]{2,40})\)\s*[-–—]")
_SIGNED = re.compile(r"[.!?”\"’]\s[-–—]\s(?P<who>[^.\n]{3,40})$")
_SHOWN_TO = frozenset("seen obtained reviewed published reported quoted".split())
_POSTED = frozenset("post posted posts message channel account wrote video statement writing".split())
_LINE = 120  # characters of a line that credits somebody
_SHORT = 90


def credited(article: Article, document: Document, view: View) -> frozenset[str]:
    """Return the names of those who wrote, edited, photographed, asked or published."""
    names = {n.text for n in document.names if article.byline and n.text in article.byline}
    for m in _CREDIT.finditer(document.text):
        line_end = document.text.find("\n", m.end())
        line_end = len(document.text) if line_end < 0 else line_end
        if line_end - m.end() <= _LINE:
            names |= set(_within(document, m.end(), line_end))
    alone = {n.span.start: n.text for n in document.names if n.label is NameLabel.PER}
    for number, paragraph in enumerate(document.paragraphs):
        line = document.text[paragraph.start : paragraph.end]
        if number and alone.get(paragraph.start) == line:
            names.add(line)  # nothing but a name: a byline without "by"
        for start, end in _credits_in(line, first=number == 0):
            names |= set(_within(document, paragraph.start + start, paragraph.start + end))
    return frozenset(names | _outlets(document, view))


def _credits_in(line: str, *, first: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph that name who wrote, asked or published."""
    if not first and len(line) <= _SHORT and line[-1] not in ".!?:”\"’'":
        if m := _BY.match(line):
            yield m.end() - 1, len(line)
        elif _WRITERS.search(line) and "," in line:
            yield 0, len(line)
    if m := _ASKING.match(line):
        yield m.span("who")
    if m := _DATELINE.match(line):
        yield m.span("outlet")
    if m := _SIGNED.search(line):
        yield m.span("who")


def _within(document: Document, start: int, end: int) -> Iterator[str]:
    return (n.text for n in document.names if start <= n.span.start < end)


def _outlets(document: Document, view: View) -> set[str]:
    """Return the organisations that the text names only as those to whom something was said, shown or posted."""
    shown: dict[str, bool] = {}
    for name in document.names:
        if name.label is not NameLabel.PER and name.state is None:
            shown[name.text] = shown.get(name.text, True) and _is_told(name, view)
    return {text for text, always in shown.items() if always}


def _is_told(name: Name, view: View) -> bool:
    """Say whether the name stands as an outlet's does: "told the X", "seen by X", "posted on X", "an X interview"."""
    k = view.range_of(name)[0] - 1
    if view.low(k) in {"the", "'s", "’s"}:
        k -= 1
    before = view.low(k - 1)
    if view.low(k) in {"told", "tells"}:
        return True
    if view.low(k) == "by" and before in _SHOWN_TO:
        return True
    if view.low(k) == "with" and before == "interview":
        return True
    return view.low(k) == "on" and before in _POSTED
