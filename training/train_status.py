"""Learns where and when talks are held from the labelled articles: weights for `status_venue`, `status_rounds`.

Run as `python -m training.train_status`: it prints cross-validated figures, then writes the weights.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.core import language
from bot.core.facts.cast import Cast
from bot.core.facts.extractor import installed
from bot.core.facts.status import ruled
from bot.core.facts.status_days import Days
from bot.core.facts.status_places import Places
from bot.core.facts.status_signs import read_signs
from bot.core.model.fact import Facts
from bot.evaluate import on_one_thread, plain_article
from tests.quality.gold import corpus
from tests.quality.scoring import same_place
from training.ranking import Choice, in_folds, learnt

FACTS = Path(__file__).parents[1] / "bot" / "core" / "facts"
SHORTER = Path(__file__).parent / "articles"
STRENGTH, FEWEST, FOLDS = 4.0, 4, 10


@dataclass
class Read:
    """An article with what was read in it before its status."""

    negotiation: str
    venue: str | None
    last_round: date | None
    cast: Cast
    facts: Facts


def articles() -> Iterator[Read]:
    """Yield the labelled articles: those of the gold, and shorter ones of which only the status is labelled."""
    for gold in corpus():
        status = gold.labels.facts.status
        cast, facts = read(gold.text, gold.published)
        told = (status.venue, status.last_round) if status else (None, None)
        yield Read(gold.negotiation, *told, cast, facts)
    for path in sorted(SHORTER.glob("*.toml")):
        for told in tomllib.loads(path.read_text("utf-8"))["article"]:
            cast, facts = read(told["text"].strip(), told["published"])
            if ruled(cast, facts, read_signs(cast)) is not None:
                yield Read(path.stem + told["id"], told.get("venue"), told.get("last_round"), cast, facts)


def read(text: str, published: date) -> tuple[Cast, Facts]:
    """Return what the extractors before the one for the status read."""
    article = plain_article(text, published)
    document = language.read(article.text, article.language, published)
    facts = Facts()
    for extractor in installed():
        if extractor.provides != "status":
            facts = extractor.run(article, document, facts)
    return Cast(document, facts), facts


@dataclass
class Question:
    """A choice, with what each candidate answers and what is labelled."""

    choice: Choice
    answers: list[object]
    meant: object


def venue(article: Read) -> Question:
    """Ask where the talks are held."""
    places, none = Places(article.cast, article.facts, read_signs(article.cast)).read()
    meant = article.venue
    right = {k for k, p in enumerate(places) if meant and same_place(meant, p.name)} if meant else {len(places)}
    choice = Choice(article.negotiation, [*(p.traits for p in places), none], frozenset(right))
    return Question(choice, [*(p.name for p in places), None], meant)


def last_round(article: Read) -> Question:
    """Ask when the last round was."""
    seen = read_signs(article.cast)
    shown = ruled(article.cast, article.facts, seen)
    days, none = Days(article.cast, article.facts, seen).read(shown[2] if shown else None)
    meant = article.last_round
    right = {k for k, d in enumerate(days) if d.day == meant} if meant else {len(days)}
    choice = Choice(article.negotiation, [*(d.traits for d in days), none], frozenset(right))
    return Question(choice, [*(d.day for d in days), None], meant)


def measure(questions: Sequence[Question]) -> str:
    """Return how often the answer is right in folds, where it or the label says something."""
    of = {id(q.choice): q for q in questions}
    right = asked = 0
    for training, test in in_folds([q.choice for q in questions], FOLDS):
        model = learnt(training, STRENGTH, FEWEST)
        for choice in test:
            question, chosen = of[id(choice)], model.chosen(choice)
            told = question.answers[chosen]
            asked += told is not None or question.meant is not None
            right += told is not None and (chosen in choice.right)
    return f"{right} of {asked} in {FOLDS} folds"


def main() -> None:
    """Measure in folds, then learn from everything and write the weights."""
    on_one_thread()
    given = list(articles())
    for name, ask, target in (("venue", venue, "venue"), ("last round", last_round, "last")):
        questions = [ask(a) for a in given]
        print(f"{name}: {measure(questions)}")
        weights = learnt([q.choice for q in questions], STRENGTH, FEWEST)
        weights.write(FACTS / f"status_{target}_weights.py", "train_status.py")


if __name__ == "__main__":
    main()
