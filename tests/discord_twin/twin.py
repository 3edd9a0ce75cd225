# mypy: ignore-errors
"""Discord twin: Discord's REST v10 + gateway on 127.0.0.1, for acceptance tests of unmodified discord.py 2.7 bots.

    twin = Twin(); await twin.start()
    g = twin.add_guild('Guild'); c = twin.add_channel(g, 'general'); u = twin.add_member(g, 'alice', MANAGE_GUILD)
    with twin.redirect():                  # in-process bot   (another process: env=twin.env())
        await bot.start(twin.token)
    r = await twin.slash(g, c, u, 'talks status', {'name': 'x'})     # a list of message payloads, + r.ack_ms ...
Refused bodies land in twin.violations, unknown routes in twin.unhandled, every REST call in twin.log.
"""

from __future__ import annotations

import asyncio, time
from tests.discord_twin.twin_core import ADMIN, ALL, ATTACH, EMBED, EVERYONE, HISTORY, MANAGE_GUILD, SEND, VIEW, Result  # noqa: F401 (re-exported)
from tests.discord_twin.twin_rest import Rest, walk


__all__ = ["ADMIN", "ALL", "ATTACH", "EMBED", "EVERYONE", "HISTORY", "MANAGE_GUILD", "SEND", "VIEW", "Result", "Twin"]


class Twin(Rest):
    # ---- actors: what a person does in the client --------------------------------------------------------------------
    async def slash(
        self, gid, cid, uid, command: str, options: dict | None = None, *, force: bool = False, **wait
    ) -> Result:
        """gid None: in a direct message with the bot (cid from `twin.dm`). Like a client: the command must be synced, visible to the member, and the options valid (else LookupError,
        PermissionError, ValueError; force=True skips the visibility check, as a stale or modified client would).
        wait: timeout=15, settle=0.25, expect=0 (responses to wait for)."""
        data, _ = self._data(gid, cid, uid, command, options or {}, None, force)
        return await self._interact(2, gid, cid, uid, data, command, **wait)

    async def autocomplete(
        self, gid, cid, uid, command: str, options: dict, focused: str, *, force: bool = False, **wait
    ) -> Result:
        """r.choices is what the bot offered ([{name, value}])."""
        data, _ = self._data(gid, cid, uid, command, options, focused, force)
        return await self._interact(4, gid, cid, uid, data, command, **wait)

    async def click(self, message: dict, what: str, uid: str, **wait) -> Result:
        """what: custom_id or label of an enabled button."""
        c = self._component(message, what, 2)
        return await self._press(
            message, uid, {"custom_id": c["custom_id"], "component_type": 2, "id": c["id"]}, what, wait
        )

    async def select(self, message: dict, what: str, values: list[str], uid: str, **wait) -> Result:
        c = self._component(message, what, 3)
        if c["type"] == 3 and not set(values) <= {o["value"] for o in c["options"]}:
            raise ValueError("no such option")
        data = {"custom_id": c["custom_id"], "component_type": c["type"], "id": c["id"], "values": list(values)}
        return await self._press(message, uid, data, what, wait)

    async def submit(self, opened: Result, values: dict[str, str], **wait) -> Result:
        """Fill in the modal that `opened` got as its answer."""

        def fill(c):
            out = {"type": c["type"], "id": c.get("id", 1)}
            if "custom_id" in c:
                out |= {"custom_id": c["custom_id"], "value": values.get(c["custom_id"], c.get("value") or "")}
            return (
                out
                | ({"components": [fill(k) for k in c["components"]]} if "components" in c else {})
                | ({"component": fill(c["component"])} if "component" in c else {})
            )

        data = {"custom_id": opened.modal["custom_id"], "components": [fill(c) for c in opened.modal["components"]]}
        return await self._interact(
            5, opened.guild, opened.channel, opened.user, data, opened.name, opener=opened, **wait
        )

    def dm(self, uid: str) -> str:
        """The channel of direct messages between a user and the bot."""
        return (
            next((c["id"] for c in self.channels.values() if c["type"] == 1 and c["recipients"][0]["id"] == uid), None)
            or self._new_dm(uid)["id"]
        )

    async def set_command_permission(self, gid: str, command: str, target: str, allow: bool = True):
        """What an administrator does in Server Settings > Integrations; target: a role's or a user's id."""
        cmd = next(c for c in self.commands[None] if c["name"] == command)
        kept = [p for p in self.command_permissions.get((gid, cmd["id"]), []) if p["id"] != target]
        kept.append({"id": target, "type": 1 if target in self.guilds[gid].roles else 2, "permission": allow})
        self.command_permissions[gid, cmd["id"]] = kept
        await self.emit(
            "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
            {"id": cmd["id"], "application_id": self.app_id, "guild_id": gid, "permissions": kept},
            gid,
        )

    async def say(self, gid, cid, uid, content: str) -> dict:
        return await self._send(cid, self.users[uid], {"content": content}, {})

    def messages(self, cid: str) -> list[dict]:
        """What everybody in the channel sees now, oldest first (ephemeral ones are only in the Result)."""
        return list(self.store[cid].values())

    def picker(self, gid: str, uid: str, cid: str) -> list[str]:
        """Slash commands the member sees in the client's picker, as full paths."""

        def paths(n, name):
            subs = [o for o in n.get("options") or [] if o["type"] in (1, 2)]
            return [p for o in subs for p in paths(o, f"{name} {o['name']}")] or [name]

        cmds = [
            c for s in (gid, None) for c in self.commands[s] if c["type"] == 1 and not self._hidden(gid, uid, cid, c)
        ]
        return [p for c in cmds for p in paths(c, c["name"])] if self.permissions(gid, uid, cid) else []

    async def until(self, condition, timeout: float = 10.0):
        """Wait for background work of the bot: await twin.until(lambda: twin.messages(c))."""
        end = time.monotonic() + timeout
        while not (found := condition()):
            if time.monotonic() > end:
                raise TimeoutError("condition not met")
            await asyncio.sleep(0.02)
        return found

    def acks(self) -> list[tuple[str, float | None]]:
        return [(r.name, r.ack_ms) for r in self.results.values()]

    # ---- interactions -------------------------------------------------------------------------------------------------
    def _hidden(self, gid, uid, cid, cmd) -> bool:
        contexts = cmd.get("contexts")
        if (
            (0 if gid else 1) not in (contexts if contexts is not None else [0, 1, 2])
            or not gid
            and cmd.get("dm_permission") is False
        ):
            return True
        mine, need = self.permissions(gid, uid, cid), int(cmd.get("default_member_permissions") or 0)
        said = (
            {p["id"]: p["permission"] for p in self.command_permissions.get((gid, cmd["id"]), [])}
            if mine != ALL
            else {}
        )
        if uid in said:
            return not said[uid]
        if by_role := [said[r] for r in self.guilds[gid].members[uid]["roles"] if r in said] if said else []:
            return not any(by_role)
        if gid in said:
            return not said[gid]
        return cmd.get("default_member_permissions") is not None and mine != ALL and (not need or mine & need != need)

    def _data(self, gid, cid, uid, command, given, focused, force):
        words, path = command.split(), []
        node = next(
            (c for s in (gid, None) for c in self.commands[s] if c["type"] == 1 and c["name"] == words[0]), None
        )
        if not node:
            raise LookupError(
                f"/{words[0]} is not synced here; synced: {[c['name'] for s in (gid, None) for c in self.commands[s]]}"
            )
        root = node
        if not self.permissions(gid, uid, cid):
            raise PermissionError("the member cannot see this channel")
        if self._hidden(gid, uid, cid, root) and not force:
            raise PermissionError(f"/{words[0]} is hidden: it needs permissions {root['default_member_permissions']}")
        for w in words[1:]:
            node = next((o for o in node.get("options") or [] if o["type"] in (1, 2) and o["name"] == w), None)
            if not node:
                raise LookupError(f"no subcommand {w!r} in /{command}")
            path.append(node)
        leaf, resolved = [], {}
        schema = {o["name"]: o for o in node.get("options") or []}
        if any(o["type"] in (1, 2) for o in schema.values()):
            raise LookupError(f"/{command} needs a subcommand: {list(schema)}")
        if set(given) - set(schema):
            raise ValueError(f"unknown options {set(given) - set(schema)}")
        for name, o in schema.items():
            if name in given:
                value = given[name] if focused else self._value(gid, o, given[name], resolved)
                leaf.append(
                    {"name": name, "type": o["type"], "value": value} | ({"focused": True} if name == focused else {})
                )
            elif o.get("required") and not focused:
                raise ValueError(f"option {name!r} is required")
        for n in reversed(path):
            leaf = [{"name": n["name"], "type": n["type"], "options": leaf}]
        data = {"id": root["id"], "name": root["name"], "type": 1, "options": leaf, "resolved": resolved}
        return data | ({"guild_id": gid} if root.get("guild_id") else {}), node

    def _value(self, gid, o, v, resolved):
        g, t = self.guilds[gid], o["type"]
        if t in (6, 9) and str(v) in g.members:
            resolved.setdefault("users", {})[v] = self.users[v]
            member = {k: x for k, x in g.members[v].items() if k != "user"}
            resolved.setdefault("members", {})[v] = {**member, "permissions": str(self.permissions(gid, v))}
        elif t == 7:
            resolved.setdefault("channels", {})[v] = {**g.channels[v], "permissions": str(ALL)}
        elif t in (8, 9):
            resolved.setdefault("roles", {})[v] = g.roles[v]
        elif (
            t == 3
            and not o.get("min_length", 0) <= len(v) <= o.get("max_length", 6000)
            or t in (4, 10)
            and not o.get("min_value", v) <= v <= o.get("max_value", v)
            or o.get("choices")
            and v not in [c["value"] for c in o["choices"]]
        ):
            raise ValueError(f"{v!r} is not valid for option {o['name']!r}")
        return v

    def _component(self, message, what, kind):
        for c in walk(message["components"]):
            if (c["type"] == kind or kind == 3 and 3 <= c["type"] <= 8) and what in (
                c.get("custom_id"),
                c.get("label"),
            ):
                if c.get("disabled") or not c.get("custom_id"):
                    raise RuntimeError(f"{what!r} is disabled or a link")
                return c
        raise LookupError(
            f"no component {what!r}; there are {[c.get('custom_id') for c in walk(message['components'])]}"
        )

    async def _press(self, message, uid, data, name, wait):
        cid = message["channel_id"]
        return await self._interact(3, self.channels[cid].get("guild_id"), cid, uid, data, name, message, **wait)

    async def _interact(
        self, kind, gid, cid, uid, data, name, message=None, opener=None, timeout=15.0, settle=0.25, expect=0
    ) -> Result:
        r = Result(
            type=kind, name=name, guild=gid, channel=cid, user=uid, message=message, opener=opener, timed_out=False
        )
        self.results[r.token] = r
        if not any(s.conn for s in self.sessions.values()):
            raise RuntimeError("the bot is not connected")
        mine = str(self.permissions(gid, uid, cid))
        d = {
            "id": r.id,
            "application_id": self.app_id,
            "type": kind,
            "token": r.token,
            "version": 1,
            "data": data,
            "locale": "en-US",
            "channel_id": cid,
            "channel": {**self.channels[cid], "permissions": mine},
            "context": 0 if gid else 1,
            "entitlements": [],
            "attachment_size_limit": 10485760,
            "app_permissions": str(self.permissions(gid, self.bot, cid)),
            "authorizing_integration_owners": {"0": gid or "0"},
        }
        d |= (
            {
                "guild_id": gid,
                "guild": {"id": gid, "features": [], "locale": "en-US"},
                "guild_locale": "en-US",
                "member": {**self.guilds[gid].members[uid], "permissions": mine},
            }
            if gid
            else {"user": self.users[uid]}
        )
        r.sent_at = time.perf_counter()
        await self.emit("INTERACTION_CREATE", d | ({"message": message} if message else {}), gid)
        end = r.sent_at + timeout
        while r.ack_ms is None or r.loading or len(r) < expect:
            left = (r.sent_at + self.ack_deadline + 0.2 if r.ack_ms is None else end) - time.perf_counter()
            if left <= 0 or not await self._changed(r, left):
                r.timed_out = True  # the client shows "The application did not respond" / keeps "thinking..."
                return r
        while await self._changed(r, settle):
            pass
        return r

    @staticmethod
    async def _changed(r: Result, seconds: float) -> bool:
        r.changed.clear()
        try:
            await asyncio.wait_for(r.changed.wait(), seconds)
        except asyncio.TimeoutError:
            return False
        return True
