from __future__ import annotations

from dataclasses import replace

from bot.core.model.story import Figure
from bot.core.stories import figures
from bot.core.stories.identity import cite
from tests.core.stories.builders import at, report


def read(outlet: str, text: str, hour: int = 12, day: int = 16) -> tuple[Figure, ...]:
    source = report(hash((outlet, hour)) % 1000, outlet, at(day, hour), text=text)
    return figures.figures(source.article, cite(source))


def disagree(*rows: tuple[Figure, ...]) -> list[tuple[str, list[tuple[str, str]]]]:
    known: tuple[Figure, ...] = ()
    for row in rows:
        known = figures.remember(known, row)
    return [(d.of, [(f.number, f.citation.outlet) for f in d.figures]) for d in figures.disagreements(known)]


def test_outlets_that_give_different_numbers_of_one_thing_disagree() -> None:
    found = disagree(
        read("North Wire", "The sides agreed to swap 1,000 prisoners each."),
        read("Coast Radio", "The sides agreed to swap 1,200 prisoners each, officials said.", 14),
        read("Daily Post", "Both sides agreed to swap 1,000 prisoners.", 15),
    )
    assert found == [("prisoners", [("1,000", "North Wire"), ("1,000", "Daily Post"), ("1,200", "Coast Radio")])]


def test_a_corrected_number_is_no_disagreement() -> None:
    assert not disagree(
        read("North Wire", "The sides agreed to swap 1,000 prisoners each."),
        read("Coast Radio", "The sides agreed to swap 1,200 prisoners each.", 13),
        read("Coast Radio", "The sides agreed to swap 1,000 prisoners each.", 15),
    )


def test_numbers_of_other_things_and_rough_ones_are_left_alone() -> None:
    assert not disagree(
        read("North Wire", "The sides agreed to swap 1,000 prisoners each after 30 days."),
        read("Coast Radio", "The sides agreed to swap more than 1,200 prisoners each after 60 days.", 14),
        read("Daily Post", "A storm drove 1,400 prisoners of the heat to the lakes of the north.", 15),
    )


def test_numbers_of_different_weeks_are_different_news() -> None:
    assert not disagree(
        read("North Wire", "The sides agreed to swap 1,000 prisoners each.", day=2),
        read("Coast Radio", "The sides agreed to swap 1,200 prisoners each.", day=16),
    )


def test_an_article_that_gives_two_numbers_takes_no_side() -> None:
    assert not read("North Wire", "One side says 300 hostages. The other says 400 hostages.")


def of_story(*texts: tuple[str, str]) -> list[tuple[str, list[str]]]:
    told = [report(i, outlet, at(16, i), text=text) for i, (outlet, text) in enumerate(texts)]
    return [(d.of, [f.number for f in d.figures]) for d in figures.of_story(told)]


def test_outlets_of_one_story_may_say_it_in_other_words() -> None:
    found = of_story(
        ("North Wire", "Northland and Southland will hand over 1,000 prisoners each next week."),
        ("Coast Radio", "An exchange of 1,200 Northland prisoners was agreed, the Southland envoy said."),
    )
    assert found == [("northland prisoners", ["1,000", "1,200"])]


def test_numbers_of_different_people_are_no_disagreement() -> None:
    assert not of_story(
        ("North Wire", "The sides will hand over 300 Northland prisoners next week."),
        ("Coast Radio", "The sides will hand over 400 Southland prisoners next week."),
    )


def test_one_house_does_not_disagree_with_itself() -> None:
    rows = [
        report(i, outlet, at(16, i), text=f"The sides agreed to swap {n} prisoners each.")
        for i, (outlet, n) in enumerate([("BBC One", "300"), ("BBC Two", "400")])
    ]
    of_one = [
        replace(r, article=replace(r.article, url=f"https://www.bbc.{end}/1"))
        for r, end in zip(rows, ("com", "co.uk"), strict=True)
    ]
    assert not figures.of_story(of_one)
