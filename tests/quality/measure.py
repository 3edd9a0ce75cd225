"""How well the gold articles are read, in figures and error by error.

python -m tests.quality.measure                  every figure beside its floor, and the largest groups of errors
python -m tests.quality.measure --errors KIND    every error of one kind with its context; KIND is participants,
                                                 quotes, positions, events, dates, entities, status or all
python -m tests.quality.measure --group WORDS    ... only those whose group has the words ("speaker wrong")
python -m tests.quality.measure --raise          write better figures into floors.json; refused where one is worse
python -m tests.quality.measure --raise --lower NAME    ... and let this floor sink (say why in the commit)
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.core import facts, language
from bot.evaluate import on_one_thread, plain_article
from tests.quality.gold import FOLDER, Gold, GoldError, Reading, corpus, fingerprint
from tests.quality.scoring import PARTS, figures, pinned, score_article
from tests.quality.tally import Score, total

FLOORS = Path(__file__).parent / "floors.json"
WORKERS = 2
LARGEST = 3
NOISE = 0.5  # points that a figure may lie under its floor
MARGIN = 1.0  # points that a floor is set under what was measured, so that one article's luck is no failure


@dataclass(frozen=True, slots=True)
class Floors:
    """What the figures must reach, and on which gold."""

    corpus: str = ""
    articles: int = 0
    floors: Mapping[str, float] = field(default_factory=dict)


def load_floors(file: Path = FLOORS) -> Floors:
    """Return the floors as they are written."""
    return Floors(**json.loads(file.read_text("utf-8"))) if file.exists() else Floors()


def write_floors(floors: Floors, file: Path = FLOORS) -> None:
    """Write the floors in the order of their names, so that a change of one is a line."""
    content = {"corpus": floors.corpus, "articles": floors.articles, "floors": dict(sorted(floors.floors.items()))}
    file.write_text(json.dumps(content, indent=2) + "\n", "utf-8")


def read(gold: Gold) -> Reading:
    """Return what is read in an article of which only the text and the day are known."""
    article = plain_article(gold.text, gold.published)
    document = language.read(article.text, article.language, gold.published)
    return Reading(facts.read(article), document.entities, document.timexes)


def measure(articles: Sequence[Gold], workers: int = 1) -> Score:
    """Return every tally and error over the articles."""
    if workers == 1:
        return total(score_article(gold, read(gold)) for gold in articles)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return total(map(score_article, articles, pool.map(read, articles, chunksize=4)))


def beneath(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return the names whose figure does not reach its floor, or that are measured no more."""
    return sorted(name for name, floor in floors.items() if found.get(name, 0.0) < floor - NOISE)


def raised(found: Mapping[str, float], floors: Mapping[str, float], lower: frozenset[str]) -> dict[str, float]:
    """Return the floors with every better figure; one sinks only if it is named."""
    new: dict[str, float] = {}
    for name in sorted({*found, *floors} - (lower - found.keys())):
        reached = max(0.0, round(found.get(name, 0.0) - MARGIN, 1))
        new[name] = reached if name in lower else max(reached, floors.get(name, 0.0))
    return new


def show_figures(console: Console, score: Score, floors: Floors, articles: int) -> None:
    """Print every figure with its counts and its floor."""
    table = Table(title=f"{articles} articles", box=None, pad_edge=False)
    for heading in ("figure", "%", "right", "read", "labelled", "P", "R", "floor"):
        table.add_column(heading, justify="left" if heading == "figure" else "right")
    for name, value in figures(score.tallies).items():
        tally = score.tallies[name.removesuffix(".recall").removesuffix(".precision").removesuffix(".of_all")]
        floor = floors.floors.get(name)
        judged = tally.read == tally.gold and "." in name  # each judged once: P and R say nothing more
        apart = ("", "") if judged else (f"{tally.precision:.1f}", f"{tally.recall:.1f}")
        counts = (str(tally.right), str(tally.read), str(tally.gold))
        table.add_row(name, f"{value:.1f}", *counts, *apart, "" if floor is None else f"{floor:.1f}")
    console.print(table)
    wrong = sum(n for (_, group), n in score.groups().items() if group == "speaker wrong")
    console.print(f"quotes with a wrong speaker: {wrong}")


def show_groups(console: Console, score: Score, largest: int = LARGEST) -> None:
    """Print how many errors there are of each kind, and the largest groups of them."""
    for part in PARTS:
        groups = [(n, group) for (kind, group), n in score.groups().items() if kind == part]
        told = ", ".join(f"{group} {n}" for n, group in sorted(groups, key=lambda g: (-g[0], g[1]))[:largest])
        console.print(f"{part}: {sum(n for n, _ in groups)} errors; {told or 'none'}", markup=False)


def show_errors(console: Console, score: Score, part: str, words: str) -> None:
    """Print every error of a kind, the largest group first."""
    groups = score.groups()
    wanted = [s for s in score.slips if part in {"all", s.part} and words in s.group]
    ordered = sorted(wanted, key=lambda s: (s.part, -groups[s.part, s.group], s.group, s.article))
    for (kind, group), slips in groupby(ordered, key=lambda s: (s.part, s.group)):
        console.print(f"\n{kind}: {group} ({groups[kind, group]})", markup=False, style="bold")
        for slip in slips:
            console.print(f"  {slip.article}: {slip.told}", markup=False, highlight=False, soft_wrap=True)


def raise_floors(console: Console, file: Path, score: Score, measured: Floors, lower: frozenset[str]) -> int:
    """Write better figures; return 1 and write nothing where a figure is worse than its floor and not named."""
    old, found = load_floors(file), pinned(figures(score.tallies))
    sinking = [name for name in beneath(found, old.floors) if name not in lower]
    unknown = lower - {*found, *old.floors}
    if sinking or unknown:
        for name in sinking:
            console.print(f"{name} is {found.get(name, 0.0):.1f}, under its floor {old.floors[name]:.1f}")
        for name in sorted(unknown):
            console.print(f"there is no figure {name}")
        console.print("Nothing was written; a floor sinks only with --lower NAME.")
        return 1
    new = replace(measured, floors=raised(found, old.floors, lower))
    for name in sorted({*old.floors, *new.floors}):
        before, after = old.floors.get(name), new.floors.get(name)
        if before != after:
            console.print(f"{name}: {before} -> {after}")
    if new.corpus != old.corpus:
        console.print("The gold is another than the floors were set on.")
    write_floors(new, file)
    return 0


def main(arguments: list[str]) -> int:
    """Run from the command line and return the exit code."""
    console = Console(width=None if sys.stdout.isatty() else 200)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", choices=[*PARTS, "all"])
    parser.add_argument("--group", default="")
    parser.add_argument("--raise", action="store_true", dest="write")
    parser.add_argument("--lower", action="append", default=[], metavar="NAME")
    parser.add_argument("--only", default="", metavar="START", help="only files whose names begin so")
    parser.add_argument("--gold", type=Path, default=FOLDER, help="another folder of labelled articles")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="another file of floors")
    options = parser.parse_args(arguments)
    if options.write and options.only:
        parser.error("floors are set on the whole gold")
    try:
        articles = [gold for gold in corpus(options.gold) if gold.id.startswith(options.only)]
    except GoldError as error:
        console.print(str(error), markup=False)
        return 2
    on_one_thread()
    score = measure(articles, WORKERS)
    if options.errors or options.group:
        show_errors(console, score, options.errors or "all", options.group)
    elif options.write:
        measured = Floors(fingerprint(options.gold), len(articles))
        return raise_floors(console, options.floors, score, measured, frozenset(options.lower))
    else:
        show_figures(console, score, load_floors(options.floors), len(articles))
        show_groups(console, score)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
