"""Days on which the last round may have been: every day so far that a text names, with what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import is_past, told_at
from bot.core.facts.status_signs import Seen
from bot.core.facts.status_spells import attached, beside, is_now, names_a_weekday, times
from bot.core.language import Sentence, Timex
from bot.core.language.en import stages_days, stages_rounds, stages_venues, stages_verbs
from bot.core.model.article import Span
from bot.core.model.fact import Event, EventKind, Facts

Traits = Mapping[str, float]
_WEEK = timedelta(days=7)
_STEPS = 4
_BLOCK = 256  # characters
_FAR = ((0, "today"), (1, "a day"), (3, "days"), (7, "a week"), (14, "two weeks"), (31, "a month"))
_HELD = frozenset("open end until stall fail deal part without".split())
_SPEAKS = ("at ", "beside", "event consult")


@dataclass(slots=True)
class Day:
    """A day, and what speaks for its being that of a round."""

    day: date
    traits: dict[str, float] = field(default_factory=dict)

    def add(self, traits: Traits) -> None:
        """Take in what a mention shows."""
        for trait, value in traits.items():
            self.traits[trait] = max(self.traits.get(trait, 0.0), value)


class Days:
    """The days of one document up to that of the article."""

    def __init__(self, cast: Cast, facts: Facts, seen: Sequence[Seen]) -> None:
        self._cast, self._seen = cast, seen
        self._today = cast.document.reference
        self._text, self._tokens = cast.document.text, cast.tokens
        self._found: dict[date, Day] = {}
        self._events_on: dict[date, set[EventKind]] = {}
        self._events_in: dict[int, list[Event]] = {}  # by stretches of the text
        for event in facts.events:
            if event.date is not None:
                self._events_on.setdefault(event.date, set()).add(event.kind)
                for block in _blocks(event.span):
                    self._events_in.setdefault(block, []).append(event)

    def read(self, ruled: date | None) -> tuple[list[Day], Traits]:
        """Return the days with their traits, and the traits of there being none; `ruled` is the day by the rules."""
        last = max(1, len(self._seen) - 1)
        for number, seen in enumerate(self._seen):
            common = dict(self._of_sentence(seen, number / last))
            for timex in times(self._cast, seen.sentence):
                self._add(seen, timex, common)
        self._add_today()
        for day in self._found.values():
            day.add(dict(self._of_day(day)))
        self._compare()
        if ruled is not None:
            self._found.setdefault(ruled, Day(ruled)).add({"rules": 1.0})
        return [self._found[d] for d in sorted(self._found)], self._none(ruled)

    def _add(self, seen: Seen, timex: Timex, common: Traits) -> None:
        day = timex.day()
        if day is None:
            return
        shifted = False
        if day > self._today:
            if not names_a_weekday(timex) or day - _WEEK > self._today:
                return
            day, shifted = day - _WEEK, True
        traits = dict(common) | dict(self._of_mention(seen, timex))
        if shifted:
            traits = {f"shifted {t}" if t.startswith("at ") else t: v for t, v in traits.items()} | {"shifted": 1.0}
        self._found.setdefault(day, Day(day)).add(traits)

    def _add_today(self) -> None:
        """Add the article's day, of which it may tell without naming it."""
        today = self._found.setdefault(self._today, Day(self._today))
        today.add({"today": 1.0})
        for seen in self._seen:
            if is_now(self._cast, seen):
                today.add({f"now {seen.place}": 1.0, "now": 1.0})
        headline = self._cast.document.headline
        if headline is not None and stages_rounds.LIVE.search(headline.of(self._text)):
            today.add({"live": 1.0})

    def _of_sentence(self, seen: Seen, where: float) -> Iterator[tuple[str, float]]:
        """Yield what the sentence shows in which a day is named."""
        words = seen.sentence.span.of(self._text)
        yield seen.place, 1.0
        yield "early in text", 1.0 - where
        if stages_rounds.AT_TABLE.search(words):
            yield "table", 1.0
        if stages_venues.STRICTLY.search(words):
            yield "talks", 1.0
        if seen.past or is_past(self._cast, seen.sentence):
            yield "past", 1.0
        if len({p.name for p in self._cast.within(seen.sentence.span) if not p.place}) > 1:
            yield "parties", 1.0
        if stages_days.CANCELLED.search(words):
            yield "cancelled", 1.0
        for sign in seen.signs:
            if sign.kind in _HELD:
                yield f"sign {_mood(sign.mood)}", 1.0

    def _of_mention(self, seen: Seen, timex: Timex) -> Iterator[tuple[str, float]]:
        """Yield what stands around a day."""
        first = self._cast.index(timex.span.start)
        yield from self._led_by(seen.sentence, timex, first)
        if told_at(self._text, seen.sentence, timex):
            yield "told", 1.0
        if first < len(self._tokens) and self._tokens[first].quoted:
            yield "quoted", 1.0
        if names_a_weekday(timex):
            yield "weekday", 1.0
        if len(timex.value) > len("2031-03-06"):
            yield "hour", 1.0
        yield from self._told_of(seen, timex)
        yield from self._governed(first)

    def _told_of(self, seen: Seen, timex: Timex) -> Iterator[tuple[str, float]]:
        """Yield what is said to happen on a day."""
        sign = attached(self._cast, seen, timex)
        if sign is not None:
            yield f"at {sign.kind} {_mood(sign.mood)}", 1.0
            yield f"at {_mood(sign.mood)}", 1.0
            yield "at past", float(sign.past)
        for name, words in (("held", stages_rounds.HELD), ("last", stages_rounds.LAST)):
            yield f"beside {name}", float(beside(self._cast, seen.sentence, timex, words))
        day = timex.day()
        for block in _blocks(timex.span):
            for event in self._events_in.get(block, ()):
                if event.date == day and event.span.overlaps(timex.span):
                    yield f"event {event.kind.value} here", 1.0

    def _led_by(self, sentence: Sentence, timex: Timex, first: int) -> Iterator[tuple[str, float]]:
        """Yield what stands before a day, and near it."""
        before = [t.text.lower() for t in self._tokens[max(sentence.tokens[0], first - 2) : first]]
        leads = {*before, *timex.text.lower().split()[:1]} & stages_days.LEADS
        for lead in leads:
            yield f"after {lead}", 1.0
        near = self._text[max(sentence.span.start, timex.span.start - 70) : min(sentence.span.end, timex.span.end + 50)]
        for name, words in stages_days.NEAR.items():
            yield f"{name} near", float(words.search(near) is not None)

    def _governed(self, i: int) -> Iterator[tuple[str, float]]:
        """Yield what a day hangs on, as far as the verb above it."""
        for step in range(_STEPS):
            above = self._tokens[i].head if i < len(self._tokens) else -1
            if above < 0:
                return
            token = self._tokens[above]
            verb = token.tag.startswith("VB")
            yield f"{'under' if step else 'on'} {self._sort(above)}", 1.0
            if verb:
                yield f"verb {token.tag}", 1.0
                before = {t.text.lower() for t in self._tokens[max(0, above - 4) : above]}
                yield "verb to come", float(not before.isdisjoint(stages_verbs.FUTURE))
                yield "verb denied", float(not before.isdisjoint(stages_verbs.DENYING))
                return
            i = above

    def _sort(self, i: int) -> str:
        token = self._tokens[i]
        verb = token.tag.startswith("VB")
        if token.text.lower() in stages_verbs.TALKS and not verb:
            return "talks"
        if token.lemma in stages_venues.MEET_LEMMAS:
            return "meets"
        if token.lemma in stages_days.NO_ROUND_VERBS:
            return "does something else"
        return "verb" if verb else "noun"

    def _of_day(self, day: Day) -> Iterator[tuple[str, float]]:
        """Yield what a day by itself shows."""
        far = abs((day.day - self._today).days)
        yield f"far: {next((name for limit, name in _FAR if far <= limit), 'long')}", 1.0
        for kind in self._events_on.get(day.day, ()):
            yield f"event {kind.value}", 1.0

    def _compare(self) -> None:
        """Add what shows only beside the others: which is the latest of all, and of those that something speaks for."""
        order = sorted(self._found, reverse=True)
        strong = [d for d in order if any(v and t.startswith(_SPEAKS) for t, v in self._found[d].traits.items())]
        for name, days in (("", order), (" of strong", strong)):
            if days:
                self._found[days[0]].add({f"nearest{name}": 1.0})
        for trait in ("at fact", "at future", "event consult", "beside held", "talks"):
            first = next((d for d in order if self._found[d].traits.get(trait)), None)
            if first is not None:
                self._found[first].add({f"nearest: {trait}": 1.0})

    def _none(self, ruled: date | None) -> Traits:
        """Return what speaks for no day being told."""
        traits = {"none": 1.0, "rules": float(ruled is None)}
        for seen in self._seen:
            if seen.place in {"headline", "lead"} and not seen.past:
                for sign in seen.signs:
                    traits[f"none: {sign.kind} {_mood(sign.mood)}"] = 1.0
        return traits


def _blocks(span: Span) -> range:
    """Return the numbers of the stretches of the text into which a span falls."""
    return range(span.start // _BLOCK, span.end // _BLOCK + 1)


def _mood(mood: str) -> str:
    return "future" if mood == "would" else mood
