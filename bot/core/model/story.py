"""Topics, and what is known of one: a state folded from the facts of its articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from bot.core.model.article import Article
from bot.core.model.fact import Event, Facts, Part, ParticipantKind, Position, Quote, Stage

F = TypeVar("F")

OPERATOR = 0
"""The scope of what the operator follows from the command line: visible in every guild and in direct messages."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Talks that are followed. `scope` is the guild that configured it, or OPERATOR."""

    id: int
    scope: int
    name: str
    sides: tuple[str, ...]
    created_at: datetime
    mediators: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A moderator's word on whether an article belongs to a topic: it stands above what is computed, and teaches."""

    topic_id: int
    article_id: int
    belongs: bool
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a verdict teaches: how an article begins, and that articles like it belong to the topic or do not."""

    title: str
    lead: str
    belongs: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """Where something was read."""

    outlet: str
    url: str
    title: str
    published: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """An article with what was read in it. `duplicate_of` names the earlier article whose words it repeats."""

    article_id: int
    article: Article
    facts: Facts
    first_seen: datetime  # when we stored it
    duplicate_of: int | None = None
    story: int | None = None  # of the topic: the first article that told of the same happening


@dataclass(frozen=True, slots=True)
class Sourced(Generic[F]):
    """A fact read in a stored article, with where that was."""

    fact: F
    article_id: int
    citation: Citation


@dataclass(frozen=True, slots=True)
class Filed:
    """A stored article as a topic's moderators see it; `verdict` is what one of them said, None where nobody did."""

    article_id: int
    citation: Citation
    verdict: bool | None = None


def one_per_outlet(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return the first citation of each outlet, in order: one newsroom vouches once, however often it writes."""
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.outlet.casefold().removeprefix("the "), citation)
    return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Account(Generic[F]):
    """One fact as several reports tell it: its fullest form, and each outlet once, that of this form first."""

    # `independent` counts the outlets that did not copy their words from another; `forms` are all tellings, best first.

    fact: F
    citations: tuple[Citation, ...]
    independent: int
    first_told: datetime
    last_told: datetime
    forms: tuple[Sourced[F], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that one outlet gives for something: "1,000" of "prisoners"; `sentence` is where it does."""

    number: str
    of: str
    sentence: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Different numbers of the same thing in different outlets, the most told first; figures keep one per outlet."""

    of: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class StageEvidence:
    """What the reports of one day say of the stage on a day: from this, changes of stage are decided."""

    stage: Stage
    on: date
    learned_at: datetime
    headline: str
    citations: tuple[Citation, ...]  # one per outlet
    indirect: bool = False  # a deal made before is only named, or one side alone sits with a mediator


@dataclass(frozen=True, slots=True)
class StageChange:
    """The talks reached a stage: `on` the day the news says, `learned_at` when we stored the article that says so."""

    stage: Stage
    on: date
    learned_at: datetime
    headline: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """A meeting of the sides, announced or only `proposed`, or `held` as a report of that day or later says."""

    on: date
    venue: str | None
    citations: tuple[Citation, ...]
    held: bool = False
    proposed: bool = False
    called_off: bool = False  # talks were broken off after it was announced
    venue_from: Citation | None = None  # who told the venue, and whether as that of a round that was held
    venue_held: bool = False


@dataclass(frozen=True, slots=True)
class KnownParticipant:
    """A participant merged across articles; `citations` are the newest few."""

    name: str
    kind: ParticipantKind
    aliases: tuple[str, ...]
    side: str | None
    role: str | None
    part: Part
    mentions: int
    last_seen: datetime
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class TopicState:
    """Where a topic stands, a fold over the reports of its articles; `history` runs from first stage to last."""

    topic_id: int
    history: tuple[StageChange, ...] = ()
    rounds: tuple[Round, ...] = ()  # by day
    participants: tuple[KnownParticipant, ...] = ()  # the most named first
    mediators: tuple[str, ...] = ()
    outlook: tuple[str, Citation] | None = None  # newest sentence on what to expect
    updated_at: datetime | None = None  # publication of the newest report
    reports: int = 0  # duplicates not counted
    outlets: tuple[str, ...] = ()
    headline: tuple[str, Citation] | None = None  # of the newest report that tells where the talks stand
    evidence: tuple[StageEvidence, ...] = ()  # by day; what `history` is decided from
    figures: tuple[Figure, ...] = ()  # of recent reports, oldest first
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def stage(self) -> Stage | None:
        """The present stage; None while nothing is known."""
        return self.history[-1].stage if self.history else None


MATTERS = 2.0
"""From this on a sentence is about the talks."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article, verbatim, that may stand for it; `place` 0 is the headline."""

    text: str
    article_id: int
    place: int
    matter: float  # how much it is about the talks, rather than about what merely happened between the sides


@dataclass(frozen=True, slots=True)
class Story:
    """What new reports, oldest first and copies among them, tell of one happening; `earlier` ones were told before."""

    id: int
    reports: tuple[Report, ...]
    publishers: tuple[str, ...]  # of each report
    lines: tuple[Line, ...]
    earlier: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Antecedents:
    """A story with the reports that lead up to it as its `earlier` ones; `lines` are the sentences of them all."""

    story: Story
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Developments:
    """What is new in a topic since a moment, before anything is chosen to be told."""

    changes: tuple[StageChange, ...] = ()
    rounds: tuple[Round, ...] = ()  # held or announced since
    events: tuple[Account[Event], ...] = ()
    positions: tuple[Account[Position], ...] = ()
    quotes: tuple[Account[Quote], ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    reports: tuple[Citation, ...] = ()  # the new reports themselves, newest first, duplicates too
    stories: tuple[Story, ...] = ()  # the same reports, by what they tell
    before: datetime | None = None  # of the newest report before them that told of the talks
