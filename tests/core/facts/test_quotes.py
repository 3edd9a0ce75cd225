from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core import language
from bot.core.facts import participants, quotes
from bot.core.model.article import Article
from bot.core.model.fact import Facts, Quote, QuoteKind

D, M, I = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT  # noqa: E741 - as short as the column they stand in


def read(text: str) -> tuple[Quote, ...]:
    article = Article("https://herald.example/1", "", "Herald", text, datetime(2025, 3, 3, tzinfo=UTC))
    document = language.read(text, "en", date(2025, 3, 3))
    found = quotes.run(article, document, participants.run(article, document, Facts())).quotes
    assert all(q.text == q.span.of(text) for q in found)
    return found


def told(text: str) -> list[tuple[QuoteKind, str, str | None]]:
    return [(q.kind, q.text, q.speaker) for q in read(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words", "speaker"),
    [
        ('Minister Ada Obi said: "We will sign."', D, "We will sign.", "Ada Obi"),
        ('"We will sign," said Ada Obi.', D, "We will sign,", "Ada Obi"),
        ('"We will sign," Ada Obi, the trade minister, told reporters.', D, "We will sign,", "Ada Obi"),
        ("‘We will sign,’ Ms Obi said on Monday after Ada Obi arrived.", D, "We will sign,", "Ada Obi"),
        ("'We'll sign the owners' offer,' said Ada Obi.", D, "We'll sign the owners' offer,", "Ada Obi"),
        ("«We will sign», said Ada Obi.", D, "We will sign", "Ada Obi"),
        ("„We will sign“, said Ada Obi.", D, "We will sign", "Ada Obi"),
        ('Asked about it, Ada Obi said, "We will sign."', D, "We will sign.", "Ada Obi"),
        ('Ada Obi was quoted as saying: "We will sign."', D, "We will sign.", "Ada Obi"),
        ('Ada Obi left the room, saying: "We will sign."', D, "We will sign.", "Ada Obi"),
        ('Ada Obi was brief: "We will sign tonight."', D, "We will sign tonight.", "Ada Obi"),
        ('"We will sign," according to Ada Obi.', D, "We will sign,", "Ada Obi"),
        ("Ada Obi said that the port would open on Friday.", I, "the port would open on Friday", "Ada Obi"),
        ("Ada Obi told the Herald on Friday that talks failed.", I, "talks failed", "Ada Obi"),
        ("The port will open on Friday, Ada Obi said.", I, "The port will open on Friday", "Ada Obi"),
        ("The port will open on Friday, said Ada Obi.", I, "The port will open on Friday", "Ada Obi"),
        ("According to Ada Obi, the port will open.", I, "the port will open", "Ada Obi"),
        ("The port will open soon, according to Ada Obi.", I, "The port will open soon", "Ada Obi"),
        ('Ada Obi said the offer was "an insult" to all.', M, 'the offer was "an insult" to all', "Ada Obi"),
        ("Ada Obi described the rivals as mere 'tea drinkers'.", M, "the rivals as mere 'tea drinkers'", "Ada Obi"),
        ("Ada Obi left, describing the rivals as mere 'tea drinkers'.", M, "tea drinkers", "Ada Obi"),
        ('Ada Obi called the plan "frankly derisory".', M, 'the plan "frankly derisory"', "Ada Obi"),
    ],
)
def test_one_quote(text: str, kind: QuoteKind, words: str, speaker: str) -> None:
    assert told(text) == [(kind, words, speaker)]


def test_an_interrupted_quote_has_two_parts() -> None:
    text = '"We are not walking away," Ada Obi said. "But we cannot sign."'
    (quote,) = read(text)
    assert [p.of(text) for p in quote.parts] == ["We are not walking away,", "But we cannot sign."]
    assert quote.speaker == "Ada Obi"
    assert quote.cue == "said"


def test_a_quote_goes_over_paragraphs() -> None:
    text = "Ada Obi said: “We came early.\n\n“We stay late.”"
    (quote,) = read(text)
    assert [p.of(text) for p in quote.parts] == ["We came early.", "We stay late."]


def test_who_speaks_may_be_said_in_the_last_paragraph_only() -> None:
    (quote,) = read("“We came early that day.\n\n“We stay late,” said Ada Obi.")
    assert (quote.speaker, quote.cue, len(quote.parts)) == ("Ada Obi", "said", 2)


def test_a_quote_within_a_quote_is_not_one_of_its_own() -> None:
    assert told("“She told me ‘never again’ and left,” said Ada Obi.") == [
        (D, "She told me ‘never again’ and left,", "Ada Obi")
    ]


def test_the_next_paragraph_of_nothing_but_words_is_the_same_speakers() -> None:
    found = told("“We came early and we waited,” said Ada Obi.\n\n“Nobody else was there that morning.”")
    assert [q[2] for q in found] == ["Ada Obi", "Ada Obi"]


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "harbour clause" worries both sides.',
        'The film "Night of the Long Talks" opened on Friday.',
        "The workers' pay and the owners' profits rose.",
        "Ada Obi met the owners on Friday.",
        "The claims were rejected. The statement was short.",
    ],
)
def test_what_is_no_quote(text: str) -> None:
    assert told(text) == []


def test_pronouns_mean_the_subject_before() -> None:
    text = "Ada Obi left the room early. She said the port would open on Friday."
    (quote,) = read(text)
    assert quote.speaker == "Ada Obi"
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(text) == "She"


def test_a_pronoun_that_two_people_fit_names_nobody() -> None:
    (quote,) = read("Ada Obi and Eva Lind left the room. She said the port would open on Friday.")
    assert quote.speaker is None
    assert quote.speaker_span is not None


def test_a_pronoun_agrees_with_the_given_name() -> None:
    (quote,) = read("Peter Lind thanked Anna Obi at the door. She said the port would open on Friday.")
    assert quote.speaker == "Anna Obi"


def test_a_title_means_the_one_who_has_it() -> None:
    (quote,) = read("Trade Minister Ada Obi came. The minister said the port would open on Friday.")
    assert quote.speaker == "Ada Obi"
    (other,) = read("Two ministers came. A spokesman said the port would open on Friday.")
    assert other.speaker is None


def test_a_surname_that_two_share_names_nobody() -> None:
    found = told('Anna Berg met Olof Berg. "We will sign tonight," Berg said.')
    assert found == [(D, "We will sign tonight,", None)]


def test_a_state_speaks_through_its_capital() -> None:
    assert told("Ankara said that it would host the talks.") == [(I, "it would host the talks", "Türkiye")]


def test_an_apposition_belongs_to_the_name_beside_it() -> None:
    (quote,) = read('The union\'s chief negotiator, Marta Lind, said: "We wait."')
    assert quote.speaker == "Marta Lind"


def test_who_takes_over_ends_what_another_said() -> None:
    found = told("Ada Obi said the port would open, but Eva Lind said it would stay shut.")
    assert found == [(I, "the port would open", "Ada Obi"), (I, "it would stay shut", "Eva Lind")]


TRANSCRIPT = (
    "Briefing after the talks\n\nAna Roth, spokeswoman: Good evening. We met twice.\n\nQ: Did they sign?\n\n"
    "Ms. Roth: I said then that nobody would sign today. Next.\n\nBEN HALE: Nobody did.\n\nQ: Why?\n\n"
    'Ms. Roth: Ben Hale told me: "The pen was dry."'
)


def test_a_transcript_is_read_turn_by_turn() -> None:
    found = told(TRANSCRIPT)
    assert (D, "Good evening. We met twice.", "Ana Roth") in found
    assert (D, "Did they sign?", None) in found
    assert (D, "Nobody did.", "Ben Hale") in [(k, t, s.title() if s else s) for k, t, s in found]
    assert (I, "nobody would sign today", "Ana Roth") in found
    assert (D, "The pen was dry.", "Ben Hale") in [(k, t, s.title() if s else s) for k, t, s in found]


def test_a_list_is_no_transcript() -> None:
    assert told("The plan\n\nVenue: Oslo\n\nTime: noon\n\nVenue: Bergen\n\nTime: nine") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Roth: ‘We will not go’\n\nMinister Ana Roth left the talks.", "Ana Roth"),
        ("A post from Ana Roth, who leads the team: “We will not go.”", "Ana Roth"),
        ("Ana Roth was quoted by the Fjord Gazette as saying that the talks were over.", "Ana Roth"),
        ("“We will not go,” said the mediator, the head of the forum, Dr Ana Roth.", "Ana Roth"),
        ("The head of the team, Minister Ana Roth, said the talks were over.", "Ana Roth"),
        ("The union said in a signed statement that the talks were “over at last”.", None),
    ],
)
def test_who_speaks_in_a_headline_a_post_and_behind_roles(text: str, speaker: str | None) -> None:
    assert [q.speaker for q in read(text)] == [speaker]


def test_the_head_of_a_company_is_not_the_company() -> None:
    found = told(
        "Halden Mills offered less. Its chief executive, Ana Roth, left. The chief executive of Halden Mills said that"
        " talks were over."
    )
    assert [s for _, _, s in found] == ["Ana Roth"]


def test_what_one_says_that_another_said_has_its_own_speaker() -> None:
    found = told("“My colleague Ben Hale told me, ‘Your pens are dry.’ They are,” Ana Roth said.")
    assert (D, "Your pens are dry.", "Ben Hale") in found
    assert "Ana Roth" in {s for _, _, s in found}


def test_the_company_is_the_one_that_the_text_names() -> None:
    text = "The Glass Workers' Union left. Halden Mills stayed. The company said that it would wait."
    assert [q.speaker for q in read(text)] == ["Halden Mills"]
