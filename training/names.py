"""Names by a linear chain: word, context, tag, dependency and word-list features, summed with numpy.

The weights come from a conditional random field (`train_names.py`). What depends on one word, or on one tag, is
summed once per word or tag and kept, so that reading a text costs a few table look-ups a token.
"""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
import srsly
from spacy.attrs import DEP, HEAD, ORTH, TAG
from spacy.tokens import Doc, Span

KINDS = ("PER", "ORG", "LOC")
LABELS = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BILU"))
LINKS = frozenset(
    "of the and for de del della di da do dos la le van von der den bin ibn al el - & 's ’s y du des ' ’ .".split()
)
FIRST_MARKS = (("given", "g"), ("title", "T"), ("orghead", "o"), ("demonym", "d"))
LAST_MARKS = (("surname", "S"), ("orghead", "O"), ("lochead", "L"))
NAME_DEPS = frozenset(["compound", "flat", "nummod", "amod", "det", "punct", "goeswith"])
LISTS_LONG = ("country", "city", "region", "org", "party", "notname", "demonym")
CACHE_LIMIT = 60_000
EAGERNESS = 0.3  # taken from the score of "no name": the weights alone find too few
LEANING = 3.0  # how much a word is drawn to what it is elsewhere in the document
_SPLIT = re.compile(r"\w+|[^\w\s]")


def shape_of(word: str) -> str:
    """Return the word's outline, runs shortened: `Zelensky` is `Xx`, `G-7` is `X-d`."""
    out = []
    for ch in word[:30]:
        kind = "X" if ch.isupper() else "x" if ch.isalpha() else "d" if ch.isdigit() else ch
        if not out or out[-1] != kind:
            out.append(kind)
    return "".join(out)


class Gazetteers:
    """Word lists: membership of single words, longest match of several."""

    def __init__(self, lists: dict[str, list[str]]) -> None:
        self.lists = lists
        self.alone: dict[str, str] = {}
        self.long: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        single: dict[str, set[str]] = {}
        several: dict[tuple[str, ...], set[str]] = {}
        for name, entries in lists.items():
            for entry in entries:
                parts = self._parts(entry)
                if len(parts) == 1:
                    single.setdefault(parts[0], set()).add(name)
                    if len(parts[0]) > 3:
                        single.setdefault(parts[0].lower(), set()).add("l:" + name)
                        single.setdefault(parts[0].upper(), set()).add(name)
                if name in LISTS_LONG:
                    several.setdefault(parts, set()).add(name)
                    if len(parts) > 1:
                        several.setdefault(tuple(p.lower() for p in parts), set()).add("l:" + name)
                        several.setdefault(tuple(p.upper() for p in parts), set()).add(name)
        for word, names in single.items():
            self.alone[word] = ",".join(sorted(names))
        for parts, names in several.items():
            self.long.setdefault(parts[0], []).append((parts, ",".join(sorted(names))))
        for entries_of in self.long.values():
            entries_of.sort(key=lambda e: -len(e[0]))

    @staticmethod
    def _parts(entry: str) -> tuple[str, ...]:
        rough = entry.replace("'s", " 's").split()
        out: list[str] = []
        for piece in rough:
            if piece.endswith(".") or "'" in piece or "&" in piece:
                out.append(piece)
            else:
                out.extend(_SPLIT.findall(piece))
        return tuple(out)

    def match(self, words: list[str]) -> list[str]:
        """Return for each token its place in the longest match, such as `country/U`, or nothing."""
        out = [""] * len(words)
        at, end = 0, len(words)
        while at < end:
            for parts, names in self.long.get(words[at], ()):
                size = len(parts)
                if size == 1 or tuple(words[at : at + size]) == parts:
                    if size == 1:
                        out[at] = names + "/U"
                    else:
                        out[at] = names + "/B"
                        for k in range(at + 1, at + size - 1):
                            out[k] = names + "/I"
                        out[at + size - 1] = names + "/L"
                    at += size
                    break
            else:
                at += 1
        return out


def _caps(word: str) -> str:
    if word.isupper():
        return "A" if len(word) > 1 else "I"
    if word[:1].isupper():
        return "T"
    if word.islower():
        return "l"
    return "d" if word[:1].isdigit() else "m" if any(c.isalpha() for c in word) else "p"


def word_features(word: str, lists: Gazetteers) -> tuple[list[str], list[str], list[str]]:
    """Return what a word says of itself, of its neighbours, and of those one further."""
    low = word.lower()
    if low.isdigit():
        low = "0" * min(len(low), 5)
    elif low.startswith(("http", "www.")) or "@" in low[1:]:
        low = "<url>"
    caps = _caps(word)
    shape = shape_of(word)
    own = ["w=" + low, "W=" + word, "s=" + shape, "c=" + caps, f"n={min(len(word), 8)}"]
    own += [f"p{n}={low[:n]}" for n in (2, 3, 4) if len(low) > n]
    own += [f"x{n}={low[-n:]}" for n in (1, 2, 3, 4, 5) if len(low) > n]
    own += [f"cx{n}={caps}{low[-n:]}" for n in (2, 3) if len(low) > n]
    near = ["w=" + low, "s=" + shape, "c=" + caps]
    near += [f"x{n}={low[-n:]}" for n in (3,) if len(low) > n]
    far = ["w=" + low, "c=" + caps]
    kinds = lists.alone.get(word, "")
    if kinds:
        own.append("g=" + kinds)
        for kind in kinds.split(","):
            own.append(f"g1={kind}")
            near.append(f"g1={kind}")
            far.append(f"g1={kind}")
        near.append("g=" + kinds)
    else:
        own.append("g-" + caps)
    return own, near, far


def tag_features(tag: str) -> tuple[list[str], list[str], list[str]]:
    """Return the same three for a part-of-speech tag."""
    return ["t=" + tag], ["t=" + tag], ["t=" + tag]


OFFSETS = (-2, -1, 0, 1, 2)


def spread(unit: tuple[list[str], list[str], list[str]]) -> list[list[str]]:
    """Name a unit's features as seen from each of the five places around it."""
    own, near, far = unit
    return [[f"{-off}:{f}" for f in (own if off == 0 else near if abs(off) == 1 else far)] for off in OFFSETS]


@dataclass(slots=True)
class Sentence:
    """One sentence without its white space; heads are places in it, `places` are places in the document."""

    places: list[int]
    words: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    matches: list[str]
    lows: list[str] = field(init=False)
    caps: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.lows = [w.lower() for w in self.words]
        self.caps = [w[:1].isupper() for w in self.words]


def _place(k: int, start: int, end: int) -> str:
    return "U" if end - start == 1 else "B" if k == start else "L" if k == end - 1 else "I"


def _context(s: Sentence, i: int, fs: list[str]) -> None:
    """Add words and tags on both sides."""
    last = len(s.words) - 1
    low, tag = s.lows[i], s.tags[i]
    if s.caps[i] or s.matches[i] or tag.startswith("NN"):
        before = s.lows[i - 1] if i else "<s>"
        after = s.lows[i + 1] if i < last else "</s>"
        fs += (f"b={before}|{low}", f"a={low}|{after}", f"ba={before}|{after}")
    fs.append(f"tt={s.tags[i - 1] if i else '^'}|{tag}|{s.tags[i + 1] if i < last else '$'}")


def _listed(s: Sentence, i: int, fs: list[str]) -> None:
    """Add the longest match in the word lists, here and beside."""
    match = s.matches[i]
    if match:
        fs.append("m=" + match)
        fs += [f"m1={name}{match[-2:]}" for name in match[:-2].split(",")]
        fs.append(f"mt={match}|{s.tags[i]}")
    if i and s.matches[i - 1]:
        fs.append("m<" + s.matches[i - 1])
    if i + 1 < len(s.words) and s.matches[i + 1]:
        fs.append("m>" + s.matches[i + 1])


def _governed(s: Sentence, i: int, fs: list[str]) -> None:
    """Add what the name this token seems to belong to depends on."""
    head = i
    for _ in range(4):
        if s.deps[head] not in NAME_DEPS or s.heads[head] == head:
            break
        head = s.heads[head]
    up = s.lows[s.heads[head]] if s.heads[head] != head else "<r>"
    fs += (
        f"d={s.deps[i]}",
        f"hd={s.deps[head]}",
        f"hw={s.deps[head]}|{up}",
        f"nh={s.lows[head]}" if head != i else "nh",
    )


def _linked_end(s: Sentence, at: int) -> int:
    """Return where a run of capitals ends that `of`, `and`, `de` and their like may join."""
    size = len(s.words)
    end = at + 1
    while end < size:
        if s.caps[end]:
            end += 1
        elif s.lows[end] in LINKS and end + 1 < size and s.caps[end + 1]:
            end += 2
        elif s.lows[end] in LINKS and end + 2 < size and s.lows[end + 1] in LINKS and s.caps[end + 2]:
            end += 3
        else:
            break
    return end


def _plain_end(s: Sentence, at: int) -> int:
    end = at + 1
    while end < len(s.words) and s.caps[end]:
        end += 1
    return end


def _runs(s: Sentence, end_of: Callable[[Sentence, int], int]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(s.words):
        if s.caps[at]:
            end = end_of(s, at)
            yield at, end
            at = end
        else:
            at += 1


def _run_kinds(words: list[str], start: int, end: int, lists: Gazetteers) -> str:
    """Say in short what the word lists know of the word before a run of capitals, its first, its last and any other."""
    known = lists.alone
    marks = []
    before = known.get(words[start - 1], "") if start else ""
    if "title" in before:
        marks.append("t")
    first = known.get(words[start], "")
    marks += [mark for name, mark in FIRST_MARKS if name in first]
    last = known.get(words[end - 1], "") if end - start > 1 else ""
    marks += [mark for name, mark in LAST_MARKS if name in last]
    if end - start > 2 and any("orghead" in known.get(w, "") for w in words[start + 1 : end - 1]):
        marks.append("x")
    return "".join(marks)


def _mark_short_form(words: list[str], start: int, end: int, out: list[list[str]]) -> None:
    """Tell a name and the short form in brackets after it of each other: `Social Democratic Party ( SDP )`."""
    if end + 2 < len(words) and words[end] == "(" and words[end + 2] == ")" and words[end + 1].isupper():
        initials = "".join(w[0] for w in words[start:end] if w[:1].isupper()).upper()
        short = words[end + 1].replace(".", "")
        if len(short) > 1 and (short in initials or initials in short):
            out[end + 1].append("short")
            for k in range(start, end):
                out[k].append("long")


def _run_features(s: Sentence, lists: Gazetteers, out: list[list[str]]) -> None:
    """Add features of the run of capitals a token stands in: its ends, its neighbours, its outline."""
    size = len(s.words)
    for start, end in _runs(s, _linked_end):
        before = s.lows[start - 1] if start else "<s>"
        after = s.lows[end] if end < size else "</s>"
        span = min(end - start, 6)
        kinds = _run_kinds(s.words, start, end, lists)
        _mark_short_form(s.words, start, end, out)
        inside = range(start, start + span)
        outline = "".join(
            "i" if not s.caps[j] else "A" if s.words[j].isupper() and len(s.words[j]) > 1 else "T" for j in inside
        )
        for k in range(start, end):
            place = _place(k, start, end)
            out[k] += (
                f"rl={s.lows[end - 1]}",
                f"rf={s.lows[start]}",
                f"rb={before}|{place}",
                f"ra={after}|{place}",
                f"rn={span}|{place}",
                f"rk={kinds}|{place}",
                f"rs={outline}|{place}",
            )
    for start, end in _runs(s, _plain_end):
        last = f"ql={s.lows[end - 1]}"
        after = f"qa={s.lows[end] if end < size else '$'}"
        before = f"qb={s.lows[start - 1] if start else '^'}"
        for k in range(start, end):
            out[k] += (last, f"qn={min(end - start, 5)}{_place(k, start, end)}", after, before)


def loose_features(s: Sentence, lists: Gazetteers) -> list[list[str]]:
    """Return the features that join several tokens of one sentence, token by token."""
    noisy = not any(w.islower() and w.isalpha() for w in s.words)
    plain = not any(s.caps)
    out: list[list[str]] = [[] for _ in s.words]
    for i, fs in enumerate(out):
        _context(s, i, fs)
        _listed(s, i, fs)
        if s.caps[i] or s.tags[i].startswith("NNP"):
            _governed(s, i, fs)
        if noisy:
            fs.append("N" + ("T" if s.caps[i] else "l"))
        if plain:
            fs.append("P")
    if out:
        out[0].append("^" + ("T" if s.caps[0] else "l"))
    _run_features(s, lists, out)
    return out


def sentences(doc: Doc, lists: Gazetteers) -> Iterator[Sentence]:
    """Yield each sentence of a parsed document."""
    rows = doc.to_array([ORTH, TAG, DEP, HEAD])
    strings = doc.vocab.strings
    names = {int(key): strings[int(key)] if key else "" for key in np.unique(rows[:, :3])}
    words, tags, deps = ([names[key] for key in column] for column in rows[:, :3].T.tolist())
    heads = rows[:, 3].astype(np.int64).tolist()
    starts = [s.start for s in doc.sents] if doc.has_annotation("SENT_START") else [0]
    for start, end in pairwise([*starts, len(doc)]):
        places = [i for i in range(start, end) if not words[i].isspace()]
        if not places:
            continue
        position = {p: k for k, p in enumerate(places)}
        inside = [words[i] for i in places]
        yield Sentence(
            places,
            inside,
            [tags[i] for i in places],
            [deps[i] for i in places],
            [position.get(i + heads[i], k) for k, i in enumerate(places)],
            lists.match(inside),
        )


def training_features(doc: Doc, lists: Gazetteers) -> list[tuple[list[int], list[list[str]]]]:
    """Return, a sentence at a time, token places and all their features written out (for training only)."""
    out = []
    for s in sentences(doc, lists):
        size = len(s.words)
        feats = loose_features(s, lists)
        for units in ([spread(word_features(w, lists)) for w in s.words], [spread(tag_features(t)) for t in s.tags]):
            for j, unit in enumerate(units):
                for off, fs in zip(OFFSETS, unit, strict=True):
                    if 0 <= j + off < size:
                        feats[j + off].extend(fs)
        out.append((s.places, feats))
    return out


class NameReader:
    """Finds names with trained weights."""

    def __init__(
        self,
        rows: dict[str, int] | None = None,
        weights: np.ndarray | None = None,
        moves: np.ndarray | None = None,
        lists: Gazetteers | None = None,
    ) -> None:
        size = len(LABELS)
        weights = np.zeros((0, size)) if weights is None else weights
        moves = np.zeros((size, size)) if moves is None else moves
        lists = lists or Gazetteers({})
        self.rows = rows or {}
        self.weights = weights.astype(np.float32)
        self.lists = lists
        self.moves = self._closed(moves)
        self._words: dict[str, np.ndarray] = {}
        self._tags: dict[str, np.ndarray] = {}

    @staticmethod
    def _closed(moves: np.ndarray) -> np.ndarray:
        """Forbid what cannot follow, and add a state for the end of a sentence."""
        size = len(LABELS)
        full = np.full((size + 1, size + 1), -1e4, dtype=np.float32)
        for i, one in enumerate(LABELS):
            for j, two in enumerate(LABELS):
                inside = one[0] in "BI"
                goes_on = two[0] in "IL"
                if inside == goes_on and (not inside or one[2:] == two[2:]):
                    full[i, j] = moves[i, j]
            if one[0] in "OLU":
                full[i, size] = 0.0
            if one[0] in "OBU":
                full[size, i] = 0.0
        full[size, size] = 0.0
        return full

    def _summed(self, unit: list[list[str]]) -> np.ndarray:
        out = np.zeros((len(OFFSETS), len(LABELS)), dtype=np.float32)
        for k, fs in enumerate(unit):
            found = [self.rows[f] for f in fs if f in self.rows]
            if found:
                out[k] = self.weights[found].sum(axis=0)
        return out

    def _word(self, word: str) -> np.ndarray:
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= CACHE_LIMIT:
                self._words.clear()
            known = self._words[word] = self._summed(spread(word_features(word, self.lists)))
        return known

    def _tag(self, tag: str) -> np.ndarray:
        known = self._tags.get(tag)
        if known is None:
            known = self._tags[tag] = self._summed(spread(tag_features(tag)))
        return known

    def _scores(self, s: Sentence) -> np.ndarray:
        """Return the score of each label for each token, and of the wall that ends a sentence."""
        count, size = len(s.words), len(LABELS)
        units = np.stack([self._word(w) for w in s.words]) + np.stack([self._tag(t) for t in s.tags])
        scores = np.zeros((count + 1, size + 1), dtype=np.float32)
        scores[:count, size] = -1e4
        scores[count, :size] = -1e4
        real = scores[:count, :size]
        for k, off in enumerate(OFFSETS):
            if off < 0:
                real[: count + off] += units[-off:, k]
            else:
                real[off:] += units[: count - off, k]
        at, row = [], []
        rows = self.rows
        for i, fs in enumerate(loose_features(s, self.lists)):
            found = [rows[f] for f in fs if f in rows]
            row += found
            at += [i] * len(found)
        if row:
            np.add.at(real, at, self.weights[row])
        real[:, 0] -= EAGERNESS
        return scores

    def spans(self, doc: Doc) -> list[tuple[int, int, str]]:
        """Return the names of a tagged and parsed document as token ranges."""
        pieces, places, words = [], [], []
        for s in sentences(doc, self.lists):
            pieces.append(self._scores(s))
            places += [*s.places, -1]
            words += [
                w if t.startswith("NNP") and w[:1].isupper() else "" for w, t in zip(s.words, s.tags, strict=True)
            ]
            words.append("")
        if not pieces:
            return []
        scores = np.concatenate(pieces)
        path = self._best(scores)
        if self._agree(words, path, scores):
            path = self._best(scores)
        return self._ranges(path, places)

    def _agree(self, words: list[str], path: list[int], scores: np.ndarray) -> bool:
        """Lean each name-like word towards the kinds it got throughout the document; say whether any had several."""
        got: dict[str, list[int]] = {}
        for i, word in enumerate(words):
            if word and not self._general(word):
                got.setdefault(word, []).append(i)
        changed = False
        for spots in got.values():
            kinds = np.bincount([(path[i] + 3) // 4 for i in spots], minlength=len(KINDS) + 1)
            if kinds.max() < len(spots):
                changed = True
                lean = np.repeat(kinds / len(spots), [1, 4, 4, 4]) * LEANING
                scores[spots, : len(LABELS)] += lean.astype(np.float32)
        return changed

    def _general(self, word: str) -> bool:
        return any(name in self.lists.alone.get(word, "") for name in ("head", "title", "demonym", "notname"))

    def _best(self, scores: np.ndarray) -> list[int]:
        count, size = scores.shape
        back = np.empty((count, size), dtype=np.int64)
        moves_to = np.ascontiguousarray(self.moves.T)
        state = scores[0] + self.moves[size - 1]
        for i in range(1, count):
            options = moves_to + state
            best = options.argmax(axis=1)
            back[i] = best
            state = options.max(axis=1) + scores[i]
        path = [int(state.argmax())]
        for i in range(count - 1, 0, -1):
            path.append(int(back[i, path[-1]]))
        return path[::-1]

    @staticmethod
    def _ranges(path: list[int], places: list[int]) -> list[tuple[int, int, str]]:
        out, start = [], -1
        for label, place in zip(path, places, strict=True):
            if label >= len(LABELS) or place < 0:
                continue
            name = LABELS[label]
            if name[0] == "U":
                out.append((place, place + 1, name[2:]))
            elif name[0] == "B":
                start = place
            elif name[0] == "L" and start >= 0:
                out.append((start, place + 1, name[2:]))
        return out

    def __call__(self, doc: Doc) -> Doc:
        doc.set_ents([Span(doc, start, end, label=kind) for start, end, kind in self.spans(doc)])
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Pack the weights (half precision), the feature names and the word lists."""
        size = len(LABELS)
        order = sorted(self.rows, key=self.rows.__getitem__)
        packed = {
            "features": "\n".join(order),
            "weights": self.weights[[self.rows[f] for f in order]].astype(np.float16),
            "moves": self.moves[:size, :size],
            "lists": self.lists.lists,
        }
        return zlib.compress(srsly.msgpack_dumps(packed), 9)

    def from_bytes(self, data: bytes, **_: object) -> "NameReader":
        """Take over what `to_bytes` packed."""
        packed = srsly.msgpack_loads(zlib.decompress(data))
        rows = {f: i for i, f in enumerate(packed["features"].split("\n"))}
        self.__init__(rows, packed["weights"], packed["moves"], Gazetteers(packed["lists"]))  # type: ignore[misc]
        return self

    def to_disk(self, path: Path, **_: object) -> None:
        """Write one file."""
        path.write_bytes(self.to_bytes())

    def from_disk(self, path: Path, **_: object) -> "NameReader":
        """Read what `to_disk` wrote."""
        return self.from_bytes(path.read_bytes())
