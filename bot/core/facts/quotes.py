"""Quotes: who is reported to have said what, in which words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from bot.core import language
from bot.core.facts.extractor import Extractor
from bot.core.facts.quotes_cues import Cues
from bot.core.facts.quotes_direct import Direct
from bot.core.facts.quotes_drafts import Draft, paragraphs
from bot.core.facts.quotes_indirect import Indirect
from bot.core.facts.quotes_nested import nested
from bot.core.facts.quotes_sources import Sources
from bot.core.facts.quotes_turns import Turns
from bot.core.facts.quotes_uncued import echoes
from bot.core.facts.speakers import Speakers
from bot.core.language import Document
from bot.core.language.view import View
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, Quote


def run(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the quotes filled in."""
    view = View(document)
    lexicon = language.lexicon(document.language)
    cues, sources = Cues(view, lexicon), Sources(view, lexicon)
    found = paragraphs(document, view)
    direct = Direct(view, lexicon, cues, sources)
    marked, used = direct.read(found)
    reported = Indirect(view, lexicon, cues, sources).read(found, used, direct.verbs)
    turns = Turns(view, lexicon).read(found)
    drafts = echoes(turns + nested(view, lexicon) + _apart(marked + reported, turns), article.text)
    drafts.sort(key=lambda d: d.start)
    _first_person(drafts, turns, view)
    speakers = Speakers(view, lexicon, facts.participants)
    return replace(facts, quotes=_resolved(drafts, speakers, article.text))


def _apart(drafts: list[Draft], turns: list[Draft]) -> list[Draft]:
    """Leave out what stands within a turn unless the turn itself says who said it."""
    held = {d.start: max(p.end for p in d.parts) for d in turns}
    starts = sorted(held)
    inside: list[int | None] = []
    for draft in drafts:
        at = bisect_right(starts, draft.start) - 1
        within = at >= 0 and max(p.end for p in draft.parts) <= held[starts[at]]
        inside.append(starts[at] if within else None)
    return [
        d
        for d, start in zip(drafts, inside, strict=True)
        if start is None or (d.source is not None and d.cue is not None and d.start > start)
    ]


def _first_person(drafts: list[Draft], turns: list[Draft], view: View) -> None:
    """Give what "I" said within a turn to the one whose turn it is."""
    starts = [t.start for t in turns]
    for draft in drafts:
        at = bisect_right(starts, draft.start) - 1
        if at < 0 or turns[at] is draft or draft.start >= turns[at].parts[0].end:
            continue
        draft.within = turns[at]
        if (
            draft.source is not None
            and view.low(draft.source.first) == "i"
            and draft.source.last - draft.source.first == 1
        ):
            draft.same_as, draft.source = turns[at], None


def _resolved(drafts: list[Draft], speakers: Speakers, text: str) -> tuple[Quote, ...]:
    quotes: list[Quote] = []
    spoken: list[tuple[int, str]] = []
    known: dict[int, tuple[str | None, Span | None]] = {}
    for draft in sorted(drafts, key=lambda d: d.echo):
        speaker, span = _speaker(draft, speakers, spoken, known)
        known[id(draft)] = (speaker, span)
        if speaker is not None and span is not None:
            spoken.append((span.start, speaker))
        whole = Span(draft.parts[0].start, max(p.end for p in draft.parts))
        quotes.append(Quote(whole.of(text), draft.kind, whole, tuple(draft.parts), speaker, span, draft.cue))
    return tuple(sorted(quotes, key=lambda q: q.span.start))


def _speaker(
    draft: Draft, speakers: Speakers, spoken: list[tuple[int, str]], known: dict[int, tuple[str | None, Span | None]]
) -> tuple[str | None, Span | None]:
    if draft.source is not None and not draft.source.hearer:
        around = known.get(id(draft.within), (None, None))[0]
        return speakers.resolve(draft.source, spoken, around), speakers.span(draft.source)
    if draft.same_as is not None:
        return known.get(id(draft.same_as), (None, None))
    return None, None


EXTRACTOR = Extractor(provides="quotes", run=run, requires=frozenset({"participants"}))
