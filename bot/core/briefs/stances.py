"""Telling positions: what a side demands, offers, accepts and rejects, as sentences made of their sources' words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.core.briefs import issues, sentences, wording
from bot.core.briefs.telling import CITED, plain
from bot.core.model.briefing import Statement
from bot.core.model.fact import Position, Stance
from bot.core.model.story import Account, KnownParticipant, Topic, one_per_outlet

_NO_LONGER_NEW = timedelta(days=10)  # beside a newer position of the same side
_TO = {Stance.DEMAND: "wants", Stance.ACCEPT: "agrees", Stance.REJECT: "refuses"}


def stance(of: Position, words: str) -> str:
    """Return the stance and the issue as a sentence has them: "demands a ceasefire", "agrees to exchange prisoners"."""
    if of.stance is Stance.OFFER:
        return issues.offered(of, words)
    if words.startswith("to "):
        return f"{_TO[of.stance]} {words}"
    return f"{wording.stance_word(of.stance)} {words}"


def told_issue(account: Account[Position]) -> tuple[Position, str] | None:
    """Return the first telling of a position that says what it is about, with that; None where none does."""
    facts = [form.fact for form in account.forms] or [account.fact]
    return next(((of, words) for of in facts if (words := issues.issue(of))), None)


def position(account: Account[Position], now: datetime, *, holder: str | None = None) -> Statement | None:
    """Tell a position in a sentence of its holder, or below the holder's name with its day; None where it cannot."""
    if (found := told_issue(account)) is None:
        return None
    told = stance(*found)
    if holder is not None:
        return Statement(wording.sentence(f"{holder} {told}"), account.citations[:CITED])
    on = wording.day(last_taken(account), now)
    return Statement(f"{told[0].upper()}{told[1:]}", account.citations[:CITED], lead=on)


def last_taken(account: Account[Position]) -> date:
    """Return the latest day of which it is told that a position was taken."""
    return max((f.fact.date or f.citation.published.date() for f in account.forms), default=account.last_told.date())


def holder(of: Position, topic: Topic, people: Mapping[str, KnownParticipant]) -> str:
    """Return the side that a position is held for, where its holder is that side or speaks for it; else the holder."""
    for side in topic.sides:
        if plain(side) == plain(of.holder):
            return side
    bare = re.sub(r"^the ", "", of.holder)
    if bare.islower() and len(kin := [s for s in topic.sides if " " in s and plain(s).split()[-1] == plain(bare)]) == 1:
        return kin[0]  # "the union", where one side alone is a union
    known = people.get(plain(of.holder))
    return known.side if known and known.side in topic.sides and known.side else of.holder


def newest_by_side(
    topic: Topic, accounts: Sequence[Account[Position]], people: Mapping[str, KnownParticipant]
) -> list[Statement]:
    """Tell for each side in one line what it newly demands, offers, accepts and rejects."""
    told: list[Statement] = []
    for side in topic.sides:
        theirs = [a for a in accounts if holder(a.fact, topic, people) == side and told_issue(a)]
        newest: dict[Stance, Account[Position]] = {}
        for account in sorted(theirs, key=lambda a: (a.last_told, a.independent), reverse=True):
            newest.setdefault(account.fact.stance, account)
        order = (Stance.DEMAND, Stance.REJECT, Stance.OFFER, Stance.ACCEPT)
        chosen: list[Account[Position]] = []
        last = max((a.last_told for a in theirs), default=None)
        for account in (newest[s] for s in order if s in newest):
            if last and last - account.last_told > _NO_LONGER_NEW:
                continue
            if len(chosen) < 2 and not sentences.says_the_same(account.fact.issue, [c.fact.issue for c in chosen]):
                chosen.append(account)
        if chosen:
            words = "; ".join(stance(*found) for a in chosen if (found := told_issue(a)))
            told.append(Statement(words, one_per_outlet(c for a in chosen for c in a.citations)[:CITED], lead=side))
    return told
