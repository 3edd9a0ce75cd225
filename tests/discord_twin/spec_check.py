# mypy: ignore-errors
"""Check a REST body the way Discord would: official OpenAPI 3.1 spec first, then documented rules the spec omits.

check(method, template, body) -> None, or a Discord error body {"code": 50035, "message": "Invalid Form Body", "errors": ...}.
template is the OpenAPI path, e.g. '/channels/{channel_id}/messages'.
"""

from __future__ import annotations

import functools, json, os, pathlib, unicodedata
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

# The official file is kept beside the project, not in it; without it the documented rules below still hold.
SPEC_FILE = pathlib.Path(
    os.environ.get("TWIN_SPEC") or pathlib.Path(__file__).parents[3] / "shared" / "discord_twin" / "openapi.json"
)
HAS_SPEC = SPEC_FILE.is_file()
HOOK = "/webhooks/{webhook_id}/{webhook_token}"
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
CALLBACKS = {
    1: "PongInteractionCallbackRequest",
    4: "CreateMessageInteractionCallbackRequest",
    5: "CreateMessageInteractionCallbackRequest",
    6: "UpdateMessageInteractionCallbackRequest",
    7: "UpdateMessageInteractionCallbackRequest",
    8: "ApplicationCommandAutocompleteCallbackRequest",
    9: "ModalInteractionCallbackRequest",
    12: "LaunchActivityInteractionCallbackRequest",
}
V2, LINK, PREMIUM = 1 << 15, 5, 6


@functools.cache
def spec() -> dict:
    doc = json.loads(SPEC_FILE.read_text())
    # Discord accepts ids as JSON integers too (discord.py sends ints in allowed_mentions / message_reference).
    doc["components"]["schemas"]["SnowflakeType"] = {
        "anyOf": [{"type": "string", "pattern": "^(0|[1-9][0-9]*)$"}, {"type": "integer", "minimum": 0}]
    }
    return doc


@functools.cache
def validator(pointer: str) -> Draft202012Validator:
    reg = Registry().with_resource("spec:", Resource.from_contents(spec(), default_specification=DRAFT202012))
    return Draft202012Validator({"$ref": "spec:#" + pointer}, registry=reg)


def request_pointer(method: str, template: str, body) -> str | None:
    if template == CALLBACK:  # the spec's anyOf is lenient: choose by callback type
        name = CALLBACKS.get(body.get("type") if isinstance(body, dict) else None)
        return f"/components/schemas/{name}" if name else None
    if (method, template) == ("POST", HOOK):  # idem: anyOf would let the 4000-character edit schema through
        return "/components/schemas/IncomingWebhookRequestPartial"
    if not HAS_SPEC:
        return None
    content = spec()["paths"].get(template, {}).get(method.lower(), {}).get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        return None
    esc = template.replace("~", "~0").replace("/", "~1")
    return f"/paths/{esc}/{method.lower()}/requestBody/content/application~1json/schema"


def _best(err):
    """Descend a oneOf/anyOf to the branch the sender meant (same 'type' tag, else deepest error)."""
    while err.context:
        branches: dict[int, list] = {}
        for e in err.context:
            branches.setdefault(e.schema_path[0], []).append(e)
        wrong = lambda es: any(
            list(e.relative_path)[-1:] == ["type"] or (e.validator == "type" and not e.relative_path) for e in es
        )
        live = [es for es in branches.values() if not wrong(es)] or list(branches.values())
        err = max(min(live, key=len), key=lambda e: len(e.absolute_path))
    return err


def _code(e) -> tuple[str, str]:
    return {
        "maxLength": ("BASE_TYPE_BAD_LENGTH", f"Must be {e.validator_value} or fewer in length."),
        "minLength": ("BASE_TYPE_BAD_LENGTH", f"Must be {e.validator_value} or more in length."),
        "maxItems": ("BASE_TYPE_BAD_LENGTH", f"Must be {e.validator_value} or fewer in length."),
        "required": ("BASE_TYPE_REQUIRED", e.message),
    }.get(str(e.validator), ("INVALID", e.message))


def form_error(problems: list[tuple[list, str, str]]) -> dict:
    tree: dict = {}
    for path, code, msg in problems:
        node = tree
        for key in path:
            node = node.setdefault(str(key), {})
        node.setdefault("_errors", []).append({"code": code, "message": msg})
    return {"message": "Invalid Form Body", "code": 50035, "errors": tree}


def check(method: str, template: str, body) -> dict | None:
    pointer = request_pointer(method, template, body)
    if template == CALLBACK and pointer is None:
        return form_error([(["type"], "BASE_TYPE_CHOICES", "unknown callback type")])
    problems = []
    if pointer and HAS_SPEC:
        for e in map(_best, validator(pointer).iter_errors(body)):
            problems.append((list(e.absolute_path), *_code(e)))
    data, path = (body.get("data"), ["data"]) if template == CALLBACK and isinstance(body, dict) else (body, [])
    if not problems and template.endswith("/commands") and method in ("PUT", "POST"):
        problems += command_rules(body if isinstance(body, list) else [body])
    elif (
        not problems
        and isinstance(data, dict)
        and ("messages" in template or template.startswith(("/webhooks", "/int")))
    ):
        problems += [(path + p, c, m) for p, c, m in message_rules(data)]
    return form_error(problems) if problems else None


def check_response(method: str, template: str, status: int, body) -> list[str]:
    """Self-check: does what the twin answered match the spec's response schema?"""
    if not HAS_SPEC:
        return []
    op = spec()["paths"].get(template, {}).get(method.lower(), {}).get("responses", {}).get(str(status), {})
    if "application/json" not in op.get("content", {}):
        return []
    esc = template.replace("/", "~1")
    v = validator(f"/paths/{esc}/{method.lower()}/responses/{status}/content/application~1json/schema")
    return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in map(_best, v.iter_errors(body))]


# ---- documented rules that the spec (74fda0f) does not encode -------------------------------------------------------
def message_rules(m: dict):
    if len(m.get("content") or "") > 2000:  # MessageCreateRequest says 4000 (Nitro users); bots get 2000
        yield ["content"], "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length."
    total = 0
    for i, e in enumerate(m.get("embeds") or []):
        total += sum(
            len(t or "")
            for t in (
                e.get("title"),
                e.get("description"),
                (e.get("footer") or {}).get("text"),
                (e.get("author") or {}).get("name"),
            )
        )
        for j, f in enumerate(e.get("fields") or []):
            total += len(f["name"]) + len(f["value"])
            for key in ("name", "value"):
                if not f[key].strip():
                    yield ["embeds", i, "fields", j, key], "BASE_TYPE_REQUIRED", "This field is required"
        for key, url in [("url", e.get("url"))] + [(k, (e.get(k) or {}).get("url")) for k in ("image", "thumbnail")]:
            if url and not url.startswith(("http://", "https://", "attachment://")):
                yield ["embeds", i, key], "URL_TYPE_INVALID_SCHEME", f"Scheme of {url!r} must be http or https."
    if total > 6000:
        yield ["embeds"], "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000"
    for i, c in enumerate(m.get("choices") or []):
        if isinstance(c.get("value"), str) and len(c["value"]) > 100:  # docs: 100, spec: 6000
            yield ["choices", i, "value"], "BASE_TYPE_BAD_LENGTH", "Must be 100 or fewer in length."
    top, v2 = m.get("components") or [], bool((m.get("flags") or 0) & V2)
    flat, stack = [], [(c, ["components", i]) for i, c in enumerate(top)]
    while stack:
        c, p = stack.pop()
        flat.append((c, p))
        kids = c.get("components") or []
        stack += [(k, p + ["components", i]) for i, k in enumerate(kids)]
        stack += [(c[k], p + [k]) for k in ("accessory", "component") if isinstance(c.get(k), dict)]
    if v2 and (m.get("content") or m.get("embeds")):
        yield (
            ["flags"],
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "content/embeds not allowed with IS_COMPONENTS_V2",
        )
    if not v2 and "custom_id" not in m and (len(top) > 5 or any(c["type"] != 1 for c in top)):
        yield ["components"], "BASE_TYPE_BAD_LENGTH", "without IS_COMPONENTS_V2: at most 5 action rows"
    if len(flat) > 40:
        yield ["components"], "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "at most 40 components"
    if sum(len(c.get("content") or "") for c, _ in flat if c["type"] == 10) > 4000:
        yield ["components"], "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "at most 4000 characters of text"
    seen = set()
    for c, p in flat:
        cid = c.get("custom_id")
        if cid is not None and cid in seen:
            yield p + ["custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"
        seen.add(cid)
        if c["type"] == 1 and len(c["components"]) > 1 and any(k["type"] in (3, 5, 6, 7, 8) for k in c["components"]):
            yield p, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "a select fills its row"
        if c["type"] == 2 and c["style"] != PREMIUM:
            if (c["style"] == LINK) != bool(c.get("url")) or (c["style"] != LINK) != bool(cid):
                yield p, "BUTTON_COMPONENT_INVALID", "link buttons need url, others need custom_id"
            if not (c.get("label") or c.get("emoji")):
                yield p, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "label or emoji is required"


def _bad_name(n: str) -> bool:  # ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$ and lower case
    ok = lambda ch: (
        ch in "-_'"
        or unicodedata.category(ch)[0] in "LN"
        or unicodedata.name(ch, "").startswith(("DEVANAGARI", "THAI"))
    )
    return n != n.lower() or not all(map(ok, n))


def command_rules(cmds: list[dict]):
    kinds = [(c.get("type") or 1, c["name"]) for c in cmds]
    for t, cap in ((1, 100), (2, 15), (3, 15)):
        if sum(k == t for k, _ in kinds) > cap:
            yield [], "APPLICATION_COMMANDS_MAX", f"at most {cap} commands of type {t}"
    for i, c in enumerate(cmds):
        if kinds.count(kinds[i]) > 1:
            yield [i], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"
        if (c.get("type") or 1) != 1:
            continue
        if not c.get("description"):
            yield [i, "description"], "BASE_TYPE_REQUIRED", "This field is required"
        yield from _option_rules([i], c, 0)
        size = lambda n: (
            len(n["name"])
            + len(n.get("description") or "")
            + sum(len(x["name"]) + len(str(x["value"])) for x in n.get("choices") or [])
            + sum(map(size, n.get("options") or []))
        )
        if size(c) > 8000:
            yield [i], "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)"


def _option_rules(path: list, node: dict, depth: int):
    if _bad_name(node["name"]):
        yield path + ["name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"
    names, optional, subs = set(), False, False
    for i, o in enumerate(node.get("options") or []):
        p = path + ["options", i]
        if o["name"] in names:
            yield p, "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Option names must be unique"
        names.add(o["name"])
        subs |= o["type"] in (1, 2)
        if subs and o["type"] not in (1, 2) or o["type"] in (1, 2) and depth > (1 if o["type"] == 1 else 0):
            yield (
                p,
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command option types are mutually exclusive / too deep",
            )
        if o.get("required") and optional:
            yield (
                p,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional |= not o.get("required")
        if o.get("autocomplete") and o.get("choices"):
            yield p, "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "autocomplete and choices are exclusive"
        yield from _option_rules(p, o, depth + 1)
