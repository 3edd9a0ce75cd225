"""The English words by which a report says what is to be expected."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")", re.IGNORECASE)


_WATCHERS = (
    r"(?:analysts?|diplomats?|observers?|officials?|bankers?|economists?|traders?|experts?|investors?|brokers?|lawyers"
    r"|commentators?|insiders|negotiators|mediators|delegates|pollsters|markets|insiders|historians|academics|critics"
    r"|few|nobody|no\s+one|no-one|many|most|hardly\s+anyone|hardly\s+anybody|everyone|everybody|some|both\s+sides"
    r"|neither\s+side|neither|all\s+sides|both|members|groups?|clubs|residents|people|unions?|ministry|sources?|I|we)"
)
_GAP = r"(?:\s+[^\s.;:!?“”\"]+){0,7}?\s+"

EXPECTS = _any(
    r"expect(?:s|ed|ing|ations?)?(?!\s+(?:more|better|something)\b)",
    r"anticipat\w+",
    r"predict(?:s|ed|ion|ions)?",
    r"forecasts?",
    r"foresees?|foresaw",
    r"doubt(?:s|ed|ful)?",
    r"hop(?:e|es|ed|eful|ing)",
    r"fear(?:s|ed|ing)?",
    r"prospects?",
    r"chances?",
    r"odds(?!\s+with)",
    r"likel(?:y|ier|iest|ihood)",
    r"unlikely",
    r"probab(?:ly|le)",
    r"improbable",
    r"(?:optimis|pessimis)(?:m|tic)",
    r"outlook",
    r"upbeat|gloomy|bleak|sceptical|skeptical|scepticism|skepticism",
    r"(?:cautioned|cautions?)\s+(?:that\s+)?[^.;:]{0,60}\b(?:will|would|could|may|might|yet\s+to\s+come)",
    r"remains\s+to\s+be\s+seen|anyone['’]s\s+guess|an\s+open\s+question|another\s+matter",
    r"(?:within|out\s+of)\s+reach|(?:not\s+)?in\s+sight|far\s+off|wide\s+open",
    r"(?:will|would|could|may|might)\s+take\s+(?:\w+\s+){0,2}?(?:days|weeks|months|years|until)",
    r"a\s+matter\s+of\s+(?:days|weeks|months)|(?:days|weeks|months)\s+away",
    r"(?:no|little)\s+(?:end|movement|breakthrough)",
    r"bet(?:s|ting)?\b(?!\w)",
    r"(?:look|looks|looked|seem|seems)\s+(?:set|certain|bound|inevitable|distant|remote|close|near)",
    r"possible",
    r"remain\w*\s+(?:\w+\s+)?(?:far|wide|distant|elusive|remote)\b",
    r"(?:I|we)\s+(?:think|believe)\b",
    r"do(?:es)?\s+not\s+(?:think|believe)|don['’]t\s+(?:think|believe)",
    r"do\s+not\s+look\s+for|don['’]t\s+look\s+for",
    r"breakthrough",
    r"(?:guess|bet|hunch|money)\s+is",
)
"""Words for what somebody thinks will come."""

SURELY = _any(
    rf"{_WATCHERS}{_GAP}?(?:not\s+)?(?:expects?|expected|anticipates?|predict(?:s|ed)?|forecast|foresees?|doubt(?:s|ed)?|see|sees|saw|hope[sd]?"
    r"|fear(?:s|ed)?|believe[sd]?|think|thinks|thought|consider(?:s|ed)?|reckon(?:s|ed)?|gave|give|gives|put|bet|were|was|are"
    r"|cautioned)\b",
    r"(?:expectations?|prospects?|hopes?|the\s+outlook|optimism|pessimism|chances?|odds)\b[^.;]{0,80}\b(?:is|are|was|were|remain\w*"
    r"|look\w*|appear\w*|seem\w*|fad\w+|dim\w*|rose|rising|fell|faded|low|slim|high|remote|modest)\b",
    r"(?:little|slim|no|small|few|scant|every|much\s+of\s+a|even)\s+(?:chance|hopes?|prospects?|expectation)",
    r"(?:is|are|was|were)\s+(?:widely\s+|generally\s+|not\s+|now\s+|nevertheless\s+){0,2}expected\b",
    r"(?:will|would|may)\s+(?:very\s+)?(?:probably|likely)|(?:is|are|looks?|seems?)\s+(?:un)?likely|likeliest|likelier|more\s+likely",
    r"(?:my|our)\s+(?:own\s+)?(?:bet|guess|hunch|money|fear|hope)\b",
    r"remains\s+to\s+be\s+seen|anyone['’]s\s+guess|an\s+open\s+question",
    r"(?:I|we)\s+(?:would\s+|do\s+|should\s+)?(?:not\s+)?(?:expect|think|bet|doubt|fear|believe)\b[^.;]{0,60}\b(?:will|would|be|before|until|to|on)\b",
    r"(?:gaps?|differences|deal|agreement|accord|truce|settlement|solution|peace)\b[^.;]{0,40}\bremain\w*\s+(?:\w+\s+)?(?:far|wide|distant"
    r"|elusive|unlikely|remote|out\s+of)",
    r"do\s+not\s+look\s+for|don['’]t\s+look\s+for",
    r"expects?(?:\s+(?!that\b)\S+){0,6}\s+(?:to|of|in|before|by|for)\b",
)
"""Who thinks so, or how likely it is, said beside it."""

AHEAD = _any(
    r"will|would|could|won['’]t|may\b(?!\s+\d)|might|before|until|by\s+(?:the\s+)?(?:end|then|next|Christmas|Easter|spring|summer|autumn|winter)",
    r"soon|next|again|within|this\s+(?:week|month|year|summer|autumn|winter|spring)|possible|tomorrow|to\s+come",
)
"""Words for a time to come."""

PAST = _any(
    r"(?:had|were|was)\s+(?:been\s+)?(?:expected|hoped|hoping|predicted|likely|feared)",
    r"than\s+(?:anyone|anybody|expected|many|most)\b",
    r"(?:as|than)\s+(?:\w+\s+)?expected",
    r"(?:only|no|any)\s+chance\s+(?:to|for)\b",
    r"had\s+(?:\w+\s+)?(?:hoped|expected|feared)",
    r"hopes?\s+to\s+become",
)
"""What was expected once, or is no expectation."""
