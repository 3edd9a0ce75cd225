"""Quicker arithmetic for a machine without a graphics card."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from thinc.api import NumpyOps, get_current_ops, set_current_ops


class FastOps(NumpyOps):  # type: ignore[misc]  # a class of compiled code has no types
    """Thinc's operations with numpy's matrix product, quicker here than BLIS; half precision is widened on reading."""

    name = "numpy"

    def gemm(
        self,
        x: np.ndarray[Any, Any],
        y: np.ndarray[Any, Any],
        out: np.ndarray[Any, Any] | None = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> np.ndarray[Any, Any]:
        """Multiply two matrices."""
        product: np.ndarray[Any, Any] = np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product

    def asarray(self, data: Any, dtype: Any = None) -> np.ndarray[Any, Any]:  # noqa: ANN401 - anything that numpy takes
        """Return an array of at least single precision."""
        array: np.ndarray[Any, Any] = super().asarray(data, dtype=dtype)
        return array.astype(np.float32) if array.dtype == np.float16 else array


@contextmanager
def fast_arithmetic() -> Iterator[None]:
    """Let every model that is made within use `FastOps`."""
    before = get_current_ops()
    set_current_ops(FastOps())
    try:
        yield
    finally:
        set_current_ops(before)
