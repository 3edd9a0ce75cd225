"""The Makefile and `.ci/run`, with stand-ins for the programs that they call."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

TOOLS = ("make", "sh", "bash", "env", "awk", "grep", "dirname", "rm", "touch", "find", "test", "mkdir", "chmod")


def program(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder as a fresh clone has it, and beside it the only programs on the PATH."""
    folder, programs = tmp_path / "a clone", tmp_path / "bin"
    folder.mkdir()
    programs.mkdir()
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    for tool in TOOLS:
        (programs / tool).symlink_to(shutil.which(tool) or f"/bin/{tool}")
    return folder


def set_up(clone: Path, python: str) -> None:
    """Pretend that `.venv` is ready, with this script for its Python."""
    program(clone / ".venv/bin/python", f'if [ "$1" = -c ]; then exit 0; fi\n{python}')
    for checker in ("ruff", "mypy", "lint-imports"):
        program(clone / f".venv/bin/{checker}", f"echo {checker}")
    for stamp in ("ready", "ready-dev"):
        (clone / ".venv" / stamp).touch()


def call(clone: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(clone.parent / "bin"), "HOME": str(clone.parent)}
    return subprocess.run(words, cwd=clone, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_bare_make_tells_every_target(clone: Path) -> None:
    told = set(re.findall(r"make (\w+) ", call(clone, "make").stdout))
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony is not None
    assert told == set(phony[1].split()) - {"remake"}


def test_a_python_that_is_too_old_is_answered_with_a_sentence(clone: Path) -> None:
    program(clone.parent / "bin/python3", "exit 1")
    done = call(clone, "make", "demo")
    assert done.returncode != 0
    assert done.stderr.startswith("Talks needs Python 3.11 or newer")
    assert not (clone / ".venv").exists()


def test_a_python_without_its_venv_module_is_answered_with_a_sentence(clone: Path) -> None:
    program(clone.parent / "bin/python3", 'case "$2" in *ensurepip*) exit 1;; esac')
    done = call(clone, "make", "demo")
    assert done.returncode != 0
    assert done.stderr.startswith("Talks found python3, but without its venv module")


@pytest.mark.parametrize("breakage", ["unfinished", "no python", "python too old"])
def test_a_broken_environment_is_made_anew(clone: Path, breakage: str) -> None:
    set_up(clone, "exit 0")
    if breakage == "unfinished":
        (clone / ".venv/unfinished").touch()
    elif breakage == "no python":
        (clone / ".venv/bin/python").unlink()
    else:
        program(clone / ".venv/bin/python", "exit 1")
    (clone / ".venv/left-over").touch()
    new = "printf '#!/bin/sh\\necho python \"$@\"\\n' > .venv/bin/python; "
    program(
        clone.parent / "bin/python3",
        f'if [ "$1 $2" = "-m venv" ]; then mkdir -p .venv/bin; {new} chmod +x .venv/bin/python; fi',
    )
    done = call(clone, "make", "demo")
    assert done.returncode == 0, done.stderr
    assert "Making .venv" in done.stdout
    assert "--require-hashes -r requirements.lock" in done.stdout
    assert done.stdout.splitlines()[-1] == "python -m bot demo"
    assert not (clone / ".venv/left-over").exists()
    assert not (clone / ".venv/unfinished").exists()


def test_what_is_set_up_is_not_set_up_again_until_the_lock_changes(clone: Path) -> None:
    set_up(clone, 'echo python "$@"')
    assert call(clone, "make", "demo").stdout == "python -m bot demo\n"
    os.utime(clone / "requirements.lock", (4_000_000_000, 4_000_000_000))
    assert "-r requirements.lock" in call(clone, "make", "demo").stdout


def test_the_command_that_the_demo_names_runs_the_clone_from_any_folder(clone: Path) -> None:
    set_up(clone, 'echo "$PYTHONPATH" python "$@"')
    call(clone, "make", "demo")
    done = call(clone, "sh", "-c", 'cd / && "$0" topics add "Steel talks"', str(clone / ".venv/bin/talks"))
    assert done.stdout == f"{clone} python -m bot topics add Steel talks\n"


@pytest.mark.parametrize(("status", "closing"), [(0, "9 passed in 1.23s"), (1, "1 failed, 8 passed in 1.23s")])
def test_ci_ends_with_the_closing_line_of_pytest_and_tells_failure(clone: Path, status: int, closing: str) -> None:
    set_up(clone, f"echo {closing}; exit {status}")
    done = call(clone, ".ci/run")
    assert (done.returncode != 0) == (status != 0)
    assert done.stdout.splitlines() == ["ruff", "ruff", "mypy", "lint-imports", closing]


def test_ci_stops_at_the_first_check_that_fails(clone: Path) -> None:
    set_up(clone, "echo 9 passed in 1.23s")
    program(clone / ".venv/bin/mypy", "echo wrong type; exit 1")
    done = call(clone, ".ci/run")
    assert done.returncode != 0
    assert done.stdout.splitlines()[-1] == "wrong type"
