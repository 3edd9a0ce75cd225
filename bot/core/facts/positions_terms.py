"""Terms: what somebody makes a condition: "only if", "unless", "no deal without", "in exchange for", "must"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.issues import Issue
from bot.core.facts.issues_clauses import told_to
from bot.core.facts.parties import Party
from bot.core.facts.positions_reader import Reader
from bot.core.language import Sentence
from bot.core.language.en import deeds, stances, verdicts
from bot.core.model.article import Span
from bot.core.model.fact import Position, Stance

_IF = frozenset("if provided providing unless once".split())
_STANDOFFS = frozenset(
    """
    strike strikes action boycott walkout protest protests blockade siege ban embargo sanctions war fighting
    occupation hunger campaign lockout stoppage
    """.split()
)
"""What will end, or go on, as soon as others do something."""
_HANGS = frozenset("conditional contingent conditioned condition conditions".split())
_OFFERS = frozenset("offer ready willing prepared propose pledge promise would agree accept".split())
_WILL = frozenset("will would can could 'll ’ll 'd ’d won't won’t ready willing prepared open".split())
_CANNOT_BE = frozenset("impossible unthinkable possible unable".split())
_GETS = frozenset("see get have receive obtain".split())
_MUST = frozenset("must should have has".split())
_ASKED = deeds.GIVEN | frozenset(
    """
    sign accept agree commit withdraw leave respect honour honor disarm come show take remove renew end cease include
    cover apply implement amend revise change rewrite abolish cancel abandon recognise recognize join exclude
    """.split()
)
"""What others "should" or "have to" do, where that is asked of them and not only said of them."""
_OURSELVES = frozenset("we i it there this that these those who which".split())
_THREATENS = frozenset("threaten warn vow".split())
_FOR = frozenset("exchange return".split())


def read(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Yield what is made a condition in a sentence."""
    first, last = sentence.tokens
    for i in range(first, last - 1):
        low = reader.low(i)
        if low in _IF:
            yield from _condition(reader, sentence, i)
            yield from _or_else(reader, sentence, i)
        elif low in {"after", "when", "until"} and _only(reader, i):
            yield from _condition(reader, sentence, i)
        elif low == "soon" and reader.low(i + 1) == "as":
            yield from _condition(reader, sentence, i + 1)
        elif low == "condition" and reader.low(i + 1) == "that" and reader.low(i - 1) in {"on", "the"}:
            yield from _on_condition(reader, sentence, i)
        elif low in _HANGS and i > first:
            yield from _conditional(reader, sentence, i)
        elif low == "without" and i > first:
            yield from _without(reader, sentence, i)
        elif low in _FOR and reader.low(i - 1) == "in" and reader.low(i + 1) == "for":
            yield from _in_exchange(reader, sentence, i)
        elif i > first:
            yield from _asked(reader, sentence, i)


def _asked(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read what others must do, and by when."""
    if reader.tokens[i].lemma == "give":
        yield from _ultimatum(reader, sentence, i)
    elif reader.low(i) in _MUST:
        yield from _must(reader, sentence, i)


def _only(reader: Reader, i: int) -> bool:
    """Say whether "only" stands before "after" or "when"."""
    if reader.low(i - 1) == "only":
        return True
    return reader.low(i) == "until" and (reader.low(i - 1) in {"and", "but", "not"} or _not_until(reader, i))


def _not_until(reader: Reader, i: int) -> bool:
    """Say whether what somebody will not do waits for something: "will not end the strike until"."""
    verb = reader.tokens[i].head
    return verb > i and reader.tokens[verb].dep == "advcl" and _refuses(reader, reader.tokens[verb].head)


def _condition(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "will only sign if Hungary pays": who will do something on a condition demands the condition."""
    tokens = reader.tokens
    verb = tokens[i].head
    if (
        tokens[i].dep not in {"mark", "advmod", "case", "cc"}
        or verb <= i
        or tokens[verb].dep not in {"advcl", "acl", "obl"}
    ):
        return
    main = tokens[verb].head
    if reader.low(main) == "soon":
        main = tokens[main].head
    if not sentence.tokens[0] <= main < sentence.tokens[1]:
        return
    subject = reader.clauses.one(verb, "nsubj")
    if subject is not None and reader.low(subject) in verdicts.TALKS | verdicts.PROPOSALS:
        return  # "as soon as a deal is signed": nobody's doing
    if not reader.tokens[main].tag.startswith(("V", "J")):
        main = reader.clauses.clause(main)
    holders = _holders(reader, sentence, main, i if reader.low(i) == "unless" else None)
    if not holders:
        return
    theirs = reader.holders.named(sentence, subject) if subject is not None else ()
    if {p.name for p in theirs} & {p.name for p in holders}:
        if reader.tokens[verb].lemma in _GETS and (thing := reader.clauses.one(verb, "obj")) is not None:
            yield from reader.positions(sentence, holders, Stance.DEMAND, reader.issues.of(sentence, thing, holders))
        return  # "would sign if it could": their own doing is no condition for others
    begin = i + 2 if reader.low(i + 1) == "that" else i + 1
    yield from reader.positions(sentence, holders, Stance.DEMAND, _whole(reader, sentence, begin, verb))


def _or_else(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "threatens to strike if jobs are not guaranteed" and "will walk out unless the ban is lifted"."""
    verb = reader.tokens[i].head
    if verb <= i or verb >= sentence.tokens[1] or reader.tokens[verb].dep not in {"advcl", "ccomp"}:
        return
    nots = [k for k in reader.clauses.below(verb, "advmod") if reader.low(k) in stances.NEGATIONS and i < k < verb]
    threat = next((k for k in reader.clauses.above(verb) if reader.tokens[k].lemma in _THREATENS), None)
    if threat is None or not sentence.tokens[0] <= threat or (reader.low(i) == "if") != bool(nots):
        return
    holders = reader.holders.of_verb(sentence, threat)
    subject = reader.clauses.one(verb, "nsubj")
    theirs = reader.holders.named(sentence, subject) if subject is not None else ()
    if reader.low(i) in {"if", "unless"} and not {p.name for p in theirs} & {p.name for p in holders}:
        issues = [(words.replace(" not ", " ", 1), span) for words, span in _whole(reader, sentence, i + 1, verb)]
        yield from reader.positions(sentence, holders, Stance.DEMAND, [x for x in issues if x[0].startswith("that ")])


def _holders(reader: Reader, sentence: Sentence, main: int, unless_at: int | None) -> tuple[Party, ...]:
    """Return who will do something for it, or not; with "unless" whoever says that something happens."""
    found: tuple[Party, ...] = ()
    if reader.low(main) in deeds.GIVEN | deeds.REFUSED and _gives(reader, main):
        found = reader.holders.of_verb(sentence, main)
    subject = reader.clauses.one(main, "nsubj")
    if subject is not None and reader.low(subject) in _STANDOFFS and not found:
        return reader.holders.speaker(subject)
    return found or (reader.holders.speaker(unless_at) if unless_at is not None else ())


def _on_condition(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "would agree to inspections on condition that sanctions are lifted"."""
    verb = reader.clauses.one(i, "acl", "ccomp")
    over = reader.clauses.clause(reader.tokens[i].head) if reader.tokens[i].head >= 0 else -1
    if verb is None or not sentence.tokens[0] <= over < i:
        return
    holders = reader.holders.of_verb(sentence, over)
    yield from reader.positions(sentence, holders, Stance.DEMAND, _whole(reader, sentence, i + 2, verb))


def _conditional(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "conditioned its signature on the release of funds", "made its vote conditional on a carbon levy"."""
    at = next((k for k in range(i + 1, min(i + 6, sentence.tokens[1])) if reader.low(k) in {"on", "upon"}), None)
    verb = i if reader.tokens[i].tag.startswith("V") else reader.tokens[i].head
    if at is None or not sentence.tokens[0] <= verb <= i or not reader.tokens[verb].tag.startswith("V"):
        return
    if reader.low(i) != "conditioned" and at != i + 1:
        return
    holders = reader.holders.of_verb(sentence, verb)
    issues = reader.issues.after(sentence, at + 1, frozenset("n"), holders)
    yield from reader.positions(sentence, holders, Stance.DEMAND, issues)


def _whole(reader: Reader, sentence: Sentence, begin: int, verb: int) -> list[Issue]:
    """Return a clause as an issue, subject and all."""
    end = min(reader.clauses.phrase(verb)[1], sentence.tokens[1])
    return reader.issues.clause(begin, end)


def _without(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "would not sign without a guarantee", "there can be no deal without the hostages"."""
    noun = reader.tokens[i].head
    if noun <= i or noun >= sentence.tokens[1] or reader.tokens[noun].tag.startswith("V"):
        return
    over = reader.tokens[noun].head
    holders: tuple[Party, ...] = ()
    if over < 0:
        before = range(max(sentence.tokens[0], i - 3), i)
        holders = reader.holders.speaker(i) if any(reader.low(k) == "no" for k in before) else ()
    elif any(reader.low(k) == "no" for k in reader.clauses.below(over, "det")):
        holders = reader.holders.speaker(i)
    elif _refuses(reader, over):
        holders = reader.holders.of_verb(sentence, over) or reader.holders.speaker(i)
    elif any(reader.low(k) in _CANNOT_BE for k in range(max(sentence.tokens[0], i - 8), i)):
        holders = reader.holders.speaker(i)
    issues = reader.issues.of(sentence, noun, holders)
    yield from reader.positions(sentence, holders, Stance.DEMAND, issues)


def _refuses(reader: Reader, verb: int) -> bool:
    """Say whether a verb is what somebody will not do."""
    helpers = [reader.low(k) for k in reader.clauses.below(verb, "aux", "advmod")]
    negated = any(w in stances.NEGATIONS or w.endswith(("n't", "n’t")) for w in helpers)
    return negated and bool(
        {*helpers} & {"will", "would", "can", "could", "won't", "won’t", "cannot", "can't", "can’t"}
    )


def _in_exchange(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "offered to withdraw in exchange for a buffer zone"."""
    over = reader.tokens[i].head
    verb = reader.clauses.clause(over) if over >= 0 else i
    if not sentence.tokens[0] <= verb < sentence.tokens[1] or verb >= i:
        return
    if not _gives(reader, verb):
        return
    holders = reader.holders.of_verb(sentence, verb)
    issues = reader.issues.after(sentence, i + 2, frozenset("n"), holders)
    yield from reader.positions(sentence, holders, Stance.DEMAND, issues)


def _gives(reader: Reader, verb: int) -> bool:
    """Say whether somebody offers what a verb tells, or is ready to do it."""
    for k in reader.clauses.above(verb):
        if reader.tokens[k].lemma in _OFFERS:
            return True
        if any(reader.low(h) in _WILL for h in reader.clauses.below(k, "aux")):
            return True
        if reader.tokens[k].dep not in {"xcomp", "advcl", "ccomp", "conj"}:
            return False
    return False


def _must(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "Kyiv said Russia must withdraw its troops": what one party says another has to do."""
    verb = reader.tokens[i].head if reader.low(i) in {"must", "should"} else _has_to(reader, i)
    if verb is None or not i < verb < sentence.tokens[1]:
        return
    holders = reader.holders.speaker(i) or _reported_by(reader, sentence, verb)
    if len(holders) != 1 or not _is_bare(reader, verb) or reader.verbs.in_doubt(sentence, verb):
        return
    negated = any(reader.low(k) in stances.NEGATIONS for k in reader.clauses.below(verb, "advmod"))
    if reader.low(i) != "must" and (negated or reader.tokens[verb].lemma not in _ASKED):
        return
    subject = reader.clauses.subject(i) if reader.low(i) not in {"must", "should"} else reader.clauses.subject(verb)
    obliged = reader.holders.named(sentence, subject) if subject is not None else ()
    ours = {holders[0].name, holders[0].side}
    if subject is None or {p.name for p in obliged} & ours or reader.low(subject) in _OURSELVES:
        return
    begin = verb if reader.low(subject) == "you" else reader.clauses.phrase(subject)[0]
    end = min(reader.clauses.phrase(verb)[1], sentence.tokens[1])
    yield from reader.positions(sentence, holders, Stance.DEMAND, reader.issues.clause(begin, end))


def _is_bare(reader: Reader, verb: int) -> bool:
    """Say whether what must be done is told in a verb's base form, or in the passive: "must be respected"."""
    be = any(reader.low(k) == "be" for k in reader.clauses.below(verb, "aux", "cop"))
    return reader.tokens[verb].tag == "VB" or be


def _has_to(reader: Reader, i: int) -> int | None:
    """Return what somebody has to do."""
    verb = reader.clauses.one(i, "xcomp")
    return verb if verb is not None and reader.low(i + 1) == "to" else None


def _ultimatum(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "has given the ministry until Friday to restore the bonus"."""
    to = next((k for k in range(i + 2, min(i + 12, sentence.tokens[1] - 1)) if reader.low(k) == "to"), None)
    if to is None or reader.tokens[to + 1].tag != "VB" or not reader.cast.times(_between(reader, i, to)):
        return
    given = reader.clauses.one(i, "iobj", "obj")
    if given is None or not i < given < to or reader.cast.at(reader.tokens[given]) is None:
        return
    holders = reader.holders.of_verb(sentence, i)
    first = reader.clauses.phrase(given)[0]
    issues = [
        (told_to(reader.cast, first, given + 1, words), span)
        for words, span in reader.issues.after(sentence, to + 1, frozenset("b"), holders)
    ]
    yield from reader.positions(sentence, holders, Stance.DEMAND, issues)


def _between(reader: Reader, first: int, last: int) -> Span:
    return Span(reader.tokens[first].span.end, reader.tokens[last].span.start)


def _reported_by(reader: Reader, sentence: Sentence, verb: int) -> tuple[Party, ...]:
    """Return who says a clause, by the verb that the clause depends on."""
    over = reader.tokens[verb].head
    if over < 0 or reader.tokens[verb].dep not in {"ccomp", "parataxis"}:
        return ()
    return reader.holders.of_verb(sentence, over) if reader.tokens[over].lemma in {"say", "insist", "stress"} else ()
