"""The tree keeps its own rules: nothing grows too large, every name says something, and every promise is written."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = sorted(file for top in ("bot", "cogs", "db") for file in (ROOT / top).rglob("*.py"))
# The loopback Discord is a program of its own, checked by its own smoke test; it came in as it is.
TESTS = sorted(file for file in (ROOT / "tests").rglob("*.py") if "discord_twin" not in file.parts)

FILE_LINES = 400
CODE_LINES = 300  # those that are neither blank, nor comment, nor docstring
FUNCTION_LINES = 40
COMMAND_STATEMENTS = 10
SAYS_NOTHING = {"util", "helper", "common", "manager", "misc", "handler"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@functools.cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def functions(file: Path) -> Iterator[Function]:
    return (node for node in ast.walk(parsed(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def docstring_lines(tree: ast.Module) -> set[int]:
    """Return the lines of all docstrings, those behind a name's value included."""
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    return {line for text in texts for line in range(text.lineno, (text.end_lineno or text.lineno) + 1)}


def code_lines(file: Path) -> int:
    told = docstring_lines(parsed(file))
    lines = enumerate(file.read_text("utf-8").splitlines(), start=1)
    return sum(1 for n, line in lines if n not in told and line.strip() and not line.strip().startswith("#"))


def public(node: Documented, prefix: str = "") -> Iterator[tuple[str, Documented]]:
    """Return the public functions and classes of a module, with the methods of the latter."""
    for child in node.body:
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and child.name[0] != "_":
            yield prefix + child.name, child
            if isinstance(child, ast.ClassDef):
                yield from public(child, f"{child.name}.")


def test_no_file_is_too_long() -> None:
    sizes = {named(f): len(f.read_text("utf-8").splitlines()) for f in (*SOURCE, *TESTS)}
    assert {name: size for name, size in sizes.items() if size > FILE_LINES} == {}


def test_no_module_holds_too_much() -> None:
    sizes = {named(f): code_lines(f) for f in SOURCE}
    assert {name: size for name, size in sizes.items() if size > CODE_LINES} == {}


def test_no_function_is_too_long() -> None:
    sizes = {
        f"{named(file)}: {f.name}": (f.end_lineno or f.lineno) - f.lineno + 1
        for file in (*SOURCE, *TESTS)
        for f in functions(file)
    }
    assert {name: size for name, size in sizes.items() if size > FUNCTION_LINES} == {}


def test_a_command_only_reads_its_options_makes_one_call_and_shows_the_answer() -> None:
    def is_command(function: Function) -> bool:
        calls = [d.func for d in function.decorator_list if isinstance(d, ast.Call)]
        return any(isinstance(call, ast.Attribute) and call.attr == "command" for call in calls)

    sizes = {
        f"{file.name}: {f.name}": sum(isinstance(node, ast.stmt) for node in ast.walk(f)) - 1
        for file in (ROOT / "cogs").rglob("*.py")
        for f in functions(file)
        if is_command(f)
    }
    assert sizes
    assert {name: size for name, size in sizes.items() if size > COMMAND_STATEMENTS} == {}


def test_every_module_is_named_after_what_it_holds() -> None:
    parts = {named(file): set(re.split(r"[_./]", named(file))) for file in (*SOURCE, *TESTS)}
    empty = SAYS_NOTHING | {word + "s" for word in SAYS_NOTHING}
    assert {name: words & empty for name, words in parts.items() if words & empty} == {}


def test_every_package_says_why_it_exists() -> None:
    packages = {file.parent for file in SOURCE}
    assert [named(p) for p in packages if not (p / "__init__.py").exists()] == []
    silent = [named(file) for file in SOURCE if not ast.get_docstring(parsed(file))]
    assert silent == []


def test_a_public_name_promises_one_thing_in_one_line() -> None:
    long = [
        f"{named(file)}: {name}"
        for file in SOURCE
        for name, node in public(parsed(file))
        if (text := ast.get_docstring(node)) and "\n" in text
    ]
    assert long == []


def test_no_check_is_silenced_without_a_reason() -> None:
    bare = re.compile(r"#\s*(?:type:\s*ignore(?:\[[\w,-]*\])?|noqa(?::\s*[A-Z0-9, ]+)?)\s*$", re.MULTILINE)
    silenced = {named(file): bare.findall(file.read_text("utf-8")) for file in (*SOURCE, *TESTS)}
    assert {name: marks for name, marks in silenced.items() if marks} == {}


def tracked() -> list[Path]:
    """Return every file of the project, also in a copy of it that git knows nothing about."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    if listed:
        return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    left_out = {".venv", ".git", "__pycache__", "data", "build", "dist", ".mypy_cache", ".ruff_cache", ".hypothesis"}
    return [file for file in ROOT.rglob("*") if file.is_file() and not left_out & set(file.relative_to(ROOT).parts)]


def test_no_file_names_a_place_on_this_machine_or_where_packages_come_from() -> None:
    own = re.escape(f"{ROOT}/")
    homes = r"(?<![\w.:/])/(?:home|Users|root|work|mnt)/\w"
    index = r"--(?:extra-)?index-url[ =]\S*://|--trusted-host[ =]\w|://[\w.\-:]*/?\w*/simple\b|files\.pythonhosted"
    wrong = re.compile(f"{own}|{homes}|{index}")
    found = {
        named(file): match[0]
        for file in tracked()
        if file != Path(__file__) and (match := wrong.search(file.read_text("utf-8", errors="replace")))
    }
    assert found == {}
