"""Lessons: what a moderator said of one article is said of those like it, and of no others."""

from datetime import UTC, datetime

import pytest

from bot.core.model.story import Lesson, Topic
from bot.core.stories import lessons, relevance

TALKS = Topic(1, 0, "Steel talks", ("Canada", "United States"), datetime(2026, 3, 1, tzinfo=UTC), (), ("tariff",))
HOCKEY = "Canada and the United States agree on hockey final in Boston"
LEAD = "Hockey officials of Canada and the United States said the cup final moves to Boston after long negotiations."
REJECTED = Lesson(HOCKEY, LEAD, belongs=False)


def test_an_article_like_a_rejected_one_is_kept_out() -> None:
    title = "Hockey final: United States, Canada agree"
    text = "Negotiations on the cup final in Boston ended, officials said."
    assert relevance.belongs(TALKS, title, text)
    assert not relevance.belongs(TALKS, title, text, (REJECTED,))


def test_an_article_on_the_talks_stays_in_after_another_was_rejected() -> None:
    title = "United States and Canada resume steel tariff talks"
    assert relevance.belongs(TALKS, title, "Negotiators met in Ottawa on quotas for steel mills.", (REJECTED,))


def test_an_article_like_an_accepted_one_is_let_in() -> None:
    title, text = (
        "Ottawa smelters wait for quota ruling",
        "Smelters in Ottawa said the quota ruling on ingots comes in May.",
    )
    told = "Canada: smelters want ingots in quota ruling"
    accepted = Lesson(title, text, belongs=True)
    assert not relevance.belongs(TALKS, told, f"Smelters want ingots in the quota ruling that comes in May. {text}")
    assert lessons.taught(TALKS, (accepted,), told, text) > 0.35


def test_what_has_nothing_of_the_talks_in_it_stays_out_however_alike() -> None:
    title, text = "Smelters wait for ruling", "Smelters said the ruling on ingots comes in May."
    assert not relevance.belongs(TALKS, title, text, (Lesson(title, text, belongs=True),))


def test_the_parties_do_not_make_two_articles_alike() -> None:
    other = "Canada, United States sign steel tariff accord"
    assert lessons.taught(TALKS, (REJECTED,), other, "The accord ends a year of tariffs.") == 0


@pytest.mark.parametrize("belongs", [True, False])
def test_the_same_article_again_is_as_was_said(*, belongs: bool) -> None:
    assert lessons.taught(TALKS, (Lesson(HOCKEY, LEAD, belongs),), HOCKEY, LEAD) == pytest.approx(1 if belongs else -1)
