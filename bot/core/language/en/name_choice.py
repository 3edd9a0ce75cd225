"""Which names a text holds, from those that rules see in it and those that the trained pipeline finds.

The pipeline knows many names, and little of one that it has never met; the rules know few, and see what a text shows
elsewhere of an unknown one: that it has a foreign minister, a demonym, a surname.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.language.document import Name, NameLabel, Sentence, Token
from bot.core.language.en.lexicon import LEXICON
from bot.core.language.en.name_clues import titles_of_works
from bot.core.model.article import Span

_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_HEADLINE = 4  # words: so many in a row are a headline's rather than a name's
_SHORT = 3  # sentences of one paragraph, in which there is no elsewhere to look at


@dataclass(frozen=True, slots=True)
class Trained:
    """A name that the pipeline found; `familiar` if it knew all its words."""

    span: Span
    label: NameLabel
    familiar: bool


def chosen(
    text: str, tokens: Sequence[Token], ruled: Sequence[Name], trained: Sequence[Trained] | None
) -> tuple[Name, ...]:
    """Return the names in order of the text; none overlaps another."""
    found: list[Name] = []
    left = list(reversed(ruled))
    works = {tokens[i].span.start for i in titles_of_works(tokens)}
    for entry in trained or ():
        while left and left[-1].span.end <= entry.span.start:
            found.append(left.pop())
        beside = [found.pop()] if found and found[-1].span.end > entry.span.start else []
        while left and left[-1].span.start < entry.span.end:
            beside.append(left.pop())
        may = entry.span.start not in works and _looks_like_one(entry.span.of(text))
        found += [_named(text, entry)] if may and _prevails(text, entry, beside) else beside
    return (*found, *reversed(left))


def entities(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], trained: Sequence[Trained] | None
) -> tuple[Name, ...]:
    """Return the names proper: no demonyms, and in a text of a few sentences none that only the rules see."""
    if trained is not None and len(sentences) <= _SHORT and not any(s.paragraph for s in sentences):
        return tuple(_named(text, entry) for entry in trained)
    return tuple(n for n in names if not _is_demonym(n))


def _looks_like_one(words: str) -> bool:
    return words != words.lower() and not any(word in _DAYS for word in words.split())


def _prevails(whole: str, entry: Trained, beside: Sequence[Name]) -> bool:
    """Say whether the trained name is right and those of the rules in its place are not."""
    if not beside:
        return True
    text = entry.span.of(whole)
    words = text.split()
    if not entry.familiar or words[0] == "The" or (text.isupper() and len(text) > 5):
        return False
    last = beside[-1]
    same = len(beside) == 1 and last.span == entry.span
    if any(n.state for n in beside) and (same or entry.label is NameLabel.PER or "'s" in text or "’s" in text):
        return False
    if len(beside) == 1 and len(words) < len(last.text.split()) < _HEADLINE:
        return False
    if last.label is NameLabel.PER and last.span.end == entry.span.end:
        given = last.text.split()[0] in LEXICON.male_names | LEXICON.female_names
        return not given and entry.label is not NameLabel.PER  # the same person, with the title taken for a name
    return not (same and last.label is entry.label)


def _named(text: str, entry: Trained) -> Name:
    words = entry.span.of(text)
    state = LEXICON.states.get(words) if entry.label is not NameLabel.PER else None
    return Name(words, entry.span, entry.label, state.name if state else None)


def _is_demonym(name: Name) -> bool:
    known = LEXICON.states.get(name.text)
    return name.kind == "demonym" or (known is not None and known.kind == "demonym")
