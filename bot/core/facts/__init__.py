"""Facts: one extractor a file; each declares what it needs and what it gives, and they run in that order.

To add one, add a file here with an `EXTRACTOR`; nothing else names it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import language
from bot.core.facts.extractor import installed
from bot.core.model.article import Article
from bot.core.model.fact import Facts

READER = "model-3"
"""Which version of the extractors reads; facts stored under another are old."""

LONGEST = 50_000
"""How many characters of an article are read, over eight thousand words: what is longer is no news report."""

_LAST_SENTENCE = 2_000  # characters in which the end of the last sentence that is read is looked for


def read(article: Article, model: str = "") -> Facts:
    """Return everything that the extractors read in the article, whatever its text is; `model` as in `language`."""
    article = replace(article, text=beginning(article.text))
    document = language.read(article.text, article.language, article.published.date(), model)
    facts = Facts()
    for extractor in installed():
        facts = extractor.run(article, document, facts)
    return replace(facts, reader=READER)


def beginning(text: str) -> str:
    """Return as much of a text as is read: of one that is too long, the beginning up to the end of a sentence."""
    if len(text) <= LONGEST:
        return text
    ends = (text.rfind(mark, LONGEST - _LAST_SENTENCE, LONGEST) + len(mark.rstrip()) for mark in ("\n", ". ", ".\n"))
    end = max(ends)
    return text[: end if end >= LONGEST - _LAST_SENTENCE else LONGEST]
