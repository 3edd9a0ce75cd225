"""Names by a linear chain: the weights of a conditional random field, summed and decoded with numpy.

What one word or one tag weighs is summed once and kept, so that reading costs a few look-ups a token.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Self

import numpy as np
import srsly
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from bot.core.language.en.pipeline.gazetteers import Gazetteers
from bot.core.language.en.pipeline.lemma_table import Readable, Writable
from bot.core.language.en.pipeline.name_features import (
    OFFSETS,
    Analysed,
    Unit,
    joint_features,
    mark,
    seen,
    tag_features,
    word_features,
)

Floats = NDArray[np.float32]
Ranges = list[tuple[int, int, str]]  # first token, last token + 1, kind

KINDS = ("PER", "ORG", "LOC")
LABELS = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BILU"))
EAGERNESS = 0.3  # taken from the score of "no name": the weights alone find too few
LEANING = 3.0  # how much a word is drawn to what it is elsewhere in the text
NEVER = -1e4
MOST_WORDS = 30_000
MOST_TAGS = 100


class Known:
    """What each word weighs, summed once and kept."""

    def __init__(self, weigh: Callable[[str], Floats], most: int) -> None:
        self._weigh = weigh
        self._places: dict[str, int] = {}
        self._table = np.zeros((most, len(OFFSETS), len(LABELS)), np.float32)

    def __call__(self, words: Sequence[str]) -> Floats:
        """Return what the words weigh for themselves and for those beside them."""
        unknown = {w for w in words if w not in self._places}
        if len(self._places) + len(unknown) > len(self._table):
            self._places.clear()
            unknown = set(words)
        if len(unknown) > len(self._table):
            return np.stack([self._weigh(w) for w in words])
        for word in unknown:
            at = self._places[word] = len(self._places)
            self._table[at] = self._weigh(word)
        return self._table[[self._places[w] for w in words]]


class NameReader:
    """Finds names with trained weights."""

    def __init__(
        self,
        rows: Mapping[str, int] | None = None,
        weights: Floats | None = None,
        moves: Floats | None = None,
        lists: Gazetteers | None = None,
    ) -> None:
        size = len(LABELS)
        self.lists = lists or Gazetteers({})
        self._rows = dict(rows or {})
        self._seen_from = [_without_prefix(self._rows, mark(off)) for off in OFFSETS]
        self._weights = np.zeros((0, size), np.float32) if weights is None else weights.astype(np.float32)
        self._moves = np.zeros((size, size), np.float32) if moves is None else moves.astype(np.float32)
        self._words = Known(lambda word: self._weighed(word_features(word, self.lists)), MOST_WORDS)
        self._tags = Known(lambda tag: self._weighed(tag_features(tag)), MOST_TAGS)
        first = np.array([0 if label[0] in "OBU" else NEVER for label in LABELS], np.float32)
        last = np.array([0 if label[0] in "OLU" else NEVER for label in LABELS], np.float32)
        self._limits = first, last

    def knows(self, word: str) -> bool:
        """Say whether the word was met in training."""
        return f"0:W={word}" in self._rows

    def names(self, sentences: Sequence[Analysed]) -> list[Ranges]:
        """Return the names of each sentence; a word that is a name here leans to what it is in the others."""
        scores = self.scores(sentences)
        return self.decode(sentences, scores)

    def scores(self, sentences: Sequence[Analysed]) -> list[Floats]:
        """Return for each sentence what each label scores at each token."""
        joint, sizes = [], []
        for s in sentences:
            for fs in joint_features(s, self.lists):
                found = [row for f in fs if (row := self._rows.get(f)) is not None]
                joint += found
                sizes.append(len(found))
        sums = np.zeros((len(joint) + 1, len(LABELS)), np.float32)
        np.cumsum(self._weights[joint], axis=0, out=sums[1:])
        ends = np.cumsum([0, *sizes])
        together = sums[ends[1:]] - sums[ends[:-1]]
        together[:, 0] -= EAGERNESS
        limits = pairwise([0, *np.cumsum([len(s.words) for s in sentences]).tolist()])
        return [self._with_units(s, together[a:b]) for s, (a, b) in zip(sentences, limits, strict=True)]

    def _with_units(self, s: Analysed, scores: Floats) -> Floats:
        """Add to the scores what words and tags weigh, for themselves and for those beside them."""
        count = len(s.words)
        units = self._words(s.words) + self._tags(s.tags)
        for k, off in enumerate(OFFSETS):
            if off < 0:
                scores[: count + off] += units[-off:, k]
            else:
                scores[off:] += units[: count - off, k]
        return scores

    def _weighed(self, unit: Unit) -> Floats:
        out = np.zeros((len(OFFSETS), len(LABELS)), np.float32)
        for k, fs in enumerate(seen(unit)):
            rows = self._seen_from[k]
            found = [rows[f] for f in fs if f in rows]
            if found:
                out[k] = self._weights[found].sum(axis=0)
        return out

    def decode(self, sentences: Sequence[Analysed], scores: Sequence[Floats]) -> list[Ranges]:
        """Return the names of the sentences with the best scores."""
        paths = _best(scores, _allowed(self._moves), *self._limits)
        if self._agree(sentences, paths, scores):
            paths = _best(scores, _allowed(self._moves), *self._limits)
        return [_ranges(path) for path in paths]

    def _agree(self, sentences: Sequence[Analysed], paths: Sequence[list[int]], scores: Sequence[Floats]) -> bool:
        """Lean each name-like word towards the kinds it got throughout the text; say whether any had several."""
        places: dict[str, list[tuple[int, int]]] = {}
        for n, s in enumerate(sentences):
            for i, word in enumerate(s.words):
                if s.caps[i] and s.tags[i].startswith("NNP"):
                    places.setdefault(word, []).append((n, i))
        changed = False
        for word, spots in places.items():
            kinds = np.bincount([(paths[n][i] + 3) // 4 for n, i in spots], minlength=len(KINDS) + 1)
            if kinds.max() < len(spots) and not self._general(word):
                changed = True
                lean = (np.repeat(kinds / len(spots), [1, 4, 4, 4]) * LEANING).astype(np.float32)
                for n, i in spots:
                    scores[n][i] += lean
        return changed

    def _general(self, word: str) -> bool:
        return any(name in self.lists.alone.get(word, "") for name in ("head", "title", "demonym", "notname"))

    def __call__(self, doc: Doc) -> Doc:
        found = sentences_of(doc, self.lists)
        named = self.names([s for _, s in found])
        doc.set_ents(
            [
                Span(doc, places[a], places[b - 1] + 1, label=kind)
                for (places, _), ranges in zip(found, named, strict=True)
                for a, b, kind in ranges
            ]
        )
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Pack the weights (half precision), the feature names and the word lists."""
        order = sorted(self._rows, key=self._rows.__getitem__)
        packed = {
            "features": "\n".join(order),
            "weights": self._weights[[self._rows[f] for f in order]].astype(np.float16),
            "moves": self._moves,
            "lists": self.lists.lists,
        }
        return zlib.compress(srsly.msgpack_dumps(packed), 9)

    def from_bytes(self, data: bytes, **_: object) -> Self:
        """Take over what `to_bytes` packed."""
        packed = srsly.msgpack_loads(zlib.decompress(data))
        rows = {feature: row for row, feature in enumerate(packed["features"].split("\n"))}
        NameReader.__init__(self, rows, packed["weights"], packed["moves"], Gazetteers(packed["lists"]))
        return self

    def to_disk(self, path: Writable, **_: object) -> None:
        """Write one file."""
        path.write_bytes(self.to_bytes())

    def from_disk(self, path: Readable, **_: object) -> Self:
        """Read what `to_disk` wrote."""
        return self.from_bytes(path.read_bytes())


def _without_prefix(rows: Mapping[str, int], prefix: str) -> dict[str, int]:
    return {feature[len(prefix) :]: row for feature, row in rows.items() if feature.startswith(prefix)}


@Language.factory("talks_names", assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> NameReader:
    """Return an untrained reader of names, to be filled from disk."""
    del nlp, name
    return NameReader()


def sentences_of(doc: Doc, lists: Gazetteers) -> list[tuple[list[int], Analysed]]:
    """Return each sentence of a tagged and parsed document, and where its words stand there; gaps are no words."""
    rows = doc.to_array(["ORTH", "TAG", "DEP", "HEAD"])
    strings = doc.vocab.strings
    names = {key: strings[key] if key else "" for key in np.unique(rows[:, :3]).tolist()}
    words, tags, deps = ([names[key] for key in column] for column in rows[:, :3].T.tolist())
    heads = (rows[:, 3].astype(np.int64) + np.arange(len(doc))).tolist()
    starts = [s.start for s in doc.sents] if doc.has_annotation("SENT_START") else [0]
    found = []
    for start, end in pairwise([*starts, len(doc)]):
        places = [i for i in range(start, end) if not words[i].isspace()]
        if places:
            position = {p: k for k, p in enumerate(places)}
            above = [position.get(heads[i], k) for k, i in enumerate(places)]
            inside = [words[i] for i in places]
            said = Analysed(inside, [tags[i] for i in places], [deps[i] for i in places], above, lists.match(inside))
            found.append((places, said))
    return found


def _allowed(moves: Floats) -> Floats:
    """Forbid what cannot follow."""
    allowed = np.full_like(moves, NEVER)
    for i, one in enumerate(LABELS):
        for j, two in enumerate(LABELS):
            inside = one[0] in "BI"
            if inside == (two[0] in "IL") and (not inside or one[2:] == two[2:]):
                allowed[i, j] = moves[i, j]
    return allowed


def _best(scores: Sequence[Floats], moves: Floats, first: Floats, last: Floats) -> list[list[int]]:
    """Return the best labels of each sentence; all sentences are decoded at once, place by place."""
    sizes = [len(s) for s in scores]
    order = sorted((k for k, size in enumerate(sizes) if size), key=lambda k: -sizes[k])
    paths: list[list[int]] = [[] for _ in scores]
    if not order:
        return paths
    longest = sizes[order[0]]
    alive = np.searchsorted([-sizes[k] for k in order], -np.arange(longest), side="left").tolist()
    table = np.zeros((longest, len(order), len(LABELS)), np.float32)
    for row, k in enumerate(order):
        table[: sizes[k], row] = scores[k]
    state = table[0] + first
    back = np.zeros(table.shape, np.int8)
    for at in range(1, longest):
        count = alive[at]
        options = state[:count, :, None] + moves
        back[at, :count] = options.argmax(axis=1)
        state[:count] = options.max(axis=1) + table[at, :count]
    labels = (state + last).argmax(axis=1)
    found = np.zeros(table.shape[:2], np.int8)
    for at in range(longest - 1, -1, -1):
        count = alive[at]
        found[at, :count] = labels[:count]
        labels[:count] = back[at, np.arange(count), labels[:count]]
    for row, k in enumerate(order):
        paths[k] = found[: sizes[k], row].tolist()
    return paths


def _ranges(path: Sequence[int]) -> Ranges:
    out: Ranges = []
    start = 0
    for at, label in enumerate(path):
        name = LABELS[label]
        if name[0] in "BU":
            start = at
        if name[0] in "LU":
            out.append((start, at + 1, name[2:]))
    return out
