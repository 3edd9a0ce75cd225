"""Rebuilding: what is stored is read again by extractors that have learned, and the topics' states are made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.facts import READER
from bot.core.model.article import StoredArticle
from bot.core.model.fact import Facts
from bot.services.intake import ANALYSED_AT_ONCE, Intake
from bot.services.ports import Storage, Transaction
from bot.services.routing import Routing

Told = Callable[[int, int], None]
"""What is told how far it is: how many are done, of how many."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was read again and made anew."""

    articles: int
    topics: int


class Rebuilding:
    """Reads stored articles again; what a reader of today read already is left alone unless asked for."""

    def __init__(self, storage: Storage, intake: Intake, routing: Routing) -> None:
        self._storage = storage
        self._intake = intake
        self._routing = routing

    async def run(self, told: Told = lambda _done, _of: None, *, everything: bool = False) -> Rebuilt:
        """Read what other readers read, or everything, then route and fold every topic; begun again, it goes on."""
        reader = None if everything else READER
        after, done = 0, 0
        total = await self._storage.read(lambda tx: tx.articles.count_unlike(reader))
        while batch := await self._next(reader, after):
            facts = await self._intake.facts([s.article for s in batch])
            await self._storage.write(lambda tx, batch=batch, facts=facts: _store(tx, batch, facts))  # type: ignore[misc]  # a lambda's default
            after, done = batch[-1].id, done + len(batch)
            told(done, total)
        topics = await self._storage.read(lambda tx: tx.topics.all())
        for topic in topics:
            await self._routing.claim(topic, revisit=False)
        return Rebuilt(done, len(topics))

    async def _next(self, reader: str | None, after: int) -> Sequence[StoredArticle]:
        return await self._storage.read(lambda tx: tx.articles.unlike(reader, after, ANALYSED_AT_ONCE))


def _store(tx: Transaction, batch: Sequence[StoredArticle], facts: Sequence[Facts]) -> None:
    now = tx.articles.by_url([s.article.url for s in batch])
    for stored, read in zip(batch, facts, strict=True):
        # A visit may have brought another text while this one was read.
        if (kept := now.get(stored.article.url)) and kept.article.text == stored.article.text:
            tx.articles.save_facts(stored.id, read)
