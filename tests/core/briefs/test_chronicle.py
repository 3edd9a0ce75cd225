from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.core import briefs
from bot.core.model.briefing import Briefing
from bot.core.model.fact import EventKind, Facts, Stage
from bot.core.model.story import Report
from bot.core.stories import identity, news, progress
from tests.core.stories.builders import NOW, TOPIC, at, event, report, status, told

MET = report(1, "North Wire", at(16), facts=Facts(status=status(Stage.UNDER_WAY, "Envoys meet")))
POST = report(2, "Daily Post", at(17, 7))
STATE = progress.fold(TOPIC, [MET, POST], NOW)


def sections(briefing: Briefing) -> dict[str, list[tuple[str | None, str]]]:
    return {s.heading: [(t.lead, t.text) for t in s.statements] for s in briefing.sections}


def timeline(*reports: Report) -> dict[str, list[tuple[str | None, str]]]:
    rows = told(*((r, e) for r in reports for e in r.facts.events))
    state = progress.fold(TOPIC, reports, NOW)
    return sections(briefs.timeline(TOPIC, state, identity.merge_events(rows), NOW, news.stories(TOPIC, reports)))


def test_the_timeline_runs_back_from_today_after_what_is_to_come() -> None:
    rows = told(
        (MET, event("Envoys of Northland and Southland met in Oslo on Friday.")),
        (POST, event("Envoys of Northland and Southland met in Oslo for six hours.", EventKind.CONSULT)),
        (MET, event("Northland closed the valley road.", EventKind.SUSPEND, on=date(2025, 4, 2))),
        (POST, event("The sides are to meet in Muscat in June.", on=date(2025, 6, 2), place="Muscat")),
        (POST, event("The sides are to sign in July.", EventKind.SIGN, on=date(2025, 7, 1), place="Muscat")),
        (POST, event("Nobody knows the day of this event.", EventKind.REJECT, on=None)),
    )
    briefing = briefs.timeline(TOPIC, STATE, identity.merge_events(rows), NOW)
    found = sections(briefing)
    assert list(found) == ["Coming up", "May 2025", "April 2025"]
    assert [lead for lead, _ in found["Coming up"]] == ["Monday 2 June", "Tuesday 1 July"]
    assert found["May 2025"] == [("Friday 16 May", "Envoys of Northland and Southland met in Oslo.")]
    assert [c.outlet for c in briefing.sections[1].statements[0].citations] == ["North Wire", "Daily Post"]


def test_a_plan_is_told_on_the_day_it_was_made_and_not_again_on_the_day_it_named() -> None:
    words = "Northland proposed that the envoys meet in Oslo on the twelfth of the month."
    rows = told((MET, event(words, EventKind.REQUEST, on=date(2025, 5, 9))), (MET, event(words, on=date(2025, 5, 12))))
    found = sections(briefs.timeline(TOPIC, STATE, identity.merge_events(rows), NOW))
    assert [lead for lead, text in found["May 2025"] if text == words] == ["Friday 9 May"]


def test_an_event_without_a_sentence_of_its_own_is_told_by_its_facts() -> None:
    rows = told((MET, event("They met there.")), (MET, event("He left.", EventKind.WITHDRAW, actors=("Northland",))))
    briefing = briefs.timeline(TOPIC, None, identity.merge_events(rows), NOW)
    assert sections(briefing) == {"May 2025": [("Friday 16 May", "Talks between Northland and Southland in Oslo.")]}


def test_rounds_and_changes_of_stage_fill_days_without_events() -> None:
    ahead = report(
        3, "North Wire", at(14),
        facts=Facts(status=status(Stage.SCHEDULED, "Envoys to meet", following=date(2025, 5, 20), venue="Oslo")),
    )  # fmt: skip
    found = sections(briefs.timeline(TOPIC, progress.fold(TOPIC, [ahead], NOW), (), NOW))
    assert found == {
        "Coming up": [("Tuesday 20 May", "Next round of talks in Oslo")],
        "May 2025": [("Wednesday 14 May", "Envoys to meet")],
    }


def test_undated_reports_and_no_reports_are_told_apart() -> None:
    undated = identity.merge_events(told((MET, event("Nobody knows the day.", on=None))))
    assert briefs.timeline(TOPIC, None, undated, NOW).note == "The reports so far date no event."
    nothing = briefs.timeline(TOPIC, None, (), NOW).note
    assert nothing is not None
    assert "`feeds add`" in nothing


def test_what_was_only_announced_for_a_day_is_not_told_as_what_happened_on_it() -> None:
    words = "Northland proposes that envoys of both sides meet in Oslo on 15 May."
    ahead = report(1, "North Wire", at(11), text=words, facts=Facts(events=(event(words, on=date(2025, 5, 15)),)))
    found = timeline(ahead)
    assert "15 May" not in [lead for told_ in found.values() for lead, _ in told_]


def test_the_day_that_later_reports_look_back_on_has_their_sentence() -> None:
    words = "Northland and Southland agreed in Oslo on 12 May to exchange 1,000 prisoners."
    later = [
        report(n, f"Outlet {n}", at(12 + n), text=words, facts=Facts(events=(event(words, on=date(2025, 5, 12)),)))
        for n in (1, 2, 3)
    ]
    found = timeline(*later)
    assert ("Monday 12 May", words) in found["May 2025"]
    assert [lead for lead, _ in found["May 2025"]] == ["Monday 12 May"]


def test_news_that_names_no_day_is_told_on_the_day_its_story_began_and_only_there() -> None:
    words = "Northland and Southland begin the largest exchange of prisoners between them since the war began."
    first = replace(report(1, "North Wire", at(13), "An exchange of prisoners", words), story=1)
    later = replace(
        report(2, "Daily Post", at(14), "An exchange of prisoners", words.replace("largest", "great")), story=1
    )
    assert timeline(first, later) == {"May 2025": [("Tuesday 13 May", words)]}


def test_news_that_came_after_an_earlier_day_is_news_of_its_own() -> None:
    words = "Northland and Southland extend their truce by 90 days after the quarrel over the tolls of 2 April."
    assert timeline(report(1, "North Wire", at(13), words)) == {"May 2025": [("Tuesday 13 May", words)]}


def test_a_headline_that_is_cut_off_is_not_told() -> None:
    words = "Northland and Southland begin talks in Oslo on an exchange of prisoners and on the …"
    cut = report(1, "North Wire", at(13), words, "They met.", facts=Facts(events=(event(words, on=date(2025, 5, 13)),)))
    assert "…" not in str(timeline(cut))


def test_the_next_round_is_announced_once_whatever_days_outlets_give_for_it() -> None:
    first, second = ("The envoys of Northland and Southland will meet in Oslo on 20 May.",
                     "Talks between the two sides go on next week, on 22 May, in Oslo.")  # fmt: skip
    ahead = [
        report(1, "North Wire", at(16), facts=Facts(
            status=status(Stage.SCHEDULED, "Envoys to meet", following=date(2025, 5, 20), venue="Oslo"),
            events=(event(first, on=date(2025, 5, 20)),),
        )),
        report(2, "Daily Post", at(16), facts=Facts(events=(event(second, on=date(2025, 5, 22)),))),
    ]  # fmt: skip
    assert timeline(*ahead)["Coming up"] == [("Tuesday 20 May", "Next round of talks in Oslo")]


def test_of_one_day_what_was_done_comes_before_what_was_said() -> None:
    met, said = ("Northland and Southland open talks in Oslo without their neighbours.",
                 "Northland rules out any soldiers of Canada being stationed in the valley of Southland.")  # fmt: skip
    reports = [
        report(1, "North Wire", at(13), met, facts=Facts(events=(event(met, on=date(2025, 5, 13)),))),
        report(2, "Daily Post", at(13, 14), said, facts=Facts(events=(
            event(said, EventKind.REJECT, on=date(2025, 5, 13), actors=("Northland",)),
        ))),
    ]  # fmt: skip
    assert [text for lead, text in timeline(*reports)["May 2025"] if lead == "Tuesday 13 May"] == [met]


def test_what_merely_happened_beside_the_talks_is_no_event_of_theirs() -> None:
    words = "Canada suspends its trade talks with Northland over the fighting in Southland."
    beside = report(1, "North Wire", at(13), words, facts=Facts(events=(
        event(words, EventKind.SUSPEND, on=date(2025, 5, 13), actors=("Canada", "Northland")),
    )))  # fmt: skip
    assert words not in str(timeline(beside))


def test_a_round_is_told_with_its_outcome_where_the_next_sentence_has_it() -> None:
    met = "Northland and Southland hold their third round of talks in Oslo."
    words = f"{met} Both delegations agree to return the bodies of 600 soldiers."
    brief = report(1, "North Wire", at(13), met.rstrip("."), words, facts=Facts(
        status=status(Stage.PARTIAL_AGREEMENT, words), events=(event(met, on=date(2025, 5, 13)),)
    ))  # fmt: skip
    assert timeline(brief)["May 2025"] == [("Tuesday 13 May", words)]


def test_who_only_announced_a_day_is_not_cited_for_what_happened_on_it() -> None:
    met, ahead = ("Envoys of Northland and Southland meet in Oslo.",
                  "Envoys of Northland and Southland will meet in Oslo on 15 May.")  # fmt: skip
    rows = told(
        (report(1, "North Wire", at(12)), event(ahead, on=date(2025, 5, 15))),
        (report(2, "Daily Post", at(15)), event(met, on=date(2025, 5, 15))),
    )
    (section,) = briefs.timeline(TOPIC, STATE, identity.merge_events(rows), NOW).sections
    cited = {s.lead: [c.outlet for c in s.citations] for s in section.statements}
    assert cited["Thursday 15 May"] == ["Daily Post"]


def test_events_of_other_states_are_of_other_talks() -> None:
    assert news.of_others(TOPIC, "Canada and Mexico sign a trade agreement.")
    assert not news.of_others(TOPIC, "Canada welcomes what Northland and Southland signed.")
    assert not news.of_others(TOPIC, "Both delegations leave the table.")


def test_a_day_that_only_a_long_sentence_tells_of_has_it() -> None:
    words = " ".join(
        [
            "Northland and Southland agreed in Oslo on an exchange of prisoners",
            *["and on the road through the valley"] * 6,
        ]
    )
    long = report(1, "North Wire", at(13), text=words, facts=Facts(events=(event(words, on=date(2025, 5, 13)),)))
    assert timeline(long) == {"May 2025": [("Tuesday 13 May", f"{words}.")]}
