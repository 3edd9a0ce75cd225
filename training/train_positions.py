"""Learns what is a position, and of which stance, from the labelled articles: weights for `positions_judge`.

Run as `python -m training.train_positions`: it prints cross-validated figures beside those of the rules alone, then
writes the weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.core import language
from bot.core.facts.extractor import installed
from bot.core.facts.positions import Candidate, candidates, chosen
from bot.core.facts.positions_judge import CAUGHT, RULED
from bot.core.language import Document
from bot.core.model.fact import Facts, Position, Stance
from bot.evaluate import on_one_thread, plain_article
from tests.quality.gold import Gold, Reading, corpus
from tests.quality.names import Cast
from tests.quality.scoring import score_positions, shared, speaks_for
from tests.quality.tally import pairs, total
from training.linear import Example, in_folds, learnt

TARGET = Path(__file__).parents[1] / "bot" / "core" / "facts" / "positions_weights.py"
CLASSES = ("none", *(s.value for s in Stance))
STRENGTH, FEWEST, FOLDS = 5.0, 10, 10
LIKE = 1 / 3
"""How much of an issue's telling words must be shared where only the place and the holder speak for a match."""
AS_RULED = 1.3  # what a rule reads with the very stance that is labelled is it before anything else


@dataclass
class Read:
    """An article with what was read in it before its positions, and what may be one."""

    gold: Gold
    document: Document
    facts: Facts
    candidates: list[Candidate]


def read(gold: Gold) -> Read:
    """Read an article up to its positions."""
    article = plain_article(gold.text, gold.published)
    document = language.read(article.text, article.language, gold.published)
    facts = Facts()
    for extractor in installed():
        if extractor.provides in {"participants", "quotes"}:
            facts = extractor.run(article, document, facts)
    return Read(gold, document, facts, candidates(document, facts))


def labels(article: Read) -> Iterator[str]:
    """Yield what each candidate is, matched with the labelled positions as the scorer does."""
    gold = article.gold.labels.facts
    cast = Cast(gold.participants)
    found = pairs(gold.positions, article.candidates, lambda p, c: _likeness(cast, p, c))
    meant = {j: gold.positions[i].stance.value for i, j in found}
    for at in range(len(article.candidates)):
        yield meant.get(at, "none")


def _likeness(cast: Cast, labelled: Position, candidate: Candidate) -> float:
    where = candidate.position.span if candidate.ruled else candidate.near
    if not where.overlaps(labelled.span) or not speaks_for(cast, labelled.holder, candidate.position.holder):
        return 0
    likeness = shared(labelled.issue, candidate.position.issue)
    if candidate.ruled is labelled.stance:
        return AS_RULED + likeness
    return likeness if likeness >= LIKE else 0


def examples(articles: Sequence[Read]) -> Iterator[tuple[Example, Read, Candidate]]:
    """Yield every candidate as an example."""
    for article in articles:
        for candidate, label in zip(article.candidates, labels(article), strict=True):
            yield Example(article.gold.negotiation, candidate.traits, label), article, candidate


def figures(articles: Sequence[Read], stance: Callable[[Candidate], Stance | None]) -> str:
    """Return the figures of the scorer where candidates have these stances."""
    scores = []
    for article in articles:
        told = [replace(c.position, stance=s) for c in article.candidates if (s := stance(c)) is not None]
        facts = replace(article.facts, positions=chosen(told, article.document))
        scores.append(score_positions(article.gold, Reading(facts)))
    tallies = total(scores).tallies
    found, issue = tallies["positions"], tallies["positions.issue"]
    return f"P {found.precision:.1f} R {found.recall:.1f}, issue right {issue.precision:.1f}"


def main() -> None:
    """Measure in folds, then learn from everything and write the weights."""
    on_one_thread()
    articles = [read(gold) for gold in corpus()]
    everything = list(examples(articles))
    of = {id(example): candidate for example, _, candidate in everything}
    judged: dict[int, str] = {}
    given = [example for example, _, _ in everything]
    for training, test in in_folds(given, FOLDS):
        model = learnt(training, CLASSES, STRENGTH, FEWEST)
        for leaning, ruled in ((RULED, True), (CAUGHT, False)):
            part = [e for e in test if (of[id(e)].ruled is not None) is ruled]
            told = model.told([e.traits for e in part], leaning)
            judged |= {id(of[id(e)]): stance for e, stance in zip(part, told, strict=True)}
    odd = [a for a in articles if int(a.gold.id[1:3]) % 2]
    for name, part in (("all", articles), ("odd", odd)):
        print(f"{name}, rules alone: {figures(part, lambda c: c.ruled)}")
        print(f"{name}, {FOLDS} folds: {figures(part, lambda c: _stance(judged[id(c)]))}")
    print(f"{len(given)} candidates, of which {sum(e.label != 'none' for e in given)} are positions")
    learnt(given, CLASSES, STRENGTH, FEWEST).write(TARGET, "train_positions.py")


def _stance(told: str) -> Stance | None:
    return None if told == "none" else Stance(told)


if __name__ == "__main__":
    main()
