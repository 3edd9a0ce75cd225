from __future__ import annotations

import pytest

from bot.core.stories import names, sides


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("V. Zelenskiy", "Volodymyr Zelenskyy"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Félix Tshisekedi", "Felix Tshisekedi"),
        ("Abbas Araghchi", "Abbas Araqchi"),
        ("Recep Tayyip Erdoğan", "Recep Erdogan"),
        ("President Ada Berg", "Ada Berg"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert names.same_full_name(one, other)
    assert names.same_full_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("John Smith", "Jane Smith"), ("Vladimir Putin", "Vladimir Medinsky"), ("Donald Trump", "Donald Tusk"), ("", "")],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    assert not names.same_full_name(one, other)


def test_a_surname_stands_for_its_only_bearer() -> None:
    found = names.canonical(["Zelensky", "Volodymyr Zelenskyy", "von der Leyen", "Ursula von der Leyen"])
    assert found["Zelensky"] == "Volodymyr Zelenskyy"
    assert found["von der Leyen"] == "Ursula von der Leyen"


def test_a_surname_that_two_bear_stands_for_neither() -> None:
    found = names.canonical(["Smith", "Jane Smith", "John Smith"])
    assert found == {"Smith": "Smith", "Jane Smith": "Jane Smith", "John Smith": "John Smith"}


def test_the_commoner_spelling_is_shown() -> None:
    found = names.canonical(["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskyy"])
    assert set(found.values()) == {"Volodymyr Zelenskyy"}


@pytest.mark.parametrize("name", ["Moscow", "the Kremlin", "Russian Federation", "Russians", "the Russian delegation"])
def test_a_state_is_known_by_its_demonym_its_capital_and_its_seat(name: str) -> None:
    assert sides.side_of(name, ("Russia", "Ukraine")) == "Russia"


def test_a_name_of_no_side_or_of_two_is_no_side() -> None:
    assert sides.side_of("Qatar", ("Russia", "Ukraine")) is None
    assert sides.side_of("Russian and Ukrainian officials", ("Russia", "Ukraine")) is None
    assert sides.side_of("", ("Russia", "Ukraine")) is None


def test_bodies_and_companies_go_by_initials_and_short_names() -> None:
    assert sides.side_of("UAW", ("United Auto Workers", "Ford Motor Company")) == "United Auto Workers"
    assert sides.side_of("Ford", ("United Auto Workers", "Ford Motor Company")) == "Ford Motor Company"
    assert sides.side_of("EU", ("European Union", "Mercosur")) == "European Union"


def test_the_usual_name_of_a_state_is_found() -> None:
    assert sides.usual("the White House") == "United States"
    assert sides.usual("the docks union") == "docks union"


def test_a_common_noun_means_the_one_side_that_is_such_a_thing() -> None:
    pair = ("Dockers' Union", "Port Operators")
    assert [sides.side_of(n, pair) for n in ("the union", "operators", "Union")] == [*pair, None]
    assert sides.side_of("the union", ("Dockers' Union", "Seamen's Union")) is None
