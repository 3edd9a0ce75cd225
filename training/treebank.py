"""Reads CoNLL-U and makes the documents that the tagger and the parser learn from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

KEPT_FEATURES = frozenset(
    [
        "Number",
        "Person",
        "Tense",
        "VerbForm",
        "Mood",
        "Voice",
        "PronType",
        "Poss",
        "Gender",
        "NumType",
        "Degree",
        "Case",
    ]
)
DOUBLE_PAIRS = [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"), ("”", "”")]
DOUBLE_MARKS = frozenset(['"', "“", "”", "``", "''", "„", "«", "»"])
DASHES = ["-", "–", "—", "--"]


@dataclass(frozen=True, slots=True)
class Token:
    """One line of a treebank, reduced to what is learnt here."""

    form: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int  # index within the sentence; its own index for a root
    dep: str
    space: bool


def _token(line: str) -> Token:
    number, form, lemma, pos, tag, feats, head, dep, _, misc = line.split("\t")
    own = int(number) - 1
    kept = [f for f in feats.split("|") if f.split("=")[0] in KEPT_FEATURES]
    return Token(
        form=form.replace(" ", ""),
        lemma=form if lemma == "_" else lemma,
        pos=pos,
        tag=tag,
        morph="|".join(kept),
        head=own if head == "0" else int(head) - 1,
        dep="ROOT" if head == "0" else dep.split(":")[0],
        space="SpaceAfter=No" not in misc,
    )


def read_sentences(path: Path) -> list[list[Token]]:
    """Return the sentences of a CoNLL-U file, without ranges and empty nodes."""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] != "#" and line.split("\t")[0].isdigit()]
        if lines:
            sentences.append([_token(line) for line in lines])
    return sentences


def _restyle_marks(tokens: list[Token], rng: random.Random) -> list[Token]:
    """Give a sentence other quotation marks, apostrophes and dashes than it had."""
    opening, closing = rng.choice(DOUBLE_PAIRS)
    curly = rng.random() < 0.5
    dash = rng.choice(DASHES)
    out, inside = [], False
    for token in tokens:
        form = token.form
        if form in DOUBLE_MARKS and token.pos == "PUNCT":
            form = closing if inside else opening
            inside = not inside
        elif form in DASHES and token.tag in {":", ","}:
            form = dash
        elif len(form) > 1:
            form = form.replace("'", "’") if curly else form.replace("’", "'")
        out.append(token if form == token.form else replace(token, form=form))
    return out


def _recase(tokens: list[Token], rng: random.Random) -> list[Token]:
    """Write a sentence as carelessly, or as much like a headline, as the web does."""
    draw = rng.random()
    if draw < 0.02:
        return [replace(t, form=t.form.lower()) for t in tokens]
    if draw < 0.035:
        return [replace(t, form=t.form.upper()) for t in tokens]
    if draw < 0.06:
        closed = {"ADP", "CCONJ", "DET", "PART"}
        return [
            t if t.pos in closed and i else replace(t, form=t.form[:1].upper() + t.form[1:])
            for i, t in enumerate(tokens)
        ]
    return tokens


def _drop_stop(tokens: list[Token], rng: random.Random) -> list[Token]:
    last = len(tokens) - 1
    if last < 2 or tokens[last].form != "." or any(t.head == last for t in tokens) or rng.random() > 0.05:
        return tokens
    return tokens[:last]


def augmented(tokens: list[Token], rng: random.Random) -> list[Token]:
    """Return the sentence with other marks, casing or end, now and then."""
    if rng.random() < 0.5:
        tokens = _restyle_marks(tokens, rng)
    return _drop_stop(_recase(tokens, rng), rng)


def to_doc(nlp: Language, sentences: list[list[Token]], breaks: list[str]) -> Doc:
    """Join sentences into one annotated document; `breaks[i]` is the white space after sentence i."""
    words, spaces, tags, poses, morphs, lemmas, heads, deps, starts = [], [], [], [], [], [], [], [], []
    for tokens, pause in zip(sentences, breaks, strict=True):
        base = len(words)
        last = len(tokens) - 1
        for i, t in enumerate(tokens):
            words.append(t.form)
            spaces.append(t.space if i < last else pause == " ")
            tags.append(t.tag)
            poses.append(t.pos)
            morphs.append(t.morph)
            lemmas.append(t.lemma)
            heads.append(base + t.head)
            deps.append(t.dep)
            starts.append(i == 0)
        if "\n" in pause:
            words.append(pause)
            spaces.append(False)
            tags.append("_SP")
            poses.append("SPACE")
            morphs.append("")
            lemmas.append(pause)
            heads.append(len(words) - 2)
            deps.append("dep")
            starts.append(False)
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=poses,
        morphs=morphs,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
    )


def _pause(rng: random.Random) -> str:
    draw = rng.random()
    return " " if draw < 0.75 else "\n\n" if draw < 0.9 else "\n"


def examples(
    nlp: Language, sentences: list[list[Token]], rng: random.Random | None = None, size: int = 6
) -> Iterator[Example]:
    """Yield one pass over the sentences, joined into short documents; with `rng`, shuffled and varied."""
    order = list(sentences)
    if rng is not None:
        rng.shuffle(order)
    at = 0
    while at < len(order):
        step = size if rng is None else rng.randint(1, size)
        group = order[at : at + step]
        at += step
        if rng is not None:
            group = [augmented(tokens, rng) for tokens in group]
        reference = to_doc(nlp, group, [" " if rng is None else _pause(rng) for _ in group])
        yield Example(nlp.make_doc(reference.text), reference)
