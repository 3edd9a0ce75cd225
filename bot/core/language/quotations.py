"""Quotation marks: which open, which close, and which are apostrophes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.model.article import Span

# Opening mark → the marks that close it. German „ closes with “ as well as with ”.
_PAIRS = {
    "“": "”",
    "‘": "’",
    "«": "»",
    "„": "”",
    "‹": "›",
    "「": "」",
    "『": "』",
    "``": "''",
    "»": "«",
    "‚": "‘",
    "›": "‹",
}
_MARK = re.compile(r"``|''|[\"“”„‟‚‘’'«»‹›「」『』]")
_ELIDED = frozenset("tis twas em cause til round bout n cos".split())  # 'em, 'til
_MOST = 60  # marks within one quotation
_LONGEST = 6000  # characters; a mark that closes later than this was never opened


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch within quotation marks: `span` without its marks, `outer` with them."""

    span: Span
    outer: Span
    mark: str
    depth: int = 0  # 0: not within another
    closed: bool = True
    continues: bool = False  # opens a paragraph after one that was left open: the same quotation goes on


@dataclass(frozen=True, slots=True)
class _Mark:
    text: str
    start: int
    end: int
    before: str  # the character before, "\n" at the edge of a paragraph
    after: str

    @property
    def opens(self) -> bool:
        """Whether it stands as an opening mark does: after a gap, before a word."""
        return (not self.before.isalnum() and self.before not in ".,!?%)”’") and not self.after.isspace()

    @property
    def closes(self) -> bool:
        return not self.before.isspace() and self.before not in "([—–" and not self.after.isalnum()


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the stretches of text between line breaks, without white space at their ends."""
    spans: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            begin = start + line.index(body[0])
            spans.append(Span(begin, begin + len(body)))
        start += len(line)
    return tuple(_joined(text, spans))


def _joined(text: str, lines: list[Span]) -> list[Span]:
    """Join lines that were only wrapped: the one does not end a sentence and the next begins in lower case."""
    joined: list[Span] = []
    for line in lines:
        if joined:
            last = joined[-1]
            gap = text[last.end : line.start]
            wrapped = gap.count("\n") < 2 and text[line.start].islower() and text[last.end - 1] not in ".!?:;”\"’'"
            if wrapped and last.end - last.start > 40:
                joined[-1] = Span(last.start, line.end)
                continue
        joined.append(line)
    return joined


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    found: list[_Mark] = []
    for m in _MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[m.start() - 1] if m.start() > paragraph.start else "\n"
        after = text[m.end()] if m.end() < paragraph.end else "\n"
        mark = _Mark(m.group(), m.start(), m.end(), before, after)
        if not _apostrophe(mark, text):
            found.append(mark)
    return found


def _apostrophe(mark: _Mark, text: str) -> bool:
    if mark.text not in {"'", "’", "‘"}:
        return False
    if mark.before.isalnum() and mark.after.isalnum():
        return True
    if not mark.before.isalnum() and mark.after.isdigit() and mark.text != "‘":
        return True  # the '90s
    word = re.match(r"[^\W\d_]{1,6}", text[mark.end : mark.end + 6])
    return bool(not mark.before.isalnum() and word and word.group().lower() in _ELIDED)


def _closing_for(mark: _Mark, marks: list[_Mark], at: int, text: str) -> int | None:
    """Return the index of the mark that closes the one at `at`, if there is one."""
    depth = 0
    single = mark.text in {"'", "‘", "’"}
    pairs = mark.text not in {'"', "'", "''", "’"}  # opening and closing marks differ
    wanted = _PAIRS.get(mark.text, mark.text)
    for j in range(at + 1, min(len(marks), at + _MOST)):
        other = marks[j]
        if other.start - mark.start > _LONGEST:
            return None
        if other.text == wanted or (mark.text, other.text) in {("„", "“"), ("‚", "’")}:
            if depth == 0 and (not single or _closes_single(other, marks, j, text)):
                return j
            depth -= int(depth > 0)
        elif pairs and other.text == mark.text:
            depth += 1
        elif _mixed(mark, other, marks[at + 1 : j]):
            return j
    return None


def _mixed(mark: _Mark, other: _Mark, between: list[_Mark]) -> bool:
    """Say whether a typographic mark and a straight one make a pair."""
    if mark.text == "“" and other.text == '"':
        return other.closes and not other.opens
    return mark.text == '"' and other.text == "”" and not any(m.text == "“" for m in between)


def _closes_single(mark: _Mark, marks: list[_Mark], at: int, text: str) -> bool:
    """Say whether a single mark closes a quotation rather than being a plural's apostrophe (the workers' pay)."""
    if not mark.closes:
        return False
    if mark.before in ".,!?…;:" or mark.before in '”"':
        return True
    follows = text[mark.end : mark.end + 2]
    if mark.before == "s" and re.match(r" [^\W\d_]", follows):
        # "the workers' pay": an apostrophe if another mark that can close comes before the next that opens
        for other in marks[at + 1 :]:
            if other.start - mark.start > 400 or (other.text != mark.text and other.text not in {"'", "’"}):
                break
            if other.opens:
                break
            if other.closes:
                return False
    return True


def quotations(text: str, paragraph_spans: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """Return everything within quotation marks, outer before inner, in order of the text."""
    found: list[Quoted] = []
    open_mark: str | None = None  # the mark of a quotation that the paragraph before left open
    for paragraph in paragraph_spans:
        inside, open_mark = _within(text, paragraph, open_mark)
        found += inside
    return tuple(found)


def _within(text: str, paragraph: Span, open_mark: str | None) -> tuple[list[Quoted], str | None]:
    marks = _marks(text, paragraph)
    found: list[Quoted] = []
    ends: list[int] = []  # where the quotations end that are open here
    left_open: str | None = None
    continues = open_mark is not None and bool(marks) and marks[0].start == paragraph.start
    for i, mark in enumerate(marks):
        while ends and ends[-1] <= mark.start:
            ends.pop()
        if not _may_open(mark) or len(ends) > 2:
            continue
        j = _closing_for(mark, marks, i, text)
        if j is not None and (not ends or marks[j].end <= ends[-1]):
            if marks[j].start > mark.end:
                first = continues and i == 0
                span, outer = Span(mark.end, marks[j].start), Span(mark.start, marks[j].end)
                found.append(Quoted(span, outer, mark.text, len(ends), closed=True, continues=first))
                ends.append(marks[j].end)
            continue
        if j is None and not ends and mark.end < paragraph.end and _left_open(mark, paragraph):
            span, outer = Span(mark.end, paragraph.end), Span(mark.start, paragraph.end)
            found.append(Quoted(span, outer, mark.text, 0, closed=False, continues=continues and i == 0))
            left_open = mark.text
            ends.append(paragraph.end)
    return found, left_open


def _may_open(mark: _Mark) -> bool:
    if mark.text in {"”", "」", "』", "‟"}:
        return False
    if mark.text in {"“", "„", "``", "‘", "‚", "「", "『"}:
        return mark.text != "‘" or mark.opens
    if mark.text in {"«", "‹"}:
        return not mark.before.isalnum()
    if mark.text in {"»", "›"}:
        return mark.opens and mark.after.isalnum()
    if mark.text == "’":
        return False  # opens nothing in sound type, and is an apostrophe nearly always
    return mark.opens


def _left_open(mark: _Mark, paragraph: Span) -> bool:
    """Say whether a mark without a partner in its paragraph is a quotation that goes on in the next one."""
    if mark.text in {"'", "‘", "’", "»"}:
        return False
    return paragraph.end - mark.start <= _LONGEST
