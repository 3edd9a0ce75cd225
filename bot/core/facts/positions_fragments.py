"""Positions without a subject: "No deal without a ceiling on rents", "Open the border", "Not a penny above four"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.positions_reader import Reader
from bot.core.language import Sentence
from bot.core.language.en import deeds
from bot.core.model.fact import Position, QuoteKind, Stance

_OPENING = frozenset("\" “ ‘ ' ( « „ ``".split())
_TILL = frozenset("without until till unless before".split())
_MARKS = frozenset(", . ; ! ? : ” ’ \" '".split())
_NO_REFUSAL = frozenset("longer doubt wonder one problem question matter idea comment way agreement surprise".split())
_NO_ROOM = frozenset("question room scope possibility chance prospect appetite case need reason way".split())
_COUNTS = frozenset("a an one single another".split())


def read(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Yield what is demanded or refused in a sentence that has no subject."""
    first, last = sentence.tokens
    for i in range(first, last - 5):
        if reader.low(i) == "there" and reader.low(i + 2) == "no" and reader.low(i + 3) in _NO_ROOM:
            yield from _no_room(reader, sentence, i + 4)
    for i in range(first, last - 2):
        if not _begins(reader, sentence, i):
            continue
        holders = reader.holders.speaker(i)
        if not holders:
            continue
        if (price := _price(reader, sentence, i)) is not None:
            yield from reader.positions(sentence, holders, Stance.DEMAND, reader.issues.clause(*price)[:1])
        elif reader.low(i) in {"no", "not"} and _no_verb(reader, sentence, i):
            yield from _no(reader, sentence, i)
        elif reader.tokens[i].tag == "VB" and reader.low(i) in deeds.GIVEN and _told(reader, i):
            issues = reader.issues.after(sentence, i, frozenset("b"), holders)
            yield from reader.positions(sentence, holders, Stance.DEMAND, [x for x in issues if " " in x[0]])


def _no_room(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "There is no question of a joint patrol"."""
    if reader.low(i) in {"of", "for", "to"} and (holders := reader.holders.speaker(i)):
        issues = reader.issues.after(sentence, i + 1, frozenset("b"), holders)
        yield from reader.positions(sentence, holders, Stance.REJECT, issues)


def _price(reader: Reader, sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Return what is the price of a deal: "No monitors, no deal", "Monitors or no deal"."""
    for k in range(i + 1, min(i + 7, sentence.tokens[1] - 1)):
        low = reader.low(k)
        if low in {",", "or"} and reader.low(k + 1) == "no" and (low == "or") != (reader.low(i) == "no"):
            after = next((m for m in range(k + 2, min(k + 6, sentence.tokens[1])) if reader.low(m) in _MARKS), None)
            return None if after is not None and reader.low(after + 1).isalpha() else (i + 1 if low == "," else i, k)
        if low in _MARKS or reader.tokens[k].tag[:1] == "V":
            return None
    return None


def _begins(reader: Reader, sentence: Sentence, i: int) -> bool:
    """Say whether something begins at a word: the sentence, a quotation, or what stands behind a colon."""
    return i == sentence.tokens[0] or reader.low(i - 1) in _OPENING | {":"}


def _told(reader: Reader, i: int) -> bool:
    """Say whether a verb in its base form tells others to do something, within somebody's own words."""
    quote = reader.holders.quote(i)
    return (
        quote is not None
        and quote.kind is QuoteKind.DIRECT
        and reader.clauses.one(i, "nsubj") is None
        and not (reader.low(i) == "let" and reader.low(i + 1) in {"me", "us"})
        and reader.tokens[i].dep in {"ROOT", "ccomp", "parataxis"}
    )


def _no_verb(reader: Reader, sentence: Sentence, i: int) -> bool:
    """Say whether what begins with "no" goes on without a verb of its own: "no talks before the strike ends"."""
    for k in range(i + 1, min(i + 6, sentence.tokens[1])):
        low = reader.low(k)
        if low in _TILL or low in {",", ".", ";", "”", '"', "’"}:
            return k > i + 1
        if reader.tokens[k].tag in {"VBZ", "VBD", "VBP", "MD"}:
            return False
    return True


def _no(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "No deal without X" as a demand for X, and "No talks with Y" as the refusal of talks."""
    holders = reader.holders.speaker(i)
    if reader.low(i) == "not" and reader.low(i + 1) in {"until", "unless", "without"}:
        end = next((k for k in range(i + 2, sentence.tokens[1]) if reader.low(k) in _MARKS), sentence.tokens[1])
        yield from reader.positions(sentence, holders, Stance.DEMAND, reader.issues.clause(i + 2, end))
        return
    till = next((k for k in range(i + 2, min(i + 7, sentence.tokens[1])) if reader.low(k) in _TILL), None)
    if till is not None and reader.low(till) == "without":
        return  # a term, read as such
    if reader.low(i) == "not" and reader.low(i + 1) not in _COUNTS:
        return
    if reader.low(i + 1) in _NO_REFUSAL or (till is None and not _ends_with(reader, sentence, i)):
        return
    issues = reader.issues.after(sentence, i + 1, frozenset("b"), holders)
    issues = [x for x in issues if x[0].rsplit(" ", 1)[-1] not in {"less", "more", "longer"}]
    yield from reader.positions(sentence, holders, Stance.REJECT, issues)


def _ends_with(reader: Reader, sentence: Sentence, i: int) -> bool:
    """Say whether the sentence or quotation ends with the phrase: no ", no …" and no clause follows."""
    end = next((k for k in range(i + 2, sentence.tokens[1]) if reader.low(k) in _MARKS), sentence.tokens[1] - 1)
    return reader.low(end) != "," or reader.low(end + 1) in _MARKS
