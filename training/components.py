"""What the packaged pipeline needs besides spaCy itself: sentence hints, lemmas, names, and quicker arithmetic."""

import re
import zlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from names import NameReader
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

STANDING_ALONE = ["'m", "’m", "'ve", "’ve", "'re", "’re", "'ll", "’ll", "n't", "n’t"]
ABBREVIATED = [
    "al.", "etc.", "Gen.", "Sen.", "Rep.", "Gov.", "Lt.", "Col.", "Capt.", "Maj.", "Sgt.", "Adm.", "Cmdr.", "Brig.",
    "Pres.", "Rev.", "Hon.", "Prof.", "Dr.", "Mr.", "Mrs.", "Ms.", "Messrs.", "St.", "Ave.", "Blvd.", "Dept.", "Corp.",
    "Inc.", "Ltd.", "Co.", "Bros.", "vs.", "pp.", "approx.", "Jan.", "Feb.", "Mar.", "Apr.",
    "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Mt.", "Ft.", "Jr.", "Sr.", "U.S.", "U.K.", "U.N.",
    "E.U.", "D.C.", "Calif.", "Fla.", "Mass.", "Ariz.", "Colo.", "Conn.", "Minn.", "Tenn.", "Okla.", "Penn.",
]  # fmt: skip
BEFORE_NAME = frozenset(
    ["Gen.", "Sen.", "Rep.", "Gov.", "Lt.", "Col.", "Capt.", "Maj.", "Sgt.", "Adm.", "Cmdr.", "Brig.", "Pres.", "Rev.",
     "Hon.", "Prof.", "Dr.", "Mr.", "Mrs.", "Ms.", "Messrs.", "St.", "vs.", "Mt.", "Ft."]
)  # fmt: skip
NEVER_LAST = frozenset([",", "-", "–", "(", "[", "“", "„", "/", "&"])
NEVER_FIRST = frozenset([",", ";", ":", ".", "?", "!", ")", "]", "”", "’", "'s", "’s", "n't", "n’t", "%"])
AS_WRITTEN = frozenset(["NNP", "NNPS", "ADD", "FW", "GW", "_SP"])
LONG_RUN = r"[^\w\s]{30,}"  # one token: taken off mark by mark, a run costs its length squared
_BLANK_LINE = re.compile(r"\n\s*\n")


class FastOps(NumpyOps):
    """Thinc's operations with numpy's matrix product, quicker here than BLIS; half precision is widened on reading."""

    name = "numpy"

    def gemm(
        self, x: np.ndarray, y: np.ndarray, out: np.ndarray | None = None, trans1: bool = False, trans2: bool = False
    ) -> np.ndarray:
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)

    def asarray(self, data: Any, dtype: Any = None) -> np.ndarray:  # noqa: ANN401
        array: np.ndarray = super().asarray(data, dtype=dtype)
        return array.astype(np.float32) if array.dtype == np.float16 else array


def use_fast_ops() -> None:
    """Make every model loaded or built from here on use `FastOps`."""
    set_current_ops(FastOps())


def prepare_tokenizer(tokenizer: Tokenizer) -> None:
    """Teach spaCy's English tokeniser clitics that stand alone and the abbreviations of the news."""
    for form in (*STANDING_ALONE, *ABBREVIATED):
        tokenizer.add_special_case(form, [{"ORTH": form}])
    tokenizer.prefix_search = re.compile(rf"^{LONG_RUN}|{_pattern(tokenizer.prefix_search)}").search
    tokenizer.suffix_search = re.compile(rf"{LONG_RUN}$|{_pattern(tokenizer.suffix_search)}").search


def _pattern(search: Any) -> str:  # noqa: ANN401
    """Return the expression behind a compiled search, without what an earlier call put before it."""
    pattern: str = search.__self__.pattern
    return pattern.removeprefix(f"^{LONG_RUN}|").removeprefix(f"{LONG_RUN}$|")


def _joined(before: str, text: str) -> bool:
    """Say whether no sentence can end between two tokens."""
    return (
        text in NEVER_FIRST or before in NEVER_LAST or before in BEFORE_NAME or (before.islower() and before.isalpha())
    )


@Language.component("talks_breaks")
def breaks(doc: Doc) -> Doc:
    """Tell the parser where a sentence must begin (after a blank line) and where it cannot."""
    hints = np.zeros(len(doc), dtype=np.int32)
    before, fresh, line = "", False, False
    for i, token in enumerate(doc):
        text = token.text
        if text.isspace():
            fresh = fresh or bool(_BLANK_LINE.search(text))
            line = line or "\n" in text
            hints[i] = -1 if before else 0
            continue
        if before:
            hints[i] = 1 if fresh else 0 if line else -1 if _joined(before, text) else 0
        before, fresh, line = text, False, False
    if len(doc):
        doc.from_array([SENT_START], hints.reshape(-1, 1).astype(np.int64).view(np.uint64))
    return doc


def regular_forms(entry: str) -> list[tuple[str, str, str]]:
    """Return (tag, form, base) of a regular verb; a star says that its last letter is doubled."""
    base = entry.rstrip("*")
    if base.endswith("e"):
        stem, past, gerund = base, base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"
    elif base.endswith("y") and base[-2] not in "aeiou":
        stem, past, gerund = base[:-1] + "ie", base[:-1] + "ied", base + "ing"
    else:
        doubled = base + base[-1] if entry.endswith("*") else base
        stem, past, gerund = base, doubled + "ed", doubled + "ing"
    third = stem + ("es" if stem.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return [("VBZ", third, base), ("VBD", past, base), ("VBN", past, base), ("VBG", gerund, base)]


class Lemmas:
    """Lemmas from a table of (tag, form) and, for forms it lacks, from the longest known ending."""

    LONGEST = 6

    def __init__(self) -> None:
        self.table: dict[str, str] = {}
        self.endings: dict[str, list[str]] = {}  # "TAG ending" -> [how many letters to cut, what to add]
        self._known: dict[tuple[str, str], str] = {}

    def learn(self, triples: Iterable[tuple[str, str, str]]) -> None:
        """Learn from (tag, form, lemma); frequent lemmas win."""
        counts: dict[tuple[str, str], Counter[str]] = {}
        for tag, form, lemma in triples:
            counts.setdefault((tag, form.lower()), Counter())[lemma] += 1
        best = {key: found.most_common(1)[0][0] for key, found in counts.items() if key[0] not in AS_WRITTEN}
        votes: dict[str, Counter[tuple[str, str]]] = {}
        for (tag, form), lemma in best.items():
            if form.isalpha():
                self._vote(votes, tag, form, lemma.lower())
        chosen = {key: found.most_common(1)[0] for key, found in votes.items()}
        for key, (edit, count) in sorted(chosen.items(), key=lambda item: len(item[0])):
            tag, _, ending = key.partition(" ")
            if count >= (2 if ending else 1) and self._ending(tag, ending) != list(edit):
                self.endings[key] = list(edit)
        self._known.clear()
        for (tag, form), lemma in best.items():
            if self._derived(tag, form) != lemma:
                self.table[f"{tag} {form}"] = lemma

    def _vote(self, votes: dict[str, Counter[tuple[str, str]]], tag: str, form: str, lemma: str) -> None:
        """Let one form speak for each of its endings that holds the whole change to the lemma."""
        same = 0
        while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
            same += 1
        cut = len(form) - same
        for size in range(cut, min(self.LONGEST, len(form)) + 1):
            votes.setdefault(f"{tag} {form[len(form) - size :]}", Counter())[str(cut), lemma[same:]] += 1

    def _ending(self, tag: str, form: str) -> list[str] | None:
        for size in range(min(self.LONGEST, len(form)), -1, -1):
            edit = self.endings.get(f"{tag} {form[len(form) - size :]}")
            if edit is not None and int(edit[0]) <= len(form):
                return edit
        return None

    def _derived(self, tag: str, form: str) -> str:
        if not form.isalpha():
            return form
        edit = self._ending(tag, form)
        if edit is None:
            return form
        lemma = form[: len(form) - int(edit[0])] + edit[1]
        return lemma or form

    def lemma(self, tag: str, form: str) -> str:
        """Return the lemma of one token."""
        key = (tag, form)
        known = self._known.get(key)
        if known is None:
            if tag in AS_WRITTEN:
                known = form
            else:
                low = form.lower()
                known = self.table.get(f"{tag} {low}") or self._derived(tag, low)
            if len(self._known) > 100_000:
                self._known.clear()
            self._known[key] = known
        return known

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = self.lemma(token.tag_, token.text)
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Pack the tables."""
        return zlib.compress(srsly.msgpack_dumps({"table": self.table, "endings": self.endings}), 9)

    def from_bytes(self, data: bytes, **_: object) -> "Lemmas":
        """Take over what `to_bytes` packed."""
        packed = srsly.msgpack_loads(zlib.decompress(data))
        self.table, self.endings, self._known = packed["table"], packed["endings"], {}
        return self

    def to_disk(self, path: Path, **_: object) -> None:
        """Write one file."""
        path.write_bytes(self.to_bytes())

    def from_disk(self, path: Path, **_: object) -> "Lemmas":
        """Read what `to_disk` wrote."""
        return self.from_bytes(path.read_bytes())


@Language.factory("talks_lemmas")
def make_lemmas(nlp: Language, name: str) -> Lemmas:  # noqa: ARG001
    """Return an empty lemma table, to be filled from disk."""
    return Lemmas()


@Language.factory("talks_names")
def make_names(nlp: Language, name: str) -> NameReader:  # noqa: ARG001
    """Return an untrained reader of names, to be filled from disk."""
    return NameReader()
