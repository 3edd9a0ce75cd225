"""Topics and what is known of each."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, delete, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.core.errors import AlreadyExists, NotFound
from bot.core.model.story import Topic, TopicState
from db import codec
from db.columns import AnyRow
from db.tables import topic_states, topics


def _topic(row: AnyRow) -> Topic:
    return Topic(
        id=row.id,
        scope=row.scope,
        name=row.name,
        sides=row.sides,
        created_at=row.created_at,
        mediators=row.mediators,
        words=row.words,
    )


def _values(topic: Topic) -> dict[str, object]:
    return {
        "scope": topic.scope,
        "name": topic.name,
        "name_key": topic.name.casefold(),
        "sides": topic.sides,
        "mediators": topic.mediators,
        "words": topic.words,
        "created_at": topic.created_at,
    }


class Topics:
    """The topics in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, topic: Topic) -> Topic:
        """Store a topic (its id is given here); raise `AlreadyExists` if the scope has one of this name."""
        self._require_free_name(topic)
        new_id: int = self._connection.scalar(insert(topics).values(**_values(topic)).returning(topics.c.id)) or 0
        return replace(topic, id=new_id)

    def save(self, topic: Topic) -> None:
        """Store a topic as changed; raise `AlreadyExists` for the name of another, `NotFound` once it was removed."""
        self._require_free_name(topic)
        changed = self._connection.execute(update(topics).where(topics.c.id == topic.id).values(**_values(topic)))
        if not changed.rowcount:
            msg = f"“{topic.name}” was removed in the meantime. Add it again to follow these talks."
            raise NotFound(msg)

    def remove(self, topic_id: int) -> None:
        """Remove the topic, its state and its digests; the articles stay."""
        self._connection.execute(delete(topics).where(topics.c.id == topic_id))

    def get(self, topic_id: int) -> Topic | None:
        """Return the topic."""
        row = self._connection.execute(select(topics).where(topics.c.id == topic_id)).first()
        return None if row is None else _topic(row)

    def of(self, scope: int) -> tuple[Topic, ...]:
        """Return the scope's own topics by name."""
        query = select(topics).where(topics.c.scope == scope).order_by(topics.c.name_key)
        return tuple(_topic(row) for row in self._connection.execute(query))

    def all(self) -> tuple[Topic, ...]:
        """Return the topics of every scope."""
        return tuple(_topic(row) for row in self._connection.execute(select(topics).order_by(topics.c.id)))

    def state(self, topic_id: int) -> TopicState | None:
        """Return what is known; None where nothing is, or where it is stored in a shape that was given up."""
        # A state is a fold over the stored facts: who finds none folds them again.
        text = self._connection.scalar(select(topic_states.c.state).where(topic_states.c.topic_id == topic_id))
        if text is None:
            return None
        try:
            return codec.state_from_json(text)
        except codec.Unreadable:
            return None

    def save_state(self, state: TopicState) -> None:
        """Store what is known of a topic; of one that was removed in the meantime, nothing is kept."""
        known = select(topics.c.id, literal(codec.state_to_json(state))).where(topics.c.id == state.topic_id)
        new = insert(topic_states).from_select(["topic_id", "state"], known)
        self._connection.execute(
            new.on_conflict_do_update(index_elements=["topic_id"], set_={"state": new.excluded.state})
        )

    def _require_free_name(self, topic: Topic) -> None:
        query = select(topics.c.name).where(
            topics.c.scope == topic.scope, topics.c.name_key == topic.name.casefold(), topics.c.id != topic.id
        )
        taken = self._connection.scalar(query)
        if taken is not None:
            msg = f"There is a topic called “{taken}” already. Choose another name, or edit that one."
            raise AlreadyExists(msg)
