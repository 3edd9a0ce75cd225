"""Status: where one article says that talks stand, who sits at the table, where and when, and what is expected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.facts.cast import Cast
from bot.core.facts.extractor import Extractor
from bot.core.facts.status_sides import mediators_of, sides_of
from bot.core.facts.status_stage import signs, stage_of
from bot.core.language import Document
from bot.core.language.en import happenings, stages
from bot.core.model.article import Article, Span
from bot.core.model.fact import Event, EventKind, Facts, Stage, TalksStatus

_ROUND = (EventKind.CONSULT, EventKind.SIGN, EventKind.AGREE, EventKind.SUSPEND, EventKind.WITHDRAW)
_VENUE = re.compile(
    rf"\b(?:{happenings.TALKS})\s+(?:[\w’'-]+\s+){{0,3}}?in\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s+(?:el-|al-)?[A-Z][\w’'-]+){{0,2}})"
)
_NAMED_TALKS = re.compile(
    r"\b(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+(?:peace\s+|climate\s+)?(?:talks|summit|meeting|round|negotiations|conference)\b"
)
_IN_FORCE = re.compile(r"\bin\s?to\s+(?:effect|force)\b", re.IGNORECASE)
_WHOLE_ARTICLE = 5  # sentences; what is shorter and shows no stage has none


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the status of the talks; none when the article is about no talks."""
    if not _is_about_talks(document, facts):
        return facts
    cast = Cast(document, facts)
    mediators = mediators_of(cast, facts)
    sides = sides_of(cast, facts, mediators)
    if not sides:
        return facts
    today = document.reference
    last, ahead = _rounds(facts.events, today)
    shown = stage_of(signs(cast), facts.events, ahead, today)
    if shown is None and len(document.sentences) < _WHOLE_ARTICLE:
        return facts
    stage, span = shown or (Stage.UNDER_WAY, None)
    outlook = _outlook(document)
    return replace(
        facts,
        status=TalksStatus(
            stage=stage,
            headline=_headline(article, document, span),
            stage_span=span,
            venue=_venue(cast, facts.events, stage, last, ahead),
            last_round=last,
            next_round=ahead,
            sides=sides,
            mediators=mediators,
            outlook=outlook.of(document.text) if outlook else None,
            outlook_span=outlook,
        ),
    )


def _is_about_talks(document: Document, facts: Facts) -> bool:
    """Say whether talks are what the article is about: its words say so, and somebody acts in them."""
    words = len(stages.ABOUT.findall(document.text))
    size = max(1, len(document.sentences))
    met = any(e.kind is EventKind.CONSULT and len(e.actors) >= 2 for e in facts.events)
    least = 1 if met or size <= 2 else 2
    return bool(facts.events or facts.positions) and words >= least and words * 8 >= size


def _headline(article: Article, document: Document, span: Span | None) -> str:
    title = article.title.strip()
    if title:
        return title
    if document.headline is not None:
        return document.headline.of(document.text)
    best = span or document.sentences[0].span
    return best.of(document.text)


def _rounds(events: Sequence[Event], today: date) -> tuple[date | None, date | None]:
    """Return the day of the last round and of the next."""
    held: date | None = None
    for kinds in ((EventKind.CONSULT,), _ROUND):
        days = [
            e.date
            for e in events
            if e.kind in kinds and e.date is not None and e.date <= today and not _IN_FORCE.search(e.text)
        ]
        if days and held is None:
            held = max(days)
    coming = [e.date for e in events if e.kind is EventKind.CONSULT and e.date is not None and e.date > today]
    return held, min(coming) if coming else None


def _venue(cast: Cast, events: Sequence[Event], stage: Stage, last: date | None, ahead: date | None) -> str | None:
    """Return where the round is held that the stage is about, weighed against where the text says that talks are."""
    score: Counter[str] = Counter()
    wanted = (ahead, last) if stage in {Stage.SCHEDULED, Stage.PROPOSED} else (last, ahead)
    rounds = [e for e in events if e.kind in _ROUND and e.place]
    for day, weight in zip(wanted, (5, 2), strict=True):
        places = [e.place for kind in _ROUND for e in rounds if day is not None and e.date == day and e.kind is kind]
        if places and places[0]:
            score[places[0]] += weight
    headline = cast.document.headline
    for match in (*_VENUE.finditer(cast.document.text), *_NAMED_TALKS.finditer(cast.document.text)):
        span = Span(*match.span("place"))
        named = cast.within(span)
        if named and all(p.span.start == span.start and (p.place or cast.is_town(p)) for p in named):
            score[named[0].span.of(cast.document.text)] += 4 if headline and headline.overlaps(span) else 2
        elif not named and not cast.times(span) and match.re is _VENUE:
            score[match["place"]] += 1
    for party in cast.within(headline) if headline else ():
        if cast.is_town(party) and party.place:
            score[party.span.of(cast.document.text)] += 3
    if not score:
        score.update(p.span.of(cast.document.text) for p in cast.parties if p.place and cast.is_town(p))
    if not score:
        return next((e.place for kind in _ROUND for e in rounds if e.kind is kind), None)
    return max(score, key=lambda place: score[place])


def _outlook(document: Document) -> Span | None:
    """Return the sentence that says what to expect; of equals the later, as reports end with it."""
    best: tuple[int, int] | None = None
    chosen: Span | None = None
    for at, sentence in enumerate(document.sentences):
        if document.headline is not None and document.headline.overlaps(sentence.span):
            continue
        text = sentence.span.of(document.text)
        if len(text) > 500 or text[0] in "\"“‘'«„" or document.tokens[sentence.tokens[0]].quoted:
            continue
        points = max((points for pattern, points in stages.OUTLOOK if pattern.search(text)), default=0)
        if points and (best is None or (points, at) >= best):
            best, chosen = (points, at), sentence.span
    return chosen


EXTRACTOR = Extractor(provides="status", run=extract, requires=frozenset({"participants", "positions", "events"}))
