"""Look-ups of many at once, in statements of a bounded size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

LOOK_UP = 500  # values in one IN (...): SQLite allows thousands, and more is no faster


def batches(values: Iterable[T], size: int = LOOK_UP) -> Iterator[list[T]]:
    """Yield the values in order, `size` at a time."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch
