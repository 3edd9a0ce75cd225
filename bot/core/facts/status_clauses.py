"""Clauses: which noun for talks or for a pact is the subject or the object of a verb."""

from __future__ import annotations

from bot.core.facts.cast import Cast
from bot.core.language.en import function_words, stages_verbs

STOPS = frozenset('; : ( ) — – “ ” " ? !'.split())
BE = frozenset("be is are was were been being am 's ’s".split())
GROUP = (
    stages_verbs.FUTURE
    | stages_verbs.DENYING
    | stages_verbs.DOUBTING
    | BE
    | frozenset(
        "to has have had having do does did also again still now already just even yet then once ever both all".split()
    )
    | frozenset("soon jointly finally formally also later earlier reportedly today yesterday tonight".split())
)
"""Words that may stand between a subject and its verb."""
_LINKS = frozenset(
    "and but or that which who whom said says say told while although though as when where because".split()
)
_ENDS_OBJECT = function_words.PREPOSITIONS - {"of"} | {",", "to"}
_GOVERNS = frozenset("to on upon in for of from with at out into".split()) | stages_verbs.TALKS
_ALSO_CONJUNCTIONS = frozenset("as after before since until".split())
_RELATIVE = frozenset("which that who whom".split())
_UPWARD = frozenset("xcomp conj ccomp advcl aux cop".split())
_LEFT, _RIGHT = 12, 12
_DEEPEST = 12
_BETWEEN = 20


class Clauses:
    """The words of a document with what hangs on what."""

    def __init__(self, cast: Cast) -> None:
        self.tokens = cast.tokens
        self.low = [t.text.lower() for t in cast.tokens]
        self.lemma = [stages_verbs.LEMMAS.get(t.text.lower(), t.lemma) for t in cast.tokens]
        self.children: dict[int, list[int]] = {}
        for i, token in enumerate(cast.tokens):
            if token.head >= 0:
                self.children.setdefault(token.head, []).append(i)

    def above(self, i: int) -> list[int]:
        """Return the verb that a word belongs to, or the word itself, and the verbs above it up to the main one."""
        found: list[int] = []
        for _ in range(_DEEPEST):
            token = self.tokens[i]
            if token.tag.startswith("VB") or token.head < 0 or token.dep in {"acl", "advcl", "ccomp", "conj"}:
                found.append(i)
            if token.head < 0 or token.head == i:
                break
            i = token.head
        return found

    def has_object(self, i: int) -> bool:
        """Say whether a verb has an object, or is in the passive."""
        return any(self.tokens[k].dep == "obj" or self.low[k] in BE for k in self.children.get(i, ()))

    def is_noun(self, i: int, first: int, *, headline: bool) -> bool:
        """Say whether a word that may be a verb is a noun or an adjective here: "the strike", "a meeting"."""
        before, word, token = self.low[i - 1] if i > first else "", self.low[i], self.tokens[i]
        if before in function_words.BEFORE_NOUNS | {"no", "that", "first", "last", "next"} and word not in BE:
            return True
        if (word, self.low[i + 1] if i + 1 < len(self.low) else "") in {("close", "to"), ("part", "of")}:
            return True
        if (
            headline
            and token.tag.startswith("NN")
            and i > first
            and self.tokens[i - 1].tag in {"JJ", "DT", "PRP$", "POS"}
        ):
            return True
        auxiliary = self.low[i - 2] if before in {"just", "now", "also", "again"} and i - 2 >= first else before
        if token.tag.startswith("VB") or auxiliary in {"have", "has", "had"}:
            return False
        return (
            not headline
            and bool(token.tag)
            and token.dep not in {"ROOT", "advcl", "ccomp", "acl", "parataxis", "cop", "aux"}
        )

    def is_passive(self, i: int, first: int) -> bool:
        """Say whether a verb is in the passive, "was suspended", or a participle: "talks suspended"."""
        j = i - 1
        while j >= first and (self.low[j].endswith("ly") or self.low[j] in {"also", "not", "n't", "now", "again"}):
            j -= 1
        if j >= first and self.low[j] in BE:
            return not self.low[i].endswith("ing")
        return j == i - 1 and j >= first and self.low[j] in stages_verbs.TALKS | stages_verbs.PACTS

    def subject(self, i: int, first: int, nouns: frozenset[str]) -> int | None:
        """Return the noun that is the subject of a verb, by the parse; where it shows none, the one right before it."""
        verb = i
        for _ in range(4):
            for k in self.children.get(verb, ()):
                if self.tokens[k].dep == "nsubj" and self.low[k] not in _RELATIVE:
                    found = self._talks_in(k, nouns)
                    return self._between(k, first, nouns) if found is None else found
            token = self.tokens[verb]
            if token.dep == "acl" and token.head >= 0:
                return self._talks_in(token.head, nouns)
            if token.dep not in _UPWARD or token.head < 0:
                break
            verb = token.head
        return self._noun_before(i, first, nouns)

    def head_of_subject(self, i: int) -> int | None:
        """Return the head of the subject of a verb, its own or that of the verb it is joined to."""
        for _ in range(4):
            for k in self.children.get(i, ()):
                if self.tokens[k].dep == "nsubj" and self.low[k] not in _RELATIVE:
                    return k
            if self.tokens[i].dep not in _UPWARD or self.tokens[i].head < 0:
                break
            i = self.tokens[i].head
        return None

    def _talks_in(self, k: int, nouns: frozenset[str]) -> int | None:
        """Return a noun of the kind in what a noun heads: itself, one joined to it, or what it is a measure of."""
        if self.low[k] in nouns or (nouns is stages_verbs.TALKS and self._is_day_of_talks(k)):
            return k
        for child in self.children.get(k, ()):
            dep = self.tokens[child].dep
            if self.low[child] in nouns and (
                dep == "conj" or (dep == "nmod" and self.low[k] in stages_verbs.MEASURES | stages_verbs.TALKS)
            ):
                return child
        return None

    def _between(self, k: int, first: int, nouns: frozenset[str]) -> int | None:
        """Return the noun that stands before "between X and Y" where Y was taken for the subject."""
        at = next((b for b in range(k, max(first, k - _BETWEEN), -1) if self.low[b] == "between"), None)
        return at - 1 if at is not None and self.low[at - 1] in nouns else None

    def _is_day_of_talks(self, k: int) -> bool:
        """Say whether a noun counts the days of talks: "the second day has ended and the third begins"."""
        if self.low[k] in stages_verbs.ORDINALS:
            return True
        return self.low[k] in {"day", "days", "night", "leg"} and any(
            self.low[c] in stages_verbs.ORDINALS for c in self.children.get(k, ())
        )

    def _noun_before(self, i: int, first: int, nouns: frozenset[str]) -> int | None:
        """Return the nearest noun of the kind before a verb that no preposition governs."""
        for j in range(i - 1, max(first, i - _LEFT) - 1, -1):
            word = self.low[j]
            if word in STOPS or word in _LINKS - {"and", "or"}:
                return None
            if word in nouns and self._heads(j, first, i):
                return j
        return None

    def _heads(self, j: int, first: int, i: int) -> bool:
        """Say whether a noun is no part of what a preposition governs; of "a round of talks" the talks are meant."""
        k = j - 1
        steps = 0
        while k >= first and steps < 7:
            word = self.low[k]
            if word == "of" and k > first:
                head = self.low[k - 1]
                return head in stages_verbs.TALKS | {"hours", "days", "weeks", "months", "series", "rounds"}
            if word in _ALSO_CONJUNCTIONS and j + 1 == i:  # "after talks ended"
                return True
            if word in function_words.PREPOSITIONS | {"to", "into"}:
                return False
            if word in {",", "and", "or"} | STOPS or word in GROUP:
                return True
            if self.tokens[k].lemma in stages_verbs.DONE_TO_TALKS and word.endswith("ed"):
                return False
            k -= 1
            steps += 1
        return True

    def object_after(self, i: int, after: int, last: int, nouns: frozenset[str]) -> int | None:
        """Return the noun that is the object of a verb: the first of its kind after it in the same phrase."""
        # a particle may stand before or after the object: "called off the talks", "called the talks off"
        start = after if after == i + 1 or self.low[after - 1] in _GOVERNS else i + 1
        for j in range(start, min(last, start + _RIGHT)):
            word = self.low[j]
            if word == "–" and self._within_word(j):
                continue  # "the 48–hour truce"
            if word in STOPS or word in _LINKS - {"and"} or word in _ENDS_OBJECT:
                return None
            if word in nouns:
                next_word = self.low[j + 1] if j + 1 < last else ""
                if next_word in nouns or (next_word in stages_verbs.TALKS and nouns is not stages_verbs.TALKS):
                    continue
                return j
        return None

    def _within_word(self, j: int) -> bool:
        """Say whether a dash joins what stands before it to what comes next."""
        before, dash, after = (self.tokens[k].span for k in (j - 1, j, min(j + 1, len(self.tokens) - 1)))
        return before.end == dash.start and dash.end == after.start

    def is_none(self, noun: int, first: int) -> bool:
        """Say whether a noun is denied: "no talks"."""
        return bool({"no", "any", "neither"} & set(self.low[max(first, noun - 4) : noun]))
