"""The English words that show where talks stand, who mediates, and what is expected."""

from __future__ import annotations

import re

from bot.core.language.en.happenings import PACT, STRICT_TALKS, TALKS

_GAP = r"[^.;:!?“”\"]{0,90}?"
_BE = (
    r"(?:(?:is|are|was|were|has\s+been|have\s+been|had\s+been|remains?|remained)\s+)?(?:still\s+|now\s+|again\s+"
    r"|currently\s+)?"
)
_NO_TALKS = r"(?!\s+(?:talks|negotiations?|proposals?|efforts|offer|meeting|summit)\b)"
_PARTIAL_THING = (
    r"(?:prisoners?|captives?|hostages?|detainees|bodies|remains|corridors?|humanitarian|evacuat\w+|partial|interim"
    r"|preliminary|provisional"
    r"|limited|temporary|first\s+phase|first\s+stage|phase\s+one|pause|energy|some|several|parts?\s+of|framework"
    r"|roadmap|(?:\d+|two|three)-(?:hour|day)"
    r"|principles|procedur\w+|agenda)"
)
_TO_TALK = (
    r"(?:meet|talk|negotiate|resume|restart|reopen|return|hold|begin|start|open|sit\s+down|continue|convene"
    r"|go\s+back|discuss|launch)"
)
_SEE_EACH_OTHER = rf"(?:{TALKS}|meet|talk|negotiate|dialogue|{STRICT_TALKS})"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + r")", re.IGNORECASE)


COLLAPSED = _any(
    rf"{TALKS}\b{_GAP}\b(?:collapse[sd]?|collapsing|broke\s+down|break\s+down|fell\s+apart|fall\s+apart|(?:came|come)\s+apart"
    r"|foundered|unravel+ed"
    rf"|were\s+abandoned"
    r"|(?:is|are)\s+(?:over|dead)|ended\s+in\s+failure|(?:have|has)?\s*failed(?!\s+to))\b",
    rf"(?:walk(?:s|ed)?\s+out\s+of|walk(?:s|ed)?\s+away\s+from|pull(?:s|ed)?\s+out\s+of|quits?|withdr(?:ew"
    rf"|aws?)\s+from|abandon(?:s|ed)?"
    rf"|terminate[sd]?|call(?:s|ed)?\s+off|scrap(?:s|ped)?|end(?:s|ed)?)\s+(?:\w+\s+){{0,3}}?(?:{STRICT_TALKS}"
    rf"|merger\s+plans?|bid)\b(?!{_GAP}\b(?:without|again))",
    rf"(?:sank|sunk|killed|doomed|wrecked|torpedoed)\s+(?:\S+\s+){{0,4}}?{STRICT_TALKS}",
    rf"(?:collapse|breakdown|failure)\s+of\s+(?:\S+\s+){{0,4}}?{STRICT_TALKS}",
)
STALLED = _any(
    rf"{TALKS}\b{_GAP}\b(?:{_BE}(?:deadlocked|stalled|suspended|frozen|paused|on\s+hold|put\s+on\s+hold"
    rf"|bogged\s+down|stuck|gridlocked)"
    r"|stall(?:s|ed)?\b|at\s+a\s+standstill|in\s+(?:a\s+)?(?:deadlock|limbo)|hit\s+(?:a\s+wall|an\s+impasse)"
    r"|broke\s+off|break\s+off"
    r"|(?:reached|reach)\s+(?:an?\s+)?(?:impasse|deadlock|stalemate)|(?:made|make|making)\s+no\s+progress"
    r"|ended?\s+without\s+(?:any\s+)?progress"
    r"|(?:postponed|delayed)\s+indefinitely)",
    rf"(?:rejects?|rejected|rules?\s+out|ruled\s+out|rebuff(?:s|ed)?)\s+(?:\S+\s+){{0,3}}?(?:{STRICT_TALKS})",
    rf"(?:suspend(?:s|ed)?|postpone[sd]?|break(?:s)?\s+off|broke\s+off|freezes?|froze|pauses?|paused|halt(?:s"
    rf"|ed)?)\s+(?:\S+\s+){{0,5}}?{STRICT_TALKS}\b(?!\s+(?:\S+\s+){{0,3}}?(?:until|overnight|for\s+the\s+(?:night|day|weekend)))",
    rf"{TALKS}\b{_GAP}\b(?:ground\s+to\s+a\s+halt|grind\s+to\s+a\s+halt|at\s+an?\s+impasse|got\s+nowhere|gone\s+nowhere)",
    rf"no\s+(?:new|further|more)\s+(?:{TALKS})\s+(?:have\s+been|has\s+been|are|were|is)\s+(?:scheduled|planned|set)",
    r"refus(?:es|ed|ing)\s+to\s+(?:negotiate|meet|talk|return\s+to)",
    r"(?:standoff|deadlock|impasse)\s+(?:continues|drags|persists|deepens)",
)
ENDED = _any(
    rf"{TALKS}\b{_GAP}(?<!to\s)\b(?:(?:ended|ends?)(?!\s+(?:the|a|its|their|in\s+failure)\b)|concluded?|concludes"
    rf"|adjourned|adjourns?|wrapped\s+up|wraps?\s+up|broke\s+up|finished|closed|paused\s+until)\b",
    rf"(?:end|ends|ended|conclude[sd]?|wrap(?:s|ped)?\s+up|adjourn(?:s|ed)?|finish(?:es"
    rf"|ed)?)\s+(?:\S+\s+){{0,6}}?{TALKS}",
    r"(?:meet|talk|reconvene)s?\s+again\b",
    r"agree[sd]?\s+to\s+(?:continue|meet\s+again|reconvene|keep\s+talking|(?:hold|have)\s+(?:another|a\s+(?:second"
    r"|third|fourth|new))\s+)",
    r"adjourn(?:ed|s)?\b",
    rf"(?:suspend(?:s|ed)?|halt(?:s|ed)?|paus(?:es|ed)|break(?:s)?(?:\s+(?:off|up))?|broke\s+(?:off|up)"
    rf"|interrupt(?:s|ed))\s+(?:(?:\S+\s+){{0,4}}?{TALKS}\s+)?(?:until|overnight|for\s+the\s+(?:night|day|weekend))\b",
    r"(?:delegations?|negotiators|delegates|both\s+sides|the\s+sides)\s+(?:\w+\s+){0,2}?(?:fly|flew|went|go|travel"
    r"|return|returned|left\s+for)\s+home\b",
)
WITHOUT = _any(
    rf"without\s+(?:\S+\s+){{0,3}}?(?:{PACT}|breakthrough|result|progress|conclusion|outcome)",
    r"(?:fail(?:s|ed)?|unable)\s+to\s+(?:\S+\s+){0,2}?(?:agree|reach|break|strike|produce|bridge)",
    rf"no\s+(?:{PACT}|breakthrough|result)\b",
)
AGREEMENT = _any(
    rf"(?:reach(?:es|ed)?|strikes?|struck|clinch(?:es|ed)?|seals?|sealed|concludes?|concluded|secures?|secured"
    rf"|finali[sz]e[sd]?|signs?|signed"
    rf"|initial(?:s|led)?|ratif(?:y|ies|ied)|approve[sd]?|inks?|inked|accept(?:s|ed)?|endorse[sd]?)\s+(?:(?!(?:but"
    rf"|that|said|before|until|to|talks|negotiations|meeting)\b)\S+\s+){{0,7}}?{PACT}\b{_NO_TALKS}",
    rf"{PACT}\b(?:\s+[\w’'–,-]+){{0,8}}?\s+(?:(?:was|were|has\s+been|have\s+been|is|had\s+been)\s+(?:reached|signed"
    rf"|struck|agreed|sealed|concluded"
    r"|approved|ratified)|(?:takes?|took|comes?|came|goes|went)\s+in\s?to\s+(?:effect|force)"
    r"|ends?\s+(?:\S+\s+){0,3}?strike)",
    rf"agree[sd]?\s+(?:to|on|upon)\s+(?:(?!(?:but|that|said|resume|hold|meet|begin|start|continue|open|discuss|talks"
    rf"|consider|study)\b)\S+\s+){{0,5}}?"
    rf"(?:{PACT}{_NO_TALKS}|terms|merge|end\s+(?:the|their|a)\s+\w+|form\s+a)\b",
    rf"(?:have|has)\s+(?:a|an)\s+(?:[\w-]+\s+){{0,2}}?{PACT}\b{_NO_TALKS}",
    r"(?:deal|agreement|accord)\s+(?:reached|signed|struck|done|agreed)\b",
)
PARTIAL = _any(
    rf"agree[sd]?\s+(?:to|on|upon)\s+(?:(?!(?:but|that|said)\b)\S+\s+){{0,6}}?{_PARTIAL_THING}",
    rf"(?:reach(?:es|ed)?|sign(?:s|ed)?|struck|strikes?|announce[sd]?|resulting\s+in|result(?:s"
    rf"|ed)?\s+in)\s+(?:\S+\s+){{0,3}}?{_PARTIAL_THING}\s+(?:\S+\s+){{0,3}}?{PACT}",
    rf"{PACT}\s+(?:for|on)\s+(?:\S+\s+){{0,3}}?(?:prisoner|hostage|exchange|swap|first\s+phase)\b",
    r"agree[sd]?\s+to\s+(?:exchange|swap|free|release)\b",
    r"(?:agree[sd]?|settle[sd]?)\b[^.;:!?“”\"]{0,80}?\b(?:but|though|while)\b[^.;:!?“”\"]{0,40}?\b(?:divided|apart|open|unresolved"
    r"|unsettled|disagree|at\s+odds|differ)\b",
    r"(?:settle[sd]?|agree[sd]?)\b[^.;:!?“”\"]{0,60}?\b(?:leaves?|leaving|left)\b[^.;:!?“”\"]{0,40}?\b(?:for\s+later|open|aside|out)\b",
    r"half\s+(?:of\s+)?a\s+deal\b",
    r"(?:partial|interim|preliminary|framework)\s+(?:\w+\s+)?(?:agreement|deal|accord|truce)\b",
)
WHOLE = re.compile(r"\b(?:ceasefire|cease-fire|truce|peace|armistice)\b", re.IGNORECASE)
ONLY_PART = re.compile(
    r"\b(?:partial|interim|preliminary|provisional|limited|temporary|first\s+phase|first\s+stage|phase\s+one|energy"
    r"|framework|roadmap"
    r"|(?:\d+|two|three)-(?:hour|day)|principles)\b",
    re.IGNORECASE,
)
STILL_OPEN = _any(
    r"but\s+(?:no|not|failed|remain)",
    r"(?:failed|unable)\s+to\s+(?:agree|reach)",
    rf"no\s+(?:{PACT}|breakthrough|sign\s+of)",
    r"(?:main|key|other|remaining|thorny|outstanding)\s+(?:issues?|questions?|differences|points?"
    r"|disputes?)\b[^.]{0,40}\b(?:remain|unresolved|open|left)",
    r"remain(?:s|ed)?\s+(?:far\s+apart|unresolved|open|wide)",
    r"(?:is|are|was|were)\s+(?:still\s+|left\s+)(?:open|unresolved|unsettled|disputed)\b",
    r"(?:has|have)\s+not\s+been\s+(?:negotiated|agreed|resolved)",
)
SCHEDULED = _any(
    rf"(?:will|shall|(?:is|are|was|were)\s+(?:due|set|scheduled|expected|to|planned|slated)(?:\s+to)?|(?:due|set"
    rf"|scheduled|planning|plan|plans|slated)\s+to|agree[sd]?\s+to)\s+(?:be\s+)?"
    rf"(?:{_TO_TALK}|meeting|held|take\s+place|travel|gather|visit)\b(?!\s+(?:the|a)\s+(?:demands?|deadline))",
    rf"{TALKS}\s+(?:\S+\s+){{0,3}}?(?:set|scheduled|due|planned|slated)\s+(?:for|on|to)\b",
    rf"(?:next|another)\s+(?:round|meeting|session)\b{_GAP}\b(?:on|in|next|scheduled|planned|expected|will)\b",
    rf"(?:new|second|third|fourth|fifth|final)\s+(?:round|meeting|session)\b{_GAP}\b(?:scheduled|planned|expected"
    rf"|will)\b",
    rf"ahead\s+of\s+(?:\S+\s+){{0,4}}?{STRICT_TALKS}",
)
HEADLINE_SCHEDULED = _any(
    r"to\s+(?:meet|talk|negotiate|resume|restart|reopen|return|sit\s+down|convene|go\s+back|discuss)\b",
    rf"to\s+{_TO_TALK}\s+(?:\S+\s+){{0,5}}?(?:{TALKS})\b",
    rf"(?:{TALKS})\s+(?:\S+\s+){{0,3}}?(?:to\s+{_TO_TALK}|set\s+(?:for|to))\b",
)
HEADLINE_AGREEMENT = _any(
    r"(?:and\s+\w+|sides|parties|both)\s+(?:sign|settle|agree|shake\s+hands|make\s+peace)\b(?!\s+to\s+(?:meet|talk|hold|resume))",
    r"(?:agreement|deal|settlement|accord)\s+(?:in|over|on|ends?|signed|struck|reached|done)\b",
)
WALKOUT = _any(r"(?:walk(?:s|ed)?|pull(?:s|ed)?)\s+(?:out|away)")
NOT_OVER = _any(
    r"(?:expected|due|invited|asked|ready|willing|agreed)\s+(?:to\s+(?:be\s+)?)?(?:return\s+)?back\b",
    rf"(?:return|returns|back)\s+(?:to|at)\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}?(?:table|{STRICT_TALKS}|\w+\s+service)\b",
    r"door\s+(?:is|remains|was)\s+(?:still\s+)?(?:open|not\s+(?:locked|closed|shut))",
    rf"(?:{TALKS})\s+(?:will|would|are\s+to|are\s+due\s+to|could|may)\s+(?:resume|continue|go\s+on)",
)
PROPOSED = _any(
    rf"(?:propos(?:e|es|ed|ing)|suggest(?:s|ed)?|float(?:s|ed)?|offer(?:s|ed)?|invit(?:e|es|ed)|call(?:s|ed"
    rf"|ing)?\s+(?:for|on)|urge[sd]?|appeal(?:s|ed)?|push(?:es|ed)?\s+for"
    rf"|seek(?:s)?|sought|want(?:s|ed)?|ready|willing|open|prepared|request(?:s"
    rf"|ed)?)\s+(?:\S+\s+){{0,7}}?{_SEE_EACH_OTHER}\b",
    r"(?:a\s+)?(?:bid|offer|proposal|tender)\s+(?:for|of)\b",
)
UNDER_WAY = _any(
    rf"{TALKS}\b{_GAP}\b(?:began|begins?|begun|opened|opens?|started|starts?|resumed|resumes?|continued?|continues"
    rf"|enter(?:s|ed)?|kicked\s+off|(?:is|are|were)\s+(?:under\s?way"
    r"|ongoing|continuing|being\s+held|taking\s+place)|under\s?way|commenced)\b",
    rf"(?:begins?|began|opens?|opened|starts?|started|resumes?|resumed|holds?|held|holding|continues?|continued"
    rf"|launch(?:es|ed)?)\s+(?:\S+\s+){{0,6}}?{TALKS}\b",
    r"(?:met|meets?|convened?|convenes|gather(?:s|ed)?|arrive[sd]?|travels|travel+ed"
    r"|sat\s+down)\s+(?:\S+\s+){0,8}?(?:for|to|in|at)\b",
    rf"(?:in|during|amid)\s+(?:\S+\s+){{0,2}}?{STRICT_TALKS}",
    r"(?:is|are|was|were)\s+(?:(?:again|back|still|now)\s+)*at\s+the\s+(?:negotiating\s+|bargaining\s+)?table\b",
    rf"(?:close|closer|near|nears|nearing|edge|edges|inch|inches|move|moves)\s+(?:to\s+|towards?\s+)?(?:an?\s+)?(?:\w+\s+){{0,2}}?{PACT}\b",
    r"(?:are|is|were|was|have\s+been)\s+(?:now\s+)?(?:negotiating|in\s+talks|meeting|bargaining|holding\s+talks)",
)
HYPOTHETICAL = re.compile(
    r"\b(?:once|call(?:s|ed|ing)?\s+(?:on|for)|urg\w+|demand\w*|ask(?:s|ed)?|propos\w+|deadline|if|unless|would|could|might|may|should|risk(?:s|ed|ing)?|fear(?:s|ed)?|avoid|prevent|threaten\w*|hop(?:e"
    r"|es|ed|ing)|not|never|n['’]t|no\s+sign|cannot|"
    r"in\s+an\s+effort|efforts?|try|trying|tried|before|ahead\s+of|failed|fails?|wants?|wanted|seek|sought|until|any"
    r"|possible|need(?:s|ed)?|yet|without|"
    r"unlikely|chance|chances|prospects?|neither|refus\w+|must|aim\w*|likely)\b|n['’]t\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:will|would|to|propos\w+|ready|willing|plan\w*|if|unless|could|may|might|should|hop\w+|want\w*|before"
    r"|until|ahead\s+of|not|never|calls?"
    r"\s+for|called\s+for|urg\w+|invit\w+)\s+(?:\S+\s+){0,3}$",
    re.IGNORECASE,
)
OUTLOOK = (
    (
        re.compile(
            r"^(?:\S+\s+){0,2}?(?:expectations?|prospects?|hopes?|the\s+outlook|optimism|pessimism|chances?)\b",
            re.IGNORECASE,
        ),
        6,
    ),
    (re.compile(r"^(?:\S+\s+){0,3}?(?:expects?|see|sees|predict|doubt|anticipate|hope)\b", re.IGNORECASE), 5),
    (
        re.compile(
            r"\b(?:expectations?|prospects?|hopes?|chances?|odds)\b[^.]{0,80}\b(?:low|dim|slim|high|remote|faded?"
            r"|fading|rising|small|little|bleak|good|remain\w*|appear\w*)\b",
            re.IGNORECASE,
        ),
        4,
    ),
    (re.compile(r"\b(?:little|slim|no|small)\s+(?:chance|hope|prospect|expectation)", re.IGNORECASE), 4),
    (
        re.compile(
            r"\b(?:not\s+(?:expect|anticipate)|unlikely|is\s+likely|look\s+likely|looks\s+likely|far\s+off"
            r"|remains?\s+wide|remained\s+wide|far\s+apart|breakthrough|optimis\w+|pessimis\w+)\b",
            re.IGNORECASE,
        ),
        3,
    ),
    (
        re.compile(
            r"\b(?:likeliest|more\s+likely\s+than\s+not|will\s+probably|would\s+probably|bet(?:ting)?\s+on|(?:fear|fears)\s+an?\b"
            r"|who\s+expects?|(?:nobody|no\s+one|few|hardly\s+anyone|most|many|both\s+sides)\s+(?:\w+\s+){0,3}?(?:expect|believe)s?"
            r"|remains\s+to\s+be\s+seen|anyone['’]s\s+guess|an\s+open\s+question|within\s+reach|not\s+in\s+sight"
            r"|in\s+sight|no\s+end\s+in|weeks\s+away|months\s+away|will\s+take\s+(?:weeks|months|years)|hold(?:s)?\s+out\s+(?:little|no)"
            r"|(?:deal|agreement|settlement|accord)\s+(?:is|was|remains|looks|seems)\s+(?:\w+\s+){0,2}?(?:likely|unlikely|near|close"
            r"|possible|impossible|far)|a\s+matter\s+of\s+(?:days|weeks|months))",
            re.IGNORECASE,
        ),
        4,
    ),
    (re.compile(r"\b(?:expect|expects|(?:is|are)\s+(?:\w+\s+)?expected)\b", re.IGNORECASE), 3),
    (re.compile(r"\bexpected\b(?<!than\sanyone\sexpected)", re.IGNORECASE), 2),
)
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
    rf"\b(?:{STRICT_TALKS}|{PACT}|coalition|mediat\w+|arbitrat\w+|conciliat\w+|negotiat\w+|collective\s+bargaining|strike|walkout|merger"
    rf"|takeover|tariffs?)\b",
    re.IGNORECASE,
)
