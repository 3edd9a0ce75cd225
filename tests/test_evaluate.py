"""Measuring on one's own data: each task from JSONL to JSONL, and a bad input answered in a sentence."""

import json
from pathlib import Path

import pytest

from bot import evaluate

TEXT = "Talks go on in Geneva\n\n“We came to listen on Friday,” said Ida Berg, Northland's foreign minister."


def answers(task: str, tmp_path: Path, *rows: dict[str, object]) -> list[dict[str, object]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    assert evaluate.main([task, str(source), str(target)]) == 0
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


@pytest.mark.parametrize("arguments", [[], ["quotes"], ["guesses", "a", "b"], ["quotes", "missing.jsonl", "out.jsonl"]])
def test_what_cannot_be_measured_ends_with_a_sentence_and_a_code(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert evaluate.main(arguments) == 2
