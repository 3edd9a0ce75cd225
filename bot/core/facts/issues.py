"""Issues: the few words that say what a position is about."""

from __future__ import annotations

from bot.core.facts.cast import Cast
from bot.core.facts.parties import Party
from bot.core.language import Sentence, Token
from bot.core.language.en import stances
from bot.core.model.article import Span

_LONGEST = 14  # tokens
_VERBS_AFTER = frozenset(
    "is are was were has have had will would could can may might must said says remains remain".split()
)
_MIGHT = frozenset("might would could will can may".split())
_NO_ISSUE = frozenset(
    """
    reports report claims claim allegations accusations allegation accusation criticism charges charge rumours
    rumors case lawsuit idea
    """.split()
)
_LEAVE = frozenset(
    """
    the a an any all its their his her our both it them him us what that this these those such also to very some
    each each's each-other so own only
    """.split()
)
_TRAILING = frozenset(
    """
    of for to in on at by with from and or the a an that as its their under about into be is are not than over
    """.split()
)
_NOT_DONE = frozenset("say comment answer elaborate confirm speak specify name give".split())
_LINKS = frozenset("remain remains remained which that who".split())
_BOUNDS = frozenset(', ; : . and but " “ ” receives which that'.split())
_EMPTY = frozenset(
    """
    it them this that these those him her us so such one none nothing anything everything something more less
    other rest others each there comment answer reporters journalists questions people way same responsibility
    accusations allegations claims report reports criticism interview
    """.split()
)
_BARE = _EMPTY - {"more", "anything"} | {"himself", "themselves"}
_LIMITS = frozenset("above below beyond over under less more short that which".split())
"""Words behind "anything" that say where the line is drawn."""
_MARKS = frozenset({'"', "“", "”"})
_PHRASE_STOPS = (
    ("in", "exchange"),
    ("in", "return"),
    ("as", "part"),
    ("ahead", "of"),
    ("as", "well"),
    ("in", "a"),
    ("at", "a"),
)

Issue = tuple[str, Span]


def issue_after(
    cast: Cast, sentence: Sentence, start: int, follows: frozenset[str], holders: tuple[Party, ...]
) -> Issue | None:
    """Return what follows a verb of stance, as that verb takes it; None where it is no issue."""
    last = sentence.tokens[1]
    while start + 2 < last and _leads_to_day(cast, start):
        start += 1  # "agreed on Wednesday to exchange": when stands between
    while start < last and cast.tokens[start].text.lower() in {"again", "also", "instead", "repeatedly"}:
        start += 1
    if start >= last:
        return None
    begin = None
    if "o" in follows:  # "urged Russia to free them": the deed is meant; "wants visas for them": the thing is
        begin = _told_to(cast, start, last, frozenset({"to"}) if "n" in follows else frozenset({"to", "for"}))
    if begin is None and not follows <= {"o"}:
        begin = _begin(cast, start, last, follows)
    if begin is None:
        return None
    clause = begin > start and cast.tokens[begin - 1].text.lower() == "that"
    return _phrase(cast, begin, last, holders, clause=clause)


def _begin(cast: Cast, start: int, last: int, follows: frozenset[str]) -> int | None:
    """Return where the issue begins: after "to", "for", "that", or at once."""
    word = cast.tokens[start].text.lower()
    thing = bool(follows & {"n", "b"})
    if word == "to":
        return start + 1 if "v" in follows and "b" not in follows else None
    if word == "for" and "n" in follows:
        return start + 1
    if word in {"it", "they", "he", "she"} and "t" in follows and start + 2 < last:  # "suggested it might drop …"
        return start + 2 if cast.tokens[start + 1].text.lower() in _MIGHT else None
    if word == "that" and ("t" in follows or not thing):
        return start + 1 if "t" in follows else None
    if word in {"on", "upon", "with"} and "n" not in follows:
        return None
    return start if thing else None


def _leads_to_day(cast: Cast, i: int) -> bool:
    """Say whether a token is part of a day or leads to one; a length of time ("30-day ceasefire") is an issue."""
    times = cast.times(cast.tokens[i].span)
    if not times and cast.tokens[i].text.lower() in {"on", "in", "late", "early"}:
        times = cast.times(cast.tokens[i + 1].span)
    return bool(times) and times[0].day() is not None


def _told_to(cast: Cast, start: int, last: int, links: frozenset[str]) -> int | None:
    """Return the token after "to" where somebody is told to do something, or after "for" where for something."""
    seen = False
    for i in range(start, min(last, start + 9)):
        word = cast.tokens[i].text.lower()
        if word in links and (seen or i > start) and not _is_number(cast, i + 1):
            return None if cast.tokens[i - 1].text.lower() in stances.NEGATIONS else i + 1
        if word in {",", ".", ";", "that", "and"} and not cast.at(cast.tokens[i]):
            return None
        seen = seen or cast.at(cast.tokens[i]) is not None
    return None


def _is_number(cast: Cast, i: int) -> bool:
    """Say whether a token begins a number or a time: "extended to 2036" tells nobody to do anything."""
    return i < len(cast.tokens) and (cast.tokens[i].text[0].isdigit() or bool(cast.times(cast.tokens[i].span)))


def _phrase(cast: Cast, start: int, last: int, holders: tuple[Party, ...], *, clause: bool = False) -> Issue | None:
    tokens = cast.tokens
    while start < last and (_left_out(tokens[start].text) or tokens[start].text in {'"', "“", "'", "‘"}):
        start += 1
    start = _unwrapped(cast, start, last)
    end = start
    while end < last and end - start < _LONGEST:
        if end > start and (closing := _closing_mark(cast, end, last)):
            end = closing + 1  # 'refused to back "deep reforms"'
        elif _ends(cast, start, end, clause=clause):
            break
        else:
            end += 1
    while (
        end > start
        and tokens[end - 1].text not in _MARKS
        and (tokens[end - 1].text.lower() in _TRAILING or not any(c.isalnum() for c in tokens[end - 1].text))
    ):
        end -= 1
    while end > start and _is_time(cast, tokens[end - 1].span) and end - start > 1:
        end -= 1
        while end > start and tokens[end - 1].text.lower() in _TRAILING:
            end -= 1
    return _checked(cast, start, end, holders)


def _closing_mark(cast: Cast, i: int, last: int) -> int | None:
    """Return the token that closes a few quoted words which open at this one; None where none do."""
    opening, *quoted = cast.tokens[i : min(last, i + 10)]
    if opening.text not in _MARKS or not quoted or quoted[0].span.start != opening.span.end:
        return None
    for k, token in enumerate(quoted, i + 1):
        if token.text in _MARKS:
            return k
        if token.text in {".", "?", "!", ";", ","}:
            break
    return None


def _left_out(word: str) -> bool:
    return word.lower() in _LEAVE


def _unwrapped(cast: Cast, start: int, last: int) -> int:
    """Skip "calls for", "proposals for", "the idea of": what stands behind is meant."""
    tokens = cast.tokens
    i = start
    while (
        i < last
        and i - start < 5
        and (tokens[i].text.lower() in stances.WRAPPERS or cast.at(tokens[i]) or tokens[i].text in {"'s", "’s"})
    ):
        i += 1
    wrapped = any(tokens[k].text.lower() in stances.WRAPPERS for k in range(start, i))
    if not wrapped or i + 1 >= last or tokens[i].text.lower() not in {"for", "of", "to", "that"}:
        return start
    i += 1
    while i < last and tokens[i].text.lower() in _LEAVE:
        i += 1
    return i


def _low(token: Token) -> str:
    """Return a token in lower case, but the month of May as it is."""
    return token.text if token.text == "May" else token.text.lower()


def _ends(cast: Cast, start: int, i: int, *, clause: bool) -> bool:
    """Say whether an issue ends before this token."""
    token = cast.tokens[i]
    word = _low(token)
    following = cast.tokens[i + 1].text.lower() if i + 1 < len(cast.tokens) else ""
    if word in {".", ";", ":", "(", ")", "?", "!", "—", "--", '"', "”", "“", "…"}:
        return True
    if word == ",":
        return not _goes_on(cast, i)
    if word in {"–", "-"}:
        return token.span.start > cast.tokens[i - 1].span.end
    if i == start:
        return False
    if (
        word == "that"
        or word in stances.STOPS
        or (word in _VERBS_AFTER and not clause)
        or (word, following) in _PHRASE_STOPS
    ):
        return True
    if word == "and":
        return following in stances.ADVERBS or following.endswith("ed") or following in {"said", "has", "to", "will"}
    return word in {"on", "by", "in", "at", "for", "from", "until"} and _is_time(cast, cast.tokens[i + 1].span)


def _goes_on(cast: Cast, i: int) -> bool:
    """Say whether a comma stands between adjectives or in a list ("full, unconditional and honest ceasefire")."""
    return any(
        cast.tokens[k].text.lower() == "and" for k in range(i + 1, min(i + 4, len(cast.tokens)))
    ) and cast.tokens[i - 1].text.lower().endswith(("l", "e", "t", "d"))


def _is_time(cast: Cast, span: Span) -> bool:
    return any(t.span.overlaps(span) and not t.value.startswith("P") for t in cast.times(span))


def _checked(cast: Cast, start: int, end: int, holders: tuple[Party, ...]) -> Issue | None:
    words = [t.text for t in cast.tokens[start:end]]
    low = [w.lower() for w in words]
    if not words or all(w in _EMPTY or w in _LEAVE for w in low) or low[0] in _BARE:
        return None
    if low[0] == "anything" and low[1] not in _LIMITS:
        return None
    if low[0] == "more" and low[1] in _TRAILING | {"information", "details"}:
        return None
    if low[0] in _NOT_DONE | stances.STOPS | _TRAILING and low[1:2] not in (["least"], ["most"]):
        return None
    if low[0] in _NO_ISSUE or (len(low) > 1 and low[1] in _NO_ISSUE):
        return None
    span = Span(cast.tokens[start].span.start, cast.tokens[end - 1].span.end)
    if any(t.span.start <= span.start and span.end <= t.span.end for t in cast.times(span)):
        return None
    named = cast.within(span)
    if len(named) == 1 and named[0].span == span:  # "rejected Hamas" is about nobody's issue
        return None
    if any(p.name == h.name and p.span == span for p in named for h in holders):
        return None
    return span.of(cast.document.text), span


def issue_before(cast: Cast, sentence: Sentence, verb: int) -> Issue | None:
    """Return the noun phrase that is the subject of a passive: "The 4% pay offer was rejected by"."""
    first, tokens = sentence.tokens[0], cast.tokens
    end = verb
    while end > first and (
        tokens[end - 1].text.lower() in stances.ADVERBS | _LINKS or tokens[end - 1].text.lower().endswith("ly")
    ):
        end -= 1
    if end > first and tokens[end - 1].text == ",":
        relative = tokens[end].text.lower() in {"which", "that", "who"}
        end = end - 1 if relative else _before_aside(cast, first, end - 1)
    start = end
    while start > first and end - start < _LONGEST and not _begins_after(_low(tokens[start - 1])):
        start -= 1
    while start < end and _left_out(tokens[start].text):
        start += 1
    return _checked(cast, start, end, ()) if end > start else None


def _before_aside(cast: Cast, first: int, end: int) -> int:
    """Return where the phrase ends before ", which sought to limit its army," or where it ends if there is no aside."""
    opening = next((k for k in range(end - 1, first, -1) if cast.tokens[k].text in {",", "—", "–"}), None)
    return end if opening is None else opening


def _begins_after(word: str) -> bool:
    finite = word in stances.VERBS and word.endswith("s") and word not in stances.WRAPPERS
    return finite or word in _BOUNDS or word in _VERBS_AFTER or word in stances.STOPS
