"""Progress: a topic's state, folded from its reports one by one, in whatever order they come."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from bot.core.model.fact import Facts, ParticipantKind, Stage, TalksStatus
from bot.core.model.story import (
    Account,
    Citation,
    Developments,
    Disagreement,
    Report,
    Sourced,
    StageEvidence,
    Story,
    Topic,
    TopicState,
    one_per_outlet,
)
from bot.core.stories import breaking_off, figures, news, people, rounds, stages, statuses
from bot.core.stories.identity import F, cite, copies, merge_events, merge_positions, merge_quotes
from bot.core.stories.sides import side_of, usual

_OFTEN = 3  # mentions from which on somebody is no passer-by
_LATE = timedelta(hours=36)  # a report published this long before the last digest is history, not news
_OUTCOMES = (Stage.UNDER_WAY, Stage.ADJOURNED, Stage.PARTIAL_AGREEMENT, Stage.AGREEMENT)


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
    outlets = tuple(sorted({*state.outlets, citation.outlet}))
    if report.duplicate_of is not None:
        return _named_too(dataclasses.replace(state, outlets=outlets), topic, report, citation)
    newest = state.updated_at is None or citation.published >= state.updated_at
    known = figures.remember(state.figures, figures.figures(report.article, citation))
    state = dataclasses.replace(
        state,
        participants=people.merge(state.participants, report.facts.participants, citation, topic),
        rounds=rounds.with_rounds(state.rounds, report, citation, topic),
        mediators=_mediators(state.mediators, report.facts, topic),
        updated_at=citation.published if newest else state.updated_at,
        reports=state.reports + 1,
        outlets=outlets,
        figures=known,
        disagreements=figures.disagreements(known),
    )
    status = report.facts.status
    if status is not None and statuses.concerns(status, topic) and not statuses.is_visit(status, topic, report):
        state = _with_status(state, status, topic, report, citation)
    return dataclasses.replace(state, rounds=rounds.settled(state.rounds, state.evidence))


def _with_status(
    state: TopicState, status: TalksStatus, topic: Topic, report: Report, citation: Citation
) -> TopicState:
    published = citation.published.astimezone(UTC).date()
    on = published
    if status.stage in _OUTCOMES and status.last_round and status.last_round <= published:
        on = status.last_round
    headline = status.headline.strip() or report.article.title
    indirect = statuses.is_indirect(status, topic, report)
    told = StageEvidence(status.stage, on, report.first_seen, headline, (citation,), indirect)
    evidence = stages.with_evidence(state.evidence, told)
    outlook = state.outlook
    # Of two reports of the same moment the same one heads the talks, in whatever order they came.
    if status.outlook and (outlook is None or _moment(citation) >= _moment(outlook[1])):
        outlook = (status.outlook, citation)
    latest = state.headline
    if latest is None or _moment(citation) >= _moment(latest[1]):
        latest = (headline, citation)
    return dataclasses.replace(
        state, evidence=evidence, history=stages.decide(evidence), outlook=outlook, headline=latest
    )


def _moment(of: Citation) -> tuple[datetime, str, str]:
    return of.published, of.outlet, of.url


def _named_too(state: TopicState, topic: Topic, report: Report, citation: Citation) -> TopicState:
    """Name a copy's outlet beside the one it copied, wherever that one is cited for a stage."""
    status = report.facts.status
    if status is None or not statuses.concerns(status, topic):
        return state

    def with_copy(e: StageEvidence) -> StageEvidence:
        told = e.stage is status.stage and abs((e.on - citation.published.date()).days) <= 3
        if not told:
            return e
        cited = (e.citations[0], *sorted((*e.citations[1:], citation), key=_moment))
        return dataclasses.replace(e, citations=one_per_outlet(cited)[: stages.CITED])

    evidence = tuple(with_copy(e) for e in state.evidence)
    return dataclasses.replace(state, evidence=evidence, history=stages.decide(evidence))


def _mediators(known: Sequence[str], facts: Facts, topic: Topic) -> tuple[str, ...]:
    named = facts.status.mediators if facts.status and statuses.concerns(facts.status, topic) else ()
    others = sorted({*known, *(usual(m) for m in named)})
    found = dict.fromkeys((*(usual(m) for m in topic.mediators), *others))
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
    return (status is not None and statuses.concerns(status, topic)) or news.tells_of_talks(topic, report)


def _disagreements(state: TopicState, told_of: Iterable[Story], urls: set[str]) -> tuple[Disagreement, ...]:
    """Return where outlets differ on a number that new reports give, each thing once."""
    found = [d for s in told_of for d in figures.of_story((*s.earlier, *s.reports))]
    found += state.disagreements
    fresh = [d for d in found if any(f.citation.url in urls for f in d.figures)]
    return tuple({d.of.split()[-1]: d for d in reversed(fresh)}.values())[::-1]


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()
