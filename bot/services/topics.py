"""Following talks: adding, changing and removing topics, and finding the one that is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.errors import AlreadyExists, InvalidInput, NotFound
from bot.core.model.article import StoredArticle
from bot.core.model.story import OPERATOR, Topic
from bot.core.stories import relevance
from bot.services.intake import Intake
from bot.services.ports import Analyst, Clock, Storage, Transaction

NAME_LIMIT = 80
ITEM_LIMIT = 60
LIST_LIMIT = 12
TOPIC_LIMIT = 50
CLAIM_LIMIT = 500
SUGGESTIONS = 25  # as many as Discord shows


@dataclass(frozen=True, slots=True)
class TopicAdded:
    """A new topic, and how many stored articles belong to it already."""

    topic: Topic
    articles: int


def split_list(text: str | None, what: str) -> tuple[str, ...]:
    """Return the items of a comma-separated list, each once; raise `InvalidInput` where it is too long."""
    items = dict.fromkeys(" ".join(part.split()) for part in re.split(r"[,;\n]", text or ""))
    kept = tuple(item for item in items if item)
    if len(kept) > LIST_LIMIT or any(len(item) > ITEM_LIMIT for item in kept):
        msg = f"{what}: at most {LIST_LIMIT} items of {ITEM_LIMIT} characters, separated by commas."
        raise InvalidInput(msg)
    return kept


def clean_name(text: str) -> str:
    """Return a name for a topic, or raise `InvalidInput`."""
    name = " ".join(text.split())
    if not name or len(name) > NAME_LIMIT:
        msg = f"A topic needs a name of 1 to {NAME_LIMIT} characters, such as “Steel tariff talks”."
        raise InvalidInput(msg)
    return name


def clean_sides(text: str | None) -> tuple[str, ...]:
    """Return the sides of a topic, at least one, or raise `InvalidInput`."""
    sides = split_list(text, "sides")
    if not sides:
        msg = "Talks have sides: name them separated by commas, such as “Norway, Sweden” or “the union, the railway”."
        raise InvalidInput(msg)
    return sides


def choose_topic(own: Sequence[Topic], everywhere: Sequence[Topic], name: str | None) -> Topic:
    """Return the topic that is meant; the scope's own go before the operator's. Raise a sentence where none can be."""
    visible = [*own, *everywhere]
    if not visible:
        msg = "No talks are followed here yet. A moderator can add some with `topics add`."
        raise NotFound(msg)
    if name is None or not name.strip():
        first = own or everywhere
        if len(first) == 1:
            return first[0]
        msg = f"Several talks are followed here: {_names(visible)}. Say which one you mean."
        raise InvalidInput(msg)
    wanted = " ".join(name.split()).casefold()
    exact = [t for t in visible if t.name.casefold() == wanted]
    near = [t for t in visible if wanted in t.name.casefold()]
    if exact or len(near) == 1:
        return (exact or near)[0]
    if near:
        msg = f"“{name[:NAME_LIMIT]}” could be any of these: {_names(near)}. Say which one you mean."
        raise InvalidInput(msg)
    msg = f"No talks called “{name[:NAME_LIMIT]}” are followed here. There are: {_names(visible)}."
    raise NotFound(msg)


def _names(topics: Sequence[Topic]) -> str:
    shown = ", ".join(t.name for t in topics[:8])
    return shown if len(topics) <= 8 else f"{shown} and {len(topics) - 8} more"


def visible_topics(tx: Transaction, scope: int) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """Return the scope's own topics and those of the operator, which everybody sees."""
    return tx.topics.of(scope), (() if scope == OPERATOR else tx.topics.of(OPERATOR))


def find_topic(tx: Transaction, scope: int, name: str | None) -> Topic:
    """Return the visible topic that is meant, or raise a sentence."""
    return choose_topic(*visible_topics(tx, scope), name)


def matching(candidates: Sequence[str], typed: str) -> tuple[str, ...]:
    """Return the candidates that fit what was typed so far, those that begin with it first."""
    wanted = typed.strip().casefold()
    fits = [c for c in dict.fromkeys(candidates) if wanted in c.casefold()]
    return tuple(sorted(fits, key=lambda c: not c.casefold().startswith(wanted))[:SUGGESTIONS])


def claimed(topic: Topic, stored: Sequence[StoredArticle]) -> frozenset[int]:
    """Return the ids of the articles that belong to the topic."""
    return frozenset(s.id for s in stored if relevance.belongs(topic, s.article.title, s.article.text))


class Topics:
    """What moderators do with topics; `scope` is their guild, or the operator."""

    def __init__(self, storage: Storage, analyst: Analyst, intake: Intake, clock: Clock) -> None:
        self._storage = storage
        self._analyst = analyst
        self._intake = intake
        self._clock = clock

    async def add(
        self, scope: int, name: str, sides: str, mediators: str | None = None, words: str | None = None
    ) -> TopicAdded:
        """Follow talks; what is stored already is claimed now, and the scope's feeds are read again for it."""
        now = self._clock.now()
        topic = Topic(
            id=0,
            scope=scope,
            name=clean_name(name),
            sides=clean_sides(sides),
            mediators=split_list(mediators, "mediators"),
            words=split_list(words, "words"),
            created_at=now,
        )

        def store(tx: Transaction) -> Topic:
            if len(tx.topics.of(scope)) >= TOPIC_LIMIT:
                msg = f"At most {TOPIC_LIMIT} topics can be followed here; remove one first."
                raise InvalidInput(msg)
            return tx.topics.add(topic)

        added = await self._storage.write(store)
        return TopicAdded(added, await self._claim(added))

    async def edit(
        self,
        scope: int,
        topic: str,
        name: str | None = None,
        sides: str | None = None,
        mediators: str | None = None,
        words: str | None = None,
    ) -> Topic:
        """Change what is given and keep the rest; an empty list of mediators or words is written as "-"."""
        if name is None and sides is None and mediators is None and words is None:
            msg = "Say what to change: the name, the sides, the mediators or the words."
            raise InvalidInput(msg)

        def lists(text: str | None, what: str, kept: tuple[str, ...]) -> tuple[str, ...]:
            return kept if text is None else () if text.strip() in {"-", "–"} else split_list(text, what)

        def store(tx: Transaction) -> Topic:
            old = choose_topic(tx.topics.of(scope), (), topic)
            new = replace(
                old,
                name=old.name if name is None else clean_name(name),
                sides=old.sides if sides is None else clean_sides(sides),
                mediators=lists(mediators, "mediators", old.mediators),
                words=lists(words, "words", old.words),
            )
            others = [t for t in tx.topics.of(scope) if t.id != old.id]
            if any(t.name.casefold() == new.name.casefold() for t in others):
                msg = f"There is already a topic called “{new.name}” here."
                raise AlreadyExists(msg)
            tx.topics.save(new)
            return new

        changed = await self._storage.write(store)
        await self._claim(changed)
        return changed

    async def of(self, scope: int) -> tuple[Topic, ...]:
        """Return the scope's own topics."""
        return await self._storage.read(lambda tx: tx.topics.of(scope))

    async def remove(self, scope: int, topic: str) -> Topic:
        """Stop following talks; the articles stay, the topic's digests end."""

        def store(tx: Transaction) -> Topic:
            if not topic.strip():
                msg = "Say which topic to remove."
                raise InvalidInput(msg)
            found = choose_topic(tx.topics.of(scope), (), topic)
            tx.topics.remove(found.id)
            return found

        return await self._storage.write(store)

    async def suggest(self, scope: int, typed: str) -> tuple[str, ...]:
        """Return the scope's own topics that fit what was typed so far."""
        own = await self.of(scope)
        return matching([t.name for t in own], typed)

    async def _claim(self, topic: Topic) -> int:
        now = self._clock.now()
        stored = await self._storage.read(lambda tx: tx.articles.claimable(topic.scope, CLAIM_LIMIT))
        mine = await self._analyst.compute(claimed, topic, stored) if stored else frozenset()

        def store(tx: Transaction) -> None:
            tx.articles.claim(topic.id, mine, {s.id for s in stored} - mine)
            heard = {f.feed.id for scope in {topic.scope, OPERATOR} for f in tx.feeds.followed(scope)}
            tx.feeds.reconsider(heard, now)

        await self._storage.write(store)
        return await self._intake.refold(topic)
