from __future__ import annotations

import asyncio
import logging
import re
from typing import Any

import pytest

from bot.core.errors import InvalidInput, NotFound, StorageError, TalksError
from cogs.client import TalksBot
from tests.cogs.conftest import Server, running_bot, shown
from tests.cogs.fakes import FakeServices, briefing, say
from tests.discord_twin.twin import Twin


async def test_a_sentence_is_told_privately_and_leaves_nothing_in_the_channel(server: Server) -> None:
    server.laid.trouble = NotFound("No talks called “*x*” are followed here. Use `talks list`.")
    answer = await server.ask("talks status")
    assert shown(answer[0]) == r"⚠️ No talks called “\*x\*” are followed here. Use `/talks list`."
    assert answer[0]["flags"] & 1 << 6
    assert server.twin.messages(server.channel) == []


async def test_a_moderator_reads_in_place_what_failed_and_a_reference(server: Server) -> None:
    server.laid.trouble = StorageError("The disk is full.")
    answer = await server.moderate("topics list")
    assert re.fullmatch(r"⚠️ The disk is full\. Tell whoever runs this bot the reference `T-\w{6}`\.", shown(answer[0]))
    assert answer.ephemeral


async def test_an_unforeseen_failure_has_a_reference_that_is_in_the_log_with_its_cause(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.laid.trouble = RuntimeError("a secret detail")
    answer = await server.ask("talks status")
    text = shown(answer[0])
    assert "a secret detail" not in text
    assert answer[0]["flags"] & 1 << 6
    reference = re.search(r"`(T-[0-9a-f]{6})`", text)
    assert reference
    record = next(r for r in caplog.records if reference[1] in r.getMessage())
    assert record.levelno == logging.ERROR
    assert record.exc_info
    assert record.exc_info[1] is server.laid.trouble


async def test_a_failing_button_answers_privately_and_leaves_the_message(server: Server) -> None:
    server.laid.briefing = briefing(statements=tuple(say(f"Statement {n}.") for n in range(14)))
    answer = await server.ask("talks status")
    before = shown(answer[0])
    server.laid.trouble = NotFound("These talks are no longer followed.")
    turned = await server.twin.click(answer[0], "Next", server.member, settle=0.05)
    assert shown(turned[-1]) == "⚠️ These talks are no longer followed."
    assert turned[-1]["flags"] & 1 << 6
    assert shown(server.twin.messages(server.channel)[-1]) == before


async def test_an_answer_that_comes_too_late_is_logged_quietly(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.twin.ack_deadline = -1.0
    with caplog.at_level(logging.INFO):
        answer = await server.ask("talks status")
        assert answer.timed_out
        await server.twin.until(lambda: "the answer to talks status came too late" in caplog.text)
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert server.laid.asked == []


async def test_a_command_that_changed_since_discord_learned_it_says_so(server: Server) -> None:
    server.bot.tree.remove_command("health")
    answer = await server.moderate("health")
    assert "This command has changed since Discord showed it to you" in shown(answer[0])
    assert answer.ephemeral


async def test_a_token_that_discord_refuses_says_where_to_get_one(server: Server) -> None:
    async with TalksBot(FakeServices().services, api_url=server.twin.base) as other:
        with pytest.raises(InvalidInput, match="Copy a fresh token from the Bot page"):
            await other.start("wrong")


async def test_a_discord_that_cannot_be_reached_is_a_sentence() -> None:
    async with TalksBot(FakeServices().services, api_url="http://127.0.0.1:1/api/v10", patience_seconds=0) as other:
        with pytest.raises(TalksError, match="Discord cannot be reached"):
            await other.start("any")


async def test_a_discord_that_is_away_while_the_bot_starts_is_waited_for(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.client.BACKOFF_SECONDS", 0.01)
    server.twin.fault(503, "/users/@me", times=3)
    server.twin.refuse_gateway = 3
    async with running_bot(server.twin, FakeServices()) as other:
        assert other.guilds
    assert server.twin.refuse_gateway == 0


@pytest.mark.parametrize(("code", "sentence"), [(4004, "Copy a fresh token"), (4013, "closed with 4013")])
async def test_a_gateway_that_closes_for_good_ends_the_bot_with_a_sentence(code: int, sentence: str) -> None:
    twin: Any = Twin()
    await twin.start()
    async with TalksBot(FakeServices().services, api_url=twin.base, gateway_url=twin.gateway_url) as bot:
        running = asyncio.create_task(bot.start(twin.token))
        await twin.until(lambda: twin.sessions)
        await twin.disrupt("close", code)
        with pytest.raises(InvalidInput, match=sentence):
            await running
    await twin.stop()


@pytest.mark.parametrize(
    ("kind", "code"),
    [("close", 1000), ("close", 4000), ("close", 4009), ("abort", 0), ("reconnect", 0), ("invalid", 0)],
)
async def test_a_gateway_that_drops_the_connection_gets_it_back(
    server: Server, monkeypatch: pytest.MonkeyPatch, kind: str, code: int
) -> None:
    monkeypatch.setattr("cogs.client.BACKOFF_SECONDS", 0.01)
    before = {s.conn for s in server.twin.sessions.values()}
    await server.twin.disrupt(kind, code)
    await server.twin.until(lambda: {s.conn for s in server.twin.sessions.values()} - before - {None}, 15)
    assert not (await server.ask("talks status")).timed_out


async def test_commands_that_discord_does_not_take_leave_the_rest_running(server: Server) -> None:
    server.twin.fault(400, "/applications/*/commands", "PUT")
    async with running_bot(server.twin, FakeServices()) as other:
        assert other.guilds


async def test_trouble_while_suggesting_suggests_nothing(server: Server) -> None:
    server.laid.trouble = StorageError("The database is locked.")
    assert await server.typing("talks status", "topic", topic="p") == []


async def test_a_sentence_too_long_for_discord_becomes_a_reference(server: Server) -> None:
    server.laid.trouble = NotFound("word " * 2000)
    assert "the reference `T-" in shown((await server.ask("talks status"))[0])
