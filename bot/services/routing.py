"""Routing: which stored articles belong to a topic, and what moderators say of that, kept and learnt from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core import feeds
from bot.core.errors import InvalidInput, NotFound
from bot.core.model.article import Saved, StoredArticle
from bot.core.model.change import Change
from bot.core.model.story import OPERATOR, Filed, Lesson, Topic, Verdict
from bot.core.stories import lessons, relevance
from bot.services.choosing import choose_topic, matching
from bot.services.intake import Intake
from bot.services.ports import Analyst, Clock, Fetcher, Storage, Transaction
from bot.services.reading import read_address

CLAIM_LIMIT = 500
SHOWN = 100
SOUGHT = 500  # articles, the newest, among which a headline is looked for
ID_DIGITS = 18
QUOTED = 80
ADDRESS = 300  # characters of one that the audit log keeps


@dataclass(frozen=True, slots=True)
class Ruled:
    """A verdict as it was carried out; `alike` counts the other articles that came or went with what it taught."""

    topic: Topic
    article: Filed
    belongs: bool
    alike: int


def claimed(
    topic: Topic, stored: Sequence[StoredArticle], taught: Sequence[Lesson], verdicts: Mapping[int, Mapping[int, bool]]
) -> frozenset[int]:
    """Return the ids of the articles that belong to the topic; where a moderator spoke, that decides."""

    def belongs(stored: StoredArticle) -> bool:
        said = verdicts.get(stored.id, {}).get(topic.id)
        return relevance.belongs(topic, stored.article.title, stored.article.text, taught) if said is None else said

    return frozenset(s.id for s in stored if belongs(s))


def choose_article(filed: Sequence[Filed], typed: str) -> Filed:
    """Return the article whose headline is meant, or raise a sentence."""
    fits = set(matching([f.citation.title for f in filed], typed)) if typed.strip() else set()
    found = [f for f in filed if f.citation.title in fits]
    if len(found) == 1:
        return found[0]
    if not found:
        msg = f"No article like “{typed[:QUOTED]}” is there. Pick one from the list, or give its address."
        raise NotFound(msg)
    msg = f"{len(found)} articles fit “{typed[:QUOTED]}”. Type more of the headline, or give the address."
    raise InvalidInput(msg)


class Routing:
    """Which articles a topic has; `scope` is the guild of the moderator, or the operator."""

    def __init__(self, storage: Storage, fetcher: Fetcher, analyst: Analyst, intake: Intake, clock: Clock) -> None:
        self._storage = storage
        self._fetcher = fetcher
        self._analyst = analyst
        self._intake = intake
        self._clock = clock

    async def accept(self, scope: int, topic: str, article: str, *, by: int = OPERATOR) -> Ruled:
        """Put an article into a topic, whatever its words; more like it will be let in."""
        if _is_address(article) and (brought := await self._bring(scope, topic, article, by)):
            return await self._ruled(*brought, belongs=True)
        return await self._rule(scope, topic, article, by, belongs=True)

    async def reject(self, scope: int, topic: str, article: str, *, by: int = OPERATOR) -> Ruled:
        """Take an article out of a topic for good; more like it will be kept out."""
        return await self._rule(scope, topic, article, by, belongs=False)

    async def move(
        self, scope: int, article: str, source: str, target: str, *, by: int = OPERATOR
    ) -> tuple[Ruled, Ruled]:
        """Take an article out of one topic and put it into another."""

        def look(tx: Transaction) -> tuple[Topic, Topic, Filed]:
            own = tx.topics.of(scope)
            here, there = choose_topic(own, (), source), choose_topic(own, (), target)
            if here.id == there.id:
                msg = "An article moves from one topic to another; these are the same."
                raise InvalidInput(msg)
            return here, there, _find(tx, scope, here, article, tx.verdicts.filed(here.id, SOUGHT))

        now = self._clock.now()

        def store(tx: Transaction) -> tuple[Topic, Topic, Filed]:
            here, there, found = look(tx)
            _say(tx, here, found.article_id, now, belongs=False)
            _say(tx, there, found.article_id, now, belongs=True)
            what = f"{_told(found)}; from “{here.name}” to “{there.name}”"
            tx.changes.record(Change(scope, now, by, "topics move", what))
            return here, there, found

        here, there, found = await self._storage.write(store)
        return await self._ruled(here, found, belongs=False), await self._ruled(there, found, belongs=True)

    async def filed(self, scope: int, topic: str) -> tuple[Topic, tuple[Filed, ...]]:
        """Return a topic of the scope's own and its newest articles."""

        def look(tx: Transaction) -> tuple[Topic, tuple[Filed, ...]]:
            found = choose_topic(tx.topics.of(scope), (), topic)
            return found, tx.verdicts.filed(found.id, SHOWN)

        return await self._storage.read(look)

    async def suggest(self, scope: int, topic: str, typed: str, *, inside: bool) -> tuple[Filed, ...]:
        """Return articles of the topic, or such as it has not, whose headlines fit what was typed so far."""

        def look(tx: Transaction) -> tuple[Filed, ...]:
            of = choose_topic(tx.topics.of(scope), (), topic or None)
            return tx.verdicts.filed(of.id, SHOWN) if inside else tx.verdicts.unfiled(scope, of.id, SHOWN)

        filed = await self._storage.read(look)
        fits = dict.fromkeys(matching([f.citation.title for f in filed], typed))
        return tuple(f for title in fits for f in filed if f.citation.title == title)

    async def claim(self, topic: Topic, *, revisit: bool = True) -> tuple[int, int]:
        """Route what is stored to a topic anew; return how many articles it has, and how many came or went."""
        # With `revisit`, the scope's feeds are read again for it too.
        now = self._clock.now()

        def look(
            tx: Transaction,
        ) -> tuple[tuple[StoredArticle, ...], tuple[Lesson, ...], Mapping[int, Mapping[int, bool]], frozenset[int]]:
            stored = tx.articles.claimable(topic.scope, CLAIM_LIMIT)
            ids = [s.id for s in stored]
            before = frozenset(i for i, of in tx.articles.topics_of(ids).items() if topic.id in of)
            return stored, tx.verdicts.lessons(topic.id, lessons.LEAD), tx.verdicts.on(ids), before

        stored, taught, verdicts, before = await self._storage.read(look)
        mine = await self._analyst.compute(claimed, topic, stored, taught, verdicts) if stored else frozenset[int]()

        def store(tx: Transaction) -> None:
            tx.articles.claim(topic.id, mine, {s.id for s in stored} - mine)
            if revisit:
                heard = {f.feed.id for scope in {topic.scope, OPERATOR} for f in tx.feeds.followed(scope)}
                tx.feeds.reconsider(heard, now)

        await self._storage.write(store)
        return await self._intake.refold(topic), len(mine ^ before)

    async def _bring(self, scope: int, topic: str, typed: str, by: int) -> tuple[Topic, Filed] | None:
        """Read and put in the page at an address, or raise a sentence; None where it is stored and seen already."""
        url = feeds.canonical(typed.strip())

        def look(tx: Transaction) -> bool:
            of = choose_topic(tx.topics.of(scope), (), topic)
            return tx.verdicts.find(scope, of.id, url=url) is None

        if not await self._storage.read(look):
            return None
        article = await read_address(self._fetcher, self._analyst, url, self._clock.now())
        (facts,) = await self._analyst.analyse([article])
        now = self._clock.now()

        def store(tx: Transaction) -> tuple[Topic, Filed]:
            of = choose_topic(tx.topics.of(scope), (), topic)
            article_id, saved = tx.articles.save(article, None, now)
            if saved is not Saved.UNCHANGED:
                tx.articles.save_facts(article_id, facts)
            _say(tx, of, article_id, now, belongs=True)
            found = _find(tx, scope, of, str(article_id), ())
            tx.changes.record(Change(scope, now, by, "topics accept", f"{_told(found)}; “{of.name}”"))
            return of, found

        return await self._storage.write(store)

    async def _rule(self, scope: int, topic: str, article: str, by: int, *, belongs: bool) -> Ruled:
        now, action = self._clock.now(), "topics accept" if belongs else "topics reject"

        def store(tx: Transaction) -> tuple[Topic, Filed]:
            of = choose_topic(tx.topics.of(scope), (), topic)
            inside = tx.verdicts.filed(of.id, SOUGHT)
            near = (*tx.verdicts.unfiled(scope, of.id, SOUGHT), *inside) if belongs else inside
            found = _find(tx, scope, of, article, near)
            _say(tx, of, found.article_id, now, belongs=belongs)
            tx.changes.record(Change(scope, now, by, action, f"{_told(found)}; “{of.name}”"))
            return of, found

        return await self._ruled(*await self._storage.write(store), belongs=belongs)

    async def _ruled(self, topic: Topic, article: Filed, *, belongs: bool) -> Ruled:
        """Let the topic learn from a verdict that was stored."""
        _, alike = await self.claim(topic, revisit=False)
        return Ruled(topic, article, belongs, alike)


def _say(tx: Transaction, topic: Topic, article_id: int, now: datetime, *, belongs: bool) -> None:
    """Store a verdict and carry it out."""
    tx.verdicts.record(Verdict(topic.id, article_id, belongs, now))
    tx.articles.claim(topic.id, [article_id] if belongs else [], [] if belongs else [article_id])


def _told(article: Filed) -> str:
    """Return an article as the audit log names it."""
    cited = article.citation
    return f"“{cited.title[:QUOTED]}{'…' if len(cited.title) > QUOTED else ''}” ({cited.url[:ADDRESS]})"


def _is_address(typed: str) -> bool:
    return typed.strip().lower().startswith(("http://", "https://"))


def _find(tx: Transaction, scope: int, topic: Topic, typed: str, near: Sequence[Filed]) -> Filed:
    """Return the article that is meant by an id, an address or a part of its headline, or raise a sentence."""
    asked = typed.strip()
    found = None
    if asked.isascii() and asked.isdecimal() and len(asked) <= ID_DIGITS:
        found = tx.verdicts.find(scope, topic.id, article_id=int(asked))
    elif _is_address(asked):
        found = tx.verdicts.find(scope, topic.id, url=feeds.canonical(asked))
    return found or choose_article(near, asked)
