"""What a cue reports: the token at which it begins, behind those who are told, and behind when and where."""

from __future__ import annotations

from bot.core.facts.quotes_cues import Cue, Order
from bot.core.facts.quotes_sources import Sources
from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.view import View

_HEARERS = frozenset(
    """
    reporters journalists lawmakers me us him her them supporters voters parliament delegates members people
    viewers listeners investors shareholders workers staff
    """.split()
)
_PUT = 9  # words of "put it rather less grandly:"
_WHEN = frozenset(
    """
    this last earlier late monday tuesday wednesday thursday friday saturday sunday yesterday today
    """.split()
)
_WHEN_WHERE = frozenset(
    """
    on in at during after before late early last this yesterday today earlier to from outside when while with by
    via ahead monday tuesday wednesday thursday friday saturday sunday through following
    """.split()
)
_HELD = frozenset("published broadcast aired released posted issued held given sent made recorded printed".split())


class Contents:
    """Finds where the words begin that a cue reports."""

    def __init__(self, view: View, lexicon: Lexicon, sources: Sources) -> None:
        self._view = view
        self._lexicon = lexicon
        self._sources = sources

    def start(self, cue: Cue, end: int) -> tuple[int, bool]:
        """Return the token at which begins what the cue reports, and whether "that" introduces it."""
        # Hearers, times and places between them are stepped over: "told reporters in Oslo on Friday that".
        view = self._view
        i = cue.verb + 1
        if cue.order is Order.ACCORDING:
            return self._behind_source(cue.source.last, end), True
        that = next((k for k in range(i, min(end, i + 22)) if view.low(k) == "that" and not self._quoted(k)), None)
        if that is not None and self._steps_over(i, that, cue):
            return that + 1, True
        if cue.lemma in {"tell", "inform", "assure", "remind", "advise", "warn", "brief"} and not cue.source.hearer:
            i = self.hearer_end(i, end)
        if cue.lemma == "put":
            i = next((k for k in range(i, min(end, i + _PUT)) if view.low(k) in {":", ","}), i)
        if view.low(i) in {",", ":"}:
            return i + 1, False
        return i, False

    def _behind_source(self, i: int, end: int) -> int:
        """Return where the clause begins behind "according to X, the head of the union," or "according to X"."""
        view = self._view
        k = i
        while k < end and view.low(k) != "," and not self._sources.finite(k):
            k += 1
        if k >= end or view.low(k) != ",":
            return i  # no comma: "according to the ministry the port is open"
        verb = next((n for n in range(k + 1, end) if self._sources.finite(n)), end)
        commas = [n for n in range(k + 1, verb) if view.low(n) == "," and not self._quoted(n)]
        person = (name := view.name(i - 1)) is not None and name.label is NameLabel.PER
        aside = person and commas and self._aside(k + 1, commas[-1])
        return (commas[-1] if aside else k) + 1

    def _aside(self, first: int, comma: int) -> bool:
        """Say whether an apposition stands between two commas, rather than a time or place in the clause."""
        return self._view.low(first) in self._lexicon.determiners or any(
            self._view.low(n) in self._lexicon.role_heads for n in range(first, comma)
        )

    def _quoted(self, k: int) -> bool:
        token = self._view.token(k)
        return bool(token and token.quoted)

    def _steps_over(self, i: int, that: int, cue: Cue) -> bool:
        """Say whether the words between a cue and "that" are hearers, times and places only."""
        view = self._view
        if that == i:
            return True
        first = view.low(i)
        if any(
            view.low(k) in {".", ";", ":"}
            or (view.low(k) == "," and view.low(k + 1).endswith("ing"))
            or (
                self._sources.finite(k)
                and view.low(k) not in _HELD
                and view.low(k - 1) not in self._lexicon.determiners | {"who", "which"}
            )
            for k in range(i, that)
        ):
            return False
        if first in _WHEN_WHERE or first == "," or first in self._lexicon.adverbs or first.endswith("ly"):
            return True
        hearer = (
            first in _HEARERS
            or view.name(i) is not None
            or first in self._lexicon.determiners
            or first in self._lexicon.titles
        )
        return hearer and cue.lemma in {
            "tell",
            "inform",
            "assure",
            "remind",
            "advise",
            "warn",
            "brief",
            "ask",
            "promise",
            "convince",
            "persuade",
            "notify",
        }

    def hearer_end(self, i: int, end: int) -> int:
        """Return where the hearer ends who begins at token `i`: "told reporters", "told the Oslo Post on Friday"."""
        view = self._view
        k = i
        if view.low(k) in self._lexicon.determiners:
            k += 1
            while (
                k < end
                and view.name(k) is None
                and k - i < 4
                and view.low(k + 1) not in self._lexicon.pronouns | self._lexicon.determiners
            ):
                k += 1
                if view.low(k) in _WHEN_WHERE or view.low(k) in {",", "that"}:
                    return self._adverbial_end(k, end)
        name: Name | None = view.name(k)
        if name is not None:
            k = view.range_of(name)[1]
            while (
                view.name(k) is not None
                or view.low(k) in {"'s", "’s"}
                or (view.low(k) == "and" and view.name(k + 1) is not None)
            ):
                k += 1
        elif k < end:
            k += 1
        return self._adverbial_end(k, end)

    def _adverbial_end(self, k: int, end: int) -> int:
        """Step over "in an interview on Friday" when a clause follows."""
        view = self._view
        i = k
        if view.low(i) in _WHEN:
            i += 2 if view.low(i) in {"this", "last", "earlier", "late"} else 1
        while (
            i < end and i - k < 12 and view.low(i) in {"in", "on", "at", "during", "after", "late", "last", "earlier"}
        ):
            i += 1
            while (
                i < end
                and view.low(i) not in {"in", "on", "at", "during", "after", ",", "that"}
                and not self._begins_clause(i)
                and i - k < 14
            ):
                i += 1
        return i

    def _begins_clause(self, i: int) -> bool:
        low = self._view.low(i)
        return low in {"he", "she", "they", "it", "we", "there", "i"} or (
            low in {"the", "a", "his", "her", "their"} and self._view.low(i - 1) not in self._lexicon.prepositions
        )
