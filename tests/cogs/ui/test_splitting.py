"""Whatever is told, Discord takes it: within its limits, nothing lost between the pages, no mark left open."""

from __future__ import annotations

import re
from typing import Any

from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.model.briefing import BriefingKind
from cogs.ui import briefing as shown_as
from cogs.ui import listing, text
from cogs.ui.cards import CARD_BUDGET, TEXT_LIMIT, Card, Line, layout, paged
from tests.cogs.conftest import components_of, shown
from tests.cogs.fakes import briefing, cite, feed, say, topic

COMPONENTS = 40
SHARP = "*_~|`[]()<>\\#@-+. \n\u202e\u200b:/aZ9é"
WILD = st.one_of(st.text(max_size=60), st.text(SHARP, max_size=200), st.text(SHARP, min_size=200, max_size=3000))
OPENS = ("*", "_", "~", "|", "`", "[")


def parts(view: ui.LayoutView) -> tuple[str, int]:
    """Return all text of a message, and how many components it has."""
    stack: list[Any] = components_of(view)
    count, told = 0, []
    while stack:
        component = stack.pop()
        count += 1
        told.append(str(component.get("content") or ""))
        stack += component.get("components") or []
    return "".join(told), count


def within_limits(view: ui.LayoutView) -> None:
    told, count = parts(view)
    assert len(told) <= TEXT_LIMIT
    assert count <= COMPONENTS


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Line, st.text("abc ", min_size=1, max_size=1300), st.none() | st.just("Part")), max_size=40))
def test_pages_hold_every_line_once_in_order(lines: list[Line]) -> None:
    pages = paged(Card("### Heading", kicker="small", state="state"), lines, 6)
    assert [line for page in pages for line in page.lines] == lines
    assert all(page.size <= CARD_BUDGET for page in pages)
    for page in pages:
        within_limits(layout([page]))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WILD, WILD), max_size=12), WILD)
def test_any_briefing_is_shown_within_the_limits(told: list[tuple[str, str]], headline: str) -> None:
    statements = tuple(say(words or "x", lead or None, by=(cite(outlet=lead),)) for words, lead in told)
    made = briefing(BriefingKind.DIGEST, statements, headline or "x", topic=headline)
    cards = shown_as.pages(made)
    assert sum(len(card.lines) for card in cards) == len(statements)
    for card in cards:
        within_limits(layout([card]))
    within_limits(shown_as.message([made] * 9))


@settings(max_examples=60, deadline=None)
@given(st.lists(WILD, max_size=30))
def test_any_report_and_list_is_shown_within_the_limits(sentences: list[str]) -> None:
    within_limits(listing.report("Health", sentences, ok=True))
    for card in listing.feeds([feed(sentence or "x") for sentence in sentences]):
        within_limits(layout([card]))


@settings(max_examples=200, deadline=None)
@given(WILD)
def test_no_mark_of_foreign_text_is_left_open(written: str) -> None:
    bare = re.sub(r"\\.", "", text.escaped(written))
    assert not [mark for mark in OPENS if mark in bare]


def test_what_does_not_fit_into_a_report_is_counted() -> None:
    told = parts(listing.report("Health", [f"Sentence {n} {'word ' * 100}" for n in range(20)], ok=True))[0]
    whole = len(re.findall(r"Sentence \d+", told))
    assert f"… and {20 - whole} more" in told


def test_a_site_cannot_be_linked_under_the_name_of_another() -> None:
    assert text.link(cite("bank.example", "https://evil.example/x")) == "[evil.example](<https://evil.example/x>)"
    assert text.link(cite("www.bank.example", "https://bank.example/x")).startswith("[www.bank.example]")
    assert text.link(cite("Bank.Example", "https://news.bank.example/")).startswith("[Bank.Example]")
    assert text.link(cite("b\u0430nk.example", "https://b\u0430nk.example/")).startswith("[xn--bnk-")
    assert text.link(cite("bank\uff0eexample", "https://evil.example/")).startswith("[evil.example]")
    assert text.link(cite("U.S. News", "https://usnews.example/")).startswith("[U.S. News]")


def test_a_title_of_fifty_thousand_characters_costs_no_more_than_its_line() -> None:
    named = topic("x" * 50_000)
    (card,) = listing.own_topics([named])
    assert "(a name that cannot be shown)" in card.body
    assert shown({"components": components_of(layout([card]))})
