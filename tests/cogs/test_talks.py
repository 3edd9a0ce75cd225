from __future__ import annotations

import pytest

from bot.core.model.briefing import BriefingKind
from bot.core.model.story import OPERATOR
from bot.services.inquiry import Question
from tests.cogs.conftest import Server, running_bot, shown
from tests.cogs.fakes import FakeServices, briefing, say


async def test_status_shows_headline_badge_time_lines_and_sources(server: Server) -> None:
    answer = await server.ask("talks status", topic="Port talks")
    text = shown(answer[0])
    assert answer.deferred
    assert not answer.ephemeral
    assert "## Dockers and port operators adjourn without a deal" in text
    assert "**⏸️ Adjourned** · updated <t:1772712000:R>" in text
    assert (
        "- **Next round**: The next round is on Friday 13 March. · [Harbour Post](<https://harbourpost.example/a>)"
        in text
    )
    assert server.laid.asked == [("ask", int(server.guild), Question(BriefingKind.STATUS, "Port talks"))]


@pytest.mark.parametrize(
    ("command", "options", "question"),
    [
        ("status", {}, Question(BriefingKind.STATUS)),
        ("participants", {"side": "Dockers"}, Question(BriefingKind.PARTICIPANTS, side="Dockers")),
        (
            "quotes",
            {"topic": "Port talks", "speaker": "Lind", "about": "pay", "since": "2026-03-01"},
            Question(BriefingKind.QUOTES, "Port talks", None, "Lind", "pay", "2026-03-01"),
        ),
        ("positions", {"topic": "Port talks"}, Question(BriefingKind.POSITIONS, "Port talks")),
        ("timeline", {}, Question(BriefingKind.TIMELINE)),
        ("catchup", {"since": "2 weeks"}, Question(BriefingKind.CATCHUP, since="2 weeks")),
        ("background", {"story": "pay"}, Question(BriefingKind.BACKGROUND, about="pay")),
        ("sources", {}, Question(BriefingKind.SOURCES)),
    ],
)
async def test_a_command_asks_what_was_typed(
    server: Server, command: str, options: dict[str, str], question: Question
) -> None:
    await server.ask(f"talks {command}", **options)
    assert server.laid.asked == [("ask", int(server.guild), question)]


async def test_direct_messages_ask_about_what_the_operator_follows(server: Server) -> None:
    answer = await server.twin.slash(None, server.twin.dm(server.member), server.member, "talks status", settle=0.02)
    assert "Dockers and port operators" in shown(answer[0])
    assert server.laid.asked == [("ask", OPERATOR, Question(BriefingKind.STATUS))]


async def test_moderators_commands_are_not_offered_in_direct_messages(server: Server) -> None:
    with pytest.raises(PermissionError):
        await server.twin.slash(None, server.twin.dm(server.member), server.member, "health")


async def test_list_names_the_talks_with_their_sides(server: Server) -> None:
    text = shown((await server.ask("talks list"))[0])
    assert "- **Port talks** · between Dockers, Port operators, mediated by Mara Lind" in text


async def test_list_says_what_to_do_when_nothing_is_followed(server: Server) -> None:
    server.laid.topics = ()
    text = shown((await server.ask("talks list"))[0])
    assert "A moderator can add some with `/topics add`" in text


async def test_options_are_suggested_while_they_are_typed(server: Server) -> None:
    assert await server.typing("talks status", "topic", topic="po") == ["Port talks", "Tariff talks"]
    await server.typing("talks positions", "side", topic="Port talks", side="d")
    await server.typing("talks quotes", "speaker", topic="Port talks", speaker="l")
    guild = int(server.guild)
    assert server.laid.asked == [
        ("suggest_topics", guild, "po"),
        ("suggest_sides", guild, "Port talks", "d"),
        ("suggest_speakers", guild, "Port talks", "l"),
    ]


async def test_suggestions_that_discord_would_refuse_are_left_out(server: Server) -> None:
    server.laid.suggestions = ("x" * 101, "", *(f"topic {n}" for n in range(40)))
    assert await server.typing("talks status", "topic", topic="") == [f"topic {n}" for n in range(25)]


async def test_whoever_asked_turns_the_page_in_place(server: Server) -> None:
    many = tuple(say(f"Statement number {n}.", f"Day {n}") for n in range(14))
    server.laid.briefing = briefing(BriefingKind.TIMELINE, many)
    answer = await server.ask("talks timeline", topic="Port talks")
    first = shown(answer[0])
    assert "Statement number 5." in first
    assert "Statement number 6." not in first
    assert "Page 1 of 3 · … and 8 more" in first
    await server.twin.click(answer[0], "Next", server.member, settle=0.02)
    second = shown(server.twin.messages(server.channel)[-1])
    assert "Statement number 6." in second
    assert "Page 2 of 3 · … and 2 more" in second
    assert server.laid.asked[-1] == ("ask", int(server.guild), Question(BriefingKind.TIMELINE, "Port talks"))


async def test_anybody_else_gets_a_private_page(server: Server) -> None:
    server.laid.briefing = briefing(BriefingKind.TIMELINE, tuple(say(f"Statement {n}.") for n in range(14)))
    answer = await server.ask("talks timeline")
    before = shown(answer[0])
    turned = await server.twin.click(answer[0], "Next", server.moderator, settle=0.02)
    assert turned.ephemeral
    assert "Page 2 of 3" in shown(turned[0])
    assert shown(server.twin.messages(server.channel)[-1]) == before
    again = await server.twin.click(turned[0], "Next", server.moderator, settle=0.02)
    assert "Page 3 of 3" in shown(again[0] if again else turned[0])


async def test_a_page_that_is_no_longer_there_becomes_the_last_one(server: Server) -> None:
    server.laid.briefing = briefing(BriefingKind.TIMELINE, tuple(say(f"Statement {n}.") for n in range(14)))
    answer = await server.ask("talks timeline")
    server.laid.briefing = briefing(BriefingKind.TIMELINE, (say("Only this is left."),))
    await server.twin.click(answer[0], "Next", server.member, settle=0.02)
    assert "Only this is left." in shown(server.twin.messages(server.channel)[-1])


async def test_pages_turn_after_a_restart(server: Server) -> None:
    server.laid.briefing = briefing(BriefingKind.TIMELINE, tuple(say(f"Statement {n}.") for n in range(14)))
    answer = await server.ask("talks timeline")
    await server.bot.close()
    async with running_bot(server.twin, FakeServices(server.laid)):
        await server.twin.click(answer[0], "Next", server.member, settle=0.02)
        assert "Page 2 of 3" in shown(server.twin.messages(server.channel)[-1])


async def test_a_question_too_long_for_a_button_says_how_to_see_the_rest(server: Server) -> None:
    server.laid.briefing = briefing(BriefingKind.QUOTES, tuple(say(f"Word {n}.", verbatim=True) for n in range(9)))
    text = shown((await server.ask("talks quotes", topic="t" * 60, speaker="s" * 60))[0])
    assert "Page 1 of 2 · … and 5 more: ask more narrowly to see the rest" in text
    assert "Next" not in text
