from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime

import pytest

from bot.core import facts
from bot.core.model.article import Article
from bot.core.model.fact import EventKind, Facts, Stage, Stance
from tests.core.facts.negotiations import ADJOURNED, FISHERIES, NOT_TALKS, STRIKE, TOLD, Told, article_text


def read(text: str, published: str, title: str = "") -> Facts:
    at = datetime.fromisoformat(published).replace(hour=12, tzinfo=UTC)
    return facts.read(Article("https://example.org/1", title, "The Ledger", text, at))


def day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


@pytest.fixture(scope="module", params=TOLD, ids=lambda told: told.name)
def told(request: pytest.FixtureRequest) -> tuple[Told, Facts]:
    article: Told = request.param
    return article, read(article.text, article.published, article.title)


def test_the_stage_is_the_one_that_the_article_tells(told: tuple[Told, Facts]) -> None:
    article, found = told

    assert found.status is not None
    assert found.status.stage is article.stage
    assert found.status.headline == article.title


def test_sides_and_mediators_are_told_apart(told: tuple[Told, Facts]) -> None:
    article, found = told

    assert found.status is not None
    assert article.sides <= set(found.status.sides)
    assert article.mediators <= set(found.status.mediators)
    assert not article.mediators & set(found.status.sides)


def test_rounds_and_venue_are_those_of_the_article(told: tuple[Told, Facts]) -> None:
    article, found = told

    assert found.status is not None
    assert found.status.next_round == day(article.next_round)
    if article.last_round:
        assert found.status.last_round == day(article.last_round)
    if article.venue:
        assert found.status.venue == article.venue


def test_the_outlook_is_a_sentence_of_the_article(told: tuple[Told, Facts]) -> None:
    article, found = told

    assert found.status is not None
    if found.status.outlook_span:
        assert found.status.outlook == found.status.outlook_span.of(article.text)
    if article.outlook:
        assert (found.status.outlook or "").startswith(article.outlook)


def test_positions_have_holder_stance_and_issue(told: tuple[Told, Facts]) -> None:
    article, found = told

    for holder, stance, words in article.positions:
        assert any(p.holder == holder and p.stance is stance and words in p.issue for p in found.positions), (
            holder,
            stance,
            words,
        )


def test_events_have_kind_and_day(told: tuple[Told, Facts]) -> None:
    article, found = told

    for kind, when in article.events:
        assert any(e.kind is kind and e.date == day(when) for e in found.events), (kind, when)


def test_evidence_is_verbatim(told: tuple[Told, Facts]) -> None:
    article, found = told

    assert all(p.span.of(article.text) == p.text for p in found.positions)
    assert all(e.span.of(article.text) == e.text for e in found.events)


@pytest.mark.parametrize(("published", "title", "body"), NOT_TALKS, ids=lambda part: str(part)[:20])
def test_an_article_about_something_else_has_no_status(published: str, title: str, body: str) -> None:
    assert read(article_text(title, body), published, title).status is None


def test_an_article_without_a_title_is_headed_by_its_first_line_or_its_best_sentence() -> None:
    first_line = read(FISHERIES.text, FISHERIES.published).status
    no_line = read(
        "Envoys of Peru and Ecuador opened talks on Monday in Quito. They met for hours.", "2026-05-04"
    ).status

    assert first_line is not None
    assert first_line.headline == FISHERIES.title
    assert no_line is not None
    assert no_line.headline.startswith("Envoys of Peru")


def test_a_title_that_was_cut_off_goes_on_as_the_text_does() -> None:
    words = "Envoys of Peru and Ecuador open talks in Quito on the water of the upper Zarumilla."
    cut = "Envoys of Peru and Ecuador open talks in Quito on the …"
    found = read(f"{cut}\n\n{words} They met for hours.", "2026-05-04", cut).status

    assert found is not None
    assert found.headline == words


def test_a_brief_on_a_round_is_headed_by_its_words_up_to_the_outcome() -> None:
    title = "Peru and Ecuador hold a second round of talks in Quito"
    words = f"{title}. Both delegations agree to exchange 40 prisoners each."
    found = read(f"{title}\n\n{words}", "2026-05-04", title).status

    assert found is not None
    assert (found.stage, found.headline) == (Stage.PARTIAL_AGREEMENT, words)


def test_a_brief_whose_title_tells_of_something_else_is_headed_by_its_words_up_to_the_talks() -> None:
    title = "Peru closes the bridge at Aguas Verdes"
    words = f"{title}. Hours later, Peru and Ecuador agree to a ceasefire of two days."
    found = read(f"{title}\n\n{words}", "2026-05-04", title).status

    assert found is not None
    assert found.headline == words


def test_a_round_on_the_day_with_gloom_around_it_is_still_under_way() -> None:
    text = article_text(
        "Little hope as Serbian and Kosovan envoys meet amid deadlock",
        """On Wednesday, Serbian and Kosovan envoys met for direct talks in Vienna, without their leaders.

        Kosovo is calling for a 60-day halt to troop movements. Belgrade has repeatedly rejected proposals for a
        long halt. Serbia's demands from May 2019, which sought to limit Kosovo's police, remain unacceptable
        to Pristina.

        Expectations of a breakthrough remain low.""",
    )

    found = read(text, "2026-02-11")

    assert found.status is not None
    assert found.status.stage is Stage.UNDER_WAY
    assert found.status.venue == "Vienna"
    assert found.status.last_round == date(2026, 2, 11)
    assert set(found.status.sides) == {"Serbia", "Kosovo"}
    assert found.status.outlook == "Expectations of a breakthrough remain low."
    told = {(p.holder, p.stance, p.issue) for p in found.positions}
    assert ("Kosovo", Stance.DEMAND, "60-day halt to troop movements") in told
    assert ("Serbia", Stance.REJECT, "long halt") in told
    assert any(p.holder == "Kosovo" and p.stance is Stance.REJECT and "demands" in p.issue for p in found.positions)


def test_a_meeting_to_come_is_no_round_that_was_held() -> None:
    found = read(ADJOURNED.text, ADJOURNED.published)

    assert found.status is not None
    assert found.status.last_round is not None
    assert found.status.next_round is not None
    assert found.status.last_round < found.status.next_round


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Norway presents a ten-point ceasefire proposal to Mexico and Peru.", Stage.PROPOSED),
        ("Peru positively receives a Norwegian–Swiss-mediated ceasefire proposal.", Stage.PROPOSED),
        ("Mexican ministers say they have accepted a draft agreement on a ceasefire with Peru.", Stage.PROPOSED),
        ("Mexico and Peru conclude talks on a ceasefire in the Gulf.", Stage.ADJOURNED),
        ("Mexico fires rockets at Peru a day after a round of peace talks between the two countries.", Stage.ADJOURNED),
        (
            "Mexico kills 300 in Peru. It is the largest attack since the start of a ceasefire that began on 2 March.",
            Stage.STALLED,
        ),
    ],
)  # fmt: skip
def test_a_brief_shows_its_stage(text: str, stage: Stage) -> None:
    found = read(text, "2025-05-16")
    assert found.status is not None
    assert found.status.stage is stage


def test_a_side_gives_no_venue_by_its_name_alone() -> None:
    text = (
        "After three days of dialogue, Mexico and Peru sign a provisional treaty and are set to begin talks on 27 June."
    )
    found = read(text, "2025-06-19")
    assert found.status is not None
    assert (found.status.stage, found.status.venue) == (Stage.PARTIAL_AGREEMENT, None)
    assert found.status.next_round == date(2025, 6, 27)


@pytest.mark.parametrize("hedge", ["have “sort of” agreed on", "are close to agreeing on", "have all but agreed on"])
def test_what_is_only_as_good_as_agreed_is_no_agreement(hedge: str) -> None:
    found = read(f"Envoys of Peru and Chile {hedge} the terms of a deal at talks in Quito, Peru says.", "2026-05-04")

    assert found.status is None or found.status.stage not in {Stage.AGREEMENT, Stage.PARTIAL_AGREEMENT}


def test_status_keeps_the_other_facts() -> None:
    found = read(STRIKE.text, STRIKE.published)

    assert found.participants
    assert found.positions
    assert any(e.kind is EventKind.REJECT for e in found.events)
    assert dataclasses.replace(found, status=None).positions == found.positions


@pytest.mark.parametrize("text", ["", " ", "Talks.", "talks " * 500, "—", "\n\n\n", "12"])
def test_no_text_is_too_small_or_too_odd(text: str) -> None:
    assert isinstance(read(text, "2026-01-01"), Facts)


def test_reading_twice_gives_the_same() -> None:
    assert read(ADJOURNED.text, ADJOURNED.published) == read(ADJOURNED.text, ADJOURNED.published)
