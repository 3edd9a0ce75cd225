"""What the 100,000th article of a stream costs beside the 1,000th: telling copies, joining stories, routing.

    python -m tests.benchmarks.stories ITEMS.jsonl [ARTICLES]

ITEMS: {text, date} in order of date. They are played again and again, each time later and with other words, until there
are enough articles. Prints CPU milliseconds an article around each mark and what the last mark costs beside the first.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.core.language.terms import terms
from bot.core.model.story import OPERATOR, Topic
from bot.core.stories import clustering, duplicates, relevance

AROUND = 500  # articles before and after a mark
_WORD = re.compile(r"\b[A-Za-z][a-z]{3,}\b")
_SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to vu wa ze".split()
TOPIC = Topic(1, OPERATOR, "Border talks", ("Russia", "Ukraine"), datetime(2025, 1, 1, tzinfo=UTC), ("Türkiye",))


def stream(items: Sequence[dict[str, str]], articles: int) -> Iterator[tuple[str, date]]:
    """Yield so many texts with their days; each time round other words stand in it."""
    draw = random.Random(7)  # a fixed stream
    first, last = date.fromisoformat(items[0]["date"]), date.fromisoformat(items[-1]["date"])
    for number in range(articles):
        turn, place = divmod(number, len(items))
        item = items[place]
        text = item["text"]
        if turn:
            # Half of the words are other ones, so that no turn's texts are copies of another's.
            words = sorted(set(_WORD.findall(text)))
            others = {w: "".join(draw.choices(_SYLLABLES, k=3)) for w in words if draw.random() < 0.5}
            others = {w: o.capitalize() if w[0].isupper() else o for w, o in others.items()}
            text = " ".join(others.get(word, word) for word in text.split(" "))
        yield text, date.fromisoformat(item["date"]) + turn * (last - first + timedelta(days=1))


def main(arguments: list[str]) -> int:
    """Run from the command line and return the exit code."""
    items = [json.loads(line) for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines()]
    articles = int(arguments[1]) if len(arguments) > 1 else 100_000
    marks = [1_000, *(n for n in (10_000, 50_000) if n < articles - AROUND), articles - AROUND]
    spent = dict.fromkeys(marks, 0.0)
    told, known = clustering.Stories(), duplicates.Known()
    for number, (text, on) in enumerate(stream(items, articles)):
        began = time.process_time()
        of = duplicates.signature(text)
        known.add(number, of, known.find(of))
        told.place(terms(text), on, number)
        relevance.belongs(TOPIC, "", text)
        took = time.process_time() - began
        for mark in marks:
            if abs(number - mark) < AROUND:
                spent[mark] += took
    for mark, seconds in spent.items():
        print(f"article {mark:>7,}: {1000 * seconds / (2 * AROUND - 1):.3f} ms")
    print(f"the last beside the first: {spent[marks[-1]] / spent[marks[0]]:.2f} ×")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
