"""The wheel, and an environment that holds it and exactly what the lock names, made without the network."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of commands of a new environment in which only the wheel and its locked needs are installed."""
    home = tmp_path_factory.mktemp("empty")
    venv.create(home, with_pip=False)
    commands, site = (
        Path(sysconfig.get_path(kind, "venv", {"base": str(home), "platbase": str(home)}))
        for kind in ("scripts", "purelib")
    )
    for requirement in locked():
        link(requirement, site)
    python = commands / Path(sys.executable).name
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True, timeout=120)
    return commands


def locked() -> list[Requirement]:
    """Return what `requirements.lock` names for this machine."""
    lines = (ROOT / "requirements.lock").read_text().replace("\\\n", "").splitlines()
    requirements = [Requirement(line.split(" --hash")[0]) for line in lines if line[:1].isalnum()]
    return [r for r in requirements if r.marker is None or r.marker.evaluate()]


def link(requirement: Requirement, site: Path) -> None:
    """Make one installed distribution, and no other, importable from another environment."""
    dist = distribution(requirement.name)
    assert requirement.specifier.contains(dist.version), f"{requirement} is locked, {dist.version} is installed"
    for file in dist.files or ():
        if ".." in file.parts:  # commands
            continue
        target = site / file  # with __pycache__, so that nothing is compiled again
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(Path(str(dist.locate_file(file))))
