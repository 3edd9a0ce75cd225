"""The dictionary form of English words, by rule and by the list of those that break the rules."""

from __future__ import annotations

import functools
import re

_IRREGULAR_LINES = """
say said says|tell told|be is are was were been being am 's ’s|have has had|do did does done|go went gone goes
make made|take took taken|give gave given|get got gotten|come came|see saw seen|know knew known|think thought
find found|leave left|meet met|hold held|bring brought|begin began begun|write wrote written
speak spoke spoken|break broke broken|choose chose chosen|fall fell fallen|rise rose risen|fight fought
seek sought|send sent|spend spent|lose lost|win won|pay paid|lead led|keep kept|feel felt|stand stood
understand understood|withstand withstood|withdraw withdrew withdrawn|draw drew drawn|drive drove driven
run ran|sit sat|set|put|cut|hit|let|shut|quit|cost|become became|overcome overcame|show shown|hear heard
build built|buy bought|sell sold|catch caught|teach taught|throw threw thrown|grow grew grown|fly flew flown
forget forgot forgotten|forgive forgave forgiven|hide hid hidden|strike struck stricken|swear swore sworn
shake shook shaken|undertake undertook undertaken|undergo underwent undergone|bear bore borne|beat beaten|bid
bind bound|deal dealt|dig dug|feed fed|flee fled|forbid forbade forbidden|freeze froze frozen|lay laid
lie lain lying lied|lend lent|mean meant|ride rode ridden|ring rang rung|shoot shot|sing sang sung
sink sank sunk|sleep slept|slide slid|split|spread|stick stuck|swing swung|tear tore torn|wear wore worn
wake woke woken|win winning|reach|die dying died|tie tying tied|vie vying vied|eat ate eaten|drink drank drunk
steal stole stolen|blow blew blown|hang hung|prove proven|overhear overheard|rebuild rebuilt|withhold withheld
arise arose arisen|sweep swept|foresee foresaw foreseen|put putting|overturn|overtake overtook overtaken
uphold upheld|resit|rethink rethought|mislead misled|foot|man men|woman women|child children|person people
foot feet|spokesman spokesmen|spokeswoman spokeswomen|talk talks|crisis crises|basis bases
agreement agreements
"""
_IRREGULAR: dict[str, str] = {}
for _group in _IRREGULAR_LINES.replace("\n", "|").split("|"):
    _forms = _group.split()
    for _form in _forms:
        _IRREGULAR.setdefault(_form, _forms[0])
_IRREGULAR["people"] = "people"
_NOUNS = frozenset("person child man woman foot spokesman spokeswoman crisis basis agreement people talk talks".split())
_AMBIGUOUS = frozenset(
    """
    left found saw lead put cut hit set let shut cost felt lay bound lying split spread bid being been
    """.split()
)
PAST = frozenset(f for f, base in _IRREGULAR.items() if f != base and base not in _NOUNS and not f.endswith("ing")) - {
    "'s",
    "’s",
    "'m",
}
FINITE = PAST - _AMBIGUOUS
"""Forms of irregular verbs that hardly are anything but a verb."""

_UNCHANGED = frozenset(
    """
    this his its news politics economics physics series species perhaps always across towards besides unless
    whereas process access progress congress press crisis loss class business address witness less across pass
    thus us bus plus minus focus status virus census consensus campus nexus analysis thesis emphasis axis gas
    bias alias atlas chaos during morning evening nothing something anything everything thing king spring ring
    string wing ceiling building meeting ongoing outgoing incoming hundred indeed need red bed speed seed feed
    breed sacred kindred wicked naked embed shed is as was has does goes paris moscow texas brussels athens
    """.split()
)
# Stems that lost an "e" before "-ed" or "-ing", by their ending: "negotiat", "propos", "declar".
_LOST_E = re.compile(
    r"""(?: (?<![eo])at | [^o]ut | (?<!u)et(?<=plet|elet|mpet) | [cvzu] | (?<!s)s | [adelr]g | [bcdfgkptz]l
          | (?<!o)ur | (?<!a)ir | (?<![eo])ar | (?<=[ther]f)er | (?<![aeo])in | (?<![eo])am | um | (?<!o)om | (?<!a)im
          | (?<![eo])ak
          | ik | (?<!o)ok | uk | (?<![oa])ud | (?<![ao])id | (?<![eo])ad | (?<=[cp])ed | (?<!o)od | ib )$""",
    re.VERBOSE,
)
_WITH_E = frozenset(
    """
    creat recreat permeat vot quot promot not devot denot invit unit writ cit recit excit incit ignit extradit
    expedit restor explor ignor scor stor ador interfer adher postpon condon phon conven interven convok hop cop
    scop shap escap tap reshap wip typ compil fil smil pil reconcil scal inhal consol rul schedul bath breath
    sooth loath prob brib chang arrang challeng exchang reveng aveng plung rang ow awar gaug overrul styl hous
    surpris premier upgrad compris advis tun prun shin lin styl preced supersed imped hir guarante
    """.split()
)
_WITHOUT_E = frozenset(
    """
    combat format focus bias canvas quiz edit audit limit visit profit exit benefit deposit commit credit model
    rival appeal signal total cancel level label channel travel quarrel forum victim claim proclaim reclaim
    begin bargain cousin bulletin gas virus proceed exceed succeed need heed feed bleed breed weed seed speed
    boycott veto echo embargo panic traffic frolic zigzag program welcom mow row tow vow bow low show follow
    allow borrow know grow draw view review interview renew debut input output rebut shut
    """.split()
) - {"welcom"}
_DOUBLED = frozenset("add err ebb odd egg butt putt mitt".split())


@functools.lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """Return the dictionary form, in lower case."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if len(low) < 4 or low in _UNCHANGED or low in _WITHOUT_E or not low[-1].isalpha():
        return low
    return _stripped(low)


def _stripped(low: str) -> str:
    if low.endswith(("ied", "ies")) and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("s"):
        return _singular(low)
    for ending in ("ing", "ed"):
        if not low.endswith(ending):
            continue
        stem = low[: -len(ending)]
        if ending == "ed" and stem.endswith("e"):
            return low[:-1]  # "agreed", "freed"
        if len(stem) > 1 and re.search(r"[aeiouy]", stem):
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
    if stem in _DOUBLED or stem.endswith(("ss", "zz", "ff", "ee", "oo")):
        return stem
    if stem[-1] == stem[-2]:
        # "sell", "call", "fill" keep both; "travell", "controll", "compell" do not
        keeps = stem[-1] == "l" and not stem.endswith(
            ("cell", "bell", "pell", "vell", "troll", "trall", "nnell", "gnall", "tall")
        )
        return stem if keeps else stem[:-1]
    if stem in _WITHOUT_E:
        return stem
    return stem + "e" if stem in _WITH_E or _LOST_E.search(stem) else stem
