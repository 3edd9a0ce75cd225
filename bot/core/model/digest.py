"""Digests: who gets a briefing when, and what became of each one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.core.model.briefing import Briefing


class Weekday(StrEnum):
    """A day on which a digest may be due."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


EVERY_DAY = tuple(Weekday)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel that wants a digest at a local time. `topic_id` None means every topic of the guild."""

    id: int
    scope: int  # guild id
    channel_id: int
    local_time: time
    timezone: str  # IANA name
    next_due: datetime
    created_at: datetime
    created_by: int | None = None  # Discord user id
    topic_id: int | None = None
    days: tuple[Weekday, ...] = EVERY_DAY
    paused_reason: str | None = None  # a sentence; set when the channel is gone or forbidden


class DeliveryState(StrEnum):
    """What became of a delivery (outbox)."""

    PENDING = "pending"  # stored, not known to be sent
    SENT = "sent"
    REFUSED = "refused"  # the channel is gone or forbidden; nothing is lost, the subscription is paused
    MISSED = "missed"  # due too long ago when the bot came back


@dataclass(frozen=True, slots=True)
class Delivery:
    """One digest for one subscription and local date (that pair is unique), stored before it is sent."""

    id: int
    subscription_id: int
    scope: int
    channel_id: int
    local_date: date
    due_at: datetime
    briefings: tuple[Briefing, ...]  # stored, so that a repeat sends the same words
    state: DeliveryState = DeliveryState.PENDING
    attempts: int = 0
    message_id: int | None = None
    sent_at: datetime | None = None

    @property
    def nonce(self) -> str:
        """A key of at most 25 characters that is the same at every attempt (Discord enforces it for some minutes)."""
        return f"talks-{self.subscription_id}-{self.local_date:%y%m%d}"


@dataclass(frozen=True, slots=True)
class Published:
    """The message is there."""

    message_id: int


@dataclass(frozen=True, slots=True)
class ChannelClosed:
    """The channel is gone or forbids us to write; the sentence says which and what a moderator can do."""

    sentence: str


@dataclass(frozen=True, slots=True)
class PublishFailed:
    """It could not be sent this time; trying again later is right."""

    sentence: str


PublishOutcome = Published | ChannelClosed | PublishFailed


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a job."""

    job: str
    started_at: datetime
    ended_at: datetime
    ok: bool
    detail: str  # a sentence
