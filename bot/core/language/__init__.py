"""Language: sentences, tokens, names and dates, as the text has them; a folder per language, found by its code.

To add a language, add a folder beside `en/` that has `read(text, reference) -> Document`.
"""

from __future__ import annotations

from bot.core.language.document import Document, Name, NameLabel, Sentence, Timex, Token

__all__ = ["Document", "Name", "NameLabel", "Sentence", "Timex", "Token"]
