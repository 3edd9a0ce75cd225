"""A linear model whose weights are a table in a module: a class for what is seen, out of a few."""

from __future__ import annotations

from collections.abc import Mapping

ALWAYS = "(always)"


class Linear:
    """Multinomial logistic regression, as it decides: the class with the greatest sum of weights."""

    def __init__(self, classes: tuple[str, ...], table: str) -> None:
        """Read a table with a line a trait: its name, a colon, a weight for each class."""
        self.classes = classes
        rows = (line.rsplit(":", 1) for line in table.strip().splitlines())
        self._weights = {trait: tuple(map(float, numbers.split())) for trait, numbers in rows}

    def scores(self, traits: Mapping[str, float]) -> dict[str, float]:
        """Return the score of each class."""
        sums = list(self._weights.get(ALWAYS, (0.0,) * len(self.classes)))
        for trait, value in traits.items():
            for at, weight in enumerate(self._weights.get(trait, ())):
                sums[at] += value * weight
        return dict(zip(self.classes, sums, strict=True))

    def best(self, traits: Mapping[str, float], leaning: Mapping[str, float] | None = None) -> str:
        """Return the class with the greatest score; `leaning` is added to the scores of some."""
        scores = self.scores(traits)
        for name, more in (leaning or {}).items():
            scores[name] += more
        return max(scores, key=lambda name: scores[name])
