"""The gold articles are read as well as they were, and nobody changed them or the floors in passing."""

import pytest

from tests.quality.gold import corpus, files, fingerprint
from tests.quality.measure import beneath, load_floors, measure
from tests.quality.scoring import figures, pinned

ON_PURPOSE = "see `python -m tests.quality.measure`; --raise sets the floors anew, and --lower NAME lets one sink"


def test_the_floors_were_set_on_this_gold() -> None:
    floors = load_floors()
    assert floors.articles == len(files())
    assert floors.corpus == fingerprint(), ON_PURPOSE


def test_every_figure_reaches_its_floor() -> None:
    floors = load_floors().floors
    found = pinned(figures(measure(corpus()).tallies))
    low = {name: f"{found.get(name, 0.0):.1f} under {floors[name]:.1f}" for name in beneath(found, floors)}
    assert low == {}, ON_PURPOSE
    if unpinned := found.keys() - floors.keys():
        pytest.fail(f"no floor for {', '.join(sorted(unpinned))}: {ON_PURPOSE}")
