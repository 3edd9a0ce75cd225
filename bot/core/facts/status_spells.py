"""What stands beside a day: the sign that it belongs to, words for a round, and whether one is of today."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import told_at
from bot.core.facts.status_signs import Seen, Sign
from bot.core.language import Sentence, Timex
from bot.core.language.en import stages_rounds
from bot.core.model.article import Span

_BARE = re.compile(r"(?:next\s+|late\s+|early\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+\w+)?", re.IGNORECASE)
_PARTS = re.compile(r"[;:]|\b(?:before|since|unless|if|after|that|which|but)\b")
_ENDS = re.compile(r"\b(?:ends?|close[sd]?|finish\w*|runs?|lasts?|conclude[sd]?|through|until)\s")
_DENIES = re.compile(r"\b(?:no|not|never|without|unless|if|refus\w+)\b", re.IGNORECASE)
_TELLS = re.compile(r"[;:]|\b(?:before|since|unless|if|after|that|which|but|said|says|and\s+\w+ed)\b")
_NEAR = 90
"""How many letters may stand between a day and the words that say what happened on it."""
_HELD = frozenset("open end until stall fail deal part without".split())
_COMING = frozenset("open again plan notover".split())
_HIGHEST = 12
_WINDOW = 120
_DROPPED = re.compile(
    r"\b(?:has|have|had|was|were|is|are)\s+(?:been\s+)?(?:postponed|cancelled|canceled|called\s+off|put\s+off|scrapped|shelved"
    r"|suspended|abandoned)\b(?!\s+(?:\S+\s+){0,2}?(?:until|till|to)\b)",
    re.IGNORECASE,
)


def names_a_weekday(timex: Timex) -> bool:
    """Say whether a time is a bare weekday, of which only the sense tells the week."""
    return _BARE.fullmatch(timex.text) is not None


def times(cast: Cast, sentence: Sentence) -> Iterator[Timex]:
    """Yield the days that a sentence names, those in its dateline left out."""
    dateline = stages_rounds.DATELINE.match(cast.document.text, sentence.span.start, sentence.span.end)
    start = dateline.end() if dateline else sentence.span.start
    for timex in cast.times(sentence.span):
        if timex.span.start >= start and timex.day() is not None:
            yield timex


def attached(cast: Cast, told: Seen, timex: Timex) -> Sign | None:
    """Return the sign that a time belongs to: by the parse, else the nearest with nothing between them."""
    signs = [s for s in told.signs if s.kind in _HELD | _COMING]
    if not signs:
        return None
    tokens = cast.tokens
    i = cast.index(timex.span.start)
    chain: list[int] = []
    while 0 <= i < len(tokens) and len(chain) < _HIGHEST:
        chain.append(i)
        i = tokens[i].head
    at = {s.at: s for s in signs}
    for link in chain:
        if link in at:
            return at[link]
        if tokens[link].tag.startswith("VB") and tokens[link].dep not in {"aux", "cop"}:
            break
    near = [(_gap(cast, s, timex), s) for s in signs]
    reach = [(gap, s) for gap, s in near if gap is not None]
    return min(reach, key=lambda pair: pair[0])[1] if reach else None


def _gap(cast: Cast, sign: Sign, timex: Timex) -> int | None:
    """Return how far a time stands from a sign; None where something else stands between them."""
    text = cast.document.text
    span = cast.tokens[sign.at].span
    low, high = sorted(((span.start, span.end), (timex.span.start, timex.span.end)))
    between = text[low[1] : high[0]] if high[0] > low[1] else ""
    if len(between) > _NEAR or _TELLS.search(between) or stages_rounds.NOT_A_ROUND.search(between):
        return None
    return len(between) + 30 * between.count(",")


def beside(cast: Cast, sentence: Sentence, timex: Timex, words: re.Pattern[str]) -> bool:
    """Say whether a time stands beside some words with nothing else between them."""
    text = cast.document.text
    for hit in words.finditer(text, sentence.span.start, sentence.span.end):
        low, high = sorted((hit.span(), (timex.span.start, timex.span.end)))
        between = text[low[1] : high[0]] if high[0] > low[1] else ""
        if len(between) <= _NEAR and not parted(between, text, sentence, hit.start(), ahead=False):
            return True
    return False


def parted(between: str, text: str, sentence: Sentence, at: int, *, ahead: bool) -> bool:
    """Say whether what stands between a day and the words is about something else."""
    before = text[max(sentence.span.start, at - 30) : at]
    if _PARTS.search(between) or stages_rounds.NOT_A_ROUND.search(between) or stages_rounds.NOT_A_ROUND.search(before):
        return True
    return ahead and (_ENDS.search(between) is not None or _DENIES.search(before) is not None)


def is_now(cast: Cast, told: Seen) -> bool:
    """Say whether a sentence at the beginning tells without a day of a round, which then is of the article's day."""
    if told.place not in {"headline", "lead", "early"} or told.past:
        return False
    today, text = cast.document.reference, cast.document.text
    days = (t.day() for t in times(cast, told.sentence) if not told_at(text, told.sentence, t))
    if any(day is not None and day <= today for day in days):
        return False
    verbs = [s for s in told.signs if s.kind != "open" or cast.tokens[s.at].tag.startswith("VB")]
    return any(s.mood == "fact" and not s.past and not s.quoted and meets(cast, s) for s in verbs)


def meets(cast: Cast, sign: Sign) -> bool:
    """Say whether a sign shows that those at the table were there."""
    return sign.kind in _HELD and cast.tokens[sign.at].lemma not in stages_rounds.NO_MEETING


def no_round(text: str, within: Span, end: int, timex: Timex) -> bool:
    """Say whether words up to `end` tell of no round on a day: of an exchange, one party's meeting, a plan dropped."""
    before = text[max(within.start, end - _WINDOW) : end]
    if stages_rounds.OTHER_SUBJECT.search(before):
        return True
    if stages_rounds.OF_ONE_PARTY.search(before) and not stages_rounds.WITH_OTHERS.match(text, end):
        return True
    planned = stages_rounds.PLANNED.search(text, max(within.start, timex.span.start - _NEAR), timex.span.start)
    return planned is not None and _DROPPED.search(text, timex.span.end, within.end) is not None
