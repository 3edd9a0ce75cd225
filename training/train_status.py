"""Learns where talks are held from the labelled articles: weights for `status_venue`.

Run as `python -m training.train_status`: it prints cross-validated figures, then writes the weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.core import language
from bot.core.facts.cast import Cast
from bot.core.facts.extractor import installed
from bot.core.facts.status_places import Places
from bot.core.facts.status_signs import read_signs
from bot.core.model.fact import Facts
from bot.evaluate import on_one_thread, plain_article
from tests.quality.gold import Gold, corpus
from tests.quality.scoring import same_place
from training.ranking import Choice, in_folds, learnt

FACTS = Path(__file__).parents[1] / "bot" / "core" / "facts"
STRENGTH, FEWEST, FOLDS = 2.0, 4, 10


@dataclass
class Read:
    """An article with what was read in it before its status."""

    gold: Gold
    cast: Cast
    facts: Facts


def read(gold: Gold) -> Read:
    """Return what the extractors before the one for the status read."""
    article = plain_article(gold.text, gold.published)
    document = language.read(article.text, article.language, gold.published)
    facts = Facts()
    for extractor in installed():
        if extractor.provides != "status":
            facts = extractor.run(article, document, facts)
    return Read(gold, Cast(document, facts), facts)


def venues(article: Read) -> tuple[Choice, list[str | None], str | None]:
    """Return the places of an article as a choice, with their names and the labelled one."""
    places, none = Places(article.cast, article.facts, read_signs(article.cast)).read()
    status = article.gold.labels.facts.status
    meant = status.venue if status else None
    right = {k for k, p in enumerate(places) if meant and same_place(meant, p.name)} if meant else {len(places)}
    choice = Choice(article.gold.negotiation, [*(p.traits for p in places), none], frozenset(right))
    return choice, [*(p.name for p in places), None], meant


def main() -> None:
    """Measure in folds, then learn from everything and write the weights."""
    on_one_thread()
    articles = [read(gold) for gold in corpus()]
    told = [venues(a) for a in articles]
    names = {id(choice): (found, meant) for choice, found, meant in told}
    choices = [choice for choice, _, _ in told]
    right = asked = 0
    for training, test in in_folds(choices, FOLDS):
        model = learnt(training, STRENGTH, FEWEST)
        for choice in test:
            found, meant = names[id(choice)]
            chosen = found[model.chosen(choice)]
            asked += chosen is not None or meant is not None
            right += chosen is not None and meant is not None and same_place(meant, chosen)
    print(f"venue: {right} of {asked} in {FOLDS} folds")
    learnt(choices, STRENGTH, FEWEST).write(FACTS / "status_venue_weights.py", "train_status.py")


if __name__ == "__main__":
    main()
