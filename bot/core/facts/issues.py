"""Issues: the few words that say what a position is about."""

from __future__ import annotations

from bisect import bisect_right

from bot.core.facts.cast import Cast
from bot.core.facts.clauses import Clauses
from bot.core.facts.issues_clauses import as_asked
from bot.core.facts.issues_phrases import Issue, phrase
from bot.core.facts.parties import Party
from bot.core.language import Sentence
from bot.core.language.en import stances
from bot.core.model.fact import Facts

__all__ = ["Issue", "Issues"]

_ANYTHING = frozenset("anything nothing something everything".split())
_BETWEEN = frozenset("again also instead repeatedly both either only today yesterday tonight publicly formally".split())
_BELONGS = frozenset("for of from on with between into against about over".split())
"""Prepositions of what belongs to a thing rather than to the verb that takes it."""
_TOLD = frozenset("him her them us it you both all everyone everybody people governments others".split())
_NO_VERBS = frozenset("NNP NNPS DT PRP PRP$ CD IN".split())
_LIST = 3
_LONGEST_LIST = 60  # tokens
_ADDING = frozenset("along together with plus as well above all".split())
_ON_TOP = frozenset({("along", "with"), ("together", "with"), ("as", "well")})
_MEASURES = frozenset("year month week day hour share head person game match ton tonne barrel".split())
_MIGHT = frozenset("might would could will can may".split())


class Issues:
    """Reads what a position is about, in one document."""

    def __init__(self, cast: Cast, clauses: Clauses, facts: Facts) -> None:
        self._cast = cast
        self._clauses = clauses
        self._quoted = sorted((q.span.start, q.span.end) for q in facts.quotes)

    def _limit(self, begin: int) -> int:
        """Return where the quotation ends in which a token stands; what comes behind it is not part of its phrases."""
        offset = self._cast.tokens[begin].span.start
        at = bisect_right(self._quoted, (offset, len(self._cast.document.text)))
        ends = [end for _, end in self._quoted[max(0, at - 2) : at] if end > offset]
        return self._cast.index(min(ends)) if ends else len(self._cast.tokens)

    def after(
        self, sentence: Sentence, start: int, follows: frozenset[str], holders: tuple[Party, ...], verb: int = -1
    ) -> list[Issue]:
        """Return what follows a verb of stance, as that verb takes it: one, or several where "and" joins them."""
        begin, clause = self._begin(sentence, start, follows, verb)
        if begin is None:
            return []
        return self.at(sentence, begin, holders, verb, clause=clause)

    def _begin(self, sentence: Sentence, start: int, follows: frozenset[str], verb: int) -> tuple[int | None, bool]:
        """Return where what a verb takes begins, and whether it is a clause."""
        start = self._behind_aside(sentence, start)
        last = sentence.tokens[1]
        if start >= last:
            return None, False
        begin = None
        if "o" in follows:  # "urged Russia to free them": the deed is meant; "wants visas for them": the thing is
            links = frozenset({"to"}) if "n" in follows else frozenset({"to", "for"})
            begin = _told_to(self._cast, start, last, links)
            if begin is None and verb >= 0:
                begin = self._told(start, verb)
        if begin is None and "o" in follows and "n" not in follows and self._cast.tokens[start].tag in {"$", "CD"}:
            begin = start  # "is asking $80 a barrel"
        if begin is None and "t" in follows and verb >= 0 and self._is_clause(start, verb):
            return start, True  # "insists any deal include a review"
        if begin is None and not follows <= {"o"}:
            begin = _where(self._cast, start, last, follows)
        return begin, begin is not None and begin > start and self._clauses.low(begin - 1) == "that"

    def _behind_aside(self, sentence: Sentence, start: int) -> int:
        """Return where what a verb takes begins behind when it was said, and how."""
        last = sentence.tokens[1]
        if self._clauses.low(start) == ",":  # "demanded, among other things, the return of"
            closing = next((k for k in range(start + 1, min(last, start + 8)) if self._clauses.low(k) == ","), None)
            start = closing + 1 if closing is not None else start
        while start + 2 < last and _leads_to_day(self._cast, start):
            start += 1  # "agreed on Wednesday to exchange": when stands between
        while start < last and self._clauses.low(start) in _BETWEEN:
            start += 1
        if start + 1 < last and (self._clauses.low(start), self._clauses.low(start + 1)) == ("in", "principle"):
            start += 2
        return start

    def _is_clause(self, start: int, verb: int) -> bool:
        """Say whether a clause of what shall be begins right behind a verb, without "that"."""
        told = self._clauses.one(verb, "ccomp")
        if told is None or self._clauses.phrase(told)[0] != start or self._clauses.low(start) == "that":
            return False
        subject, tags = self._clauses.one(told, "nsubj"), {"VB", "VBP"}
        helps = [self._clauses.low(k) for k in self._clauses.below(told, "aux")]
        if {*helps} & _MIGHT:
            return False
        return subject is not None and (
            self._cast.tokens[told].tag in tags or bool({"must", "should", "be"} & {*helps})
        )

    def _told(self, start: int, verb: int) -> int | None:
        """Return the verb that somebody is told "to" do, if more stands between than a name."""
        for k in self._clauses.below(verb, "xcomp", "advcl", "ccomp"):
            to = self._clauses.one(k, "mark")
            if k > start and to is not None and self._clauses.low(to) == "to" and self._cast.tokens[k].tag == "VB":
                return k if self._clauses.low(to - 1) not in stances.NEGATIONS else None
        return None

    def at(
        self, sentence: Sentence, begin: int, holders: tuple[Party, ...], verb: int = -1, *, clause: bool = False
    ) -> list[Issue]:
        """Return the issues that begin at a token: those that "and" joins apart from each other."""
        found: list[Issue] = []
        for start, end in self._parts(sentence, begin, verb):
            listed = clause and self._is_list(start, end)
            issue = phrase(
                self._cast, start, end, holders, clause=clause, guided=end < sentence.tokens[1], listed=listed
            )
            if issue is not None:
                found.append(self._asked(start, issue) if clause else issue)
        return found

    def _asked(self, start: int, issue: Issue) -> Issue:
        """Return a clause that begins at a token as it follows "demands", where it is one with a verb of its own."""
        while start < len(self._cast.tokens) and not self._cast.tokens[start].text[0].isalnum():
            start += 1
        told = as_asked(self._cast, self._clauses, start, self._cast.index(issue[1].end))
        if told is None and self._clauses.low(start - 1) == "that":
            told = f"that {self._cast.document.text[self._cast.tokens[start].span.start : issue[1].end]}"
        return (told, issue[1]) if told is not None else issue

    def of(self, sentence: Sentence, head: int, holders: tuple[Party, ...], stop: int = -1) -> list[Issue]:
        """Return the issue that a noun names with what belongs to it, up to a relative clause's verb at `stop`."""
        start = max(self._start(head), sentence.tokens[0])
        if stop < 0:
            return self.at(sentence, start, holders)
        end = min(self._clauses.phrase(stop)[0], stop)
        issue = phrase(self._cast, start, end, holders, guided=True) if start < end else None
        return [issue] if issue is not None else []

    def clause(self, begin: int, end: int) -> list[Issue]:
        """Return a clause as an issue, subject and all."""
        issue = phrase(self._cast, begin, end, (), clause=True, guided=True)
        return [self._asked(begin, issue)] if issue is not None else []

    def _is_list(self, start: int, end: int) -> bool:
        """Say whether a clause names several things with commas between: "the tariff be cut, the quota raised and"."""
        return any(
            self._cast.tokens[k].dep == "conj" and self._clauses.low(self._clauses.phrase(k)[0]) == ","
            for k in range(start, end)
        ) and any(self._clauses.low(k) == "and" for k in range(start, end))

    def _parts(self, sentence: Sentence, begin: int, verb: int) -> list[tuple[int, int]]:
        """Return the ranges of the phrase that begins at a token, and of those joined to it."""
        head = self._head(sentence, begin)
        end = self._end(sentence, begin, head, verb)
        joined = [k for k in self._clauses.joined(head) if head < k < end]
        if joined and not all(self._stands_alone(head, k) for k in joined):
            joined = []
        joined = [k for k in joined if not self._apart(head, k)]
        if not joined and (listed := self._listed(sentence, begin, end)):
            return listed
        starts = [self._start(k) for k in joined]
        ends = [*(s - 1 for s in starts), end]
        return [*zip([begin, *starts], ends, strict=True), *self._beyond(sentence, head, end, verb)]

    def _end(self, sentence: Sentence, begin: int, head: int, verb: int) -> int:
        """Return where the phrase of a word ends, with what the verb before it says of it: "its prisoners freed"."""
        end = self._clauses.phrase(head)[1]
        more = self._clauses.one(verb, "xcomp", "ccomp") if verb >= 0 else None
        if more is None and self._clauses.low(head) in _ANYTHING:
            more = next((k for k in self._clauses.below(verb, "obl") if k > head), None) if verb >= 0 else None
        if more is not None and self._clauses.phrase(more)[0] == end:
            end = self._clauses.phrase(more)[1]
        over = verb if verb >= 0 else self._verb_over(head)
        for k in self._clauses.below(over, "obl") if over >= 0 else ():
            if self._clauses.phrase(k)[0] == end and self._belongs(end, k):
                beyond = [self._clauses.phrase(c)[0] for c in self._clauses.below(k, "conj") if self._own(c)]
                end = min([self._clauses.phrase(k)[1], *beyond])  # "more visas for its drivers"
        return min(end, sentence.tokens[1], self._limit(begin))

    def _verb_over(self, head: int) -> int:
        """Return the verb that a noun depends on, when it is no subject."""
        token = self._cast.tokens[head]
        under = token.dep in {"obj", "obl"} and token.head >= 0 and self._cast.tokens[token.head].tag.startswith("V")
        return token.head if under else -1

    def _apart(self, head: int, i: int) -> bool:
        """Say whether a participle stands between, so that what follows "and" belongs to that: ", calling for …"."""
        tokens = self._cast.tokens
        return any(tokens[k].tag == "VBG" and tokens[k - 1].text == "," for k in range(head + 1, i))

    def _listed(self, sentence: Sentence, begin: int, end: int) -> list[tuple[int, int]]:
        """Return the things of a list that the tree does not join: "a truce, a swap of prisoners and an apology"."""
        if self._clauses.low(end) != "," or end >= min(sentence.tokens[1], self._limit(begin)):
            return []
        last = min(sentence.tokens[1], self._limit(begin), begin + _LONGEST_LIST)
        found, start, closed = [(begin, end)], end + 1, False
        for k in range(end + 1, last):
            tag, low = self._cast.tokens[k].tag, self._clauses.low(k)
            opens = k + 1 < last and self._cast.tokens[k + 1].tag in {"DT", "PRP$", "CD", "JJ", "NN", "NNS"}
            if tag in {"VBZ", "VBD", "VBP", "MD", "WDT", "WP", "VBG"} or low in {";", ":", '"', "“", "”", "("}:
                return []
            if low in {",", "and", "."} and k > start and (low != "and" or self._cast.tokens[k + 1].tag == "DT"):
                found.append((start, k))
                closed = closed or low == "and" or self._clauses.low(start) == "and"
                start = k + 1
                if low != "." and not opens and self._clauses.low(k + 1) != "and":
                    break
        if not closed or len(found) < _LIST or (len(found) == _LIST and not self._joins(begin, *found[-1])):
            return []
        return [(s + 1 if self._clauses.low(s) == "and" else s, e) for s, e in found]

    def _joins(self, begin: int, first: int, last: int) -> bool:
        """Say whether the last of three things is joined to one of them, and not to a word within the second."""
        for k in range(first, last):
            head = self._cast.tokens[k].head
            if self._cast.tokens[k].dep == "conj" and not first <= head < last:
                return self._cast.tokens[head].dep not in {"nmod", "amod", "compound"} or head < begin
        return False

    def _own(self, i: int) -> bool:
        """Say whether what "and" joins to what stands beside an object is a thing by itself: "and a promise"."""
        return not self._clauses.case(i) and self._clauses.one(i, "det") is not None

    def _belongs(self, end: int, noun: int) -> bool:
        """Say whether what follows an object is part of it: "an end to all enrichment", "$2 billion a year"."""
        low = self._clauses.low(end)
        if low == "to":
            return self._cast.at(self._cast.tokens[noun]) is None and self._cast.tokens[noun].tag.startswith("N")
        return low in _BELONGS or (low in {"a", "per", "each"} and self._clauses.low(noun) in _MEASURES)

    def _beyond(self, sentence: Sentence, head: int, end: int, verb: int) -> list[tuple[int, int]]:
        """Return what is joined to an object across what stands between: "6% in one year and a promise"."""
        if verb < 0:
            return []
        found = [
            c
            for k in self._clauses.below(verb, "obl")
            if k > head
            for c in self._clauses.below(k, "conj")
            if self._own(c)
        ]
        for k in self._clauses.below(verb, "conj", "obj", "obl", "parataxis"):
            start = self._start(k)
            if (
                k > head
                and start >= end
                and (self._added(k) or (self._cast.tokens[start].tag == "DT" and self._and(k)))
            ):
                found.append(k)
        return [(self._start(k), min(self._clauses.phrase(k)[1], sentence.tokens[1])) for k in sorted(found)]

    def _added(self, i: int) -> bool:
        """Say whether a thing is named on top: "along with limited access", "plus a seat on the board"."""
        first = self._clauses.phrase(i)[0]
        pair = (self._clauses.low(first), self._clauses.low(first + 1))
        return (
            pair in _ON_TOP
            or pair[0] == "plus"
            or (pair[0] == "," and (pair[1] == "plus" or (pair[1], self._clauses.low(first + 2)) in _ON_TOP))
        )

    def _and(self, i: int) -> bool:
        """Say whether "and" joins a thing that is taken for a verb: "and a legally binding limit"."""
        cc = self._clauses.one(i, "cc")
        return cc is not None and self._clauses.low(cc) == "and" and self._clauses.one(i, "nsubj") is None

    def _head(self, sentence: Sentence, begin: int) -> int:
        head = begin
        for i in self._clauses.above(begin):
            if not begin <= i < sentence.tokens[1]:
                break
            head = i
        return head

    def _start(self, i: int) -> int:
        """Return where a phrase begins behind the "and" that joins it."""
        start, _ = self._clauses.phrase(i)
        while start < i and (
            self._cast.tokens[start].dep in {"cc", "punct", "mark", "case"} or self._clauses.low(start) in _ADDING
        ):
            start += 1
        return start

    def _stands_alone(self, head: int, i: int) -> bool:
        """Say whether what "and" joins is an issue of its own, and not half of "peace and quiet"."""
        tokens = self._cast.tokens
        if tokens[i].tag.startswith("V") and tokens[head].tag.startswith("V"):
            return True
        if tokens[i].tag[:1] != tokens[head].tag[:1]:
            return False
        return i > self._start(i) or (self._clauses.phrase(i)[1] > i + 1 and head > self._clauses.phrase(head)[0])


def _where(cast: Cast, start: int, last: int, follows: frozenset[str]) -> int | None:
    """Return where the issue begins: after "to", "for", "that", or at once."""
    word = cast.tokens[start].text.lower()
    if word == "that" and cast.tokens[start].dep == "det":
        word = "the"
    thing = bool(follows & {"n", "b"})
    if word == "to":
        return start + 1 if "v" in follows and "b" not in follows else None
    if word == "for" and "n" in follows:
        return start + 1
    if word in {"it", "they", "he", "she"} and "t" in follows and start + 2 < last:  # "suggested it might drop …"
        return start + 2 if cast.tokens[start + 1].text.lower() in _MIGHT else None
    if word == "that" and ("t" in follows or not thing or cast.tokens[start].tag == "IN"):
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
    """Return the token after "to" where a party is told to do something, or after "for" where for something."""
    # What is no party stays in: "wants any pullback to start after an exchange of maps".
    seen = False
    for i in range(start, min(last, start + 9)):
        word = cast.tokens[i].text.lower()
        if word in links and (seen or i > start) and (word == "for" or _is_deed(cast, i + 1)):
            if cast.tokens[i - 1].text.lower() in stances.NEGATIONS:
                return None
            told = seen or cast.tokens[start].text.lower() in _TOLD or "for" in links
            return i + 1 if told else start
        if word in {",", ".", ";", "that", "and"} and not cast.at(cast.tokens[i]):
            return None
        seen = seen or cast.at(cast.tokens[i]) is not None
    return None


def _is_deed(cast: Cast, i: int) -> bool:
    """Say whether a token may be what somebody is told to do: "extended to 2036" tells nobody to do anything."""
    if i >= len(cast.tokens) or cast.tokens[i].tag in _NO_VERBS:
        return False
    return not cast.tokens[i].text[0].isdigit() and not cast.times(cast.tokens[i].span)
