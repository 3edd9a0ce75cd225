"""Deeds and words: what reports tell besides their stories, ranked: what was done, what is wanted, who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from bot.core.briefs import issues, sentences, stances, telling
from bot.core.briefs.chronicle import weight
from bot.core.model.briefing import Statement
from bot.core.model.fact import Event, Quote, QuoteKind, Stance
from bot.core.model.story import MATTERS, Account, Developments, KnownParticipant, Topic

_STANCES = {Stance.ACCEPT: 4.0, Stance.OFFER: 3.0, Stance.REJECT: 3.0, Stance.DEMAND: 2.0}
_VAGUE = re.compile(r"\b(?:first step|(?:its|their|other|same) \w+|\w+ terms|in contact)\b", re.IGNORECASE)
_WORTH_TELLING = 3  # what an event must weigh by its kind

People = Mapping[str, KnownParticipant]


_Ranked = tuple[float, datetime, Statement]


def done_and_wanted(
    topic: Topic, news: Developments, people: People, since: datetime, now: datetime
) -> list[Statement]:
    """Return what the sides did together and what each newly demands, offers or turns down, the weightiest first."""
    return _ranked([*_done(topic, news, people, since, now), *_wanted(topic, news, people, now)])


def done(topic: Topic, news: Developments, people: People, since: datetime, now: datetime) -> list[Statement]:
    """Return what the sides did together, the weightiest first."""
    return _ranked(_done(topic, news, people, since, now))


def wanted(topic: Topic, news: Developments, people: People, now: datetime) -> list[Statement]:
    """Return what each side newly demands, offers, accepts or turns down, the weightiest first."""
    return _ranked(_wanted(topic, news, people, now))


def _ranked(found: Iterable[_Ranked]) -> list[Statement]:
    return [statement for _, _, statement in sorted(found, key=lambda r: (r[0], r[1]), reverse=True)]


def _done(topic: Topic, news: Developments, people: People, since: datetime, now: datetime) -> Iterator[_Ranked]:
    parties, beside = _parties(topic), _beside(news)
    for event in news.events:
        if any(event.fact.text in line for line in beside):
            continue
        by_kind = weight(event) - 1.5 * event.independent
        together = len({telling.plain(a) for a in event.fact.actors} & parties) > 1
        if by_kind < _WORTH_TELLING or not together or _ahead_or_long_ago(event, since, now):
            continue
        if statement := telling.event(event, topic, now, people):
            yield weight(event) + _newness(event.fact.date, now.date()), event.last_told, statement


def _wanted(topic: Topic, news: Developments, people: People, now: datetime) -> Iterator[_Ranked]:
    parties = _parties(topic)
    beside = _beside(news)
    for taken in news.positions:
        for_whom = stances.holder(taken.fact, topic, people)
        bystander = telling.plain(for_whom) not in parties and taken.independent < 2
        if (
            bystander
            or all(issues.nominal(f.fact) for f in taken.forms)
            or any(taken.fact.text in line for line in beside)
        ):
            continue  # no news of the talks, or only named beside what is told
        told = stances.position(taken, now, holder=telling.introduced_once(taken.fact.holder, for_whom, people))
        if told and not sentences.points_nowhere(told.text) and not _VAGUE.search(told.text):
            own = 1.0 if for_whom in topic.sides else -1.5
            yield _STANCES[taken.fact.stance] + own + taken.independent, taken.last_told, told


def said(news: Developments, topic: Topic, people: People) -> Iterator[Statement]:
    """Return the quotes worth repeating: own words of people in the talks that many outlets carry, one a speaker."""
    parties, beside = _parties(topic), _beside(news)
    speakers: set[str] = set()
    ours = (a for a in news.quotes if a.fact.kind is QuoteKind.DIRECT or not any(a.fact.text in b for b in beside))
    concerned = (a for a in ours if a.independent > 1 or _is_of(a, parties, people))
    for account in sorted(concerned, key=lambda a: _worth(a, people), reverse=True):
        speaker = telling.plain(account.fact.speaker or "")
        if speaker in speakers or len(account.fact.text.split()) < 4:
            continue
        told = telling.quote(account, people)
        if told and (told.verbatim or not sentences.points_nowhere(told.text)):
            speakers.add(speaker)
            yield told


def _is_of(account: Account[Quote], parties: set[str], people: People) -> bool:
    name = telling.plain(account.fact.speaker or "")
    speaker = people.get(name)
    return name in parties or bool(speaker and telling.plain(speaker.side or "") in parties)


def _worth(account: Account[Quote], people: People) -> tuple[float, datetime]:
    speaker = people.get(telling.plain(account.fact.speaker or ""))
    size = 1.0 if 6 <= len(account.fact.text.split()) <= 45 else -1.0
    own = 1.5 if account.fact.kind is QuoteKind.DIRECT else 0.0
    part = 1.0 if speaker and speaker.side else 0.0
    return own + size + part + account.independent + len(account.citations) / 2, account.first_told


def _beside(news: Developments) -> list[str]:
    """Return the sentences that tell what merely happened beside the talks."""
    return [line.text for story in news.stories for line in story.lines if line.matter < MATTERS]


def _parties(topic: Topic) -> set[str]:
    return {telling.plain(party) for party in (*topic.sides, *topic.mediators)}


def _ahead_or_long_ago(event: Account[Event], since: datetime, now: datetime) -> bool:
    if event.fact.date:
        return event.fact.date > now.date()
    # Undated, but told with a year that is over: the background that reports repeat.
    return any(int(year) < since.year for year in re.findall(r"\b(?:19|20)\d\d\b", event.fact.text))


def _newness(on: date | None, today: date) -> float:
    return -2.0 if on is None else max(0.0, 1.5 - 0.5 * (today - on).days)
