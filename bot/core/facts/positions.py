"""Positions: who demands, offers, accepts or rejects what; precision first, so what is doubtful is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.core.facts.cast import Cast
from bot.core.facts.events_settings import distance
from bot.core.facts.extractor import Extractor
from bot.core.facts.groups import names_behind
from bot.core.facts.issues import issue_after, issue_before
from bot.core.facts.parties import Party
from bot.core.facts.positions_verbs import TRIGGERS, Hit, around, hits, stance_of
from bot.core.language import Document, Sentence
from bot.core.language.en import stances
from bot.core.model.article import Article, Span
from bot.core.model.fact import Facts, ParticipantKind, Position, Quote, Stance

_FIRST_PERSON = frozenset("we i".split())
_REJECTING = frozenset("reject rule dismiss oppose veto rebuff turn exclude".split())
_NOT = frozenset({"not", "never", "n't", "n’t"})
_MOST = 3
"""How many may share a refusal."""
_MUST = frozenset("must".split())
_NEAR = 70
"""How far from an issue a day may stand that says when the position was taken; a comma between counts as 60."""
_REPORTS = frozenset("says said say insists insisted warns warned stressed stresses".split())


_NOUNS = {noun: Stance(name) for name, nouns in stances.NOUNS.items() for noun in nouns.split()}


def extract(article: Article, document: Document, facts: Facts) -> Facts:
    """Return the facts with the positions that the article reports, in order, each once."""
    del article
    cast = Cast(document, facts)
    named = names_behind(cast, facts)
    found: dict[tuple[str, Stance, str], Position] = {}
    for sentence in document.sentences:
        for read in _read(cast, sentence, facts.quotes):
            position = replace(read, holder=named.get(read.holder, read.holder))
            key = (position.holder, position.stance, position.issue.lower())
            if key not in found or (found[key].date is None and position.date is not None):
                found[key] = position
    return replace(facts, positions=_without_parts(tuple(found.values())))


def _without_parts(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """Leave out a position whose issue is only the shorter form of another's in the same sentence."""
    together: dict[Span, list[Position]] = {}
    for position in positions:
        together.setdefault(position.span, []).append(position)
    return tuple(
        p
        for p in positions
        if not any(
            q is not p and q.holder == p.holder and q.stance is p.stance and p.issue in q.issue
            for q in together[p.span]
        )
    )


def _read(cast: Cast, sentence: Sentence, quotes: tuple[Quote, ...]) -> Iterator[Position]:
    if sentence.tokens[1] - sentence.tokens[0] > 150 or cast.document.text[sentence.span.end - 1] == "?":
        return
    holders: tuple[Party, ...] = ()
    for hit in hits(cast, sentence):
        holders = cast.subject(sentence, hit.first, holders) or _speaker(cast, sentence, hit, quotes)
        yield from _of_verb(cast, sentence, hit, holders)
    yield from _will_not(cast, sentence, quotes)
    yield from _of_nouns(cast, sentence)
    yield from _unacceptable(cast, sentence)
    yield from _must(cast, sentence)


def _of_verb(cast: Cast, sentence: Sentence, hit: Hit, holders: tuple[Party, ...]) -> Iterator[Position]:
    stance = stance_of(hit)
    if stance is None or not holders or _is_noun(cast, hit, holders):
        return
    issue = issue_after(cast, sentence, hit.last, hit.trigger.follows, holders)
    if issue is None:
        return
    words, span = issue
    if stance is Stance.REJECT and words.split()[0].lower() in _REJECTING:
        return  # who refuses to rule something out has not rejected it
    if words.split()[0].lower() in {"agree", "accept", "approve", "reject"} and stance is Stance.REJECT:
        words = " ".join(words.split()[1:]) or words
    for holder in holders:
        yield _position(cast, sentence, holder, stance, words, span)


def _is_noun(cast: Cast, hit: Hit, holders: tuple[Party, ...]) -> bool:
    """Say whether a bare form after a single name is a noun: "U.S. support"."""
    if cast.tokens[hit.first].text.lower() != hit.trigger.verb or len(holders) != 1 or hit.trigger.verb == "put":
        return False
    return cast.at(cast.tokens[hit.first - 1]) is not None and not holders[0].name.startswith("the ")


def _speaker(cast: Cast, sentence: Sentence, hit: Hit, quotes: tuple[Quote, ...]) -> tuple[Party, ...]:
    """Return who says "we" or "I" in a quotation."""
    i = hit.first - 1
    while i > sentence.tokens[0] and cast.tokens[i].text.lower() in stances.ADVERBS | stances.NEGATIONS:
        i -= 1
    return _speaker_at(cast, i, quotes)


def _speaker_at(cast: Cast, i: int, quotes: tuple[Quote, ...]) -> tuple[Party, ...]:
    """Return who says a word, if it is "we" or "I"."""
    token = cast.tokens[i]
    if token.text.lower() not in _FIRST_PERSON and not token.text.lower().startswith(("we'", "we’")):
        return ()
    quote = next((q for q in quotes if q.speaker and q.span.start <= token.span.start < q.span.end), None)
    if quote is None or quote.speaker is None:
        return ()
    known = next((p for p in cast.parties if p.name == quote.speaker), None)
    return (known or Party(quote.speaker, quote.span, ParticipantKind.PERSON),)


def _of_nouns(cast: Cast, sentence: Sentence) -> Iterator[Position]:
    """Read "Ukraine's foremost demand was …", "the union's call for …", "Israel's rejection of …"."""
    first, last = sentence.tokens
    for i in range(first + 1, last - 1):
        stance = _NOUNS.get(cast.tokens[i].text.lower())
        if stance is None:
            continue
        owner = _owner(cast, first, i) or _bringer(cast, sentence, i)
        if owner is None:
            continue
        link = cast.tokens[i + 1].text.lower()
        if stance is Stance.DEMAND and link in {
            "is",
            "was",
            "are",
            "were",
            "include",
            "includes",
            "included",
            "remains",
        }:
            after = i + 2
        elif link in {"for", "of", "to", "that"}:
            after = i + 1 if link in {"to", "that"} else i + 2
        else:
            continue
        if stance is Stance.ACCEPT and link not in {"of", "to"}:
            continue
        issue = issue_after(cast, sentence, after, frozenset("nvt"), (owner,))
        if issue is not None:
            yield _position(cast, sentence, owner, stance, *issue)


def _owner(cast: Cast, first: int, i: int) -> Party | None:
    """Return the party that a noun belongs to: the name with 's, with at most three words between."""
    for j in range(i - 1, max(first - 1, i - 5), -1):
        word = cast.tokens[j].text
        if word in {"'s", "’s", "'", "’"} and j > first:
            party = cast.at(cast.tokens[j - 1])
            return party if party is not None and not party.place else None
        if word in {",", ";", ":"} or word.lower() in stances.STOPS:
            return None
        party = cast.at(cast.tokens[j])
        if party is not None:
            return party if party.adjective and j == i - 1 else None
    return None


def _bringer(cast: Cast, sentence: Sentence, i: int) -> Party | None:
    """Return the party that comes "with a demand for" something."""
    before = [t.text.lower() for t in cast.tokens[max(sentence.tokens[0], i - 2) : i]]
    main = cast.main(sentence) if before in (["with", "a"], ["with", "an"]) else ()
    return main[0] if len(main) == 1 and main[0].span.end < cast.tokens[i].span.start else None


def _unacceptable(cast: Cast, sentence: Sentence) -> Iterator[Position]:
    """Read "… remain unacceptable to Kyiv", "was rejected by Hamas", "demanded by the union"."""
    first, last = sentence.tokens
    for i in range(first + 2, last - 1):
        low, link = cast.tokens[i].text.lower(), cast.tokens[i + 1].text.lower()
        stance: Stance | None = None
        if low in {"unacceptable", "anathema"} and link in {"to", "for"}:
            stance = Stance.REJECT
        elif link == "by" and low.endswith("ed"):
            trigger = next((t for t in TRIGGERS.get(low, ()) if len(t.words) == 1), None)
            hit = around(cast, sentence, Hit(trigger, i, i + 1)) if trigger else None
            stance = (
                stance_of(hit)
                if hit and trigger and trigger.verb not in {"ask", "present", "require", "order"}
                else None
            )
        if stance is None:
            continue
        holder = _first_party(cast, i + 2, min(last, i + 12))
        issue = issue_before(cast, sentence, i)
        if holder is not None and issue is not None and not issue[1].overlaps(holder.span):
            yield _position(cast, sentence, holder, stance, *issue)


def _first_party(cast: Cast, start: int, stop: int) -> Party | None:
    """Return the party named next; with a title before a name ("Israeli minister X") it is the person."""
    found: Party | None = None
    for i in range(start, stop):
        word = cast.tokens[i].text
        party = cast.at(cast.tokens[i])
        if party is not None and not party.place:
            if found is None or (found.adjective and party.kind is ParticipantKind.PERSON):
                found = party
            if not party.adjective:
                return found
        elif word in {",", ".", ";"}:
            break
    return found


def _will_not(cast: Cast, sentence: Sentence, quotes: tuple[Quote, ...]) -> Iterator[Position]:
    """Read "Iran will not negotiate under pressure" and "said there will be no talks with the rebels"."""
    first, last = sentence.tokens
    for i in range(first + 1, last - 2):
        low, after = cast.tokens[i].text.lower(), cast.tokens[i + 1].text.lower()
        own = cast.tokens[i - 1].text.lower() in _FIRST_PERSON
        if own and (low in {"cannot", "can't", "can’t"} or (low in {"can", "could", "shall"} and after in _NOT)):
            verb = i + (2 if after in _NOT else 1)
            if cast.tokens[verb].text.lower() not in stances.REFUSED:
                continue
            holders, start = _speaker_at(cast, i - 1, quotes), verb
        elif low in {"won't", "won’t"} or (low in {"will", "would"} and after in {"not", "never"}):
            verb = i + 1 if low.startswith("won") else i + 2
            if cast.tokens[verb].text.lower() not in stances.REFUSED:
                continue
            holders = cast.subject(sentence, i) or _speaker_at(cast, i - 1, quotes)
            start = verb + 1 if cast.tokens[verb].text.lower() in {"have", "take"} else verb
        elif low in {"will", "would"} and after == "be" and cast.tokens[i + 2].text.lower() == "no":
            if cast.tokens[i - 1].text.lower() != "there":
                continue
            says = next(
                (j for j in range(i - 2, max(first, i - 5), -1) if cast.tokens[j].text.lower() in _REPORTS), None
            )
            holders = cast.subject(sentence, says) if says else ()
            start = i + 3
        else:
            continue
        issue = issue_after(cast, sentence, start, frozenset("b"), holders) if 1 <= len(holders) <= _MOST else None
        if issue is not None and " " in issue[0]:
            words, span = issue
            yield from (_position(cast, sentence, holder, Stance.REJECT, words, span) for holder in holders)


def _must(cast: Cast, sentence: Sentence) -> Iterator[Position]:
    """Read "Kyiv said Russia must withdraw its troops": what one party says another has to do."""
    first, last = sentence.tokens
    for i in range(first + 2, last - 1):
        if cast.tokens[i].text.lower() not in _MUST or cast.tokens[i].quoted:
            continue
        says = next((j for j in range(i - 1, max(first, i - 12), -1) if cast.tokens[j].text.lower() in _REPORTS), None)
        if says is None or cast.tokens[i + 1].text.lower() in stances.NEGATIONS:
            continue
        holders = cast.subject(sentence, says)
        obliged = [p for p in cast.within(Span(cast.tokens[says].span.end, cast.tokens[i].span.start)) if not p.place]
        if len(holders) != 1 or len(obliged) != 1 or obliged[0].name == holders[0].name:
            continue
        issue = issue_after(cast, sentence, i + 1, frozenset("b"), holders)
        if issue is not None:
            words = f"{obliged[0].span.of(cast.document.text)} must {issue[0]}"
            yield _position(cast, sentence, holders[0], Stance.DEMAND, words, issue[1])


def _position(cast: Cast, sentence: Sentence, holder: Party, stance: Stance, issue: str, span: Span) -> Position:
    text = sentence.span.of(cast.document.text)
    return Position(holder.name, stance, re.sub(r"\s+", " ", issue), text, sentence.span, _day(cast, sentence, span))


def _day(cast: Cast, sentence: Sentence, issue: Span) -> date | None:
    """Return the day on which it was said, if the sentence names one outside of what was said."""
    days = [
        t
        for t in cast.times(sentence.span)
        if t.span.start >= sentence.span.start
        and not t.span.overlaps(issue)
        and (t.day() or date.max) <= cast.document.reference
    ]
    near = min(days, key=lambda t: distance(cast.document.text, issue, t), default=None)
    return near.day() if near is not None and distance(cast.document.text, issue, near) <= _NEAR else None


EXTRACTOR = Extractor(provides="positions", run=extract, requires=frozenset({"participants", "quotes"}))
