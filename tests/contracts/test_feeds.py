from __future__ import annotations

from dataclasses import replace

from bot.core.model.feed import Feed, Validators
from bot.core.model.story import OPERATOR
from bot.services.ports import RECONSIDERED, Storage, Transaction
from tests.contracts.values import GUILD, NOW, OTHER_GUILD, article, minutes

URL = "https://post.example/feed"


async def add(storage: Storage, url: str = URL, *scopes: int) -> Feed:
    def work(tx: Transaction) -> Feed:
        feed = tx.feeds.add(url, "Post", NOW)
        for scope in scopes:
            tx.feeds.follow(scope, feed.id, "Post", NOW)
        return feed

    return await storage.write(work)


async def test_a_new_feed_is_due_now_and_was_never_visited(storage: Storage) -> None:
    feed = await add(storage)
    assert feed == Feed(id=feed.id, url=URL, title="Post", created_at=NOW, next_due=NOW)
    assert await storage.read(lambda tx: (tx.feeds.get(feed.id), tx.feeds.by_url(URL))) == (feed, feed)


async def test_adding_a_url_again_gives_the_feed_as_it_is(storage: Storage) -> None:
    feed = await add(storage)
    again = await storage.write(lambda tx: tx.feeds.add(URL, "Another title", NOW + minutes(5)))
    assert again == feed


async def test_unknown_feeds_are_none(storage: Storage) -> None:
    assert await storage.read(lambda tx: (tx.feeds.get(77), tx.feeds.by_url(URL))) == (None, None)


async def test_a_saved_feed_comes_back_with_every_field(storage: Storage) -> None:
    feed = await add(storage)
    changed = replace(
        feed,
        url="https://post.example/new-feed",
        title="The Post",
        next_due=NOW + minutes(30),
        validators=Validators('W/"é1"', "Fri, 16 May 2025 09:30:00 GMT"),
        last_visited_at=NOW + minutes(1),
        last_success_at=NOW + minutes(2),
        imported_at=NOW + minutes(3),
        failures=4,
        last_error="The server did not answer.",
    )
    await storage.write(lambda tx: tx.feeds.save(changed))
    assert await storage.read(lambda tx: tx.feeds.get(feed.id)) == changed
    assert await storage.read(lambda tx: tx.feeds.by_url(URL)) is None


async def test_due_feeds_go_on_after_the_last_one_also_among_those_due_at_the_same_instant(storage: Storage) -> None:
    added = [await add(storage, f"https://{name}.example/feed", GUILD) for name in "abcd"]
    await storage.write(lambda tx: tx.feeds.save(replace(added[3], next_due=NOW - minutes(1))))
    whole = await storage.read(lambda tx: tx.feeds.due(NOW, 10))
    for place, last in enumerate(whole):
        rest = await storage.read(lambda tx, last=last: tx.feeds.due(NOW, 10, after=last))  # type: ignore[misc]  # a lambda's default
        assert rest == whole[place + 1 :]
    assert whole[0].id == added[3].id


async def test_visited_feeds_are_stored_together_except_those_that_changed_meanwhile(storage: Storage) -> None:
    one, other, moved, gone = [await add(storage, f"https://{name}.example/feed", GUILD) for name in "abcd"]
    await storage.write(lambda tx: tx.feeds.save(replace(other, title="Renamed")))
    later = NOW + minutes(15)
    visits = [(feed, replace(feed, next_due=later, last_visited_at=NOW)) for feed in (one, other)]
    visits.append((moved, replace(moved, url="https://new.example/feed")))
    visits.append((replace(gone, id=999), replace(gone, id=999, next_due=later)))
    assert await storage.write(lambda tx: tx.feeds.save_visited(visits)) == visits[1:]
    assert await storage.read(lambda tx: tx.feeds.get(one.id)) == visits[0][1]
    assert await storage.read(lambda tx: tx.feeds.get(moved.id)) == moved
    assert await storage.write(lambda tx: tx.feeds.save_visited([])) == []


async def test_due_feeds_come_longest_overdue_first_and_only_if_somebody_follows_them(storage: Storage) -> None:
    first = await add(storage, "https://a.example/feed", GUILD)
    second = await add(storage, "https://b.example/feed", GUILD, OTHER_GUILD)
    await add(storage, "https://nobody.example/feed")
    later = await add(storage, "https://later.example/feed", GUILD)

    def visit(tx: Transaction) -> None:
        tx.feeds.save(replace(first, next_due=NOW - minutes(1)))
        tx.feeds.save(replace(second, next_due=NOW - minutes(9)))
        tx.feeds.save(replace(later, next_due=NOW + minutes(1)))

    await storage.write(visit)
    assert [f.id for f in await storage.read(lambda tx: tx.feeds.due(NOW, 10))] == [second.id, first.id]
    assert [f.id for f in await storage.read(lambda tx: tx.feeds.due(NOW, 1))] == [second.id]
    assert {f.id for f in await storage.read(lambda tx: tx.feeds.all())} == {first.id, second.id, later.id}


async def test_following_again_renames(storage: Storage) -> None:
    feed = await add(storage)
    assert await storage.write(lambda tx: tx.feeds.follow(GUILD, feed.id, "Post", NOW)) is True
    assert await storage.write(lambda tx: tx.feeds.follow(GUILD, feed.id, "Morning Post", NOW)) is False
    (followed,) = await storage.read(lambda tx: tx.feeds.followed(GUILD))
    assert (followed.feed, followed.name) == (feed, "Morning Post")


async def test_what_is_unfollowed_is_left_to_others(storage: Storage) -> None:
    feed = await add(storage, URL, GUILD, OPERATOR)
    assert await storage.read(lambda tx: tx.feeds.scopes(feed.id)) == {GUILD, OPERATOR}
    assert await storage.write(lambda tx: tx.feeds.unfollow(GUILD, feed.id)) is True
    assert await storage.write(lambda tx: tx.feeds.unfollow(GUILD, feed.id)) is False
    assert await storage.read(lambda tx: tx.feeds.scopes(feed.id)) == {OPERATOR}
    assert await storage.read(lambda tx: tx.feeds.followed(GUILD)) == ()


async def test_followed_feeds_come_by_name_with_their_articles(storage: Storage) -> None:
    wire = await add(storage, "https://wire.example/feed")
    post = await add(storage, "https://post.example/feed")

    def work(tx: Transaction) -> None:
        tx.feeds.follow(GUILD, wire.id, "wire", NOW)
        tx.feeds.follow(GUILD, post.id, "Évening Post", NOW)
        tx.feeds.follow(OTHER_GUILD, wire.id, "Wire", NOW)
        tx.articles.save(article("one", at=NOW), wire.id, NOW)
        tx.articles.save(article("two", at=NOW + minutes(7)), wire.id, NOW)

    await storage.write(work)
    told = await storage.read(lambda tx: tx.feeds.followed(GUILD))
    assert [(f.name, f.articles, f.last_article_at) for f in told] == [
        ("Évening Post", 0, None),
        ("wire", 2, NOW + minutes(7)),
    ]


async def test_seen_entries_are_known_by_feed_with_the_newest_fingerprint(storage: Storage) -> None:
    feed, other = await add(storage), await add(storage, "https://other.example/feed")
    await storage.write(lambda tx: tx.feeds.mark_seen(feed.id, {"a": "1", "b": "1"}, NOW))
    await storage.write(lambda tx: tx.feeds.mark_seen(feed.id, {"b": "2"}, NOW + minutes(1)))
    await storage.write(lambda tx: tx.feeds.mark_seen(feed.id, {}, NOW))
    assert await storage.read(lambda tx: tx.feeds.seen(feed.id, ["a", "b", "c"])) == {"a": "1", "b": "2"}
    assert await storage.read(lambda tx: tx.feeds.seen(other.id, ["a", "b"])) == {}


async def test_thousands_of_entries_are_looked_up_at_once(storage: Storage) -> None:
    feed = await add(storage)
    marks = {f"entry {n}": str(n) for n in range(3_000)}
    await storage.write(lambda tx: tx.feeds.mark_seen(feed.id, marks, NOW))
    assert await storage.read(lambda tx: tx.feeds.seen(feed.id, [*marks, "unknown"])) == marks


async def test_keys_that_unicode_cannot_hold_are_recognised(storage: Storage) -> None:
    feed = await add(storage)
    await storage.write(lambda tx: tx.feeds.mark_seen(feed.id, {"half \ud83d": "1"}, NOW))
    assert await storage.read(lambda tx: tx.feeds.seen(feed.id, ["half \ud83d"])) == {"half \ud83d": "1"}


async def test_a_reconsidered_feed_is_read_again_from_the_start(storage: Storage) -> None:
    feed, other = await add(storage, URL, GUILD), await add(storage, "https://other.example/feed", GUILD)
    visited = replace(
        feed, next_due=NOW + minutes(60), validators=Validators("etag", "date"), imported_at=NOW, last_success_at=NOW
    )

    def visit(tx: Transaction) -> None:
        tx.feeds.save(visited)
        tx.feeds.mark_seen(feed.id, {"a": "1"}, NOW)
        tx.feeds.mark_seen(other.id, {"a": "1"}, NOW)

    await storage.write(visit)
    await storage.write(lambda tx: tx.feeds.reconsider({feed.id}, NOW + minutes(5)))
    again = replace(visited, next_due=NOW + minutes(5), validators=Validators())
    assert await storage.read(lambda tx: tx.feeds.get(feed.id)) == again
    assert await storage.read(lambda tx: tx.feeds.seen(feed.id, ["a"])) == {"a": RECONSIDERED}
    assert await storage.read(lambda tx: tx.feeds.seen(other.id, ["a"])) == {"a": "1"}


async def test_a_reconsidered_feed_that_fails_is_not_visited_before_its_time(storage: Storage) -> None:
    feed = await add(storage, URL, GUILD)
    failing = replace(feed, next_due=NOW + minutes(60), failures=2, validators=Validators("etag"))
    await storage.write(lambda tx: tx.feeds.save(failing))
    await storage.write(lambda tx: tx.feeds.reconsider({feed.id}, NOW))
    kept = await storage.read(lambda tx: tx.feeds.get(feed.id))
    assert kept is not None
    assert kept.next_due >= failing.next_due
    assert kept.validators == Validators()


async def merge(storage: Storage) -> tuple[Feed, Feed]:
    """Let a feed of one guild move to the URL of a feed of the other."""
    gone, kept = await add(storage, "https://old.example/feed"), await add(storage, "https://new.example/feed")

    def work(tx: Transaction) -> None:
        tx.feeds.follow(GUILD, gone.id, "Old name", NOW)
        tx.feeds.follow(GUILD, kept.id, "New name", NOW)
        tx.feeds.follow(OTHER_GUILD, gone.id, "Theirs", NOW)
        tx.feeds.mark_seen(gone.id, {"a": "old", "b": "old"}, NOW)
        tx.feeds.mark_seen(kept.id, {"b": "new"}, NOW)
        tx.articles.save(article("one"), gone.id, NOW)
        tx.articles.save(article("two"), kept.id, NOW)
        tx.articles.save(article("two"), gone.id, NOW)
        tx.feeds.save(replace(gone, url=kept.url, imported_at=NOW))

    await storage.write(work)
    return gone, kept


async def test_a_feed_that_moves_to_the_url_of_another_becomes_that_one(storage: Storage) -> None:
    gone, kept = await merge(storage)
    (mine,) = await storage.read(lambda tx: tx.feeds.followed(GUILD))
    (theirs,) = await storage.read(lambda tx: tx.feeds.followed(OTHER_GUILD))
    assert (mine.feed.id, mine.name, mine.articles) == (kept.id, "New name", 2)
    assert (theirs.feed.id, theirs.name, theirs.articles) == (kept.id, "Theirs", 2)
    assert mine.feed.imported_at == NOW
    assert await storage.read(lambda tx: tx.feeds.by_url(gone.url)) is None
    assert await storage.read(lambda tx: tx.feeds.seen(kept.id, ["a", "b"])) == {"a": "old", "b": "new"}


async def test_work_that_still_holds_the_old_id_reaches_the_merged_feed(storage: Storage) -> None:
    gone, kept = await merge(storage)

    def work(tx: Transaction) -> None:
        tx.feeds.mark_seen(gone.id, {"c": "late"}, NOW)
        tx.articles.save(article("three"), gone.id, NOW)
        tx.feeds.save(replace(gone, failures=9))

    await storage.write(work)
    found = await storage.read(lambda tx: tx.feeds.get(gone.id))
    assert found is not None
    assert (found.id, found.failures) == (kept.id, 0)
    assert await storage.read(lambda tx: tx.feeds.seen(kept.id, ["c"])) == {"c": "late"}
    assert await storage.read(lambda tx: tx.feeds.scopes(gone.id)) == {GUILD, OTHER_GUILD}
    assert (await storage.read(lambda tx: tx.feeds.followed(GUILD)))[0].articles == 3


async def test_feeds_merge_more_than_once(storage: Storage) -> None:
    gone, kept = await merge(storage)
    last = await add(storage, "https://newest.example/feed")
    await storage.write(lambda tx: tx.feeds.save(replace(kept, url=last.url)))
    assert await storage.read(lambda tx: tx.feeds.scopes(last.id)) == {GUILD, OTHER_GUILD}
    for old in (gone, kept):
        found = await storage.read(lambda tx, old=old: tx.feeds.get(old.id))  # type: ignore[misc]  # a lambda's default
        assert found is not None
        assert found.id == last.id
