"""Direct quotations: words within marks that somebody is said to have said."""

from __future__ import annotations

from bot.core.facts.quotes_content import Contents
from bot.core.facts.quotes_cues import Cue, Cues, Order
from bot.core.facts.quotes_drafts import Draft, Paragraph, Region, trimmed
from bot.core.facts.quotes_sources import Source, Sources
from bot.core.facts.quotes_uncued import Uncued
from bot.core.language import Lexicon, NameLabel
from bot.core.language.view import View
from bot.core.model.fact import QuoteKind

_ENDS = frozenset(",.!?…—–-;")
_LEADS = frozenset({",", ":", "—", "–", "--", "-", "that", "..."})
_WHEN = frozenset("monday tuesday wednesday thursday friday saturday sunday last earlier late hours days".split())
_SMALL = frozenset("a an and as at by for from in of on or over the to with".split())
_LONGEST_TITLE = 9
_OPENING = 14  # words of "At a news conference in Oslo on Friday,"
_FEW = 4  # fewer words than this stand alone only when punctuated as a sentence


class Direct:
    """Reads the direct quotations of one document, paragraph by paragraph."""

    def __init__(self, view: View, lexicon: Lexicon, cues: Cues, sources: Sources) -> None:
        self._view = view
        self._lexicon = lexicon
        self._cues = cues
        self._sources = sources
        self._contents = Contents(view, lexicon, sources)
        self._uncued = Uncued(view, sources)
        self.verbs: set[int] = set()  # the tokens of the cues that stand with direct quotations

    def read(self, paragraph_list: list[Paragraph]) -> tuple[list[Draft], set[int]]:
        """Return the quotations, and the opening tokens of the regions that they use."""
        drafts: list[Draft] = []
        used: set[int] = set()
        before: Paragraph | None = None
        previous: Draft | None = None  # the last direct quotation of the paragraph before
        for paragraph in paragraph_list:
            own: list[Draft] = []
            for at, region in enumerate(paragraph.regions):
                draft = self._one(paragraph, at, region, own, before, previous)
                if draft is None:
                    continue
                used.add(region.opens)
                if draft is not previous and not (own and draft is own[-1]):
                    own.append(draft)
            drafts += own
            ends_quoted = bool(paragraph.regions) and bool(own)
            previous = own[-1] if ends_quoted else None
            before = paragraph
        return drafts, used

    def _one(
        self,
        paragraph: Paragraph,
        at: int,
        region: Region,
        own: list[Draft],
        before: Paragraph | None,
        previous: Draft | None,
    ) -> Draft | None:
        """Return the quotation to which a region belongs (new, or one that goes on), or None."""
        gap_start = paragraph.regions[at - 1].closes if at else paragraph.first
        if not at and before is not None and region.opens <= paragraph.first and self._colon(region):
            gap_start = before.first  # "Ana Roth commented:" stands in a line of its own
        gap_end = paragraph.regions[at + 1].opens if at + 1 < len(paragraph.regions) else paragraph.last
        behind = self._behind(region, gap_end)
        if region.quoted.continues and previous is not None and not own:
            return self._continued(previous, region, behind)
        joins = bool(at and own) and (behind is None or self._comma_before(region))
        if joins and self._goes_on(paragraph.regions[at - 1], region, own[-1]):
            return self._continued(own[-1], region, None)
        ahead = self._ahead(region, gap_start)
        full = self._full(region)
        if (cue := self._cue(region, ahead, behind, (gap_start, gap_end), full=full)) is not None:
            if cue is ahead and self._other(region, cue, full=full):
                return None
            return self._draft(region, cue)
        if not full or ((ahead is not None or self._lead_in(region, gap_start)) and not self._colon(region)):
            return None
        return self._uncued.read(region, gap_start, own, before, previous)

    def _continued(self, draft: Draft, region: Region, behind: Cue | None) -> Draft:
        """Add a region to the quotation that it goes on with; only here the text may say who speaks."""
        draft.parts.append(trimmed(region.quoted.span, self._view.document.text))
        if draft.cue is None and behind is not None:
            own = self._draft(region, behind)
            draft.source, draft.cue, draft.same_as = own.source, own.cue, None
        return draft

    def _cue(
        self, region: Region, ahead: Cue | None, behind: Cue | None, gap: tuple[int, int], *, full: bool
    ) -> Cue | None:
        """Return the cue that goes with the region as a whole: the one behind it, or the one that introduces it."""
        # words of the same clause stand before the marks
        chosen = self._lead_in(region, gap[0]) and ahead is None and not self._opening(region, gap[0])
        introduced = ahead is not None and self._introduces(ahead, region)
        if behind is not None and (full or not chosen) and (not introduced or text_ends(region, self._view, ",")):
            # "The plan was 'dead,' she said": the clause is hers, and the marks are within it
            lower = self._view.document.text[region.quoted.span.start].islower()
            return None if chosen and lower else behind
        return ahead if introduced and self._complete(region, gap[1]) else None

    def _draft(self, region: Region, cue: Cue) -> Draft:
        tokens = self._view.document.tokens
        self.verbs.add(cue.verb)
        word = cue.lemma if cue.order is Order.ACCORDING else tokens[cue.verb].text
        return Draft(QuoteKind.DIRECT, [trimmed(region.quoted.span, self._view.document.text)], cue.source, word)

    # what stands around

    def _full(self, region: Region) -> bool:
        """Say whether the words can stand alone as something said, rather than be a title or a few chosen words."""
        text = region.quoted.span.of(self._view.document.text).strip()
        words = [w for w in text.split() if w[0].isalnum()]
        if len(words) > _FEW and all(w[0].isupper() or len(w) < 4 for w in words) and text[-1] not in ",.!?":
            return False  # the title of a work
        if len(words) >= _FEW:
            return text[0].isupper() or text[-1] in _ENDS or not text[0].isalpha() or len(words) >= 12
        return bool(words) and text[0].isupper() and text[-1] in ",.!?"

    def _other(self, region: Region, cue: Cue, *, full: bool) -> bool:
        """Say whether the marks hold the title of a work, or a few words within a clause: he would accept "a rise"."""
        apart = region.opens - cue.verb > 1 and not self._colon(region)
        return (apart and titled(region, self._view)) or (
            not full and (self._lexicon.cues.get(cue.lemma) == "only_that" or cue.lemma in self._lexicon.naming)
        )

    def _lead_in(self, region: Region, gap_start: int) -> bool:
        """Say whether words of the same sentence stand before the opening mark."""
        if region.opens <= gap_start:
            return False
        start = self._view.sentence(region.opens).tokens[0]
        return start < region.opens

    def _opening(self, region: Region, gap_start: int) -> bool:
        """Say whether what stands before the marks only tells when or where: "On Friday, ..."."""
        view = self._view
        first = max(gap_start, view.sentence(region.opens).tokens[0])
        if view.low(region.opens - 1) != "," or region.opens - first > _OPENING:
            return False
        low = view.low(first)
        adverbial = low in self._lexicon.prepositions | self._lexicon.adverbs | _WHEN or low.endswith("ly")
        return adverbial and not any(self._sources.finite(k) for k in range(first, region.opens))

    def _colon(self, region: Region) -> bool:
        return self._view.low(region.opens - 1) == ":"

    def _ahead(self, region: Region, gap_start: int) -> Cue | None:
        """Return the cue in the words of the same sentence before the opening mark, the last one."""
        if region.opens == 0:
            return None
        begin = self._view.sentence(region.opens).tokens[0]
        if self._colon(region) and begin >= region.opens:
            begin = self._view.sentence(region.opens - 1).tokens[0]
        found = self._cues.within(max(gap_start, begin), region.opens, begin)
        return found[-1] if found else None

    def _introduces(self, cue: Cue, region: Region) -> bool:
        """Say whether nothing of what is said stands between the cue and the opening mark."""
        view = self._view
        if cue.lemma in self._lexicon.naming and cue.lemma not in self._lexicon.cues:
            return False
        if cue.order is Order.ACCORDING:
            return view.low(region.opens - 1) == ","
        if region.opens - cue.verb == 1:
            return True
        last = view.low(region.opens - 1)
        if last == ":":
            return region.opens - cue.verb <= 14 and not self._clause_between(cue.verb + 1, region.opens)
        start, that = self._contents.start(cue, region.opens)
        if start >= region.opens:
            return True
        return last in _LEADS and not that and not self._clause_between(cue.verb + 1, region.opens)

    def _clause_between(self, start: int, stop: int) -> bool:
        return any(self._sources.finite(k) or self._view.low(k) == "that" for k in range(start, stop))

    def _complete(self, region: Region, gap_end: int) -> bool:
        """Say whether the sentence ends with the quotation, or what follows is no part of what is said."""
        view = self._view
        text = region.quoted.span.of(view.document.text).rstrip()
        if text[-1:] in {".", "!", "?", "…"}:
            return True
        after = view.low(region.closes)
        if (
            region.closes >= gap_end
            and region.closes < len(view.starts)
            and view.low(region.closes) in {'"', "“", "‘", "'"}
        ):
            return True
        return (
            after
            in {
                "",
                ".",
                ",",
                ";",
                "!",
                "?",
                "—",
                "–",
                ")",
                "and",
                "but",
                "in",
                "on",
                "as",
                "at",
                "while",
                "after",
                "before",
                "during",
                "when",
            }
            or region.closes >= gap_end
        )

    def _behind(self, region: Region, gap_end: int) -> Cue | None:
        """Return the cue that stands behind the closing mark: "..., " he said; "..., " said Ana Roth."""
        view = self._view
        text = region.quoted.span.of(view.document.text).rstrip("'’‘\"”» \xa0\n")
        i = region.closes
        comma = view.low(i) in {",", "—", "–", "--", "-"}
        if comma:
            i += 1
        elif text[-1:] not in _ENDS or (text[-1:] == "." and not self._lower(i)):
            return None
        if i >= gap_end:
            return None
        end = min(gap_end, view.sentence(i).tokens[1])
        if (cue := self._cues.behind(i, end)) is not None:
            return cue
        for k in range(i, min(end, i + 45)):
            cue = self._cues.at(k, i, end)
            if cue is None or cue.order is Order.PARTICIPLE:
                continue
            if cue.order is Order.ACCORDING:
                return cue if k - i <= 1 else None
            return cue if self._begins_with(i, cue.source) else None
        return None

    def _lower(self, i: int) -> bool:
        token = self._view.token(i)
        return bool(token and token.text[0].islower())

    def _begins_with(self, i: int, source: Source) -> bool:
        """Say whether from token `i` on there is nothing but the noun phrase of the source."""
        if source.first - i > 12:
            return False
        for k in range(i, source.first):
            name = self._view.name(k)
            low = self._view.low(k)
            if low == "," and k > i and self._sources.in_apposition(source.first):
                continue
            if self._sources.finite(k) or low in self._lexicon.subordinators | {",", ":", ";", "and", "but"}:
                return False
            if (
                name is not None
                and name.label is NameLabel.PER
                and k < source.first - 1
                and low not in {"'s", "’s"}
                and self._view.low(k + 1) not in {"'s", "’s"}
                and self._view.name(k + 1) is not name
            ):
                return False
        return True

    def _comma_before(self, region: Region) -> bool:
        return self._view.low(region.opens - 1) == ","

    def _goes_on(self, last: Region, region: Region, draft: Draft) -> bool:
        """Say whether a region takes up again the quotation that the one before it held."""
        held = last.quoted.span.start <= draft.parts[-1].start and draft.parts[-1].end <= last.quoted.span.end
        if not held or not self._only_attribution(last, region):
            return False
        text = self._view.document.text
        return self._full(region) or (text[region.quoted.span.start].islower() and self._comma_before(region))

    def _only_attribution(self, last: Region, region: Region) -> bool:
        """Say whether between two regions stands nothing but who says it: "A," he said. "B"."""
        view = self._view
        first = last.closes
        if first >= region.opens:
            return True
        if view.sentence_of[first] != view.sentence_of[region.opens - 1]:
            return False
        return self._behind(last, region.opens) is not None


def titled(region: Region, view: View) -> bool:
    """Say whether the words look like the title of a work: "The Art of the Possible"."""
    words = region.quoted.span.of(view.document.text).split()
    capital = all(w[0].isupper() or w in _SMALL for w in words)
    return 1 < len(words) <= _LONGEST_TITLE and capital and words[-1][-1] not in ",.!?"


def text_ends(region: Region, view: View, mark: str) -> bool:
    """Say whether the words within the marks end with this mark."""
    return region.quoted.span.of(view.document.text).rstrip("'’‘\"”» \xa0\n").endswith(mark)
