from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest

from bot.demo import DEMO_NOW, DEMO_TOPIC
from bot.demo.coverage import Edition, FeedFormat, Outlet, outlets

PIECES = [(outlet, piece) for outlet in outlets() for piece in outlet.pieces]
EDITIONS = [edition for _, piece in PIECES for edition in piece.editions]


def text(edition: Edition) -> str:
    return "\n\n".join((edition.title, edition.summary, *edition.paragraphs, edition.note or ""))


def everything(outlet: Outlet) -> str:
    return "\n\n".join(text(edition) for piece in outlet.pieces for edition in piece.editions)


def test_there_are_four_outlets_and_each_syndicates_in_its_own_way() -> None:
    assert {outlet.feed for outlet in outlets()} == set(FeedFormat)
    assert len(outlets()) == 4
    assert all(len(outlet.pieces) >= 3 for outlet in outlets())


def test_articles_have_the_length_of_short_news() -> None:
    lengths = [sum(len(p.split()) for p in edition.paragraphs) for edition in EDITIONS]
    assert min(lengths) >= 150
    assert max(lengths) <= 350


def test_the_coverage_runs_from_before_the_meeting_to_the_eve_of_the_next() -> None:
    days = Counter(piece.published.astimezone(UTC).date().isoformat() for _, piece in PIECES)
    assert min(days) == "2025-05-11"
    assert max(days) == "2025-05-28"
    assert days["2025-05-16"] >= 4
    assert datetime(2025, 5, 28, tzinfo=UTC) < DEMO_NOW < datetime(2025, 6, 2, tzinfo=UTC)
    assert all(edition.at <= DEMO_NOW for edition in EDITIONS)


def test_two_outlets_run_the_same_wire_story_with_light_edits() -> None:
    wires = [(outlet, piece) for outlet, piece in PIECES if piece.author == "Wire"]
    pairs = [
        (a, b)
        for (one, a), (other, b) in combinations(wires, 2)
        if one is not other and abs(a.published - b.published) < timedelta(hours=6)
    ]
    assert pairs
    for a, b in pairs:
        ours, theirs = text(a.editions[-1]), text(b.editions[-1])
        shared = set(ours.split()) & set(theirs.split())
        assert ours != theirs
        assert len(shared) > 0.8 * min(len(set(ours.split())), len(set(theirs.split())))


def test_a_correction_replaces_the_wrong_number_and_says_so() -> None:
    ((_, corrected),) = [(outlet, piece) for outlet, piece in PIECES if len(piece.editions) > 1]
    first, second = corrected.editions
    assert "1,200" in first.title
    assert "1,000" in second.title
    assert second.note is not None
    assert second.note.startswith("Correction:")
    assert corrected.as_of(first.at - timedelta(seconds=1)) is None
    assert corrected.as_of(first.at) == first
    assert corrected.as_of(second.at) == second
    assert corrected.published == first.at


def test_until_the_correction_the_outlets_disagree_on_the_number() -> None:
    noon = datetime(2025, 5, 16, 17, 0, tzinfo=UTC)
    titles = " ".join(edition.title for outlet in outlets() for _, edition in outlet.as_of(noon))
    assert "1,200" in titles
    assert "1,000" in titles


@pytest.mark.parametrize(
    "spellings",
    [("Zelenskyy", "Zelensky "), ("Rustem Umerov", "Rustam Umerov"), ("Sergei Lavrov", "Sergey Lavrov")],
)
def test_a_name_is_spelled_in_two_ways_but_each_outlet_keeps_to_its_own(spellings: tuple[str, str]) -> None:
    users = [{outlet.slug for outlet in outlets() if spelling in everything(outlet)} for spelling in spellings]
    assert all(users)
    assert not users[0] & users[1]


def test_some_articles_are_about_something_else_and_one_of_those_names_a_side() -> None:
    other = [story for _, piece in PIECES if "Istanbul" not in (story := text(piece.editions[-1])) or "Galata" in story]
    assert len(other) >= 2
    assert any("Galatasaray" in story and not any(side in story for side in DEMO_TOPIC.sides) for story in other)
    assert any("Eurovision" in story and "Ukraine" in story for story in other)


def test_one_speaker_is_quoted_in_one_outlet_and_paraphrased_in_another() -> None:
    direct = [outlet.slug for outlet, piece in PIECES if "“There are two paths" in text(piece.editions[-1])]
    reported = [
        outlet.slug for outlet, piece in PIECES if "told the delegations that one path" in text(piece.editions[-1])
    ]
    assert direct == ["halic-courier"]
    assert reported == ["northgate-herald"]
