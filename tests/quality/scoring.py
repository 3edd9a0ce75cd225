"""Scoring everything else that is read: each function says what it counts, and none looks at anything but its values.

A place in one article is compared with a place in the same article; nothing is compared by position in a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from bot.core.language import Name, Timex
from bot.core.model.article import Span
from bot.core.model.fact import Event, Part, Participant, Position, TalksStatus
from tests.quality.gold import Gold, Reading
from tests.quality.names import Cast, form, plain
from tests.quality.scoring_quotes import score_quotes
from tests.quality.tally import Score, Tally, leftover, pairs, total

Told = TypeVar("Told")


class Judge(Protocol):
    """Adds one case to a tally: Score.judge or Score.assess."""

    def __call__(self, name: str, *, right: bool) -> None: ...


HALF = 0.5
SMALL_WORDS = frozenset("a an the of to for on in at by with and or that its their his her all any".split())
CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def shared(one: str, other: str) -> float:
    """Return how much of their telling words two phrases share (Dice)."""
    ours, theirs = _telling(one), _telling(other)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _telling(phrase: str) -> set[str]:
    found = {plain(w) for w in re.findall(r"\w+", phrase)}
    return {w.removesuffix("s") for w in found - SMALL_WORDS or found}


def score_participants(gold: Gold, reading: Reading) -> Score:
    """Count who takes part: `participants` (F1; a participant is found by its name or an alias, once), and over those
    found `participants.kind`, `.side` (both none is right, and so is a party as its own side), `.part`, and, where the
    text gives one, `.role` (half of the telling words).
    """
    score = Score("participants", gold.id)
    labelled, read = gold.labels.facts.participants, reading.facts.participants
    cast = Cast(labelled)
    matched = pairs(labelled, read, lambda one, other: _alike(cast, one, other))
    score.count("participants", right=len(matched), read=len(read), gold=len(labelled))
    for what in ("kind", "side", "part"):
        score.expect(f"participants.{what}", len(labelled))
    score.expect("participants.role", sum(p.role is not None for p in labelled))
    for i in leftover(len(labelled), (i for i, _ in matched)):
        score.slip(f"missed {labelled[i].kind}", f"{labelled[i].name} ({labelled[i].role or '-'}, {labelled[i].part})")
    for j in leftover(len(read), (j for _, j in matched)):
        score.slip(f"spurious {read[j].kind}", f"{read[j].name} ({read[j].role or '-'}, {read[j].part})")
    for i, j in matched:
        _judge_participant(score, cast, labelled[i], read[j])
    return score


def _alike(cast: Cast, gold: Participant, read: Participant) -> float:
    if form(gold.name) == form(read.name):
        return 3
    if cast.who(read.name) == form(gold.name):
        return 2
    ours = {form(name) for name in (gold.name, *gold.aliases)}
    theirs = {form(name) for name in (read.name, *read.aliases)}
    return 1 if ours & theirs else 0


def _judge_participant(score: Score, cast: Cast, gold: Participant, read: Participant) -> None:
    score.assess("participants.kind", right=gold.kind is read.kind)
    if gold.kind is not read.kind:
        score.slip(f"kind: {gold.kind} read as {read.kind}", gold.name)
    sides = _is_side(cast, gold, gold.side), _is_side(cast, gold, read.side)
    score.assess("participants.side", right=sides[0] == sides[1])
    if sides[0] != sides[1]:
        how = "left out" if read.side is None else "given to none" if gold.side is None else "another"
        score.slip(f"side {how}", f"{gold.name}: {gold.side} read as {read.side}")
    score.assess("participants.part", right=gold.part is read.part)
    if gold.part is not read.part:
        score.slip(f"part: {gold.part} read as {read.part}", f"{gold.name} ({gold.role or '-'})")
    if gold.role is not None:
        right = read.role is not None and shared(gold.role, read.role) >= HALF
        score.assess("participants.role", right=right)
        if not right:
            how = "left out" if read.role is None else "another"
            score.slip(f"role {how}", f"{gold.name}: {gold.role} read as {read.role}")


def _is_side(cast: Cast, participant: Participant, side: str | None) -> tuple[str, ...]:
    """Return the side as it is compared; a principal that is on no side is its own."""
    if side is None and participant.part is Part.PRINCIPAL:
        return cast.who(participant.name)
    if side is not None and cast.same(side, participant.name) and participant.part is not Part.PRINCIPAL:
        return ()  # a mediator named as its own side is on none
    return cast.who(side) if side is not None else ()


def score_positions(gold: Gold, reading: Reading) -> Score:
    """Count `positions` (precision and recall): holder and stance right, and the evidence shares a place; a person may
    stand for the side that it speaks for and the other way round. `positions.issue`, over those found: at least half
    of the telling words of the issue.
    """
    score = Score("positions", gold.id)
    labelled, read = gold.labels.facts.positions, reading.facts.positions
    cast = Cast(gold.labels.facts.participants)
    matched = pairs(labelled, read, lambda one, other: _same_position(cast, one, other))
    score.count("positions", right=len(matched), read=len(read), gold=len(labelled))
    score.expect("positions.issue", len(labelled))
    for i, j in matched:
        right = shared(labelled[i].issue, read[j].issue) >= HALF
        score.assess("positions.issue", right=right)
        if not right:
            score.slip("issue another", f"{_told(labelled[i])} read as {_told(read[j])}")
    spare = leftover(len(read), (j for _, j in matched))
    for i in leftover(len(labelled), (i for i, _ in matched)):
        near = next((j for j in spare if labelled[i].span.overlaps(read[j].span)), None)
        if near is None:
            score.slip(f"missed {labelled[i].stance}", f"{_told(labelled[i])} << {labelled[i].text} >>")
            continue
        spare.remove(near)
        what = "holder another" if labelled[i].stance is read[near].stance else "stance another"
        score.slip(what, f"{_told(labelled[i])} read as {_told(read[near])} << {read[near].text} >>")
    for j in spare:
        score.slip(f"spurious {read[j].stance}", f"{_told(read[j])} << {read[j].text} >>")
    return score


def _told(position: Position) -> str:
    return f"{position.holder} / {position.stance} / {position.issue}"


def _same_position(cast: Cast, gold: Position, read: Position) -> float:
    same = gold.stance is read.stance and gold.span.overlaps(read.span) and speaks_for(cast, gold.holder, read.holder)
    return 1 + shared(gold.issue, read.issue) if same else 0


def speaks_for(cast: Cast, one: str, other: str) -> bool:
    """Say whether two names are one party, or one is a person on the side that the other is."""
    if cast.same(one, other):
        return True
    sides = [(p.side, party) for name, party in ((one, other), (other, one)) if (p := cast.named(name))]
    return any(side is not None and cast.same(side, party) for side, party in sides)


def score_events(gold: Gold, reading: Reading) -> Score:
    """Count `events` (recall, and precision): kind right, and the evidence shares a place; over those found
    `events.date`, `.place` and `.actors` (all parties and no other), each where one of the two says something.
    """
    score = Score("events", gold.id)
    labelled, read = gold.labels.facts.events, reading.facts.events
    cast = Cast(gold.labels.facts.participants)
    matched = pairs(labelled, read, _same_event)
    score.count("events", right=len(matched), read=len(read), gold=len(labelled))
    for what in ("date", "place", "actors"):
        score.expect(f"events.{what}", sum(bool(getattr(e, what)) for e in labelled))
    for i, j in matched:
        one, other = labelled[i], read[j]
        context = f"<< {one.text} >>"
        _compare(score, score.assess, "date", (one.date, other.date), lambda a, b: a == b, context)
        _compare(score, score.assess, "place", (one.place, other.place), same_place, context)
        actors = (one.actors or None, other.actors or None)
        _compare(score, score.assess, "actors", actors, lambda a, b: cast.parties(a) == cast.parties(b), context)
    spare = leftover(len(read), (j for _, j in matched))
    for i in leftover(len(labelled), (i for i, _ in matched)):
        near = next((j for j in spare if labelled[i].span.overlaps(read[j].span)), None)
        if near is None:
            score.slip(f"missed {labelled[i].kind}", labelled[i].text)
            continue
        spare.remove(near)
        score.slip(f"{labelled[i].kind} read as {read[near].kind}", f"{labelled[i].text} << {read[near].text} >>")
    for j in spare:
        score.slip(f"spurious {read[j].kind}", read[j].text)
    return score


def _same_event(gold: Event, read: Event) -> float:
    if gold.kind is not read.kind or not gold.span.overlaps(read.span):
        return 0
    return 1 + (gold.date == read.date) + _common(gold.span, read.span)


def _common(one: Span, other: Span) -> float:
    """Return the share of the shorter place that lies in the other."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / min(one.end - one.start, other.end - other.start)


def same_place(one: str, other: str) -> bool:
    """Say whether one place is the other, told with more or fewer words: Geneva, the Palace of Nations in Geneva."""
    ours, theirs = set(form(one)), set(form(other))
    return ours <= theirs or theirs <= ours


def _compare(
    score: Score,
    judge: Judge,
    what: str,
    pair: tuple[Told | None, Told | None],
    same: Callable[[Told, Told], bool],
    context: str = "",
) -> None:
    """Judge a field of two values, unless neither says anything."""
    gold, read = pair
    if gold is None and read is None:
        return
    right = gold is not None and read is not None and same(gold, read)
    judge(f"{score.part}.{what}", right=right)
    if not right:
        how = "left out" if read is None else "made up" if gold is None else "another"
        score.slip(f"{what} {how}", f"{gold} read as {read} {context}")


def score_dates(gold: Gold, reading: Reading) -> Score:
    """Count temporal expressions: `dates` (F1; places overlap and the value is the same, times of day set aside), and
    `dates.calendar`, the same over the values that are days, months or years.
    """
    score = Score("dates", gold.id)
    labelled, read = gold.labels.timexes, reading.timexes
    for name, counted in (("dates", lambda _: True), ("dates.calendar", _is_calendar)):
        ours, theirs = [t for t in labelled if counted(t)], [t for t in read if counted(t)]
        right = sum(_value(ours[i]) == _value(theirs[j]) for i, j in pairs(ours, theirs, _same_time))
        score.count(name, right=right, read=len(theirs), gold=len(ours))
    matched = pairs(labelled, read, _same_time)
    for i in leftover(len(labelled), (i for i, _ in matched)):
        score.slip("missed", f"{labelled[i].text} ({labelled[i].value}) {_around(gold.text, labelled[i].span)}")
    for j in leftover(len(read), (j for _, j in matched)):
        score.slip("spurious", f"{read[j].text} ({read[j].value}) {_around(gold.text, read[j].span)}")
    for i, j in matched:
        if _value(labelled[i]) != _value(read[j]):
            told = f"{labelled[i].text} ({labelled[i].value}) read as {read[j].text} ({read[j].value})"
            score.slip("value another", f"{told} {_around(gold.text, labelled[i].span)} on {gold.published}")
    return score


def _value(timex: Timex) -> str:
    return timex.value[:10] if re.match(r"\d{4}-\d\d-\d\d", timex.value) else timex.value


def _is_calendar(timex: Timex) -> bool:
    return CALENDAR.fullmatch(_value(timex)) is not None


def _same_time(gold: Timex, read: Timex) -> float:
    return (1 + (_value(gold) == _value(read))) * _common(gold.span, read.span)


def score_entities(gold: Gold, reading: Reading) -> Score:
    """Count names: `entities` (F1; the very same place and label)."""
    score = Score("entities", gold.id)
    labelled = {(n.span.start, n.span.end, n.label): n for n in gold.labels.names}
    read = {(n.span.start, n.span.end, n.label): n for n in reading.names}
    score.count("entities", right=len(labelled.keys() & read.keys()), read=len(read), gold=len(labelled))
    missed = [n for key, n in labelled.items() if key not in read]
    spurious = [n for key, n in read.items() if key not in labelled]
    near = pairs(missed, spurious, lambda one, other: _common(one.span, other.span))
    for i, j in near:
        _tell_name(score, gold.text, missed[i], spurious[j])
    for i in leftover(len(missed), (i for i, _ in near)):
        score.slip(f"missed {missed[i].label}", f"{missed[i].text} {_around(gold.text, missed[i].span)}")
    for j in leftover(len(spurious), (j for _, j in near)):
        score.slip(f"spurious {spurious[j].label}", f"{spurious[j].text} {_around(gold.text, spurious[j].span)}")
    return score


def _tell_name(score: Score, text: str, gold: Name, read: Name) -> None:
    cut = gold.span != read.span
    group = f"{gold.label} cut otherwise" if cut else f"{gold.label} read as {read.label}"
    score.slip(group, f"{gold.text} read as {read.text} ({read.label}) {_around(text, gold.span)}")


def _around(text: str, span: Span, width: int = 50) -> str:
    whole = text[max(0, span.start - width) : span.end + width].replace("\n", " ")
    return f"<< {whole} >>"


def score_status(gold: Gold, reading: Reading) -> Score:
    """Count where the talks stand, an article at a time: `status.stage`; and, where one of the two says something,
    `.venue` (told with more words or fewer), `.last_round`, `.next_round`, `.sides` and `.mediators` (all parties and
    no other; a person stands for its own), `.outlook` (half of the shorter one lies in the other).
    """
    score = Score("status", gold.id)
    labelled, read = gold.labels.facts.status, reading.facts.status
    cast = Cast(gold.labels.facts.participants)
    stages = (labelled.stage if labelled else None, read.stage if read else None)
    score.judge("status.stage", right=stages[0] is stages[1])
    if stages[0] is not stages[1]:
        score.slip(f"stage: {stages[0] or 'none'} read as {stages[1] or 'none'}", gold.text.strip().partition("\n")[0])
    for what in ("last_round", "next_round"):
        _compare(score, score.judge, what, (_field(labelled, what), _field(read, what)), lambda a, b: a == b)
    venues = (labelled.venue if labelled else None, read.venue if read else None)
    _compare(score, score.judge, "venue", venues, same_place)
    for what in ("sides", "mediators"):
        parties = (_parties(labelled, what), _parties(read, what))
        _compare(score, score.judge, what, parties, lambda a, b: cast.parties(a) == cast.parties(b))
    outlooks = (labelled.outlook if labelled else None, read.outlook if read else None)
    _compare(score, score.judge, "outlook", outlooks, lambda a, b: _share(gold.text, a, b) >= HALF)
    return score


def _field(status: TalksStatus | None, what: str) -> object:
    return getattr(status, what) if status else None


def _parties(status: TalksStatus | None, what: str) -> tuple[str, ...] | None:
    found: tuple[str, ...] = getattr(status, what) if status else ()
    return found or None


def _share(text: str, one: str, other: str) -> float:
    """Return how much of the shorter passage lies in the other, where both stand in the text."""
    if one not in text or other not in text:
        return 0.0
    ours, theirs = (Span(text.index(passage), text.index(passage) + len(passage)) for passage in (one, other))
    return _common(ours, theirs)


PARTS: Mapping[str, Callable[[Gold, Reading], Score]] = {
    "participants": score_participants,
    "quotes": score_quotes,
    "positions": score_positions,
    "events": score_events,
    "dates": score_dates,
    "entities": score_entities,
    "status": score_status,
}
"""What is scored, by the name under which its errors are listed."""

BOTH_WAYS = frozenset({"positions", "events"})
"""Of which recall and precision are asked for apart."""

OVER_FOUND = frozenset(
    f"{part}.{what}"
    for part, whats in (
        ("participants", "kind side part role"),
        ("quotes", "kind speaker"),
        ("positions", "issue"),
        ("events", "date place actors"),
    )
    for what in whats.split()
)
"""Judged over what was found. These sink when more is found and that is harder, so that they are no floors."""


def score_article(gold: Gold, reading: Reading) -> Score:
    """Return every tally and every error of one article."""
    return total(score(gold, reading) for score in PARTS.values())


def figures(tallies: Mapping[str, Tally]) -> dict[str, float]:
    """Return every figure in percent: F1, or accuracy where each is judged once.

    What is judged over what was found also has a figure over all that is labelled, `NAME.of_all`.
    """
    found: dict[str, float] = {}
    for name, tally in tallies.items():
        if name in BOTH_WAYS:
            found |= {f"{name}.recall": tally.recall, f"{name}.precision": tally.precision}
        elif name in OVER_FOUND:
            found |= {name: tally.precision, f"{name}.of_all": tally.recall}
        else:
            found[name] = tally.f1
    return found


def pinned(found: Mapping[str, float]) -> dict[str, float]:
    """Return the figures that have a floor."""
    return {name: value for name, value in found.items() if name not in OVER_FOUND}
