from __future__ import annotations

from datetime import date

import pytest

from bot.core import language


def marked(text: str, depth: int = 0) -> list[str]:
    found = language.read(text, "en", date(2025, 3, 3)).quotations
    return [q.span.of(text) for q in found if q.depth == depth]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said “yes” and «no».", ["yes", "no"]),
        ("Er sagte „nein“ und „ja”.", ["nein", "ja"]),
        ("‘It’s over,’ she said.", ["It’s over,"]),
        ("'It's over,' she said.", ["It's over,"]),
        ("''It is over,'' she said.", ["It is over,"]),
        ("The workers' pay and the owners' plans.", []),
        ("The workers’ pay in the ’90s, rock ’n’ roll.", []),
        ("He called it 'the owners' best offer' twice.", ["the owners' best offer"]),
        ("No marks at all, isn't it?", []),
        ('A 6" pipe.', []),
    ],
)
def test_what_stands_within_marks(text: str, inside: list[str]) -> None:
    assert marked(text) == inside


def test_a_quotation_within_another_is_deeper() -> None:
    text = "“She told me ‘never’ and left,” he said."
    assert marked(text) == ["She told me ‘never’ and left,"]
    assert marked(text, depth=1) == ["never"]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“We came early.\n\n“We stay late,” he said."
    found = language.read(text, "en", date(2025, 3, 3)).quotations
    assert [(q.closed, q.continues) for q in found] == [(False, False), (True, True)]
