from __future__ import annotations

from dataclasses import replace

from bot.core.model.story import Report
from bot.core.stories import leading_up
from tests.core.stories.builders import TOPIC, at, report


def told_of(story: int, of: Report) -> Report:
    return replace(of, story=story)


ROAD = "Northland and Southland held talks in Oslo on the valley road and its two bridges."
SWAP = "Northland and Southland agreed in talks to exchange 1,000 prisoners at the bridges of the valley road."
FISH = "Northland and Southland sold each other fewer herrings than in any spring before."
OPENED = told_of(1, report(1, "North Wire", at(2), "Talks on the valley road", ROAD))
SWAPPED = told_of(2, report(2, "North Wire", at(9), "Prisoners to be exchanged", SWAP))
ALSO = told_of(2, report(3, "Daily Post", at(9, 15), "Prisoners will be exchanged", SWAP + " It is new."))
COPY = told_of(2, report(5, "Coast Radio", at(9, 16), "Prisoners to be exchanged", SWAP, duplicate_of=2))
HERRINGS = told_of(4, report(4, "Daily Post", at(10), "Fewer herrings", FISH))
ALL = [OPENED, SWAPPED, ALSO, COPY, HERRINGS]


def test_without_words_it_is_the_story_of_most_publishers_of_late() -> None:
    led = leading_up.antecedents(TOPIC, ALL)
    assert led is not None
    assert led.story.id == 2
    assert [r.article_id for r in led.story.reports] == [2, 3, 5]


def test_a_large_story_of_long_ago_gives_way_to_a_later_one() -> None:
    later = told_of(9, report(9, "North Wire", at(9, month=7), "Talks go on", ROAD.replace("two", "three")))
    led = leading_up.antecedents(TOPIC, [*ALL, later])
    assert led is not None
    assert led.story.id == 9


def test_words_choose_the_story_whatever_its_size() -> None:
    led = leading_up.antecedents(TOPIC, ALL, "herrings")
    assert led is not None
    assert led.story.id == 4
    assert leading_up.antecedents(TOPIC, ALL, "a wage dispute") is None


def test_what_led_to_it_is_older_and_alike_and_a_copy_speaks_once() -> None:
    led = leading_up.antecedents(TOPIC, ALL)
    assert led is not None
    assert [r.article_id for r in led.story.earlier] == [1]
    assert {line.article_id for line in led.lines} == {1, 2, 3}


def test_nothing_is_known_of_no_reports() -> None:
    assert leading_up.antecedents(TOPIC, ()) is None
