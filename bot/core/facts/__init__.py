"""Facts: one extractor a file; each declares what it needs and what it gives, and they run in that order.

To add one, add a file here with an `EXTRACTOR`; nothing else names it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import language
from bot.core.facts.extractor import installed
from bot.core.model.article import Article
from bot.core.model.fact import Facts

READER = "model-1"
"""Which version of the extractors reads; facts stored under another are old."""


def read(article: Article, model: str = "") -> Facts:
    """Return everything that the extractors read in the article, whatever its text is; `model` as in `language`."""
    document = language.read(article.text, article.language, article.published.date(), model)
    facts = Facts()
    for extractor in installed():
        facts = extractor.run(article, document, facts)
    return replace(facts, reader=READER)
