from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import briefs
from bot.core.briefs.happenings import happenings
from bot.core.model.briefing import Briefing
from bot.core.model.fact import EventKind, Facts, Part, QuoteKind, Stage, Stance
from bot.core.model.story import Report
from bot.core.stories import news, progress
from tests.core.stories.builders import NOW, TOPIC, at, event, person, position, quote, report, status

SINCE = at(16, 0)
BEFORE = report(
    1, "North Wire", at(13), "Envoys to meet", facts=Facts(status=status(Stage.SCHEDULED, "Envoys to meet"))
)


def told_of(story: int, of: Report) -> Report:
    return replace(of, story=story)


AGREED = "Northland and Southland agreed on Friday to exchange 1,000 prisoners."
MET = told_of(
    2,
    report(
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
            positions=(
                position("Northland", Stance.DEMAND, "30-day ceasefire", "Northland demands a 30-day ceasefire."),
            ),
            events=(
                event(AGREED, EventKind.AGREE, place=None),
                event("Southland withdrew its guards from the valley road.", EventKind.WITHDRAW, actors=("Southland",)),
                event("The sides broke off their last talks in the spring of 2022.", EventKind.WITHDRAW, on=None),
            ),
        ),
    ),
)
POST = told_of(2, report(
    3, "Daily Post", at(16, 14), "Captives to go home", "The two sides agreed on Friday to exchange 1,200 prisoners.",
    facts=Facts(events=(event(AGREED, EventKind.AGREE, place=None),)),
))  # fmt: skip


def digest(*reports: Report, since: datetime = SINCE, now: datetime = NOW) -> Briefing:
    state = progress.fold(TOPIC, [BEFORE, *reports], now)
    fresh = [r for r in reports if r.first_seen > since]
    developments = progress.developments(TOPIC, state, fresh, since, now, [BEFORE])
    return briefs.digest(TOPIC, state, developments, since, now)


def _at(of: Report, url: str) -> Report:
    return replace(of, article=replace(of.article, url=url))


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
    assert found["Where outlets differ"] == [("Number of prisoners", "North Wire: 1,000; Daily Post: 1,200")]
    assert found["Who said what"][0] == (
        "Ada Berg (foreign minister, Northland)", "We came to listen and we leave with a plan that others can read",
    )  # fmt: skip


def test_what_more_outlets_tell_comes_first_with_each_of_them() -> None:
    briefing = digest(MET, POST)
    first = briefing.sections[0].statements[0]
    assert first.text == "Northland and Southland agreed on Friday 16 May to exchange 1,000 prisoners."
    assert first.lead == "2 outlets"
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


def test_what_somebody_says_of_other_matters_is_not_told_as_said_of_the_talks() -> None:
    closed = "the flood in the valley had closed four roads and a bridge"
    words = f"Northland's minister Ada Berg said {closed}"
    flood = report(
        7, "Coast Radio", at(16), "Flood closes roads", f"{words}.",
        facts=Facts(quotes=(quote(closed, kind=QuoteKind.INDIRECT),)),
    )  # fmt: skip
    told = {s.heading: s.statements for s in digest(MET, POST, told_of(9, flood)).sections}
    assert not any("flood" in s.text for s in told.get("Who said what", ()))


def test_a_deal_of_a_side_with_somebody_else_heads_no_digest() -> None:
    other = "Northland and Canada announce that Northland has agreed a ceasefire with the Rivermen."
    beside = report(
        8, "Coast Radio", at(16), other, f"{other} They met for long.",
        facts=Facts(events=(event(other, EventKind.AGREE, actors=("Northland", "Southland")),)),
    )  # fmt: skip
    briefing = digest(told_of(9, beside))
    assert briefing.headline is None
    assert [s.heading for s in briefing.sections] == ["Around the talks"]


def test_where_nothing_was_told_of_the_talks_before_the_note_names_no_day() -> None:
    bare = report(4, "Coast Radio", at(16), "A quiet day in Oslo for all the envoys")
    state = progress.fold(TOPIC, [bare], NOW)
    news = progress.developments(TOPIC, state, [bare], SINCE, NOW, [])
    briefing = briefs.digest(TOPIC, state, news, SINCE, NOW)
    assert briefing.note == "Nothing new in the talks themselves."


def test_what_is_not_about_the_talks_heads_no_digest() -> None:
    bare = report(4, "Coast Radio", at(16), "A quiet day in Oslo for all the envoys")
    briefing = digest(bare)
    assert briefing.headline is None
    assert briefing.note == "Nothing new in the talks themselves since Tuesday 13 May."
    assert sections(briefing) == {"Around the talks": [(None, "A quiet day in Oslo for all the envoys.")]}


DRONES = "Southland sent 90 drones over the valley and killed four people in Northland, a day after talks."
OFFER = "Northland offered Southland a ceasefire of 30 days at the talks in Oslo, its foreign ministry said."


def test_an_attack_stands_below_what_was_offered_however_many_tell_of_it() -> None:
    attacks = [told_of(20, report(20 + i, f"Post {i}", at(16, i), "Drones over the valley", DRONES)) for i in range(4)]
    offer = report(30, "North Wire", at(16, 1), "Northland offers Southland a ceasefire of 30 days", OFFER)
    briefing = digest(*attacks, offer)
    assert briefing.headline is not None
    assert "ceasefire of 30 days" in briefing.headline.text
    assert [lead for lead, _ in sections(briefing)["Around the talks"]] == ["4 outlets"]


def test_a_sermon_heads_no_digest() -> None:
    sermon = "In his Sunday address the Pope prayed for peace, a ceasefire in Northland and the release of prisoners."
    briefing = digest(report(31, "Daily Post", at(16), "Pope prays for peace in the north and elsewhere", sermon))
    assert briefing.headline is None


def test_each_story_is_told_once_and_by_what_is_new_in_it() -> None:
    first = told_of(
        40, report(40, "North Wire", at(13), "Northland and Southland agree to meet in Oslo", "They will meet in Oslo.")
    )
    again = "Northland and Southland agreed to meet in Oslo. Northland and Southland agreed on talks about Karst grain."
    news = [
        told_of(40, report(41 + i, f"Post {i}", at(16, i), "Northland and Southland agree to meet in Oslo", again))
        for i in range(2)
    ]
    state = progress.fold(TOPIC, [first, *news], NOW)
    briefing = briefs.digest(TOPIC, state, progress.developments(TOPIC, state, news, SINCE, NOW, [first]), SINCE, NOW)
    assert briefing.headline is not None
    assert "Karst grain" in briefing.headline.text
    assert "What changed" not in sections(briefing)


def test_titles_of_one_publisher_count_once() -> None:
    urls = ["https://www.bbc.com/a", "https://www.bbc.co.uk/b", "https://apnews.com/c"]
    text = "Northland and Southland signed a ceasefire in Oslo at the end of the talks."
    signed = [
        _at(told_of(50, report(50 + i, f"Post {i}", at(16, i), "Northland and Southland sign a ceasefire", text)), url)
        for i, url in enumerate(urls)
    ]
    (story,) = news.stories(TOPIC, signed)
    (happening,) = happenings([story], {})
    assert happening.statement.lead == "2 outlets"
    assert [c.outlet for c in happening.statement.citations] == ["Post 2", "Post 0", "Post 1"]


def test_a_side_that_stays_away_calls_the_round_off() -> None:
    text = "Southland said it will withdraw from the talks with Northland due on Saturday because of new tariffs."
    away = report(60, "North Wire", at(16), "Southland withdraws from talks with Northland", text, facts=Facts(
        status=status(Stage.SCHEDULED, "Southland withdraws from talks", following=date(2025, 5, 18)),
        events=(event(text, EventKind.WITHDRAW, on=date(2025, 5, 18), place=None, actors=("Southland",)),),
    ))  # fmt: skip
    due = replace(BEFORE, facts=Facts(status=status(Stage.SCHEDULED, "Envoys to meet", following=date(2025, 5, 18))))
    state = progress.fold(TOPIC, [due, away], NOW)
    briefing = briefs.digest(TOPIC, state, progress.developments(TOPIC, state, [away], SINCE, NOW, [due]), SINCE, NOW)
    assert briefing.stage is Stage.STALLED
    assert "What comes next" not in sections(briefing)


def test_one_line_when_nothing_is_new() -> None:
    briefing = digest()
    assert briefing.note == "Nothing new since Tuesday 13 May."
    assert briefs.is_quiet(briefing)
    assert briefing.stage is Stage.SCHEDULED


def test_an_old_article_that_came_late_is_nothing_new() -> None:
    late = replace(BEFORE, article_id=9, first_seen=at(16, 20))
    assert briefs.is_quiet(digest(late))


def test_nothing_known_at_all_says_what_to_do() -> None:
    briefing = briefs.digest(TOPIC, None, progress.developments(TOPIC, None, [], SINCE, NOW), SINCE, NOW)
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
