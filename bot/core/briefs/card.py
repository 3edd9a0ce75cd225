"""The status card: one headline, one stage, three to five lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.briefs import sentences, stances, telling, wording
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.fact import Part, Position, Stage
from bot.core.model.story import Account, Round, StageChange, Topic, TopicState, one_per_outlet

_LINES = 5
_EXPECTED_FOR = timedelta(days=7)  # what was expected before that has happened or not
_NEAR = timedelta(days=14)
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
    stands = [*rounds(state, now)]
    wants = stances.newest_by_side(topic, positions, telling.by_name(state.participants))
    expects = outlook(state)
    room = max(0, _LINES - len(stands) - len(expects))
    wants = wants[: max(room, 2)]
    if len(stands) + len(wants) + len(expects) < _LINES and (mediation := _mediation(state)):
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
        stage=state.stage,
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


def latest_round(state: TopicState, now: datetime) -> Round | None:
    """Return the last round that was held, as two outlets say, or one where no two say of any near it."""
    held = [r for r in reversed(state.rounds) if r.held and r.on <= now.date()]
    near = [r for r in held if held[0].on - r.on <= _NEAR]
    return next((r for r in near if len(r.citations) > 1), held[0] if held else None)


def next_round(state: TopicState, now: datetime) -> Round | None:
    """Return the first round that is announced for today or later."""
    return next((r for r in state.rounds if not r.held and r.on >= now.date()), None)


def rounds(state: TopicState, now: datetime) -> list[Statement]:
    """Tell the last round that was held and the next one."""
    told = []
    if held := latest_round(state, now):
        told.append(Statement(telling.meeting(held, now), held.citations, lead="Latest round"))
    if announced := next_round(state, now):
        told.append(Statement(telling.meeting(announced, now), announced.citations, lead=coming_lead(state)))
    return told


def coming_lead(state: TopicState) -> str:
    """Return what to call the next round: what is only proposed is not told as if it were fixed."""
    return "Proposed round" if state.stage is Stage.PROPOSED else "Next round"


def outlook(state: TopicState) -> list[Statement]:
    """Tell what is expected, unless that was long ago."""
    if state.outlook is None:
        return []
    words, citation = state.outlook
    if state.updated_at and state.updated_at - citation.published > _EXPECTED_FOR:
        return []
    expected = telling.outlook(words, citation)
    return [expected] if expected else []


def _mediation(state: TopicState) -> Statement | None:
    known = {telling.plain(p.name): p for p in state.participants if p.part in (Part.MEDIATOR, Part.HOST)}
    mediators = [known[telling.plain(m)] for m in state.mediators if telling.plain(m) in known]
    # Who mediates for a state that is named is named by it: "Türkiye", not "Türkiye and its foreign minister".
    states = {telling.plain(p.name) for p in mediators}
    named = [p for p in mediators if p.side is None or p.side == p.name or telling.plain(p.side) not in states]
    if not named:
        return None
    cited = one_per_outlet(c for p in named for c in p.citations)[: telling.CITED]
    return Statement(
        wording.listing([wording.party(p.name) for p in named]),
        cited,
        lead="Mediators" if len(named) > 1 else "Mediator",
    )
