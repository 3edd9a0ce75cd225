from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.briefs import telling
from bot.core.model.fact import QuoteKind
from bot.core.stories.identity import merge_quotes
from tests.core.stories.builders import at, citation, quote, report, told


@pytest.mark.parametrize(
    ("cue", "words", "as_told"),
    [
        ("insisting", "the pact proceed with its second phase", "insisted that the pact proceed"),
        ("demanded", "the port be opened at once", "demanded that the port be opened"),
        ("wrote", "a major swap had just been completed", "wrote that a major swap"),
        ("warns", "the truce is close to an end", "warns that the truce is close"),
        ("said", "the talks would go on", "said the talks would go on"),
    ],
)
def test_a_clause_is_told_with_the_verb_of_its_source(cue: str, words: str, as_told: str) -> None:
    said = replace(quote(words, kind=QuoteKind.INDIRECT), cue=cue)
    (account,) = merge_quotes(told((report(1, "North Wire", at(16)), said)), {})

    statement = telling.quote(account, {})

    assert statement is not None
    assert as_told in statement.text


def test_an_outlook_whose_it_hangs_is_not_told() -> None:
    hanging = "The head of the delegation hopes that it will take place next week."
    standing = "Diplomats expect the next round to take place next week."

    assert telling.outlook(hanging, citation()) is None
    assert telling.outlook(standing, citation()) is not None
