"""Reads with a pipeline: what it says of each token, and which names it finds, in plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from bot.core.language.document import NameLabel, Sentence, Token
from bot.core.language.en.name_choice import Trained
from bot.core.language.en.pipeline.alignment import Prepared, align, owners, prepare
from bot.core.language.en.pipeline.name_chain import Floats, NameReader, Ranges
from bot.core.language.en.pipeline.name_features import Analysed
from bot.core.model.article import Span

BATCH = 1_500  # tokens that are analysed together: more are no quicker and want more memory
MOST = 6_000  # tokens of a text that are parsed: few reports are longer, and what is goes on by rule alone
MOST_SENTENCES = 600  # each takes time of its own, however short
KEPT = 100_000  # words that spaCy remembers; behind them it forgets those of each text, which takes time
_NOUNS = frozenset({"NN", "NNS"})
_LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence as a pipeline cut it up and analysed it; `heads` are places in it, a root's is its own."""

    words: list[str]
    starts: list[int]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    lemmas: list[str]
    names: Ranges


class Pipeline:
    """A loaded pipeline."""

    def __init__(self, nlp: Language) -> None:
        self._names = next((part for _, part in nlp.pipeline if isinstance(part, NameReader)), None)
        self._nlp = nlp
        self._reads_names = any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)
        self._apart = [name for name, part in nlp.pipeline if part is self._names]  # they read all sentences at once

    def read(
        self, tokens: Sequence[Token], sentences: Sequence[Sentence]
    ) -> tuple[tuple[Token, ...], tuple[Trained, ...] | None]:
        """Return the tokens with tags, dependencies and lemmas, and the names; None if the pipeline reads none."""
        read = list(takewhile(lambda s: s.tokens[1] <= MOST, sentences[:MOST_SENTENCES]))
        prepared = [prepare(tokens[s.tokens[0] : s.tokens[1]]) for s in read]
        parsed: list[Parsed] = []
        for batch in _batches(prepared):
            with self._nlp.memory_zone() if len(self._nlp.vocab) > KEPT else nullcontext():
                docs = [one_sentence(self._nlp, given.text) for given in batch]
                parsed += map(_parsed, self._nlp.pipe(docs, batch_size=len(docs), disable=self._apart))
        told = list(zip(read, prepared, parsed, strict=True))
        annotated = [token for s, given, p in told for token in _annotated(tokens, s.tokens, given, p)]
        named = [p.names for p in parsed] if self._names is None else _named(self._names, parsed)
        names = [
            Trained(
                _span(tokens, s.tokens[0], given, p, first, last), NameLabel(label), self._knows(p.words[first:last])
            )
            for (s, given, p), found in zip(told, named, strict=True)
            for first, last, label in found
        ]
        return (*annotated, *tokens[len(annotated) :]), tuple(names) if self._reads_names else None

    def _knows(self, words: Sequence[str]) -> bool:
        return self._names is None or all(map(self._names.knows, words))


def one_sentence(nlp: Language, text: str) -> Doc:
    """Return a document that is one sentence."""
    doc = nlp.make_doc(text)
    starts = np.full((len(doc), 1), -1, np.int64)  # set token by token, each would look at all the others
    starts[:1] = 1
    return doc.from_array(["SENT_START"], starts.astype(np.uint64))  # type: ignore[arg-type]  # as `to_array` gives it


def _batches(sentences: Sequence[Prepared]) -> Iterator[Sequence[Prepared]]:
    first = size = 0
    for k, sentence in enumerate(sentences):
        if size + len(sentence.starts) > BATCH and size:
            yield sentences[first:k]
            first, size = k, 0
        size += len(sentence.starts)
    if sentences:
        yield sentences[first:]


def _parsed(doc: Doc) -> Parsed:
    rows = doc.to_array(["ORTH", "TAG", "DEP", "LEMMA", "IDX", "HEAD"])
    strings = doc.vocab.strings
    known = {key: strings[key] for key in np.unique(rows[:, :4]).tolist()}
    words, tags, deps, lemmas = ([known[key] for key in column] for column in rows[:, :4].T.tolist())
    heads = (rows[:, 5].astype(np.int64) + np.arange(len(doc))).tolist()  # they are given as distances
    names = [(e.start, e.end, _LABELS[e.label_]) for e in doc.ents if e.label_ in _LABELS]
    return Parsed(words, rows[:, 4].tolist(), tags, deps, heads, lemmas, names)


def _annotated(tokens: Sequence[Token], place: tuple[int, int], given: Prepared, p: Parsed) -> Iterator[Token]:
    first, last = place
    for token, found in zip(tokens[first:last], align(given.starts, p.starts, p.heads), strict=True):
        at, tag = found.piece, p.tags[found.piece]
        inflected = found.whole and (tag in _NOUNS or tag.startswith("VB"))
        yield Token(
            token.text,
            token.span,
            (inflected and p.lemmas[at].lower()) or token.lemma,
            token.quoted,
            tag,
            p.deps[at],
            first + found.head if found.head >= 0 else -1,
        )


def _named(reader: NameReader, parsed: Sequence[Parsed]) -> list[Ranges]:
    """Return the names of all sentences; a few are scored at a time, as what is said of each word takes room."""
    sentences = [Analysed(p.words, p.tags, p.deps, p.heads, reader.lists.match(p.words)) for p in parsed]
    scores: list[Floats] = []
    for at in range(0, len(sentences), 50):
        scores += reader.scores(sentences[at : at + 50])
    return reader.decode(sentences, scores)


def _span(tokens: Sequence[Token], offset: int, given: Prepared, p: Parsed, first: int, last: int) -> Span:
    """Return where a range of a sentence's pieces stands in the text."""
    a, b = owners(given.starts, (p.starts[first], p.starts[last - 1]))
    start = tokens[offset + a].span.start + p.starts[first] - given.starts[a]
    end = tokens[offset + b].span.start + p.starts[last - 1] + len(p.words[last - 1]) - given.starts[b]
    return Span(start, end)
