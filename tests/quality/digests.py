"""What is wrong with a digest as a whole: statements that hang, that nobody can check, or that no source says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.core.briefs import sentences
from bot.core.model.briefing import Briefing, Statement

_PRONOUN = re.compile(
    r"(?:he|she|it|they|we|you|him|her|them|his|hers|its|their|this|that|these|those|such|both|neither|others?|"
    r"but|and|or|however|meanwhile|moreover|also|so|then|therefore)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \d{1,2} [A-Z][a-z]+)?(?: \d{4})?", re.IGNORECASE
)
_FACTS = {
    "What comes next",
    "Where outlets differ",
    "Where things stand now",
    "Coming up",
}  # told in words of our own, made of what was read
_IN_SOURCE = 0.8  # of a statement's words; names in full and resolved days may come from elsewhere


def statements(briefing: Briefing) -> Iterator[tuple[str, Statement]]:
    """Return all that a digest tells, each with its heading."""
    if briefing.headline:
        yield "", briefing.headline
    for section in briefing.sections:
        for statement in section.statements:
            yield section.heading, statement


def faults(briefing: Briefing, texts: Mapping[str, str]) -> Iterator[tuple[str, Statement]]:
    """Return what is wrong with a digest, given the texts of the articles by their addresses."""
    for heading, statement in statements(briefing):
        if not statement.citations or any(c.url not in texts for c in statement.citations):
            yield "uncited", statement
        elif heading not in _FACTS and not _in_a_source(statement, texts):
            yield "not in a source", statement
        if not statement.verbatim and _PRONOUN.match(statement.text):
            yield "opens with a pronoun", statement
        if not statement.verbatim and not sentences.paired(statement.text):
            yield "dangling quotation mark", statement


def _in_a_source(statement: Statement, texts: Mapping[str, str]) -> bool:
    said = sentences.content(_DAY.sub("", statement.text))
    held = (sentences.content(texts[c.url]) for c in statement.citations)
    return not said or max(len(said & words) for words in held) >= _IN_SOURCE * len(said)
