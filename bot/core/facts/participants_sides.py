"""Who negotiates with whom: the sides of the talks that a text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from bot.core.facts.organisations import kind_of
from bot.core.language import Document, Lexicon, Name, NameLabel
from bot.core.language.view import View

_TALKS = frozenset(
    """
    talk talks negotiation negotiations meeting summit deal agreement truce ceasefire accord treaty conflict war
    dispute round mediation dialogue rapprochement merger takeover strike pact contract discussions dialog
    coalition standoff stand-off border
    """.split()
)
_TEAMS = frozenset(
    """
    delegation delegations negotiator negotiators team teams delegate delegates representatives officials side
    envoys leaders bosses
    """.split()
)
_TO_TALK = frozenset("agree negotiate talk meet resume sign bargain".split())
_BARGAIN = frozenset(
    """
    demand offer reject refuse accept insist want concede drop agree seek request withdraw suspend walk sign table
    """.split()
)
_HELPING = frozenset("has have had is are was were will would now then also still again not already since".split())
_LEAST = 2


def sides(document: Document, view: View, lexicon: Lexicon, usual: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the sides, the clearest first; empty if the text does not show who negotiates."""
    usual = usual or {}
    score: Counter[str] = Counter()
    named = [(n, *view.range_of(n)) for n in document.names if _may_be_side(n, lexicon)]
    for at, (name, first, last) in enumerate(named):
        party = usual.get(name.text, party_of(name))
        if view.low(last) in _TEAMS or (view.low(last) in {"'s", "’s"} and view.low(last + 1) in _TEAMS):
            score[party] += 1 if "officials" in {view.low(last), view.low(last + 1)} else 2
        if at + 1 < len(named):
            other, start, stop = named[at + 1]
            counterpart = usual.get(other.text, party_of(other))
            if party != counterpart and _paired(view, first, last, start, stop):
                score[party] += 3
                score[counterpart] += 3
        if view.low(first - 1) in {"with", "between"} and any(view.low(first - k) in _TALKS for k in (2, 3)):
            score[party] += 1
        score[party] += _bargains(view, last)
        if (talking := _talks_with(view, named, at)) is not None:
            score[party] += 2
            score[usual.get(talking.text, party_of(talking))] += 2
    for k, party in _told_again(view, named, usual):
        score[party] += _bargains(view, k + 1)
    ranked = score.most_common(5)
    best = ranked[0][1] if ranked else 0
    least = _LEAST if sum(n >= _LEAST for _, n in ranked) > 1 else 1  # two make talks, if one is shown less clearly
    # a third side is one only when the text speaks of it nearly as often
    return tuple(p for at, (p, n) in enumerate(ranked) if n >= least and (at < 2 or 2 * n >= max(best, _LEAST)))


def _bargains(view: View, last: int) -> int:
    """Return 1 where what ends at token `last` demands, offers, accepts or rejects something."""
    k = last
    while k < len(view.starts) and k - last < 3 and view.low(k) in _HELPING:
        k += 1
    token = view.token(k)
    return int(token is not None and token.lemma in _BARGAIN and view.low(k) not in {"'s", "’s"})


def _talks_with(view: View, named: list[tuple[Name, int, int]], at: int) -> Name | None:
    """Return with whom the sentence before has somebody talk: "X walked out of talks with Y" gives X for Y."""
    first = named[at][1]
    begin = view.sentence(first).tokens[0]
    k = first - 1 if view.low(first - 1) != "the" else first - 2
    if view.low(k) != "with" or not any(view.low(n) in _TALKS for n in range(max(begin, k - 7), k)):
        return None
    before = [n for n, start, _ in named[max(0, at - 4) : at] if start >= begin]
    return before[0] if before and party_of(before[0]) != party_of(named[at][0]) else None


def _told_again(view: View, named: list[tuple[Name, int, int]], usual: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield where "the union" or "the league" stands again for the one organisation that its name fits."""
    bodies: dict[str, set[str]] = {}
    for name, _, _ in named:
        if name.label is NameLabel.ORG and name.state is None:
            for word in usual.get(name.text, name.text).lower().split():
                bodies.setdefault(word, set()).add(usual.get(name.text, name.text))
    for k, low in enumerate(view.lows[1:], 1):
        meant = bodies.get(low, ())
        if len(meant) == 1 and view.lows[k - 1] == "the" and view.name(k) is None:
            yield k, next(iter(meant))


def party_of(name: Name) -> str:
    """Return the state for which a name stands, or the name."""
    return name.state or name.text


def _may_be_side(name: Name, lexicon: Lexicon) -> bool:
    if name.label is NameLabel.PER or name.text in lexicon.outlets:
        return False
    return name.label is NameLabel.ORG or kind_of(name, lexicon) not in {None, "city"}


def _paired(view: View, first: int, last: int, start: int, stop: int) -> bool:
    """Say whether two names stand as two sides of something: "X and Y officials", "X-Y talks", "between X and Y"."""
    between = [view.low(k) for k in range(last, start)]
    if len(between) > 2 or view.sentence_of[first] != view.sentence_of[start]:
        return False
    if between not in ([], ["and"], ["-"], ["–"], ["and", "the"], ["with"], ["and", "its"]):
        return False
    after = range(stop, min(stop + 4, len(view.starts)))
    before = {view.low(k) for k in range(max(0, first - 4), first)}
    if any(view.low(k) in _TALKS | _TEAMS or view.document.tokens[k].lemma in _TO_TALK for k in after):
        return True
    if before & _TEAMS and before & {"of", "for", "from"}:
        return True
    return "between" in before and _near_talks(view, first, stop)


def _near_talks(view: View, first: int, stop: int) -> bool:
    begin, end = view.sentence(first).tokens
    return any(view.low(k) in _TALKS for k in range(max(begin, first - 12), min(end, stop + 12)))
