"""People: mentions of one person brought together, with the fullest name."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from bot.core.facts.people_roles import Roles, Said, is_rank
from bot.core.language import Document, Lexicon, Name, NameLabel, spelling

_SPELT = re.compile(
    r" ?\((?:also|sometimes|often)? ?(?:spelt|spelled|written|transliterated|known|called|rendered)(?: as)? (?:[“\"‘])?"
)
_LONGEST_GAP = 40
_MOST_MENTIONS = 200  # of one person, at which a role is looked for that another mention has
_MOST_ALIKE = 40  # people of one name: nobody tells more apart, and each mention is held against all of them


@dataclass(slots=True)
class Person:
    """A person while the text is being read."""

    name: str
    mentions: list[Name] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)  # tokens that name or describe the person

    @property
    def role(self) -> str | None:
        """The role as the text gives it first; a rank is one only where there is no other."""
        given = [s.role for s in self.said if s.role]
        return next((r for r in given if not is_rank(r)), given[0] if given else None)

    @property
    def roles(self) -> tuple[str, ...]:
        """Every role that the text gives."""
        return tuple(dict.fromkeys(r for s in self.said for r in s.roles))

    @property
    def side(self) -> str | None:
        """The side that is said most often; the first of those."""
        sides = Counter(s.side for s in self.said if s.side and not s.side.startswith("="))
        return max(sides, key=lambda s: sides[s]) if sides else None

    @property
    def follows(self) -> str | None:
        """The name of the person for whom this one works: "aide to Putin"."""
        return next((s.side[1:] for s in self.said if s.side and s.side.startswith("=")), None)


def keys(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words, whatever the spelling; "al-" and suffixes are left out."""
    words = [w for w in name.replace("-", " ").split() if w.lower() not in {"al", "el", "jr", "jr.", "sr", "sr."}]
    return tuple(spelling.key(w.strip(".")) for w in words)


def same_person(full: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two names, as keys, may be one person's: the surname is the same and no given name contradicts."""
    if not full or not other or full[-1] != other[-1]:
        return False
    first, second = full[:-1], other[:-1]
    if not first or not second:
        return True
    a, b = first[0], second[0]
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b or _nickname(a, b) or _misspelt(a, b)


def _misspelt(a: str, b: str) -> bool:
    """Say whether two given names differ in one vowel only: Kristen, Kristin."""
    if len(a) != len(b) or len(a) < 5 or a[0] != b[0]:
        return False
    pairs = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(pairs) == 1 and set(pairs[0]) <= set("aeiou") and pairs[0] != (a[-1], b[-1])


def _nickname(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a))


def people(document: Document, roles: Roles, lexicon: Lexicon, left_out: frozenset[str] = frozenset()) -> list[Person]:
    """Return the people in order of their first mention; a surname that two share belongs to neither."""
    named = [n for n in document.names if n.label is NameLabel.PER and n.text not in left_out]
    everybody: list[Person] = []
    surnames: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
    given: dict[str, list[Person]] = {}
    owners: dict[Name, Person] = {}
    spelt = _also_spelt(document, named)
    for name in sorted(named, key=lambda n: (-len(keys(n.text)), n.span.start)):
        key = keys(name.text)
        if not key or name in spelt:
            continue
        same = [p for k, p in surnames.get(key[-1], ())[:_MOST_ALIKE] if same_person(k, key)]
        if not same and len(key) == 1:
            same = given.get(key[0], [])
        if len(same) > _MOST_ALIKE:
            continue
        if len(same) > 1:
            same = _told_apart(same, name, roles, lexicon)
            if len(same) != 1:
                continue
        if not same:
            person = Person(name.text)
            everybody.append(person)
            surnames.setdefault(key[-1], []).append((key, person))
            given.setdefault(key[0], []).append(person)
            same = [person]
        same[0].mentions.append(name)
        owners[name] = same[0]
    for other, name in spelt.items():
        if (owner := owners.get(name)) is not None:
            owner.mentions.append(other)
    _describe(everybody, roles)
    return sorted(everybody, key=lambda p: p.mentions[0].span.start)


def _describe(everybody: Sequence[Person], roles: Roles) -> None:
    """Fill in what the text says of each person."""
    for person in everybody:
        person.mentions.sort(key=lambda n: n.span.start)
        person.said = [roles.of(n) for n in person.mentions]
        person.places = [roles.place(n) for n in person.mentions]
        person.name = _fullest(person)
    offices = {_office(person.role) for person in everybody if person.role}
    for person in everybody:
        if person.role is None:
            _take_up(person, roles, offices)


def _take_up(person: Person, roles: Roles, offices: Collection[str]) -> None:
    """Give a person the office by which the next sentence goes on, unless it is somebody else's."""
    for name in person.mentions:
        found = roles.taken_up(name)
        if found is not None and _office(found[0].role or "") not in offices:
            person.said.append(found[0])
            person.places.append(found[1])
            return


def _office(role: str) -> str:
    """Return the word for the office in a role: "minister" of "Trade Minister of Chad"."""
    return next(reversed(role.lower().split(" of ")[0].split()), "")


def _also_spelt(document: Document, named: Sequence[Name]) -> dict[Name, Name]:
    """Return the other spellings that stand in brackets behind a name, with that name: "X (also spelt Y)"."""
    between = ((a, b, document.text[a.span.end : b.span.start]) for a, b in itertools.pairwise(named))
    return {b: a for a, b, gap in between if len(gap) < _LONGEST_GAP and _SPELT.fullmatch(gap)}


def _told_apart(same: list[Person], name: Name, roles: Roles, lexicon: Lexicon) -> list[Person]:
    """Return those of the people of one surname whom the title or the role at this mention fits."""
    said = roles.of(name)
    if said.title in lexicon.male_titles | lexicon.female_titles:
        given = lexicon.male_names if said.title in lexicon.male_titles else lexicon.female_names
        return [p for p in same if p.name.split()[0] in given]
    if said.role:
        return [p for p in same if any(roles.of(n).role == said.role for n in p.mentions[:_MOST_MENTIONS])]
    # one of them is whom the text is about, the other is named beside: "Ana Roth's father, Otto Roth"
    often = sorted(same, key=lambda p: -len(p.mentions))
    return often[:1] if len(often[0].mentions) >= max(3, 3 * len(often[1].mentions)) else []


def _fullest(person: Person) -> str:
    spelt = Counter(n.text for n in person.mentions)
    return max(spelt, key=lambda t: (len(t.split()), spelt[t], -person.mentions[0].span.start))
