"""Telling one fact: an event, a position, a quote, a participant each become one statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from bot.core.briefs import sentences, wording
from bot.core.language import spelling
from bot.core.model.briefing import Statement
from bot.core.model.fact import Event, Part, ParticipantKind, Position, Quote, QuoteKind
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
MARKS = ' ,;“”"«»\n\t'
_PART_ORDER = tuple(Part)
_NO_START_WORDS = """
again during about whether of in at on by with from for to also only not never it this that these those there
before after when while as until since despite
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow earlier later
"""
NO_START = frozenset(_NO_START_WORDS.split()) - {"that", "it"}
_FUNCTION_WORDS = (
    "the a an that he she it they we i there his her its their some all no any both this these those if when"
)
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_MANDATIVE = {"insisting": "insisted", "demanding": "demanded", "proposing": "proposed", "suggesting": "suggested"} | {
    "requesting": "requested", "recommending": "recommended", "urging": "urged", "threatening": "threatened",
}  # fmt: skip
"""What asks for something to be done, as it is told; "said" would make a fact of it."""
_CLAUSE_VERBS = """
insist demand propose suggest request recommend urge threaten write wrote add warn state claim announce confirm declare
stress argue note explain maintain contend assert reiterate repeat deny predict estimate acknowledge admit concede
promise pledge vow report reveal emphasise emphasize underline indicate remark recall complain conclude
"""
_THAT = frozenset(f for v in _CLAUSE_VERBS.split() for f in (v, f"{v}s", f"{v}d", f"{v}ed")) | {
    "denied", "denies", "stresses", "admitted", "conceded", "stressed", "replied", "replies",
}  # fmt: skip
"""Verbs after which a clause reads badly without "that"."""
_HANGING = re.compile(
    r"\b(?:expect|hope|doubt|fear|believe|think|predict|optimistic|confident)\w*(?: that)? (?:it|they|this|that|these) "
    r"(?:will|would|could|may|might|can|should)(?: not)?(?: soon)? (?:take place|happen|begin|start|resume|go ahead|"
    r"last|hold|be (?:held|over|finished|signed|agreed|settled|done))\b",
    re.IGNORECASE,
)
_QUESTIONS = frozenset("whether if how why what who when where that".split())
_DANGLING = frozenset(["both", "such", "neither", "another", "these", "those", "this"])


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
    lead = wording.day(of.date, now) if of.date and dated else None
    for form in account.forms:
        if words := sentences.tidied(form.fact.text):
            text = on_its_day(words, form.citation.published, of.date if lead else None, people)
            return Statement(text, _first(form, account.citations), lead=lead)
    words = by_facts(of, topic)
    return Statement(words, account.citations[:CITED], lead=lead) if words else None


def on_its_day(words: str, published: datetime, on: date | None, people: Mapping[str, KnownParticipant]) -> str:
    """Return a sentence with days and names in full; behind the day it tells of, it need not name that one."""
    text = sentences.dated(words, published, on)
    text = sentences.in_full(text, {name: person.name for name, person in people.items()})
    return _without_day(text, on) if on else text


def by_facts(of: Event, topic: Topic) -> str | None:
    """Name an event by its kind, who took part and where; None where no two sides did."""
    if len({side for side in topic.sides for actor in of.actors if plain(side) == plain(actor)}) < 2:
        return None
    place = f" in {of.place}" if of.place else ""
    return f"{wording.deed(of.kind, of.actors)}{place}."


def _without_day(text: str, of: date | None) -> str:
    # The day stands in front already: "On Friday, Russia …" need not say it twice.
    bare = re.sub(rf"^On {of:%A}(?: {of.day} {of:%B})?,? (?=[A-Z])", "", text) if of else text
    return bare if sentences.stands_alone(bare) else text


def _first(
    form: Sourced[Event] | Sourced[Position] | Sourced[Quote], cited: Iterable[Citation]
) -> tuple[Citation, ...]:
    """Return the citations with that of the words that are shown in front."""
    return one_per_outlet((form.citation, *cited))[:CITED]


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
    words = " ".join(of.text.split()).strip(" ,.")
    if not sentences.paired(words):
        words = re.sub(r"[“”\"]$", "", words)
    if not _is_clause(words) or _points_back(of.speaker, words, people):
        return None
    words = sentences.dated(_within(words), cited[0].published)
    return Statement(wording.sentence(f"{speaker} {_reporting(of, words)} {words}"), cited)


def _points_back(speaker: str, words: str, people: Mapping[str, KnownParticipant]) -> bool:
    """Say whether reported words begin by taking up what was named before them: "it" of a person is nobody's own."""
    known = people.get(plain(speaker))
    person = known is not None and known.kind is ParticipantKind.PERSON
    return bool(re.match(r"(?:\w+ )?(?:them|these|those|they)\b" + (r"|it\b" if person else ""), words, re.IGNORECASE))


def _within(words: str) -> str:
    """Return a clause as it stands within a sentence: a common word at its start loses the capital it may have had."""
    first = words.split(maxsplit=1)[0]
    common = first.casefold() in _FUNCTION or re.fullmatch(r"[A-Z][a-z]+(?:ations?|ings?|ments?)", first)
    return words[0].lower() + words[1:] if common and first != "I" else words


def _reporting(of: Quote, words: str) -> str:
    """Return the verb that reports, as the source has it where it can stand before the words."""
    cue = (of.cue or "").strip().casefold()
    cue = _MANDATIVE.get(cue, cue)
    first = words.split(maxsplit=1)[0].casefold()
    if not re.fullmatch(r"[a-z]+(?:ed|id|old|ays|rote|s)", cue):
        return "said"
    if cue == "told" and (first in _FUNCTION or " that " not in words):
        return "said"  # whom he told is not among the words
    return f"{cue} that" if cue in _THAT and first not in _QUESTIONS else cue


def _is_clause(words: str) -> bool:
    parts = words.split()
    first = parts[0].casefold().strip(",") if parts else ""
    if len(parts) < 4 or first in NO_START | _DANGLING or not sentences.paired(words):
        return False
    if re.search(r", (?:he|she|it|they) (?:said|says|added|adds)\b", words):
        return False
    long = [p for p in parts if len(p) > 3]
    return sum(p[0].isupper() for p in long) <= 0.7 * len(long)  # a headline in capitals


def said(of: Quote) -> str:
    """Return a quote's own words, with dots where the article interrupts them."""
    if of.kind is not QuoteKind.DIRECT and re.search('[“”"]', of.text.strip(MARKS)):
        return of.text.strip()
    start = of.span.start
    parts = (of.text[p.start - start : p.end - start] for p in of.parts)
    return " … ".join(cleaned for p in parts if (cleaned := _own_words(p)))


def _own_words(part: str) -> str:
    words = " ".join(part.split()).strip(MARKS)
    # Marks of one stroke are apostrophes too: only a pair around the whole is taken off.
    if words[:1] in "'‘" and words.rstrip(".,")[-1:] in "'’":
        words = words[1:].rstrip("'’.,")
    return words.lstrip("‘")


def introduced(name: str, people: Mapping[str, KnownParticipant]) -> str:
    """Return a name with the role and side that are known of it: "Hakan Fidan (Foreign Minister, Turkey)"."""
    known = people.get(plain(name))
    if known is None:
        return wording.party(name)
    role = wording.role_of_one(_once(known.role or ""))
    about = [role, known.side if known.side and plain(known.side) not in plain(role) else ""]
    told = ", ".join(a for a in about if a and plain(a) != plain(known.name))
    return f"{known.name} ({told})" if told else wording.party(known.name)


def _once(role: str) -> str:
    """Return a role without what it says twice: "president and President"."""
    parts = re.split(r"(?:,| and)\s+", role)
    return role if len({plain(p) for p in parts}) == len(parts) else ", ".join({plain(p): p for p in parts}.values())


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
    role = wording.role_of_one(person.role or "")
    role = role[:1].upper() + role[1:]
    part = (
        ""
        if re.search(r"\bdelegation\b|\bnegotiator\b", role, re.IGNORECASE)
        else wording.part_words(person.part, role)
    )
    if side and person.part is Part.PRINCIPAL:
        part = ""  # of other talks: here it heads no side
    whose = person.side if side and person.side and plain(person.side) not in plain(f"{role} {person.name}") else ""
    told = "; ".join(t for t in (", ".join(filter(None, (role, whose))), part) if t)
    return Statement(told, person.citations, lead=person.name)


def outlook(words: str, citation: Citation) -> Statement | None:
    """Tell what is expected in the words of its source; None where "it" stands for what another sentence names."""
    text = None if _HANGING.search(words) else sentences.tidied(words)
    return Statement(sentences.dated(text, citation.published), (citation,)) if text else None


def meeting(of: Round, now: datetime) -> str:
    """Return day and place of a round: "Friday 16 May in Istanbul"."""
    return wording.day(of.on, now) + (f" in {of.venue}" if of.venue else "")


def disagreement(of: Disagreement) -> Statement:
    """Tell each number with the outlets that give it: "North Wire, Daily Post: 1,000; Coast Radio: 1,200"."""
    by_number: dict[str, list[str]] = {}
    for figure in of.figures:
        by_number.setdefault(figure.number, []).append(figure.citation.outlet)
    told = "; ".join(f"{', '.join(dict.fromkeys(outlets))}: {number}" for number, outlets in by_number.items())
    return Statement(told, one_per_outlet(f.citation for f in of.figures)[:CITED], lead=f"Number of {of.of}")
