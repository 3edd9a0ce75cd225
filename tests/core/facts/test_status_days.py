from __future__ import annotations

from datetime import date

from bot.core import language
from bot.core.facts.cast import Cast
from bot.core.facts.status_days import Day, Days
from bot.core.facts.status_signs import read_signs
from bot.core.model.fact import Facts

TODAY = date(2031, 3, 7)
TEXT = """Selvara and Maren to meet again

The delegations of Selvara and Maren met in Aldmouth on Wednesday. They will return on 20 March.
"""


def days(text: str, ruled: date | None = None) -> dict[date, Day]:
    cast = Cast(language.read(text, "en", TODAY), Facts())
    found, _ = Days(cast, Facts(), read_signs(cast)).read(ruled)
    return {day.day: day for day in found}


def test_days_so_far_are_candidates_and_those_to_come_are_none() -> None:
    found = days(TEXT)

    assert date(2031, 3, 5) in found
    assert date(2031, 3, 20) not in found
    assert found[date(2031, 3, 5)].traits["at fact"] == 1.0


def test_the_day_of_the_rules_is_marked() -> None:
    assert days(TEXT, date(2031, 3, 5))[date(2031, 3, 5)].traits["rules"] == 1.0
