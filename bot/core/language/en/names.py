"""Names in an English text: what is capitalised, what the tables and the pipeline know, and what stands around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.language import spelling
from bot.core.language.document import Name, NameLabel, Sentence, Token
from bot.core.language.en import name_clues, organisations
from bot.core.language.en.name_choice import Trained, chosen
from bot.core.language.en.name_labels import labelled
from bot.core.language.en.name_parts import segments
from bot.core.language.en.name_runs import PREPOSITIONS, Text, read, runs
from bot.core.language.en.name_states import acting
from bot.core.language.en.name_uses import by_use

MOST = 4_000  # names that are looked for by rules: no article has a tenth of them, and each is held against others


def names(
    text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], trained: Sequence[Trained] | None = None
) -> tuple[Name, ...]:
    """Return the names in order of the text; none overlaps another."""
    seen, found = candidates(text, tokens, sentences, trained)
    adjectives = name_clues.demonyms(seen)
    shown = by_use(tokens, labelled(seen, found, trained, adjectives))
    return _of_states(seen, _of_people(seen, shown), adjectives)


def candidates(
    text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], trained: Sequence[Trained] | None
) -> tuple[Text, tuple[Name, ...]]:
    """Return the text as the rules look at it, and what may be a name in it, labelled by rules."""
    seen = read(text, tokens, sentences)
    found: list[Name] = []
    works = name_clues.titles_of_works(tokens)
    for first, last in runs(seen):
        if len(found) >= MOST:
            break
        if first not in works:
            found += segments(seen, first, last)
    return seen, chosen(text, tokens, found, trained)


def _of_states(seen: Text, found: Sequence[Name], adjectives: Mapping[str, str]) -> tuple[Name, ...]:
    """Give the names of states that only this text knows what they stand for."""
    shown = name_clues.states(seen, found, adjectives.values()) | acting(seen.tokens, found)
    people = {name.text for name in found if name.label is NameLabel.PER and " " in name.text}
    surnames = {text.split()[-1] for text in people} - set(adjectives.values())
    known: list[Name] = []
    for name in found:
        state = adjectives.get(name.text, name.text if name.text in shown else None)
        if name.state is None and state is not None and name.text not in people and state not in surnames:
            kind = "demonym" if name.text in adjectives else "name"
            known.append(Name(name.text, name.span, NameLabel.LOC, state, kind))
        else:
            known.append(name)
    return tuple(known)


def _of_people(seen: Text, found: Sequence[Name]) -> tuple[Name, ...]:
    """Give somebody's surname to the person where it is a state's or a city's name too: Paris, Jordan."""
    surnames = _surnames(found)
    return tuple(
        Name(name.text, name.span, NameLabel.PER)
        if name.label is not NameLabel.PER
        and " " not in name.text
        and spelling.key(name.text) in surnames
        and not _after_preposition(seen, name)
        else name
        for name in found
    )


def _after_preposition(seen: Text, name: Name) -> bool:
    before = seen.text[max(0, name.span.start - 12) : name.span.start].split()
    return bool(before) and before[-1].lower() in PREPOSITIONS


def _surnames(found: Sequence[Name]) -> frozenset[str]:
    """Return the last words of people's full names, whatever the spelling."""
    last = (n.text.split()[-1] for n in found if n.label is NameLabel.PER and " " in n.text)
    return frozenset(spelling.key(word) for word in last if word not in organisations.HEADS)
