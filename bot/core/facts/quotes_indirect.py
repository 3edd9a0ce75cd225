"""Indirect quotations and mixed ones: clauses that report what somebody said, some of it perhaps within marks."""

from __future__ import annotations

from bot.core.facts.quotes_content import Contents
from bot.core.facts.quotes_cues import Cue, Cues, Order
from bot.core.facts.quotes_drafts import Draft, Paragraph, Region
from bot.core.facts.quotes_sources import Sources
from bot.core.facts.quotes_trailing import Trailing, dateline_end, overlaps
from bot.core.language import Lexicon
from bot.core.language.view import View
from bot.core.model.article import Span
from bot.core.model.fact import QuoteKind

_NO_CLAUSE = frozenset(
    """
    after when while before as because asked referring during until since despite in at by following amid upon
    without via adding citing speaking using earlier later yesterday today via through to . ; and or but more so
    much nothing something goodbye
    """.split()
)
_OPENING = frozenset("and but while though although that — ; :".split())
_SMALL = frozenset("of about as a an the for to against at on his her its their".split())  # call X / a / "step"
_WISHING = frozenset("propose demand offer suggest request recommend ask seek promise pledge agree".split())
"""Verbs that in "as X proposed" tell what was wanted, not who says the sentence before them."""
_OBJECTS = frozenset("them him me us".split())
_ASKING = frozenset("ask wonder question inquire enquire".split())
_QUESTIONS = frozenset("if whether why how what when where who".split())
_HEARER = 10  # words of those who are asked
_NEAR = 12  # words between a verb of naming and the words within marks
_FEW = 6  # words that somebody chose for a thing; more of them stand for themselves
_AFTER_WORDS = frozenset(
    ", ; : — – . ( and but or after when while as before because during since if who which".split()
)
_OTHERS = frozenset("say tell add announce insist warn argue reply respond confirm deny claim stress declare".split())
_PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})
_SHORTEST = 3  # words of a clause
_ALWAYS = frozenset("say tell believe think hope add argue insist claim warn explain".split())
"""Verbs after which a noun begins a clause nearly always; after others a verb must follow."""


class Indirect:
    """Reads the reported clauses of one document."""

    def __init__(self, view: View, lexicon: Lexicon, cues: Cues, sources: Sources) -> None:
        self._view = view
        self._lexicon = lexicon
        self._cues = cues
        self._sources = sources
        self._contents = Contents(view, lexicon, sources)
        self._trailing = Trailing(view, lexicon, cues, self._contents)
        self._told = self._lexicon.cues.keys() | self._lexicon.naming
        self._taken: set[int] = set()

    def read(self, paragraph_list: list[Paragraph], used: set[int], taken: set[int]) -> list[Draft]:
        """Return the quotations; regions in `used` are direct quotations already, and `taken` are the cues of those."""
        self._taken = taken
        drafts: list[Draft] = []
        for paragraph in paragraph_list:
            sentences = sorted({self._view.sentence_of[k] for k in range(paragraph.first, paragraph.last)})
            at = 0
            for number in sentences:
                first, last = self._view.document.sentences[number].tokens
                while at < len(paragraph.regions) and paragraph.regions[at].closes <= first:
                    at += 1
                end = at
                while end < len(paragraph.regions) and paragraph.regions[end].opens < last:
                    end += 1
                drafts += self._of_sentence(first, last, list(paragraph.regions[at:end]), used)
        return drafts

    def _of_sentence(self, first: int, last: int, regions: list[Region], used: set[int]) -> list[Draft]:
        blocked = [r for r in regions if r.opens in used]
        begin = first
        for region in blocked:
            if region.opens <= first or region.quoted.outer.start <= self._view.starts[first]:
                begin = max(begin, min(region.closes, last))
        if begin >= last:
            return []
        begin = dateline_end(self._view, begin, last)
        found = self._cues.within(begin, last, begin)
        drafts: list[Draft] = []
        before = self._trailing.read(begin, last, found, self._taken)
        before = [
            (c, p) for c, p in before if c.lemma not in _WISHING or self._view.low(c.first - 1) not in {"as", "the"}
        ]
        for cue, parts in before:
            if not overlaps(parts, blocked):
                drafts.append(self._draft(cue, parts, regions))
        reported = {cue.verb for cue, _ in before}
        covered = begin
        for at, cue in enumerate(found):
            if cue.verb in reported:
                continue
            if cue.first < covered and cue.order is not Order.PARTICIPLE and at and self._nested(drafts, cue):
                continue
            draft = self._clause(cue, found[at + 1 :], begin, last, regions, blocked)
            if draft is not None:
                drafts.append(draft)
                covered = max(covered, self._view.token_at(draft.parts[-1].end))
        return drafts

    def _only_as(self, cue: Cue) -> bool:
        """Say whether a cue only compares: "as the United States first proposed in March"."""
        return cue.lemma in _WISHING and "as" in {self._view.low(cue.first - 1), self._view.low(cue.first - 2)}

    def _nested(self, drafts: list[Draft], cue: Cue) -> bool:
        """Say whether the cue lies within what another reports: "he said she had said"."""
        at = self._view.starts[cue.verb]
        return any(p.start <= at < p.end for d in drafts for p in d.parts)

    def _clause(
        self, cue: Cue, later: list[Cue], begin: int, last: int, regions: list[Region], blocked: list[Region]
    ) -> Draft | None:
        """Return what stands behind the cue and is reported by it."""
        start, that = self._contents.start(cue, last)
        if cue.verb in self._taken and not that:
            return None
        if cue.order is Order.ACCORDING and cue.source.first > begin + 6:
            return None  # "..., according to X": what is reported stands before it
        stop = self._second_verb(cue, start, self._stop(start, last, later, blocked))
        both = cue.lemma in self._lexicon.cues and (that or self._is_clause(start, stop, cue))
        if cue.lemma in self._lexicon.naming and not both:
            return self._named(cue, start, stop, regions, blocked)
        if stop - start < (2 if that else _SHORTEST):
            return None
        kind = self._lexicon.cues.get(cue.lemma, "that")
        if kind == "think":
            draft = self._draft(cue, [(start, stop)], regions) if that or self._is_clause(start, stop, cue) else None
            return draft if draft is not None and draft.kind is QuoteKind.MIXED else None
        if cue.lemma in _ASKING and cue.order is not Order.ACCORDING and not that:
            question = self._question(start, stop)
            return self._draft(cue, [(question, stop)], regions) if question else None
        if not that and (kind != "that" or not self._is_clause(start, stop, cue)):
            return self._few_words(cue, start, stop, regions, blocked)
        return self._draft(cue, [(start, stop)], regions)

    def _stop(self, start: int, last: int, later: list[Cue], blocked: list[Region]) -> int:
        """Return where the reported clause ends: with the sentence, or where somebody else begins to speak."""
        view = self._view
        stop = last
        for region in blocked:
            if region.opens >= start:
                stop = min(stop, region.opens)
        for cue in later:
            if cue.first <= start or cue.first >= stop:
                continue
            before = view.low(cue.first - 1)
            joins = (
                (before in {"while", "but", "and", "whereas", ";"} and view.low(cue.first - 2) in {",", ";"})
                or before in {";", "while", "whereas"}
                or self._takes_over(cue, last)
            )
            if joins or (cue.order is Order.PARTICIPLE and view.low(cue.verb - 1) == ","):
                stop = min(stop, cue.first if cue.order is not Order.PARTICIPLE else cue.verb)
        return self._trimmed(start, self._own_clause(start, stop))

    def _trimmed(self, start: int, stop: int) -> int:
        view = self._view
        while stop > start and view.low(stop - 1) in {",", ";", "and", "but", "while", "whereas", ".", ":", "—"}:
            stop -= 1
        return stop

    def _second_verb(self, cue: Cue, start: int, stop: int) -> int:
        """Return where the writer goes on after what is reported: "said it was late, and left"."""
        view = self._view
        for k in view.children(cue.verb, "conj"):
            first = view.subtree(k)[0]
            comma = "," in {view.low(first), view.low(first - 1)} and bool(view.children(k, "cc"))
            shares = not view.children(k, "nsubj") or comma
            if shares and view.document.tokens[k].tag in _PAST_OR_PRESENT and start + 2 < first < stop:
                return self._trimmed(start, first)
        return stop

    def _takes_over(self, cue: Cue, last: int) -> bool:
        """Say whether another's report begins here: "... and the union said it would wait"."""
        view = self._view
        joined = view.low(cue.first - 1) in {"and", "but"} and cue.order is Order.SUBJECT_FIRST
        told = cue.lemma in _OTHERS and view.low(cue.verb - 1) not in self._lexicon.auxiliaries
        if not joined or not told or view.low(cue.source.first) in self._lexicon.pronouns:
            return False
        start, that = self._contents.start(cue, last)
        return that or (last - start >= _SHORTEST and self._is_clause(start, last, cue))

    def _own_clause(self, start: int, stop: int) -> int:
        """Return where the writer takes over again: ", but she stayed", "While ..., the other side"."""
        view = self._view
        sentence = view.sentence(start).tokens[0]
        opened = (
            view.low(sentence) in {"while", "although", "though", "as", "if", "when", "after", "since"}
            and start - sentence < 14
        )
        for k in range(start + _SHORTEST, stop - 1):
            if view.low(k) == ";" and not view.document.tokens[k].quoted and view.low(k + 1) != "that":
                return k
            if view.low(k) != "," or view.document.tokens[k].quoted:
                continue
            after = view.low(k + 1)
            if after in {"but", "while", "whereas", "although", "though"} and self._subject_ahead(k + 2, stop):
                return k
            if (
                opened
                and (view.name(k + 1) is not None or after in self._lexicon.determiners | {"he", "she", "they", "it"})
                and self._subject_ahead(k + 1, stop)
            ):
                return k
        return stop

    def _subject_ahead(self, k: int, stop: int) -> bool:
        """Say whether a subject with its verb begins at token `k`."""
        return any(self._sources.finite(n) for n in range(k + 1, min(stop, k + 6)))

    def _is_clause(self, start: int, stop: int, cue: Cue) -> bool:
        view = self._view
        low = view.low(start)
        if low in self._lexicon.prepositions or low in _NO_CLAUSE or (low.endswith("ly") and stop - start < 6):
            return False
        if low in _OBJECTS or (low in {"it", "this", "that", "her"} and view.low(start + 1) in {",", ".", ";"}):
            return False  # "who proposed them, chose not to travel"
        if low in {"he", "she", "they", "it", "we", "i", "there", "if", "whether", "what", "how", "why"}:
            return True
        if cue.lemma in _ALWAYS and cue.lemma != "add":
            return True
        return self._has_verb(start, min(stop, start + 14))

    def _has_verb(self, start: int, stop: int) -> bool:
        for k in range(start, stop):
            if self._view.low(k) in {"who", "which", "that", "whose"} and k > start:
                return False
            if self._sources.finite(k) and k > start:
                return True
        return False

    def _question(self, start: int, stop: int) -> int | None:
        """Return where a question begins that somebody asked: "asked the minister whether she would sign"."""
        near = range(start, min(stop - _SHORTEST, start + _HEARER))
        k = next((k for k in near if self._view.low(k) in _QUESTIONS), None)
        return k if k is not None and not self._has_verb(start - 1, k) else None

    def _draft(self, cue: Cue, parts: list[tuple[int, int]], regions: list[Region]) -> Draft:
        tokens = self._view.document.tokens
        spans = [Span(tokens[start].span.start, tokens[stop - 1].span.end) for start, stop in parts]
        marked = any(r.quoted.span.overlaps(span) for r in regions for span in spans)
        kind = QuoteKind.MIXED if marked else QuoteKind.INDIRECT
        word = cue.lemma if cue.order is Order.ACCORDING else tokens[cue.verb].text
        return Draft(kind, spans, cue.source, word)

    def _few_words(self, cue: Cue, start: int, stop: int, regions: list[Region], blocked: list[Region]) -> Draft | None:
        """Return the words within marks that follow a cue without making a clause: he promised "full support"."""
        near = [r for r in regions if start <= r.opens < stop and r.opens - cue.verb <= 8]
        if any(
            self._view.low(k) in {"on", "in", "at", "during", "from"}
            for r in near[:1]
            for k in range(cue.verb + 1, r.opens)
        ):
            return None  # said on "The Morning Show"
        return self._named(cue, start, stop, near, blocked)

    def _named(self, cue: Cue, start: int, stop: int, regions: list[Region], blocked: list[Region]) -> Draft | None:
        """Return the words within marks that stand behind a verb of naming: described them as mere 'props'."""
        text = self._view.document.text
        if cue.lemma == "call" and self._view.low(cue.verb + 1) in {"for", "on"}:
            return None
        inside = [
            r
            for r in regions
            if r.opens - cue.verb <= _NEAR
            and not self._verb_between(cue.verb + 1, r.opens)
            and r not in blocked
            and start <= r.opens < stop
            and not self._title(r)
        ]
        if not inside:
            return None
        parts = [r.quoted.span for r in inside]
        end = parts[-1].end
        while end > parts[-1].start + 1 and text[end - 1] in ".,;":
            end -= 1
        parts[-1] = Span(parts[-1].start, end)
        few = sum(len(p.of(text).split()) for p in parts) <= _FEW
        said_of = any(self._view.low(k) not in _SMALL for k in range(start, inside[0].opens))
        if few and cue.order is Order.SUBJECT_FIRST and said_of:
            parts = [self._with_object(start, inside[-1].closes, stop)]
        return Draft(QuoteKind.MIXED, parts, cue.source, self._view.document.tokens[cue.verb].text)

    def _with_object(self, start: int, closes: int, stop: int) -> Span:
        """Return what a few words are said of, with them: called / the offer "a step" towards peace."""
        tokens, k = self._view.document.tokens, closes
        while k < stop and self._view.low(k) not in _AFTER_WORDS:
            k += 1
        return Span(tokens[start].span.start, tokens[k - 1].span.end)

    def _verb_between(self, start: int, stop: int) -> bool:
        tokens = self._view.document.tokens
        for k in range(start, stop):
            told = tokens[k].lemma in self._told
            if self._sources.finite(k) and (told or not self._view.low(k).endswith("ed")):
                return True
            if told and tokens[k].tag == "VBG":
                return True
        return False

    def _title(self, region: Region) -> bool:
        """Say whether the marks hold the title of a work: "The Art of Peace"."""
        words = region.quoted.span.of(self._view.document.text).split()
        return (len(words) > 1 and all(w[0].isupper() or len(w) < 4 for w in words)) or not words
