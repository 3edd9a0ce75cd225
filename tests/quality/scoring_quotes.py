"""Scoring reported speech: found where it is, cut where it is, and said by whom it was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.model.article import Span
from bot.core.model.fact import Quote, QuoteKind
from tests.quality.gold import Gold, Reading
from tests.quality.names import Cast, form
from tests.quality.tally import Score, leftover, pairs

ENOUGH = 0.8  # of the letters and digits of both together, those that both have
MOSTLY = 0.5
VIEWS = ("all", *QuoteKind)


class Verdict(StrEnum):
    """How the speaker was read."""

    RIGHT = "right"
    AS_TOLD = "left as the article has it"  # "she", "the minister": nobody is misled, but nobody is named
    NOBODY = "left out"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quote: its place among the quotes, and its letters and digits as offsets."""

    quote: int
    letters: frozenset[int]
    kind: QuoteKind


def letters(text: str, span: Span) -> frozenset[int]:
    """Return the places of letters and digits, so that marks, spaces and commas at the edges make no difference."""
    return frozenset(i for i in range(span.start, min(span.end, len(text))) if text[i].isalnum())


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of letters that both have (Jaccard), 0 where it is not enough for a match."""
    both = len(one & other)
    share = both / len(one | other) if both else 0.0
    return share if share >= ENOUGH else 0.0


def verdict(cast: Cast, text: str, gold: Quote, read: Quote) -> Verdict:
    """Return how the speaker was read.

    Where nobody can tell who spoke, no name or the article's own words are right, and any other name is wrong.
    """
    words = gold.speaker_span.of(text) if gold.speaker_span else None
    told = words is not None and read.speaker is not None and form(read.speaker) == form(words)
    if gold.speaker is None:
        return Verdict.RIGHT if read.speaker is None or told else Verdict.WRONG
    if read.speaker is None:
        return _shown(cast, text, gold, read)
    if cast.same(gold.speaker, read.speaker):
        return Verdict.RIGHT
    return Verdict.AS_TOLD if told else Verdict.WRONG


def _shown(cast: Cast, text: str, gold: Quote, read: Quote) -> Verdict:
    """Return how a speaker was read of whom only the article's words are shown: they may have the name in them."""
    if read.speaker_span is None or gold.speaker is None:
        return Verdict.NOBODY
    words = read.speaker_span.of(text)
    pointed = gold.speaker_span is not None and gold.speaker_span.overlaps(read.speaker_span)
    if cast.same(gold.speaker, words) or (pointed and set(form(gold.speaker)) <= set(form(words))):
        return Verdict.RIGHT
    return Verdict.AS_TOLD if pointed else Verdict.NOBODY


def _pieces(text: str, quotes: Sequence[Quote]) -> list[Piece]:
    spans = [(n, q.kind, letters(text, part)) for n, q in enumerate(quotes) for part in q.parts]
    return [Piece(n, found, kind) for n, kind, found in spans if found]


def score_quotes(gold: Gold, reading: Reading) -> Score:
    """Count for quotes, part by part, at least four fifths of the letters being the same:

    `quotes.VIEW`: found with the speaker right, or left as the article has it (joint F1), for all quotes and for each
    kind; in the view of one kind, quotes of the others are neither missed nor spurious.
    `quotes.found`: found, whoever is said to speak. And over the quotes found: `quotes.kind`; `quotes.speaker`, the
    full name given where there is one, and none where there is none; `quotes.speaker_safe`, nobody else named.
    """
    score = Score("quotes", gold.id)
    labelled, read = gold.labels.facts.quotes, reading.facts.quotes
    ours, theirs = _pieces(gold.text, labelled), _pieces(gold.text, read)
    matched = pairs(ours, theirs, lambda one, other: likeness(one.letters, other.letters))
    cast = Cast(gold.labels.facts.participants)
    verdicts = {
        (g, r): verdict(cast, gold.text, labelled[g], read[r])
        for g, r in {(ours[i].quote, theirs[j].quote) for i, j in matched}
    }
    good = {(i, j) for i, j in matched if verdicts[ours[i].quote, theirs[j].quote] in {Verdict.RIGHT, Verdict.AS_TOLD}}
    for view in VIEWS:
        kept = [j for j in range(len(theirs)) if _counts(view, j, matched, ours, theirs)]
        wanted = [i for i, piece in enumerate(ours) if view in {"all", piece.kind}]
        right = sum(1 for i, _ in good if i in wanted)
        score.count(f"quotes.{view}", right=right, read=len(kept), gold=len(wanted))
    score.count("quotes.found", right=len(matched), read=len(theirs), gold=len(ours))
    score.expect("quotes.kind", len(labelled))
    score.expect("quotes.speaker", len(labelled))
    for (g, r), judged in sorted(verdicts.items()):
        score.assess("quotes.kind", right=labelled[g].kind is read[r].kind)
        score.assess("quotes.speaker", right=judged is Verdict.RIGHT)
        score.judge("quotes.speaker_safe", right=judged is not Verdict.WRONG)
        _tell_pair(score, gold.text, labelled[g], read[r], judged)
    _tell_rest(score, gold.text, (labelled, read), (ours, theirs), matched)
    return score


def _counts(view: str, at: int, matched: list[tuple[int, int]], ours: list[Piece], theirs: list[Piece]) -> bool:
    """Say whether what was read counts in a view: by the kind of what it matches, else by its own.

    What lies mostly in a quote of another kind and not in one of this kind is no business of this view.
    """
    if view == "all":
        return True
    match = next((i for i, j in matched if j == at), None)
    if match is not None:
        return ours[match].kind == view
    own = theirs[at].letters
    inside = sum(len(own & piece.letters) for piece in ours if piece.kind == view)
    elsewhere = sum(len(own & piece.letters) for piece in ours if piece.kind != view)
    other = elsewhere > MOSTLY * len(own) and inside < MOSTLY * len(own)
    return theirs[at].kind == view and not other


def _tell_pair(score: Score, text: str, gold: Quote, read: Quote, judged: Verdict) -> None:
    if judged is not Verdict.RIGHT:
        words = gold.speaker_span.of(text) if gold.speaker_span else "-"
        who = f"{gold.speaker or 'nobody'} ({words}) read as {read.speaker or 'nobody'}"
        score.slip(f"speaker {judged}", f"{who}: {read.text}")
    if gold.kind is not read.kind:
        score.slip(f"{gold.kind} read as {read.kind}", gold.text)


def _tell_rest(
    score: Score,
    text: str,
    quotes: tuple[Sequence[Quote], Sequence[Quote]],
    pieces: tuple[list[Piece], list[Piece]],
    matched: list[tuple[int, int]],
) -> None:
    """Tell what was cut otherwise (it overlaps something that was read too), missed, and made up."""
    (labelled, read), (ours, theirs) = quotes, pieces
    spare = leftover(len(theirs), (j for _, j in matched))
    for i in leftover(len(ours), (i for i, _ in matched)):
        piece = ours[i]
        near = next((j for j in spare if theirs[j].letters & piece.letters), None)
        if near is None:
            score.slip(f"missed {piece.kind}", f"{labelled[piece.quote].text} {_around(text, piece)}")
        else:
            spare.remove(near)
            theirs_text = read[theirs[near].quote].text
            score.slip(f"cut otherwise {piece.kind}", f"{labelled[piece.quote].text!r} read as {theirs_text!r}")
    for j in spare:
        quote = read[theirs[j].quote]
        told = f"{quote.text} [{quote.speaker or '-'}, {quote.cue or '-'}] {_around(text, theirs[j])}"
        score.slip(f"spurious {quote.kind}", told)


def _around(text: str, piece: Piece, width: int = 60) -> str:
    first, last = min(piece.letters), max(piece.letters) + 1
    before = text[max(0, first - width) : first].replace("\n", " ")
    after = text[last : last + width].replace("\n", " ")
    return f"<< {before} ... {after} >>"
