# mypy: ignore-errors
"""Proves the twin with unmodified discord.py 2.7.1: one PASS/FAIL line per property; exit code 1 on any FAIL.

Run it from the project root: python -m tests.discord_twin.twin_smoke
"""

import asyncio, logging, os, statistics, subprocess, sys, tempfile, time
import discord
from discord import app_commands
from tests.discord_twin.twin import EVERYONE, MANAGE_GUILD, SEND, Twin
from tests.discord_twin.twin_core import I_CONTENT

OK = []


def rep(name, ok, info=""):
    OK.append(bool(ok))
    print("PASS" if ok else "FAIL", name, "|", str(info)[:170], flush=True)


class Talks(app_commands.Group):
    @app_commands.command(description="status of a talk")
    @app_commands.describe(name="talk")
    async def status(self, i: discord.Interaction, name: str):
        await i.response.defer()
        view = discord.ui.View(timeout=60)
        button = discord.ui.Button(label="Refresh", custom_id="refresh")

        async def pressed(j):
            await j.response.edit_message(content=f"refreshed by {j.user.name}", embed=None)

        button.callback = pressed
        view.add_item(button)
        await i.followup.send(
            embed=discord.Embed(title=f"Talk {name}", description="ok").add_field(
                name="perm", value=str(i.permissions.manage_guild)
            ),
            view=view,
        )

    @status.autocomplete("name")
    async def status_ac(self, i, current: str):
        return [app_commands.Choice(name=f"{current}{n}", value=f"{current}{n}") for n in range(3)]

    @app_commands.command(description="quick")
    async def ping(self, i: discord.Interaction):
        await i.response.send_message("pong", ephemeral=True)

    @app_commands.command(description="too late")
    async def slow(self, i: discord.Interaction):
        await asyncio.sleep(3.3)
        try:
            await i.response.send_message("late")
        except discord.NotFound as e:
            self.late = e

    @app_commands.command(description="double")
    async def double(self, i: discord.Interaction):
        await i.response.send_message("one")
        i.response._response_type = None
        try:
            await i.response.send_message("two")
        except discord.HTTPException as e:
            self.dbl = e

    @app_commands.command(description="big")
    async def big(self, i: discord.Interaction):
        await i.response.defer(ephemeral=True)
        try:
            await i.followup.send(embed=discord.Embed(title="x" * 257))
        except discord.HTTPException as e:
            self.big_error = e
            await i.edit_original_response(content="too big")

    @app_commands.command(description="admin")
    async def modal(self, i: discord.Interaction):
        class M(discord.ui.Modal, title="Talk"):
            t = discord.ui.TextInput(label="Title", custom_id="t")

            async def on_submit(m, j):
                await j.response.send_message(f"got {m.t.value}", ephemeral=True)

        await i.response.send_modal(M())


class Bot(discord.Client):
    def __init__(self):
        super().__init__(intents=discord.Intents(guilds=True, guild_messages=True, members=True))
        self.tree, self.seen, self.group = (
            app_commands.CommandTree(self),
            [],
            Talks(name="talks", description="talks", guild_only=True),
        )
        self.tree.add_command(self.group)

        @self.tree.command(description="managers only")
        @app_commands.default_permissions(manage_guild=True)
        async def admin(i: discord.Interaction):
            await i.response.send_message("done")

        self.evt = {n: asyncio.Event() for n in ("ready", "resumed")}
        self.counts = {"ready": 0, "resumed": 0}

    async def on_ready(self):
        self.counts["ready"] += 1
        self.evt["ready"].set()

    async def on_resumed(self):
        self.counts["resumed"] += 1
        self.evt["resumed"].set()

    async def on_message(self, m):
        self.seen.append(m.content)


async def main():
    logging.basicConfig(level=logging.ERROR)
    twin = Twin(self_check=True)
    await twin.start()
    gs = [twin.add_guild(f"Guild {n}") for n in range(120)]
    cs = [twin.add_channel(g, "general") for g in gs]
    g, c = gs[0], cs[0]
    alice, boss = twin.add_member(g, "alice"), twin.add_member(g, "boss", EVERYONE | MANAGE_GUILD)
    with twin.redirect():
        bot = Bot()
        t0 = time.perf_counter()
        task = asyncio.create_task(bot.start(twin.token))
        await asyncio.wait_for(bot.evt["ready"].wait(), 30)
        rep(
            "login + READY, 120 guilds cached",
            len(bot.guilds) == 120 and bot.get_channel(int(c)).name == "general",
            f"{len(bot.guilds)} guilds, {time.perf_counter() - t0:.1f} s (2 s of it is guild_ready_timeout)",
        )
        try:
            await twin.slash(g, c, alice, "talks ping")
            rep("unsynced command refused", False)
        except LookupError as e:
            rep("unsynced command refused", True, e)
        synced = await bot.tree.sync()
        rep("CommandTree.sync (global PUT)", len(synced) == 2, synced)
        bot.tree.copy_global_to(guild=discord.Object(int(gs[1])))
        rep("CommandTree.sync(guild=...)", len(await bot.tree.sync(guild=discord.Object(int(gs[1])))) == 2)

        r = await twin.slash(g, c, alice, "talks status", {"name": "pg"})
        rep(
            "slash -> defer -> followup with embed",
            r.deferred and len(r) == 1 and r[0]["embeds"][0]["title"] == "Talk pg",
            f"ack {r.ack_ms:.1f} ms, history {[(round(t), k) for t, k, _ in r.history]}",
        )
        rep("it is in the channel", [m["id"] for m in twin.messages(c)] == [r[0]["id"]])
        rep(
            "invoker's permissions arrive",
            r[0]["embeds"][0]["fields"][0]["value"] == "False"
            and (await twin.slash(g, c, boss, "talks status", {"name": "x"}))[0]["embeds"][0]["fields"][0]["value"]
            == "True",
        )
        b = await twin.click(r[0], "Refresh", alice)
        rep(
            "button press -> edit_message",
            b.callback == 7 and r[0]["content"] == "refreshed by alice" and not r[0]["embeds"],
            f"ack {b.ack_ms:.1f} ms",
        )
        a = await twin.autocomplete(g, c, alice, "talks status", {"name": "ab"}, "name")
        rep("autocomplete", [x["name"] for x in a.choices] == ["ab0", "ab1", "ab2"], a.choices)
        p = await twin.slash(g, c, alice, "talks ping")
        rep(
            "ephemeral reply, not in channel",
            p.ephemeral and p[0]["content"] == "pong" and p[0] not in twin.messages(c),
        )
        m = await twin.slash(g, c, alice, "talks modal")
        s = await twin.submit(m, {"t": "hello"})
        rep("modal open + submit", s and s[0]["content"] == "got hello")
        rep(
            "command picker",
            (twin.picker(g, alice, c), "admin" in twin.picker(g, boss, c))
            == ([f"talks {x}" for x in ("status", "ping", "slow", "double", "big", "modal")], True),
            twin.picker(g, boss, c),
        )
        for who, want in ((alice, False), (boss, True)):
            try:
                res = await twin.slash(g, c, who, "admin")
                rep("default_member_permissions shows command to manager", want and res[0]["content"] == "done")
            except PermissionError as e:
                rep("default_member_permissions hides command", not want, e)
        await twin.slash(g, c, alice, "talks big")
        rep(
            "embed title 257 -> 50035 from the official spec",
            bot.group.big_error.code == 50035 and len(twin.violations) == 1,
            bot.group.big_error,
        )
        await twin.slash(g, c, alice, "talks double")
        rep("double ack -> 40060", bot.group.dbl.code == 40060, bot.group.dbl)
        r = await twin.slash(g, c, alice, "talks slow")
        await asyncio.sleep(0.4)
        rep("ack after 3 s -> 10062", r.timed_out and bot.group.late.code == 10062, bot.group.late)
        try:
            await twin.slash(g, c, alice, "talks status")
            rep("missing required option refused", False)
        except ValueError as e:
            rep("missing required option refused", True, e)

        ch = bot.get_channel(int(c))
        n = len(twin.messages(c))
        msg = await ch.send("hi", embed=discord.Embed(title="T"), file=discord.File(__file__, "a.txt"))
        rep(
            "channel.send: embed + file upload",
            msg.attachments[0].size == os.path.getsize(__file__) and len(twin.messages(c)) == n + 1,
        )
        rep("attachment downloadable", len(await msg.attachments[0].read()) == os.path.getsize(__file__))
        await msg.edit(content="edited")
        rep("message.edit", twin.messages(c)[-1]["content"] == "edited")
        await msg.delete()
        rep("message.delete", len(twin.messages(c)) == n)
        await ch.send("@everyone <@%s>" % alice, allowed_mentions=discord.AllowedMentions.none())
        m = twin.messages(c)[-1]
        rep("allowed_mentions.none() pings nobody", not m["mentions"] and not m["mention_everyone"])
        locked = twin.add_channel(g, "locked", overwrites=[{"id": twin.bot, "type": 1, "deny": str(SEND)}])
        await asyncio.sleep(0.1)
        try:
            await bot.get_channel(int(locked)).send("x")
            rep("no Send Messages -> 50013", False)
        except discord.Forbidden as e:
            rep("no Send Messages -> 50013", e.code == 50013, e)
        await twin.say(g, c, alice, "secret")
        await asyncio.sleep(0.1)
        rep("no message_content intent -> empty content", "" in bot.seen and "secret" not in bot.seen)

        class LV(discord.ui.LayoutView):
            box = discord.ui.Container(
                discord.ui.TextDisplay("# Talks"),
                discord.ui.Section("one", accessory=discord.ui.Button(label="b", custom_id="z")),
            )

        m = await ch.send(view=LV())
        rep("components v2 message", twin.messages(c)[-1]["flags"] & 1 << 15, m.components)
        # rate limits and faults
        t0 = time.perf_counter()
        k = len(twin.log)
        await asyncio.gather(*(bot.get_channel(int(cs[5])).send(f"{i}") for i in range(7)))
        dt = time.perf_counter() - t0
        rep(
            "real bucket 5/5 s: 7 sends throttled by headers, no 429",
            dt > 4 and not [x for x in twin.log[k:] if x.status == 429],
            f"{dt:.1f} s",
        )
        twin.fault(429, "/channels/*/messages", "POST", retry_after=0.5)
        t0 = time.perf_counter()
        await bot.get_channel(int(cs[6])).send("after 429")
        rep(
            "429 with Via + retry_after is retried",
            twin.messages(cs[6])[-1]["content"] == "after 429" and time.perf_counter() - t0 > 0.5,
        )
        twin.fault(429, "/channels/*/messages", "POST", retry_after=0.5, scope="global")
        t0 = time.perf_counter()
        await asyncio.gather(*(bot.get_channel(int(cs[i])).send("g") for i in (7, 8)))
        rep("global 429", time.perf_counter() - t0 > 0.5)
        twin.fault(500, "/channels/*/messages", "POST")
        t0 = time.perf_counter()
        await bot.get_channel(int(cs[9])).send("after 500")
        rep("500 retried", len(twin.messages(cs[9])) == 1 and time.perf_counter() - t0 >= 1)
        twin.fault(500, "/channels/*/messages", "POST", after=True)
        await bot.get_channel(int(cs[10])).send("dup")
        rep("500 after the work: the enforced nonce returns the first message", len(twin.messages(cs[10])) == 1)
        twin.fault(429, "/interactions/*", retry_after=0.4)
        r = await twin.slash(g, c, alice, "talks ping")
        rep("429 on the callback", r and r.ack_ms > 400, f"ack {r.ack_ms:.0f} ms")
        twin.fault(0, "/interactions/*", delay=0.7)
        r = await twin.slash(g, c, alice, "talks ping")
        rep("slow network on the callback", r and r.ack_ms > 700, f"ack {r.ack_ms:.0f} ms")
        twin.fault(drop=True, path="/channels/*/messages", method="POST")
        try:
            await bot.get_channel(int(cs[11])).send("x")
            rep("connection reset surfaces as an aiohttp error", False)
        except Exception as e:
            rep("connection reset surfaces as an aiohttp error", True, repr(e))
        # gateway
        for kind in ("close", "abort", "reconnect"):
            bot.evt["resumed"].clear()
            old = bot.ws.session_id
            await twin.disrupt(kind)
            if kind == "close":
                await twin.say(g, c, alice, f"<@{twin.bot}> missed during {kind}")
            await asyncio.wait_for(bot.evt["resumed"].wait(), 20)
            r = await twin.slash(g, c, alice, "talks ping")
            rep(f"gateway {kind} -> RESUME, same session", bot.ws.session_id == old and r[0]["content"] == "pong")
        rep("event missed while away is replayed", any("missed during close" in x for x in bot.seen))
        bot.evt["ready"].clear()
        old = bot.ws.session_id
        await twin.disrupt("invalid")
        await asyncio.wait_for(bot.evt["ready"].wait(), 30)
        rep("invalid session -> new IDENTIFY", bot.ws.session_id != old and len(twin.identifies) == 2, bot.counts)
        twin.refuse_gateway = 1
        bot.evt["resumed"].clear()
        await twin.disrupt("abort")
        await asyncio.wait_for(bot.evt["resumed"].wait(), 30)
        rep("gateway refuses once (503), then RESUME", bot.counts["resumed"] == 4)
        new = twin.add_guild("Late")
        nc = twin.add_channel(new, "x")
        await asyncio.sleep(0.3)
        rep("guild joined while running", bot.get_guild(int(new)) and bot.get_channel(int(nc)))
        # load
        users = [twin.add_member(x, "u") for x in gs[:100]]
        t0 = time.perf_counter()
        rs = await asyncio.gather(*(twin.slash(gs[i], cs[i], users[i], "talks ping") for i in range(100)))
        q = sorted(r.ack_ms for r in rs)
        rep(
            "100 concurrent interactions in 100 guilds",
            all(r and r[0]["content"] == "pong" for r in rs),
            f"ack p50 {statistics.median(q):.0f} ms p99 {q[98]:.0f} ms max {q[-1]:.0f} ms, {time.perf_counter() - t0:.1f} s",
        )
        await bot.close()
        await asyncio.wait([task], timeout=5)
        # sharded
        sh = discord.AutoShardedClient(intents=discord.Intents(guilds=True), shard_count=3)
        ev = asyncio.Event()

        @sh.event
        async def on_ready():
            ev.set()

        task = asyncio.create_task(sh.start(twin.token))
        await asyncio.wait_for(ev.wait(), 60)
        rep("AutoShardedClient, 3 shards", len(sh.guilds) == 121 and len({x.shard_id for x in sh.guilds}) == 3)
        await sh.close()
        await asyncio.wait([task], timeout=5)
        # refused tokens and intents
        bad = discord.Client(intents=discord.Intents.none())
        try:
            await bad.start("nope")
            rep("bad token", False)
        except discord.LoginFailure as e:
            rep("bad token -> LoginFailure", True, e)
        await bad.close()
        twin.forbid_intents = I_CONTENT
        i = discord.Intents.default()
        i.message_content = True
        bad = discord.Client(intents=i)
        try:
            await bad.start(twin.token)
            rep("privileged intent", False)
        except discord.PrivilegedIntentsRequired:
            rep("4014 -> PrivilegedIntentsRequired", True)
        await bad.close()
        twin.forbid_intents = 0
    # another process, nothing patched in its code
    with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as f:
        f.write(
            "import discord, os\nfrom discord import app_commands\nc = discord.Client(intents=discord.Intents.none()); t = app_commands.CommandTree(c)\n@t.command(description='d')\nasync def hello(i: discord.Interaction): await i.response.send_message('from pid %d' % os.getpid())\n@c.event\nasync def setup_hook(): await t.sync()\nc.run(os.environ['TOKEN'], log_handler=None)\n"
        )
    proc = subprocess.Popen([sys.executable, f.name], env={**twin.env(), "TOKEN": twin.token})
    for _ in range(100):
        await asyncio.sleep(0.1)
        if (
            any(s.conn for s in twin.sessions.values())
            and twin.commands[None]
            and twin.commands[None][0]["name"] == "hello"
        ):
            break
    await asyncio.sleep(0.3)
    r = await twin.slash(g, c, alice, "hello")
    rep(
        "bot in another process (redirect/sitecustomize.py)",
        r[0]["content"] == f"from pid {proc.pid}",
        f"ack {r.ack_ms:.1f} ms",
    )
    twin.self_check = False
    rs = await asyncio.gather(*(twin.slash(gs[i], cs[i], users[i], "hello") for i in range(100)))
    q = sorted(r.ack_ms for r in rs)
    rep(
        "100 concurrent interactions, bot in its own process",
        all(len(r) == 1 for r in rs),
        f"ack p50 {statistics.median(q):.0f} ms p99 {q[98]:.0f} ms max {q[-1]:.0f} ms",
    )
    proc.terminate()
    proc.wait()
    rep("no unknown routes", not twin.unhandled, twin.unhandled)
    rep(
        "twin's own answers match the spec's response schemas",
        not twin.self_violations,
        sorted(set(twin.self_violations))[:6],
    )
    for x in sorted(set(v.split("]")[0] + v[-120:] for v in twin.self_violations))[:12]:
        print("     ", x)
    await twin.stop()
    print(f"{sum(OK)} passed, {len(OK) - sum(OK)} failed")
    return all(OK)


sys.exit(not asyncio.run(main()))
