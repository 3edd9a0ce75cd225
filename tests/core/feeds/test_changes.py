"""What is new in a feed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.core.feeds import fingerprint, news
from bot.core.model.feed import Entry

ENTRY = Entry(key="a", url="https://x.example/a", title="Talks begin", summary="In Geneva.")


def test_a_key_that_was_never_seen_is_new_and_one_that_tells_the_same_is_seen() -> None:
    other = replace(ENTRY, key="b")
    told = news([ENTRY, other], {"a": fingerprint(ENTRY)})
    assert (told.new, told.changed, told.seen) == ((other,), (), (ENTRY,))


def test_whatever_a_reader_would_notice_makes_a_change() -> None:
    for changed in (
        replace(ENTRY, title="Talks end"),
        replace(ENTRY, summary="In Bern."),
        replace(ENTRY, html="<p>More</p>"),
        replace(ENTRY, url="https://x.example/b"),
        replace(ENTRY, updated=datetime(2025, 3, 1, tzinfo=UTC)),
    ):
        assert news([changed], {"a": fingerprint(ENTRY)}).changed == (changed,)


def test_a_name_or_a_date_of_publication_makes_none() -> None:
    same = replace(ENTRY, author="Somebody", published=datetime(2025, 3, 1, tzinfo=UTC))
    assert news([same], {"a": fingerprint(ENTRY)}).seen == (same,)


def test_what_moves_from_title_to_summary_is_a_change() -> None:
    assert fingerprint(replace(ENTRY, title="ab", summary="c")) != fingerprint(replace(ENTRY, title="a", summary="bc"))


def test_the_order_of_the_visit_is_kept() -> None:
    entries = [replace(ENTRY, key=k) for k in "cab"]
    assert [e.key for e in news(entries, {}).new] == ["c", "a", "b"]
