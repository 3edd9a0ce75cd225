"""Learns what a name names from the labelled articles: weights for `bot.core.language.en.name_labels`.

Run as `python -m training.train_name_labels`: it prints cross-validated figures, then writes the weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.core.language import en
from bot.core.language.en.name_clues import demonyms
from bot.core.language.en.name_labels import forms
from bot.core.language.en.names import candidates
from bot.core.language.en.sentences import sentences
from bot.core.language.en.tokens import tokens
from bot.core.language.quotations import paragraphs, quotations
from bot.evaluate import on_one_thread
from tests.quality.gold import Gold, corpus
from training.linear import Example, in_folds, learnt

TARGET = Path(__file__).parents[1] / "bot" / "core" / "language" / "en" / "name_weights.py"
CLASSES = ("none", "PER", "ORG", "LOC")
STRENGTH, FEWEST, FOLDS = 5.0, 8, 5


def examples(gold: Gold) -> Iterator[Example]:
    """Yield the forms of an article that no table decides."""
    labelled = {(n.span.start, n.span.end): n.label.value for n in gold.labels.names}

    def right(spans: list[tuple[int, int]]) -> str:
        return Counter(labelled.get(span, "none") for span in spans).most_common(1)[0][0]

    parts = paragraphs(gold.text)
    plain = tokens(gold.text, quotations(gold.text, parts))
    bounds = sentences(plain, parts)
    words, trained = en.trained("").read(plain, bounds)
    seen, found = candidates(gold.text, words, bounds, trained)
    adjectives = demonyms(seen)
    given = [form for form in forms(seen, found, trained) if form.text not in adjectives]
    labels = {form.text: right(form.spans) for form in given}
    for form in given:
        yield Example(gold.negotiation, form.traits(labels), labels[form.text])


def main() -> None:
    """Measure in folds, then learn from everything and write the weights."""
    on_one_thread()
    everything = [e for gold in corpus() for e in examples(gold)]
    right = total = 0
    for training, test in in_folds(everything, FOLDS):
        told = learnt(training, CLASSES, STRENGTH, FEWEST).told([e.traits for e in test])
        right += sum(e.label == t for e, t in zip(test, told, strict=True))
        total += len(test)
    print(f"{total} forms, {FOLDS} folds, longer forms known: {right / total:.3f} right")
    learnt(everything, CLASSES, STRENGTH, FEWEST).write(TARGET, "train_name_labels.py")


if __name__ == "__main__":
    main()
