"""Single sentences from all over a paper, labelled by the guidelines of TimeML before they were read."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core import language

FRIDAY = date(2025, 5, 16)  # in week 20


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            FRIDAY,
            "Police said the 34-year-old was last seen leaving a bar on Main Street around 1:30 a.m. Sunday.",
            "P34Y 2025-05-11T01:30",
        ),
        (
            FRIDAY,
            "Shares of the firm, which went public in October, closed at $41 on Thursday, down 12% since January.",
            "2024-10 2025-05-15 2025-01",
        ),
        (
            FRIDAY,
            "Net income fell to $31 million in the three months ended March 31 from $45 million a year ago.",
            "P3M 2025-03-31 2024",
        ),
        (
            FRIDAY,
            "The comet, discovered last fall, will be visible just after sunset through the end of May.",
            "2024-FA 2025-05-16TEV 2025-05",
        ),
        (
            FRIDAY,
            "A spokeswoman declined to comment Friday on whether the plant would reopen next week.",
            "2025-05-16 2025-W21",
        ),
        (
            FRIDAY,
            "He was sentenced in 2009 to 12 years in prison and released early last November.",
            "2009 P12Y 2024-11",
        ),
        (
            FRIDAY,
            "The suspect is due back in court June 4. He has been held without bail since his arrest on April 29.",
            "2025-06-04 2025-04-29",
        ),
        (
            FRIDAY,
            "Temperatures could reach 100 degrees by midweek, and no rain is expected before Thursday.",
            "2025-05-22",
        ),
        (
            FRIDAY,
            "“I thought we'd be done by now,” Reyes said on Tuesday, two days before the vote was called off.",
            "PRESENT_REF 2025-05-13 P2D",
        ),
        (
            FRIDAY,
            "The agency first warned of the defect in a March 2023 bulletin and issued a recall that summer.",
            "2023-03 2023-SU",
        ),
        (FRIDAY, "The measure passed 61-38 late Wednesday night after nine hours of debate.", "2025-05-14TNI PT9H"),
        (
            FRIDAY,
            "On Monday evening, hundreds gathered outside the embassy; by early Tuesday most had gone home.",
            "2025-05-12TEV 2025-05-13",
        ),
        (FRIDAY, "The pope will celebrate Mass there on the second Sunday of June.", "2025-06-08"),
        (
            FRIDAY,
            "In the 12 months through April, consumer prices rose 2.3 percent, the least since early 2021.",
            "P12M 2025-04 2021",
        ),
        (
            FRIDAY,
            "Since taking office on Jan. 20, she has signed 140 orders, more than any governor in her first 100 days.",
            "2025-01-20 P100D",
        ),
        (FRIDAY, "Ferries will run every 30 minutes on weekends starting Saturday.", "PT30M 2025-05-17"),
        (FRIDAY, "Doctors had given him six months to live. That was in 1998.", "P6M 1998"),
        (FRIDAY, "It has been two decades since the last eruption, in August 2004.", "P2DE 2004-08"),
        (FRIDAY, "The bank holiday on Monday meant that markets in London were shut.", "2025-05-12"),
        (FRIDAY, "Nobody expected the talks to last past Friday.", "2025-05-16"),
        (FRIDAY, "The company has until midnight Wednesday to file its accounts.", "2025-05-21T24:00"),
        (
            FRIDAY,
            "Crews worked through the night and reopened the bridge at dawn on Thursday.",
            "2025-05-15TMO 2025-05-15",
        ),
        (FRIDAY, "In a Thursday interview, the chairman said he had no plans to quit this year.", "2025-05-15 2025"),
        (FRIDAY, "The minister is visiting Oslo on Monday and Helsinki on Tuesday.", "2025-05-19 2025-05-20"),
        (
            FRIDAY,
            "A funeral is planned for Saturday at St. Mark's, where he was baptized 81 years ago.",
            "2025-05-17 1944",
        ),
        (FRIDAY, "The strike began at 12:01 a.m. Monday and was called off 36 hours later.", "2025-05-12T00:01 PT36H"),
        (
            FRIDAY,
            "After Tuesday's primary, only two candidates remain; the runoff is on June 24.",
            "2025-05-13 2025-06-24",
        ),
        (
            FRIDAY,
            "Last Sunday's election gave no party a majority. Next Thursday parliament sits for the first time.",
            "2025-05-11 2025-05-22",
        ),
        (FRIDAY, "The treaty enters into force on 1 January 2027, a year later than first planned.", "2027-01-01"),
        (
            FRIDAY,
            "The two leaders, who spoke by phone for an hour on Thursday, agreed to meet in person in early June.",
            "PT1H 2025-05-15 2025-06",
        ),
        (
            FRIDAY,
            "From 2016 through 2019 she ran the bank's Asian arm; before that, in the early 2000s, she taught.",
            "2016 2019 200",
        ),
        (
            FRIDAY,
            "Officials on Friday morning lifted the evacuation order imposed late Tuesday.",
            "2025-05-16TMO 2025-05-13",
        ),
        (
            FRIDAY,
            "The company plans to cut 400 jobs by the end of next year, most of them this quarter.",
            "2026 2025-Q2",
        ),
        (
            FRIDAY,
            "Oil fell for a third day; a week earlier it had been at its highest since March.",
            "2025-W19 2025-03",
        ),
        (
            FRIDAY,
            "An earlier version of this article, of May 14, misstated the year of the accord. It was 1987, not 1978.",
            "2025-05-14 1987 1978",
        ),
        (FRIDAY, "Kickoff is at 3 p.m. ET on Saturday, May 24.", "2025-05-24T15:00 2025-05-24"),
        (
            FRIDAY,
            "The ruling, expected Monday, could end a fight that began in the spring of 2018.",
            "2025-05-19 2018-SP",
        ),
        (FRIDAY, "We will know more tomorrow night, or Sunday at the latest.", "2025-05-17TNI 2025-05-18"),
        (FRIDAY, "Lawmakers return from recess on Tuesday with three weeks to strike a deal.", "2025-05-20 P3W"),
        (
            FRIDAY,
            "The accident happened last Saturday, hours after he had been told to take the weekend off.",
            "2025-05-10 PTXH 2025-W19-WE",
        ),
        (
            FRIDAY,
            "Joblessness stood at 6.1 percent at the end of 2024, against 5.4 at the end of the previous year.",
            "2024 2023",
        ),
        (FRIDAY, "The two met twice last year, in May and in late September.", "2024 2024-05 2024-09"),
        (
            FRIDAY,
            "Next year marks 50 years since the treaty; a conference is planned for the autumn.",
            "2026 P50Y 2025-FA",
        ),
        (FRIDAY, "Voting ends on Sunday at 6 p.m., and results are expected overnight.", "2025-05-18 2025-05-18T18:00"),
        (
            FRIDAY,
            "The ceasefire took hold at 4 a.m. on Thursday and by nightfall had been broken twice.",
            "2025-05-15T04:00 2025-05-15 2025-05-15TNI",
        ),
        (FRIDAY, "A decision on the appeal is not likely before the fall.", "2025-FA"),
        (FRIDAY, "It was the coldest May since 1941.", "2025-05 1941"),
        (date(2025, 1, 3), "He will be sworn in on Jan. 20, four years after he left.", "2025-01-20 P4Y"),
        (date(2025, 1, 3), "The talks broke down in mid-December and have not resumed this year.", "2024-12 2025"),
        (
            date(2024, 11, 29),
            "Black Friday sales start today; the shop is closed on New Year's Day.",
            "2024-11-29 2025-01-01",
        ),
        (
            date(2025, 5, 19),
            "Over the weekend rebels took two towns. On Friday they had said they would not.",
            "2025-W20-WE 2025-05-16",
        ),
        (date(2025, 5, 18), "The results of Sunday's vote will be known on Monday.", "2025-05-18 2025-05-19"),
        (
            date(2025, 5, 18),
            "Turnout on Sunday was 60 percent; on Saturday, at a rally, he had begged people to vote.",
            "2025-05-18 2025-05-17",
        ),
        (
            date(2025, 3, 1),
            "The offer stands until the end of the month. In February the union had asked for six weeks.",
            "2025-03 2025-02 P6W",
        ),
        (
            date(2025, 10, 2),
            "The third quarter was strong, and the fourth quarter should be stronger.",
            "2025-Q3 2025-Q4",
        ),
        (
            date(2025, 10, 2),
            "The shop opened in June, closed for August, and will move in December.",
            "2025-06 2025-08 2025-12",
        ),
        (
            date(2025, 10, 2),
            "They have not spoken since July 4, when the talks collapsed. Three days later the envoy resigned.",
            "2025-07-04 2025-07-07",
        ),
    ],
)
def test_a_sentence_has_its_dates(published: date, text: str, expected: str) -> None:
    assert [t.value for t in language.read(text, "en", published).timexes] == expected.split()
