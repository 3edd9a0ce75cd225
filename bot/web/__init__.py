"""The web: fetches an address, guarded, capped and polite; nothing of what it brings home is read here.

`guard` says where we may connect, `client` makes every connection pass it, `body` takes in bytes under a cap,
`turns` keeps to one request at a time a host, `headers` reads what servers say about time, and `fetcher` joins them.
"""

from __future__ import annotations

from bot.web.fetcher import Limits, WebFetcher

__all__ = ["Limits", "WebFetcher"]
