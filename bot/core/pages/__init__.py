"""Pages: bytes to the article in them, what the page says of itself, and the feeds it links to.

A page's text has its paragraphs separated by one blank line, and no other line breaks.
"""

from __future__ import annotations

from bot.core.pages.reading import html_text, read_page

__all__ = ["html_text", "read_page"]
