"""Old texts are dropped; what was read in them, and where, still answers."""

from __future__ import annotations

from datetime import timedelta

from bot.core.model.briefing import BriefingKind
from bot.core.model.story import OPERATOR
from bot.services.inquiry import Question
from bot.services.ports import Transaction
from tests.services.conftest import START, World, page, rss

FEED = "https://news.example/rss"
HEADLINE = "Dockers and port operators meet for pay talks in Lowhaven"
TEXT = (
    "The dockers and the port operators met in Lowhaven on Friday for talks on pay.",
    "“We will sign nothing before the summer,” said Ana Brito, the leader of the dockers.",
    "The port operators rejected the demand for a four-day week. A second round is planned for 30 May.",
)


async def read_one(world: World) -> None:
    world.web.holds[FEED] = rss("Harbour Post", ("/a", HEADLINE, TEXT[0], START - timedelta(hours=2)))
    world.web.holds["https://news.example/a"] = page(HEADLINE, *TEXT)
    await world.topics.add(OPERATOR, "Port talks", "Dockers, Port operators", None, "pay")
    await world.feeds.add(OPERATOR, FEED)
    await world.refresh.run()


def text_of(tx: Transaction) -> str:
    (stored,) = tx.articles.by_url(["https://news.example/a"]).values()
    return stored.article.text


async def answers(world: World) -> list[str]:
    kinds = (
        BriefingKind.STATUS,
        BriefingKind.QUOTES,
        BriefingKind.POSITIONS,
        BriefingKind.TIMELINE,
        BriefingKind.SOURCES,
    )
    told = [await world.inquiry.ask(OPERATOR, Question(kind)) for kind in kinds]
    return [
        f"{b.headline and b.headline.text} {[s.text for part in b.sections for s in part.statements]}" for b in told
    ]


async def test_a_text_is_dropped_when_its_days_are_over_and_every_question_is_answered_as_before(world: World) -> None:
    await read_one(world)
    world.clock.forward(days=89)
    assert await world.privacy.clean_up() is None
    before = await answers(world)
    assert "We will sign nothing before the summer" in before[1]
    world.clock.forward(days=2)
    assert await world.privacy.clean_up() == "Deleted: 1 text past its time."
    assert await world.storage.read(text_of) == HEADLINE
    assert await answers(world) == before
    assert await world.privacy.clean_up() is None


async def test_an_article_without_its_text_is_not_read_again_and_stays_in_its_topics(world: World) -> None:
    await read_one(world)
    world.clock.forward(days=91)
    await world.privacy.clean_up()
    before = await answers(world)
    rebuilt = await world.rebuilding.run(everything=True)
    assert rebuilt.articles == 0
    await world.topics.edit(OPERATOR, "Port talks", words="pay, quay")
    assert [a[:200] for a in await answers(world)][1:] == [a[:200] for a in before][1:]


async def test_an_entry_that_comes_again_after_its_text_was_dropped_is_no_news(world: World) -> None:
    await read_one(world)
    world.clock.forward(days=91)
    await world.privacy.clean_up()
    world.web.holds[FEED] = bytes(world.web.holds[FEED]) + b"<!-- again -->"  # type: ignore[arg-type]  # it is bytes
    await world.storage.write(lambda tx: tx.feeds.reconsider([f.id for f in tx.feeds.all()], world.clock.now()))
    report = await world.refresh.run()
    assert (report.new, report.revised) == (0, 0)
    assert await world.storage.read(text_of) == HEADLINE


async def test_what_moderators_taught_with_an_article_stays_learnt(world: World) -> None:
    await read_one(world)
    await world.routing.accept(OPERATOR, "Port talks", HEADLINE)
    (topic,) = await world.topics.of(OPERATOR)
    before = await world.storage.read(lambda tx: tx.verdicts.lessons(topic.id, 700))
    world.clock.forward(days=91)
    await world.privacy.clean_up()
    assert await world.storage.read(lambda tx: tx.verdicts.lessons(topic.id, 700)) == before


async def test_earlier_versions_go_too(world: World) -> None:
    def revisions(tx: Transaction) -> int:
        connection = tx.articles._connection  # type: ignore[attr-defined]  # SQLite's
        return int(connection.exec_driver_sql("SELECT count(*) FROM article_revisions").scalar_one())

    await read_one(world)
    world.web.holds["https://news.example/a"] = page(HEADLINE, *TEXT, "A later word was added by the reporter.")
    world.web.holds[FEED] = rss("Harbour Post", ("/a", HEADLINE, TEXT[0] + " Updated.", START - timedelta(hours=2)))
    world.clock.forward(minutes=20)
    await world.refresh.run()
    assert await world.storage.read(revisions) == 1
    world.clock.forward(days=91)
    assert await world.privacy.clean_up() == "Deleted: 2 texts past their time."
    assert await world.storage.read(revisions) == 0
