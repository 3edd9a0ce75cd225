"""The timeline: the days that matter, each with the sentence that says the most of what is told of it, and what comes.

A day counts by who looks back on it; what only announced a day is never told as what happened on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.core.briefs import meetings, selection, sentences, telling, wording
from bot.core.briefs.card import NOTHING_YET
from bot.core.language import timexes
from bot.core.model.article import Article
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.fact import Event, EventKind, Stage
from bot.core.model.story import (
    MATTERS,
    Account,
    Citation,
    KnownParticipant,
    Round,
    StageChange,
    Story,
    Topic,
    TopicState,
    one_per_outlet,
)

_DAYS = 40
_COMING = 5
_LEAD = 1  # the headline and the first sentence tell the news of the day; what follows leans on them
_FAR_DOWN = 9  # sentences
_ALIKE = 0.8  # of the words: what happens again on another day is told again, in much the same words
_TURN = 1.5  # how much more a report counts that is cited for a round or a change of stage on the day
_WEIGHT = {
    EventKind.SIGN: 5,
    EventKind.AGREE: 5,
    EventKind.WITHDRAW: 4,
    EventKind.SUSPEND: 4,
    EventKind.CONCEDE: 3,
    EventKind.CONSULT: 3,
    EventKind.REJECT: 1,  # what is only said about the talks comes after what was done in them
    EventKind.THREATEN: 1,
    EventKind.REQUEST: 1,
}
_APART = timedelta(days=10)  # two meetings to come that are nearer are one, of which outlets give different days
_AFTER = re.compile(r"\b(?:after|since|following|before|despite)\b[^,;]{0,60}$")  # what was before the news itself
_TWO = re.compile(r"[a-z\d][.!?][”\"’']? [A-Z]")
_PLANNED = re.compile(
    r"\b(?:will|shall|going to|(?:is|are|was|were|be) (?:set|due|expected|scheduled|planned|likely|to \w+)|"
    r"(?:set|due|expected|scheduled|planned|hop(?:es?|ing)|plans?|aims?|intends?) to)\b",
    re.IGNORECASE,
)


def weight(account: Account[Event]) -> float:
    """Return how much an event matters: what it did to the talks, and how many outlets found it worth telling."""
    return _WEIGHT[account.fact.kind] + 1.5 * account.independent


@dataclass(frozen=True, slots=True)
class _Known:
    """What the timeline is made from, with what is worked out once."""

    topic: Topic
    state: TopicState | None
    accounts: Sequence[Account[Event]]
    stories: Sequence[Story]
    people: Mapping[str, KnownParticipant]
    now: datetime

    def turns(self) -> frozenset[tuple[str, date]]:
        """Return which reports are cited for a round or a change of stage, and of which day."""
        if self.state is None:
            return frozenset()
        changed = ((c.url, change.on) for change in self.state.history for c in change.citations)
        met = ((c.url, meeting.on) for meeting in self.state.rounds for c in meeting.citations)
        return frozenset((*changed, *met))

    def places(self) -> Mapping[tuple[int, str], int]:
        """Return which sentence of its article a text is, of those that may stand for it."""
        return {(line.article_id, line.text): line.place for story in self.stories for line in story.lines}

    def beside(self) -> frozenset[tuple[int, str]]:
        """Return the sentences of which article that tell what merely happened beside the talks."""
        told = (line for story in self.stories for line in story.lines if line.matter < MATTERS)
        return frozenset((line.article_id, line.text) for line in told)

    def venue(self, on: date) -> str | None:
        """Return where the round of a day was held."""
        return next((r.venue for r in self.state.rounds if r.on == on), None) if self.state else None


@dataclass(frozen=True, slots=True)
class _Past:
    """What one report tells of a day after it began; `event` is None where it is the news of the report's own day."""

    on: date
    told: selection.Told
    citations: tuple[Citation, ...]
    event: Event | None = None


def timeline(
    topic: Topic,
    state: TopicState | None,
    accounts: Sequence[Account[Event]],
    now: datetime,
    stories: Sequence[Story] = (),
) -> Briefing:
    """Tell the dated events: what is to come, then what happened, the newest day first."""
    people = telling.by_name(state.participants) if state else {}
    known = _Known(topic, state, accounts, stories, people, now)
    days = _happened(known)
    sections: dict[str, list[Statement]] = {"Coming up": _coming(known)}
    for on in sorted(days, reverse=True):
        sections.setdefault(f"{on:%B %Y}", []).append(days[on])
    told = tuple(Section(h, tuple(s)) for h, s in sections.items() if s)
    note = None if told else (NOTHING_YET if not accounts else "The reports so far date no event.")
    return Briefing(
        BriefingKind.TIMELINE,
        topic.name,
        f"{topic.name}: timeline",
        stage=meetings.stage(state, now),
        updated_at=state.updated_at if state else None,
        sections=told,
        note=note,
    )


def _happened(known: _Known) -> dict[date, Statement]:
    """Return what is told of each past day that matters: in a sentence where one stands, else by what is known."""
    past = [*_dated(known), *_news_of_the_day(known)]
    of = {(p.on, p.told.text): p for p in reversed(past) if p.told.text}
    chosen = selection.timeline([p.told for p in past], _DAYS, 1, _ALIKE)
    told = {on: _statement(of[on, best.text], past, known) for on, (best, *_) in chosen.items()}
    told |= {on: s for on, s in _with_outcome(known).items() if on in told}
    rest = {on: s for on, s in _by_facts(known, past).items() if on not in told}
    for on in sorted(rest, reverse=True)[: _DAYS - len(told)]:
        told[on] = rest[on]
    return told


def _dated(known: _Known) -> Iterator[_Past]:
    """Return the events that happened, as reports of their day or later tell them."""
    forms = [(a, f, on) for a in known.accounts for f in a.forms if (on := f.fact.date or a.fact.date)]
    days_of: dict[tuple[int, str], set[date]] = {}
    for _, form, on in forms:
        days_of.setdefault((form.article_id, form.fact.text), set()).add(on)
    turns, beside, places = known.turns(), known.beside(), known.places()
    for account, form, on in forms:
        published = _day(form.citation)
        if on > known.now.date() or published < on or (form.article_id, form.fact.text) in beside:
            continue
        days = days_of[form.article_id, form.fact.text]
        # A sentence that tells of two days tells the news of its own day, else of what came first.
        tells = on == (published if published in days else min(days)) and not _plans(form.fact.text, on, published)
        text = sentences.tidied(form.fact.text) if tells else None
        counts = (0.4 + _WEIGHT[form.fact.kind] / 2.5) * (_TURN if (form.citation.url, on) in turns else 1.0)
        counts *= _TURN if text and (venue := known.venue(on)) and venue in text else 1.0
        place = places.get((form.article_id, form.fact.text), _FAR_DOWN)
        told = selection.Told(text or "", form.article_id, place, published, (on,), counts)
        # Who only announced the day does not vouch for what happened on it.
        yield _Past(on, told, (form.citation, *(c for c in account.citations if _day(c) >= on)), form.fact)


def _news_of_the_day(known: _Known) -> Iterator[_Past]:
    """Return the sentences in which a story began, none that names an earlier day; later reports look back on it."""
    turns = known.turns()
    for story in known.stories:
        reports = {r.article_id: r for r in story.reports}
        first = min(_day(r.article) for r in story.reports)
        for line in story.lines:
            article = reports[line.article_id].article
            published = _day(article)
            if line.place > _LEAD or line.matter < MATTERS or published > known.now.date():
                continue
            named_in = timexes(line.text, article.language, published)
            days = {d for t in named_in if (d := t.day()) and not _AFTER.search(line.text, 0, t.span.start)}
            if published not in days and any(d < published for d in days):
                continue
            # What a later report of the story tells of its own day by name is news again.
            on = published if published in days else first
            counts = (1 + line.matter / 2) * (_TURN if (article.url, on) in turns else 1.0)
            text = sentences.tidied(line.text) if published == on else None
            cited = (Citation(article.outlet, article.url, article.title, article.published),)
            named = () if text and on not in days else (on,)
            told = selection.Told(text or "", line.article_id, line.place, published, named, counts)
            yield _Past(on, told, cited)


def _plans(text: str, on: date, published: date) -> bool:
    """Say whether a sentence names the day of its own publication as one to come: "will meet on Friday"."""
    if on != published or not _PLANNED.search(text):
        return False
    return any(timex.day() == on for timex in timexes(text, "en", published))


def _statement(of: _Past, past: Iterable[_Past], known: _Known) -> Statement:
    same = (
        c
        for p in past
        if p.on == of.on and p.told.text and sentences.says_the_same(p.told.text, [of.told.text])
        for c in p.citations[:1]
    )
    cited = one_per_outlet((*of.citations, *same))[: telling.CITED]
    words = telling.on_its_day(of.told.text, cited[0].published, of.on, known.people)
    return Statement(words, cited, lead=wording.day(of.on))


def _with_outcome(known: _Known) -> dict[date, Statement]:
    """Return the days on which a brief report tells of a meeting in one sentence and of its outcome in the next."""
    changes = known.state.history if known.state else ()
    return {
        change.on: _changed(change)
        for change in changes
        if change.stage not in (Stage.PROPOSED, Stage.SCHEDULED) and _TWO.search(change.headline)
    }


def _changed(change: StageChange) -> Statement:
    words = sentences.dated(change.headline, change.citations[0].published, change.on)
    return Statement(words, change.citations, lead=wording.day(change.on))


def _by_facts(known: _Known, past: Iterable[_Past]) -> dict[date, Statement]:
    """Return what is known of days without a sentence of their own: a change of stage, a round, else who met."""
    told: dict[date, Statement] = {}
    state, now = known.state, known.now
    for of in past:
        if len(of.told.text.split()) > selection.LONGEST:
            told[of.on] = _statement(of, (), known)
        elif of.event and (words := telling.by_facts(of.event, known.topic)):
            told.setdefault(of.on, Statement(words, of.citations[: telling.CITED], lead=wording.day(of.on)))
    if state is None:
        return told
    for meeting in state.rounds:
        sure = meeting.venue or len(meeting.citations) > 1
        if meeting.held and sure and meeting.on <= now.date() and _vouched(meeting, state):
            place = f" in {meeting.venue}" if meeting.venue else ""
            told[meeting.on] = Statement(f"Round of talks{place}", meeting.citations, lead=wording.day(meeting.on))
    for change in state.history:
        if change.on <= now.date() and not sentences.cut_off(change.headline):
            told[change.on] = _changed(change)
    return told


def _day(of: Citation | Article) -> date:
    return of.published.astimezone(UTC).date()


def _coming(known: _Known) -> list[Statement]:
    """Return what is announced, the first first: the next round once, however many days outlets give for it."""
    state, now = known.state, known.now
    told: list[Statement] = []
    days: list[date] = []
    if state and (announced := meetings.next_round(state, now)):
        place = f" in {announced.venue}" if announced.venue else ""
        words = f"{meetings.coming_lead(announced)} of talks{place}"
        told.append(Statement(words, announced.citations, lead=wording.day(announced.on, now)))
        days.append(announced.on)
    ahead = [a for a in known.accounts if a.fact.date and a.fact.date > now.date()]
    for account in sorted(ahead, key=lambda a: (a.fact.date or now.date(), -weight(a))):
        on = account.fact.date or now.date()
        if account.fact.kind is EventKind.CONSULT and any(abs(on - m) < _APART for m in days):
            continue
        statement = telling.event(account, known.topic, now, known.people)
        if statement and not sentences.says_the_same(statement.text, [t.text for t in told], 0.5):
            told.append(statement)
            days += [on] if account.fact.kind is EventKind.CONSULT else []
    return told[:_COMING]


def _vouched(of: Round, state: TopicState) -> bool:
    # Where several outlets report, a day that one of them takes for a round is more likely misread than missed.
    return len(of.citations) > 1 or len(state.outlets) < 3
