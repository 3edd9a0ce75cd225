"""The sample articles as values, and how they are read from their files."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

FENCE = "+++\n"


class FeedFormat(StrEnum):
    """How an outlet syndicates its articles."""

    RSS = "rss"  # RSS 2.0 with summaries
    RSS_FULL = "rss-full"  # RSS 2.0 with the whole text in content:encoded
    ATOM = "atom"
    JSON = "json"  # JSON Feed 1.1


@dataclass(frozen=True, slots=True)
class Edition:
    """An article as it stood from one instant until the next edition; `note` is the outlet's word of correction."""

    at: datetime
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of an outlet under one address, with all its editions, the first one first."""

    slug: str
    author: str
    section: str
    editions: tuple[Edition, ...]

    @property
    def published(self) -> datetime:
        """Return when the first edition appeared."""
        return self.editions[0].at

    @property
    def path(self) -> str:
        """Return the address within the outlet's site."""
        return f"/{self.published:%Y/%m/%d}/{self.slug}"

    def as_of(self, instant: datetime) -> Edition | None:
        """Return the edition that a reader saw at this instant, None if there was none yet."""
        seen = [edition for edition in self.editions if edition.at <= instant]
        return seen[-1] if seen else None


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newsroom: how it presents itself, how it syndicates, and what it wrote."""

    slug: str
    name: str
    tagline: str
    feed: FeedFormat
    language: str
    sections: tuple[str, ...]
    notice: str
    promise: str
    imprint: str
    pieces: tuple[Piece, ...] = ()

    def as_of(self, instant: datetime) -> tuple[tuple[Piece, Edition], ...]:
        """Return what was online at this instant, the newest first."""
        online = [(piece, edition) for piece in self.pieces if (edition := piece.as_of(instant))]
        return tuple(sorted(online, key=lambda pair: pair[0].published, reverse=True))


@cache
def outlets() -> tuple[Outlet, ...]:
    """Return every outlet of the sample coverage with its articles, by name of folder."""
    folders = sorted((f for f in files(__package__).joinpath("outlets").iterdir() if f.is_dir()), key=lambda f: f.name)
    return tuple(_outlet(folder) for folder in folders if folder.joinpath("outlet.toml").is_file())


def _outlet(folder: Traversable) -> Outlet:
    about = tomllib.loads(folder.joinpath("outlet.toml").read_text(encoding="utf-8"))
    about["feed"] = FeedFormat(about["feed"])
    about["sections"] = tuple(about["sections"])
    texts = {f.name.removesuffix(".md"): f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".md")}
    slugs = sorted({stem.split(".")[0] for stem in texts})
    pieces = (_piece(slug, [texts[stem] for stem in sorted(texts) if stem.split(".")[0] == slug]) for slug in slugs)
    return Outlet(slug=folder.name, pieces=tuple(pieces), **about)


def _piece(slug: str, texts: Sequence[str]) -> Piece:
    parted = [text.split(FENCE, 2) for text in texts]
    fronts = [tomllib.loads(front) for _, front, _ in parted]
    editions = []
    for told, (_, _, body) in zip(fronts, parted, strict=True):
        about = {**fronts[0], **told}  # a later edition says only what changed
        paragraphs = tuple(p.strip() for p in body.split("\n\n") if p.strip())
        editions.append(Edition(about["published"], about["title"], about["summary"], paragraphs, about.get("note")))
    return Piece(slug, fronts[0]["author"], fronts[0]["section"], tuple(editions))
