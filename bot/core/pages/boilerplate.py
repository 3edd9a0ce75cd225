"""What stands around an article's text and got in: the headline, the byline, the date, calls to share and read on.

Only whole paragraphs go, and only those that are nothing else: a sentence that begins like one of these stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

# How many paragraphs at the start may be byline, date and standfirst.
OPENING: Final = 8
# "No comment." may well be said twice; a longer paragraph that comes again is a pull quote.
SHORT: Final = 60

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NUMBERS = r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}"
_DATE = rf"(?:\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|{_NUMBERS})"
_CLOCK = r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|\(?(?:UTC|GMT)[^)]{0,6}\)?)?)"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
_NAME = r"[A-Z][\w.'’-]+(?:\s+(?:(?:de|van|von|der|den|al|el|bin|la|le|di|da)\s+)*[A-Z][\w.'’-]+){0,3}"
_WHEN = r"(?:first |last )?(?:published|updated|posted|modified)"
_THEN = rf"(?:[\s,|·•–-]*(?:{_WHEN})\b.{{0,60}})?"

_OPENING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:[Bb]y|BY)\s+{_NAME}(?:\s*(?:,|and|&|\||in|for)\s*{_NAME})*(?:\s*[|·,–-].{{0,80}})?",
        rf"(?i:(?:{_WHEN}(?: on| at)?\s*:?\s*)?{_WEEKDAY}{_DATE}[\s,|·•–-]*(?:at\s+)?{_CLOCK}?{_THEN})",
        rf"(?i:(?:{_WHEN}\s*:?\s*)?(?:an?|\d{{1,3}})\s+(?:min(?:ute)?|hour|day)s?\s+ago)",
        rf"(?i:{_WHEN}\s*:?)",
        r"(?i:\d{1,3}[\s-]*min(?:ute)?s?\s+(?:read|listen)\.?)",
        rf"(?i:{_CLOCK})",
        r"(?i:\(?(?:reuters|ap|afp|dpa|associated press|agence france-presse)\)?)",
    )
)
_PLACES = r"(?:facebook|x|twitter|whatsapp|telegram|e-?mail|linkedin)"
_CHANNELS = r"(?:newsletters?|updates|channel|facebook|twitter|here)"
_ANYWHERE = tuple(
    re.compile(f"(?i:{pattern})")
    for pattern in (
        rf"share(?: this)?(?: article| story| page)?(?: (?:on|via|with) {_PLACES})?\W*",
        r"(?:copy link|print|save|comments?|advertisements?|sponsored|promoted|topics|trending|most read)\W*",
        r"related(?: (?:articles?|stories|topics?|news|links))?\W*",
        r"(?:more on this (?:story|topic)|you may also like|recommended(?: (?:for you|stories))?)\W*",
        r"(?:read (?:more|next)|continue reading|listen to this article|follow us|sign up|log in)\W*",
        r"subscribe(?: now)?\W*",
        r"skip (?:to content|past newsletter promotion|advert(?:isement)?)\W*",
        r"(?:end of list|list of \d+ items?|getty images|image source)\W*",
        r"(?:read more|read also|also read|see also|related|watch|recommended|more on this)\s*[:|]\s.{1,160}",
        rf"(?:sign up|subscribe|click here|tap here|follow us)\b[^.]{{0,140}}{_CHANNELS}\b.{{0,40}}",
        r"(?:image source|image caption|photo(?:graph)?|image|file photo|picture|credit)\s*[:,]\s.{1,200}",
        r"(?:copyright )?(?:©|\(c\))\s?.{1,120}",
        r"all rights reserved\.?.{0,60}",
        r"this (?:article|page|story) (?:is more than|was amended on|was updated on)\b.{1,160}",
        r"the post .{1,300} (?:appeared )?first (?:appeared )?on .{1,200}",
        r"[\W_]+",  # rules made of stars and dashes
    )
)

_NO_LETTERS = re.compile(r"[\W_]+")


def article_only(paragraphs: Iterable[str], headings: Sequence[str] = (), byline: str | None = None) -> tuple[str, ...]:
    """Return the paragraphs without headline, byline and what calls away from the text; no long one twice."""
    unwanted = {_letters(heading) for heading in headings} | {_letters(byline or "")} - {""}
    kept: list[str] = []
    seen: set[str] = set()
    for paragraph in paragraphs:
        key = _letters(paragraph)
        if not key or key in seen or _is_furniture(paragraph):
            continue
        if len(kept) < OPENING and (key in unwanted or _opens(paragraph)):
            continue
        kept.append(paragraph)
        if len(key) > SHORT:
            seen.add(key)
    return tuple(kept)


def _is_furniture(paragraph: str) -> bool:
    return len(paragraph) < 320 and any(pattern.fullmatch(paragraph) for pattern in _ANYWHERE)


def _opens(paragraph: str) -> bool:
    return len(paragraph) < 200 and any(pattern.fullmatch(paragraph) for pattern in _OPENING)


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text.casefold())
