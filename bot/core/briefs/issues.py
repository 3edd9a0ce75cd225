"""Telling what a position is about: the few words of its source, where they say enough by themselves."""

from __future__ import annotations

import re

from bot.core.briefs.telling import NO_START
from bot.core.model.fact import Position, Stance

_LONGEST = 18  # words
_QUOTES = '"“”«»'
_AROUND = " ,;\n\t"
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
_OPENING = re.compile(r"[\"“‘«'\s]*$")
_WISHED = re.compile(
    r"\b(?:must|should|told|asked|urged|called on|if|unless|ought|pressed|wants?|wanted)\b", re.IGNORECASE
)
_OTHERS_TOLD = re.compile(
    r"\b(?:ask|asks|asked|asking|urge[sd]?|urging|tell|tells|told|call(?:s|ed|ing)? (?:up)?on|press(?:es|ed|ing)?|"
    r"invite[sd]?|beg(?:s|ged)?|pressured?|instruct(?:s|ed)?|wants?|wanted|needs?)\s+(?!to\s)[^,;:.]{1,60}\sto $",
    re.IGNORECASE,
)
"""What stands before a deed that somebody else is to do: "asked them to"."""
_OWN_WISH = re.compile(
    r"\b(?:want(?:s|ed|ing)?|seek(?:s|ing)?|sought|wish(?:es|ed)?|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|hop(?:es?|ed|ing)|"
    r"need(?:s|ed)?|like|prefers?|preferred|intends?|intended|expect(?:s|ed)?)(?: \w+ly)? to $",
    re.IGNORECASE,
)
"""What stands before a deed that somebody wants to do himself."""
_MODAL = re.compile(
    r"\b(?:must|should|shall|can|could|may|might|would|will|not|never|cannot|n['’]t|['’]ll|['’]d)"
    r"(?: (?:now|first|also|soon|then|\w+ly))? $",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(a|an|any|no|the|to|that|not|never|would|will|can|could|cannot|(?:wo|ca|would|could)n['’]t) $", re.IGNORECASE
)
_COMMITS = re.compile(r"\bcommit\w*(?: \w+sel(?:f|ves))? to $", re.IGNORECASE)
_NO_DEED_AFTER = frozenset(["a", "an", "any", "no", "the", "that"])
_POSSESSIVE = re.compile(r"\b(?:its|their|his|her|our|my|these|those|this) $", re.IGNORECASE)
_OF_OTHERS, _SHORT = re.compile(r"\b(?:their|his|her) $", re.IGNORECASE), 2
_ORDINAL = re.compile(
    r"(?:second|third|fourth|fifth|sixth|seventh|new|further|fresh|final|last)\s+(?:round|meeting|summit|session|phase|"
    r"offer|proposal|deadline|date)\b",
    re.IGNORECASE,
)
"""What headlines name without the article that it takes in a sentence."""
_POINTS_BACK = re.compile(r"\b(?:to|of|with|for|on|from|sign|accept|reject) (?:it|them)\b", re.IGNORECASE)
"""What says its issue only with a word for something that is named elsewhere."""
_ELSEWHERE = re.compile(
    r"\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yourself|he|him|his|himself|she|her|hers|herself|they|"
    r"them|themselves|it|this(?! (?:year|month|week|summer|spring|autumn|winter)\b)|these|"
    r"those(?! (?:who|that|in|of)\b)|such(?! as\b))\b"
)
"""Words for somebody or something that may be named elsewhere."""
_OF_A_PERSON = frozenset("he him his himself she her hers herself".split())
_TAKES_UP = frozenset("they them themselves it".split())
_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z]")
_FAR_ENOUGH = 3  # words of an issue before "they", which then may mean one of them
_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand a an half
    """.split()
)
_LENGTHS = frozenset("second minute hour day week month year".split())
_GENERIC = frozenset(
    """
    plan plans proposal proposals venue idea ideas offer offers request requests call calls demand demands terms deal
    step steps move moves ultimatum statement clause contract instrument package figure figures invitation motion
    document draft text resignation government notice time rise guarantee guarantees date number answer reforms measures
    respond response resolution option options change changes support help money formula suggestion one ones majority
    """.split()
)
_BESIDE_GENERIC = frozenset(
    "the a an new certain further latest revised same final own two second first last viable board's its their".split()
)
_WHOLE_DEEDS = frozenset(
    "talks negotiations talk negotiate meet withdraw resign mediate disarm surrender return leave disband".split()
)
"""What says enough in one word."""
_PLACEHOLDERS = frozenset(
    """
    it this that them these those so he she they him her whom which who what to of for with by in on at the a an and or
    """.split()
)
_NOMINAL = re.compile(
    r"(?:(?:['’]s?|\b(?:its|their|his|her|our|the|this|that|any|under|despite|of|on|to)) (?:[\w.-]+ )?"
    r"(?:proposal|offer|demand|call|request|plan|bid|pledge|promise|suggestion|insistence|condition|appeal)s?|"
    r"\b[A-Z][\w.]* (?:proposal|plan|suggestion|initiative|bid)s?)"
    r"(?: (?:by|from) [^,;]{1,40})? (?:for|of|to|on|that)(?: (?:a|an|the))? $"
)
"""What names a position beside what a sentence tells: "the mayor's proposal for"."""
_VOICED = re.compile(
    r"\b(?:repeat|reiterat|renew|restat|present|rais|stress|ma[dk]|issu|voic|submit|put|outlin|stood by|stand by)\w* "
    r"(?:its|their|his|her|a|the) (?:[\w.-]+ )?\w+ (?:for|of|to|on|that)(?: (?:a|an|the))? $",
    re.IGNORECASE,
)
"""What says that a position was taken, with a noun for it: "repeated its demand for"."""
_PROPOSED = re.compile(
    r"\b(?:propos(?:e|es|ed|ing|als?)|suggest(?:s|ed|ing|ions?)?|recommend(?:s|ed|ing)?|put(?:s|ting)? forward|"
    r"float(?:s|ed)?)\b",
    re.IGNORECASE,
)
_READY = re.compile(r"\b(ready|willing|prepared|open) (for|to) (?:(?:a|an|the|any) )?$", re.IGNORECASE)
_NEAR = 70  # characters


def issue(of: Position) -> str | None:
    """Return what a position is about in the few words of its source, or None where they say too little."""
    raw = " ".join(of.issue.split()).removeprefix("to ")
    words, deed = balanced(raw), of.issue.startswith("to ")
    parts = words.casefold().split()
    if len(words) < 4 or len(parts) > _LONGEST or parts[-1] in _PLACEHOLDERS or parts[0] in NO_START:
        return None
    if _POINTS_BACK.search(words) or _named_elsewhere(words):
        return None
    told, at = _place(of, raw)
    before = _before(told, at)
    if at >= 0 and of.stance is not Stance.DEMAND and _WISHED.search(before):
        return None  # "must accept a truce" is what others want
    leading = "to" if deed else _leading(before, at, words, of.stance)
    if leading != "to" and _is_thin(parts):
        return None
    if leading == "to" and (_of_others(of, before, deed=deed) or (len(parts) == 1 and parts[0] not in _WHOLE_DEEDS)):
        return None
    if of.stance is Stance.DEMAND and at >= 0 and (_MODAL.search(before) or _opens(told, at, words)):
        return None  # "Open the border" in somebody's words does not say that the holder wants to
    if of.stance is Stance.DEMAND and len(parts) <= _SHORT and _OF_OTHERS.search(before):
        return None  # "wants their memorandum in hand first"
    if words[0].isupper() and words[1:2].islower() and (parts[0] in _NUMBERS or leading == "to"):
        words = words[0].lower() + words[1:]
    return f"{leading} {words}".strip()


def balanced(words: str) -> str:
    """Return words without the quotation marks around them or those that open or close nothing."""
    told = words.strip(_AROUND)
    told = (told if _INITIALS.search(told) else told.rstrip(".")).removesuffix(" on the table")
    opening, closing = sum(map(told.count, "“«")), sum(map(told.count, "”»"))
    marks = opening + closing + told.count('"')
    around = marks == len("“”") and told[0] in _QUOTES and told[-1] in _QUOTES
    if around or opening != closing or told.count('"') % 2:
        told = "".join(c for c in told if c not in _QUOTES).strip(_AROUND)
    if "‘" not in told:
        told = re.sub(r"(?<=[a-rt-z%\d])’(?=\s|$)", "", told)
    elif not re.search(r"’(?!\w)", told):
        told = told.replace("‘", "")
    return told


def nominal(of: Position) -> bool:
    """Say whether a sentence only names a position beside what it tells: "the mayor's proposal would depend on"."""
    if of.stance in {Stance.ACCEPT, Stance.REJECT}:
        return False  # "rejects the mayor's demand for" tells what it says
    told, at = _place(of, " ".join(of.issue.split()))
    before = _before(told, at)
    return at >= 0 and bool(_NOMINAL.search(before)) and not _VOICED.search(before)


def offered(of: Position, words: str) -> str:
    """Return an offer as its source has it: "proposes a truce", "is ready for talks", "offers a truce"."""
    told, at = _place(of, " ".join(of.issue.split()).removeprefix("to "))
    before = _before(told, at) if at >= 0 else told
    if at >= 0 and (ready := _READY.search(before)):
        return f"is {ready[1].lower()} {words if words.startswith('to ') else f'{ready[2].lower()} {words}'}"
    proposed = words.startswith("that ") or _PROPOSED.search(before[-_NEAR:] if at >= 0 else before)
    return f"{'proposes' if proposed else 'offers'} {words}"


def _place(of: Position, words: str) -> tuple[str, int]:
    told = " ".join(of.text.split())
    return told, told.casefold().find(words.casefold())


def _before(told: str, at: int) -> str:
    """Return what stands before an issue, without the marks that open it and with a space at its end."""
    before = _OPENING.sub("", told[: max(at, 0)])
    return f"{before} " if before else ""


def _leading(before: str, at: int, words: str, stance: Stance) -> str:
    """Return the word that leads to an issue in a sentence that is made of it: an article, "to", "that", or none."""
    if at < 0:  # told elsewhere
        return "" if words.split(maxsplit=1)[0] in {"that", "the", "a", "an"} or not words[0].islower() else "the"
    if _COMMITS.search(before):
        return ""
    led = _LED.search(before)
    if led:
        low = led[1].lower()
        deed = low not in _NO_DEED_AFTER
        if deed:
            return "" if words[0] in "0123456789€$£¥" else "to"
        return low if low != "no" else "any" if stance is Stance.REJECT else ""
    if _POSSESSIVE.search(before):
        return "the"
    return "a" if _ORDINAL.match(words) else ""


def _of_others(of: Position, before: str, *, deed: bool) -> bool:
    """Say whether a deed is what others are to do, as far as the words before it tell."""
    if of.stance is not Stance.DEMAND:
        return False
    return bool(_OTHERS_TOLD.search(before)) or not (_OWN_WISH.search(before) or (deed and not before))


def _opens(told: str, at: int, words: str) -> bool:
    """Say whether an issue opens a sentence or a quotation with more than a figure: perhaps a command."""
    opens = at == 0 or told[at - 1] in "\"'“‘:" or told[max(0, at - 2) : at] == ": "
    return opens and words[:1].isupper()


def _is_thin(parts: list[str]) -> bool:
    """Say whether words name nothing in particular: a bare number, a length of time, "a certain plan"."""
    if all(re.fullmatch(r"[\d.,]+", p) or p in _NUMBERS for p in parts):
        return True
    if len(parts) == len(("24", "hours")) and parts[1].removesuffix("s") in _LENGTHS:
        return parts[0] in _NUMBERS or parts[0].isdigit()
    return parts[-1] in _GENERIC and all(p in _GENERIC | _BESIDE_GENERIC or p.endswith(("'s", "’s")) for p in parts)


def _named_elsewhere(words: str) -> bool:
    """Say whether an issue speaks of somebody or something with a word that only what stands elsewhere explains."""
    for found in _ELSEWHERE.finditer(words):
        word, before = found[0], words[: found.start()].removeprefix("that ")
        if word in _OF_A_PERSON and _NAME.search(before):
            continue
        if word in _TAKES_UP and len(before.split()) >= _FAR_ENOUGH:
            continue
        return True
    return False
