"""Organisations that a text shows by what they have: a chief executive, members, shares, "which" and "its"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.core.language.document import Name, NameLabel, Token
from bot.core.language.en import collectives, organisations, talks
from bot.core.language.en.lexicon import LEXICON

_OFFICES = frozenset(
    """
    executive ceo cfo chairman chairwoman chairperson chair president director founder co-founder boss manager secretary
    commissioner coach captain striker owner superintendent treasurer organiser organizer board members shareholders
    workers employees staff shares stock headquarters plant plants factory offer bid takeover drivers pilots clubs
    branches customers passengers boardroom rank-and-file
    """.split()
)
"""What an organisation has, and a person seldom."""
_FIRMS_OFFICES = frozenset("executive ceo cfo shareholders shares stock founder co-founder cofounder takeover".split())
_MODIFIES = frozenset(
    """
    chief managing general deputy regional national executive vice finance financial sporting acting former new
    founding co local board union operating technical
    """.split()
)
_IN = frozenset("in of at for with by between against".split())
_OF_ORGANISATIONS = frozenset(
    """
    shares stake takeover shareholders employees workers staff strike chairman chairwoman ceo executive director
    president secretary subsidiary acquisition members merger board customers unit headquarters
    """.split()
)
_SAYS = frozenset(
    "said says announced told added declined insisted offered rejected warned agreed wants has had".split()
)
_PLURAL_VERBS = frozenset("have are were".split())
_GIVEN = LEXICON.male_names | LEXICON.female_names
_LEAST = 3
_OWNERS = frozenset({"'s", "’s"})


def by_use(tokens: Sequence[Token], names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names, those that the text shows to be organisations labelled so wherever they stand."""
    at = {token.span.start: i for i, token in enumerate(tokens)}
    votes: Counter[str] = Counter()
    people = [n.text.split() for n in names if n.label is NameLabel.PER and " " in n.text]
    surnames = {words[-1] for words in people} | {words[0] for words in people if words[0] in _GIVEN}
    for name in names:
        i = at.get(name.span.start)
        if i is None or name.state is not None or name.label is NameLabel.ORG or name.text in surnames:
            continue
        last = i + 1
        while last < len(tokens) and tokens[last].span.start < name.span.end:
            last += 1
        if name.label is NameLabel.LOC:
            votes[name.text] += _LEAST * _has_office(tokens, last, _FIRMS_OFFICES)
        else:
            votes[name.text] += _organisation(tokens, i, last) - _person(tokens, i, last)
    for text in [t for t in votes if " " in t]:  # "Kessler's board" speaks of Kessler Cells too
        votes[text] += max(0, votes.get(text.split()[0], 0))
    shown = {text for text, n in votes.items() if n >= _LEAST}
    return tuple(replace(n, label=NameLabel.ORG) if n.text in shown and n.state is None else n for n in names)


def _low(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text.lower() if 0 <= i < len(tokens) else ""


def _organisation(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return how clearly the place shows an organisation."""
    after, before, earlier = _low(tokens, last), _low(tokens, first - 1), _low(tokens, first - 2)
    following = {_low(tokens, k) for k in range(last + 1, last + 6)}
    plain = first > 0 and tokens[first - 1].text.islower()
    shown = (
        (6, tokens[last - 1].text in organisations.LEGAL_FORMS),
        (3, _has_office(tokens, last)),
        (3, plain and before in collectives.ALL - collectives.MEMBERS and earlier not in _OWNERS),
        (3, before in _IN and earlier in _OF_ORGANISATIONS),
        (3, before == "for" and earlier.startswith("spokes")),
        (3, after in _SAYS and bool({"it", "its"} & following)),
        (3, after == "," and _low(tokens, last + 1) == "which"),
        (3, after in _PLURAL_VERBS and before not in {"and", ","}),
        (2, last - first > 1 and tokens[last - 1].tag in {"NNS", "NNPS"}),
        (2, after in {"has", "have", "had"} and bool(following & talks.TALKS)),
        (1, before in {"with", "between"} and bool({earlier, _low(tokens, first - 3)} & talks.TALKS)),
    )
    return sum(points for points, seen in shown if seen)


def _has_office(tokens: Sequence[Token], last: int, offices: frozenset[str] = _OFFICES) -> bool:
    """Say whether what ends at token `last` has what organisations have: "X's chief executive"."""
    owned = _low(tokens, last) in _OWNERS
    k = last + owned
    while _low(tokens, k) in _MODIFIES and k - last < 4:
        k += 1
    named = k + 1 < len(tokens) and tokens[k + 1].text[:1].isupper()
    return _low(tokens, k) in offices and (owned or named)


def _person(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return how clearly the place shows a person."""
    found = 0
    if tokens[first].text in _GIVEN and last - first > 1:
        found += 3
    before = tokens[first - 1] if first else None
    if before is not None and (before.text in LEXICON.titles or before.text.lower() in LEXICON.role_heads):
        found += 3
    if _low(tokens, last) == "," and _low(tokens, last + 1) in {"who", "whose"}:
        found += 3
    return found
