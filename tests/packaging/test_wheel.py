from __future__ import annotations

import subprocess
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement

from bot.demo.coverage import outlets
from tests.packaging.conftest import ROOT, locked


def talks(commands: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed command as a new user would: from another folder, with next to no environment."""
    environment = {"HOME": str(cwd), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "COLUMNS": "100"}
    return subprocess.run(
        [commands / "talks", *words], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_everything_that_runs_is_in_the_wheel_and_nothing_else(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"bot", "cogs", "db"}
    source = {
        file.relative_to(ROOT).as_posix()
        for top in tops
        for file in (ROOT / top).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert source - set(names) == set()


def test_the_installed_command_is_not_the_source_tree(installed: Path, tmp_path: Path) -> None:
    python = installed / "python"
    code = "import bot, cogs, db; print(bot.__file__, cogs.__file__, db.__file__)"
    found = subprocess.run([python, "-c", code], cwd=tmp_path, env={}, capture_output=True, text=True, check=True)
    assert str(ROOT) not in found.stdout


def test_help_is_there(installed: Path, tmp_path: Path) -> None:
    done = talks(installed, "--help", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout


def test_the_demo_runs_from_another_folder_and_leaves_nothing_there(installed: Path, tmp_path: Path) -> None:
    done = talks(installed, "demo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
    for shown in ("/talks status", "/talks participants", "/talks quotes", "/talks timeline", "/digest preview"):
        assert shown in done.stdout
    for told in ("Russia–Ukraine talks", "Rustem Umerov", "Vladimir Medinsky", "Hakan Fidan", "Istanbul"):
        assert told in done.stdout
    for outlet in (outlet.name for outlet in outlets()):
        assert outlet in done.stdout
    for unrelated in ("Galatasaray", "Eurovision"):
        assert unrelated not in done.stdout
    for next_command in ("talks topics add", "talks feeds add", "talks refresh --once"):
        assert next_command in done.stdout


def test_the_locks_name_no_address() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        assert "://" not in (ROOT / lock).read_text()


def test_the_lock_for_checks_holds_the_lock_for_users() -> None:
    pinned = {line.split(" ")[0] for line in (ROOT / "requirements-dev.lock").read_text().splitlines() if "==" in line}
    assert {str(Requirement(f"{r.name}{r.specifier}")) for r in locked()} <= pinned
