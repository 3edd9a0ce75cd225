"""The background of a story: what led to it, in some sentences of many reports, in order of the days they tell of."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime

from bot.core.briefs import meetings, selection, sentences, telling, wording
from bot.core.briefs.card import NOTHING_YET
from bot.core.briefs.happenings import happenings, headline_stands
from bot.core.language import Timex, timexes
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
_ALIKE, _ALIKE_THAT_DAY = 0.75, 0.5  # of the words: steps of the same talks share many
_POINTER = re.compile(r"(?:the|an?|its|their|his|her) ", re.IGNORECASE)
_MATTERS = 1.0  # what a sentence must have to do with the talks
_NEWS = 1  # the headline and the first sentence tell the news of a report
_TURN = 2.0  # how much more it counts where the report turned the talks
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
    turns = frozenset(c.url for change in state.history for c in change.citations)
    told = _told(led, people, now, [head.text] if head else [], turns)
    return Briefing(
        BriefingKind.BACKGROUND,
        topic.name,
        title,
        headline=Statement(head.text, head.citations) if head else None,
        stage=meetings.stage(state, now),
        updated_at=state.updated_at,
        sections=(Section("What led here", tuple(told)),) if told else (),
        note=None if told else "No report so far tells what led here.",
    )


def _told(
    led: Antecedents,
    people: Mapping[str, KnownParticipant],
    now: datetime,
    said: Sequence[str],
    turns: Collection[str],
) -> list[Statement]:
    reports = {r.article_id: r for r in (*led.story.earlier, *led.story.reports)}
    chosen = _each_once(_candidates(led, reports, turns), said)
    ordered = sorted(chosen, key=lambda t: (_day_of(t), reports[t.article].article.published, t.place))
    return [_statement(t, reports, people, now) for t in ordered]


def _candidates(led: Antecedents, reports: Mapping[int, Report], turns: Collection[str]) -> list[selection.Told]:
    """Return the sentences that may be told; headlines, which leave words out, only where nothing else may."""
    # `turns` are the addresses of the reports that are cited for a change of stage.
    found = []
    for line in led.lines:
        report = reports[line.article_id]
        if told := _candidate(line, report):
            turned = line.place <= _NEWS and report.article.url in turns
            found.append(dataclasses.replace(told, weight=told.weight * _TURN) if turned else told)
    with_text = {t.article for t in found if t.place > 0}
    return [t for t in found if t.place > 0 or t.article not in with_text]


def _each_once(found: Sequence[selection.Told], said: Sequence[str]) -> list[selection.Told]:
    """Return the sentences that say the most in so many words; where one repeats another, a third has its place."""
    left = [t for t in found if not sentences.says_the_same(t.text, said, _ALIKE)]
    while True:
        kept: list[selection.Told] = []
        repeats: set[selection.Told] = set()
        for told in selection.summary(left, WORDS):
            same_day = [k.text for k in kept if _day_of(k) == _day_of(told)]
            if sentences.says_the_same(told.text, same_day, _ALIKE_THAT_DAY) or sentences.says_the_same(
                told.text, [k.text for k in kept], _ALIKE
            ):
                repeats.add(told)
            else:
                kept.append(told)
        if not repeats:
            return kept
        left = [t for t in left if t not in repeats]


def _statement(
    told: selection.Told, reports: Mapping[int, Report], people: Mapping[str, KnownParticipant], now: datetime
) -> Statement:
    report, on = reports[told.article], _day_of(told)
    words = telling.on_its_day(told.text, report.article.published, on, people)
    return Statement(words, _cited(report, reports), lead=wording.day(on, now))


def _candidate(line: Line, report: Report) -> selection.Told | None:
    if line.matter < _MATTERS or not headline_stands(line.text):
        return None
    published = report.article.published.astimezone(UTC).date()
    named = timexes(line.text, report.article.language, published)
    days = tuple(day for timex in named if (day := timex.day()) and _says_when(line.text, timex))
    told = selection.standing(line.text, line.article_id, line.place, published, days)
    return told and selection.Told(told.text, told.article, told.place, published, days, 1 + _PER_MATTER * line.matter)


def _says_when(text: str, timex: Timex) -> bool:
    """Say whether a day tells when something happened ("on 19 May"), not which thing is meant ("the 19 May deal")."""
    before, after = text[: timex.span.start], text[timex.span.end :]
    pointed = _POINTER.match(timex.text) or _POINTER.fullmatch(before.rpartition(" ")[0].rpartition(" ")[2] + " ")
    return before.lower().endswith("on ") or not (pointed or after.startswith(("'", "’", "-")))


def _day_of(told: selection.Told) -> date:
    """Return the day that a sentence tells of: the only past one that it names, else that of its report."""
    published = told.published or date.min
    past = {day for day in told.days if day <= published}
    return past.pop() if len(past) == 1 else published


def _cited(report: Report, reports: Mapping[int, Report]) -> tuple[Citation, ...]:
    same = [r for r in reports.values() if r is report or r.duplicate_of == report.article_id]
    told = [r.article for r in (report, *same)]
    return one_per_outlet(Citation(a.outlet, a.url, a.title, a.published) for a in told)[: telling.CITED]
