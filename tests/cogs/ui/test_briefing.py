from __future__ import annotations

from dataclasses import replace

from bot.core.model.briefing import BriefingKind, Section
from bot.core.model.fact import Stage
from cogs.ui import briefing as shown
from cogs.ui.cards import TEXT_LIMIT, Card, Line, layout, paged
from tests.cogs.conftest import components_of
from tests.cogs.fakes import briefing, cite, say


def test_the_headline_comes_first_then_badge_time_and_sources() -> None:
    (card,) = shown.pages(briefing())
    assert card.head == (
        "-# Port talks: status\n"
        "## Dockers and port operators adjourn without a deal\n"
        "**⏸️ Adjourned** · updated <t:1772712000:R>\n"
        "-# [Harbour Post](<https://harbourpost.example/a>)"
    )


def test_without_a_headline_the_title_stands_in_its_place() -> None:
    (card,) = shown.pages(briefing(headline=None))
    assert card.head.startswith("## Port talks: status\n**⏸️ Adjourned**")


def test_every_stage_has_a_colour() -> None:
    assert set(shown.COLOURS) == set(Stage)


def test_quotes_stand_as_blocks_with_speaker_and_source_below() -> None:
    (card,) = shown.pages(briefing(BriefingKind.QUOTES, (say("We stay.", "Mara Lind", verbatim=True),) * 2))
    block = "> “We stay.”\n**Mara Lind** · [Harbour Post](<https://harbourpost.example/a>)"
    assert card.body == f"**What comes next**\n{block}\n\n{block}"


def test_a_quote_among_other_lines_is_a_line() -> None:
    (card,) = shown.pages(briefing(BriefingKind.DIGEST, (say("We stay.", "Mara Lind", verbatim=True),)))
    assert "- **Mara Lind**: “We stay.” · [Harbour Post]" in card.body


def test_words_in_their_speakers_name_stand_beside_quotes_without_a_bullet() -> None:
    (card,) = shown.pages(briefing(BriefingKind.QUOTES, (say("Mara Lind said the sides would meet."),)))
    assert "\nMara Lind said the sides would meet. · [Harbour Post]" in card.body


def test_a_long_headline_is_set_smaller() -> None:
    (card,) = shown.pages(briefing(headline="Both sides say much about little " * 5))
    assert card.heading.startswith("### Both sides")


def test_a_line_names_two_sources_and_counts_the_rest() -> None:
    by = tuple(cite(f"Outlet {n}", f"https://outlet{n}.example/") for n in range(4))
    (card,) = shown.pages(briefing(statements=(say("They met.", by=by),)))
    assert card.body.endswith("[Outlet 0](<https://outlet0.example/>), [Outlet 1](<https://outlet1.example/>) +2")


def test_a_statement_of_too_many_words_becomes_a_link() -> None:
    (card,) = shown.pages(briefing(statements=(say("word " * 300, "Mara Lind"), say("Short."))))
    assert "- **Mara Lind** takes too many words to repeat here: [Harbour Post](<" in card.body
    assert "word word" not in card.body
    assert "- Short. · [Harbour Post]" in card.body


def test_a_lead_without_words_is_enough() -> None:
    (card,) = shown.pages(briefing(statements=(say("", "Mara Lind"),)))
    assert "- **Mara Lind** · [Harbour Post]" in card.body


def test_a_note_says_what_to_do_when_nothing_is_known() -> None:
    nothing = replace(
        briefing(statements=(), headline=None), stage=None, updated_at=None, note="Nothing yet: `feeds add`."
    )
    (card,) = shown.pages(nothing)
    assert card.head == "## Port talks: status"
    assert card.body == "Nothing yet: `/feeds add`."


def test_sections_keep_their_headings_across_pages() -> None:
    first, second = shown.pages(briefing(statements=tuple(say(f"Line {n}.") for n in range(8))))
    assert first.body.startswith("**What comes next**\n- Line 0.")
    assert second.body.startswith("**What comes next**\n- Line 5.")


def test_pages_hold_whole_lines_and_miss_none() -> None:
    statements = tuple(say(f"{n} " + "word " * 100) for n in range(17))
    pages = shown.pages(briefing(BriefingKind.SOURCES, statements))
    assert all(page.size <= TEXT_LIMIT for page in pages)
    assert [line.text.split()[1] for page in pages for line in page.lines] == [str(n) for n in range(17)]


def test_a_last_line_does_not_get_a_page_of_its_own() -> None:
    assert [len(p.lines) for p in paged(Card("### x"), [Line(str(n)) for n in range(7)], 3)] == [3, 4]
    assert len(paged(Card("### x"), [], 3)) == 1


def test_a_message_of_many_long_briefings_stays_within_discords_limits() -> None:
    far = tuple(cite(f"Outlet {n}", f"https://outlet{n}.example/" + "x" * 500) for n in range(4))
    told = tuple(say("word " * 100, f"Somebody {n}", by=far) for n in range(10))
    many = [
        replace(briefing(BriefingKind.DIGEST, told, topic=f"Talks {n}"), headline=say("News " * 40, by=far))
        for n in range(30)
    ]
    for count in (1, 2, 8, 30):
        components = components_of(shown.message(many[:count]))
        texts = [c["content"] for box in components for c in box["components"] if c["type"] == 10]
        assert sum(map(len, texts)) <= TEXT_LIMIT
        assert len(components) + sum(len(box["components"]) for box in components) <= 40
        assert "Talks 0" in texts[0]
        assert all("word" not in line or line.count("word") == 100 for text in texts for line in text.split("\n"))


def test_one_briefing_fills_a_digest_and_says_what_more_there_is() -> None:
    digest = briefing(BriefingKind.DIGEST, tuple(say(f"Line {n}.") for n in range(9)))
    components = components_of(shown.message([digest]))
    texts = "\n".join(c.get("content", "") for c in components[0]["components"])
    assert "Line 4." in texts
    assert "Line 5." not in texts
    assert "-# … and 4 more: `/talks status`" in texts


def test_sections_without_a_heading_that_fits_go_without() -> None:
    odd = replace(briefing(), sections=(Section("h" * 500, (say("Line."),)),))
    (card,) = shown.pages(odd)
    assert card.body.startswith("- Line.")


def test_a_layout_needs_no_lines() -> None:
    assert [c["type"] for c in components_of(layout([Card("### x")]))[0]["components"]] == [10]
