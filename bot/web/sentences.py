"""What a moderator reads when a fetch brings nothing: who answered what, and what that means."""

from __future__ import annotations

_MEANING = {
    400: "it did not understand the request",
    401: "it wants a log-in, which the bot has not",
    402: "it wants to be paid",
    403: "it does not let the bot in",
    404: "there is nothing at this address",
    406: "it has nothing in a form that the bot can read",
    410: "this was taken down for good",
    429: "it was asked too often. It is left alone for a while",
    451: "it may not be shown here for legal reasons",
    500: "something is broken there",
    502: "something is broken there",
    503: "it is busy or being repaired. It is left alone for a while",
    504: "something is broken there",
}


def status(host: str, code: int) -> str:
    """Say what a status that is no success means."""
    if code in _MEANING:
        return f"{host} answers {code}: {_MEANING[code]}."
    if code >= 500:
        return f"{host} answers {code}: something is broken there."
    if code >= 400:
        return f"{host} answers {code}: it does not give this out."
    return f"{host} answers {code}, which brings no content."


def too_many_redirects(host: str, limit: int) -> str:
    """Say that the address leads in circles or too far."""
    return f"{host} sent the bot on more than {limit} times; the address leads in circles."


def lost(host: str) -> str:
    """Say that a redirect led to something that is no address."""
    return f"{host} sent the bot on to something that is not a web address."


def overdue(host: str, seconds: float) -> str:
    """Say that the whole fetch took too long."""
    return f"{host} took longer than {seconds:g} seconds to send everything."


def too_large(host: str, cap: int) -> str:
    """Say that more came than is read."""
    amount = f"{cap / 1024 / 1024:g} MB" if cap >= 1024 * 1024 else f"{cap:,} bytes"
    return f"{host} sends more than {amount}, which is more than is read."


def crumbled(host: str) -> str:
    """Say that the answer comes in crumbs."""
    return f"{host} sends its answer in pieces too small to be taken in."


def not_inflatable(host: str) -> str:
    """Say that the packing cannot be undone."""
    return f"{host} sends its answer packed in a way that cannot be unpacked."


def unknown_name(host: str, *, for_now: bool) -> str:
    """Say that the name has no address, or that nobody could be asked for it."""
    if for_now:
        return f"The address of {host} could not be looked up just now."
    return f"There is no site called {host}. Check the spelling of the address."


def no_connection_in_time(host: str) -> str:
    """Say that nobody answered at all."""
    return f"{host} could not be reached in time."


def silent(host: str) -> str:
    """Say that the answer stopped coming."""
    return f"{host} stopped answering half-way."


def no_connection(host: str, reason: str) -> str:
    """Say that no connection came about, and whether its certificate was why."""
    if "CERTIFICATE" in reason.upper():
        return f"{host} shows a security certificate that cannot be trusted."
    return f"{host} takes no connection."


def broke_off(host: str) -> str:
    """Say that the answer was no proper answer."""
    return f"{host} broke off its answer, or gave one that cannot be understood."
