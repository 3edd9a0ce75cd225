"""What TimeML marks beside days and months, and what it does not, in sentences labelled before they were read."""

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
        ("GENEVA, May 16 (Northwire) - Delegates met.", ["2025-05-16"]),
        ("GENEVA (Northwire) May 15 — Delegates met.", ["2025-05-15"]),
        ("Friday, May 16, 2025", ["2025-05-16"]),
        ("FRIDAY, 16 MAY 2025", ["2025-05-16"]),
        ("Published 5/16/25.", ["2025-05-16"]),
        ("Published 16.05.25.", ["2025-05-16"]),
        ("Published 2025/05/16.", ["2025-05-16"]),
        ("Published 16-05-2025.", ["2025-05-16"]),
        ("Updated 2025-05-16T08:45Z.", ["2025-05-16T08:45"]),
        ("The fair runs June 3–5.", ["2025-06-03", "2025-06-05"]),
        ("The fair runs June 3-5, 2026.", ["2026-06-03", "2026-06-05"]),
        ("They met between May 5 and 9.", ["2025-05-05", "2025-05-09"]),
        ("They met from April 30 to May 2.", ["2025-04-30", "2025-05-02"]),
        ("Votes were held on May 5, 6 and 7.", ["2025-05-05", "2025-05-06", "2025-05-07"]),
        ("It ends on the 3rd of June, or June 3rd, as they say.", ["2025-06-03", "2025-06-03"]),
        ("The ballot closes on Monday the 19th.", ["2025-05-19"]),
        ("On Dec. 7, 2021, it rained; on Sept 30 2024 it did not.", ["2021-12-07", "2024-09-30"]),
        ("The 2015-16 season was lost.", ["2015", "2016"]),
        ("He was born on 3 February, 1961.", ["1961-02-03"]),
        ("The talks of 12 and 13 April failed.", ["2025-04-12", "2025-04-13"]),
    ],
)
def test_dates_in_every_dress(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 1990s were better than the 2000s.", ["199", "200"]),
        ("In the late 1980s and the mid-'90s wages fell.", ["198", "199"]),
        ("The wealth of the nineties was gone.", ["199"]),
        ("A 21st-century army fought over a 19th century map.", ["20", "18"]),
        ("Profit rose in the first quarter.", ["2025-Q1"]),
        ("Profit fell in the fourth quarter.", ["2024-Q4"]),
        ("Third-quarter sales had been weak.", ["2024-Q3"]),
        ("It expects a loss in the second quarter of this year.", ["2025-Q2"]),
        ("Rates will fall in the third quarter.", ["2025-Q3"]),
        ("Q4 2024 was poor.", ["2024-Q4"]),
        ("Growth will slow in the first half of 2026 and in the second half of that year.", ["2026-H1", "2026-H2"]),
        ("The budget for fiscal 2024 passed; that of fiscal year 2026 did not.", ["FY2024", "FY2026"]),
        ("They split in the summer of 2024 and made up in spring 2025.", ["2024-SU", "2025-SP"]),
        ("Patients fear a long winter.", ["2025-WI"]),
    ],
)
def test_parts_of_years_and_runs_of_them(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They have talked since New Year's Day.", ["2025-01-01"]),
        ("It should be done by Christmas.", ["2025-12-25"]),
        ("He was freed on Christmas Eve.", ["2024-12-24"]),
        ("The guns fell silent on Easter Sunday.", ["2025-04-20"]),
        ("The accord was signed on Good Friday.", ["2025-04-18"]),
        ("They will be back after Labor Day.", ["2025-09-01"]),
        ("Shops were full on Thanksgiving Day.", ["2024-11-28"]),
        ("The pool opens on Memorial Day.", ["2025-05-26"]),
        ("On the Fourth of July there will be a parade.", ["2025-07-04"]),
        ("Unions marched on May Day.", ["2025-05-01"]),
        ("They met on Boxing Day.", ["2024-12-26"]),
        ("A deal was signed on Valentine's Day 2019.", ["2019-02-14"]),
        ("The bank is shut on Martin Luther King Jr. Day in 2026.", ["2026-01-19"]),
        ("Talks resume after Halloween.", ["2025-10-31"]),
        ("It was the worst attack since 9/11.", ["2001-09-11"]),
    ],
)
def test_holidays_with_one_day_of_the_calendar(text: str, expected: list[str]) -> None:
    assert values(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A three-day truce and a 48-hour deadline.", ["P3D", "PT48H"]),
        ("A two-year-old boy and a 19-year-old were hurt.", ["P2Y", "P19Y"]),
        ("Half an hour later he was gone.", ["PT0.5H"]),
        ("It took two and a half years, or nearly four decades.", ["P2.5Y", "P4DE"]),
        ("The six-week strike cost 15 minutes of airtime.", ["P6W", "PT15M"]),
        ("The weeks-long siege and the day-long talks.", ["PXW", "P1D"]),
        ("After more than a decade of war they talked for a few hours.", ["P1DE", "PTXH"]),
        ("The blast lasted 30 seconds.", ["PT30S"]),
        ("They have 90 days to answer, within the next 48 hours at best.", ["P90D", "PT48H"]),
        ("In the past 24 hours nine ships have passed.", ["PT24H"]),
        ("It is the first such accord in ten years.", ["P10Y"]),
        ("For the first time in five years, they shook hands.", ["P5Y"]),
        ("They had waited for years, for months on end.", ["PXY", "PXM"]),
        ("A 1,000-day war.", ["P1000D"]),
        ("He gave the strike a week; it took one.", ["P1W"]),
        ("They want 6 per cent in one year and a promise.", ["P1Y"]),
        ("The twelve-hour session and the hour-long break.", ["PT12H", "PT1H"]),
        ("The vote came after three years, six months of talks.", ["P3Y", "P6M"]),
        ("She served a 25-year term, the last two years at home.", ["P25Y", "P2Y"]),
    ],
)
def test_lengths_of_time(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet every Monday and on Thursdays.", ["XXXX-WXX-1", "XXXX-WXX-4"]),
        ("It publishes its prices every month.", ["P1M"]),
        ("They speak every day, each week and every two years.", ["P1D", "P1W", "P2Y"]),
        ("The daily death toll and the annual summit.", ["P1D", "P1Y"]),
        ("They talk once a week and twice a month.", ["P1W", "P1M"]),
        ("The tax brings in $40 million a year, or $3 per day each.", ["P1Y", "P1D"]),
        ("Now they are currently stuck.", ["PRESENT_REF", "PRESENT_REF"]),
        ("Recently they have moved, as in recent weeks.", ["PAST_REF", "PAST_REF"]),
        ("In the past it was worse; the future is open.", ["PAST_REF", "FUTURE_REF"]),
        ("These days, at the moment, all is quiet.", ["PRESENT_REF", "PRESENT_REF"]),
    ],
)
def test_what_recurs_and_what_is_vague(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Telegraph and USA Today reported it.",
        "Resolution 1701 and flight 1549 were named.",
        "Article 2019 of the code and Route 1950 are closed.",
        "Judge April Jones asked June Osborne.",
        "The Good Friday Agreement held.",
        "He was as good as his word, as recently as could be.",
        "They won 2:1 and then 10-3.",
        "It is open 24/7.",
        "Troops march; the fall of the city came; hot springs dried up.",
        "The Daily Harbour and the Weekly Post wrote so.",
        "As soon as they arrive, call me.",
        "The ratio was 3:1 and the price 5.30 crowns.",
        "Bloody Sunday and Black Friday are names.",
        "About 2000 homes and 1800 tonnes of grain were lost.",
        "The knot is the so-called ‘Sunday clause’ of the pact.",
    ],
)
def test_what_is_a_name_or_a_number_is_no_date(text: str) -> None:
    assert values(text) == []
