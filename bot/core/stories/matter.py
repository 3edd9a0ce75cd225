"""Matter: how much a sentence is about the talks, rather than about what merely happened between the sides."""

from __future__ import annotations

import re

from bot.core.model.article import Span
from bot.core.model.fact import EventKind, Facts
from bot.core.model.story import Topic
from bot.core.stories.relevance import DEAL, TALKS
from bot.core.stories.sides import any_of, any_state, forms, side_of

_DEEDS = {
    EventKind.SIGN: 2.0,
    EventKind.AGREE: 2.0,
    EventKind.WITHDRAW: 1.5,
    EventKind.SUSPEND: 1.5,
    EventKind.CONSULT: 1.5,
    EventKind.CONCEDE: 1.0,
    EventKind.REJECT: 1.0,
    EventKind.REQUEST: 0.5,
    EventKind.THREATEN: 0.5,
}
_STAGE = 1.5
_POSITION = 0.75
_BOTH = 2
_BESIDE = 25  # characters in which a second side is named with the first
_OPENING = 60  # characters in which who acts is named
_EXCHANGE = re.compile(
    r"\b(?:releas\w+|free[sd]?|freeing|hand(?:s|ed|ing)? over|return(?:s|ed|ing)?|swap\w*|exchang\w+)\b"
    r"[^.;]{0,60}?\b(?:hostages?|prisoners?|captives?|detainees?|bodies|body|remains)\b",
    re.IGNORECASE,
)
_FORCE = re.compile(
    r"\b(?:kill\w*|dead|deaths?|die[sd]?|injur\w+|wound\w+|air ?strikes?|strikes on|drones?|missiles?|rockets?|"
    r"shell(?:s|ed|ing)|fire[sd]? (?:at|on)|advanc\w+ (?:on|towards?|into)|seiz\w+|invad\w+|bomb\w*|raid\w*|"
    r"assault\w*|offensive|captur\w+|shot|explo\w+|attack\w*|massacre\w*|"
    r"earthquake|crash\w*|flood\w*|arrest\w*|sentenced|convicted|elected)\b",
    re.IGNORECASE,
)
_PLEA = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:for|on|upon)|urg(?:es|ed|ing)|pray(?:s|ed|ing)|appeal(?:s|ed|ing)|plead(?:s|ed)|"
    r"hop(?:es|ed|ing)|welcom(?:es|ed|ing)|condemn(?:s|ed|ing)|deplor(?:es|ed)|prais(?:es|ed))\b",
    re.IGNORECASE,
)

_WITH = re.compile(
    r"\b(?:talks|negotiat\w+|cease-?fires?|truces?|deals?|agreements?|pacts?|treat(?:y|ies)|meeting|meets?|met)"
    r"\s+(?:\w+\s+){0,2}?with\s+(?P<whom>(?:the\s+)?[A-Z]\w+)"
)
_BETWEEN = re.compile(
    r"\b(?:talks|negotiat\w+|cease-?fires?|truces?|deals?|agreements?|pacts?|treat(?:y|ies)|dialogue|meeting|reached)"
    r"\b[^.;,]{0,40}?\bbetween\s+(?P<whom>[^.;,]{3,60})"
)

_TERMS = re.compile(r"\b(?:deals?|propos(?:e[sd]?|als?)|terms|accords?|agree(?:s|d|ing)?)\b", re.IGNORECASE)

# "The latest round of talks ended": what opens a sentence so needs nobody named beside it.
_BY_ITSELF = re.compile(r"(?:\W*\w+){0,4}?\W*" + TALKS.pattern, re.IGNORECASE)


def matter(topic: Topic, sentence: str, span: Span, facts: Facts) -> float:
    """Return how much a sentence of an article is about the talks: 0 for what is not, some 2 for what is."""
    parties = (*topic.sides, *topic.mediators)
    talks = min(filter(None, (TALKS.search(sentence), _EXCHANGE.search(sentence))), key=_place, default=None)
    deal = DEAL.search(sentence)
    named = _named(parties)
    found = {side_of(m[0], parties) for m in named.finditer(sentence)} - {None}
    if not (talks or deal):
        return 0.0
    total = (1.5 if talks else 0.75) + 0.5 * min(2, len(found))
    if len(found & set(topic.sides)) >= _BOTH and _TERMS.search(sentence):
        total += 0.5  # what both sides agree on or offer each other is about talks, whatever it is called
    if _with_others(topic, sentence, len(found & set(topic.sides))):
        return max(0.0, total - 1.5)  # what is done or decided in it is done in other talks
    done = [
        _DEEDS[e.kind] for e in facts.events if e.span.overlaps(span) and any(side_of(a, parties) for a in e.actors)
    ]
    total += max(done, default=0.0)
    if facts.status and facts.status.stage_span and facts.status.stage_span.overlaps(span):
        total += _STAGE
    if any(p.span.overlaps(span) and side_of(p.holder, parties) for p in facts.positions):
        total += _POSITION
    if _others_act(sentence, parties, named):
        total -= 1.5
    force = _FORCE.search(sentence)
    if force and force.start() < (talks or deal or force).start():
        total *= 0.4  # what talks or a truce are named for in passing
    return max(0.0, total)


def _place(of: re.Match[str]) -> int:
    return of.start()


def _with_others(topic: Topic, sentence: str, sides: int) -> bool:
    """Say whether it tells of talks or a deal that a party has with somebody else."""
    parties = (*topic.sides, *topic.mediators)
    if between := _BETWEEN.search(sentence):
        return any(not side_of(m[0], parties) for m in any_state().finditer(between["whom"]))
    if not (other := _WITH.search(sentence)):
        return False
    whom = other["whom"]
    if side_of(whom.removeprefix("the "), parties):
        # A third state's own talks with one side; with both it may be one that mediates.
        near = sentence[other.start("whom") : other.end("whom") + _BESIDE]
        both = {side_of(m[0], topic.sides) for m in _named(parties).finditer(near)} - {None}
        return _opens_with_another(sentence, parties) and len(both) < _BOTH
    # "With the Houthis" is with a group, "with Farah" may be with a side's own minister.
    return sides < _BOTH and (whom.startswith("the ") or any_state().match(whom) is not None)


def _named(parties: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(tuple(form for party in parties for form in forms(party)))


def _opens_with_another(sentence: str, parties: tuple[str, ...]) -> bool:
    """Say whether a state that is no party is named first."""
    ours = _named(parties).search(sentence)
    state = next((m for m in any_state().finditer(sentence) if not side_of(m[0], parties)), None)
    return bool(state and state.start() < min(ours.start() if ours else len(sentence), _OPENING))


def _others_act(sentence: str, parties: tuple[str, ...], named: re.Pattern[str]) -> bool:
    """Say whether somebody else acts in a sentence: a sermon, a summit of others."""
    ours = named.search(sentence)
    if _opens_with_another(sentence, parties):
        return True
    plea = _PLEA.search(sentence)
    if plea and plea.start() < (ours.start() if ours else len(sentence)):
        return True
    opening = sentence[:_OPENING]
    return not named.search(opening) and not _BY_ITSELF.match(opening)
