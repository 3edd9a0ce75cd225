"""Status: where one article says that talks stand, who sits at the table, where and when, and what is expected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.facts.extractor import Extractor
from bot.core.facts.parties import Cast, Party
from bot.core.facts.status_stage import signs, stage_of
from bot.core.language import Document, Sentence, lexicon
from bot.core.language.en import happenings, stages, stances
from bot.core.model.article import Article, Span
from bot.core.model.fact import Event, EventKind, Facts, Part, ParticipantKind, Stage, TalksStatus

_AT_TABLE = frozenset({Part.DELEGATION_HEAD, Part.DELEGATE, Part.PRINCIPAL})
_ROUND = (EventKind.CONSULT, EventKind.SIGN, EventKind.AGREE, EventKind.SUSPEND, EventKind.WITHDRAW)
_VENUE = re.compile(
    rf"\b(?:{happenings.TALKS})\s+(?:[\w’'-]+\s+){{0,3}}?in\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s+(?:el-|al-)?[A-Z][\w’'-]+){{0,2}})"
)
_IN_FORCE = re.compile(r"\bin\s?to\s+(?:effect|force)\b", re.IGNORECASE)
_MOST_SIDES = 4
_WHOLE_ARTICLE = 5  # sentences; what is shorter and shows no stage has none


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the status of the talks; none when the article is about no talks."""
    if not _is_about_talks(document, facts):
        return facts
    cast = Cast(document, facts)
    mediators = _mediators(cast, facts)
    sides = _sides(cast, facts, mediators)
    if not sides:
        return facts
    today = document.reference
    last, ahead = _rounds(facts.events, today)
    shown = stage_of(signs(document), facts.events, ahead, today)
    if shown is None and len(document.sentences) < _WHOLE_ARTICLE:
        return facts
    stage, span = shown or (Stage.UNDER_WAY, None)
    outlook = _outlook(document)
    return replace(
        facts,
        status=TalksStatus(
            stage=stage,
            headline=_headline(article, document, span),
            stage_span=span,
            venue=_venue(cast, facts.events, stage, last, ahead),
            last_round=last,
            next_round=ahead,
            sides=sides,
            mediators=mediators,
            outlook=outlook.of(document.text) if outlook else None,
            outlook_span=outlook,
        ),
    )


def _is_about_talks(document: Document, facts: Facts) -> bool:
    """Say whether talks are what the article is about: its words say so, and somebody acts in them."""
    words = len(stages.ABOUT.findall(document.text))
    size = max(1, len(document.sentences))
    return bool(facts.events or facts.positions) and (words >= 2 or (words == 1 and size <= 2)) and words * 8 >= size


def _headline(article: Article, document: Document, span: Span | None) -> str:
    title = article.title.strip()
    if title:
        return title
    if document.headline is not None:
        return document.headline.of(document.text)
    best = span or document.sentences[0].span
    return best.of(document.text)


def _rounds(events: Sequence[Event], today: date) -> tuple[date | None, date | None]:
    """Return the day of the last round and of the next."""
    held: date | None = None
    for kinds in ((EventKind.CONSULT,), _ROUND):
        days = [
            e.date
            for e in events
            if e.kind in kinds and e.date is not None and e.date <= today and not _IN_FORCE.search(e.text)
        ]
        if days and held is None:
            held = max(days)
    coming = [e.date for e in events if e.kind is EventKind.CONSULT and e.date is not None and e.date > today]
    return held, min(coming) if coming else None


def _venue(cast: Cast, events: Sequence[Event], stage: Stage, last: date | None, ahead: date | None) -> str | None:
    """Return where the round is held that the stage is about, else where any is, else where "talks in …" says."""
    wanted = (ahead, last) if stage is Stage.SCHEDULED else (last, ahead)
    rounds = [e for e in events if e.kind in _ROUND and e.place]
    for day in wanted:
        for kind in _ROUND:
            place = next((e.place for e in rounds if day is not None and e.date == day and e.kind is kind), None)
            if place:
                return place
    named = [
        m["place"]
        for m in _VENUE.finditer(cast.document.text)
        if all(p.place for p in cast.within(Span(*m.span("place")))) and not cast.times(Span(*m.span("place")))
    ]
    if named:
        return Counter(named).most_common(1)[0][0]
    return next((e.place for kind in _ROUND for e in rounds if e.kind is kind), None)


def _mediators(cast: Cast, facts: Facts) -> tuple[str, ...]:
    """Return who mediates: states by their name, people by the side they stand for."""
    text = cast.document.text
    found: dict[str, None] = {}
    for match in stages.MEDIATED.finditer(text):
        first = (
            next(iter(cast.within(Span(match.end(), min(len(text), match.end() + 40) or 1))), None)
            if match.end() < len(text)
            else None
        )
        if first is not None and text[match.end() : first.span.start].strip().lower() in {"", "the"}:
            for party in cast.joined(first):
                found[party.on_side or party.name] = None
    for party in cast.parties:
        end = min(len(text), party.span.end + 60)
        after = re.split(r"[.;]|\b(?:and|said|says|but)\b", text[party.span.end : end])[0]
        if not party.place and stages.MEDIATES.match(after):
            for one in cast.joined(party) if not party.adjective else (party,):
                found[one.on_side or one.name] = None
    for participant in facts.participants:
        if participant.part is Part.MEDIATOR:
            state = participant.kind is not ParticipantKind.PERSON
            found[participant.name if state else participant.side or participant.name] = None
    return tuple(found)


def _sides(cast: Cast, facts: Facts, mediators: tuple[str, ...]) -> tuple[str, ...]:
    """Return who negotiates, the clearest first: two, or more where the text names more nearly as often."""
    score: Counter[str] = Counter()
    for participant in facts.participants:
        if participant.side and participant.part in _AT_TABLE:
            score[participant.side] += 2
    owners = {p.name: p.side for p in facts.participants if p.kind is ParticipantKind.PERSON}
    for event in facts.events:
        if event.kind in {EventKind.CONSULT, EventKind.AGREE, EventKind.SIGN}:
            actors = dict.fromkeys(owners.get(a, a) or a for a in event.actors)
            for actor in actors:
                score[actor] += 3 if len(actors) > 1 else 1
    for position in facts.positions:
        side = owners.get(position.holder, position.holder)
        if side:
            score[side] += 1
        elif position.holder in owners:
            score[position.holder] += 1
    for sentence in cast.document.sentences:
        _score_pairs(cast, sentence, score)
    _score_headline(cast, score)
    people = _people(cast, facts)
    aliases = _aliases(cast, people)
    merged: Counter[str] = Counter()
    for name, points in score.items():
        merged[aliases.get(name, name)] += points
    ranked = [(n, k) for n, k in merged.most_common() if n not in mediators and n not in people | stances.ADJECTIVES]
    maybe = {p.name for p in cast.parties if p.kind is ParticipantKind.PERSON}
    sure = [(n, k) for n, k in ranked if n not in maybe]
    ranked = sure if len(sure) > 1 else ranked
    if not ranked:
        return ()
    second = ranked[1][1] if len(ranked) > 1 else 0
    return tuple(n for at, (n, k) in enumerate(ranked[:_MOST_SIDES]) if at < 2 or 4 * k >= 3 * second and k >= 4)


def _people(cast: Cast, facts: Facts) -> frozenset[str]:
    """Return the names of persons; a name with no role, no side and no given name may as well be a company's."""
    words = lexicon(cast.document.language)
    given = words.male_names | words.female_names
    known = {p.name for p in facts.participants if p.role or p.side}
    return frozenset(
        p.name
        for p in cast.parties
        if p.kind is ParticipantKind.PERSON and (p.name in known or p.side or p.name.split()[0] in given)
    )


def _score_pairs(cast: Cast, sentence: Sentence, score: Counter[str]) -> None:
    """Count who are named as the two ends of talks: "between X and Y", "X's offer to Y", "X and Y"."""
    parties = [p for p in cast.within(sentence.span) if not p.place and not p.modifies]
    words = sentence.span.of(cast.document.text)
    if len(parties) < 2 or not stages.ABOUT.search(words):
        return
    for left, right in zip(parties, parties[1:], strict=False):
        gap = cast.document.text[left.span.end : right.span.start].strip().lower()
        before = cast.document.text[max(sentence.span.start, left.span.start - 16) : left.span.start].lower()
        if gap in {"and", "-", "–", "and the", "and its"} and left.on_side != right.on_side:
            weight = 3 if "between" in before else 2
            for party in (left, right):
                if party.on_side:
                    score[party.on_side] += weight
        elif re.fullmatch(r"(?:\S+\s+){0,4}(?:talks|negotiations|deal|offer|bid)\s+with(?:\s+\S+){0,3}", gap):
            for party in (left, right):
                if party.on_side:
                    score[party.on_side] += 2


def _score_headline(cast: Cast, score: Counter[str]) -> None:
    headline = cast.document.headline or (cast.document.sentences[0].span if cast.document.sentences else None)
    for party in cast.within(headline) if headline else ():
        if not party.place:
            score[party.on_side or party.name] += 2


def _aliases(cast: Cast, people: frozenset[str]) -> dict[str, str]:
    """Return the names behind the nouns: "the rail workers' union Transrail" makes "the union" Transrail."""
    found: dict[str, str] = {}
    named = [
        p
        for p in cast.parties
        if p.kind is not ParticipantKind.COUNTRY
        and p.name not in people
        and not p.name.islower()
        and p.name[:4] != "the "
    ]
    for party in named:
        i = cast.index(party.span.start)
        before = [t.text.lower() for t in cast.tokens[max(0, i - 2) : i]]
        noun = next((w for w in reversed(before) if w in stances.PARTY_NOUNS), None)
        if noun is not None and (before[-1] == noun or before[-1] in {"chain", "group", "giant"}):
            for word in (f"the {noun}", noun):
                found.setdefault(word, party.name)
        elif (last := party.name.split()[-1].lower()) in stances.PARTY_NOUNS:
            found.setdefault(f"the {last}", party.name)
    plural = {p.name for p in cast.parties if p.name.islower() and p.name.endswith(("s", "men"))}
    found |= {n: n.removeprefix("the ") for n in plural if n.startswith("the ") and n.removeprefix("the ") in plural}
    names = [n for n in dict.fromkeys(p.name for p in named) if n not in found.values()]
    if len(names) == 1:  # the one other organisation is "the company"
        for noun in stances.COMPANIES:
            found.setdefault(f"the {noun}", names[0])
    if any(p.name == "the government" for p in cast.parties):
        found.setdefault("the cabinet", "the government")
    return found


def _outlook(document: Document) -> Span | None:
    """Return the sentence that says what to expect; of equals the later, as reports end with it."""
    best: tuple[int, int] | None = None
    chosen: Span | None = None
    for at, sentence in enumerate(document.sentences):
        if document.headline is not None and document.headline.overlaps(sentence.span):
            continue
        text = sentence.span.of(document.text)
        if len(text) > 500 or document.tokens[sentence.tokens[0]].quoted:
            continue
        points = max((points for pattern, points in stages.OUTLOOK if pattern.search(text)), default=0)
        if points and (best is None or (points, at) >= best):
            best, chosen = (points, at), sentence.span
    return chosen


EXTRACTOR = Extractor(provides="status", run=extract, requires=frozenset({"participants", "positions", "events"}))
