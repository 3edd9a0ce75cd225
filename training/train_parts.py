"""Learns who takes part in talks, and as what, from the labelled articles: weights for `participants_judge`.

Run as `python -m training.train_parts`: it prints cross-validated figures, then writes the weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core import language
from bot.core.facts.participants import candidates
from bot.evaluate import on_one_thread, plain_article
from tests.quality.gold import Gold, corpus
from tests.quality.names import Cast, form
from training.linear import Example, in_folds, learnt

TARGET = Path(__file__).parents[1] / "bot" / "core" / "facts" / "participants_weights.py"
CLASSES = ("none", "principal", "delegation_head", "delegate", "mediator", "host", "observer", "other")
LEANING = {"none": -0.75}
STRENGTH, FEWEST, FOLDS = 2.0, 6, 5


@dataclass
class Tally:
    """What was told right, of how much."""

    kept: int = 0
    found: int = 0
    part: int = 0
    labelled: int = 0

    def add(self, labels: Sequence[str], told: Sequence[str]) -> None:
        """Count one fold."""
        kept = [(label, t) for label, t in zip(labels, told, strict=True) if t != "none"]
        self.kept += len(kept)
        self.found += sum(label != "none" for label, _ in kept)
        self.part += sum(label == t for label, t in kept)

    def __str__(self) -> str:
        """Return the figures in a line."""
        precision, recall = self.found / self.kept, self.found / self.labelled
        harmonic = 2 * precision * recall / (precision + recall)
        return f"P {precision:.3f} R {recall:.3f} F1 {harmonic:.3f}, part right {self.part / self.found:.3f}"


def examples(gold: Gold) -> Iterator[Example]:
    """Yield the candidates of an article."""
    article = plain_article(gold.text, gold.published)
    document = language.read(article.text, article.language, gold.published)
    labelled = gold.labels.facts.participants
    cast, known = Cast(labelled), {form(p.name): p for p in labelled}
    for candidate, traits in candidates(article, document):
        names = (candidate.name, *candidate.aliases)
        meant = next((known[cast.who(n)] for n in names if cast.who(n) in known), None)
        yield Example(gold.negotiation, traits, meant.part.value if meant else "none")


def main() -> None:
    """Measure in folds, then learn from everything and write the weights."""
    on_one_thread()
    everything = [e for gold in corpus() for e in examples(gold)]
    tally = Tally(labelled=sum(len(gold.labels.facts.participants) for gold in corpus()))
    for training, test in in_folds(everything, FOLDS):
        model = learnt(training, CLASSES, STRENGTH, FEWEST)
        tally.add([e.label for e in test], model.told([e.traits for e in test], LEANING))
    print(f"{len(everything)} candidates, {FOLDS} folds: {tally}")
    learnt(everything, CLASSES, STRENGTH, FEWEST).write(TARGET, "train_parts.py")


if __name__ == "__main__":
    main()
