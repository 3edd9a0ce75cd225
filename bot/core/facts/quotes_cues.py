"""Words that report: where they stand, who is their subject, and where what they report begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.facts.quotes_phrases import STOPS
from bot.core.facts.quotes_sources import BE, Source, Sources
from bot.core.language import Lexicon
from bot.core.language.view import View

_NO_WORDS = frozenset("no yes so nothing sorry goodbye hello thanks".split())
_NEVER = frozenset("not n't n’t never cannot hardly".split())
_SURFACES = frozenset(
    """
    poster banner sign placard slogan headline shirt t-shirt sticker graffiti tattoo badge label title caption plaque
    hashtag logo billboard leaflet
    """.split()
)
_GERUND = frozenset("from of for".split())
_NOBODY = frozenset("nobody none neither noone".split())
_MAYBE = frozenset("must should could may might".split())  # what nobody has said yet
_TELLING = frozenset(
    "say tell explain specify disclose reveal announce confirm comment clarify mention elaborate state answer".split()
)
_HAVE = frozenset("have has had having 've ’ve 'd ’d".split())
_TOLD = frozenset("tell inform assure warn advise promise remind notify".split())
_MOODS = frozenset("worry convince concern satisfy determine".split())  # "she is worried that" says what she thinks
_AGENT = 25  # words after a passive in which "by" may follow


class Order(StrEnum):
    """How cue and source stand."""

    SUBJECT_FIRST = "subject_first"
    VERB_FIRST = "verb_first"
    ACCORDING = "according"
    PARTICIPLE = "participle"
    PASSIVE = "passive"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports, with its source."""

    verb: int  # token
    first: int  # the first token of cue and source together
    last: int  # half-open
    source: Source
    order: Order
    lemma: str


class Cues:
    """Finds cues in stretches of one document that are outside quotation marks."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self._view = view
        self._lexicon = lexicon
        self._sources = Sources(view, lexicon)

    def within(self, start: int, stop: int, begin: int) -> list[Cue]:
        """Return the cues among the tokens from `start` to `stop`; subjects are looked for from `begin` on."""
        found: list[Cue] = []
        for k in range(start, stop):
            token = self._view.token(k)
            if token is not None and not token.quoted and (cue := self.at(k, begin, stop)) is not None:
                found.append(cue)
        return found

    def at(self, k: int, begin: int, end: int) -> Cue | None:
        """Return the cue at token `k`, with a subject before it if there is one, else behind it."""
        view = self._view
        token = view.token(k)
        if token is None or view.name(k) is not None:
            return None
        low = token.text.lower()
        if low in {"according", "in"}:
            return self._account(k, end)
        put = token.lemma == "put" and view.low(k + 1) == "it"  # "as Ana Roth put it"
        if token.lemma not in self._lexicon.cues and token.lemma not in self._lexicon.naming and not put:
            return None
        if not self._verbal(k) or self._unsaid(k, begin):
            return None
        if low.endswith("ing") and view.low(k - 1) not in {"is", "are", "was", "were", "been", "as", "be"}:
            source = self._sources.of_participle(k, begin)
            return Cue(k, k, k + 1, source, Order.PARTICIPLE, token.lemma) if source else None
        if low == "saying" and view.low(k - 1) == "as":
            return self._as_saying(k, begin)
        if self._passive(k, begin):
            return self._undergone(k, begin, end)
        source = self._sources.before(k, begin)
        if source is None or self._surface(source) or self._denied(source):
            return None
        return Cue(k, source.first, k + 1, source, Order.SUBJECT_FIRST, token.lemma)

    def _account(self, k: int, end: int) -> Cue | None:
        """Return the cue in "according to X", "in the words of X", "in X's phrase"."""
        view = self._view
        if view.lows[k : k + 2] == ("according", "to") or view.lows[k : k + 4] == ("in", "the", "words", "of"):
            words = 2 if view.low(k) == "according" else 4
            source = self._sources.after(k + words, end)
            phrase = " ".join(view.lows[k : k + words])
            return Cue(k, k, source.last, source, Order.ACCORDING, phrase) if source else None
        name = view.name(k + 1)
        if name is None or view.low(k) != "in":
            return None
        owned = view.range_of(name)[1] + 1
        owned += view.low(owned) == "own"
        if view.low(owned) not in {"words", "phrase", "wording"} or view.low(owned - 1) not in {"'s", "’s", "own"}:
            return None
        return Cue(k, k, owned + 1, Source(*view.range_of(name)), Order.ACCORDING, view.low(owned))

    def _surface(self, source: Source) -> bool:
        """Say whether the words stand on something rather than being said: "a banner read"."""
        return any(self._view.document.tokens[n].lemma in _SURFACES for n in range(source.first, source.last))

    def _denied(self, source: Source) -> bool:
        """Say whether nobody says it: "neither Ana Roth nor Ben Hale said"."""
        return "nor" in self._view.lows[source.first : source.last] or self._view.low(source.first) == "neither"

    def _passive(self, k: int, begin: int) -> bool:
        """Say whether the subject is not who says it: "the offer was described as", "they were told that"."""
        token = self._view.document.tokens[k]
        done = token.tag == "VBN" or token.text.lower().endswith("ed")
        group = (self._view.low(n) for n in range(k - 1, self._sources.group_start(k, begin) - 1, -1))
        return done and token.lemma not in _MOODS and next((w in BE for w in group if w in BE | _HAVE), False)

    def _undergone(self, k: int, begin: int, end: int) -> Cue | None:
        """Return the cue in a passive: said by its agent, or by nobody who is named where somebody "was told"."""
        lemma = self._view.document.tokens[k].lemma
        if (agent := self._agent(k, end)) is not None:
            return Cue(k, k, k + 1, agent, Order.PASSIVE, lemma)
        hearer = self._sources.before(k, begin) if lemma in _TOLD else None
        if hearer is None:
            return None
        return Cue(k, hearer.first, k + 1, replace(hearer, hearer=True), Order.SUBJECT_FIRST, lemma)

    def _agent(self, k: int, end: int) -> Source | None:
        """Return who is named with "by" behind a passive: "was dismissed as 'theatre' by Ana Roth"."""
        for n in range(k + 1, min(end, k + _AGENT)):
            if self._view.document.tokens[n].quoted:
                continue
            if self._view.low(n) == "by":
                source = self._sources.after(n + 1, end)
                return source if source and self._sources.speaks(source) else None
            if self._view.low(n) in {",", ";", "."} or self._sources.finite(n):
                return None
        return None

    def _unsaid(self, k: int, begin: int) -> bool:
        """Say whether the words are what somebody did not say: "would not say what", "if the owners say no"."""
        view = self._view
        token = view.document.tokens[k]
        if (view.low(k + 1) in _NO_WORDS and view.low(k + 2) in STOPS | {""}) or self._sources.helps(k):
            return True
        first = self._sources.group_start(k, begin)
        group = {view.low(n) for n in range(first, k)}
        if view.low(first - 1) in _NOBODY or view.lows[max(0, first - 2) : first] == ("no", "one") or group & _MAYBE:
            return True
        if (view.low(k - 1) == "in" and token.lemma == "write") or (
            view.low(k).endswith("ing") and view.low(k - 1) in _GERUND
        ):
            return True  # "confirmed in writing that", "barred from claiming"
        if token.tag == "VBN" and view.low(k + 1) == "," and token.lemma not in _TELLING and not group & (BE | _HAVE):
            return True  # "the price agreed, 340p a share, is"
        return bool(group & _NEVER) and token.lemma in _TELLING

    def behind(self, k: int, end: int) -> Cue | None:
        """Return the cue that begins at token `k` with its source behind it: "said Ana Roth"."""
        view = self._view
        i = k
        while i < end and (view.low(i) in self._lexicon.adverbs or view.low(i) in self._lexicon.auxiliaries):
            i += 1
        token = view.token(i)
        if token is None or i >= end or token.lemma not in self._lexicon.cues or view.name(i) is not None:
            return None
        if token.text.lower().endswith("ing") or (token.text.lower() == token.lemma and token.lemma != "tell"):
            return None
        source = self._sources.after(i + 1, end)
        if source is None or self._sources.finite(source.last):
            return None  # "..., now says the bloc can wait": what is reported begins behind the verb
        return Cue(i, k, source.last, source, Order.VERB_FIRST, token.lemma)

    def _as_saying(self, k: int, begin: int) -> Cue | None:
        """Read "X was quoted as saying" and "the agency quoted X as saying"."""
        view = self._view
        for i in range(k - 2, max(begin, k - 14), -1):
            token = view.token(i)
            if token is None or token.lemma not in {"quote", "cite", "report"}:
                continue
            if view.low(i + 1) == "by" and view.low(i - 1) in self._lexicon.auxiliaries:
                told = self._sources.before(i, begin)  # "X was quoted by the agency as saying"
                return Cue(k, told.first, k + 1, told, Order.SUBJECT_FIRST, "quote") if told else None
            if i < k - 2 and (quoted := self._sources.before(k - 1, i + 1)) is not None:
                return Cue(k, i, k + 1, quoted, Order.SUBJECT_FIRST, "quote")
            source = self._sources.before(i, begin)
            return (
                Cue(k, source.first, k + 1, source, Order.SUBJECT_FIRST, "quote")
                if (source and i == k - 2) or (source and view.low(i + 1) in {"by", "in"})
                else None
            )
        return None

    def _verbal(self, k: int) -> bool:
        """Say whether a word that may be a noun is a verb here."""
        view = self._view
        token = view.token(k)
        if token is None:
            return False
        if token.tag and token.tag[0] not in "VJ" and token.lemma not in {"say", "tell"} and view.low(k + 1) != "that":
            return False
        low = token.text.lower()
        before = view.low(k - 1)
        if low == token.lemma and token.tag != "VBD" and low not in {"say", "said", "tell", "read"}:
            # "they claim" but not "the claim", "his demand", "to report"
            return self._plural_subject(k)
        if low.endswith("s") and low not in {"says", "tells"} and token.tag != "VBZ" and self._plural_noun(k):
            return False
        if low.endswith("s") and (
            before in self._lexicon.determiners
            or before in {"'s", "’s", "of", "and"}
            or before in self._lexicon.prepositions
        ):
            return False
        if low.endswith("ed") and (before in self._lexicon.determiners or before in self._lexicon.prepositions):
            return False
        return not (low in {"said", "told"} and before in self._lexicon.determiners)

    def _plural_noun(self, k: int) -> bool:
        """Say whether "claims", "remarks", "states" is a noun: what stands before it is no subject of one."""
        view = self._view
        name = view.name(k - 1)
        if name is not None:
            before = view.low(view.range_of(name)[0] - 1)
            return before in self._lexicon.determiners - {"the"} or before in {"'s", "’s"}
        if view.low(k - 1) in self._lexicon.pronouns | self._lexicon.adverbs | {",", ")"} or view.low(k - 1).endswith(
            "ly"
        ):
            return False
        determined = any(view.low(n) in self._lexicon.determiners for n in range(max(0, k - 4), k))
        return not determined or view.low(k - 1).endswith("s")

    def _plural_subject(self, k: int) -> bool:
        start = self._sources.group_start(k, max(0, k - 5))
        if start < k and self._view.low(start) in {
            "will",
            "would",
            "did",
            "may",
            "might",
            "must",
            "could",
            "should",
            "do",
            "to",
        }:
            return self._view.low(start) != "to"
        token = self._view.token(k - 1)
        low = self._view.low(k - 1)
        return low in {"they", "we", "i", "you", "who", "many", "some", "others"} or bool(
            token
            and token.text.endswith("s")
            and self._view.name(k - 1) is None
            and low not in self._lexicon.determiners | {"'s", "’s"}
        )
