# mypy: ignore-errors
"""Transport half of the Discord twin: world model, gateway (v10 json, zlib-stream), REST front with auth, rate limits,
faults and body checks (spec_check: official OpenAPI spec + documented rules). Endpoints: twin_rest.py, actors: twin.py."""

from __future__ import annotations

import asyncio, collections, contextlib, fnmatch, hashlib, itertools, json, os, pathlib, re, secrets, time, zlib
from datetime import datetime, timezone
from types import SimpleNamespace as NS
from aiohttp import web, WSMsgType
from tests.discord_twin import spec_check

ADMIN, MANAGE_GUILD, VIEW, SEND, EMBED, ATTACH, HISTORY = 1 << 3, 1 << 5, 1 << 10, 1 << 11, 1 << 14, 1 << 15, 1 << 16
EVERYONE = (
    VIEW | SEND | EMBED | ATTACH | HISTORY | 1 << 6 | 1 << 31 | 1 << 38
)  # + reactions, app commands, send in threads
ALL = (1 << 53) - 1
EPHEMERAL, LOADING = 1 << 6, 1 << 7
I_GUILDS, I_MEMBERS, I_MESSAGES, I_REACT, I_CONTENT = 1, 2, 1 << 9, 1 << 10, 1 << 15
CH, HOOK = "/channels/{channel_id}", spec_check.HOOK
_ids = itertools.count(1)


def snowflake(ago_ms: int = 0) -> str:
    return str((int(time.time() * 1000) - ago_ms - 1420070400000 << 22) | next(_ids) & 0x3FFFFF)


def now() -> str:
    return datetime.now(timezone.utc).isoformat()


def as_json(body, status: int = 200, headers: dict = {}) -> web.Response:
    # exactly "application/json": discord.py compares the header for equality, a charset makes it a str answer
    return web.Response(body=json.dumps(body).encode(), status=status, headers=headers, content_type="application/json")


class ApiError(Exception):
    def __init__(self, status: int, code: int, message: str, body: dict | None = None):
        self.status, self.body = status, body or {"message": message, "code": code}


class Result(list):
    """What one interaction produced: message payloads in order (edits included); attributes tell the rest."""

    def __init__(self, **kw):
        super().__init__()
        self.id, self.token, self.sent_at, self.changed = snowflake(), secrets.token_urlsafe(40), 0.0, asyncio.Event()
        self.ack_ms = self.callback = self.original = self.modal = self.choices = None
        self.deferred = self.ephemeral = self.loading = False
        self.history: list[tuple[float, str, dict]] = []  # (ms after INTERACTION_CREATE, kind, body the bot sent)
        self.__dict__.update(kw)

    def note(self, kind: str, body: dict):
        self.history.append(((time.perf_counter() - self.sent_at) * 1000, kind, body))
        self.changed.set()


class Session:
    def __init__(self, d: dict):
        self.id, self.seq, self.buffer = secrets.token_hex(16), 0, collections.deque(maxlen=10000)
        self.shard, self.intents, self.conn = d.get("shard") or [0, 1], d.get("intents", 0), None

    async def dispatch(self, t: str, d: dict):
        self.seq += 1
        self.buffer.append({"op": 0, "t": t, "s": self.seq, "d": d})
        if self.conn:
            await self.conn.send(self.buffer[-1])


class Conn:
    def __init__(self, ws, compress):
        self.ws, self.z, self.lock = ws, zlib.compressobj() if compress == "zlib-stream" else None, asyncio.Lock()

    async def send(self, payload: dict):
        text = json.dumps(payload)
        with contextlib.suppress(ConnectionError):
            async with self.lock:  # zlib-stream: one deflate stream per connection, each message ends in 00 00 ff ff
                if self.z:
                    await self.ws.send_bytes(self.z.compress(text.encode()) + self.z.flush(zlib.Z_SYNC_FLUSH))
                else:  # zstd-stream asked or none: discord.py takes text frames in any case
                    await self.ws.send_str(text)


class Core:
    def __init__(
        self, token: str | None = None, heartbeat_ms: int = 41250, forbid_intents: int = 0, self_check: bool = False
    ):
        self.token, self.heartbeat_ms, self.forbid_intents, self.self_check = (
            token or "MTA.twin." + secrets.token_hex(8),
            heartbeat_ms,
            forbid_intents,
            self_check,
        )
        self.users, self.guilds, self.channels, self.roles, self.commands = (
            {},
            {},
            {},
            {},
            collections.defaultdict(list),
        )
        self.store = collections.defaultdict(dict)  # channel id -> {message id: payload}
        self.results, self.sessions, self.faults, self.windows, self.files = {}, {}, [], {}, {}
        self.command_permissions = {}  # (guild id, command id) -> [{id, type, permission}]
        self.nonces = {}  # (channel id, nonce) -> (time, payload)
        self.log, self.violations, self.unhandled, self.self_violations, self.identifies = [], [], [], [], []
        self.refuse_gateway, self.muted, self.ack_deadline, self.token_ttl = 0, False, 3.0, 900.0
        self.limits = {f"POST {CH}/messages": (5, 5.0), f"POST {HOOK}": (5, 2.0), "GLOBAL": (50, 1.0)}
        self.app_id = snowflake(10**9)
        self.bot = self.add_user("twinbot", id=self.app_id, bot=True)
        self.routes = [
            (m, t, re.compile("^/api/v\\d+" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", t) + "$"), f)
            for m, t, f in self._table()
        ]

    # ---- life cycle and redirection -----------------------------------------------------------------------------
    async def start(self, port: int = 0):
        app = web.Application(client_max_size=64 << 20)
        app.router.add_get("/gateway/", self._gateway)
        app.router.add_get("/cdn/{name:.*}", self._cdn)
        app.router.add_route("*", "/{rest:.*}", self._rest)
        self.runner = web.AppRunner(app, shutdown_timeout=1)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", port).start()
        self.port = self.runner.addresses[0][1]
        self.base, self.gateway_url = f"http://127.0.0.1:{self.port}/api/v10", f"ws://127.0.0.1:{self.port}/gateway/"

    async def stop(self):
        for s in list(self.sessions.values()):
            if s.conn:
                await s.conn.ws.close(code=1001)
        await self.runner.cleanup()

    @contextlib.contextmanager
    def redirect(self):
        """Point discord.py in this process here: the only two places it keeps Discord's address."""
        import discord, yarl

        route, ws = discord.http.Route, discord.gateway.DiscordWebSocket
        old = route.BASE, ws.DEFAULT_GATEWAY
        route.BASE, ws.DEFAULT_GATEWAY = self.base, yarl.URL(self.gateway_url)
        try:
            yield self
        finally:
            route.BASE, ws.DEFAULT_GATEWAY = old

    def env(self) -> dict:
        """Environment for a bot in another process (redirect/sitecustomize.py does the same patch there)."""
        here = str(pathlib.Path(__file__).with_name("redirect"))
        return {
            **os.environ,
            "TWIN_BASE": self.base,
            "TWIN_GATEWAY": self.gateway_url,
            "PYTHONPATH": os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH")])),
        }

    # ---- world ---------------------------------------------------------------------------------------------------
    def add_user(self, name: str, id: str | None = None, bot: bool = False) -> str:
        uid = id or snowflake()
        self.users[uid] = {
            "id": uid,
            "username": name,
            "discriminator": "0",
            "global_name": None,
            "avatar": None,
            "bot": bot,
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
        }
        return uid

    def add_guild(self, name: str = "Guild", owner: str | None = None, bot_permissions: int = EVERYONE) -> str:
        gid = snowflake(86_400_000 - len(self.guilds))  # one ms apart: ids spread over shards
        self.guilds[gid] = NS(
            id=gid,
            name=name,
            owner=owner or self.add_user(f"owner{len(self.guilds)}"),
            members={},
            roles={},
            channels={},
            perms={},
            live=False,
            system_channel_id=None,
            public_updates_channel_id=None,
        )
        self.add_role(gid, "@everyone", EVERYONE, id=gid)
        self.add_member(gid, self.guilds[gid].owner)
        self.add_member(gid, self.bot, bot_permissions)
        self.guilds[gid].live = True
        self._soon("GUILD_CREATE", gid, I_GUILDS, lambda: self.guild_payload(gid))
        return gid

    def add_role(self, gid: str, name: str, permissions: int = 0, id: str | None = None) -> str:
        g, rid = self.guilds[gid], id or snowflake()
        colors = {"primary_color": 0, "secondary_color": None, "tertiary_color": None}
        g.roles[rid] = {
            "id": rid,
            "name": name,
            "description": None,
            "permissions": str(permissions),
            "position": len(g.roles),
            "color": 0,
            "colors": colors,
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }
        self._soon("GUILD_ROLE_CREATE", gid, I_GUILDS, lambda: {"guild_id": gid, "role": g.roles[rid]})
        return rid

    def add_channel(self, gid: str, name: str, type: int = 0, overwrites: list[dict] = ()) -> str:
        cid = snowflake()
        self.channels[cid] = self.guilds[gid].channels[cid] = {
            "id": cid,
            "type": type,
            "guild_id": gid,
            "name": name,
            "position": len(self.guilds[gid].channels),
            "nsfw": False,
            "parent_id": None,
            "topic": None,
            "rate_limit_per_user": 0,
            "last_message_id": None,
            "flags": 0,
            "permission_overwrites": [{"allow": "0", "deny": "0", **o} for o in overwrites],
        }
        self._soon("CHANNEL_CREATE", gid, I_GUILDS, lambda: self.channels[cid])
        return cid

    def add_member(self, gid: str, user: str, permissions: int | None = None, roles: list[str] = ()) -> str:
        """user: id, or a name for a new user. permissions replaces what the roles give (None: the roles)."""
        uid = user if user in self.users else self.add_user(user)
        g = self.guilds[gid]
        g.members[uid] = {
            "user": self.users[uid],
            "nick": None,
            "avatar": None,
            "banner": None,
            "roles": list(roles),
            "joined_at": now(),
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
            "communication_disabled_until": None,
        }
        self.set_permissions(gid, uid, permissions)
        self._soon("GUILD_MEMBER_ADD", gid, I_MEMBERS, lambda: {**g.members[uid], "guild_id": gid})
        return uid

    def set_permissions(self, gid: str, uid: str, permissions: int | None):
        """For the bot itself a managed role carries them, so that discord.py computes the same answer."""
        g = self.guilds[gid]
        if uid == self.bot and permissions is not None:  # take rights away from the bot with channel overwrites
            g.members[uid]["roles"] = [self.add_role(gid, "twinbot", permissions)]
        else:
            g.perms[uid] = permissions

    def permissions(self, gid: str, uid: str, cid: str | None = None) -> int:
        if gid is None:  # a direct message
            return ALL
        g = self.guilds[gid]
        m, base = g.members[uid], g.perms.get(uid)
        if base is None:
            base = int(g.roles[gid]["permissions"])
            for r in m["roles"]:
                base |= int(g.roles[r]["permissions"])
        if uid == g.owner or base & ADMIN:
            return ALL
        ows = {o["id"]: o for o in self.channels[cid]["permission_overwrites"]} if cid else {}
        for ids in ([gid], m["roles"], [uid]):
            hit = [ows[i] for i in ids if i in ows]
            for o in hit:
                base &= ~int(o["deny"])
            for o in hit:
                base |= int(o["allow"])
        return base if base & VIEW else 0

    def guild_payload(self, gid: str) -> dict:
        g = self.guilds[gid]
        none = (
            "icon splash discovery_splash banner description afk_channel_id application_id rules_channel_id "
            "safety_alerts_channel_id vanity_url_code widget_channel_id max_presences"
        )
        zero = (
            "verification_level default_message_notifications explicit_content_filter mfa_level nsfw_level premium_tier "
            "premium_subscription_count system_channel_flags"
        )
        empty = "emojis features stickers voice_states threads presences stage_instances guild_scheduled_events soundboard_sounds"
        return {
            "id": gid,
            "name": g.name,
            "owner_id": g.owner,
            "joined_at": now(),
            "large": False,
            "unavailable": False,
            "member_count": len(g.members),
            "preferred_locale": "en-US",
            "afk_timeout": 300,
            "max_members": 500000,
            "roles": list(g.roles.values()),
            "members": list(g.members.values()),
            "channels": list(g.channels.values()),
            **dict.fromkeys(none.split()),
            "system_channel_id": g.system_channel_id,
            "public_updates_channel_id": g.public_updates_channel_id,
            **dict.fromkeys(zero.split(), 0),
            **{k: [] for k in empty.split()},
        }

    # ---- gateway -------------------------------------------------------------------------------------------------
    def _soon(self, t: str, gid: str, intent: int, make):
        if self.sessions and self.guilds[gid].live:
            asyncio.get_running_loop().create_task(self.emit(t, make(), gid, intent))

    async def emit(self, t: str, d: dict, gid: str | None = None, intent: int = 0):
        for s in list(self.sessions.values()):
            if (int(gid or 0) >> 22) % s.shard[1] == s.shard[0] and (not intent or s.intents & intent):
                p = d
                if (
                    t == "MESSAGE_CREATE"
                    and not s.intents & I_CONTENT
                    and gid
                    and d["author"]["id"] != self.bot
                    and self.bot not in [m["id"] for m in d["mentions"]]
                ):
                    p = {**d, "content": "", "embeds": [], "attachments": [], "components": []}
                await s.dispatch(t, p)

    async def _gateway(self, request: web.Request):
        if self.refuse_gateway > 0:
            self.refuse_gateway -= 1
            return web.Response(status=503)
        ws = web.WebSocketResponse(max_msg_size=4096 * 16)
        await ws.prepare(request)
        conn, session = Conn(ws, request.query.get("compress")), None
        conn.transport = request.transport
        await conn.send({"op": 10, "d": {"heartbeat_interval": self.heartbeat_ms}, "s": None, "t": None})
        async for msg in ws:
            if msg.type is not WSMsgType.TEXT:
                continue
            p = json.loads(msg.data)
            op, d = p["op"], p.get("d")
            if op == 1:
                if not self.muted:
                    await conn.send({"op": 11})
            elif op == 2:
                bad = (
                    4004
                    if d["token"] != self.token
                    else 4014
                    if d.get("intents", 0) & self.forbid_intents
                    else 4005
                    if session
                    else 4013
                    if "intents" not in d
                    else 0
                )
                if bad:
                    await ws.close(code=bad)
                    break
                session = Session(d)
                for old in [o for o in self.sessions.values() if not o.conn and o.shard == session.shard]:
                    self.sessions.pop(old.id)
                self.identifies.append((time.time(), session.shard))
                session.conn = conn
                mine = [g for g in self.guilds if (int(g) >> 22) % session.shard[1] == session.shard[0]]
                await session.dispatch(
                    "READY",
                    {
                        "v": 10,
                        "user": self.users[self.bot],
                        "guilds": [{"id": g, "unavailable": True} for g in mine],
                        "session_id": session.id,
                        "resume_gateway_url": self.gateway_url,
                        "shard": session.shard,
                        "application": {"id": self.app_id, "flags": 0},
                        "session_type": "normal",
                        "private_channels": [],
                    },
                )
                self.sessions[session.id] = session
                for g in mine if session.intents & I_GUILDS else []:
                    await session.dispatch("GUILD_CREATE", self.guild_payload(g))
            elif op == 6:
                session = self.sessions.get(d["session_id"])
                if not session or d["token"] != self.token or d["seq"] > session.seq:
                    session = None
                    await conn.send({"op": 9, "d": False})
                    continue
                missed = [e for e in session.buffer if e["s"] > d["seq"]]
                for e in missed:
                    await conn.send(e)
                session.conn = conn
                await session.dispatch("RESUMED", {})
            elif session is None:
                await ws.close(code=4003)
            elif op == 8:
                wanted = d.get("user_ids") and {str(u) for u in d["user_ids"]}  # a list of ids, or a name prefix
                found = [
                    m
                    for i, m in self.guilds[str(d["guild_id"])].members.items()
                    if (i in wanted if wanted else m["user"]["username"].startswith(d.get("query") or ""))
                ]
                await session.dispatch(
                    "GUILD_MEMBERS_CHUNK",
                    {
                        "guild_id": str(d["guild_id"]),
                        "members": found,
                        "chunk_index": 0,
                        "chunk_count": 1,
                        "not_found": [],
                        "nonce": d.get("nonce"),
                    },
                )
        if session and session.conn is conn:
            session.conn = None
            if ws.close_code in (1000, 1001) and not getattr(conn, "ours", False):  # the client left for good
                self.sessions.pop(session.id, None)
        return ws

    async def disrupt(self, kind: str = "close", code: int = 4000):
        """Gateway faults. close: close frame with code; abort: TCP cut; reconnect: op 7; invalid: op 9, session lost."""
        for s in list(self.sessions.values()):
            conn, s_id = s.conn, s.id
            if kind == "invalid":
                self.sessions.pop(s_id)
            if conn:
                conn.ours = True
                if kind in ("close", "abort"):
                    s.conn = None
                    await conn.ws.close(code=code) if kind == "close" else conn.transport.abort()
                else:
                    await conn.send({"op": 7, "d": None} if kind == "reconnect" else {"op": 9, "d": False})

    # ---- faults, limits, REST front ------------------------------------------------------------------------------
    def fault(
        self,
        status: int = 500,
        path: str = "*",
        method: str = "*",
        times: int = 1,
        retry_after: float = 0.3,
        scope: str = "user",
        delay: float = 0.0,
        drop: bool = False,
        after: bool = False,
    ):
        """Next `times` requests matching method + path (glob on the part after /api/v10) fail. status 0: only delay.
        scope user|shared|global|cloudflare (no JSON, not Discord's own) for 429. drop: TCP reset instead of an answer. after: carried out, then failed."""
        self.faults.append(NS(**{k: v for k, v in locals().items() if k != "self"}))

    def _limited(self, key: str, limit: int, window: float):
        w = self.windows.get(key)
        if not w or w[1] <= time.time():
            w = self.windows[key] = [0, time.time() + window]
        w[0] += 1
        return w[0] > limit, max(0, limit - w[0]), w[1]

    def _429(self, after: float, scope: str) -> web.Response:
        if scope == "cloudflare":
            return web.Response(status=429, headers={"Retry-After": str(int(after))}, content_type="text/html")
        body = {"message": "You are being rate limited.", "retry_after": round(after, 3), "global": scope == "global"}
        head = {"Retry-After": str(int(after) + 1), "Via": "1.1 google", "X-RateLimit-Scope": scope}
        return as_json(body, status=429, headers={**head, **({"X-RateLimit-Global": "true"} if body["global"] else {})})

    async def _rest(self, request: web.Request):
        t0, path = time.perf_counter(), request.path
        rec = NS(
            t=time.time(),
            method=request.method,
            path=re.sub(r"^/api/v\d+", "", path),
            template=None,
            body=None,
            status=0,
        )
        self.log.append(rec)
        for method, template, rx, func in self.routes:
            match = rx.match(path) if method == request.method else None
            if match:
                break
        else:
            self.unhandled.append(f"{request.method} {path}")
            rec.status = 404
            return as_json({"message": "404: Not Found", "code": 0}, status=404)
        q, rec.template = NS(p=match.groupdict(), query=request.query, files={}, body=None, t0=t0), template
        f = next((f for f in self.faults if fnmatch.fnmatch(rec.path, f.path) and f.method in ("*", method)), None)
        if f:
            f.times -= 1
            if f.times <= 0:
                self.faults.remove(f)
            await asyncio.sleep(f.delay)  # the request is on its way: it counts for the ack
            q.t0 = time.perf_counter()
            if f.drop and not f.after:
                request.transport.abort()
                return web.Response()
        fail = (
            f
            and f.status
            and (
                self._429(f.retry_after, f.scope)
                if f.status == 429
                else as_json({"message": f"{f.status}: twin fault", "code": 0}, status=f.status)
            )
        )
        response = fail if fail and not f.after else await self._answer(request, q, rec, template, func)
        if f and f.after:
            response = fail or response
            if f.drop:
                request.transport.abort()
        rec.status, rec.ms = response.status, (time.perf_counter() - t0) * 1000
        return response

    async def _answer(self, request, q, rec, template, func) -> web.Response:
        by_token = template.startswith("/interactions") or template.startswith(HOOK)
        if not by_token and request.headers.get("Authorization") != f"Bot {self.token}":
            return as_json({"message": "401: Unauthorized", "code": 0}, status=401)
        if not by_token:
            over, _, reset = self._limited("GLOBAL", *self.limits["GLOBAL"])
            if over:
                return self._429(reset - time.time(), "global")
        route = f"{request.method} {template}"
        limit, window = self.limits.get(route, (50, 1.0))
        major = "/".join(
            q.p.get(k, "") for k in ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token")
        )
        bucket = hashlib.md5(route.encode()).hexdigest()
        over, left, reset = self._limited(bucket + major, limit, window)
        head = {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(left),
            "X-RateLimit-Reset": f"{reset:.3f}",
            "X-RateLimit-Reset-After": f"{max(0, reset - time.time()):.3f}",
            "X-RateLimit-Bucket": bucket,
            "Via": "1.1 google",
        }
        if over:
            r = self._429(reset - time.time(), "user")
            r.headers.update({k: v for k, v in head.items() if k != "Via"})
            return r
        try:
            if request.content_type == "multipart/form-data":
                form = await request.post()
                q.body = json.loads(form["payload_json"]) if "payload_json" in form else {}
                q.files = {
                    k: (v.filename, v.file.read(), v.content_type) for k, v in form.items() if k.startswith("files[")
                }
            elif request.can_read_body:
                q.body = await request.json()
            rec.body = q.body
            if q.body is not None:
                problem = spec_check.check(request.method, template, q.body)
                if problem:
                    self.violations.append((route, q.body, problem))
                    raise ApiError(400, 50035, "", problem)
            status, out = await func(q)
        except ApiError as e:
            status, out = e.status, e.body
        if self.self_check and status < 300:
            self.self_violations += [
                f"{route}: {m}" for m in spec_check.check_response(request.method, template, status, out)
            ]
        return web.Response(status=204, headers=head) if status == 204 else as_json(out, status=status, headers=head)

    async def _cdn(self, request):
        data = self.files.get(request.match_info["name"])
        return web.Response(body=data[0], content_type=data[1]) if data else web.Response(status=404)
