"""Text that came from feeds made harmless, and links that lead where they say.

Everything that somebody else wrote goes through `escaped` (or `label` inside a link) before Discord sees it: it can
then mention nobody, format nothing, hide nothing and link nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from bot.core.model.story import Citation

LABEL_LIMIT = 40
URL_LIMIT = 1000
LINKS_LIMIT = (
    400  # characters of links after one statement, so that addresses of 600 characters do not crowd out the news
)
_BLANK = {"\u2800", "\u3164", "\u115f", "\u1160", "\uffa0"}  # letters by category that show as nothing
_JOINERS = {"\u200c", "\u200d"}  # needed inside words of some scripts and inside emoji
_MARKS_IN_A_ROW = 4
_COMMAND = re.compile(r"^`(?=(?:talks|topics|feeds|digest|health|server|privacy)\b)")
_SITE = re.compile(r"[\w-]+(?:[.。][\w-]+)*[.。][^\W\d_]{2,}")
_SAFE = "/%:@!$&'+,;=~-._"


def plain(text: str) -> str:
    """Return the text on one line without control, direction and invisible characters or piled-up accents."""
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode()):
        category = unicodedata.category(character)
        marks = marks + 1 if category == "Mn" else 0
        if category == "Cc" or character in _BLANK:
            kept.append(" ")
        elif character in _JOINERS:
            if kept and ord(kept[-1]) > 0x7F:  # between ASCII letters they mean nothing
                kept.append(character)
        elif category not in {"Cf", "Co", "Cn"} and marks <= _MARKS_IN_A_ROW:
            kept.append(character)
    return " ".join("".join(kept).split())


def escaped(text: str) -> str:
    """Return foreign text so that Discord shows it as it is: no formatting, mention, link or heading comes of it."""
    text = re.sub(r"([\\`*_~|\[\]<])", r"\\\1", plain(text))
    text = text.replace(r"\](", r"\]\(").replace("://", r":\//")
    text = re.sub(r"@(?=everyone|here)", "@\u200b", text, flags=re.IGNORECASE)
    text = re.sub(r"^([-+#>])", r"\\\1", text)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", text)


def fitting(text: str, limit: int) -> str:
    """Return foreign text made harmless, or nothing if that is longer than the limit: text is never cut."""
    safe = escaped(text) if len(text) <= 4 * limit else ""  # spaces and marks may go, but not so many
    return safe if len(safe) <= limit else ""


def sentence(text: str, *, channels: bool = False) -> str:
    """Return one of our own sentences: names in it are escaped, the `commands` it names are those of Discord."""
    # With `channels`, so do the channels it names, which is right only where no foreign text can be in it.
    parts = re.split(r"(`/?[a-z][a-z /_-]{0,40}`|<#\d{1,20}>)" if channels else r"(`/?[a-z][a-z /_-]{0,40}`)", text)
    return "".join(_COMMAND.sub("`/", part) if at % 2 else _inner(part) for at, part in enumerate(parts))


def _inner(part: str) -> str:
    """Escape a piece of a sentence, keeping the spaces at its ends."""
    if not part.strip():
        return part
    before, after = " " * part[0].isspace(), " " * part[-1].isspace()
    return before + escaped(part) + after


def safe_url(url: str) -> str | None:
    """Return an address that may stand in a masked link, or None if it is none to send people to."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
        host = host.encode("idna").decode() if not host.isascii() else host
    except ValueError:  # UnicodeError is one too
        return None
    if parts.scheme not in {"http", "https"} or parts.username is not None or parts.password is not None:
        return None
    if not re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+", host):
        return None
    place = (f"[{host}]" if ":" in host else host) + (f":{port}" if port is not None else "")
    tail = quote(parts.path, safe=_SAFE)
    tail += f"?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else ""
    tail += f"#{quote(parts.fragment, safe=_SAFE + '?')}" if parts.fragment else ""
    safe = f"{parts.scheme}://{place}{tail}"
    return safe if len(safe) <= URL_LIMIT else None


def _pretends(name: str, host: str) -> bool:
    """Return whether a name reads like the address of somebody else's site."""
    looks = _SITE.search(unicodedata.normalize("NFKC", name).casefold())
    if looks is None:
        return False
    # Letters of other alphabets look like Latin ones: then the host tells, as it is asked for.
    return not (looks[0].isascii() and f".{host}".endswith(f".{looks[0].removeprefix('www.')}"))


def _ascii(host: str) -> str:
    """Return a host as it is asked for: letters that look like others are told by their code."""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return ""


def label(citation: Citation) -> str:
    """Return the name under which a source is shown: its outlet, or its host where the outlet is no name."""
    name = plain(citation.outlet[: LABEL_LIMIT + 1])
    try:
        host = (urlsplit(citation.url).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    if not name or len(name) > LABEL_LIMIT or "://" in name or _pretends(name, host):
        name = _ascii(host)[:LABEL_LIMIT]
    return escaped(name.replace("[", "(").replace("]", ")") or "source")


def link(citation: Citation) -> str:
    """Return a masked link to a source; its bare name where the address cannot be linked."""
    url = safe_url(citation.url)
    return f"[{label(citation)}](<{url}>)" if url else label(citation)


def links(citations: Sequence[Citation], most: int = 3) -> str:
    """Return links to a few sources, an outlet once, and how many more there are."""
    outlets = {label(c): c for c in reversed(citations)}
    chosen: list[str] = []
    for citation in dict.fromkeys(outlets[label(c)] for c in citations):
        text = link(citation)
        if chosen and (len(chosen) == most or sum(map(len, chosen)) + len(text) > LINKS_LIMIT):
            break
        chosen.append(text)
    rest = len(outlets) - len(chosen)
    return ", ".join(chosen) + (f" +{rest}" if rest else "")
