"""Conditional logit with numpy: which of the candidates of an article it is, for weights that `Linear` sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

STEPS = 600


@dataclass(frozen=True)
class Choice:
    """The candidates of one article, "none of them" among them, and which of them are right.

    Choices of one `group` are never split between training and test.
    """

    group: str
    candidates: Sequence[Mapping[str, float]]
    right: frozenset[int]


@dataclass
class Ranking:
    """Traits and their weights."""

    names: list[str]
    weights: np.ndarray

    def matrix(self, given: Sequence[Mapping[str, float]]) -> np.ndarray:
        """Return the candidates as rows."""
        place = {n: i for i, n in enumerate(self.names)}
        rows = np.zeros((len(given), len(self.names)))
        for row, traits in zip(rows, given, strict=True):
            for trait, value in traits.items():
                if trait in place:
                    row[place[trait]] = value
        return rows

    def chosen(self, choice: Choice) -> int:
        """Return the candidate with the greatest score."""
        return int((self.matrix(choice.candidates) @ self.weights).argmax())

    def write(self, path: Path, script: str) -> None:
        """Write the weights as the module that is read with."""
        lines = [f"{n}: {w:.2f}" for n, w in zip(self.names, self.weights, strict=True) if abs(w) >= 0.005]
        path.write_text(
            f'"""What each trait says for a candidate: made by `training/{script}`, not by hand."""\n\n'
            "from __future__ import annotations\n\n"
            'TABLE = """\n' + "\n".join(lines) + '\n"""\n',
            encoding="utf-8",
        )


def learnt(given: Sequence[Choice], strength: float, fewest: int) -> Ranking:
    """Return the weights that the choices teach: L2 of that strength, traits that at least so many articles have."""
    counts = Counter(t for c in given for t in {t for traits in c.candidates for t, v in traits.items() if v})
    ranking = Ranking(sorted(t for t, n in counts.items() if n >= fewest), np.zeros(0))
    taught = [c for c in given if c.right]
    rows = np.concatenate([ranking.matrix(c.candidates) for c in taught])
    sizes = [len(c.candidates) for c in taught]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = np.concatenate([[float(k in c.right) for k in range(len(c.candidates))] for c in taught])
    weights, speed = np.zeros(rows.shape[1]), np.zeros(rows.shape[1])
    pace = 2.0 / (np.linalg.norm(rows, ord=2) ** 2 / 2 + strength)
    for _ in range(STEPS):
        scores = rows @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        odds = np.exp(scores)
        odds /= np.repeat(np.add.reduceat(odds, starts), sizes)
        good = odds * right
        good /= np.repeat(np.add.reduceat(good, starts), sizes)  # of several that are right, any will do
        slope = rows.T @ (odds - good) + strength * weights
        speed = 0.9 * speed - pace * slope / 2
        weights = weights + speed
    ranking.weights = weights
    return ranking


def in_folds(given: Sequence[Choice], folds: int) -> list[tuple[list[Choice], list[Choice]]]:
    """Return (training, test) for each fold; every group is tested once."""
    groups = sorted({c.group for c in given})
    held = [set(groups[fold::folds]) for fold in range(folds)]
    return [([c for c in given if c.group not in h], [c for c in given if c.group in h]) for h in held]
