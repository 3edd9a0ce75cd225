"""Lemmas by tag and form: a table of the exceptions, and endings for the rest."""

from __future__ import annotations

import zlib
from typing import Protocol, Self

import srsly
from spacy.language import Language
from spacy.tokens import Doc

AS_WRITTEN = frozenset(["NNP", "NNPS", "ADD", "FW", "GW", "_SP"])
LONGEST_ENDING = 6
CACHE_LIMIT = 50_000


class Readable(Protocol):
    """Where bytes are read from, such as a path."""

    def read_bytes(self) -> bytes:
        """Return all of them."""
        ...


class Writable(Protocol):
    """Where bytes are written to, such as a path."""

    def write_bytes(self, data: bytes, /) -> int:
        """Write all of them."""
        ...


class Lemmas:
    """Lemmas from a table of (tag, form) and, for forms it lacks, from the longest known ending."""

    def __init__(self) -> None:
        self.table: dict[str, str] = {}  # "TAG form" -> lemma
        self.endings: dict[str, list[str]] = {}  # "TAG ending" -> [how many letters to cut, what to add]
        self._known: dict[tuple[str, str], str] = {}

    def ending(self, tag: str, form: str) -> list[str] | None:
        """Return what the longest known ending of a form asks for."""
        for size in range(min(LONGEST_ENDING, len(form)), -1, -1):
            edit = self.endings.get(f"{tag} {form[len(form) - size :]}")
            if edit is not None and int(edit[0]) <= len(form):
                return edit
        return None

    def derived(self, tag: str, form: str) -> str:
        """Return the lemma that the ending gives."""
        edit = self.ending(tag, form) if form.isalpha() else None
        return form if edit is None else form[: len(form) - int(edit[0])] + edit[1] or form

    def lemma(self, tag: str, form: str) -> str:
        """Return the lemma of one token."""
        known = self._known.get((tag, form))
        if known is None:
            low = form.lower()
            known = form if tag in AS_WRITTEN else self.table.get(f"{tag} {low}") or self.derived(tag, low)
            if len(self._known) >= CACHE_LIMIT:
                self._known.clear()
            self._known[tag, form] = known
        return known

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = self.lemma(token.tag_, token.text)
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Pack the tables."""
        return zlib.compress(srsly.msgpack_dumps({"table": self.table, "endings": self.endings}), 9)

    def from_bytes(self, data: bytes, **_: object) -> Self:
        """Take over what `to_bytes` packed."""
        packed = srsly.msgpack_loads(zlib.decompress(data))
        self.table, self.endings = packed["table"], packed["endings"]
        self._known.clear()
        return self

    def to_disk(self, path: Writable, **_: object) -> None:
        """Write one file."""
        path.write_bytes(self.to_bytes())

    def from_disk(self, path: Readable, **_: object) -> Self:
        """Read what `to_disk` wrote."""
        return self.from_bytes(path.read_bytes())


@Language.factory("talks_lemmas", assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str) -> Lemmas:
    """Return an empty table, to be filled from disk."""
    del nlp, name
    return Lemmas()
