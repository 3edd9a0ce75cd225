from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.model.article import Span
from bot.core.model.fact import Facts, Stage, Stance
from bot.core.model.story import TopicState
from bot.core.stories import progress
from tests.core.stories.builders import NOW, TOPIC, at, event, person, position, quote, report, status

OPEN = report(
    1,
    "North Wire",
    at(14),
    "Envoys to meet in Oslo",
    facts=Facts(
        status=status(Stage.SCHEDULED, "Envoys to meet in Oslo on Friday", following=date(2025, 5, 16), venue="Oslo")
    ),
)
MET = report(
    2,
    "North Wire",
    at(16),
    "Envoys meet in Oslo",
    facts=Facts(
        status=status(
            Stage.UNDER_WAY, "Envoys meet in Oslo", last=date(2025, 5, 16), venue="Oslo", mediators=("Oman",)
        ),
        participants=(person("Ada Berg", "Northland"),),
    ),
)
PAUSED = report(
    3, "Daily Post", at(17, 7), "Talks adjourn until June",
    facts=Facts(
        status=status(
            Stage.ADJOURNED, "Talks adjourn until June", last=date(2025, 5, 16), following=date(2025, 6, 2),
            venue="Muscat", outlook="Expectations for the June round are low.",
        )
    ),
)  # fmt: skip


def stages(state: TopicState) -> list[tuple[Stage, date]]:
    return [(c.stage, c.on) for c in state.history]


def test_stages_follow_one_another_with_their_evidence() -> None:
    state = progress.fold(TOPIC, [OPEN, MET], NOW)
    assert stages(state) == [(Stage.SCHEDULED, date(2025, 5, 14)), (Stage.UNDER_WAY, date(2025, 5, 16))]
    assert state.stage is Stage.UNDER_WAY
    assert state.history[-1].headline == "Envoys meet in Oslo"
    assert [c.outlet for c in state.history[-1].citations] == ["North Wire"]
    assert state.history[-1].learned_at == MET.first_seen


def test_a_second_outlet_confirms_and_does_not_change() -> None:
    again = report(4, "Coast Radio", at(16, 15), facts=Facts(status=status(Stage.UNDER_WAY, last=date(2025, 5, 16))))
    state = progress.fold(TOPIC, [MET, again], NOW)
    assert len(state.history) == 1
    assert [c.outlet for c in state.history[0].citations] == ["North Wire", "Coast Radio"]


def test_the_furthest_stage_of_a_day_counts_when_enough_outlets_tell_it() -> None:
    state = progress.fold(TOPIC, [MET, PAUSED], NOW)
    assert stages(state) == [(Stage.ADJOURNED, date(2025, 5, 16))]
    alone = [report(20 + i, f"Outlet {i}", at(16, i), facts=MET.facts) for i in range(5)]
    rumour = report(30, "Rumour", at(16, 20), facts=Facts(status=status(Stage.AGREEMENT, last=date(2025, 5, 16))))
    assert progress.fold(TOPIC, [*alone, rumour], NOW).stage is Stage.UNDER_WAY


def test_a_late_article_changes_the_past_and_not_the_present() -> None:
    before = progress.fold(TOPIC, [MET], NOW)
    late = replace(OPEN, first_seen=NOW)
    after = progress.advance(before, TOPIC, late, NOW)
    assert after.stage is Stage.UNDER_WAY
    assert stages(after)[0] == (Stage.SCHEDULED, date(2025, 5, 14))
    assert after.updated_at == before.updated_at
    assert after.headline == before.headline


def test_an_article_that_looks_back_changes_the_day_it_tells_of() -> None:
    back = report(
        5,
        "Weekly",
        at(17, 7),
        facts=Facts(status=status(Stage.PARTIAL_AGREEMENT, "Lists were agreed", last=date(2025, 5, 9))),
    )
    state = progress.fold(TOPIC, [MET, back], NOW)
    assert stages(state) == [(Stage.PARTIAL_AGREEMENT, date(2025, 5, 9)), (Stage.UNDER_WAY, date(2025, 5, 16))]


def test_rounds_are_held_or_announced_and_keep_their_venue() -> None:
    state = progress.fold(TOPIC, [OPEN, MET, PAUSED], NOW)
    assert [(r.on, r.venue, r.held) for r in state.rounds] == [
        (date(2025, 5, 16), "Oslo", True),
        (date(2025, 6, 2), "Muscat", False),
    ]


def test_a_meeting_of_the_sides_is_a_round_and_a_visit_of_one_is_not() -> None:
    met = report(6, "Coast Radio", at(16), facts=Facts(events=(event("Northland met Southland in Oslo."),)))
    visit = report(
        7, "Coast Radio", at(16),
        facts=Facts(events=(event("Northland met Oman.", on=date(2025, 5, 15), actors=("Northland", "Oman")),)),
    )  # fmt: skip
    assert [r.on for r in progress.fold(TOPIC, [met, visit], NOW).rounds] == [date(2025, 5, 16)]


def test_mediators_are_those_configured_and_those_reported_but_no_side() -> None:
    odd = report(8, "Odd", at(16), facts=Facts(status=status(Stage.UNDER_WAY, mediators=("Qatar", "Northland"))))
    assert progress.fold(TOPIC, [odd], NOW).mediators == ("Norway", "Oman", "Qatar")


def test_talks_of_others_do_not_move_these() -> None:
    others = report(
        9, "North Wire", at(17, 7),
        facts=Facts(status=status(Stage.COLLAPSED, "Other talks collapse", sides=("Eastland", "Westland"))),
    )  # fmt: skip
    state = progress.fold(TOPIC, [MET, others], NOW)
    assert state.stage is Stage.UNDER_WAY
    assert state.reports == 2
    one_side = report(10, "A", at(17, 7), facts=Facts(status=status(Stage.COLLAPSED, sides=("Northland", "Westland"))))
    assert progress.fold(TOPIC, [MET, one_side], NOW).stage is Stage.UNDER_WAY


def test_a_duplicate_counts_once_and_its_outlet_is_named() -> None:
    copy = report(11, "Harbour Times", at(16, 14), facts=MET.facts, duplicate_of=2)
    state = progress.fold(TOPIC, [MET, copy], NOW)
    assert state.reports == 1
    assert state.outlets == ("Harbour Times", "North Wire")
    assert [c.outlet for c in state.history[0].citations] == ["North Wire", "Harbour Times"]
    assert state.participants[0].mentions == 1
    assert state.updated_at == MET.article.published


def test_the_newest_outlook_stands() -> None:
    older = report(12, "A", at(15), facts=Facts(status=status(Stage.SCHEDULED, outlook="Hopes are high.")))
    state = progress.fold(TOPIC, [PAUSED, older], NOW)
    assert state.outlook is not None
    assert state.outlook[0] == "Expectations for the June round are low."


def test_an_article_dated_in_the_future_is_of_now() -> None:
    ahead = report(13, "Fast Clock", at(30), facts=MET.facts)
    state = progress.fold(TOPIC, [ahead], NOW)
    assert state.updated_at == NOW


def test_outlets_that_disagree_on_a_number_are_told_apart() -> None:
    a = report(14, "North Wire", at(16), text="The sides agreed to swap 1,000 prisoners each.")
    b = report(15, "Coast Radio", at(16, 14), text="The sides agreed to swap 1,200 prisoners each.")
    (only,) = progress.fold(TOPIC, [a, b], NOW).disagreements
    assert only.of == "prisoners"
    assert {f.number for f in only.figures} == {"1,000", "1,200"}


def test_the_order_in_which_reports_come_does_not_matter_for_where_it_stands() -> None:
    extra = report(16, "Coast Radio", at(15), facts=Facts(status=status(Stage.STALLED, "Doubts before Oslo")))
    expected = progress.fold(TOPIC, [OPEN, extra, MET, PAUSED], NOW)
    for order in itertools.permutations([OPEN, extra, MET, PAUSED]):
        state: TopicState | None = None
        for one in order:
            state = progress.advance(state, TOPIC, one, NOW)
        assert state is not None
        assert (state.history, state.rounds, state.outlook, state.headline) == (
            expected.history, expected.rounds, expected.outlook, expected.headline,
        )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 16), st.sampled_from(Stage), st.integers(0, 3)), min_size=1, max_size=12))
def test_history_runs_by_day_without_repeating_a_stage(rows: list[tuple[int, Stage, int]]) -> None:
    reports = [report(i, f"Outlet {o}", at(day), facts=Facts(status=status(s))) for i, (day, s, o) in enumerate(rows)]
    history = progress.fold(TOPIC, reports, NOW).history
    assert history
    for before, after in itertools.pairwise(history):
        assert before.on < after.on
        assert before.stage is not after.stage
    assert all(change.citations for change in history)


def test_a_long_topic_keeps_what_its_history_rests_on() -> None:
    start = at(1, month=1)
    rows = [
        report(
            i,
            "North Wire",
            start + timedelta(days=i),
            facts=Facts(status=status(Stage.UNDER_WAY if i % 40 else Stage.STALLED)),
        )
        for i in range(130)
    ]
    state = progress.fold(TOPIC, rows, NOW)
    assert len(state.evidence) < 70
    assert len(state.history) == 8


def test_developments_are_what_new_reports_add() -> None:
    since = at(16, 0)
    facts = Facts(
        status=MET.facts.status,
        quotes=(quote("We came to listen and we leave with a plan"),),
        positions=(position("Northland", Stance.DEMAND, "30-day ceasefire"),),
        events=(
            event("Envoys of Northland and Southland met in Oslo."),
            event("They met in 2020.", on=date(2020, 1, 1)),
        ),
    )
    fresh = replace(MET, facts=facts)
    copy = report(11, "Harbour Times", at(16, 14), facts=facts, duplicate_of=2)
    state = progress.fold(TOPIC, [OPEN, fresh, copy], NOW)
    found = progress.developments(TOPIC, state, [fresh, copy], since, NOW)
    assert [c.stage for c in found.changes] == [Stage.UNDER_WAY]
    assert [r.on for r in found.rounds] == [date(2025, 5, 16)]
    assert [e.fact.date for e in found.events] == [date(2025, 5, 16)]
    assert [c.outlet for c in found.quotes[0].citations] == ["North Wire", "Harbour Times"]
    assert len(found.positions) == 1
    assert [c.outlet for c in found.reports] == ["Harbour Times", "North Wire"]


def test_what_was_published_long_before_is_no_news_however_late_it_is_stored() -> None:
    old = replace(OPEN, first_seen=NOW)
    state = progress.fold(TOPIC, [old, MET], NOW)
    found = progress.developments(TOPIC, state, [old], at(17, 0), NOW)
    assert not found.reports
    assert not found.changes


def test_nothing_is_new_where_nothing_is_known() -> None:
    assert not progress.developments(TOPIC, None, [], at(16), NOW).reports


def test_the_end_of_talks_needs_a_second_outlet_where_several_report() -> None:
    names = ["North Wire", "Coast Radio", "Daily Post"]
    before = [report(i, name, at(14), facts=Facts(status=status(Stage.UNDER_WAY))) for i, name in enumerate(names)]
    first = report(10, "Daily Post", at(16), facts=Facts(status=status(Stage.COLLAPSED, "Talks collapse")))
    second = report(11, "Coast Radio", at(17, 7), facts=Facts(status=status(Stage.COLLAPSED, "Envoys go home")))
    assert progress.fold(TOPIC, [*before, first], NOW).stage is Stage.UNDER_WAY
    state = progress.fold(TOPIC, [*before, first, second], NOW)
    assert (state.history[-1].stage, state.history[-1].on) == (Stage.COLLAPSED, date(2025, 5, 16))
    assert progress.fold(TOPIC, [before[0], first], NOW).stage is Stage.COLLAPSED


def test_names_that_articles_teach_are_of_people_in_the_talks_and_of_venues() -> None:
    often = person("Ada Berg", "Northland", mentions=5)
    once = person("Otto Holm", "Southland", mentions=1)
    foreign = person("Eva Lind", "Westland", mentions=9)
    met = status(Stage.UNDER_WAY, last=date(2025, 5, 16), venue="Oslo")
    facts = Facts(status=met, participants=(often, once, foreign))
    state = progress.fold(TOPIC, [report(1, "North Wire", at(16), facts=facts)], NOW)
    assert progress.familiar(state, TOPIC) == ("Berg", "Oslo")
    assert progress.familiar(None, TOPIC) == ()


def test_what_an_earlier_report_said_is_not_news_again() -> None:
    words = quote("We came to listen and we leave with a plan")
    demand = position("Northland", Stance.DEMAND, "30-day ceasefire")
    facts = Facts(quotes=(words,), positions=(demand,), events=(event("Envoys of both sides met in Oslo."),))
    earlier = report(1, "North Wire", at(16), facts=facts)
    later = report(2, "Coast Radio", at(17, 7), facts=facts)
    state = progress.fold(TOPIC, [earlier, later], NOW)
    found = progress.developments(TOPIC, state, [later], at(17, 0), NOW, [earlier])
    assert (found.quotes, found.positions, found.events) == ((), (), ())
    assert len(found.reports) == 1


def test_an_old_announcement_does_not_bring_back_a_round_that_was_called_off() -> None:
    announced = Facts(status=status(Stage.SCHEDULED, "Talks set for Monday", following=date(2025, 5, 19), venue="Oslo"))
    broken = report(2, "Coast Radio", at(16), facts=Facts(status=status(Stage.STALLED, "Southland stays away")))
    state = progress.fold(TOPIC, [report(1, "North Wire", at(15), facts=announced), broken], NOW)
    assert [r.called_off for r in state.rounds] == [True]
    late = progress.advance(state, TOPIC, report(3, "Daily Post", at(15, 18), facts=announced), NOW)
    assert [r.called_off for r in late.rounds] == [True]
    anew = progress.advance(state, TOPIC, report(4, "Daily Post", at(16, 20), facts=announced), NOW)
    assert [(r.on, r.called_off) for r in anew.rounds] == [(date(2025, 5, 19), False)]


def test_of_two_announcements_the_later_knows_the_venue() -> None:
    def in_(place: str) -> Facts:
        return Facts(status=status(Stage.SCHEDULED, "Talks set", following=date(2025, 5, 19), venue=place))

    reports = [
        report(1, "North Wire", at(15), facts=in_("Oslo")),
        report(2, "Coast Radio", at(16), facts=in_("Bergen")),
    ]
    assert [r.venue for r in progress.fold(TOPIC, reports, NOW).rounds] == ["Bergen"]


def test_a_visit_of_one_side_elsewhere_is_no_stage_of_the_talks() -> None:
    words = "Northland's president meets the king of Norway."
    visit = replace(status(Stage.UNDER_WAY, words, sides=("Northland", "Norway")), stage_span=Span(12, 12 + len(words)))
    told = report(2, "Coast Radio", at(16), text=words, facts=Facts(status=visit))
    settled = report(1, "North Wire", at(15), facts=Facts(status=status(Stage.PARTIAL_AGREEMENT, "Half a deal")))
    assert progress.fold(TOPIC, [settled, told], NOW).stage is Stage.PARTIAL_AGREEMENT


def test_a_lone_report_of_collapse_is_a_standstill_until_another_tells_it() -> None:
    names = ["North Wire", "Coast Radio", "Daily Post"]
    before = [report(i, name, at(8), facts=Facts(status=status(Stage.UNDER_WAY))) for i, name in enumerate(names)]
    first = report(10, "Daily Post", at(16), facts=Facts(status=status(Stage.COLLAPSED, "Talks collapse")))
    second = report(11, "Coast Radio", at(17, 7), facts=Facts(status=status(Stage.COLLAPSED, "Envoys go home")))
    assert progress.fold(TOPIC, [*before, first], NOW).stage is Stage.STALLED
    assert progress.fold(TOPIC, [*before, first, second], NOW).stage is Stage.COLLAPSED


def test_of_two_reports_of_one_moment_the_same_heads_the_talks_in_whatever_order_they_come() -> None:
    a = report(1, "North Wire", at(16), facts=Facts(status=status(Stage.UNDER_WAY, "Envoys sit down")))
    b = report(2, "Daily Post", at(16), facts=Facts(status=status(Stage.UNDER_WAY, "Talks begin")))
    heads = []
    for first, second in ((a, b), (b, a)):
        state = progress.advance(progress.advance(None, TOPIC, first, NOW), TOPIC, second, NOW)
        assert state.headline is not None
        heads.append(state.headline[0])
    assert heads[0] == heads[1]
