"""The tasks that bring many texts together: copies, stories, topics, summaries and timelines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import cast

from bot.core import language
from bot.core.briefs import selection
from bot.core.language.terms import terms
from bot.core.model.story import OPERATOR, Topic
from bot.core.stories import clustering, duplicates, relevance
from bot.evaluate.reading import JSON, Row, headline_of

_WITHOUT_DATE = date(2000, 1, 1)
_RUN_TOGETHER = re.compile(r"(?<=\s[.?!])(?=[A-Z`])")  # two sentences of a text whose tokens stand apart


def _day(row: Row) -> date | None:
    given = str(row.get("date") or "")[:10]
    return date.fromisoformat(given) if given else None


def _text(row: Row) -> str:
    return str(row["text"]) if "text" in row else " ".join(cast("list[str]", row["sents"]))


def copies(rows: Iterable[Row]) -> Iterator[JSON]:
    """Answer the task `duplicates`: a group is named by its first text."""
    known = duplicates.Known()
    ids: list[object] = []
    for number, row in enumerate(rows):
        ids.append(row["id"])
        of = duplicates.signature(_text(row))
        original = known.find(of)
        known.add(number, of, original)
        yield {"id": row["id"], "dup_group": ids[number if original is None else original]}


def stories(rows: Iterable[Row]) -> Iterator[JSON]:
    """Answer the task `stories`: a story is named by its first text."""
    told = clustering.Stories()
    ids: list[object] = []
    for number, row in enumerate(rows):
        ids.append(row["id"])
        yield {"id": row["id"], "cluster": ids[told.place(terms(_text(row)), _day(row), number)]}


def topics(given: Iterable[Mapping[str, object]]) -> tuple[Topic, ...]:
    """Return the topics of a list of {name, sides, mediators, words}."""

    def listed(of: Mapping[str, object], key: str) -> tuple[str, ...]:
        return tuple(cast("Sequence[str]", of.get(key) or ()))

    return tuple(
        Topic(
            number,
            OPERATOR,
            str(of["name"]),
            listed(of, "sides"),
            datetime(2000, 1, 1, tzinfo=UTC),
            listed(of, "mediators"),
            listed(of, "words"),
        )
        for number, of in enumerate(given, 1)
    )


def routing(rows: Iterable[Row], among: Sequence[Topic]) -> Iterator[JSON]:
    """Answer the task `routing`."""
    for row in rows:
        text = _text(row)
        yield {"id": row["id"], "topics": [t.name for t in among if relevance.belongs(t, headline_of(text), text)]}


def _told(texts: Iterable[str], article: int, published: date | None) -> Iterator[selection.Told]:
    for place, text in enumerate(texts):
        named = language.timexes(text, "en", published) if published else ()
        days = tuple(day for timex in named if (day := timex.day()))
        # What cannot be told by itself still speaks for its days.
        standing = selection.standing(text, article, place, published, days)
        yield standing or selection.Told("", article, place, published, days)


def _sentences(row: Row) -> Sequence[str]:
    if "sents" in row:
        return cast("list[str]", row["sents"])
    text = _RUN_TOGETHER.sub(" ", str(row["text"]))
    document = language.read(text, "en", _day(row) or _WITHOUT_DATE)
    return [document.text[s.span.start : s.span.end] for s in document.sentences]


def summary(rows: Iterable[Row]) -> Iterator[JSON]:
    """Answer the task `summary`."""
    for row in rows:
        docs = cast("list[Row]", row["docs"])
        told = [t for n, doc in enumerate(docs) for t in _told(_sentences(doc), n, _day(doc))]
        chosen = selection.summary(told, int(cast("int", row["words"])))
        yield {"id": row["id"], "summary": " ".join(t.text for t in chosen)}


def timeline(rows: Iterable[Row]) -> Iterator[JSON]:
    """Answer the task `timeline`."""
    for row in rows:
        articles = cast("list[Row]", row["articles"])
        told = [t for n, article in enumerate(articles) for t in _told(_sentences(article), n, _day(article))]
        days, a_day = int(cast("int", row["dates"])), int(cast("int", row["sentences"]))
        lines = selection.timeline(told, days, a_day)
        yield {
            "topic": row["topic"],
            "timeline": {day.isoformat(): [t.text for t in chosen] for day, chosen in lines.items()},
        }


TASKS: Mapping[str, Callable[[Iterable[Row]], Iterator[JSON]]] = {
    "duplicates": copies,
    "stories": stories,
    "summary": summary,
    "timeline": timeline,
}
