"""What the trained pipeline says of each token, and that nothing but an analysis loads it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import cast

import pytest
import spacy
from spacy.pipeline import Tok2Vec

from bot.core import language
from bot.core.errors import ModelUnavailable
from bot.core.language import Document, Token
from bot.core.language.en.pipeline import encoder, loading, reading
from bot.core.language.en.pipeline.alignment import align, prepare
from bot.core.language.en.pipeline.arithmetic import fast_arithmetic
from bot.core.language.view import View
from bot.core.model.article import Span

DAY = date(2025, 3, 3)


def read(text: str) -> Document:
    return language.read(text, "en", DAY)


def of(document: Document, word: str) -> Token:
    return next(t for t in document.tokens if t.text == word)


def above(document: Document, word: str) -> str:
    return document.tokens[of(document, word).head].text


def test_a_token_knows_its_part_of_speech_and_what_it_depends_on() -> None:
    found = read("The minister rejected the offer.")
    assert [(t.tag, t.dep) for t in found.tokens[:3]] == [("DT", "det"), ("NN", "nsubj"), ("VBD", "ROOT")]
    assert above(found, "minister") == above(found, "offer") == "rejected"
    assert of(found, "rejected").head == -1


def test_the_lemma_depends_on_the_part_of_speech() -> None:
    found = read("She leaves the leaves where they fell, meeting nobody at the meeting.")
    assert [t.lemma for t in found.tokens if t.text in {"leaves", "meeting"}] == ["leave", "leaf", "meet", "meeting"]


def test_heads_are_places_in_the_whole_document() -> None:
    found = read("Envoys met in Oslo.\n\nThe union   left\nthe talks. Nobody complained.")
    assert above(found, "union") == "left"
    assert above(found, "Nobody") == "complained"


def test_a_word_that_treebanks_cut_up_is_one_token_here() -> None:
    found = read("The employers don't trust the long-standing mediator.")
    assert above(found, "don't") == "trust"
    assert above(found, "long-standing") == "mediator"


def test_every_sentence_is_one_tree() -> None:
    found = read('“We shall see,” she said :) and left (at 10am). Well... no!\n\nTALKS STALL\n\n<p>"Ha</p> ((((( a.b')
    for sentence in found.sentences:
        first, last = sentence.tokens
        roots = [k for k in range(first, last) if found.tokens[k].head < 0]
        assert len(roots) == 1
        for k in range(first, last):
            seen = {k}
            while (k := found.tokens[k].head) >= 0:
                assert first <= k < last
                assert k not in seen
                seen.add(k)


def test_a_view_knows_what_hangs_on_a_token() -> None:
    found = read("The head of the port authority rejected the offer on Monday.")
    view = View(found)
    verb = found.tokens.index(of(found, "rejected"))
    (subject,) = view.children(verb, "nsubj")
    first, last = view.subtree(subject)
    assert " ".join(t.text for t in found.tokens[first:last]) == "The head of the port authority"
    assert view.subtree(verb) == (0, len(found.tokens))


def words(*texts: str, gap: int = 0) -> list[Token]:
    found, at = [], 0
    for text in texts:
        found.append(Token(text, Span(at, at + len(text)), text))
        at += len(text) + gap
    return found


def test_a_pipeline_gets_no_endless_word_and_no_double_space() -> None:
    assert prepare(words("one", "two", gap=3)).text == "one two"
    assert max(map(len, prepare(words(*"(" * 500)).text.split())) <= 60
    assert max(map(len, prepare(words("a" * 500, "b")).text.split())) <= 60


def test_of_several_pieces_speaks_the_one_on_which_the_others_hang() -> None:
    # long|-|standing talks
    places = align((0, 14), (0, 4, 5, 14), (2, 2, 3, 3))
    assert [(p.piece, p.head, p.whole) for p in places] == [(2, 1, False), (3, -1, True)]


def test_a_mark_that_a_pipeline_joins_to_the_one_before_hangs_on_it() -> None:
    places = align((0, 2, 3), (0, 2), (0, 0))
    assert [p.head for p in places] == [-1, 0, 1]


def test_a_name_of_no_pipeline_is_answered_with_one_sentence() -> None:
    with pytest.raises(ModelUnavailable, match="en_no_such_model is no spaCy pipeline that can be used here"):
        language.read("Talks went on.", "en", DAY, "en_no_such_model")


@pytest.mark.parametrize("name", ["json", "numpy", "bot.core"])
def test_what_is_installed_but_no_pipeline_is_answered_alike(name: str) -> None:
    with pytest.raises(ModelUnavailable):
        language.read("Talks went on.", "en", DAY, name)


def test_any_installed_pipeline_may_be_swapped_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "en_shouting", "SHOUT")
    monkeypatch.syspath_prepend(tmp_path)
    found = language.read("Talks went on. Then they ended.", "en", DAY, "en_shouting")
    assert {t.tag for t in found.tokens} == {"SHOUT"}
    assert len(found.sentences) == 2


def install(folder: Path, name: str, tag: str) -> None:
    """Put a pipeline that gives every word one tag where Python finds installed packages."""
    nlp = spacy.blank("en")
    rules = nlp.add_pipe("attribute_ruler")
    rules.add(patterns=[[{}]], attrs={"TAG": tag})  # type: ignore[attr-defined]  # this component's own
    package = folder / name
    nlp.to_disk(package)
    (package / "__init__.py").write_text(
        "from spacy.util import load_model_from_path\nfrom pathlib import Path\n"
        "def load(**options):\n    return load_model_from_path(Path(__file__).parent, **options)\n"
    )
    (folder / f"{name}-1.0.dist-info").mkdir()
    (folder / f"{name}-1.0.dist-info" / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")


def loaded(code: str, **settings: str) -> str:
    """Run Python code in a process of its own and return which of the libraries of the pipeline it loaded."""
    code += "; print(*sorted({'spacy', 'thinc', 'numpy'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, {code}"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=os.environ | settings,
    )
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize("entry", ["bot.cli", "bot.app, cogs.client", "bot.core.facts", "bot.workers"])
def test_what_analyses_nothing_loads_no_spacy(entry: str) -> None:
    assert loaded(entry) == ""


def test_a_command_that_only_answers_loads_no_spacy(tmp_path: Path) -> None:
    command = "bot.cli; sys.argv[1:] = ['topics', 'list']; bot.cli.app(standalone_mode=False)"
    assert loaded(command, DATA_DIR=str(tmp_path)) == ""


def test_an_analysis_loads_it() -> None:
    command = "datetime; from bot.core import language; language.read('Talks went on.', 'en', datetime.date.today())"
    assert "spacy" in loaded(command)


def test_the_quicker_encoder_computes_what_was_trained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "GAP", 4)  # as in training
    with fast_arithmetic(), as_file(files("bot.core.language.en.pipeline") / "weights") as folder:
        nlp = spacy.load(folder)
    docs = [nlp.make_doc(text) for text in ("The well-known envoys met.", "No.", "They met again in Oslo, he said.")]
    trained = cast("Tok2Vec", nlp.get_pipe("tok2vec")).model
    quick = encoder.quicker(trained, nlp.vocab)
    for _ in range(2):  # the second time all words are known
        for given, doc in zip(quick.predict(docs), docs, strict=True):
            assert given.shape == (len(doc), 128)
            assert abs(given - trained.predict([doc])[0]).max() < 0.001


def test_words_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "KEPT", 0)
    known = loading.pipeline("")._nlp.vocab
    first = read("Unheardofish envoys refrobnicated nothing.")
    assert "refrobnicated" not in known
    assert "refrobnicated" not in known.strings
    assert read("Unheardofish envoys refrobnicated nothing.").tokens == first.tokens
