"""The words that every front end shares: days, lists, counts and the badges of stages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.core.model.fact import EventKind, Part, Stage, Stance

_BADGES = {
    Stage.PROPOSED: ("💬", "Proposed"),
    Stage.SCHEDULED: ("📅", "Scheduled"),
    Stage.UNDER_WAY: ("🟢", "Under way"),
    Stage.ADJOURNED: ("⏸️", "Adjourned"),
    Stage.STALLED: ("🟠", "Stalled"),
    Stage.PARTIAL_AGREEMENT: ("🤝", "Partial agreement"),
    Stage.AGREEMENT: ("✅", "Agreement"),
    Stage.COLLAPSED: ("🔴", "Collapsed"),
}
_PARTS = {
    Part.DELEGATION_HEAD: "leads the delegation",
    Part.DELEGATE: "in the delegation",
    Part.PRINCIPAL: "heads the side",
    Part.MEDIATOR: "mediates",
    Part.HOST: "hosts",
    Part.OBSERVER: "observes",
    Part.OTHER: "",
}
_STANCES = {
    Stance.DEMAND: "demands",
    Stance.OFFER: "offers",
    Stance.ACCEPT: "accepts",
    Stance.REJECT: "rejects",
}
_DEEDS = {
    EventKind.CONSULT: "Talks between {}",
    EventKind.AGREE: "Agreement by {}",
    EventKind.CONCEDE: "Concession by {}",
    EventKind.REJECT: "Rejection by {}",
    EventKind.REQUEST: "Request by {}",
    EventKind.THREATEN: "Threat by {}",
    EventKind.SUSPEND: "Suspension by {}",
    EventKind.WITHDRAW: "Withdrawal by {}",
    EventKind.SIGN: "Signing by {}",
}


_HEADS = re.compile(
    r"^(?!.*\b(?:deputy|vice)\b).*\b(?:president|prime minister|premier|taoiseach|chancellor|king|queen|emir|sultan|"
    r"leader|chair\w*|chief executive|ceo|owner|founder|general secretary|secretary[- ]general|governor|mayor)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(envoy|minister|negotiator|leader|president|adviser|advisor|ambassador|representative|official|delegate|"
    r"mediator|director|secretarie|senator|lawyer|general|deputie|governor)s\b(?=$| of | for | to )",
    re.IGNORECASE,
)
_WITH_ARTICLE = re.compile(
    r"(?:United (?:States|Kingdom|Nations|Arab)|European (?:Union|Commission)|African Union|Netherlands|Philippines|"
    r"(?:Democratic|Central African|Dominican|Czech) Republic|Gulf |Arab League|Kremlin|Vatican|White House)"
)


def badge(stage: Stage) -> str:
    """Return one mark and the words of a stage: "🟢 Under way"."""
    return " ".join(_BADGES[stage])


def part_words(part: Part, role: str = "") -> str:
    """Say in a few words what somebody does in the talks; empty when that is not known."""
    # Who decides for a side need not head it: a foreign minister does the one, a president both.
    return "" if part is Part.PRINCIPAL and role and not _HEADS.search(role) else _PARTS[part]


def role_of_one(role: str) -> str:
    """Return a role as it is told of one person: what a text says of several, "envoys", in the singular."""
    return _SEVERAL.sub(lambda m: f"{m[1][:-2]}y" if m[1].endswith("ie") else m[1], role, count=1)


def stance_word(stance: Stance) -> str:
    """Return the verb of a stance: "demands"."""
    return _STANCES[stance]


def deed(kind: EventKind, actors: Sequence[str]) -> str:
    """Name an event by its kind and who took part: "Talks between Russia and Ukraine"."""
    frame = _DEEDS[kind]
    if not actors:
        return frame.rsplit(" ", 2)[0]
    if kind is EventKind.CONSULT and len(actors) == 1:
        return f"Talks of {party(actors[0])}"
    return frame.format(listing([party(a) for a in actors]))


def day(of: date, now: datetime | None = None) -> str:
    """Return a day as people say it: "Friday 16 May", with the year when it is not this year or half a year away."""
    words = f"{of:%A} {of.day} {of:%B}"
    if now is None or (of.year == now.year and abs((of - now.date()).days) <= 183):
        return words
    return f"{words} {of.year}"


def moment(at: datetime, now: datetime | None = None) -> str:
    """Return an instant as people say it: "Friday 16 May, 14:05 UTC"."""
    utc = at.astimezone(UTC)
    return f"{day(utc.date(), now)}, {utc:%H:%M} UTC"


def party(name: str) -> str:
    """Return the name of a party as it stands within a sentence: "the United States", "Russia"."""
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


def listing(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun: "1 outlet", "3 outlets", "1,200 reports"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def sentence(text: str) -> str:
    """Return a text with a capital first and a stop at its end."""
    text = text.strip()
    if text and text[0].islower() and not re.match(r"[a-z]+[A-Z]", text):  # eBay stays
        text = text[0].upper() + text[1:]
    return text if not text or re.search(r"[.!?…][”’\"')\]]*$", text) else text + "."
