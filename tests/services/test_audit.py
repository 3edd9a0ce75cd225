"""Every change of a configuration is in the log of its guild, with who made it; deletion takes all and nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.errors import InvalidInput, NotFound, StorageError
from bot.core.model.change import Change
from bot.core.model.story import OPERATOR
from bot.services.ports import Transaction
from bot.services.privacy import Periods, Privacy
from bot.services.topics import Topics
from tests.services.conftest import START, World, page, rss

GUILD, OTHER, MOD = 500, 600, 9001
FEED = "https://news.example/rss"
STORY = "Dockers and port operators resume talks on pay"
NEWS = rss(
    "Harbour Post",
    ("/a", STORY, "The dockers and the port operators met in the town hall on Friday.", START - timedelta(hours=2)),
    ("/b", "Cup final drawn", "Nothing but a match.", START - timedelta(hours=1)),
)


async def configure(world: World, scope: int = GUILD, by: int = MOD) -> None:
    world.web.holds[FEED] = NEWS
    world.web.holds["https://news.example/a"] = page(
        STORY,
        "The dockers and the port operators met in the town hall on Friday.",
        "“We want 5 per cent,” said Ana Brito.",
    )
    await world.topics.add(scope, "Port talks", "Dockers, Port operators", "Mara Lind", "wharf", by=by)
    await world.feeds.add(scope, FEED, "Harbour", by=by)
    await world.digests.set(scope, 77, "08:30", "UTC", "Port talks", created_by=by)


async def log_of(world: World, scope: int = GUILD) -> list[tuple[int | None, str]]:
    return [(change.by, change.action) for change in await world.audit.of(scope)]


async def test_every_change_is_in_the_log_newest_first_with_who_made_it(world: World) -> None:
    await configure(world)
    await world.refresh.run()
    await world.topics.add(GUILD, "Cup talks", "Home, Away", by=MOD)
    await world.topics.edit(GUILD, "Cup talks", words="cup", by=MOD + 1)
    await world.routing.reject(GUILD, "Port talks", STORY, by=MOD)
    await world.routing.accept(GUILD, "Port talks", STORY, by=MOD)
    await world.routing.move(GUILD, STORY, "Port talks", "Cup talks", by=MOD)
    await world.digests.remove(GUILD, "1", by=MOD)
    await world.feeds.remove(GUILD, "Harbour", by=MOD)
    await world.topics.remove(GUILD, "Cup talks")
    assert await log_of(world) == [
        (OPERATOR, "topics remove"),
        (MOD, "feeds remove"),
        (MOD, "digest remove"),
        (MOD, "topics move"),
        (MOD, "topics accept"),
        (MOD, "topics reject"),
        (MOD + 1, "topics edit"),
        (MOD, "topics add"),
        (MOD, "digest set"),
        (MOD, "feeds add"),
        (MOD, "topics add"),
    ]
    details = [change.detail for change in await world.audit.of(GUILD)]
    assert details[-1] == "“Port talks”; sides: Dockers, Port operators; mediators: Mara Lind; words: wharf"
    assert details[6] == "“Cup talks”; words: none → cup"
    assert details[-2] == f"“Harbour”: {FEED}"
    assert "channel 77" in details[-3]
    assert STORY in details[3]
    assert "from “Port talks” to “Cup talks”" in details[3]


async def test_an_article_that_is_brought_by_its_address_is_in_the_log(world: World) -> None:
    await configure(world)
    await world.routing.accept(GUILD, "Port talks", "https://news.example/a", by=MOD)
    assert (await log_of(world))[0] == (MOD, "topics accept")


async def test_a_guild_sees_only_its_own_log(world: World) -> None:
    await configure(world)
    await configure(world, OTHER, by=1234)
    assert {by for by, _ in await log_of(world)} == {MOD}
    assert {by for by, _ in await log_of(world, OTHER)} == {1234}
    assert await log_of(world, OPERATOR) == []


async def test_a_change_that_is_not_made_is_not_logged(world: World) -> None:
    await configure(world)
    before = await log_of(world)
    with pytest.raises(NotFound):
        await world.topics.remove(GUILD, "No such talks", by=MOD)
    with pytest.raises(NotFound):
        await world.digests.remove(GUILD, "99", by=MOD)
    with pytest.raises(InvalidInput):
        await world.digests.set(GUILD, 77, "25:61", "UTC", created_by=MOD)
    assert await log_of(world) == before


async def test_a_change_that_cannot_be_logged_is_not_made(world: World) -> None:
    def break_the_log(tx: Transaction) -> None:
        tx.topics._connection.exec_driver_sql("DROP TABLE changes")  # type: ignore[attr-defined]  # SQLite's

    await configure(world)
    await world.storage.write(break_the_log)
    with pytest.raises(StorageError):
        await world.topics.remove(GUILD, "Port talks", by=MOD)
    assert [t.name for t in await world.topics.of(GUILD)] == ["Port talks"]


async def test_what_another_guild_configured_cannot_be_reached_by_typing_its_number(world: World) -> None:
    await configure(world)
    await world.refresh.run()
    (theirs,) = await world.topics.of(GUILD)
    await world.topics.add(OTHER, "Own talks", "Ferries, Tugs", by=2)
    for attempt in (
        world.topics.remove_numbered(OTHER, theirs.id, by=2),
        world.topics.find(OTHER, "Port talks"),
        world.topics.edit(OTHER, "Port talks", words="mine", by=2),
        world.digests.remove(OTHER, "1", by=2),
        world.feeds.remove(OTHER, "Harbour", by=2),
        world.feeds.check(OTHER, FEED),
        world.routing.filed(OTHER, "Port talks"),
        world.routing.reject(OTHER, "Own talks", "1", by=2),
        world.routing.accept(OTHER, "Own talks", "1", by=2),
        world.routing.move(OTHER, "1", "Port talks", "Own talks", by=2),
    ):
        with pytest.raises(NotFound):
            await attempt
    assert {action for _, action in await log_of(world, OTHER)} == {"topics add"}
    assert len(await log_of(world)) == 3


async def test_deleting_a_guild_takes_all_of_it_and_nothing_of_another(world: World) -> None:
    await configure(world)
    await configure(world, OTHER)
    await world.feeds.add(OPERATOR, FEED, "For all")
    erased = await world.privacy.forget_guild(GUILD, by=MOD)
    assert (erased.topics, erased.feeds, erased.digests, erased.changes) == (1, 1, 1, 3)
    assert await world.topics.of(GUILD) == ()
    assert await world.feeds.of(GUILD) == ()
    assert await world.digests.of(GUILD) == ()
    (line,) = await world.audit.of(GUILD)
    assert (line.action, line.by) == ("server delete", MOD)
    assert "1 topic, 1 feed, 1 digest" in line.detail
    assert len(await world.topics.of(OTHER)) == len(await world.feeds.of(OTHER)) == 1
    with pytest.raises(InvalidInput, match="no id of Discord's"):
        await world.privacy.forget_guild(OPERATOR)


async def test_articles_go_with_the_last_who_followed_them(world: World) -> None:
    def stored(tx: Transaction) -> int:
        return len(tx.articles.by_url(["https://news.example/a"]))

    await configure(world)
    await configure(world, OTHER)
    await world.refresh.run()
    await world.privacy.forget_guild(GUILD)
    await world.privacy.clean_up()
    assert await world.storage.read(stored) == 1
    await world.privacy.forget_guild(OTHER)
    assert await world.privacy.clean_up() == "Deleted: 1 article that nobody follows."
    assert await world.storage.read(stored) == 0
    assert await world.storage.read(lambda tx: tx.feeds.by_url(FEED)) is None
    assert await world.privacy.clean_up() is None


async def test_a_users_id_is_taken_out_and_what_they_configured_stays(world: World) -> None:
    await configure(world)
    erased = await world.privacy.forget_user(MOD)
    assert (erased.changes, erased.digests) == (3, 1)
    assert {by for by, _ in await log_of(world)} == {None}
    (line,) = await world.digests.of(GUILD)
    assert line.subscription.created_by is None
    assert not (await world.privacy.forget_user(MOD)).anything


async def test_a_guild_that_removed_the_bot_has_a_week_to_invite_it_again(world: World) -> None:
    await configure(world)
    await configure(world, OTHER)
    await world.privacy.left(GUILD)
    world.clock.forward(days=6)
    await world.privacy.present([OTHER])  # the first of the two counts
    assert await world.privacy.clean_up() is None
    world.clock.forward(days=1)
    assert await world.privacy.clean_up() == "Deleted: 1 server that removed the bot."
    assert await world.topics.of(GUILD) == ()
    assert await world.audit.of(GUILD) == ()
    assert len(await world.topics.of(OTHER)) == 1


async def test_a_guild_that_invites_the_bot_again_keeps_what_it_configured(world: World) -> None:
    await configure(world)
    await world.privacy.present([])
    world.clock.forward(days=6)
    await world.privacy.joined(GUILD)
    world.clock.forward(days=60)
    await world.privacy.clean_up()
    assert len(await world.topics.of(GUILD)) == 1


async def test_what_was_removed_while_a_visit_went_on_breaks_nothing(world: World) -> None:
    await configure(world)
    world.web.meanwhile[FEED] = lambda: world.privacy.forget_guild(GUILD)
    report = await world.refresh.run()
    assert report.failed == 0
    assert await world.storage.read(lambda tx: tx.feeds.by_url(FEED)) is None


async def test_the_log_goes_back_as_far_as_is_set(world: World) -> None:
    await configure(world)
    world.clock.forward(days=100)
    await world.topics.edit(GUILD, "Port talks", words="quay", by=MOD)
    await Privacy(world.storage, world.clock, Periods(log=30)).clean_up()
    assert await log_of(world) == [(MOD, "topics edit")]


async def test_what_is_kept_is_told_as_it_is_set(world: World) -> None:
    told = " ".join(Privacy(world.storage, world.clock, Periods(text=30, log=0, departed=2)).told())
    assert "texts of articles for 30 days" in told
    assert "log for ever" in told
    assert "after 2 days" in told


async def test_a_log_that_is_filled_on_purpose_stays_bounded(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.changes.KEPT", 3)
    for n in range(5):
        change = Change(GUILD, START, MOD, "topics add", str(n))
        await world.storage.write(lambda tx, change=change: tx.changes.record(change))  # type: ignore[misc]  # a lambda's default
    assert [change.detail for change in await world.audit.of(GUILD)] == ["4", "3", "2"]
    assert isinstance(world.topics, Topics)
