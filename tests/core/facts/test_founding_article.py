"""The article this project began with, where it lies beside the project: what its reader wants to know is found."""

import datetime as dt
from pathlib import Path

import pytest

from bot.core import facts
from bot.core.model.fact import Facts, Part, QuoteKind, Stage, Stance
from bot.evaluate import plain_article

ARTICLE = Path(__file__).parents[4] / "shared" / "data" / "seed_article.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not the project's to ship")


@pytest.fixture(scope="module")
def text() -> str:
    return ARTICLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def read(text: str) -> Facts:
    return facts.read(plain_article(text, dt.date(2025, 5, 16)))


@pytest.mark.parametrize(
    ("surname", "side", "parts"),
    [
        ("Fidan", "Türkiye", {Part.HOST, Part.MEDIATOR}),
        ("Umerov", "Ukraine", {Part.DELEGATION_HEAD}),
        ("Medinsky", "Russia", {Part.DELEGATION_HEAD}),
        ("Putin", "Russia", {Part.PRINCIPAL}),
        ("Zelenskyy", "Ukraine", {Part.PRINCIPAL}),
        ("Trump", "United States", {Part.OTHER, Part.PRINCIPAL, Part.MEDIATOR}),
    ],
)
def test_who_takes_part_for_whom(read: Facts, surname: str, side: str, parts: set[Part]) -> None:
    (found,) = [p for p in read.participants if p.name.split()[-1] == surname]
    assert found.side == side
    assert found.part in parts


def test_who_said_what(read: Facts, text: str) -> None:
    direct = [(q.speaker, q.text[:20]) for q in read.quotes if q.kind is QuoteKind.DIRECT]
    assert direct == [("Hakan Fidan", "There are two paths "), ("Volodymyr Zelenskyy", "This must happen imm")]
    (called,) = [q for q in read.quotes if q.kind is QuoteKind.MIXED]
    assert (called.text, called.speaker) == ("theatre props", "Volodymyr Zelenskyy")
    assert all(text[q.span.start : q.span.end] == q.text for q in read.quotes)


def test_what_each_side_wants(read: Facts) -> None:
    taken = {(p.holder, p.stance) for p in read.positions if "ceasefire" in p.issue}
    assert {("Ukraine", Stance.DEMAND), ("Russia", Stance.REJECT)} <= taken
    assert any(p.holder == "Ukraine" and "30-day ceasefire" in p.issue for p in read.positions)


def test_where_it_stands(read: Facts) -> None:
    assert read.status is not None
    assert read.status.stage is Stage.UNDER_WAY
    assert read.status.venue == "Istanbul"
    assert read.status.last_round == dt.date(2025, 5, 16)
    assert set(read.status.sides) == {"Russia", "Ukraine"}
    assert "remain low" in (read.status.outlook or "")
