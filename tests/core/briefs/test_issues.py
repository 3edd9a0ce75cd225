from __future__ import annotations

import pytest

from bot.core.briefs import issues, stances
from bot.core.model.fact import Position, Stance
from tests.core.stories.builders import position


def told(of: Position) -> str | None:
    words = issues.issue(of)
    return stances.stance(of, words) if words is not None else None


@pytest.mark.parametrize(
    ("stance", "issue", "text"),
    [
        (
            Stance.DEMAND,
            "that they agree to the plan",
            "Northland threatens to leave if they do not agree to the plan.",
        ),
        (Stance.ACCEPT, "first part of his plan", "Northland has agreed to the first part of his plan."),
        (Stance.DEMAND, "return of her body", "Northland demands the return of her body."),
        (Stance.REJECT, "sell my house", "“I will not sell my house,” said Ms Berg."),
        (Stance.OFFER, "four", "“We have now offered four,” she said."),
        (Stance.OFFER, "48 hours", "Northland offered 48 hours."),
        (Stance.OFFER, "certain reforms", "Northland offers certain reforms."),
        (Stance.OFFER, "respond", "Northland promised to respond."),
        (Stance.DEMAND, "host migrants", "Southland denies a request from Northland to host migrants."),
        (Stance.DEMAND, "prepare for war", 'Northland instructs the army to "prepare for war".'),
    ],
)
def test_what_says_too_little_or_means_others_is_not_told(stance: Stance, issue: str, text: str) -> None:
    assert told(position("Northland", stance, issue, text)) is None


@pytest.mark.parametrize(
    ("stance", "issue", "text", "as_told"),
    [
        (Stance.DEMAND, 'release of the crew "at once"', 'Northland wants release of the crew "at once".', None),
        (
            Stance.DEMAND,
            'release of the crew "at once',
            'Northland wants release of the crew "at once and for all".',
            "demands release of the crew at once",
        ),
        (Stance.OFFER, "truce at sea", "The Northland proposal for a truce at sea stands.", "proposes a truce at sea"),
        (Stance.OFFER, "talks at sea", "Northland is ready for talks at sea.", "is ready for talks at sea"),
        (Stance.OFFER, "leave the port", "Northland is willing to leave the port.", "is willing to leave the port"),
        (Stance.OFFER, "5.2%", "Northland raised its offer to 5.2%.", "offers 5.2%"),
        (Stance.REJECT, "cut in fees", "Northland opposes any cut in fees.", "rejects any cut in fees"),
        (Stance.REJECT, "pay five marks", "“I cannot pay five marks,” she said.", "refuses to pay five marks"),
        (Stance.REJECT, "talks with the U.S.", "Northland rejects talks with the U.S.", "rejects talks with the U.S."),
        (Stance.DEMAND, "join the fund", "Northland wants to join the fund.", "wants to join the fund"),
    ],
)
def test_a_position_is_told_in_its_sources_sense(stance: Stance, issue: str, text: str, as_told: str | None) -> None:
    expected = as_told or 'demands release of the crew "at once"'
    assert told(position("Northland", stance, issue, text)) == expected


@pytest.mark.parametrize(
    ("text", "only_named"),
    [
        ("Southland says the Northland proposal for a truce at sea would depend on its terms.", True),
        ("Southland answers Northland's demand for a truce at sea.", True),
        ("Northland repeated its demand for a truce at sea.", False),
        ("Northland calls for a truce at sea.", False),
        ("Northland made an offer of a truce at sea.", False),
    ],
)
def test_a_position_may_be_only_named_beside_what_is_told(text: str, only_named: bool) -> None:
    assert issues.nominal(position("Northland", Stance.OFFER, "truce at sea", text)) is only_named
