"""The side behind a noun: "the company", "the government", "dockers' leaders", where only one side can be meant."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.facts.cast import Cast
from bot.core.facts.groups import names_behind
from bot.core.facts.people_roles import is_company
from bot.core.language.en import stances
from bot.core.model.fact import Facts, Part, Participant, ParticipantKind

_NO_FIRMS = frozenset("board association service centre center institute university office party front".split())
_STAFF = frozenset(
    """
    teachers dockers dockworkers nurses doctors pilots drivers miners players actors writers workers employees
    strikers crews musicians firefighters paramedics lecturers guards cleaners bakers postmen couriers referees
    umpires screenwriters steelworkers seafarers midwives physicians stewards conductors
    """.split()
)
"""Nouns for people who have a union where only one union is at the table."""
_JOINED = frozenset("association alliance congress confederation society chapter local".split())
_EMPLOYERS = stances.COMPANIES | frozenset("board district university owner owners".split())
_CLEARLY = 3  # times as many mentions
_APART = frozenset({Part.MEDIATOR, Part.HOST, Part.OBSERVER})


class Groups:
    """Gives the nouns for parties the name of the side that they mean in one article."""

    def __init__(self, cast: Cast, facts: Facts) -> None:
        self._behind: Mapping[str, str] = names_behind(cast, facts)
        sides = _sides(facts.participants)
        self._states = _governments(facts.participants, sides)
        bodies = [p for p in sides if p.kind is ParticipantKind.ORGANISATION]
        self._unions = [p.name for p in bodies if _is_union(p.name)] or _only(
            [p.name for p in bodies if set(p.name.lower().split()) & _JOINED]
        )
        self._others = [p.name for p in bodies if p.name not in self._unions]
        leading = [p for p in bodies if p.name in self._others and p.part is Part.PRINCIPAL]
        self._foremost = _foremost(leading)
        self._firms = self._others if len(self._others) == 1 else _firms(facts.participants)

    def named(self, holder: str) -> str:
        """Return the name behind a noun; what is a name already, or nobody's for sure, stays as it is."""
        if holder in self._behind:
            return self._behind[holder]
        noun = holder.removeprefix("the ").rsplit(" ", 1)[-1]
        if not holder.removeprefix("the ").islower():
            return holder
        if f"the {noun}" in self._behind and " " in holder.removeprefix("the "):
            return self._behind[f"the {noun}"]
        for nouns, names in (
            (stances.GOVERNMENTS, self._states),
            (stances.COMPANIES, self._firms),
            (stances.UNIONS, self._unions),
            (stances.BLOCS, self._others),
            (stances.REBELS, self._foremost),
            (_EMPLOYERS, self._others if self._unions else []),
        ):
            if noun in nouns and len(names) == 1 and holder.startswith("the "):
                return names[0]
        if noun in _STAFF and len(self._unions) == 1:
            return self._unions[0]
        return self._by_word(noun) or holder

    def _by_word(self, noun: str) -> str | None:
        """Return the one side whose name has the noun in it: "the creditors", the Calandra Creditor Committee."""
        stem = noun.removesuffix("s")
        bearers = [
            n for n in (*self._unions, *self._others) if stem in {w.removesuffix("s") for w in n.lower().split()}
        ]
        if len(bearers) == 1:
            return bearers[0]
        if noun in stances.LENDERS:
            lending = [
                n for n in self._others if any(w.removesuffix("s") + "s" in stances.LENDERS for w in n.lower().split())
            ]
            return lending[0] if len(lending) == 1 else None
        return None


def _only(names: list[str]) -> list[str]:
    return names if len(names) == 1 else []


def _foremost(bodies: list[Participant]) -> list[str]:
    """Return the one party, or the one that is named far more often than any other."""
    ordered = sorted(bodies, key=lambda p: -len(p.mentions))
    if len(ordered) > 1 and len(ordered[0].mentions) < _CLEARLY * len(ordered[1].mentions):
        return []
    return [p.name for p in ordered[:1]]


def _sides(participants: tuple[Participant, ...]) -> list[Participant]:
    """Return the parties of the talks: who is principal, and whom people speak for; nobody who mediates."""
    spoken_for = {p.side for p in participants if p.kind is ParticipantKind.PERSON and p.part not in _APART}
    return [
        p
        for p in participants
        if p.kind is not ParticipantKind.PERSON
        and p.part not in _APART
        and (p.part is Part.PRINCIPAL or p.name in spoken_for)
    ]


def _governments(participants: tuple[Participant, ...], sides: list[Participant]) -> list[str]:
    """Return whose government may be meant: that of the ministers who are named, else the state at the table."""
    ministers = {p.side for p in participants if p.side and p.role and "minister" in p.role.lower()}
    if len(ministers) == 1:
        return sorted(ministers)
    states = [p for p in sides if p.kind is ParticipantKind.COUNTRY]
    return [p.name for p in states if p.part is Part.PRINCIPAL] or [p.name for p in states]


def _firms(participants: tuple[Participant, ...]) -> list[str]:
    """Return the organisations that may be a company."""
    return [
        p.name
        for p in participants
        if p.kind is ParticipantKind.ORGANISATION
        and p.part not in _APART
        and not _is_union(p.name)
        and is_company(p.name)
        and not set(p.name.lower().split()) & _NO_FIRMS
    ]


def _is_union(name: str) -> bool:
    return any(word.strip("'’").lower() in stances.UNIONS | {"staff", "workers"} for word in name.split())
