"""Reads the name data, repairs what is known to be noisy in it, and trains the weights of the `NameReader`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pycrfsuite
from spacy.language import Language
from spacy.tokens import Doc

from bot.core.language.en.pipeline.gazetteers import Gazetteers
from bot.core.language.en.pipeline.name_chain import LABELS, NameReader, sentences_of
from bot.core.language.en.pipeline.name_features import (
    OFFSETS,
    Analysed,
    joint_features,
    spread,
    tag_features,
    word_features,
)
from bot.core.language.en.pipeline.reading import one_sentence

Spans = list[tuple[int, int, str]]
ROLES = frozenset(
    ["Vice", "Prime", "Petitioner", "Respondent", "Counsel", "Deputy", "Acting", "Former", "First", "the", "The"]
)
NOT_BEFORE = frozenset(["The", "In", "At", "From", "President", "Vice", "Prime", "A", "An", "And", "But", "On", "To"])
ALONE_NO_NAME = frozenset(
    "Court University Academy Foundation Administration Society Church Party Government Committee Company Council "
    "Department State City County School College Museum Bank".split()
)


@dataclass(slots=True)
class Sample:
    """A sentence as plain text (tokens joined by a space) with the character spans of its names."""

    words: list[str]
    spans: Spans  # token ranges

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def characters(self) -> Spans:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return [(starts[a], starts[b - 1] + len(self.words[b - 1]), kind) for a, b, kind in self.spans]


def read_iob2(path: Path) -> list[Sample]:
    """Read sentences of `word<TAB>label` lines."""
    samples = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        words, spans, start, kind = [], [], -1, ""
        for line in block.splitlines():
            if not line.strip():
                continue
            word, _, label = line.rpartition("\t")
            word = "".join(word.split()) or "_"
            if start >= 0 and not label.startswith("I-"):
                spans.append((start, len(words), kind))
                start = -1
            if label.startswith("B-"):
                start, kind = len(words), label[2:]
            words.append(word)
        if start >= 0:
            spans.append((start, len(words), kind))
        if words:
            samples.append(Sample(words, spans))
    return samples


def read_lists(folder: Path) -> Gazetteers:
    """Read the word lists, one file a list, entries separated by commas."""
    lists = {}
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8").replace("Washington, D.C.", "Washington\0 D.C.")
        entries = [e.strip().replace("\0", ",") for e in text.replace("\n", ",").split(",")]
        lists[path.stem] = sorted({e for e in entries if e})
    return Gazetteers(lists)


def _rejoined(spans: Spans) -> Spans:
    """Join an organisation and a place that touch: `University of` + `Portsmouth`."""
    out: Spans = []
    for start, end, kind in sorted(spans):
        if out and out[-1][1] == start and {out[-1][2], kind} == {"ORG", "LOC"}:
            out[-1] = (out[-1][0], end, "ORG")
        else:
            out.append((start, end, kind))
    return out


def _completed(words: list[str], places: list[str], start: int, end: int) -> tuple[int, int]:
    """Widen a span to the listed name it is a part of: `States` to `United States`."""
    while start and places[start][-2:] in {"/L", "/I"}:
        start -= 1
    while end < len(words) and places[end - 1][-2:] in {"/B", "/I"}:
        end += 1
    return start, end


def _person(words: list[str], start: int, end: int, lists: Gazetteers) -> tuple[int, int] | None:
    """Take titles and link words off a person; nothing is left of a role or a people."""
    while start < end and (words[start].capitalize() in lists.lists["title"] or words[start] in ROLES):
        start += 1
    while start < end and (words[start].islower() or not words[start][0].isalpha()):
        start += 1
    while start < end and words[end - 1] in {"and", "of", "the", ","}:
        end -= 1
    if start == end or words[end - 1] in lists.lists["demonym"] or words[end - 1].endswith("Americans"):
        return None
    return start, end


def _widened(words: list[str], start: int, kind: str, last: str, lists: Gazetteers) -> int:
    """Move the start over capitals before it that the flattening left out: `Boston` in `Boston Red Sox`."""
    title, demonym = lists.lists["title"], lists.lists["demonym"]
    while start > 1 and words[start][:1].isupper():
        word = words[start - 1]
        if not word[:1].isupper() or not word.isalpha() or word in title or word in NOT_BEFORE:
            break
        if word in demonym and not (kind == "ORG" and last in lists.lists["orghead"]):
            break
        start -= 1
    return start


def repaired(sample: Sample, lists: Gazetteers) -> Sample:
    """Undo what the flattening of nested spans did to GUM: torn names, titles inside, peoples and roles as persons."""
    words = sample.words
    places = lists.match(words)
    out: Spans = []
    for first, last, named in _rejoined(sample.spans):
        kind = named
        if kind == "PER":
            found = _person(words, first, last, lists)
            if found is None:
                continue
            start, end = found
        else:
            start, end = _completed(words, places, first, last)
            known = {name.removeprefix("l:") for place in places[start:end] for name in place[:-2].split(",") if place}
            if kind == "ORG" and known & {"country", "city"} and "org" not in known and all(places[start:end]):
                kind = "LOC"
            start = _widened(words, start, kind, words[end - 1], lists)
            if end - start == 1 and words[start].capitalize() in ALONE_NO_NAME:
                continue
        out = [s for s in out if s[1] <= start]
        out.append((start, end, kind))
    return Sample(words, out)


def labels_of(doc: Doc, spans: Spans) -> list[str]:
    """Return a BILU label for each token, from character spans."""
    labels = ["O"] * len(doc)
    for start, end, kind in spans:
        inside = [t.i for t in doc if t.idx < end and t.idx + len(t) > start and not t.is_space]
        if not inside:
            continue
        if len(inside) == 1:
            labels[inside[0]] = "U-" + kind
        else:
            labels[inside[0]] = "B-" + kind
            labels[inside[-1]] = "L-" + kind
            for i in inside[1:-1]:
                labels[i] = "I-" + kind
    return labels


def analysed(nlp: Language, samples: Sequence[Sample]) -> list[Doc]:
    """Tag and parse the samples."""
    return list(nlp.pipe((one_sentence(nlp, s.text) for s in samples), batch_size=128))


def features(s: Analysed, lists: Gazetteers) -> list[list[str]]:
    """Return all features of each token, written out."""
    found = joint_features(s, lists)
    for units in ([spread(word_features(w, lists)) for w in s.words], [spread(tag_features(t)) for t in s.tags]):
        for j, unit in enumerate(units):
            for off, fs in zip(OFFSETS, unit, strict=True):
                if 0 <= j + off < len(found):
                    found[j + off] += fs
    return found


def train(
    parts: Iterable[tuple[Sequence[Sample], Sequence[Doc], int]],
    lists: Gazetteers,
    file: Path,
    c1: float = 0.05,
    c2: float = 0.05,
    iterations: int = 90,
    minfreq: int = 2,
    verbose: bool = False,
) -> NameReader:
    """Train on (samples, their analysis, how often each counts)."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=verbose)
    for samples, docs, times in parts:
        for sample, doc in zip(samples, docs, strict=True):
            labels = labels_of(doc, sample.characters())
            for places, sentence in sentences_of(doc, lists):
                row = pycrfsuite.ItemSequence(features(sentence, lists))
                for _ in range(times):
                    trainer.append(row, [labels[p] for p in places])
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": minfreq})
    trainer.train(str(file))
    return reader_from(file, lists)


def reader_from(file: Path, lists: Gazetteers) -> NameReader:
    """Turn a crfsuite model into tables."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(file))
    info = tagger.info()
    index = {label: i for i, label in enumerate(LABELS)}
    rows: dict[str, int] = {}
    for feature, _ in info.state_features:
        rows.setdefault(feature, len(rows))
    weights = np.zeros((len(rows), len(index)), dtype=np.float32)
    for (feature, label), value in info.state_features.items():
        weights[rows[feature], index[label]] = value
    moves = np.zeros((len(index), len(index)), dtype=np.float32)
    for (one, two), value in info.transitions.items():
        moves[index[one], index[two]] = value
    tagger.close()
    return NameReader(rows, weights, moves, lists)


def count(
    reader: NameReader, samples: Sequence[Sample], docs: Sequence[Doc], counts: dict[str, list[int]]
) -> dict[str, list[int]]:
    """Add up right, found and wanted names (strict: same characters, same kind), in all and by kind."""
    for sample, doc in zip(samples, docs, strict=True):
        want = set(sample.characters())
        found = sentences_of(doc, reader.lists)
        have = {
            (doc[places[a]].idx, doc[places[b - 1]].idx + len(doc[places[b - 1]]), kind)
            for (places, _), ranges in zip(found, reader.names([s for _, s in found]), strict=True)
            for a, b, kind in ranges
        }
        for place, group in enumerate((want & have, have, want)):
            for _, _, kind in group:
                for key in (kind, "all"):
                    counts.setdefault(key, [0, 0, 0])[place] += 1
    return counts


def summary(counts: dict[str, list[int]]) -> dict[str, float]:
    """Turn the counts into F1 by kind, and precision and recall over all."""
    out = {
        key: round(200 * right / max(1, found + wanted), 2) for key, (right, found, wanted) in sorted(counts.items())
    }
    right, found, wanted = counts.get("all", [0, 0, 0])
    return out | {"precision": round(100 * right / max(1, found), 2), "recall": round(100 * right / max(1, wanted), 2)}


def f1(reader: NameReader, samples: Sequence[Sample], docs: Sequence[Doc]) -> dict[str, float]:
    """Return strict scores."""
    return summary(count(reader, samples, docs, {}))
