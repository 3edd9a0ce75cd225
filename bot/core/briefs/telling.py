"""Telling one fact: an event, a position, a quote, a participant each become one statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.core.briefs import sentences, wording
from bot.core.language import spelling
from bot.core.model.briefing import Statement
from bot.core.model.fact import Event, Part, Position, Quote, QuoteKind, Stance
from bot.core.model.story import (
    Account,
    Citation,
    Disagreement,
    KnownParticipant,
    Round,
    Sourced,
    Topic,
    one_per_outlet,
)

CITED = 5
_MARKS = ' ,;“”"«»\n\t'
_PART_ORDER = tuple(Part)
_PLACEHOLDERS = frozenset(["it", "this", "that", "them", "these", "those", "so", "he", "she", "they"])


def plain(text: str) -> str:
    """Return a text without case and accents."""
    return " ".join(spelling.plain(text).split())


def event(account: Account[Event], now: datetime, *, dated: bool = True) -> Statement | None:
    """Tell an event in the best of its sentences, or by its kind and actors where none stands on its own."""
    of = account.fact
    lead = wording.day(of.date, now) if of.date and dated else None
    for form in account.forms:
        if words := sentences.tidied(form.fact.text):
            text = sentences.dated(words, form.citation.published)
            if lead:
                text = _without(lead, text)
            return Statement(text, _first(form, account.citations), lead=lead)
    if len(of.actors) < 2 and not (of.actors and of.place):
        return None
    place = f" in {of.place}" if of.place else ""
    return Statement(f"{wording.deed(of.kind, of.actors)}{place}.", account.citations[:CITED], lead=lead)


def _without(day: str, text: str) -> str:
    # The day stands in front already: "On Friday 16 May, Russia …" need not say it twice.
    bare = re.sub(rf"^On {re.escape(day)},? (?=[A-Z])", "", text)
    return bare if sentences.stands_alone(bare) else text


def _first(
    form: Sourced[Event] | Sourced[Position] | Sourced[Quote], cited: Iterable[Citation]
) -> tuple[Citation, ...]:
    """Return the citations with that of the words that are shown in front."""
    return one_per_outlet((form.citation, *cited))[:CITED]


def issue(of: Position) -> str | None:
    """Return what a position is about in a few words, or None where they say too little."""
    words = of.issue.strip(_MARKS + ".")
    if len(words) < 4 or words.casefold() in _PLACEHOLDERS or len(words.split()) > 14:
        return None
    return words


def position(account: Account[Position], now: datetime, *, holder: bool = True) -> Statement | None:
    """Tell a position as its holder, the verb of its stance and the issue; None where the issue says too little."""
    words = issue(account.fact)
    if words is None:
        return None
    verb = wording.stance_word(account.fact.stance)
    lead = f"{account.fact.holder} {verb}" if holder else verb.capitalize()
    since = "" if holder else f" ({wording.day(account.fact.date or account.last_told.date(), now)})"
    return Statement(f"{words}{since}", account.citations[:CITED], lead=lead)


def quote(account: Account[Quote], people: Mapping[str, KnownParticipant]) -> Statement | None:
    """Tell who said what: direct words within marks, others as they were reported; None where nobody is named."""
    of = account.fact
    if of.speaker is None:
        return None
    speaker = introduced(of.speaker, people)
    form = account.forms[0] if account.forms else None
    cited = _first(form, account.citations) if form else account.citations[:CITED]
    text = said(of)
    if of.kind is QuoteKind.DIRECT or (of.kind is QuoteKind.MIXED and not re.search('[“”"]', text)):
        return Statement(text, cited, lead=speaker, verbatim=True) if text else None
    text = re.sub(r"^that\s+", "", " ".join(of.text.split()).strip(" ,"))
    if not sentences.stands_alone(text + " " * max(0, 25 - len(text))):
        return None
    return Statement(wording.sentence(text), cited, lead=f"{speaker}, as reported")


def said(of: Quote) -> str:
    """Return a quote's own words, with dots where the article interrupts them."""
    if of.kind is not QuoteKind.DIRECT and re.search('[“”"]', of.text.strip(_MARKS)):
        return of.text.strip()
    start = of.span.start
    parts = (of.text[p.start - start : p.end - start] for p in of.parts)
    return " … ".join(cleaned for p in parts if (cleaned := _own_words(p)))


def _own_words(part: str) -> str:
    words = " ".join(part.split()).strip(_MARKS)
    # Marks of one stroke are apostrophes too: only a pair around the whole is taken off.
    if words[:1] in "'‘" and words.rstrip(".,")[-1:] in "'’":
        words = words[1:].rstrip("'’.,")
    return words.lstrip("‘")


def introduced(name: str, people: Mapping[str, KnownParticipant]) -> str:
    """Return a name with the role and side that are known of it: "Hakan Fidan (Foreign Minister, Turkey)"."""
    known = people.get(plain(name))
    if known is None:
        return name
    about = [known.role or "", known.side if known.side and plain(known.side) not in plain(known.role or "") else ""]
    told = ", ".join(a for a in about if a and plain(a) != plain(known.name))
    return f"{known.name} ({told})" if told else known.name


def by_name(people: Iterable[KnownParticipant]) -> dict[str, KnownParticipant]:
    """Return participants by each of their names; a name that two of them bear leads to neither."""
    found: dict[str, KnownParticipant | None] = {}
    for person in people:
        for name in {plain(n) for n in (person.name, *person.aliases)}:
            found[name] = None if name in found else person
    return {name: person for name, person in found.items() if person}


def rank(person: KnownParticipant) -> tuple[int, int, str]:
    """Order participants: who leads and decides first, then who is named most."""
    return _PART_ORDER.index(person.part), -person.mentions, person.name


def participant(person: KnownParticipant) -> Statement:
    """Tell a participant by role and part."""
    part = wording.part_words(person.part)
    told = "; ".join(t for t in (person.role or "", part) if t)
    return Statement(told, person.citations, lead=person.name)


def meeting(of: Round, now: datetime) -> str:
    """Return day and place of a round: "Friday 16 May in Istanbul"."""
    return wording.day(of.on, now) + (f" in {of.venue}" if of.venue else "")


def disagreement(of: Disagreement) -> Statement:
    """Tell each number with the outlets that give it: "1,000 (North Wire, Daily Post); 1,200 (Coast Radio)"."""
    by_number: dict[str, list[str]] = {}
    for figure in of.figures:
        by_number.setdefault(figure.number, []).append(figure.citation.outlet)
    told = "; ".join(f"{number} ({', '.join(dict.fromkeys(outlets))})" for number, outlets in by_number.items())
    return Statement(told, one_per_outlet(f.citation for f in of.figures)[:CITED], lead=f"Number of {of.of}")


def newest_by_side(topic: Topic, accounts: Sequence[Account[Position]]) -> list[Statement]:
    """Tell for each side in one line what it newly demands, offers, accepts and rejects."""
    told: list[Statement] = []
    for side in topic.sides:
        theirs = [a for a in accounts if plain(a.fact.holder) == plain(side) and issue(a.fact)]
        newest: dict[Stance, Account[Position]] = {}
        for account in sorted(theirs, key=lambda a: (a.last_told, a.independent), reverse=True):
            newest.setdefault(account.fact.stance, account)
        chosen = [newest[s] for s in (Stance.DEMAND, Stance.OFFER, Stance.ACCEPT, Stance.REJECT) if s in newest][:3]
        if chosen:
            words = "; ".join(f"{wording.stance_word(a.fact.stance)} {issue(a.fact)}" for a in chosen)
            told.append(Statement(words, one_per_outlet(c for a in chosen for c in a.citations)[:CITED], lead=side))
    return told
