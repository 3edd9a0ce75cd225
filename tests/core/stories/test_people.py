from __future__ import annotations

from bot.core.model.fact import Part, ParticipantKind
from bot.core.model.story import KnownParticipant
from bot.core.stories import people
from tests.core.stories.builders import TOPIC, citation, person

Known = tuple[KnownParticipant, ...]


def test_spellings_and_surnames_of_one_person_become_one_record() -> None:
    known: Known = people.merge((), [person("Ada Bergström", "Northland", mentions=2)], citation("A", 14), TOPIC)
    known = people.merge(known, [person("Ada Bergstrom", mentions=1)], citation("B", 15), TOPIC)
    known = people.merge(known, [person("Bergstrom", mentions=4)], citation("C", 16), TOPIC)
    (only,) = known
    assert only.name == "Ada Bergström"
    assert only.mentions == 7
    assert set(only.aliases) == {"Bergstrom"}
    assert [c.outlet for c in only.citations] == ["C", "B", "A"]


def test_a_full_name_takes_over_the_surname_known_before() -> None:
    known = people.merge((), [person("Berg", "Northland")], citation("A", 14), TOPIC)
    (only,) = people.merge(known, [person("Ada Berg")], citation("B", 15), TOPIC)
    assert only.name == "Ada Berg"
    assert only.side == "Northland"


def test_two_people_of_one_surname_stay_two() -> None:
    known = people.merge((), [person("Ada Berg", "Northland"), person("Otto Berg", "Southland")], citation(), TOPIC)
    assert {p.name for p in known} == {"Ada Berg", "Otto Berg"}


def test_their_surname_is_theirs_only_where_side_or_role_tells_which() -> None:
    both = people.merge((), [person("Ada Berg", "Northland"), person("Otto Berg", "Southland")], citation(), TOPIC)
    told = people.merge(both, [person("Berg", "Southland", mentions=3)], citation(day=17), TOPIC)
    assert {p.name: p.mentions for p in told} == {"Otto Berg": 4, "Ada Berg": 1}
    untold = people.merge(both, [person("Berg", mentions=3)], citation(day=17), TOPIC)
    assert {p.name: p.mentions for p in untold} == {"Berg": 3, "Ada Berg": 1, "Otto Berg": 1}


def test_a_namesake_on_the_other_side_is_somebody_else() -> None:
    known = people.merge((), [person("Ada Berg", "Northland")], citation(), TOPIC)
    known = people.merge(known, [person("Berg", "Southland")], citation(day=17), TOPIC)
    assert len(known) == 2


def test_the_newest_role_and_part_stand_and_an_older_report_only_fills_gaps() -> None:
    newer = person("Ada Berg", None, "Foreign Minister", Part.DELEGATION_HEAD)
    older = person("Ada Berg", "Northland", "Trade Minister", Part.DELEGATE)
    known = people.merge((), [newer], citation(day=16), TOPIC)
    (only,) = people.merge(known, [older], citation(day=12), TOPIC)
    assert (only.role, only.part, only.side) == ("Foreign Minister", Part.DELEGATION_HEAD, "Northland")
    (only,) = people.merge(known, [person("Ada Berg", None, "Prime Minister", Part.OTHER)], citation(day=18), TOPIC)
    assert (only.role, only.part) == ("Prime Minister", Part.DELEGATION_HEAD)


def test_a_short_name_is_known_from_an_article_that_says_both() -> None:
    known = people.merge((), [person("Xi Jinping", "China", aliases=["Xi"])], citation(), TOPIC)
    (only,) = people.merge(known, [person("Xi", mentions=2)], citation(day=17), TOPIC)
    assert only.name == "Xi Jinping"


def test_a_configured_mediator_mediates_and_a_side_is_its_own_side() -> None:
    seen = [
        person("Norway", part=Part.OTHER, kind=ParticipantKind.COUNTRY),
        person("Northland", part=Part.PRINCIPAL, kind=ParticipantKind.COUNTRY),
    ]
    known = {p.name: p for p in people.merge((), seen, citation(), TOPIC)}
    assert known["Norway"].part is Part.MEDIATOR
    assert known["Northland"].side == "Northland"


def test_who_leads_a_delegation_is_not_made_a_mere_principal_by_a_later_report() -> None:
    known = people.merge((), [person("Ada Berg", "Northland", part=Part.DELEGATION_HEAD)], citation("A", 14), TOPIC)
    (only,) = people.merge(known, [person("Ada Berg", part=Part.PRINCIPAL)], citation("B", 15), TOPIC)
    assert only.part is Part.DELEGATION_HEAD
