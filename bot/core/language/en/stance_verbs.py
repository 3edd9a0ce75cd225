"""The English verbs and nouns by which parties demand, offer, accept and reject."""

from __future__ import annotations

from bot.core.language.en.verb_forms import forms

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
ask|o t
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
make its support conditional on|n
lobby for|n
pressure|o
press|o
stipulate|n t
stress the need for|n
emphasise the need for|n
emphasize the need for|n
underline the need for|n
underscore the need for|n
highlight the need for|n
reiterate the need for|n
beg for|n
tell|o
instruct|o
agitate for|n
advocate|n
advocate for|n""",
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
raise its bid to|n
raise offer to|n
raise bid to|n
lift offer to|n
improve its offer to|n
lift its offer to|n
increase its offer to|n
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
be amenable to|n
be receptive to|n
come back with|n
come forward with|n
counter with|n
respond with|n
dangle|n
hold out the prospect of|n
hold out the possibility of|n
hold out the promise of|n
raise the prospect of|n
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
give its backing to|n
positively receive|n
have no objection to|n
have no objections to|n
have no problem with|n
have no quarrel with|n
raise no objection to|n
raise no objections to|n
make no objection to|n
give its consent to|n
give its approval to|n
give its assent to|n
give its agreement to|n
give its endorsement to|n
give the go-ahead to|n
give the nod to|n
be reconciled to|n
respond positively to|n
drop its objection to|n
drop its objections to|n
drop its opposition to|n
lift its veto on|n
throw its weight behind|n
lend its support to|n
pledge its support for|n
pledge support for|n
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
be reluctant|v
be averse to|n
be hostile to|n
draw the line at|n
have no interest in|n
have no intention of|n
see no need for|n
see no point in|n
see no reason|v
see no need|v
have no plans|v
have no reason|v
have no desire|v
have no wish|v
see no reason for|n
stop short of|n
shy away from|n
recoil from|n
shrink from|n
baulk|v
balk|v
quash|n
shut the door on|n
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
