"""Makes the English pipeline from the treebanks and the name data: converts, trains, measures, packages.

    python training/train.py DATA OUT            everything (about twenty-five minutes on one idle core)
    python training/train.py DATA OUT --stage names    only the names and the package, over a trained syntax

DATA holds `parsing/` and `ner/`; OUT receives `syntax/` (checkpoints, log), `en/` (the pipeline) and `scores.json`.
"""

import argparse
import json
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import spacy
import srsly
from spacy.language import Language
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parent))

import components
import names
import syntax
import train_names
import treebank

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


def read_names(data: Path, nlp: Language, lists: names.Gazetteers) -> dict[str, Part]:
    """Read and analyse all name data."""
    out = {}
    for stem in NAME_DATA:
        samples = train_names.read_iob2(data / "ner" / f"{stem}.iob2")
        if stem.startswith("gum"):
            samples = [train_names.repaired(s, lists) for s in samples]
        out[stem] = (samples, train_names.analysed(nlp, samples))
    return out


def cross_validated(
    parts: dict[str, Part], lists: names.Gazetteers, work: Path, folds: int
) -> dict[str, dict[str, float]]:
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


def learn_lemmas(data: Path) -> components.Lemmas:
    """Fill the lemma table from the treebank and the list of irregular verbs."""
    lemmas = components.Lemmas()
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
        triples += components.regular_forms(entry)
    lemmas.learn(triples)
    return lemmas


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
    kept = {"_SP", "SPACE", "ROOT", "dep", *names.KINDS}
    kept.update(nlp.get_pipe("tagger").labels, nlp.get_pipe("parser").labels)
    for label in nlp.get_pipe("morphologizer").labels:
        feats = [f for f in label.split("|") if not f.startswith("POS=")]
        kept.update([label, "|".join(feats), *feats, *(part for f in label.split("|") for part in f.split("="))])
    (folder / "vocab" / "strings.json").write_text(json.dumps(sorted(kept)), encoding="utf-8")


def package(syntax_best: Path, lemmas: components.Lemmas, reader: names.NameReader, out: Path, scores: dict) -> None:
    """Put the parts together and write the pipeline."""
    nlp = spacy.load(syntax_best)
    components.prepare_tokenizer(nlp.tokenizer)
    nlp.add_pipe("talks_breaks", first=True)
    nlp.add_pipe("talks_lemmas").from_bytes(lemmas.to_bytes())
    nlp.add_pipe("talks_names").from_bytes(reader.to_bytes())
    nlp.meta.update(
        name="talks",
        version="1.0.0",
        description="English for Talks: tags, lemmas, dependencies, sentences, names.",
        license="CC BY-SA 4.0",
        author="",
        performance=scores,
    )
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    halve(out)
    forget_words(out, nlp)


def measure(out: Path, data: Path) -> dict[str, object]:
    """Score the packaged pipeline, as it will be used, on the dev treebank; weigh and time it."""
    nlp = spacy.load(out)
    gold = list(treebank.examples(nlp, treebank.read_sentences(data / "parsing" / "dev.conllu")))
    scores: dict[str, object] = {k: round(v, 4) for k, v in syntax.score(nlp, gold).items()}
    lemmas = [nlp.get_pipe("talks_lemmas").lemma(t.tag_, t.text) == t.lemma_ for eg in gold for t in eg.reference]
    scores["lemma_by_gold_tag"] = round(sum(lemmas) / len(lemmas), 4)
    texts = [" ".join(eg.reference.text for eg in gold[i : i + 6]) for i in range(0, len(gold), 6)]
    list(nlp.pipe(texts))
    started = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    scores["words_per_second"] = round(words / (time.process_time() - started))
    scores["bytes"] = sum(p.stat().st_size for p in out.rglob("*") if p.is_file())
    return scores


def main() -> None:
    """Run the stages asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stage", choices=["all", "syntax", "names", "measure"], default="all")
    parser.add_argument("--skip", type=int, default=0, help="cycles of the syntax that OUT holds already")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--folds", type=int, default=4, help="blocks of the cross-validation of names; 0 leaves it out")
    args = parser.parse_args()
    components.use_fast_ops()
    best, out = args.out / "syntax" / "best", args.out / "en"
    if args.stage in {"all", "syntax"}:
        syntax.train(args.data, args.out / "syntax", CYCLES, args.seed, args.skip)
    scores: dict[str, object] = {}
    if args.stage in {"all", "names"}:
        lists = train_names.read_lists(HERE / "gazetteers")
        parts = read_names(args.data, spacy.load(best), lists)
        chosen = [(samples, docs, NAME_DATA[stem]) for stem, (samples, docs) in parts.items()]
        reader = train_names.train(chosen, lists, args.out / "names.crf", **CRF)
        package(best, learn_lemmas(args.data), reader, out, {})
        print(json.dumps(measure(out, args.data), indent=1), flush=True)
        if args.folds:
            scores["names, cross-validated"] = cross_validated(parts, lists, args.out, args.folds)
    if args.stage != "syntax":
        scores = measure(out, args.data) | scores
        (args.out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
        print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
