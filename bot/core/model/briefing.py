"""Briefings: what is told. A statement without a citation cannot be built."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.model.fact import Stage
from bot.core.model.story import Citation


class BriefingKind(StrEnum):
    """What was asked for."""

    STATUS = "status"
    PARTICIPANTS = "participants"
    QUOTES = "quotes"
    POSITIONS = "positions"
    TIMELINE = "timeline"
    SOURCES = "sources"
    DIGEST = "digest"
    CATCHUP = "catchup"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing told, with everything that shows it. `lead` is who or when, set before the text."""

    text: str
    citations: tuple[Citation, ...]
    lead: str | None = None
    verbatim: bool = False  # text is a quote's own words: front ends set it within marks

    def __post_init__(self) -> None:
        """Refuse a statement that nobody can check."""
        if not self.citations:
            msg = f"a statement needs a citation: {self.text!r}"
            raise ValueError(msg)
        if not self.text.strip() and not self.lead:
            msg = "a statement says something"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Section:
    """Statements under one heading, the most important first."""

    heading: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """An answer or a digest, free of any platform. `note` is the plain word when little or nothing is known."""

    kind: BriefingKind
    topic: str
    title: str  # "Russia–Ukraine talks: status"
    headline: Statement | None = None
    stage: Stage | None = None
    updated_at: datetime | None = None
    sections: tuple[Section, ...] = ()
    note: str | None = None

    def citations(self) -> tuple[Citation, ...]:
        """Return every citation once, in order of appearance."""
        told = [self.headline] if self.headline else []
        told += [s for section in self.sections for s in section.statements]
        return tuple({c.url: c for s in told for c in s.citations}.values())
