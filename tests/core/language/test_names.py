from __future__ import annotations

from datetime import date

import pytest

from bot.core import language
from bot.core.language import spelling


def names(text: str) -> list[tuple[str, str, str | None]]:
    found = language.read(text, "en", date(2025, 3, 3)).names
    assert all(n.span.of(text) == n.text for n in found)
    return [(n.text, n.label.value, n.state) for n in found]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Kenyan officials left.", "Kenya"),
        ("Ankara agreed.", "Türkiye"),
        ("Turkey agreed.", "Türkiye"),
        ("The Kremlin agreed.", "Russia"),
        ("They went to Downing Street.", "United Kingdom"),
        ("A South Korean envoy came.", "South Korea"),
        ("It was signed in Cartagena.", "Colombia"),
        ("The Norwegian Foreign Ministry agreed.", "Norway"),
    ],
)
def test_words_for_a_state_stand_for_it(text: str, state: str) -> None:
    assert names(text)[0][2] == state


def test_both_states_of_a_compound_are_named() -> None:
    assert [n[2] for n in names("The Greek-Turkish talks and U.S.-China trade.")] == [
        "Greece",
        "Türkiye",
        "United States",
        "China",
    ]


def test_roles_and_titles_are_no_part_of_a_name() -> None:
    assert names("Danish Defence Minister Ida Holm met Secretary of State Paul Reyes and Dr. Nils Bakke.") == [
        ("Danish", "LOC", "Denmark"),
        ("Ida Holm", "PER", None),
        ("Paul Reyes", "PER", None),
        ("Nils Bakke", "PER", None),
    ]


def test_organisations_keep_their_joining_words() -> None:
    assert [n[:2] for n in names("The Ministry of Trade and Industry wrote to the Union of Bakers.")] == [
        ("Ministry of Trade and Industry", "ORG"),
        ("Union of Bakers", "ORG"),
    ]


def test_a_given_name_that_is_a_state_too_belongs_to_the_person() -> None:
    assert names("We met Jordan Hale. Hale left Jordan.") == [
        ("Jordan Hale", "PER", None),
        ("Hale", "PER", None),
        ("Jordan", "LOC", "Jordan"),
    ]


def test_a_surname_that_is_a_city_too_is_the_person_once_the_text_has_the_full_name() -> None:
    found = names("Valerie Paris spoke. Paris said she would go on. The meeting was in Paris.")
    assert [n[1] for n in found] == ["PER", "PER", "LOC"]


def test_a_headline_in_capitals_names_only_what_the_body_or_the_tables_know() -> None:
    text = "Port Union And Owners Meet As Kenya Strike Looms\n\nThe Port Union met Joan Kiplagat."
    assert [n[0] for n in names(text)][:2] == ["Port Union", "Kenya"]


def test_weekdays_months_and_sentence_beginnings_are_no_names() -> None:
    assert names("Yesterday was Monday. However, in March nobody came.") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kovalskyy", "Kovalsky"),
        ("Kovalskiy", "Kovalsky"),
        ("Erdoğan", "Erdogan"),
        ("Khamid", "Hamid"),
        ("Sergey", "Sergei"),
    ],
)
def test_spellings_of_one_name_share_a_key(a: str, b: str) -> None:
    assert spelling.key(a) == spelling.key(b)


def test_different_names_have_different_keys() -> None:
    assert len({spelling.key(n) for n in ("Volodymyr", "Vladimir", "Roth", "Rode", "Rota", "Lund", "Land")}) == 7


def test_a_plural_owner_is_part_of_an_organisations_name() -> None:
    assert [n[:2] for n in names("The Weavers' Guild met the Spinning and Dye Workers’ Federation in Halden.")] == [
        ("Weavers' Guild", "ORG"),
        ("Spinning and Dye Workers’ Federation", "ORG"),
        ("Halden", "LOC"),
    ]


def test_a_state_that_no_table_knows_is_shown_by_its_demonym_and_its_ministers() -> None:
    found = names(
        "Tarvenia and Ostmark met. The Tarvenian envoy smiled. Ostmark's foreign minister, Ida Holm, did not."
    )
    assert ("Tarvenia", "LOC", "Tarvenia") in found
    assert ("Tarvenian", "LOC", "Tarvenia") in found
    assert ("Ostmark", "LOC", "Ostmark") in found
    assert ("Ida Holm", "PER", None) in found


def test_words_that_name_nobody_else_name_no_person() -> None:
    assert [n[:2] for n in names("Then the Silver Path, which owns the port, met Green Tide and Nora Lund.")] == [
        ("Silver Path", "ORG"),
        ("Green Tide", "ORG"),
        ("Nora Lund", "PER"),
    ]


def test_the_title_of_a_work_holds_no_names() -> None:
    assert names("They sang “The Slow Boat to Harwick” again.") == []


def test_the_head_of_an_entry_begins_a_sentence() -> None:
    assert names("6.40pm It is done\nThe talks ended.\n\n7.10pm – Reaction from the docks\nNobody spoke.") == []


def test_a_sign_within_a_trade_name_belongs_to_it() -> None:
    assert "Canal+" in {n for n, _, _ in names("The league met Canal+ on Friday. Canal+ said the price was too high.")}


def test_nobody_is_no_name() -> None:
    assert not {"Nobody", "Everyone"} & {n for n, _, _ in names("Nobody came. Everyone had left, Oslo said.")}
