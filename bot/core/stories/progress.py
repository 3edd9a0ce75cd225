"""Progress: a topic's state, folded from its reports one by one, in whatever order they come."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from bot.core.model.fact import Event, EventKind, Facts, ParticipantKind, Stage, TalksStatus
from bot.core.model.story import (
    Account,
    Citation,
    Developments,
    Disagreement,
    Report,
    Round,
    Sourced,
    StageChange,
    StageEvidence,
    Story,
    Topic,
    TopicState,
    one_per_outlet,
)
from bot.core.stories import breaking_off, figures, news, people
from bot.core.stories.identity import F, cite, copies, merge_events, merge_positions, merge_quotes
from bot.core.stories.sides import side_of, usual

_CITED = 5
_OFTEN = 3  # mentions from which on somebody is no passer-by
_EVIDENCE_DAYS = 45  # older days keep only what their change of stage rests on
_LATE = timedelta(hours=36)  # a report published this long before the last digest is history, not news
_SOON = timedelta(days=7)  # a round that is called off when talks stall
_OUTCOMES = (Stage.UNDER_WAY, Stage.ADJOURNED, Stage.PARTIAL_AGREEMENT, Stage.AGREEMENT)
_MET = re.compile(
    r"\b(?:met|sat down|held|convened|opened|began|begun|started|resumed|concluded|ended|gathered|talked|wrapped up)\b",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(
    r"\b(?:propos\w+|suggest\w+|offer\w*|could|may|might|would|hop(?:es?|ed|ing)|if|unless|phone\w*|telephone|by video|"
    r"invit\w+|refus\w+|reject\w*|ready|willing|not)\b",
    re.IGNORECASE,
)
_NO_SIDE = re.compile(
    r"\b(?:Unicef|UNHCR|UNRWA|IAEA|OCHA|WFP|Red (?:Cross|Crescent)|Amnesty|Human Rights Watch|Observatory|District|"
    r"Province|Oblast|Governorate|County|Agency|Ministry|Police|Court|Hospital|Office|Fund)\b",
    re.IGNORECASE,
)
"""Words in the names of those who report or are fought over, and of places: what no side of talks is called."""
_VISIT = re.compile(
    r"\b(?:met|meets?|meeting|visit(?:s|ed|ing)?|telephone[sd]?|phone[sd]?|spoke|speaks|receiv(?:es|ed)|discuss(?:es|ed)?)\b",
    re.IGNORECASE,
)
_AT_TABLE = re.compile(r"\b(?:rounds?|indirect\w*|negotiators?|delegations?|mediat\w+|teams?)\b", re.IGNORECASE)
_SETTLED = (Stage.ADJOURNED, Stage.PARTIAL_AGREEMENT, Stage.AGREEMENT, Stage.COLLAPSED)
_BROKEN = (Stage.STALLED, Stage.COLLAPSED)
_ENDS = (Stage.AGREEMENT, Stage.COLLAPSED)
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


def fold(topic: Topic, reports: Iterable[Report], now: datetime) -> TopicState:
    """Return the state that all of a topic's reports add up to."""
    state = TopicState(topic.id)
    for report in sorted(reports, key=lambda r: (r.duplicate_of is not None, r.article.published, r.article_id)):
        state = advance(state, topic, report, now)
    return state


def advance(state: TopicState | None, topic: Topic, report: Report, now: datetime) -> TopicState:
    """Return the state after one report more; one about an earlier day changes the past and leaves the present."""
    state = state or TopicState(topic.id)
    if report.facts.status:
        whole = breaking_off.read(report.facts.status, topic, report)
        report = dataclasses.replace(report, facts=dataclasses.replace(report.facts, status=whole))
    citation = cite(report)
    if citation.published > now:  # a feed's clock runs ahead, or its date is wrong
        citation = dataclasses.replace(citation, published=now)
    outlets = tuple(dict.fromkeys((*state.outlets, citation.outlet)))
    if report.duplicate_of is not None:
        return _named_too(dataclasses.replace(state, outlets=outlets), topic, report, citation)
    newest = state.updated_at is None or citation.published >= state.updated_at
    known = figures.remember(state.figures, figures.figures(report.article, citation))
    state = dataclasses.replace(
        state,
        participants=people.merge(state.participants, report.facts.participants, citation, topic),
        rounds=_with_rounds(state.rounds, report.facts, citation, topic, state.evidence),
        mediators=_mediators(state.mediators, report.facts, topic),
        updated_at=citation.published if newest else state.updated_at,
        reports=state.reports + 1,
        outlets=outlets,
        figures=known,
        disagreements=figures.disagreements(known),
    )
    status = report.facts.status
    if status is None or not _concerns(status, topic) or _is_visit(status, topic, report):
        return state
    return _with_status(state, status, report, citation)


def _concerns(status: TalksStatus, topic: Topic) -> bool:
    """Say whether a status is of these talks: of the sides it names, two are in them (or the only one is)."""
    if not status.sides:
        return True
    ours = {side_of(s, topic.sides) for s in status.sides} - {None}
    theirs = {m for m in topic.mediators for s in status.sides if side_of(s, (m,))}
    others = [s for s in status.sides if not side_of(s, (*topic.sides, *topic.mediators)) and not _NO_SIDE.search(s)]
    return bool(ours) and len(ours) + len(theirs) >= min(2, len(ours) + len(theirs) + len(others))


def _is_visit(status: TalksStatus, topic: Topic, report: Report) -> bool:
    """Say whether what is told is a meeting of one side with somebody else, which is no stage of these talks."""
    ours = {side_of(s, topic.sides) for s in status.sides} - {None}
    if status.stage not in (Stage.UNDER_WAY, Stage.ADJOURNED) or len(ours) != 1 or len(topic.sides) < 2:
        return False
    words = status.stage_span.of(report.article.text) if status.stage_span else ""
    return bool(_VISIT.search(words)) and not _AT_TABLE.search(words)


def _with_status(state: TopicState, status: TalksStatus, report: Report, citation: Citation) -> TopicState:
    published = citation.published.astimezone(UTC).date()
    on = published
    if status.stage in _OUTCOMES and status.last_round and status.last_round <= published:
        on = status.last_round
    headline = status.headline.strip() or report.article.title
    evidence = _with_evidence(state.evidence, StageEvidence(status.stage, on, report.first_seen, headline, (citation,)))
    outlook = state.outlook
    if status.outlook and (outlook is None or citation.published >= outlook[1].published):
        outlook = (status.outlook, citation)
    latest = state.headline
    # Of two reports of the same moment the same one heads the talks, in whatever order they came.
    if latest is None or (citation.published, citation.outlet) >= (latest[1].published, latest[1].outlet):
        latest = (headline, citation)
    return dataclasses.replace(state, evidence=evidence, history=decide(evidence), outlook=outlook, headline=latest)


def _with_evidence(evidence: Sequence[StageEvidence], new: StageEvidence) -> tuple[StageEvidence, ...]:
    rows = [e for e in evidence if (e.on, e.stage) != (new.on, new.stage)]
    if same := next((e for e in evidence if (e.on, e.stage) == (new.on, new.stage)), None):
        cited = sorted((*same.citations, *new.citations), key=lambda c: (c.published, c.outlet, c.url))
        first = new if new.citations[0] == cited[0] else same
        learned = min(same.learned_at, new.learned_at)
        new = StageEvidence(new.stage, new.on, learned, first.headline, one_per_outlet(cited)[:_CITED])
    rows = sorted((*rows, new), key=lambda e: (e.on, _FURTHEST.index(e.stage)))
    kept_from = rows[-1].on - timedelta(days=_EVIDENCE_DAYS)
    if rows[0].on >= kept_from:
        return tuple(rows)
    carrying = {(c.on, c.stage) for c in decide(rows)}
    return tuple(e for e in rows if e.on >= kept_from or (e.on, e.stage) in carrying)


def decide(evidence: Sequence[StageEvidence]) -> tuple[StageChange, ...]:
    """Return the changes of stage, first to last: each day has the furthest stage that enough of its outlets tell."""
    history: list[StageChange] = []
    for on in sorted({e.on for e in evidence}):
        told = [_as_sure(e, history, evidence) for e in evidence if e.on == on]
        most = max(len(e.citations) for e in told)
        enough = [e for e in told if 4 * len(e.citations) >= most]
        trusted = [e for e in enough if not history or _confirmed(e, history[-1].stage, evidence)]
        if not trusted:
            continue
        believed = max(trusted, key=lambda e: _FURTHEST.index(e.stage))
        if history and history[-1].stage is believed.stage:
            cited = one_per_outlet((*history[-1].citations, *believed.citations))[:_CITED]
            history[-1] = dataclasses.replace(history[-1], citations=cited)
        else:
            change = StageChange(believed.stage, on, believed.learned_at, believed.headline, believed.citations)
            history.append(change)
    return tuple(history)


def _as_sure(of: StageEvidence, history: Sequence[StageChange], evidence: Sequence[StageEvidence]) -> StageEvidence:
    """Return a collapse that one outlet alone tells, and none otherwise, as a standstill, which needs no second."""
    if of.stage is not Stage.COLLAPSED or not history or _confirmed(of, history[-1].stage, evidence):
        return of
    otherwise = (e for e in evidence if e.stage is not of.stage and abs((e.on - of.on).days) <= _NEAR_DAYS)
    return of if any(otherwise) else dataclasses.replace(of, stage=Stage.STALLED)


def _confirmed(of: StageEvidence, before: Stage, evidence: Sequence[StageEvidence]) -> bool:
    """Say whether a change may be believed: one that ends talks, or opens them again at once, needs a second outlet.

    That is so where three outlets or more report; a topic with one feed has nobody to wait for.
    """
    if of.stage is before:
        return True
    if of.stage not in _ENDS and not (of.stage is Stage.UNDER_WAY and before in _SETTLED):
        return True
    near = [e for e in evidence if abs((e.on - of.on).days) <= _NEAR_DAYS]
    reporting = {c.outlet for e in evidence if abs((e.on - of.on).days) <= _AROUND_DAYS for c in e.citations}
    same = {c.outlet for e in near if e.stage is of.stage for c in e.citations}
    return len(reporting) < 3 or len(same) > 1


def _named_too(state: TopicState, topic: Topic, report: Report, citation: Citation) -> TopicState:
    """Name a copy's outlet beside the one it copied, wherever that one is cited for a stage."""
    status = report.facts.status
    if status is None or not _concerns(status, topic):
        return state

    def with_copy(e: StageEvidence) -> StageEvidence:
        told = e.stage is status.stage and abs((e.on - citation.published.date()).days) <= 3
        return dataclasses.replace(e, citations=one_per_outlet((*e.citations, citation))[:_CITED]) if told else e

    evidence = tuple(with_copy(e) for e in state.evidence)
    return dataclasses.replace(state, evidence=evidence, history=decide(evidence))


def _breaks(evidence: Sequence[StageEvidence]) -> list[tuple[date, datetime]]:
    """Return on which day, and when last, talks were told to be broken off."""
    return [(e.on, max(c.published for c in e.citations)) for e in evidence if e.stage in _BROKEN and e.citations]


def _called_off(round_: Round, on: date, told: datetime) -> bool:
    """Say whether talks that broke off on a day had been announced before for the days right after it."""
    return on <= round_.on <= on + _SOON and all(c.published < told for c in round_.citations)


def _with_rounds(
    rounds: Sequence[Round], facts: Facts, citation: Citation, topic: Topic, evidence: Sequence[StageEvidence] = ()
) -> tuple[Round, ...]:
    published = citation.published.astimezone(UTC).date()
    told: list[Round] = []
    status = facts.status
    if status and _concerns(status, topic):
        if status.stage is Stage.STALLED and not status.next_round:  # what was announced will not be held
            rounds = [r for r in rounds if r.held or not _called_off(r, published, citation.published)]
        if status.last_round and status.last_round <= published:
            told.append(
                Round(status.last_round, status.venue if not status.next_round else None, (citation,), held=True)
            )
        coming = Round(status.next_round, status.venue, (citation,)) if status.next_round else None
        if coming and coming.on >= published and not any(_called_off(coming, on, at) for on, at in _breaks(evidence)):
            told.append(coming)
    told += [
        Round(event.date, event.place, (citation,), held=event.date <= published)
        for event in facts.events
        if event.date and _is_meeting(event, topic, held=event.date <= published)
    ]
    merged = {r.on: r for r in rounds}
    for new in told:
        merged[new.on] = _same_round(merged[new.on], new) if new.on in merged else new
    return tuple(merged[on] for on in sorted(merged))


def _is_meeting(event: Event, topic: Topic, *, held: bool) -> bool:
    """Say whether an event is a meeting of two sides at a place, not a proposal, a hope or a telephone call."""
    ours = {side_of(a, topic.sides) for a in event.actors} - {None}
    if event.kind is not EventKind.CONSULT or not event.place or len(ours) < 2 or _NO_MEETING.search(event.text):
        return False
    return bool(_MET.search(event.text)) or not held


def _same_round(old: Round, new: Round) -> Round:
    # A report that tells the round as held knows its venue better than one that announces it, and a later announcement
    # better than an earlier one.
    later = not old.held and max(c.published for c in new.citations) > max(c.published for c in old.citations)
    first, second = (new, old) if (new.held and not old.held) or later else (old, new)
    newest_first = sorted((*old.citations, *new.citations), key=lambda c: (c.published, c.url), reverse=True)
    cited = one_per_outlet(newest_first)[:_CITED]
    return Round(old.on, first.venue or second.venue, cited, held=old.held or new.held)


def _mediators(known: Sequence[str], facts: Facts, topic: Topic) -> tuple[str, ...]:
    named = facts.status.mediators if facts.status and _concerns(facts.status, topic) else ()
    found = dict.fromkeys((*(usual(m) for m in topic.mediators), *known, *(usual(m) for m in named)))
    return tuple(m for m in found if not side_of(m, topic.sides))


def familiar(state: TopicState | None, topic: Topic) -> tuple[str, ...]:
    """Return the names by which a headline may be known to be of these talks: those of people and of venues."""
    if state is None:
        return ()
    parties = (*topic.sides, *topic.mediators)
    people_ = (
        p for p in state.participants if p.kind is ParticipantKind.PERSON and p.side and p.mentions >= _OFTEN
        and any(side_of(p.side, (party,)) for party in parties)
    )  # fmt: skip
    surnames = [p.name.split()[-1] for p in people_]
    return tuple(dict.fromkeys((*surnames[:20], *(r.venue for r in state.rounds[-5:] if r.venue))))


def developments(
    topic: Topic,
    state: TopicState | None,
    reports: Sequence[Report],
    since: datetime,
    now: datetime,
    earlier: Sequence[Report] = (),
) -> Developments:
    """Return what reports first seen after `since` add; what was published long before it is no news."""
    # What `earlier` reports said already is left out, however many outlets say it again.
    if state is None:
        return Developments()
    recent = [r for r in reports if since - _LATE <= r.article.published <= now + _LATE]
    rows = {r.article_id: r for r in (*earlier, *recent) if r.duplicate_of is None}
    known = {r.article_id for r in earlier} - {r.article_id for r in recent}
    told = copies([*earlier, *recent])
    urls = {r.article.url for r in recent}
    from_day = _day(since) - timedelta(days=2)

    def new(accounts: Iterable[Account[F]]) -> tuple[Account[F], ...]:
        return tuple(a for a in accounts if not any(f.article_id in known for f in a.forms))

    events = merge_events([Sourced(f, r.article_id, cite(r)) for r in rows.values() for f in r.facts.events], told)
    positions = [Sourced(f, r.article_id, cite(r)) for r in rows.values() for f in r.facts.positions]
    quotes = [Sourced(f, r.article_id, cite(r)) for r in rows.values() for f in r.facts.quotes]
    newest_first = sorted(earlier, key=lambda r: r.article.published, reverse=True)
    told_of = news.stories(topic, recent, [r for r in earlier if r.article_id in known])
    return Developments(
        changes=tuple(c for c in state.history if c.learned_at > since and c.on >= from_day),
        rounds=tuple(r for r in state.rounds if r.on >= from_day and any(c.url in urls for c in r.citations)),
        events=tuple(e for e in new(events) if e.fact.date is None or e.fact.date >= from_day),
        positions=new(merge_positions(positions, told)),
        quotes=new(merge_quotes(quotes, told)),
        disagreements=_disagreements(state, told_of, urls),
        stories=told_of,
        before=next((r.article.published for r in newest_first if _tells_of_talks(r, topic)), None),
        reports=tuple(sorted((cite(r) for r in recent), key=lambda c: c.published, reverse=True)),
    )


def _tells_of_talks(report: Report, topic: Topic) -> bool:
    status = report.facts.status
    return (status is not None and _concerns(status, topic)) or news.tells_of_talks(topic, report)


def _disagreements(state: TopicState, told_of: Iterable[Story], urls: set[str]) -> tuple[Disagreement, ...]:
    """Return where outlets differ on a number that new reports give, each thing once."""
    found = [d for s in told_of for d in figures.of_story((*s.earlier, *s.reports))]
    found += state.disagreements
    fresh = [d for d in found if any(f.citation.url in urls for f in d.figures)]
    return tuple({d.of.split()[-1]: d for d in reversed(fresh)}.values())[::-1]


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()
