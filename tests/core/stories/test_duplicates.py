from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.stories import duplicates

WIRE = (
    "Delegations from Northland and Southland met in Oslo on Friday for the first direct talks in four years. "
    "The meeting lasted six hours and was chaired by Norwegian diplomats. Both sides agreed to exchange lists of "
    "prisoners and to meet again within two weeks, although neither would say where the next round may be held. "
    "A spokeswoman for the hosts called the mood businesslike and said that technical teams would stay in the city."
)
OTHER = (
    "Dock workers in the port of Harbourton voted to strike after the company turned down a pay rise of eight percent. "
    "The union said that members would walk out on Monday unless a better offer came before the weekend was over. "
    "Managers replied that trade had fallen and that nobody would be helped by an empty harbour in the summer."
)


def found(text: str, *known: tuple[int, str]) -> int | None:
    recent = duplicates.Known()
    for article_id, other in known:
        recent.add(article_id, duplicates.signature(other))
    return recent.find(duplicates.signature(text))


def test_a_wire_story_in_another_outlet_is_found() -> None:
    assert found("HARBOURTON (Agency) - " + WIRE, (1, OTHER), (2, WIRE)) == 2


def test_a_truncated_copy_is_found() -> None:
    assert found(WIRE[: len(WIRE) // 2], (7, WIRE)) == 7


def test_a_longer_story_that_holds_the_wire_is_found() -> None:
    assert found(WIRE + " " + OTHER[:100], (7, WIRE)) == 7


def test_a_lightly_edited_copy_is_found_whatever_its_marks_and_case() -> None:
    edited = WIRE.replace("on Friday", "on Friday 16 May").replace("businesslike", "“businesslike”").upper()
    assert found(edited, (7, WIRE)) == 7


def test_another_report_of_the_same_meeting_is_no_copy() -> None:
    own_words = (
        "After six hours around one table in the Norwegian capital, envoys of Northland and Southland parted with a "
        "promise to swap lists of captives. It was the first time in four years that they had spoken face to face, and "
        "people close to the talks expect another session before the month is out."
    )
    assert found(own_words, (7, WIRE)) is None


def test_the_closest_is_chosen_and_of_equals_the_first() -> None:
    assert found(WIRE, (1, WIRE[:300]), (2, WIRE), (3, WIRE)) in {1, 2}
    assert found(WIRE, (2, WIRE), (3, WIRE)) == 2


def test_two_short_notes_are_copies_only_when_equal() -> None:
    assert found("Talks resume in Oslo.", (1, "Talks resume in Oslo!")) == 1
    assert found("Talks resume in Oslo.", (1, "Talks resume in Oslo on Monday.")) is None


def test_nothing_repeats_nothing() -> None:
    assert found("", (1, ""), (2, WIRE)) is None


def test_an_article_is_no_copy_of_itself() -> None:
    recent = duplicates.Known()
    recent.add(4, duplicates.signature(WIRE))
    assert recent.find(duplicates.signature(WIRE), but=4) is None


def test_a_copy_of_a_copy_names_the_original() -> None:
    recent = duplicates.Known()
    recent.add(1, duplicates.signature(WIRE))
    recent.add(2, duplicates.signature(WIRE + OTHER[:80]), 1)
    assert recent.find(duplicates.signature(OTHER[:80] + WIRE)) == 1


def test_a_text_that_shares_a_passage_with_one_of_the_copies_only_is_none_of_them() -> None:
    passage = OTHER[: len(OTHER) // 2]
    recent = duplicates.Known()
    recent.add(1, duplicates.signature(WIRE))
    recent.add(2, duplicates.signature(f"{WIRE} {passage}"), 1)
    assert recent.find(duplicates.signature(passage)) is None


@given(st.text(max_size=300))
def test_any_text_can_be_compared(text: str) -> None:
    made = duplicates.signature(text)
    assert made == duplicates.signature(text)
    assert 0 <= duplicates.containment(made, duplicates.signature(WIRE)) <= 1
