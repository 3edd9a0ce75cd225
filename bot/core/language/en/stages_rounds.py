"""The English words that tell of a round of talks: one that was held, one that is to come, and where."""

from __future__ import annotations

import re

from bot.core.language.en.happenings import STRICT_TALKS, TALKS

_ROUND = r"(?:rounds?|sessions?|meetings?|talks|negotiations|summit|plenary|sitting)"

HELD = re.compile(
    rf"\b(?:met|sat\s+down|broke\s+(?:off|up|down)|walked\s+(?:out|away)|adjourned|signed|initialled|convened|gathered"
    rf"|(?:{TALKS})\b[^.;:!?“”\"]{{0,60}}?\b(?:ended|closed|opened|began|resumed|concluded|finished|were\s+held|was\s+held)"
    rf"|(?:ended|closed|opened|began|resumed|concluded|finished|suspended|halted|left|quit|held)\s+(?:[\w’'-]+\s+){{0,4}}?"
    rf"(?:{TALKS})"
    rf"|(?:negotiated|bargained|talked\s+(?:with|to|for|until|through)|left\s+the\s+(?:table|room|hall|building)"
    rf"|(?:came|returned|went|were|was)\s+(?:back\s+)?(?:to|at)\s+the\s+table|agreed|settled|sealed|struck|reached"
    rf"|(?:first|second|third|fourth|fifth|sixth|opening|closing|joint)\s+{_ROUND})"
    rf"|['’]s\s+(?:[\w-]+\s+){{0,2}}?{_ROUND}"
    rf"|(?:hours|days?|night|evening)\s+of\s+(?:{TALKS}|arbitration|negotiation))\b",
    re.IGNORECASE,
)
"""Words that say that those at the table were there."""

LAST = re.compile(rf"\b(?:last|latest|previous|most\s+recent)\s+(?:[\w-]+\s+){{0,2}}?{_ROUND}\b", re.IGNORECASE)
"""What names the last round as the last."""

AGAIN = re.compile(
    rf"\b(?:(?:meets?|meeting|sits?|sit\s+down|talk|gather|convene)\s+(?:[\w’'-]+\s+){{0,3}}?again|reconvenes?|resumes?|resuming"
    rf"|(?:returns?|returning|back)\s+(?:to|at)\s+(?:the\s+)?(?:[A-Z][\w’'-]+|table|negotiating|bargaining|conciliation)"
    rf"|(?:next|another|new|further|fresh|second|third|fourth|fifth|sixth|final|follow-up)\s+(?:[\w-]+\s+){{0,2}}?{_ROUND}"
    rf"|(?:adjourns?|adjourned|suspends?|suspended|pauses?|paused|halts?|halted|break|breaks|broke\s+(?:off|up)|interrupted)\s+(?:[\w’'-]+\s+){{0,6}}?until"
    rf"|(?:{TALKS})\s+(?:[\w’'-]+\s+){{0,4}}?(?:will|would|is\s+to|are\s+to|are|is|set|due|scheduled|planned|continue|continues)"
    rf"|(?:will|would|to|due\s+to|agreed\s+to|shall)\s+(?:meet|reconvene|resume|hold|open|continue|start|begin|return)"
    rf"|(?:{TALKS})\s+(?:(?!(?:ends?|closes?|finish\w*|concludes?|runs?|lasts?|must|vote\w*)\b)[\w’'-]+\s+){{0,6}}?(?:on|for|from)"
    rf"|(?:see\s+(?:each\s+other|one\s+another)|come\s+back|sit\s+down|back\s+at\s+the\s+table|reopens?|restarts?)"
    rf"|[Tt]he\s+next\s+one\s+(?:is|will\s+be)"
    rf"|meets?\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){{1,5}}?on)\b",
)
"""Words that say that those at the table will be there again."""

NOT_A_ROUND = re.compile(
    r"\b(?:vote|votes|voting|ballot|strike|walkout|election|deadline|expires?|parliament|court|ruling|season|match|patrols?"
    r"|published|in\s+force|take\s+effect|takes\s+effect)\b",
    re.IGNORECASE,
)
"""What else may begin or end on a day."""

OTHER_SUBJECT = re.compile(
    r"\b(?:exchanges?|swaps?|releases?|handovers?|transfers?|deliver(?:y|ies)|vot(?:e|es|ing)|ballots?|strikes?|walkouts?"
    r"|pauses?|truces?|ceasefires?|hearings?|trials?|evacuations?|withdrawals?|pull-?outs?|works?|services?|sailings?|flights?"
    r"|exports?|imports?|shipments?|production|exclusivity|periods?|campaigns?|protests?|patrols?|repairs?|census|inspections?)"
    r"(?:\s+(?:of|from|to|in)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)?"
    r"\s+(?:(?:is|are|was|were|would|will|should|could|may|might|due|set|expected|scheduled|also|then|to)\s+){0,4}"
    r"(?:be\s+)?(?:continue|resume|start|begin|open|hold|return|resumes?|restart|reopen)\w*$",
    re.IGNORECASE,
)
"""What else goes on or begins, up to its verb: "the exchange would continue"."""

OF_ONE_PARTY = re.compile(
    r"\b(?:(?:technical|working|expert|contact|study|steering|task)\s+(?:groups?|teams?|committees?|force)|committee|subcommittee"
    r"|panel|board|cabinet|parliament|assembly|executive|caucus|membership|members|shareholders|lawmakers|legislature|senate"
    r"|congress|commission)\b(?:\s+(?:of|on|for)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+)?"
    r"\s+(?:(?:is|are|was|were|would|will|should|due|set|expected|scheduled|also|then|to)\s+){0,4}"
    r"(?:meets?|convenes?|gathers?|sits?|reconvenes?|assembles?)$",
    re.IGNORECASE,
)
"""Who meets on its own, up to its verb: "the working group will meet"."""

WITH_OTHERS = re.compile(r"\s+(?:again\s+)?(?:with\b|the\s|both\b|[A-Z]|negotiators|mediators)")
"""What follows where a body meets another side."""

PLANNED = re.compile(
    r"\b(?:scheduled|planned|due|set|slated|meant|supposed|fixed|called)\s+(?:\S+\s+){0,5}?$", re.IGNORECASE
)
"""What stands before the day on which something was to be."""

LIVE = re.compile(r"\blive\b|\bas\s+it\s+happened\b|\blive\s+updates?\b", re.IGNORECASE)
"""What a headline says of a report that is written while talks go on."""

WHERE_THEY_MEET = re.compile(
    rf",\s+where\s+(?:[\w’'-]+\s+){{0,6}}?(?:meet|met|meeting|negotiat\w+|{STRICT_TALKS})\b", re.IGNORECASE
)
"""What stands behind a place that makes it the one of the talks."""

AT_TABLE = re.compile(
    rf"\b(?:{STRICT_TALKS}|{_ROUND}|delegations?|delegates?|negotiat\w+|met|meet|meets|meeting|mediat\w+|arbitrat\w+"
    rf"|conciliat\w+|signed|initialled|parties|hotel|venue|walked\s+out|leaving|steps|host\w*|reached\s+a\s+deal)\b",
    re.IGNORECASE,
)
"""Words of a sentence that make a place in it one where talks may be held."""

NO_VENUE = re.compile(
    r"^(?:The|A|An|On|In|At|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|Parliament|Congress|English|Spring|Summer|Autumn|Winter|Gate)\b"
)
"""Capitalised words after "in" that name no place."""

DATELINE = re.compile(
    r"[A-Z][\w.’' -]{1,30}(?:,\s[\w.’' ]{2,30}){0,2}(?:\s*\([^)\n]{2,40}\))?\s*[-–—]{1,2}\s"
    r"|[A-Z][\w ]{2,30},\s\d{1,2}\s[A-Z][a-z]+\s\d{4}\b"
)
"""What a report begins with: MUSCAT, March 12 (Continental) -"""

NO_MEETING = frozenset(
    """
    ratify approve accept endorse recommend back announce unveil hail welcome vote cancel postpone delay shelve reject
    refuse rebuff rule put call take come go enter hold schedule bless boycott snub block back drop recommend
    be remain lapse languish stagnate no in on ballot pass deliver
    """.split()
)
"""Words that show where talks stand and not that anybody met."""
