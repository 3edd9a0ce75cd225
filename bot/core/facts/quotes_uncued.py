"""Direct quotations that no word introduces: whose words they are, the text around them shows."""

from __future__ import annotations

from bot.core.facts.quotes_drafts import Draft, Paragraph, Region, trimmed
from bot.core.facts.quotes_sources import Source, Sources
from bot.core.language import NameLabel
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import QuoteKind


class Uncued:
    """Reads what stands within marks with nothing but a colon before it, or nothing at all."""

    def __init__(self, view: View, sources: Sources) -> None:
        self._view = view
        self._sources = sources
        self._headline = view.document.headline

    def read(
        self, region: Region, gap_start: int, own: list[Draft], before: Paragraph | None, previous: Draft | None
    ) -> Draft | None:
        """Return the quotation with the speaker who goes on, or whom the sentence before shows to speak."""
        text = self._view.document.text
        span = trimmed(region.quoted.span, text)
        if self._credited(region) or span.of(text).isupper():
            return None
        if self._headline is not None and span.start < self._headline.end:
            return self._in_headline(region, span)
        draft = Draft(QuoteKind.DIRECT, [span])
        colon = self._view.low(region.opens - 1) == ":"
        if colon or region.opens - 1 >= gap_start:
            draft.source = self._subject(region.opens - 1, gap_start, sure=colon)
            if draft.source is None and own:
                draft.same_as = own[-1]
        elif own:
            draft.same_as = own[-1]
        elif previous is not None:
            draft.same_as = previous
        elif before is not None:
            ends = self._view.low(before.last - 1)
            draft.source = self._subject(before.last - 1, before.first, sure=ends == ":")
        return draft

    def _credited(self, region: Region) -> bool:
        """Say whether a list of sources gives the words as a headline: "Talks end" — Oslo Post, 3 May."""
        return self._view.low(region.closes) in {"—", "–", "-"} and self._view.name(region.closes + 1) is not None

    def _in_headline(self, region: Region, span: Span) -> Draft:
        """Read "Roth: 'We will not go'": a name right before the colon says who speaks, else only the text below."""
        colon = self._view.low(region.opens - 1) == ":"
        name = self._view.name(region.opens - 2) if colon else None
        if name is not None and self._view.range_of(name)[1] == region.opens - 1 and _speaks(name.label, name.state):
            return Draft(QuoteKind.DIRECT, [span], Source(*self._view.range_of(name)))
        return Draft(QuoteKind.DIRECT, [span], echo=True)

    def _subject(self, i: int, begin: int, *, sure: bool) -> Source | None:
        """Return the subject of the sentence before the opening mark: X was blunt: "..."."""
        view = self._view
        first, last = view.sentence(i).tokens
        first = max(first, begin)
        people = {n.text for k in range(first, last) if (n := view.name(k)) and n.label is NameLabel.PER}
        if not sure and len(people) > 1:
            return None
        found = self._sources.of_participle(min(last, i + 1), first)
        if found is None and sure and len(people) == 1:
            name = next(n for k in range(first, last) if (n := view.name(k)) and n.text in people)
            return Source(*view.range_of(name))
        if found is None and sure and not people and view.low(first) in {"his", "her"}:
            return Source(first, first + 1)  # "Her own account is drier:"
        right = view.name(i - 1) if found is None and sure and not people else None
        return Source(*view.range_of(right)) if right is not None and right.label is NameLabel.ORG else found


def _speaks(label: NameLabel, state: str | None) -> bool:
    return label is not NameLabel.LOC or state is not None


def echoes(drafts: list[Draft], text: str) -> list[Draft]:
    """Return the quotations without those of the headline whose words nobody is said to say below it."""
    below = [(d, "".join(_letters(p.of(text)) for p in d.parts)) for d in drafts if not d.echo]
    kept: list[Draft] = []
    for draft in drafts:
        if draft.echo:
            words = _letters(draft.parts[0].of(text))
            draft.same_as = next((d for d, told in below if words in told and d.kind is not QuoteKind.INDIRECT), None)
        if not draft.echo or draft.same_as is not None:
            kept.append(draft)
    return kept


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
