"""`python -m bot.evaluate`: a task for every row of a file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

import bot.evaluate
from bot.core.errors import ModelUnavailable
from bot.core.model.story import Topic
from bot.evaluate import gathering, reading
from bot.evaluate.reading import JSON, Row

TASKS = (*reading.TASKS, *gathering.TASKS, "routing")


def answers(task: str, rows: Iterable[Row], topics: Sequence[Topic] = (), model: str = "") -> Iterable[JSON]:
    """Return the answer to each row, in order."""
    if task in reading.TASKS:
        return (reading.TASKS[task](row, model) for row in rows)
    if task == "routing":
        return gathering.routing(rows, topics)
    return gathering.TASKS[task](rows)


def _beside(source: Path, name: str) -> Path:
    direct = source.parent / name
    return direct if direct.exists() else source.parent / "files" / name


def run(task: str, source: Path, target: Path, console: Console, topics: Sequence[Topic] = (), model: str = "") -> int:
    """Answer a task for every row of a file and return how many there were."""
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    if task == "feeds":
        rows = [row | {"path": str(_beside(source, row["file"]))} for row in rows]
    with target.open("w", encoding="utf-8") as out:
        for answer in track(answers(task, rows, topics, model), task, len(rows), console=console, transient=True):
            out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return len(rows)


def main(arguments: Sequence[str]) -> int:
    """Run from the command line and return the exit code."""
    bot.evaluate.on_one_thread()
    console = Console(stderr=True)
    parser = argparse.ArgumentParser(
        "python -m bot.evaluate", description=bot.evaluate.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=TASKS, metavar="TASK")
    parser.add_argument("source", type=Path, metavar="IN.jsonl")
    parser.add_argument("target", type=Path, metavar="OUT.jsonl")
    parser.add_argument("--topics", type=Path, metavar="TOPICS.json", help="the talks that `routing` asks about")
    parser.add_argument("--model", default="", metavar="NAME", help="an installed spaCy pipeline to read with")
    options = parser.parse_args(arguments)
    if options.task == "routing" and options.topics is None:
        parser.error("routing wants --topics: a JSON list of {name, sides, mediators, words}")
    try:
        topics = gathering.topics(json.loads(options.topics.read_text(encoding="utf-8"))) if options.topics else ()
        done = run(options.task, options.source, options.target, console, topics, options.model)
    except ModelUnavailable as error:
        console.print(error.sentence, markup=False)
        return 2
    except (OSError, ValueError, KeyError, TypeError) as error:
        console.print(f"This input cannot be used: {type(error).__name__}: {error}", markup=False)
        return 2
    console.print(f"{done} rows written to {options.target}.", markup=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
