"""The shared encoder of the packaged pipeline, computed with less ado than by a library that trains as well.

A word's embedding depends on nothing but the word, so it is computed once and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

Floats = NDArray[np.float32]
Encoding = Model[Sequence[Doc], Sequence[Floats]]
GAP = 2  # empty rows between sentences: with fewer they disturb one another, with more nothing changes
KEPT = 40_000  # words


@dataclass(frozen=True, slots=True)
class Layer:
    """One step of the encoder: each token takes in those beside it, keeps the strongest of some pieces, is scaled."""

    weights: Floats  # window x (pieces x width)
    bias: Floats
    gain: Floats
    shift: Floats

    def __call__(self, x: Floats) -> Floats:
        count, width = x.shape
        window = np.zeros((count, 3 * width), np.float32)
        window[1:, :width] = x[:-1]
        window[:, width : 2 * width] = x
        window[:-1, 2 * width :] = x[1:]
        y = window @ self.weights
        y += self.bias
        best = np.maximum(y[:, :width], y[:, width : 2 * width])
        np.maximum(best, y[:, 2 * width :], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / width + np.float32(1e-8)
        best *= (1 / np.sqrt(spread))[:, None]
        best *= self.gain
        best += self.shift
        best += x
        return best


class Encoder:
    """Computes vectors for the tokens of sentences."""

    def __init__(self, trained: Encoding, vocab: Vocab) -> None:
        embedding, steps = trained.layers
        self._embedding = embedding
        self._vocab = vocab
        self._layers = [_layer(step) for step in steps.layers[0].layers]
        self._rows: dict[int, int] = {}
        self._table = np.zeros((KEPT, self._layers[0].gain.size), np.float32)

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        words = [doc.to_array("ORTH").tolist() for doc in docs]
        starts = np.cumsum([GAP, *(len(each) + GAP for each in words)]).tolist()
        x = np.zeros((starts[-1], self._table.shape[1]), np.float32)
        for start, each in zip(starts, words, strict=False):
            x[start : start + len(each)] = self._embedded(each)
        for layer in self._layers:
            x = layer(x)
        return [x[start : start + len(each)] for start, each in zip(starts, words, strict=False)]

    def _embedded(self, words: Sequence[int]) -> Floats:
        unknown = list({w for w in words if w not in self._rows})
        if len(self._rows) + len(unknown) > KEPT:
            self._rows.clear()
            unknown = list(set(words))
        if unknown:
            spelt = Doc(self._vocab, words=[self._vocab.strings[w] for w in unknown])
            first = len(self._rows)
            (self._table[first : first + len(unknown)],) = self._embedding.predict([spelt])
            self._rows |= {w: first + k for k, w in enumerate(unknown)}
        return self._table[[self._rows[w] for w in words]]


def _layer(step: Model[Floats, Floats]) -> Layer:
    nodes = {node.name: node for node in step.walk()}
    maxout, norm = nodes["maxout"], nodes["layernorm"]
    weights = np.asarray(maxout.get_param("W"))  # width x pieces x window
    width, pieces, window = weights.shape
    return Layer(
        np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(window, pieces * width)),
        np.ascontiguousarray(np.asarray(maxout.get_param("b")).T.reshape(-1)),
        np.asarray(norm.get_param("G")),
        np.asarray(norm.get_param("b")),
    )


def quicker(trained: Encoding, vocab: Vocab) -> Encoding:
    """Return a model that computes the same, and cannot be trained."""
    encoder = Encoder(trained, vocab)

    def forward(
        model: Encoding, docs: Sequence[Doc], is_train: bool
    ) -> tuple[Sequence[Floats], Callable[[Sequence[Floats]], Sequence[Doc]]]:
        del model, is_train
        return encoder(docs), lambda _: docs

    return Model("talks_encoder", forward)
