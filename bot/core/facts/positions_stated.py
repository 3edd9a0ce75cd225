"""Positions that a verb states: "Poland demands a truce", "the union turned down the offer"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.issues import Issue
from bot.core.facts.issues_clauses import is_asked
from bot.core.facts.issues_phrases import NOT_DONE
from bot.core.facts.parties import Party
from bot.core.facts.positions_objects import issues_of, with_told
from bot.core.facts.positions_reader import Reader
from bot.core.facts.positions_verbs import Hit, stance_of
from bot.core.language import Sentence
from bot.core.language.en import stances, verdicts
from bot.core.model.fact import Position, Stance

_REJECTING = frozenset("reject rule dismiss oppose veto rebuff turn exclude".split())
_OWN_AIMS = frozenset(
    """
    avoid know be become help find understand learn hear believe think say win lose show prove prevent ensure see
    make do go come stay remain build improve strengthen boost achieve reach secure become use work try explain
    """.split()
)
_THREATS = frozenset(
    """
    strike fight walk boycott escalate retaliate attack defend wait sue die kill shoot block
    """.split()
)
"""What somebody is ready to do against the others."""
_SAYS = frozenset("insist suggest".split())
_PAPERS = frozenset(
    """
    paper document text letter list proposal proposals offer offers plan draft ideas bid map answer statement
    resolution motion package memorandum amendments suggestions help support
    """.split()
)
"""What is put forward without a word of what it says."""
_MOTIONS = frozenset("bill motion amendment petition claim claims suit lawsuit appeal hopes notion".split())
_KNOCKED_DOWN = frozenset("shoot throw knock wave brush".split())
_THREATENS = frozenset("warn threaten".split())
_NEAR_BY = 6  # tokens
_NOTHING_LESS = ("nothing less", "nothing short", "no less", "nothing but")
_VAGUE = frozenset("decide wait act move come go know understand help think".split())
_EMPTY_DEEDS = frozenset("consider discuss accept do sign support back endorse grant allow".split())
"""What somebody refuses to do with something that stands elsewhere."""
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
    if stance is None or not holders or _is_noun(reader, hit, holders) or not _tells(reader, hit, holders, stance):
        return
    issues = issues_of(reader, sentence, hit, holders)
    if stance is Stance.ACCEPT and issues and issues[0][0].lower().startswith(_NOTHING_LESS):
        stance = Stance.DEMAND
    kept = _kept(reader, hit, stance, issues)
    told = with_told(reader, hit, kept) if stance is Stance.DEMAND else kept
    yield from reader.positions(sentence, holders, stance, told)


def _tells(reader: Reader, hit: Hit, holders: tuple[Party, ...], stance: Stance) -> bool:
    """Say whether a verb tells its stance here: not what both agreed on, nor a need that nobody voices."""
    verb = hit.trigger.verb
    if verb == "agree" and len(holders) > 1:
        return _agrees_to_thing(reader, hit)  # what they have agreed on together is an event
    if verb == "need":
        return all(_speaks(reader, hit.first, holder) for holder in holders)
    if stance is Stance.OFFER and any(reader.tokens[k].lemma in _THREATENS for k in reader.clauses.above(hit.first)):
        return False  # "warned that it was ready to stop work"
    if verb in _KNOCKED_DOWN and not _said(reader, hit):
        return False
    if verb == "rule" and any(reader.low(k) == "as" for k in range(hit.last, hit.last + _NEAR_BY)):
        return False  # "ruled out an attack as the cause"
    if verb == "want" and stance is Stance.REJECT:
        return reader.low(hit.last) != "to"
    return verb not in _SAYS or _asked_for(reader, hit)


def _said(reader: Reader, hit: Hit) -> bool:
    """Say whether what is shot down or thrown out was said by somebody, and is no drone and no guest."""
    nouns = (
        k for k in range(hit.last, min(hit.last + _NEAR_BY, len(reader.tokens) - 1)) if reader.tokens[k].tag[:2] == "NN"
    )
    thing = next((k for k in nouns if reader.tokens[k + 1].tag[:2] != "NN"), None)
    return thing is not None and reader.low(thing) in verdicts.PROPOSALS | verdicts.TALKS | _PAPERS | _MOTIONS


def _as_offered(reader: Reader, issue: Issue) -> Issue:
    """Return what somebody suggests doing as what is offered to be done: "to create", for "creating"."""
    at = reader.cast.index(issue[1].start)
    first, _, rest = issue[0].partition(" ")
    if reader.tokens[at].tag != "VBG" or not rest or reader.low(at) != first.lower():
        return issue
    return f"to {reader.tokens[at].lemma} {rest}", issue[1]


def _kept(reader: Reader, hit: Hit, stance: Stance, issues: list[Issue]) -> list[Issue]:
    """Leave out what only looks like an issue of the stance."""
    firsts = [words.split()[0].lower() for words, _ in issues]
    if stance is Stance.OFFER:
        issues = [_as_offered(reader, i) for i in issues]
        return [i for i, f in zip(issues, firsts, strict=True) if f not in _THREATS and i[0].lower() not in _PAPERS]
    if stance is Stance.DEMAND:
        return [i for i in issues if not _aims(hit, i)]
    if stance is Stance.REJECT:
        unsaid = NOT_DONE | _REJECTING  # who refuses to rule something out has not rejected it
        issues = [i for i in issues if i[0].lower() not in _EMPTY_DEEDS]
        firsts = [words.split()[0].lower() for words, _ in issues]
        return [(_without_verb(i[0]), i[1]) for i, f in zip(issues, firsts, strict=True) if f not in unsaid]
    return issues


def _forbidden(reader: Reader, hit: Hit) -> int | None:
    """Return what somebody is told not to do: "urged London not to trade away access"."""
    for k in reader.clauses.below(hit.first, "xcomp", "advcl", "ccomp"):
        if k > hit.first and reader.tokens[k].tag == "VB" and reader.clauses.case(k) == "to":
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
    return is_asked(reader.tokens, reader.clauses, verb)


def _speaks(reader: Reader, i: int, holder: Party) -> bool:
    said = reader.holders.speaker(i)
    return bool(said) and holder.name in {said[0].name, said[0].side}


def _aims(hit: Hit, issue: Issue) -> bool:
    """Say whether an infinitive tells what somebody strives for and nobody can grant: "wants to avoid failure"."""
    first = issue[0].split()[0].lower()
    told_to = "o" in hit.trigger.follows and " " not in issue[0] and issue[0].islower()
    return ("v" in hit.trigger.follows and first in _OWN_AIMS) or (told_to and first in _VAGUE)


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
