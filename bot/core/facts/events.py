"""Events: what happened in the talks or is announced, with who, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import day_of, place_of
from bot.core.facts.extractor import Extractor
from bot.core.facts.groups import names_behind
from bot.core.facts.parties import Party
from bot.core.language import Document, Sentence
from bot.core.language.en import function_words, happenings
from bot.core.language.openings import Patterns, Words
from bot.core.model.article import Article, Span
from bot.core.model.fact import Event, EventKind, Facts, ParticipantKind

_ACTIVE = happenings.compiled(happenings.HAPPENINGS)
_PASSIVE = happenings.compiled(happenings.PASSIVE)
_KINDS = tuple((kind, passive) for passive, table in ((False, _ACTIVE), (True, _PASSIVE)) for kind, _ in table)
_PATTERNS = Patterns(pattern for _, pattern in (*_ACTIVE, *_PASSIVE))
_ABOUT_TALKS = re.compile(
    rf"\b(?:{happenings.STRICT_TALKS}|{happenings.PACT}|negotiat\w+|offer|proposal|demands?|strike|bid|mediat\w+)\b",
    re.IGNORECASE,
)
_MANDATE = re.compile(
    r"\b(?:demand|insist|urg|propos|request|recommend|ask|requir)\w*\s+that\s+[^,;:.]{0,60}$", re.IGNORECASE
)
_NEEDS_ACTOR = frozenset({"reject", "request", "threaten", "withdraw", "concede", "suspend"})
_DAY_AFTER = re.compile(r"\bon$")  # a round that is told only by its day
_MEETS = re.compile(r"meets?\b", re.IGNORECASE)
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class _Happening:
    kind: str
    verb: Span
    passive: bool = False
    announced: bool = False
    proposed: bool = False  # nobody else has agreed to it yet


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the events that the article tells, in its order, one of a kind a sentence."""
    del article
    if not _ABOUT_TALKS.search(document.text):
        return facts
    cast, words = Cast(document, facts), Words(document.text)
    named = names_behind(cast, facts)
    found: list[Event] = []
    for at, sentence in enumerate(document.sentences):
        if sentence.span.end - sentence.span.start <= _LONGEST:
            headline = _is_headline(document, sentence)
            found += _dated_first(_read(cast, words, sentence, lead=at <= 3, headline=headline))
    told = [replace(e, actors=tuple(dict.fromkeys(named.get(a, a) for a in e.actors))) for e in found]
    return replace(facts, events=_once(told, document))


def _is_headline(document: Document, sentence: Sentence) -> bool:
    return document.headline is not None and document.headline.overlaps(sentence.span)


def _dated_first(events: Iterator[Event]) -> list[Event]:
    """Leave out what a sentence tells again without a day."""
    told = list(events)
    return [e for e in told if e.date or not any(o is not e and o.kind is e.kind and o.date for o in told)]


def _read(cast: Cast, words: Words, sentence: Sentence, *, lead: bool, headline: bool) -> Iterator[Event]:
    told: set[tuple[str, date | None]] = set()
    text = cast.document.text
    for happening in _happenings(cast, words, sentence, headline=headline):
        actors = _actors(cast, sentence, happening)
        if not actors and not _stands_alone(happening, sentence.span.of(text)):
            continue
        if happening.kind == "consult" and not _is_talks(cast, sentence, happening, actors):
            continue
        day = day_of(cast, sentence, happening.verb, announced=happening.announced, lead=lead)
        needs_day = happening.proposed or _DAY_AFTER.search(happening.verb.of(text)) is not None
        if day is None and _MEETS.match(happening.verb.of(text)):  # "they meet again on Monday"
            day = day_of(cast, sentence, happening.verb, announced=True, lead=lead)
        if (happening.kind, day) in told or (day is None and needs_day):
            continue
        told.add((happening.kind, day))
        place = place_of(cast, sentence, happening.verb)
        yield Event(EventKind(happening.kind), sentence.span.of(text), sentence.span, day, place, actors)


def _stands_alone(happening: _Happening, words: str) -> bool:
    """Say whether something happens although nobody is named who does it: "The last round was held in Oslo"."""
    kind = happening.kind
    if kind in {"consult", "sign"} or (kind == "suspend" and happening.passive):
        return True
    if kind in {"agree", "suspend"} and happenings.THE_SIDES.search(words):
        return True
    return kind not in _NEEDS_ACTOR and _ABOUT_TALKS.search(words) is not None


def _happenings(cast: Cast, words: Words, sentence: Sentence, *, headline: bool) -> Iterator[_Happening]:
    """Yield what the verbs of a sentence say to happen, those left out that are denied, wished or doubted."""
    text = cast.document.text
    found: dict[tuple[str, int], _Happening] = {}
    for number, match in _PATTERNS.find(words, sentence.span.start, sentence.span.end):
        kind, passive = _KINDS[number]
        verb = Span(*match.span("v"))
        if cast.tokens[cast.index(verb.start)].quoted:
            continue
        happening = _happening(text, sentence, kind, verb, headline=headline)
        if happening is not None:
            found.setdefault((kind, verb.start), replace(happening, passive=passive))
    broken = {start for kind, start in found if kind == "suspend"}  # talks that break off are no further round
    kept = [h for (kind, start), h in found.items() if kind != "consult" or start not in broken]
    return iter(sorted(kept, key=lambda h: h.verb.start))


def _happening(text: str, sentence: Sentence, kind: str, verb: Span, *, headline: bool) -> _Happening | None:
    """Return what a verb says to happen as the words before it leave it; None where they leave nothing."""
    before = _before(text, sentence, verb.start)
    if happenings.DOUBTED.search(before) or _is_noun(before, verb.of(text)):
        return None
    if kind != "consult" and _is_wished(text, sentence, verb):
        return None
    announced = happenings.ANNOUNCED.search(before) is not None or _is_plan(verb.of(text))
    if before.rstrip().endswith(" to") and not announced:
        if not headline:
            return None  # what somebody is there to do
        announced = True
    if announced and kind not in {"consult", "sign", "withdraw", "agree"}:
        return None
    wide = text[max(sentence.span.start, verb.start - 120) : verb.end]
    proposed = kind == "consult" and happenings.PROPOSED.search(wide) is not None
    return _Happening(kind, verb, announced=announced or proposed, proposed=proposed)


def _is_wished(text: str, sentence: Sentence, verb: Span) -> bool:
    """Say whether it is only demanded: "demanded that they conclude an agreement"."""
    before = text[max(sentence.span.start, verb.start - 80) : verb.start]
    inflected = verb.of(text).split()[0].lower().endswith(("s", "ed"))
    return not inflected and _MANDATE.search(before) is not None


def _is_plan(verb: str) -> bool:
    return bool(re.search(r"\b(?:to|scheduled|due|expected|planned|set)\b", verb))


def _before(text: str, sentence: Sentence, start: int) -> str:
    """Return the last few words before a verb, no further back than the clause."""
    before = text[max(sentence.span.start, start - 40) : start]
    return re.split(r"[,;:—]|\b(?:and|but|that|who|which|said|says)\b", before)[-1]


def _is_noun(before: str, verb: str) -> bool:
    """Say whether the word is a noun or an adjective here: "the proposed deal", "a meeting", "its call for"."""
    last = before.rsplit(maxsplit=1)[-1].lower() if before.split() else ""
    if last in function_words.BEFORE_NOUNS | {"that", "first", "no"} or last.endswith(("'s", "’s")):
        return True
    return verb.lower().endswith("ing") and last not in {"is", "are", "was", "were", "been", "be", ""}


def _is_talks(cast: Cast, sentence: Sentence, happening: _Happening, actors: tuple[str, ...]) -> bool:
    """Say whether a meeting is one of talks: two parties, or words that say so."""
    words = sentence.span.of(cast.document.text)
    strict = re.search(
        rf"\b{happenings.STRICT_TALKS}\b|\b(?:delegations?|negotiat\w+|envoys?|mediat\w+|rounds?|summit|conference|session|meets?\s+again|at\s+the\s+(?:\w+\s+)?table|meetings\s+(?:\w+\s+){{0,5}}?(?:planned|scheduled|due)|meeting(?=,?\s+(?:was\s+)?held))\b",
        words,
        re.IGNORECASE,
    )
    return bool(strict) or (
        len(actors) >= 2
        and re.match(r"(?i)met|meet|held|hold|conven|gather", happening.verb.of(cast.document.text)) is not None
    )


def _actors(cast: Cast, sentence: Sentence, happening: _Happening) -> tuple[str, ...]:
    """Return who takes part: the subject; of talks, all whom the sentence names but places and those who tell of it."""
    verb = cast.index(happening.verb.start)
    subject = () if happening.passive else cast.subject(sentence, verb)
    named = [p for p in cast.within(sentence.span) if cast.acts(p)]
    if happening.kind not in {"consult", "agree", "sign"}:
        people = subject or (named[:1] if not happening.passive and happening.kind == "suspend" else ())
        if happening.passive:
            people = tuple(named)
        return _names(people)
    after = [p for p in named if happening.verb.end <= p.span.start < happening.verb.end + 120]
    together = [p for p in after if _goes_with(cast, p)]
    if subject:
        return _names(
            (*subject, *(together if happening.kind == "consult" else [p for p in after if _is_with(cast, p)]))
        )
    if happening.kind == "consult" or happening.passive:
        return _names([p for p in named if not _reports(cast, p) and not _left_out(cast, p)])
    return ()


def _goes_with(cast: Cast, party: Party) -> bool:
    """Say whether a party is named as the other one: "with X", "between X and Y", "met X"."""
    i = cast.index(party.span.start)
    before = [t.text.lower() for t in cast.tokens[max(0, i - 6) : i]]
    return not _left_out(cast, party) and bool(
        {"with", "between", "and", "met", "meets", "meet", "meeting", "from"} & set(before)
    )


def _is_with(cast: Cast, party: Party) -> bool:
    i = cast.index(party.span.start)
    return "with" in [t.text.lower() for t in cast.tokens[max(0, i - 4) : i]]


def _left_out(cast: Cast, party: Party) -> bool:
    """Say whether a party is named as one that is not there: "without European participation"."""
    i = cast.index(party.span.start)
    return "without" in [t.text.lower() for t in cast.tokens[max(0, i - 14) : i]]


def _reports(cast: Cast, party: Party) -> bool:
    """Say whether a party is only named as the one who tells: "…, Georgia's foreign ministry said"."""
    i = cast.index(party.span.end)
    after = " ".join(t.text.lower() for t in cast.tokens[i : i + 6])
    return re.search(r"\b(?:said|says|announced|reported|told)\b", after.split(".")[0]) is not None


def _names(parties: tuple[Party, ...] | list[Party]) -> tuple[str, ...]:
    """Return the names, each once; a person is followed by the side they act for."""
    names: dict[str, None] = {}
    for party in parties:
        names[party.name] = None
        if party.kind is ParticipantKind.PERSON and party.side:
            names[party.side] = None
    return tuple(names)


def _once(events: list[Event], document: Document) -> tuple[Event, ...]:
    """Leave out what the headline tells when the text tells it with its day."""
    return tuple(
        event
        for event in events
        if document.headline is None
        or not document.headline.overlaps(event.span)
        or not any(e.kind is event.kind and e.date and not document.headline.overlaps(e.span) for e in events)
    )


EXTRACTOR = Extractor(provides="events", run=extract, requires=frozenset({"participants"}))
