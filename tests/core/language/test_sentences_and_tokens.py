from __future__ import annotations

from datetime import date

import pytest

from bot.core import language
from bot.core.language import Document

DAY = date(2025, 3, 3)


def read(text: str) -> Document:
    return language.read(text, "en", DAY)


def sentences(text: str) -> list[str]:
    return [s.span.of(text) for s in read(text).sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The ministers met. They ate.", 2),
        ("Mr. Okoro met Gen. Ilves at St. Mary Hall.", 1),
        ("The U.S. envoy left. The others stayed.", 2),
        ("Talks moved to the U.S. The others stayed home.", 2),
        ("A. B. Nkosi signed for the union.", 1),
        ('"Will it hold?" she asked.', 1),
        ('"It will hold." The room fell silent.', 2),
        ("They offered 2.5% a year, i.e. less than before.", 1),
        ("No end mark at all", 1),
        ("First line ends\n\nsecond paragraph here", 2),
        ("They met Sen. Dana Frost, R-Ky., on Monday.", 1),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_lines_that_were_only_wrapped_are_one_paragraph() -> None:
    text = (
        "The two delegations came to the old customs house on the quay\nand sat down at once. They stayed.\nA new one."
    )
    document = read(text)
    assert len(document.paragraphs) == 2
    assert sentences(text)[0].endswith("at once.")


def test_every_token_is_where_it_says() -> None:
    text = "Türkiye's envoy (Ms. Aydın) said “we don't know” on 3.5.2025 — twice…"
    document = read(text)
    assert all(t.span.of(text) == t.text for t in document.tokens)
    assert [t.text for t in document.tokens][:3] == ["Türkiye", "'s", "envoy"]
    assert [t.text for t in document.tokens if t.quoted] == ["we", "don't", "know"]


def test_words_of_a_sentence_are_its_tokens() -> None:
    document = read("One two. Three four.")
    assert [t.text for t in document.words(document.sentences[1])] == ["Three", "four", "."]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("said", "say"),
        ("added", "add"),
        ("stopped", "stop"),
        ("agreed", "agree"),
        ("argued", "argue"),
        ("proposing", "propose"),
        ("denies", "deny"),
        ("selling", "sell"),
        ("withdrew", "withdraw"),
        ("parties", "party"),
        ("delegations", "delegation"),
        ("proceed", "proceed"),
        ("news", "news"),
        ("Meeting", "meeting"),
        ("invited", "invite"),
        ("visited", "visit"),
        ("rejecting", "reject"),
        ("travelled", "travel"),
    ],
)
def test_lemmas(word: str, lemma: str) -> None:
    assert read(word).tokens[0].lemma == lemma


def test_a_headline_is_the_first_line_before_a_blank_one() -> None:
    text = "Ferry strike talks resume\n\nThe union and the company met."
    headline = read(text).headline
    assert headline is not None
    assert headline.of(text) == "Ferry strike talks resume"
    assert read("The union met. It left.\n\nMore.").headline is None


def test_a_language_without_a_folder_is_read_as_english() -> None:
    assert language.read("The ministers met.", "xx", DAY).language == "en"
    assert language.read("The ministers met.", "en-GB", DAY).sentences
    assert language.read("The ministers met.", "../x", DAY).sentences
