"""Trains tags, features and dependencies: one shared encoder, three heads."""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed, load_config, load_model_from_config
from thinc.api import Adam

from training import tokenising, treebank

HERE = Path(__file__).parent
WARMUP = 120
DROPOUT = 0.15
BATCH_WORDS = 2000


def score(nlp: Language, gold: list[Example]) -> dict[str, float]:
    """Return tag, attachment and sentence scores over raw text (punctuation is not counted, as spaCy does it)."""
    texts = [eg.reference.text for eg in gold]
    started = time.process_time()
    docs = list(nlp.pipe(texts, batch_size=64))
    seconds = time.process_time() - started
    found = [Example(doc, eg.reference) for doc, eg in zip(docs, gold, strict=True)]
    scores: dict[str, float] = {}
    for name in ("tagger", "morphologizer", "parser"):
        scores.update(nlp.get_pipe(name).score(found))
    return {
        "uas": scores["dep_uas"],
        "las": scores["dep_las"],
        "xpos": scores["tag_acc"],
        "upos": scores["pos_acc"],
        "morph": scores["morph_acc"],
        "sents": scores["sents_f"],
        "words_per_second": sum(map(len, docs)) / seconds,
    }


def _batches(stream: Iterator[Example], words: int) -> Iterator[list[Example]]:
    batch, count = [], 0
    for eg in stream:
        batch.append(eg)
        count += len(eg.reference)
        if count >= words:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def _cycle(
    nlp: Language, optimizer: Adam, train_set: list[list[treebank.Token]], epochs: range, peak: float, seed: int
) -> Iterator[int]:
    """Train for some passes while the rate rises quickly and falls slowly; yield after each pass."""
    words = sum(map(len, train_set)) * len(epochs)
    step, done = 0, 0
    for epoch in epochs:
        stream = treebank.examples(nlp, train_set, random.Random(seed * 1000 + epoch))
        for batch in _batches(stream, BATCH_WORDS):
            falling = max(0.01, 0.5 + 0.5 * math.cos(math.pi * min(1.0, done / words)))
            optimizer.learn_rate = peak * min(1.0, (step + 1) / WARMUP) * falling
            nlp.update(batch, sgd=optimizer, drop=DROPOUT)
            step += 1
            done += sum(len(eg.reference) for eg in batch)
        yield epoch


def _untrained(train_set: list[list[treebank.Token]], optimizer: Adam, seed: int) -> Language:
    nlp = load_model_from_config(load_config(HERE / "config.cfg"), auto_fill=True)
    tokenising.prepare(nlp.tokenizer)
    nlp.initialize(lambda: list(treebank.examples(nlp, train_set, random.Random(seed))), sgd=optimizer)
    return nlp


def train(data: Path, out: Path, cycles: Sequence[tuple[int, float]], seed: int, skip: int = 0) -> None:
    """Train for cycles of (passes, highest rate), keeping in `out` the best model on the dev part so far.

    Each cycle begins with the best model of those before it; `skip` cycles are taken as done already.
    """
    fix_random_seed(seed)
    train_set = treebank.read_sentences(data / "parsing" / "train.conllu")
    dev_set = treebank.read_sentences(data / "parsing" / "dev.conllu")
    out.mkdir(parents=True, exist_ok=True)
    first, best = sum(epochs for epochs, _ in cycles[:skip]), 0.0
    for number, (epochs, peak) in enumerate(cycles[skip:], skip):
        optimizer = Adam(peak, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
        nlp = spacy.load(out / "best") if number else _untrained(train_set, optimizer, seed)
        gold = list(treebank.examples(nlp, dev_set))
        best = _mean(score(nlp, gold)) if number else best
        for epoch in _cycle(nlp, optimizer, train_set, range(first, first + epochs), peak, seed):
            with nlp.use_params(optimizer.averages):
                scores = score(nlp, gold)
                if _mean(scores) > best:
                    best = _mean(scores)
                    nlp.to_disk(out / "best")
            row = {"epoch": epoch, "cpu_seconds": round(time.process_time())}
            row |= {k: round(float(v), 4) for k, v in scores.items()}
            print(json.dumps(row), flush=True)
            with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps(row) + "\n")
        first += epochs


def _mean(scores: dict[str, float]) -> float:
    return (scores["las"] + scores["uas"] + scores["xpos"] + scores["upos"]) / 4
