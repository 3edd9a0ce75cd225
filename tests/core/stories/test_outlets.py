from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.stories import outlets
from tests.core.stories.builders import citation


@pytest.mark.parametrize(
    ("url", "family"),
    [
        ("https://www.bbc.co.uk/news/1", "bbc"),
        ("https://feeds.bbc.com/1", "bbc"),
        ("https://edition.daily.example/1", "daily.example"),
        ("https://www.harbour.co.uk/1", "harbour.co.uk"),
        ("https://north.com.au/1", "north.com.au"),
        ("https://news.google.com/1", "north wire"),
        ("http://127.0.0.1:8080/1", "north wire"),
        ("http://localhost/1", "north wire"),
        ("http://[broken", "north wire"),
        ("", "north wire"),
    ],
)
def test_who_publishes_at_an_address(url: str, family: str) -> None:
    assert outlets.family(replace(citation("The North Wire"), url=url)) == family


def test_titles_of_one_house_are_one_voice() -> None:
    told = [replace(citation(), url=u) for u in ("https://bbc.com/a", "https://bbc.co.uk/b", "https://apnews.com/c")]
    assert outlets.independent(told) == 2
