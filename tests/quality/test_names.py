"""Names are one participant's or another's, however they are written."""

import pytest

from bot.core.model.article import Span
from bot.core.model.fact import Participant, ParticipantKind
from tests.quality.names import Cast

HERE = (Span(0, 1),)
CAST = Cast(
    [
        Participant("Ida Berg", ParticipantKind.PERSON, HERE, ("Berg",), "Northland"),
        Participant("Olaf Lund", ParticipantKind.PERSON, HERE),
        Participant("Ana Lund", ParticipantKind.PERSON, HERE),
        Participant("Dockers' Union", ParticipantKind.ORGANISATION, HERE, ("the DU",)),
        Participant("Ministry of Trade", ParticipantKind.ORGANISATION, HERE),
        Participant("Northland", ParticipantKind.COUNTRY, HERE),
    ]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Berg", "Ida Berg"),
        ("Ms. Berg", "Ida Berg"),
        ("Foreign Minister Ida Berg", "Ida Berg"),
        ("the union", "Dockers’ Union"),
        ("DU", "Dockers' Union"),
        ("the Trade Ministry", "Ministry of Trade"),
        ("Northland's government", "Northland"),
        ("the Northland delegation", "Northland"),
        ("Strike Café", "strike cafe"),
        ("the EU", "European Union"),
        ("Turkey", "Türkiye"),
    ],
)
def test_one_participant(one: str, other: str) -> None:
    assert CAST.same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lund", "Olaf Lund"),  # there are two
        ("Olaf Lund", "Ana Lund"),
        ("Ida", "Ida Berg"),
        ("Northland Foreign Ministry", "Northland"),
        ("Ministry of Health", "Ministry of Trade"),
        ("Port Union", "Dockers' Union"),
        ("she", "Ida Berg"),
    ],
)
def test_not_one_participant(one: str, other: str) -> None:
    assert not CAST.same(one, other)


def test_a_name_finds_its_participant() -> None:
    assert CAST.named("Mr Olaf Lund") is not None
    assert CAST.named("Lund") is None


def test_a_person_stands_for_the_party_it_speaks_for() -> None:
    assert CAST.parties(["Berg", "Northland", "Ana Lund"]) == CAST.parties(["Ana Lund", "the Northland delegation"])
