"""Meetings: the last round that was held, the next one, and one whose day has gone by without a word of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.briefs import telling
from bot.core.model.briefing import Statement
from bot.core.model.fact import Stage
from bot.core.model.story import Round, StageEvidence, TopicState, one_per_outlet

_NEAR = timedelta(days=14)
_DAY = timedelta(days=1)
_REMEMBERED = timedelta(days=30)  # how long it is told that nothing was heard of a round
_OUTCOMES = (Stage.UNDER_WAY, Stage.ADJOURNED, Stage.PARTIAL_AGREEMENT, Stage.AGREEMENT)
_AHEAD = (Stage.PROPOSED, Stage.SCHEDULED)


def stage(state: TopicState | None, now: datetime) -> Stage | None:
    """Return where the talks stand; None where they were to be held, and no report says that they were."""
    if state is None or state.stage not in _AHEAD:
        return state.stage if state else None
    missed = missed_round(state, now)
    return None if missed and missed.on < now.date() - _DAY and not next_round(state, now) else state.stage


def rounds(state: TopicState, now: datetime) -> list[Statement]:
    """Tell the last round that was held, the next one, and one that nothing was heard of."""
    told = []
    if held := latest_round(state, now):
        told.append(Statement(telling.meeting(held, now), held.citations, lead="Latest round"))
    if missed := missed_round(state, now):
        words = f"{telling.meeting(missed, now)}; nothing was heard of it since"
        told.append(Statement(words, missed.citations, lead="Was proposed" if missed.proposed else "Was scheduled"))
    if announced := next_round(state, now):
        told.append(coming(announced, now))
    return told


def coming(announced: Round, now: datetime) -> Statement:
    """Tell a round to come."""
    return Statement(telling.meeting(announced, now), announced.citations, lead=coming_lead(announced))


def coming_lead(announced: Round) -> str:
    """Return what to call a round to come: what is only proposed is not told as if it were fixed."""
    return "Proposed round" if announced.proposed else "Next round"


def latest_round(state: TopicState, now: datetime) -> Round | None:
    """Return the last round that was held, as two outlets say, or one where no two say of any near it."""
    held = [r for r in reversed([*_held(state)]) if r.on <= now.date()]
    since = max((e.on for e in state.evidence if e.stage in _OUTCOMES and not e.indirect), default=None)
    if held and since and since - held[0].on > _NEAR:  # talks went on since, on days that nobody names
        return None
    near = [r for r in held if held[0].on - r.on <= _NEAR]
    return next((r for r in near if len(r.citations) > 1), held[0] if held else None)


def next_round(state: TopicState, now: datetime) -> Round | None:
    """Return the first round that is announced for today or later; not one of which reports tell that it began."""
    waiting = (r for r in state.rounds if r.on >= now.date() and not r.held and not r.called_off)
    return next((r for r in waiting if r.on > now.date() or not _told_of(r, state)), None)


def missed_round(state: TopicState, now: datetime) -> Round | None:
    """Return the last round whose day has gone by, of which and after which no report tells anything."""
    today = now.date()
    past = [r for r in state.rounds if today - _REMEMBERED <= r.on < today]
    if not past or past[-1].held or past[-1].called_off:
        return None
    heard = any(e.on >= past[-1].on and e.stage not in _AHEAD for e in state.evidence)
    return None if heard else past[-1]


def _held(state: TopicState) -> Iterator[Round]:
    """Yield the rounds that were held: as a report says, or as reports of their day tell of talks that had begun."""
    for of in state.rounds:
        if of.held:
            yield of
        elif not of.called_off and (told := _told_of(of, state)):
            cited = one_per_outlet([*(c for e in told for c in e.citations), *of.citations])
            yield replace(of, citations=cited[: telling.CITED])


def _told_of(of: Round, state: TopicState) -> list[StageEvidence]:
    return [e for e in state.evidence if e.stage in _OUTCOMES and not e.indirect and e.on == of.on]
