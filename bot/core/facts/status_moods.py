"""Moods: whether what a verb says is so, is to come, is denied or is only wished, asked or feared."""

from __future__ import annotations

from bot.core.facts.status_clauses import BE, GROUP, STOPS, Clauses
from bot.core.language.en import stages_verbs

_HEDGED_BY = 5  # words
_NOBODY = frozenset("nobody none neither nothing no-one no".split())


class Moods:
    """Tells the mood of verbs of one document."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._tokens, self._low, self._lemma = clauses.tokens, clauses.low, clauses.lemma

    def of(self, i: int, first: int, *, headline: bool) -> tuple[str, bool]:
        """Return whether what a verb says is so, to come, denied or only wished; and whether it lies further back."""
        group, j = [], i - 1
        while j >= first and (self._low[j] in GROUP or self._low[j].endswith("ly")):
            group.append(self._low[j])
            j -= 1
        words = set(group)
        past = "had" in words and "to" not in words
        if (
            words & stages_verbs.DENYING
            or {"yet", "to", "have"} <= words
            or {"yet", "to", "has"} <= words
            or self._nobody(i)
        ):
            return "denied", past
        if words & stages_verbs.DOUBTING or self._hedged(i, first) or self._conditional(i, j, first):
            return "wished", past
        if "to" in words:
            return self._infinitive(j, words, headline=headline, first=first), past
        if "being" in words and self._low[i].endswith(("ed", "en")) and not words & {"was", "were"}:
            return "future", past  # "the agreement is being finalised"
        if words & stages_verbs.FUTURE:
            return "would" if "would" in words else "future", past
        before = self._low[j] if j >= first else ""
        if self._low[i].endswith("ing") and before in {"without", "before", "of", "for", "about", "from", "instead"}:
            return ("denied" if before == "without" else "wished"), past
        return "fact", past

    def _hedged(self, i: int, first: int) -> bool:
        """Say whether it is only as good as done: "have “sort of” agreed", "are close to agreeing"."""
        before = " ".join(w for w in self._low[max(first, i - _HEDGED_BY) : i] if w.isalpha())
        return before.endswith(stages_verbs.HEDGES)

    def _nobody(self, i: int) -> bool:
        """Say whether nobody does it: "Neither side wanted arbitration"."""
        for k in self._clauses.children.get(i, ()):
            if self._tokens[k].dep == "nsubj":
                return bool(_NOBODY & {self._low[k], *(self._low[c] for c in self._clauses.children.get(k, ()))})
        return False

    def _infinitive(self, j: int, words: set[str], *, headline: bool, first: int) -> str:
        """Return the mood of an infinitive by the word that governs it."""
        governor = self._lemma[j] if j >= first else ""
        if governor in stages_verbs.FAILED:
            return "denied"
        if governor in stages_verbs.PLANNED:
            return "future"
        if governor in stages_verbs.WISHED:
            return "wished"
        if words & {"has", "have", "had"} or governor in stages_verbs.DONE:
            return "fact"
        if words & BE or headline:
            return "future"
        return "wished"

    def _conditional(self, i: int, j: int, first: int) -> bool:
        """Say whether the clause is one of condition, or of what somebody asks for."""
        for k in range(j, max(first, j - 14) - 1, -1):
            word = self._low[k]
            if word in STOPS or word == ",":
                return False
            if word in stages_verbs.OPENS_CONDITION:
                sure = self._tokens[i].tag in {"VBD", "VBN"} and not {"have", "has"} & set(self._low[k:i])
                return word in {"if", "unless", "whether", "lest"} or not sure  # "once they have agreed"
            if word == "that":
                return k > first and self._lemma[k - 1] in stages_verbs.ASKED
        return False
