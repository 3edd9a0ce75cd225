"""The command line, as typed: what it prints, its exit code, and one clear sentence on bad input."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
import typer.main

from bot.cli import app, main

Run = Callable[..., tuple[int, str, str]]

ARTICLE = """Northland and Southland meet in Geneva

Negotiators of Northland and Southland met in Geneva on Friday for talks on fishing rights.

“We came to listen,” said Northland's Foreign Minister Ida Berg, who leads the delegation.
"""


@pytest.fixture
def talks(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["talks", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return run


def commands() -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []

    def walk(path: str, command: object) -> None:
        if inner := getattr(command, "commands", None):
            for name, part in inner.items():
                walk(f"{path} {name}".strip(), part)
        else:
            assert isinstance(command, click.Command) or hasattr(command, "callback")
            found.append((path, command))  # type: ignore[arg-type]  # typer has a click of its own

    walk("", typer.main.get_command(app))
    return found


def test_every_command_of_the_specification_exists() -> None:
    assert {name for name, _ in commands()} >= {
        *("demo", "run", "refresh", "analyse", "check", "db upgrade", "db backup"),
        *("status", "participants", "quotes", "positions", "timeline", "sources", "digest", "catchup", "background"),
        *("feeds add", "feeds list", "feeds remove", "feeds check", "topics add", "topics list", "topics remove"),
    }


@pytest.mark.parametrize(("name", "command"), commands(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_command_has_a_help_text_with_an_example(name: str, command: click.Command) -> None:
    assert command.help, name
    assert "talks" in str(command.epilog), name
    assert "Example" in str(command.epilog), name


def test_help_is_shown_and_is_no_failure(talks: Run) -> None:
    code, printed, _ = talks("quotes", "--help")
    assert code == 0
    assert "--speaker" in printed
    assert "Example" in printed


def test_a_command_that_does_not_exist_exits_with_a_sentence(talks: Run) -> None:
    code, _, told = talks("quoets")
    assert code == 2
    assert "quoets" in told


def test_a_question_before_anything_is_followed_says_what_to_do(talks: Run) -> None:
    code, _, told = talks("status")
    assert code == 1
    assert "`talks topics add`" in " ".join(told.split())
    assert "Traceback" not in told


def test_topics_are_added_listed_asked_about_and_removed(talks: Run) -> None:
    assert talks("topics", "add", "Fishing talks", "Northland, Southland", "--words", "cod")[0] == 0
    assert "Fishing talks" in talks("topics", "list")[1]
    code, printed, _ = talks("status")
    assert code == 0
    assert "Fishing talks" in printed
    assert "`talks feeds add`" in " ".join(printed.split())
    assert talks("topics", "remove", "Fishing talks")[0] == 0
    assert "No talks are followed" in talks("topics", "list")[1]


def test_names_are_listed_as_they_were_typed(talks: Run) -> None:
    assert talks("topics", "add", "[red]Fishing[/] talks [/x]", "Northland, Southland", "--words", "[b]")[0] == 0
    code, printed, _ = talks("topics", "list")
    assert code == 0
    assert "[red]Fishing[/] talks [/x]" in printed
    assert "[b]" in printed


def test_a_feed_on_a_private_address_is_refused_with_a_sentence(talks: Run) -> None:
    code, _, told = talks("feeds", "add", "http://127.0.0.1:9/feed")
    assert code == 1
    assert told.startswith("✗ ")
    assert "Traceback" not in told


def test_run_without_a_token_says_where_to_get_one(talks: Run) -> None:
    code, _, told = talks("run")
    assert code == 1
    assert "https://discord.com/developers/applications" in told


def test_bad_settings_are_named(talks: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FETCH_INTERVAL_MINUTES", "never")
    code, _, told = talks("topics", "list")
    assert code == 1
    assert "FETCH_INTERVAL_MINUTES" in told
    assert talks("check")[0] == 1


def test_check_says_what_works(talks: Run) -> None:
    code, printed, _ = talks("check")
    assert code == 0
    assert "settings can be read" in printed
    assert "database answers" in printed
    assert "DISCORD_TOKEN" in printed


def test_a_backup_is_a_database_and_is_never_written_over_another(talks: Run, tmp_path: Path) -> None:
    talks("topics", "add", "Fishing talks", "Northland, Southland")
    assert talks("db", "backup", "copy.db")[0] == 0
    assert (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format 3")
    code, _, told = talks("db", "backup", "copy.db")
    assert code == 1
    assert "copy.db" in told


def test_refresh_with_nothing_due_says_so(talks: Run) -> None:
    code, printed, _ = talks("refresh", "--once")
    assert code == 0
    assert "Nothing is due" in printed


def test_analyse_prints_the_contract(talks: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    code, printed, _ = talks("analyse", "a.txt", "--published", "2025-05-16", "--json")
    read = json.loads(printed)
    assert code == 0
    assert set(read) == {"article", "participants", "quotes", "positions", "events", "status"}
    assert read["article"]["text"] == ARTICLE
    assert read["article"]["title"] == "Northland and Southland meet in Geneva"
    for quote in read["quotes"]:
        assert ARTICLE[quote["start"] : quote["end"]] == quote["text"]
    (said,) = [q for q in read["quotes"] if "listen" in q["text"]]
    assert (said["speaker"], said["kind"]) == ("Ida Berg", "direct")
    berg = next(p for p in read["participants"] if p["name"] == "Ida Berg")
    assert all("Berg" in ARTICLE[start:end] for start, end in berg["mentions"])


def test_analyse_reads_html_and_standard_input(talks: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    headline, *paragraphs = ARTICLE.split("\n\n")
    told = "".join(f"<p>{p}</p>" for p in paragraphs)
    html = f"<html><body><article><h1>{headline}</h1>{told}</article></body></html>"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(html.encode())))
    code, printed, _ = talks("analyse", "-", "--published", "2025-05-16", "--json")
    assert code == 0
    assert "We came to listen" in json.loads(printed)["article"]["text"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    code, printed, _ = talks("analyse", "-", "--published", "2025-05-16")
    assert code == 0
    assert "Ida Berg" in printed


@pytest.mark.parametrize(
    "arguments",
    [
        ("analyse", "missing.txt"),
        ("analyse", "."),
        ("analyse", "empty.html"),
        ("analyse", "empty.txt"),
        ("analyse", "picture.jpg"),
        ("analyse", "a.txt", "--published", "soon"),
    ],
)
def test_what_cannot_be_analysed_gives_a_sentence(talks: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text("Hello.")
    (tmp_path / "empty.html").write_text("<html><body></body></html>")
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "picture.jpg").write_bytes(bytes(range(256)) * 9)
    code, printed, told = talks(*arguments)
    assert code == 1
    assert told.startswith("✗ ")
    assert printed == ""


def test_who_changed_what_is_shown_and_forgotten(talks: Run) -> None:
    assert "Nothing was changed yet" in talks("audit")[1]
    talks("topics", "add", "Pay talks", "Union, Railway", "--guild", "77")
    code, printed, _ = talks("audit", "--guild", "77")
    assert code == 0
    assert "the operator" in printed
    assert "topics add" in printed
    assert "Nothing was changed yet" in talks("audit")[1]
    code, printed, _ = talks("forget", "--guild", "77", "--yes")
    assert "1 topic, 0 feeds, 0 digests and 1 line of the log were deleted." in " ".join(printed.split())
    assert "No talks are followed yet" in talks("topics", "list", "--guild", "77")[1]
    assert "server delete" in talks("audit", "--guild", "77")[1]


@pytest.mark.parametrize("arguments", [(), ("--guild", "1", "--user", "2"), ("--guild", "0", "--yes")])
def test_it_must_be_said_of_whom_to_forget_what_is_kept(talks: Run, arguments: tuple[str, ...]) -> None:
    code, _, complaint = talks("forget", *arguments)
    assert code == 1
    assert complaint.startswith("✗ ")


def test_what_was_backed_up_answers_after_it_was_restored(talks: Run, tmp_path: Path) -> None:
    talks("topics", "add", "Pay talks", "Union, Railway")
    talks("db", "backup", "copy.db")
    talks("topics", "remove", "Pay talks")
    code, printed, _ = talks("db", "restore", "copy.db")
    assert code == 0
    assert "is kept as" in printed
    code, printed, _ = talks("status")
    assert code == 0
    assert "Pay talks" in printed


def test_a_name_cannot_steer_the_terminal(talks: Run) -> None:
    talks("topics", "add", "\x1b[2J\x1b]0;owned\x07Pay \u202etalks", "Union, [red]Railway[/x]")
    for command in (("topics", "list"), ("audit",), ("status",), ("topics", "remove", "Pay")):
        _, printed, complaint = talks(*command)
        assert not set("\x1b\x07\u202e") & set(printed + complaint), command
