"""The English words that show who mediates, who sits at the table, and what an article is about."""

from __future__ import annotations

import re

MEDIATED = re.compile(
    r"\b(?:mediated|brokered|facilitated|mediation|arbitrat\w+)\s+(?:\w+\s+){0,2}?(?:by|of|from)\s+|\b(?:mediators?"
    r"|go-betweens?|intermediar(?:y|ies)|brokers?)\s+(?:are\s+|is\s+|from\s+|in\s+)?"
    r"|\bwith\s+(?=[^.,;]{3,60}\b(?:mediating|as\s+(?:a\s+)?mediators?))",
    re.IGNORECASE,
)
MEDIATES = re.compile(
    r"^(?:,?\s+(?:which|who|that))?(?:\s+(?:is|are|has|have|been|was|were|also|helped|helping|to|jointly|will|said"
    r"|says|announces|announced|confirms|it))*"
    r"\s+(?:(?:acting|serving|acts|acted|serves|served)\s+as\s+(?:the\s+|a\s+)?(?:chief\s+)?(?:mediator|go-between|facilitator|arbitrator)"
    r"|(?:leads?|led|chairs?|chaired|heads?|headed|conducts?|conducted)\s+the\s+(?:\w+\s+)?(?:mediation|arbitration|conciliation)\b"
    r"|mediat(?:e|es|ed|ing)|broker(?:ed|ing|s)?|facilitat(?:e|es|ed|ing))\b(?!\s+by)|^\s*[-–]?\s?(?:mediated"
    r"|brokered)\b|^\s+(?:mediators?|mediation)\b",
    re.IGNORECASE,
)
GO_BETWEEN = r"(?:mediators?|arbitrators?|conciliators?|facilitators?|go-betweens?|peacemakers?)"
THE_MEDIATOR = re.compile(
    rf"\b(?:the\s+(?:(?!side)\w+\s+)?{GO_BETWEEN}(?!\w)(?!\s+(?:of|between|from|by)\b)"
    r"|(?:the|its|her|his)\s+(?:\S+\s+){1,6}?mediated)\b",
    re.IGNORECASE,
)
"""Words for the one who mediates where the name stands before or after them."""
MEDIATION_BODY = re.compile(r"\b(?:arbitration|conciliation|mediation)\b", re.IGNORECASE)
"""A word in the name of an organisation that is there to mediate."""
DELEGATES = re.compile(
    r"^(?:['’]s?)?\s+(?:(?:chief|lead|top|main|senior|deputy|foreign|finance|prime|trade)\s+){0,3}"
    r"(?:delegations?|delegates?|negotiators?|negotiating\s+team|team|envoys?|side)\b",
    re.IGNORECASE,
)
"""What stands behind the name of one who has people at the table."""
NAMES_TALKS = re.compile(
    r"^(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}?(?:talks|strike|summit|negotiations?|dispute|crisis|conference)\b",
    re.IGNORECASE,
)
"""What stands behind a name that only says which talks are meant."""
ABOUT = re.compile(
    r"\b(?:talks|negotiat\w+|mediat\w+|arbitrat\w+|conciliat\w+|ceasefires?|cease-fires?|truces?|treat(?:y|ies)|summits?|strikes?"
    r"|walkouts?|lockouts?|coalition|mergers?|takeovers?|tariffs?|delegations?|delegates?|envoys?|bargain\w*|go-betweens?|armistice"
    r"|dialogue|accords?|peace|negotiating\s+table|hostages?|pickets?|creditors|warring|plenary|rebels)\b",
    re.IGNORECASE,
)
"""Words of which an article on talks has several."""
ABOUT_WEAKLY = re.compile(
    r"\b(?:deals?|agreements?|settlements?|pacts?|contracts?|offers?|bids?|proposals?|compromise|rounds?|sessions?|meetings?|met|meets?|talk|sides"
    r"|parties|dispute|union|ballot|deadlock|impasse|stalemate|sanctions|war|invit\w+|walk(?:ed|s)?\s+(?:out|away)|(?:sat|sit|sits|sitting)\s+down"
    r"|the\s+table|agenda|neither|demands?|concessions?|framework|text|draft|rights|conference|discussions)\b",
    re.IGNORECASE,
)
"""Words that an article on talks has beside them, and others too."""
