"""What is asked of a topic's articles."""

from __future__ import annotations

import pytest

from bot.core.model.fact import Facts, Quote
from bot.core.model.story import Citation, Topic
from bot.services.ports import Storage, Transaction
from tests.contracts.values import NOW, article, event, facts, minutes, position, quote, topic


@pytest.fixture
async def talks(storage: Storage) -> Topic:
    return await storage.write(lambda tx: tx.topics.add(topic()))


async def tell(storage: Storage, talks: Topic, name: str, told: Facts, *, at: float = 0, outlet: str = "Post") -> int:
    def work(tx: Transaction) -> int:
        article_id, _ = tx.articles.save(article(name, at=NOW + minutes(at), outlet=outlet), None, NOW)
        tx.articles.save_facts(article_id, told)
        tx.articles.route(article_id, [talks.id])
        return article_id

    return await storage.write(work)


async def ask(storage: Storage, talks: Topic, *, speaker: str | None = None, about: str | None = None) -> list[str]:
    found = await storage.read(lambda tx: tx.articles.quotes(talks.id, speaker=speaker, about=about))
    return [f.fact.text for f in found]


async def test_quotes_come_newest_article_first_in_its_own_order_with_their_source(
    storage: Storage, talks: Topic
) -> None:
    await tell(storage, talks, "old", facts(quote("First."), quote("Second.")))
    new = await tell(storage, talks, "new", facts(quote("Third.")), at=5)
    found = await storage.read(lambda tx: tx.articles.quotes(talks.id))
    assert [f.fact for f in found] == [quote("Third."), quote("First."), quote("Second.")]
    assert found[0].article_id == new
    assert found[0].citation == Citation("Post", "https://news.example/new", "Talks: new", NOW + minutes(5))


async def test_quotes_are_bounded_in_time_and_number(storage: Storage, talks: Topic) -> None:
    await tell(storage, talks, "old", facts(quote("Old.")))
    await tell(storage, talks, "new", facts(quote("New."), quote("Newer.")), at=5)
    since = await storage.read(lambda tx: tx.articles.quotes(talks.id, since=NOW + minutes(5)))
    assert [f.fact.text for f in since] == ["New.", "Newer."]
    assert [f.fact.text for f in await storage.read(lambda tx: tx.articles.quotes(talks.id, limit=1))] == ["New."]


async def test_a_speaker_is_found_whatever_the_case_accents_and_dashes(storage: Storage, talks: Topic) -> None:
    await tell(storage, talks, "one", facts(quote("Yes.", "İnan Yılmaz-Øst"), quote("No.", "Ana Brito")))
    for typed in ("İnan Yılmaz-Øst", "inan", "INAN", "yilmaz", "YILMAZ", "ost", "Yılmaz‑Øst", "inan  yilmaz", " inan "):
        assert await ask(storage, talks, speaker=typed) == ["Yes."], typed


CAFE = "We won’t meet at the café: 100% no."
ODD = "A snake_case name; it's \\ 'odd'."


async def test_what_is_typed_is_taken_literally(storage: Storage, talks: Topic) -> None:
    await tell(storage, talks, "one", facts(quote(CAFE), quote(ODD)))
    for typed in ("CAFÉ", "won't", "meet  at", "100%", "%"):
        assert await ask(storage, talks, about=typed) == [CAFE], typed
    for typed in ("_", "\\", "'odd'"):
        assert await ask(storage, talks, about=typed) == [ODD], typed
    for typed in ("c_fé", "nothing of it", "'; DROP TABLE quotes; --", '" OR 1=1'):
        assert await ask(storage, talks, about=typed) == [], typed
    for nothing_typed in ("", "   ", "\0"):
        assert await ask(storage, talks, about=nothing_typed, speaker=nothing_typed) == [CAFE, ODD]


async def test_both_conditions_hold_together_and_unknown_speakers_match_none(storage: Storage, talks: Topic) -> None:
    said = (quote("A strike.", "Ana Brito"), quote("A truce.", "Ana Brito"), quote("A strike?", None))
    await tell(storage, talks, "one", facts(*said))
    assert await ask(storage, talks, speaker="brito", about="strike") == ["A strike."]
    assert await ask(storage, talks, speaker="n") == ["A strike.", "A truce."]
    assert await ask(storage, talks) == ["A strike.", "A truce.", "A strike?"]


async def test_what_a_copy_repeats_is_told_once(storage: Storage, talks: Topic) -> None:
    one = await tell(storage, talks, "one", facts())
    two = await tell(storage, talks, "two", facts(), at=5, outlet="Wire")
    await storage.write(lambda tx: tx.articles.mark_duplicate(two, one))
    told = await storage.read(
        lambda tx: (tx.articles.quotes(talks.id), tx.articles.positions(talks.id), tx.articles.events(talks.id))
    )
    assert [[f.article_id for f in kind] for kind in told] == [[one], [one], [one]]
    assert [c.outlet for c in await storage.read(lambda tx: tx.articles.sources(talks.id))] == ["Wire", "Post"]


async def test_other_topics_are_not_asked(storage: Storage, talks: Topic) -> None:
    other = await storage.write(lambda tx: tx.topics.add(topic("Rail talks")))
    await tell(storage, other, "one", facts())
    nothing = await storage.read(
        lambda tx: (
            tx.articles.quotes(talks.id),
            tx.articles.positions(talks.id),
            tx.articles.events(talks.id),
            tx.articles.speakers(talks.id),
            tx.articles.sources(talks.id),
            tx.articles.reports(talks.id),
        )
    )
    assert nothing == ((), (), (), (), (), ())


async def test_positions_and_events_come_newest_article_first(storage: Storage, talks: Topic) -> None:
    await tell(storage, talks, "old", Facts(positions=(position("pay"), position("rest")), events=(event("Porto"),)))
    await tell(storage, talks, "new", Facts(positions=(position("safety"),), events=(event("Faro"),)), at=5)
    taken = await storage.read(lambda tx: tx.articles.positions(talks.id))
    happened = await storage.read(lambda tx: tx.articles.events(talks.id))
    assert [f.fact for f in taken] == [position("safety"), position("pay"), position("rest")]
    assert [f.fact for f in happened] == [event("Faro"), event("Porto")]
    assert len(await storage.read(lambda tx: tx.articles.positions(talks.id, limit=2))) == 2
    assert len(await storage.read(lambda tx: tx.articles.events(talks.id, limit=1))) == 1


async def test_speakers_come_most_quoted_first(storage: Storage, talks: Topic) -> None:
    def said(*speakers: str | None) -> tuple[Quote, ...]:
        return tuple(quote(f"Sentence {n}.", speaker) for n, speaker in enumerate(speakers))

    await tell(storage, talks, "one", facts(*said("Rui", "Ana", None, None, None)))
    await tell(storage, talks, "two", facts(*said("Ana", "Zé")))
    assert await storage.read(lambda tx: tx.articles.speakers(talks.id)) == ("Ana", "Rui", "Zé")


async def test_sources_come_newest_first_and_no_more_than_asked(storage: Storage, talks: Topic) -> None:
    for n in range(4):
        await tell(storage, talks, str(n), Facts(), at=n)
    told = await storage.read(lambda tx: tx.articles.sources(talks.id, limit=3))
    assert [c.title for c in told] == ["Talks: 3", "Talks: 2", "Talks: 1"]
