"""States that no table knows, shown by what they do: they demand, sign and send; talks are held with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.core.language.document import Name, NameLabel, Token
from bot.core.language.en import organisations, talks
from bot.core.language.en.lexicon import LEXICON
from bot.core.language.en.name_runs import REGIONS

_AT = frozenset("in at near from inside outside across around throughout into via of".split())
_OWNERS = frozenset({"'s", "’s"})
_HAS = talks.TEAMS | frozenset(
    "government army forces parliament foreign president prime envoys troops officials".split()
)
_OF = frozenset("government president rebels army king queen republic kingdom armies leaders rulers delegation".split())
_SENDS = frozenset("send invade recognise recognize ratify annex host".split())
_LEAST = 2


def acting(tokens: Sequence[Token], names: Sequence[Name]) -> frozenset[str]:
    """Return the names of places that a text uses as a state's."""
    at = {token.span.start: i for i, token in enumerate(tokens)}
    points: Counter[str] = Counter()
    for before, name, after in zip((None, *names[:-1]), names, (*names[1:], None), strict=False):
        if name.label is not NameLabel.LOC or name.state is not None or _known(name.text):
            continue
        first = at.get(name.span.start)
        if first is None:
            continue
        last = first + 1
        while last < len(tokens) and tokens[last].span.start < name.span.end:
            last += 1
        points[name.text] += _shown(tokens, first, last)
        points[name.text] += _LEAST * (_paired(tokens, before, name, at) or _paired(tokens, name, after, at))
    return frozenset(text for text, n in points.items() if n >= _LEAST)


def _known(text: str) -> bool:
    return text in LEXICON.states or text in REGIONS or text.rsplit(maxsplit=1)[-1] in organisations.PLACE_HEADS


def _low(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text.lower() if 0 <= i < len(tokens) else ""


def _shown(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return how clearly the place shows a state: less than nothing where it only says where."""
    before, earlier = _low(tokens, first - 1), _low(tokens, first - 2)
    if before in {"with", "between"} and {earlier, _low(tokens, first - 3)} & talks.TALKS:
        return 2
    if before == "of" and earlier in _OF:
        return 2
    if _low(tokens, last + (_low(tokens, last) in _OWNERS)) in _HAS:
        return 2
    if before in _AT:
        return -2
    head = tokens[last - 1]
    heads = (tokens[first], head)
    verb = next((t.head for t in heads if t.dep == "nsubj" and t.head >= 0), -1)
    if verb < 0:
        return 0
    lemma = tokens[verb].lemma
    return 2 if lemma in talks.BARGAIN | talks.TO_TALK | _SENDS else int(lemma in LEXICON.cues)


def _paired(tokens: Sequence[Token], left: Name | None, right: Name | None, at: dict[int, int]) -> bool:
    """Say whether two names stand as the two ends of talks, one of them a state: "X and Y will resume talks"."""
    if left is None or right is None or (left.state is None and right.state is None):
        return False
    end = at.get(right.span.start)
    start = at.get(left.span.start)
    if start is None or end is None:
        return False
    first = start + len(left.text.split())
    between = [_low(tokens, k) for k in range(first, end)]
    if between not in (["and"], [","], ["-"], ["–"], ["with"]) or _low(tokens, start - 1) in _AT - {"of", "from"}:
        return False
    stop = end + len(right.text.split())
    return any(
        tokens[k].lemma in talks.TO_TALK or _low(tokens, k) in talks.TALKS
        for k in range(stop, min(stop + 4, len(tokens)))
    )
