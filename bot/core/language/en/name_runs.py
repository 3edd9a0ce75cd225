"""Where names may be: stretches of words with capitals, and the names that the tables know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.language import spelling
from bot.core.language.document import Sentence, Token
from bot.core.language.en import organisations, people, places
from bot.core.language.en.function_words import STARTERS
from bot.core.language.en.lexicon import GOVERNMENT_BODIES, LEXICON

_JOINERS = frozenset({"of", "for", "the", "and", "&", "on", "to", "in"})
PREPOSITIONS = frozenset("in at near from into outside across around throughout to towards via".split())
_BEFORE_WORDS = frozenset({":", "“", '"', "‘", "''", "•", "—", "–", "--"})
_LONGEST = 24  # words; what is longer is a list or a table
_PORTFOLIOS = frozenset(
    {"Ministry", "Department", "Office", "Union", "Organization", "Organisation", "Federation", "Association"}
)


def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """Return the known names by their first word, longest first."""
    known = [*LEXICON.states, *LEXICON.organisations, *GOVERNMENT_BODIES, *places.REGIONS, *LEXICON.outlets]
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in known:
        words = tuple(name.replace("'s", " 's").replace("’s", " ’s").split())
        table.setdefault(words[0], []).append(words)
    return {first: sorted(set(names), key=len, reverse=True) for first, names in table.items()}


_KNOWN = _phrases()
REGIONS = frozenset(places.REGIONS)


@dataclass(frozen=True)
class Text:
    """What the rules look at."""

    text: str
    tokens: Sequence[Token]
    begins: frozenset[int]  # tokens that begin a sentence
    shouted: frozenset[int]  # tokens of a sentence in which every word is capitalised
    lower: frozenset[str]  # words seen without a capital
    inner: Counter[str]  # words seen with a capital where only a name has one
    firsts: Counter[str]  # words with a capital that begin a sentence
    owners: frozenset[str]  # words with a possessive behind them
    sounds: frozenset[str]  # how those words sound, whatever the spelling


def capital(token: Token) -> bool:
    """Say whether the word is written as a name is, "al-Sharif" too."""
    word = token.text
    if word[0].isupper():
        return True
    low, dash, rest = word.partition("-")
    return bool(dash) and rest[:1].isupper() and low in people.PARTICLES | {"ni"}


def read(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> Text:
    """Return what the rules look at."""
    begins: set[int] = set()
    shouted: set[int] = set()
    for sentence in sentences:
        first, last = sentence.tokens
        k = first
        while k < last and not tokens[k].text[0].isalnum():
            k += 1
        begins |= {k, _behind_time(tokens, k, last)}
        # a word after a colon or an opening mark may be capitalised as a sentence's beginning is
        begins |= {i + 1 for i in range(first, last - 1) if tokens[i].text in _BEFORE_WORDS or _opens(tokens, i)}
        words = [t for t in tokens[first:last] if t.text[0].isalpha() and len(t.text) > 3]
        headline = tokens[last - 1].text not in {".", "”", '"', "’"}
        if headline and len(words) >= 4 and sum(capital(t) for t in words) >= 0.8 * len(words):
            shouted |= set(range(first, last))
    lower = frozenset(t.text for t in tokens if t.text[0].islower())
    inner = Counter(
        t.text
        for i, t in enumerate(tokens)
        if i not in begins and i not in shouted and capital(t) and t.text not in STARTERS
    )
    sounds = frozenset(spelling.key(w) for w in inner if len(w) > 4)
    firsts = Counter(tokens[k].text for k in begins if k < len(tokens) and capital(tokens[k]))
    owners = frozenset(t.text for t, after in pairwise(tokens) if after.text in {"'s", "’s"})
    return Text(text, tokens, frozenset(begins), frozenset(shouted), lower, inner, firsts, owners, sounds)


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a straight mark stands before a word and behind a gap."""
    here = tokens[i].span
    return (
        tokens[i].text == "'"
        and tokens[i + 1].span.start == here.end
        and (i == 0 or tokens[i - 1].span.end < here.start)
    )


def _behind_time(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the words begin behind the time at the head of an entry: "6.40pm It is done"; `first` if none is."""
    k = first
    if k < last and tokens[k].text[0].isdigit():
        k += 1
        while k < last and tokens[k].text.lower() in {"pm", "am", "p.m.", "a.m.", "gmt", "–", "-", "—", ":", "|"}:
            k += 1
    return k if k > first + 1 else first


def known_at(seen: Text, i: int) -> int:
    """Return where the longest known name that begins at token `i` ends; `i` if none does."""
    for words in _KNOWN.get(seen.tokens[i].text, ()):
        if len(words) <= len(seen.tokens) - i and all(seen.tokens[i + k].text == w for k, w in enumerate(words)):
            return i + len(words)
    return i


def _may_begin(seen: Text, i: int) -> bool:
    token = seen.tokens[i]
    word = token.text
    if not capital(token) or (word in organisations.NOT_NAMES and not _compass(seen, i)):
        return False
    low = word.lower()
    if low in STARTERS and (i in seen.begins or i in seen.shouted or low in LEXICON.determiners):
        # "New York", "Union of ...": a name if the tables know it, or if it is written so within a sentence
        return known_at(seen, i) > i + 1 or (seen.inner[word] > 0 and i in seen.begins and low not in _CLOSED)
    if i in seen.shouted:
        return known_at(seen, i) > i or seen.inner[word] > 0
    if i in seen.begins and low in seen.lower and seen.inner[word] == 0 and known_at(seen, i) == i:
        return (
            low in LEXICON.role_heads
            or low in LEXICON.role_modifiers
            or word in LEXICON.titles
            or _next_is_name(seen, i)
        )
    return True


_CLOSED = (
    LEXICON.determiners
    | LEXICON.pronouns
    | LEXICON.auxiliaries
    | LEXICON.subordinators
    | frozenset("but and or in on at by for".split())
)


def _compass(seen: Text, i: int) -> bool:
    """Say whether "Northern" begins a name here: "Northern Dockers Union"."""
    if seen.tokens[i].text not in {"Northern", "Southern", "Eastern", "Western"} or i + 1 >= len(seen.tokens):
        return False
    return i not in seen.shouted and capital(seen.tokens[i + 1])


def _next_is_name(seen: Text, i: int) -> bool:
    word = seen.tokens[i].text
    known = word in LEXICON.male_names or word in LEXICON.female_names
    return known and i + 1 < len(seen.tokens) and capital(seen.tokens[i + 1])


def runs(seen: Text) -> Iterator[tuple[int, int]]:
    """Yield the stretches of tokens in which names may be."""
    i = 0
    n = len(seen.tokens)
    while i < n:
        if not _may_begin(seen, i):
            i += 1
            continue
        j = max(i + 1, known_at(seen, i))
        while j < n and j - i < _LONGEST and (step := _goes_on(seen, i, j)):
            j = step
        yield i, j
        i = j


def _near(seen: Text, j: int) -> bool:
    """Say whether token `j` follows the one before it with at most a blank between."""
    return seen.text[seen.tokens[j - 1].span.end : seen.tokens[j].span.start] in {"", " ", "\xa0"}


def _goes_on(seen: Text, i: int, j: int) -> int:
    """Return where the run from `i` goes on to when it has come to `j`; 0 if it ends here."""
    token = seen.tokens[j]
    if not _near(seen, j) or (j in seen.begins and seen.tokens[j - 1].text in {".", "!", "?", "...", "…"}):
        return 0
    if capital(token) and token.text not in organisations.NOT_NAMES - {"English"}:
        if j in seen.shouted and not (known_at(seen, j) > j or seen.inner[token.text]):
            return 0
        return max(j + 1, known_at(seen, j))
    if token.text == "plc":
        return j + 1
    if j + 1 >= len(seen.tokens) or not _near(seen, j + 1):
        return 0
    after = seen.tokens[j + 1]
    if token.text in people.PARTICLES and capital(after) and after.text not in organisations.NOT_NAMES:
        return j + 2
    if token.text in {"'s", "’s"} and capital(after):
        return j + 2 if j + 1 not in seen.shouted else 0
    if end := _members_of(seen, i, j):
        return end
    return _behind_joiner(seen, j) if token.text in _JOINERS and _heads_a_name(seen, i, j) else 0


def _behind_joiner(seen: Text, j: int) -> int:
    """Return where "Ministry of Trade" goes on to behind its "of"; 0 if no name comes after it."""
    the = seen.tokens[j + 1].text == "the" and seen.tokens[j].text in {"of", "for"} and j + 2 < len(seen.tokens)
    k = j + 2 if the else j + 1
    if k < len(seen.tokens) and capital(seen.tokens[k]) and seen.tokens[k].text not in organisations.NOT_NAMES:
        return max(k + 1, known_at(seen, k))
    return 0


def _members_of(seen: Text, i: int, j: int) -> int:
    """Return where a name of members goes on: "Nurses' League", "Harbour and Dock Workers' Federation"; 0 for none."""
    if _plural_owns(seen, j):
        return j + 2
    return _joined_members(seen, i, j) if seen.tokens[j].text == "and" else 0


def _plural_owns(seen: Text, j: int) -> bool:
    """Say whether token `j` is the apostrophe of "Nurses' League"."""
    tokens = seen.tokens
    return (
        tokens[j].text in {"'", "’"}
        and tokens[j - 1].text.endswith("s")
        and tokens[j].span.start == tokens[j - 1].span.end
        and j + 1 < len(tokens)
        and (tokens[j + 1].text in organisations.HEADS or tokens[j + 1].text in organisations.QUALIFIERS)
        and j not in seen.shouted
    )


def _joined_members(seen: Text, i: int, j: int) -> int:
    """Return where "the Harbour and Warehouse Workers' Federation" goes on to behind its "and"; 0 if it does not."""
    tokens = seen.tokens
    if j - i > 2 or i == 0 or tokens[i - 1].text.lower() != "the" or tokens[j - 1].text in organisations.HEADS:
        return 0
    if any(known_at(seen, k) > k for k in range(i, j)):
        return 0
    k = j + 1
    while k < len(tokens) and k - j < 5 and (capital(tokens[k]) or _plural_owns(seen, k)) and known_at(seen, k) == k:
        k += 1
    return k if tokens[k - 1].text in organisations.HEADS and k - j > 2 else 0


def _heads_a_name(seen: Text, i: int, j: int) -> bool:
    """Say whether "of", "for" or "and" after the words from `i` to `j` goes on with the name of an organisation."""
    words = [t.text for t in seen.tokens[i:j]]
    joiner = seen.tokens[j].text
    if joiner == "&":
        return True
    if joiner in {"and", "on", "to", "in", "the"}:
        # "Ministry of Trade and Industry", but not "Ministry of Trade and Anna Kern"
        portfolio = words[0].lower() in LEXICON.role_heads or words[0] in _PORTFOLIOS
        return joiner == "and" and portfolio and bool({"of", "for"} & set(words[-3:]))
    if words[-1] in organisations.HEADS and joiner in {"of", "for"}:
        return True
    return joiner in {"of", "for"} and words[-1] in {
        "Minister",
        "Secretary",
        "House",
        "Chancellor",
        "Bank",
        "Organization",
        "Gulf",
        "Strait",
        "Sea",
        "Chief",
    }
