"""What a text shows of names that no table knows: states by their demonyms, places, organisations, titles of works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.core.language.document import Name, NameLabel, Token
from bot.core.language.en import organisations, places
from bot.core.language.en.lexicon import LEXICON
from bot.core.language.en.name_runs import Text, capital

_STATE_ROLES = (
    "prime minister",
    "foreign minister",
    "foreign ministry",
    "head of state",
    "defence minister",
    "finance minister",
    "trade minister",
    "deputy foreign minister",
)
_OFFICES_OF = (
    *(f"{role} of" for role in _STATE_ROLES),
    *("republic of", "kingdom of", "capital of", "ambassador of", "ambassador to", "government of", "government for"),
)
_TEAMS = frozenset("negotiator delegation team envoy minister negotiators delegates".split())
_SITES = frozenset("port river city town village island province region coast capital airport banks suburb".split())
_IN = frozenset({"in", "across", "throughout", "near"})
_ENDINGS = ("n", "an", "ian", "ish", "ese")
_SMALL = frozenset("a an and as at by for from in of on or over the to under with".split())
_LONGEST_TITLE = 9


def has_demonym(seen: Text, word: str) -> bool:
    """Say whether the text forms the name of a people from the word: Veldora, Veldoran."""
    stem = word[:-1] if word[-1] in "aeoy" else word
    return len(word) > 4 and any(w != word and w in seen.inner for e in _ENDINGS for w in (word + e, stem + e))


def demonyms(seen: Text) -> dict[str, str]:
    """Return the words that a text forms from the name of a state that no table knows: Veldoran → Veldora."""
    words = {w for w in seen.inner if w.isalpha() and len(w) > 4} | {
        seen.tokens[i].text for i in seen.begins if i < len(seen.tokens) and len(seen.tokens[i].text) > 4
    }
    unknown = {w for w in words if w[0].isupper() and w not in LEXICON.states and w.lower() not in seen.lower}
    found: dict[str, str] = {}
    for name in sorted(unknown):
        for stem in {name, name[:-1] if name[-1] in "aeoy" else name}:
            for ending in _ENDINGS:
                if (word := stem + ending) in unknown and word != name:
                    found.setdefault(word, name)
                    if word + "s" in unknown:
                        found.setdefault(word + "s", name)
    return {word: name for word, name in found.items() if name not in found}


def states(seen: Text, names: Sequence[Name], derived: Iterable[str]) -> frozenset[str]:
    """Return the names that the text uses as a state's: it has a demonym, a capital, a president."""
    found = set(derived)
    at = {t.span.start: i for i, t in enumerate(seen.tokens)}
    for name in names:
        if name.state is None and (i := at.get(name.span.start)) is not None and _has_offices(seen, i, name):
            found.add(name.text)
    return frozenset(found)


def _has_offices(seen: Text, i: int, name: Name) -> bool:
    """Say whether somebody holds an office of state for the name: "X's foreign minister", "the President of X"."""
    tokens = seen.tokens
    if name.text in LEXICON.organisations or name.text.split()[-1] in organisations.HEADS | organisations.PLACE_HEADS:
        return False
    last = i + len(name.text.split())
    after = [t.text.lower() for t in tokens[last : last + 5]]
    if after[:1] in (["'s"], ["’s"]):
        said = " ".join(after[1:4])
        if name.text.endswith(places.ENDINGS) and any(w in _TEAMS for w in after[1:4]):
            return True
        return said.startswith(_STATE_ROLES) or after[1:2] in (["capital"], ["ambassador"], ["army"], ["government"])
    before = " ".join(t.text.lower() for t in tokens[max(0, i - 4) : i])
    return before.endswith(_OFFICES_OF)


def votes(seen: Text, i: int, j: int) -> Counter[NameLabel]:
    """Return what the words around the tokens `i` to `j` say that they name."""
    tokens = seen.tokens
    found: Counter[NameLabel] = Counter()
    before = tokens[i - 1].text.lower() if i else ""
    earlier = tokens[i - 2].text.lower() if i > 1 else ""
    after = tokens[j].text.lower() if j < len(tokens) else ""
    later = tokens[j + 1].text.lower() if j + 1 < len(tokens) else ""
    if tokens[j - 1].text in organisations.PLACE_HEADS and j - i > 1:
        return found
    if after == "," and later == "where":
        found[NameLabel.LOC] += 4
    if before == "in" or (before in _IN and j - i < 3) or (before == "the" and earlier in {"in", "at", "inside"}):
        found[NameLabel.LOC] += 3
    if before in _SITES or (before == "of" and earlier in _SITES):
        found[NameLabel.LOC] += 5
    if (
        after == ","
        and later
        and j + 1 < len(tokens)
        and tokens[j + 1].text in LEXICON.states
        and before in _IN | {"at"}
    ):
        found[NameLabel.LOC] += 3
    if before == "the" and j - i > 1 and not found:
        found[NameLabel.ORG] += 3
    if after == "," and later == "which" and not found:
        found[NameLabel.ORG] += 3
    if after == "," and later in {"who", "whose"}:
        found[NameLabel.PER] += 3
    return found


def is_common(seen: Text, words: Sequence[str]) -> bool:
    """Say whether the words of a name are a language's own, so that they name no person: "Green Path"."""
    return words[0] in organisations.QUALIFIERS or any(
        w.lower() in seen.lower or w.lower() + "s" in seen.lower or w.lower().removesuffix("s") in seen.lower
        for w in words[1:]
        if len(w) > 3
    )


def titles_of_works(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens of what stands in marks as the title of a work does: “The Last Ship to Oslo”."""
    found: set[int] = set()
    i = 0
    while i < len(tokens):
        if not tokens[i].quoted:
            i += 1
            continue
        end = i
        while end < len(tokens) and tokens[end].quoted:
            end += 1
        if _is_title(tokens[i:end]):
            found |= set(range(i, end))
        i = end
    return frozenset(found)


def _is_title(words: Sequence[Token]) -> bool:
    own = [t for t in words if t.text[0].isalpha() and t.text not in {"'s", "’s"}]
    if len(own) < 2 or len(own) > _LONGEST_TITLE or words[-1].text in {",", ".", "!", "?", ";"}:
        return False
    if not all(capital(t) or t.text in _SMALL for t in own) or not own[0].text[0].isupper():
        return False
    return " ".join(t.text for t in own) not in places.REGIONS
