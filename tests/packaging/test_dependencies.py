from __future__ import annotations

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.conftest import ROOT

OWN = ("bot", "cogs", "db")
PARTS_OF = {"pydantic-core": "pydantic"}  # pinned by, and part of the interface of, another
UNNAMED = {"aiosqlite", "tzdata"}  # loaded by SQLAlchemy and zoneinfo; nobody imports them
HOMES = packages_distributions()
FILES = sorted(file for top in OWN for file in (ROOT / top).rglob("*.py"))


def imported(source: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return {name.split(".")[0] for name in names}


def distributions(module: str) -> set[str]:
    names = {canonicalize_name(dist) for dist in HOMES.get(module, ())}
    return {PARTS_OF.get(name, name) for name in names}


@pytest.fixture(scope="module")
def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}


def test_what_is_imported_is_declared_and_not_left_to_chance(declared: set[str]) -> None:
    undeclared: dict[str, list[str]] = {}
    for file in FILES:
        for name in imported(file.read_text("utf-8")) - sys.stdlib_module_names - set(OWN):
            if not distributions(name) & declared:
                undeclared.setdefault(name, []).append(file.relative_to(ROOT).as_posix())
    assert undeclared == {}


def test_what_is_declared_is_used(declared: set[str]) -> None:
    used = {name for file in FILES for name in imported(file.read_text("utf-8"))}
    assert declared - UNNAMED - set().union(*map(distributions, used)) == set()
