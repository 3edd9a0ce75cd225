"""What the text shows of something that may be a position: the traits by which it is judged."""

from __future__ import annotations

from bot.core.facts.positions_holders import FIRST_PERSON
from bot.core.facts.positions_net import Caught
from bot.core.facts.positions_reader import Reader
from bot.core.language import Sentence
from bot.core.language.en import function_words, stance_words, verdicts
from bot.core.model.article import Span
from bot.core.model.fact import Facts, Part, ParticipantKind, Position, QuoteKind

Traits = dict[str, float]

_NOT = frozenset("not never n't n’t no cannot neither nor without".split())
_DEEP = 4
_FEW, _SOME, _MANY = 2, 5, 9
_IF = frozenset("if unless until once provided before without".split())


class Observer:
    """Reads the traits of what may be a position in one document."""

    def __init__(self, reader: Reader, facts: Facts) -> None:
        self._reader = reader
        self._known = {p.name: p for p in facts.participants}
        self._sides = {p.name for p in facts.participants if p.part is Part.PRINCIPAL}

    def ruled(self, sentence: Sentence, position: Position, family: str, issue: Span) -> Traits:
        """Return the traits of what a rule reads as a position."""
        root, over = self._root(sentence, issue)
        stance = position.stance.value
        seen = {f"rule {stance}": 1.0, f"rule {family}": 1.0, f"rule {family} {stance}": 1.0}
        cue = over if over >= 0 else root
        self._word(seen, cue, f"ruled {stance}, ")
        self._about(seen, sentence, cue, root, issue)
        self._holder(seen, position.holder, f"ruled {stance}")
        return seen

    def caught(self, sentence: Sentence, found: Caught, holder: str) -> Traits:
        """Return the traits of what only stands near a word of stance."""
        root, _ = self._root(sentence, found.issue[1])
        way = f"{found.shape} {found.kind}"
        seen = {f"net {found.shape}": 1.0, f"net {way}": 1.0, f"net by {found.way}": 1.0}
        seen[f"net {way} by {found.way}"] = 1.0
        self._word(seen, found.cue, "")
        self._about(seen, sentence, found.cue, root, found.issue[1])
        self._holder(seen, holder, f"net {found.way}")
        if self._negated(found.cue):
            seen[f"not, {way}"] = 1.0
        if found.shape == "modal":
            verb = self._reader.tokens[found.cue].head
            person = self._person(verb)
            seen[f"{way}, {person}"] = 1.0
            seen[f"{way}, {stance_words.CLASSES.get(self._reader.tokens[verb].lemma, 'other')}"] = 1.0
            seen[f"{found.shape}, verb {self._reader.tokens[verb].lemma}"] = 1.0
        return seen

    def _root(self, sentence: Sentence, issue: Span) -> tuple[int, int]:
        """Return the head word of an issue and the word that governs it."""
        reader = self._reader
        first = reader.cast.index(issue.start)
        last = max(first + 1, reader.cast.index(issue.end))
        root = first
        for i in reader.clauses.above(first):
            if not first <= i < last:
                return root, i if sentence.tokens[0] <= i < sentence.tokens[1] else -1
            root = i
        return root, -1

    def _word(self, seen: Traits, i: int, before: str) -> None:
        """Note the word that shows the stance, its class and its form."""
        token = self._reader.tokens[i]
        lemma = token.lemma or token.text.lower()
        seen[f"{before}word {lemma}"] = 1.0
        kind = stance_words.CLASSES.get(lemma) or stance_words.NOUNS.get(lemma) or "other"
        seen[f"{before}class {kind}"] = 1.0
        seen[f"tag {token.tag[:3]}"] = 1.0
        seen[f"{before}tag {token.tag[:3]}"] = 1.0
        if self._negated(i):
            seen["not"] = 1.0
            seen[f"{before}not, {kind}"] = 1.0
        for k in self._reader.clauses.below(i, "aux"):
            if modal := stance_words.MODALS.get(self._reader.low(k)):
                seen[f"{before}modal {modal}"] = 1.0
        if kind == "other" and token.tag[:1] == "V":
            seen["other verb"] = 1.0

    def _negated(self, i: int) -> bool:
        return any(self._reader.low(k) in _NOT for k in self._reader.clauses.below(i, "advmod", "aux", "det"))

    def _person(self, verb: int) -> str:
        """Return whether the subject of a verb is "we", "they" or a noun."""
        subject = self._reader.clauses.subject(verb)
        if subject is None:
            return "no subject"
        low = self._reader.low(subject)
        if low in FIRST_PERSON:
            return "we"
        if low in {"you", "there"}:
            return low
        if low in function_words.PRONOUNS:
            return "pronoun"
        return "party" if self._reader.cast.at(self._reader.tokens[subject]) else "noun"

    def _about(self, seen: Traits, sentence: Sentence, cue: int, root: int, issue: Span) -> None:
        """Note where it stands, within what, and what the issue is like."""
        reader, tokens = self._reader, self._reader.tokens
        document = reader.cast.document
        quote = reader.holders.quote(cue)
        quoted = "outside" if quote is None else "indirect" if quote.kind is QuoteKind.INDIRECT else "direct"
        seen[f"quote {quoted}"] = 1.0
        seen[f"subject {self._person(cue)}, {quoted}"] = 1.0
        seen[f"paragraph {min(sentence.paragraph, 2)}"] = 1.0
        if document.headline is not None and document.headline.overlaps(sentence.span):
            seen["headline"] = 1.0
        depth = sum(tokens[k].dep in {"ccomp", "advcl", "acl", "xcomp", "parataxis"} for k in reader.clauses.above(cue))
        seen[f"depth {min(depth, _DEEP)}"] = 1.0
        for k in reader.clauses.above(cue):
            if tokens[k].dep == "advcl" and any(reader.low(m) in _IF for m in reader.clauses.below(k, "mark")):
                seen["in condition"] = 1.0
            head = tokens[k].head
            if tokens[k].dep in {"ccomp", "xcomp"} and head >= 0:
                kind = (
                    "say" if tokens[head].lemma in stance_words.SAYS else stance_words.CLASSES.get(tokens[head].lemma)
                )
                seen[f"under {kind or 'other'}"] = 1.0
        if any(
            reader.low(m) in _IF for k in reader.clauses.below(cue, "advcl") for m in reader.clauses.below(k, "mark")
        ):
            seen["on condition"] = 1.0
        self._issue(seen, root, issue)

    def _issue(self, seen: Traits, root: int, issue: Span) -> None:
        reader, tokens = self._reader, self._reader.tokens
        first, last = reader.cast.index(issue.start), reader.cast.index(issue.end)
        words = {reader.low(k) for k in range(first, max(last, first + 1))}
        seen[f"issue {tokens[root].tag[:2]}"] = 1.0
        length = max(1, last - first)
        size = "one" if length < _FEW else "few" if length < _SOME else "some" if length < _MANY else "many"
        seen[f"issue {size}"] = 1.0
        if any(tokens[k].tag in {"CD", "$"} for k in range(first, last)):
            seen["issue figure"] = 1.0
        if words & verdicts.TALKS:
            seen["issue talks"] = 1.0
        if words & verdicts.PROPOSALS:
            seen["issue proposal"] = 1.0
        if reader.low(root) in function_words.PRONOUNS or tokens[root].tag in {"DT", "PRP"}:
            seen["issue pronoun"] = 1.0
        if any(reader.cast.at(tokens[k]) for k in range(first, last)):
            seen["issue party"] = 1.0
        if tokens[root].tag[:1] == "V":
            seen[f"issue verb {tokens[root].lemma}"] = 1.0
            seen[f"issue form {tokens[root].tag}"] = 1.0

    def _holder(self, seen: Traits, name: str, before: str) -> None:
        """Note who holds it."""
        known = self._known.get(name)
        if known is None:
            who = "noun" if name.removeprefix("the ").islower() else "unknown"
            seen[f"holder {who}"] = 1.0
            seen[f"{before}, holder {who}"] = 1.0
            return
        seen[f"holder {known.kind.value}"] = 1.0
        seen[f"holder {known.part.value}"] = 1.0
        seen[f"{before}, holder {known.part.value}"] = 1.0
        if known.side is None:
            seen["holder on no side"] = 1.0
        elif known.side in self._sides:
            seen["holder on a side"] = 1.0
        if known.kind is ParticipantKind.PERSON:
            seen[f"{before}, person"] = 1.0
