"""Clauses: the tree of a sentence: what depends on a word, whose verb it is, and where a phrase begins and ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.language import Token

_RELATIVE = frozenset("who which that whom".split())
_SHARES_SUBJECT = frozenset("conj xcomp aux cop advcl".split())
_CLAUSES = frozenset("acl advcl ccomp csubj parataxis".split())
_DEEPEST = 40  # how far up a tree anything is looked for


class Clauses:
    """The dependencies of a document's tokens, for questions in either direction."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._lows = [t.text.lower() for t in tokens]
        self._below: list[list[int]] = [[] for _ in tokens]
        for i, token in enumerate(tokens):
            if 0 <= token.head != i:
                self._below[token.head].append(i)
        self._first, self._last = self._reach()

    def _reach(self) -> tuple[list[int], list[int]]:
        """Return the first and the last token of every word's phrase."""
        first, last = list(range(len(self._tokens))), list(range(len(self._tokens)))
        for root, token in enumerate(self._tokens):
            if token.head >= 0:
                continue
            order = [root]
            for i in order:
                order += self._below[i]
            for i in reversed(order):
                head = self._tokens[i].head
                if head >= 0:
                    first[head] = min(first[head], first[i])
                    last[head] = max(last[head], last[i])
        return first, last

    def low(self, i: int) -> str:
        """Return a word in lower case."""
        return self._lows[i] if 0 <= i < len(self._lows) else ""

    def below(self, i: int, *deps: str) -> list[int]:
        """Return what depends on a word, in order; of the kinds asked for, or everything."""
        return [k for k in self._below[i] if not deps or self._tokens[k].dep in deps]

    def one(self, i: int, *deps: str) -> int | None:
        """Return the first dependent of the kinds asked for."""
        return next((k for k in self._below[i] if self._tokens[k].dep in deps), None)

    def phrase(self, i: int) -> tuple[int, int]:
        """Return the half-open range of a word with everything that depends on it."""
        return self._first[i], self._last[i] + 1

    def above(self, i: int) -> Iterator[int]:
        """Yield a word and the words that it depends on, up to the root."""
        for _ in range(_DEEPEST):
            if i < 0:
                return
            yield i
            i = self._tokens[i].head

    def case(self, i: int) -> str:
        """Return the preposition before a noun, in lower case."""
        found = self.one(i, "case", "mark")
        return self.low(found) if found is not None else ""

    def subject(self, i: int) -> int | None:
        """Return the word that is the subject of a verb: its own, or the one that it shares."""
        for k in self.above(i):
            own = self.one(k, "nsubj")
            if own is not None:
                if self.low(own) in _RELATIVE and self._tokens[k].dep == "acl":
                    return self._tokens[k].head
                return own
            if self._tokens[k].dep == "acl" and self._tokens[k].tag == "VBG":
                return self._tokens[k].head
            if self._tokens[k].dep == "acl" and self._tokens[k].tag == "VB":
                noun = self._tokens[self._tokens[k].head]
                return self.one(noun.head, "nsubj") if noun.head >= 0 and noun.dep in {"obl", "obj"} else None
            if self._tokens[k].dep not in _SHARES_SUBJECT or (self.one(k, "mark") is not None and k != i):
                return None
        return None

    def joined(self, i: int) -> list[int]:
        """Return a word with those that "and" joins to it, in order."""
        found = [i]
        for k in found:
            found += [c for c in self.below(k, "conj") if c not in found]
        return found

    def clause(self, i: int) -> int:
        """Return the verb of the clause in which a word stands."""
        for k in self.above(i):
            if self._tokens[k].dep in _CLAUSES or self._tokens[k].head < 0 or self._tokens[k].tag.startswith("V"):
                return k
        return i
