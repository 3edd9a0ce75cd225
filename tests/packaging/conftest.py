"""The wheel, and an environment that holds it and exactly what the lock names, made without the network."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from collections import defaultdict
from collections.abc import Mapping
from importlib.metadata import distribution, distributions
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
    owners = owners_of_folders()
    for requirement in locked():
        link(requirement, site, owners)
    python = commands / Path(sys.executable).name
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True, timeout=120)
    return commands


def locked() -> list[Requirement]:
    """Return what `requirements.lock` names for this machine."""
    lines = (ROOT / "requirements.lock").read_text().replace("\\\n", "").splitlines()
    requirements = [Requirement(line.split(" --hash")[0]) for line in lines if line[:1].isalnum()]
    return [r for r in requirements if r.marker is None or r.marker.evaluate()]


def link(requirement: Requirement, site: Path, owners: Mapping[str, set[str]]) -> None:
    """Make one installed distribution, and no other, importable from another environment."""
    dist = distribution(requirement.name)
    assert requirement.specifier.contains(dist.version), f"{requirement} is locked, {dist.version} is installed"
    for file in dist.files or ():
        if ".." in file.parts:  # commands
            continue
        whole = len(owners[file.parts[0]]) == 1  # a folder that is all its own is linked in one go
        part = file.parts[0] if whole else str(file)
        target = site / part
        if not target.is_symlink():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(Path(str(dist.locate_file(part))))


def owners_of_folders() -> Mapping[str, set[str]]:
    """Return which distributions have files under each name in the folder of installed packages."""
    owners = defaultdict[str, set[str]](set)
    for dist in distributions():
        for file in dist.files or ():
            owners[file.parts[0]].add(dist.name)
    return owners
