"""Positions told by what somebody will or will not do: "Iran will not negotiate", "the league would pay half"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.issues_phrases import NOT_DONE
from bot.core.facts.parties import Party
from bot.core.facts.positions_holders import FIRST_PERSON, MOST
from bot.core.facts.positions_reader import Reader
from bot.core.language import Sentence
from bot.core.language.en import deeds
from bot.core.model.fact import Position, Stance

_NOT = frozenset({"not", "never", "n't", "n’t"})
_CANNOT = frozenset("cannot can't can’t couldn't couldn’t".split())
_CAN = frozenset("can could shall".split())
_WILL_NOT = frozenset("won't won’t wouldn't wouldn’t".split())
_WILL = frozenset("will would".split())
_STATED = frozenset("accept agree approve endorse ratify back support adopt grant consider entertain".split())
"""Verbs of stance, which are read as such."""
_DEALS = frozenset("talks negotiations discussions dealings contact contacts truck".split())
_LIGHT = frozenset("have take hold".split())
"""Verbs that say less than what follows them: "will not have talks" refuses talks."""


def read(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Yield what is told to be done or not to be done in a sentence."""
    first, last = sentence.tokens
    for i in range(first, last - 2):
        low = reader.low(i)
        verb = _refused(reader, i, low)
        if verb is not None:
            yield from _will_not(reader, sentence, i, verb)
        elif low in _WILL and reader.low(i + 1) == "be" and reader.low(i + 2) == "no" and reader.low(i - 1) == "there":
            yield from _there_will_be_no(reader, sentence, i + 3)
        elif low == "would" or (low == "will" and _conditionally(reader, i)) or _we_can(reader, i):
            yield from _would(reader, sentence, i)


def _refused(reader: Reader, i: int, low: str) -> int | None:
    """Return the verb of what is not done: "will not", "won't", "cannot" and what "we" say that we could not."""
    after = reader.low(i + 1)
    if low in _CANNOT or low in _WILL_NOT:
        verb = i + 1
    elif low in _NOT and after == "going" and reader.low(i + 2) == "to":
        verb = i + 3
    elif low in _WILL | _CAN and after in _NOT:
        verb = i + 2
    else:
        return None
    while reader.low(verb).endswith("ly") or reader.low(verb) in {"even", "ever", "now", "again"}:
        verb += 1
    if (low in _CANNOT or low in _CAN) and reader.low(i - 1) not in FIRST_PERSON | {"it", "they", "she", "he"}:
        return None
    if reader.low(verb) == "be" and reader.tokens[verb + 1].tag == "VBG":
        verb += 1
    if reader.low(verb) == "hear":
        return verb if reader.low(verb + 1) == "of" else None
    return verb if reader.tokens[verb].lemma in deeds.REFUSED - _STATED else None


def _will_not(reader: Reader, sentence: Sentence, i: int, verb: int) -> Iterator[Position]:
    holders = _who(reader, sentence, i, verb)
    if not holders or reader.verbs.in_doubt(sentence, verb) or _on_condition(reader, verb):
        return
    if reader.low(verb) == "have" and not _DEALS & {reader.low(verb + 1), reader.low(verb + 2)}:
        return
    start = verb + 1 if reader.low(verb) in _LIGHT else verb
    start = verb + 2 if reader.low(verb) == "hear" else start
    issues = reader.issues.after(sentence, start, frozenset("b"), holders)[:1]  # "and only …" refuses nothing
    issues = [i for i in issues if " " in i[0] and i[0].split()[0].lower() not in NOT_DONE]
    yield from reader.positions(sentence, holders, Stance.REJECT, issues)


def _conditionally(reader: Reader, i: int) -> bool:
    """Say whether what somebody will do hangs on something: "will only lift the quota if"."""
    verb = reader.tokens[i].head
    if verb <= i:
        return False
    only = any(reader.low(k) == "only" for k in reader.clauses.below(verb, "advmod"))
    late = any(reader.low(reader.clauses.phrase(k)[0]) == "only" for k in reader.clauses.below(verb, "advcl"))
    return only or late or _on_condition(reader, verb)


def _on_condition(reader: Reader, verb: int) -> bool:
    """Say whether something is not done only if something else happens: a threat."""
    for k in reader.clauses.below(verb, "advcl"):
        mark = reader.clauses.one(k, "mark")
        if mark is not None and reader.low(mark) in {"if", "unless"}:
            return True
    return False


def _we_can(reader: Reader, i: int) -> bool:
    """Say whether "we" tell what we can do for others: "We can lift the blockade within a week"."""
    verb = reader.tokens[i].head
    nots = any(reader.low(k) in _NOT for k in reader.clauses.below(verb, "advmod")) if verb > i else True
    return reader.low(i) in {"can", "could"} and reader.low(i - 1) in FIRST_PERSON and not nots


def _threatened(reader: Reader, verb: int) -> bool:
    """Say whether what would be done is a threat: "warned it would pull out unless"."""
    over = reader.tokens[verb].head
    marks = {reader.low(m) for k in reader.clauses.below(verb, "advcl") for m in reader.clauses.below(k, "mark")}
    return "unless" in marks or (over >= 0 and reader.tokens[over].lemma in {"warn", "threaten"})


def _who(reader: Reader, sentence: Sentence, i: int, verb: int) -> tuple[Party, ...]:
    if reader.low(i - 1) in FIRST_PERSON:
        return reader.holders.speaker(i - 1)
    found = reader.holders.of_verb(sentence, verb) or reader.cast.subject(sentence, i)
    return found if len(found) <= MOST else ()


def _there_will_be_no(reader: Reader, sentence: Sentence, start: int) -> Iterator[Position]:
    """Read "said there will be no talks with the rebels"."""
    holders = reader.holders.speaker(start)
    issues = reader.issues.after(sentence, start, frozenset("b"), holders)
    yield from reader.positions(sentence, holders, Stance.REJECT, issues)


def _would(reader: Reader, sentence: Sentence, i: int) -> Iterator[Position]:
    """Read "the league would pay half": what is given to the other side is an offer."""
    verb = reader.tokens[i].head
    if not i < verb < min(sentence.tokens[1], i + 5) or reader.low(verb) not in deeds.GIVEN:
        return
    if reader.verbs.in_doubt(sentence, verb) or _threatened(reader, verb):
        return
    holders = _who(reader, sentence, i, verb)
    if len(holders) != 1 or (reader.clauses.one(verb, "obj", "compound") is None):
        return  # what both would do is agreed, and who returns gives nothing
    issues = reader.issues.after(sentence, verb, frozenset("b"), holders)
    yield from reader.positions(sentence, holders, Stance.OFFER, [i for i in issues if " " in i[0]])
