from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.core.errors import StorageError
from db.alone import alone

ROOT = Path(__file__).parents[2]
KEEPER = """
import sys
from db.alone import alone
with alone(sys.argv[1]):
    print("in", flush=True)
    sys.stdin.read()
"""


def keeper(url: str) -> subprocess.Popen[bytes]:
    """Start a process that keeps the database until it is ended."""
    command = [sys.executable, "-c", KEEPER, url]
    started = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert started.stdout
    assert started.stdout.readline().strip() == b"in"
    return started


def test_the_second_keeper_is_told_and_the_lock_goes_with_a_process_that_is_killed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'talks.db'}"
    first = keeper(url)
    with pytest.raises(StorageError) as told, alone(url):
        pass
    assert f"(process {first.pid}) is working on {tmp_path / 'talks.db'} already; stop" in told.value.sentence
    first.kill()
    first.communicate()
    with alone(url):
        pass
    with alone(url):
        pass


def test_a_database_in_memory_is_everybodys_own() -> None:
    with alone("sqlite://"), alone("sqlite://"):
        pass


def test_a_folder_that_cannot_be_written_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "talks.db.lock").mkdir()
    with pytest.raises(StorageError, match="must be writable"), alone(f"sqlite:///{tmp_path / 'talks.db'}"):
        pass
