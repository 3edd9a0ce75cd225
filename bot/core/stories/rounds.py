"""Rounds: the meetings of the sides that reports tell of as announced, proposed or held, a day each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.core.model.fact import Event, EventKind, Stage, TalksStatus
from bot.core.model.story import Citation, Report, Round, StageEvidence, Topic, one_per_outlet
from bot.core.stories.sides import side_of
from bot.core.stories.statuses import concerns

_CITED = 5
_NEWS = 700  # characters of an article that tell what is new
_SOON = timedelta(days=7)  # a round that is called off when talks stall
_BROKEN = (Stage.STALLED, Stage.COLLAPSED)
_MET = re.compile(
    r"\b(?:met|sat down|held|convened|opened|began|begun|started|resumed|concluded|ended|gathered|talked|wrapped up)\b",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(
    r"\b(?:propos\w+|suggest\w+|offer\w*|could|may|might|would|hop(?:es?|ed|ing)|if|unless|phone\w*|telephone|by video|"
    r"invit\w+|refus\w+|reject\w*|ready|willing|not)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:talks?|negotiat\w+|rounds?|meet(?:s|ing|ings)?|met|summits?|sessions?|sit|sits|sat|table|sign\w*|dialogue|"
    r"conference|consult\w*|delegat\w+|envoys?|host\w*|mediat\w+|arbitrat\w+|bargain\w*|adjourn\w*|gather\w*|"
    r"discuss\w*|conven\w+|arriv\w+|face to face)\b",
    re.IGNORECASE,
)
"""Words for people who meet: a day of which none is said is that of something else, such as an announcement."""


def with_rounds(rounds: Sequence[Round], report: Report, citation: Citation, topic: Topic) -> tuple[Round, ...]:
    """Return the rounds, by day, once a report more tells of some."""
    merged = {r.on: r for r in rounds}
    for new in _told(report, citation, topic):
        merged[new.on] = _same_round(merged[new.on], new) if new.on in merged else new
    return tuple(merged[on] for on in sorted(merged))


def settled(rounds: Sequence[Round], evidence: Sequence[StageEvidence]) -> tuple[Round, ...]:
    """Return the rounds, those marked that had been announced before talks were told to be broken off."""
    breaks = [(e.on, max(c.published for c in e.citations)) for e in evidence if e.stage in _BROKEN and e.citations]
    return tuple(
        replace(r, called_off=not r.held and any(_called_off(r, on, told) for on, told in breaks)) for r in rounds
    )


def _told(report: Report, citation: Citation, topic: Topic) -> Iterator[Round]:
    published = citation.published.astimezone(UTC).date()
    if report.facts.status and concerns(report.facts.status, topic):
        yield from _of_status(report.facts.status, report, citation, topic)
    for event in report.facts.events:
        if event.date and _is_meeting(event, topic, held=event.date <= published):
            yield _round(event.date, event.place, citation, held=event.date <= published)


def _of_status(status: TalksStatus, report: Report, citation: Citation, topic: Topic) -> Iterator[Round]:
    """Yield the rounds that a report's status tells: the last one, and the one to come."""
    published = citation.published.astimezone(UTC).date()
    venue = _venue(status, report, topic)
    if status.last_round and status.last_round <= published and _was_held(status.last_round, status, report, published):
        yield _round(status.last_round, venue if not status.next_round else None, citation, held=True)
    if status.next_round and status.next_round >= published:
        yield _round(status.next_round, venue, citation, proposed=status.stage is Stage.PROPOSED)


def _was_held(on: date, status: TalksStatus, report: Report, published: date) -> bool:
    """Say whether a day is one of a meeting: an announcement's own day is not, nor that of staying away."""
    if status.stage is Stage.STALLED and on == published:
        return any(e.kind is EventKind.CONSULT and e.date == on for e in report.facts.events)
    return _MEETING.search(report.article.text[:_NEWS]) is not None


def _round(on: date, venue: str | None, citation: Citation, *, held: bool = False, proposed: bool = False) -> Round:
    told_by = citation if venue else None
    return Round(on, venue, (citation,), held, proposed, venue_from=told_by, venue_held=held and venue is not None)


def _venue(status: TalksStatus, report: Report, topic: Topic) -> str | None:
    """Return where talks are, unless that is a side which the text nowhere names as a place."""
    if not status.venue or status.venue not in (*status.sides, *topic.sides):
        return status.venue
    placed = re.search(rf"\b(?:in|at|to)\s+(?:the\s+)?{re.escape(status.venue)}\b", report.article.text)
    return status.venue if placed else None


def _called_off(of: Round, on: date, told: datetime) -> bool:
    """Say whether talks that broke off on a day had been announced before for the days right after it."""
    return on <= of.on <= on + _SOON and all(c.published < told for c in of.citations)


def _is_meeting(event: Event, topic: Topic, *, held: bool) -> bool:
    """Say whether an event is a meeting of two sides at a place, not a proposal, a hope or a telephone call."""
    ours = {side_of(a, topic.sides) for a in event.actors} - {None}
    if event.kind is not EventKind.CONSULT or not event.place or len(ours) < 2 or _NO_MEETING.search(event.text):
        return False
    return bool(_MET.search(event.text)) or not held


def _same_round(old: Round, new: Round) -> Round:
    newest_first = sorted((*old.citations, *new.citations), key=lambda c: (c.published, c.outlet, c.url), reverse=True)
    best = max((old, new), key=_knows_venue)
    return Round(
        old.on,
        best.venue,
        one_per_outlet(newest_first)[:_CITED],
        held=old.held or new.held,
        proposed=old.proposed and new.proposed,
        venue_from=best.venue_from,
        venue_held=best.venue_held,
    )


def _knows_venue(of: Round) -> tuple[bool, bool, float, str, str]:
    # A report that tells the round as held knows its venue better than one that announces it, and a later announcement
    # better than an earlier one.
    told = of.venue_from
    if told is None:
        return False, False, 0.0, "", ""
    at = told.published.timestamp()
    return True, of.venue_held, -at if of.venue_held else at, told.outlet, told.url
