"""What can go wrong, in words a person can act on: every error knows the sentence that its user reads."""

from __future__ import annotations


class TalksError(Exception):
    """Something a person can understand and mend; `sentence` is what they are told."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class InvalidInput(TalksError):
    """What was typed cannot be used; the sentence says what would be accepted."""


class NotFound(TalksError):
    """The thing that was named does not exist here; the sentence says how to see what does."""


class AlreadyExists(TalksError):
    """The thing to be added is there already."""


class StorageError(TalksError):
    """The database could not do what was asked (locked, full, read-only, damaged)."""


class FeedUnreadable(TalksError):
    """The bytes are not a feed that can be read; the sentence says what they seem to be."""


class PageUnreadable(TalksError):
    """The bytes are not a page with an article in it."""


class WorkerOverdue(TalksError):
    """A piece of work took longer than its deadline and was ended."""


class ModelUnavailable(TalksError):
    """The language model that the settings name is not here, or is none."""
