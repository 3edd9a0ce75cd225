"""Bodies: taken in as they arrive and inflated under a cap, so that no answer is larger than we decided."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterable

PARTS_A_TURN = 16  # between them whoever else waits for the event loop gets it
PACKED_A_TURN = 4 * 1024  # bytes, which may inflate to a thousand times as many
FREE_PARTS = 2_000
SMALLEST_PART = 64  # bytes, on average, beyond the free ones

_PLAIN = frozenset({"", "identity", "none"})
_GZIP = frozenset({"gzip", "x-gzip"})
_GZIP_ONLY = 16 + zlib.MAX_WBITS


class TooLarge(Exception):
    """More bytes came, or would come, than the cap allows."""


class Crumbled(Exception):
    """The body comes in so many pieces that taking them in costs more than they hold."""


class NotInflatable(Exception):
    """The body is packed in a way that we did not ask for, or its packing is broken."""


async def read_body(parts: AsyncIterable[bytes], *, encoding: str, declared: str | None, cap: int) -> bytes:
    """Return the whole body, inflated; raise `TooLarge` as soon as either form passes the cap."""
    if declared and declared.isascii() and declared.isdigit() and int(declared[:15]) > cap:
        raise TooLarge
    coding = encoding.strip().lower()
    if coding not in _PLAIN | _GZIP:
        raise NotInflatable(coding)
    taken, tally = bytearray(), _Tally(cap)
    gzip = Inflater(cap) if coding in _GZIP else None
    async for part in parts:
        if tally.counts(part) % PARTS_A_TURN == 0:
            await asyncio.sleep(0)
        if gzip is None:
            taken += part
            continue
        for start in range(0, len(part), PACKED_A_TURN):
            inflated = gzip.feed(part[start : start + PACKED_A_TURN])
            taken += inflated
            if len(inflated) > PACKED_A_TURN * 16:
                await asyncio.sleep(0)
    if gzip and tally.bytes:
        gzip.finish()
    return bytes(taken)


class _Tally:
    def __init__(self, cap: int) -> None:
        self._cap = cap
        self.bytes = 0
        self._parts = 0

    def counts(self, part: bytes) -> int:
        """Return how many parts have come with this one, if they are neither too much nor too many."""
        self.bytes += len(part)
        self._parts += 1
        if self.bytes > self._cap:
            raise TooLarge
        if self._parts > FREE_PARTS + self.bytes // SMALLEST_PART:
            raise Crumbled
        return self._parts


class Inflater:
    """Inflates gzip, one member after another, and never makes more than its cap."""

    def __init__(self, cap: int) -> None:
        self._left = cap
        self._member = zlib.decompressobj(_GZIP_ONLY)
        self._members = 0

    def feed(self, part: bytes) -> bytes:
        """Return what these bytes inflate to."""
        made = bytearray()
        try:
            while part:
                made += self._member.decompress(part, self._left - len(made) + 1)
                if len(made) > self._left:
                    raise TooLarge
                part = self._member.unconsumed_tail
                if self._member.eof:
                    part = self._member.unused_data
                    self._members += 1
                    if not part.startswith(b"\x1f"):  # padding after the last member is common and harmless
                        break
                    self._member = zlib.decompressobj(_GZIP_ONLY)
        except zlib.error as error:
            if self._members:  # what follows a whole member is no gzip: padding too
                return bytes(made)
            raise NotInflatable(str(error)) from error
        self._left -= len(made)
        return bytes(made)

    def finish(self) -> None:
        """Raise `NotInflatable` if the last member broke off."""
        if not self._member.eof and not self._members:
            msg = "broke off"
            raise NotInflatable(msg)
