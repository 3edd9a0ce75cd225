"""Statuses: what the status that one report tells is worth to a topic: whether it is of these talks, and new."""

from __future__ import annotations

import re

from bot.core.model.fact import Stage, TalksStatus
from bot.core.model.story import Report, Topic
from bot.core.stories.sides import side_of

_SINCE_TALKS = re.compile(
    r"\b(?:hours?|days?|weeks?) (?:after|since|following) (?:[\w’'–-]+ ){0,5}?(?:talks|negotiations|rounds?)\b",
    re.IGNORECASE,
)
"""Talks that are named as what something else came after."""
_NEWS = 700  # characters of an article that tell what is new
_NO_SIDE = re.compile(
    r"\b(?:Unicef|UNHCR|UNRWA|IAEA|OCHA|WFP|Red (?:Cross|Crescent)|Amnesty|Human Rights Watch|Observatory|District|"
    r"Province|Oblast|Governorate|County|Agency|Ministry|Police|Court|Hospital|Office|Fund)\b",
    re.IGNORECASE,
)
"""Words in the names of those who report or are fought over, and of places: what no side of talks is called."""
_VISIT = re.compile(
    r"\b(?:met|meets?|meeting|visit(?:s|ed|ing)?|telephone[sd]?|phone[sd]?|spoke|speaks|receiv(?:es|ed)|"
    r"discuss(?:es|ed)?)\b",
    re.IGNORECASE,
)
_GATHERING = re.compile(r"\b(?:gather(?:s|ed)?|convenes?|convened|summit|conference)\b", re.IGNORECASE)
_AT_TABLE = re.compile(r"\b(?:rounds?|indirect\w*|negotiators?|delegations?|mediat\w+|teams?)\b", re.IGNORECASE)
_OF_PEACE = re.compile(r"\b(?:peace|negotiat\w+|talks|ceasefire|truce|armistice|deal)\b", re.IGNORECASE)
_PACT = (
    r"(?:agreements?|deals?|accords?|pacts?|treat(?:y|ies)|truces?|cease-?fires?|armistice|settlement|contract|"
    r"memorandum|declaration)"
)
_KNOWN = r"\b(?:the|that|this|their|its|an? earlier|\d{4})\s+(?:(?!of\b|that\b|which\b)[\w’'–-]+\s+){0,6}?"
_BROUGHT = (
    r"(?:reached|agreed|signed|struck|brokered|mediated|negotiated|concluded|announced|approved|sealed|clinched|made|"
    r"adopted|accepted|declared|extended|initialled)\b"
)
_OF_BEFORE = re.compile(
    rf"{_KNOWN}{_PACT}\s+(?:(?:that|which)\s+(?:\w+\s+){{0,3}}?)?(?:{_BROUGHT}|(?:took|came|went|entered)\b)|"
    r"\b(?:agreed|approved|signed|announced|declared)(?:[ -]upon)?\s+(?:[\w’'–-]+\s+){0,3}?"
    rf"(?:{_PACT}|lines?|terms)\b|"
    rf"\b(?:since|after|following|despite|under|until)\s+(?:the\s+)?(?:[\w’'–-]+\s+){{0,8}}?{_PACT}"
    r"(?:\s+(?:took|came|went|entered|was|were|had)\b(?:\s+\w+){0,2})?|"
    r"\bagreed\s+to\s+in\b",
    re.IGNORECASE,
)
"""A pact that is named as one made before: "the truce reached by the presidents", "under the agreement"."""
_ACT = re.compile(
    r"\b(?:agree(?:s|d|ing|ment\s+(?:on|to|with))?|sign(?:s|ed|ing)?|reach(?:es|ed|ing)?|strikes?|struck|clinch\w*|"
    r"seal(?:s|ed)|conclud\w+|approv\w+|ratif\w+|accept(?:s|ed|ing)?|endors\w+|adopt(?:s|ed|ing)?|initial\w*|"
    r"announc\w+|declar(?:es?|ed|ing)|extend\w*|extension|brokered|finali[sz]\w+|settle[sd]?|result(?:s|ed|ing)? in|"
    r"shakes? hands|shook hands|come to terms|done|unveil\w*|hammer\w* out|forg\w+|secur(?:es?|ed)|cut a|swap|"
    r"(?:com|go|enter|tak)(?:es?|s|ing)?\s+(?:\w+ly\s+)?(?:in\s?to\s+)?(?:effect|force|hold)|"
    r"(?:came|went|entered|took)\s+(?:\w+ly\s+)?(?:in\s?to\s+)?(?:effect|force|hold)|recommend\w*|vot(?:es?|ed|ing)|"
    r"end(?:s|ed)\s+(?:\w+\s+){0,4}?(?:war|strike|walkout|lockout|dispute)|call(?:s|ed)? off)\b",
    re.IGNORECASE,
)
"""What is done when sides agree, or when what they agreed begins to hold."""


def concerns(status: TalksStatus, topic: Topic) -> bool:
    """Say whether a status is of these talks: of the sides it names, two are in them (or the only one is)."""
    if not status.sides:
        return True
    ours = _ours(status, topic)
    theirs = _theirs(status, topic)
    others = [s for s in status.sides if not side_of(s, (*topic.sides, *topic.mediators)) and not _NO_SIDE.search(s)]
    return bool(ours) and len(ours) + len(theirs) >= min(2, len(ours) + len(theirs) + len(others))


def is_visit(status: TalksStatus, topic: Topic, report: Report) -> bool:
    """Say whether what is told is a meeting of one side with somebody else, which is no stage of these talks."""
    return _of_one_side(status, topic, report) and not _over_these_talks(status, topic, report)


def is_indirect(status: TalksStatus, topic: Topic, report: Report) -> bool:
    """Say whether a stage is shown only in passing: by a deal made before that is named, by a side with a mediator."""
    if status.stage in (Stage.PARTIAL_AGREEMENT, Stage.AGREEMENT):
        return not _ACT.search(_OF_BEFORE.sub(" ", report.article.text[:_NEWS]))
    if status.stage is Stage.ADJOURNED and status.stage_span:
        return _SINCE_TALKS.search(status.stage_span.of(report.article.text)) is not None
    return _of_one_side(status, topic, report) and _over_these_talks(status, topic, report)


def _of_one_side(status: TalksStatus, topic: Topic, report: Report) -> bool:
    if status.stage not in (Stage.UNDER_WAY, Stage.ADJOURNED) or len(_ours(status, topic)) != 1 or len(topic.sides) < 2:
        return False
    words = _shown(status, report)
    return bool(_VISIT.search(words) or _GATHERING.search(words)) and not _AT_TABLE.search(words)


def _shown(status: TalksStatus, report: Report) -> str:
    return status.stage_span.of(report.article.text) if status.stage_span else ""


def _over_these_talks(status: TalksStatus, topic: Topic, report: Report) -> bool:
    if not _theirs(status, topic) or _GATHERING.search(_shown(status, report)):
        return False
    return bool(_OF_PEACE.search(report.article.text[:_NEWS]))


def _ours(status: TalksStatus, topic: Topic) -> set[str]:
    return {side for s in status.sides if (side := side_of(s, topic.sides))}


def _theirs(status: TalksStatus, topic: Topic) -> set[str]:
    return {m for m in topic.mediators for s in status.sides if side_of(s, (m,))}
