from __future__ import annotations

import pytest

from cogs.ui.checks import granted

ADA, EDITORS, READERS, ALL = 1, 2, 3, 9


@pytest.mark.parametrize(
    ("settings", "roles", "allowed"),
    [
        ({}, [], False),
        ({ADA: True}, [], True),
        ({ADA: False, EDITORS: True}, [EDITORS], False),
        ({EDITORS: True, READERS: False}, [EDITORS, READERS], True),
        ({READERS: False, ALL: True}, [READERS], False),
        ({EDITORS: True}, [READERS], False),
        ({ALL: True}, [READERS], True),
        ({ALL: False}, [], False),
    ],
)
def test_a_servers_own_settings_decide_as_they_do_in_discord(
    settings: dict[int, bool], roles: list[int], *, allowed: bool
) -> None:
    assert granted(settings, ADA, roles, ALL) is allowed
