"""Nothing that somebody wrote becomes part of a statement: SQL is built from tables and bound parameters only."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import db

FILES = sorted(file for file in Path(db.__path__[0]).rglob("*.py"))
TAKES_SQL = {
    "execute",
    "executemany",
    "executescript",
    "exec_driver_sql",
    "text",
    "literal_column",
    "scalar",
    "scalars",
}
OURS = {"pragma", "APPLICATION_ID"}  # constants of the module that names them


def composed(node: ast.expr) -> bool:
    """Return whether a text is put together while the program runs, from anything but our own constants."""
    if isinstance(node, ast.JoinedStr):
        parts = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        return not all(isinstance(part, ast.Name) and part.id in OURS for part in parts)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add | ast.Mod)
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"format", "join"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_statement_is_put_together_from_text(file: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
    wrong = [
        call.lineno
        for call in calls
        if (call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")) in TAKES_SQL
        and any(composed(argument) for argument in call.args)
    ]
    assert wrong == []


def test_the_check_sees_what_it_looks_for() -> None:
    for sql in ('f"SELECT {name}"', '"SELECT " + name', '"SELECT %s" % name', '"SELECT {}".format(name)'):
        assert composed(ast.parse(sql, mode="eval").body), sql
    assert not composed(ast.parse('"SELECT 1"', mode="eval").body)
