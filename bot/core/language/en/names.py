"""Names in an English text: what is capitalised, what the tables and the pipeline know, and what stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from bot.core.language import spelling
from bot.core.language.document import Name, NameLabel, Sentence, Token
from bot.core.language.en import name_clues, organisations
from bot.core.language.en.lexicon import LEXICON
from bot.core.language.en.name_choice import Trained, chosen
from bot.core.language.en.name_parts import segments
from bot.core.language.en.name_runs import PREPOSITIONS, REGIONS, Text, read, runs
from bot.core.model.article import Span

_STRENGTH = {NameLabel.PER: 2, NameLabel.ORG: 1, NameLabel.LOC: 1}
_TRAINED = 6  # the vote of a name that the pipeline knows


def names(
    text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], trained: Sequence[Trained] | None = None
) -> tuple[Name, ...]:
    """Return the names in order of the text; none overlaps another."""
    seen = read(text, tokens, sentences)
    found: list[Name] = []
    works = name_clues.titles_of_works(tokens)
    for first, last in runs(seen):
        if first not in works:
            found += segments(seen, first, last)
    known = {(entry.span, entry.label) for entry in trained or () if entry.familiar}
    return _of_states(seen, _agreed(seen, chosen(text, tokens, found, trained), known))


def _of_states(seen: Text, found: Sequence[Name]) -> tuple[Name, ...]:
    """Give the names of states that only this text knows what they stand for."""
    adjectives = name_clues.demonyms(seen)
    shown = name_clues.states(seen, found, adjectives.values())
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


def _agreed(seen: Text, found: Sequence[Name], known: Container[tuple[Span, NameLabel]]) -> tuple[Name, ...]:
    """Give names that no table knows the label that the clearest place of the text gives them."""
    votes: dict[str, Counter[NameLabel]] = {}
    at = {token.span.start: i for i, token in enumerate(seen.tokens)}
    for name in found:
        strength = _TRAINED if (name.span, name.label) in known else _STRENGTH[name.label]
        votes.setdefault(name.text, Counter())[name.label] += strength
        i = at.get(name.span.start)
        if i is not None and not (
            name.label is NameLabel.PER and seen.tokens[i].text in LEXICON.male_names | LEXICON.female_names
        ):
            votes[name.text].update(name_clues.votes(seen, i, i + len(name.text.split())))
    surnames = _surnames(found)
    short = {
        name.text.rsplit(" ", 1)[0]
        for name in found
        if name.label is NameLabel.ORG and name.text.rsplit(" ", 1)[-1] in organisations.HEADS
    }
    agreed: list[Name] = []
    for name in found:
        label = name.label
        if (name.span, label) in known:
            pass
        elif name.state is None and name.text not in LEXICON.organisations and name.text not in REGIONS:
            label = max(votes[name.text].items(), key=lambda kv: kv[1])[0]
            if " " in name.text and name.text in short:
                label = NameLabel.ORG  # "Halvorsen Marine" where the text has "Halvorsen Marine plc" too
            if spelling.key(name.text) in surnames:
                label = NameLabel.PER
        elif spelling.key(name.text) in surnames and " " not in name.text and not _after_preposition(seen, name):
            label = NameLabel.PER  # somebody's surname is a state's or a city's name: Paris, Jordan
        agreed.append(Name(name.text, name.span, label, name.state if label is not NameLabel.PER else None))
    return tuple(agreed)


def _after_preposition(seen: Text, name: Name) -> bool:
    before = seen.text[max(0, name.span.start - 12) : name.span.start].split()
    return bool(before) and before[-1].lower() in PREPOSITIONS


def _surnames(found: Sequence[Name]) -> frozenset[str]:
    """Return the last words of people's full names, whatever the spelling."""
    last = (n.text.split()[-1] for n in found if n.label is NameLabel.PER and " " in n.text)
    return frozenset(spelling.key(word) for word in last if word not in organisations.HEADS)
