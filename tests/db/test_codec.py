from __future__ import annotations

import json
import pickle
from datetime import UTC

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.model.article import Span
from bot.core.model.briefing import Briefing, Statement
from bot.core.model.story import Citation, TopicState
from db import codec
from tests.contracts.values import NOW, briefing, citation

# Every field, also those that later versions add, is drawn from its type; what has rules of its own is built by them.
st.register_type_strategy(Span, st.integers(0, 99).map(lambda start: Span(start, start + 5)))
instants = st.datetimes(timezones=st.just(UTC))
citations = st.builds(Citation, published=instants)
statements = st.builds(
    Statement,
    text=st.text(min_size=1).filter(str.strip),
    citations=st.lists(citations, min_size=1, max_size=2).map(tuple),
)


def drawn_from_types() -> None:
    st.register_type_strategy(Citation, citations)
    st.register_type_strategy(Statement, statements)


drawn_from_types()
quiet = settings(database=None, deadline=None, max_examples=40)


@quiet
@given(st.builds(TopicState))
def test_a_state_comes_back_the_same(state: TopicState) -> None:
    assert codec.state_from_json(codec.state_to_json(state)) == state


@quiet
@given(st.lists(st.builds(Briefing), max_size=2).map(tuple))
def test_briefings_come_back_the_same(briefings: tuple[Briefing, ...]) -> None:
    assert codec.briefings_from_json(codec.briefings_to_json(briefings)) == briefings


def test_what_comes_back_can_go_to_another_process() -> None:
    state = codec.state_from_json(codec.state_to_json(TopicState(1, outlook=("Low.", citation()), updated_at=NOW)))
    assert pickle.loads(pickle.dumps(state)) == state
    assert state.updated_at is not None
    assert f"{state.updated_at:%H:%M %Z}" == "09:30 UTC"


def test_a_state_of_an_older_version_gets_the_defaults_of_what_it_lacks() -> None:
    assert codec.state_from_json('{"topic_id": 3, "given_up": true}') == TopicState(3)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"topic_id": "x"}', '{"topic_id": 1, "history": [{"stage": "?"}]}'])
def test_a_state_in_another_shape_is_unreadable(text: str) -> None:
    with pytest.raises(codec.Unreadable):
        codec.state_from_json(text)


def test_a_statement_that_lost_its_source_is_unreadable() -> None:
    stored = json.loads(codec.briefings_to_json((briefing(),)))
    stored[0]["headline"]["citations"] = []
    with pytest.raises(codec.Unreadable):
        codec.briefings_from_json(json.dumps(stored))


def test_text_that_unicode_cannot_hold_is_stored_too() -> None:
    state = TopicState(1, outlook=("half \ud83d", citation()))
    found = codec.state_from_json(codec.state_to_json(state))
    assert found.outlook == ("half \N{REPLACEMENT CHARACTER}", citation())
