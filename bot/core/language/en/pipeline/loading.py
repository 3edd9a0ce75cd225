"""Loads a pipeline, once a process, and reads with it: what it says of each token, in plain values."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bot.core.errors import ModelUnavailable
from bot.core.language.document import Sentence, Token
from bot.core.language.en.pipeline import lemma_table
from bot.core.language.en.pipeline.alignment import align, prepare
from bot.core.language.en.pipeline.arithmetic import fast_arithmetic

PARTS = (lemma_table,)  # imported so that spaCy knows what the packaged pipeline is made of
_BATCH = 1_500  # tokens that are analysed together: more are no quicker and want more memory


class Pipeline:
    """A loaded pipeline."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def read(self, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[Token, ...]:
        """Return the tokens with tags and dependencies."""
        read: list[Token] = []
        for batch in _batches(sentences):
            with self._nlp.memory_zone():
                read += self._read(tokens, batch)
        return tuple(read)

    def _read(self, tokens: Sequence[Token], batch: Sequence[Sentence]) -> Iterator[Token]:
        prepared = [prepare(tokens[s.tokens[0] : s.tokens[1]]) for s in batch]
        docs = self._nlp.pipe([self._doc(p.text) for p in prepared], batch_size=len(batch))
        for sentence, given, doc in zip(batch, prepared, docs, strict=True):
            yield from _annotated(doc, given.starts, tokens, sentence.tokens)

    def _doc(self, text: str) -> Doc:
        """Return a document that is one sentence."""
        doc = self._nlp.make_doc(text)
        for token in doc:
            token.is_sent_start = token.i == 0
        return doc


def _batches(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    first = 0
    for k, sentence in enumerate(sentences):
        if sentence.tokens[1] - sentences[first].tokens[0] > _BATCH and k > first:
            yield sentences[first:k]
            first = k
    if sentences:
        yield sentences[first:]


def _annotated(doc: Doc, starts: Sequence[int], tokens: Sequence[Token], place: tuple[int, int]) -> Iterator[Token]:
    rows = doc.to_array(["TAG", "DEP", "IDX", "HEAD"])
    tags, deps, pieces, _ = (column.tolist() for column in rows.T)
    heads = (rows[:, -1].view(np.int64) + np.arange(len(doc))).tolist()  # they are given as distances
    strings = doc.vocab.strings
    first, last = place
    for token, found in zip(tokens[first:last], align(starts, pieces, heads), strict=True):
        at = found.piece
        yield Token(
            token.text,
            token.span,
            token.lemma,
            token.quoted,
            strings[tags[at]],
            strings[deps[at]],
            first + found.head if found.head >= 0 else -1,
        )


@functools.cache
def pipeline(name: str) -> Pipeline:
    """Return the packaged pipeline for an empty name, else the installed one of that name."""
    with fast_arithmetic():
        if not name:
            with as_file(files(__package__) / "weights") as folder:
                return Pipeline(spacy.load(folder, exclude=["talks_names"]))
        try:
            return Pipeline(spacy.load(name))
        except Exception as error:
            msg = (
                f"{name} is no spaCy pipeline that can be used here (SPACY_MODEL); "
                "install it, or leave the setting empty for the one that Talks brings."
            )
            raise ModelUnavailable(msg) from error
