from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext import commands

import cogs
from cogs import client
from cogs.client import TalksBot
from tests.cogs.conftest import Server, shown
from tests.cogs.fakes import FakeServices, briefing, cite, say

PROMISED = """
    talks status, talks participants, talks quotes, talks positions, talks timeline, talks sources, talks catchup,
    talks background, talks list,
    topics add, topics edit, topics list, topics remove, topics articles, topics accept, topics reject, topics move,
    feeds add, feeds list, feeds remove, feeds check,
    digest set, digest list, digest remove, digest preview, digest now, health,
    server audit, server delete, privacy
"""
MEMBERS = {"talks", "privacy"}
FORBIDDEN = {"db", "httpx", "sqlalchemy", "aiosqlite", "apscheduler"}


@pytest.fixture
async def bot() -> TalksBot:
    """The client with every cog, without a connection."""
    made = TalksBot(FakeServices().services)
    for name in client.extensions():
        await made.load_extension(name)
    return made


def walk(bot: commands.Bot) -> Iterator[app_commands.Command[Any, ..., Any]]:
    for command in bot.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


async def test_the_promised_commands_are_there_and_no_others(bot: TalksBot) -> None:
    assert {c.qualified_name for c in walk(bot)} == {" ".join(p.split()) for p in PROMISED.split(",")}


async def test_every_command_group_and_option_says_what_it_is(bot: TalksBot) -> None:
    for command in bot.tree.walk_commands():
        assert isinstance(command, (app_commands.Command, app_commands.Group))
        assert 10 <= len(command.description) <= 100, command.qualified_name
        if isinstance(command, app_commands.Command):
            assert command.callback.__doc__, command.qualified_name
            for option in command.parameters:
                assert 5 <= len(str(option.description)) <= 100, (command.qualified_name, option.name)


async def test_moderators_commands_are_guarded_and_in_servers_only(bot: TalksBot) -> None:
    for command in walk(bot):
        root = command.root_parent or command
        if root.name in MEMBERS:
            assert not client.guarded(command)
        else:
            assert client.guarded(command)
            assert root.default_permissions == discord.Permissions(manage_guild=True)
            assert root.guild_only


async def test_topics_sides_and_speakers_are_suggested_wherever_they_are_asked_for(bot: TalksBot) -> None:
    wanted = {"topic", "target", "article", "side", "speaker", "feed", "digest", "timezone"}
    for command in walk(bot):
        for option in command.parameters:
            assert option.autocomplete is (option.name in wanted), (command.qualified_name, option.name)


async def test_a_command_is_ten_statements_at_most(bot: TalksBot) -> None:
    for command in walk(bot):
        function = ast.parse(textwrap.dedent(inspect.getsource(command.callback))).body[0]
        statements = [n for n in ast.walk(function) if isinstance(n, ast.stmt)]
        assert len(statements) - 2 <= 10, command.qualified_name  # without the definition and its docstring


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    return {
        name.split(".")[0] for name in plain | {str(n.module) for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    }


@pytest.mark.parametrize("path", sorted(Path(cogs.__path__[0]).rglob("*.py")), ids=lambda p: p.name)
def test_no_cog_knows_storage_or_the_web(path: Path) -> None:
    assert not imports(path) & FORBIDDEN


def test_a_command_is_found_by_its_file() -> None:
    files = {path.stem for path in Path(cogs.__path__[0]).glob("*.py")} - {"__init__", "client"}
    assert {name.removeprefix("cogs.") for name in client.extensions()} == files
    for name in client.extensions():
        assert importlib.import_module(name).setup.__doc__
    assert [m.name for m in pkgutil.iter_modules(cogs.__path__) if m.ispkg] == ["ui"]


HOSTILE = [
    "@everyone @here <@1> <@&2> <#3> <:a:4> <t:5:R> </talks status:6>",
    "[your bank](https://evil.example) and [[x](<https://evil.example>)",
    "# big\n> quoted\n- item\n1. one\n-# small",
    "**bold** __under__ ~~gone~~ ||spoiler|| `code` ```block``` \\*",
    "a\u200bb\u202ec\u2066d\ufeff\x00e",
    "z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301algo",
    "x" * 50_000,
    "\ud800 lone surrogate",
    "   ",
    "]( )[",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_text_is_harmless_wherever_it_appears(server: Server, text: str) -> None:
    by = (cite(outlet=text, url="https://a.example/x) [y](z"), cite(outlet=text, url="javascript:alert(1)"))
    statement = say(text if text.strip() else "x", lead=text, by=by)
    server.laid.briefing = briefing(statements=(statement,) * 3, headline=text if text.strip() else "x", topic=text)
    server.laid.digest = (server.laid.briefing,) * 3
    server.laid.topics = (_named(server.laid.topics[0], text),)
    server.laid.feeds = (_named(server.laid.feeds[0], text),)
    server.laid.sentences = (text,)
    for command in ("talks status", "talks list", "digest now", "topics list", "feeds list", "health"):
        answer = await server.moderate(command)
        seen = shown(answer[0])
        assert len(seen) <= 4000
        assert "T-" not in seen
        assert not answer[0]["mentions"]
        assert not answer[0]["mention_everyone"]
        bare = seen.replace("\\\\", "")
        for dangerous in ("@everyone", "@here", "javascript:", "\u202e", "\u200bb", "\x00"):
            assert dangerous not in bare
        for tag in ("<@", "<#", "<:", "</"):
            assert tag not in bare.replace(f"\\{tag}", "")
        assert "](https://evil" not in bare
        assert "](<https://evil" not in bare


def _named(value: Any, name: str) -> Any:
    return replace(value, name=name)
