"""Telling positions: what a side demands, offers, accepts and rejects, as sentences made of their sources' words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.briefs import sentences, wording
from bot.core.briefs.telling import CITED, MARKS, NO_START, plain
from bot.core.model.briefing import Statement
from bot.core.model.fact import Position, Stance
from bot.core.model.story import Account, KnownParticipant, Topic, one_per_outlet

_NO_LONGER_NEW = timedelta(days=10)  # beside a newer position of the same side
_WISHED = re.compile(
    r"\b(?:must|should|told|asked|urged|called on|if|unless|ought|pressed|wants?|wanted)\b", re.IGNORECASE
)
_OTHERS_TOLD = re.compile(
    r"\b(?:ask|asks|asked|asking|urge[sd]?|urging|tell|tells|told|call(?:s|ed|ing)? (?:up)?on|press(?:es|ed|ing)?|"
    r"invite[sd]?|beg(?:s|ged)?|pressured?|instruct(?:s|ed)?|wants?|wanted|needs?)\s+(?!to\s)[^,;:.]{1,60}\sto\s+$",
    re.IGNORECASE,
)
"""What stands before a deed that somebody else is to do: "asked them to"."""
_MODAL = re.compile(
    r"\b(?:must|should|shall|can|could|may|might|would|will|not|never|cannot|n['’]t|['’]ll|['’]d)(?:\s+(?:now|first|also|soon|then|\w+ly))?\s+$",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:to|of|with|for|on|from|sign|accept|reject) (?:it|them)\b", re.IGNORECASE)
"""What says its issue only with a word for something that is named elsewhere."""
_POSSESSIVE = re.compile(r"\b(?:its|their|his|her|our|my|these|those|this)\s+$", re.IGNORECASE)
_ORDINAL = re.compile(
    r"(?:second|third|fourth|fifth|sixth|seventh|new|further|fresh|final|last)\s+(?:round|meeting|summit|session|phase|"
    r"offer|proposal|deadline|date)\b",
    re.IGNORECASE,
)
"""What headlines name without the article that it takes in a sentence."""
_BARE_VERB_AFTER = frozenset(["to", "not", "never", "would", "will"])
_GENERIC = (
    "plan plans proposal proposals venue idea offer offers request call calls demand demands terms deal step steps move"
)
_SAYS_NOTHING = frozenset(_GENERIC.split())
_TO = {Stance.DEMAND: "wants", Stance.OFFER: "offers", Stance.ACCEPT: "agrees", Stance.REJECT: "refuses"}


_PLACEHOLDER_WORDS = (
    "it this that them these those so he she they him her whom which who what to of for with by in on at the a an"
)
_PLACEHOLDERS = frozenset(_PLACEHOLDER_WORDS.split())


def issue(of: Position) -> str | None:
    """Return what a position is about in the few words of its source, or None where they say too little."""
    words = " ".join(of.issue.split()).strip(MARKS + ".")
    parts = words.casefold().split()
    if len(words) < 4 or len(parts) > 14 or parts[-1] in _PLACEHOLDERS or parts[0] in NO_START:
        return None
    if _POINTS_BACK.search(words):
        return None
    if parts == parts[:1] and parts[0] in _SAYS_NOTHING:
        return None
    told = " ".join(of.text.split())
    at = told.casefold().find(words.casefold())
    if at >= 0 and of.stance is not Stance.DEMAND and _WISHED.search(told[:at]):
        return None  # "must accept a truce" is what others want
    if (
        of.stance is Stance.DEMAND
        and at >= 0
        and (_OTHERS_TOLD.search(told[:at]) or _MODAL.search(told[:at]) or _opens(told, at, words))
    ):
        return None  # "asked them to agree" does not say that the holder wants to; nor does "Open the border"
    # The article or the "to" before it is not part of the issue, but of the sentence that is made of it.
    led = re.search(r"\b(a|an|the|to|that|not|never|would|will)\s+$", told[: max(at, 0)], re.IGNORECASE)
    before = led[1].lower() if led else ""
    if not led and at >= 0 and _POSSESSIVE.search(told[:at]):
        before = "the"
    elif not led and _ORDINAL.match(words):
        before = "a"
    return f"{'to' if before in _BARE_VERB_AFTER else before} {words}".strip()


def _opens(told: str, at: int, words: str) -> bool:
    """Say whether an issue opens a sentence or a quotation with more than a figure: perhaps a command."""
    opens = at == 0 or told[at - 1] in "\"'“‘:" or told[max(0, at - 2) : at] == ": "
    return opens and words[:1].isupper()


def stance(of: Position, words: str) -> str:
    """Return the stance and the issue as a sentence has them: "demands a ceasefire", "agrees to exchange prisoners"."""
    if words.startswith("to "):
        return f"{_TO[of.stance]} {words}"
    return f"{wording.stance_word(of.stance)} {words}"


def told_issue(account: Account[Position]) -> tuple[Position, str] | None:
    """Return the first telling of a position that says what it is about, with that; None where none does."""
    facts = [form.fact for form in account.forms] or [account.fact]
    return next(((of, words) for of in facts if (words := issue(of))), None)


def position(account: Account[Position], now: datetime, *, holder: str | None = None) -> Statement | None:
    """Tell a position in a sentence of its holder, or below the holder's name with its day; None where it cannot."""
    if (found := told_issue(account)) is None:
        return None
    told = stance(*found)
    if holder is not None:
        return Statement(wording.sentence(f"{holder} {told}"), account.citations[:CITED])
    on = wording.day(account.fact.date or account.last_told.date(), now)
    return Statement(f"{told[0].upper()}{told[1:]}", account.citations[:CITED], lead=on)


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
