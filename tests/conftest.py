"""What holds for every test: no setting leaks in from the machine."""

import pytest

from bot.config import names


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in names():
        monkeypatch.delenv(name, raising=False)
