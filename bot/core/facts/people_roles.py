"""What a text says of a person beside the name: title, role, and the side for which the person speaks."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.facts.people_phrases import Phrases
from bot.core.facts.references import References
from bot.core.language import Lexicon, Name, NameLabel
from bot.core.language.en import collectives, people, talks
from bot.core.language.view import View

_LEADING = frozenset("leads led heads headed chairs chaired runs ran represents represented founded owns".split())
_OWNERS = frozenset({"'s", "’s", "'", "’"})
_FOR = frozenset({"for", "of", "at", "from", "with"})


@dataclass(frozen=True, slots=True)
class Said:
    """What stands with one mention of a person."""

    role: str | None = None
    side: str | None = None
    title: str | None = None  # "Mr."
    starts: int = -1  # the first token of title, role and side
    roles: tuple[str, ...] = ()  # every role that stands there: "Bishop", "mediator"
    heads: bool = False  # "who leads the union"
    owned: bool = False  # the role is somebody's, known or not


def is_company(name: str) -> bool:
    """Say whether an organisation may be meant by "the company": no body of members, of a state or of mediators."""
    return not set(name.lower().split()) & collectives.NOT_FIRMS


class Roles:
    """Reads the roles of people in one document."""

    def __init__(self, view: View, lexicon: Lexicon, references: References) -> None:
        self._view = view
        self._lexicon = lexicon
        self._references = references
        self._phrases = Phrases(view, lexicon, references)
        self._said: dict[int, Said] = {}  # by where a name begins

    def of(self, name: Name) -> Said:
        """Return what stands with this mention, before it and after it."""
        start = name.span.start
        if start not in self._said:
            self._said[start] = self._of(name)
        return self._said[start]

    def _of(self, name: Name) -> Said:
        first, last = self._view.range_of(name)
        before = self._before(first)
        # "Russia's chief negotiator, Ana Roth,"
        ahead = self._phrases.ahead(before.starts if before.role or before.title else first)
        after = self._phrases.after(last)
        roles = tuple(r for r in (before.role, *(a.role for a in ahead), after.role) if r)
        role = next((r for r in roles if not is_rank(r)), roles[0] if roles else None)
        heads = self._heads(last)
        owned = before.owned or after.owned or any(a.owned for a in ahead)
        sides = (before.side, *(a.side for a in ahead), after.side, self._beside(first, last), heads, self._for(last))
        return Said(
            role, next((s for s in sides if s), None), before.title, before.starts, roles, heads is not None, owned
        )

    # "Turkey's Foreign Minister Hakan Fidan"

    def _before(self, first: int) -> Said:
        view, k, title = self._view, first, None
        begin = view.sentence(first).tokens[0]
        token = view.token(k - 1)
        if (
            k > begin
            and token is not None
            and token.text in self._lexicon.titles
            and view.low(k - 1) not in self._lexicon.role_heads
        ):
            title, k = token.text, k - 1
        start = self._phrases.role_start(k, begin)
        role = self._phrases.text(start, k) if start < k else None
        side, side_start = self._phrases.owner(start, begin)
        if side is None and role:
            side = self._phrases.side_in(start, k)
        if role is None and side is not None and not (title or self._owned(start)):
            side, side_start = None, start
        if role is None and side is None and (shared := self._phrases.shared(first, begin)) is not None:
            return Said(shared[0], shared[1], title)
        owned = role is not None and self._phrases.owned(start, begin)
        if side is not None and role is not None and self._only_from(start, role):
            side = None
        return Said(role, side, title, side_start if side else start, owned=owned)

    def place(self, name: Name) -> tuple[int, int]:
        """Return the tokens of a mention, half-open."""
        return self._view.range_of(name)

    def taken_up(self, name: Name) -> tuple[Said, tuple[int, int]] | None:
        """Read "... Ana Roth. In May the chief executive of X said": an office that stands for who was just named."""
        view = self._view
        last = view.range_of(name)[1]
        number = view.sentence_of[last - 1]
        if number + 1 >= len(view.document.sentences):
            return None
        following = view.document.sentences[number + 1]
        if following.paragraph != view.document.sentences[number].paragraph:
            return None
        for k in range(last, following.tokens[1]):
            other = view.name(k)
            if other is not None and other.label is NameLabel.PER:
                return None
            if k >= following.tokens[0] and view.document.tokens[k].dep == "nsubj":
                found = self._phrases.definite(k, following.tokens[1])
                if found is None:
                    return None
                phrase, place = found
                return Said(phrase.role, phrase.side, roles=(phrase.role or "",)), place
        return None

    def _only_from(self, start: int, role: str) -> bool:
        """Say whether a word before a role tells only where somebody is from: "British journalist X"."""
        outside = set(role.lower().split()) & people.OUTSIDERS
        return bool(outside) and self._view.low(start - 1) not in _OWNERS

    def _owned(self, k: int) -> bool:
        """Say whether what stands before token `k` owns it: "Russian Ana Roth", "Sudan's Ana Roth"."""
        token = self._view.token(k - 1)
        entry = self._lexicon.states.get(token.text) if token else None
        name = self._view.name(k - 1)
        demonym = (entry and entry.kind == "demonym") or (name is not None and name.kind == "demonym")
        return bool(demonym) or self._view.low(k - 1) in _OWNERS

    # "Ana Roth of Norway", "Olav Rud (Fjordbank)", "Ana Roth, whose Civic Union ..."

    def _beside(self, first: int, last: int) -> str | None:
        view = self._view
        low = view.low(last)
        if low in {"of", "from"}:
            at = last + 2 if view.low(last + 1) in {"the", "ruling", "opposition"} else last + 1
            at += view.low(at) in {"ruling", "opposition", "rival", "governing"}
            found = self._references.at(at)
            return found.party if found is not None and (low == "of" or not found.state) else None
        if low == "(" and (found := self._references.at(last + 1)) and view.low(found.last) in {")", ","}:
            return found.party
        if low == "," and view.low(last + 1) in {"whose", "of"}:
            named = [m for m in self._references.within(last + 2, last + 5) if view.name(m.first) is not None]
            owned = named and view.low(named[0].last) not in _OWNERS
            return named[0].party if owned and not named[0].state else None
        return self._spoken_for(first)

    def _spoken_for(self, first: int) -> str | None:
        """Read "For the employers, Director Ana Roth said ..."."""
        view = self._view
        begin = view.sentence(first).tokens[0]
        if view.low(begin) != "for":
            return None
        named = self._references.within(begin + 1, min(first, begin + 4))
        return named[0].party if named and view.low(named[0].last) == "," and first - named[0].last < 8 else None

    def _heads(self, last: int) -> str | None:
        """Read "Ana Roth, who leads the Civic Union": what a person heads."""
        view = self._view
        verb = self._relative(last)
        if verb is None or view.low(verb) not in _LEADING:
            return None
        end = min(verb + 5, view.sentence(last).tokens[1])
        found = next(iter(self._references.within(verb + 1, end)), None)
        talked = any(view.low(k) in talks.CHAIRED or view.low(k) in talks.TEAMS for k in range(verb + 1, end))
        return found.party if found is not None and not talked else None

    def _for(self, last: int) -> str | None:
        """Read "Ana Roth, who speaks for the Front" and "who chairs the talks for the Service"."""
        view = self._view
        verb = self._relative(last)
        if verb is None:
            return None
        end = min(verb + 7, view.sentence(last).tokens[1])
        k = next((k for k in range(verb + 1, end) if view.low(k) in {"for", "represents", "behalf"}), None)
        if view.low(verb) in _LEADING and k is None:
            k = verb
        found = next(iter(self._references.within(k + 1, k + 4)), None) if k is not None else None
        return found.party if found is not None else None

    def _relative(self, last: int) -> int | None:
        """Return the verb of "..., who leads": the token, if there is one."""
        view = self._view
        if view.low(last) != "," or view.low(last + 1) != "who":
            return None
        return last + 2 + (view.low(last + 2) in {"also", "has", "now", "will", "is"})


def is_rank(role: str) -> bool:
    """Say whether a role is rather a form of address: "General", "Bishop"."""
    return all(w.lower() in people.RANKS | people.BESIDE for w in role.split())
