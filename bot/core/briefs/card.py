"""The status card: one headline, one stage, three to five lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.briefs import meetings, sentences, stances, telling, wording
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.fact import Part, ParticipantKind, Position
from bot.core.model.story import Account, KnownParticipant, StageChange, Topic, TopicState, one_per_outlet

_LINES = 5
_EXPECTED_FOR = timedelta(days=7)  # what was expected before that has happened or not
_STILL_FRESH = timedelta(days=2)

NOTHING_YET = (
    "Nothing is known yet about these talks. What the feeds bring from now on is read; "
    "if none of them reports on these talks, one that does can be added with `feeds add`."
)


def status(
    topic: Topic, state: TopicState | None, now: datetime, positions: Sequence[Account[Position]] = ()
) -> Briefing:
    """Tell where the talks stand: newest headline, rounds, what each side wants, what to expect."""
    title = f"{topic.name}: status"
    if state is None or not state.reports:
        return Briefing(BriefingKind.STATUS, topic.name, title, note=NOTHING_YET)
    stands = meetings.rounds(state, now)
    wants = stances.newest_by_side(topic, positions, telling.by_name(state.participants))
    expects = outlook(state)
    room = max(0, _LINES - len(stands) - len(expects))
    wants = wants[: max(room, 2)]
    if len(stands) + len(wants) + len(expects) < _LINES and (mediation := _mediation(topic, state)):
        stands.append(mediation)
    if len(stands) + len(wants) + len(expects) < _LINES and state.disagreements:
        stands.append(telling.disagreement(state.disagreements[0]))
    sections = (
        Section("Where it stands", tuple(stands)),
        Section("What each side wants", tuple(wants)),
        Section("What to expect", tuple(expects)),
    )
    told = tuple(s for s in sections if s.statements)
    head = headline(state)
    note = (
        None if told or head else f"{wording.count(state.reports, 'report')} read, but none says where the talks stand."
    )
    return Briefing(
        BriefingKind.STATUS,
        topic.name,
        title,
        headline=head,
        stage=meetings.stage(state, now),
        updated_at=state.updated_at,
        sections=told,
        note=note,
    )


def headline(state: TopicState) -> Statement | None:
    """Tell the last change of stage while it is fresh or nothing newer is known, else the newest headline."""
    latest = state.history[-1] if state.history else None
    if latest and (state.headline is None or _fresh(state)):
        return as_told(latest)
    if state.headline:
        words, citation = state.headline
        return Statement(sentences.dated(words, citation.published), (citation,))
    return None


def as_told(change: StageChange, lead: str | None = None) -> Statement:
    """Tell a change in the headline that most outlets put over it, cited to those: others used other words."""
    titles = Counter(telling.plain(c.title) for c in change.citations)
    most, times = max(titles.items(), key=lambda kv: kv[1])
    meant = most if times > 1 else telling.plain(change.headline)
    told = tuple(c for c in change.citations if telling.plain(c.title) == meant)
    words, cited = (told[0].title, told) if told else (change.headline, change.citations)
    if telling.plain(change.headline).startswith(telling.plain(words.rstrip(".…"))):
        words = change.headline  # whole, where a title was cut off or did not tell of the talks
    return Statement(sentences.dated(words, cited[0].published), cited, lead=lead)


def _fresh(state: TopicState) -> bool:
    newest = state.headline[1].published if state.headline else None
    return newest is None or newest - state.history[-1].citations[0].published <= _STILL_FRESH


def outlook(state: TopicState) -> list[Statement]:
    """Tell what is expected, unless that was long ago."""
    if state.outlook is None:
        return []
    words, citation = state.outlook
    if state.updated_at and state.updated_at - citation.published > _EXPECTED_FOR:
        return []
    expected = telling.outlook(words, citation)
    return [expected] if expected else []


def _mediation(topic: Topic, state: TopicState) -> Statement | None:
    named = mediators(topic, state)
    if not named:
        return None
    cited = one_per_outlet(c for p in named for c in p.citations)[: telling.CITED]
    return Statement(
        wording.listing([wording.party(p.name) for p in named]),
        cited,
        lead="Mediators" if len(named) > 1 else "Mediator",
    )


def mediators(topic: Topic, state: TopicState) -> list[KnownParticipant]:
    """Return who mediates: states and bodies first, a person only where none of them stands for him."""
    known = {telling.plain(p.name): p for p in state.participants}
    listed = [known[telling.plain(m)] for m in state.mediators if telling.plain(m) in known]
    given = {telling.plain(m) for m in topic.mediators}
    found = [p for p in listed if telling.plain(p.name) in given or p.part in (Part.MEDIATOR, Part.HOST)]
    sides = {telling.plain(s) for s in topic.sides}
    states = {telling.plain(p.name) for p in state.participants if p.kind is ParticipantKind.COUNTRY}
    apart = [p for p in found if telling.plain(p.side or "") not in sides]
    # Who mediates for a state that is named is named by it: "Türkiye", not "Türkiye and its foreign minister".
    bodies = [p for p in apart if p.kind is not ParticipantKind.PERSON]
    named = {telling.plain(p.name) for p in bodies}
    people = [p for p in apart if p.kind is ParticipantKind.PERSON and telling.plain(p.side or "") not in named]
    known_people = [p for p in people if telling.plain(p.side or "") in states or (not bodies and _is_known(p))]
    return [*(p for p in bodies if not p.side or p.side == p.name or telling.plain(p.side) not in named), *known_people]


def _is_known(of: KnownParticipant) -> bool:
    return of.side is not None or len(of.citations) > 1 or of.mentions > 2
