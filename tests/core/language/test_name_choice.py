"""Which names prevail: those that rules see in a text, or those that the trained pipeline finds."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from bot.core import language
from bot.core.language.document import Name, NameLabel
from bot.core.language.en.name_choice import Trained, chosen
from bot.core.language.en.tokens import tokens
from bot.core.model.article import Span


def place(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def choice(text: str, ruled: dict[str, str], trained: dict[str, str], *, familiar: bool = True) -> dict[str, str]:
    def rules() -> list[Name]:
        return [Name(words, place(text, words), NameLabel(label)) for words, label in ruled.items()]

    found = [Trained(place(text, words), NameLabel(label), familiar) for words, label in trained.items()]
    return {n.text: n.label.value for n in chosen(text, tokens(text, ()), rules(), found)}


def test_what_only_one_of_them_finds_is_a_name() -> None:
    text = "Ida Berg met the Kelmark board."
    assert choice(text, {"Ida Berg": "PER"}, {"Kelmark": "ORG"}) == {"Ida Berg": "PER", "Kelmark": "ORG"}


@pytest.mark.parametrize(("familiar", "label"), [(True, "ORG"), (False, "PER")])
def test_the_pipeline_prevails_only_with_words_that_it_knows(familiar: bool, label: str) -> None:
    text = "They read Nature Weekly there."
    found = choice(text, {"Nature Weekly": "PER"}, {"Nature Weekly": "ORG"}, familiar=familiar)
    assert found == {"Nature Weekly": label}


def test_names_are_cut_out_of_a_headline_in_capitals() -> None:
    text = "Berg Says Dockers Will Strike Without Carver"
    assert choice(text, {text: "ORG"}, {"Berg": "PER", "Carver": "PER"}) == {"Berg": "PER", "Carver": "PER"}


def test_a_given_name_shows_a_person() -> None:
    text = "The port will open, according to Anna Quay."
    assert choice(text, {"Anna Quay": "PER"}, {"Anna Quay": "LOC"}) == {"Anna Quay": "PER"}


def test_names_never_overlap() -> None:
    text = "Ida Berg Meets Kelmark Dockers Union Again"
    ruled = {"Ida Berg Meets": "PER", "Kelmark Dockers Union Again": "ORG"}
    trained = {"Berg Meets Kelmark": "PER", "Union": "ORG"}
    assert choice(text, ruled, trained, familiar=False) == ruled
    ends = [place(text, words) for words in choice(text, ruled, trained)]
    assert all(before.end <= after.start for before, after in pairwise(ends))


@pytest.mark.parametrize("found", ["berg", "Alliance on Tuesday"])
def test_what_cannot_be_a_name_is_none(found: str) -> None:
    text = "On the berg the Alliance on Tuesday waited."
    assert choice(text, {}, {found: "ORG"}) == {}


def entities(text: str) -> set[str]:
    return {n.text for n in language.read(text, "en", date(2025, 3, 3)).entities}


def test_demonyms_are_no_names_proper() -> None:
    text = "The Norwegian minister flew to Geneva.\n\nThere, Kari Lund of the Norwegian delegation met Swiss officials."
    assert entities(text) == {"Geneva", "Kari Lund"}


def test_names_of_states_carry_them_whoever_found_them() -> None:
    found = language.read("Envoys of Norway and Kenya met in Oslo.", "en", date(2025, 3, 3)).names
    assert [(n.text, n.state) for n in found] == [("Norway", "Norway"), ("Kenya", "Kenya"), ("Oslo", "Norway")]
