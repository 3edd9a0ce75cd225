"""What scoring counts of quotes: where they are, how they are cut, and above all who is said to speak."""

from dataclasses import replace

import pytest

from bot.core.model.article import Span
from bot.core.model.fact import Facts, Quote, QuoteKind
from tests.quality.gold import Reading
from tests.quality.names import Cast
from tests.quality.samples import ferry
from tests.quality.scoring_quotes import Verdict, score_quotes, verdict
from tests.quality.tally import Score, Tally

GOLD = ferry()
SAID, FINAL, MOOD = GOLD.labels.facts.quotes
CAST = Cast(GOLD.labels.facts.participants)


def scored(*quotes: Quote) -> Score:
    return score_quotes(GOLD, Reading(Facts(quotes=quotes)))


def groups(score: Score) -> dict[str, int]:
    return {group: n for (_, group), n in score.groups().items()}


def cut(quote: Quote, words: str) -> Quote:
    at = GOLD.text.index(words)
    span = Span(at, at + len(words))
    return replace(quote, text=words, span=span, parts=(span,))


def test_the_parts_of_a_quote_are_counted_one_by_one() -> None:
    score = scored(SAID, FINAL, MOOD)
    assert score.tallies["quotes.all"] == Tally(4, 4, 4)
    assert score.tallies["quotes.direct"] == Tally(2, 2, 2)
    assert score.tallies["quotes.speaker"] == Tally(3, 3, 3)


def test_a_quote_read_as_two_is_as_right_as_one_of_two_parts() -> None:
    score = scored(cut(SAID, "We came to listen"), cut(SAID, "We will not work nights"), FINAL, MOOD)
    assert score.tallies["quotes.all"] == Tally(4, 4, 4)
    assert score.slips == []


def test_a_missed_quote_costs_recall_of_its_kind_only() -> None:
    score = scored(SAID, MOOD)
    assert score.tallies["quotes.indirect"] == Tally(0, 0, 1)
    assert score.tallies["quotes.direct"].f1 == 100.0
    assert groups(score) == {"missed indirect": 1}


def test_a_spurious_quote_costs_precision_of_its_kind_only() -> None:
    score = scored(SAID, FINAL, MOOD, cut(FINAL, "met the Harbour Line"))
    assert score.tallies["quotes.indirect"] == Tally(1, 2, 1)
    assert score.tallies["quotes.direct"].f1 == 100.0
    assert score.tallies["quotes.all"] == Tally(4, 5, 4)
    assert groups(score) == {"spurious indirect": 1}


def test_a_wrong_speaker_is_no_quote_and_is_counted() -> None:
    score = scored(replace(SAID, speaker="Olaf Lund"), FINAL, MOOD)
    assert score.tallies["quotes.all"] == Tally(2, 4, 4)
    assert score.tallies["quotes.found"] == Tally(4, 4, 4)
    assert score.tallies["quotes.speaker_safe"] == Tally(2, 3, 3)
    assert groups(score) == {"speaker wrong": 1}


def test_a_pronoun_left_as_it_stands_is_safe_but_names_nobody() -> None:
    score = scored(replace(SAID, speaker=None), FINAL, MOOD)
    assert score.tallies["quotes.all"] == Tally(4, 4, 4)
    assert score.tallies["quotes.speaker"] == Tally(2, 3, 3)
    assert score.tallies["quotes.speaker_safe"] == Tally(3, 3, 3)


@pytest.mark.parametrize(
    ("gold", "speaker", "judged"),
    [
        (SAID, "Berg", Verdict.RIGHT),
        (SAID, "union chair Ida Berg", Verdict.RIGHT),
        (SAID, "she", Verdict.AS_TOLD),
        (SAID, "Crew Union", Verdict.WRONG),
        (MOOD, None, Verdict.RIGHT),
        (MOOD, "an official", Verdict.RIGHT),
        (MOOD, "Olaf Lund", Verdict.WRONG),
    ],
)
def test_how_a_speaker_is_read(gold: Quote, speaker: str | None, judged: Verdict) -> None:
    assert verdict(CAST, GOLD.text, gold, replace(gold, speaker=speaker)) is judged


def test_words_that_have_the_name_in_them_name_the_speaker() -> None:
    score = scored(SAID, replace(FINAL, speaker=None), MOOD)
    assert score.tallies["quotes.speaker"] == Tally(3, 3, 3)


def test_a_speaker_left_out_altogether_is_no_quote() -> None:
    score = scored(replace(FINAL, speaker=None, speaker_span=None))
    assert score.tallies["quotes.indirect"].right == 0
    assert "speaker left out" in groups(score)


def test_four_fifths_of_the_letters_are_enough_and_less_is_another_cut() -> None:
    assert scored(cut(FINAL, "offer was final")).tallies["quotes.indirect"].right == 1
    score = scored(cut(FINAL, "final"))
    assert score.tallies["quotes.indirect"] == Tally(0, 1, 1)
    assert groups(score)["cut otherwise indirect"] == 1


def test_another_kind_is_told_but_the_quote_is_found() -> None:
    score = scored(replace(MOOD, kind=QuoteKind.INDIRECT))
    assert score.tallies["quotes.mixed"] == Tally(1, 1, 1)
    assert score.tallies["quotes.indirect"] == Tally(0, 0, 1)
    assert score.tallies["quotes.kind"] == Tally(0, 1, 3)


def test_what_lies_in_a_quote_of_another_kind_is_not_spurious_in_its_own_view() -> None:
    score = scored(replace(cut(MOOD, "poisonous"), kind=QuoteKind.DIRECT))
    assert score.tallies["quotes.direct"] == Tally(0, 0, 2)
    assert score.tallies["quotes.all"] == Tally(0, 1, 4)
