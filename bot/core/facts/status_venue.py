"""Where talks are held: the place that the round is said to be in, weighed over everything the text says of places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.core.facts.cast import Cast
from bot.core.facts.status_mediators import known_states
from bot.core.language.en import happenings, stages_rounds
from bot.core.model.article import Span
from bot.core.model.fact import Event, EventKind, ParticipantKind, Stage

_ROUND = (EventKind.CONSULT, EventKind.SIGN, EventKind.AGREE, EventKind.SUSPEND, EventKind.WITHDRAW)
_NAME = r"[A-Z][\w’'-]+(?:\s+(?:el-|al-)?[A-Z][\w’'-]+){0,2}"
_VENUE = re.compile(rf"\b(?:{happenings.TALKS})\s+(?:[\w’'-]+\s+){{0,3}}?(?:in|at)\s+(?:the\s+)?(?P<place>{_NAME})")
_NAMED_TALKS = re.compile(
    r"\b(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+(?:peace\s+|climate\s+)?(?:talks|summit|meeting|round|negotiations|conference)\b"
)
_IN_PLACE = re.compile(rf"\b(?P<word>[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Ll]eaving)\s+(?:the\s+)?(?P<place>{_NAME})")
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
    r"(?:(?:,\s[\w.’' ]{2,30})?\s*\([^)\n]{2,40}\)\s*[-–—]"
    r"|,\s[^\n(]{3,30}?\s*[–—-]\s|,\s\d{1,2}\s[A-Z][a-z]+\s\d{4}\b)",
    re.MULTILINE,
)
_BYLINE = re.compile(rf"^(?:By|Updates\s+by)\s+[^\n]{{3,60}}?\s+in\s+(?P<place>{_NAME})[ ]*$", re.MULTILINE)


def venue(cast: Cast, events: Sequence[Event], stage: Stage, last: date | None, ahead: date | None) -> str | None:
    """Return where the round is held that the stage is about, weighed against where the text says that talks are."""
    score: Counter[str] = Counter()
    wanted = (ahead, last) if stage in {Stage.SCHEDULED, Stage.PROPOSED} else (last, ahead)
    rounds = [e for e in events if e.kind in _ROUND and e.place]
    for day, weight in zip(wanted, (5, 2), strict=True):
        places = [e.place for kind in _ROUND for e in rounds if day is not None and e.date == day and e.kind is kind]
        if places and places[0]:
            score[places[0]] += weight
    _score_talks(cast, score)
    headline = cast.document.headline
    for party in cast.within(headline) if headline else ():
        if cast.is_town(party) and party.place:
            score[party.span.of(cast.document.text)] += 3
    _score_sentences(cast, score)
    _score_dateline(cast, score)
    if not score:
        score.update(p.span.of(cast.document.text) for p in cast.parties if p.place and cast.is_town(p))
    if not score:
        return next((e.place for kind in _ROUND for e in rounds if e.kind is kind), None)
    return max(score, key=lambda place: score[place])


def _score_talks(cast: Cast, score: Counter[str]) -> None:
    """Count where the words for talks stand right beside a place: "talks in Geneva", "the Geneva talks"."""
    text, headline = cast.document.text, cast.document.headline
    for match in (*_VENUE.finditer(text), *_NAMED_TALKS.finditer(text)):
        span = Span(*match.span("place"))
        named = cast.within(span)
        if named and all(p.span.start == span.start and (p.place or cast.is_town(p)) for p in named):
            score[named[0].span.of(text)] += 4 if headline and headline.overlaps(span) else 2
        elif not named and not cast.times(span) and match.re is _VENUE:
            score[match["place"]] += 1


def _score_sentences(cast: Cast, score: Counter[str]) -> None:
    """Count places after "in" or "at" in sentences about what goes on at the table."""
    text = cast.document.text
    for sentence in cast.document.sentences:
        span = sentence.span
        if span.end - span.start > 1500 or not stages_rounds.AT_TABLE.search(text, span.start, span.end):
            continue
        for match in _IN_PLACE.finditer(text, span.start, span.end):
            name = _place(cast, Span(*match.span("place")), sure=match["word"].lower() in {"in", "at", "leaving"})
            if name is not None:
                weight = 2 if match["word"].lower() in {"in", "at"} else 1
                score[name] += weight + 3 * bool(stages_rounds.WHERE_THEY_MEET.match(text, match.end()))


def _place(cast: Cast, span: Span, *, sure: bool) -> str | None:
    """Return the name of a place as far as it is one: no party, no day, no state."""
    text = cast.document.text
    named = cast.within(span)
    words = named[0].span.of(text) if named and named[0].span.start == span.start else span.of(text)
    words = words.removesuffix("'s").removesuffix("’s").rstrip("’'.-")
    if stages_rounds.NO_VENUE.match(words) or cast.times(span):
        return None
    if not named:
        return words if sure else None
    party = named[0]
    if party.span.start != span.start or not (party.place or (sure and party.kind is not ParticipantKind.ORGANISATION)):
        return None
    if party.on_side == words and party.kind is ParticipantKind.COUNTRY and not cast.is_town(party):
        return words if party.place and sure and words not in known_states(cast) else None
    return words


def _score_dateline(cast: Cast, score: Counter[str]) -> None:
    """Count where the report was written, which is where talks are when the text speaks of the place again."""
    text = cast.document.text
    for match in (*_DATELINE.finditer(text[:2000]), *_BYLINE.finditer(text[:2000])):
        place = match["place"]
        told = next((k for k in score if k.lower() == place.lower()), None)
        score[told or (place.title() if place.isupper() else place)] += 2
