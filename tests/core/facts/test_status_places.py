from __future__ import annotations

from datetime import date

from bot.core import language
from bot.core.facts.cast import Cast
from bot.core.facts.status_places import Place, Places
from bot.core.facts.status_signs import read_signs
from bot.core.model.fact import Facts

TEXT = """Talks on the Strait of Thorne open in Aldmouth

VELSTAD, 3 March 2031 - Envoys of Selvara and Maren met at the Old Custom House in Aldmouth on Monday.

The minister said in Velstad that he would return to Aldmouth next week.
"""


def places(text: str) -> dict[str, Place]:
    document = language.read(text, "en", date(2031, 3, 3))
    cast = Cast(document, Facts())
    found, _ = Places(cast, Facts(), read_signs(cast)).read()
    return {place.name: place for place in found}


def test_every_place_of_the_text_is_a_candidate_once() -> None:
    found = places(TEXT)

    assert {"Aldmouth", "Velstad"} <= set(found)
    assert found["Aldmouth"].mentions == 3


def test_a_place_where_they_meet_and_one_where_a_report_was_written_show_it() -> None:
    found = places(TEXT)

    assert found["Aldmouth"].traits["meet in"] == 1.0
    assert found["Velstad"].traits["dateline"] == 1.0
    assert not found["Velstad"].traits.get("meet in")


def test_a_text_without_places_has_none() -> None:
    assert places("They talked all night and agreed on nothing.") == {}
