"""Clauses as issues: told as they follow "demands": "Hungary must pay" becomes "that Hungary pay"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.facts.cast import Cast
from bot.core.facts.clauses import Clauses
from bot.core.language import Token

_ASKS = frozenset("must should shall will would 'll ’ll 'd ’d".split())
_HAS_TO = frozenset("have need ought".split())
_NOT = frozenset("not n't n’t never".split())
_DOES = frozenset("do does did".split())
_HAS = frozenset("has have had 've ’ve 's ’s".split())
_SHALL = frozenset("must should shall be".split())
_WILL = frozenset("will would 'll ’ll 'd ’d".split())
_BE = frozenset("is are was were am be been being 's ’s 're ’re".split())


def is_asked(tokens: Sequence[Token], clauses: Clauses, verb: int, *, promised: bool = False) -> bool:
    """Say whether a clause tells what shall be: "that Sweden withdraw", and not "that this is so"."""
    helpers = {clauses.low(k) for k in clauses.below(verb, "aux")}
    has_to = tokens[verb].lemma == "have" and clauses.one(verb, "xcomp") is not None
    base = tokens[verb].lemma == clauses.low(verb) and tokens[verb].tag in {"VB", "VBP", "NN"}
    return base or has_to or bool(helpers & (_SHALL | _WILL if promised else _SHALL))


def as_asked(cast: Cast, clauses: Clauses, first: int, last: int) -> str | None:
    """Return a clause as what shall be: "that the army leave"; None for what is no clause."""
    found = _subject_and_verb(cast, clauses, first, last)
    if found is None:
        return None
    subject, verb = found
    group = sorted(k for k in (*clauses.below(verb, "aux", "cop", "advmod"), verb) if subject < k < last)
    group = [k for k in group if k == verb or cast.tokens[k].dep != "advmod" or clauses.low(k) in _NOT]
    if not group or clauses.low(group[0]) in _NOT:
        return None
    begin, end, base = _base(cast, clauses, group, verb, last)
    text, tokens = cast.document.text, cast.tokens
    before = text[tokens[first].span.start : tokens[begin - 1].span.end]
    after = text[tokens[end].span.start : tokens[last - 1].span.end] if end < last else ""
    return " ".join(w for w in ("that", _lowered(cast, first, before), base, after) if w).replace(" ,", ",")


def told_to(cast: Cast, first: int, last: int, deed: str) -> str:
    """Return what somebody is told to do as a clause: "that Hungary lift the blockade"."""
    who = cast.document.text[cast.tokens[first].span.start : cast.tokens[last - 1].span.end]
    return f"that {who} {deed}"


def _subject_and_verb(cast: Cast, clauses: Clauses, first: int, last: int) -> tuple[int, int] | None:
    """Return the subject of a clause and its verb, which nothing within the clause governs."""
    for verb in range(first, last):
        if first <= cast.tokens[verb].head < last:
            continue
        subject = clauses.one(verb, "nsubj")
        if subject is not None and first <= subject < verb:
            return clauses.phrase(subject)[1] - 1, verb
    return None


def _base(cast: Cast, clauses: Clauses, group: list[int], verb: int, last: int) -> tuple[int, int, str]:
    """Return from where to where the finite verb stands, and its base form: "not pay" for "has not paid"."""
    tokens, finite = cast.tokens, group[0]
    end, low = finite + 1, clauses.low(finite)
    no = "not " if len(group) > 1 and group[1] == end and clauses.low(end) in _NOT else ""
    if no:
        end += 1
    if low in _ASKS or (tokens[finite].lemma in _DOES and finite != verb):
        return finite, end, no.strip()
    if finite == verb and tokens[verb].lemma in _HAS_TO and clauses.low(end) == "to" and end + 1 < last:
        return finite, end + 1, no.strip()
    if low in _HAS and finite != verb and tokens[finite].dep == "aux" and clauses.low(end) == "been":
        return finite, end + 1, f"{no}be"
    if low in _HAS and tokens[finite].dep == "aux" and end == verb and tokens[verb].tag == "VBN":
        return finite, end + 1, f"{no}{tokens[verb].lemma}"
    if low in _BE:
        return finite, end, f"{no}be"
    if tokens[finite].tag in {"VBZ", "VBD"} and finite == verb:
        return finite, end, f"{no}{tokens[verb].lemma}"
    return finite, finite, ""


def _lowered(cast: Cast, first: int, words: str) -> str:
    """Return words that began a sentence as they stand within one."""
    token = cast.tokens[first]
    small = (
        token.tag not in {"NNP", "NNPS"} and cast.at(token) is None and token.text != "I" and not token.text.isupper()
    )
    return words[:1].lower() + words[1:] if small else words
