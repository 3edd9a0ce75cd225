"""Talks: a Discord bot that follows negotiations in the news."""

__version__ = "0.1.0"
