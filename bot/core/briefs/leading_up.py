"""The background of a story: what led to it, in some sentences of many reports, in order of the days they tell of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from bot.core.briefs import selection, sentences, telling, wording
from bot.core.briefs.card import NOTHING_YET
from bot.core.briefs.happenings import happenings, headline_stands
from bot.core.language import timexes
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.story import (
    Antecedents,
    Citation,
    KnownParticipant,
    Line,
    Report,
    Topic,
    TopicState,
    one_per_outlet,
)

WORDS = 150
_ALIKE = 0.75  # of the words: steps of the same talks share many
_MATTERS = 1.0  # what a sentence must have to do with the talks
_PER_MATTER = 0.25  # what it then counts more


def background(
    topic: Topic, state: TopicState | None, led: Antecedents | None, now: datetime, words: str | None = None
) -> Briefing:
    """Tell what led to a story; `words` are what it was asked for by."""
    title = f"{topic.name}: background" + (f" of “{words}”" if words else "")
    if led is None or state is None:
        note = f"No story about “{words}” is known in these talks." if words and state else NOTHING_YET
        return Briefing(BriefingKind.BACKGROUND, topic.name, title, note=note)
    people = telling.by_name(state.participants)
    head = next((h.statement for h in happenings([led.story], people)), None)
    told = _told(led, people, now, [head.text] if head else [])
    newest = max(r.article.published for r in led.story.reports)
    return Briefing(
        BriefingKind.BACKGROUND,
        topic.name,
        title,
        headline=Statement(head.text, head.citations) if head else None,
        stage=state.stage,
        updated_at=newest,
        sections=(Section("What led here", tuple(told)),) if told else (),
        note=None if told else "No report so far tells what led here.",
    )


def _told(led: Antecedents, people: Mapping[str, KnownParticipant], now: datetime, said: list[str]) -> list[Statement]:
    reports = {r.article_id: r for r in (*led.story.earlier, *led.story.reports)}
    found = [t for line in led.lines if (t := _candidate(line, reports[line.article_id]))]
    chosen = selection.summary(found, WORDS)
    statements: list[tuple[date, Statement]] = []
    for t in chosen:
        report = reports[t.article]
        on = _day_of(t)
        words = telling.on_its_day(t.text, report.article.published, on, people)
        if not sentences.says_the_same(words, said, _ALIKE):
            said = [*said, words]
            statements.append((on, Statement(words, _cited(report, reports), lead=wording.day(on, now))))
    return [statement for _, statement in sorted(statements, key=lambda row: row[0])]


def _candidate(line: Line, report: Report) -> selection.Told | None:
    if line.matter < _MATTERS or not headline_stands(line.text):
        return None
    published = report.article.published.astimezone(UTC).date()
    named = timexes(line.text, report.article.language, published)
    days = tuple(day for timex in named if (day := timex.day()))
    told = selection.standing(line.text, line.article_id, line.place, published, days)
    return told and selection.Told(told.text, told.article, told.place, published, days, 1 + _PER_MATTER * line.matter)


def _day_of(told: selection.Told) -> date:
    """Return the day that a sentence tells of: the only past one that it names, else that of its report."""
    published = told.published or date.min
    past = {day for day in told.days if day <= published}
    return past.pop() if len(past) == 1 else published


def _cited(report: Report, reports: Mapping[int, Report]) -> tuple[Citation, ...]:
    same = [r for r in reports.values() if r is report or r.duplicate_of == report.article_id]
    told = [r.article for r in (report, *same)]
    return one_per_outlet(Citation(a.outlet, a.url, a.title, a.published) for a in told)[: telling.CITED]
