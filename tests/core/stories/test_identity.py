from __future__ import annotations

from datetime import date

from bot.core.model.fact import EventKind, QuoteKind, Stance
from bot.core.stories import identity
from tests.core.stories.builders import at, event, position, quote, report, told

WIRE = report(1, "North Wire", at(16, 10))
POST = report(2, "Daily Post", at(16, 12))
RADIO = report(3, "Coast Radio", at(17, 9))
WORDS = "We will not leave this table before every prisoner is on the list"


def test_one_utterance_in_two_outlets_is_one_record_with_both_and_the_longest_words() -> None:
    (only,) = identity.merge_quotes(told((WIRE, quote("We will not leave this table")), (POST, quote(WORDS, "Berg"))))
    assert only.fact.text == WORDS
    assert only.fact.speaker == "Ada Berg"
    assert [c.outlet for c in only.citations] == ["Daily Post", "North Wire"]
    assert only.independent == 2
    assert only.first_told == at(16, 10)


def test_a_paraphrase_is_folded_under_the_words_it_renders() -> None:
    reported = quote(
        "her delegation would not leave the table until every prisoner was listed", kind=QuoteKind.INDIRECT
    )
    (only,) = identity.merge_quotes(told((WIRE, reported), (POST, quote(WORDS))))
    assert only.fact.kind is QuoteKind.DIRECT
    assert only.independent == 2


def test_a_paraphrase_by_somebody_else_or_of_another_week_stays_apart() -> None:
    words = "the delegation would not leave the table until every prisoner was listed"
    reported = quote(words, "Otto Holm", QuoteKind.INDIRECT)
    assert len(identity.merge_quotes(told((WIRE, reported), (POST, quote(WORDS))))) == 2
    late = report(4, "Weekly", at(28))
    hers = quote(words, kind=QuoteKind.INDIRECT)
    assert len(identity.merge_quotes(told((late, hers), (POST, quote(WORDS))))) == 2


def test_two_people_of_one_surname_keep_their_own_words() -> None:
    rows = told((WIRE, quote(WORDS, "Ada Berg")), (POST, quote("No list, no deal, no handshake", "Otto Berg")))
    assert {a.fact.speaker for a in identity.merge_quotes(rows)} == {"Ada Berg", "Otto Berg"}


def test_words_without_a_speaker_find_theirs_in_another_outlet() -> None:
    (only,) = identity.merge_quotes(told((WIRE, quote(WORDS + ", not one less", None)), (POST, quote(WORDS))))
    assert only.fact.speaker == "Ada Berg"


def test_two_interrupted_forms_of_one_quote_are_one() -> None:
    whole = quote("We came to listen and we leave with a plan")
    parted = quote("We came to listen … and we leave with a plan")
    (only,) = identity.merge_quotes(told((WIRE, parted), (POST, whole)))
    assert only.independent == 2


def test_different_short_answers_are_not_one() -> None:
    assert len(identity.merge_quotes(told((WIRE, quote("No")), (POST, quote("No deal is on the table today"))))) <= 2
    assert len(identity.merge_quotes(told((WIRE, quote("Yes")), (POST, quote("No"))))) == 2


def test_newest_quotes_come_first() -> None:
    rows = told(
        (WIRE, quote("The first word of the day was patience")), (RADIO, quote("Tomorrow brings another list of names"))
    )
    assert [a.first_told for a in identity.merge_quotes(rows)] == [at(17, 9), at(16, 10)]


def test_a_position_is_one_by_holder_stance_and_issue() -> None:
    rows = told(
        (WIRE, position("Northland", Stance.DEMAND, "30-day ceasefire")),
        (POST, position("Northland", Stance.DEMAND, "a full 30-day ceasefire")),
        (RADIO, position("Northland", Stance.REJECT, "30-day ceasefire")),
        (RADIO, position("Southland", Stance.DEMAND, "30-day ceasefire")),
    )
    assert sorted(a.independent for a in identity.merge_positions(rows)) == [1, 1, 2]


def test_a_capital_holds_the_position_of_its_state() -> None:
    rows = told(
        (WIRE, position("Moscow", Stance.REJECT, "30-day ceasefire")),
        (POST, position("Russia", Stance.REJECT, "30-day ceasefire")),
    )
    (only,) = identity.merge_positions(rows)
    assert only.fact.holder == "Russia"


def test_events_of_one_day_kind_and_place_are_one() -> None:
    rows = told(
        (WIRE, event("Envoys of Northland and Southland met in Oslo on Friday.")),
        (POST, event("Northland sat down with Southland for six hours.", place=None)),
    )
    (only,) = identity.merge_events(rows)
    assert only.fact.place == "Oslo"
    assert only.independent == 2
    assert len(only.forms) == 2


def test_another_day_place_or_kind_is_another_event() -> None:
    rows = told(
        (WIRE, event("Envoys of Northland and Southland met in Oslo.")),
        (WIRE, event("Envoys of Northland and Southland met in Oslo.", on=date(2025, 5, 17))),
        (WIRE, event("Envoys of Northland and Southland met in Muscat.", place="Muscat")),
        (WIRE, event("Northland and Southland agreed on lists in Oslo.", EventKind.AGREE)),
    )
    assert len(identity.merge_events(rows)) == 4


def test_undated_events_come_last_and_are_one_by_their_words() -> None:
    rows = told(
        (WIRE, event("Southland suspended the prisoner lists.", EventKind.SUSPEND, on=None, place=None)),
        (POST, event("Southland has suspended the lists of prisoners.", EventKind.SUSPEND, on=None, place=None)),
        (POST, event("Envoys of Northland and Southland met in Oslo.")),
    )
    merged = identity.merge_events(rows)
    assert [a.fact.date for a in merged] == [date(2025, 5, 16), None]
    assert merged[1].independent == 2


def test_a_copy_names_its_outlet_and_adds_no_weight() -> None:
    copy = report(9, "Harbour Times", at(16, 14), duplicate_of=1)
    copy_of_copy = report(10, "Island News", at(16, 15), duplicate_of=9)
    copied = identity.copies([WIRE, copy, copy_of_copy])
    (only,) = identity.merge_quotes(told((WIRE, quote(WORDS))), copied)
    assert [c.outlet for c in only.citations] == ["North Wire", "Harbour Times", "Island News"]
    assert only.independent == 1


def test_copies_that_name_one_another_end_nowhere() -> None:
    ring = [report(1, "A", at(1), duplicate_of=2), report(2, "B", at(1), duplicate_of=1)]
    assert set(identity.copies(ring)) <= {1, 2}


def test_what_was_accepted_in_spring_is_not_what_is_accepted_in_autumn_but_a_standing_demand_is_one() -> None:
    late = report(9, "Weekly", at(16, month=9))

    def count(stance: Stance, first: str, then: str) -> int:
        rows = told((WIRE, position("Northland", stance, first)), (late, position("Northland", stance, then)))
        return len(identity.merge_positions(rows))

    assert count(Stance.ACCEPT, "ceasefire agreement", "proposed ceasefire agreement") == 2
    assert count(Stance.DEMAND, "release of hostages", "release of hostages") == 1
    assert count(Stance.DEMAND, "release of hostages", "release of two elderly hostages") == 2
