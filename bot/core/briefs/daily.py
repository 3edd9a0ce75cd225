"""The digest: what changed since a moment, who said what about it, and what comes next, in five lines at most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from bot.core.briefs import sentences, stances, telling, wording
from bot.core.briefs.answers import weight
from bot.core.briefs.card import NOTHING_YET, as_told, coming_lead, headline, next_round
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.fact import Event, Position, Quote, QuoteKind, Stance
from bot.core.model.story import Account, Developments, Topic, TopicState, one_per_outlet

_LINES = 5
_QUOTES = 2
_STANCES = {Stance.ACCEPT: 4.0, Stance.OFFER: 3.0, Stance.REJECT: 3.0, Stance.DEMAND: 2.0}


def digest(
    topic: Topic, state: TopicState | None, developments: Developments, since: datetime, now: datetime
) -> Briefing:
    """Tell what is new since then, the most important first; one line when nothing is."""
    title = f"{topic.name}: digest"
    if state is None or not state.reports:
        return Briefing(BriefingKind.DIGEST, topic.name, title, note=NOTHING_YET)
    if not developments.reports:
        return _quiet(topic, state, title, since, now)
    head = _headline(topic, state, developments, now)
    told = [head.text]
    coming = _coming(topic, state, developments, told, now)
    differ = [telling.disagreement(d) for d in developments.disagreements[:1]]
    said = _said(developments.quotes, state, told)
    room = _LINES - len(coming) - len(differ) - min(len(said), _QUOTES)
    changed = _changed(topic, state, developments, told, since, now)[: max(1, room)]
    said = said[: max(1, _LINES - len(coming) - len(differ) - len(changed))]
    sections = (
        Section("What changed", tuple(changed)),
        Section("Where outlets differ", tuple(differ)),
        Section("Who said what", tuple(said)),
        Section("What comes next", tuple(coming)),
    )
    return Briefing(
        BriefingKind.DIGEST,
        topic.name,
        title,
        headline=head,
        stage=state.stage,
        updated_at=state.updated_at,
        sections=tuple(s for s in sections if s.statements),
    )


def is_quiet(briefing: Briefing) -> bool:
    """Say whether a digest has nothing new in it."""
    return briefing.kind is BriefingKind.DIGEST and briefing.headline is None and not briefing.sections


def _quiet(topic: Topic, state: TopicState, title: str, since: datetime, now: datetime) -> Briefing:
    last = state.updated_at if state.updated_at and state.updated_at < since else since
    note = f"Nothing new since {wording.day(last.date(), now)}."
    return Briefing(BriefingKind.DIGEST, topic.name, title, stage=state.stage, updated_at=state.updated_at, note=note)


def _headline(topic: Topic, state: TopicState, developments: Developments, now: datetime) -> Statement:
    """Tell the newest change of stage, else the weightiest event, else the newest report."""
    if developments.changes:
        return as_told(developments.changes[-1])
    people = telling.by_name(state.participants)
    for account in sorted(developments.events, key=weight, reverse=True)[:3]:
        if (
            account.independent > 1
            and (told := telling.event(account, topic, now, people, dated=False))
            and len(told.text) <= 200
        ):
            return told
    newest = {c.url for c in developments.reports}
    if (standing := headline(state)) and standing.citations[0].url in newest:
        return standing
    report = developments.reports[0]
    return Statement(report.title or report.url, (report,))


def _changed(
    topic: Topic, state: TopicState, developments: Developments, told: list[str], since: datetime, now: datetime
) -> list[Statement]:
    """Return what happened and what was newly demanded, offered or turned down, ranked; `told` grows with it."""
    ranked: list[tuple[float, datetime, Statement]] = []
    people = telling.by_name(state.participants)
    for change in developments.changes[:-1]:
        told_on = as_told(change, lead=wording.day(change.on, now))
        ranked.append((3 + len(change.citations), change.citations[0].published, told_on))
    ranked += [
        (weight(event) + _newness(event.fact.date, now.date()), event.last_told, statement)
        for event in developments.events
        if not _ahead_or_long_ago(event, since, now) and (statement := telling.event(event, topic, now, people))
    ]
    for taken in developments.positions:
        for_whom = stances.holder(taken.fact, topic, people)
        if statement := stances.position(
            taken, now, holder=telling.introduced_once(taken.fact.holder, for_whom, people)
        ):
            ranked.append((_heft(taken, for_whom, topic), taken.last_told, statement))
    ranked.sort(key=lambda r: (r[0], r[1]), reverse=True)
    return _each_once((statement for _, _, statement in ranked), told)


def _ahead_or_long_ago(event: Account[Event], since: datetime, now: datetime) -> bool:
    if event.fact.date:
        return event.fact.date > now.date()
    # Undated, but told with a year that is over: the background that reports repeat.
    return any(int(year) < since.year for year in re.findall(r"\b(?:19|20)\d\d\b", event.fact.text))


def _newness(on: date | None, today: date) -> float:
    return -2.0 if on is None else max(0.0, 1.5 - 0.5 * (today - on).days)


def _heft(account: Account[Position], for_whom: str, topic: Topic) -> float:
    own = 1.0 if for_whom in topic.sides else -1.5
    return _STANCES[account.fact.stance] + own + account.independent


def _said(accounts: Sequence[Account[Quote]], state: TopicState, told: list[str]) -> list[Statement]:
    """Return the quotes worth repeating: own words of people in the talks that many outlets carry, one a speaker."""
    known = telling.by_name(state.participants)

    def worth(account: Account[Quote]) -> tuple[float, datetime]:
        speaker = known.get(telling.plain(account.fact.speaker or ""))
        words = len(account.fact.text.split())
        size = 1.0 if 6 <= words <= 45 else -1.0
        own = 1.5 if account.fact.kind is QuoteKind.DIRECT else 0.0
        part = 1.0 if speaker and speaker.side else 0.0
        return own + size + part + account.independent + len(account.citations) / 2, account.first_told

    chosen, speakers = [], set()
    for account in sorted(accounts, key=worth, reverse=True):
        speaker = telling.plain(account.fact.speaker or "")
        if speaker in speakers or len(account.fact.text.split()) < 4:
            continue
        if statement := telling.quote(account, known):
            speakers.add(speaker)
            chosen.append(statement)
    return _each_once(chosen, told)


def _coming(
    topic: Topic, state: TopicState, developments: Developments, told: list[str], now: datetime
) -> list[Statement]:
    """Return what comes next: the next round, else an event that is announced, else what is expected."""
    if announced := next_round(state, now):
        return [Statement(telling.meeting(announced, now), announced.citations, lead=coming_lead(state))]
    ahead = [
        e for e in developments.events if e.fact.date and now.date() < e.fact.date <= now.date() + timedelta(days=60)
    ]
    people = telling.by_name(state.participants)
    for event in sorted(ahead, key=lambda e: e.fact.date or now.date()):
        if statement := telling.event(event, topic, now, people):
            return _each_once([statement], told)
    if state.outlook and state.outlook[1].url in {c.url for c in developments.reports}:
        words, citation = state.outlook
        if text := sentences.tidied(words):
            return _each_once([Statement(sentences.dated(text, citation.published), one_per_outlet([citation]))], told)
    return []


def _each_once(statements: Iterable[Statement], told: list[str]) -> list[Statement]:
    """Return the statements that say what was not told yet, and note what they tell."""
    chosen = []
    for statement in statements:
        words = statement.text if statement.verbatim else f"{statement.lead or ''} {statement.text}"
        if not sentences.says_the_same(words, told):
            chosen.append(statement)
            told.append(words)
    return chosen
