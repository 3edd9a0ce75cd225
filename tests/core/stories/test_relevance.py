from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.model.story import Topic
from bot.core.stories import relevance

MADE = datetime(2025, 1, 1, tzinfo=UTC)
PEACE = Topic(1, 0, "Russia–Ukraine talks", ("Russia", "Ukraine"), MADE, ("Turkey", "United States"))
WAGES = Topic(2, 0, "Harbourton docks dispute", ("Dockers United", "Harbour Company"), MADE, words=("pay", "walkout"))
NUCLEAR = Topic(3, 0, "Iran–US nuclear talks", ("Iran", "US"), MADE, ("Oman",))


@pytest.mark.parametrize(
    "text",
    [
        "Russian and Ukrainian negotiators meet in Istanbul",
        "Moscow turns down ceasefire that Kyiv calls for",
        "Kremlin says a delegation to Ukraine needs preparation",
        "Russia studies truce proposal, Turkish officials say",
    ],
)
def test_both_sides_by_any_name_with_a_word_of_talks_belong(text: str) -> None:
    assert relevance.belongs(PEACE, text, "")
    assert relevance.may_belong(PEACE, text, "")


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine trade drone attacks overnight",
        "Israel and Syria agree to a ceasefire",
        "Ukraine wins the song contest",
        "US orchestra plays in Vienna",
        "",
    ],
)
def test_fighting_alone_and_other_talks_do_not_belong(text: str) -> None:
    assert not relevance.belongs(PEACE, text, "")


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine agree to cease all attacks on ports",
        "Moscow offers Kyiv terms to end the war",
    ],
)
def test_both_sides_who_agree_to_end_it_belong_without_a_word_of_talks(text: str) -> None:
    assert relevance.belongs(PEACE, text, "")


def test_both_sides_with_a_proposal_and_the_topics_own_word_belong() -> None:
    assert relevance.belongs(NUCLEAR, "The American proposal to Iran leaves no nuclear enrichment", "")
    assert not relevance.belongs(NUCLEAR, "The American airline leaves Iran over nuclear fears", "")


def test_what_talks_are_about_is_no_name_of_theirs() -> None:
    trade = Topic(4, 0, "Canada–US trade talks", ("Canada", "US"), MADE, words=("trade", "tariffs"))
    budget = Topic(5, 0, "US government shutdown talks", ("Democrats", "Republicans"), MADE)
    assert relevance.belongs(trade, "Trump restarts trade talks with Canada", "")
    assert not relevance.belongs(trade, "Britain suspends its trade talks with Israel", "")
    assert not relevance.belongs(trade, "US and Kenya open trade talks on tariffs", "")
    assert not relevance.belongs(budget, "The Syrian government signs a ceasefire", "")
    assert relevance.belongs(budget, "Talks to end the government shutdown fail again", "")


def test_a_name_typed_in_small_letters_is_one_all_the_same() -> None:
    small = Topic(6, 0, "gaza ceasefire talks", ("Israel", "Hamas"), MADE)
    assert relevance.belongs(small, "The Gaza ceasefire agreement goes into effect", "")
    assert not relevance.belongs(small, "The ceasefire agreement goes into effect", "")


def test_one_side_with_another_state_is_another_negotiation() -> None:
    assert not relevance.belongs(PEACE, "Russia and Armenia open talks on gas prices", "")


def test_the_name_of_the_topic_tells_it_from_other_talks_of_a_side() -> None:
    assert relevance.belongs(NUCLEAR, "Tehran sees progress in nuclear negotiations", "")
    assert not relevance.belongs(NUCLEAR, "US and Canada resume trade talks", "")


def test_talks_that_are_not_between_states_need_no_word_of_diplomacy() -> None:
    assert relevance.belongs(WAGES, "Harbour Company raises its offer to Dockers United", "")
    assert not relevance.belongs(WAGES, "Harbour Company opens a new terminal", "")


def test_a_headline_leans_to_yes_where_the_article_decides() -> None:
    headline = "Kremlin comments on peace prize"
    assert relevance.may_belong(PEACE, headline, "")
    assert not relevance.belongs(PEACE, headline, "The award goes to a poet from Chile this year.")


def test_a_passing_mention_far_down_does_not_make_an_article_belong() -> None:
    football = "The cup final drew a record crowd to the stadium by the river, the club said. " * 12
    mention = "In other news, Russia and Ukraine are to hold talks."
    assert not relevance.belongs(PEACE, "Record crowd at cup final", f"{football}\n\n{mention}")
    twice = f"{football}\n\n{mention}\n\nUkraine and Russia last held peace talks in spring, diplomats say."
    assert relevance.belongs(PEACE, "Record crowd at cup final", twice)


def test_the_headline_is_not_counted_twice_when_the_text_repeats_it() -> None:
    title = "Russia and Ukraine open talks"
    assert relevance.score(PEACE, title, f"{title}\n\nMore soon.") == relevance.score(PEACE, title, "More soon.")


def test_a_short_name_in_capitals_is_not_a_word() -> None:
    assert relevance.score(NUCLEAR, "Join us for peace talks", "") == 0


def test_own_words_help_a_side() -> None:
    own = replace(PEACE, words=("grain corridor",))
    text = "Ukraine welcomes truce for the grain corridor"
    assert relevance.score(own, text, "") > relevance.score(PEACE, text, "")


def test_names_that_the_articles_taught_make_a_headline_worth_reading() -> None:
    headline = "Last prisoners come home as swap agreed in Istanbul is completed"
    assert not relevance.may_belong(PEACE, headline, "")
    assert relevance.may_belong(PEACE, headline, "", ("Istanbul", "Umerov"))
    assert not relevance.may_belong(PEACE, "Istanbul opens a new bridge", "", ("Istanbul", "Umerov"))
