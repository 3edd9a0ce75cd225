"""The English words for parties that have no name, and the small words around verbs of stance."""

from __future__ import annotations

from bot.core.language.en import stance_verbs, verb_forms

VERBS = stance_verbs.VERBS
forms = verb_forms.forms

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
    insurers insurer tenants landlords traders brewers shipowners exporters importers shippers investors
    noteholders developers residents villagers islanders fishers trawlermen bakers cleaners guards firefighters
    paramedics lecturers academics students graduates postmen couriers directors screenwriters publishers
    supermarkets utilities utility banks refinery refiners steelmaker shipyard brewery buyers sellers bidder
    owners trustees committee guild brotherhood syndicate consortium suitor rival rivals partners organisers
    organizers kurds tribes elders clans paramilitaries loyalists legislature senate
    protesters demonstrators campaigners activists
    referees umpires coaches club studio church bishops synod franchise franchises promoters
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
GOVERNMENTS = frozenset("government cabinet authorities regime junta ministry presidency".split())
UNIONS = frozenset("union unions federation guild brotherhood strikers".split())
BLOCS = frozenset("bloc alliance group".split())
REBELS = frozenset("rebels guerrillas insurgents militants separatists militia fighters front".split())
LENDERS = frozenset("creditors bondholders lenders investors noteholders".split())
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
OFFICIALS = frozenset(
    """
    official officials government governments delegation delegations delegate delegates negotiator negotiators
    envoy envoys side sides team teams leader leaders president premier minister ministers chancellor ministry
    office cabinet parliament lawmakers spokesman spokeswoman spokesperson spokespeople diplomat diplomats
    representatives authorities administration forces military army commander chief head secretary ambassador
    regime state king prime foreign defence defense finance trade adviser advisor aide deputy vice counterpart
    counterparts leadership junta presidency emissary emissaries capital embassy
    """.split()
)
"""Nouns for people whose word is their state's: "Russian officials"; "Polish farmers" speak for themselves."""
ADVERBS = frozenset(
    """
    also again still now already just even yet then once never ever meanwhile instead later earlier soon
    only simply together both each all either jointly thereby so far long further twice not n't have has had
    having is are was were be been being 's do does did will would can could may might must should shall to to-day today
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
