"""What scoring counts, and what it keeps of every error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

One = TypeVar("One")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of those read and of those labelled are right; where each is judged once, the two are one number."""

    right: int = 0
    read: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.read + other.read, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Return how many percent of those read are right; nothing read is nothing wrong."""
        return 100 * self.right / self.read if self.read else 100.0

    @property
    def recall(self) -> float:
        """Return how many percent of those labelled are read rightly."""
        return 100 * self.right / self.gold if self.gold else 100.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean; where each is judged once, this is the accuracy."""
        return 200 * self.right / (self.read + self.gold) if self.read + self.gold else 100.0


@dataclass(frozen=True, slots=True)
class Slip:
    """One error: its group is what it is counted under, `told` says what was labelled and what was read."""

    part: str
    group: str
    article: str
    told: str


@dataclass(slots=True)
class Score:
    """The tallies of one article or several, by name, and the errors."""

    part: str = ""
    article: str = ""
    tallies: dict[str, Tally] = field(default_factory=dict)
    slips: list[Slip] = field(default_factory=list)

    def count(self, name: str, *, right: int, read: int, gold: int) -> None:
        """Add to a tally of found and missed."""
        self.tallies[name] = self.tallies.get(name, Tally()) + Tally(right, read, gold)

    def judge(self, name: str, *, right: bool) -> None:
        """Add one case to a tally of right and wrong."""
        self.count(name, right=int(right), read=1, gold=1)

    def assess(self, name: str, *, right: bool) -> None:
        """Add something found to a tally; how much there was to find is added with `expect`."""
        self.count(name, right=int(right), read=1, gold=0)

    def expect(self, name: str, number: int) -> None:
        """Add what is labelled, found or not, to a tally of things assessed."""
        self.count(name, right=0, read=0, gold=number)

    def slip(self, group: str, told: str) -> None:
        """Keep an error."""
        self.slips.append(Slip(self.part, group, self.article, told))

    def groups(self) -> Counter[tuple[str, str]]:
        """Return how many errors there are of each group, by part."""
        return Counter((s.part, s.group) for s in self.slips)


def total(scores: Iterable[Score]) -> Score:
    """Return all scores as one."""
    whole = Score()
    for score in scores:
        for name, tally in score.tallies.items():
            whole.tallies[name] = whole.tallies.get(name, Tally()) + tally
        whole.slips += score.slips
    return whole


def pairs(
    gold: Sequence[One],
    read: Sequence[Other],
    likeness: Callable[[One, Other], float],
) -> list[tuple[int, int]]:
    """Return which of the ones is which of the others, the most alike first, each once; likeness 0 is no pair."""
    found = ((likeness(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read))
    best = sorted((x for x in found if x[0] > 0), key=lambda x: (-x[0], x[1], x[2]))
    left, right, taken = set[int](), set[int](), list[tuple[int, int]]()
    for _, i, j in best:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            taken.append((i, j))
    return sorted(taken)


def leftover(number: int, taken: Iterable[int]) -> list[int]:
    """Return the indices that no pair took."""
    return sorted(set(range(number)) - set(taken))
