"""A document by token: which name a token belongs to, and what stands around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.language.document import Document, Name, Sentence, Token


@dataclass(frozen=True)
class View:
    """Looks a document up by token and by offset."""

    document: Document
    starts: tuple[int, ...] = field(init=False)
    lows: tuple[str, ...] = field(init=False)
    name_at: tuple[int, ...] = field(init=False)  # for each token the index of its name, or -1
    sentence_of: tuple[int, ...] = field(init=False)  # for each token the index of its sentence

    def __post_init__(self) -> None:
        """Make the tables."""
        tokens = self.document.tokens
        object.__setattr__(self, "starts", tuple(t.span.start for t in tokens))
        object.__setattr__(self, "lows", tuple(t.text.lower() for t in tokens))
        names = [-1] * len(tokens)
        for number, name in enumerate(self.document.names):
            first, last = self._range(name.span.start, name.span.end)
            names[first:last] = [number] * (last - first)
        object.__setattr__(self, "name_at", tuple(names))
        sentences = [0] * len(tokens)
        for number, sentence in enumerate(self.document.sentences):
            first, last = sentence.tokens
            sentences[first:last] = [number] * (last - first)
        object.__setattr__(self, "sentence_of", tuple(sentences))

    def _range(self, start: int, end: int) -> tuple[int, int]:
        first = max(0, bisect_right(self.starts, start) - 1)
        return first, max(first + 1, bisect_left(self.starts, end))

    def range_of(self, name: Name) -> tuple[int, int]:
        """Return the half-open range of the name's tokens."""
        return self._range(name.span.start, name.span.end)

    def token_at(self, offset: int) -> int:
        """Return the first token that begins at the offset or after it."""
        return bisect_left(self.starts, offset)

    def token(self, i: int) -> Token | None:
        """Return the token, or None before the first and after the last."""
        tokens = self.document.tokens
        return tokens[i] if 0 <= i < len(tokens) else None

    def low(self, i: int) -> str:
        """Return the token in lower case; nothing outside the text."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def name(self, i: int) -> Name | None:
        """Return the name that the token belongs to."""
        if not 0 <= i < len(self.name_at) or self.name_at[i] < 0:
            return None
        return self.document.names[self.name_at[i]]

    def sentence(self, i: int) -> Sentence:
        """Return the sentence that the token belongs to; the last one for a place behind all tokens."""
        return self.document.sentences[self.sentence_of[min(i, len(self.sentence_of) - 1)]]

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        tokens = self.document.tokens
        below: list[list[int]] = [[] for _ in tokens]
        for i, token in enumerate(tokens):
            if token.head >= 0:
                below[token.head].append(i)
        return tuple(map(tuple, below))

    def children(self, i: int, *deps: str) -> tuple[int, ...]:
        """Return the tokens that depend on this one, in order; only those that are one of `deps`, if any are given."""
        tokens = self.document.tokens
        return tuple(k for k in self._children[i] if not deps or tokens[k].dep in deps)

    def subtree(self, i: int) -> tuple[int, int]:
        """Return the half-open range from the first to the last token that hangs on this one, itself included."""
        first, last, open_ = i, i, [i]
        while open_:
            below = self._children[open_.pop()]
            open_ += below
            if below:
                first, last = min(first, below[0]), max(last, below[-1])
        return first, last + 1
