"""Cast: how sentences speak of the parties: who is named where, and who is the subject of a verb."""

from __future__ import annotations

from bisect import bisect_left

from bot.core.facts.parties import Party, parties
from bot.core.language import Document, Sentence, Timex, Token, lexicon
from bot.core.language.en import stances
from bot.core.model.article import Span
from bot.core.model.fact import Facts, ParticipantKind

_LONGEST_SUBJECT = 40  # tokens
_LONGEST_LIST = 8  # names to either side


class Cast:
    """Everybody whom a document names, by place, and how sentences speak of them."""

    def __init__(self, document: Document, facts: Facts) -> None:
        self.document = document
        self.tokens = document.tokens
        self._words = lexicon(document.language)
        self._starts = [t.span.start for t in document.tokens]
        self.parties = parties(document, facts, self._words)
        self._party_starts = [p.span.start for p in self.parties]
        self._times = [t.span.start for t in document.timexes]
        self._main: dict[int, tuple[Party, ...]] = {}

    def index(self, offset: int) -> int:
        """Return the first token that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def within(self, span: Span) -> tuple[Party, ...]:
        """Return the parties named within a span."""
        first, last = bisect_left(self._party_starts, span.start), bisect_left(self._party_starts, span.end)
        return tuple(self.parties[first:last])

    def times(self, span: Span) -> tuple[Timex, ...]:
        """Return the temporal expressions that begin within a span or run into it."""
        low = max(0, bisect_left(self._times, span.start) - 1)
        return tuple(
            t for t in self.document.timexes[low : bisect_left(self._times, span.end)] if t.span.end > span.start
        )

    def at(self, token: Token) -> Party | None:
        """Return the party whose name a token belongs to."""
        i = bisect_left(self._party_starts, token.span.end) - 1
        return self.parties[i] if i >= 0 and self.parties[i].span.end > token.span.start else None

    def is_town(self, party: Party) -> bool:
        """Say whether the words name a town, as far as is known, and not a whole state."""
        state = self._words.states.get(party.span.of(self.document.text))
        return state is not None and state.kind in {"city", "capital"}

    def main(self, sentence: Sentence) -> tuple[Party, ...]:
        """Return the parties that the sentence is about: the first named that are no place and in no clause before."""
        key = sentence.span.start
        if key not in self._main:
            self._main[key] = self._find_main(sentence)
        return self._main[key]

    def _find_main(self, sentence: Sentence) -> tuple[Party, ...]:
        first, last = sentence.tokens
        start = first
        if first < last and self.tokens[first].text.lower() in stances.SUBORDINATE:
            start = next((i + 1 for i in range(first, min(last, first + 60)) if self.tokens[i].text == ","), last)
        if start >= last:
            return ()
        span = Span(self.tokens[start].span.start, self.tokens[last - 1].span.end)
        found = [p for p in self.within(span) if not p.place and not p.modifies]
        return self.joined(found[0]) if found else ()

    def joined(self, party: Party) -> tuple[Party, ...]:
        """Return a party with those that "and" joins to it, in either direction."""
        at = bisect_left(self._party_starts, party.span.start)
        low = high = at
        while low > 0 and at - low < _LONGEST_LIST and self._joins(self.parties[low - 1], self.parties[low]):
            low -= 1
        while (
            high + 1 < len(self.parties)
            and high - at < _LONGEST_LIST
            and self._joins(self.parties[high], self.parties[high + 1])
        ):
            high += 1
        group = self.parties[low : high + 1]
        return tuple(p for p in group if p is party or not (p.place or (p.modifies and not party.modifies)))

    def _joins(self, left: Party, right: Party) -> bool:
        """Say whether two names stand in one list: "Russia and Ukraine", "President X and Prime Minister Y"."""
        if right.span.start - left.span.end > 80:
            return False
        gap = [t.text.lower() for t in self.tokens[self.index(left.span.end) : self.index(right.span.start)]]
        if gap[:1] in (["'s"], ["’s"]) or left.modifies or left.adjective:
            while gap and (gap[0] in stances.HEADS or gap[0] in {"'s", "’s"}):
                gap = gap[1:]
        while gap and left.modifies and (gap[0] in stances.HEADS or gap[0] in {"of", "'s", "’s"}):
            gap = gap[1:]  # the office that "U.S. President" names belongs to the name after it
        if not gap:
            return left.modifies or right.modifies
        return gap[0] in {"and", ",", "&", "-", "–"} and all(
            w in {"and", "the"} or w in stances.HEADS or w.endswith(("-backed", "-led", "-based")) for w in gap[1:]
        )

    def acts(self, party: Party) -> bool:
        """Say whether a name may stand for somebody who acts: an adjective only before a noun for people."""
        if party.place or party.modifies:
            return False
        if not party.adjective:
            return True
        i = self.index(party.span.end)
        for token in self.tokens[i : i + 4]:
            low = token.text.lower()
            if low in stances.HEADS or low in stances.PARTY_NOUNS:
                return True
            if not (low == "and" or token.text[0].isupper() or self.at(token)):
                return False
        return False

    def subject(self, sentence: Sentence, verb: int, previous: tuple[Party, ...] = ()) -> tuple[Party, ...]:
        """Return who does what the verb at a token says; nobody where that is not sure."""
        # `previous` are the subjects of the verb before it, to which "and" goes back.
        first = max(sentence.tokens[0], verb - _LONGEST_SUBJECT)
        i = verb - 1
        while i >= first and not self.at(self.tokens[i]) and self._passed_over(i):
            i -= 1
        if i > first and previous and self.tokens[i].text.lower() in {"and", "but"}:
            return previous
        return self._subject_at(sentence, first, i) if i >= first else ()

    def _passed_over(self, i: int) -> bool:
        """Say whether a word between subject and verb is none of the subject: "X on Wednesday also rejected"."""
        word = self.tokens[i].text.lower()
        if word in stances.ADVERBS or word.endswith("ly") or self.times(self.tokens[i].span):
            return True
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return word in {"on", "in", "late", "early", "by", "at"} and after is not None and bool(self.times(after.span))

    def _subject_at(self, sentence: Sentence, first: int, i: int) -> tuple[Party, ...]:
        token = self.tokens[i]
        word = token.text.lower()
        party = self.at(token)
        if party is not None and party.place:
            j = i
            while j > first and self.at(self.tokens[j]) is not None:
                j -= 1
            if self.tokens[j].text.lower() in {"in", "at", "from"} and j - 1 >= first:
                return self._subject_at(sentence, first, j - 1)  # "nurses in Oregon"
        if party is not None:
            bare = party.adjective or party.place or party.modifies
            return () if bare or self._only_object(first, i, party) else self.joined(party)
        if word in {"who", "which", "that"}:
            j = i - 1 if i > first and self.tokens[i - 1].text != "," else i - 2
            return self._subject_at(sentence, first, j) if j >= first and self.tokens[j].text != "," else ()
        if word in {"and", "but", "or", "then", "also"} or (word == "," and self._listed(i)):
            return self._main_before(sentence, i)
        if word in {",", ")"}:
            j = self._opening(first, i)
            return self._subject_at(sentence, first, j - 1) if j > first else ()
        if word in self._words.pronouns:
            return self._pronoun(sentence, i, word)
        return self._of_noun_phrase(first, i) if word in stances.HEADS or word in stances.PARTY_NOUNS else ()

    def _main_before(self, sentence: Sentence, i: int) -> tuple[Party, ...]:
        main = self.main(sentence)
        opening = self.tokens[sentence.tokens[0]].text.lower()
        if opening in self._words.pronouns and i > sentence.tokens[0]:  # "She says …, and demands"
            return self._pronoun(sentence, sentence.tokens[0], opening)
        return main if main and main[0].span.end <= self.tokens[i].span.start else ()

    def _listed(self, i: int) -> bool:
        """Say whether a comma stands before a participle ("…, rejecting") and not after an apposition."""
        return i + 1 < len(self.tokens) and self.tokens[i + 1].text.endswith("ing")

    def _opening(self, first: int, i: int) -> int:
        """Return the token that opens what a comma or bracket closes."""
        marks = {",": ",", ")": "("}
        wanted = marks[self.tokens[i].text]
        return next((j for j in range(i - 1, first, -1) if self.tokens[j].text == wanted), first)

    def _only_object(self, first: int, i: int, party: Party) -> bool:
        """Say whether a name before a verb belongs to something else: "calls from Kyiv", "talks with Russia"."""
        j = i
        while j >= first and self.tokens[j].span.start >= party.span.start:
            j -= 1
        before = self.tokens[j].text.lower() if j >= first else ""
        return before in {"from", "with", "by", "against", "between", "to", "about", "on", "in", "at"}

    def _of_noun_phrase(self, first: int, i: int) -> tuple[Party, ...]:
        """Return the party that a noun phrase names by a part of it: "Russian officials", "the leader of Hamas"."""
        for j in range(i - 1, max(first - 1, i - 9), -1):
            word = self.tokens[j].text.lower()
            party = self.at(self.tokens[j])
            if party is not None:
                return () if party.place else self.joined(party)
            if word in {",", ";", ":", "that"} or word in stances.NEGATIONS | stances.STOPS | stances.VERBS:
                return ()
        return ()

    def _pronoun(self, sentence: Sentence, i: int, word: str) -> tuple[Party, ...]:
        """Return whom a pronoun means where only one thing can be meant: the subject of this sentence or the last."""
        main = tuple(p for p in self.main(sentence) if p.span.end <= self.tokens[i].span.start)
        if not main:
            at = bisect_left(self.document.sentences, sentence.span.start, key=lambda s: s.span.start)
            before = self.document.sentences[at - 1] if at else None
            if before is None or before.paragraph != sentence.paragraph:
                return ()
            main = self.main(before)
        person = bool(main) and main[0].kind is ParticipantKind.PERSON
        if word in {"he", "she"}:
            return main if person and len(main) == 1 else ()
        if word == "it":
            return main if len(main) == 1 and not person else ()
        return main if word == "they" and (len(main) > 1 or not person) else ()
