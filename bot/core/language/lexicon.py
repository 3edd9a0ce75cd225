"""What is known of a language, in one value: what participants and quotes are read by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """What a word for a state stands for: its usual English name, and what kind of word it is."""

    name: str
    kind: str  # name | demonym | capital | seat | city


@dataclass(frozen=True)
class Lexicon:
    """The words of one language that the extractors look for; all lower case unless they are names."""

    states: Mapping[str, State]  # every word for a state, as written
    organisations: Mapping[str, str]  # every name of a known organisation, as written, to its usual name
    outlets: frozenset[str]
    outlet_heads: frozenset[str]
    organisation_heads: frozenset[str]
    titles: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    role_heads: frozenset[str]
    role_modifiers: frozenset[str]
    role_phrases: tuple[tuple[str, ...], ...]
    top_roles: frozenset[str]
    male_names: frozenset[str]
    female_names: frozenset[str]
    pronouns: frozenset[str]
    male_pronouns: frozenset[str]
    female_pronouns: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    subordinators: frozenset[str]
    starters: frozenset[str]
    cues: Mapping[str, str]  # lemma of a verb that reports → what it takes: that | only_that | quote
    naming: frozenset[str]  # lemmas of verbs after which a few quoted words are the subject's own: describe, call
    finite: frozenset[str]  # forms of irregular verbs that only a clause with a subject has: went, took, is
    past: frozenset[str]  # forms of irregular verbs that right after a subject are its verb: left, put, met
    adverbs: frozenset[str]  # words that may stand between a subject and its verb
    prepositions: frozenset[str]
