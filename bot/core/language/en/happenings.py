"""The English words by which talks begin, end, succeed and fail, as patterns of what happens; `v` is the verb."""

from __future__ import annotations

import re

from bot.core.language.en.stances import forms

_OR = "|".join


def _verbs(words: str, *, ing: bool = False) -> str:
    """Return a pattern for the finite forms of verbs, with the one in -ing where it is asked for."""
    return "(?:" + _OR(f for w in words.split() for f in forms(w) if ing or not f.endswith("ing")) + ")"


# Up to so many words between a verb and its object: articles, numbers, adjectives, names used as adjectives.
_FILL = r"(?:(?!(?:and|but|that|to|said|after|before|will|without)\b)[\w$€£%.,’'–-]+\s+){0,5}?"
_FILL_AND = r"(?:(?!(?:but|that|said|after|before|will)\b)[\w$€£%.,’'–-]+\s+){0,6}?"
TALKS = (
    r"(?:(?:(?:peace|trade|coalition|merger|takeover|climate|pay|wage|debt|crisis|border|nuclear|truce|ceasefire"
    r"|budget|contract|rights"
    r"|direct|indirect|formal|exploratory|further|new|fresh|final|face-to-face|high-level|emergency"
    r"|technical)[\s-]){0,3}"
    r"(?:talks|negotiations?|discussions|dialogue|consultations|bargaining|mediation|summit|summits|conference"
    r"|meetings?|rounds?"
    r"|session|parley))"
)
STRICT_TALKS = (
    r"(?:talks|negotiations?|dialogue|bargaining|mediation|summit|peace\s+(?:process|conference)"
    r"|negotiating\s+table|rounds?\s+of)"
)
PACT = (
    r"(?:agreements?|deal|accord|treaty|pact|truce|ceasefire|cease-fire|armistice|settlement|compromise|contract"
    r"|memorandum|protocol"
    r"|declaration|peace\s+plan|roadmap|framework)"
)
_TO_TABLE = r"(?:to\s+the\s+(?:negotiating|bargaining)\s+table)"


def _patterns(*patterns: str) -> tuple[str, ...]:
    return patterns


_HOLD = "hold begin open start resume continue conclude end finish launch conduct restart adjourn commence host attend"

# kind → patterns. Those of PASSIVE begin with what is done, so that the actors are looked for elsewhere.
HAPPENINGS: dict[str, tuple[str, ...]] = {
    "consult": _patterns(
        rf"(?P<v>{_verbs(_HOLD, ing=True)}"
        rf"|(?:wrap|wraps|wrapped)\s+up|(?:kick|kicks|kicked)\s+off)\s+{_FILL}{TALKS}",
        r"(?P<v>met|meets?|meeting)\b(?!\s+(?:the\s+)?(?:demands?|conditions?|deadline|criteria|targets?|needs"
        r"|requirements))",
        rf"(?P<v>{_verbs('convene gather assemble')})\b",
        rf"(?P<v>proposes?|proposed|suggests?|suggested|invites?|invited|offers?|offered)\s+{_FILL}{TALKS}",
        r"(?P<v>meets?\s+again|meeting\s+again)\b",
        r"(?P<v>(?:is|are|was|were)\s+(?:again\s+|back\s+)*at\s+the\s+(?:negotiating\s+|bargaining\s+)?table)\b",
        r"(?P<v>brought|brings?)\s+(?:the\s+)?(?:both|two|three|rival|warring|sides|parties)\b[^.;]{0,20}\btogether\b",
        r"(?P<v>after)\s+(?:[\w-]+\s+){1,4}?of\s+(?:talks|negotiations?|arbitration|mediation|bargaining)\b",
        r"(?P<v>sat\s+down|sits?\s+down)\b",
        r"(?P<v>spoke|speaks?|talked)\s+(?:by\s+(?:tele)?phone|to|with)\b",
        rf"(?P<v>{_verbs('discuss negotiate', ing=True)})\b",
        rf"(?P<v>{_verbs('arrive travel fly return go')})\s+{_FILL}(?:for|to)\s+{_FILL}(?:{TALKS}|{_TO_TABLE})",
        rf"(?P<v>{_verbs('send')})\s+{_FILL}(?:delegation|negotiators|envoys?|team|director)\b",
    ),
    "agree": _patterns(
        rf"(?P<v>{_verbs('agree')})\b(?=\s+(?:\w+day\s+)?(?:to|on|that|in|upon|with|a|an|not|terms)\b|[.;])",
        rf"(?P<v>{_verbs('reach strike clinch seal conclude secure finalise finalize')}|came\s+to|come\s+to"
        rf"|comes\s+to)\s+{_FILL}{PACT}",
        rf"(?P<v>{_verbs('approve accept ratify endorse')})\b(?=\s+{_FILL}(?:{PACT}|plan|proposal|offer|terms|text"
        rf"|draft|bid|limits|quotas?|figure|price|rise|increase|package))",
    ),
    "concede": _patterns(
        r"(?P<v>concede[sd]?|conceding)\b(?!\s+(?:that|defeat))",
        r"(?P<v>drops?|dropped|abandons?|abandoned|softens?|softened|relaxes|relaxed|waives?|waived)\s+(?:its|their"
        r"|his|her|the|a|all)\s+"
        r"(?:[\w-]+\s+){0,2}?(?:demands?|conditions?|insistence|opposition|objections?|position|stance|claims?)",
        r"(?P<v>backs?\s+down|backed\s+down|gives?\s+in|gave\s+in|climbs?\s+down|climbed\s+down|yields?|yielded)\b",
        r"(?P<v>(?:gives?|gave|given|giving)\s+up)\s+(?:its|their|his|her|the|a|all)\s+"
        r"(?:[\w-]+\s+){0,2}?(?:demands?|conditions?|insistence|opposition|objections?|position|stance|claims?)",
        r"(?P<v>(?:raise[sd]?|improve[sd]?|increase[sd]?|sweetens?|sweetened|lifts?|lifted))\s+(?:its|their|his|her|the)\s+"
        r"(?:[\w-]+\s+){0,2}?(?:offer|bid|proposal)\b",
        r"\bnow\s+(?P<v>offers|accepts|agrees)\b",
        r"(?P<v>can\s+accept)\b[^.;]{0,50}\bafter\s+all\b",
        rf"(?P<v>{_verbs('make offer')})\s+(?:[\w-]+\s+){{0,2}}?concessions?",
    ),
    "reject": _patterns(
        rf"(?P<v>{_verbs('reject rebuff spurn veto')}"
        r"|dismiss(?:es|ed)?(?=\s+(?:the|a|any|that|its|their)\s+(?:[\w-]+\s+){0,2}?"
        r"(?:idea|offer|proposal|demand|request|plan|call|text|draft))"
        r"|(?:turn|turns|turned|vote|votes|voted)\s+down|(?:rule|rules|ruled)\s+out|refuse[sd]?"
        r"|(?:vote[sd]?|votes)\s+against)\b",
    ),
    "request": _patterns(
        rf"(?P<v>{_verbs('demand urge propose')}|(?:call|calls|called)\s+(?:for|on|upon)|(?:ask|asks|asked)\s+(?=for\b"
        rf"|(?-i:[A-Z])|the\b|both\b)"
        rf"|{_verbs('appeal')}\s+(?:for|to)|{_verbs('invite summon')})\b",
    ),
    "threaten": _patterns(
        r"(?P<v>threaten(?:s|ed)?)\b",
        r"(?P<v>warn(?:s|ed)?)\s+(?:that\s+)?(?:\w+\s+){0,4}?(?:will|would|could)\b",
        r"(?P<v>gives?|gave|issues?|issued|sets?|set)\s+(?:[\w-]+\s+){0,4}?(?:ultimatum)",
    ),
    "suspend": _patterns(
        rf"(?P<v>{_verbs('suspend postpone pause halt cancel freeze delay adjourn interrupt')}|(?:break|breaks"
        rf"|broke)\s+off"
        r"|(?:call|calls|called)\s+off|(?:put|puts)\s+on\s+hold|puts?\s+off)"
        rf"\s+{_FILL}(?:{TALKS}|{PACT}|meeting|plenary|visit|release|vote|trip)",
    ),
    "withdraw": _patterns(
        rf"(?P<v>{_verbs('withdraw quit leave abandon')}|(?:pull|pulls|pulled|walk|walks|walked|storm"
        rf"|stormed)\s+(?:out|away))\s+"
        rf"(?:from\s+|of\s+)?{_FILL}(?:{TALKS}|{PACT}|coalition|table|process|bid|council|union)",
        r"(?P<v>walk(?:s|ed)\s+out)\b",
    ),
    "sign": _patterns(
        rf"(?P<v>{_verbs('sign initial ink')})\s+{_FILL_AND}(?:{PACT}|text|statement|document|plan|charter"
        rf"|convention|bill|law|letter)",
    ),
}
PASSIVE: dict[str, tuple[str, ...]] = {
    "consult": _patterns(
        r"(?:first|second|third|fourth|last|previous|earlier|latest|next)\s+(?:[\w-]+\s+){0,3}?(?:rounds?|meetings?|talks|session|summit)"
        r"(?P<v>\s+(?:is|was|will\s+be)\s+on|,?\s+(?:in\s+\S+\s+)?on)\s+(?=[A-Z\d]|the\s)",
        rf"{TALKS}\b[^.;:!?“”\"]{{0,110}}?\s(?P<v>began|begins?|opened|opens?|started|starts?|resumed|resumes?"
        rf"|continued|continues?"
        r"|ended|ends?|concluded|concludes?|commenced|commences?|broke\s+(?:off|up)|takes?\s+place"
        r"|took\s+place"
        r"|(?:was|were|is|are|being|be)\s+(?:held|hosted|resumed|scheduled|expected|due|set|planned|under\s?way"
        r"|to\s+(?:be\s+held|take\s+place|begin"
        r"|resume|start))|held|scheduled|hosted|due)\b",
    ),
    "agree": _patterns(
        rf"{PACT}(?:\s+[\w’'–-]+){{0,6}}?\s+(?P<v>(?:was|were|has\s+been|had\s+been|is|been)\s+(?:reached|struck"
        rf"|agreed|approved|clinched|finalised|finalized"
        r"|ratified|concluded)|(?:takes?|took|goes|went|comes?|came)\s+in\s?to\s+(?:effect|force))\b",
    ),
    "sign": _patterns(
        rf"{PACT}(?:\s+[\w’'–-]+){{0,6}}?\s+(?P<v>(?:was|were|is|been)\s+(?:signed|initialled))\b",
    ),
    "reject": _patterns(
        r"(?P<v>(?:was|were|is|been)\s+(?:rejected|turned\s+down|vetoed|rebuffed))\b",
    ),
    "suspend": _patterns(
        rf"(?:{TALKS}|plenary)\b[^.;:!?“”\"]{{0,110}}?\s(?P<v>(?:was|were|has\s+been|have\s+been|are|is|been)\s+(?:suspended"
        rf"|postponed|cancelled|canceled"
        r"|called\s+off|put\s+on\s+hold|broken\s+off|delayed|halted|paused|adjourned)|(?:adjourned|ground\s+to\s+a\s+halt|have\s+stalled|stalled)|collapsed?|collapses|broke\s+(?:down"
        r"|off)|fell\s+apart)\b",
    ),
}
PROPOSED = re.compile(
    r"\b(?:propos\w+|suggest\w*|offer\w*|invit\w+)\b[^.;:]{0,20}?\bthat\b[^.;:]{0,90}$|\bshould\b[^.;:]{0,20}$"
    r"|\b(?:proposes?|proposed|suggests?|suggested|offers?|offered|invites?|invited)$",
    re.IGNORECASE,
)
"""What stands before a verb that tells of something one party would like to happen."""
ANNOUNCED = re.compile(
    r"\b(?:will|would|shall|to|due|scheduled|set|expected|planned|plans?|planning|going|slated|agree[ds]?\s+to"
    r"|is\s+to|are\s+to)\b",
    re.IGNORECASE,
)
"""What stands before a verb that tells of something to come."""

DOUBTED = re.compile(
    r"\b(?:must|once|not|never|no|n['’]t|\w+n['’]t|cannot|without|if|unless|whether|could|(?-i:may)|might|should|failed|fails?"
    r"|refus\w+|declin\w+|unlikely"
    r"|until|yet\s+to|hop\w+|want\w*|wish\w*|seek\w*|try|tries|tried|trying|ready|willing|unable|urg\w+|call\w*"
    r"|demand\w*|threaten\w*|propos\w+"
    r"|offer\w*|invit\w+|possib\w+|before|ask\w*|sought|effort\w*|attempt\w*|pledg\w+|would\s+have|consider\w*)\b",
    re.IGNORECASE,
)
"""What stands before a verb so that it tells of nothing that happens."""


def compiled(table: dict[str, tuple[str, ...]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each pattern of a table with its kind."""
    return tuple((kind, re.compile(rf"\b{p}", re.IGNORECASE)) for kind, patterns in table.items() for p in patterns)


THE_SIDES = re.compile(
    r"\b(?:both|the\s+two|the\s+three|the)\s+(?:sides|parties|companies|governments|delegations|ministers|teams|leaders|blocs)\b",
    re.IGNORECASE,
)
"""Words for those at the table when none of them is named."""
