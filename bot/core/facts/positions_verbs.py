"""Verbs of stance: where a sentence has one, and what the words around it leave of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.facts.cast import Cast
from bot.core.language import Sentence
from bot.core.language.en import function_words, stances
from bot.core.model.fact import Stance

_BE = frozenset("is are am 'm ’m was were be been being remain remains remained 's 're".split())


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb of stance with what belongs to it, and what may follow it."""

    stance: Stance
    words: tuple[frozenset[str], ...]  # the verb in any form, then what belongs to it
    verb: str
    follows: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb of stance in a sentence: its tokens, and what stands around it."""

    trigger: Trigger
    first: int
    last: int  # one past its last token
    negated: bool = False
    doubtful: bool = False


def _triggers() -> dict[str, tuple[Trigger, ...]]:
    found: dict[str, list[Trigger]] = {}
    for name, table in stances.STANCES.items():
        for line in table.splitlines():
            phrase, _, follows = line.partition("|")
            verb, *rest = phrase.split()
            if verb == "be":  # "is ready": the adjective is what is looked for
                verb_forms: tuple[str, ...] = (rest[0],)
                rest = rest[1:]
            else:
                verb_forms = stances.forms(verb)
            words = (frozenset(verb_forms), *(frozenset({w}) for w in rest))
            trigger = Trigger(Stance(name), words, verb, frozenset(follows.split()))
            for form in verb_forms:
                found.setdefault(form, []).append(trigger)
    return {form: tuple(sorted(ts, key=lambda t: -len(t.words))) for form, ts in found.items()}


_REFUSALS = frozenset({"refused", "refuses", "refusing", "failed", "declined"})
_AROUND = stances.ADVERBS | stances.NEGATIONS | stances.DOUBTS | _REFUSALS | {"ready"}
TRIGGERS = _triggers()
_FLIPPED = {Stance.ACCEPT: Stance.REJECT, Stance.OFFER: Stance.REJECT}


def hits(cast: Cast, sentence: Sentence) -> Iterator[Hit]:
    """Yield the verbs of stance in a sentence, in order."""
    first, last = sentence.tokens
    i = first
    while i < last:
        low = cast.tokens[i].text.lower()
        trigger = next((t for t in TRIGGERS.get(low, ()) if _matches(cast, t, i, last)), None)
        if trigger is None:
            i += 1
            continue
        end = i + len(trigger.words)
        hit = around(cast, sentence, Hit(trigger, i, end))
        if _is_verb(cast, sentence, hit):
            yield hit
        i = end


def _matches(cast: Cast, trigger: Trigger, i: int, last: int) -> bool:
    n = len(trigger.words)
    if i + n > last:
        return False
    return all(cast.tokens[i + k].text.lower() in trigger.words[k] for k in range(1, n))


def around(cast: Cast, sentence: Sentence, hit: Hit) -> Hit:
    """Return the hit with what the words before it do to it: "has not rejected", "may accept"."""
    before = [
        "" if t.text == "May" and t.span.start > sentence.span.start else t.text.lower()  # the month
        for t in cast.tokens[max(sentence.tokens[0], hit.first - 5) : hit.first]
    ]
    near: list[str] = []
    for word in reversed(before):
        if word in _AROUND or word.endswith(("ly", "n't", "n’t")):
            near.append(word)
        else:
            break
    negated = any(w in stances.NEGATIONS or w.endswith(("n't", "n’t")) for w in near)
    refused = any(w in _REFUSALS for w in near)
    doubtful = any(w in stances.DOUBTS for w in near) or bool({"longer", "about"} & set(near))
    opening = cast.tokens[sentence.tokens[0]].text.lower()
    clause = [t.text.lower() for t in cast.tokens[max(sentence.tokens[0], hit.first - 14) : hit.first]]
    while "," in clause:
        clause = clause[clause.index(",") + 1 :]
    doubtful = doubtful or bool({"if", "unless", "whether"} & set(clause)) or opening in {"should", "would", "will"}
    return replace(hit, negated=negated or refused, doubtful=doubtful)


def _is_verb(cast: Cast, sentence: Sentence, hit: Hit) -> bool:
    """Say whether the word is used as a verb here, and not as "the proposed deal" or "its demands"."""
    low = cast.tokens[hit.first].text.lower()
    before = cast.tokens[hit.first - 1].text.lower() if hit.first > sentence.tokens[0] else ""
    after = cast.tokens[hit.last].text.lower() if hit.last < sentence.tokens[1] else ""
    if before in function_words.BEFORE_NOUNS | {"these", "new"}:
        return False
    if hit.trigger.words[0] & {"ready", "willing", "prepared", "open"}:
        return before in _BE or before in stances.ADVERBS or before in stances.NEGATIONS
    if low.endswith("ing") and before not in _BE and before not in {",", "by", "and"} and before not in stances.ADVERBS:
        return False
    if low == hit.trigger.verb and before == "to":
        return False  # "to accept": what somebody else decides; the verb before it tells
    return not (low.endswith("ed") and after == "by")


def stance_of(hit: Hit) -> Stance | None:
    """Return the stance that is left when the words around the verb are heeded; None where it says nothing sure."""
    stance = hit.trigger.stance
    if hit.doubtful and not (stance is Stance.OFFER and not hit.negated):
        return None
    if not hit.negated:
        return stance
    return _FLIPPED.get(stance)
