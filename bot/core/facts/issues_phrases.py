"""Phrases: where the words for an issue end, and which words are none."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.facts.cast import Cast
from bot.core.facts.parties import Party
from bot.core.language import Sentence, Token
from bot.core.language.en import stances
from bot.core.model.article import Span

_LONGEST = 14  # tokens
_NAME = 6  # tokens by which a name may be longer
_IN_NAME = frozenset("NN NNP NNPS JJ POS CD DT".split())
_ENDS_CUT = frozenset("NN CD JJ $".split())
_RELATIVE = frozenset("that who which".split())
_VERBS_AFTER = frozenset(
    "is are was were has have had will would could can may might must said says remains remain".split()
)
_NO_ISSUE = frozenset(
    """
    reports report claims claim allegations accusations allegation accusation criticism charges charge rumours
    rumors case lawsuit attempts attempt efforts calls
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
    of for to in on at by with from and or the a an that as its their under about into be is are not than over only
    but plus including
    """.split()
)
NOT_DONE = frozenset("say comment answer elaborate confirm speak specify name disclose reveal speculate deny".split())
"""What somebody refuses to do who only keeps silent."""
_DETAILS = frozenset("details figures names information reasons reporters journalists questions".split())
_PARTICLES = frozenset("in out up down off back".split())
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
    ("on", "condition"),
    ("as", "part"),
    ("ahead", "of"),
    ("as", "well"),
    ("in", "a"),
    ("at", "a"),
)

Issue = tuple[str, Span]


def phrase(
    cast: Cast,
    start: int,
    last: int,
    holders: tuple[Party, ...],
    *,
    clause: bool = False,
    guided: bool = False,
    listed: bool = False,
) -> Issue | None:
    """Return the issue that begins at a token and ends before another at the latest, in the words of the text."""
    tokens = cast.tokens
    while start < last and (_left_out(tokens[start].text) or tokens[start].text in {'"', "“", "'", "‘"}):
        start += 1
    start = _unwrapped(cast, start, last)
    end = start
    while end < last and end - start < _LONGEST:
        if end > start and (closing := _closing_mark(cast, end, last)):
            end = closing + 1  # 'refused to back "deep reforms"'
        elif guided and end > start and tokens[end].text.lower() in _RELATIVE and tokens[end - 1].text != ",":
            clause = True  # "a deal that leaves out the part-timers"
            end += 1
        elif listed and tokens[end].text == "," and end > start:
            end += 1
        elif _ends(cast, start, end, clause=clause) and not _is_particle(tokens, start, end):
            break
        else:
            end += 1
    if end < last and end - start >= _LONGEST:
        end = _whole_words(cast, start, end, last)
    end = _trimmed(cast, start, end)
    return _checked(cast, start, end, holders)


def _whole_words(cast: Cast, start: int, end: int, last: int) -> int:
    """Return where a phrase that is cut for its length ends with a noun, and with all of a name."""
    tokens = cast.tokens
    while end < min(last, start + _LONGEST + _NAME) and tokens[end].tag[:2] == "NN" and tokens[end - 1].tag in _IN_NAME:
        end += 1
    while end > start + 1 and tokens[end - 1].tag[:2] not in _ENDS_CUT:
        end -= 1
    return end


def _is_particle(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Say whether a word belongs to the verb before it: "hand over the valley"."""
    return i == start + 1 and tokens[start].tag.startswith("VB") and tokens[i].text.lower() == "over"


def _trimmed(cast: Cast, start: int, end: int) -> int:
    """Return where a phrase ends without the small words and the day that it ends with."""
    tokens = cast.tokens
    while end > start and tokens[end - 1].text not in _MARKS and _is_tail(tokens[end - 1]):
        end -= 1
    while end > start and is_time(cast, tokens[end - 1].span) and end - start > 1:
        end -= 1
        while end > start and tokens[end - 1].text.lower() in _TRAILING:
            end -= 1
    return end


def _is_tail(token: Token) -> bool:
    if token.tag == "RP" or (token.dep == "advmod" and token.text in _PARTICLES):
        return False  # "let monitors in"
    return token.text.lower() in _TRAILING or not any(c.isalnum() for c in token.text)


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
    if word == "over" and (cast.tokens[i + 1].tag == "CD" or is_length(cast, cast.tokens[i + 1].span)):
        return False
    if (
        word == "that"
        or word in stances.STOPS
        or (word in _VERBS_AFTER and not clause)
        or (word, following) in _PHRASE_STOPS
    ):
        return True
    if word == "and" and _begins_deed(cast, i + 1):
        return True
    if word == "and":
        return (
            cast.tokens[i + 1].tag == "VBZ"
            or following in stances.ADVERBS
            or following.endswith("ed")
            or following in {"said", "has", "to", "will"}
        )
    return word in {"on", "by", "in", "at", "for", "from", "until"} and is_time(cast, cast.tokens[i + 1].span)


def _begins_deed(cast: Cast, i: int) -> bool:
    """Say whether somebody else is named here, of whom something is told: "with X seeking fees and Y demanding"."""
    party = cast.at(cast.tokens[i])
    after = cast.index(party.span.end) if party is not None else len(cast.tokens)
    return after < len(cast.tokens) and cast.tokens[after].tag == "VBG"


def _goes_on(cast: Cast, i: int) -> bool:
    """Say whether a comma stands between adjectives or in a list ("full, unconditional and honest ceasefire")."""
    return any(
        cast.tokens[k].text.lower() == "and" for k in range(i + 1, min(i + 4, len(cast.tokens)))
    ) and cast.tokens[i - 1].text.lower().endswith(("l", "e", "t", "d"))


def is_time(cast: Cast, span: Span) -> bool:
    """Say whether a word belongs to a day or a time, and not to a length of time, which may be what is asked for."""
    return any(t.span.overlaps(span) and not t.value.startswith("P") for t in cast.times(span))


def is_length(cast: Cast, span: Span) -> bool:
    """Say whether a word belongs to a length of time: "over two years"."""
    return any(t.span.overlaps(span) and t.value.startswith("P") for t in cast.times(span))


def _checked(cast: Cast, start: int, end: int, holders: tuple[Party, ...]) -> Issue | None:
    words = [t.text for t in cast.tokens[start:end]]
    low = [w.lower() for w in words]
    limits = low[:1] == ["nothing"] and len(low) > 2 and low[1] in {"less", "short", "but"}
    if not words or all(w in _EMPTY or w in _LEAVE for w in low) or (low[0] in _BARE and not limits):
        return None
    if low[0] == "anything" and low[1] not in _LIMITS:
        return None
    if low[0] == "more" and low[1] in _TRAILING | {"information", "details"}:
        return None
    if low[0] in stances.STOPS | _TRAILING and low[1:2] not in (["least"], ["most"]):
        return None
    if len(low) > 1 and low[1] in _DETAILS:
        return None
    if low[0] in _NO_ISSUE or (len(low) > 1 and low[1] in _NO_ISSUE):
        return None
    span = Span(cast.tokens[start].span.start, cast.tokens[end - 1].span.end)
    if any(t.span.start <= span.start and span.end <= t.span.end and t.value[:1] != "P" for t in cast.times(span)):
        return None
    return None if _is_name(cast, start, span, holders) else (span.of(cast.document.text), span)


def _is_name(cast: Cast, start: int, span: Span, holders: tuple[Party, ...]) -> bool:
    """Say whether words are a name or a part of one: "rejected Hamas" is about nobody's issue."""
    named, around = cast.within(span), cast.at(cast.tokens[start])
    if around is not None and around.span.start < span.start and span.end <= around.span.end:
        return True
    alone = len(named) == 1 and named[0].span == span
    return alone or any(p.name == h.name and p.span == span for p in named for h in holders)


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
