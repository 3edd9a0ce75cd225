"""Multinomial logistic regression with numpy, for the weights that `bot.core.language.linear` decides by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.core.language.linear import ALWAYS

STEPS = 1500


@dataclass(frozen=True)
class Example:
    """What was seen and what it is; examples of one `group` are never split between training and test."""

    group: str
    traits: Mapping[str, float]
    label: str


@dataclass
class Model:
    """Traits and their weights for each class."""

    classes: tuple[str, ...]
    names: list[str]
    weights: np.ndarray

    def matrix(self, given: Sequence[Mapping[str, float]]) -> np.ndarray:
        """Return what was seen as rows."""
        place = {n: i for i, n in enumerate(self.names)}
        rows = np.zeros((len(given), len(self.names)))
        for row, traits in zip(rows, given, strict=True):
            row[0] = 1.0
            for trait, value in traits.items():
                if trait in place:
                    row[place[trait]] = value
        return rows

    def told(self, given: Sequence[Mapping[str, float]], leaning: Mapping[str, float] | None = None) -> list[str]:
        """Return the class of each."""
        scores = self.matrix(given) @ self.weights
        for name, more in (leaning or {}).items():
            scores[:, self.classes.index(name)] += more
        return [self.classes[int(k)] for k in scores.argmax(axis=1)]

    def write(self, path: Path, script: str) -> None:
        """Write the weights as the module that is read with."""
        lines = [f"{n}: {' '.join(f'{w:.2f}' for w in row)}" for n, row in zip(self.names, self.weights, strict=True)]
        classes = ", ".join(f'"{c}"' for c in self.classes)
        path.write_text(
            f'"""What each trait says for each class: made by `training/{script}`, not by hand."""\n\n'
            f"from __future__ import annotations\n\nCLASSES = ({classes})\n\n"
            'TABLE = """\n' + "\n".join(lines) + '\n"""\n',
            encoding="utf-8",
        )


def learnt(given: Sequence[Example], classes: tuple[str, ...], strength: float, fewest: int) -> Model:
    """Return the weights that the examples teach: L2 of that strength, traits that at least so many examples have."""
    counts = Counter(t for e in given for t, value in e.traits.items() if value)
    model = Model(classes, [ALWAYS, *sorted(t for t, n in counts.items() if n >= fewest)], np.zeros(0))
    rows = model.matrix([e.traits for e in given])
    right = np.eye(len(classes))[[classes.index(e.label) for e in given]]
    weights, speed = np.zeros((rows.shape[1], len(classes))), np.zeros((rows.shape[1], len(classes)))
    pace = 4.0 / (np.linalg.norm(rows, ord=2) ** 2 + 4 * strength)  # below the inverse of the steepest curvature
    for _ in range(STEPS):
        scores = rows @ weights
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        slope = rows.T @ (odds / odds.sum(axis=1, keepdims=True) - right) + strength * weights
        speed = 0.9 * speed - pace * slope / 2
        weights = weights + speed
    model.weights = weights
    return model


def in_folds(given: Sequence[Example], folds: int) -> list[tuple[list[Example], list[Example]]]:
    """Return (training, test) for each fold; every group is tested once."""
    groups = sorted({e.group for e in given})
    held = [set(groups[fold::folds]) for fold in range(folds)]
    return [([e for e in given if e.group not in h], [e for e in given if e.group in h]) for h in held]
