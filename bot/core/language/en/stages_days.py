"""The English words around a day by which it is that of a round of talks, or of something else."""

from __future__ import annotations

import re

from bot.core.language.en.stages_rounds import NOT_A_ROUND

LEADS = frozenset(
    """
    on by until till since from to after before last next this late early between through for starting and again
    yesterday today tomorrow
    """.split()
)
"""Words before a day."""
CANCELLED = re.compile(
    r"\b(?:cancel\w+|postpon\w+|called\s+off|calls\s+off|put\s+off|scrapped|abandoned|did\s+not\s+take\s+place|vanished"
    r"|no\s+longer|was\s+to\s+have|were\s+to\s+have|had\s+been\s+(?:due|set|scheduled|planned|expected))\b",
    re.IGNORECASE,
)
"""What was planned and does not come."""
_ENDS = re.compile(
    r"\b(?:deadlines?|expir\w+|runs?\s+out|lapses?|ultimatum|cut-off|no\s+later\s+than|at\s+the\s+latest|by\s+the\s+end"
    r"|in\s+force|take\s+effect|takes\s+effect|took\s+effect|valid|closes?)\b",
    re.IGNORECASE,
)
_ROUND = re.compile(
    r"\b(?:rounds?|sessions?|meetings?|talks|negotiations|summit|plenary|conference|meet|meets|met|reconvene\w*|resume\w*"
    r"|(?:sit|sits|sat)\s+down|(?:return\w*|back)\s+(?:to|at|in))\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\b(?:propos\w+|suggest\w*|offer\w*|invit\w+|could|might|may(?!\s+\d)|should|hop\w+|want\w*|would\s+like|ask\w*|call\w*\s+for"
    r"|if|unless|ready\s+to|willing\s+to|push\w*\s+for)\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:will|would|to\s+be|is\s+to|are\s+to|set\s+for|set\s+to|due|scheduled|planned|agreed\s+to|fixed|pencilled|penciled)\b",
    re.IGNORECASE,
)
NO_ROUND_VERBS = frozenset(
    """
    vote strike expire publish elect rule die kill fire attack shell cut raise lower pay sell buy deliver arrest release
    free tell say announce declare call warn report write post send receive ask demand reject accept offer propose
    publish file sue appeal walk march protest rally play
    """.split()
)
"""What else happens on a day."""

NEAR = {"no round": NOT_A_ROUND, "deadline": _ENDS, "round": _ROUND, "proposed": _PROPOSED, "will": _WILL}
"""What may stand near a day: what else happens on it, what ends on it, a round, a wish of one side, a plan."""
