"""Bounds: a document of any size cut to what a feed needs, before anything that is dear looks at it.

The newest items are kept, as far as that shows without parsing; a tag with more attributes than any tag needs loses
them.
"""

from __future__ import annotations

import re
from array import array
from datetime import UTC, datetime
from typing import Final

from bot.core.feeds.moments import moment

MOST_ITEMS: Final = 1_500  # of which three hundred are kept, once they are read
MOST_CHARACTERS: Final = 3_000_000
LONGEST_ITEM: Final = 400_000
LONGEST_HEAD: Final = 200_000
LONGEST_TAG: Final = 10_000
_LOOKED_AT: Final = 60_000  # items, half of them at either end

_LONG_TAG = re.compile(rf"<([A-Za-z][\w.:-]{{0,100}})(?=[\s/])[^<>]{{{LONGEST_TAG},}}>")
_BRACKETS, _AMPERSANDS = re.compile("<{4,}"), re.compile("&{4,}")
_ITEM = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]", re.IGNORECASE)
_CLOSING = re.compile(r"(?:\]\]>)?(?:\s*</[\w.:-]{1,100}\s*>)+\s*$")
_DATE = re.compile(
    r"<(?:[\w.-]{1,40}:)?(?:pubDate|published|updated|modified|issued|date)(?:\s[^<>]{0,500})?>\s*"
    r"(?:<!\[CDATA\[)?([^<>\]]{8,80})",
    re.IGNORECASE,
)
_LATEST = datetime.max.replace(tzinfo=UTC)


def bounded(text: str) -> str:
    """Return the document, or of a very large one its head and its newest items in their order."""
    if len(text) > LONGEST_TAG:
        text = _LONG_TAG.sub(lambda tag: f"<{tag[1]}/>" if tag[0].endswith("/>") else f"<{tag[1]}>", text)
    if text.lstrip("\ufeff \t\r\n")[:1] in {"{", "["}:
        return text
    if len(text) > MOST_CHARACTERS:
        text = _AMPERSANDS.sub("&", _BRACKETS.sub("<", text))
    starts = array("l", (match.start() for match in _ITEM.finditer(text)))
    if len(text) <= MOST_CHARACTERS and len(starts) <= MOST_ITEMS:
        return text
    if not starts:
        return text[:MOST_CHARACTERS]
    ends = array("l", [*starts[1:], len(text)])
    if len(starts) > _LOOKED_AT:
        half = _LOOKED_AT // 2
        starts, ends = starts[:half] + starts[-half:], ends[:half] + ends[-half:]
    kept = _newest(text, starts, ends)
    return text[: starts[0]][:LONGEST_HEAD] + "".join(_item(text, starts[n], ends[n]) for n in kept)


def _newest(text: str, starts: array[int], ends: array[int]) -> list[int]:
    """Return which items to keep, in their order: the newest, until there are enough."""
    dated: list[tuple[datetime, int]] = []
    last = _LATEST
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        found = _DATE.search(text, start, min(end, start + LONGEST_ITEM))
        last = (moment(found[1].strip()) if found else None) or last
        dated.append((last, place))
    dated.sort(key=lambda pair: pair[0], reverse=True)
    kept: list[int] = []
    left = MOST_CHARACTERS
    for _, place in dated[:MOST_ITEMS]:
        left -= min(ends[place] - starts[place], LONGEST_ITEM)
        if left < 0 and kept:
            break
        kept.append(place)
    return sorted(kept)


def _item(text: str, start: int, end: int) -> str:
    if end - start <= LONGEST_ITEM:
        return text[start:end]
    closing = _CLOSING.search(text, max(start, end - 500), end)
    cut = text[start : start + LONGEST_ITEM]
    if cut.rfind("<") > cut.rfind(">"):
        cut = cut[: cut.rfind("<")]
    return cut + (closing[0] if closing else "")
