from __future__ import annotations

from dataclasses import replace

from bot.core.model.article import Saved
from bot.core.model.fact import Facts
from bot.core.model.story import OPERATOR, Topic
from bot.services.ports import Storage, Transaction
from tests.contracts.values import GUILD, NOW, OTHER_GUILD, article, facts, minutes, quote, topic


async def save(storage: Storage, *names: str, into: Topic | None = None) -> list[int]:
    def work(tx: Transaction) -> list[int]:
        ids = [tx.articles.save(article(n, at=NOW + minutes(at)), None, NOW)[0] for at, n in enumerate(names)]
        for article_id in ids if into else ():
            tx.articles.route(article_id, [into.id] if into else [])
        return ids

    return await storage.write(work)


async def follow(storage: Storage, name: str = "Dock talks", scope: int = GUILD) -> Topic:
    return await storage.write(lambda tx: tx.topics.add(topic(name, scope=scope)))


async def test_a_new_article_is_found_by_its_url(storage: Storage) -> None:
    told = replace(article(), byline="Rui Melo", language="pt")
    article_id, saved = await storage.write(lambda tx: tx.articles.save(told, None, NOW))
    found = await storage.read(lambda tx: tx.articles.by_url([told.url, "https://news.example/none"]))
    assert saved is Saved.NEW
    assert list(found) == [told.url]
    assert (found[told.url].id, found[told.url].article, found[told.url].first_seen) == (article_id, told, NOW)


async def test_thousands_of_urls_are_looked_up_at_once(storage: Storage) -> None:
    await save(storage, "opening")
    urls = (f"https://news.example/{n}" for n in range(3_000))
    assert list(await storage.read(lambda tx: tx.articles.by_url([*urls, article().url]))) == [article().url]


async def test_the_same_text_again_is_the_same_article(storage: Storage) -> None:
    (first,) = await save(storage, "opening")
    again = replace(article(), text=article().text.replace("\n\n", " \n"), outlet="Another", published=NOW + minutes(9))
    assert await storage.write(lambda tx: tx.articles.save(again, None, NOW + minutes(9))) == (first, Saved.UNCHANGED)
    stored = (await storage.read(lambda tx: tx.articles.by_url([article().url])))[article().url]
    assert (stored.article, stored.first_seen) == (article(), NOW)


async def test_a_changed_text_is_a_revision_of_the_article_first_seen(storage: Storage) -> None:
    (first,) = await save(storage, "opening")
    changed = article(text="Talks: opening\n\nCorrection: they met in the station.", at=NOW + minutes(3))
    assert await storage.write(lambda tx: tx.articles.save(changed, None, NOW + minutes(5))) == (first, Saved.REVISED)
    stored = (await storage.read(lambda tx: tx.articles.by_url([changed.url])))[changed.url]
    assert (stored.id, stored.article, stored.first_seen) == (first, changed, NOW)


async def test_the_facts_of_a_text_that_was_replaced_are_told_no_more(storage: Storage) -> None:
    followed = await follow(storage)
    (first,) = await save(storage, "opening", into=followed)
    await storage.write(lambda tx: tx.articles.save_facts(first, facts()))
    changed = article(text="Talks: opening\n\nNothing of it was true.")
    await storage.write(lambda tx: tx.articles.save(changed, None, NOW))
    (report,) = await storage.read(lambda tx: tx.articles.reports(followed.id))
    assert (report.article, report.facts) == (changed, Facts())


async def test_facts_come_back_with_their_article(storage: Storage) -> None:
    followed = await follow(storage)
    one, two = await save(storage, "one", "two", into=followed)
    await storage.write(lambda tx: tx.articles.save_facts(one, facts()))
    first, second = await storage.read(lambda tx: tx.articles.reports(followed.id))
    assert (first.article_id, first.article, first.facts, first.first_seen) == (one, article("one"), facts(), NOW)
    assert (second.article_id, second.facts, second.duplicate_of) == (two, Facts(), None)


async def test_facts_read_again_replace_those_read_before(storage: Storage) -> None:
    followed = await follow(storage)
    (one,) = await save(storage, "one", into=followed)
    again = Facts(quotes=(quote("A new reading."),), reader="2")

    def read_twice(tx: Transaction) -> None:
        tx.articles.save_facts(one, facts())
        tx.articles.save_facts(one, again)

    await storage.write(read_twice)
    assert (await storage.read(lambda tx: tx.articles.reports(followed.id)))[0].facts == again
    await storage.write(lambda tx: tx.articles.save_facts(one, Facts()))
    assert (await storage.read(lambda tx: tx.articles.reports(followed.id)))[0].facts == Facts()


async def test_an_article_new_in_this_transaction_can_be_read_twice(storage: Storage) -> None:
    followed = await follow(storage)

    def work(tx: Transaction) -> None:
        article_id, _ = tx.articles.save(article(), None, NOW)
        tx.articles.save_facts(article_id, facts())
        tx.articles.save_facts(article_id, facts(reader="2"))
        tx.articles.route(article_id, [followed.id])

    await storage.write(work)
    assert (await storage.read(lambda tx: tx.articles.reports(followed.id)))[0].facts == facts(reader="2")


async def test_routing_gives_an_article_exactly_these_topics(storage: Storage) -> None:
    docks, rail, mines = [await follow(storage, name) for name in ("Docks", "Rail", "Mines")]
    (one,) = await save(storage, "one")
    await storage.write(lambda tx: tx.articles.route(one, [docks.id, rail.id]))
    await storage.write(lambda tx: tx.articles.route(one, {rail.id, mines.id, 999}))
    told = await storage.read(lambda tx: [len(tx.articles.sources(t.id)) for t in (docks, rail, mines)])
    assert told == [0, 1, 1]
    await storage.write(lambda tx: tx.articles.route(one, []))
    assert await storage.read(lambda tx: [len(tx.articles.sources(t.id)) for t in (docks, rail, mines)]) == [0, 0, 0]


async def test_a_topic_claims_articles_and_lets_others_go(storage: Storage) -> None:
    docks, rail = [await follow(storage, name) for name in ("Docks", "Rail")]
    one, two, three = await save(storage, "one", "two", "three")

    def work(tx: Transaction) -> None:
        tx.articles.route(one, [docks.id, rail.id])
        tx.articles.claim(docks.id, {two, three, 999}, {one})
        tx.articles.claim(docks.id, {two}, set())
        tx.articles.claim(999, {one}, {two})

    await storage.write(work)
    told = await storage.read(lambda tx: [[r.article_id for r in tx.articles.reports(t.id)] for t in (docks, rail)])
    assert told == [[two, three], [one]]


async def test_reports_come_in_order_of_publication_and_a_limit_keeps_the_newest(storage: Storage) -> None:
    followed = await follow(storage)
    one, two, three = await save(storage, "one", "two", "three", into=followed)
    early = article("early", at=NOW - minutes(60))

    def late_arrival(tx: Transaction) -> int:
        article_id, _ = tx.articles.save(early, None, NOW + minutes(1))
        tx.articles.route(article_id, [followed.id])
        return article_id

    zero = await storage.write(late_arrival)
    told = await storage.read(
        lambda tx: [
            [r.article_id for r in tx.articles.reports(followed.id)],
            [r.article_id for r in tx.articles.reports(followed.id, limit=2)],
            [r.article_id for r in tx.articles.reports(followed.id, first_seen_after=NOW)],
            [r.article_id for r in tx.articles.reports(followed.id, first_seen_after=NOW + minutes(1))],
        ]
    )
    assert told == [[zero, one, two, three], [two, three], [zero], []]


async def test_hundreds_of_reports_keep_their_order_and_their_facts(storage: Storage) -> None:
    followed = await follow(storage)
    names = [f"number {n}" for n in range(120)]
    ids = await save(storage, *names, into=followed)

    def read(tx: Transaction) -> None:
        for n, article_id in enumerate(ids):
            tx.articles.save_facts(article_id, facts(quote(f"Sentence {n}.")))

    await storage.write(read)
    reports = await storage.read(lambda tx: tx.articles.reports(followed.id))
    assert [r.article_id for r in reports] == ids
    assert [r.facts.quotes[0].text for r in reports] == [f"Sentence {n}." for n in range(120)]


async def test_recent_articles_of_a_topic_come_newest_first(storage: Storage) -> None:
    followed = await follow(storage)
    _, two, three = await save(storage, "one", "two", "three", into=followed)
    await save(storage, "elsewhere")
    told = await storage.read(
        lambda tx: [
            [s.id for s in tx.articles.recent(followed.id, NOW + minutes(1), 10)],
            [s.id for s in tx.articles.recent(followed.id, NOW, 1)],
        ]
    )
    assert told == [[three, two], [three]]


async def test_a_copy_names_the_first_that_told_it(storage: Storage) -> None:
    followed = await follow(storage)
    one, two, three = await save(storage, "one", "two", "three", into=followed)

    def work(tx: Transaction) -> None:
        tx.articles.mark_duplicate(three, two)
        tx.articles.mark_duplicate(two, one)
        tx.articles.mark_duplicate(one, three)

    await storage.write(work)
    told = await storage.read(lambda tx: {r.article_id: r.duplicate_of for r in tx.articles.reports(followed.id)})
    assert told == {one: None, two: one, three: one}
    await storage.write(lambda tx: tx.articles.mark_duplicate(two, None))
    told = await storage.read(lambda tx: {r.article_id: r.duplicate_of for r in tx.articles.reports(followed.id)})
    assert told == {one: None, two: None, three: one}


async def test_a_copy_whose_original_is_not_in_the_topic_speaks_for_itself(storage: Storage) -> None:
    docks, rail = await follow(storage, "Docks"), await follow(storage, "Rail")
    one, two = await save(storage, "one", "two", into=docks)

    def work(tx: Transaction) -> None:
        tx.articles.save_facts(two, facts())
        tx.articles.mark_duplicate(two, one)
        tx.articles.route(two, [docks.id, rail.id])

    await storage.write(work)
    told = await storage.read(lambda tx: [[r.duplicate_of for r in tx.articles.reports(t.id)] for t in (docks, rail)])
    assert told == [[None, one], [None]]
    assert await storage.read(lambda tx: [len(tx.articles.quotes(t.id)) for t in (docks, rail)]) == [0, 1]
    assert await storage.read(lambda tx: [tx.articles.speakers(t.id) for t in (docks, rail)]) == [(), ("Ana Brito",)]


async def test_a_scope_may_claim_what_its_feeds_and_the_operators_brought(storage: Storage) -> None:
    def work(tx: Transaction) -> list[int]:
        ids = []
        for at, scope in enumerate((GUILD, OTHER_GUILD, OPERATOR)):
            feed = tx.feeds.add(f"https://feed{at}.example", "Feed", NOW)
            tx.feeds.follow(scope, feed.id, "Feed", NOW)
            ids.append(tx.articles.save(article(str(at), at=NOW + minutes(at)), feed.id, NOW)[0])
        return ids

    mine, theirs, everybodys = await storage.write(work)
    told = await storage.read(
        lambda tx: [
            [s.id for s in tx.articles.claimable(GUILD, 10)],
            [s.id for s in tx.articles.claimable(OTHER_GUILD, 10)],
            [s.id for s in tx.articles.claimable(OPERATOR, 10)],
            [s.id for s in tx.articles.claimable(GUILD, 1)],
        ]
    )
    assert told == [[everybodys, mine], [everybodys, theirs], [everybodys], [everybodys]]


async def test_an_article_that_came_by_two_feeds_counts_for_both(storage: Storage) -> None:
    def work(tx: Transaction) -> None:
        for at, scope in enumerate((GUILD, OTHER_GUILD)):
            feed = tx.feeds.add(f"https://feed{at}.example", "Feed", NOW)
            tx.feeds.follow(scope, feed.id, "Feed", NOW)
            tx.articles.save(article(), feed.id, NOW)
            tx.articles.save(article(), feed.id, NOW)

    await storage.write(work)
    for scope in (GUILD, OTHER_GUILD):
        (followed,) = await storage.read(lambda tx, scope=scope: tx.feeds.followed(scope))  # type: ignore[misc]  # a lambda's default
        assert followed.articles == 1


async def test_text_that_unicode_cannot_hold_is_stored_with_its_offsets(storage: Storage) -> None:
    followed = await follow(storage)
    broken = replace(article(text="Talks \ud83d\n\nA “no” came."), title="Talks \ud83d", outlet="\udfff")

    def work(tx: Transaction) -> None:
        article_id, _ = tx.articles.save(broken, None, NOW)
        tx.articles.save_facts(article_id, facts(quote("\ud83d no", speaker="Ana \udc00")))
        tx.articles.route(article_id, [followed.id])

    await storage.write(work)
    assert (await storage.write(lambda tx: tx.articles.save(broken, None, NOW)))[1] is Saved.UNCHANGED
    (report,) = await storage.read(lambda tx: tx.articles.reports(followed.id))
    assert report.article.text == "Talks \N{REPLACEMENT CHARACTER}\n\nA “no” came."
    assert report.facts.quotes[0].text == "\N{REPLACEMENT CHARACTER} no"
    assert report.facts.quotes[0].speaker == "Ana \N{REPLACEMENT CHARACTER}"


async def test_an_article_knows_the_story_that_it_tells_in_a_topic(storage: Storage) -> None:
    one, other = await follow(storage), await follow(storage, "Port talks")
    first, second = await save(storage, "opening", "more", into=one)
    await storage.write(lambda tx: tx.articles.route(first, [one.id, other.id]))
    await storage.write(lambda tx: tx.articles.place(one.id, {second: first}))
    told, unplaced, elsewhere = await storage.read(
        lambda tx: (
            [(r.article_id, r.story) for r in tx.articles.reports(one.id)],
            [s.id for s in tx.articles.unplaced(one.id, 9)],
            tx.articles.placed(other.id, 9),
        )
    )
    assert told == [(first, None), (second, first)]
    assert unplaced == [first]
    assert elsewhere == ()


async def test_the_newest_placed_articles_come_oldest_first(storage: Storage) -> None:
    followed = await follow(storage)
    ids = await save(storage, "a", "b", "c", into=followed)
    await storage.write(lambda tx: tx.articles.place(followed.id, dict.fromkeys(ids, ids[0])))
    placed = await storage.read(lambda tx: tx.articles.placed(followed.id, 2))
    assert [(stored.id, story) for stored, story in placed] == [(ids[1], ids[0]), (ids[2], ids[0])]


async def test_a_topic_that_loses_an_article_forgets_its_story(storage: Storage) -> None:
    followed = await follow(storage)
    (first,) = await save(storage, "opening", into=followed)
    await storage.write(lambda tx: tx.articles.place(followed.id, {first: first}))
    await storage.write(lambda tx: tx.articles.claim(followed.id, [], [first]))
    await storage.write(lambda tx: tx.articles.claim(followed.id, [first], []))
    assert [r.story for r in await storage.read(lambda tx: tx.articles.reports(followed.id))] == [None]
