# mypy: ignore-errors
"""REST half of the Discord twin: the endpoints a discord.py bot uses, on top of twin_core.Core."""

from __future__ import annotations

import re
import time
from tests.discord_twin import spec_check
from tests.discord_twin.twin_core import (
    ALL,
    CH,
    EMBED,
    EPHEMERAL,
    HISTORY,
    HOOK,
    I_MESSAGES,
    LOADING,
    SEND,
    ApiError,
    Core,
    Result,
    now,
    snowflake,
)

MSG, APP, GUILD = CH + "/messages/{message_id}", "/applications/{application_id}", "/guilds/{guild_id}"
ALLOWED = {
    2: {4, 5, 9, 10, 12},
    3: {4, 5, 6, 7, 9, 12},
    4: {8},
    5: {4, 5, 6, 7, 12},
}  # interaction type -> callback types
NONCE_MEMORY = 300.0  # seconds for which an enforced nonce is remembered
UNKNOWN = {"channel": 10003, "guild": 10004, "message": 10008, "member": 10007, "user": 10013, "command": 10063}


def need(mapping, key, what: str):
    if key not in mapping:
        raise ApiError(404, UNKNOWN[what], f"Unknown {what.capitalize()}")
    return mapping[key]


def walk(components):
    for c in components:
        yield c
        yield from walk(c.get("components") or [])
        yield from walk([c[k] for k in ("accessory", "component") if isinstance(c.get(k), dict)])


class Rest(Core):
    # ---- messages -------------------------------------------------------------------------------------------------------
    def _fill(self, m: dict, body: dict, files: dict) -> dict:
        for key in ("content", "embeds", "components", "tts", "nonce", "message_reference"):
            if key in body:
                m[key] = body[key] or ("" if key == "content" else [] if key[-1] == "s" and key != "tts" else body[key])
        m["embeds"] = [{"type": "rich", **{k: v for k, v in e.items() if v is not None}} for e in m["embeds"]]
        for i, c in enumerate(walk(m["components"]), 1):
            c.setdefault("id", i)
        if "attachments" in body or files:
            keep = {str(a.get("id")) for a in body.get("attachments") or []}
            m["attachments"] = [a for a in m["attachments"] if a["id"] in keep]
            for name, data, ctype in files.values():
                aid = snowflake()
                self.files[f"{aid}/{name}"] = data, ctype
                url = f"http://127.0.0.1:{self.port}/cdn/{aid}/{name}"
                m["attachments"].append(
                    {
                        "id": aid,
                        "filename": name,
                        "size": len(data),
                        "url": url,
                        "proxy_url": url,
                        "content_type": ctype,
                    }
                )
        am = body.get("allowed_mentions")
        parse, ids = (
            (["users", "roles", "everyone"], [])
            if am is None
            else (am.get("parse", []), [str(u) for u in am.get("users", [])])
        )
        m["mentions"] = [
            self.users[u]
            for u in dict.fromkeys(re.findall(r"<@!?(\d+)>", m["content"]))
            if u in self.users and ("users" in parse or u in ids)
        ]
        m["mention_everyone"] = "everyone" in parse and bool(re.search(r"@(everyone|here)\b", m["content"]))
        if (
            not any(m.get(k) for k in ("content", "embeds", "components", "attachments"))
            and not body.get("poll")
            and not body.get("sticker_ids")
            and not m["flags"] & LOADING
        ):
            raise ApiError(400, 50006, "Cannot send an empty message")
        return m

    async def _send(self, cid, author, body, files, **extra) -> dict:
        flags = (body.get("flags") or 0) | extra.pop("flags", 0)
        m = self._fill(
            {
                "id": snowflake(),
                "channel_id": cid,
                "author": author,
                "content": "",
                "timestamp": now(),
                "pinned": False,
                "edited_timestamp": None,
                "tts": False,
                "mentions": [],
                "mention_roles": [],
                "attachments": [],
                "embeds": [],
                "components": [],
                "type": 0,
                "flags": flags,
                "mention_everyone": False,
                **extra,
            },
            body,
            files,
        )
        if not flags & EPHEMERAL:
            self.store[cid][m["id"]] = m
            await self._announce("MESSAGE_CREATE", m)
        return m

    async def _edit(self, m, body, files, **extra) -> dict:
        m.update(extra, edited_timestamp=now())
        m["flags"] |= (body.get("flags") or 0) & spec_check.V2  # an edit may turn it on, never off
        self._fill(m, body, files)
        if not m["flags"] & EPHEMERAL:
            await self._announce("MESSAGE_UPDATE", m)
        return m

    async def _announce(self, event, m):
        gid = self.channels[m["channel_id"]].get("guild_id")
        member = self.guilds[gid].members.get(m["author"]["id"], {}) if gid else {}
        extra = {"guild_id": gid, "member": {k: v for k, v in member.items() if k != "user"}} if gid else {}
        await self.emit(event, {**m, **extra}, gid, I_MESSAGES if gid else 1 << 12)

    async def _drop(self, m):
        self.store[m["channel_id"]].pop(m["id"], None)
        gid = self.channels[m["channel_id"]].get("guild_id")
        await self.emit(
            "MESSAGE_DELETE", {"id": m["id"], "channel_id": m["channel_id"], "guild_id": gid}, gid, I_MESSAGES
        )

    def _may(self, cid, bits):
        gid = need(self.channels, cid, "channel").get("guild_id")
        have = self.permissions(gid, self.bot, cid) if gid else ALL
        if not have:
            raise ApiError(403, 50001, "Missing Access")
        if have & bits != bits:
            raise ApiError(403, 50013, "Missing Permissions")

    # ---- REST endpoints: each gets q (p: path parameters, body, files, query) and returns status, body --------------
    def _table(self):
        yield (
            "GET",
            "/gateway/bot",
            self._value_of(
                lambda q: {
                    "url": self.gateway_url,
                    "shards": 1,
                    "session_start_limit": {
                        "total": 1000,
                        "remaining": 1000 - len(self.identifies),
                        "reset_after": 86400000,
                        "max_concurrency": 1,
                    },
                }
            ),
        )
        yield "GET", "/gateway", self._value_of(lambda q: {"url": self.gateway_url})
        yield (
            "GET",
            "/users/@me",
            self._value_of(
                lambda q: {
                    **self.users[self.bot],
                    "mfa_enabled": False,
                    "locale": "en-US",
                    "verified": True,
                    "email": None,
                    "banner": None,
                    "accent_color": None,
                }
            ),
        )
        yield "GET", "/users/@me/guilds", self._value_of(lambda q: [self.guild_payload(g) for g in self.guilds])
        yield "GET", "/users/{user_id}", self._value_of(lambda q: need(self.users, q.p["user_id"], "user"))
        for path in ("/oauth2/applications/@me", "/applications/@me"):
            yield (
                "GET",
                path,
                self._value_of(
                    lambda q: {
                        "id": self.app_id,
                        "name": "twinbot",
                        "icon": None,
                        "description": "",
                        "bot_public": True,
                        "bot_require_code_grant": False,
                        "verify_key": "0" * 64,
                        "flags": 0,
                        "flags_new": "0",
                        "owner": self.users[self.bot],
                        "team": None,
                        "tags": [],
                        "type": None,
                        "approximate_guild_count": len(self.guilds),
                        "approximate_user_install_count": 0,
                        "redirect_uris": [],
                        "approximate_user_authorization_count": 0,
                        "eligible_oauth2_scopes": [],
                        "explicit_content_filter": 0,
                        "interactions_endpoint_url": None,
                        "role_connections_verification_url": None,
                    }
                ),
            )
        for prefix in (APP, APP + "/guilds/{guild_id}"):
            one = prefix + "/commands/{command_id}"
            yield "GET", prefix + "/commands", self._value_of(lambda q: self.commands[q.p.get("guild_id")])
            yield "PUT", prefix + "/commands", self.put_commands
            yield "POST", prefix + "/commands", self.post_command
            yield "GET", one, self._value_of(lambda q: need(self._cmds(q), q.p["command_id"], "command"))
            yield (
                "PATCH",
                one,
                self._value_of(
                    lambda q: (
                        need(self._cmds(q), q.p["command_id"], "command").update(q.body)
                        or self._cmds(q)[q.p["command_id"]]
                    )
                ),
            )
            yield (
                "DELETE",
                one,
                self._value_of(
                    lambda q: self.commands[q.p.get("guild_id")].remove(
                        need(self._cmds(q), q.p["command_id"], "command")
                    )
                ),
            )
        yield "GET", APP + "/guilds/{guild_id}/commands/{command_id}/permissions", self.command_permissions_of
        yield (
            "GET",
            GUILD,
            self._value_of(
                lambda q: need(self.guilds, q.p["guild_id"], "guild") and self.guild_payload(q.p["guild_id"])
            ),
        )
        for key in ("channels", "roles", "members"):
            yield (
                "GET",
                f"{GUILD}/{key}",
                self._value_of(
                    lambda q, key=key: list(getattr(need(self.guilds, q.p["guild_id"], "guild"), key).values())
                ),
            )
        yield (
            "GET",
            GUILD + "/members/{user_id}",
            self._value_of(
                lambda q: need(need(self.guilds, q.p["guild_id"], "guild").members, q.p["user_id"], "member")
            ),
        )
        yield "GET", CH, self._value_of(lambda q: need(self.channels, q.p["channel_id"], "channel"))
        yield "POST", CH + "/typing", self._value_of(lambda q: self._may(q.p["channel_id"], SEND))
        yield "POST", "/users/@me/channels", self.open_dm
        yield (
            "GET",
            CH + "/messages",
            self._value_of(lambda q: (self._may(q.p["channel_id"], HISTORY), self._page(q))[1]),
        )
        yield "POST", CH + "/messages", self.post_message
        yield "GET", MSG, self._value_of(lambda q: need(self.store[q.p["channel_id"]], q.p["message_id"], "message"))
        yield "PATCH", MSG, self.patch_message
        yield "DELETE", MSG, self.delete_message
        yield "PUT", MSG + "/reactions/{emoji_name}/@me", self.react
        yield "POST", spec_check.CALLBACK, self.callback
        yield "POST", HOOK, self.followup
        for m, f in (("GET", self.hook_get), ("PATCH", self.hook_patch), ("DELETE", self.hook_delete)):
            yield m, HOOK + "/messages/@original", f
            yield m, HOOK + "/messages/{message_id}", f

    @staticmethod
    def _value_of(f):
        async def endpoint(q):
            out = f(q)
            return (204, None) if out is None else (200, out)

        return endpoint

    def _cmds(self, q):
        return {c["id"]: c for c in self.commands[q.p.get("guild_id")]}

    def _command(self, q, c):
        old = next(
            (
                o
                for o in self.commands[q.p.get("guild_id")]
                if (o["type"], o["name"]) == (c.get("type") or 1, c["name"])
            ),
            {},
        )
        perms = c.get("default_member_permissions")
        return {
            "nsfw": False,
            "dm_permission": True,
            "contexts": None,
            "description": "",
            **c,
            "integration_types": c.get("integration_types") or [0],
            "id": old.get("id") or snowflake(),
            "type": c.get("type") or 1,
            "application_id": self.app_id,
            "version": snowflake(),
            "default_member_permissions": None if perms is None else str(perms),
            **({"guild_id": q.p["guild_id"]} if "guild_id" in q.p else {}),
        }

    async def put_commands(self, q):
        if "guild_id" in q.p:
            need(self.guilds, q.p["guild_id"], "guild")
        self.commands[q.p.get("guild_id")] = [self._command(q, c) for c in q.body]
        return 200, self.commands[q.p.get("guild_id")]

    async def post_command(self, q):
        new, cmds = self._command(q, q.body), self.commands[q.p.get("guild_id")]
        cmds[:] = [c for c in cmds if c["id"] != new["id"]] + [new]
        return 201, new

    async def open_dm(self, q):
        user = need(self.users, str(q.body["recipient_id"]), "user")
        return 200, self.channels[self.dm(user["id"])]

    def _new_dm(self, uid):
        cid = snowflake()
        self.channels[cid] = {
            "id": cid,
            "type": 1,
            "last_message_id": None,
            "recipients": [self.users[uid]],
            "flags": 0,
        }
        return self.channels[cid]

    async def command_permissions_of(self, q):
        key = q.p["guild_id"], q.p["command_id"]
        if key not in self.command_permissions:
            raise ApiError(404, 10066, "Unknown application command permissions")
        return 200, {
            "id": key[1],
            "application_id": self.app_id,
            "guild_id": key[0],
            "permissions": self.command_permissions[key],
        }

    def _page(self, q):
        before, after = int(q.query.get("before", 1 << 62)), int(q.query.get("after", 0))
        hit = [m for m in self.messages(q.p["channel_id"]) if after < int(m["id"]) < before]
        limit = int(q.query.get("limit", 50))
        return hit[:limit][::-1] if "after" in q.query else hit[::-1][:limit]  # those next to `after`, newest first

    async def post_message(self, q):
        self._may(q.p["channel_id"], SEND | (EMBED if q.body.get("embeds") else 0))
        # enforce_nonce: a nonce seen in this channel within the last minutes returns the message that it made (Discord promises "a few minutes")
        key, enforced = (
            (q.p["channel_id"], str(q.body.get("nonce"))),
            q.body.get("nonce") and q.body.get("enforce_nonce"),
        )
        made = self.nonces.get(key)
        if enforced and made and time.time() - made[0] < NONCE_MEMORY:
            return 200, made[1]
        m = await self._send(q.p["channel_id"], self.users[self.bot], q.body, q.files)
        if enforced:
            self.nonces[key] = time.time(), m
        return 200, m

    async def patch_message(self, q):
        m = need(self.store[q.p["channel_id"]], q.p["message_id"], "message")
        if m["author"]["id"] != self.bot:
            raise ApiError(403, 50005, "Cannot edit a message authored by another user")
        return 200, await self._edit(m, q.body, q.files)

    async def delete_message(self, q):
        await self._drop(need(self.store[q.p["channel_id"]], q.p["message_id"], "message"))
        return 204, None

    async def react(self, q):
        m = need(self.store[q.p["channel_id"]], q.p["message_id"], "message")
        m.setdefault("reactions", []).append({"emoji": {"id": None, "name": q.p["emoji_name"]}, "count": 1, "me": True})
        return 204, None

    # interaction callback and its webhook
    async def callback(self, q):
        r = self.results.get(q.p["interaction_token"])
        if r is None or r.id != q.p["interaction_id"] or q.t0 - r.sent_at > self.ack_deadline:
            raise ApiError(404, 10062, "Unknown interaction")
        if r.callback is not None:
            raise ApiError(400, 40060, "Interaction has already been acknowledged.")
        kind, data = q.body["type"], q.body.get("data") or {}
        if kind not in ALLOWED[r.type]:
            raise ApiError(
                400,
                50035,
                "",
                spec_check.form_error([(["type"], "INTERACTION_TYPE", f"callback {kind} not valid here")]),
            )
        r.callback, msg = kind, None
        r.ephemeral = bool((data.get("flags") or 0) & EPHEMERAL)
        if kind in (4, 5):
            r.deferred = r.loading = kind == 5
            try:
                msg = r.original = await self._reply(
                    r,
                    {} if kind == 5 else data,
                    q.files,
                    flags=(LOADING if kind == 5 else 0) | (EPHEMERAL if r.ephemeral else 0),
                )
            except ApiError:
                r.callback = None
                raise
            if kind == 4:
                r.append(msg)
        elif kind in (6, 7):
            r.original = r.message
            if kind == 7:
                msg = await self._edit(r.message, data, q.files)
                r.append(msg)
        elif kind == 8:
            r.choices = [c for c in data.get("choices") or [] if c]
        elif kind == 9:
            r.modal = data
        r.ack_ms = (q.t0 - r.sent_at) * 1000
        r.note("callback", q.body)
        if q.query.get("with_response") not in ("1", "true", "True"):
            return 204, None
        info = {"id": r.id, "type": r.type, "guild_id": r.guild, "channel_id": r.channel}
        if msg:
            info |= {
                "response_message_id": msg["id"],
                "response_message_loading": r.loading,
                "response_message_ephemeral": r.ephemeral,
            }
        return 200, {"interaction": info} | ({"resource": {"type": kind, "message": msg}} if msg and kind != 5 else {})

    async def _reply(self, r, body, files, flags):
        user = self.users[r.user]
        meta = {"id": r.id, "type": r.type, "user": user, "authorizing_integration_owners": {"0": r.guild or "0"}}
        if r.type == 3:
            meta["interacted_message_id"] = r.message["id"]
        if r.type == 5:
            meta["triggering_interaction_metadata"] = {**meta, "id": r.opener.id, "type": r.opener.type}
        return await self._send(
            r.channel,
            self.users[self.bot],
            body,
            files,
            flags=flags,
            webhook_id=self.app_id,
            application_id=self.app_id,
            type=20 if r.type == 2 else 0,
            interaction_metadata=meta,
            interaction={"id": r.id, "type": r.type, "name": r.name, "user": user},
        )

    def _hook(self, q) -> Result:
        r = self.results.get(q.p["webhook_token"])
        if r is None or r.callback is None or q.p["webhook_id"] != self.app_id:
            raise ApiError(404, 10015, "Unknown Webhook")
        if q.t0 - r.sent_at > self.token_ttl:
            raise ApiError(401, 50027, "Invalid Webhook Token")
        return r

    def _hook_message(self, q):
        r, mid = self._hook(q), q.p.get("message_id", "@original")
        m = r.original if mid == "@original" else next((m for m in [*r, r.original] if m and m["id"] == mid), None)
        if not m:
            raise ApiError(404, 10008, "Unknown Message")
        return r, m

    async def followup(self, q):
        r = self._hook(q)
        if r.loading:  # documented: the first follow-up after a defer edits the loading message, keeps its ephemerality
            return await self._finish(r, r.original, q, "followup")
        m = await self._reply(r, q.body, q.files, (q.body.get("flags") or 0) & EPHEMERAL)
        r.append(m)
        r.note("followup", q.body)
        return 200, m

    async def _finish(self, r, m, q, kind):
        loading = m is r.original and r.loading
        await self._edit(m, q.body, q.files, flags=m["flags"] & ~LOADING)
        if loading:
            r.loading = False
        if not any(x is m for x in r):
            r.append(m)
        r.note(kind, q.body)
        return 200, m

    async def hook_get(self, q):
        return 200, self._hook_message(q)[1]

    async def hook_patch(self, q):
        r, m = self._hook_message(q)
        return await self._finish(r, m, q, "edit")

    async def hook_delete(self, q):
        r, m = self._hook_message(q)
        await self._drop(m)
        r[:] = [x for x in r if x is not m]
        r.loading = r.loading and m is not r.original
        r.note("delete", {})
        return 204, None
