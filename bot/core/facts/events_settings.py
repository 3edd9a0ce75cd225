"""When and where: the day and the place that a sentence gives to what a verb in it says."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.core.facts.cast import Cast
from bot.core.language import Document, Sentence, Timex
from bot.core.model.article import Span

LONG_AGO = timedelta(days=14)
"""How far back what an article tells of is no longer what it is about."""
_TOLD = re.compile(
    r"\b(?:said|says|told|announced|reported|wrote|added|according to)\b(?:\s+(?!that\b)[\w’'-]+){0,4}\s*(?:on\s+"
    r"|late\s+|early\s+)?$",
    re.IGNORECASE,
)
_THEN_TOLD = re.compile(r"\s*(?:evening|night|morning|afternoon)?\s*(?:that\s|to\s+reporters)")
_PAST = re.compile(
    r"^(?:\w+ed|met|held|began|broke|came|spoke|sat|took|went|fell|struck|won|sent|gave|left|made|withdrew|quit|was"
    r"|were|had)\b",
    re.IGNORECASE,
)
# "In response to the vote on Monday, …", "since the truce of 4 May", "the 4 May truce": a day of something else.
_OF_ANOTHER = re.compile(
    r"^\W*(?:\w+ (?:hours?|days?|weeks?) )?(?:after|following|before|ahead of|despite|since|because of|due to|"
    r"in (?:response|reaction|reply) to|in the wake of|citing)\b[^,;]*$"
    r"|\b(?:since (?:the|a|an|its|their|that)|citing|in (?:response|reaction) to)\b[^,;]*$",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:has|have)\b(?:\s+(?:also|now|just|again|already))?\s*$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:deal|ceasefire|truce|war|peace|conflict|crisis|hostages?|(?:hostages?|captives|prisoners)\s+held|fighting"
    r"|troops|stationed|operations?|elections?|situation|strike|sanctions"
    r"|offensive|aid|developments|government|prisoners|violence|plan|end|forces|violations|factory|plants?"
    r"|interests?)\s+$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b[^,;:]*$")
"""What makes of a time the beginning of a span that lasts till now: "since the truce that began in January"."""
_IN_PLACE = re.compile(
    r"\b(?:in|at|near)\s+(?:the\s+(?:\w+\s+){0,3}(?:city|town|capital|resort"
    r"|port)\s+(?:of\s+)?)?(?P<place>[A-Z][\w’'.-]*(?:\s+(?:el-|de\s+|el\s+|al-)?[A-Z][\w’'-]+){0,2})"
)


def day_of(cast: Cast, sentence: Sentence, verb: Span, *, announced: bool, lead: bool) -> date | None:
    """Return the day on which something happens: as its clause says, else the article's if it plainly is of now."""
    text = cast.document.text
    times = [t for t in cast.times(sentence.span) if t.span.start >= sentence.span.start]
    times = [t for t in times if not _of_another(text, sentence, verb, t)]
    days = [t for t in times if t.day() is not None and _fits(t, cast, announced=announced)]
    own = [t for t in days if not _TOLD.search(text[sentence.span.start : t.span.start])]
    chosen = own or ([] if announced else days)
    if chosen:
        return min(chosen, key=lambda t: distance(text, verb, t)).day()
    if announced or not lead or days or any(_dates(text, verb, t) for t in times):
        return None
    now = not _PAST.match(verb.of(text)) or _PERFECT.search(text, max(sentence.span.start, verb.start - 25), verb.start)
    return cast.document.reference if now else None


def _of_another(text: str, sentence: Sentence, verb: Span, timex: Timex) -> bool:
    """Say whether a day is that of something which the sentence only looks back on."""
    if verb.start < timex.span.start:
        led = _OF_ANOTHER.search(text[verb.end : timex.span.start]) is not None
    else:
        led = _OF_ANOTHER.search(text[sentence.span.start : timex.span.start]) is not None
        led = led and "," in text[timex.span.end : verb.start]
    around = text[max(0, timex.span.start - 6) : timex.span.end + 30]
    named_by = rf"\b(?:the|its|their) (?:the )?{re.escape(timex.text.removeprefix('the '))} [a-z]{{4,}}"
    return led or (re.search(named_by, around) is not None and "weekend" not in timex.text)


def is_long_ago(document: Document, timex: Timex) -> bool:
    """Say whether a time lies so far back that what happened then is not what the article is about."""
    day = timex.day()
    if day is not None:
        return day < document.reference - LONG_AGO
    before = f"{document.reference - LONG_AGO}"
    return re.fullmatch(r"\d{4}(?:-\d\d)?", timex.value) is not None and timex.value + "-99" < before


def told_at(text: str, sentence: Sentence, timex: Timex) -> bool:
    """Say whether a time is only when somebody told what the sentence tells: "said on Friday that …"."""
    after = text[timex.span.end : timex.span.end + 40]
    return bool(_TOLD.search(text[sentence.span.start : timex.span.start]) or _THEN_TOLD.match(after))


def _dates(text: str, verb: Span, timex: Timex) -> bool:
    """Say whether a month or year is when something happens."""
    near = abs(timex.span.start - verb.start) <= 120
    return timex.value[0].isdigit() and near and not compares(text, timex)


def compares(text: str, timex: Timex) -> bool:
    """Say whether a time is only what something is measured by: "the first since 2022"."""
    before = text[max(0, timex.span.start - 12) : timex.span.start]
    return re.search(r"(?:since|until|for|over|than|from|of)\s+(?:the\s+)?$", before) is not None


def is_past(cast: Cast, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a time well before the article."""
    times = [
        t
        for t in cast.times(sentence.span)
        if t.span.start >= sentence.span.start
        and not compares(cast.document.text, t)
        and not _SINCE.search(cast.document.text, sentence.span.start, t.span.start)
    ]
    days = [t.day() for t in times]
    known = [d for d in days if d is not None]
    if known:
        return max(known) < cast.document.reference - LONG_AGO
    spans = [t.value for t in times if re.match(r"\d{4}(?:$|-\d\d$)", t.value)]
    return bool(spans) and max(s + "-99" for s in spans) < f"{cast.document.reference - LONG_AGO}"


def _fits(timex: Timex, cast: Cast, *, announced: bool) -> bool:
    """Say whether what is to come lies ahead, and what was lies behind."""
    day = timex.day()
    reference = cast.document.reference
    return day is not None and (day >= reference if announced else day <= reference)


def distance(text: str, verb: Span, timex: Timex) -> int:
    """Return how far a time stands from a verb; across a clause it is further."""
    low, high = sorted((verb, timex.span), key=lambda s: s.start)
    between = text[low.end : high.start]
    return len(between) + 60 * len(re.findall(r"[,;]|\b(?:after|before|since|that|which|who|when|until)\b", between))


def place_of(cast: Cast, sentence: Sentence, verb: Span) -> str | None:
    """Return where something happens, by the place that the sentence names after "in" or "at" nearest to the verb."""
    text = cast.document.text
    found: list[tuple[int, str]] = []
    for match in _IN_PLACE.finditer(text, sentence.span.start, sentence.span.end):
        span = Span(*match.span("place"))
        named = cast.within(span)
        if any(not p.place for p in named) or cast.times(span):
            continue
        if _ELSEWHERE.search(text[max(sentence.span.start, match.start() - 16) : match.start()]):
            continue
        name = named[0].span.of(text) if named and named[0].span.start == span.start else span.of(text)
        gap = span.start - verb.end if span.start >= verb.end else 40 + verb.start - span.end
        found.append((gap, name.rstrip(".’'")))
    return min(found)[1] if found else None
