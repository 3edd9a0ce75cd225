"""Objects: what a verb of stance takes, where it stands right behind the verb and where it does not."""

from __future__ import annotations

from bot.core.facts.issues import Issue
from bot.core.facts.issues_clauses import told_to
from bot.core.facts.parties import Party
from bot.core.facts.positions_reader import Reader
from bot.core.facts.positions_verbs import Hit
from bot.core.language import Sentence
from bot.core.model.fact import Stance

_BE = frozenset("is was are were".split())
_POINTS = frozenset("it that this them these those".split())
_ALONE = frozenset("agree accept refuse decline".split())
_ANAPHORS = frozenset(
    """
    idea offer proposal plan demand demands request suggestion change condition conditions terms figure move
    arrangement compromise formula
    """.split()
)
_LONGEST_TOLD = 9
_NOT_TOLD = frozenset("RB IN TO VB VBD VBZ VBP MD WDT PRP".split())
_THINGS = frozenset("NN NNS NNP NNPS".split())
_NOT_OBJECTS = frozenset("for in at by since during until as of on after before with".split())


def issues_of(reader: Reader, sentence: Sentence, hit: Hit, holders: tuple[Party, ...]) -> list[Issue]:
    """Return what a verb of stance is about."""
    back = _pointer(reader, sentence, hit)
    if back is not None:
        words = reader.antecedent(sentence, holders, 1 if reader.low(back) in _POINTS else 2)
        if words is not None:
            return [(_named(reader, back, words), reader.tokens[back].span)]
    noun = hit.target if hit.target is not None else _elsewhere(reader, hit)
    if noun is not None:
        return reader.issues.of(sentence, noun, holders)
    if reader.low(hit.last) in _BE and _cleft(reader, sentence, hit):
        return reader.issues.after(sentence, hit.last + 1, frozenset("nvt"), holders)  # "What they want is …"
    if (noun := _relative(reader, sentence, hit)) is not None:
        words = reader.antecedent(sentence, holders) if reader.low(noun) in _ANAPHORS else None
        if words is not None:
            return [(words, reader.tokens[noun].span)]
        return reader.issues.of(sentence, noun, holders, hit.first)
    if _stands_alone(reader, hit):
        return []
    return reader.issues.after(sentence, hit.last, hit.trigger.follows, holders, hit.first)


def _cleft(reader: Reader, sentence: Sentence, hit: Hit) -> bool:
    """Say whether "what" or "all" stands before the subject of a verb: "What we want is a share"."""
    first = max(sentence.tokens[0], hit.first - _LONGEST_TOLD)
    return any(
        reader.low(k) in {"what", "all"} and (k == first or not reader.low(k - 1).isalpha())
        for k in range(first, hit.first)
    )


def _named(reader: Reader, back: int, words: str) -> str:
    """Return an issue as it is pointed back to: a clause by the noun that it is called."""
    if words.startswith("that "):
        return f"the {reader.low(back) if reader.low(back) in _ANAPHORS else 'demand'} {words}"
    return f"the offer {words}" if words.startswith("to ") else words


def with_told(reader: Reader, hit: Hit, issues: list[Issue]) -> list[Issue]:
    """Return what somebody is told to do with whoever is told: "that Hungary lift the blockade"."""
    if "o" not in hit.trigger.follows or not issues:
        return issues
    deed = reader.cast.index(issues[0][1].start)
    to = deed - 1
    if reader.low(to) != "to" or reader.tokens[deed].tag != "VB" or not hit.last < to <= hit.last + _LONGEST_TOLD:
        return issues
    between = reader.tokens[hit.last : to]
    if any(t.tag in _NOT_TOLD or not t.text[0].isalnum() for t in between[:-1]) or between[-1].tag not in _THINGS:
        return issues
    return [(told_to(reader.cast, hit.last, to, words), span) for words, span in issues]


def _elsewhere(reader: Reader, hit: Hit) -> int | None:
    """Return the object that does not follow its verb: "put 4% on the table", "offered the drivers a raise"."""
    thing = reader.clauses.one(hit.first, "obj")
    if hit.trigger.verb == "put" and hit.last == hit.first + 1:
        return thing
    if reader.low(hit.last) == "as" and thing is not None and thing > hit.last:
        return thing  # "dismissed as fantasy a plan to share the airspace"
    given = [k for k in reader.clauses.below(hit.first, "iobj", "obj") if k >= hit.last]
    if len(given) == 2 and reader.tokens[given[0]].tag[:1] == "N" and "n" in hit.trigger.follows:
        return given[1]
    return None


def _stands_alone(reader: Reader, hit: Hit) -> bool:
    """Say whether a verb that takes an object has none: "had refused for a decade"."""
    if reader.low(hit.last + 1) in {"least", "most"} or hit.last - hit.first > 1:
        return False
    return reader.low(hit.last) in _NOT_OBJECTS and "n" in hit.trigger.follows


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
    if reader.low(at) in _POINTS and reader.low(at + 1) not in _ANAPHORS and reader.tokens[at].dep != "mark":
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
