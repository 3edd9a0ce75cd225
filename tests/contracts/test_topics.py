from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.errors import AlreadyExists, NotFound
from bot.core.model.fact import Part, ParticipantKind, Stage
from bot.core.model.story import OPERATOR, KnownParticipant, Round, StageChange, Topic, TopicState
from bot.services.ports import Storage, Transaction
from tests.contracts.values import GUILD, NOW, OTHER_GUILD, article, briefing, citation, facts, subscription, topic


async def add(storage: Storage, name: str = "Dock talks", scope: int = GUILD) -> Topic:
    return await storage.write(lambda tx: tx.topics.add(topic(name, scope=scope)))


def known(talks: Topic) -> TopicState:
    cited = (citation(),)
    return TopicState(
        topic_id=talks.id,
        history=(StageChange(Stage.UNDER_WAY, NOW.date(), NOW, "They meet", cited),),
        rounds=(Round(NOW.date(), None, cited),),
        participants=(
            KnownParticipant(
                name="Ana Brito",
                kind=ParticipantKind.PERSON,
                aliases=("Brito",),
                side="the union",
                role=None,
                part=Part.DELEGATE,
                mentions=3,
                last_seen=NOW,
                citations=cited,
            ),
        ),
        outlook=("Nobody expects much.", citation()),
        updated_at=NOW,
        reports=2,
        outlets=("Harbour Post",),
    )


async def test_a_topic_comes_back_with_every_field_and_an_id(storage: Storage) -> None:
    wanted = replace(topic(), mediators=("the mayor",), words=("dock", "quay, “north”"))
    added = await storage.write(lambda tx: tx.topics.add(wanted))
    assert added == replace(wanted, id=added.id)
    assert await storage.read(lambda tx: tx.topics.get(added.id)) == added


async def test_a_scope_has_one_topic_of_a_name_whatever_its_case(storage: Storage) -> None:
    await add(storage, "Straßen talks")
    with pytest.raises(AlreadyExists, match="“Straßen talks”"):
        await add(storage, "STRASSEN TALKS")
    await add(storage, "straßen talks", OTHER_GUILD)


async def test_topics_of_a_scope_come_by_name(storage: Storage) -> None:
    rail, docks = await add(storage, "rail"), await add(storage, "Docks")
    ours = await add(storage, "Mines", OPERATOR)
    assert await storage.read(lambda tx: tx.topics.of(GUILD)) == (docks, rail)
    assert await storage.read(lambda tx: tx.topics.of(OPERATOR)) == (ours,)
    assert await storage.read(lambda tx: tx.topics.of(OTHER_GUILD)) == ()
    assert set(await storage.read(lambda tx: tx.topics.all())) == {rail, docks, ours}


async def test_a_topic_can_be_changed_but_not_into_another(storage: Storage) -> None:
    docks, _ = await add(storage, "Docks"), await add(storage, "Rail")
    changed = replace(docks, name="DOCKS", sides=("a", "b", "c"), mediators=("d",), words=())
    await storage.write(lambda tx: tx.topics.save(changed))
    assert await storage.read(lambda tx: tx.topics.get(docks.id)) == changed
    with pytest.raises(AlreadyExists):
        await storage.write(lambda tx: tx.topics.save(replace(docks, name="rail")))


async def test_a_topic_that_was_removed_meanwhile_cannot_be_changed(storage: Storage) -> None:
    docks = await add(storage)
    await storage.write(lambda tx: tx.topics.remove(docks.id))
    with pytest.raises(NotFound, match="removed in the meantime"):
        await storage.write(lambda tx: tx.topics.save(docks))


async def test_what_is_known_comes_back_the_same_and_is_replaced(storage: Storage) -> None:
    docks = await add(storage)
    assert await storage.read(lambda tx: tx.topics.state(docks.id)) is None
    await storage.write(lambda tx: tx.topics.save_state(TopicState(docks.id)))
    await storage.write(lambda tx: tx.topics.save_state(known(docks)))
    assert await storage.read(lambda tx: tx.topics.state(docks.id)) == known(docks)


async def test_removing_a_topic_takes_its_state_and_digests_and_leaves_its_articles(storage: Storage) -> None:
    docks, rail = await add(storage, "Docks"), await add(storage, "Rail")

    def work(tx: Transaction) -> tuple[int, int]:
        tx.topics.save_state(known(docks))
        article_id, _ = tx.articles.save(article(), None, NOW)
        tx.articles.save_facts(article_id, facts())
        tx.articles.route(article_id, [docks.id, rail.id])
        of_topic = tx.digests.add(subscription(topic_id=docks.id))
        of_all = tx.digests.add(subscription())
        tx.digests.enqueue(of_topic, NOW.date(), (briefing(),))
        return of_topic.id, of_all.id

    of_topic, of_all = await storage.write(work)
    await storage.write(lambda tx: tx.topics.remove(docks.id))

    def look(tx: Transaction) -> None:
        assert tx.topics.get(docks.id) is None
        assert tx.topics.state(docks.id) is None
        assert tx.articles.reports(docks.id) == ()
        assert tx.digests.get(of_topic) is None
        assert tx.digests.pending(10) == ()
        assert tx.digests.get(of_all) is not None
        assert tx.articles.reports(rail.id)[0].facts == facts()

    await storage.read(look)


async def test_work_that_outlives_its_topic_leaves_nothing_behind(storage: Storage) -> None:
    docks = await add(storage)
    await storage.write(lambda tx: tx.topics.remove(docks.id))

    def late(tx: Transaction) -> None:
        article_id, _ = tx.articles.save(article(), None, NOW)
        tx.articles.route(article_id, [docks.id])
        tx.topics.save_state(known(docks))

    await storage.write(late)
    assert await storage.read(lambda tx: tx.topics.state(docks.id)) is None


async def test_the_id_of_a_removed_topic_is_never_given_again(storage: Storage) -> None:
    docks = await add(storage)
    await storage.write(lambda tx: tx.topics.remove(docks.id))
    assert (await add(storage)).id != docks.id
