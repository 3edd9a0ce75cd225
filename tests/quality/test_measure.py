"""Floors only rise, unless one is named."""

from pathlib import Path

import pytest

from tests.quality import measure
from tests.quality.measure import Floors, beneath, load_floors, raised, write_floors
from tests.quality.samples import FERRY, PLAIN, ferry


def test_a_floor_rises_with_the_figure_less_a_margin() -> None:
    assert raised({"a": 91.04}, {"a": 88.0}, frozenset()) == {"a": 90.0}


def test_a_floor_does_not_sink_unless_it_is_named() -> None:
    assert raised({"a": 80.0}, {"a": 88.0}, frozenset()) == {"a": 88.0}
    assert raised({"a": 80.0}, {"a": 88.0}, frozenset({"a"})) == {"a": 79.0}


def test_a_figure_that_is_measured_no_more_keeps_its_floor_unless_it_is_named() -> None:
    assert beneath({}, {"a": 88.0}) == ["a"]
    assert raised({}, {"a": 88.0}, frozenset()) == {"a": 88.0}
    assert raised({}, {"a": 88.0}, frozenset({"a"})) == {}


def test_half_a_point_under_the_floor_is_noise() -> None:
    assert beneath({"a": 87.5, "b": 87.4}, {"a": 88.0, "b": 88.0}) == ["b"]


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    floors = Floors("0f", 2, {"b": 1.0, "a": 2.0})
    write_floors(floors, tmp_path / "floors.json")
    assert load_floors(tmp_path / "floors.json") == floors
    assert load_floors(tmp_path / "none.json") == Floors()


def test_the_reader_gets_the_text_and_the_day_and_answers_with_places_in_the_text() -> None:
    reading = measure.read(ferry())
    assert all(n.span.of(ferry().text) == n.text for n in reading.names)
    assert all(q.span.of(ferry().text) == q.text for q in reading.facts.quotes)


@pytest.fixture
def small_gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "ferry.toml").write_text(FERRY, "utf-8")
    (tmp_path / "gold" / "plain.toml").write_text(PLAIN, "utf-8")
    monkeypatch.setattr(measure, "WORKERS", 1)
    return tmp_path


def run(folder: Path, *arguments: str) -> int:
    return measure.main([*arguments, "--gold", str(folder / "gold"), "--floors", str(folder / "floors.json")])


def test_raising_writes_the_floors_and_lowering_is_refused(
    small_gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors = small_gold / "floors.json"
    assert run(small_gold, "--raise") == 0
    first = load_floors(floors)
    assert first.articles == 2
    assert first.floors

    write_floors(Floors(first.corpus, 2, {**first.floors, "quotes.all": 101.0}), floors)
    before = floors.read_text("utf-8")
    assert run(small_gold, "--raise") == 1
    assert "quotes.all is" in capsys.readouterr().out
    assert floors.read_text("utf-8") == before

    assert run(small_gold, "--raise", "--lower", "quotes.all") == 0
    assert load_floors(floors) == first


def test_the_table_and_the_errors_are_printed(small_gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small_gold) == 0
    assert "quotes with a wrong speaker" in capsys.readouterr().out
    assert run(small_gold, "--errors", "all") == 0
    assert "ferry: " in capsys.readouterr().out


def test_a_wrong_label_stops_the_run_with_its_name(small_gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small_gold / "gold" / "plain.toml").write_text(PLAIN.replace("analysis", "rumour"), "utf-8")
    assert run(small_gold) == 2
    assert "plain: kind: not a kind of coverage" in capsys.readouterr().out
