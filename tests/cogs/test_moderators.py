from __future__ import annotations

from typing import Any

import pytest

from tests.cogs.conftest import Server, shown
from tests.cogs.fakes import briefing, digest_line, feed, say, topic
from tests.discord_twin.twin import EVERYONE, SEND, VIEW

COMMANDS: list[tuple[str, dict[str, str], str]] = [
    ("topics add", {"name": "Port talks", "sides": "Dockers, Port operators"}, "topics.add"),
    ("topics edit", {"topic": "Port talks", "words": "wharf"}, "topics.edit"),
    ("topics list", {}, "topics.of"),
    ("topics remove", {"topic": "Port talks"}, "topics.find"),
    ("topics articles", {"topic": "Port talks"}, "routing.filed"),
    ("topics accept", {"topic": "Port talks", "article": "Talks resume"}, "routing.accept"),
    ("topics reject", {"topic": "Port talks", "article": "41"}, "routing.reject"),
    ("topics move", {"topic": "Port talks", "article": "41", "target": "Pay talks"}, "routing.move"),
    ("feeds add", {"url": "https://harbourpost.example/rss"}, "feeds.add"),
    ("feeds list", {}, "feeds.of"),
    ("feeds remove", {"feed": "Harbour Post"}, "feeds.remove"),
    ("feeds check", {"feed": "Harbour Post"}, "feeds.check"),
    ("digest set", {"channel": "general", "time": "08:30", "timezone": "Europe/Istanbul"}, "digests.set"),
    ("digest list", {}, "digests.of"),
    ("digest remove", {"digest": "5"}, "digests.remove"),
    ("digest preview", {}, "digests.preview"),
    ("digest now", {}, "digests.preview"),
    ("health", {}, "health.report"),
    ("server audit", {}, "audit.of"),
    ("server delete", {}, ""),
]


def options_in(server: Server, options: dict[str, str]) -> dict[str, Any]:
    return {k: server.channel if k == "channel" else v for k, v in options.items()}


@pytest.mark.parametrize(("command", "options", "asked"), COMMANDS)
async def test_a_moderator_is_answered(server: Server, command: str, options: dict[str, str], asked: str) -> None:
    answer = await server.moderate(command, **options_in(server, options))
    assert [call[0] for call in server.laid.asked] == [asked] * bool(asked)
    assert all(call[1] == int(server.guild) for call in server.laid.asked)
    assert answer.deferred
    assert answer.ephemeral is (command != "digest now")
    assert shown(answer[-1])
    assert not answer.loading


@pytest.mark.parametrize(("command", "options", "asked"), COMMANDS)
async def test_a_forced_command_is_refused_privately(
    server: Server, command: str, options: dict[str, str], asked: str
) -> None:
    answer = await server.twin.slash(
        server.guild, server.channel, server.member, command, options_in(server, options), force=True, settle=0.05
    )
    assert server.laid.asked == []
    assert "This is for moderators" in shown(answer[-1])
    assert answer[-1]["flags"] & 1 << 6
    assert server.twin.messages(server.channel) == []


async def test_moderators_commands_are_hidden_from_members_and_shown_to_moderators(server: Server) -> None:
    seen = server.twin.picker(server.guild, server.member, server.channel)
    assert {path.split()[0] for path in seen} == {"talks", "privacy"}
    seen = server.twin.picker(server.guild, server.moderator, server.channel)
    assert {path.split()[0] for path in seen} == {"talks", "privacy", "topics", "feeds", "digest", "health", "server"}


async def test_who_is_let_in_by_the_servers_own_settings_is_let_in_until_they_change(server: Server) -> None:
    role = server.twin.add_role(server.guild, "editors")
    editor = server.twin.add_member(server.guild, "eve", EVERYONE, roles=[role])
    await server.twin.set_command_permission(server.guild, "topics", role)
    assert "Talks this server follows" in shown((await server.ask("topics list", editor))[-1])
    await server.twin.set_command_permission(server.guild, "topics", role, allow=False)
    refused = await server.twin.slash(server.guild, server.channel, editor, "topics list", force=True, settle=0.05)
    assert "This is for moderators" in shown(refused[-1])


async def test_suggestions_are_for_moderators_too(server: Server) -> None:
    assert await server.typing("feeds remove", "feed", server.moderator, feed="h") == ["Port talks", "Tariff talks"]
    assert await server.typing("feeds remove", "feed", server.member, feed="h") == []
    assert server.laid.asked == [("feeds.suggest", int(server.guild), "h")]


async def test_digest_options_are_suggested(server: Server) -> None:
    asked = [
        await server.typing("digest set", "timezone", server.moderator, timezone="ist"),
        await server.typing("digest set", "topic", server.moderator, topic="p"),
        await server.typing("digest remove", "digest", server.moderator, digest="5"),
    ]
    assert asked == [["Europe/Istanbul"], ["Port talks", "Tariff talks"], ["5"]]


async def test_a_digest_is_not_set_where_the_bot_may_not_write(server: Server) -> None:
    closed = [{"id": server.twin.bot, "type": 1, "deny": str(SEND)}]
    quiet = server.twin.add_channel(server.guild, "quiet", overwrites=closed)
    await server.twin.until(lambda: server.bot.get_channel(int(quiet)))
    answer = await server.moderate("digest set", channel=quiet, time="08:30", timezone="UTC")
    assert "I cannot post in #quiet: give me Send Messages there" in shown(answer[0])
    hidden = [{"id": server.twin.bot, "type": 1, "deny": str(VIEW | SEND)}]
    secret = server.twin.add_channel(server.guild, "secret", overwrites=hidden)
    await server.twin.until(lambda: server.bot.get_channel(int(secret)))
    answer = await server.moderate("digest set", channel=secret, time="08:30", timezone="UTC")
    assert "View Channel and Send Messages" in shown(answer[0])
    assert server.laid.asked == []


async def test_a_digest_can_be_seen_first_and_posted_for_everybody(server: Server) -> None:
    seen = await server.moderate("digest preview", topic="Port talks")
    assert seen.ephemeral
    assert server.twin.messages(server.channel) == []
    await server.moderate("digest now", topic="Port talks")
    assert "Dockers and port operators adjourn" in shown(server.twin.messages(server.channel)[0])


async def test_setting_a_digest_tells_when_the_first_comes(server: Server) -> None:
    answer = await server.moderate("digest set", channel=server.channel, time="08:30", timezone="Europe/Istanbul")
    assert "**Port talks** in <#11> at 08:30 Europe/Istanbul" in shown(answer[0])
    assert "The first one comes <t:1772712000:R>" in shown(answer[0])
    assert server.laid.asked[0][2:7] == (int(server.channel), "08:30", "Europe/Istanbul", None, None)


async def test_lists_say_how_things_stand(server: Server) -> None:
    server.laid.feeds = (feed(), feed("Lost Times", failures=3, last_error="The server answers 500."))
    server.laid.digests = (digest_line(), digest_line(12, paused="I may not write in <#12>."))
    feeds = shown((await server.moderate("feeds list"))[0])
    assert "visited <t:1772712000:R>, 12 articles" in feeds
    assert "⚠️ failing (3 visits in a row): The server answers 500." in feeds
    digests = shown((await server.moderate("digest list"))[0])
    assert "next <t:1772712000:R>, last sent <t:1772712000:R>" in digests
    assert "⚠️ paused: I may not write in <#12>." in digests


async def test_empty_lists_say_what_to_do(server: Server) -> None:
    server.laid.topics, server.laid.feeds, server.laid.digests = (), (), ()
    assert "`/topics add`" in shown((await server.moderate("topics list"))[0])
    assert "`/feeds add`" in shown((await server.moderate("feeds list"))[0])
    assert "`/digest set`" in shown((await server.moderate("digest list"))[0])


async def test_long_lists_have_pages_that_only_their_reader_turns(server: Server) -> None:
    server.laid.topics = tuple(topic(f"Talks {n}") for n in range(20))
    answer = await server.moderate("topics list")
    assert "Page 1 of 3 · … and 12 more" in shown(answer[0])
    turned = await server.twin.click(answer[0], "Next", server.moderator, settle=0.05)
    assert "Talks 8" in shown((turned or answer)[0])


async def test_reports_show_every_sentence(server: Server) -> None:
    server.laid.ok, server.laid.sentences = False, ("The feed answers 404.", "Check its address with `feeds check`.")
    answer = shown((await server.moderate("feeds check", feed="Harbour Post"))[0])
    assert "### ⚠️ Harbour Post" in answer
    assert "- The feed answers 404.\n- Check its address with `/feeds check`." in answer
    assert "Something needs you" in shown((await server.moderate("health"))[0])


async def test_a_digest_of_nothing_says_what_to_do(server: Server) -> None:
    server.laid.digest = ()
    assert "`/topics add`" in shown((await server.moderate("digest preview"))[0])


async def test_a_digest_of_many_topics_gives_each_its_headline_first(server: Server) -> None:
    lines = tuple(say(f"Line {n} of it. " * 8) for n in range(9))
    server.laid.digest = tuple(briefing(headline=f"News {n}", statements=lines, topic=f"Talks {n}") for n in range(11))
    text = shown((await server.moderate("digest now"))[0])
    assert [n for n in range(11) if f"News {n}" in text] == list(range(8))
    assert "… and 3 more topics: `/talks list`" in text
    assert "more: `/talks status`" in text
