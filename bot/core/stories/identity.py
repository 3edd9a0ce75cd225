"""Identity: the same person, quote, position or event in several articles becomes one record with every outlet."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from bot.core.model.fact import Event, Position, Quote, QuoteKind, Stance
from bot.core.model.story import Account, Citation, Report, Sourced, one_per_outlet
from bot.core.stories import outlets
from bot.core.stories.names import canonical, plain
from bot.core.stories.sides import usual

F = TypeVar("F", Quote, Position, Event)

Copies = Mapping[int, Sequence[Citation]]
"""For an article, the citations of those that repeat its words."""

_ANOTHER_TIME, _LONG_AGO = timedelta(days=14), timedelta(days=45)
_DONE_ONCE = frozenset({Stance.ACCEPT, Stance.OFFER})
_PARAPHRASE_DAYS = 3  # how far apart a paraphrase and the words it renders may be told
_FUNCTION_WORDS = """
    a an and are as at be been being but by can could did do does for from had has have he her his if in into is it
    its may might more must no not of on or our out over said say says she should so some such than that the their
    them then there these they this those to up was we were what when which who will with would you your i s t
"""
_STOP = frozenset(_FUNCTION_WORDS.split())


def copies(reports: Iterable[Report]) -> dict[int, tuple[Citation, ...]]:
    """Return for each article the citations of those that repeat it, directly or by way of another copy."""
    by_id = {r.article_id: r for r in reports}
    found: dict[int, list[Citation]] = {}
    for report in by_id.values():
        if report.duplicate_of is not None:
            found.setdefault(_original(report, by_id), []).append(cite(report))
    return {article_id: tuple(sorted(c, key=lambda x: x.published)) for article_id, c in found.items()}


def _original(report: Report, by_id: Mapping[int, Report]) -> int:
    seen = {report.article_id}
    current = report.article_id
    while (there := by_id.get(current)) and there.duplicate_of is not None and there.duplicate_of not in seen:
        current = there.duplicate_of
        seen.add(current)
    return current


def cite(report: Report) -> Citation:
    """Return where the facts of a report were read."""
    article = report.article
    return Citation(article.outlet, article.url, article.title, article.published)


@functools.lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """Return the words that carry what a text says, cut to their stems."""
    found = re.findall(r"[^\W_]+", plain(text))
    return frozenset(_stem(w) for w in found if w not in _STOP)


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ed", "es", "ly", "s", "e", "y"):
        if len(word) - len(ending) >= 4 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def overlap(a: str, b: str) -> float:
    """Return the share of the shorter text's content words that the other has too."""
    x, y = content_words(a), content_words(b)
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0


def spoken(quote: Quote) -> str:
    """Return a quote's own words without what interrupts them, its parts joined by a dash of dots."""
    start = quote.span.start
    return " … ".join(quote.text[p.start - start : p.end - start].strip(" ,“”‘’\"'«»") for p in quote.parts)


@dataclass(frozen=True, slots=True)
class _Utterance:
    """A quote with what it is compared by, worked out once."""

    row: Sourced[Quote]
    speaker: str | None
    words: str
    content: frozenset[str]


def merge_quotes(sourced: Iterable[Sourced[Quote]], copies: Copies | None = None) -> tuple[Account[Quote], ...]:
    """Return each utterance once with every outlet, newest first; a paraphrase is folded under the words it renders."""
    rows = sorted(sourced, key=_verbatim_first)
    speakers = canonical(s.fact.speaker for s in rows if s.fact.speaker)
    groups: list[list[_Utterance]] = []
    by_speaker: dict[str | None, list[list[_Utterance]]] = {}
    for row in rows:
        own = spoken(row.fact)
        said = _Utterance(row, speakers.get(row.fact.speaker or ""), _plain_words(own), content_words(own))
        near = [*by_speaker.get(said.speaker, []), *by_speaker.get(None, [])] if said.speaker else groups
        home = next((g for g in near if _same_words(g[0], said)), None)
        if home is None:
            home = []
            groups.append(home)
            by_speaker.setdefault(said.speaker, []).append(home)
        home.append(said)
    accounts = [_told_by_whom(group, copies or {}) for group in groups]
    return tuple(sorted(accounts, key=lambda a: (a.first_told, -a.fact.span.start), reverse=True))


def _told_by_whom(group: Sequence[_Utterance], copies: Copies) -> Account[Quote]:
    """Return the account of a group; where the best wording leaves its source to a pronoun, another names it."""
    account = _account([said.row for said in group], copies)
    speaker = next((said.speaker for said in group if said.speaker), None)
    if account.fact.speaker == speaker:
        return account
    return dataclasses.replace(account, fact=dataclasses.replace(account.fact, speaker=speaker))


def _verbatim_first(row: Sourced[Quote]) -> tuple[int, int, float]:
    order = (QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT).index(row.fact.kind)
    return order, -sum(p.end - p.start for p in row.fact.parts), row.citation.published.timestamp()


def _same_words(a: _Utterance, b: _Utterance) -> bool:
    known = bool(a.speaker and b.speaker)
    shorter, longer = sorted((a.words, b.words), key=len)
    if f" {shorter} " in f" {longer} " and (shorter == longer or shorter.count(" ") >= 3 or known):
        return True
    if not known or abs(a.row.citation.published - b.row.citation.published) > timedelta(days=_PARAPHRASE_DAYS):
        return False
    fewest = min(len(a.content), len(b.content))
    share = len(a.content & b.content) / fewest if fewest else 0.0
    if QuoteKind.INDIRECT in (a.row.fact.kind, b.row.fact.kind):
        return fewest >= 3 and share >= 0.6
    return fewest >= 4 and share >= 0.75  # one tongue, two translations


def _plain_words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", plain(text)))


def merge_positions(
    sourced: Iterable[Sourced[Position]], copies: Copies | None = None
) -> tuple[Account[Position], ...]:
    """Return each position once with every outlet, newest first: same holder, same stance, same issue."""
    rows = list(sourced)
    holders = canonical(usual(s.fact.holder) for s in rows)

    def taken(row: Sourced[Position]) -> tuple[str, str]:
        return holders[usual(row.fact.holder)], row.fact.stance

    def same(a: Sourced[Position], b: Sourced[Position]) -> bool:
        apart = abs(a.citation.published - b.citation.published)
        if apart > _ANOTHER_TIME and (a.fact.stance in _DONE_ONCE or apart > _LONG_AGO):
            # What was accepted in winter is not what is accepted in autumn; a demand that is made again is the same.
            wanted = a.fact.stance not in _DONE_ONCE
            return wanted and content_words(a.fact.issue) == content_words(b.fact.issue)
        return overlap(a.fact.issue, b.fact.issue) >= 0.75

    def clearest(row: Sourced[Position]) -> tuple[bool, int, float]:
        # An issue of one word says too little, one of a dozen is no phrase any more.
        length = len(row.fact.issue.split())
        return not 2 <= length <= 9, -min(length, 9), -row.citation.published.timestamp()

    accounts = [_account(group, copies or {}) for group in _grouped(sorted(rows, key=clearest), taken, same)]
    told = [
        dataclasses.replace(a, fact=dataclasses.replace(a.fact, holder=holders[usual(a.fact.holder)])) for a in accounts
    ]
    return tuple(sorted(told, key=lambda a: (a.last_told, a.independent), reverse=True))


def merge_events(sourced: Iterable[Sourced[Event]], copies: Copies | None = None) -> tuple[Account[Event], ...]:
    """Return each event once with every outlet, by day, undated ones last: same day, kind and place, or same words."""

    def same(a: Sourced[Event], b: Sourced[Event]) -> bool:
        x, y = a.fact, b.fact
        if x.date and y.date and x.date != y.date:
            return False
        if x.place and y.place and usual(x.place) != usual(y.place) and overlap(x.place, y.place) < 1:
            return False
        alike = overlap(x.text, y.text)
        if not (x.date and y.date):
            return alike >= 0.7
        ours, theirs = {usual(n) for n in x.actors}, {usual(n) for n in y.actors}
        return bool(ours & theirs) or alike >= (0.4 if not (ours and theirs) else 0.7)

    def fullest(row: Sourced[Event]) -> tuple[bool, bool, int, float]:
        fact = row.fact
        return fact.date is None, fact.place is None, -len(fact.actors), row.citation.published.timestamp()

    accounts = [
        _account(group, copies or {})
        for group in _grouped(sorted(sourced, key=fullest), lambda row: row.fact.kind, same)
    ]
    return tuple(sorted(accounts, key=lambda a: (a.fact.date or date.max, a.first_told)))


def _grouped(
    rows: Iterable[Sourced[F]],
    block: Callable[[Sourced[F]], Hashable],
    same: Callable[[Sourced[F], Sourced[F]], bool],
) -> list[list[Sourced[F]]]:
    """Put each row to the first group of its block whose best row is the same; rows come best first."""
    groups: list[list[Sourced[F]]] = []
    blocks: dict[Hashable, list[list[Sourced[F]]]] = {}
    for row in rows:
        near = blocks.setdefault(block(row), [])
        home = next((g for g in near if same(g[0], row)), None)
        if home is None:
            groups.append([row])
            near.append(groups[-1])
        else:
            home.append(row)
    return groups


def _account(group: Sequence[Sourced[F]], copies: Copies) -> Account[F]:
    own: tuple[Citation, ...] = one_per_outlet(row.citation for row in group)
    copied: list[Citation] = [c for row in group for c in copies.get(row.article_id, ())]
    told = [row.citation.published for row in group]
    return Account(
        fact=group[0].fact,
        citations=one_per_outlet([*own, *copied]),
        independent=outlets.independent(own),
        first_told=min(told),
        last_told=max(told),
        forms=tuple(group),
    )
