from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import briefs
from bot.core.model.briefing import Briefing
from bot.core.model.fact import EventKind, Facts, Part, QuoteKind, Stage, Stance
from bot.core.model.story import Report
from bot.core.stories import progress
from tests.core.stories.builders import NOW, TOPIC, at, event, person, position, quote, report, status

SINCE = at(16, 0)
BEFORE = report(
    1, "North Wire", at(13), "Envoys to meet", facts=Facts(status=status(Stage.SCHEDULED, "Envoys to meet"))
)
AGREED = "Northland and Southland agreed on Friday to exchange 1,000 prisoners."
MET = report(
    2,
    "North Wire",
    at(16),
    "Prisoners to be exchanged",
    AGREED,
    facts=Facts(
        status=status(
            Stage.PARTIAL_AGREEMENT,
            "Sides agree to exchange prisoners",
            last=date(2025, 5, 16),
            following=date(2025, 6, 2),
        ),
        participants=(person("Ada Berg", "Northland", "foreign minister", Part.DELEGATION_HEAD),),
        quotes=(
            quote("We came to listen and we leave with a plan that others can read"),
            quote("a second thing by the same person that is not told twice", "Ada Berg"),
            quote("Southland would return every captive by summer", "Otto Holm", QuoteKind.INDIRECT),
        ),
        positions=(position("Northland", Stance.DEMAND, "30-day ceasefire", "Northland demands a 30-day ceasefire."),),
        events=(
            event(AGREED, EventKind.AGREE, place=None),
            event("Southland withdrew its guards from the valley road.", EventKind.WITHDRAW, actors=("Southland",)),
            event("The sides broke off their last talks in the spring of 2022.", EventKind.WITHDRAW, on=None),
        ),
    ),
)
POST = report(
    3, "Daily Post", at(16, 14), "Captives to go home", "The two sides agreed on Friday to exchange 1,200 prisoners.",
    facts=Facts(events=(event(AGREED, EventKind.AGREE, place=None),)),
)  # fmt: skip


def digest(*reports: Report, since: datetime = SINCE, now: datetime = NOW) -> Briefing:
    state = progress.fold(TOPIC, [BEFORE, *reports], now)
    fresh = [r for r in reports if r.first_seen > since]
    return briefs.digest(TOPIC, state, progress.developments(state, fresh, since, now), since, now)


def sections(briefing: Briefing) -> dict[str, list[tuple[str | None, str]]]:
    return {s.heading: [(t.lead, t.text) for t in s.statements] for s in briefing.sections}


def test_the_change_of_stage_is_the_headline() -> None:
    briefing = digest(MET, POST)
    assert briefing.headline is not None
    assert briefing.headline.text == "Sides agree to exchange prisoners"
    assert briefing.stage is Stage.PARTIAL_AGREEMENT
    assert not briefs.is_quiet(briefing)


def test_what_changed_who_said_what_and_what_comes_next_in_five_lines() -> None:
    found = sections(digest(MET, POST))
    assert list(found) == ["What changed", "Where outlets differ", "Who said what", "What comes next"]
    assert sum(len(lines) for lines in found.values()) <= 5
    assert found["What comes next"] == [("Next round", "Monday 2 June")]
    assert found["Where outlets differ"] == [("Number of prisoners", "1,000 (North Wire); 1,200 (Daily Post)")]
    assert found["Who said what"][0] == (
        "Ada Berg (foreign minister, Northland)", "We came to listen and we leave with a plan that others can read",
    )  # fmt: skip


def test_what_more_outlets_tell_comes_first_with_each_of_them() -> None:
    briefing = digest(MET, POST)
    first = briefing.sections[0].statements[0]
    assert first.text == AGREED
    assert first.lead == "Friday 16 May"
    assert [c.outlet for c in first.citations] == ["North Wire", "Daily Post"]


def test_the_background_of_other_years_is_no_news() -> None:
    assert "2022" not in str(sections(digest(MET)))


def test_nobody_is_quoted_twice_and_no_line_repeats_another() -> None:
    lines = [text for told in sections(digest(MET, POST)).values() for _, text in told]
    assert len(lines) == len(set(lines))
    assert "second thing" not in str(lines)


def test_without_a_change_of_stage_the_event_of_most_outlets_leads() -> None:
    calm = replace(MET, facts=replace(MET.facts, status=None))
    briefing = digest(calm, POST)
    assert briefing.headline is not None
    assert briefing.headline.text == "Northland and Southland agreed on Friday 16 May to exchange 1,000 prisoners."


def test_without_any_event_the_newest_report_leads() -> None:
    bare = report(4, "Coast Radio", at(16), "A quiet day in Oslo")
    briefing = digest(bare)
    assert briefing.headline is not None
    assert briefing.headline.text == "A quiet day in Oslo"


def test_one_line_when_nothing_is_new() -> None:
    briefing = digest()
    assert briefing.note == "Nothing new since Tuesday 13 May."
    assert briefs.is_quiet(briefing)
    assert briefing.stage is Stage.SCHEDULED


def test_an_old_article_that_came_late_is_nothing_new() -> None:
    late = replace(BEFORE, article_id=9, first_seen=at(16, 20))
    assert briefs.is_quiet(digest(late))


def test_nothing_known_at_all_says_what_to_do() -> None:
    briefing = briefs.digest(TOPIC, None, progress.developments(None, [], SINCE, NOW), SINCE, NOW)
    assert briefing.note is not None
    assert "`feeds add`" in briefing.note


SENTENCES = st.sampled_from(
    [
        AGREED, "He said no.", "However, the envoys left Oslo early in the evening.", "", "“An open mark and no end",
        "They will not sign it.", "Southland opened the valley road on Thursday.", "word " * 120,
        "Ms Berg left Oslo by car.",
    ]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(SENTENCES, st.sampled_from(EventKind), st.sampled_from(QuoteKind), st.booleans()), max_size=5)
)
def test_no_line_hangs_whatever_the_reports_hold(rows: list[tuple[str, EventKind, QuoteKind, bool]]) -> None:
    reports = []
    for i, (text, kind, how, dated) in enumerate(rows):
        words = text or "x"
        on = date(2025, 5, 16) if dated else None
        facts = Facts(quotes=(quote(words, kind=how),), events=(event(words, kind, on=on),))
        reports.append(report(10 + i, f"Outlet {i}", at(16, i), words[:60], facts=facts))
    briefing = digest(*reports)
    for section in briefing.sections:
        for statement in section.statements:
            assert statement.citations
            assert statement.verbatim or not statement.text.lower().startswith(("he ", "they ", "however", "this "))
            assert statement.text == statement.text.strip()
