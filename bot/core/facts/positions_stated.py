"""Positions that a verb states: "Poland demands a truce", "the union turned down the offer"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.issues import Issue
from bot.core.facts.issues_phrases import NOT_DONE
from bot.core.facts.parties import Party
from bot.core.facts.positions_reader import Reader
from bot.core.facts.positions_verbs import Hit, stance_of
from bot.core.language import Sentence
from bot.core.language.en import stances
from bot.core.model.fact import Position, Stance

_REJECTING = frozenset("reject rule dismiss oppose veto rebuff turn exclude".split())
_OWN_AIMS = frozenset(
    """
    avoid know be become help find understand learn hear believe think say win lose show prove prevent ensure see
    make do go come stay remain build improve strengthen boost achieve reach secure become use work try explain
    """.split()
)
_SAYS = frozenset("insist suggest".split())
_SHALL = frozenset("must should shall be".split())
_PAPERS = frozenset(
    """
    paper document text letter list proposal proposals offer offers plan draft ideas bid map answer statement
    resolution motion package memorandum amendments suggestions help support
    """.split()
)
"""What is put forward without a word of what it says."""
_BE = frozenset("is was are were".split())
_POINTS = frozenset("it that this them these those".split())
_ALONE = frozenset("agree accept refuse decline".split())
_ANAPHORS = frozenset(
    """
    idea offer proposal plan demand demands request suggestion change condition conditions terms figure move
    arrangement compromise formula
    """.split()
)
_VAGUE = frozenset("decide wait act move come go know understand help think".split())
_NOT_OBJECTS = frozenset("for in at by since during until as of on after before with".split())
_REPEATS = frozenset("agree accept approve reject".split())


def read(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Yield the positions that the verbs of a sentence state."""
    holders: tuple[Party, ...] = ()
    for hit in reader.verbs.hits(sentence):
        holders = reader.holders.of_verb(sentence, hit.first, holders) or _speaker(reader, sentence, hit)
        yield from _of_verb(reader, sentence, hit, holders)


def _of_verb(reader: Reader, sentence: Sentence, hit: Hit, holders: tuple[Party, ...]) -> Iterator[Position]:
    stance = stance_of(hit)
    if stance is Stance.DEMAND and "o" in hit.trigger.follows and (deed := _forbidden(reader, hit)) is not None:
        yield from reader.positions(sentence, holders, Stance.REJECT, reader.issues.at(sentence, deed, holders))
        return
    if stance is None or not holders or _is_noun(reader, hit, holders):
        return
    if hit.trigger.verb == "need" and not all(_speaks(reader, hit.first, h) for h in holders):
        return  # a need that nobody voices is no demand
    issues = [i for i in _issues(reader, sentence, hit, holders) if not _flips(stance, i)]
    if hit.trigger.verb == "agree" and len(holders) > 1 and not _agrees_to_thing(reader, hit):
        return  # what they have agreed on together is an event
    if hit.trigger.verb in _SAYS and not _asked_for(reader, hit):
        return
    if stance is Stance.OFFER:
        issues = [i for i in issues if i[0].lower() not in _PAPERS]
    if stance is Stance.DEMAND:
        issues = [i for i in issues if not _aims(hit, i)]
    if stance is Stance.REJECT:
        issues = [(words, span) for words, span in issues if words.split()[0].lower() not in NOT_DONE]
        issues = [(_without_verb(words), span) for words, span in issues]
    yield from reader.positions(sentence, holders, stance, issues)


def _issues(reader: Reader, sentence: Sentence, hit: Hit, holders: tuple[Party, ...]) -> list[Issue]:
    back = _pointer(reader, sentence, hit)
    if back is not None:
        words = reader.antecedent(sentence, holders, 1 if reader.low(back) in _POINTS else 2)
        if words is not None:
            return [(words, reader.tokens[back].span)]
    if hit.target is not None:
        return reader.issues.of(sentence, hit.target, holders)
    if (put := _put_on_table(reader, hit)) is not None:
        return reader.issues.of(sentence, put, holders)
    thing = reader.clauses.one(hit.first, "obj")
    if reader.low(hit.last) == "as" and thing is not None and thing > hit.last:
        return reader.issues.of(sentence, thing, holders)  # "dismissed as fantasy a plan to share the airspace"
    if reader.low(hit.last) in _BE and reader.low(sentence.tokens[0]) in {"what", "all"}:
        return reader.issues.after(sentence, hit.last + 1, frozenset("nvt"), holders)  # "What they want is …"
    if (noun := _relative(reader, sentence, hit)) is not None:
        words = reader.antecedent(sentence, holders) if reader.low(noun) in _ANAPHORS else None
        if words is not None:
            return [(words, reader.tokens[noun].span)]
        return reader.issues.of(sentence, noun, holders, hit.first)
    if reader.low(hit.last) in _NOT_OBJECTS and hit.last - hit.first == 1 and "n" in hit.trigger.follows:
        return []  # "had refused for a decade"
    return reader.issues.after(sentence, hit.last, hit.trigger.follows, holders, hit.first)


def _put_on_table(reader: Reader, hit: Hit) -> int | None:
    """Return what is put on the table, where it stands before "on the table"."""
    if hit.trigger.verb != "put":
        return None
    return reader.clauses.one(hit.first, "obj")


def _relative(reader: Reader, sentence: Sentence, hit: Hit) -> int | None:
    """Return the noun that a relative clause says it of: "a ceasefire, which Russia has not accepted"."""
    token = reader.tokens[hit.first]
    if token.dep != "acl" or not sentence.tokens[0] <= token.head < hit.first:
        return None
    what = [reader.low(k) for k in reader.clauses.below(hit.first, "obj", "obl") if k < hit.first]
    return token.head if {"which", "that"} & set(what) else None


def _pointer(reader: Reader, sentence: Sentence, hit: Hit) -> int | None:
    """Return the word that points back to an issue: "rejected it", "turned that down", "has agreed.", "the idea"."""
    if hit.trigger.stance not in {Stance.ACCEPT, Stance.REJECT}:
        return None
    at = hit.target if hit.target is not None else hit.last
    if at >= sentence.tokens[1]:
        return None
    if reader.low(at) in _POINTS:
        return at
    if reader.low(at) in {".", ","} and hit.trigger.verb in _ALONE:
        return hit.first
    noun = at if hit.target is not None else at + 1
    the = noun - 1
    bare = (
        reader.low(noun) in _ANAPHORS
        and noun + 1 < sentence.tokens[1]
        and reader.low(noun + 1) not in {"of", "for", "to"}
    )
    return noun if bare and reader.low(the) in {"the", "that", "this"} else None


def _forbidden(reader: Reader, hit: Hit) -> int | None:
    """Return what somebody is told not to do: "urged London not to trade away access"."""
    for k in reader.clauses.below(hit.first, "xcomp", "advcl", "ccomp"):
        if k > hit.first and reader.tokens[k].tag == "VB" and reader.clauses.one(k, "mark") is not None:
            nots = [n for n in reader.clauses.below(k, "advmod") if reader.low(n) in {"not", "never"} and n < k]
            return k if nots else None
    return None


def _agrees_to_thing(reader: Reader, hit: Hit) -> bool:
    return reader.low(hit.last - 1) == "to" and reader.tokens[hit.last].tag != "VB"


def _asked_for(reader: Reader, hit: Hit) -> bool:
    """Say whether a clause tells what shall be: "insists that Sweden withdraw", and not "insists that this is so"."""
    verb = reader.clauses.one(hit.first, "ccomp")
    if verb is None or verb < hit.last:
        return reader.low(hit.last - 1) in {"on", "upon"} or verb is None
    helpers = {reader.low(k) for k in reader.clauses.below(verb, "aux")}
    has_to = reader.tokens[verb].lemma == "have" and reader.clauses.one(verb, "xcomp") is not None
    base = reader.tokens[verb].lemma == reader.low(verb) and reader.tokens[verb].tag in {"VB", "VBP", "NN"}
    return base or has_to or bool(helpers & _SHALL)


def _speaks(reader: Reader, i: int, holder: Party) -> bool:
    said = reader.holders.speaker(i)
    return bool(said) and holder.name in {said[0].name, said[0].side}


def _aims(hit: Hit, issue: Issue) -> bool:
    """Say whether an infinitive tells what somebody strives for and nobody can grant: "wants to avoid failure"."""
    first = issue[0].split()[0].lower()
    told_to = "o" in hit.trigger.follows and " " not in issue[0] and issue[0].islower()
    return ("v" in hit.trigger.follows and first in _OWN_AIMS) or (told_to and first in _VAGUE)


def _flips(stance: Stance, issue: Issue) -> bool:
    """Say whether who refuses to do it has not rejected anything: "refused to rule out"."""
    return stance is Stance.REJECT and issue[0].split()[0].lower() in _REJECTING


def _without_verb(words: str) -> str:
    """Return what is refused without a verb that says so again: "refused to accept the plan"."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in _REPEATS else words


def _is_noun(reader: Reader, hit: Hit, holders: tuple[Party, ...]) -> bool:
    """Say whether a bare form after a single name is a noun: "U.S. support"."""
    token = reader.tokens[hit.first]
    if token.tag.startswith("V") and reader.clauses.one(hit.first, "nsubj") is not None:
        return False
    if token.text.lower() != hit.trigger.verb or len(holders) != 1 or hit.trigger.verb == "put":
        return False
    return reader.cast.at(reader.tokens[hit.first - 1]) is not None and not holders[0].name.startswith("the ")


def _speaker(reader: Reader, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Return who says "we" or "I" before the verb in a quotation."""
    i = hit.first - 1
    while i > sentence.tokens[0] and reader.low(i) in stances.ADVERBS | stances.NEGATIONS:
        i -= 1
    low = reader.low(i)
    return reader.holders.speaker(i) if low in {"we", "i"} or low.startswith(("we'", "we’", "i'", "i’")) else ()
