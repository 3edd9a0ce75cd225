"""Status: where one article says that talks stand, who sits at the table, where and when, and what is expected."""

from __future__ import annotations

from dataclasses import replace

from bot.core.facts.cast import Cast
from bot.core.facts.extractor import Extractor
from bot.core.facts.status_mediators import mediators_of
from bot.core.facts.status_rounds import rounds
from bot.core.facts.status_sides import sides_of
from bot.core.facts.status_stage import signs, stage_of
from bot.core.facts.status_venue import venue
from bot.core.language import Document
from bot.core.language.en import stages
from bot.core.model.article import Article, Span
from bot.core.model.fact import EventKind, Facts, Stage, TalksStatus

_WHOLE_ARTICLE = 5  # sentences; what is shorter and shows no stage has none


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the status of the talks; none when the article is about no talks."""
    if not _is_about_talks(document, facts):
        return facts
    cast = Cast(document, facts)
    mediators = mediators_of(cast, facts)
    sides = sides_of(cast, facts, mediators)
    if not sides and not mediators:
        return facts
    today = document.reference
    last, ahead = rounds(cast, facts.events)
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
            venue=venue(cast, facts.events, stage, last, ahead),
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
    headline = document.headline.of(document.text) if document.headline else ""
    enough = words * 8 >= size or stages.ABOUT.search(headline) is not None
    return bool(facts.events or facts.positions) and words >= least and enough


def _headline(article: Article, document: Document, span: Span | None) -> str:
    title = article.title.strip()
    if title:
        return title
    if document.headline is not None:
        return document.headline.of(document.text)
    best = span or document.sentences[0].span
    return best.of(document.text)


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
