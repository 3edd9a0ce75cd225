from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core import language
from bot.core.facts import participants
from bot.core.model.article import Article
from bot.core.model.fact import Facts, Part, Participant, ParticipantKind


def read(text: str, byline: str | None = None, outlet: str = "Harbour Herald") -> dict[str, Participant]:
    article = Article("https://herald.example/1", "", outlet, text, datetime(2025, 3, 3, tzinfo=UTC), byline)
    document = language.read(text, "en", date(2025, 3, 3))
    found = participants.run(article, document, Facts()).participants
    assert all(p.mentions for p in found)
    return {p.name: p for p in found}


def test_peace_talks_with_a_host() -> None:
    found = read(
        "Chadian and Nigerian delegations met for peace talks in Doha on Tuesday. The Chadian delegation is led by"
        " Interior Minister Idriss Mahamat. Leading the Nigerian team is Amina Bello, a veteran aide to Tunde Adeyemi."
        " President Tunde Adeyemi of Nigeria stayed at home."
        " Qatar's Foreign Minister Khalid Nasser welcomed both sides."
    )
    assert (found["Idriss Mahamat"].side, found["Idriss Mahamat"].part) == ("Chad", Part.DELEGATION_HEAD)
    assert (found["Amina Bello"].side, found["Amina Bello"].part) == ("Nigeria", Part.DELEGATION_HEAD)
    assert found["Amina Bello"].role == "veteran aide to Tunde Adeyemi"
    assert (found["Tunde Adeyemi"].side, found["Tunde Adeyemi"].part) == ("Nigeria", Part.PRINCIPAL)
    assert (found["Khalid Nasser"].side, found["Khalid Nasser"].part) == ("Qatar", Part.HOST)
    assert found["Chad"].kind is ParticipantKind.COUNTRY
    assert found["Qatar"].part is Part.HOST


def test_respective_leaders_belong_to_the_sides_in_their_order() -> None:
    found = read("Peruvian and Chilean envoys met without their respective presidents, Rosa Quispe and Hugo Lagos.")
    assert (found["Rosa Quispe"].side, found["Rosa Quispe"].part) == ("Peru", Part.PRINCIPAL)
    assert (found["Hugo Lagos"].side, found["Hugo Lagos"].part) == ("Chile", Part.PRINCIPAL)


def test_wage_talks_with_a_mediator() -> None:
    found = read(
        "Negotiators for the Northern Dockers Union and Kaveling Ports met on Monday. The union's chief negotiator,"
        " Marta Lind, arrived late. Kaveling Ports chief executive Piet Oster did not. The NDU's general secretary,"
        " Hamza Idri, waited outside. Labour Minister Joke Aalst, who is mediating, said little."
    )
    union = found["Northern Dockers Union"]
    assert union.kind is ParticipantKind.ORGANISATION
    assert union.aliases == ("NDU",)
    assert (found["Marta Lind"].side, found["Marta Lind"].part) == (union.name, Part.DELEGATION_HEAD)
    assert (found["Piet Oster"].side, found["Piet Oster"].part) == ("Kaveling Ports", Part.PRINCIPAL)
    assert (found["Hamza Idri"].side, found["Hamza Idri"].role) == (union.name, "general secretary")
    assert found["Joke Aalst"].part is Part.MEDIATOR


def test_merger_talks() -> None:
    found = read(
        "Halvor Marine plc and Brightwater Shipping Inc. have paused merger talks. Sigrid Dahl, chief executive of"
        " Halvor Marine, blamed the price. Brightwater chairman Tom Okafor disagreed."
    )
    assert found["Halvor Marine"].aliases == ("Halvor Marine plc",)
    assert set(found["Brightwater Shipping"].aliases) == {"Brightwater Shipping Inc.", "Brightwater"}
    assert found["Sigrid Dahl"].side == "Halvor Marine"
    assert found["Tom Okafor"].side == "Brightwater Shipping"


def test_coalition_talks() -> None:
    found = read(
        "Leaders of the Centre Party and the Green Alliance met in Stockholm. Centre Party leader Nils Ek came first."
    )
    assert (found["Nils Ek"].side, found["Nils Ek"].part) == ("Centre Party", Part.PRINCIPAL)


def test_climate_talks_with_many_sides() -> None:
    found = read(
        "EU climate commissioner Joost Maes spoke. India's chief negotiator, Arjun Rao, answered."
        " An African Union observer, Kofi Mensa, took notes. Tuvalu rejected the text."
    )
    assert found["Joost Maes"].side == "European Union"
    assert (found["Arjun Rao"].side, found["Arjun Rao"].part) == ("India", Part.DELEGATION_HEAD)
    assert (found["Kofi Mensa"].side, found["Kofi Mensa"].part) == ("African Union", Part.OBSERVER)
    assert "Tuvalu" in found


def test_a_summit_shows_whose_leader_meets_whom() -> None:
    found = read(
        "President Kenji Mori will meet Lucia Ferro next week. Italian Prime Minister Lucia Ferro called it useful."
        " A Japan-Italy summit is planned."
    )
    assert found["Kenji Mori"].side == "Japan"


def test_surnames_and_spellings_are_one_person() -> None:
    found = read("Oleksiy Kovalskyy met reporters. Kovalsky smiled. Later Mr Kovalskiy left.")
    assert [p for p in found.values() if p.kind is ParticipantKind.PERSON] == [found["Oleksiy Kovalskyy"]]
    assert set(found["Oleksiy Kovalskyy"].aliases) == {"Kovalsky", "Kovalskiy"}


def test_two_people_with_one_surname_stay_two() -> None:
    found = read("Anna Berg met Olof Berg. Berg smiled. Ms Berg left first.")
    people = {n: p for n, p in found.items() if p.kind is ParticipantKind.PERSON}
    assert set(people) == {"Anna Berg", "Olof Berg"}
    assert len(people["Anna Berg"].mentions) == 2
    assert len(people["Olof Berg"].mentions) == 1


@pytest.mark.parametrize("line", ["By Anna Berg\n\n", "Reporting by Anna Berg\n"])
def test_who_wrote_it_takes_no_part(line: str) -> None:
    assert "Anna Berg" not in read(f"{line}The delegation of Norway met.")
    assert "Anna Berg" not in read("Anna Berg in Oslo\n\nThe delegation of Norway met.", byline="Anna Berg")


def test_outlets_buildings_and_places_take_no_part() -> None:
    found = read("The Harbour Herald and Reuters said talks at the Rose Palace in Geneva went on in the Arctic.")
    assert found == {}


def test_a_capital_is_the_state_unless_it_is_the_place() -> None:
    assert "Russia" not in read("They met in Moscow for an hour.")
    assert "Russia" in read("Moscow has rejected the plan.")


def test_roles_stand_as_the_text_gives_them() -> None:
    found = read(
        "Former President Ada Obi met Minister for Trade and Industry Ben Ude and U.S. Secretary of State Alan Poe."
    )
    assert found["Ada Obi"].role == "Former President"
    assert found["Ben Ude"].role == "Minister for Trade and Industry"
    assert (found["Alan Poe"].role, found["Alan Poe"].side) == ("Secretary of State", "United States")


@pytest.mark.parametrize(
    "text",
    [
        "Talks go on\n\nUpdates by Nora Lund in Oslo\n\nThe envoys met again.",
        "Talks go on\n\nNora Lund, labour correspondent\n\nThe envoys met again.",
        "Talks go on\n\nThe envoys met again. Thanks for reading. – Nora Lund",
        "Briefing\n\nQ: Nora Lund, Fjord Wire. Will they meet again?",
        "OSLO (Fjordposten) — The envoys met again.",
        "The envoys met again, one of them told the Fjord Ledger. He later posted on Tweeter about it.",
    ],
)
def test_those_who_write_ask_and_publish_take_no_part(text: str) -> None:
    assert not [p for p in read(text).values() if p.kind is not ParticipantKind.COUNTRY]


def test_the_last_word_of_an_organisation_means_it_again() -> None:
    found = read("The Weavers' Guild met the mills on Monday. The Guild said no.")
    assert found["Weavers' Guild"].aliases == ("Guild",)


def test_whose_people_are_told_of_by_what_stands_before() -> None:
    found = read(
        "Talks between the Glass Workers' Union and Halden Mills broke off on Monday. Mette Lind, the union's general"
        " secretary, left first. The company's chief executive, Rolf Hamre, stayed. The Fjord Conciliation Service"
        " closed at noon. Its director, Nora Lund, said little. Ida Holm, who leads the Bakers' Guild, watched."
    )
    union, mills = "Glass Workers' Union", "Halden Mills"
    assert (found["Mette Lind"].side, found["Mette Lind"].part) == (union, Part.PRINCIPAL)
    assert (found["Rolf Hamre"].side, found["Rolf Hamre"].part) == (mills, Part.PRINCIPAL)
    assert (found["Nora Lund"].side, found["Nora Lund"].part) == ("Fjord Conciliation Service", Part.MEDIATOR)
    assert found["Ida Holm"].side == "Bakers' Guild"
    assert {n for n, p in found.items() if p.part is Part.PRINCIPAL} == {union, mills, "Mette Lind", "Rolf Hamre"}


def test_a_head_of_delegation_may_have_another_role_too() -> None:
    found = read(
        "The head of the Kenyan delegation, Minister Ida Holm, met Deputy Minister Nils Bakke, head of the Uganda team."
    )
    assert (found["Ida Holm"].side, found["Ida Holm"].part) == ("Kenya", Part.DELEGATION_HEAD)
    assert (found["Nils Bakke"].side, found["Nils Bakke"].part) == ("Uganda", Part.DELEGATION_HEAD)


def test_those_who_reject_and_demand_are_the_sides() -> None:
    found = read(
        "The Dockers' League walked out of talks with Kaveling Ports on Monday. The league demanded more. Kaveling"
        " Ports refused. The Shippers' Forum, which follows the talks as an observer, said nothing."
    )
    assert found["Dockers' League"].part is found["Kaveling Ports"].part is Part.PRINCIPAL
    assert found["Shippers' Forum"].part is Part.OBSERVER


def test_a_role_with_its_owner_stands_before_the_name() -> None:
    found = read("The Fjord Fund's mission chief, Ana Roth, left with its head of labour relations, Dr Nils Bakke.")
    assert (found["Ana Roth"].side, found["Ana Roth"].role) == ("Fjord Fund", "mission chief")


def test_where_nothing_clearer_is_told_those_whose_leaders_speak_are_the_sides() -> None:
    found = read("Ada Holm, leader of the Civic Union, met Jens Brandt, who leads the Social Alliance, at noon.")
    assert found["Civic Union"].part is found["Ada Holm"].part is Part.PRINCIPAL


def test_an_organisation_named_in_passing_takes_no_part() -> None:
    found = read(
        "Chadian and Nigerian envoys met on Monday over a Halden Fund loan. The Sahel Forum asked for a pause.\n\n"
        "Nora Lund"
    )
    assert "Sahel Forum" in found
    assert not {"Halden Fund", "Nora Lund"} & set(found)


def test_a_side_that_is_shown_once_is_one_where_the_other_is_clear() -> None:
    found = read(
        "The Dockers' League rejected the plan on Monday. The league refused to talk. Kaveling Ports offered less."
    )
    assert found["Dockers' League"].part is found["Kaveling Ports"].part is Part.PRINCIPAL


def test_who_sends_an_aide_does_not_lead_the_team_that_the_aide_leads() -> None:
    found = read(
        "Talks with Norway opened. “Yes,” said Ben Ude, the aide to President Ada Obi who led the Kenyan team."
    )
    assert found["Ben Ude"].part is Part.DELEGATION_HEAD
    assert "Ada Obi" not in found or found["Ada Obi"].part is not Part.DELEGATION_HEAD
