"""Verbs of stance: where a sentence has one, and what the words around it leave of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.facts.cast import Cast
from bot.core.facts.clauses import Clauses
from bot.core.language import Sentence
from bot.core.language.en import function_words, stance_verbs, stances, verb_forms
from bot.core.model.fact import Stance

_BE = frozenset("is are am 'm ’m was were be been being remain remains remained 's 're ’re".split())
_PASSIVE = frozenset("is are am was were be been being get gets got 's ’s".split())
_ONLY_WOULD = frozenset("consider entertain".split())
_REFUSALS = frozenset("refused refuses refusing failed declined refuse decline".split())
_GOES_ON = frozenset(
    """
    agree decide vote continue keep go begin start choose come manage prefer move plan intend need want get
    """.split()
)
"""Verbs that leave the verb after them as true as it would be alone: "decided to accept", "continues to demand"."""
_NOT_TOLD = frozenset(
    """
    deny doubt hope expect fear predict speculate wonder demand propose suggest recommend insist believe think
    guess assume imagine pretend worry
    """.split()
)
"""Verbs whose clause is not told as true: "denied that it had accepted"."""
_MARKS = frozenset('" ” ’'.split())
_CASTS_DOUBT = frozenset("if unless whether until".split())
_HEARSAY = frozenset("say report believe understand think rumour rumor allege expect suppose consider tip".split())
_HARDLY = frozenset("report rumour rumor speculation suggestion claim chance prospect risk idea possibility".split())
_NAMED = frozenset(noun for nouns in stance_verbs.NOUNS.values() for noun in nouns.split())
_PERHAPS = frozenset("may might could".split())
_AROUND = stances.ADVERBS | stances.NEGATIONS | stances.DOUBTS | _REFUSALS | {"ready", "longer"}
_OWN = frozenset("its their his her our my".split())
_DEEP = 5  # clauses above


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
    dropped: bool = False  # "no longer"
    target: int | None = None  # the noun that its particle leads to, where other words stand between


def _triggers() -> dict[str, tuple[Trigger, ...]]:
    found: dict[str, list[Trigger]] = {}
    for name, table in stance_verbs.STANCES.items():
        for line in table.splitlines():
            phrase, _, follows = line.partition("|")
            verb, *rest = phrase.split()
            if verb in {"be", "would"}:  # "is ready", "would like": the word after it is what is looked for
                shapes: tuple[str, ...] = (rest[0],)
                rest = rest[1:]
            else:
                shapes = verb_forms.forms(verb)
            words = (frozenset(shapes), *(_OWN if w == "its" else frozenset({w}) for w in rest))
            trigger = Trigger(Stance(name), words, verb, frozenset(follows.split()))
            for form in shapes:
                found.setdefault(form, []).append(trigger)
    return {form: tuple(sorted(ts, key=lambda t: -len(t.words))) for form, ts in found.items()}


TRIGGERS = _triggers()


class Verbs:
    """Finds the verbs of stance in one document."""

    def __init__(self, cast: Cast, clauses: Clauses) -> None:
        self._cast = cast
        self._tokens = cast.tokens
        self._clauses = clauses

    def hits(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield the verbs of stance in a sentence, in order."""
        first, last = sentence.tokens
        i = first
        while i < last:
            hit = self._hit(i, last)
            if hit is not None and hit.last < last and self._clauses.low(hit.last) in _MARKS and hit.target is None:
                hit = replace(hit, last=hit.last + 1)  # 'is "ready" to resign'
            if hit is not None and self._is_verb(sentence, hit):
                yield self.around(sentence, hit)
            i = hit.last if hit is not None else i + 1

    def _hit(self, i: int, last: int) -> Hit | None:
        triggers = TRIGGERS.get(self._clauses.low(i), ())
        for trigger in triggers:
            n = len(trigger.words)
            if i + n <= last and all(self._clauses.low(i + k) in trigger.words[k] for k in range(1, n)):
                return Hit(trigger, i, i + n)
            if n == 2 and (apart := self._apart(trigger, i)) is not None:
                return Hit(trigger, i, i + 1, target=apart)
            if trigger.verb == "put" and n > 2 and self._on_table(i):
                return Hit(trigger, i, i + 1)
        return None

    def _apart(self, trigger: Trigger, i: int) -> int | None:
        """Return what a particle leads to that does not follow its verb: "called on Monday for", "turned that down"."""
        (particle,) = trigger.words[1]
        if trigger.verb == "be" and self._clauses.one(i, "xcomp") is not None:
            return None  # "prepared to stop work for much longer"
        for k in self._clauses.below(i):
            dep = self._tokens[k].dep
            if dep == "compound" and self._clauses.low(k) == particle:
                return self._clauses.one(i, "obj")
            if (
                dep == "obl"
                and k > i
                and self._clauses.one(i, "obj") is None
                and self._clauses.low(self._clauses.phrase(k)[0]) == particle
            ):
                return k
        return None

    def _on_table(self, i: int) -> bool:
        """Say whether something is put "on the table", which is no demand by name."""
        thing = self._clauses.one(i, "obj")
        lies = any(
            self._clauses.low(k) == "table" and self._clauses.case(k) == "on"
            for k in self._clauses.below(i, "obl") + (self._clauses.below(thing, "nmod") if thing is not None else [])
        )
        return thing is not None and lies and self._clauses.low(thing) not in function_words.PRONOUNS | _NAMED

    def _is_verb(self, sentence: Sentence, hit: Hit) -> bool:
        """Say whether the word is used as a verb here, and not as "the proposed deal" or "its demands"."""
        low = self._clauses.low(hit.first)
        before = self._clauses.low(hit.first - 1) if hit.first > sentence.tokens[0] else ""
        after = self._clauses.low(hit.last) if hit.last < sentence.tokens[1] else ""
        if before in function_words.BEFORE_NOUNS | {"these", "new"}:
            return False
        name = self._cast.at(self._tokens[hit.first])
        if name is not None and not name.span.of(self._cast.document.text).islower():
            return False  # the "Support" of "Rapid Support Forces"
        if self._is_thing(hit.first):
            return False
        if hit.trigger.verb == "be":
            return self._is_ready(hit, before)
        if hit.trigger.verb == "would":
            return before == "would" or before.endswith(("'d", "’d"))
        if hit.trigger.verb in _ONLY_WOULD and not self._would(hit.first):
            return False
        if hit.trigger.verb != "be" and self._passive(hit.first):
            return False
        if low.endswith("ing") and before not in _BE | {",", "by", "and"} | stances.ADVERBS:
            return False
        if low == hit.trigger.verb and before == "to" and not self._decided(hit.first):
            return False  # "to accept": what somebody else decides; the verb before it tells
        return not (low.endswith("ed") and after == "by")

    def _is_thing(self, i: int) -> bool:
        """Say whether a word is a noun with words of its own before it: "the company's 2% offer"."""
        token = self._tokens[i]
        if token.tag not in {"NN", "NNS"} or self._clauses.low(i - 1) == "longer":
            return False
        before = [k for k in self._clauses.below(i, "det", "nummod", "nmod") if k < i]
        return any(self._tokens[k].dep != "nmod" or self._clauses.one(k, "case") is not None for k in before)

    def _would(self, i: int) -> bool:
        """Say whether a verb tells what would be done, or is being: "would consider", "is considering"."""
        helpers = {self._clauses.low(k) for k in self._clauses.below(i, "aux")}
        return bool(helpers & {"would", "could", "can", "will", "to"})

    def _passive(self, i: int) -> bool:
        """Say whether a verb tells what is done to its subject: "we were offered", "I was promised"."""
        if self._tokens[i].tag not in {"VBN", "VBD"} or self._clauses.low(i).endswith("ing"):
            return False
        helpers = [self._clauses.low(k) for k in self._clauses.below(i, "aux") if k < i]
        return bool(helpers) and helpers[-1] in _PASSIVE

    def _is_ready(self, hit: Hit, before: str) -> bool:
        near = before in _BE | stances.ADVERBS | stances.NEGATIONS
        return near or self._clauses.one(hit.first, "cop") is not None or self._tokens[hit.first].dep == "ROOT"

    def _decided(self, i: int) -> bool:
        """Say whether what is "to" be done is done: "decided to accept", "continues to demand"."""
        above = self._tokens[i].head
        if above >= 0 and self._tokens[i].dep == "acl":
            above = self._tokens[above].head  # "voted by a large majority to reject"
        joins = {"xcomp", "advcl", "ccomp", "acl"}
        if above < 0 or self._tokens[i].dep not in joins:
            return False
        had = self._tokens[above].lemma == "have" and self._tokens[above].tag == "VBD"  # not "will have to accept"
        return had or self._tokens[above].lemma in _GOES_ON

    def around(self, sentence: Sentence, hit: Hit) -> Hit:
        """Return the hit with what the words around it do to it: "has not rejected", "may accept"."""
        before = [
            "" if t.text == "May" and t.span.start > sentence.span.start else t.text.lower()  # the month
            for t in self._tokens[max(sentence.tokens[0], hit.first - 5) : hit.first]
        ]
        near: list[str] = []
        for word in reversed(before):
            if word in _AROUND or word.endswith(("ly", "n't", "n’t")):
                near.append(word)
            else:
                break
        helpers = {
            self._clauses.low(k) for k in self._clauses.below(hit.first, "aux", "advmod", "cop") if k < hit.first
        }
        if self._tokens[hit.first].dep == "conj" and self._clauses.one(hit.first, "nsubj", "aux") is None:
            over = self._clauses.below(max(0, self._tokens[hit.first].head), "aux")
            helpers |= {self._clauses.low(k) for k in over} & _PERHAPS  # "might close the base and seek to …"
        words = set(near) | helpers
        negated = any(w in stances.NEGATIONS or w.endswith(("n't", "n’t")) for w in words) or bool(words & _REFUSALS)
        doubtful = bool(words & stances.DOUBTS - {"could"}) or bool({"longer", "about", "yet"} & words)
        if "have" in helpers and "would" in helpers:
            doubtful = True  # "would have agreed on a plan"
        if "could" in words and hit.trigger.stance is not Stance.ACCEPT:
            doubtful = True
        unsure = self.in_doubt(sentence, hit.first)
        dropped = "longer" in words and "no" in {*before[-2:]} and not unsure
        return replace(hit, negated=negated, doubtful=doubtful or unsure, dropped=dropped)

    def in_doubt(self, sentence: Sentence, verb: int) -> bool:
        """Say whether the clause is a condition, a question, a hope or denied."""
        if self._clauses.low(sentence.tokens[0]) in {"should", "would", "will"}:
            return True
        for depth, i in enumerate(self._clauses.above(verb)):
            kinds = ("mark", "advmod") if self._tokens[i].dep != "ROOT" else ("advmod",)
            marks = {self._clauses.low(k) for k in self._clauses.below(i, *kinds) if k < verb}
            if marks & _CASTS_DOUBT or depth > _DEEP:
                return True
            head = self._tokens[i].head
            if head < 0:
                return self._condition_before(sentence, verb)
            dep, lemma = self._tokens[i].dep, self._tokens[head].lemma
            if dep == "xcomp" and lemma in _HEARSAY and self._tokens[head].tag == "VBN":
                return True  # "are said to have accepted"
            if (dep == "ccomp" and lemma in _NOT_TOLD) or (dep == "acl" and lemma in _HARDLY):
                return True
        return True

    def _condition_before(self, sentence: Sentence, verb: int) -> bool:
        """Say whether "if" stands before the verb with no comma between."""
        for i in range(verb - 1, max(sentence.tokens[0] - 1, verb - 14), -1):
            if self._clauses.low(i) == ",":
                return False
            if self._clauses.low(i) in _CASTS_DOUBT - {"until"}:
                return True
        return False


def stance_of(hit: Hit) -> Stance | None:
    """Return the stance that is left when the words around the verb are heeded; None where it says nothing sure."""
    stance = hit.trigger.stance
    if hit.dropped:
        return Stance.ACCEPT if stance is Stance.REJECT else None
    if hit.doubtful:
        return None
    if not hit.negated:
        return stance
    if stance is Stance.ACCEPT or hit.trigger.verb == "want":
        return Stance.REJECT
    return Stance.REJECT if stance is Stance.OFFER and hit.trigger.verb == "be" else None
