"""What holds for every test: no setting leaks in from the machine, and no log set-up out of the test."""

import logging
import os
from collections.abc import Iterator

import pytest
import structlog

from bot.config import names

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):  # as in a worker; numpy looks when it is imported
    os.environ.setdefault(_name, "1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what mostly waits or starts programs, so that one processor does all the rest meanwhile."""
    first = ("end_to_end", "packaging")
    items.sort(key=lambda item: next((n for n, part in enumerate(first) if part in item.path.parts), len(first)))


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in names():
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    loud = {name: logging.getLogger(name).level for name in list(logging.Logger.manager.loggerDict)}
    yield
    root.handlers, root.level = handlers, level
    for name, before in loud.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()
