"""Status: where one article says that talks stand, who sits at the table, where and when, and what is expected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.facts.cast import Cast
from bot.core.facts.extractor import Extractor
from bot.core.facts.status_mediators import mediators_of
from bot.core.facts.status_outlook import outlook_of
from bot.core.facts.status_rounds import last_round, of_today, rounds
from bot.core.facts.status_sides import sides_of
from bot.core.facts.status_signs import Seen, read_signs
from bot.core.facts.status_stage import signs, stage_of
from bot.core.facts.status_venue import venue
from bot.core.language import Document
from bot.core.language.en import stages
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, Part, Stage, TalksStatus

_AT_TABLE = frozenset({Part.PRINCIPAL, Part.DELEGATION_HEAD, Part.DELEGATE})
_WEAKLY = 4  # words and signs of talks that are enough where no word is of talks alone
_BRIEFLY = 2  # the same in a brief
_OF_PACTS = frozenset({"deal", "part", "terms", "reject"})
_OPENING = 3  # sentences among which a headline that was cut off goes on
_BRIEF_WORDS = 50  # that may stand for a headline which does not tell of the talks
_WHOLE_ARTICLE = 5  # sentences; what is shorter and shows no stage has none


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the status of the talks; none when the article is about no talks."""
    cast = Cast(document, facts)
    seen = read_signs(cast)
    if not _is_about_talks(document, seen, facts):
        return facts
    mediators = mediators_of(cast, facts)
    sides = sides_of(cast, facts, mediators)
    shown = ruled(cast, facts, seen)
    if shown is None:
        return facts
    stage, span, last, ahead = shown
    outlook = outlook_of(document)
    return replace(
        facts,
        status=TalksStatus(
            stage=stage,
            headline=_headline(article, document, span),
            stage_span=span,
            venue=venue(cast, facts, seen),
            last_round=last_round(cast, facts, seen, last),
            next_round=ahead,
            sides=sides,
            mediators=mediators,
            outlook=outlook.of(document.text) if outlook else None,
            outlook_span=outlook,
        ),
    )


def ruled(cast: Cast, facts: Facts, seen: Sequence[Seen]) -> tuple[Stage, Span | None, date | None, date | None] | None:
    """Return stage and place, last round and next as the rules see them; None for a short text that shows nothing."""
    last, ahead = rounds(cast, facts.events, seen)
    undated = of_today(cast, seen) if last is None else None
    shown = stage_of(signs(seen), facts.events, last or undated, ahead, cast.document.reference)
    if shown is None and len(cast.document.sentences) < _WHOLE_ARTICLE:
        return None
    stage, span = shown or (Stage.UNDER_WAY, None)
    if stage not in {Stage.SCHEDULED, Stage.PROPOSED}:
        last = last or undated
    return stage, span, last, ahead


def _is_about_talks(document: Document, seen: Sequence[Seen], facts: Facts) -> bool:
    """Say whether talks are what the article is about: its words say so, those left out that tell of long ago."""
    strong = weak = signs = 0
    shown: set[str] = set()
    for told in seen:
        if not told.past:
            words = told.sentence.span.of(document.text)
            titled = 2 if told.place == "headline" else 1
            strong += titled * len(stages.ABOUT.findall(words))
            weak += titled * len(stages.ABOUT_WEAKLY.findall(words))
            signs += len({s.kind for s in told.signs})
            shown |= {s.kind for s in told.signs}
    if not strong and len(document.sentences) < _WHOLE_ARTICLE and shown & _OF_PACTS and weak + signs >= _BRIEFLY:
        return True
    if not strong:
        return signs > 0 and weak + signs >= _WEAKLY and any(p.part in _AT_TABLE for p in facts.participants)
    size = len(document.sentences)
    return 2 * strong + weak + signs >= max(3 if size > 3 else 2, size / 8)


def _headline(article: Article, document: Document, span: Span | None) -> str:
    title = article.title.strip()
    if not title:
        best = document.headline or span or document.sentences[0].span
        return best.of(document.text)
    body = [s.span for s in document.sentences if document.headline is None or not document.headline.overlaps(s.span)]
    if re.search(r"(?:…|\.\.\.)$", title):  # too long for its feed: the text goes on where it ends
        begun = " ".join(title.rstrip(".…").split())
        return next((w for s in body[:_OPENING] if (w := _plain(s, document)).startswith(begun)), title)
    told = [s for s in body if span and s.start <= span.start]
    if span and len(told) > 1 and len(body) < _WHOLE_ARTICLE:
        # The title tells something else, or of talks whose outcome the next sentence tells.
        words = _plain(Span(told[0].start, told[-1].end), document)
        goes_on = not stages.ABOUT.search(title) or words.startswith(title.rstrip("."))
        if goes_on and stages.ABOUT.search(words) and len(words.split()) <= _BRIEF_WORDS:
            return words
    return title


def _plain(span: Span, document: Document) -> str:
    return " ".join(span.of(document.text).split())


EXTRACTOR = Extractor(provides="status", run=extract, requires=frozenset({"participants", "positions", "events"}))
