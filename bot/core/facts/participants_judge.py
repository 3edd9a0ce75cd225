"""Whether somebody takes part, and as what: a linear model over traits.

Its weights are learnt from the labelled articles of `tests/quality/gold` by `training/train_parts.py`.
"""

from __future__ import annotations

from bot.core.facts.participants_traits import Traits
from bot.core.facts.participants_weights import CLASSES, TABLE
from bot.core.language.linear import Linear
from bot.core.model.fact import Part

_MODEL = Linear(CLASSES, TABLE)
_NONE = "none"
_LEANING = {_NONE: -0.75}  # missing a party costs more than naming a passer-by


def judge(traits: Traits) -> Part | None:
    """Return the likeliest part, or None for who takes none."""
    best = _MODEL.best(traits, _LEANING)
    return None if best == _NONE else Part(best)
