"""The English lexicon, put together from the tables beside it."""

from __future__ import annotations

from bot.core.language.en import function_words, lemmas, organisations, people, places, speech, states
from bot.core.language.lexicon import Lexicon, State


def _states() -> dict[str, State]:
    words: dict[str, State] = {}
    for line in places.CITIES.strip().splitlines():
        name, cities = line.split(":")
        words |= {city: State(name, "city") for city in cities.split(",")}
    for line in states.TABLE.strip().splitlines():
        name, demonyms, capital, others = line.split("|")
        words[name] = State(name, "name")
        words |= {d: State(name, "demonym") for d in demonyms.split(",") if d}
        if capital:
            words.setdefault(capital, State(name, "capital"))
        words |= {o: State(name, "seat" if o in states.SEATS else "name") for o in others.split(",") if o}
    return words | _also_capitals(words)


def _also_capitals(words: dict[str, State]) -> dict[str, State]:
    """Return the spellings and shorter names that are capitals too."""
    other = {
        "Brasília": "Brazil",
        "Bogotá": "Colombia",
        "Delhi": "India",
        "The Hague": "Netherlands",
        "Peking": "China",
    }
    other |= {
        "Reykjavík": "Iceland",
        "Asunción": "Paraguay",
        "Yaoundé": "Cameroon",
        "Teheran": "Iran",
        "Chișinău": "Moldova",
    }
    other |= {
        "Nur-Sultan": "Kazakhstan",
        "Prishtina": "Kosovo",
        "Lomé": "Togo",
        "Naypyitaw": "Myanmar",
        "Sana'a": "Yemen",
    }
    other |= {"Sana’a": "Yemen", "Brazzaville": "Republic of the Congo", "Kiev": "Ukraine", "Ulan Bator": "Mongolia"}
    other |= {"Washington D.C.": "United States", "Washington DC": "United States", "Putrajaya": "Malaysia"}
    return {w: State(name, "capital") for w, name in other.items() if w in words}


def _organisations() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in organisations.INTERNATIONAL.strip().splitlines():
        name, *others = line.split("|")
        names |= {o: name for o in (name, *others) if o}
    return names


GOVERNMENT_BODIES = dict(line.split(":") for line in organisations.GOVERNMENT_BODIES.strip().splitlines())

LEXICON = Lexicon(
    states=_states(),
    organisations=_organisations(),
    outlets=organisations.OUTLETS,
    outlet_heads=organisations.OUTLET_HEADS,
    organisation_heads=organisations.HEADS,
    titles=people.TITLES,
    male_titles=people.MALE_TITLES,
    female_titles=people.FEMALE_TITLES,
    role_heads=people.ROLE_HEADS,
    role_modifiers=people.ROLE_MODIFIERS,
    role_phrases=tuple(sorted((tuple(p.split()) for p in people.ROLE_PHRASES), key=len, reverse=True)),
    top_roles=people.TOP_ROLES,
    male_names=people.MALE_NAMES,
    female_names=people.FEMALE_NAMES,
    pronouns=function_words.PRONOUNS,
    male_pronouns=function_words.MALE_PRONOUNS,
    female_pronouns=function_words.FEMALE_PRONOUNS,
    determiners=function_words.DETERMINERS,
    auxiliaries=function_words.AUXILIARIES,
    subordinators=function_words.SUBORDINATORS,
    starters=function_words.STARTERS,
    cues=speech.CUES,
    naming=speech.NAMING,
    finite=lemmas.FINITE
    | frozenset("is are was were has had does did will would can could may might must shall should".split()),
    past=lemmas.PAST,
    adverbs=function_words.ADVERBS,
    prepositions=function_words.PREPOSITIONS,
)
