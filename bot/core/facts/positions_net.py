"""What may be a position: every word near which a stance is taken, with who may hold it and what it may be about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.facts.issues import Issue
from bot.core.facts.issues_clauses import is_asked
from bot.core.facts.parties import Party
from bot.core.facts.positions_nouns import given_up
from bot.core.facts.positions_reader import Reader
from bot.core.language import Sentence
from bot.core.language.en import stance_words, stances
from bot.core.model.fact import Stance

_NOT = frozenset("not never n't n’t no".split())
_ITS = frozenset("its their his her our my".split())
_POINTS = frozenset("it that this them these those".split())
_TAKES = ("obj", "xcomp", "ccomp", "obl")
_HAVE = frozenset("have has had having 've ’ve 'd ’d".split())
_ALLOWS = frozenset("allow let permit enable".split())
"""Verbs that say nothing by their object: what is given is that somebody does something."""
_COMES_TO_NOTHING = frozenset("fail deny accuse".split())
_NEVER: frozenset[Stance] = frozenset()
_MAY_TELL = {
    "wish": frozenset({Stance.DEMAND}),
    "ask": frozenset({Stance.DEMAND}),
    "offer": frozenset({Stance.OFFER}),
    "ready": frozenset({Stance.OFFER, Stance.ACCEPT, Stance.REJECT}),
    "accept": frozenset({Stance.ACCEPT, Stance.REJECT}),
    "refuse": frozenset({Stance.REJECT}),
    "judge": frozenset({Stance.REJECT}),
    "demand noun": frozenset({Stance.DEMAND}),
    "offer noun": frozenset({Stance.OFFER, Stance.DEMAND}),
    "accept noun": frozenset({Stance.ACCEPT}),
    "reject noun": frozenset({Stance.REJECT}),
    "must": frozenset({Stance.DEMAND}),
    "should": frozenset({Stance.DEMAND}),
    "will": frozenset({Stance.OFFER, Stance.DEMAND}),
    "would": frozenset({Stance.OFFER, Stance.ACCEPT, Stance.DEMAND}),
    "can": frozenset({Stance.OFFER, Stance.ACCEPT}),
    "may": frozenset({Stance.OFFER}),
}
"""The stances that a word can tell at all, whatever stands around it."""
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

    @property
    def may_tell(self) -> frozenset[Stance]:
        """Return the stances that the word can tell."""
        if self.shape == "term":
            return _MAY_TELL["must"]
        return frozenset({Stance.REJECT}) if self.kind.endswith(" not") else _MAY_TELL.get(self.kind, _NEVER)


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
    gives_up = reader.low(i + 1) == "up" and any(
        reader.tokens[k].lemma in stance_words.NOUNS for k in reader.clauses.below(i, "obj")
    )
    issues = [] if gives_up or _undergoes(reader, i) or _in_vain(reader, i) else _taken(reader, sentence, i, kind)
    if issues:
        shape = "ready" if kind == "ready" else "verb"
        yield from _held(shape, kind, i, _ways(reader, sentence, i), issues)


def _undergoes(reader: Reader, i: int) -> bool:
    """Say whether a verb tells what is done to somebody: "was offered", "an army given two weeks"."""
    if reader.tokens[i].tag != "VBN":
        return False
    helpers = [reader.low(k) for k in reader.clauses.below(i, "aux")]
    joined = reader.tokens[i].dep in {"acl", "advcl", "amod", "obl", "nmod"}
    done_to = any(reader.tokens[k].lemma == "be" for k in reader.clauses.below(i, "aux"))
    return done_to or (joined and not _HAVE & {*helpers})


def _in_vain(reader: Reader, i: int) -> bool:
    """Say whether a verb tells what was not done: "fails to submit"."""
    head = reader.tokens[i].head
    return (
        head >= 0
        and reader.tokens[i].dep in {"xcomp", "ccomp", "advcl"}
        and (reader.tokens[head].lemma in _COMES_TO_NOTHING)
    )


def _taken(reader: Reader, sentence: Sentence, i: int, kind: str) -> list[Issue]:
    """Return what a verb takes: a thing, a deed, a clause that says what shall be."""
    lets = reader.tokens[i].lemma in _ALLOWS
    for dep in _TAKES:
        for k in reader.clauses.below(i, dep):
            if not i < k < sentence.tokens[1] or (lets and dep != "ccomp"):
                continue
            if dep == "ccomp":
                if kind != "accept" and not is_asked(reader.tokens, reader.clauses, k, promised=kind == "offer"):
                    continue
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
    issues = _named(reader, sentence, i) if not given_up(reader, i) else []
    if not issues or issues[0][1].overlaps(reader.tokens[i].span):
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
            told = dep not in {"acl", "ccomp"} or reader.tokens[k].tag == "VB"  # no "claim that they won"
            told = told or is_asked(reader.tokens, reader.clauses, k)
            if told and i < k < sentence.tokens[1] and reader.clauses.case(k) not in {"by", "from", "in", "at"}:
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
    if not i < head < sentence.tokens[1] or not _waits(reader, sentence, i, head):
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


def _waits(reader: Reader, sentence: Sentence, i: int, head: int) -> bool:
    """Say whether somebody refuses something till then, or would do it then: no mere "if" or "before"."""
    if reader.low(i) in {"before", "once", "except"} or reader.low(i - 1) == "even":
        return False
    if reader.tokens[head].tag[:1] == "V" and reader.clauses.one(head, "nsubj") is None:
        return False  # "before being stopped", "until told otherwise"
    main = reader.tokens[head].head
    main = main if main < 0 or reader.tokens[main].tag[:1] in {"V", "J"} else reader.clauses.clause(main)
    if not sentence.tokens[0] <= main < sentence.tokens[1]:
        return False
    helpers = {reader.low(k) for k in reader.clauses.below(main, "aux", "advmod", "cop", "det")}
    if helpers & {"may", "might"}:
        return False
    refuses = bool(helpers & stances.NEGATIONS) or any(w.endswith(("n't", "n’t")) for w in helpers) or "no" in helpers
    return refuses if reader.low(i) != "provided" else True
