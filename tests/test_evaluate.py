"""Measuring on one's own data: each task from JSONL to JSONL, and a bad input answered in a sentence."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.evaluate.__main__ import main

TEXT = "Talks go on in Geneva\n\n“We came to listen on Friday,” said Ida Berg, Northland's foreign minister."


def answers(
    task: str, tmp_path: Path, *rows: dict[str, object], options: Sequence[str] = ()
) -> list[dict[str, object]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    assert main([task, str(source), str(target), *options]) == 0
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_quotes_stand_where_they_say(tmp_path: Path) -> None:
    (row,) = answers("quotes", tmp_path, {"id": 7, "text": TEXT})
    quotes = row["quotes"]
    assert isinstance(quotes, list)
    (quote,) = quotes
    assert row["id"] == 7
    assert TEXT[quote["start"] : quote["end"]] == quote["text"]
    assert quote["speaker"] == "Ida Berg"


def test_participants_are_given_with_all_that_analyse_gives(tmp_path: Path) -> None:
    (row,) = answers("participants", tmp_path, {"id": "a", "text": TEXT, "published": "2031-03-07"})
    assert {"id", "participants", "quotes", "positions", "events", "status"} <= set(row)


def test_dates_are_resolved_against_the_day_of_the_document(tmp_path: Path) -> None:
    (row,) = answers("dates", tmp_path, {"id": 1, "dct": "2031-03-08", "text": TEXT})
    timexes = row["timexes"]
    assert isinstance(timexes, list)
    assert [t["value"] for t in timexes] == ["2031-03-07"]


def test_entities_have_their_kind(tmp_path: Path) -> None:
    (row,) = answers("entities", tmp_path, {"id": 1, "text": TEXT})
    entities = row["entities"]
    assert isinstance(entities, list)
    assert ("Ida Berg", "PER") in {(TEXT[e["start"] : e["end"]], e["label"]) for e in entities}


def test_feeds_are_read_beside_their_list_and_failures_are_rows_too(tmp_path: Path) -> None:
    (tmp_path / "good.xml").write_text(
        "<rss version='2.0'><channel><title>T</title><item><title>Talks</title><link>https://example.org/1</link>"
        "<pubDate>Fri, 07 Mar 2031 10:00:00 +0000</pubDate></item></channel></rss>"
    )
    (tmp_path / "bad.xml").write_text("<html><body>hello</body></html>")
    good, bad = answers("feeds", tmp_path, {"file": "good.xml"}, {"file": "bad.xml"})
    entries = good["entries"]
    assert isinstance(entries, list)
    assert entries[0]["link"] == "https://example.org/1"
    assert entries[0]["published"].startswith("2031-03-07T10:00")
    assert "web page" in str(bad["error"])


WIRE = (
    "Delegations from Northland and Southland met in Oslo on Friday for the first direct talks in four years. The "
    "meeting lasted six hours and was chaired by Norwegian diplomats, who called the mood businesslike."
)
OTHER = (
    "Dock workers in the port of Harbourton voted to strike after the company turned down a pay rise of eight percent. "
    "The union said that members would walk out on Monday unless a better offer came."
)


def test_copies_are_grouped_under_the_first(tmp_path: Path) -> None:
    rows = answers(
        "duplicates",
        tmp_path,
        {"id": "a", "text": WIRE},
        {"id": "b", "text": OTHER},
        {"id": "c", "text": "OSLO (Agency) - " + WIRE},
    )
    assert [row["dup_group"] for row in rows] == ["a", "b", "a"]


def test_articles_about_one_happening_are_one_story(tmp_path: Path) -> None:
    rows = answers(
        "stories",
        tmp_path,
        {"id": "a", "date": "2031-03-07", "text": WIRE},
        {"id": "b", "date": "2031-03-07", "text": OTHER},
        {"id": "c", "date": "2031-03-08", "text": "Northland and Southland held six hours of talks in Oslo."},
        {"id": "d", "date": "2031-05-08", "text": "Northland and Southland held six hours of talks in Oslo."},
    )
    assert [row["cluster"] for row in rows] == ["a", "b", "a", "d"]


def test_texts_are_routed_to_the_topics_they_belong_to(tmp_path: Path) -> None:
    given = tmp_path / "topics.json"
    given.write_text(json.dumps([{"name": "Border talks", "sides": ["Russia", "Ukraine"]}]))
    rows = answers(
        "routing",
        tmp_path,
        {"id": 1, "text": "Russia and Ukraine will hold ceasefire talks in Istanbul."},
        {"id": 2, "text": OTHER},
        options=["--topics", str(given)],
    )
    assert [row["topics"] for row in rows] == [["Border talks"], []]


def test_a_summary_is_made_of_the_articles_own_sentences_within_its_length(tmp_path: Path) -> None:
    docs = [
        {"date": "2031-03-07", "text": WIRE},
        {"date": "2031-03-07", "sents": [WIRE.split(". ", maxsplit=1)[0] + ".", "It was a long day."]},
        {"date": "2031-03-07", "text": OTHER},
    ]
    (row,) = answers("summary", tmp_path, {"id": 1, "docs": docs, "words": 40})
    summary = str(row["summary"])
    assert summary.startswith("Delegations from Northland and Southland met in Oslo")
    assert "It was" not in summary
    assert len(summary.split()) <= 40


def test_a_timeline_has_the_days_that_later_articles_look_back_on(tmp_path: Path) -> None:
    articles = [
        {"id": 1, "date": "2031-03-08", "sents": ["Northland and Southland signed a truce in Oslo on 7 March 2031."]},
        {"id": 2, "date": "2031-03-20", "sents": ["The truce that Northland and Southland signed on 7 March held."]},
        {"id": 3, "date": "2031-03-21", "sents": ["A football match was played in Oslo on Friday in the rain."]},
    ]
    (row,) = answers("timeline", tmp_path, {"topic": "t", "articles": articles, "dates": 1, "sentences": 1})
    assert row["timeline"] == {"2031-03-07": ["Northland and Southland signed a truce in Oslo on 7 March 2031."]}


@pytest.mark.parametrize(
    "arguments",
    [[], ["quotes"], ["guesses", "a", "b"], ["quotes", "missing.jsonl", "o.jsonl"], ["routing", "a.jsonl", "b.jsonl"]],
)
def test_what_cannot_be_measured_ends_with_a_sentence_and_a_code(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        code: object = main(arguments)
    except SystemExit as ended:
        code = ended.code
    assert code == 2
