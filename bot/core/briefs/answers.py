"""Answers to single questions: who takes part, who said what, who wants what, where it was read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.core.briefs import meetings, stances, telling, wording
from bot.core.briefs.card import NOTHING_YET
from bot.core.briefs.sentences import says_the_same
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.fact import Part, ParticipantKind, Position, Quote
from bot.core.model.story import Account, Citation, KnownParticipant, Topic, TopicState, one_per_outlet

_PEOPLE_A_SIDE = 8
_OTHERS = 6
_QUOTES = 20
_POSITIONS_A_HOLDER = 6
_POSITIONS_OF_OTHERS = 2
_OTHER_HOLDERS = 4


def participants(topic: Topic, state: TopicState | None, now: datetime, side: str | None = None) -> Briefing:
    """Tell who takes part, side by side, then those who mediate and host, then others."""
    title = f"{topic.name}: participants" + (f" of {side}" if side else "")
    if state is None or not state.participants:
        return Briefing(BriefingKind.PARTICIPANTS, topic.name, title, note=NOTHING_YET)
    people = [p for p in state.participants if not _is_side(p, topic)]
    sections = [_section(s, [p for p in people if p.side == s], _PEOPLE_A_SIDE) for s in topic.sides]
    rest = [p for p in people if p.side not in topic.sides]
    between = [p for p in rest if p.part in (Part.MEDIATOR, Part.HOST, Part.OBSERVER)]
    others = [p for p in rest if p not in between and p.role and p.kind is ParticipantKind.PERSON]
    sections += [_section("Mediators and hosts", between, _PEOPLE_A_SIDE), _section("Others", others, _OTHERS)]
    told = tuple(s for s in sections if s.statements)
    note = None
    if side:
        wanted = telling.plain(side)
        known = tuple(s.heading for s in told)
        told = tuple(s for s in told if wanted in telling.plain(s.heading)) or _only_of(wanted, [*between, *others])
        note = None if told else _none(f"Nobody is known for “{side}”", "known are people of", known)
    elif not told:
        note = "The reports so far name nobody in particular who takes part."
    return Briefing(
        BriefingKind.PARTICIPANTS,
        topic.name,
        title,
        stage=meetings.stage(state, now),
        updated_at=state.updated_at,
        sections=told,
        note=note,
    )


def _is_side(person: KnownParticipant, topic: Topic) -> bool:
    return telling.plain(person.name) in {telling.plain(s) for s in topic.sides}


def _section(heading: str, people: Sequence[KnownParticipant], most: int) -> Section:
    return Section(
        heading, tuple(telling.participant(p, side=p.side != heading) for p in sorted(people, key=telling.rank)[:most])
    )


def _only_of(wanted: str, people: Sequence[KnownParticipant]) -> tuple[Section, ...]:
    theirs = [p for p in people if (p.side and wanted in telling.plain(p.side)) or wanted in telling.plain(p.name)]
    return (_section(theirs[0].side or theirs[0].name, theirs, _PEOPLE_A_SIDE),) if theirs else ()


def _none(nothing: str, instead: str, known: Collection[str]) -> str:
    return f"{nothing}; {instead}: {', '.join(known)}." if known else f"{nothing}."


def quotes(
    topic: Topic,
    accounts: Sequence[Account[Quote]],
    now: datetime,
    *,
    people: Sequence[KnownParticipant] = (),
    speaker: str | None = None,
    about: str | None = None,
    since: datetime | None = None,
    speakers: Sequence[str] = (),
) -> Briefing:
    """Tell who said what, newest first, no utterance twice."""
    asked = [f"by {speaker}" if speaker else "", f"about “{about}”" if about else ""]
    asked.append(f"since {wording.day(since.date(), now)}" if since else "")
    chosen = " ".join(a for a in asked if a)
    title = f"{topic.name}: {'quotes ' + chosen if chosen else 'who said what'}"
    known = telling.by_name(people)
    days: dict[date, list[Statement]] = {}
    for account, told in _each_once(accounts, known):
        days.setdefault(account.first_told.date(), []).append(told)
    sections = tuple(Section(wording.day(d, now), tuple(told)) for d, told in days.items())
    note = None
    if not sections:
        named = list(dict.fromkeys(known[key].name if (key := telling.plain(s)) in known else s for s in speakers))
        note = _none(f"No quote {chosen} is known" if chosen else "No quote is known yet", "quoted are", named[:8])
        note = note if chosen or speakers else NOTHING_YET
    newest = max((a.last_told for a in accounts), default=None)
    return Briefing(BriefingKind.QUOTES, topic.name, title, updated_at=newest, sections=sections, note=note)


def _each_once(
    accounts: Sequence[Account[Quote]], known: Mapping[str, KnownParticipant]
) -> list[tuple[Account[Quote], Statement]]:
    """Return the newest few quotes with how each is told; somebody's own words go before a paraphrase of them."""
    chosen: list[tuple[Account[Quote], Statement]] = []
    for account in accounts:
        told = telling.quote(account, known)
        if told is None:
            continue
        words = f"{told.lead} {told.text}"
        same = next((c for c in chosen if says_the_same(words, [f"{c[1].lead} {c[1].text}"])), None)
        if same is None:
            if len(chosen) < _QUOTES:
                chosen.append((account, told))
        elif told.verbatim and not same[1].verbatim and same[0].fact.speaker == account.fact.speaker:
            chosen.remove(same)
            cited = one_per_outlet((*told.citations, *same[1].citations))[: telling.CITED]
            chosen.append((account, replace(told, citations=cited)))
    return chosen


def positions(
    topic: Topic,
    accounts: Sequence[Account[Position]],
    now: datetime,
    side: str | None = None,
    people: Sequence[KnownParticipant] = (),
) -> Briefing:
    """Tell what each side demands, offers, accepts and rejects, the newest first; `people` speak for their sides."""
    title = f"{topic.name}: positions" + (f" of {side}" if side else "")
    holders, newest = _by_holder(topic, accounts, now, telling.by_name(people))
    known = list(holders)
    chosen = _foremost(topic, holders)
    if side:
        wanted = [h for h in holders if telling.plain(side) in telling.plain(h)]
        chosen = {h: holders[h][:_POSITIONS_A_HOLDER] for h in wanted}
    sections = tuple(Section(h, tuple(told)) for h, told in chosen.items())
    note = None
    if not sections:
        note = (
            _none(f"No position of “{side}” is known", "known are those of", known) if side and known else NOTHING_YET
        )
        if accounts and not known:
            note = "The reports so far do not say plainly what anyone demands or offers."
    return Briefing(BriefingKind.POSITIONS, topic.name, title, updated_at=newest, sections=sections, note=note)


def _by_holder(
    topic: Topic, accounts: Sequence[Account[Position]], now: datetime, names: Mapping[str, KnownParticipant]
) -> tuple[dict[str, list[Statement]], datetime | None]:
    """Return what each holder's positions are, the sides first, then who mediates; and when the last was told."""
    holders: dict[str, list[Statement]] = {h: [] for h in (*topic.sides, *topic.mediators)}
    newest: datetime | None = None
    for account in accounts:
        if told := stances.position(account, now):
            holders.setdefault(stances.holder(account.fact, topic, names), []).append(told)
            newest = max(newest or account.last_told, account.last_told)
    return {h: told for h, told in holders.items() if told}, newest


def _foremost(topic: Topic, holders: Mapping[str, list[Statement]]) -> dict[str, list[Statement]]:
    """Leave to whoever is no side of the talks a line or two, and to all of those together only a few."""
    sides = {h: told[:_POSITIONS_A_HOLDER] for h, told in holders.items() if h in topic.sides}
    beside = {h: told[:_POSITIONS_OF_OTHERS] for h, told in holders.items() if h not in topic.sides}
    return sides | dict(list(beside.items())[:_OTHER_HOLDERS])


def sources(topic: Topic, citations: Sequence[Citation], now: datetime) -> Briefing:
    """Tell which articles the topic rests on, the newest first."""
    title = f"{topic.name}: sources"
    days: dict[date, list[Statement]] = {}
    for citation in sorted(citations, key=lambda c: c.published, reverse=True):
        days.setdefault(citation.published.date(), []).append(Statement(citation.title or citation.url, (citation,)))
    sections = tuple(Section(wording.day(d, now), tuple(told)) for d, told in days.items())
    newest = max((c.published for c in citations), default=None)
    return Briefing(
        BriefingKind.SOURCES,
        topic.name,
        title,
        updated_at=newest,
        sections=sections,
        note=None if sections else NOTHING_YET,
    )
