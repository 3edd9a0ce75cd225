"""Routing: a moderator's word decides which articles a topic has, stays, and teaches."""

from datetime import timedelta

import pytest

from bot.core.errors import InvalidInput, NotFound
from bot.core.model.story import OPERATOR
from tests.services.conftest import START, World, rss

FEED = "https://news.example/rss"
HOUR = timedelta(hours=1)
STEEL = (
    "/steel",
    "Canada and the United States resume steel talks",
    "They met in Ottawa on tariffs.",
    START - HOUR,
)
CUP = (
    "/cup",
    "Canada and the United States agree on cup final in Boston",
    "The cup final moves to Boston after long negotiations between hockey officials of Canada and the United States.",
    START - 2 * HOUR,
)
CUP_AGAIN = (
    "/cup-again",
    "Cup final in Boston: hockey officials of Canada and the United States agree",
    "Hockey officials agreed after negotiations that the cup final of Canada and the United States moves to Boston.",
    START - HOUR,
)
SMELTERS = ("/smelters", "Canada opens talks with smelters", "The ruling on ingots comes in May.", START - 3 * HOUR)
PAGE = """<html><head><title>Ingots: what the mills want</title></head><body><article>
<h1>Ingots: what the mills want</h1>
<p>Mills in Hamilton said that they want the quota on ingots to end before the summer, and wrote so to members.</p>
<p>The mills said that the quota had cost them a third of their orders since the autumn, and many of their workers.</p>
</article></body></html>"""


@pytest.fixture
async def followed(world: World) -> World:
    world.web.holds[FEED] = rss("News", STEEL, CUP, SMELTERS)
    await world.feeds.add(1, FEED)
    await world.topics.add(1, "Steel talks", "Canada, United States", words="steel, tariff")
    await world.refresh.run()
    return world


async def titles(world: World, topic: str = "Steel talks") -> set[str]:
    _, filed = await world.routing.filed(1, topic)
    return {f.citation.url.removeprefix("https://news.example") for f in filed}


async def test_a_rejected_article_leaves_and_stays_out_whatever_is_read_later(followed: World) -> None:
    assert await titles(followed) == {"/steel", "/cup"}
    ruled = await followed.routing.reject(1, "steel", "cup final")
    assert (ruled.belongs, ruled.article.citation.title) == (False, CUP[1])
    assert await titles(followed) == {"/steel"}
    followed.clock.forward(hours=1)
    followed.web.holds[FEED] = rss("News", STEEL, (*CUP[:2], f"{CUP[2]} A word more.", CUP[3]), SMELTERS)
    await followed.refresh.run()
    await followed.topics.edit(1, "Steel talks", words="steel, tariff, cup")
    assert await titles(followed) == {"/steel"}
    state = await followed.storage.read(lambda tx: tx.topics.state(ruled.topic.id))
    assert state is not None
    assert CUP[1] not in repr(state)


async def test_more_like_it_are_kept_out_those_that_came_and_those_that_come(followed: World) -> None:
    followed.clock.forward(hours=1)
    followed.web.holds[FEED] = rss("News", STEEL, CUP, CUP_AGAIN)
    await followed.refresh.run()
    assert "/cup-again" in await titles(followed)
    assert (await followed.routing.reject(1, "steel", "https://news.example/cup")).alike == 1
    assert await titles(followed) == {"/steel"}
    followed.clock.forward(hours=1)
    later = ("/cup-later", "Boston cup final: hockey officials of Canada and the United States agree", CUP[2], START)
    followed.web.holds[FEED] = rss("News", STEEL, CUP, CUP_AGAIN, later)
    await followed.refresh.run()
    assert await titles(followed) == {"/steel"}


async def test_an_accepted_article_comes_in_and_stays(followed: World) -> None:
    (suggested,) = await followed.routing.suggest(1, "Steel talks", "smelt", inside=False)
    await followed.routing.accept(1, "Steel talks", str(suggested.article_id))
    assert "/smelters" in await titles(followed)
    await followed.topics.edit(1, "Steel talks", words="steel")
    assert "/smelters" in await titles(followed)


async def test_an_article_that_no_feed_brought_is_read_at_its_address(followed: World) -> None:
    address = "https://mills.example/ingots"
    followed.web.holds[address] = PAGE.encode()
    ruled = await followed.routing.accept(1, "Steel talks", address)
    assert ruled.article.citation.title == "Ingots: what the mills want"
    assert ruled.article.citation.outlet == "mills.example"
    _, filed = await followed.routing.filed(1, "steel")
    assert address in {f.citation.url for f in filed}
    await followed.routing.reject(1, "steel", address)
    _, filed = await followed.routing.filed(1, "steel")
    assert address not in {f.citation.url for f in filed}


async def test_an_address_that_cannot_be_read_says_why(followed: World) -> None:
    with pytest.raises(NotFound, match="404"):
        await followed.routing.accept(1, "Steel talks", "https://mills.example/gone")


async def test_an_article_moves_from_one_topic_to_another(followed: World) -> None:
    await followed.topics.add(1, "Hockey talks", "the league, the players")
    out, into = await followed.routing.move(1, "cup final", "Steel talks", "Hockey talks")
    assert (out.belongs, into.belongs) == (False, True)
    assert await titles(followed) == {"/steel"}
    assert await titles(followed, "Hockey talks") == {"/cup"}
    with pytest.raises(InvalidInput, match="the same"):
        await followed.routing.move(1, "steel", "Steel talks", "steel talks")


async def test_a_verdict_can_be_taken_back(followed: World) -> None:
    await followed.routing.reject(1, "steel", "cup final")
    await followed.routing.accept(1, "steel", "cup final")
    assert await titles(followed) == {"/steel", "/cup"}
    _, filed = await followed.routing.filed(1, "steel")
    assert {f.verdict for f in filed} == {None, True}


async def test_articles_of_other_servers_feeds_can_not_be_touched(followed: World) -> None:
    _, filed = await followed.routing.filed(1, "steel")
    await followed.topics.add(2, "Mine", "Canada, United States")
    for typed in (str(filed[0].article_id), filed[0].citation.url, filed[0].citation.title):
        with pytest.raises(NotFound):
            await followed.routing.accept(2, "Mine", typed)
    with pytest.raises(NotFound):
        await followed.routing.reject(2, "Steel talks", "cup final")
    with pytest.raises(NotFound):
        await followed.routing.filed(OPERATOR, "Steel talks")
    assert await followed.routing.suggest(2, "Mine", "", inside=False) == ()


@pytest.mark.parametrize("typed", ["", "   ", "no such headline", "999999", "9" * 40, "https://news.example/no", "\0"])
async def test_what_names_no_article_is_answered_with_a_sentence(followed: World, typed: str) -> None:
    with pytest.raises(NotFound, match="No article like"):
        await followed.routing.reject(1, "steel", typed)


async def test_words_that_fit_several_headlines_ask_for_more(followed: World) -> None:
    with pytest.raises(InvalidInput, match="2 articles fit"):
        await followed.routing.reject(1, "steel", "Canada")
