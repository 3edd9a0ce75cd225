"""Following talks: adding, changing and removing topics."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.core.errors import AlreadyExists, InvalidInput, NotFound
from bot.core.model.change import Change
from bot.core.model.story import OPERATOR, Topic
from bot.services.choosing import NAME_LIMIT, choose_topic, matching
from bot.services.ports import Clock, Storage, Transaction
from bot.services.routing import Routing

ITEM_LIMIT = 60
LIST_LIMIT = 12
TOPIC_LIMIT = 50


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


def _named(tx: Transaction, scope: int, topic: str) -> Topic:
    if not topic.strip():
        msg = "Say which topic to remove."
        raise InvalidInput(msg)
    return choose_topic(tx.topics.of(scope), (), topic)


_PARTS = ("sides", "mediators", "words")


def told(topic: Topic) -> str:
    """Return a topic in one line, as the audit log keeps it."""
    parts = [f"{part}: {', '.join(getattr(topic, part))}" for part in _PARTS if getattr(topic, part)]
    return "; ".join([f"“{topic.name}”", *parts])


def difference(old: Topic, new: Topic) -> str:
    """Return in one line what became of a topic."""
    parts = [f"“{old.name}”"] + ([f"name: “{new.name}”"] if new.name != old.name else [])
    for part in _PARTS:
        was, became = getattr(old, part), getattr(new, part)
        if was != became:
            parts.append(f"{part}: {', '.join(was) or 'none'} → {', '.join(became) or 'none'}")
    return "; ".join(parts if len(parts) > 1 else [*parts, "nothing changed"])


class Topics:
    """What moderators do with topics; `scope` is their guild, or the operator."""

    def __init__(self, storage: Storage, routing: Routing, clock: Clock) -> None:
        self._storage = storage
        self._routing = routing
        self._clock = clock

    async def add(
        self,
        scope: int,
        name: str,
        sides: str,
        mediators: str | None = None,
        words: str | None = None,
        *,
        by: int = OPERATOR,
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
            tx.changes.record(Change(scope, now, by, "topics add", told(topic)))
            return tx.topics.add(topic)

        added = await self._storage.write(store)
        articles, _ = await self._routing.claim(added)
        return TopicAdded(added, articles)

    async def edit(
        self,
        scope: int,
        topic: str,
        name: str | None = None,
        sides: str | None = None,
        mediators: str | None = None,
        words: str | None = None,
        *,
        by: int = OPERATOR,
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
            tx.changes.record(Change(scope, self._clock.now(), by, "topics edit", difference(old, new)))
            return new

        changed = await self._storage.write(store)
        await self._routing.claim(changed)
        return changed

    async def of(self, scope: int) -> tuple[Topic, ...]:
        """Return the scope's own topics."""
        return await self._storage.read(lambda tx: tx.topics.of(scope))

    async def remove(self, scope: int, topic: str, *, by: int = OPERATOR) -> Topic:
        """Stop following talks; the articles stay, the topic's digests end."""

        def store(tx: Transaction) -> Topic:
            return self._remove(tx, scope, by, _named(tx, scope, topic))

        return await self._storage.write(store)

    async def find(self, scope: int, topic: str) -> Topic:
        """Return one of the scope's own topics by its name."""
        return await self._storage.read(lambda tx: _named(tx, scope, topic))

    async def remove_numbered(self, scope: int, topic_id: int, *, by: int = OPERATOR) -> Topic:
        """Stop following one of the scope's own topics, named by its number; raise a sentence if it is gone."""

        def store(tx: Transaction) -> Topic:
            found = tx.topics.get(topic_id)
            if found is None or found.scope != scope:
                msg = "This topic is not followed here any more."
                raise NotFound(msg)
            return self._remove(tx, scope, by, found)

        return await self._storage.write(store)

    def _remove(self, tx: Transaction, scope: int, by: int, found: Topic) -> Topic:
        tx.topics.remove(found.id)
        tx.changes.record(Change(scope, self._clock.now(), by, "topics remove", told(found)))
        return found

    async def suggest(self, scope: int, typed: str) -> tuple[str, ...]:
        """Return the scope's own topics that fit what was typed so far."""
        own = await self.of(scope)
        return matching([t.name for t in own], typed)
