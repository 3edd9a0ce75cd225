"""Measures a packaged pipeline on the dev treebank, as it is used: sentences are given, their ends are the reader's."""

from __future__ import annotations

import time
from pathlib import Path

import spacy
from spacy.training import Example

from bot.core.language.en.pipeline.lemma_table import Lemmas
from bot.core.language.en.pipeline.reading import one_sentence
from bot.core.language.en.sentences import sentences
from bot.core.language.en.tokens import tokens
from bot.core.language.quotations import paragraphs, quotations
from training import treebank

JOINED = 6  # sentences to a text


def measure(pipeline: Path, data: Path) -> dict[str, object]:
    """Return the figures."""
    nlp = spacy.load(pipeline, exclude=["talks_names"])
    lemmas = nlp.get_pipe("talks_lemmas")
    assert isinstance(lemmas, Lemmas)
    gold = [treebank.to_doc(nlp, [told], [" "]) for told in treebank.read_sentences(data / "parsing" / "dev.conllu")]
    started = time.process_time()
    read = list(nlp.pipe([one_sentence(nlp, doc.text) for doc in gold], batch_size=64))
    seconds = time.process_time() - started
    found = [Example(doc, right) for doc, right in zip(read, gold, strict=True)]
    syntax = nlp.get_pipe("tagger").score(found) | nlp.get_pipe("parser").score(found)
    right = [lemmas.lemma(t.tag_, t.text) == t.lemma_ for doc in gold for t in doc]
    return {
        "uas": round(syntax["dep_uas"], 4),
        "las": round(syntax["dep_las"], 4),
        "xpos": round(syntax["tag_acc"], 4),
        "lemma_by_gold_tag": round(sum(right) / len(right), 4),
        "sentences": round(_sentence_ends([doc.text for doc in gold], " "), 4),
        "sentences_in_paragraphs": round(_sentence_ends([doc.text for doc in gold], "\n\n"), 4),
        "words_per_second": round(sum(map(len, read)) / seconds),
        "bytes": sum(p.stat().st_size for p in pipeline.rglob("*") if p.is_file()),
    }


def _sentence_ends(gold: list[str], after_unended: str) -> float:
    """Return the F1 of the reader's sentences; what ends with no full stop is followed by a blank line or a space."""
    right = found = 0
    for at in range(0, len(gold), JOINED):
        group = [text.strip() for text in gold[at : at + JOINED]]
        text, spans = "", set()
        for sentence in group:
            spans.add((len(text), len(text) + len(sentence)))
            text += sentence + (" " if sentence[-1:] in '.!?"”)' else after_unended)
        parts = paragraphs(text)
        told = {(s.span.start, s.span.end) for s in sentences(tokens(text, quotations(text, parts)), parts)}
        right += len(told & spans)
        found += len(told)
    return 2 * right / (found + len(gold))
