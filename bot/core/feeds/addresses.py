"""Addresses: one article, one address, whatever a newsletter, a share button or a feed hung on to it."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote, urlsplit

_SCHEMES = frozenset({"http", "https"})
_DEFAULT_PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x20\x7f]")

# Parameters that say how a reader came, never what is shown.
_TRACKING_PREFIXES = ("utm_", "mtm_", "matomo_", "pk_", "hsa_", "at_", "guce_", "__hs", "oly_", "vero_", "ns_", "_hs")
_TRACKING = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid "
    "mkt_tok srsltid wickedid rb_clickid s_cid cmpid cmp _ga _gl xtor ocid ito smid smtyp emc ncid sr_share taid "
    "__twitter_impression guccounter ref_src ref_url fb_action_ids fb_action_types fb_source traffic_source "
    "wt_mc wt_zmc trk trkcampaign spm sc_cid icid intcid cid_source zanpid epik _openstat".split()
)
# These may say what is shown, except with these values.
_MAYBE = frozenset({"ref", "source", "src", "from", "partner", "feed", "output", "sender"})
_FEED_VALUES = frozenset({"rss", "atom", "feed", "feeds", "rss2", "rssfeed", "feedburner"})


def canonical(url: str) -> str:
    """Return the address under which an article is known; what is no web address comes back as it is."""
    text = url.strip()
    parts = _split(text)
    if parts is None:
        return text
    host = _host(parts)
    path = _path(parts.path)
    query = _query(parts.query)
    return f"{parts.scheme.lower()}://{host}{path}" + (f"?{query}" if query else "")


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not parts.hostname or _CONTROL.search(url):
        return None
    return parts


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = quote(host)
    if ":" in host:
        host = f"[{host}]"
    port = parts.port
    return host if port in {None, _DEFAULT_PORTS[parts.scheme.lower()]} else f"{host}:{port}"


def _path(path: str) -> str:
    segments: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            segments = segments[:-1]
        elif segment != ".":
            segments.append(segment)
    if path.endswith(("/.", "/..")):
        segments.append("")
    return "/" + _spelled("/".join(segments), safe="/:@!$&'()*+,;=~%")


def _spelled(text: str, *, safe: str) -> str:
    """Return the text with each character written one way: plain if it may be, else as an upper-case code."""
    plain = re.sub(r"%([0-9A-Fa-f]{2})", _unreserved, text)
    return quote(plain, safe=safe)


def _unreserved(match: re.Match[str]) -> str:
    character = unquote(match[0])
    return character if re.fullmatch(r"[A-Za-z0-9._~-]", character) else match[0].upper()


def _query(query: str) -> str:
    kept = (pair for pair in query.split("&") if pair and not _is_tracking(pair))
    return "&".join(_spelled(pair, safe="/:@!$'()*+,;=~%?") for pair in kept)


def _is_tracking(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = unquote(name).lower()
    if name in _TRACKING or name.startswith(_TRACKING_PREFIXES):
        return True
    return name in _MAYBE and unquote(value).lower() in _FEED_VALUES
