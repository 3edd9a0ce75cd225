"""The English set phrases that show where talks stand, beside what verbs say of them."""

from __future__ import annotations

import re

from bot.core.language.en.happenings import PACT, STRICT_TALKS, TALKS

_PART_OF = (
    r"(?:prisoners?|captives?|hostages?|detainees|bodies|remains|humanitarian|evacuat\w+|partial|interim"
    r"|preliminary|provisional|limited|temporary|first\s+phase|first\s+stage|first-phase|phase[\s-]one|some|several"
    r"|parts?\s+of|framework|outlines?|roadmap|road\s+map|timetable|calendar|agenda|principles|procedur\w+|price|prices"
    r"|corridors?|(?:\d+|two|three)-(?:hour|day)|one\s+of|half|most|everything\s+(?:but|except)|steel|energy)"
)
_TRUCE = r"(?:truce|ceasefire|cease-fire|armistice)\b"
_FIGHTING = (
    r"(?:wars?|fighting|hostilities|combat|offensive|bombing|bombardment|(?:air\s?)?strikes|shelling|violence"
    r"|military\s+operations?|attacks|clashes)\b"
)
_OPEN_VERB = r"(?:meet|talk|negotiate|return|sit\s+down|convene)"
_HOLD_VERB = r"(?:resume|restart|reopen|hold|begin|start|open|continue|go\s+on\s+with)"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")", re.IGNORECASE)


PHRASES: dict[str, re.Pattern[str]] = {
    "deadlock": _any(
        r"(?<!break the )(?<!breaking the )(?<!broke the )(?<!end the )(?<!break a )(?<!broken the )(?<!break their )"
        r"(?:deadlock(?:ed)?|impasse|stalemate|standstill|logjam|gridlock)\b",
    ),
    "reject": _any(
        r"turn(?:s|ed)?\s+(?:that|it|this|them)\s+down\b",
        r"(?:reject(?:s|ed)?|turn(?:s|ed)?\s+down|rebuff(?:s|ed)?|spurn(?:s|ed)?|throws?\s+out|threw\s+out|votes?d?\s+down"
        r"|dismiss(?:es|ed)?|refus(?:es|ed)|veto(?:es|ed)|snubs?|snubbed|said\s+no\s+to|says\s+no\s+to)\s+(?:\S+\s+){0,5}?"
        r"(?:offers?|proposals?|plan|draft|text|terms|deal|bid|demands?|compromise|invitation|package|truce|ceasefire|\d[\d.,]*%?"
        r"|per\s+cent|percent)\b",
        r"(?:offers?|proposals?|plan|draft|text|terms|deal|bid|demands?|compromise|exchange|swap|package|truce|vote|ballot)\s+"
        r"(?:is\s+|was\s+|were\s+)?(?:rejected|turned\s+down|thrown\s+out|voted\s+down|fails?|failed|falls?\s+through|fell\s+through|vetoed)\b",
        r"(?:no|not\s+a\s+single)\s+(?:\w+\s+){0,2}?(?:progress|movement|headway|sign\s+of\s+(?:progress|movement|compromise))\b",
        r"(?:will|would|could|can)(?:\s+not|n[’']t|not)\s+(?:move|budge|yield|give\s+way|give\s+ground|back\s+down|sign)\b",
    ),
    "terms": _any(
        r"(?:both|sides|parties|have|they|governments|ministers|we|and\s+\w+)\s+(?:\w+\s+)?agreed\s+to\s+(?!(?:meet|talk|resume|hold|open|begin|start|continue|discuss|return|reopen|reconvene|sit|keep|try|go|further|new|fresh|more|peace|suspend|attend|send|a\s+(?:meeting|round|second|third|new|further))\b)\w+",
        r"(?:conclude[sd]?|complete[sd]?|finalis\w+|finaliz\w+)\s+(?:\w+\s+){0,3}?(?:negotiations|talks)\b(?!\s+(?:without|focus\w+|about|over|regarding|aimed|with|after|at|on|in|for\s+the\s+day))",
        rf"(?:part|phase|stage|provisions?|terms)\s+of\s+(?:the|their|its|this)\s+(?:[\w–-]+\s+){{0,4}}?{PACT}\b(?!\s+(?:talks|negotiations))",
        rf"(?:under|thanks\s+to)\s+an?\s+(?:\w+\s+){{0,2}}?{PACT}\s+(?:brokered|mediated|signed|reached|struck)\b",
        rf"under\s+(?:the|its|this|their)\s+(?:\w+\s+){{0,2}}?(?:{PACT}|terms)\b(?!\s+(?:of|signed|reached)\s+(?:\w+\s+){{0,3}}?\d{{4}})",
        r"(?:the|this)\s+(?:\w+\s+){0,2}?(?:deal|accord|agreement|pact|treaty|settlement|contract)\s+(?:gives?|provides?|sets?|means"
        r"|commits?|requires?|leaves|runs?|lasts?|covers?|ends?|brings?|was|is\s+(?:good|worth|not\s+perfect|fair|done)|says|allows?|must"
        r"|(?:still\s+)?needs?|has\s+to|now\s+goes|goes)\b",
        r"(?:must|has\s+to|have\s+to|still|now|will)\s+(?:\w+\s+){0,3}?(?:be\s+)?(?:ratif\w+|approv\w+|vote\s+on)\b",
        r"recommend\w*\s+(?:\w+\s+){0,2}?(?:yes|acceptance|that\s+\w+\s+accept)\b",
        r"ballot\s+(?:papers?|runs|closes|opens|on\s+the\s+(?:deal|offer|agreement|contract))\b",
        r"agree[sd]?\s+(?:on|upon|that|terms)\b(?!\s+(?:a\s+(?:date|venue|place|day|time)|an\s+agenda|the\s+(?:need|agenda)|nothing|neither|little))",
        r"(?:it|that)\s*(?:[’']s|\s+is|\s+was)\s+(?:done|settled|signed|agreed)\b|\bdid\s+it\b",
    ),
    "stall": _any(
        r"no\s+(?:\w+\s+)?contacts?\b|,\s+no\s+talks\b|\bno\s+talks$",
        r"(?:nobody|no\s+one|neither(?:\s+side)?)\s+(?:has|have)\s+(?:\w+\s+){1,5}?since\b",
        r"(?:exchange|swap|handover|release|meeting|summit|session|talks)\s+(?:\S+\s+){0,2}?(?:did\s+not|does\s+not|will\s+not|would\s+not|has\s+not|have\s+not)\s+(?:take|taken|happen|go|gone|begin|begun|start)\b",
        r"no\s+longer\s+(?:on\s+speaking\s+terms|speaking|talking|answering)\b|\bnot\s+on\s+speaking\s+terms\b",
        r"(?:no|little)\s+(?:basis|point|reason|purpose|use|sense)\s+(?:for|in|to)\s+(?:\S+\s+){0,3}?(?:talks|negotiat\w+|talk\w*|meet\w*|being|go\w*|continu\w+)\b",
        r"(?:days|weeks|months|years)\s+(?:since|after)\s+(?:the\s+last|their\s+last|anybody|anyone|the\s+two|the\s+sides|they\s+last|either)\b",
        r"(?:ha[sd]|have)\s+given\s+up\b(?!\s+(?:its|their|his|her|the|a|all|on\s+the))",
        r"(?:recall(?:s|ed)?|withdr[ae]ws?|instructed)\s+(?:(?:its|their|his|her|the)\s+)?(?:\S+\s+){0,2}?(?:negotiators?|delegation|envoys?|team|ambassador)\b",
        r"(?:instructed|ordered|told)\s+to\s+leave\b",
        r"no\s+(?:\w+\s+){0,2}?(?:dates?|meetings?|talks|rounds?|sessions?|negotiations)\s+(?:\w+\s+){0,4}?"
        r"(?:has|have|had|is|are|was|were)\s+(?:yet\s+)?(?:been\s+)?(?:set|fixed|scheduled|planned|agreed|named|arranged|in\s+sight)\b",
        r"(?:refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing))\s+to\s+(?:negotiate|meet|talk|sit\s+down|reopen|resume|return\s+to|engage|speak)\b",
        rf"(?:will|would|do|does|did|to|shall)\s+(?:not|no\s+longer)\s+(?:\w+\s+){{0,2}}?(?:attend|join|take\s+part|participat\w+|come\s+to|go\s+to|send\s+\w+)\s+(?:\S+\s+){{0,4}}?(?:{TALKS}|delegation)\b",
        r"(?:bogged|stuck)\s+(?:down|fast|in\s+the\s+mud|over)\b",
        r"(?:at|hit)\s+(?:a\s+)?(?:dead\s+end|brick\s+wall)\b",
        r"(?:talks|negotiations|meeting|round|session)\s+(?:postponed|delayed|suspended|put\s+off|shelved)\s+indefinitely\b",
        r"(?:have|has)\s+(?:not|n[’']t)\s+(?:met|spoken|sat\s+down|talked)\s+(?:\w+\s+){0,3}?since\b",
        rf"(?:suspension|freezing|interruption)\s+of\s+(?:\S+\s+){{0,3}}?{STRICT_TALKS}",
        r"(?:on\s+ice|in\s+limbo|on\s+hold)\b",
        r"gone\s+(?:quiet|silent|cold)\b|\bgo(?:es)?\s+unanswered\b|\bgone\s+unanswered\b",
        r"(?:still\s+)?waiting\s+for\s+(?:an?\s+|the\s+)?(?:answer|reply|response)\b",
        rf"(?:largest|biggest|heaviest|deadliest|bloodiest|worst)\s+(?:\S+\s+){{1,8}}?since\s+(?:\S+\s+){{0,4}}?{_TRUCE}",
        r"(?:frozen|stalled|deadlocked|gridlocked)\b(?!\s+(?:assets|funds|conflict|food|accounts|ground|engine|car|line))",
    ),
    "fail": _any(
        r"(?:it|that|all)\s*(?:[’\']s|\s+is|\s+was)\s+(?:all\s+|now\s+|finally\s+)?(?:over|finished|dead)\b(?!\s+(?:the|a|to|there|here|in|on|at))",
        r"no\s+longer\s+in\s+(?:\w+\s+)?(?:talks|discussions|negotiations|contact)\b",
        r"(?:was|were|been|is|are)\s+[“\"‘']?(?:\w+ly\s+)?(?:abandoned|terminated|given\s+up)\b",
        rf"(?:collapse|breakdown|failure|break-up|breakup)\s+(?:of|in)\s+(?:\S+\s+){{0,4}}?{STRICT_TALKS}",
        rf"(?:collapsed|failed|aborted|abortive|doomed)\s+(?:\S+\s+){{0,2}}?{STRICT_TALKS}",
        r"(?:merger|takeover|deal|sale|bid|talks|negotiations?)\b[^.;:!?,“”\"]{0,50}?\s(?:is|are|was|were)\s+(?:now\s+)?(?:off|dead|over)\b(?!\s+(?:the|a|to))",
        r"(?:does|do|did)\s+not\s+intend\s+to\s+(?:make\s+(?:an?|any|another)\s+(?:\w+\s+)?(?:offer|bid|proposal)|pursue|continue|proceed)\b",
        r"(?:nothing|little)\s+(?:more|left|further)\s+to\s+(?:discuss|negotiate|talk\s+about|say)\b",
        r"attempt\s+to\s+[^.;:]{3,60}?\bha[sd]\s+failed\b",
        rf"(?:collapse|breakdown|break-down|failure|end|ending|expiry|expiration|unravelling|unraveling)\s+of\s+(?:\S+\s+){{0,4}}?{_TRUCE}",
        rf"(?<!threat of a )(?<!threat of )(?<!risk of a )"
        r"(?<!risk of )(?<!fears of a )(?<!fear of a )(?<!prevent a )(?<!avert a )(?<!avoid a )"
        rf"(?:resumption|renewal|resurgence|return|outbreak|restart)\s+(?:of|to)\s+(?:\S+\s+){{0,2}}?{_FIGHTING}",
        rf"(?:declar\w+|pronounc\w+|consider\w*)\s+(?:\S+\s+){{1,6}}?(?:{_TRUCE}|deal|agreement|talks|negotiations)\s+(?:\S+\s+){{0,4}}?(?:over|dead|void|finished|at\s+an\s+end|null)\b",
    ),
    "end": _any(
        rf"(?:end|close|conclusion)\s+of\s+(?:\S+\s+){{0,5}}?{TALKS}\b",
        r"(?:recess|adjournment)\b",
        rf"(?:an?|one|two|three|few|the)\s+(?:hours?|days?)\s+after\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?(?:round|session|day)\s+of\s+(?:\S+\s+){{0,2}}?{STRICT_TALKS}",
    ),
    "until": _any(
        r"(?:on\s+hold|on\s+ice|shelved|postponed|delayed|deferred|put\s+off|put\s+back|held\s+over)\s+(?:\w+\s+){0,3}?(?:until|till)\b",
        rf"(?:suspend(?:s|ed)?|halt(?:s|ed)?|paus(?:e|es|ed)|break(?:s)?(?:\s+(?:off|up))?|broke\s+(?:off|up)|stop(?:s|ped)?"
        rf"|interrupt(?:s|ed)?|adjourn(?:s|ed)?|recess(?:es|ed)?)\s+(?:(?:\S+\s+){{0,5}}?{TALKS}\s+)?(?:\S+\s+){{0,3}}?"
        r"(?:until|till|overnight|for\s+(?:the\s+|a\s+)?(?:\S+\s+){0,2}?(?:night|day|weekend|recess|break|holidays?|Easter|Christmas"
        r"|summer|consultations))\b",
        rf"{TALKS}\s+(?:\w+\s+){{0,4}}?(?:suspended|halted|paused|adjourned|interrupted)\s+(?:until|till|overnight)\b",
    ),
    "without": _any(
        rf"without\s+(?:\S+\s+){{0,3}}?(?:{PACT}|breakthrough|result|progress|conclusion|outcome)",
        rf"(?:with\s+)?no\s+(?:\w+\s+){{0,2}}?(?:{PACT}|breakthrough|result)\b",
        r"(?:fail(?:s|ed|ing)?|unable)\s+to\s+(?:\S+\s+){0,2}?(?:agree|reach|break|strike|produce|bridge)",
        r"short\s+of\s+a\s+(?:result|deal|breakthrough)",
    ),
    "part": _any(
        rf"agree[sd]?\s+(?:(?:to|on|upon)\s+)(?:(?!(?:but|that|said|resume|hold|meet|talks)\b)\S+\s+){{0,6}}?{_PART_OF}\b",
        rf"(?:reach(?:es|ed)?|sign(?:s|ed)?|struck|strikes?|announce[sd]?|clinch(?:es|ed)?|seal(?:s|ed)?"
        rf"|result(?:s|ed|ing)?\s+in)\s+(?:\S+\s+){{0,4}}?{_PART_OF}\s+(?!(?:\S+\s+)?and\s+(?:peace|truce|ceasefire)\b)(?:\S+\s+){{0,3}}?{PACT}",
        rf"{PACT}\s+(?:for|on)\s+(?:\S+\s+){{0,3}}?(?:prisoner|hostage|exchange|swap|first\s+phase)\b",
        r"agree[sd]?\s+(?:to\s+)?(?:exchange|swap|free|release)\b|\bto\s+(?:swap|exchange)\s+(?:\S+\s+){0,3}?(?:prisoners|detainees|captives)\b",
        r"(?:agree[sd]?|settle[sd]?)\b[^.;:!?“”\"]{0,90}?\b(?:but|though|while)\b[^.;:!?“”\"]{0,60}?\b(?:divided|apart|open|unresolved"
        r"|unsettled|disagree|at\s+odds|differ|outstanding)\b",
        r"(?:settle[sd]?|agree[sd]?|sign(?:s|ed)?|clinch(?:es|ed)?)\b[^.;:!?“”\"]{0,60}?,?\s\b(?:leaves?|leaving|left)\b[^.;:!?“”\"]{0,40}?\b(?:for\s+later|open|aside|out)\b",
        r"half\s+(?:of\s+)?(?:a|the)\s+(?:deal|job)\b",
        rf"(?:agree[sd]?|sign(?:s|ed)?|decid\w+|commit\w*)\s+(?:\S+\s+){{0,3}}?(?:extend|prolong|renew)\w*\s+(?:\S+\s+){{0,5}}?(?:{_TRUCE}|standstill|pause)",
        rf"(?:agree[sd]?\s+(?:to|on)|sign(?:s|ed)?|reach(?:es|ed)?)\s+(?:an?|the)\s+(?:extended|prolonged|renewed|longer)\s+{_TRUCE}",
        rf"extension\s+of\s+(?:\S+\s+){{0,3}}?{_TRUCE}",
        r"(?:sign(?:s|ed|ing)?|initial(?:s|led|ed)?|adopt(?:s|ed)?|agree[sd]?\s+(?:on|to|upon))\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:declaration\s+of\s+(?:principles|intent)|statement\s+of\s+(?:principles|intent)|letter\s+of\s+intent|(?:memorandum|heads)\s+of\s+(?:understanding|terms|agreement)|term\s+sheet)\b",
        r"(?:next|second|third|final|further)\s+(?:stage|phase|part)\s+of\s+(?:an?|the)\s+(?:\w+\s+)?(?:exchange|swap|handover|release)\b",
        r"(?:partial|interim|preliminary|framework|provisional|outline|limited)\s+(?:\w+\s+)?(?:agreement|deal|accord|truce|pact)\b",
    ),
    "openq": _any(
        r"but\s+[^.;:!?“”\"]{0,80}?\b(?:distant|elusive|stuck|no\s+nearer|no\s+closer|as\s+ever|blocked|contentious|sticking\s+points?)\b",
        r"but\s+(?:no|not|failed|remain|put\s+off)\b",
        rf"no\s+(?:{PACT}|breakthrough|sign\s+of)",
        r"(?:issues?|questions?|differences|points?|disputes?|obstacles?)\b[^.;:]{0,60}\b(?:remain|remains|unresolved|unsettled|open|left|outstanding)\b",
        r"remain(?:s|ed)?\s+(?:far\s+apart|apart|unresolved|open|wide|divided|at\s+odds|out\s+of\s+reach|elusive|outstanding|disputed)\b",
        r"(?:is|are|was|were|left)\s+(?:still\s+)?(?:left\s+)?(?:open|unresolved|unsettled|disputed|outstanding)\b",
        r"(?:has|have)\s+not\s+(?:yet\s+)?been\s+(?:negotiated|agreed|resolved|settled)\b",
        r"(?:put(?:ting)?\s+off|postpon\w+|defer\w*|shelv\w+|sidestep\w*|leav(?:e|es|ing)|left)\s+(?:the\s+|a\s+)?(?:\w+\s+){0,3}?(?:question|questions|issue|issues|fight|dispute|rest)\b",
        r"(?:second|next)\s+(?:phase|stage)\b|\bfor\s+later\b",
        r"(?:far|wide|miles|poles|worlds|billions|millions)\s+apart\b|\bat\s+odds\s+(?:over|on)\b|,\s+(?:but\s+)?not\s+(?:on|about|over)\b",
        r"(?:comes?|is)\s+(?:later|to\s+come)\b|\byet\s+to\s+come\b",
    ),
    "open": _any(
        r"(?:have|has)\s+been\s+(?:trying|talking|meeting|negotiating|haggling|working|sitting|arguing|bargaining|locked|closeted|wrangling|at\s+it)\b",
        r"(?:\d+|four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen"
        r"|(?:twen|thir|for|fif|six|seven|eigh|nine)tie)th\s+day\b",
        r"(?:still|back|both|all)\s+in\s+(?:there|the\s+room)\b|\bin\s+there\s+for\b",
        rf"(?:in|during|amid|at)\s+(?!(?:any|future|possible|potential|eventual|no)\s)(?:\S+\s+){{0,3}}?{STRICT_TALKS}\b",
        r"(?:back|again)\s+(?:at|in|round|around)\s+the\s+(?:negotiating\s+|bargaining\s+)?(?:table|room)\b",
        r"(?:across|around|at)\s+the\s+(?:negotiating\s+|bargaining\s+)?table\b",
        rf"(?:close|closer|near|nears|nearing|edge|edges|inch|inches|move|moves)\s+(?:to\s+|towards?\s+)?(?:an?\s+)?(?:\w+\s+){{0,2}}?{PACT}\b",
        r"(?:day|hour|week)\s+(?:one|two|three|four|five|six|\d+)\b|\b(?:first|second|third|fourth|fifth|sixth|final|last)\s+(?:scheduled\s+)?day\b",
        rf"(?:opening|start|beginning|resumption|launch)\s+of\s+(?:\S+\s+){{0,4}}?{STRICT_TALKS}",
        r"shuttl\w+\b",
        r"(?:delegations?|delegates|negotiators|ministers|envoys|sides|teams)\s+(?:\w+\s+){0,2}?(?:arrived?|arrives|are\s+working|worked)\b",
    ),
    "plan": _any(
        r"accept(?:s|ed)?\s+(?:\S+\s+){0,4}?invitations?\b",
        r"(?:go|goes|put|puts|take|takes|refer|refers|submit)\s+(?:\S+\s+){0,6}?(?:to|before)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:arbitrat\w+|mediat\w+|conciliat\w+)\b|\bface\s+(?:an?\s+)?(?:arbitrator|mediator|conciliator)\b",
        rf"{TALKS}\s+(?:\S+\s+){{0,4}}?(?:set|scheduled|due|planned|slated|billed)\s+(?:for|on|to)\b",
        rf"(?:ahead\s+of|on\s+the\s+eve\s+of|before|in\s+the\s+run-up\s+to|pending)\s+(?:\S+\s+){{0,4}}?{STRICT_TALKS}",
        r"(?:next|another)\s+(?:round|meeting|session)\b[^.;:!?“”\"]{0,60}?\b(?:on|in|next|scheduled|planned|expected|will|is)\b",
        rf"(?:upcoming|forthcoming|planned|coming|next\s+week’s|next\s+week's)\s+(?:\S+\s+){{0,2}}?{TALKS}\b",
        rf"agree[sd]?\s+to\s+(?:\S+\s+){{0,3}}?(?:{_OPEN_VERB}|{TALKS})\b",
        rf"agree[sd]?\s+to\s+(?:\w+ly\s+)?{_HOLD_VERB}\s+(?:it\b|them\b|(?:\S+\s+){{0,5}}?(?:{TALKS}|process)\b)",
    ),
    "propose": _any(
        r"(?:ask|asks|asked|invit\w+|urg\w+|beg|begs|begged|implor\w+)\s+(?:\S+\s+){1,8}?to\s+(?:\w+\s+){0,2}?(?:come|talk|meet|sit|negotiate|open|return|start|begin)\b",
        rf"(?:offer|proposal|invitation|call|plea|appeal|bid|request|idea|prospect|plan)\s+(?:of|for|to)\s+(?:\S+\s+){{0,6}}?(?:{TALKS}|meet|talk|negotiate)\b",
        rf"(?:ready|willing|open|prepared|invited?|invites|urg\w+|call\w*\s+on|propos\w+|suggest\w*|offer\w*)\s+(?:\S+\s+){{0,9}}?(?:to\s+)?(?:meet|talk|negotiate|{TALKS}|sit\s+down)\b",
        r"talks\s+about\s+talks\b",
    ),
    "notover": _any(
        r"(?:expected|due|invited|asked|ready|willing|agreed)\s+(?:to\s+(?:be\s+)?)?(?:return\s+)?back\b",
        rf"(?:return|returns|back)\s+(?:to|at)\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}?(?:table|{STRICT_TALKS}|\w+\s+service)\b",
        r"door\s+(?:is|remains|was)\s+(?:still\s+)?(?:open|not\s+(?:locked|closed|shut))",
    ),
    "deal": _any(
        r"no\s+longer\s+(?:a|any)\s+(?:\w+\s+){0,2}?(?:dispute|strike|war|quarrel|conflict|row)\b",
        r"put(?:ting)?\s+(?:its|their|his|her|your)\s+(?:names?|signatures?|initials)\s+(?:to|under|on)\b",
        r"(?:deal|agreement|accord|settlement|pact|treaty)\s+(?:reached|signed|struck|done|agreed|adopted|ends?)\b",
        r"(?:have|has|got)\s+(?:a|an)\s+(?:[\w-]+\s+){0,2}?(?:deal|agreement|contract)\b",
        r"white\s+smoke\b|\b(?:strike|walkout|lockout|stoppage|war)\s+(?:is|has\s+been)\s+(?:over|off|called\s+off)\b",
        r"guns\s+(?:fell|fall|have\s+fallen)\s+silent\b",
        r"(?:call(?:s|ed)?\s+off|end(?:s|ed|ing)?)\s+(?:\S+\s+){0,4}?(?:strike|walkout|lockout|boycott)\b(?!\s+talks)[^.;]{0,20}?\bafter\s+(?:accepting|agreeing|winning|\w+\s+deal)\b",
    ),
}
"""By kind of sign, what shows it without a verb of talks."""
