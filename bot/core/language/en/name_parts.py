"""Which names a stretch of capitalised words holds: "Ukrainian Defence Minister Ana Roth" is a state and a person."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.language import spelling
from bot.core.language.document import Name, NameLabel, Token
from bot.core.language.en import organisations, people, places
from bot.core.language.en.function_words import STARTERS
from bot.core.language.en.lexicon import GOVERNMENT_BODIES, LEXICON
from bot.core.language.en.name_clues import has_demonym, is_common
from bot.core.language.en.name_runs import PREPOSITIONS, Text, known_at
from bot.core.language.lexicon import State
from bot.core.model.article import Span

_MONTHS = frozenset(
    """
    January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
    Aug Sep Sept Oct Nov Dec
    """.split()
)
_ASKERS = frozenset("presenter host moderator interviewer question reporter q a".split())
_JOINERS = frozenset({"of", "for", "the", "and", "&", "on", "to", "in"})


def segments(seen: Text, first: int, last: int) -> Iterator[Name]:
    """Yield the names within a run: "Ukrainian Defence Minister Ana Roth" holds a state and a person."""
    i = first
    while i < last:
        token = seen.tokens[i]
        low = token.text.lower()
        if token.text in {"'s", "’s"} or (token.text in LEXICON.titles and last - i > 1):
            i += 1
            continue
        end = min(known_at(seen, i), last)
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


def _role_word(seen: Text, i: int, last: int) -> bool:
    low = seen.tokens[i].text.lower()
    if low in LEXICON.role_heads:
        return True
    if low in {"of", "for", "the", "and"}:
        return True
    # a modifier counts only when a role's head comes after it in the run: "Foreign Minister", not "North Mary"
    return low in LEXICON.role_modifiers and any(
        t.text.lower() in LEXICON.role_heads for t in seen.tokens[i + 1 : last]
    )


def _role_phrase_end(seen: Text, i: int, last: int) -> int:
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


def _organisation_end(seen: Text, i: int, last: int) -> int:
    """Return the end of the organisation's name that begins at `i`, or `i`."""
    end = i
    for j in range(i, last):
        word = seen.tokens[j].text
        if word in {"'s", "’s"} or (word.lower() in LEXICON.role_heads and word not in organisations.HEADS):
            break
        if word in organisations.HEADS and (j > i or (last - i > 1 and seen.tokens[i + 1].text in {"of", "for"})):
            end = max(end, j + 1)
            if j + 1 < last and seen.tokens[j + 1].text in {"of", "for"}:
                end = _until_role(seen, j + 1, last)
    if end > i and end - i == 1:
        return i
    return end


def _until_role(seen: Text, j: int, last: int) -> int:
    while (
        j < last and seen.tokens[j].text not in {"'s", "’s"} and seen.tokens[j].text.lower() not in LEXICON.role_heads
    ):
        j += 1
    return j


def _person_ahead(seen: Text, i: int, end: int, last: int) -> bool:
    """Say whether a word for a state is a given name here: "Jordan Hale"."""
    word = seen.tokens[i].text
    if end - i != 1 or word not in places.GIVEN_TOO or end >= last:
        return False
    after = seen.tokens[end].text
    return (
        after[0].isupper()
        and after.lower() not in LEXICON.role_heads | LEXICON.role_modifiers
        and known_at(seen, end) == end
    )


def _plain_end(seen: Text, i: int, last: int) -> int:
    """Return where a name that no table knows ends."""
    j = i + 1
    while j < last:
        word = seen.tokens[j].text
        if word in {"'s", "’s"}:
            break
        if word in LEXICON.titles or (
            word.lower() in LEXICON.role_heads and word[0].isupper() and not word.endswith("man")
        ):
            break
        known = LEXICON.states.get(word)
        if known is not None and known.kind == "demonym" and word not in people.MALE_NAMES | people.FEMALE_NAMES:
            break
        j += 1
    while j > i + 1 and seen.tokens[j - 1].text in _JOINERS | people.PARTICLES:
        j -= 1
    return j


def _name(seen: Text, i: int, j: int, label: NameLabel, state: str | None = None) -> Name:
    span = Span(seen.tokens[i].span.start, seen.tokens[j - 1].span.end)
    return Name(span.of(seen.text), span, label, state)


def _speaks_for(seen: Text, i: int, j: int) -> str | None:
    words = [t.text for t in seen.tokens[i:j]]
    phrase = " ".join(words)
    if phrase in GOVERNMENT_BODIES:
        return GOVERNMENT_BODIES[phrase]
    if not any(w in organisations.GOVERNMENT_HEADS for w in words):
        return None
    end = known_at(seen, i)
    entry = LEXICON.states.get(" ".join(words[: end - i])) if end > i else None
    if entry is None and "of" in words:
        tail = " ".join(words[words.index("of") + 1 :])
        entry = LEXICON.states.get(tail)
    return entry.name if entry else None


def _known(seen: Text, i: int, j: int) -> Name:
    words = " ".join(t.text for t in seen.tokens[i:j]).replace(" 's", "'s").replace(" ’s", "’s")
    if words in LEXICON.outlets:
        return _name(seen, i, j, NameLabel.ORG)
    if words in LEXICON.organisations:
        return _name(seen, i, j, NameLabel.ORG)
    if words in GOVERNMENT_BODIES:
        return _name(seen, i, j, NameLabel.ORG, GOVERNMENT_BODIES[words])
    entry: State | None = LEXICON.states.get(words)
    return _name(seen, i, j, NameLabel.LOC, entry.name if entry else None)


def _plain(seen: Text, i: int, j: int) -> Name | None:
    """Return the name that no table knows, labelled by its own words; None for what is no name at all."""
    words = [t.text for t in seen.tokens[i:j]]
    if not any(c.isalpha() for w in words for c in w):
        return None
    if len(words) == 1 and (_no_name(seen, i) or (i in seen.begins and not _trusted(seen, i))):
        return None
    if _takes_turn(seen, i, j):
        return _name(seen, i, j, NameLabel.PER) if words[0].lower() not in _ASKERS else None
    return _name(seen, i, j, _label(seen, i, j, words))


def _label(seen: Text, i: int, j: int, words: list[str]) -> NameLabel:
    head = words[0]
    before = seen.tokens[i - 1].text if i else ""
    if words[-1] in organisations.PLACE_HEADS or (
        head in {"Lake", "Mount", "Port", "Cape", "Fort", "Camp"} and len(words) > 1
    ):
        return NameLabel.LOC
    titled = before in LEXICON.titles or (
        before.lower() in LEXICON.role_heads and before.lower() not in {"member", "head"}
    )
    if titled or head in LEXICON.male_names or head in LEXICON.female_names:
        return NameLabel.PER
    if _dateline(seen, i, j):
        return NameLabel.LOC
    if len(words) > 1 and is_common(seen, words):
        return NameLabel.ORG
    if any(w in organisations.HEADS for w in words) or all(w.isupper() and len(w) > 1 for w in words):
        return NameLabel.ORG
    if before in PREPOSITIONS and len(words) == 1:
        return NameLabel.LOC
    if 2 <= len(words) <= 4 or _acts_as_person(seen, j):
        return NameLabel.PER
    return NameLabel.LOC if head.endswith(places.ENDINGS) else NameLabel.ORG


def _no_name(seen: Text, i: int) -> bool:
    """Say whether a word by itself names nobody although it is written as a name is: "the Government", "Rail"."""
    word = seen.tokens[i].text
    if word in organisations.NO_NAMES:
        return True
    after = seen.tokens[i + 1].text.lower() if i + 1 < len(seen.tokens) else ""
    if i in seen.begins and word.lower() in LEXICON.auxiliaries and after in LEXICON.pronouns | LEXICON.determiners:
        return True  # "Will you walk out?"
    return (
        i in seen.begins
        and word in organisations.QUALIFIERS
        and after[:1].isalpha()
        and not _acts_as_person(seen, i + 1)
    )


def _takes_turn(seen: Text, i: int, j: int) -> bool:
    """Say whether the words stand at the head of a paragraph before a colon, as who speaks does in a transcript."""
    if j >= len(seen.tokens) or seen.tokens[j].text != ":" or j - i > 3:
        return False
    at_edge = i == 0 or "\n" in seen.text[seen.tokens[i - 1].span.end : seen.tokens[i].span.start]
    return at_edge and all(t.text.isupper() for t in seen.tokens[i:j])


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


def _trusted(seen: Text, i: int) -> bool:
    word = seen.tokens[i].text
    if (
        word in LEXICON.male_names
        or word in LEXICON.female_names
        or seen.inner[word]
        or (word.isupper() and len(word) > 1)
        or _owns(seen, i)
        or has_demonym(seen, word)
        or (spelling.key(word) in seen.sounds and word.lower() not in seen.lower)
    ):
        return True
    return word.lower() not in seen.lower and _acts_as_person(seen, i + 1)


def _owns(seen: Text, i: int) -> bool:
    """Say whether an unknown word that stands twice or more has something: "Orsenia's position"."""
    word = seen.tokens[i].text
    if word.lower() in seen.lower or word.lower() in STARTERS or len(word) < 5 or i + 1 >= len(seen.tokens):
        return False
    return seen.firsts[word] > 1 and word in seen.owners


def _acts_as_person(seen: Text, j: int) -> bool:
    """Say whether what follows is what follows a person's name."""
    if j >= len(seen.tokens):
        return False
    after = seen.tokens[j]
    return after.text == "who" or (after.lemma in LEXICON.cues and after.text.endswith(("ed", "id", "ld", "s")))


def _dateline(seen: Text, i: int, j: int) -> bool:
    """Say whether the words are a place before a dash at the beginning of a paragraph: "OSLO — "."""
    at_edge = i == 0 or "\n" in seen.text[seen.tokens[i - 1].span.end : seen.tokens[i].span.start]
    follows = seen.tokens[j].text if j < len(seen.tokens) else ""
    if not at_edge or follows not in {"—", "–", "-", "--", "(", ","}:
        return False
    if follows == "," and j + 1 < len(seen.tokens):
        dated = seen.tokens[j + 1].text
        if dated[0].isdigit() or dated.rstrip(".") in _MONTHS:
            return True  # "Oslo, 4 March 2031", the head of a press release
    return all(t.text.isupper() for t in seen.tokens[i:j])
