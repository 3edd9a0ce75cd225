"""Status: where one article says that talks stand, who sits at the table, where and when, and what is expected."""

from __future__ import annotations

from dataclasses import replace

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import is_past
from bot.core.facts.extractor import Extractor
from bot.core.facts.status_mediators import mediators_of
from bot.core.facts.status_outlook import outlook_of
from bot.core.facts.status_rounds import rounds
from bot.core.facts.status_sides import sides_of
from bot.core.facts.status_stage import signs, stage_of
from bot.core.facts.status_venue import venue
from bot.core.language import Document
from bot.core.language.en import stages
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, Stage, TalksStatus

_WHOLE_ARTICLE = 5  # sentences; what is shorter and shows no stage has none


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the status of the talks; none when the article is about no talks."""
    cast = Cast(document, facts)
    if not _is_about_talks(cast):
        return facts
    mediators = mediators_of(cast, facts)
    sides = sides_of(cast, facts, mediators)
    today = document.reference
    last, ahead = rounds(cast, facts.events)
    shown = stage_of(signs(cast), facts.events, ahead, today)
    if shown is None and len(document.sentences) < _WHOLE_ARTICLE:
        return facts
    stage, span = shown or (Stage.UNDER_WAY, None)
    outlook = outlook_of(document)
    return replace(
        facts,
        status=TalksStatus(
            stage=stage,
            headline=_headline(article, document, span),
            stage_span=span,
            venue=venue(cast, facts.events, stage, last, ahead),
            last_round=last,
            next_round=ahead,
            sides=sides,
            mediators=mediators,
            outlook=outlook.of(document.text) if outlook else None,
            outlook_span=outlook,
        ),
    )


def _is_about_talks(cast: Cast) -> bool:
    """Say whether talks are what the article is about: its words say so, those left out that tell of long ago."""
    document = cast.document
    strong = weak = size = 0
    for sentence in document.sentences:
        if is_past(cast, sentence):
            continue
        words = sentence.span.of(document.text)
        titled = 2 if document.headline is not None and document.headline.overlaps(sentence.span) else 1
        strong += titled * len(stages.ABOUT.findall(words))
        weak += titled * len(stages.ABOUT_WEAKLY.findall(words))
        size += 1
    return strong >= 1 and 2 * strong + weak >= max(4 if size > 3 else 2, size / 6)


def _headline(article: Article, document: Document, span: Span | None) -> str:
    title = article.title.strip()
    if title:
        return title
    if document.headline is not None:
        return document.headline.of(document.text)
    best = span or document.sentences[0].span
    return best.of(document.text)


EXTRACTOR = Extractor(provides="status", run=extract, requires=frozenset({"participants", "positions", "events"}))
