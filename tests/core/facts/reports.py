"""What is read of reported speech in a text, as the tests compare it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.core import language
from bot.core.facts import participants, quotes
from bot.core.model.article import Article
from bot.core.model.fact import Facts, Quote

Report = tuple[str, str, str, str]
EDGES = " ,.“”‘’„‚«»\"'"


def read(text: str) -> tuple[Quote, ...]:
    """Return the quotes of a text, each checked to stand where it says."""
    article = Article("https://herald.example/1", "", "Herald", text, datetime(2025, 3, 3, tzinfo=UTC))
    document = language.read(text, "en", date(2025, 3, 3))
    found = quotes.run(article, document, participants.run(article, document, Facts())).quotes
    assert all(q.text == q.span.of(text) for q in found)
    return found


def told(text: str) -> list[Report]:
    """Return kind, words, speaker and cue; a speaker who is not resolved stands as the article shows it, behind "~"."""
    return [
        (
            q.kind.value,
            " … ".join(p.of(text).strip(EDGES) for p in q.parts),
            q.speaker or (f"~{q.speaker_span.of(text)}" if q.speaker_span else "-"),
            q.cue or "-",
        )
        for q in read(text)
    ]


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and what it reports."""

    text: str
    reports: list[Report]

    def seen(self, kind: str, words: str, speaker: str, cue: str) -> Report:
        """Return what was read; of words that name nobody in full only as much as is expected."""
        shown = next(
            (s for _, w, s, _ in self.reports if w == words and s[0] == "~" and speaker.startswith(s)), speaker
        )
        return kind, words, shown, cue


def expected(cases: str) -> list[Case]:
    """Read cases: the text (¶ for a blank line), and indented under it "kind / words / speaker / cue" or "nothing"."""
    found: list[Case] = []
    for block in cases.strip().split("\n\n"):
        lines = block.splitlines()
        text = " ".join(line for line in lines if not line.startswith(" ")).replace(" ¶ ", "\n\n")
        found.append(
            Case(text, [_report(line) for line in lines if line.startswith(" ") and line.strip() != "nothing"])
        )
    return found


def _report(line: str) -> Report:
    kind, words, speaker, cue = line.strip().split(" / ")
    return kind, words, speaker, cue
