"""Relevance: which articles belong to a topic, told by its sides, its mediators, its name and the words of talks."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.model.story import Lesson, Topic
from bot.core.stories import lessons as learning
from bot.core.stories.names import plain
from bot.core.stories.sides import any_of, any_state, forms, is_state, pattern, side_of

MAY_BELONG = 2.0
"""From this score on a headline and its summary are reason enough to read the page."""

BELONGS = 2.5
"""From this score on an article belongs to the topic."""

_LEAD = 700  # characters; what an article is about stands in its first paragraphs
TALKS = re.compile(
    r"\b(?:talks|negotiat\w+|cease-?fires?|truces?|armistice|peace|mediat\w+|delegations?|"
    r"dialogue|bargaining|conciliat\w+|arbitrat\w+|merger|takeover|"
    r"(?:prisoner|hostage|captive)s?(?:[- ]of[- ]war)? (?:swap|exchange)s?|"
    r"(?:swap|exchang)\w* (?:\S+ ){0,4}?(?:hostages|prisoners|captives)|"
    r"(?:next|new) round)\b",
    re.IGNORECASE,
)
DEAL = re.compile(
    r"\b(?:deals?|agree(?:s|d|ments?)?|propos(?:e[sd]?|als?)|plan|offers?|hostages?|prisoners?|captives?|meet(?:s|ing|ings)?|"
    r"met|terms|pacts?|treat(?:y|ies)|summits?|envoys?|accords?|tariffs?|"
    r"contract|wages?|pay|bids?|strike action|walkouts?)\b",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\b(?:deals?|propos(?:e[sd]?|als?)|terms|accords?|agree(?:s|d|ing)?|meets?|met(?: with)?)\b", re.IGNORECASE
)
_END = re.compile(
    r"\b(?:end|ending|ends|cease|stop|halt)\b[^.;]{0,40}?"
    r"\b(?:war|invasion|conflict|attacks|fighting|hostilities|strikes?|dispute|walkout)\b",
    re.IGNORECASE,
)
_PLAIN_WORDS = (
    "talks talk negotiations negotiation peace process ceasefire deal war conflict the of and between on in for round"
)
_NO_NAME = frozenset(_PLAIN_WORDS.split())
_SUBJECT_WORDS = """
accord agreement airline arms asset border budget carbon climate coalition company congress contract debt defence
defense dispute doctors drivers economic emissions employers energy farm fisheries fishing football gas global
government grain green health hostage hostages house industry international labor labour league merger military
ministers national nuclear nurses oil parliament pay pension pensions plastic plastics port prisoner prisoners rail
railway rights safety sanctions school security senate shutdown state strike summit takeover tariff tariffs tax teachers
technology trade transport treaty union unions university wage wages walkout water world writers
"""
_SUBJECTS = frozenset(_SUBJECT_WORDS.split())


@dataclass(frozen=True, slots=True)
class _Profile:
    """A topic as patterns, made once."""

    parties: tuple[str, ...]
    sides: tuple[re.Pattern[str], ...]
    mediators: tuple[re.Pattern[str], ...]
    words: re.Pattern[str]
    name: re.Pattern[str]  # the topic's own words: places, people, companies
    subjects: tuple[re.Pattern[str], ...]  # what its name says the talks are about: "trade" is a word of many talks
    rare: bool  # no side is a state: two of them in one breath are already telling


@functools.lru_cache(maxsize=256)
def _profile(name: str, sides: tuple[str, ...], mediators: tuple[str, ...], words: tuple[str, ...]) -> _Profile:
    parties = (*sides, *mediators)
    taken = {w for party in parties for form in forms(party) for w in plain(form).split()}
    typed = name.title() if name.islower() else name
    own = [w for w in re.findall(r"[^\W_]{3,}", typed) if plain(w) not in _NO_NAME | taken]
    return _Profile(
        parties,
        tuple(pattern(s) for s in sides),
        tuple(pattern(m) for m in mediators),
        # A word of any talks ("ceasefire", "hostages") is counted as that: it does not make these talks' own.
        any_of(tuple(w for w in words if not (TALKS.fullmatch(w) or DEAL.fullmatch(w)))),
        re.compile("|".join(rf"\b{re.escape(w)}\b" for w in own if _is_name(w)) or r"(?!)"),
        tuple(any_of((w,)) for w in own if not _is_name(w)),
        rare=not any(is_state(s) for s in sides),
    )


def _is_name(word: str) -> bool:
    return word[0].isupper() and plain(word) not in _SUBJECTS


def may_belong(topic: Topic, title: str, summary: str, familiar: Collection[str] = ()) -> bool:
    """Say whether a headline and its summary are reason enough to read the page; leans to yes."""
    # `familiar` are names that the topic's articles taught (`progress.familiar`): with a word of talks, one will do.
    if score(topic, title, summary) >= MAY_BELONG:
        return True
    text = f"{title}\n{summary[:_LEAD]}"
    known = len(set(_familiar(tuple(familiar)).findall(text))) if familiar else 0
    return known > 0 and bool(TALKS.search(text) or DEAL.search(text))


@functools.lru_cache(maxsize=64)
def _familiar(names: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(names)


def belongs(topic: Topic, title: str, text: str, lessons: Sequence[Lesson] = ()) -> bool:
    """Say whether an article, as read, belongs to the topic; a passing mention far down does not make it so."""
    # What has nothing of the talks in it stays out, however like an accepted article it is.
    found = score(topic, title, text)
    return found > 0 and found + learning.taught(topic, lessons, title, text) >= BELONGS


def score(topic: Topic, title: str, text: str) -> float:
    """Return how much speaks for a text belonging to a topic: a side or the topic's name 1 each, a word of talks 1."""
    profile = _profile(topic.name, topic.sides, topic.mediators, topic.words)
    body = text.removeprefix(title).strip()
    best = _window(profile, f"{title}\n{body[:_LEAD]}")
    if len(body) > _LEAD and best < BELONGS:
        # Two paragraphs further down that would do each: one is a passing mention.
        rest = sorted((_window(profile, p) for p in body[_LEAD:].split("\n") if len(p) > 40), reverse=True)
        best = max(best, rest[1] - 0.25 if len(rest) > 1 else 0.0)
    return best


def _window(profile: _Profile, text: str) -> float:
    # The weights are tuned so that 2.5 takes: both sides and a word of talks; one side or none with a word of talks
    # and the topic's own name; one side with a word of talks and a mediator, unless it is with some other state.
    sides = sum(1 for s in profile.sides if s.search(text))
    own_name = bool(profile.name.search(text))
    subjects = sum(1 for w in profile.subjects if w.search(text))
    # Beside a side one word of the name will do; without any all must be there: "government" and "shutdown".
    all_there = subjects == len(profile.subjects) and (own_name or subjects > 1)
    named = all_there or (sides > 0 and (own_name or subjects > 0))
    if not sides and not named:
        return 0.0
    own = bool(profile.words.search(text))
    talks = bool(TALKS.search(text))
    deal = own or bool(DEAL.search(text))
    who = min(2.0, sides + max(1.0 * named, 0.5 * own)) if sides else 1.5
    total = who + talks + 0.25 * deal
    if profile.rare and sides >= 2 and deal:
        total += 0.5
    if sides >= 2 and not talks and (((own or named) and _TERMS.search(text)) or (deal and _END.search(text))):
        total += 0.25
    if talks and sides and any(m.search(text) for m in profile.mediators):
        total += 0.5
    if talks and sides == 1 and not own_name and _others(profile, text):
        total -= 1.0 if named or own else 0.25  # the same matter between a side and somebody else
    return total


def _others(profile: _Profile, text: str) -> bool:
    """Say whether a state is named that is no party: the talks may be with that one."""
    return any(not any(side_of(found, (p,)) for p in profile.parties) for found in set(any_state().findall(text)))
