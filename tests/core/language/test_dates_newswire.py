"""Sentences as agencies and papers write them, labelled by the guidelines of TimeML before they were read."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core import language

FRIDAY = date(2025, 5, 16)  # in week 20


def values(text: str, published: date = FRIDAY) -> list[str]:
    return [t.value for t in language.read(text, "en", published).timexes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The finance ministers met in Bergen on Tuesday.", ["2025-05-13"]),
        ("Ferry crews voted Monday to accept the offer.", ["2025-05-12"]),
        ("Talks collapsed late Thursday.", ["2025-05-15"]),
        ("Talks collapsed late on Thursday, a spokeswoman said Friday.", ["2025-05-15", "2025-05-16"]),
        ("A deal was reached early Friday.", ["2025-05-16"]),
        ("Thursday's vote was the closest of the parliament.", ["2025-05-15"]),
        ("Since Wednesday, no trains have run.", ["2025-05-14"]),
        ("He resigned last Friday.", ["2025-05-09"]),
        ("The truce, which took effect Sunday, is holding.", ["2025-05-11"]),
        ("On Saturday the delegation flew to Lima.", ["2025-05-10"]),
        ("The ferries resumed Wednesday night after Tuesday's truce.", ["2025-05-14TNI", "2025-05-13"]),
        ("Shares rose 3 percent on Thursday after falling on Wednesday.", ["2025-05-15", "2025-05-14"]),
        ("By Monday the ships had gone.", ["2025-05-12"]),
        ("It was the first meeting since last Monday.", ["2025-05-12"]),
        ("Voters went to the polls on Sunday.", ["2025-05-11"]),
        ("The company reported earnings on Thursday.", ["2025-05-15"]),
        ("The ship, seized on Monday, was freed on Thursday.", ["2025-05-12", "2025-05-15"]),
        ("The deadline passed on Wednesday.", ["2025-05-14"]),
        ("On Wednesday he would not move an inch; by Thursday he was ready to sign.", ["2025-05-14", "2025-05-15"]),
        ("Monday night's offer came to nothing, the mayor told the Harbour Post.", ["2025-05-12TNI"]),
        ("“We are close,” the envoy told reporters Wednesday.", ["2025-05-14"]),
        ("Tuesday saw the heaviest rain, the service said.", ["2025-05-13"]),
        ("The board turned down the bid on Sunday, a day before markets opened.", ["2025-05-11"]),
    ],
)
def test_a_weekday_told_as_past_is_the_last_one(text: str, expected: list[str]) -> None:
    assert values(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two sides will meet again on Tuesday.", ["2025-05-20"]),
        ("Negotiators return to the table Monday.", ["2025-05-19"]),
        ("The union said Thursday it would hold a ballot on Wednesday.", ["2025-05-15", "2025-05-21"]),
        ("Ahead of Sunday's runoff, both candidates courted farmers.", ["2025-05-18"]),
        ("The pilots have until next Friday to respond.", ["2025-05-23"]),
        ("The cabinet, which met on Wednesday, is to vote on Sunday.", ["2025-05-14", "2025-05-18"]),
        ("Parliament is due to debate the bill on Thursday.", ["2025-05-22"]),
        ("Rail workers plan to walk out from Monday to Wednesday.", ["2025-05-19", "2025-05-21"]),
        ("On Saturday the delegation flies to Lima.", ["2025-05-17"]),
        ("The ministry expects an answer by Monday.", ["2025-05-19"]),
        ("Mediators hope to reopen the port Saturday.", ["2025-05-17"]),
        ("The union has called a strike for Tuesday.", ["2025-05-20"]),
        ("A second round is set for Wednesday.", ["2025-05-21"]),
        ("The talks were postponed until Tuesday.", ["2025-05-20"]),
        ("Voters in the province go to the polls on Sunday.", ["2025-05-18"]),
        ("The company reports earnings on Thursday.", ["2025-05-22"]),
        ("Ms. Okafor, who arrived Wednesday, leaves Saturday.", ["2025-05-14", "2025-05-17"]),
        ("In an interview to be aired on Sunday, he denied it.", ["2025-05-18"]),
        ("He told reporters on Thursday the army would leave on Sunday.", ["2025-05-15", "2025-05-18"]),
        ("They agreed on Thursday to meet again on Monday.", ["2025-05-15", "2025-05-19"]),
        ("A hearing in the case is scheduled Tuesday.", ["2025-05-20"]),
        ("Both teams are expected back in Doha on Sunday.", ["2025-05-18"]),
        ("She has been invited to the palace on Wednesday.", ["2025-05-21"]),
        ("The strike, which starts Monday, could last weeks.", ["2025-05-19"]),
        ("Next Tuesday the court will rule.", ["2025-05-20"]),
        ("The mayor wants the streets cleared by Sunday night.", ["2025-05-18TNI"]),
    ],
)
def test_a_weekday_told_as_to_come_is_the_next_one(text: str, expected: list[str]) -> None:
    assert values(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (date(2025, 5, 12), "The parties met on Sunday and again Monday.", ["2025-05-11", "2025-05-12"]),
        (date(2025, 5, 17), "The premier will speak on Saturday evening.", ["2025-05-17TEV"]),
        (date(2025, 1, 10), "The accord was signed on December 20.", ["2024-12-20"]),
        (date(2025, 1, 10), "Exports fell in December and will fall again in February.", ["2024-12", "2025-02"]),
        (date(2024, 12, 20), "The law takes effect on January 1.", ["2025-01-01"]),
        (date(2024, 12, 30), "They meet again next week, in the second week of January.", ["2025-W02"]),
        (date(2025, 1, 1), "Last year was quiet; last month was not.", ["2024", "2024-12"]),
        (date(2025, 5, 12), "Clashes went on over the weekend.", ["2025-W19-WE"]),
        (date(2025, 12, 9), "In November the ministry would release only the sick.", ["2025-11"]),
        (date(2024, 2, 29), "A year ago they signed; a month ago they quit.", ["2023", "2024-01"]),
        (date(2025, 3, 31), "Sales dropped last month and will rise next month.", ["2025-02", "2025-04"]),
    ],
)
def test_where_the_day_of_the_article_stands_in_its_week_or_year(
    published: date, text: str, expected: list[str]
) -> None:
    assert values(text, published)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The doors opened at 9 a.m. on Thursday.", ["2025-05-15T09:00", "2025-05-15"]),
        ("The doors will open at 9 a.m. Monday.", ["2025-05-19T09:00"]),
        ("Polls close at 8 p.m.", ["2025-05-16T20:00"]),
        ("The session began at 14:30 GMT.", ["2025-05-16T14:30"]),
        ("The blast happened shortly after 3:15 p.m. Wednesday.", ["2025-05-14T15:15"]),
        ("The quake struck at 0630 GMT (2:30 p.m. local time).", ["2025-05-16T06:30", "2025-05-16T14:30"]),
        ("Talks ended at noon on Tuesday.", ["2025-05-13T12:00", "2025-05-13"]),
        ("The blackout ended at noon.", ["2025-05-16T12:00"]),
        ("The offer expires at midnight on Sunday.", ["2025-05-18T24:00", "2025-05-18"]),
        ("The deadline is 11:59 p.m. EDT Thursday.", ["2025-05-22T23:59"]),
        ("They met this morning and will meet again tonight.", ["2025-05-16TMO", "2025-05-16TNI"]),
        ("They met yesterday afternoon.", ["2025-05-15TAF"]),
        ("The vote is tomorrow morning.", ["2025-05-17TMO"]),
        ("He was arrested in the early hours of Thursday.", ["2025-05-15TMO"]),
        ("Sirens were heard before dawn on Wednesday.", ["2025-05-14TMO", "2025-05-14"]),
        ("The hall is open from 9am to 5.30pm today.", ["2025-05-16T09:00", "2025-05-16T17:30"]),
        ("Be here at nine tomorrow, she said.", ["2025-05-17T09:00"]),
        ("It was agreed at 3.15 this morning.", ["2025-05-16T03:15"]),
        ("The speech is at 8 tonight.", ["2025-05-16T20:00"]),
        ("The sirens went off at ten o'clock.", ["2025-05-16T10:00"]),
        ("Trains stop at 12:01 a.m. on June 3.", ["2025-06-03T00:01", "2025-06-03"]),
        ("The plane landed at 12:20 p.m.", ["2025-05-16T12:20"]),
        ("On Wednesday she spoke at length. At 7 p.m. she left.", ["2025-05-14", "2025-05-14T19:00"]),
        ("18:25 – Ministers leave\n\n17:05 – Talks begin", ["2025-05-16T18:25", "2025-05-16T17:05"]),
        ("6.40pm It is done\n\nThe sides have signed.", ["2025-05-16T18:40"]),
        ("22:31 The hall is empty.\n\n21:05 A climbdown.", ["2025-05-16T22:31", "2025-05-16T21:05"]),
    ],
)
def test_a_time_of_day_is_of_the_day_that_is_spoken_of(text: str, expected: list[str]) -> None:
    found = values(text)

    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Earlier this week the envoy flew to Tallinn.", ["2025-W20"]),
        ("Later this year the city will vote.", ["2025"]),
        ("The law lapses at the end of this year.", ["2025"]),
        ("It was agreed late last year and takes force early next year.", ["2024", "2026"]),
        ("Last year's harvest was poor.", ["2024"]),
        ("This week's round is the fourth.", ["2025-W20"]),
        ("In next month's election he will stand again.", ["2025-06"]),
        ("A year ago they were enemies; two years ago they were friends.", ["2024", "2023"]),
        ("Three months ago the plant shut.", ["2025-02"]),
        ("The ship sank ten days ago, and two weeks ago it was sold.", ["2025-05-06", "2025-W18"]),
        ("More than 30 years ago the border moved; a decade ago it moved back.", ["1995", "201"]),
        ("A few days ago he was hopeful, and years ago he was young.", ["PAST_REF", "PAST_REF"]),
        ("They meet a month from now, two weeks from now at best.", ["2025-06", "2025-W22"]),
        ("The ceasefire ends in three days' time.", ["2025-05-19"]),
        ("Clashes went on last weekend and may resume next weekend.", ["2025-W19-WE", "2025-W21-WE"]),
        ("Ministers will confer this weekend.", ["2025-W20-WE"]),
        ("She said she would stay in town through the weekend.", ["2025-W20-WE"]),
        ("Prices have doubled so far this year.", ["2025"]),
        ("It was quieter at this time last year.", ["2024"]),
        ("Last summer they quarrelled; this summer they will not.", ["2024-SU", "2025-SU"]),
        ("Next spring they vote, as they did last autumn.", ["2026-SP", "2024-FA"]),
        ("A text is hardly to be had by the autumn.", ["2025-FA"]),
        ("They left the day before yesterday and return the day after tomorrow.", ["2025-05-14", "2025-05-18"]),
        ("Later in the day the minister denied it.", ["2025-05-16"]),
        ("Aid will be cut if the month passes without a release.", ["2025-05"]),
        ("Rules will be sent out in the course of the week.", ["2025-W20"]),
        ("By year-end half of them will be gone.", ["2025"]),
        ("The last such vote was in March last year.", ["2024-03"]),
        ("The port will reopen in June next year.", ["2026-06"]),
        ("The treaty was shelved in September of last year.", ["2024-09"]),
        ("He spoke on Monday of last week.", ["2025-05-05"]),
        ("They sit down again on Tuesday next week.", ["2025-05-20"]),
    ],
)
def test_units_of_time_count_from_the_article(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was initialled on May 3. The following day it was denounced.", ["2025-05-03", "2025-05-04"]),
        ("It was initialled on May 3. A week later both sides signed.", ["2025-05-03", "2025-W19"]),
        ("The firm was founded in 1998. Three years later it went public.", ["1998", "2001"]),
        ("They were taken on March 12, 2019. Two months later they were freed.", ["2019-03-12", "2019-05"]),
        ("He was elected in November 2019. The next month he fell ill.", ["2019-11", "2019-12"]),
        ("The strike began on Monday. The next day the ports closed.", ["2025-05-12", "2025-05-13"]),
        ("She won in 2012 and lost the following year.", ["2012", "2013"]),
        ("In 2015 he resigned. The previous year he had been fined.", ["2015", "2014"]),
        ("The war ended on 8 May 1945. That same day crowds sang.", ["1945-05-08", "1945-05-08"]),
        ("The vote took place on April 27. Two days earlier a bomb had gone off.", ["2025-04-27", "2025-04-25"]),
        ("The truce of 19 January lasted two months.", ["2025-01-19", "P2M"]),
        ("Guards came on Saturday night. By the next morning all were gone.", ["2025-05-10TNI", "2025-05-11TMO"]),
        ("He was held on Sunday and freed later that day.", ["2025-05-11", "2025-05-11"]),
        ("The two met in October 2021 and again a year later.", ["2021-10", "2022"]),
        ("The ban took effect on May 1. The day before, shops had sold out.", ["2025-05-01", "2025-04-30"]),
        ("In 2020 talks began. In March of that year they failed.", ["2020", "2020-03"]),
        ("On Wednesday both signed. Later in the day it unravelled.", ["2025-05-14", "2025-05-14"]),
        ("He quit on April 2, 2019. Earlier that week he had won a vote.", ["2019-04-02", "2019-W14"]),
        ("It opened in June 2023 and closed five months later.", ["2023-06", "2023-11"]),
        (
            "The fire broke out on 4 July 2021. The night before, a guard had been seen.",
            ["2021-07-04", "2021-07-03TNI"],
        ),
        ("They quarrelled in 2016, two years after the pact.", ["2016", "P2Y"]),
        ("Floods hit on July 9, 2021. Within days the dam gave way.", ["2021-07-09", "PXD"]),
    ],
)
def test_what_follows_on_another_date_counts_from_it(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The contract expires on June 30.", ["2025-06-30"]),
        ("The truce began on January 19.", ["2025-01-19"]),
        ("Elections will be held in October.", ["2025-10"]),
        ("The next summit will take place in March.", ["2026-03"]),
        ("The plant opened in September and shut in December.", ["2024-09", "2024-12"]),
        ("No ship has sailed since February.", ["2025-02"]),
        ("The ban runs until August.", ["2025-08"]),
        ("A deal was struck in mid-April, after talks in early March.", ["2025-04", "2025-03"]),
        ("It was signed in May of 2019 and again in Nov. 2023.", ["2019-05", "2023-11"]),
        ("The 2014 accord is dead.", ["2014"]),
        ("He led the union from 1991 to 1995 and between 2010 and 2015.", ["1991", "1995", "2010", "2015"]),
        ("By mid-2024 it was over; by 2030 it will be forgotten.", ["2024", "2030"]),
        ("It was worse in late 2023 than in early 2025.", ["2023", "2025"]),
        ("The court had set an April deadline.", ["2025-04"]),
        ("After the November vote, and ahead of the July summit, nothing moved.", ["2024-11", "2025-07"]),
        ("A September 2022 report said so.", ["2022-09"]),
        ("The May 3 accord lapsed.", ["2025-05-03"]),
        ("March was the worst month, and July will be worse.", ["2025-03", "2025-07"]),
        ("What changed? March ended.", ["2025-03"]),
        ("The fighting has gone on since January 2023, when talks failed.", ["2023-01"]),
    ],
)
def test_a_month_without_a_year_is_the_one_that_fits(text: str, expected: list[str]) -> None:
    assert values(text) == expected
