from __future__ import annotations

import itertools
import re
import time
from datetime import date

import pytest

from bot.core.language.document import Sentence, Timex
from bot.core.language.en.dates import dates
from bot.core.model.article import Span

FRIDAY = date(2025, 5, 16)


def read(text: str, reference: date = FRIDAY) -> tuple[Timex, ...]:
    sentences = [
        Sentence(Span(m.start() + s.start(), m.start() + s.end()), (0, 0), paragraph)
        for paragraph, m in enumerate(re.finditer(r"[^\n]+", text))
        for s in re.finditer(r"\S(?:[^.?!]|(?<=Sept|.Dec)\.|[.?!](?!\s))*[.?!]?", m[0])
    ]
    return dates(text, sentences, reference)


def values(text: str, reference: date = FRIDAY) -> list[str]:
    return [t.value for t in read(text, reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on 16 May.", ["2025-05-16"]),
        ("It was signed on May 16, 2025.", ["2025-05-16"]),
        ("It was signed on Thursday, 15 May 2025.", ["2025-05-15"]),
        ("It was signed on the 3rd of March 2021.", ["2021-03-03"]),
        ("Dated 2025-05-12.", ["2025-05-12"]),
        ("It was signed on 16/05/2025.", ["2025-05-16"]),
        ("It was signed on 05.06.2025.", ["2025-06-05"]),
        ("Proposals from March 2022 are dead.", ["2022-03"]),
        ("It began in early March.", ["2025-03"]),
        ("In 2015 the parties signed a pact.", ["2015"]),
        ("The 1990s were quiet.", ["199"]),
        ("Rents rose in the 19th century.", ["18"]),
        ("Sales fell in the summer of 2024.", ["2024-SU"]),
        ("Inflation rose in the first quarter of 2025.", ["2025-Q1"]),
        ("The law dates from 1861-1863.", ["1861", "1863"]),
        ("Talks were held on 5-7 May in Oslo.", ["2025-05-05", "2025-05-07"]),
        ("They met from 30 April to 2 May 2019.", ["2019-04-30", "2019-05-02"]),
        ("It expires on New Year's Eve.", ["2025-12-31"]),
        ("On Sept. 30 the truce ended.", ["2024-09-30"]),
    ],
)
def test_calendar_dates_have_the_value_that_they_say(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials met on Friday in Geneva.", ["2025-05-16"]),
        ("The cabinet met on Monday and agreed on Tuesday.", ["2025-05-12", "2025-05-13"]),
        ("Talks will resume on Monday.", ["2025-05-19"]),
        ("The minister said on Thursday that talks would resume on Tuesday.", ["2025-05-15", "2025-05-20"]),
        ("The court gave the airline until Sunday to answer.", ["2025-05-18"]),
        ("The two will speak next Monday.", ["2025-05-19"]),
        ("They did not meet on Wednesday.", ["2025-05-14"]),
        ("Ministers meet on 22 May.", ["2025-05-22"]),
        ("They met last week and will meet next week.", ["2025-W19", "2025-W21"]),
        ("Last month they met; last year they did not.", ["2025-04", "2024"]),
        ("He was in Paris yesterday and leaves tomorrow.", ["2025-05-15", "2025-05-17"]),
        ("The day before yesterday it rained.", ["2025-05-14"]),
        ("The ministers met this morning.", ["2025-05-16TMO"]),
        ("Two weeks ago the union walked out.", ["2025-W18"]),
        ("Three days ago the ship left.", ["2025-05-13"]),
        ("They agreed to meet again in two weeks.", ["2025-W22"]),
        ("It was agreed over the weekend.", ["2025-W19-WE"]),
        ("Since last May, talks have stalled.", ["2024-05"]),
    ],
)
def test_relative_dates_count_from_the_day_of_the_article(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce collapsed on February 10.", ["2025-02-10"]),
        ("The deal must be signed by June 10.", ["2025-06-10"]),
        ("The truce of January 19 held until March 18.", ["2025-01-19", "2025-03-18"]),
        ("The contract expired in November.", ["2024-11"]),
        ("The next round is planned for September.", ["2025-09"]),
        ("The summit starts on November 10.", ["2025-11-10"]),
        ("The war began in February 2022. In April, talks failed.", ["2022-02", "2022-04"]),
    ],
)
def test_a_date_without_a_year_takes_the_one_that_fits_the_tense(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The delegations met on 3 May. A day later the talks collapsed.", ["2025-05-03", "2025-05-04"]),
        ("They signed on Dec. 5, 2024, and met the next day.", ["2024-12-05", "2024-12-06"]),
        ("It was signed on 3 May 2018. Two years later it lapsed.", ["2018-05-03", "2020"]),
        ("It was signed on 3 May 2018 and lapsed in June of that year.", ["2018-05-03", "2018-06"]),
        ("The talks commenced a day later than planned.", []),
    ],
)
def test_later_and_earlier_count_from_the_last_date_in_the_text(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv wants a 30-day ceasefire.", ["P30D"]),
        ("It lasted more than three years.", ["P3Y"]),
        ("Prices rose over the past three months.", ["P3M"]),
        ("It will last for a few weeks.", ["PXW"]),
        ("It takes twenty-one days.", ["P21D"]),
        ("It took two and a half years.", ["P2.5Y"]),
        ("It is now unclear.", ["PRESENT_REF"]),
        ("They recently met.", ["PAST_REF"]),
    ],
)
def test_lengths_of_time_and_vague_times_are_told_from_dates(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "About 2000 people marched.",
        "Prime Minister Theresa May said no.",
        "May I ask?",
        "Troops march on the capital.",
        "It was signed on 05/06/2025.",
        "It costs $1995 or 1,999 crowns.",
        "The 31st of February 2025",
        "Sunderland sat down.",
    ],
)
def test_what_only_looks_like_a_date_has_none(text: str) -> None:
    assert values(text) == []


def test_a_history_moves_from_date_to_date_and_not_from_its_own_day() -> None:
    text = (
        "The war of 1861. On April 12, 1861, the fort fell. In July the armies met. It lasted to 1865. Later wars, in "
        "1870, 1877, 1885, 1899 and 1904, were shorter. On 3 March 1905 they signed. In April they left."
    )

    assert "1861-07" in values(text)
    assert values(text)[-2:] == ["1905-03-03", "1905-04"]


def test_expressions_lie_where_they_say_in_order_and_apart() -> None:
    text = "On Friday, 16 May 2025, they met; a day later, on the night of May 17, they signed a two-year pact."

    found = read(text)

    assert all(t.span.of(text) == t.text for t in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


LONG = pytest.mark.parametrize(
    "text",
    [
        "the early " * 10_000,
        "in 12 " * 16_000,
        "a" * 100_000,
        "1" * 100_000,
        "in" + " " * 100_000 + "May",
        "May 5-" * 16_000,
        "twenty-" * 14_000,
        "on the night of the morning of " * 3_200,
        "two weeks later " * 6_000,
        "May " * 25_000,
        "the\t\n" * 25_000,
    ],
    ids=lambda text: text[:10],
)


@LONG
def test_no_text_takes_long_or_fails(text: str) -> None:
    start = time.process_time()

    dates(text, [Sentence(Span(0, len(text)), (0, 0), 0)], FRIDAY)

    assert time.process_time() - start < 4  # two seconds, twice over for a busy machine


@LONG
@pytest.mark.parametrize("reference", [date(1, 1, 1), date(9999, 12, 31)])
def test_nothing_fails_where_the_calendar_ends(text: str, reference: date) -> None:
    some = text[:3_000]

    dates(some, [Sentence(Span(0, len(some)), (0, 0), 0)], reference)
