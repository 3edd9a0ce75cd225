"""Which way from the article's day a clause points, by the words before and after a temporal expression."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from bot.core.language.en.date_values import Tense
from bot.core.model.article import Span

# Verb or noun: "members vote on Sunday", not "Sunday's vote", "the vote".
_NO_NOUN = r"(?<![’']s )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bits )(?<!\bno )(?<!\bfor )"
_SUBJECT = r"(?:(?<=[a-z]s )|(?<=\bto )|(?<=\bthey )|(?<=\bwho )|(?<=\bwe )|(?<=\bmen )|(?<=\bpeople )|(?<=\band ))"
_PARTICIPLE = (
    r"(?:\w{2,20}(?:ed|en)|held|made|put|sent|met|told|paid|set|cut|built|brought|bought|sold|taught|heard|read|done"
    r"|sworn|drawn|shown|known|laid|kept|left|led|lost|won|sung|split|struck|had)"
)
_KNOWN = (
    r"(?:accused|believed|thought|said|known|suspected|alleged|reported|understood|charged|wanted|feared|based|located"
    r"|dated|named|called|made|concerned|pleased|investigated|blamed|linked|related|been)\b"
)
_FUTURE = (
    r"(?-i:will|may|might)|won[’']t|[’']ll|shall|could|should|must|ought\s+to|going\s+to|due|scheduled|slated"
    r"|expected|expects?|planned|plans?|planning|set\s+(?:to|for)|upcoming"
    rf"|{_NO_NOUN}(?:(?:begin|resume|reopen|meet|convene|expire|conclude|gather)s?|(?:start|open|end|close|vote|return)s)"
    rf"|{_SUBJECT}(?:start|open|end|close|vote|return)"
    r"|(?:flies|leaves|departs|arrives|travels|speaks|testifies|appears|goes|airs|kicks\s+off|starts\s+off)"
    rf"|{_NO_NOUN}(?:launch(?:es)?|hosts?|welcomes|tours?|plays?)"
    r"|(?:we|they|I)\s+(?:go|meet|fly|leave|start|begin|return|sit|talk|play|vote|travel|resume|continue|speak|move|sign)"
    r"|(?:has|have)\s+(?:until|till|to)|does(?:n[’']t|\s+not)|do(?:n[’']t|\s+not)|unless"
    r"|(?:go|goes|head|heads|return|returns)\s+(?:back\s+)?to\s+(?:the\s+)?(?:polls|vote|court|trial|the\s+table)"
    r"|(?:take|takes)\s+(?:effect|place|office)|(?:come|comes|go|goes)\s+into\s+(?:force|effect)"
    r"|reports?\s+(?:earnings|results|(?:its|their)\s+\w+|(?:first|second|third|fourth)[\s-]quarter)"
    r"|next|deadline|(?:put\s+off|postponed|delayed|extended|adjourned|moved|rescheduled)\s+(?:to|until|till)"
    rf"|(?:is|are)\s+(?:to\b|\w+ing)|(?:is|are)\s+(?:not\s+|\w+ly\s+)?(?!{_KNOWN}){_PARTICIPLE}|to\s+be\s+(?:\w+ly\s+)?{_PARTICIPLE}|be\s+(?:\w+ly\s+)?{_PARTICIPLE}"
    r"|tentatively|starting|beginning|effective|invited\s+to|(?:fear|face|expect)s?\s+(?:an?|another|the|more)"
)
_INTENT = (
    r"(?:agree|intend|vow|prepar|hop|promis|invit|propos|offer|need|ready|want|call|threaten|plan|pledg|seek|aim"
    r"|urg|order|ask|decid|demand|request)\w{0,6}\s+to(?!\s+(?:on|in|at|by|last)\b)"
    r"|(?:wants?|wanted|needs?)\s+(?:the|an?|its?|all|every|them|him|her)\b"
)
_PLANNED = (
    r"(?:propos|offer|invit|suggest|arrang|plan)\w{0,6}\s+(?:\S+\s+){0,4}?"
    r"(?:meeting|talks|summit|round|call|vote|visit|session)"
)
_BEFORE_THE_CLOCK = r"(?!\s+(?:dawn|daybreak|sunrise|noon|mid(?:day|night)|\d))"
_AHEAD = (
    rf"until|till|by|before{_BEFORE_THE_CLOCK}|ahead\s+of|from(?=\s+(?:\w+day\b(?![’']s)|next|the\s+end|\d))"
    r"|deadline\s+of|for(?=\s+(?:(?:early|late)\s+)?(?:\w+day\b(?![’']s)|tomorrow|next))"
)
_WAS_UNTIL = (
    r"(?:lasted|ran|went\s+on|continued|stayed|remained|waited|served|worked|stood|lived|kept|governed|ruled)\s+"
    r"(?:\w+\s+)?(?:until|till)"
)
_NEVER_WAS = (
    r"(?:did|failed|refused|declined)(?:n[’']t|\s+not)?\s+(?:to\s+)?\w+|could(?:n[’']t|\s+not)(?:\s+(?:\w+ly\s+)?be\s+\w+)?"
    r"|(?:could|would|should|might|(?-i:may)|must)(?:n[’']t|\s+not)?\s+have"
)
_PAST = (
    r"said|says|told|was|were|had|has|have|met|held|began|took|came|went|gave|made|sent|saw|left|broke|fell|led"
    r"|struck|won|put|spoke|wrote|got|grew|rose|kept|brought|thought|found|paid|sought|hit|cut|flew|drove|ran|sat"
    r"|lost|fought|shot|sank|stood|threw|drew|withdrew|chose|swore|became|rode|sold|bought|built|shut|quit"
    r"|since|ago|earlier|last|following"
    r"|(?-i:(?!(?:unite|speed|inde|nee|excee|succee|procee|fee|lea|bloo|hundre|indee|nake|sacre|re|be)d\b)[a-z]{2,20}ed)"
)
_CUES = re.compile(
    rf"\b(?:(?P<would>would(?!(?:n[’']t|\s+not)?\s+have\b)(?P<denied>n[’']t|\s+not)?)|(?P<was>{_WAS_UNTIL}|{_NEVER_WAS})"
    rf"|(?P<intent>{_INTENT}|{_PLANNED})|(?P<future>{_FUTURE})|(?P<ahead>{_AHEAD})|(?P<past>{_PAST}))\b",
    re.IGNORECASE,
)
_AFTERMATH = re.compile(
    r"['’]s\s+(?:\w+\s+){0,2}(?:attacks?|bomb\w*|blasts?|explosions?|strikes?|raids?|killings?|murders?|shootings?"
    r"|stabbings?|massacre|crash|collisions?|accidents?|derailment|disaster|storms?|quake|earthquake|floods?|fires?"
    r"|deaths?|arrests?|rulings?|verdicts?|announcements?|statements?|decisions?|resignations?|defeats?|loss(?:es)?"
    r"|wins?|victor(?:y|ies)|results?|clash(?:es)?|violence|unrest|incidents?|collapse|walkouts?|rejections?|remarks"
    r"|comments|falls?|drops?|gains?|rises?|losses|sell-off|rally|rescue|kidnapping|escape|leak|outage|riots?)\b",
    re.IGNORECASE,
)
_AFTER_BY = re.compile(
    r"\s+(?:(?:he|she|it|they|we|I|(?:the|all|both|his|her|its|their)(?:\s+\w+){1,2}|[A-Z][\w’-]+)\s+)"
    r"(?:was|were|had|\w{2,20}ed)\b"
)
# What goes on, or holds, until a day to come: "closed until Friday"; all else that was "until Friday" is over.
_HOLDS_UNTIL = re.compile(
    r"(?:gave|given|ha[sd]|have|suspend|clos|shut\b|adjourn|postpon|delay|deferr?|extend|halt|paus|fr[eo]z|bar(?:red)?\b|ban(?:ned)?\b|block"
    r"|remand|jail|detain|order|allow|permit|clear|ground|cancel|evacuat|put\b|set\b|push|moved|reschedul|broke|recess|held"
    r"|stay|schedul|book|plan|expect|said|says|told|announc|agree|decid|warn|add|want|ask|reject|refus|limit|restrict"
    r"|reserv|impos|l[ei]ft|renew|prolong|keep|kept|leav)",
    re.IGNORECASE,
)
# What is asked for or promised by a day to come: "demanded an answer by Friday".
_BOUND_BY = re.compile(
    r"(?:demand|ask|request|order|g[ai]ve|set\b|promis|vow|pledg|agree|want|expect|hop|need|requir|urg|call|insist|s(?:eek|ought)"
    r"|offer|told|tell|warn|threat|said|says|announc|ha[sd]\s+(?:to|until)|invit|schedul|plan|aim|propos|commit|must"
    r"|decid|rul|add|instruct|impos)",
    re.IGNORECASE,
)
_VERB_NEXT = re.compile(r"\s+(?:will|is\s+to|is\s+(?:due|set|expected|scheduled)|could|should|(?-i:may))\b")
_NEAREST = 90
"""How many characters before an expression still tell its tense."""
_ADJACENT = 18
"""Within how many characters "until" and the like belong to an expression."""
_OPENING = 30
"""How far into a sentence an expression may stand to take its tense from the verb after it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell tense: of what comes after them, and of what stood before them."""

    start: int
    end: int
    then: Tense
    before: Tense


def cues(text: str, within: Span) -> list[Cue]:
    """Return where the words stand that tell tense, and which."""
    found: list[Cue] = []
    for m in _CUES.finditer(text, within.start, within.end):
        ahead = m["future"] or m["intent"] or m["would"]
        then = Tense.FUTURE if ahead else Tense.AHEAD if m["ahead"] else Tense.PAST
        # "agreed to meet on Friday" and "would not move on Friday" look ahead; "on Friday they agreed to meet" and
        # "on Friday he would not move" do not, and "in November he would" may or may not
        back = m["denied"] or (m["intent"] and m[0].split()[0].endswith("ed"))
        before = Tense.PAST if back else Tense.UNKNOWN if m["would"] else then
        found.append(Cue(m.start(), m.end(), then, before))
    return found


def tense(found: list[Cue], text: str, sentence: Span, span: Span) -> Tense:
    """Return the tense of the verb nearest before an expression; where it opens the sentence, of the first after it."""
    if _AFTERMATH.match(text, span.end, min(sentence.end, span.end + 60)):
        return Tense.PAST
    if _VERB_NEXT.match(text, span.end):
        return Tense.FUTURE
    at = bisect.bisect_left(found, span.start, key=lambda c: c.start)
    while at and found[at - 1].then is Tense.AHEAD and found[at - 1].end < span.start - _ADJACENT:
        at -= 1  # "left before the vote on Tuesday": only "before Tuesday" looks ahead
    if at and found[at - 1].end >= span.start - _NEAREST:
        then = found[at - 1].then
        return _ahead(found, at - 1, text, sentence, span) if then is Tense.AHEAD else then
    if span.start - sentence.start > _OPENING:
        return Tense.UNKNOWN
    after = bisect.bisect_left(found, span.end, key=lambda c: c.start)
    return found[after].before if after < len(found) and found[after].start <= span.end + _NEAREST else Tense.UNKNOWN


def _ahead(found: list[Cue], at: int, text: str, sentence: Span, span: Span) -> Tense:
    """Return what "by" or "until" before an expression makes of it."""
    if _AFTER_BY.match(text, span.end, min(sentence.end, span.end + 60)):
        return Tense.PAST  # "by Monday the ships had gone"
    told = at and found[at - 1].then is Tense.PAST and found[at - 1].end >= span.start - _NEAREST
    if not told:
        return Tense.FUTURE
    word, verb = text[found[at].start : found[at].end].lower(), text[found[at - 1].start : found[at - 1].end]
    if word in {"until", "till"} and not _HOLDS_UNTIL.match(verb):
        return Tense.PAST  # "they talked until Monday"
    if word == "by" and not _BOUND_BY.match(verb) and " to " not in text[found[at - 1].end : found[at].start]:
        wanted = at > 1 and found[at - 2].then is Tense.FUTURE and found[at - 2].end >= span.start - _NEAREST
        return Tense.FUTURE if wanted else Tense.PAST  # "it had sold out by Monday", "they want it sold by Monday"
    return Tense.AHEAD
