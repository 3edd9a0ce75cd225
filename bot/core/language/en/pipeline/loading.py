"""Loads a pipeline, once a process."""

from __future__ import annotations

import functools
import gc
from importlib.resources import as_file, files
from typing import cast

import spacy
from spacy.pipeline import Tok2Vec

from bot.core.errors import ModelUnavailable
from bot.core.language.en.pipeline import lemma_table, name_chain
from bot.core.language.en.pipeline.arithmetic import fast_arithmetic
from bot.core.language.en.pipeline.encoder import quicker
from bot.core.language.en.pipeline.reading import Pipeline

PARTS = (lemma_table, name_chain)  # imported so that spaCy knows what the packaged pipeline is made of


@functools.cache
def pipeline(name: str) -> Pipeline:
    """Return the packaged pipeline for an empty name, else the installed one of that name."""
    with fast_arithmetic():
        if not name:
            with as_file(files(__package__) / "weights") as folder:
                nlp = spacy.load(folder)
            shared = cast("Tok2Vec", nlp.get_pipe("tok2vec"))
            shared.model = quicker(shared.model, nlp.vocab)
            return _kept(Pipeline(nlp))
        try:
            return _kept(Pipeline(spacy.load(name)))
        except Exception as error:
            msg = (
                f"{name} is no spaCy pipeline that can be used here (SPACY_MODEL); "
                "install it, or leave the setting empty for the one that Talks brings."
            )
            raise ModelUnavailable(msg) from error


def _kept(pipeline: Pipeline) -> Pipeline:
    """Take what is loaded out of the garbage collector's sight, which would walk over it again and again."""
    gc.collect()
    gc.freeze()
    return pipeline
