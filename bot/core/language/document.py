"""A text as the language tools see it: frozen, everything as offsets into the one text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.language.quotations import Quoted
from bot.core.model.article import Span


class NameLabel(StrEnum):
    """What a name names."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark. `lemma` is lower case; what the pipeline did not say is empty, and -1 for `head`."""

    text: str
    span: Span
    lemma: str
    quoted: bool = False  # lies within quotation marks
    tag: str = ""  # part of speech as the Penn Treebank has it: NN, VBD, ...
    dep: str = ""  # Universal Dependencies without subtypes: nsubj, obj, ..., ROOT
    head: int = -1  # the token that it depends on, as its index in `Document.tokens`; -1 for a root


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `tokens` is the half-open range of its tokens in `Document.tokens`, `paragraph` counts from 0."""

    span: Span
    tokens: tuple[int, int]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text; `state` is the usual English name of the state it stands for (also by capital or demonym)."""

    text: str
    span: Span
    label: NameLabel
    state: str | None = None
    kind: str | None = None  # name | demonym, of a state that only this text shows to be one


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression; `value` is as in TimeML ("2025-05-16", "2022-03", "2025-W20", "P30D", "PRESENT_REF")."""

    text: str
    span: Span
    value: str

    def day(self) -> date | None:
        """Return the day, if the value is exactly one day."""
        try:
            return date.fromisoformat(self.value[:10]) if len(self.value) >= 10 else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its sentences, tokens, names and temporal expressions, each in order of the text."""

    text: str
    reference: date  # the day of publication, against which dates are resolved
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    timexes: tuple[Timex, ...]
    headline: Span | None = None  # the first line, when it is a headline
    language: str = "en"
    quotations: tuple[Quoted, ...] = ()  # outer before inner
    paragraphs: tuple[Span, ...] = ()
    entities: tuple[Name, ...] = ()  # the names proper: `names` hold demonyms too, and more that may be one

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the sentence's tokens."""
        first, last = sentence.tokens
        return self.tokens[first:last]
