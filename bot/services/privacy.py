"""Privacy: what is kept and for how long, and its deletion on demand or when its time has come."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.core.briefs import wording
from bot.core.errors import InvalidInput
from bot.core.model.change import Change, Erased
from bot.core.model.story import OPERATOR
from bot.core.stories import lessons
from bot.services.ports import Clock, Storage, Transaction

AT_ONCE = 200  # rows a transaction: writers wait for one another
BATCHES = 50  # a run; the rest waits for the next
GUILD_DELETED = "server delete"


@dataclass(frozen=True, slots=True)
class Periods:
    """How long things are kept, in days; 0 for ever."""

    text: int = 90
    log: int = 365
    departed: int = 7


class Privacy:
    """What is kept of whom; `scope` is a guild."""

    def __init__(self, storage: Storage, clock: Clock, periods: Periods = Periods()) -> None:
        self._storage = storage
        self._clock = clock
        self._periods = periods

    def told(self) -> tuple[str, ...]:
        """Say what is kept, for how long, and how to have it deleted."""
        text, log = _days(self._periods.text), _days(self._periods.log)
        departed = self._periods.departed
        after = f" Where the bot is removed, that happens by itself {_days(departed, 'after')}." if departed else ""
        return (
            "Of members: nothing. Talks reads nobody's messages, and who asks what is not written down.",
            (
                f"Of moderators: the Discord id of who changed what, in the server's log {log}, and of who set "
                "a digest, for as long as that is set."
            ),
            (
                "Of the server: its topics, feeds and digests, the channels they go to and what was sent there, until "
                "they are removed."
            ),
            (
                f"Of the news: the texts of articles {text}; their headlines, links and what was read in them, "
                "the people named there too, for as long as a topic or a feed has them."
            ),
            "The button below takes your own id out everywhere, here and in other servers.",
            f"Moderators delete all that the server configured with `/server delete`.{after}",
        )

    async def forget_user(self, user_id: int) -> Erased:
        """Take a user's id out of all that is stored."""
        return await self._storage.write(lambda tx: tx.erasure.user(_somebody(user_id)))

    async def forget_guild(self, scope: int, *, by: int = OPERATOR) -> Erased:
        """Delete all that a guild configured; one line stays in its log: that this was done, when, and by whom."""
        now = self._clock.now()

        def store(tx: Transaction) -> Erased:
            erased = tx.erasure.scope(_somebody(scope))
            tx.changes.record(Change(scope, now, by, GUILD_DELETED, sentence(erased)))
            return erased

        return await self._storage.write(store)

    async def present(self, scopes: Collection[int]) -> None:
        """Learn in which guilds the bot is: from the others it was removed, if only while it was not running."""
        now = self._clock.now()

        def store(tx: Transaction) -> None:
            tx.erasure.stay(scopes)
            tx.erasure.leave(tx.erasure.scopes() - frozenset(scopes), now)

        await self._storage.write(store)

    async def joined(self, scope: int) -> None:
        """Keep what a guild configured: the bot is in it."""
        await self._storage.write(lambda tx: tx.erasure.stay({scope}))

    async def left(self, scope: int) -> None:
        """Begin the days after which what a guild configured is deleted."""
        now = self._clock.now()
        await self._storage.write(lambda tx: tx.erasure.leave({scope}, now))

    async def clean_up(self) -> str | None:
        """Delete what has been kept for long enough, a little at a time; return a sentence if there was any."""
        now = self._clock.now()
        guilds = await self._departed()
        if self._periods.log:
            old = now - timedelta(days=self._periods.log)
            await self._storage.write(lambda tx: tx.changes.forget_before(old))
        texts = 0
        if self._periods.text:
            before = now - timedelta(days=self._periods.text)
            texts = await self._in_batches(lambda tx: tx.erasure.drop_texts(before, now, lessons.LEAD, AT_ONCE))
            texts += await self._in_batches(lambda tx: tx.erasure.drop_revisions(before, AT_ONCE))
        nobodys = await self._in_batches(lambda tx: tx.erasure.drop_nobodys(AT_ONCE))
        told = [wording.count(guilds, "server that removed the bot", "servers that removed the bot")] if guilds else []
        told += [f"{wording.count(texts, 'text past its time', 'texts past their time')}"] if texts else []
        told += (
            [wording.count(nobodys, "article that nobody follows", "articles that nobody follows")] if nobodys else []
        )
        return f"Deleted: {', '.join(told)}." if told else None

    async def _departed(self) -> int:
        if not self._periods.departed:
            return 0
        before = self._clock.now() - timedelta(days=self._periods.departed)

        def store(tx: Transaction) -> int:
            return len([tx.erasure.scope(scope) for scope in tx.erasure.departed(before)])

        return await self._storage.write(store)

    async def _in_batches(self, work: Callable[[Transaction], int]) -> int:
        done = 0
        for _ in range(BATCHES):
            count = await self._storage.write(work)
            done += count
            if count < AT_ONCE:
                break
        return done


def sentence(erased: Erased) -> str:
    """Say what was deleted."""
    counts = (
        wording.count(erased.topics, "topic"),
        wording.count(erased.feeds, "feed"),
        wording.count(erased.digests, "digest"),
    )
    return f"{', '.join(counts)} and {wording.count(erased.changes, 'line')} of the log were deleted."


def _days(number: int, when: str = "for") -> str:
    return f"{when} {wording.count(number, 'day')}" if number else "for ever"


def _somebody(number: int) -> int:
    """Return an id of Discord's, or raise a sentence: the operator's own data is removed piece by piece."""
    if number <= 0 or number >= 1 << 63:
        msg = "That is no id of Discord's: it is a number of some 18 digits, such as 112233445566778899."
        raise InvalidInput(msg)
    return number
