"""Names in an English text by rule: what is capitalised, what the tables know, and what stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.language.document import Name, NameLabel, Sentence, Token
from bot.core.language.en import organisations, people, states
from bot.core.language.en.function_words import STARTERS
from bot.core.language.en.lexicon import GOVERNMENT_BODIES, LEXICON
from bot.core.language.lexicon import State
from bot.core.model.article import Span

_JOINERS = frozenset({"of", "for", "the", "and", "&", "on", "to", "in"})
_LONGEST = 7  # words of a known name
_PREPOSITIONS = frozenset("in at near from into outside across around throughout to towards via".split())


_PORTFOLIOS = frozenset(
    {"Ministry", "Department", "Office", "Union", "Organization", "Organisation", "Federation", "Association"}
)


def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """Return the known names by their first word, longest first."""
    known = [*LEXICON.states, *LEXICON.organisations, *GOVERNMENT_BODIES, *states.REGIONS, *LEXICON.outlets]
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in known:
        words = tuple(name.replace("'s", " 's").replace("’s", " ’s").split())
        table.setdefault(words[0], []).append(words)
    return {first: sorted(set(names), key=len, reverse=True) for first, names in table.items()}


_KNOWN = _phrases()
_REGIONS = frozenset(states.REGIONS)


@dataclass(frozen=True)
class _Text:
    """What the rules look at."""

    text: str
    tokens: Sequence[Token]
    begins: frozenset[int]  # tokens that begin a sentence
    shouted: frozenset[int]  # tokens of a sentence in which every word is capitalised
    lower: frozenset[str]  # words seen without a capital
    inner: Counter[str]  # words seen with a capital where only a name has one


def names(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Return the names in order of the text; none overlaps another."""
    seen = _seen(text, tokens, sentences)
    found: list[Name] = []
    for first, last in _runs(seen):
        found += _segments(seen, first, last)
    return _agreed(seen, found)


def _capital(token: Token) -> bool:
    word = token.text
    if word[0].isupper():
        return True
    low, dash, rest = word.partition("-")
    return bool(dash) and rest[:1].isupper() and low in people.PARTICLES | {"ni"}


def _seen(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> _Text:
    begins: set[int] = set()
    shouted: set[int] = set()
    for sentence in sentences:
        first, last = sentence.tokens
        k = first
        while k < last and not tokens[k].text[0].isalnum():
            k += 1
        begins |= {k}
        # a word after a colon or an opening mark may be capitalised as a sentence's beginning is
        begins |= {i + 1 for i in range(first, last - 1) if tokens[i].text in {":", "“", '"', "‘", "''", "•", "—"}}
        words = [t for t in tokens[first:last] if t.text[0].isalpha() and len(t.text) > 3]
        headline = tokens[last - 1].text not in {".", "”", '"', "’"}
        if headline and len(words) >= 4 and sum(_capital(t) for t in words) >= 0.8 * len(words):
            shouted |= set(range(first, last))
    lower = frozenset(t.text for t in tokens if t.text[0].islower())
    inner = Counter(
        t.text
        for i, t in enumerate(tokens)
        if i not in begins and i not in shouted and _capital(t) and t.text not in STARTERS
    )
    return _Text(text, tokens, frozenset(begins), frozenset(shouted), lower, inner)


def _known_at(seen: _Text, i: int) -> int:
    """Return where the longest known name that begins at token `i` ends; `i` if none does."""
    for words in _KNOWN.get(seen.tokens[i].text, ()):
        if len(words) <= len(seen.tokens) - i and all(seen.tokens[i + k].text == w for k, w in enumerate(words)):
            return i + len(words)
    return i


def _may_begin(seen: _Text, i: int) -> bool:
    token = seen.tokens[i]
    word = token.text
    if not _capital(token) or word in organisations.NOT_NAMES and not _compass(seen, i):
        return False
    low = word.lower()
    if low in STARTERS and (i in seen.begins or i in seen.shouted or low in LEXICON.determiners):
        # "New York", "Union of ...": a name all the same if the tables know it, or if it is written so within a sentence
        return _known_at(seen, i) > i + 1 or seen.inner[word] > 0 and i in seen.begins and low not in _CLOSED
    if i in seen.shouted:
        return _known_at(seen, i) > i or seen.inner[word] > 0
    if i in seen.begins and low in seen.lower and seen.inner[word] == 0 and _known_at(seen, i) == i:
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


def _compass(seen: _Text, i: int) -> bool:
    """Say whether "Northern" begins a name here: "Northern Dockers Union"."""
    if seen.tokens[i].text not in {"Northern", "Southern", "Eastern", "Western"} or i + 1 >= len(seen.tokens):
        return False
    return i not in seen.shouted and _capital(seen.tokens[i + 1])


def _next_is_name(seen: _Text, i: int) -> bool:
    word = seen.tokens[i].text
    known = word in LEXICON.male_names or word in LEXICON.female_names
    return known and i + 1 < len(seen.tokens) and _capital(seen.tokens[i + 1])


def _runs(seen: _Text) -> Iterator[tuple[int, int]]:
    """Yield the stretches of tokens in which names may be."""
    i = 0
    n = len(seen.tokens)
    while i < n:
        if not _may_begin(seen, i):
            i += 1
            continue
        j = max(i + 1, _known_at(seen, i))
        while j < n and (step := _goes_on(seen, i, j)):
            j = step
        yield i, j
        i = j


def _near(seen: _Text, j: int) -> bool:
    """Say whether token `j` follows the one before it with at most a blank between."""
    return seen.text[seen.tokens[j - 1].span.end : seen.tokens[j].span.start] in {"", " ", "\xa0"}


def _goes_on(seen: _Text, i: int, j: int) -> int:
    """Return where the run from `i` goes on to when it has come to `j`; 0 if it ends here."""
    token = seen.tokens[j]
    if not _near(seen, j) or j in seen.begins and seen.tokens[j - 1].text in {".", "!", "?", "...", "…"}:
        return 0
    if _capital(token) and token.text not in organisations.NOT_NAMES - {"English"}:
        if j in seen.shouted and not (_known_at(seen, j) > j or seen.inner[token.text]):
            return 0
        return max(j + 1, _known_at(seen, j))
    if token.text == "plc":
        return j + 1
    if j + 1 >= len(seen.tokens) or not _near(seen, j + 1):
        return 0
    after = seen.tokens[j + 1]
    if token.text in people.PARTICLES and _capital(after) and after.text not in organisations.NOT_NAMES:
        return j + 2
    if token.text in {"'s", "’s"} and _capital(after):
        return j + 2 if j + 1 not in seen.shouted else 0
    if token.text in _JOINERS and _heads_a_name(seen, i, j):
        k = j + 2 if after.text == "the" and token.text in {"of", "for"} and j + 2 < len(seen.tokens) else j + 1
        if k < len(seen.tokens) and _capital(seen.tokens[k]) and seen.tokens[k].text not in organisations.NOT_NAMES:
            return max(k + 1, _known_at(seen, k))
    return 0


def _heads_a_name(seen: _Text, i: int, j: int) -> bool:
    """Say whether "of", "for" or "and" after the words from `i` to `j` goes on with the name of an organisation."""
    words = [t.text for t in seen.tokens[i:j]]
    joiner = seen.tokens[j].text
    if joiner == "&":
        return True
    if joiner in {"and", "on", "to", "in", "the"}:
        # "Ministry of Trade and Industry", but not "Ministry of Trade and Anna Kern"
        portfolio = words[0].lower() in LEXICON.role_heads or words[0] in _PORTFOLIOS
        return joiner == "and" and bool({"of", "for"} & set(words)) and portfolio
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


def _segments(seen: _Text, first: int, last: int) -> Iterator[Name]:
    """Yield the names within a run: "Ukrainian Defence Minister Ana Roth" holds a state and a person."""
    i = first
    while i < last:
        token = seen.tokens[i]
        low = token.text.lower()
        if token.text in {"'s", "’s"} or token.text in LEXICON.titles and last - i > 1:
            i += 1
            continue
        end = min(_known_at(seen, i), last)
        whole = _organisation_end(seen, i, last)
        if whole > i and whole >= end:
            yield _name(seen, i, whole, NameLabel.ORG, _speaks_for(seen, i, whole))
            i = whole
        elif end > i and not _person_ahead(seen, i, end, last):
            yield _known(seen, i, end)
            i = end
        elif (after := _role_phrase_end(seen, i, last)) > i:
            i = after
        elif _role_word(seen, i, last) and (i + 1 < last or i > first or low in LEXICON.role_heads):
            i += 1
        else:
            end = _plain_end(seen, i, last)
            if parts := _compound(seen.tokens[i]):
                yield from parts
                i += 1
                continue
            if (name := _plain(seen, i, end)) is not None:
                yield name
            i = max(end, i + 1)


def _role_word(seen: _Text, i: int, last: int) -> bool:
    low = seen.tokens[i].text.lower()
    if low in LEXICON.role_heads:
        return True
    if low in {"of", "for", "the", "and"}:
        return True
    # a modifier counts only when a role's head comes after it in the run: "Foreign Minister", not "North Mary"
    return low in LEXICON.role_modifiers and any(
        t.text.lower() in LEXICON.role_heads for t in seen.tokens[i + 1 : last]
    )


def _role_phrase_end(seen: _Text, i: int, last: int) -> int:
    """Return where a role of several words ends that begins at `i`: "Secretary of State"; `i` if none does."""
    low = [t.text.lower() for t in seen.tokens[i:last]]
    for phrase in LEXICON.role_phrases:
        if tuple(low[: len(phrase)]) == phrase:
            return i + len(phrase)
    if len(low) > 2 and low[0] in LEXICON.role_heads and low[1] in {"of", "for"}:
        end = 2
        while end < len(low) and (low[end] in LEXICON.role_modifiers or low[end] in {"and", "the"}):
            end += 1
        return i + end
    return i


def _organisation_end(seen: _Text, i: int, last: int) -> int:
    """Return the end of the organisation's name that begins at `i`, or `i`."""
    end = i
    for j in range(i, last):
        word = seen.tokens[j].text
        if word in {"'s", "’s"} or (word.lower() in LEXICON.role_heads and word not in organisations.HEADS):
            break
        if word in organisations.HEADS and (j > i or last - i > 1 and seen.tokens[i + 1].text in {"of", "for"}):
            end = j + 1
            if j + 1 < last and seen.tokens[j + 1].text in {"of", "for"}:
                end = _until_role(seen, j + 1, last)
    if end > i and end - i == 1:
        return i
    return end


def _until_role(seen: _Text, j: int, last: int) -> int:
    while (
        j < last and seen.tokens[j].text not in {"'s", "’s"} and seen.tokens[j].text.lower() not in LEXICON.role_heads
    ):
        j += 1
    return j


def _person_ahead(seen: _Text, i: int, end: int, last: int) -> bool:
    """Say whether a word for a state is a given name here: "Jordan Hale"."""
    word = seen.tokens[i].text
    if end - i != 1 or word not in states.GIVEN_TOO or end >= last:
        return False
    after = seen.tokens[end].text
    return (
        after[0].isupper()
        and after.lower() not in LEXICON.role_heads | LEXICON.role_modifiers
        and _known_at(seen, end) == end
    )


def _plain_end(seen: _Text, i: int, last: int) -> int:
    """Return where a name that no table knows ends."""
    j = i + 1
    while j < last:
        word = seen.tokens[j].text
        if word in {"'s", "’s"}:
            break
        if (
            word in LEXICON.titles
            or word.lower() in LEXICON.role_heads
            and word[0].isupper()
            and not word.endswith("man")
        ):
            break
        known = LEXICON.states.get(word)
        if known is not None and known.kind == "demonym" and word not in people.MALE_NAMES | people.FEMALE_NAMES:
            break
        j += 1
    while j > i + 1 and seen.tokens[j - 1].text in _JOINERS | people.PARTICLES:
        j -= 1
    return j


def _name(seen: _Text, i: int, j: int, label: NameLabel, state: str | None = None) -> Name:
    span = Span(seen.tokens[i].span.start, seen.tokens[j - 1].span.end)
    return Name(span.of(seen.text), span, label, state)


def _speaks_for(seen: _Text, i: int, j: int) -> str | None:
    words = [t.text for t in seen.tokens[i:j]]
    phrase = " ".join(words)
    if phrase in GOVERNMENT_BODIES:
        return GOVERNMENT_BODIES[phrase]
    if not any(w in organisations.GOVERNMENT_HEADS for w in words):
        return None
    end = _known_at(seen, i)
    entry = LEXICON.states.get(" ".join(words[: end - i])) if end > i else None
    if entry is None and "of" in words:
        tail = " ".join(words[words.index("of") + 1 :])
        entry = LEXICON.states.get(tail)
    return entry.name if entry else None


def _known(seen: _Text, i: int, j: int) -> Name:
    words = " ".join(t.text for t in seen.tokens[i:j]).replace(" 's", "'s").replace(" ’s", "’s")
    if words in LEXICON.outlets:
        return _name(seen, i, j, NameLabel.ORG)
    if words in LEXICON.organisations:
        return _name(seen, i, j, NameLabel.ORG)
    if words in GOVERNMENT_BODIES:
        return _name(seen, i, j, NameLabel.ORG, GOVERNMENT_BODIES[words])
    entry: State | None = LEXICON.states.get(words)
    return _name(seen, i, j, NameLabel.LOC, entry.name if entry else None)


def _plain(seen: _Text, i: int, j: int) -> Name | None:
    """Return the name that no table knows, labelled by its own words; None for what is no name at all."""
    words = [t.text for t in seen.tokens[i:j]]
    if not any(c.isalpha() for w in words for c in w):
        return None
    head = words[0]
    before = seen.tokens[i - 1].text if i else ""
    if len(words) == 1 and i in seen.begins and not _trusted(seen, i):
        return None
    if (
        words[-1] in organisations.PLACE_HEADS
        or head in {"Lake", "Mount", "Port", "Cape", "Fort", "Camp"}
        and len(words) > 1
    ):
        return _name(seen, i, j, NameLabel.LOC)
    titled = (
        before in LEXICON.titles or before.lower() in LEXICON.role_heads and before.lower() not in {"member", "head"}
    )
    if titled or head in LEXICON.male_names or head in LEXICON.female_names:
        return _name(seen, i, j, NameLabel.PER)
    if _dateline(seen, i, j):
        return _name(seen, i, j, NameLabel.LOC)
    if any(w in organisations.HEADS for w in words) or all(w.isupper() and len(w) > 1 for w in words):
        return _name(seen, i, j, NameLabel.ORG)
    if before in _PREPOSITIONS and len(words) == 1:
        return _name(seen, i, j, NameLabel.LOC)
    return _name(seen, i, j, NameLabel.PER if 2 <= len(words) <= 4 or _acts_as_person(seen, j) else NameLabel.ORG)


def _compound(token: Token) -> list[Name]:
    """Return the states of "Russian-Ukrainian" or "Kyiv-based", each with its own place."""
    found: list[Name] = []
    at = token.span.start
    parts = token.text.split("-")
    for part in parts if len(parts) > 1 else ():
        entry = LEXICON.states.get(part)
        if entry is not None:
            found.append(Name(part, Span(at, at + len(part)), NameLabel.LOC, entry.name))
        at += len(part) + 1
    return found


def _trusted(seen: _Text, i: int) -> bool:
    word = seen.tokens[i].text
    if (
        word in LEXICON.male_names
        or word in LEXICON.female_names
        or seen.inner[word]
        or word.isupper()
        and len(word) > 1
    ):
        return True
    return word.lower() not in seen.lower and _acts_as_person(seen, i + 1)


def _acts_as_person(seen: _Text, j: int) -> bool:
    """Say whether what follows is what follows a person's name."""
    if j >= len(seen.tokens):
        return False
    after = seen.tokens[j]
    return after.text == "who" or after.lemma in LEXICON.cues and after.text.endswith(("ed", "id", "ld", "s"))


def _dateline(seen: _Text, i: int, j: int) -> bool:
    """Say whether the words are a place before a dash at the beginning of a paragraph: "OSLO — "."""
    at_edge = i == 0 or "\n" in seen.text[seen.tokens[i - 1].span.end : seen.tokens[i].span.start]
    follows = seen.tokens[j].text if j < len(seen.tokens) else ""
    return at_edge and follows in {"—", "–", "-", "--", "(", ","} and all(t.text.isupper() for t in seen.tokens[i:j])


_STRENGTH = {NameLabel.PER: 2, NameLabel.ORG: 1, NameLabel.LOC: 1}


def _agreed(seen: _Text, found: Sequence[Name]) -> tuple[Name, ...]:
    """Give names that no table knows the label that the clearest place of the text gives them."""
    votes: dict[str, Counter[NameLabel]] = {}
    for name in found:
        votes.setdefault(name.text, Counter())[name.label] += _STRENGTH[name.label]
    surnames = _surnames(found)
    short = {name.text.rsplit(" ", 1)[0] for name in found if name.label is NameLabel.ORG and name.text.rsplit(" ", 1)[-1] in organisations.HEADS}
    agreed: list[Name] = []
    for name in found:
        label = name.label
        if name.state is None and name.text not in LEXICON.organisations and name.text not in _REGIONS:
            label = max(votes[name.text].items(), key=lambda kv: kv[1])[0]
            if " " in name.text and name.text in short:
                label = NameLabel.ORG  # "Halvorsen Marine" where the text has "Halvorsen Marine plc" too
            if name.text in surnames:
                label = NameLabel.PER
        elif name.text in surnames and " " not in name.text and not _after_preposition(seen, name):
            label = NameLabel.PER  # somebody's surname is a state's or a city's name: Paris, Jordan
        agreed.append(Name(name.text, name.span, label, name.state if label is not NameLabel.PER else None))
    return tuple(agreed)


def _after_preposition(seen: _Text, name: Name) -> bool:
    before = seen.text[max(0, name.span.start - 12) : name.span.start].split()
    return bool(before) and before[-1].lower() in _PREPOSITIONS


def _surnames(found: Sequence[Name]) -> Mapping[str, str]:
    """Return the last words of people's full names, with the full name."""
    return {
        name.text.split()[-1]: name.text
        for name in found
        if name.label is NameLabel.PER and " " in name.text and name.text.split()[-1] not in organisations.HEADS
    }
