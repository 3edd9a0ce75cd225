"""What is said in English of an offer, a plan, a figure, by those who want it or will not have it."""

from __future__ import annotations

# What is said of an issue, and the stance that it tells.
_VERDICTS = {
    "reject": """unacceptable
not acceptable
anathema
a non-starter
a nonstarter
out of the question
off the table
not on the table
not on the agenda
not up for discussion
not up for negotiation
not negotiable
not an option
no option
a red line
not enough
far from enough
not good enough
nowhere near enough
too little
too low
too high
insufficient
inadequate
unrealistic
unworkable
an insult
insulting
a joke
a provocation
derisory
ridiculous
absurd
dead on arrival
dead in the water
a bridge too far
out of reach
unaffordable
not affordable
no longer affordable
too expensive
too far
impossible
unfair
indefensible
excessive""",
    "demand": """non-negotiable
nonnegotiable
essential
indispensable
a must
a precondition
a condition
the minimum
a prerequisite""",
    "accept": """acceptable
fine with
fine by
a good basis
a basis for
a step forward""",
}
VERDICTS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _stance, _lines in _VERDICTS.items():
    for _line in _lines.splitlines():
        VERDICTS.setdefault(_line.split()[0], []).append((tuple(_line.split()), _stance))

# What a proposal is called by whoever rejects it.
SCORN = frozenset(
    """
    insult insulting unrealistic unacceptable absurd ridiculous derisory joke laughable non-starter nonstarter
    provocation blackmail extortion ultimatum unworkable inadequate insufficient unfair unreasonable outrageous
    slap crumbs peanuts surrender capitulation betrayal trap farce bluff theft robbery suicide nonsense fantasy
    offensive excessive impossible dangerous stunt ploy fig-leaf scandal disgrace outrage mockery
    """.split()
)
PROPOSALS = frozenset(
    """
    offer offers proposal proposals demand demands plan plans deal draft text terms condition conditions request
    bid price figure sum increase rise raise cut formula compromise package scheme idea suggestion clause
    timetable deadline ultimatum quota tariff levy
    """.split()
)
TALKS = frozenset(
    """
    ceasefire truce agreement accord treaty pact talks negotiations discussions meeting summit war conflict vote
    election strike sanctions ban exchange swap release
    """.split()
)
