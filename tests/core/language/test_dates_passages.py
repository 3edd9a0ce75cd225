"""Passages of several sentences, in which each date hangs on those before it, labelled before they were read."""

from __future__ import annotations

import re
from datetime import date

import pytest

from bot.core import language

WIRE = """GENEVA, Sept 10 (Northwire) - Talks on the Tarn valley road broke up without a deal on Tuesday, hours
before a truce was due to run out.

The truce, agreed on Aug. 27 and renewed twice since, expired at midnight. Both sides accused each other of shelling
on Wednesday morning.

"We asked for one more week and got silence," said Tiraz negotiator Bela Quist, who returns to Geneva on Friday.

The next round had been set for Sept. 22. Mediators said they still hoped to hold it before the end of the month.

Some 4,000 people have fled the valley since fighting resumed in June. The road has been shut for most of the past
three years; it last opened in October 2028 for nine days.
"""

EARNINGS = """Ostmark Rail swings to loss, sees better year-end

Thursday, May 8, 2031

Ostmark Rail lost 41 million crowns in the first quarter, compared with a profit of 12 million a year earlier, as a
five-day strike in February kept freight off its lines.

The company, which will hold its annual meeting on June 3, said it expected to return to profit in the second half of
the year. Revenue fell 7 percent in March and 2 percent in April.

Chief executive Ida Voss, who took over in January after eleven years at a rival, told reporters on Wednesday that
the company would decide by the end of this month whether to sell its ferries. Last year it bought four of them.

A two-year pay deal with drivers expires on December 31. Talks on a new one began last week and are to resume on
Monday.
"""

ANALYSIS = """Why the delta pact keeps coming back

The first delta pact was signed in 1974 and lasted four years. A second, in April 1983, collapsed that November when
the dam at Orr was breached. Two years later the parties tried again, and failed again.

It took until the autumn of 2019 for anyone to pick up the thread. In October 2020 the pandemic closed the border. The
following summer the two foreign ministers met by chance at a funeral.

Since then there have been six rounds, the latest of them last month. On Thursday the seventh begins. Nobody who was
at the table in the 1980s is alive; few who will sit there this week were born then.

By 2040, the river authority reckons, the delta will be under water for three months a year.
"""

COLUMN = """I remember the last strike, in the winter of 2011. It snowed for ten days and nobody came.

This time it is spring, and the drivers have had a year to prepare. On Monday night their hall was full; on Tuesday
morning the depots were empty. By Wednesday the mayor had stopped answering his telephone.

He has until Sunday. If no offer comes by then, the ferries will join in next week, and the island will have bread
for two days at most.

A week ago he told this newspaper that he would rather resign than pay. He may get to do both.
"""

BRIEFING = """Ministry briefing, 14 November 2030, 11 a.m.

Spokesman: Good morning. As we announced yesterday, the minister leaves for Bergen tonight and is back on Saturday.

Q: You said last Friday there was no meeting planned. What changed?

Spokesman: What changed is that on Monday we had a letter. We replied the same day.

Q: Will the export ban be lifted before the new year?

Spokesman: It was imposed in July for six months. So the question comes up in January, not now.

Q: And the pilots, who were arrested in 2028?

Spokesman: Their appeal was heard on October 30. A ruling is expected within three weeks.
"""

LIVE = """Northland vote live: count under way

23:40 The first result is in. Turnout was 61 per cent, the lowest since 1996.

22:15 Good evening. Polls closed at 10pm after fifteen hours of voting. A second round, if one is needed, takes place
on 28 April.

19:30 Four hours ago the electoral commission said two stations had opened late this morning.
"""

CRASH = """Nine hurt as tram leaves rails

Nine people were injured when a tram jumped the rails shortly before 8 a.m. on Thursday, the second such accident in
the city this year.

The line was to stay closed until at least Saturday, the operator said. Investigators, who arrived at the scene on
Thursday afternoon, will publish a first report within 30 days.

In the earlier accident, on March 2, a 62-year-old driver died. That inquiry was meant to end last month but has been
extended until August.

The trams, built between 1998 and 2001, were overhauled three years ago.
"""

HISTORY = """The museum opens its new wing on Saturday, 90 years to the day after the first one. It was on 17 May 1935
that the mayor cut the ribbon; six weeks later he was gone. The second wing followed in 1961, and burned down in
December of the same year.

The museum closed in 2022. Work began the following spring and was to take eighteen months. In the end it took
nearly three years.
"""

UNION = """The nurses' union said on Friday it would ballot its 30,000 members from 2 June to 20 June after talks on
pay ended without agreement for the third time since February.

The employers offered 3 per cent for 2025-26 and 2 per cent after that. The union wants 9 per cent over two years,
backdated to 1 April.

If members vote in favour, the first walkouts could come in early July. The last national strike, in 2019, went on for
sixteen days.

The two sides last met on Wednesday and are not due to meet again until next Thursday.
"""

FRIDAY = date(2025, 5, 16)


@pytest.mark.parametrize(
    ("passage", "published", "expected"),
    [
        (
            WIRE,
            date(2031, 9, 10),
            (
                "2031-09-10 2031-09-09 PTXH 2031-08-27 2031-09-10T00:00 2031-09-10TMO P1W 2031-09-12 2031-09-22 2031-09"
                " 2031-06 P3Y 2028-10 P9D"
            ),
        ),
        (
            EARNINGS,
            date(2031, 5, 8),
            (
                "2031 2031-05-08 2031-Q1 2030 P5D 2031-02 P1Y 2031-06-03 2031-H2 2031-03 2031-04 2031-01 P11Y"
                " 2031-05-07 2031-05 2030 P2Y 2031-12-31 2031-W18 2031-05-12"
            ),
        ),
        (
            ANALYSIS,
            date(2031, 9, 24),
            "1974 P4Y 1983-04 1983-11 1985 2019-FA 2020-10 2021-SU 2031-08 2031-09-25 198 2031-W39 2040 P3M P1Y",
        ),
        (
            COLUMN,
            date(2031, 4, 24),
            "2011-WI P10D 2031-SP P1Y 2031-04-21TNI 2031-04-22TMO 2031-04-23 2031-04-27 2031-W18 P2D 2031-W16",
        ),
        (
            BRIEFING,
            date(2030, 11, 14),
            (
                "2030-11-14T11:00 2030-11-13 2030-11-14TNI 2030-11-16 2030-11-08 2030-11-11 2030-11-11 2031 2030-07 P6M"
                " 2031-01 PRESENT_REF 2028 2030-10-30 P3W"
            ),
        ),
        (
            LIVE,
            date(2031, 4, 14),
            (
                "2031-04-14T23:40 1996 2031-04-14T22:15 2031-04-14T22:00 PT15H 2031-04-28 2031-04-14T19:30 2031-04-14"
                " 2031-04-14TMO"
            ),
        ),
        (
            CRASH,
            date(2031, 5, 16),
            (
                "2031-05-15T08:00 2031-05-15 2031 2031-05-17 2031-05-15TAF P30D 2031-03-02 P62Y 2031-04 2031-08 1998"
                " 2001 2028"
            ),
        ),
        (
            HISTORY,
            FRIDAY,
            "2025-05-17 P90Y 1935-05-17 1935-W26 1961 1961-12 2022 2023-SP P18M P3Y",
        ),
        (
            UNION,
            FRIDAY,
            "2025-05-16 2025-06-02 2025-06-20 2025-02 2025 2026 P2Y 2025-04-01 2025-07 2019 P16D 2025-05-14 2025-05-22",
        ),
    ],
    ids="wire earnings analysis column briefing live crash history union".split(),
)
def test_each_date_of_a_passage_is_read_in_its_place(passage: str, published: date, expected: str) -> None:
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", passage.strip())
    found = [t.value for t in language.read(text, "en", published).timexes]

    assert found == expected.split()
