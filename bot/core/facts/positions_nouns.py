"""Positions that a noun names: "Ukraine's foremost demand was …", "the union's call for …", "Israel's refusal to …"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.facts.parties import Party
from bot.core.facts.positions_reader import Reader
from bot.core.facts.positions_verdicts import verdict
from bot.core.language import Sentence
from bot.core.language.en import stance_verbs, stances, verdicts
from bot.core.model.fact import Position, Stance

_NOUNS = {noun: Stance(name) for name, nouns in stance_verbs.NOUNS.items() for noun in nouns.split()}
_IS = frozenset("is was are were include includes included remains remain :".split())
_LEADS = frozenset("for of to that on upon".split())
_BY = frozenset("by from".split())
_ITS = frozenset("its their his her our my".split())
_LIGHT = frozenset(
    """
    make issue put table submit present repeat renew voice express signal lodge raise reiterate face launch
    send extend unveil bring deliver convey announce confirm restate
    """.split()
)
"""Verbs whose subject is the owner of what they take: "made an improved offer of 30 million"."""
_GIVES_UP = frozenset(
    """
    drop abandon withdraw give soften scrap lift waive water forgo relax renounce relinquish shelve retract revoke
    walk row backtrack retreat step reject ignore answer dismiss rebuff consider study receive hear get weigh
    examine discuss await welcome back support oppose
    """.split()
)
"""Verbs after which "its demand" is held no more, or "the demand" is somebody else's."""


def read(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Yield the positions that the nouns of a sentence name."""
    first, last = sentence.tokens
    yield from _under(reader, sentence)
    for i in range(first, last - 1):
        stance = _NOUNS.get(reader.low(i))
        if stance is None or reader.tokens[i].tag.startswith("V"):
            continue
        if stance is Stance.DEMAND and (thing := _made_condition(reader, sentence, i)) is not None:
            owners = reader.holders.of_verb(sentence, reader.tokens[thing].head)
            yield from reader.positions(sentence, owners, stance, reader.issues.of(sentence, thing, owners))
            continue
        owners = _owners(reader, sentence, i, stance)
        after = _after(reader, sentence, i, stance) if owners else None
        if after is None:
            continue
        issues = reader.issues.after(sentence, after, frozenset("nvt"), owners)
        yield from reader.positions(sentence, owners, stance, issues)


def _under(reader: Reader, sentence: Sentence) -> Iterator[Position]:
    """Read "Under Peru's proposal, the blockade would be lifted in stages"."""
    first, last = sentence.tokens
    for i in range(first, last - 4):
        noun = reader.tokens[i].head
        if reader.low(i) != "under" or noun <= i or reader.low(noun) not in verdicts.PROPOSALS:
            continue
        verb = reader.tokens[noun].head
        helpers = {reader.low(k) for k in reader.clauses.below(verb, "aux")} if noun < verb < last else set()
        owner = _owner(reader, sentence, noun)
        subject = reader.clauses.one(verb, "nsubj") if owner is not None and helpers & {"would", "will"} else None
        if owner is not None and subject is not None and noun < subject < verb:
            begin = reader.clauses.phrase(subject)[0]
            issues = reader.issues.clause(begin, min(reader.clauses.phrase(verb)[1], last))
            yield from reader.positions(sentence, (owner,), Stance.OFFER, issues)


def _made_condition(reader: Reader, sentence: Sentence, i: int) -> int | None:
    """Return what is made a condition: "made the return of its fishermen a condition"."""
    verb = reader.tokens[i].head
    if not sentence.tokens[0] <= verb < i or reader.tokens[verb].lemma not in {
        "make",
        "set",
        "name",
        "declare",
        "call",
    }:
        return None
    thing = reader.clauses.one(verb, "obj")
    return thing if thing is not None and verb < thing < i else None


def _after(reader: Reader, sentence: Sentence, i: int, stance: Stance) -> int | None:
    """Return where what a noun is about begins: behind "for", "of", "to", "that", or behind "is"."""
    link = reader.low(i + 1)
    if stance is Stance.DEMAND and link in {"for", "of"} and (said := _figure(reader, sentence, i)) is not None:
        return said  # "Kenya's condition for a return is an end to the shelling"
    listed = _listed(reader, sentence, i)
    if listed is not None:
        return listed
    if link == "," and (figure := _figure(reader, sentence, i)) is not None:
        return figure
    if link in _IS and stance in {Stance.DEMAND, Stance.OFFER}:
        return _behind_is(reader, sentence, i, link)
    if link in _BY:
        link_at = next((k for k in range(i + 2, min(i + 7, sentence.tokens[1])) if reader.low(k) in _LEADS), None)
        i = link_at - 1 if link_at is not None else i
        link = reader.low(i + 1)
    if link not in _LEADS or (stance is Stance.ACCEPT and link not in {"of", "to", "for"}):
        return None
    if link in {"on", "upon"} and reader.low(i) not in {"insistence", "veto"}:
        return None
    return i + 1 if (link in {"to", "that"} and stance is not Stance.REJECT) or _verb_after(reader, i + 1) else i + 2


def _listed(reader: Reader, sentence: Sentence, i: int) -> int | None:
    """Return where demands are told one by one: "three demands: cheaper loans …", "conditions, including an end to"."""
    last = sentence.tokens[1]
    for k in range(i + 1, min(i + 8, last - 1)):
        low = reader.low(k)
        if low in {":", "including"}:
            return k + 1
        if low in {"for", "of", "to", "that"} and k == i + 1 and not reader.low(i).endswith("conditions"):
            return None
        if low in {".", ";", '"', "”"} or (low == "," and reader.low(k + 1) not in {"including", "among"}):
            break
    apposed = next((k for k in reader.clauses.below(i, "appos") if k > i), None)
    if apposed is not None and reader.low(i + 1) == "," and apposed < last:
        return max(i + 2, reader.clauses.phrase(apposed)[0])
    return None


def _figure(reader: Reader, sentence: Sentence, i: int) -> int | None:
    """Return where it is said what an offer is behind something set between commas: "its offer, …, is 6.5 per cent"."""
    head = reader.tokens[i].head
    verb = reader.clauses.one(head, "cop") if head > i and reader.tokens[i].dep in {"nsubj", "ccomp"} else None
    return verb + 1 if verb is not None and i < verb < sentence.tokens[1] - 1 else None


def _behind_is(reader: Reader, sentence: Sentence, i: int, link: str) -> int | None:
    """Return where it is said what the demand is; nothing where it is only judged or was only made."""
    last = sentence.tokens[1]
    if i + 3 < last and reader.low(i + 3) == ":":
        return i + 4  # "Our proposal is simple: …"
    if link == ":" or link.startswith("include"):
        return i + 2
    judged = any(verdict(reader, k, last) for k in range(i + 2, min(i + 4, last)))
    return None if judged or reader.tokens[i + 2].tag in {"VBN", "VBG", "JJ", "IN", "RB"} else i + 2


def _verb_after(reader: Reader, i: int) -> bool:
    """Say whether "to" leads to a verb ("refusal to sign") and not to a thing ("opposition to the plan")."""
    return reader.low(i) == "to" and i + 1 < len(reader.tokens) and reader.tokens[i + 1].tag == "VB"


def _owners(reader: Reader, sentence: Sentence, i: int, stance: Stance) -> tuple[Party, ...]:
    owner = _owner(reader, sentence, i) or _bringer(reader, sentence, i)
    if owner is not None:
        return (owner,)
    its = next((k for k in reader.clauses.below(i, "nmod") if reader.low(k) in _ITS), None)
    if its is None and (by := _by(reader, sentence, i)):
        return by
    if its is not None and reader.low(its) in {"our", "my"} and reader.tokens[i].dep == "nsubj":
        return reader.holders.speaker(its)
    verb = reader.clauses.clause(reader.tokens[i].head) if reader.tokens[i].head >= 0 else -1
    if reader.tokens[i].dep == "nsubj" and its is None:
        return ()
    if not sentence.tokens[0] <= verb < i or reader.tokens[verb].lemma in _GIVES_UP or given_up(reader, i):
        return ()
    listed = reader.low(i).endswith("s") and _listed(reader, sentence, i) is not None
    light = (reader.tokens[verb].lemma in _LIGHT and stance in {Stance.DEMAND, Stance.OFFER}) or listed
    if reader.verbs.in_doubt(sentence, verb) or (its is None and not light):
        return ()
    if its is not None and reader.low(its) in {"our", "my"}:
        return reader.holders.speaker(its)
    return reader.holders.of_verb(sentence, verb)


def given_up(reader: Reader, i: int) -> bool:
    """Say whether what a noun names is held no more, or is somebody else's: "dropped its demand"."""
    verb = reader.tokens[i].head
    return verb >= 0 and reader.tokens[verb].lemma in _GIVES_UP and reader.tokens[i].dep in {"obj", "obl"}


def _by(reader: Reader, sentence: Sentence, i: int) -> tuple[Party, ...]:
    """Return the party of "a proposal by Qatar", "a demand from the union"."""
    for k in reader.clauses.below(i, "nmod"):
        if reader.clauses.case(k) in _BY and k > i:
            return reader.holders.named(sentence, k)
    return ()


def _owner(reader: Reader, sentence: Sentence, i: int) -> Party | None:
    """Return the party that a noun belongs to: the name with 's, with at most three words between."""
    first = sentence.tokens[0]
    for j in range(i - 1, max(first - 1, i - 5), -1):
        word = reader.tokens[j].text
        if word in {"'s", "’s", "'", "’"} and j > first:
            return _possessor(reader, sentence, j - 1)
        if word in {",", ";", ":"} or word.lower() in stances.STOPS:
            return None
        party = reader.cast.at(reader.tokens[j])
        if party is not None:
            modifies = reader.tokens[j].dep in {"amod", "compound"} and reader.tokens[j].head == i
            return party if j == i - 1 and (party.adjective or (modifies and not party.place)) else None
    return None


def _possessor(reader: Reader, sentence: Sentence, i: int) -> Party | None:
    """Return the party that is named before 's."""
    party = reader.cast.at(reader.tokens[i])
    if party is not None:
        return None if party.place else party
    found = reader.holders.noun(sentence, i)
    return found[0] if len(found) == 1 else None


def _bringer(reader: Reader, sentence: Sentence, i: int) -> Party | None:
    """Return the party that comes "with a demand for" something."""
    before = [reader.low(k) for k in range(max(sentence.tokens[0], i - 2), i)]
    verb = reader.clauses.clause(i)
    if before not in (["with", "a"], ["with", "an"]) or not sentence.tokens[0] <= verb < i:
        return None
    found = reader.holders.of_verb(sentence, verb)
    return found[0] if len(found) == 1 else None
