"""Who negotiates with whom: the sides of the talks that a text is about."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from bot.core.facts.references import Mention, References
from bot.core.language import Lexicon
from bot.core.language.en import talks
from bot.core.language.view import View

_OWNERS = frozenset({"'s", "’s", "'", "’"})
_LEAST = 2
_SUBJECT = 2
_MOST_ACTS = 3  # what one party demands and rejects counts no more often
_JOINING = (["and"], [","], [",", "and"], ["-"], ["–"], ["/"], ["and", "the"], [",", "the"], [",", "and", "the"])
_JOINED_TO = (*_JOINING, ["with"], ["and", "its"], ["with", "the"], ["and", "opposition"], ["and", "the", "opposition"])
_MOST_IN_LIST = 8
_ASIDE = 14


class Table:
    """Counts what shows who sits at the table."""

    def __init__(self, view: View, lexicon: Lexicon, references: References, beside: Collection[str] = ()) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references
        self._beside = beside  # those who mediate, watch or host: only being named as one of two ends makes them a side
        self._score: Counter[str] = Counter()
        self._ends: set[str] = set()
        self._acts: Counter[str] = Counter()
        self._shown: Counter[str] = Counter()  # how often each is the subject
        for sentence in view.document.sentences:
            self._read(references.within(*sentence.tokens), *sentence.tokens)
        for party, times in self._acts.items():
            self._score[party] += min(times, _MOST_ACTS)
        self._many = self._of_many()

    def sides(self, spoken_for: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the sides, the clearest first; `spoken_for` are those whose people bargain or lead, once for each."""
        score = Counter(self._score)
        score.update(spoken_for)
        order = sorted(score, key=lambda p: (-score[p], -self._shown[p]))
        ranked = [(p, score[p]) for p in order if score[p] and (p in self._ends or p not in self._beside)]
        best = ranked[0][1] if ranked else 0
        if self._many:
            return tuple(p for p, n in ranked if n >= _LEAST or p in self._ends or self._acts[p])
        # two make talks, if one is shown less clearly; a third is one only when shown nearly as often
        least = _LEAST if sum(n >= _LEAST for _, n in ranked) > 1 else 1
        told = self._told_number()
        return tuple(
            p
            for at, (p, n) in enumerate(ranked)
            if n >= (least if at >= told else 1) and (at < told or p in self._ends or 2 * n >= max(best, _LEAST + 1))
        )

    def _told_number(self) -> int:
        """Return how many sides the text says there are: "the three parties"; two, if it does not."""
        for low, after in itertools.pairwise(self._view.lows):
            number = talks.NUMBERS.get(low)
            if number is not None and (after in talks.SIDES or (after == "-" and low in talks.NUMBERS)):
                return number
        return 2

    def _read(self, named: list[Mention], begin: int, end: int) -> None:
        for group in self._lists(named):
            if len({m.party for m in group}) > 1 and self._are_ends(group, begin, end):
                for party in dict.fromkeys(m.party for m in group):
                    self._score[party] += 3
                    self._ends.add(party)
        for at, mention in enumerate(named):
            self._shown[mention.party] += mention.told_of == _SUBJECT
            if self._has_team(mention):
                self._score[mention.party] += 2
            if self._bargains(mention.last, end) or self._lemma(mention.verb) in talks.BARGAIN:
                self._acts[mention.party] += 1
            self._score[mention.party] += self._receives(mention)
            other = self._talks_with(named, at, begin)
            if other is not None:
                self._score[mention.party] += 2
                self._score[other] += 2
                self._ends |= {mention.party, other}

    # "X and Y agreed", "talks between X, Y and Z", "X-Y talks"

    def _lists(self, named: list[Mention]) -> Iterator[list[Mention]]:
        group: list[Mention] = []
        for mention in named:
            if group and len(group) < _MOST_IN_LIST and self._joined(group[-1], mention):
                group.append(mention)
                continue
            if len(group) > 1:
                yield group
            group = [mention]
        if len(group) > 1:
            yield group

    def _joined(self, left: Mention, right: Mention) -> bool:
        between = [self._view.low(k) for k in range(left.last, right.first)]
        if between and between[0] in talks.TEAMS | {"government", "officials"}:
            between = between[1:]  # "Chad's government and the Front"
        if between[:1] == ["'s"] or between[:1] == ["’s"]:
            between = between[2:]
        return not between or between in _JOINED_TO

    def _are_ends(self, group: list[Mention], begin: int, end: int) -> bool:
        view = self._view
        if len(group) == 2 and view.low(group[0].last) == ",":
            headline = view.sentence_of[group[0].first] == 0
            if not headline:
                return False
        first, last = group[0].first, group[-1].last
        after = range(last, min(last + 5, end))
        if any(view.low(k) in talks.TALKS | talks.TEAMS or self._lemma(k) in talks.TO_TALK for k in after):
            return not any(view.low(k) in {"urged", "asked", "called", "mediated", "brokered"} for k in after)
        before = {view.low(k) for k in range(max(begin, first - 4), first)}
        if before & talks.TEAMS and before & {"of", "for", "from"}:
            return True
        near = range(max(begin, first - 12), min(end, last + 12))
        return "between" in before and any(view.low(k) in talks.TALKS for k in near)

    # "X walked out of talks with Y", "X rejected Y's offer"

    def _talks_with(self, named: list[Mention], at: int, begin: int) -> str | None:
        """Return who talks with the mention in its sentence: "X walked out of talks with Y" gives X for Y."""
        view = self._view
        k = self._left_of(named[at])
        if view.low(k) not in {"with", "to", "for", "of"}:
            return None
        with_whom = talks.TALKS if view.low(k) == "with" else talks.BIDS
        if not any(view.low(n) in with_whom for n in range(max(begin, k - (7 if view.low(k) == "with" else 3)), k)):
            return None
        before = [m for m in named[max(0, at - 4) : at] if m.told_of >= 0 and m.party != named[at].party]
        return before[0].party if before else None

    def _left_of(self, mention: Mention) -> int:
        """Return the token before a mention, its article and what describes it set aside."""
        k = mention.first - 1
        while (
            k > 0
            and mention.first - k < 5
            and (
                self._view.low(k) in self._lexicon.determiners
                or self._view.low(k) in self._lexicon.role_modifiers
                or self._references.at(k) is not None
                or self._view.low(k) in talks.BESIDE
            )
        ):
            k -= 1
        return k

    def _receives(self, mention: Mention) -> int:
        """Return 1 where it is a party's offer or demand that is told of: "X's latest offer"."""
        view = self._view
        k = mention.last + (view.low(mention.last) in _OWNERS)
        return int(any(view.low(n) in talks.BIDS for n in range(k, k + 3)) and k > mention.last)

    def _has_team(self, mention: Mention) -> bool:
        """Say whether somebody negotiates for a party: "the X delegation", "X's chief negotiator", "envoys from X"."""
        view = self._view
        k = mention.last + (view.low(mention.last) in _OWNERS)
        for n in range(k, k + 4):
            if view.low(n) in talks.TEAMS:
                return True
            if view.low(n) not in self._lexicon.role_modifiers:
                break
        before = self._left_of(mention)
        return view.low(before) in {"of", "for", "from"} and view.low(before - 1) in talks.TEAMS

    def _bargains(self, last: int, end: int) -> bool:
        """Say whether what ends at token `last` demands, offers, accepts or rejects something."""
        view = self._view
        k = last
        if view.low(k) == "," and view.low(k + 1) not in {"and", "but"}:  # "X, speaking for many, demands"
            k = next((n + 1 for n in range(k + 1, min(end, k + _ASIDE)) if view.low(n) == ","), k)
        start = k
        while k < end and k - start < 4 and (view.low(k) in talks.HELPING or self._is_time(k)):
            k += 1
        if k >= end or view.low(k) in _OWNERS:
            return False
        return self._lemma(k) in talks.BARGAIN or (
            self._lemma(k) in talks.BARGAIN_FOR and view.low(k + 1) in {"for", "on"}
        )

    def _is_time(self, k: int) -> bool:
        low = self._view.low(k)
        return low in talks.DAYS or (low == "on" and self._view.low(k + 1) in talks.DAYS)

    def _lemma(self, k: int) -> str:
        token = self._view.token(k)
        return token.lemma if token is not None else ""

    def _of_many(self) -> bool:
        """Say whether many negotiate: a conference, a summit of the climate."""
        lows = self._view.lows
        return any(
            (a in talks.CONFERENCES and b in talks.OF_MANY)
            or (a in talks.COUNTLESS and b in {"countries", "nations", "states", "parties"})
            for a, b in itertools.pairwise(lows)
        )
