"""What names name, where no table says it: decided for the whole text by a linear model over what it shows of them.

Its weights are learnt from the labelled articles of `tests/quality/gold` by `training/train_name_labels.py`.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from bot.core.language.document import Name, NameLabel
from bot.core.language.en import organisations
from bot.core.language.en.lexicon import LEXICON
from bot.core.language.en.name_choice import Trained
from bot.core.language.en.name_evidence import Form, Weighing
from bot.core.language.en.name_runs import REGIONS, Text
from bot.core.language.en.name_weights import CLASSES, TABLE
from bot.core.language.linear import Linear

_MODEL = Linear(CLASSES, TABLE)
_NO_NAME = "none"
_LEANING = {_NO_NAME: -1.0}  # a name that is left out is missed by everything that reads on


def forms(seen: Text, found: Sequence[Name], trained: Sequence[Trained] | None) -> tuple[Form, ...]:
    """Return the forms of the names that no table decides, the longest first."""
    return tuple(form for form in Weighing(seen, found, trained).forms() if not _in_tables(form.text))


def labelled(
    seen: Text, found: Sequence[Name], trained: Sequence[Trained] | None, known: Container[str] = ()
) -> tuple[Name, ...]:
    """Return the names with their labels, without those that name nothing; `known` forms keep theirs."""
    labels: dict[str, str] = {}
    for form in forms(seen, found, trained):
        if form.text not in known:
            labels[form.text] = _same_firm(form, labels) or _MODEL.best(form.traits(labels), _LEANING)
    return tuple(
        Name(n.text, n.span, NameLabel(labels[n.text]), n.state if labels[n.text] != NameLabel.PER else None, n.kind)
        if n.text in labels
        else n
        for n in found
        if labels.get(n.text) != _NO_NAME
    )


def _same_firm(form: Form, labels: Mapping[str, str]) -> str | None:
    """Return the label of the same name with its legal form behind it: "Halvor Marine" beside "Halvor Marine plc"."""
    longer = (other for other in form.begins if other.removeprefix(form.text).strip(" ,") in organisations.LEGAL_FORMS)
    return next((labels[other] for other in longer if other in labels), None)


def _in_tables(text: str) -> bool:
    return text in LEXICON.states or text in LEXICON.organisations or text in REGIONS
