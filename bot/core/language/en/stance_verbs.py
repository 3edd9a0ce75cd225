"""The English verbs and nouns by which parties demand, offer, accept and reject."""

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


# verb and what belongs to it | what follows: n a noun phrase, v "to do", t "that …", o somebody "to do"
STANCES = {
    "demand": """demand|n v t
call for|n
call on|o
call upon|o
urge|o
exhort|o
implore|o
insist on|n
insist upon|n
insist|t
press for|n
push for|n
ask for|n
ask|o
seek|n v
require|n t
request|n t
want|n v o
need|n v
would like|n v o
appeal for|n
appeal to|o
campaign for|n
argue for|n
plead for|n
plead with|o
clamour for|n
clamor for|n
bargain for|n
petition for|n
hold out for|n
stick out for|n
stick to its demand for|n
stick to their demand for|n
make its support conditional on|n
make their support conditional on|n
lobby for|n
pressure|o
press|o
stipulate|n t""",
    "offer": """offer|n v
propose|n v t
put forward|n
bring forward|n
table|n
submit|n
float|n
moot|n
suggest|n t
recommend|n t
volunteer|v
put on the table|n
bid|n
raise its offer to|n
raise their offer to|n
raise his offer to|n
raise her offer to|n
raise its bid to|n
raise their bid to|n
raise offer to|n
raise bid to|n
lift offer to|n
improve its offer to|n
improve their offer to|n
lift its offer to|n
lift their offer to|n
increase its offer to|n
increase their offer to|n
sweeten its offer to|n
sweeten its offer with|n
pledge|n v
vow|v
promise|n v
undertake|v
be ready|v
be ready for|n
be ready with|n
be willing|v
be prepared|v
be prepared for|n
be open to|n
be open for|n
express readiness|v
express willingness|v
consider|n
entertain|n
guarantee|n
commit to|n
commit itself to|n
commit themselves to|n""",
    "accept": """accept|n t
agree to|n
agree|v t
agree on|n v t
agree upon|n v t
settle for|n
settle on|n
concede|n
grant|n
yield on|n
give way on|n
give ground on|n
back|n
approve|n
endorse|n
embrace|n
ratify|n
adopt|n
sign up to|n
sign up for|n
sign off on|n
sign on to|n
go along with|n
live with|n
consent to|n
assent to|n
accede to|n
acquiesce in|n
bow to|n
give in to|n
cave in to|n
concede to|n
defer to|n
support|n
favour|n
favor|n
vote to accept|n
vote for|n
vote in favour of|n
vote in favor of|n
say yes to|n
give the green light to|n
give its blessing to|n
give their blessing to|n
give its backing to|n
give their backing to|n
positively receive|n
respond positively to|n
drop its objection to|n
drop its objections to|n
drop their objections to|n
drop its opposition to|n
drop their opposition to|n
lift its veto on|n
throw its weight behind|n
lend its support to|n
pledge its support for|n
pledge support for|n
throw their weight behind|n
come out in favour of|n
come out in favor of|n
come round to|n
come around to|n
be in favour of|n
be in favor of|n
be happy with|n
be comfortable with|n
make peace with|n
withdraw its objection to|n""",
    "reject": """reject|n
rebuff|n
refuse|n v
rule out|n
dismiss|n
turn down|n
oppose|n
decline|n v
spurn|n
snub|n
say no to|n
vote against|n
vote down|n
veto|n
resist|n
balk at|n
baulk at|n
object to|n
walk away from|n
stand against|n
shun|n
brush aside|n
brush off|n
wave away|n
push back against|n
push back on|n
throw out|n
rail against|n
shoot down|n
knock back|n
exclude|n
preclude|n
repudiate|n
renounce|n
forswear|n
warn against|n
advise against|n
come out against|n
campaign against|n
argue against|n
be against|n
be opposed to|n
be unwilling|v
take issue with|n
pour cold water on|n
slam the door on|n
close the door on|n
close the door to|n
scorn|n""",
}

NOUNS = {
    "demand": """demand demands condition conditions precondition preconditions call calls request requests
        insistence appeal appeals requirement requirements prerequisite plea pleas""",
    "offer": """offer offers proposal proposals readiness willingness pledge pledges promise promises suggestion
        bid""",
    "accept": "acceptance approval endorsement backing",
    "reject": "rejection refusal opposition veto objection objections resistance",
}

VERBS = frozenset(
    f
    for table in STANCES.values()
    for line in table.splitlines()
    if (verb := line.split()[0].split("|")[0]) != "would"
    for f in forms(verb)
)
