"""Topics, and what is known of one: a state folded from the facts of its articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from bot.core.model.article import Article
from bot.core.model.fact import Facts, Part, ParticipantKind, Stage

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


@dataclass(frozen=True, slots=True)
class Sourced(Generic[F]):
    """A fact read in a stored article, with where that was."""

    fact: F
    article_id: int
    citation: Citation


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
    """A meeting of the sides, held or announced."""

    on: date
    venue: str | None
    citations: tuple[Citation, ...]


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

    @property
    def stage(self) -> Stage | None:
        """The present stage; None while nothing is known."""
        return self.history[-1].stage if self.history else None
