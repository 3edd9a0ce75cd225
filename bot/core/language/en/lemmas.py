"""The dictionary form of English words, by rule and by the list of those that break the rules."""

from __future__ import annotations

import functools
import re

_IRREGULAR_LINES = """
say said says|tell told|be is are was were been being am 's ’s|have has had|do did does done|go went gone goes|make made|take took taken
give gave given|get got gotten|come came|see saw seen|know knew known|think thought|find found|leave left|meet met|hold held
bring brought|begin began begun|write wrote written|speak spoke spoken|break broke broken|choose chose chosen|fall fell fallen
rise rose risen|fight fought|seek sought|send sent|spend spent|lose lost|win won|pay paid|lead led|keep kept|feel felt|stand stood
understand understood|withstand withstood|withdraw withdrew withdrawn|draw drew drawn|drive drove driven|run ran|sit sat|set|put|cut
hit|let|shut|quit|cost|become became|overcome overcame|show shown|hear heard|build built|buy bought|sell sold|catch caught|teach taught
throw threw thrown|grow grew grown|fly flew flown|forget forgot forgotten|forgive forgave forgiven|hide hid hidden|strike struck stricken
swear swore sworn|shake shook shaken|undertake undertook undertaken|undergo underwent undergone|bear bore borne|beat beaten|bid
bind bound|deal dealt|dig dug|feed fed|flee fled|forbid forbade forbidden|freeze froze frozen|lay laid|lie lay lain lying|lend lent|mean meant
ride rode ridden|ring rang rung|shoot shot|sing sang sung|sink sank sunk|sleep slept|slide slid|split|spread|stick stuck
swing swung|tear tore torn|wear wore worn|wake woke woken|win winning|reach|die dying|tie tying|man men|woman women|child children
person people|foot feet|spokesman spokesmen|spokeswoman spokeswomen|talk talks|crisis crises|basis bases|agreement agreements
"""
_IRREGULAR: dict[str, str] = {}
for _group in _IRREGULAR_LINES.replace("\n", "|").split("|"):
    _forms = _group.split()
    for _form in _forms:
        _IRREGULAR.setdefault(_form, _forms[0])
_IRREGULAR["people"] = "people"
_NOUNS = frozenset("person child man woman foot spokesman spokeswoman crisis basis agreement people talk talks".split())
_AMBIGUOUS = frozenset(
    "left found saw lead put cut hit set let shut cost felt lay bound lying split spread bid being been".split()
)
FINITE = (
    frozenset(f for f, base in _IRREGULAR.items() if f != base and base not in _NOUNS and not f.endswith("ing"))
    - _AMBIGUOUS
    - {"'s", "’s", "'m"}
)
"""Forms of irregular verbs that hardly are anything but a verb."""

_UNCHANGED = frozenset(
    """this his its news politics economics physics series species perhaps always across towards besides unless whereas process access
progress congress press crisis loss class business address witness less across pass thus us bus plus minus focus status virus
census consensus campus nexus analysis thesis emphasis axis gas bias alias atlas chaos
during morning evening nothing something anything everything thing king spring ring string wing ceiling building meeting ongoing
outgoing incoming hundred indeed need red bed speed seed feed breed sacred kindred wicked naked embed shed
is as was has does goes paris moscow texas brussels athens""".split()
)
_E_STEMS = re.compile(
    r"(?:at|[^aeiou]iz|[aeiou]is|[^aeiou]is|ut|[aeiou]v|[lr]v|ag|rg|dg|ng(?<=ang)|nc|rc|uc|ac|ic|ibl|abl|ur|[^aeo]ir|id|ud|ad|ed|ok|ak|ik|as|os|us|yz|ys|ar(?<=par|har|lar)|or(?<=lor|nor|gor)|u|[^aeiou]l(?<=[bcdfgkptz]l)|in(?<=bin|lin|fin|min)|un|am|om|im|ep|op(?<=hop|cop)|yp|ap(?<=hap|cap)|th(?<=eath)|os|rs|ns|ps)$"
)
_NO_E = re.compile(
    r"(?:eat|oat|eet|oot|eit|out|isit|imit|dit|bit|mit|erat(?<!erat)|ook|eak|eek|oak|peak|ail|ain|eed|oad|ead|aid|oid|eas|ous|ess|iss|oss|ass|uss|oom|eam|aim|oar|ear|our|eer|ocus|oin|een|urn|ean|oon|ow|icit|ibit|esit|osit|fit|elop|allop|ump|amp|rup|ict|ect|ift|ist|est|ust|ost|ast|ent|ant|int|ort|art|ert|eap|eep|oop|iew|mean)$"
)


@functools.lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """Return the dictionary form, in lower case."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if len(low) < 4 or low in _UNCHANGED or not low[-1].isalpha():
        return low
    return _stripped(low)


def _stripped(low: str) -> str:
    if low.endswith(("ied", "ies")) and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("s"):
        return _singular(low)
    for ending in ("ing", "ed"):
        stem = low[: -len(ending)]
        if low.endswith(ending) and len(stem) > 1 and re.search(r"[aeiouy]", stem):
            return _whole(stem)
    return low


def _singular(low: str) -> str:
    if low.endswith(("ss", "us", "'s")):
        return low
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1]


def _whole(stem: str) -> str:
    """Give back what a stem lost before its ending: stopp → stop, agre → agree, argu → argue."""
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return stem if stem[-1] in "lsz" and not stem.endswith(("cell", "bell", "pell", "trall")) else stem[:-1]
    if stem.endswith("e"):
        return stem + "e" if stem.endswith(("gre", "fre", "fle", "cre", "tre")) else stem
    if _NO_E.search(stem):
        return stem
    return stem + "e" if _E_STEMS.search(stem) else stem
