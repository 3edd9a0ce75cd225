"""Facts: what an article says, each with the place where it says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.model.article import Span


class ParticipantKind(StrEnum):
    """What a participant is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"


class Part(StrEnum):
    """The part that a participant has in the talks."""

    DELEGATION_HEAD = "delegation_head"
    DELEGATE = "delegate"
    PRINCIPAL = "principal"
    MEDIATOR = "mediator"
    HOST = "host"
    OBSERVER = "observer"
    OTHER = "other"


class QuoteKind(StrEnum):
    """How the words are reported (PARC attribution): within marks, partly within marks, without."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Stance(StrEnum):
    """What a holder does with an issue."""

    DEMAND = "demand"
    OFFER = "offer"
    ACCEPT = "accept"
    REJECT = "reject"


class EventKind(StrEnum):
    """What happened (families of PLOVER / CAMEO)."""

    CONSULT = "consult"
    AGREE = "agree"
    CONCEDE = "concede"
    REJECT = "reject"
    REQUEST = "request"
    THREATEN = "threaten"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"
    SIGN = "sign"


class Stage(StrEnum):
    """Where talks stand."""

    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    ADJOURNED = "adjourned"
    STALLED = "stalled"
    PARTIAL_AGREEMENT = "partial_agreement"
    AGREEMENT = "agreement"
    COLLAPSED = "collapsed"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part, with every place where the article names them. `name` is the fullest form seen."""

    name: str
    kind: ParticipantKind
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    side: str | None = None  # the party it speaks for: "Russia", "the union"; None when on no side or unknown
    role: str | None = None  # as the text gives it: "Defence Minister"
    part: Part = Part.OTHER


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported words: source, cue, content. `text` is verbatim; an interrupted quote has several `parts`."""

    text: str  # article.text[span.start:span.end]
    kind: QuoteKind
    span: Span
    parts: tuple[Span, ...]
    speaker: str | None = None  # resolved full name; None if unresolved
    speaker_span: Span | None = None  # the words that name the source here ("he", "the minister")
    cue: str | None = None

    def __post_init__(self) -> None:
        """Refuse parts outside the quote, and text that the span cannot hold."""
        if not self.parts or any(p.start < self.span.start or p.end > self.span.end for p in self.parts):
            msg = "a quote's parts lie within its span"
            raise ValueError(msg)
        if len(self.text) != self.span.end - self.span.start:
            msg = "a quote's text is what its span covers"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Position:
    """What a holder demands, offers, accepts or rejects."""

    holder: str
    stance: Stance
    issue: str  # short noun phrase: "30-day ceasefire"
    text: str  # the sentence or clause of evidence, verbatim
    span: Span
    date: date | None = None  # the day it was taken, if the text says


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in the talks or is announced to happen."""

    kind: EventKind
    text: str  # the sentence of evidence, verbatim
    span: Span
    date: date | None = None
    place: str | None = None
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TalksStatus:
    """Where one article says the talks stand; each claim with its place where there is one."""

    stage: Stage
    headline: str
    stage_span: Span | None = None
    venue: str | None = None
    last_round: date | None = None
    next_round: date | None = None
    sides: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    outlook: str | None = None  # the sentence, verbatim
    outlook_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was read in one article. `status` is None when the article is not about talks."""

    participants: tuple[Participant, ...] = ()
    quotes: tuple[Quote, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    status: TalksStatus | None = None
    reader: str = ""  # which version of the extractors read it, so that a rebuild knows what is old
