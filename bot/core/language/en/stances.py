"""The English words by which parties demand, offer, accept and reject, and the words for parties that have no name."""

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
appeal for|n
campaign for|n
hold out for|n
make its support conditional on|n
make their support conditional on|n
lobby for|n
pressure|o
press|o""",
    "offer": """offer|n v
propose|n v t
put forward|n
table|n
submit|n
float|n
suggest|n t
volunteer|v
raise its offer to|n
raise their offer to|n
raise his offer to|n
raise her offer to|n
improve its offer to|n
improve their offer to|n
lift its offer to|n
increase its offer to|n
pledge|v
vow|v
promise|v
be ready|v n
be willing|v
be prepared|v n
be open to|n
be open for|n
express readiness|v
express willingness|v""",
    "accept": """accept|n t
agree to|n
agree|v t
agree on|n v t
agree upon|n v t
settle on|n
concede|n
give way on|n
back|n
approve|n
endorse|n
embrace|n
ratify|n
adopt|n
sign up to|n
sign off on|n
consent to|n
assent to|n
bow to|n
give in to|n
concede to|n
support|n
vote to accept|n
vote for|n
vote in favour of|n
vote in favor of|n
say yes to|n
positively receive|n
respond positively to|n""",
    "reject": """reject|n
rebuff|n
refuse|n v
rule out|n
dismiss|n
turn down|n
oppose|n
decline|n v
spurn|n
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
push back against|n
push back on|n
throw out|n""",
}

NOUNS = {
    "demand": "demand demands condition conditions precondition preconditions call calls request requests",
    "offer": "offer offers proposal proposals readiness willingness",
    "accept": "acceptance approval endorsement",
    "reject": "rejection refusal opposition veto",
}

# "will not …": what is refused with these verbs.
REFUSED = frozenset(
    """
    have hold attend sign negotiate join enter cede surrender recognise recognize return meet talk discuss allow
    permit tolerate give yield compromise take participate lift withdraw pay cut raise lower disarm stop resume
    extend renew back support pay move abandon drop send release consider contemplate entertain
    """.split()
)
VERBS = frozenset(
    f for table in STANCES.values() for line in table.splitlines() for f in forms(line.split("|")[0].split()[0])
)

# What is demanded, offered and rejected stands behind these: "calls for a truce" is about the truce.
WRAPPERS = frozenset(
    """
    call calls proposal proposals demand demands request requests offer offers appeal appeals suggestion
    suggestions idea ideas plan plans notion possibility prospect any all further the a an its their his her our
    latest new another repeated some more consideration talk discussion pressure attempts efforts
    """.split()
)
PARTY_NOUNS = frozenset(
    """
    union unions company management employer employers workers staff employees strikers teachers nurses doctors
    pilots drivers dockworkers miners farmers fishermen actors writers players clubs league association
    federation airline carrier railway operator broadcaster broadcasters network networks bidder bidders buyer
    seller board shareholders creditors bondholders lenders regulator regulators government opposition cabinet
    coalition parliament ministry council municipality authorities rebels insurgents militants guerrillas
    separatists junta faction factions delegation delegations negotiators mediators kidnappers hijackers
    university hospital hospitals bank manufacturer automaker carmaker retailer publisher studio studios
    dockers crews musicians growers producers greens conservatives liberals socialists commission alliance bloc
    """.split()
)
PARTY_MODIFIERS = frozenset(
    """
    teachers' workers' employers' railway rail steel auto car dock port transport pilots' nurses' doctors'
    public private national state federal local regional provincial city central caretaker ruling transitional
    interim military rival target rebel main largest biggest smaller junior senior striking right-wing left-wing
    far-right opposition writers' actors' players' miners' farmers' fishing pay-tv television tv rights football
    """.split()
)
COMPANIES = frozenset(
    """company management employer employers airline carrier railway operator broadcaster manufacturer
    automaker hospitals""".split()
)
ADJECTIVES = frozenset(
    "European Western Eastern African Asian Arab Islamic Latin Nordic Baltic Gulf Muslim Christian Jewish".split()
)
HEADS = frozenset(
    """
    official officials government delegation delegate delegates negotiator negotiators envoy envoys side sides
    team leader leaders president premier minister ministers chancellor ministry office cabinet parliament
    lawmakers spokesman spokeswoman spokesperson spokespeople diplomat diplomats representatives authorities
    administration forces military army commander chief head secretary ambassador mediator mediators union
    company management workers regime state group movement militia militants rebels party coalition board
    members bloc council commission executive boss chairman chairwoman chair director fighters politicians teams
    king governments foreign prime defence defense finance trade adviser advisor aide lobby faction factions
    camp opposition counterpart counterparts vice deputy acting special top leadership senators mps
    """.split()
)
ADVERBS = frozenset(
    """
    also again still now already just even yet then once never ever meanwhile instead later earlier soon
    together both each all either jointly thereby so far long further twice not n't have has had having is are
    was were be been being 's do does did will would can could may might must should shall to to-day today
    yesterday tonight
    """.split()
)
NEGATIONS = frozenset("not never no n't cannot neither nor hardly barely without".split())
DOUBTS = frozenset(
    """
    must could may might if unless whether should likely unlikely expected threatened threatens threatening
    reportedly
    """.split()
)
SUBORDINATE = frozenset(
    """
    after when while as although though despite following amid since if because unless once until before given
    besides
    """.split()
)
STOPS = frozenset(
    """
    after before because as saying said says but which when if until while although though despite amid
    following unless where since during who whose whether arguing citing adding warning calling accusing
    describing so then once even rather including instead and/or yet without in-between pending prompting
    leading leaving making over
    """.split()
)
