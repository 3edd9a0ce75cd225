"""What may be a position: every word near which a stance is taken, with who may hold it and what it may be about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.facts.issues import Issue
from bot.core.facts.parties import Party
from bot.core.facts.positions_reader import Reader
from bot.core.language import Sentence
from bot.core.language.en import stance_words

_NOT = frozenset("not never n't n’t no".split())
_ITS = frozenset("its their his her our my".split())
_POINTS = frozenset("it that this them these those".split())
_TAKES = ("obj", "xcomp", "ccomp", "obl")
_BELONGS = ("nmod", "acl", "appos", "ccomp")


@dataclass(frozen=True, slots=True)
class Caught:
    """Something that may be a position: the word that shows it, whose it may be, and its issue."""

    shape: str  # verb, ready, noun, modal, term
    kind: str  # the class of the word
    cue: int
    way: str  # how the holder was found: subject, speaker, owner
    holder: Party
    issue: Issue


def caught(reader: Reader, sentence: Sentence) -> Iterator[Caught]:
    """Yield what may be a position in a sentence."""
    first, last = sentence.tokens
    for i in range(first, last):
        token = reader.tokens[i]
        low = reader.low(i)
        if low in stance_words.MODALS and token.dep == "aux":
            yield from _modal(reader, sentence, i, stance_words.MODALS[low])
        elif low in stance_words.TERMS:
            yield from _term(reader, sentence, i)
        elif token.tag[:1] == "V" and token.lemma in stance_words.CLASSES:
            yield from _verb(reader, sentence, i, stance_words.CLASSES[token.lemma])
        elif token.tag[:1] == "J" and stance_words.CLASSES.get(low) == "ready":
            yield from _verb(reader, sentence, i, "ready")
        elif token.tag[:1] == "N" and token.lemma in stance_words.NOUNS:
            yield from _noun(reader, sentence, i, stance_words.NOUNS[token.lemma])


def _thing(reader: Reader, sentence: Sentence, k: int) -> list[Issue]:
    if reader.low(k) in _POINTS:
        words = reader.antecedent(sentence, ())
        return [(words, reader.tokens[k].span)] if words is not None else []
    return reader.issues.of(sentence, k, ())


def _held(
    shape: str, kind: str, cue: int, ways: list[tuple[str, tuple[Party, ...]]], issues: list[Issue]
) -> Iterator[Caught]:
    seen: set[str] = set()
    for way, holders in ways:
        for holder in holders:
            if holder.name in seen or not issues:
                continue
            seen.add(holder.name)
            yield Caught(shape, kind, cue, way, holder, issues[0])


def _ways(reader: Reader, sentence: Sentence, verb: int) -> list[tuple[str, tuple[Party, ...]]]:
    return [
        ("subject", reader.holders.of_verb(sentence, verb)),
        ("speaker", reader.holders.speaker(verb)),
    ]


def _verb(reader: Reader, sentence: Sentence, i: int, kind: str) -> Iterator[Caught]:
    passive = reader.tokens[i].tag == "VBN" and any(
        reader.tokens[k].lemma == "be" for k in reader.clauses.below(i, "aux")
    )
    issues = [] if passive else _taken(reader, sentence, i)
    if issues:
        shape = "ready" if kind == "ready" else "verb"
        yield from _held(shape, kind, i, _ways(reader, sentence, i), issues)


def _taken(reader: Reader, sentence: Sentence, i: int) -> list[Issue]:
    """Return what a verb takes: a thing, a deed, a clause."""
    for dep in _TAKES:
        for k in reader.clauses.below(i, dep):
            if not i < k < sentence.tokens[1]:
                continue
            if dep == "ccomp":
                begin, end = reader.clauses.phrase(k)
                begin += reader.low(begin) == "that"
                found = reader.issues.clause(max(begin, i + 1), min(end, sentence.tokens[1]))
            elif dep == "xcomp":
                found = reader.issues.at(sentence, k, ())
            else:
                found = _thing(reader, sentence, k)
            if found:
                return found
    return []


def _noun(reader: Reader, sentence: Sentence, i: int, kind: str) -> Iterator[Caught]:
    issues = _named(reader, sentence, i)
    if not issues:
        return
    ways: list[tuple[str, tuple[Party, ...]]] = []
    for k in reader.clauses.below(i, "nmod"):
        if k < i or reader.clauses.case(k) in {"by", "from", "of"}:
            its = reader.low(k) in _ITS
            ways.append(("owner", reader.holders.owner(k) if its else reader.holders.named(sentence, k)))
    verb = reader.clauses.clause(i)
    if sentence.tokens[0] <= verb < sentence.tokens[1]:
        ways.append(("subject", reader.holders.of_verb(sentence, verb)))
    ways.append(("speaker", reader.holders.speaker(i)))
    yield from _held("noun", kind, i, ways, issues)


def _named(reader: Reader, sentence: Sentence, i: int) -> list[Issue]:
    """Return what a noun of stance is about: what belongs to it, what it is said to be, what stands before it."""
    for dep in _BELONGS:
        for k in reader.clauses.below(i, dep):
            if i < k < sentence.tokens[1] and reader.clauses.case(k) not in {"by", "from", "in", "at"}:
                found = reader.issues.at(sentence, k, ()) if dep == "acl" else reader.issues.of(sentence, k, ())
                if found:
                    return found
    head = reader.tokens[i].head
    if reader.tokens[i].dep == "nsubj" and reader.clauses.one(head, "cop") is not None and head > i:
        return reader.issues.of(sentence, head, ())
    for k in reader.clauses.below(i, "nummod", "compound"):
        if k < i and (reader.tokens[k].tag in {"CD", "NN"}):
            return reader.issues.of(sentence, k, ())
    return []


def _modal(reader: Reader, sentence: Sentence, i: int, kind: str) -> Iterator[Caught]:
    verb = reader.tokens[i].head
    if not i < verb < sentence.tokens[1]:
        return
    if any(reader.low(k) in _NOT for k in reader.clauses.below(verb, "advmod")) and not kind.endswith("not"):
        kind += " not"
    subject = reader.clauses.one(verb, "nsubj")
    if kind.startswith(("must", "should")) and subject is not None and subject < verb:
        begin, end = reader.clauses.phrase(subject)[0], reader.clauses.phrase(verb)[1]
        issues = reader.issues.clause(begin, min(end, sentence.tokens[1]))
    elif reader.tokens[verb].tag == "VB":
        issues = reader.issues.at(sentence, verb, ())
    else:
        issues = reader.issues.of(sentence, subject, ()) if subject is not None else []
    if issues:
        yield from _held("modal", kind, i, _ways(reader, sentence, verb), issues)


def _term(reader: Reader, sentence: Sentence, i: int) -> Iterator[Caught]:
    """Catch what may be a condition: "unless X", "until X", "without X"."""
    head = reader.tokens[i].head
    if not i < head < sentence.tokens[1]:
        return
    above = reader.tokens[head].head
    begin = i + 2 if reader.low(i + 1) == "that" else i + 1
    if reader.tokens[head].tag[:1] == "V":
        issues = reader.issues.clause(begin, min(reader.clauses.phrase(head)[1], sentence.tokens[1]))
    else:
        issues = reader.issues.of(sentence, head, ())
    if issues and above >= 0:
        verb = above if reader.tokens[above].tag[:1] in {"V", "J"} else reader.clauses.clause(above)
        ways: list[tuple[str, tuple[Party, ...]]] = []
        if sentence.tokens[0] <= verb < sentence.tokens[1]:
            ways.append(("subject", reader.holders.of_verb(sentence, verb)))
        ways.append(("speaker", reader.holders.speaker(i)))
        yield from _held("term", reader.low(i), i, ways, issues)
