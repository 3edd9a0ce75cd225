"""Telling stories apart: each article of a topic is put to the story that tells of the same happening.

The stories that may be told on are kept in memory and read from storage once, so that what an article costs does not
grow with what is stored. An article whose story was not stored (a crash, an older database) is found again.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.language.terms import Terms, terms
from bot.core.model.article import StoredArticle
from bot.core.stories import clustering
from bot.services.ports import Analyst, Storage

PLACED_AT_ONCE = 100
PLACED_A_RUN = 2_000  # of a database from before there were stories, the rest waits for the next visit
REMEMBERED = 500  # articles from which the stories of a topic are known again after a start


def read_terms(texts: Sequence[str]) -> tuple[Terms, ...]:
    """Return what of each text is compared."""
    return tuple(terms(text) for text in texts)


class Gathering:
    """Puts articles to stories, one topic at a time: who calls it sees to it that no two calls overlap."""

    def __init__(self, storage: Storage, analyst: Analyst) -> None:
        self._storage = storage
        self._analyst = analyst
        self._told: dict[int, clustering.Stories] = {}

    async def run(self, topic_id: int) -> int:
        """Put articles of the topic that have no story yet to one, the oldest first; return how many were."""
        placed = 0
        while placed < PLACED_A_RUN:
            new = await self._storage.read(lambda tx: tx.articles.unplaced(topic_id, PLACED_AT_ONCE))
            if not new:
                break
            told = self._told.pop(topic_id, None) or await self._remembered(topic_id)
            stories = {
                stored.id: told.place(of, stored.article.published.date(), stored.id)
                for stored, of in zip(new, await self._read(new), strict=True)
            }
            await self._storage.write(lambda tx, stories=stories: tx.articles.place(topic_id, stories))  # type: ignore[misc]  # a lambda's default
            self._told[topic_id] = told  # only what is stored is remembered
            placed += len(new)
        return placed

    async def _remembered(self, topic_id: int) -> clustering.Stories:
        known = await self._storage.read(lambda tx: tx.articles.placed(topic_id, REMEMBERED))
        told = clustering.Stories(clustering.OF_A_TOPIC)
        for (stored, story), of in zip(known, await self._read([s for s, _ in known]), strict=True):
            told.add(of, stored.article.published.date(), story)
        return told

    async def _read(self, stored: Sequence[StoredArticle]) -> tuple[Terms, ...]:
        return await self._analyst.compute(read_terms, [s.article.text for s in stored]) if stored else ()
