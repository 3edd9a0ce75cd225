"""Learns the lemma table: from the treebank, and from lists of irregular verbs, plurals and regular verbs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.core.language.en.pipeline.lemma_table import AS_WRITTEN, LONGEST_ENDING, Lemmas
from training import treebank

HERE = Path(__file__).parent
Triple = tuple[str, str, str]  # tag, form, lemma


def learnt(data: Path) -> Lemmas:
    """Return the table that the treebank and the lists teach."""
    triples = [
        (t.tag, t.form, t.lemma)
        for tokens in treebank.read_sentences(data / "parsing" / "train.conllu")
        for t in tokens
    ]
    for entry in (HERE / "irregular.txt").read_text(encoding="utf-8").split(";"):
        base, past, participle = entry.split()
        triples += [("VBD", past, base)] * 2 + [("VBN", participle, base)] * 2
    for entry in (HERE / "plurals.txt").read_text(encoding="utf-8").split(";"):
        plural, singular = entry.split()
        triples += [("NNS", plural, singular)] * 100
    for entry in (HERE / "verbs.txt").read_text(encoding="utf-8").split():
        triples += regular_forms(entry)
    return table(triples)


def regular_forms(entry: str) -> list[Triple]:
    """Return the forms of a regular verb; a star says that its last letter is doubled."""
    base = entry.rstrip("*")
    if base.endswith("e"):
        stem, past, gerund = base, base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"
    elif base.endswith("y") and base[-2] not in "aeiou":
        stem, past, gerund = base[:-1] + "ie", base[:-1] + "ied", base + "ing"
    else:
        doubled = base + base[-1] if entry.endswith("*") else base
        stem, past, gerund = base, doubled + "ed", doubled + "ing"
    third = stem + ("es" if stem.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return [("VBZ", third, base), ("VBD", past, base), ("VBN", past, base), ("VBG", gerund, base)]


def table(triples: Iterable[Triple]) -> Lemmas:
    """Return endings that hold for most forms, and the forms for which they do not; frequent lemmas win."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for tag, form, lemma in triples:
        counts.setdefault((tag, form.lower()), Counter())[lemma] += 1
    best = {key: found.most_common(1)[0][0] for key, found in counts.items() if key[0] not in AS_WRITTEN}
    votes: dict[str, Counter[tuple[str, str]]] = {}
    for (tag, form), lemma in best.items():
        if form.isalpha():
            _vote(votes, tag, form, lemma.lower())
    lemmas = Lemmas()
    chosen = {key: found.most_common(1)[0] for key, found in votes.items()}
    for key, (edit, count) in sorted(chosen.items(), key=lambda item: len(item[0])):
        tag, _, ending = key.partition(" ")
        if count >= (2 if ending else 1) and lemmas.ending(tag, ending) != list(edit):
            lemmas.endings[key] = list(edit)
    lemmas.table = {f"{tag} {form}": lemma for (tag, form), lemma in best.items() if lemmas.derived(tag, form) != lemma}
    return lemmas


def _vote(votes: dict[str, Counter[tuple[str, str]]], tag: str, form: str, lemma: str) -> None:
    """Let one form speak for each of its endings that holds the whole change to the lemma."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    cut = len(form) - same
    for size in range(cut, min(LONGEST_ENDING, len(form)) + 1):
        votes.setdefault(f"{tag} {form[len(form) - size :]}", Counter())[str(cut), lemma[same:]] += 1
