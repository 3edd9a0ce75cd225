"""Where talks are held: of all the places that a text names the likeliest, or none.

The weights are learnt from the labelled articles of `tests/quality/gold` by `training/train_status.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.facts.cast import Cast
from bot.core.facts.status_places import Places
from bot.core.facts.status_signs import Seen
from bot.core.facts.status_venue_weights import TABLE
from bot.core.language.linear import Linear
from bot.core.model.fact import Facts

_RIGHT = "right"
_TOLD_AS_PLACE = ("in", "dateline", "place talks", "hosts", "where they meet", "where", "move")
_MODEL = Linear((_RIGHT,), TABLE)


def venue(cast: Cast, facts: Facts, seen: Sequence[Seen]) -> str | None:
    """Return where the text says that talks are held; None where it names no place that is likelier than none."""
    found, none = Places(cast, facts, seen).read()
    # A side gives its name to talks without their being held there: "X and Y sign a treaty and are to meet again".
    places = [p for p in found if not p.traits.get("party") or any(p.traits.get(t) for t in _TOLD_AS_PLACE)]
    best = max(places, key=lambda p: _MODEL.scores(p.traits)[_RIGHT], default=None)
    if best is None or _MODEL.scores(best.traits)[_RIGHT] < _MODEL.scores(none)[_RIGHT]:
        return None
    return best.name
