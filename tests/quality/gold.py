"""Gold files: loaded, and refused where a label does not stand in its text.

The labels become the same values that a reader gives, so that a perfect reader gives just what is labelled.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from bot.core.language import Name, NameLabel, Timex
from bot.core.model.article import Span
from bot.core.model.fact import (
    Event,
    EventKind,
    Facts,
    Part,
    Participant,
    ParticipantKind,
    Position,
    Quote,
    QuoteKind,
    Stage,
    Stance,
    TalksStatus,
)

FOLDER = Path(__file__).parent / "gold"
COVERAGE = frozenset({"wire report", "live blog", "transcript", "op-ed", "press release", "analysis"})
OPENING_MARKS = frozenset("\"'“‘«„‹")

_DAY = r"[\dX]{2,4}(-(\d\d|XX|W\d\d|Q\d|H\d|SP|SU|FA|WI)(-(\d\d|XX|WE|\d))?)?"
TIMEML = re.compile(rf"{_DAY}(T([\d:]+|MO|MI|AF|EV|NI|DT))?|P(T?[\dX.]+[A-Z])+|(PRESENT|PAST|FUTURE)_REF")

Choice = TypeVar("Choice", bound=StrEnum)


class GoldError(ValueError):
    """A file whose labels do not keep the rules; the message names the file and the label."""

    def __init__(self, place: str, complaint: object) -> None:
        super().__init__(f"{place}: {complaint}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is labelled in an article, or read in it."""

    facts: Facts
    names: tuple[Name, ...] = ()
    timexes: tuple[Timex, ...] = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """One article with its labels."""

    id: str
    coverage: str
    negotiation: str
    published: date
    text: str
    labels: Reading


def files(folder: Path = FOLDER) -> list[Path]:
    """Return the gold files in order of their names."""
    return sorted(folder.glob("*.toml"))


def fingerprint(folder: Path = FOLDER) -> str:
    """Return what changes when a gold file is added, taken away, renamed or altered."""
    seen = hashlib.sha256()
    for file in files(folder):
        seen.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return seen.hexdigest()


def corpus(folder: Path = FOLDER) -> list[Gold]:
    """Return all articles; raise GoldError at the first label that keeps the rules not."""
    return [load(file) for file in files(folder)]


def load(file: Path) -> Gold:
    """Return the article of one file."""
    return parse(file.read_text("utf-8"), file.stem)


def parse(source: str, name: str) -> Gold:
    """Return the article that a file's content describes."""
    try:
        tree = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise GoldError(name, error) from error
    table = Table(name, "", tree, "")
    text = table.string("text")
    top = Table(name, "", tree, text)
    top.only({*_TABLES, "kind", "negotiation", "published", "text", "status"})
    if top.string("kind") not in COVERAGE:
        raise GoldError(top.at("kind"), f"not a kind of coverage: {top.string('kind')!r}")
    published = top.day("published")
    if published is None:
        raise GoldError(top.at("published"), "is missing")
    facts = Facts(
        participants=tuple(_participant(t) for t in top.tables("participants")),
        quotes=_quotes(top.tables("quotes")),
        positions=tuple(_position(t) for t in top.tables("positions")),
        events=tuple(_event(t) for t in top.tables("events")),
        status=_status(top.table("status")) if "status" in tree else None,
    )
    _know(top, facts)
    labels = Reading(facts, _entities(top), _dates(top))
    return Gold(name, top.string("kind"), top.string("negotiation"), published, text, labels)


_TABLES = ("participants", "quotes", "positions", "events", "dates", "entities")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of labels that knows where it stands, for what its errors say."""

    file: str
    path: str
    values: Mapping[str, object]
    text: str

    def at(self, key: str) -> str:
        """Return what names a label in an error."""
        return f"{self.file}: {f'{self.path}.' if self.path else ''}{key}"

    def only(self, known: Iterable[str]) -> None:
        """Refuse a key that means nothing."""
        for key in sorted(set(self.values) - set(known)):
            raise GoldError(self.at(key), "no such label")

    def maybe(self, key: str) -> str | None:
        """Return a string, or None where it is left out."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip() or (key != "text" and value != value.strip()):
            raise GoldError(self.at(key), f"not a string, empty, or with space around: {value!r}")
        return value

    def string(self, key: str) -> str:
        """Return a string that must be there."""
        value = self.maybe(key)
        if value is None:
            raise GoldError(self.at(key), "is missing")
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, empty where it is left out."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise GoldError(self.at(key), f"not a list of strings: {value!r}")
        return tuple(str(v) for v in value)

    def day(self, key: str) -> date | None:
        """Return a day, or None where it is left out."""
        value = self.values.get(key)
        if value is not None and type(value) is not date:  # a moment would be one too
            raise GoldError(self.at(key), f"not a day: {value!r}")
        return value if isinstance(value, date) else None

    def choice(self, key: str, among: type[Choice]) -> Choice:
        """Return one of the values that there are."""
        try:
            return among(self.string(key))
        except ValueError as error:
            raise GoldError(self.at(key), f"not one of {', '.join(among)}: {self.string(key)!r}") from error

    def tables(self, key: str) -> list[Table]:
        """Return the tables of a list."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise GoldError(self.at(key), "not a list of tables")
        return [Table(self.file, f"{key}[{n}]", v, self.text) for n, v in enumerate(value, start=1)]

    def table(self, key: str) -> Table:
        """Return a table within this one."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise GoldError(self.at(key), "not a table")
        return Table(self.file, key, value, self.text)

    def places(self, key: str, label: str | None, *, any_case: bool = False) -> list[Span]:
        """Return where a label stands; refuse one that stands nowhere; a label left out has no place."""
        found = list(occurrences(self.text, label, any_case=any_case)) if label is not None else []
        if label is not None and not found:
            raise GoldError(self.at(key), f"does not stand in the text: {label!r}")
        return found

    def verbatim(self, key: str) -> str | None:
        """Return a string that stands in the text, or None where it is left out."""
        label = self.maybe(key)
        self.places(key, label)
        return label


def occurrences(text: str, label: str, *, any_case: bool = False) -> Iterator[Span]:
    """Return every place where whole words of the text are the label."""
    flags = re.IGNORECASE if any_case else 0
    before = r"(?<!\w)" if label[:1].isalnum() else ""
    after = r"(?!\w)" if label[-1:].isalnum() else ""
    return (Span(*m.span()) for m in re.finditer(before + re.escape(label) + after, text, flags))


def _participant(table: Table) -> Participant:
    table.only({"name", "aliases", "kind", "side", "role", "part"})
    name, aliases = table.string("name"), table.strings("aliases")
    # A transcript has its names in capitals, and a role may begin a sentence.
    mentions = {m for label in (name, *aliases) for m in table.places("name or aliases", label, any_case=True)}
    table.places("role", table.maybe("role"), any_case=True)
    return Participant(
        name=name,
        aliases=aliases,
        kind=table.choice("kind", ParticipantKind),
        side=table.maybe("side"),
        role=table.maybe("role"),
        part=table.choice("part", Part),
        mentions=tuple(sorted(mentions, key=lambda m: (m.start, -m.end))),
    )


def _quotes(tables: list[Table]) -> tuple[Quote, ...]:
    quotes: list[Quote] = []
    for table in tables:
        table.only({"text", "parts", "kind", "speaker", "words", "cue"})
        quotes.append(_quote(table, quotes))
    return tuple(sorted(quotes, key=lambda q: q.span.start))


def _quote(table: Table, before: list[Quote]) -> Quote:
    if ("text" in table.values) == ("parts" in table.values):
        raise GoldError(table.at("text"), "either text or parts")
    kind = table.choice("kind", QuoteKind)
    wanted = (table.string("text"),) if "text" in table.values else table.strings("parts")
    parts = _parts(table, wanted, _preference(table.text, kind, before))
    span = Span(parts[0].start, parts[-1].end)
    near = sorted(table.places("words", table.maybe("words")), key=lambda p: _distance(table.text, p, parts))
    table.verbatim("cue")
    return Quote(
        text=span.of(table.text),
        kind=kind,
        span=span,
        parts=tuple(parts),
        speaker=table.maybe("speaker"),
        speaker_span=near[0] if near else None,
        cue=table.maybe("cue"),
    )


def _preference(text: str, kind: QuoteKind, before: list[Quote]) -> Callable[[Span], tuple[bool, bool, bool, int]]:
    """Return what orders the places of a quote that stands more than once: not yet labelled, in marks, in order."""
    taken = {part for q in before for part in q.parts}
    last = before[-1].span.start if before else 0

    def order(place: Span) -> tuple[bool, bool, bool, int]:
        marked = text[max(0, place.start - 1) : place.start] in OPENING_MARKS
        return place in taken, kind is QuoteKind.DIRECT and not marked, place.start < last, place.start

    return order


def _parts(table: Table, wanted: tuple[str, ...], order: Callable[[Span], tuple[bool, bool, bool, int]]) -> list[Span]:
    placed: list[Span] = []
    for label in wanted:
        places = table.places("parts", label)
        later = [p for p in places if not placed or p.start >= placed[-1].end]
        if not later:
            raise GoldError(table.at("parts"), f"does not stand after the part before it: {label!r}")
        placed.append(min(later, key=order) if not placed else later[0])
    if not placed:
        raise GoldError(table.at("parts"), "is empty")
    return placed


def _distance(text: str, place: Span, parts: list[Span]) -> tuple[bool, bool, int]:
    """Return how far words are from a quote; those within it, or in another paragraph, name its source last."""
    inside = any(place.overlaps(part) for part in parts)
    gaps = [(min(place.end, part.end), max(place.start, part.start)) for part in parts]
    return inside, all("\n" in text[first:last] for first, last in gaps), min(last - first for first, last in gaps)


def _know(top: Table, facts: Facts) -> None:
    """Refuse a party that is neither a participant nor stands in the text: it is one misspelt."""
    known = {name.casefold() for p in facts.participants for name in (p.name, *p.aliases)}
    named = [("participants.side", p.side) for p in facts.participants]
    named += [("quotes.speaker", q.speaker) for q in facts.quotes]
    named += [("positions.holder", p.holder) for p in facts.positions]
    named += [("events.actors", actor) for e in facts.events for actor in e.actors]
    if facts.status:
        named += [("status.sides", side) for side in facts.status.sides]
        named += [("status.mediators", mediator) for mediator in facts.status.mediators]
    for key, name in named:
        if name is not None and name.casefold() not in known:
            top.places(key, name, any_case=True)


def _evidence(table: Table) -> tuple[str, Span]:
    text = table.string("evidence")
    return text, table.places("evidence", text)[0]


def _position(table: Table) -> Position:
    table.only({"holder", "stance", "issue", "evidence"})
    text, span = _evidence(table)
    return Position(table.string("holder"), table.choice("stance", Stance), table.string("issue"), text, span)


def _event(table: Table) -> Event:
    table.only({"kind", "date", "place", "actors", "evidence"})
    text, span = _evidence(table)
    kind, day, place = table.choice("kind", EventKind), table.day("date"), table.verbatim("place")
    return Event(kind, text, span, day, place, table.strings("actors"))


def _status(table: Table) -> TalksStatus:
    table.only({"stage", "venue", "last_round", "next_round", "sides", "mediators", "outlook"})
    outlook = table.places("outlook", table.maybe("outlook"))
    return TalksStatus(
        stage=table.choice("stage", Stage),
        headline=table.text.strip().partition("\n")[0],
        venue=table.verbatim("venue"),
        last_round=table.day("last_round"),
        next_round=table.day("next_round"),
        sides=table.strings("sides"),
        mediators=table.strings("mediators"),
        outlook=table.maybe("outlook"),
        outlook_span=outlook[0] if outlook else None,
    )


def _claimed(top: Table, key: str) -> list[tuple[Table, list[Span]]]:
    """Return the places of each label of a list; a place belongs to the longest label that covers it."""
    labels = [(t, t.string("text"), t.places("text", t.string("text"))) for t in top.tables(key)]
    longest = sorted(labels, key=lambda label: -len(label[1]))
    places: dict[str, list[Span]] = {}
    for _, text, found in longest:
        taken = [p for other, ps in places.items() if len(other) > len(text) for p in ps]
        places[text] = [p for p in found if not any(p.overlaps(t) for t in taken)]
    return [(table, places[text]) for table, text, _ in labels]


def _entities(top: Table) -> tuple[Name, ...]:
    """Return every place of every form; a form can name one kind of thing in an article."""
    names: list[Name] = []
    seen: set[str] = set()
    for table, places in _claimed(top, "entities"):
        table.only({"text", "label"})
        text = table.string("text")
        if text in seen:
            raise GoldError(table.at("text"), f"labelled twice: {text!r}")
        seen.add(text)
        names += [Name(text, place, table.choice("label", NameLabel)) for place in places]
    return tuple(sorted(names, key=lambda n: n.span.start))


def _dates(top: Table) -> tuple[Timex, ...]:
    """Return every place of every expression: labels of one form take its places in order, the last the rest."""
    timexes: list[Timex] = []
    used: dict[str, int] = {}
    claimed = _claimed(top, "dates")
    labels = [t.string("text") for t, _ in claimed]
    for n, (table, places) in enumerate(claimed):
        table.only({"text", "value"})
        text, value = table.string("text"), table.string("value")
        if not TIMEML.fullmatch(value):
            raise GoldError(table.at("value"), f"not a value of TimeML: {value!r}")
        first = used.get(text, 0)
        if first >= len(places):
            raise GoldError(table.at("text"), f"labelled more often than it stands in the text: {text!r}")
        rest = places[first : first + 1] if text in labels[n + 1 :] else places[first:]
        timexes += [Timex(text, place, value) for place in rest]
        used[text] = first + 1
    return tuple(sorted(timexes, key=lambda t: t.span.start))
