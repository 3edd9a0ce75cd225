"""Stages: from what the reports of each day say to the changes of stage that talks went through."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta

from bot.core.model.fact import Stage
from bot.core.model.story import StageChange, StageEvidence, one_per_outlet

CITED = 5
_EVIDENCE_DAYS = 45  # older days keep only what their change of stage rests on
_SETTLED = (Stage.ADJOURNED, Stage.PARTIAL_AGREEMENT, Stage.AGREEMENT, Stage.COLLAPSED)
_DEALS = (Stage.PARTIAL_AGREEMENT, Stage.AGREEMENT)
_ENDS = (Stage.AGREEMENT, Stage.COLLAPSED)
_AT_TABLE = (Stage.UNDER_WAY, Stage.ADJOURNED)
_GOING_ON = (Stage.SCHEDULED, Stage.UNDER_WAY)
_IN_THE_COURSE = timedelta(days=7)
_NEAR_DAYS, _AROUND_DAYS = 2, 14
_FURTHEST = (
    Stage.PROPOSED,
    Stage.STALLED,
    Stage.SCHEDULED,
    Stage.UNDER_WAY,
    Stage.ADJOURNED,
    Stage.PARTIAL_AGREEMENT,
    Stage.COLLAPSED,
    Stage.AGREEMENT,
)


def with_evidence(evidence: Sequence[StageEvidence], new: StageEvidence) -> tuple[StageEvidence, ...]:
    """Return what is told of the stage, by day, once a report more tells of it."""
    rows = [e for e in evidence if (e.on, e.stage) != (new.on, new.stage)]
    if same := next((e for e in evidence if (e.on, e.stage) == (new.on, new.stage)), None):
        cited = sorted((*same.citations, *new.citations), key=lambda c: (c.published, c.outlet, c.url))
        first = new if new.citations[0] == cited[0] else same
        learned = min(same.learned_at, new.learned_at)
        indirect = same.indirect and new.indirect
        new = StageEvidence(new.stage, new.on, learned, first.headline, one_per_outlet(cited)[:CITED], indirect)
    rows = sorted((*rows, new), key=lambda e: (e.on, _FURTHEST.index(e.stage)))
    kept_from = rows[-1].on - timedelta(days=_EVIDENCE_DAYS)
    if rows[0].on >= kept_from:
        return tuple(rows)
    carrying = {(c.on, c.stage) for c in decide(rows)}
    return tuple(e for e in rows if e.on >= kept_from or (e.on, e.stage) in carrying)


def decide(evidence: Sequence[StageEvidence]) -> tuple[StageChange, ...]:
    """Return the changes of stage, first to last: each day has the furthest stage that enough of its outlets tell."""
    history: list[StageChange] = []
    last = date.min  # when the present stage was told of last
    for on in sorted({e.on for e in evidence}):
        told = [told for e in evidence if e.on == on and (told := _believable(e, history, last, evidence))]
        most = max((len(e.citations) for e in told), default=0)
        enough = [e for e in told if 4 * len(e.citations) >= most]
        trusted = [e for e in enough if not history or _confirmed(e, history[-1].stage, evidence)]
        if not trusted:
            continue
        believed = max(trusted, key=lambda e: _FURTHEST.index(e.stage))
        last = on
        if history and history[-1].stage is believed.stage:
            cited = one_per_outlet((*history[-1].citations, *believed.citations))[:CITED]
            history[-1] = dataclasses.replace(history[-1], citations=cited)
        else:
            change = StageChange(believed.stage, on, believed.learned_at, believed.headline, believed.citations)
            history.append(change)
    return tuple(history)


def _believable(
    of: StageEvidence, history: Sequence[StageChange], last: date, evidence: Sequence[StageEvidence]
) -> StageEvidence | None:
    """Return what may be believed of what is told; None where it says nothing of the stage.

    A deal that is carried out, or broken, is named again and again: that is no news of it, and no change from what
    followed it, as little as a side's meeting with a mediator. Talks that are under way consist of proposals, and what
    was agreed is put before one body after the other.
    """
    present = history[-1].stage if history else None
    if of.indirect and of.stage in _AT_TABLE:
        return None if present in _DEALS else of
    if of.indirect and (any(c.stage in _DEALS for c in history) or _made_on(of.on, evidence)):
        return dataclasses.replace(of, stage=present) if present in _DEALS else None
    if of.stage is Stage.PROPOSED:
        in_the_course = present in _GOING_ON and of.on - last <= _IN_THE_COURSE
        if in_the_course or (present in _DEALS and _made_before(of.on, evidence)):
            return None
    return _as_sure(of, history, evidence)


def _made_on(day: date, evidence: Sequence[StageEvidence]) -> bool:
    return any(e.stage in _DEALS and not e.indirect and e.on == day for e in evidence)


def _made_before(day: date, evidence: Sequence[StageEvidence]) -> bool:
    """Say whether a deal was made in the days before, which one side after the other then takes."""
    return any(e.stage in _DEALS and not e.indirect and 0 <= (day - e.on).days <= _NEAR_DAYS for e in evidence)


def _as_sure(of: StageEvidence, history: Sequence[StageChange], evidence: Sequence[StageEvidence]) -> StageEvidence:
    """Return a collapse that one outlet alone tells, and none otherwise, as a standstill, which needs no second."""
    if of.stage is not Stage.COLLAPSED or not history or _confirmed(of, history[-1].stage, evidence):
        return of
    otherwise = (e for e in evidence if e.stage is not of.stage and abs((e.on - of.on).days) <= _NEAR_DAYS)
    return of if any(otherwise) else dataclasses.replace(of, stage=Stage.STALLED)


def _confirmed(of: StageEvidence, before: Stage, evidence: Sequence[StageEvidence]) -> bool:
    """Say whether a change may be believed: one that ends talks, or opens them again at once, needs a second outlet.

    That is so where three outlets or more report: of an agreement, in these very days, as others would tell of it at
    once. A topic with one feed has nobody to wait for.
    """
    if of.stage is before:
        return True
    if of.stage not in _ENDS and not (of.stage is Stage.UNDER_WAY and before in _SETTLED):
        return True
    near = [e for e in evidence if abs((e.on - of.on).days) <= _NEAR_DAYS]
    around = near if of.stage is Stage.AGREEMENT else [e for e in evidence if abs((e.on - of.on).days) <= _AROUND_DAYS]
    reporting = {c.outlet for e in around for c in e.citations}
    same = {c.outlet for e in near if e.stage is of.stage for c in e.citations}
    return len(reporting) < 3 or len(same) > 1
