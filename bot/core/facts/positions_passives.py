"""Positions told from the side of the issue: "The offer was rejected by the union", "a plan backed by Kyiv"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.issues_phrases import issue_before
from bot.core.facts.parties import Party
from bot.core.facts.positions_reader import Reader
from bot.core.facts.positions_verbs import TRIGGERS, Hit, Trigger, stance_of
from bot.core.language import Sentence
from bot.core.model.fact import ParticipantKind, Position

_NOT_BY = frozenset("ask present require order press pressure urge".split())
_BARE = frozenset("ready willing prepared open like".split())


def read(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Yield the positions that a sentence tells in the passive."""
    first, last = sentence.tokens
    for i in range(first + 1, last - 1):
        trigger, end = _trigger(reader, i)
        if trigger is None or trigger.verb in _NOT_BY or reader.low(end) != "by":
            continue
        stance = stance_of(reader.verbs.around(sentence, Hit(trigger, i, end)))
        if stance is None:
            continue
        holder = _first_party(reader, end + 1, min(last, end + 11))
        issue = issue_before(reader.cast, sentence, i)
        if holder is not None and issue is not None and not issue[1].overlaps(holder.span):
            yield from reader.positions(sentence, (holder,), stance, (issue,))


def _trigger(reader: Reader, i: int) -> tuple[Trigger | None, int]:
    """Return the verb of stance that a participle is a form of, and where it ends: "rejected", "turned down"."""
    low = reader.low(i)
    if reader.tokens[i].tag not in {"VBN", "VBD", "JJ", ""}:
        return None, i
    for trigger in TRIGGERS.get(low, ()):
        n = len(trigger.words)
        participle = low not in {trigger.verb, trigger.verb + "s", *_BARE} or low in {"put", "set"}
        if participle and all(reader.low(i + k) in trigger.words[k] for k in range(1, n)):
            return trigger, i + n
    return None, i


def _first_party(reader: Reader, start: int, stop: int) -> Party | None:
    """Return the party named next; with a title before a name ("Israeli minister X") it is the person."""
    found: Party | None = None
    for i in range(start, stop):
        word = reader.tokens[i].text
        party = reader.cast.at(reader.tokens[i])
        if party is not None and not party.place:
            bare = party.adjective or party.modifies
            if found is None or ((found.adjective or found.modifies) and party.kind is ParticipantKind.PERSON):
                found = party
            if not bare:
                return found
        elif word in {",", ".", ";"}:
            break
    return found
