"""How much of short wire briefs is read as a careful analyst reads it: pinned figures that may only rise."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core import facts
from bot.core.model.article import Article
from bot.core.model.fact import Facts
from tests.core.facts.wires import WIRES, Wire

PUBLISHED = datetime(2026, 3, 11, 12, tzinfo=UTC)
STAGES, ROUNDS, SAID = 34, 42, 6

Read = list[tuple[Wire, Facts]]


@pytest.fixture(scope="module")
def read() -> Read:
    return [(w, facts.read(Article("https://example.org/1", "", "The Ledger", w.text, PUBLISHED))) for w in WIRES]


def test_the_stage_is_the_one_that_a_careful_analyst_gives(read: Read) -> None:
    right = [w for w, found in read if (found.status.stage if found.status else None) is w.stage]

    assert len(right) >= STAGES


def test_no_round_is_made_up(read: Read) -> None:
    right = [w for w, found in read if (found.status.next_round if found.status else None) == w.next_round]

    assert len(right) >= ROUNDS


def test_words_have_their_speaker(read: Read) -> None:
    right = [begins for w, found in read for who, begins in w.said if _is_said(found, who, begins)]

    assert len(right) >= SAID


def _is_said(found: Facts, who: str, begins: str) -> bool:
    said = (q for q in found.quotes if begins.casefold() in q.text.casefold())
    return any(q.speaker is not None and who in q.speaker for q in said)
