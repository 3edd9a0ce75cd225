"""Which sentences of many articles are chosen, and which days."""

from datetime import date, timedelta

from bot.core.briefs import selection
from bot.core.briefs.selection import Told

MAY = date(2031, 5, 1)


def _told(text: str, article: int, published: date = MAY, *days: date, place: int = 0) -> Told:
    return Told(text, article, place, published, days)


def test_what_fits_whole_is_told_whole() -> None:
    told = [_told("Talks open in Ostrava.", 1), _told("Both teams leave.", 2, MAY + timedelta(1))]
    assert [t.text for t in selection.summary(told, 20)] == ["Talks open in Ostrava.", "Both teams leave."]


def test_what_several_articles_say_is_told_before_what_one_says() -> None:
    told = [
        _told("The nurses of Ostrava end their strike after a deal on pay.", 1),
        _told("A choir of pensioners sang in the square before the town hall.", 2),
        _told("Nurses in Ostrava have ended a strike with a deal on pay.", 3),
    ]
    assert "choir" not in " ".join(t.text for t in selection.summary(told, 12))


def test_in_a_long_story_the_latest_of_two_alike_is_told() -> None:
    told = [
        _told(
            f"The envoys of Ardania and Belmark meet in Ostrava for round {n} of the talks.", n, MAY + timedelta(7 * n)
        )
        for n in range(8)
    ]
    assert [t.article for t in selection.summary(told, 16)] == [7]


def test_of_a_headline_and_the_sentence_that_says_the_same_the_fuller_is_told() -> None:
    told = [
        _told("Ardania offers Belmark a grain treaty in Ostrava talks today.", 1),
        _told("Ardania has offered Belmark a treaty on grain for nine years in talks in Ostrava.", 1, place=1),
        _told("Belmark wants the treaty with Ardania on grain to be for three years at most.", 1, place=2),
    ]
    assert [t.place for t in selection.summary(told, 32)] == [1, 2]


def test_no_more_words_are_told_than_were_asked_for() -> None:
    told = [_told(f"Round {n} of the talks in Ostrava ends with no deal on the price of grain.", n) for n in range(9)]
    assert sum(len(t.text.split()) for t in selection.summary(told, 50)) <= 50


def test_a_day_counts_by_all_the_sentences_that_name_it() -> None:
    signed, opened = MAY, MAY + timedelta(1)
    later = MAY + timedelta(9)
    told = [
        _told(
            "Talks between Ardania and Belmark on the price of grain were opened that day.", 1, later, opened, place=9
        ),
        _told("Ardania and Belmark signed the treaty on the river in the town of Ostrava.", 2, later, signed, place=9),
        _told("", 2, later, signed, place=10),
    ]
    assert list(selection.timeline(told, 1, 1)) == [signed]


def test_a_day_long_before_the_first_article_counts_less() -> None:
    long_ago, recent = date(1998, 3, 3), MAY
    later = [MAY, MAY + timedelta(2), MAY + timedelta(3)]
    told = [
        _told("The treaty on the river that was signed in Ostrava had ended a war.", n, of, long_ago, place=9)
        for n, of in enumerate(later)
    ]
    told += [
        _told("Belmark left the talks on the river over the price of its grain.", n + 5, of, recent, place=9)
        for n, of in enumerate(later)
    ]
    assert list(selection.timeline(told, 1, 1)) == [recent]


def test_a_day_is_told_by_who_looks_back_on_it_not_by_who_announced_it() -> None:
    day = MAY + timedelta(5)
    told = [
        _told("Ardania and Belmark will meet in Ostrava for talks on grain on Tuesday.", 1, MAY, day),
        _told("Ardania and Belmark are to meet in Ostrava for talks on grain.", 2, MAY, day),
        _told("The envoys met in Ostrava and agreed on a price for grain and on its transport.", 3, day, day),
    ]
    assert [t.article for t in selection.timeline(told, 1, 1)[day]] == [3]
