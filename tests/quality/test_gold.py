"""Gold files say what they mean, and a label that does not stand in its text is refused by name."""

from datetime import date
from pathlib import Path

import pytest

from bot.core.model.article import Span
from bot.core.model.fact import QuoteKind
from tests.quality.gold import GoldError, files, fingerprint, load, parse
from tests.quality.samples import FERRY, ferry, plain


def test_labels_become_places_in_the_text() -> None:
    gold = ferry()
    quotes = gold.labels.facts.quotes
    assert [[part.of(gold.text) for part in q.parts] for q in quotes] == [
        ["We came to listen,", "We will not work nights."],
        ["the offer was final"],
        ['the mood "poisonous"'],
    ]
    assert [q.kind for q in quotes] == [QuoteKind.DIRECT, QuoteKind.INDIRECT, QuoteKind.MIXED]
    assert all(q.text == q.span.of(gold.text) for q in quotes)
    assert [p.span.of(gold.text) for p in gold.labels.facts.positions] == ["We will not work nights."]
    assert gold.published == date(2031, 3, 7)


def test_the_words_for_a_source_are_the_nearest_ones() -> None:
    text = FERRY.replace("Nothing", "").replace('on Thursday. "We came', 'on Thursday; she sat. "We came')
    gold = parse(text, "ferry")
    quote = gold.labels.facts.quotes[0]
    assert quote.speaker_span is not None
    assert gold.text[: quote.speaker_span.start].endswith('listen," ')


def test_a_name_is_labelled_wherever_it_stands_and_the_longer_one_keeps_its_place() -> None:
    gold = parse(FERRY + '\n[[entities]]\ntext = "Berg"\nlabel = "PER"\n', "ferry").labels  # after [status]
    assert [n.text for n in gold.names] == ["Ida Berg", "Harbour Line", "Port Mora", "Harbour Line"]


def test_equal_expressions_take_their_places_in_order_and_the_last_label_takes_the_rest() -> None:
    assert [t.value for t in ferry().labels.timexes] == ["2031-03-06", "2031-03-13"]
    first = FERRY.replace('[[dates]]\ntext = "on Thursday"\nvalue = "2031-03-13"\n', "")
    assert [t.value for t in parse(first, "ferry").labels.timexes] == ["2031-03-06", "2031-03-06"]


def test_an_article_may_have_nothing_to_label() -> None:
    assert plain().labels.facts.status is None
    assert plain().labels.facts.participants == ()


def test_a_word_is_not_found_within_another() -> None:
    with pytest.raises(GoldError, match=r"ferry: participants\[5\]\.name or aliases: does not stand.*'Lun'"):
        parse(FERRY + '\n[[participants]]\nname = "Lun"\nkind = "person"\npart = "other"\n', "ferry")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('text = "the offer was final"', 'text = "the offer is final"', r"quotes\[2\]\.parts: does not stand"),
        ('cue = "called"', 'cue = "named"', r"quotes\[3\]\.cue: does not stand in the text: 'named'"),
        ('words = "An official"', 'words = "A clerk"', r"quotes\[3\]\.words: does not stand"),
        ('kind = "mixed"', 'kind = "half"', r"quotes\[3\]\.kind: not one of direct, mixed, indirect: 'half'"),
        ('part = "delegate"', 'part = "guest"', r"participants\[2\]\.part: not one of"),
        ('stance = "reject"', "", r"positions\[1\]\.stance: is missing"),
        ('holder = "Ida Berg"', 'owner = "Ida Berg"', r"positions\[1\]\.owner: no such label"),
        ('place = "Port Mora"', 'place = "Port Moro"', r"events\[1\]\.place: does not stand"),
        ('value = "2031-03-06"', 'value = "Thursday"', r"dates\[1\]\.value: not a value of TimeML"),
        ("next_round = 2031-03-13", 'next_round = "soon"', r"status\.next_round: not a day: 'soon'"),
        ('kind = "wire report"', 'kind = "rumour"', "kind: not a kind of coverage: 'rumour'"),
        ("published = 2031-03-07", "", "published: is missing"),
        ('label = "LOC"', 'label = "PLACE"', r"entities\[3\]\.label: not one of"),
        ("[status]", "[status", "ferry: "),
        ('parts = ["We came to listen,", "We', 'parts = ["We will not work nights.", "We', "part before it"),
    ],
)
def test_a_wrong_label_is_named(old: str, new: str, complaint: str) -> None:
    assert old in FERRY
    with pytest.raises(GoldError, match=complaint):
        parse(FERRY.replace(old, new, 1), "ferry")


def test_an_expression_labelled_too_often_or_a_name_labelled_twice_is_refused() -> None:
    with pytest.raises(GoldError, match=r"dates\[3\]\.text: labelled more often"):
        parse(FERRY + '\n[[dates]]\ntext = "on Thursday"\nvalue = "2031-03-20"\n', "ferry")
    with pytest.raises(GoldError, match=r"entities\[4\]\.text: labelled twice"):
        parse(FERRY + '\n[[entities]]\ntext = "Ida Berg"\nlabel = "ORG"\n', "ferry")


def test_the_fingerprint_changes_with_every_byte_and_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(FERRY, "utf-8")
    one = fingerprint(tmp_path)
    (tmp_path / "b.toml").write_text(FERRY, "utf-8")
    two = fingerprint(tmp_path)
    (tmp_path / "b.toml").write_text(FERRY + "\n", "utf-8")
    assert len({one, two, fingerprint(tmp_path)}) == 3
    assert [load(file).id for file in files(tmp_path)] == ["a", "b"]


def test_every_place_is_a_span() -> None:
    assert all(isinstance(n.span, Span) for n in ferry().labels.names)
