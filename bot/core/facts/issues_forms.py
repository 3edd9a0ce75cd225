"""Forms: whether the words for an issue can stand behind "demands" or "wants to": a thing, a deed, a that-clause."""

from __future__ import annotations

from bot.core.facts.cast import Cast
from bot.core.facts.clauses import Clauses
from bot.core.model.article import Span
from bot.core.model.fact import ParticipantKind

_THINGS = frozenset("NN NNS NNP NNPS CD $ VBG PRP DT".split())
_NO_FIRST = frozenset("VBZ VBP MD IN CC WDT WP WRB EX TO".split())
_FIGURES = frozenset({"CD", "$"})
_DONE = frozenset({"VBN", "VBD"})
_LINKS = frozenset("to not never would will 'll ’ll 'd ’d must should shall could can may n't n’t cannot".split())
_AT_FIRST = frozenset("more less over about between under nearly almost at up no only around than".split())


def told(cast: Cast, clauses: Clauses, words: str, span: Span) -> str | None:
    """Return the words of an issue in a form that can be told; None where they have none."""
    first, last = cast.index(span.start), cast.index(span.end)
    if words.startswith(("that ", "to ")) or " that " in words[:20]:
        return words if words.startswith("to ") or _has_verb(cast, first, last) else None
    if last <= first or cast.document.text[span.start : span.end].casefold()[:9] != words.casefold()[:9]:
        return words  # told elsewhere, and checked there
    return _formed(cast, clauses, words, range(first, last))


def _has_verb(cast: Cast, first: int, last: int) -> bool:
    """Say whether a clause has its verb; one that is only pointed to, with "it" or "that", was checked before."""
    return last - first <= 1 or any(cast.tokens[k].tag[:2] in {"VB", "MD"} for k in range(first, last))


def _formed(cast: Cast, clauses: Clauses, words: str, where: range) -> str | None:
    """Return the words of a thing or a deed in a form that can be told."""
    tokens, first, last = cast.tokens, where.start, where.stop
    if _is_person(cast, clauses, first, last):
        return None
    root = next((k for k in range(first, last) if not first <= tokens[k].head < last), first)
    tag, opening = tokens[root].tag, tokens[first]
    if (opening.tag in _NO_FIRST and clauses.low(first) not in _AT_FIRST) or _is_deed_done(cast, first, last):
        return None
    if opening.tag in _FIGURES:
        return words
    if tag == "VB" and _lacks_object(cast, clauses, root, first):
        return None
    if tag == "VB" or clauses.low(first - 1) == "to":
        return f"to {words}" if root == first and _joined(cast, clauses, first) else words
    copula = clauses.one(root, "cop")
    if copula is not None and first <= copula < last:
        return None
    if tag in _DONE:
        return None if _finite(cast, first, last) and root != first else words
    if tag[:2] == "JJ":
        return words if any(tokens[k].tag[:2] in {"NN", "CD"} for k in range(first, last)) else None
    return words if tag in _THINGS else None


def _is_person(cast: Cast, clauses: Clauses, first: int, last: int) -> bool:
    """Say whether words name somebody with an office: "President Ana Roth"."""
    party = cast.at(cast.tokens[last - 1]) if last > first else None
    if party is None or party.kind is not ParticipantKind.PERSON:
        return False
    head = last - 1
    while first <= cast.tokens[head].head < last and cast.tokens[head].dep in {"flat", "appos", "compound"}:
        head = cast.tokens[head].head
    within = party.span.start < cast.document.text.find(" ", cast.tokens[head].span.start)
    bare = not any(clauses.below(k, "case", "mark") for k in range(first + 1, last))
    return within and bare and all(cast.tokens[k].tag[:1] in {"N", "J", "D"} for k in range(first, last))


def _lacks_object(cast: Cast, clauses: Clauses, root: int, first: int) -> bool:
    """Say whether a deed's object stands before a relative clause: "a paper which it is ready to draft with them"."""
    thing = clauses.one(root, "obj")
    if thing is not None:
        return thing < first
    over = [k for k in clauses.above(root) if cast.tokens[k].dep == "acl"]
    return any(clauses.low(m) in {"which", "that"} for k in over for m in clauses.below(k, "obj", "obl"))


def _is_deed_done(cast: Cast, first: int, last: int) -> bool:
    """Say whether words begin with a verb that is no part of a thing: "described the demand", not "suspended terms"."""
    if cast.tokens[first].tag not in _DONE:
        return False
    return first + 1 >= last or cast.tokens[first + 1].tag not in {"NN", "NNS", "NNP", "JJ", "VBG"}


def _finite(cast: Cast, first: int, last: int) -> bool:
    return any(cast.tokens[k].tag in {"VBD", "VBZ", "VBP", "MD"} for k in range(first, last))


def _joined(cast: Cast, clauses: Clauses, i: int) -> bool:
    """Say whether "and" joins a deed to another that has "to"."""
    head = cast.tokens[i].head
    return cast.tokens[i].dep == "conj" and clauses.low(i - 1) not in _LINKS and clauses.case(head) == "to"
