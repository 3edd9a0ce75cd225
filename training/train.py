"""Makes the English pipeline from the treebanks and the name data: converts, trains, measures, packages.

    python -m training.train DATA OUT                  everything (about twenty-five minutes on one idle core)
    python -m training.train DATA OUT --stage names    only the names and the package, over a trained syntax

DATA holds `parsing/` and `ner/`; OUT receives `syntax/` (checkpoints, log), `en/` (the pipeline) and `scores.json`.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import spacy
import srsly
from spacy.language import Language
from spacy.tokens import Doc

from bot.core.language.en.pipeline import name_chain
from bot.core.language.en.pipeline.arithmetic import fast_arithmetic
from bot.core.language.en.pipeline.gazetteers import Gazetteers
from bot.core.language.en.pipeline.lemma_table import Lemmas
from training import lemmas, scores, syntax, tokenising, train_names

HERE = Path(__file__).parent
SEED = 7
LARGE = 100_000  # values in an array from which half precision pays
CYCLES = ((11, 0.002),)  # of the syntax: passes, highest rate
# Of the name data: how often each sentence counts; what is near to news on negotiations counts more.
NAME_DATA = {
    "crossner_politics.train": 3,
    "crossner_politics.dev": 3,
    "uner_ewt.dev": 2,
    "wikigold.all": 1,
    "gum_permissive.train": 1,
    "wnut17.train": 1,
    **{
        f"crossner_{field}.{part}": 1 for field in ("ai", "literature", "music", "science") for part in ("train", "dev")
    },
}
FOLDED = ("crossner_politics.dev", "uner_ewt.dev", "wikigold.all")
CRF = {"c1": 0.02, "c2": 0.3, "iterations": 80, "minfreq": 1}

Part = tuple[list[train_names.Sample], list[Doc]]


def read_names(data: Path, nlp: Language, lists: Gazetteers) -> dict[str, Part]:
    """Read and analyse all name data."""
    out = {}
    for stem in NAME_DATA:
        samples = train_names.read_iob2(data / "ner" / f"{stem}.iob2")
        if stem.startswith("gum"):
            samples = [train_names.repaired(s, lists) for s in samples]
        out[stem] = (samples, train_names.analysed(nlp, samples))
    return out


def cross_validated(parts: dict[str, Part], lists: Gazetteers, work: Path, folds: int) -> dict[str, dict[str, float]]:
    """Score names on the dev sets, each block read by a model that saw the other blocks only."""
    counts: dict[str, dict[str, list[int]]] = {stem: {} for stem in FOLDED}
    for fold in range(folds):
        chosen, held = [], {}
        for stem, (samples, docs) in parts.items():
            if stem in FOLDED:
                low, high = len(samples) * fold // folds, len(samples) * (fold + 1) // folds
                held[stem] = (samples[low:high], docs[low:high])
                chosen.append((samples[:low] + samples[high:], docs[:low] + docs[high:], NAME_DATA[stem]))
            else:
                chosen.append((samples, docs, NAME_DATA[stem]))
        reader = train_names.train(chosen, lists, work / "fold.crf", **CRF)
        for stem, (samples, docs) in held.items():
            train_names.count(reader, samples, docs, counts[stem])
        print(
            f"fold {fold + 1}/{folds}", {stem: train_names.summary(c)["all"] for stem, c in counts.items()}, flush=True
        )
    return {stem: train_names.summary(c) for stem, c in counts.items()}


def halve(folder: Path) -> None:
    """Store the largest tables of a saved pipeline, the hash embeddings, in half precision."""

    def halved(value: object) -> object:
        if isinstance(value, np.ndarray) and value.dtype == np.float32 and value.size >= LARGE:
            return value.astype(np.float16)
        if isinstance(value, dict):
            return {k: halved(v) for k, v in value.items()}
        if isinstance(value, list):
            return [halved(v) for v in value]
        return value

    for path in folder.glob("*/model"):
        path.write_bytes(srsly.msgpack_dumps(halved(srsly.msgpack_loads(path.read_bytes()))))


def forget_words(folder: Path, nlp: Language) -> None:
    """Keep of the strings only the labels: the words of the training data are not needed to read."""
    kept = {"_SP", "SPACE", "ROOT", "dep", *name_chain.KINDS}
    kept.update(nlp.get_pipe("tagger").labels, nlp.get_pipe("parser").labels)
    (folder / "vocab" / "strings.json").write_text(json.dumps(sorted(kept)), encoding="utf-8")


def package(best: Path, table: Lemmas, reader: name_chain.NameReader, out: Path) -> None:
    """Put the parts together and write the pipeline, without what only training needed."""
    nlp = spacy.load(best, exclude=["morphologizer"])
    tokenising.prepare(nlp.tokenizer)
    nlp.add_pipe("talks_lemmas").from_bytes(table.to_bytes())
    nlp.add_pipe("talks_names").from_bytes(reader.to_bytes())
    nlp.meta.update(
        name="talks",
        version="1.0.0",
        description="English for Talks: tags, lemmas, dependencies, names.",
        license="CC BY-SA 4.0",
        author="",
    )
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    halve(out)
    forget_words(out, nlp)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stage", choices=["all", "syntax", "names", "measure"], default="all")
    parser.add_argument("--skip", type=int, default=0, help="cycles of the syntax that OUT holds already")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--folds", type=int, default=4, help="blocks of the cross-validation of names; 0 leaves it out")
    with fast_arithmetic():
        run(parser.parse_args())


def run(args: argparse.Namespace) -> None:
    """Run the stages asked for."""
    best, out = args.out / "syntax" / "best", args.out / "en"
    if args.stage in {"all", "syntax"}:
        syntax.train(args.data, args.out / "syntax", CYCLES, args.seed, args.skip)
    figures: dict[str, object] = {}
    if args.stage in {"all", "names"}:
        lists = train_names.read_lists(HERE / "gazetteers")
        parts = read_names(args.data, spacy.load(best), lists)
        chosen = [(samples, docs, NAME_DATA[stem]) for stem, (samples, docs) in parts.items()]
        reader = train_names.train(chosen, lists, args.out / "names.crf", **CRF)
        package(best, lemmas.learnt(args.data), reader, out)
        if args.folds:
            figures["names, cross-validated"] = cross_validated(parts, lists, args.out, args.folds)
    if args.stage != "syntax":
        figures |= scores.measure(out, args.data)
        (args.out / "scores.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
