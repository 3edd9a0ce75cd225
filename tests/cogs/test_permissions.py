"""What moderators may do is decided here, at every step, whatever the client of whoever asks shows or sends."""

from __future__ import annotations

from typing import Any

import pytest
from discord import app_commands

from cogs.client import guarded
from tests.cogs.conftest import Server, shown
from tests.cogs.fakes import topic
from tests.discord_twin.twin import EVERYONE, MANAGE_GUILD

ASKED_OF_ALL = {"ask", "followed"}  # the pages of members' commands
OWN = {"forget-user"}  # what everybody does for themselves
REFUSED = "This is for moderators"


def typed_options(server: Server) -> list[tuple[str, str]]:
    """Return every option of a moderators' command that is suggested while it is typed."""
    return [
        (command.qualified_name, option.name)
        for command in server.bot.tree.walk_commands()
        if isinstance(command, app_commands.Command) and guarded(command)
        for option in command.parameters
        if option.autocomplete
    ]


def allow(server: Server, user: str, permissions: int) -> None:
    """Give a member these rights, and no others."""
    server.twin.guilds[server.guild].perms[user] = permissions


async def test_every_suggestion_is_for_moderators_only(server: Server) -> None:
    asked = typed_options(server)
    assert len(asked) > 10
    for command, option in asked:
        assert await server.typing(command, option, server.member, **{option: "p"}) == [], (command, option)
    assert server.laid.asked == []


async def test_every_page_of_a_moderators_list_and_every_deed_asks_who_it_is(server: Server) -> None:
    guarded = {*(set(server.bot.pages) - ASKED_OF_ALL), *(set(server.bot.deeds) - OWN)}
    assert guarded == {"topics", "articles", "feeds", "digests", "audit", "topics-remove", "server-delete"}
    roots = {command.name for command in server.bot.tree.get_commands()}
    for name in guarded:
        step: Any = server.bot.pages.get(name) or server.bot.deeds[name]
        commands = [c.cell_contents for c in step.__closure__ if isinstance(c.cell_contents, str)]
        assert len(commands) == 1
        assert commands[0] in roots


async def test_who_is_no_moderator_any_more_turns_no_page(server: Server) -> None:
    server.laid.topics = tuple(topic(f"Talks {n}") for n in range(20))
    answer = await server.moderate("topics list")
    server.laid.asked.clear()
    allow(server, server.moderator, EVERYONE)
    turned = await server.twin.click(answer[0], "Next", server.moderator, settle=0.05)
    assert REFUSED in shown(turned[-1])
    assert server.laid.asked == []


@pytest.mark.parametrize(("command", "options"), [("topics remove", {"topic": "Port talks"}), ("server delete", {})])
async def test_who_is_no_moderator_any_more_confirms_nothing(
    server: Server, command: str, options: dict[str, str]
) -> None:
    answer = await server.moderate(command, **options)
    server.laid.asked.clear()
    allow(server, server.moderator, EVERYONE)
    pressed = await server.twin.click(answer[0], "Yes, delete", server.moderator, settle=0.05)
    assert REFUSED in shown(pressed[-1])
    assert server.laid.asked == []


async def test_who_is_let_in_by_the_servers_settings_turns_pages_and_confirms(server: Server) -> None:
    server.laid.topics = tuple(topic(f"Talks {n}") for n in range(20))
    role = server.twin.add_role(server.guild, "editors")
    editor = server.twin.add_member(server.guild, "eve", EVERYONE, roles=[role])
    await server.twin.set_command_permission(server.guild, "topics", role)
    answer = await server.ask("topics list", editor)
    turned = await server.twin.click(answer[0], "Next", editor, settle=0.05)
    assert "Talks 8" in shown((turned or answer)[0])
    answer = await server.ask("topics remove", editor, topic="Port talks")
    await server.twin.click(answer[0], "Yes, delete", editor, settle=0.05)
    assert server.laid.asked[-1] == ("topics.remove", int(server.guild), 7, int(editor))


@pytest.mark.parametrize("command", ["server audit", "server delete", "topics list", "health"])
async def test_moderators_commands_are_refused_in_direct_messages(server: Server, command: str) -> None:
    answer = await server.twin.slash(
        None, server.twin.dm(server.moderator), server.moderator, command, {}, force=True, settle=0.05
    )
    assert REFUSED in shown(answer[-1])
    assert server.laid.asked == []


async def test_a_topic_is_removed_once_who_asked_says_yes(server: Server) -> None:
    answer = await server.moderate("topics remove", topic="Port talks")
    assert "Stop following **Port talks**?" in shown(answer[0])
    assert [call[0] for call in server.laid.asked] == ["topics.find"]
    pressed = await server.twin.click(answer[0], "Yes, delete", server.moderator, settle=0.05)
    assert server.laid.asked[-1] == ("topics.remove", int(server.guild), 7, int(server.moderator))
    assert "No longer followed" in shown((pressed or answer)[0])


async def test_saying_no_changes_nothing(server: Server) -> None:
    answer = await server.moderate("server delete")
    pressed = await server.twin.click(answer[0], "No, keep it", server.moderator, settle=0.05)
    assert "Nothing was changed" in shown((pressed or answer)[0])
    assert server.laid.asked == []


async def test_all_of_a_server_is_deleted_once_who_asked_says_yes(server: Server) -> None:
    answer = await server.moderate("server delete")
    pressed = await server.twin.click(answer[0], "Yes, delete", server.moderator, settle=0.05)
    assert server.laid.asked == [("privacy.forget_guild", int(server.guild), int(server.moderator))]
    assert "1 topic, 2 feeds, 3 digests" in shown((pressed or answer)[0])


async def test_nobody_else_confirms(server: Server) -> None:
    other = server.twin.add_member(server.guild, "second", EVERYONE | MANAGE_GUILD)
    answer = await server.moderate("server delete")
    pressed = await server.twin.click(answer[0], "Yes, delete", other, settle=0.05)
    assert "Only who asked for this can confirm it" in shown(pressed[-1])
    assert server.laid.asked == []


async def test_everybody_reads_what_is_kept_and_has_their_id_taken_out(server: Server) -> None:
    answer = await server.ask("privacy")
    assert answer.ephemeral
    assert server.laid.sentences[0] in shown(answer[0])
    pressed = await server.twin.click(answer[0], "Take my id out", server.member, settle=0.05)
    assert server.laid.asked == [("privacy.forget_user", int(server.member))]
    assert "taken out of 2 lines of the log" in shown((pressed or answer)[0])


async def test_the_log_names_who_and_what(server: Server) -> None:
    told = shown((await server.moderate("server audit"))[0])
    assert "the operator · `/topics add` “Port talks”" in told


async def test_every_change_is_told_with_who_made_it(server: Server) -> None:
    mod = int(server.moderator)
    await server.moderate("topics add", name="Port talks", sides="Dockers, Port operators")
    await server.moderate("topics edit", topic="Port talks", words="wharf")
    await server.moderate("topics accept", topic="Port talks", article="41")
    await server.moderate("topics reject", topic="Port talks", article="41")
    await server.moderate("topics move", topic="Port talks", article="41", target="Pay talks")
    await server.moderate("feeds add", url="https://harbourpost.example/rss")
    await server.moderate("feeds remove", feed="Harbour Post")
    await server.moderate("digest set", channel=server.channel, time="08:30", timezone="UTC")
    await server.moderate("digest remove", digest="5")
    assert [call[-1] for call in server.laid.asked] == [mod] * 9


async def test_the_bot_tells_which_servers_it_is_in(server: Server) -> None:
    assert server.laid.guilds == {int(server.guild)}
    await server.bot.on_guild_remove(server.bot.guilds[0])
    assert server.laid.guilds == set()
    await server.bot.on_guild_join(server.bot.guilds[0])
    assert server.laid.guilds == {int(server.guild)}
