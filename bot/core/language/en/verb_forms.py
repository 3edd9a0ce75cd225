"""The forms of the English verbs that tell positions."""

from __future__ import annotations

_IRREGULAR = {
    line.split()[0]: tuple(line.split())
    for line in """put puts put putting
set sets set setting
seek seeks sought seeking
give gives gave given giving
make makes made making
withdraw withdraws withdrew withdrawn withdrawing
meet meets met meeting
hold holds held holding
see sees saw seen seeing
have has had having
shrink shrinks shrank shrunk shrinking
beg begs begged begging
draw draws drew drawn drawing
shut shuts shut shutting
stop stops stopped stopping
begin begins began begun beginning
break breaks broke broken breaking
strike strikes struck striking
fall falls fell fallen falling
take takes took taken taking
win wins won winning
sit sits sat sitting
speak speaks spoke spoken speaking
leave leaves left leaving
say says said saying
tell tells told telling
come comes came coming
drop drops dropped dropping
scrap scraps scrapped scrapping
shun shuns shunned shunning
rebut rebuts rebutted rebutting
quit quits quit quitting
submit submits submitted submitting
lay lays laid laying
bring brings brought bringing
send sends sent sending
forego foregoes forewent foregone
go goes went gone going
think thinks thought thinking
stand stands stood standing
get gets got gotten getting
let lets let letting
commit commits committed committing
defer defers deferred deferring
forswear forswears forswore forsworn forswearing
shoot shoots shot shooting
stick sticks stuck sticking
undertake undertakes undertook undertaken undertaking
guarantee guarantees guaranteed guaranteeing
snub snubs snubbed snubbing
bid bids bid bidding
throw throws threw thrown throwing
plan plans planned planning
vow vows vowed vowing""".splitlines()
}


def forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a verb: itself, with -s, past, participle, -ing."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return (verb, third, verb + "ed", verb + "ing")
