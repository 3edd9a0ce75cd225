"""Fetches one address: follows its redirects by hand, keeps to every limit, and tells what came of it as a value."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

import httpx

from bot import __version__
from bot.core.model.feed import Fetched, FetchFailed, FetchOutcome, FetchProblem, NotModified, Validators
from bot.web import headers, sentences
from bot.web.body import Crumbled, NotInflatable, TooLarge, read_body
from bot.web.client import IN_FLIGHT, UnknownName, guarded_client
from bot.web.guard import AddressRefused, GuardedBackend, IPNetwork, Resolver, checked_url
from bot.web.turns import Turns

USER_AGENT = f"talks-bot/{__version__} (follows negotiations in the news; reads feeds)"

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})


class Clock(Protocol):
    """Tells the time; `Retry-After` may be a date."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anything one fetch may take."""

    body_bytes: int = 10 * 1024 * 1024  # as sent, and inflated
    deadline_seconds: float = 60.0  # on the wire, all redirects together; waiting for a turn does not count
    connect_seconds: float = 10.0
    read_seconds: float = 20.0  # of silence
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class _Redirect:
    url: httpx.URL
    permanent: bool


class WebFetcher:
    """Gets a URL from the web: guarded, capped, polite; what goes wrong is a value with a sentence."""

    def __init__(
        self,
        clock: Clock,
        *,
        allowed_networks: Sequence[IPNetwork] = (),
        user_agent: str = USER_AGENT,
        limits: Limits = Limits(),
        any_port: bool = False,
        resolver: Resolver | None = None,
    ) -> None:
        self._clock = clock
        self._limits = limits
        self._turns = Turns(IN_FLIGHT)
        self._client = guarded_client(
            GuardedBackend(allowed_networks, any_port=any_port, resolver=resolver),
            user_agent=user_agent,
            timeouts=httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close every connection."""
        await self._client.aclose()

    async def fetch(self, url: str, validators: Validators = Validators()) -> FetchOutcome:
        """Return what came; failures are values, never exceptions."""
        try:
            here = checked_url(url)
        except AddressRefused as refusal:
            return FetchFailed(FetchProblem.ADDRESS, refusal.sentence)
        permanent, left = True, self._limits.deadline_seconds
        moved: httpx.URL | None = None
        for _ in range(self._limits.redirects + 1):
            try:
                answer, left = await self._in_turn(here, validators, moved, left)
                if not isinstance(answer, _Redirect):
                    return answer
                here = checked_url(str(answer.url))
            except AddressRefused as refusal:
                return FetchFailed(FetchProblem.ADDRESS, refusal.sentence)
            permanent = permanent and answer.permanent
            moved = here if permanent else None
        return FetchFailed(FetchProblem.REDIRECTS, sentences.too_many_redirects(_host(url), self._limits.redirects))

    async def _in_turn(
        self, url: httpx.URL, validators: Validators, moved: httpx.URL | None, seconds: float
    ) -> tuple[FetchOutcome | _Redirect, float]:
        """Make one request when it is the host's turn; return also how many of the seconds are left."""
        loop = asyncio.get_running_loop()
        async with self._turns.at(url.host):
            began = loop.time()
            try:
                async with asyncio.timeout(seconds):
                    answer = await self._request(url, validators, moved)
            except TimeoutError:
                return FetchFailed(FetchProblem.TIMEOUT, sentences.overdue(url.host, self._limits.deadline_seconds)), 0
            except TooLarge:
                return FetchFailed(FetchProblem.TOO_LARGE, sentences.too_large(url.host, self._limits.body_bytes)), 0
            except Crumbled:
                return FetchFailed(FetchProblem.ENCODING, sentences.crumbled(url.host)), 0
            except NotInflatable:
                return FetchFailed(FetchProblem.ENCODING, sentences.not_inflatable(url.host)), 0
            except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
                return _trouble(url.host, error), 0
            return answer, seconds - (loop.time() - began)

    async def _request(
        self, url: httpx.URL, validators: Validators, moved: httpx.URL | None
    ) -> FetchOutcome | _Redirect:
        conditions = headers.conditions(validators)
        async with self._client.stream("GET", url, headers=conditions) as response:
            status, said = response.status_code, response.headers
            if status in _REDIRECTS and said.get("location"):
                return _redirect(url, said["location"], permanent=status in _PERMANENT)
            max_age = headers.max_age_seconds(said.get("cache-control"))
            if status == httpx.codes.NOT_MODIFIED and conditions:
                return NotModified(max_age, _told(moved))
            if not response.is_success:
                return self._refusal(url.host, response)
            body = await read_body(
                response.aiter_raw(),
                encoding=said.get("content-encoding", ""),
                declared=said.get("content-length"),
                cap=self._limits.body_bytes,
            )
        return Fetched(
            url=str(url.copy_with(fragment=None)),
            body=body,
            content_type=said.get("content-type"),
            validators=headers.validators(said),
            max_age_seconds=max_age,
            moved_permanently_to=_told(moved),
        )

    def _refusal(self, host: str, response: httpx.Response) -> FetchFailed:
        status = response.status_code
        wait = headers.retry_after_seconds(response.headers.get("retry-after"), self._clock.now())
        problem = FetchProblem.STATUS
        if status in {httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE}:
            problem = FetchProblem.THROTTLED
        elif status == httpx.codes.GONE:
            problem = FetchProblem.GONE
        return FetchFailed(problem, sentences.status(host, status), status=status, retry_after_seconds=wait)


def _told(moved: httpx.URL | None) -> str | None:
    return str(moved.copy_with(fragment=None)) if moved else None


def _redirect(url: httpx.URL, location: str, *, permanent: bool) -> _Redirect | FetchFailed:
    try:
        target = url.join(location)
    except (httpx.InvalidURL, UnicodeError, ValueError):
        return FetchFailed(FetchProblem.REDIRECTS, sentences.lost(url.host))
    # A permanent step from https down to http is followed but not remembered: the way in stays the safe one.
    return _Redirect(target, permanent and not (url.scheme == "https" and target.scheme == "http"))


def _trouble(host: str, error: Exception) -> FetchFailed:
    if isinstance(error, UnknownName):
        return FetchFailed(FetchProblem.NETWORK, sentences.unknown_name(host, for_now=error.for_now))
    if isinstance(error, httpx.ConnectTimeout):
        return FetchFailed(FetchProblem.TIMEOUT, sentences.no_connection_in_time(host))
    if isinstance(error, httpx.TimeoutException):
        return FetchFailed(FetchProblem.TIMEOUT, sentences.silent(host))
    if isinstance(error, httpx.ConnectError):
        return FetchFailed(FetchProblem.NETWORK, sentences.no_connection(host, str(error)))
    return FetchFailed(FetchProblem.NETWORK, sentences.broke_off(host))


def _host(url: str) -> str:
    return httpx.URL(url.strip()).host
