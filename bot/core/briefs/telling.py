"""Telling one fact: an event, a position, a quote, a participant each become one statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

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
_NO_LONGER_NEW = timedelta(days=10)  # beside a newer position of the same side
_MARKS = ' ,;“”"«»\n\t'
_PART_ORDER = tuple(Part)
_WISHED = re.compile(
    r"\b(?:must|should|told|asked|urged|called on|if|unless|ought|pressed|wants?|wanted)\b", re.IGNORECASE
)
_BARE_VERB_AFTER = frozenset(["to", "not", "never", "would", "will"])
_PLACEHOLDER_WORDS = (
    "it this that them these those so he she they him her whom which who what to of for with by in on at the a an"
)
_PLACEHOLDERS = frozenset(_PLACEHOLDER_WORDS.split())
_NO_START_WORDS = """
again during about whether of in at on by with from for to also only not never it this that these those there
before after when while as until since despite
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow earlier later
"""
_NO_START = frozenset(_NO_START_WORDS.split()) - {"that", "it"}
_FUNCTION_WORDS = (
    "the a an that he she it they we i there his her its their some all no any both this these those if when"
)
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_MANDATIVE = frozenset(
    ["proposed", "proposes", "demanded", "demands", "suggested", "suggests", "insisted", "requested"]
)
_DANGLING = frozenset(["both", "such", "neither", "another", "these", "those", "this"])
_GENERIC = (
    "plan plans proposal proposals venue idea offer offers request call calls demand demands terms deal step steps move"
)
_SAYS_NOTHING = frozenset(_GENERIC.split())
_TO = {Stance.DEMAND: "wants", Stance.OFFER: "offers", Stance.ACCEPT: "agrees", Stance.REJECT: "refuses"}


def plain(text: str) -> str:
    """Return a text without case and accents."""
    return " ".join(spelling.plain(text).split())


def event(
    account: Account[Event],
    topic: Topic,
    now: datetime,
    people: Mapping[str, KnownParticipant],
    *,
    dated: bool = True,
) -> Statement | None:
    """Tell an event in the best of its sentences, or by its kind and actors where none stands on its own."""
    of = account.fact
    names = {name: person.name for name, person in people.items()}
    lead = wording.day(of.date, now) if of.date and dated else None
    for form in account.forms:
        if words := sentences.tidied(form.fact.text):
            text = sentences.dated(words, form.citation.published, of.date if lead else None)
            text = sentences.in_full(text, names)
            return Statement(_without_day(text, of.date) if lead else text, _first(form, account.citations), lead=lead)
    if len({side for side in topic.sides for actor in of.actors if plain(side) == plain(actor)}) < 2:
        return None
    place = f" in {of.place}" if of.place else ""
    return Statement(f"{wording.deed(of.kind, of.actors)}{place}.", account.citations[:CITED], lead=lead)


def _without_day(text: str, of: date | None) -> str:
    # The day stands in front already: "On Friday, Russia …" need not say it twice.
    bare = re.sub(rf"^On {of:%A}(?: {of.day} {of:%B})?,? (?=[A-Z])", "", text) if of else text
    return bare if sentences.stands_alone(bare) else text


def _first(
    form: Sourced[Event] | Sourced[Position] | Sourced[Quote], cited: Iterable[Citation]
) -> tuple[Citation, ...]:
    """Return the citations with that of the words that are shown in front."""
    return one_per_outlet((form.citation, *cited))[:CITED]


def issue(of: Position) -> str | None:
    """Return what a position is about in the few words of its source, or None where they say too little."""
    words = " ".join(of.issue.split()).strip(_MARKS + ".")
    parts = words.casefold().split()
    if len(words) < 4 or len(parts) > 14 or parts[-1] in _PLACEHOLDERS or parts[0] in _NO_START:
        return None
    if parts == parts[:1] and parts[0] in _SAYS_NOTHING:
        return None
    told = " ".join(of.text.split())
    at = told.casefold().find(words.casefold())
    if at >= 0 and of.stance is not Stance.DEMAND and _WISHED.search(told[:at]):
        return None  # "must accept a truce" is what others want
    # The article or the "to" before it is not part of the issue, but of the sentence that is made of it.
    led = re.search(r"\b(a|an|the|to|that|not|never|would|will)\s+$", told[: max(at, 0)], re.IGNORECASE)
    before = led[1].lower() if led else ""
    return f"{'to' if before in _BARE_VERB_AFTER else before} {words}".strip()


def stance(of: Position, words: str) -> str:
    """Return the stance and the issue as a sentence has them: "demands a ceasefire", "agrees to exchange prisoners"."""
    if words.startswith("to "):
        return f"{_TO[of.stance]} {words}"
    return f"{wording.stance_word(of.stance)} {words}"


def position(account: Account[Position], now: datetime, *, holder: str | None = None) -> Statement | None:
    """Tell a position in a sentence of its holder, or below the holder's name with its day; None where it cannot."""
    words = issue(account.fact)
    if words is None:
        return None
    told = stance(account.fact, words)
    if holder is not None:
        return Statement(wording.sentence(f"{holder} {told}"), account.citations[:CITED])
    on = wording.day(account.fact.date or account.last_told.date(), now)
    return Statement(f"{told[0].upper()}{told[1:]}", account.citations[:CITED], lead=on)


def holder(of: Position, topic: Topic, people: Mapping[str, KnownParticipant]) -> str:
    """Return the side that a position is held for, where its holder is that side or speaks for it; else the holder."""
    for side in topic.sides:
        if plain(side) == plain(of.holder):
            return side
    known = people.get(plain(of.holder))
    return known.side if known and known.side in topic.sides and known.side else of.holder


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
    words = re.sub(r"[“”\"]$", "", " ".join(of.text.split()).strip(" ,."))
    if not _is_clause(words):
        return None
    words = sentences.dated(_within(words), cited[0].published)
    return Statement(wording.sentence(f"{speaker} {_reporting(of, words)} {words}"), cited)


def _within(words: str) -> str:
    """Return a clause as it stands within a sentence: a common word at its start loses the capital it may have had."""
    first = words.split(maxsplit=1)[0]
    common = first.casefold() in _FUNCTION or re.fullmatch(r"[A-Z][a-z]+(?:ations?|ings?|ments?)", first)
    return words[0].lower() + words[1:] if common and first != "I" else words


def _reporting(of: Quote, words: str) -> str:
    """Return the verb that reports, as the source has it where it can stand before the words."""
    cue = (of.cue or "").strip().casefold()
    if not re.fullmatch(r"[a-z]+(?:ed|id|old|ays|rote|s)", cue):
        return "said"
    if cue == "told" and words.split(maxsplit=1)[0].casefold() in _FUNCTION:
        return "said"
    return f"{cue} that" if cue in _MANDATIVE and re.search(r"\bbe\b", words[:90]) else cue


def _is_clause(words: str) -> bool:
    parts = words.split()
    first = parts[0].casefold().strip(",") if parts else ""
    if len(parts) < 4 or first in _NO_START | _DANGLING or words.count("“") != words.count("”"):
        return False
    long = [p for p in parts if len(p) > 3]
    return sum(p[0].isupper() for p in long) <= 0.7 * len(long)  # a headline in capitals


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
        return wording.party(name)
    about = [known.role or "", known.side if known.side and plain(known.side) not in plain(known.role or "") else ""]
    told = ", ".join(a for a in about if a and plain(a) != plain(known.name))
    return f"{known.name} ({told})" if told else wording.party(known.name)


def introduced_once(name: str, side: str, people: Mapping[str, KnownParticipant]) -> str:
    """Return a side as it is, and a person with role and side."""
    return wording.party(side) if plain(name) == plain(side) else introduced(name, people)


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


def participant(person: KnownParticipant, *, side: bool = False) -> Statement:
    """Tell a participant by role and part, and by side where no heading names it."""
    role = person.role[0].upper() + person.role[1:] if person.role else ""
    part = "" if re.search(r"\bdelegation\b|\bnegotiator\b", role, re.IGNORECASE) else wording.part_words(person.part)
    whose = person.side if side and person.side and plain(person.side) not in plain(f"{role} {person.name}") else ""
    told = "; ".join(t for t in (", ".join(filter(None, (role, whose))), part) if t)
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


def newest_by_side(
    topic: Topic, accounts: Sequence[Account[Position]], people: Mapping[str, KnownParticipant]
) -> list[Statement]:
    """Tell for each side in one line what it newly demands, offers, accepts and rejects."""
    told: list[Statement] = []
    for side in topic.sides:
        theirs = [a for a in accounts if holder(a.fact, topic, people) == side and issue(a.fact)]
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
            words = "; ".join(stance(a.fact, issue(a.fact) or "") for a in chosen)
            told.append(Statement(words, one_per_outlet(c for a in chosen for c in a.citations)[:CITED], lead=side))
    return told
