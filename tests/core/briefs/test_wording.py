from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.core.briefs import wording
from bot.core.model.fact import EventKind, Part, Stage, Stance

NOW = datetime(2025, 5, 17, 8, tzinfo=UTC)


def test_every_stage_has_one_mark_and_words() -> None:
    badges = {wording.badge(stage) for stage in Stage}
    assert len(badges) == len(Stage)
    assert wording.badge(Stage.UNDER_WAY) == "🟢 Under way"


def test_every_part_stance_and_kind_has_its_words() -> None:
    assert all(wording.part_words(p) or p is Part.OTHER for p in Part)
    assert all(wording.stance_word(s) for s in Stance)
    assert all(wording.deed(kind, ("Northland", "Southland")).endswith("Northland and Southland") for kind in EventKind)
    assert wording.deed(EventKind.CONSULT, ()) == "Talks"
    assert wording.deed(EventKind.CONSULT, ("United States",)) == "Talks of the United States"


def test_days_have_their_year_only_where_it_could_be_mistaken() -> None:
    assert wording.day(date(2025, 5, 16), NOW) == "Friday 16 May"
    assert wording.day(date(2024, 5, 16), NOW) == "Thursday 16 May 2024"
    assert wording.day(date(2025, 12, 31), NOW) == "Wednesday 31 December 2025"
    assert wording.day(date(2024, 5, 16)) == "Thursday 16 May"


def test_moments_are_told_in_utc() -> None:
    east = datetime(2025, 5, 17, 1, 5, tzinfo=timezone(timedelta(hours=3)))
    assert wording.moment(east, NOW) == "Friday 16 May, 22:05 UTC"


def test_lists_and_counts_read_as_a_sentence_does() -> None:
    assert wording.listing([]) == ""
    assert wording.listing(["a"]) == "a"
    assert wording.listing(["a", "b"]) == "a and b"
    assert wording.listing(["a", "b", "c"], "or") == "a, b or c"
    assert wording.count(1, "outlet") == "1 outlet"
    assert wording.count(1200, "report") == "1,200 reports"
    assert wording.count(2, "party", "parties") == "2 parties"


def test_sentences_begin_and_end_as_sentences() -> None:
    assert wording.sentence("talks go on") == "Talks go on."
    assert wording.sentence("iPhone makers agree!") == "iPhone makers agree!"
    assert wording.sentence("She said: “Yes.”") == "She said: “Yes.”"
    assert wording.sentence("  ") == ""


def test_some_states_have_an_article_within_a_sentence() -> None:
    assert wording.party("United States") == "the United States"
    assert wording.party("Northland") == "Northland"


def test_a_minister_who_decides_is_not_said_to_head_the_side() -> None:
    assert wording.part_words(Part.PRINCIPAL, "President") == "heads the side"
    assert wording.part_words(Part.PRINCIPAL, "Foreign Minister") == ""
    assert wording.part_words(Part.DELEGATION_HEAD, "Foreign Minister") == "leads the delegation"


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("envoys", "envoy"),
        ("deputies", "deputy"),
        ("foreign ministers of Norway", "foreign minister of Norway"),
        ("Secretary of State", "Secretary of State"),
        ("head of the negotiators' union", "head of the negotiators' union"),
    ],
)
def test_a_role_is_told_of_one_person(told: str, role: str) -> None:
    assert wording.role_of_one(told) == role
