"""Topics: what moderators may type, and which topic is meant."""

from datetime import UTC, datetime

import pytest

from bot.core.errors import AlreadyExists, InvalidInput, NotFound
from bot.core.model.story import OPERATOR, Topic
from bot.services.choosing import choose_topic, matching
from bot.services.moments import parse_since
from bot.services.topics import split_list
from tests.services.conftest import World

NOW = datetime(2025, 5, 16, 12, tzinfo=UTC)


def topic(name: str, scope: int = 1) -> Topic:
    return Topic(1, scope, name, ("A", "B"), NOW)


def test_lists_are_split_by_commas_and_each_item_is_kept_once() -> None:
    assert split_list(" Canada ,United  States, Canada,,", "sides") == ("Canada", "United States")
    assert split_list(None, "sides") == ()


@pytest.mark.parametrize("text", [",".join(map(str, range(13))), "x" * 61])
def test_lists_are_bounded(text: str) -> None:
    with pytest.raises(InvalidInput):
        split_list(text, "words")


def test_the_only_topic_is_meant_when_none_is_named() -> None:
    assert choose_topic([topic("Steel")], [topic("Ceasefire", OPERATOR)], None).name == "Steel"
    assert choose_topic([], [topic("Ceasefire", OPERATOR)], None).name == "Ceasefire"


def test_several_topics_ask_for_a_name() -> None:
    with pytest.raises(InvalidInput, match="Steel, Fish"):
        choose_topic([topic("Steel"), topic("Fish")], [], None)


def test_a_part_of_the_name_is_enough_when_it_is_clear() -> None:
    known = [topic("Steel tariff talks"), topic("Fishing talks")]
    assert choose_topic(known, [], "steel").name == "Steel tariff talks"
    assert choose_topic(known, [], "FISHING TALKS").name == "Fishing talks"
    with pytest.raises(InvalidInput, match="could be any"):
        choose_topic(known, [], "talks")


def test_an_unknown_name_is_answered_with_what_there_is() -> None:
    with pytest.raises(NotFound, match="Steel"):
        choose_topic([topic("Steel")], [], "merger")
    with pytest.raises(NotFound, match="topics add"):
        choose_topic([], [], None)


def test_suggestions_begin_with_what_begins_so() -> None:
    assert matching(["Ukraine", "Russia", "Belarus"], "ru") == ("Russia", "Belarus")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-05-01", datetime(2025, 5, 1, tzinfo=UTC)),
        ("2025-05-01T10:00+02:00", datetime(2025, 5, 1, 8, tzinfo=UTC)),
        ("yesterday", datetime(2025, 5, 15, tzinfo=UTC)),
        ("Today", datetime(2025, 5, 16, tzinfo=UTC)),
        ("3 days", datetime(2025, 5, 13, 12, tzinfo=UTC)),
        ("36h", datetime(2025, 5, 15, 0, tzinfo=UTC)),
        ("2 weeks ago", datetime(2025, 5, 2, 12, tzinfo=UTC)),
        ("last week", datetime(2025, 5, 9, 12, tzinfo=UTC)),
        (" ", None),
    ],
)
def test_moments_that_people_type(text: str, expected: datetime | None) -> None:
    assert parse_since(text, NOW) == expected


@pytest.mark.parametrize("text", ["soon", "2025-13-01", "99999 days", "-3 days", "three"])
def test_other_moments_are_answered_with_what_is_understood(text: str) -> None:
    with pytest.raises(InvalidInput, match="2025-05-16"):
        parse_since(text, NOW)


def test_very_long_spans_are_no_error() -> None:
    moment = parse_since("9999 months", NOW)
    assert moment is not None
    assert moment < NOW


async def test_names_are_unique_in_their_guild_only(world: World) -> None:
    await world.topics.add(1, "Steel", "A, B")
    with pytest.raises(AlreadyExists):
        await world.topics.add(1, "STEEL", "A, B")
    await world.topics.add(2, "Steel", "A, B")


async def test_editing_changes_only_what_is_given(world: World) -> None:
    await world.topics.add(1, "Steel", "A, B", "C", "tariff")
    changed = await world.topics.edit(1, "steel", name="Steel talks", mediators="-")
    assert (changed.name, changed.sides, changed.mediators, changed.words) == (
        "Steel talks",
        ("A", "B"),
        (),
        ("tariff",),
    )
    with pytest.raises(InvalidInput):
        await world.topics.edit(1, "Steel talks")


async def test_another_guilds_topic_can_neither_be_seen_nor_removed(world: World) -> None:
    await world.topics.add(1, "Steel", "A, B")
    with pytest.raises(NotFound):
        await world.topics.remove(2, "Steel")
    assert await world.inquiry.topics(2) == ()


async def test_the_operators_topics_are_seen_by_all_and_changed_by_none(world: World) -> None:
    await world.topics.add(OPERATOR, "Climate", "A, B")
    assert [t.name for t in await world.inquiry.topics(5)] == ["Climate"]
    with pytest.raises(NotFound):
        await world.topics.remove(5, "Climate")
    with pytest.raises(NotFound):
        await world.topics.edit(5, "Climate", name="Mine")


@pytest.mark.parametrize(("name", "sides"), [("", "A"), ("x" * 81, "A"), ("Talks", " , ")])
async def test_what_cannot_be_a_topic_is_refused_with_a_sentence(world: World, name: str, sides: str) -> None:
    with pytest.raises(InvalidInput):
        await world.topics.add(1, name, sides)
