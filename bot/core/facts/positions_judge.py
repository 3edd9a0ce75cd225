"""Whether something is a position, and of which stance: a linear model over traits.

Its weights are learnt from the labelled articles of `tests/quality/gold` by `training/train_positions.py`.
"""

from __future__ import annotations

from bot.core.facts.positions_traits import Traits
from bot.core.facts.positions_weights import CLASSES, TABLE
from bot.core.language.linear import Linear
from bot.core.model.fact import Stance

_MODEL = Linear(CLASSES, TABLE)
_NONE = "none"
RULED, CAUGHT = {_NONE: -2.0}, {_NONE: -1.5}
"""Set so that in cross-validation seven in ten of what is told are right; what a rule reads is believed sooner."""


def judge(traits: Traits, *, ruled: bool) -> Stance | None:
    """Return the likeliest stance of what a rule reads or what is only caught; None for what is no position."""
    best = _MODEL.best(traits, RULED if ruled else CAUGHT)
    return None if best == _NONE else Stance(best)
