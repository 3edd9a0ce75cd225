"""Breaking off: an article that tells of talks ahead or under way, and that a side will not come or has left them."""

from __future__ import annotations

import dataclasses
import re
from datetime import UTC, date, timedelta

from bot.core.model.fact import Event, EventKind, Stage, TalksStatus
from bot.core.model.story import Report, Topic
from bot.core.stories.sides import side_of

_ENDS = (EventKind.WITHDRAW, EventKind.SUSPEND)
_HOPEFUL = (Stage.PROPOSED, Stage.SCHEDULED, Stage.UNDER_WAY, Stage.STALLED)
_NEWS = 700  # characters of an article that tell what is new
_TALKS = r"(?:talks|negotiations?|round|meetings?|summit|dialogue|conference)\b"
_OF_TALKS = re.compile(
    r"\b(?:withdr\w+|pull(?:s|ed|ing)? out|walk(?:s|ed|ing)? (?:out|away)|quit(?:s|ting)?|boycott\w*|suspend\w*|"
    r"break(?:s|ing)? off|broke(?:n)? off|call(?:s|ed|ing)? off|cancel\w*|postpon\w+|abandon\w*|leav(?:es|ing)|left|"
    r"halt\w*|freez\w+|froze\w*)\b[^.;]{0,40}?\b" + _TALKS + r"|"
    r"\b" + _TALKS + r"[^.;]{0,80}?\b(?:collaps\w+|fail(?:s|ed)?|break(?:s|ing)? down|broke(?:n)? (?:down|off|up)|"
    r"suspended|cancelled|canceled|called off|postponed|end(?:s|ed)? without)\b",
    re.IGNORECASE,
)


def read(status: TalksStatus, topic: Topic, report: Report) -> TalksStatus:
    """Return a status as it is once the talks that it tells of were broken off in the same article."""
    if status.stage not in _HOPEFUL or not any(_breaks_off(e, topic, report) for e in report.facts.events):
        return status
    return dataclasses.replace(status, stage=Stage.STALLED, next_round=None)


def _breaks_off(event: Event, topic: Topic, report: Report) -> bool:
    published: date = report.article.published.astimezone(UTC).date()
    fresh = event.date is None or event.date >= published - timedelta(days=2)
    ours = any(side_of(actor, topic.sides) for actor in event.actors)
    return event.kind in _ENDS and fresh and ours and event.span.start < _NEWS and bool(_OF_TALKS.search(event.text))
