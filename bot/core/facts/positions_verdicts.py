"""Positions told by what somebody says of an issue: "not enough", "off the table", "calls the offer an insult"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.parties import Party
from bot.core.facts.positions_reader import Reader
from bot.core.language import Sentence
from bot.core.language.en import function_words, verdicts
from bot.core.model.fact import Position, Stance

_BE = frozenset("is are was were remain remains remained be been 's ’s".split())
_CALLS = frozenset(
    "consider deem find regard view call describe dismiss brand deride denounce slam term label condemn mock".split()
)
_CLEAR = frozenset("unacceptable non-starter nonstarter".split())
_NOT = frozenset("not never n't n’t no".split())


def read(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Yield the positions that the verdicts in a sentence tell."""
    first, last = sentence.tokens
    for i in range(first, last):
        found = verdict(reader, i, last)
        if found is not None:
            yield from _verdict(reader, sentence, i, *found)
    yield from _called(reader, sentence)


def verdict(reader: Reader, i: int, last: int) -> tuple[int, str] | None:
    """Return where the words of a verdict that begins at a token end, and the stance that it tells."""
    for words, stance in verdicts.VERDICTS.get(reader.low(i), ()):
        end = i + len(words)
        if end <= last and all(reader.low(i + k) == word for k, word in enumerate(words)):
            return end, stance
    return None


def _verdict(reader: Reader, sentence: Sentence, i: int, end: int, name: str) -> Iterator[Position]:
    """Read "A return to the old border is a red line for Pakistan"; without "for" whoever says so holds it."""
    stance = Stance(name)
    before = [reader.low(k) for k in range(max(sentence.tokens[0], i - 5), i)]
    if not set(before) & _BE or _denied(before) or reader.verbs.in_doubt(sentence, i):
        return
    head = next((k for k in range(i, end) if (at := reader.clauses.subject(k)) is not None and at < i), None)
    subject = reader.clauses.subject(head) if head is not None else None
    if subject is None:
        return
    holders = _for(reader, sentence, head, end) or reader.holders.speaker(i)
    if reader.low(subject) in {"it", "this", "that", "which"}:
        words = reader.antecedent(sentence, holders)
        issues = [(words, reader.tokens[subject].span)] if words is not None else []
    else:
        issues = reader.issues.of(sentence, subject, holders) if _about(reader, subject) else []
    yield from reader.positions(sentence, holders[:1], stance, issues)


def _denied(before: list[str]) -> bool:
    """Say whether a verdict is turned round: "is not unacceptable"; "not enough" holds its own "not"."""
    return bool(set(before[-3:]) & _NOT)


def _about(reader: Reader, subject: int) -> bool:
    return reader.low(subject) not in function_words.PRONOUNS and reader.tokens[subject].tag[:1] in {"N", "C", "V"}


def _for(reader: Reader, sentence: Sentence, head: int | None, end: int) -> tuple[Party, ...]:
    """Return for whom it is so: "unacceptable to Kyiv", "For Nepal, the height is non-negotiable"."""
    if reader.low(end) in {"to", "for"} and end + 1 < sentence.tokens[1]:
        party = next(
            (p for k in range(end + 1, _stop(reader, sentence, end)) if (p := reader.cast.at(reader.tokens[k]))),
            None,
        )
        return (party,) if party is not None and not party.place else ()
    for k in reader.clauses.below(head, "obl") if head is not None else ():
        if reader.clauses.case(k) in {"for", "to"} and (found := reader.holders.named(sentence, k)):
            return found
    return ()


def _stop(reader: Reader, sentence: Sentence, end: int) -> int:
    """Return where the words for whom a verdict holds end at the latest."""
    last = min(end + 5, sentence.tokens[1])
    return next((k for k in range(end, last) if reader.low(k) == ","), last)


def _called(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Read "called the offer an insult", "described the demand as unrealistic"."""
    for i in range(*sentence.tokens):
        if reader.tokens[i].lemma not in _CALLS:
            continue
        thing = reader.clauses.one(i, "obj")
        if thing is not None and reader.low(thing) in {"which", "that"} and reader.tokens[i].dep == "acl":
            yield from _which_called(reader, sentence, i)
            continue
        if thing is None or thing < i:
            continue
        words = {reader.low(k) for k in range(thing + 1, min(thing + 12, sentence.tokens[1]))}
        scorn = verdicts.SCORN if _is_proposal(reader, thing) else _CLEAR
        if not words & scorn or words & _NOT:
            continue
        holders = reader.holders.of_verb(sentence, i)
        issues = [(_without_verdict(words), span) for words, span in reader.issues.of(sentence, thing, holders)]
        yield from reader.positions(sentence, holders, Stance.REJECT, issues)


def _without_verdict(words: str) -> str:
    """Return what is judged without the word that judges it: "a fishing zone unacceptable"."""
    before, _, last = words.rpartition(" ")
    return before if before and last.lower() in _CLEAR else words


def _which_called(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "a ten-day pause, which Tehran called unworkable"."""
    words = {reader.low(k) for k in range(i + 1, min(i + 6, sentence.tokens[1]))}
    noun = reader.tokens[i].head
    if not words & verdicts.SCORN or words & _NOT or not sentence.tokens[0] <= noun < i:
        return
    holders = reader.holders.of_verb(sentence, i)
    yield from reader.positions(sentence, holders, Stance.REJECT, reader.issues.of(sentence, noun, holders, i))


def _is_proposal(reader: Reader, i: int) -> bool:
    """Say whether a noun is something that can be accepted or rejected: an offer, a plan, a figure."""
    return reader.low(i) in verdicts.PROPOSALS or reader.tokens[i].tag == "CD" or reader.low(i) in {"cent", "percent"}
