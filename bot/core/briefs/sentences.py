"""Sentences that stand on their own: nothing left hanging at their start, quotation marks in pairs, days named."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from bot.core.briefs import wording
from bot.core.language import Timex, spelling, timexes
from bot.core.model.article import Span

_PRONOUNS = (
    "he she it they we i you him her them us his hers its their our your my this that these those such both neither "
    "another others each former latter there here so"
)
_HANGING = re.compile(
    rf"(?:{'|'.join(_PRONOUNS.split())}|the (?:latter|former|two|pair|other)|one of (?:them|those))\b|"
    r"(?:after|before|following|during|amid|despite|since|in) (?:the|that|this|these|those) [\w-]+, |"
    r"(?:after|before|following|during|amid|despite|since|in) (?:that|this|these|those)\b|"
    r"the (?:attacks?|strikes?|move|decision|announcement|incident|comments?|remarks|statement|visit|report|ruling|"
    r"call|letter|document|swap) (?:comes?|came|follow(?:s|ed)|marks?|marked|was|were|is|are|has|have|had)\b",
    re.IGNORECASE,
)
_POSSESSED = re.compile(r"\b(?:he|she|him|his|hers?)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:that (?:document|proposal|plan|meeting|deal|offer|decision|time|day|idea|condition|demand|statement|"
    r"agreement|question|issue|point|step|move|visit|round|call)|these \w+|"
    r"this (?!week|month|year|morning|afternoon|evening|summer|autumn|winter|spring|time|weekend|is\b|was\b)\w+)\b"
    r"|\bany other (?!than)",
    re.IGNORECASE,
)
_SUCH_A = re.compile(r"\bsuch an? (?!\w+ (?:as|that)\b)\w+", re.IGNORECASE)
_NAMED_BEFORE = 12  # words in which what "such a deal" takes up may have been named
_SOMEBODY = re.compile(
    r"[A-Z][\w’'-]+ (?:[A-Z][\w.’'-]+|al-\w+)|\b(?i:president|minister|premier|chancellor|king|queen|prince|princess|"
    r"pope|leader|chief|head|envoy|ambassador|secretary|spokes\w+|negotiator|mediator|official|senator|general|director|"
    r"chair\w*|ceo|governor|mayor|judge|lawyer|man|woman|boy|girl|father|mother|son|daughter|wife|husband|hostage|"
    r"prisoner|soldier|citizen|activist|journalist)\b"
)
_LINKS = (
    "however|meanwhile|still|nevertheless|nonetheless|instead|moreover|furthermore|in addition|additionally|therefore|"
    "in contrast|by contrast|in turn|in response|in return|thus|hence|also|besides|ultimately|eventually|finally|"
    "earlier|later|separately|similarly|likewise|in fact|indeed|of course|for (?:his|her|its|their) part|as a result|"
    "then|even so|on the other hand|at the same time|that said|afterwards|for example|for instance|in other words|"
    "in particular|as such|to that end|for now|so far"
)
_CONNECTIVE = re.compile(rf"(?:(?:{_LINKS}),\s+|(?:but|and|or|yet|nor),?\s+(?=[A-Za-z“\"]))", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’ /-]{2,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"
    r"(?:,\s+(?!on |in )[A-Z][\w.]{2,20})?"
    r"(?:,\s+(?:[A-Z][a-z]{2,9}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,9}\.?)(?:,? \d{4})?)?"
    r"\s*(?:\([A-Z][\w .]{1,30}\))?\s+[—–-]{1,2}\s+(?=[A-Z“\"'‘])"
)
_RELATIVE = re.compile(
    r"(?:(?:on|this|last|next|late|later|early|earlier|by|until|from|since) )*"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:earlier |later |late |early )?(?:today|tonight|yesterday|tomorrow)|(?:\w+ )days? ago",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"(?:today|tonight|yesterday|tomorrow| ago)$", re.IGNORECASE)
_MAY_BE_RELATIVE = re.compile(r"days?\b|tonight|tomorrow", re.IGNORECASE)
_LED = re.compile(r"\b(?:on|by|until|till|from|since|late|early|for|before|after|between|and|or|to)\s+$", re.IGNORECASE)
# A single capitalised word, with no other before or after it: a name in part, or the first word of the sentence.
_SURNAME = re.compile(r"\b(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<name>[A-Z][\w-]+)(?![\w-])(?! [A-Z])")
_NAME_GOES_ON = re.compile(r"[A-Z][\w.’'-]* $")
_TOLD = re.compile(
    r"\b(?:said|says|saying|told (?:\w+ ){0,3}?\w+|announced|announces|wrote|writes|added|reported|stated)$",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(
    r"(?:,? (?:late |early )?on|,)? (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:morning|afternoon|evening|night))?(?![\w'’-])",
    re.IGNORECASE,
)
_GOES_ON = (
    r",(?! when\b)|[.;]|$"
    r"| (?:that|to|in|at|when|as|after|with|but|while|without|for|during|by|and (?!\w+day\b))\b(?! \w+day\b)"
)
_BOUND = re.compile(
    r"\b(?:On|by|until|till|since|from|before|after|between|and|or|of|the|last|next|this|every|each|for)$"
)
_SHORTEST, _LONGEST = 25, 420


def tidied(text: str) -> str | None:
    """Return a sentence without dateline and opening connective, or None if it cannot stand on its own."""
    words = " ".join(text.split())
    words = _DATELINE.sub("", words)
    while match := _CONNECTIVE.match(words):
        words = words[match.end() :]
    words = wording.sentence(words)
    return words if stands_alone(words) else None


def stands_alone(text: str) -> bool:
    """Say whether a sentence opens with no pronoun, is no scrap, and closes the quotation marks it opens."""
    if not _SHORTEST <= len(text) <= _LONGEST or (not text[0].isalnum() and text[0] not in "“\"‘'"):
        return False
    if _HANGING.match(text.lstrip("“\"‘'")) or not paired(text) or text.endswith("?") or cut_off(text):
        return False
    return not points_nowhere(text)


def cut_off(text: str) -> bool:
    """Say whether a text ends in dots, as a headline does that was too long for its feed."""
    return text.rstrip(".").endswith("…") or text.endswith("...")


def points_nowhere(text: str) -> bool:
    """Say whether "her" or "that plan" takes up what the text did not name before."""
    such = _SUCH_A.search(text)
    if _POINTS_BACK.search(text) or (such and len(text[: such.start()].split()) < _NAMED_BEFORE):
        return True
    pointer = _POSSESSED.search(text)
    if not pointer or _within_marks(text, Span(*pointer.span())):
        return False
    return not _SOMEBODY.search(text, 0, pointer.start())


def paired(text: str) -> bool:
    """Say whether every quotation mark and bracket that opens is closed."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")


def dated(text: str, published: datetime, known: date | None = None) -> str:
    """Return a sentence in which "on Friday", "today" and their like name the day, unless it is the `known` one."""
    # Words within quotation marks stay as they were said. When something was said is left out where it is the day of
    # the report; so is the known day, which stands in front.
    if not _MAY_BE_RELATIVE.search(text):
        return text
    reference = published.astimezone(UTC).date()
    out, at = [], 0
    for timex in timexes(text, "en", reference):
        of = timex.day()
        if of is None or _within_marks(text, timex.span):
            continue
        left_out = _left_out(text, timex) if of in {known, reference} else None
        if left_out and (of == known or _TOLD.search(text, 0, left_out.start)):
            out.append(text[at : left_out.start])
            at = left_out.end
        elif (of != known or _vague(timex.text)) and (named := _named(text, timex, of, reference)):
            out += [text[at : timex.span.start], named]
            at = timex.span.end
    return "".join((*out, text[at:]))


def _left_out(text: str, timex: Timex) -> Span | None:
    """Return what goes with a day that need not be told: "on Friday evening", not "by Friday" nor "Friday's talks"."""
    around = _BARE_DAY.search(text, max(0, timex.span.start - len(" late on ")))
    if around is None or not around.start() <= timex.span.start <= around.end():
        return None
    if not re.match(_GOES_ON, text[around.end() :]) or _BOUND.search(text, 0, around.start()):
        return None
    return Span(*around.span())


def _vague(words: str) -> bool:
    return bool(_VAGUE.search(words))


def _named(text: str, timex: Timex, of: date, reference: date) -> str | None:
    """Return the words for a relative day, or None where they would not fit in its place."""
    if not _RELATIVE.fullmatch(timex.text) or text[timex.span.end :].startswith(("'", "’", "-")):
        return None
    if abs((of - reference).days) > 8 or re.match(r",?\s+(?:\d|[A-Z][a-z]+ \d)", text[timex.span.end :]):
        return None
    name = wording.day(of)
    before = text[: timex.span.start]
    if not _vague(timex.text):
        # "on Friday", "last Friday", a bare "Friday": the name of the day takes the place of what points to it.
        if re.search(r"\b(?:the|a|that|every|each|of|its|their)\s+$", before, re.IGNORECASE):
            return None
        pointer = re.match(r"(?:(?:on|by|until|from|since|late|early) )+", timex.text, re.IGNORECASE)
        joined = pointer[0] if pointer else ("" if _LED.search(before) else "on ")
        return (joined if before.strip() else joined.capitalize()) + name
    if _LED.search(before):
        return name
    return ("on " if before.strip() else "On ") + name


def _within_marks(text: str, span: Span) -> bool:
    before = text[: span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def in_full(text: str, names: Mapping[str, str]) -> str:
    """Return a sentence in which who is first named by a surname ("Mr Fidan") has the full name; `names` are plain."""
    named: set[str] = set()

    def first(match: re.Match[str]) -> str:
        full = names.get(spelling.plain(match["name"]))
        if not full or " " not in full or full in text or full in named:
            return match[0]
        if _NAME_GOES_ON.search(text, max(0, match.start() - 20), match.start()) or _within_marks(
            text, Span(*match.span())
        ):
            return match[0]
        named.add(full)
        return full if spelling.plain(full).endswith(spelling.plain(match["name"])) else match[0]

    return _SURNAME.sub(first, text)


@functools.lru_cache(maxsize=2048)
def content(text: str) -> frozenset[str]:
    """Return the longer words of a text, plain and cut short, by which two texts are compared."""
    return frozenset(spelling.plain(w)[:6] for w in re.findall(r"[^\W_]{4,}|\d+", text))


def says_the_same(text: str, told: Iterable[str], share: float = 0.55) -> bool:
    """Say whether a text repeats one that was told: most of the words of the shorter are in the other."""
    ours = content(text)
    return any(
        len(ours & theirs) >= share * min(len(ours), len(theirs)) for t in told if (theirs := content(t)) and ours
    )
