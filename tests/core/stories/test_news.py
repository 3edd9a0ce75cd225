from __future__ import annotations

from dataclasses import replace

from bot.core.model.story import Report
from bot.core.stories import news
from tests.core.stories.builders import TOPIC, at, report

TEXT = "Northland and Southland met in Oslo. They will meet again. " + "The valley was calm. " * 200


def told_of(story: int | None, of: Report) -> Report:
    return replace(of, story=story)


def test_reports_are_put_together_by_their_story() -> None:
    rows = [
        told_of(7, report(8, "Daily Post", at(16, 9))),
        told_of(7, report(7, "North Wire", at(16, 8))),
        told_of(9, report(9, "Coast Radio", at(16, 7))),
    ]
    assert [(s.id, [r.article_id for r in s.reports]) for s in news.stories(TOPIC, rows)] == [(9, [9]), (7, [7, 8])]


def test_what_was_told_before_comes_with_its_story() -> None:
    before = told_of(7, report(7, "North Wire", at(14)))
    (story,) = news.stories(TOPIC, [told_of(7, report(8, "Daily Post", at(16)))], [before, report(5, "Else", at(14))])
    assert story.earlier == (before,)


def test_without_a_story_an_article_is_one_and_a_copy_goes_with_its_original() -> None:
    rows = [report(1, "North Wire", at(16)), report(2, "Daily Post", at(16, 13), duplicate_of=1)]
    (story,) = news.stories(TOPIC, rows)
    assert [r.article_id for r in story.reports] == [1, 2]
    assert {line.article_id for line in story.lines} == {1}


def test_the_headline_and_the_first_sentences_may_stand_for_an_article() -> None:
    (story,) = news.stories(TOPIC, [report(1, "North Wire", at(16), "Envoys meet in Oslo", TEXT)])
    assert [line.text for line in story.lines][:3] == [
        "Envoys meet in Oslo", "Northland and Southland met in Oslo.", "They will meet again.",
    ]  # fmt: skip
    assert len(story.lines) == 6


def test_no_sentence_is_cut_off() -> None:
    endless = "Northland and Southland met " + "and met " * 400 + "in Oslo."
    (story,) = news.stories(TOPIC, [report(1, "North Wire", at(16), "Envoys meet in Oslo", endless)])
    assert [line.text for line in story.lines] == ["Envoys meet in Oslo"]
