"""Sides that sentences tell, though no title does."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core import facts
from bot.evaluate import plain_article

PIPELINE = "Turkey and Iraq resume pipeline talks\n\nTurkey and Iraq resumed talks on the pipeline on Monday. "
TRUCE = "Chad and rebels pause talks\n\nTalks between Chad and the Northern Front in Lomé paused on Monday. "
MERGER = (
    "Halden agrees to merge\n\nThe chairman of Halden Group had refused to meet Crestline Partners. "
    "On Monday Halden Group and Crestline Partners agreed on a merger. "
)


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (f"{PIPELINE}Turkish delegation chief Nuray Ozkok said Ankara had accepted.", "Nuray Ozkok", "Türkiye"),
        (f"{PIPELINE}Foreign Minister Salim Dabbar said his Turkish counterpart had called.", "Salim Dabbar", "Iraq"),
        (
            f"{TRUCE}Mariam Kellei, for the Northern Front, accused the army of buying time.",
            "Mariam Kellei",
            "Northern Front",
        ),
        (f"{TRUCE}Abdel Idriss, speaking for Chad, denied it.", "Abdel Idriss", "Chad"),
        (f"{MERGER}Nigel Abbot, the chairman, was less sentimental.", "Nigel Abbot", "Halden Group"),
        (
            f"{MERGER}At Crestline Partners, finance director Ann Roe said the price was fair.",
            "Ann Roe",
            "Crestline Partners",
        ),
    ],
)
def test_the_side_is_told_by_the_sentence(text: str, name: str, side: str) -> None:
    read = facts.read(plain_article(text, date(2026, 3, 2)))
    assert {p.name: p.side for p in read.participants}[name] == side


def test_a_counterpart_says_nothing_where_more_than_two_negotiate() -> None:
    text = (
        "Turkey, Iraq and Syria resume river talks\n\nTurkey, Iraq and Syria resumed three-way talks on the river. "
        "Water Minister Salim Dabbar said his Turkish counterpart had called."
    )
    read = facts.read(plain_article(text, date(2026, 3, 2)))
    assert {p.name: p.side for p in read.participants}["Salim Dabbar"] is None
