"""Between this reader's tokens and those of a pipeline, which cuts words up as treebanks do: do|n't, well|-|known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.language.document import Token

_LONGEST = 60  # characters without a space; what is longer is no word, and cutting it up could take its length squared


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence as a pipeline gets it; `starts` says where in it each token begins."""

    text: str
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Which piece speaks for a token, and the token on which it depends, -1 for a root; `whole` if it has no other."""

    piece: int
    head: int
    whole: bool


def prepare(tokens: Sequence[Token]) -> Prepared:
    """Return the tokens of a sentence as one string without double spaces, line breaks and endless words."""
    parts: list[str] = []
    starts: list[int] = []
    at = run = 0
    end = tokens[0].span.start if tokens else 0
    for token in tokens:
        word = token.text[:_LONGEST]
        if parts and (token.span.start > end or run + len(word) > _LONGEST):
            parts.append(" ")
            at += 1
            run = 0
        starts.append(at)
        parts.append(word)
        at += len(word)
        run += len(word)
        end = token.span.end
    return Prepared("".join(parts), tuple(starts))


def align(starts: Sequence[int], pieces: Sequence[int], heads: Sequence[int]) -> list[Place]:
    """Return a place for each token, from where tokens and pieces start and on which piece each piece depends."""
    # For a word that was cut up speaks the piece on which its others hang; a mark that was joined to the token before
    # it hangs on that.
    owned = owners(starts, pieces)
    speaking = [-1] * len(starts)
    above = [-1] * len(starts)
    sizes = [0] * len(starts)
    for piece, (owner, head) in enumerate(zip(owned, heads, strict=True)):
        sizes[owner] += 1
        if head == piece:
            speaking[owner], above[owner] = piece, -1
        elif speaking[owner] < 0 and owned[head] != owner:
            speaking[owner], above[owner] = piece, owned[head]
    places: list[Place] = []
    for k, piece in enumerate(speaking):
        joined = piece < 0 and k > 0
        places.append(Place(places[-1].piece, k - 1, whole=False) if joined else Place(piece, above[k], sizes[k] == 1))
    return places


def owners(starts: Sequence[int], pieces: Sequence[int]) -> list[int]:
    """Return for each piece the token that it belongs to."""
    return [max(0, bisect_right(starts, start) - 1) for start in pieces]
