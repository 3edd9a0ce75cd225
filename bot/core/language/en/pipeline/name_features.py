"""What a word, its neighbours, its tag and the run of capitals around it say of its being a name.

What depends on one word, or on one tag, is told apart from what joins several, so that it is looked up once a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.language.en.pipeline.gazetteers import Gazetteers

Unit = tuple[list[str], list[str], list[str]]  # what is said of itself, of its neighbours, of those one further
OFFSETS = (-2, -1, 0, 1, 2)
LINKS = frozenset(
    "of the and for de del della di da do dos la le van von der den bin ibn al el - & 's ’s y du des ' ’ .".split()
)
NAME_DEPS = frozenset(["compound", "flat", "nummod", "amod", "det", "punct", "goeswith"])
_FIRST_MARKS = (("given", "g"), ("title", "T"), ("orghead", "o"), ("demonym", "d"))
_LAST_MARKS = (("surname", "S"), ("orghead", "O"), ("lochead", "L"))
_SHAPED = 30  # characters of a word whose outline is taken


@dataclass(slots=True)
class Analysed:
    """A sentence as words, tags, dependencies, heads (places in it) and places in the word lists' names."""

    words: Sequence[str]
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    matches: Sequence[str]
    lows: list[str] = field(init=False)
    caps: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        """Fold the case once."""
        self.lows = [w.lower() for w in self.words]
        self.caps = [w[:1].isupper() for w in self.words]


def _shape(word: str) -> str:
    """Return the word's outline, runs shortened: `Zelensky` is `Xx`, `G-7` is `X-d`."""
    out: list[str] = []
    for ch in word[:_SHAPED]:
        kind = "X" if ch.isupper() else "x" if ch.isalpha() else "d" if ch.isdigit() else ch
        if not out or out[-1] != kind:
            out.append(kind)
    return "".join(out)


def _case(word: str) -> str:
    if word.isupper():
        return "A" if len(word) > 1 else "I"
    if word[:1].isupper():
        return "T"
    if word.islower():
        return "l"
    return "d" if word[:1].isdigit() else "m" if any(c.isalpha() for c in word) else "p"


def word_features(word: str, lists: Gazetteers) -> Unit:
    """Return what a word says."""
    low = word.lower()
    if low.isdigit():
        low = "0" * min(len(low), 5)
    elif low.startswith(("http", "www.")) or "@" in low[1:]:
        low = "<url>"
    case, shape = _case(word), _shape(word)
    own = ["w=" + low, "W=" + word, "s=" + shape, "c=" + case, f"n={min(len(word), 8)}"]
    own += [f"p{n}={low[:n]}" for n in (2, 3, 4) if len(low) > n]
    own += [f"x{n}={low[-n:]}" for n in (1, 2, 3, 4, 5) if len(low) > n]
    own += [f"cx{n}={case}{low[-n:]}" for n in (2, 3) if len(low) > n]
    near = ["w=" + low, "s=" + shape, "c=" + case]
    near += [f"x{n}={low[-n:]}" for n in (3,) if len(low) > n]
    far = ["w=" + low, "c=" + case]
    kinds = lists.alone.get(word, "")
    if kinds:
        each = [f"g1={kind}" for kind in kinds.split(",")]
        own += ["g=" + kinds, *each]
        near += ["g=" + kinds, *each]
        far += each
    else:
        own.append("g-" + case)
    return own, near, far


def tag_features(tag: str) -> Unit:
    """Return what a tag says."""
    return ["t=" + tag], ["t=" + tag], ["t=" + tag]


def seen(unit: Unit) -> list[list[str]]:
    """Return what of a unit is seen from each of the five places around it."""
    own, near, far = unit
    return [own if off == 0 else near if abs(off) == 1 else far for off in OFFSETS]


def spread(unit: Unit) -> list[list[str]]:
    """Name a unit's features as seen from each of the five places around it."""
    return [[mark(off) + f for f in fs] for off, fs in zip(OFFSETS, seen(unit), strict=True)]


def mark(off: int) -> str:
    """Return how the names of features begin that are seen from a place beside their word."""
    return f"{-off}:"


def joint_features(s: Analysed, lists: Gazetteers) -> list[list[str]]:
    """Return for each token the features that join several."""
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
    for start, end in _runs(s, _linked_end):
        _mark_short_form(s.words, start, end, out)
        _linked_run(s, start, end, lists, out)
    for start, end in _runs(s, _plain_end):
        _plain_run(s, start, end, out)
    return out


def _context(s: Analysed, i: int, fs: list[str]) -> None:
    """Add words and tags on both sides."""
    last = len(s.words) - 1
    low, tag = s.lows[i], s.tags[i]
    if s.caps[i] or s.matches[i] or tag.startswith("NN"):
        before = s.lows[i - 1] if i else "<s>"
        after = s.lows[i + 1] if i < last else "</s>"
        fs += (f"b={before}|{low}", f"a={low}|{after}", f"ba={before}|{after}")
    fs.append(f"tt={s.tags[i - 1] if i else '^'}|{tag}|{s.tags[i + 1] if i < last else '$'}")


def _listed(s: Analysed, i: int, fs: list[str]) -> None:
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


def _governed(s: Analysed, i: int, fs: list[str]) -> None:
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


def _linked_end(s: Analysed, at: int) -> int:
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


def _plain_end(s: Analysed, at: int) -> int:
    end = at + 1
    while end < len(s.words) and s.caps[end]:
        end += 1
    return end


def _runs(s: Analysed, end_of: Callable[[Analysed, int], int]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(s.words):
        if s.caps[at]:
            end = end_of(s, at)
            yield at, end
            at = end
        else:
            at += 1


def _run_kinds(words: Sequence[str], start: int, end: int, lists: Gazetteers) -> str:
    """Say in short what the word lists know of the word before a run of capitals, its first, its last and any other."""
    known = lists.alone
    marks = []
    before = known.get(words[start - 1], "") if start else ""
    if "title" in before:
        marks.append("t")
    first = known.get(words[start], "")
    marks += [mark for name, mark in _FIRST_MARKS if name in first]
    last = known.get(words[end - 1], "") if end - start > 1 else ""
    marks += [mark for name, mark in _LAST_MARKS if name in last]
    if end - start > 2 and any("orghead" in known.get(w, "") for w in words[start + 1 : end - 1]):
        marks.append("x")
    return "".join(marks)


def _mark_short_form(words: Sequence[str], start: int, end: int, out: list[list[str]]) -> None:
    """Tell a name and the short form in brackets after it of each other: `Social Democratic Party ( SDP )`."""
    if end + 2 < len(words) and words[end] == "(" and words[end + 2] == ")" and words[end + 1].isupper():
        initials = "".join(w[0] for w in words[start:end] if w[:1].isupper()).upper()
        short = words[end + 1].replace(".", "")
        if len(short) > 1 and (short in initials or initials in short):
            out[end + 1].append("short")
            for k in range(start, end):
                out[k].append("long")


def _place(k: int, start: int, end: int) -> str:
    return "U" if end - start == 1 else "B" if k == start else "L" if k == end - 1 else "I"


def _linked_run(s: Analysed, start: int, end: int, lists: Gazetteers, out: list[list[str]]) -> None:
    """Add to each token of a run of capitals its ends, its neighbours, its outline."""
    before = s.lows[start - 1] if start else "<s>"
    after = s.lows[end] if end < len(s.words) else "</s>"
    span = min(end - start, 6)
    kinds = _run_kinds(s.words, start, end, lists)
    outline = "".join(
        "i" if not s.caps[j] else "A" if s.words[j].isupper() and len(s.words[j]) > 1 else "T"
        for j in range(start, start + span)
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


def _plain_run(s: Analysed, start: int, end: int, out: list[list[str]]) -> None:
    last = f"ql={s.lows[end - 1]}"
    after = f"qa={s.lows[end] if end < len(s.words) else '$'}"
    before = f"qb={s.lows[start - 1] if start else '^'}"
    for k in range(start, end):
        out[k] += (last, f"qn={min(end - start, 5)}{_place(k, start, end)}", after, before)
