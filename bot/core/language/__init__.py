"""Language: sentences, tokens, names and dates, as the text has them; a folder per language, found by its code.

To add a language, add a folder beside `en/` with `read(text, reference, model) -> Document`, `split`, `timexes` and a
`LEXICON`.
"""

from __future__ import annotations

import functools
import importlib
from datetime import date
from importlib.util import find_spec
from types import ModuleType

from bot.core.language import spelling
from bot.core.language.document import Document, Name, NameLabel, Sentence, Timex, Token
from bot.core.language.lexicon import Lexicon, State
from bot.core.language.quotations import Quoted

__all__ = [
    "Document",
    "Lexicon",
    "Name",
    "NameLabel",
    "Quoted",
    "Sentence",
    "State",
    "Timex",
    "Token",
    "lexicon",
    "read",
    "sentences",
    "spelling",
    "timexes",
]

DEFAULT = "en"


def read(text: str, language: str, reference: date, model: str = "") -> Document:
    """Return the text as its language's tools see it, or English ones; `model` names what replaces the trained one."""
    document: Document = _folder(language).read(text, reference, model)
    return document


def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return where the sentences of a text are, without reading it any further."""
    found: tuple[Sentence, ...] = _folder(language).split(text)
    return found


def timexes(text: str, language: str, reference: date) -> tuple[Timex, ...]:
    """Return the temporal expressions of one sentence, against the day of its publication."""
    found: tuple[Timex, ...] = _folder(language).timexes(text, reference)
    return found


def lexicon(language: str) -> Lexicon:
    """Return what is known of the language; of English if it has no folder."""
    known: Lexicon = _folder(language).LEXICON
    return known


@functools.cache
def _folder(language: str) -> ModuleType:
    code = language.replace("_", "-").split("-")[0].lower()
    name = f"{__name__}.{code}"
    known = code.isalpha() and find_spec(name) is not None
    module = importlib.import_module(name) if known else None
    return (
        module
        if module is not None and hasattr(module, "LEXICON")
        else importlib.import_module(f"{__name__}.{DEFAULT}")
    )
