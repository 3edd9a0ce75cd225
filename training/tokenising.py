"""What spaCy's English tokeniser is taught before training: clitics that stand alone, abbreviations of the news."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokenizer import Tokenizer

STANDING_ALONE = ["'m", "’m", "'ve", "’ve", "'re", "’re", "'ll", "’ll", "n't", "n’t"]
ABBREVIATED = [
    "al.", "etc.", "Gen.", "Sen.", "Rep.", "Gov.", "Lt.", "Col.", "Capt.", "Maj.", "Sgt.", "Adm.", "Cmdr.", "Brig.",
    "Pres.", "Rev.", "Hon.", "Prof.", "Dr.", "Mr.", "Mrs.", "Ms.", "Messrs.", "St.", "Ave.", "Blvd.", "Dept.", "Corp.",
    "Inc.", "Ltd.", "Co.", "Bros.", "vs.", "pp.", "approx.", "Jan.", "Feb.", "Mar.", "Apr.",
    "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Mt.", "Ft.", "Jr.", "Sr.", "U.S.", "U.K.", "U.N.",
    "E.U.", "D.C.", "Calif.", "Fla.", "Mass.", "Ariz.", "Colo.", "Conn.", "Minn.", "Tenn.", "Okla.", "Penn.",
]  # fmt: skip
LONG_RUN = r"[^\w\s]{30,}"  # one token: taken off mark by mark, a run costs its length squared


def prepare(tokenizer: Tokenizer) -> None:
    """Teach the tokeniser; to do so twice changes nothing."""
    for form in (*STANDING_ALONE, *ABBREVIATED):
        tokenizer.add_special_case(form, [{"ORTH": form}])
    tokenizer.prefix_search = re.compile(rf"^{LONG_RUN}|{_pattern(tokenizer.prefix_search)}").search
    tokenizer.suffix_search = re.compile(rf"{LONG_RUN}$|{_pattern(tokenizer.suffix_search)}").search


def _pattern(search: Callable[[str], re.Match[str] | None]) -> str:
    """Return the expression behind a compiled search, without what an earlier call put before it."""
    pattern: str = search.__self__.pattern  # type: ignore[attr-defined]  # it is a bound method of a pattern
    return pattern.removeprefix(f"^{LONG_RUN}|").removeprefix(f"{LONG_RUN}$|")
