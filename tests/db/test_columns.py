from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError
from sqlalchemy.pool import StaticPool

from bot.core.model.article import Span
from db.columns import Instant, Names, Spans, Words, folded, storable

quiet = settings(database=None, deadline=None, max_examples=60)

table = Table(
    "kept",
    MetaData(),
    Column("at", Instant),
    Column("words", Words),
    Column("names", Names),
    Column("spans", Spans),
)
engine = create_engine("sqlite://", poolclass=StaticPool)


@pytest.fixture(autouse=True, scope="module")
def _table() -> None:
    table.metadata.create_all(engine)


def kept(column: str, value: object) -> object:
    with engine.connect() as connection:
        connection.execute(insert(table), {column: value})
        found: object = connection.scalar(select(table.c[column]))
        connection.rollback()
    return found


@quiet
@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.timezones()))  # noqa: DTZ001 - bounds
def test_an_instant_comes_back_as_the_same_moment_in_utc(value: datetime) -> None:
    found = kept("at", value)
    assert isinstance(found, datetime)
    assert found == value.astimezone(UTC)
    assert found.tzinfo is UTC


def test_instants_sort_as_they_follow_each_other_whatever_their_zones() -> None:
    early = datetime(2025, 5, 16, 23, 0, tzinfo=timezone(timedelta(hours=3)))
    late = datetime(2025, 5, 16, 21, 0, tzinfo=UTC)
    with engine.connect() as connection:
        connection.execute(insert(table), [{"at": late}, {"at": early}])
        assert list(connection.scalars(select(table.c.at).order_by(table.c.at))) == [early, late]
        assert list(connection.scalars(select(table.c.at).where(table.c.at < late))) == [early]
        connection.rollback()


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(StatementError, match="without a time zone"):
        kept("at", datetime(2025, 5, 16))  # noqa: DTZ001 - the mistake that is refused


@quiet
@given(st.text())
def test_text_comes_back_the_same(value: str) -> None:
    assert kept("words", value) == value


@quiet
@given(st.text(st.characters()))
def test_any_text_can_be_stored_and_keeps_its_length(value: str) -> None:
    stored = storable(value)
    stored.encode()
    assert len(stored) == len(value)
    assert kept("words", value) == stored


@quiet
@given(st.lists(st.text()).map(tuple))
def test_names_come_back_the_same(value: tuple[str, ...]) -> None:
    assert kept("names", value) == value


@quiet
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 10**4)).map(lambda s: Span(s[0], s[0] + s[1]))))
def test_spans_come_back_the_same(value: list[Span]) -> None:
    assert kept("spans", tuple(value)) == tuple(value)


def test_nothing_comes_back_as_nothing() -> None:
    assert (kept("at", None), kept("words", None), kept("names", None), kept("spans", None)) == (None, None, (), ())


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("Łódź", "lodz"),
        ("Çağlayan", "caglayan"),
        ("ISTANBUL İstanbul ısı", "istanbul istanbul isi"),
        ("Øresund Ærø", "oresund aero"),
        ("Straße", "strasse"),
        ("e\u0301te\u0301", "ete"),
        ("ﬁnal", "final"),
        ("it’s “so”", 'it\'s "so"'),
        ("a\u00a0b \n\t c", "a b c"),
        ("co\u00adop", "coop"),
        ("cease–fire", "cease-fire"),
        ("Київ", "киів"),
        ("Ελλάδα", "ελλαδα"),
        ("", ""),
    ],
)
def test_folded_text_has_no_case_accents_or_kinds_of_marks(text: str, searched: str) -> None:
    assert folded(text) == searched


@quiet
@given(st.text(st.characters()))
def test_folding_again_changes_nothing(value: str) -> None:
    assert folded(folded(value)) == folded(value)
