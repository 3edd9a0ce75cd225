"""What the README and the map promise exists."""

from __future__ import annotations

import re

import typer.main

import bot
import bot.cli
from cogs.client import extensions
from tests.packaging.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
CODE = re.findall(r"`([^`\n]+)`", README)


def test_every_path_in_the_readme_exists() -> None:
    paths = {code for code in CODE if re.fullmatch(r"[\w.\-/]+", code) and ("/" in code or code.startswith("."))}
    links = set(re.findall(r"\]\((?!https?:)([^)]+)\)", README))
    made = {".venv", ".env", "data/", ".venv/bin/talks"}  # by setting up and by running
    missing = {path for path in (paths | links) - made if not path.startswith("/") and not (ROOT / path).exists()}
    assert missing == set()


def test_every_make_target_in_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:^ *|`)make ([a-z]+)", README, re.MULTILINE))
    assert {"demo", "test"} <= named <= targets


def test_every_terminal_command_in_the_readme_exists() -> None:
    known = set(typer.main.get_command(bot.cli.app).commands)  # type: ignore[attr-defined]  # it is a group
    named = {match[1] for code in CODE if (match := re.match(r"(?:\.venv/bin/)?talks ([a-z]+)", code))}
    assert named
    assert named <= known


def test_every_slash_command_in_the_readme_exists_and_none_is_left_out() -> None:
    told = {row.split("`")[1] for row in README.splitlines() if row.startswith("| `/")}
    groups = {command.split()[0].removeprefix("/") for command in told}
    modules = {name.split(".")[-1].rstrip("s") for name in extensions()}
    assert {group.rstrip("s") for group in groups} == modules


def test_the_map_names_every_part() -> None:
    assert bot.__doc__ is not None
    words = set(re.findall(r"^ +(\w+)/? ", bot.__doc__, re.MULTILINE))
    parts = {
        path.stem
        for folder in (ROOT / "bot", ROOT / "bot" / "core")
        for path in folder.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert parts - {"__init__"} <= words
