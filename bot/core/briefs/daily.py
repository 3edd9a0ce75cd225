"""The digest: what changed since a moment, story by story, who said what about it, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.briefs import deeds, meetings, sentences, telling, wording
from bot.core.briefs.card import NOTHING_YET, as_told
from bot.core.briefs.happenings import Happening, about, happenings, headline_stands, vouching
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.story import Developments, KnownParticipant, StageChange, Topic, TopicState, one_per_outlet

_LINES = 5
_QUOTES = 2
_AROUND = 2  # what merely happened between the sides


@dataclass(frozen=True, slots=True)
class Span:
    """What a digest of a span of time is made from, with what is worked out once."""

    topic: Topic
    state: TopicState
    news: Developments
    since: datetime
    now: datetime
    people: Mapping[str, KnownParticipant]
    happened: Sequence[Happening]  # stories, the weightiest first


Told = tuple[Statement | None, tuple[Section, ...]]
"""The headline, if anything is new in the talks themselves, and what is told below it."""


def digest(
    topic: Topic, state: TopicState | None, developments: Developments, since: datetime, now: datetime
) -> Briefing:
    """Tell what is new since then, the most important first; one line when nothing is."""
    return over(topic, state, developments, (since, now), (BriefingKind.DIGEST, f"{topic.name}: digest", _told))


def over(
    topic: Topic,
    state: TopicState | None,
    news: Developments,
    times: tuple[datetime, datetime],
    form: tuple[BriefingKind, str, Callable[[Span], Told]],
) -> Briefing:
    """Tell what is new from one moment to another in a form: its kind, its title and how it tells a span."""
    (since, now), (kind, title, told_by) = times, form
    if state is None or not state.reports:
        return Briefing(kind, topic.name, title, note=NOTHING_YET)
    if not news.reports:
        return _quiet(topic, state, (kind, title), since, now)
    moved = [c.url for change in news.changes for c in change.citations]
    people = telling.by_name(state.participants)
    span = Span(topic, state, news, since, now, people, happenings(news.stories, people, moved))
    head, sections = told_by(span)
    return Briefing(
        kind,
        topic.name,
        title,
        headline=head,
        stage=meetings.stage(state, now),
        updated_at=state.updated_at,
        sections=tuple(s for s in sections if s.statements),
        note=None if head else f"Nothing new in the talks themselves{_last_word(span)}.",
    )


def is_quiet(briefing: Briefing) -> bool:
    """Say whether a digest has nothing new in it."""
    return briefing.kind is BriefingKind.DIGEST and briefing.headline is None and not briefing.sections


def _quiet(topic: Topic, state: TopicState, form: tuple[BriefingKind, str], since: datetime, now: datetime) -> Briefing:
    last = state.updated_at if state.updated_at and state.updated_at < since else since
    note = f"Nothing new since {wording.day(last.date(), now)}."
    kind, title = form
    return Briefing(kind, topic.name, title, stage=meetings.stage(state, now), updated_at=state.updated_at, note=note)


def _last_word(day: Span) -> str:
    """Return since when nothing was told, where anything was before the digest."""
    last = day.news.before
    return f" since {wording.day(last.date(), day.now)}" if last and last < day.since else ""


def _told(day: Span) -> Told:
    head = headline(day)
    told = [head.text] if head else []
    coming = _coming(day, told)
    differ = [telling.disagreement(d) for d in day.news.disagreements[:1]]
    said = each_once(deeds.said(day.news, day.topic, day.people), told)
    room = _LINES - len(coming) - len(differ) - min(len(said), _QUOTES)
    changed = _changed(day, told)[: max(1, room)]
    if head is None and changed:
        head, *changed = replace(changed[0], lead=None), *changed[1:]
    around = each_once((h.statement for h in day.happened if not h.matters), told)
    if not (head or around or said):
        titles = ((sentences.tidied(r.title), r) for r in day.news.reports)
        around = [Statement(sentences.dated(title, r.published), (r,)) for title, r in titles if title]
    around = around[: max(0 if head else 1, min(_AROUND, room - len(changed)))]
    said = said[: max(1, _LINES - len(coming) - len(differ) - len(changed) - len(around))]
    return head, (
        Section("What changed", tuple(changed)),
        Section("Where outlets differ", tuple(differ)),
        Section("Who said what", tuple(said)),
        Section("What comes next", tuple(coming)),
        Section("Around the talks", tuple(around)),
    )


def headline(day: Span) -> Statement | None:
    """Tell the newest change of stage, else the story about the talks that weighs most; None where there is neither."""
    if day.news.changes:
        return best_told(day.news.changes[-1], day)
    return next((replace(h.statement, lead=None) for h in day.happened if h.matters), None)


def best_told(change: StageChange, day: Span, lead: str | None = None) -> Statement:
    """Tell a change in the headline of most outlets, or in a sentence of theirs where that is cut off or beside it."""
    told, cited = as_told(change, lead), {c.url for c in change.citations}
    story = next((h for h in day.happened if cited & {r.article.url for r in h.story.reports}), None)
    if story is None:
        return told
    if not story.matters or (headline_stands(told.text) and about(story, told.text)):
        others, _ = vouching(told.text, story.story)
        return replace(told, citations=one_per_outlet((*told.citations, *others))[: telling.CITED])
    return replace(story.statement, lead=lead)


def _changed(day: Span, told: list[str]) -> list[Statement]:
    """Return earlier changes of stage, each story once, then what else was done or wanted; `told` grows with it."""
    earlier = reversed(day.news.changes[:-1])
    first = [best_told(change, day, wording.day(change.on, day.now)) for change in earlier]
    first += [h.statement for h in day.happened if h.matters]
    rest = deeds.done_and_wanted(day.topic, day.news, day.people, day.since, day.now)
    return each_once([*first, *rest], told)


def _coming(day: Span, told: list[str]) -> list[Statement]:
    """Return what comes next: the next round, else an event that is announced, else what is expected."""
    state, now = day.state, day.now
    if announced := meetings.next_round(state, now):
        return [meetings.coming(announced, now)]
    ahead = [e for e in day.news.events if e.fact.date and now.date() < e.fact.date <= now.date() + timedelta(days=60)]
    for event in sorted(ahead, key=lambda e: e.fact.date or now.date()):
        if statement := telling.event(event, day.topic, now, day.people):
            return each_once([statement], told)
    if state.outlook and state.outlook[1].url in {c.url for c in day.news.reports}:
        words, citation = state.outlook
        if expected := telling.outlook(words, citation):
            return each_once([expected], told)
    return []


def each_once(statements: Iterable[Statement], told: list[str]) -> list[Statement]:
    """Return the statements that say what was not told yet, and note what they tell."""
    chosen = []
    for statement in statements:
        words = statement.text if statement.verbatim else f"{statement.lead or ''} {statement.text}"
        if not sentences.says_the_same(words, told):
            chosen.append(statement)
            told.append(words)
    return chosen
