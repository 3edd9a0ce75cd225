"""Places where talks may be held: every place that a text names, with traits that speak for it or against it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import is_past
from bot.core.facts.status_signs import Seen
from bot.core.language import Lexicon, Name, NameLabel, Sentence, lexicon
from bot.core.language.en import places, stages_rounds, stages_venues, stages_verbs
from bot.core.model.article import Span
from bot.core.model.fact import Facts, Part

Traits = Mapping[str, float]
_OPENING = 2000  # letters in which the dateline stands
_LONGEST = 1500
_STEPS = 4
_TOGETHER = [(one, other) for one in ("in", "meet in") for other in ("table", "not past", "sign fact")]
"""What a place shows with what its sentence shows."""


_OF_MEETING = frozenset("open again plan end stall fail until".split())


@dataclass(slots=True)
class Place:
    """A place as the text names it first, and what speaks for it."""

    name: str
    traits: dict[str, float]
    mentions: int = 0


class Places:
    """The places of one document."""

    def __init__(self, cast: Cast, facts: Facts, seen: Sequence[Seen]) -> None:
        self._cast, self._facts, self._seen = cast, facts, seen
        self._text, self._tokens = cast.document.text, cast.tokens
        self._words: Lexicon = lexicon(cast.document.language)
        self._low = [t.text.lower() for t in cast.tokens]
        self._found: dict[str, Place] = {}
        self._parties = {n for p in facts.participants if p.part is Part.PRINCIPAL for n in (p.name, p.side) if n}
        self._sides = {p.side for p in facts.participants if p.side} | self._parties
        told = (words for p in facts.participants for words in (p.name, p.side, p.role) if words)
        self._told = "\0".join(dict.fromkeys(told))  # names, sides and roles, in which a place's name may stand

    def read(self) -> tuple[list[Place], Traits]:
        """Return the places with their traits, and the traits of there being none."""
        table = [s for s in self._seen if s.signs]
        told = {id(s.sentence): s for s in self._seen}
        last = max(1, len(self._cast.document.sentences) - 1)
        for number, sentence in enumerate(self._cast.document.sentences):
            if sentence.span.end - sentence.span.start > _LONGEST:
                continue
            common = dict(self._of_sentence(sentence, told.get(id(sentence)), number / last))
            for span, name in self._named(sentence):
                self._add(span, name, common)
        self._add_datelines()
        self._merge()
        places = list(self._found.values())
        self._compare(places)
        return places, self._none(places, table)

    def _named(self, sentence: Sentence) -> Iterator[tuple[Span, Name | None]]:
        """Yield what may name a place: places, and whatever has a name and stands behind "in" or "at"."""
        taken = []
        for name in self._names(sentence.span):
            if name.kind == "demonym" or self._is_demonym(name) or self._cast.times(name.span):
                continue
            first = self._cast.index(name.span.start)
            before, j = self._before(first)
            there = before in stages_venues.IN or (before == "to" and self._low[max(0, j - 1)] in stages_venues.MOVE)
            if name.label is NameLabel.LOC or there:
                taken.append(name.span)
                yield name.span, name
        for match in stages_venues.IN_PLACE.finditer(self._text, sentence.span.start, sentence.span.end):
            span = Span(*match.span("place"))
            known = any(t.overlaps(span) for t in taken) or self._cast.times(span) or self._names(span)
            if not known and not stages_rounds.NO_VENUE.match(match["place"]):
                yield span, None

    def _names(self, span: Span) -> Sequence[Name]:
        names = self._cast.document.names
        first, last = (bisect_left(names, at, key=lambda n: n.span.start) for at in (span.start, span.end))
        return names[first:last]

    def _is_demonym(self, name: Name) -> bool:
        state = self._words.states.get(name.text)
        return state is not None and state.kind == "demonym"

    def _before(self, i: int) -> tuple[str, int]:
        """Return the word that governs a name: what stands before it and its article and attributes."""
        j = i - 1
        while j > 0 and i - j < 7 and (self._low[j] in stages_venues.ATTRIBUTES or self._tokens[j].tag == "JJ"):
            j -= 1
        return (self._low[j] if j >= 0 else ""), j

    def _add(self, span: Span, name: Name | None, common: Traits) -> None:
        words = re.sub(r"['’]s?$", "", span.of(self._text)).rstrip(".'’-")
        place = self._found.setdefault(words.lower(), Place(words, dict(self._of_name(words, name))))
        place.mentions += 1
        if place.name.isupper():
            place.name = words
        mention = dict(self._of_mention(span))
        for one, other in _TOGETHER:
            if mention.get(one) and other in common:
                mention[f"{one}, {other}"] = 1.0
        for trait, value in (*mention.items(), *common.items()):
            place.traits[trait] = max(place.traits.get(trait, 0.0), value)

    def _of_name(self, words: str, name: Name | None) -> Iterator[tuple[str, float]]:
        """Yield what the name by itself shows."""
        state = self._words.states.get(words)
        kind = state.kind if state else "region" if words in places.REGIONS else "unknown"
        yield f"kind {'city' if kind == 'seat' else kind}", 1.0
        yield f"label {name.label.value if name else 'none'}", 1.0
        if stages_venues.BUILDING.search(words):
            yield "building", 1.0
        if words in self._sides or (state is not None and state.kind == "name" and state.name in self._sides):
            yield "party", 1.0
        elif state is not None and state.name in self._sides:
            yield f"{state.kind} of party", 1.0
        if words in self._told:
            yield "within a participant", 1.0

    def _of_sentence(self, sentence: Sentence, seen: Seen | None, where: float) -> Iterator[tuple[str, float]]:
        """Yield what the sentence shows in which a place is named."""
        words = sentence.span.of(self._text)
        headline = self._cast.document.headline
        if headline is not None and headline.overlaps(sentence.span):
            yield "headline", 1.0
        yield "early", 1.0 - where
        if stages_rounds.AT_TABLE.search(words):
            yield "table", 1.0
        if stages_venues.STRICTLY.search(words):
            yield "talks", 1.0
        if is_past(self._cast, sentence):
            yield "past", 1.0
        else:
            yield "not past", 1.0
        if any(t.day() for t in self._cast.times(sentence.span)):
            yield "dated", 1.0
        for mood in {s.mood for s in seen.signs if not s.past and s.kind in _OF_MEETING} if seen else ():
            yield f"sign {'fact' if mood == 'fact' else 'future' if mood in {'future', 'would'} else 'other'}", 1.0
        if seen and any(s.kind != "put" for s in seen.signs) and seen.place in {"headline", "lead"}:
            yield "sign in lead", 1.0

    def _of_mention(self, span: Span) -> Iterator[tuple[str, float]]:
        """Yield what stands around a place."""
        first = self._cast.index(span.start)
        last = max(first + 1, self._cast.index(span.end))
        yield from self._led_by(first)
        yield from self._followed_by(last)
        if stages_rounds.WHERE_THEY_MEET.match(self._text, span.end):
            yield "where they meet", 1.0
        if self._tokens[first].quoted:
            yield "quoted", 1.0
        if self._low[last : last + 1] in (["host"], ["hosts"]) or "hosted" in self._low[max(0, first - 3) : last + 1]:
            yield "hosts", 1.0
        yield from self._governed(first, last)

    def _led_by(self, first: int) -> Iterator[tuple[str, float]]:
        """Yield what stands before a place."""
        before, j = self._before(first)
        lead = self._low[max(0, j - 4) : j]
        if before in stages_venues.IN:
            yield "in", 1.0
            yield "talks in", float(not stages_verbs.TALKS.isdisjoint(lead[-3:]))
            yield "meet in", float(not stages_venues.MEET.isdisjoint(lead))
        else:
            yield f"word {before}" if before in stages_venues.OTHERWISE else "bare", 1.0
        if before in {"to", "from", "for", "in"} and not stages_venues.MOVE.isdisjoint(lead):
            yield "move", 1.0

    def _followed_by(self, last: int) -> Iterator[tuple[str, float]]:
        """Yield what stands behind a place."""
        after = self._low[last : last + 3]
        if not stages_verbs.TALKS.isdisjoint(after[:2]):
            yield "place talks", 1.0
        elif not stages_verbs.TALKS.isdisjoint(after) and "," not in after:
            yield "place talks", 0.5
        if after[:1] in (["'s"], ["’s"]):
            yield "owner", 1.0
        if after[:2] == [",", "where"]:
            yield "where", 1.0

    def _governed(self, first: int, last: int) -> Iterator[tuple[str, float]]:
        """Yield what a place hangs on, as far as the verb above it."""
        tokens = self._tokens
        head = next((k for k in range(first, min(last, len(tokens))) if not first <= tokens[k].head < last), first)
        above = tokens[head].head
        for step in range(_STEPS):
            if above < 0:
                break
            yield f"{'under' if step else 'on'} {self._sort(above)}", 1.0
            if step and tokens[above].tag.startswith("VB"):
                break
            above = tokens[above].head

    def _sort(self, i: int) -> str:
        """Return what a word that a place hangs on is for."""
        token, word = self._tokens[i], self._low[i]
        verb = token.tag.startswith("VB")
        if word in stages_verbs.TALKS and not verb:
            return "talks"
        if token.lemma in stages_venues.MEET_LEMMAS:
            return "meets"
        if token.lemma in self._words.cues:
            return "says"
        if word in stages_venues.MOVE:
            return "moves"
        return "verb" if verb else "noun"

    def _add_datelines(self) -> None:
        for pattern in (stages_venues.DATELINE, stages_venues.BYLINE):
            for match in pattern.finditer(self._text, 0, min(len(self._text), _OPENING)):
                words = match["place"].title() if match["place"].isupper() else match["place"]
                name = next((n for n in self._names(Span(*match.span("place")))), None)
                place = self._found.setdefault(words.lower(), Place(words, dict(self._of_name(words, name))))
                place.traits["dateline"] = 1.0

    def _merge(self) -> None:
        """Take a place told by the beginning of its name for that place: "the Palais" for "the Palais Wilson"."""
        for key in sorted(self._found, key=len):
            longer = next((k for k in self._found if k.startswith(key + " ")), None)
            if longer is not None:
                short, whole = self._found.pop(key), self._found[longer]
                whole.mentions += short.mentions
                for trait, value in short.traits.items():
                    if not trait.startswith(("kind", "label")):
                        whole.traits[trait] = max(whole.traits.get(trait, 0.0), value)

    def _compare(self, found: Sequence[Place]) -> None:
        """Add what shows only beside the others."""
        most = max((p.mentions for p in found), default=0)
        states = {s.name for p in found if (s := self._words.states.get(p.name)) and s.kind in {"city", "capital"}}
        town = any(
            p.traits.get("in, table") and not p.traits.get("building") and not p.traits.get("kind name") for p in found
        )
        for event in self._facts.events:
            for place in found:
                if event.place and place.name.lower() in event.place.lower():
                    place.traits[f"event {event.kind.value}"] = 1.0
                    place.traits["event"] = 1.0
        for place in found:
            place.traits["often"] = min(place.mentions, 5) / 5
            place.traits["share"] = place.mentions / max(1, most)
            place.traits["only"] = float(len(found) == 1)
            if place.traits.get("kind name") and place.name in states:
                place.traits["state of a town"] = 1.0
            if town and place.traits.get("building"):
                place.traits["building beside a town"] = 1.0
            if place.traits.get("in, table") and place.traits.get("not past"):
                place.traits["in at table now"] = 1.0

    def _none(self, found: Sequence[Place], table: Sequence[Seen]) -> Traits:
        """Return what speaks for no place being told."""
        traits = {"none": 1.0, "none: no places": float(not found)}
        traits["none: nowhere at table"] = float(not any(p.traits.get("in, table") for p in found))
        for seen in table:
            if seen.place in {"headline", "lead"} and not seen.past:
                for sign in seen.signs:
                    traits[f"none: {sign.kind} {sign.mood}"] = 1.0
        return traits
