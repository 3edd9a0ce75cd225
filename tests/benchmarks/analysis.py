"""How many words a second of processor time the whole analysis reads: language model and all extractors, one thread.

    python -m tests.benchmarks.analysis IN.jsonl [PASSES]

IN: {text}. The model is loaded before; the first pass meets every text for the first time, later ones find words known.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.core import facts
from bot.core.model.article import Article
from bot.evaluate import on_one_thread, plain_article

DAY = date(2025, 3, 3)
PASSES = 5


def seconds(articles: Sequence[Article]) -> float:
    """Return the processor time that reading all of them takes."""
    began = time.process_time()
    for article in articles:
        facts.read(article)
    return time.process_time() - began


def main(arguments: Sequence[str]) -> int:
    """Run from the command line and return the exit code."""
    on_one_thread()
    rows = [json.loads(line) for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines()]
    passes = int(arguments[1]) if len(arguments) > 1 else PASSES
    articles = [plain_article(row["text"], DAY) for row in rows]
    words = sum(len(article.text.split()) for article in articles)
    seconds([plain_article("Ada Obi said on Friday that the talks would go on.", DAY)])
    speeds = [words / seconds(articles) for _ in range(passes)]
    print(f"{len(articles)} texts, {words:,} words")
    for number, speed in enumerate(speeds, 1):
        print(f"pass {number}: {speed:,.0f} words a second")
    print(f"best: {max(speeds):,.0f} words a second")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
