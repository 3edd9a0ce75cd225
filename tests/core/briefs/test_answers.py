from __future__ import annotations

from dataclasses import replace

from bot.core import briefs
from bot.core.model.briefing import Briefing
from bot.core.model.fact import Facts, Part, ParticipantKind, QuoteKind, Stage, Stance
from bot.core.stories import identity, progress
from tests.core.stories.builders import NOW, TOPIC, at, person, position, quote, report, status, told

PEOPLE = (
    person("Ada Berg", "Northland", "foreign minister", Part.DELEGATION_HEAD, mentions=3, aliases=["Berg"]),
    person("Karl Lund", "Northland", "head of the Northland delegation", Part.DELEGATION_HEAD, mentions=1),
    person("Otto Holm", "Southland", "president", Part.PRINCIPAL, mentions=9),
    person("Liv Dahl", "Norway", "mediator", Part.MEDIATOR),
    person("Eva Lind", "Westland", "analyst", Part.OTHER),
    person("Somebody Else", None, None, Part.OTHER),
    person("Northland", part=Part.PRINCIPAL, kind=ParticipantKind.COUNTRY),
)
MET = report(1, "North Wire", at(16), facts=Facts(status=status(Stage.UNDER_WAY, "Envoys meet"), participants=PEOPLE))
POST = report(2, "Daily Post", at(17, 7))
STATE = progress.fold(TOPIC, [MET, POST], NOW)


def sections(briefing: Briefing) -> dict[str, list[tuple[str | None, str]]]:
    return {s.heading: [(t.lead, t.text) for t in s.statements] for s in briefing.sections}


def test_participants_stand_by_side_then_mediators_then_others_with_a_role() -> None:
    told_ = sections(briefs.participants(TOPIC, STATE, NOW))
    assert list(told_) == ["Northland", "Southland", "Mediators and hosts", "Others"]
    assert told_["Northland"] == [
        ("Ada Berg", "Foreign minister; leads the delegation"),
        ("Karl Lund", "Head of the Northland delegation"),
    ]
    assert told_["Mediators and hosts"] == [("Liv Dahl", "Mediator, Norway; mediates")]
    assert told_["Others"] == [("Eva Lind", "Analyst, Westland")]


def test_participants_of_one_side_by_part_of_its_name() -> None:
    assert list(sections(briefs.participants(TOPIC, STATE, NOW, "south"))) == ["Southland"]
    assert list(sections(briefs.participants(TOPIC, STATE, NOW, "norway"))) == ["Norway"]


def test_an_unknown_side_is_answered_with_those_known() -> None:
    briefing = briefs.participants(TOPIC, STATE, NOW, "Eastland")
    assert briefing.note is not None
    assert briefing.note.startswith("Nobody is known for “Eastland”; known are people of: Northland, Southland")
    assert briefs.participants(TOPIC, None, NOW).note is not None


def test_direct_words_are_verbatim_with_speaker_role_and_side() -> None:
    accounts = identity.merge_quotes(told((MET, quote("We came to listen … and we leave with a plan", "Berg"))))
    briefing = briefs.quotes(TOPIC, accounts, NOW, people=STATE.participants)
    (statement,) = briefing.sections[0].statements
    assert statement.verbatim
    assert statement.text == "We came to listen … and we leave with a plan"
    assert statement.lead == "Ada Berg (foreign minister, Northland)"
    assert briefing.sections[0].heading == "Friday 16 May"


def test_reported_words_are_a_sentence_and_not_within_marks() -> None:
    words = quote("that the Northland army would leave the valley on Monday", "Otto Holm", QuoteKind.INDIRECT)
    briefing = briefs.quotes(TOPIC, identity.merge_quotes(told((MET, words))), NOW, people=STATE.participants)
    (statement,) = briefing.sections[0].statements
    assert not statement.verbatim
    assert statement.text == (
        "Otto Holm (president, Southland) said that the Northland army would leave the valley on Monday 19 May."
    )


def test_partial_quotes_keep_their_marks_or_are_marked_whole() -> None:
    whole = quote("theatre props", "Otto Holm", QuoteKind.MIXED)
    within = quote("the envoys were “theatre props” and no negotiators", "Ada Berg", QuoteKind.MIXED)
    briefing = briefs.quotes(TOPIC, identity.merge_quotes(told((MET, whole), (POST, within))), NOW)
    by_text = {s.text: s.verbatim for section in briefing.sections for s in section.statements}
    assert by_text["theatre props"] is True
    assert by_text["Ada Berg said the envoys were “theatre props” and no negotiators."] is False


def test_words_of_nobody_and_scraps_are_not_told() -> None:
    rows = told(
        (MET, quote("Nobody knows who said this sentence", None)),
        (MET, quote("on the sidelines of the meeting in Oslo", "Ada Berg", QuoteKind.INDIRECT)),
        (MET, quote("Peace Talks Will Begin Immediately", "Ada Berg", QuoteKind.INDIRECT)),
    )
    assert not briefs.quotes(TOPIC, identity.merge_quotes(rows), NOW).sections


def test_newest_quotes_first_and_none_twice() -> None:
    rows = told(
        (MET, quote("We came to listen and we leave with a plan")),
        (POST, quote("Tomorrow brings another list of names")),
        (POST, quote("We came to listen and to leave with a plan, friends")),
    )
    headings = [s.heading for s in briefs.quotes(TOPIC, identity.merge_quotes(rows), NOW).sections]
    assert headings == ["Saturday 17 May", "Friday 16 May"]


def test_own_words_go_before_a_newer_paraphrase_of_them() -> None:
    rows = told(
        (POST, quote("the guns must fall silent before winter reaches the valley", "Ada Berg", QuoteKind.INDIRECT)),
        (MET, quote("The guns must fall silent before winter comes to the valley")),
    )
    briefing = briefs.quotes(TOPIC, identity.merge_quotes(rows), NOW)
    (statement,) = (s for section in briefing.sections for s in section.statements)
    assert statement.verbatim
    assert {c.outlet for c in statement.citations} == {"North Wire", "Daily Post"}


def test_whoever_told_somebody_said_it_where_that_somebody_is_left_out() -> None:
    words = replace(quote("one road led to peace and the other to ruin", kind=QuoteKind.INDIRECT), cue="told")
    briefing = briefs.quotes(TOPIC, identity.merge_quotes(told((MET, words))), NOW)
    assert briefing.sections[0].statements[0].text == "Ada Berg said one road led to peace and the other to ruin."


def test_who_is_spelled_in_two_ways_is_named_once_among_those_quoted() -> None:
    briefing = briefs.quotes(TOPIC, (), NOW, people=STATE.participants, speaker="Nemo", speakers=("Ada Berg", "Berg"))
    assert briefing.note == "No quote by Nemo is known; quoted are: Ada Berg."


def test_a_filter_that_finds_nothing_says_who_is_quoted() -> None:
    briefing = briefs.quotes(TOPIC, (), NOW, speaker="Nemo", speakers=("Ada Berg", "Otto Holm"))
    assert briefing.note == "No quote by Nemo is known; quoted are: Ada Berg, Otto Holm."
    assert briefing.title == "Northland–Southland talks: quotes by Nemo"
    about = briefs.quotes(TOPIC, (), NOW, about="gas", since=at(10), speakers=("Ada Berg",))
    assert about.note == "No quote about “gas” since Saturday 10 May is known; quoted are: Ada Berg."
    nothing = briefs.quotes(TOPIC, (), NOW)
    assert nothing.note is not None
    assert "`feeds add`" in nothing.note


def test_positions_stand_by_holder_and_people_speak_for_their_side() -> None:
    rows = told(
        (POST, position("Ada Berg", Stance.OFFER, "open two border posts", "Berg offered to open two border posts.")),
        (MET, position("Northland", Stance.DEMAND, "30-day ceasefire", "Northland demands a 30-day ceasefire.")),
        (MET, position("Westland", Stance.ACCEPT, "host the talks", "Westland is ready to host the talks.")),
        (MET, position("Southland", Stance.REJECT, "it", "Southland rejects it.")),
    )
    briefing = briefs.positions(TOPIC, identity.merge_positions(rows), NOW, people=STATE.participants)
    assert sections(briefing) == {
        "Northland": [
            ("Saturday 17 May", "Offers to open two border posts"),
            ("Friday 16 May", "Demands a 30-day ceasefire"),
        ],
        "Westland": [("Friday 16 May", "Agrees to host the talks")],
    }


def test_the_union_is_the_side_that_is_one() -> None:
    port = replace(TOPIC, sides=("Dockers' Union", "Port Operators"))
    rows = told((MET, position("union", Stance.DEMAND, "pay rise of six percent")))
    assert list(sections(briefs.positions(port, identity.merge_positions(rows), NOW))) == ["Dockers' Union"]


def test_positions_of_an_unknown_side_name_those_known() -> None:
    rows = told((MET, position("Northland", Stance.DEMAND, "30-day ceasefire")))
    briefing = briefs.positions(TOPIC, identity.merge_positions(rows), NOW, "Eastland")
    assert briefing.note == "No position of “Eastland” is known; known are those of: Northland."
    assert briefs.positions(TOPIC, (), NOW).note is not None


def test_sources_stand_by_day_the_newest_first() -> None:
    cited = [identity.cite(MET), identity.cite(POST)]
    briefing = briefs.sources(TOPIC, cited, NOW)
    assert [s.heading for s in briefing.sections] == ["Saturday 17 May", "Friday 16 May"]
    assert briefing.updated_at == POST.article.published
    assert briefs.sources(TOPIC, (), NOW).note is not None


def test_sides_stand_first_then_mediators_and_others_have_a_line_or_two() -> None:
    others = [position("Westland", Stance.DEMAND, thing) for thing in ("customs union", "border post", "ban on drones")]
    rows = told(
        *((POST, of) for of in others),
        (POST, position("Norway", Stance.DEMAND, "longer ceasefire")),
        (MET, position("Northland", Stance.DEMAND, "30-day ceasefire")),
    )
    found = sections(briefs.positions(TOPIC, identity.merge_positions(rows), NOW))
    assert list(found) == ["Northland", "Norway", "Westland"]
    assert len(found["Westland"]) == 2


def test_only_so_many_who_are_no_side_are_told_of() -> None:
    rows = told(
        (MET, position("Northland", Stance.DEMAND, "30-day ceasefire")),
        *((MET, position(f"{n}land", Stance.DEMAND, "30-day ceasefire")) for n in ("A", "B", "C", "D", "E", "F")),
    )
    assert len(sections(briefs.positions(TOPIC, identity.merge_positions(rows), NOW))) == 5
