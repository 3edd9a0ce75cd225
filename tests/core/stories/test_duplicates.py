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


def test_a_wire_story_in_another_outlet_is_found() -> None:
    assert duplicates.find("HARBOURTON (Agency) - " + WIRE, [(1, OTHER), (2, WIRE)]) == 2


def test_a_truncated_copy_is_found() -> None:
    assert duplicates.find(WIRE[: len(WIRE) // 2], [(7, WIRE)]) == 7


def test_a_longer_story_that_holds_the_wire_is_found() -> None:
    assert duplicates.find(WIRE + " " + OTHER[:100], [(7, WIRE)]) == 7


def test_a_lightly_edited_copy_is_found_whatever_its_marks_and_case() -> None:
    edited = WIRE.replace("on Friday", "on Friday 16 May").replace("businesslike", "“businesslike”").upper()
    assert duplicates.find(edited, [(7, WIRE)]) == 7


def test_another_report_of_the_same_meeting_is_no_copy() -> None:
    own_words = (
        "After six hours around one table in the Norwegian capital, envoys of Northland and Southland parted with a "
        "promise to swap lists of captives. It was the first time in four years that they had spoken face to face, and "
        "people close to the talks expect another session before the month is out."
    )
    assert duplicates.find(own_words, [(7, WIRE)]) is None


def test_the_closest_is_chosen_and_of_equals_the_first() -> None:
    assert duplicates.find(WIRE, [(1, WIRE[:300]), (2, WIRE), (3, WIRE)]) in {1, 2}
    assert duplicates.find(WIRE, [(2, WIRE), (3, WIRE)]) == 2


def test_two_short_notes_are_copies_only_when_equal() -> None:
    assert duplicates.find("Talks resume in Oslo.", [(1, "Talks resume in Oslo!")]) == 1
    assert duplicates.find("Talks resume in Oslo.", [(1, "Talks resume in Oslo on Monday.")]) is None


def test_nothing_repeats_nothing() -> None:
    assert duplicates.find("", [(1, ""), (2, WIRE)]) is None


def test_a_signature_may_stand_for_its_text() -> None:
    assert duplicates.find(duplicates.signature(WIRE), [(4, duplicates.signature(WIRE))]) == 4


@given(st.text(max_size=300))
def test_any_text_can_be_compared(text: str) -> None:
    made = duplicates.signature(text)
    assert made == duplicates.signature(text)
    assert 0 <= duplicates.containment(made, duplicates.signature(WIRE)) <= 1
