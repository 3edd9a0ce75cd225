"""The English verbs by which talks open, pause, end, fail and succeed, by the part that talks or a pact has in it."""

from __future__ import annotations

Frames = dict[str, tuple[tuple[tuple[str, ...], str], ...]]

TALKS = frozenset(
    """
    talks negotiations negotiation discussions dialogue consultations bargaining mediation summit summits conference
    meeting meetings round rounds session sessions parley plenary arbitration conciliation sitting contacts process
    """.split()
)
"""Nouns for those at the table being there."""

MEASURES = frozenset("hour hours day days week weeks month months night nights series number leg".split())
"""Nouns for how long or how often: days of talks."""

ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth final last".split())
"""Words that count rounds."""

PACTS = frozenset(
    """
    agreement agreements deal deals accord accords pact pacts treaty treaties truce truces ceasefire ceasefires
    cease-fire armistice settlement compromise contract contracts memorandum protocol declaration roadmap convention
    charter communique communiqué covenant understanding framework outline timetable bargain terms
    """.split()
)
"""Nouns for what is agreed."""

OFFERS = frozenset(
    """
    offer offers bid bids proposal proposals plan plans terms text texts draft package takeover merger compromise
    concessions figure timetable recommendation award document
    """.split()
)
"""Nouns for what becomes an agreement when the other side takes it."""


def _frames(table: str) -> Frames:
    """Return by its first word every verb of a table, with the words that belong to it and its kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in table.strip().splitlines():
        kind, _, verbs = line.partition(":")
        for verb in verbs.split("|"):
            first, *rest = verb.split()
            found.setdefault(first, []).append((tuple(rest), kind.strip()))
    return {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()}


TALKS_DO = _frames(
    """
open: run past|run on|run into|go past|go to wire|roll on|grind on|overrun|be extended|last
plan: go ahead|be planned|be scheduled|be due|be set|be expected|be pencilled in|be slated|be on
open: begin|open|start|resume|restart|reopen|commence|continue|proceed|drag on|go on|carry on|kick off|get going
open: get under way|get underway|be under way|be underway|be ongoing|be continuing|be in progress|be in session
open: be in full swing|take place|enter|stretch into|run into the night|move into|intensify|gather pace|focus on
open: turn to|turn on|go into|roll into|drag into|reach final stage|near end|advance|progress
end: end|conclude|close|finish|adjourn|wrap up|wind up|break up|draw to close|come to end|come to close|rise
stall: stall|stagnate|languish|flounder|falter|lapse|hit wall|hit impasse|hit deadlock|hit buffers|hit dead end
stall: reach impasse|reach deadlock|reach stalemate|reach dead end|run aground|run into sand|run into sands
stall: run into wall|go nowhere|get nowhere|lead nowhere|make no progress|make no headway|make little progress
stall: grind to halt|grind to standstill|come to halt|come to standstill|come to nothing|be stuck|be deadlocked
stall: be stalled|be frozen|be at standstill|be at impasse|be at dead end|be on hold|be on ice|be in limbo
stall: be in deadlock|be moribund|be dormant|be going nowhere|be bogged down|bog down|be in doubt|be in crisis
stall: remain deadlocked|remain stalled|remain frozen|remain stuck|remain suspended|remain on hold|break off
stall: seize up|be at stalemate|be gridlocked|lie idle
fail: collapse|fail|founder|unravel|implode|disintegrate|crumble|break down|fall apart|fall through|come apart
fail: come to naught|come to grief|end in failure|end in acrimony|end in disarray|end in collapse
fail: end in recrimination|end in tears|end in chaos|end in rancour|end in rancor|end in bitterness|be over|be dead
fail: be off|be finished|blow up|hit rocks|bite dust|go up in smoke|be in ruins|be in tatters|lie in ruins|be doomed
fail: die
"""
)
"""What talks do: "talks collapsed"."""

DONE_TO_TALKS = _frames(
    """
open: begin|open|start|launch|resume|restart|reopen|commence|kick off|hold|conduct|continue|convene|host|attend|join
open: enter|enter into|go into|be in|return to|be back at|chair|get back to|be locked in|be engaged in|be back in
end: conclude|finish|close|adjourn|complete|wrap up|wind up|break up|end|round off
stall: suspend|halt|freeze|postpone|pause|shelve|delay|cancel|interrupt|break off|put off|put on hold|put on ice
stall: deadlock|boycott|stay away from|refuse|reject|rule out|rebuff|stall|block|paralyse|paralyze|snub|call off
stall: abort|bring to halt|bring to standstill
fail: abandon|quit|scrap|terminate|ditch|torpedo|sink|wreck|kill|doom|derail|scupper|scuttle|discontinue|leave
fail: walk out of|walk out on|walk away from|pull out of|withdraw from|storm out of|bow out of|drop out of
fail: back out of|pull plug on|call time on|give up on|break down|bring down|turn back on
propose: propose|suggest|offer|float|call for|appeal for|urge|push for|press for|seek|request|demand|favour|favor
propose: moot|advocate|mull|invite to|offer to host|offer to mediate|support|consider|ask for|lobby for
plan: pencil in|book|summon to|go ahead with|convoke|schedule|plan|arrange|announce|set|agree to|agree on|fix
plan: prepare|prepare for|brace for|head for|head to|set up|travel to|fly to|go to|travel for|leave for|return for
plan: agree
"""
)
"""What is done to talks: "suspended the talks", "the talks were suspended"."""

ALONE = _frames(
    """
open: meet|sit down|gather|convene|confer|negotiate|bargain|haggle|huddle|parley|hold talks|be at table
open: be back at table|sit around table|be closeted|talk to each other|face each other|deliberate
again: reconvene|meet again|talk again|pick up again|try again|come back to table|return to table|go back to table
again: sit down again|go back to negotiating|keep talking|continue talking|go on talking|be back at table
end: adjourn|call it day|call it night|break up|go home|fly home|return home|part|disperse|leave table overnight
end: recess
fail: walk out|walk away|storm out|pull out|pull plug|pack bags|break off negotiations|part company|go separate ways
stall: dig in|be stuck|be deadlocked|remain deadlocked|reach impasse|reach deadlock|reach stalemate|hit wall
stall: hit impasse
deal: sign|initial|shake hands|put name to|put names to|put signature to|come to terms|make peace|bury hatchet
deal: settle|reach terms|do deal|reach agreement|find agreement|kiss and
propose: call on|extend hand|offer to talk|offer to meet|be ready to talk|be willing to talk
"""
)
"""What those at the table do, without a word for talks beside it."""

AGENTS = frozenset(
    """
    we they delegations delegation delegates negotiators envoys ministers sides side both parties teams team leaders
    heads representatives diplomats mediators mediator governments companies presidents premiers two three neither
    officials lawyers everyone everybody all he she who chairman president conference plenary hall
    """.split()
)
"""Who sits at the table when nobody is named."""

AGENTS_DO = _frames(
    """
open: work on|work late|toil|go over
stall: get up and leave|leave table|leave room|be recalled
open: go on|carry on|press on|soldier on|hunker down|be in room|be at table|work through|argue|wrangle|be talking
open: be closeted|work into|sit in|go through|be locked|keep at|be sitting|sit for|be meeting|be negotiating
again: sit again|come together|come back|return|be back|go back|get back|see each other|gather again|be there again
again: open again|sit next|meet next|go on|carry on|continue|be back at table|start again|begin again
end: rise|go home|part|disperse|recess|knock off|stop for|break for|call halt|pack up for|send to bed|send home
"""
)
"""What those at the table do that others do as well."""

SENT = _frames(
    """
open: send|dispatch|name
"""
)
"""What is done to those who are to sit at the table."""

IT_IS = _frames(
    """
deal: sign|initial|ink|seal|ratify
"""
)
"""What is done to a pact that "it" stands for."""

DONE_TO_PACTS = _frames(
    """
deal: reach|strike|clinch|seal|conclude|secure|sign|initial|ink|ratify|approve|adopt|endorse|finalise|finalize|agree
deal: agree on|agree to|agree upon|agree in|broker|forge|hammer out|thrash out|nail down|wrap up|close|announce
deal: unveil|cut|do|come to|arrive at|accept|land|hail|pass|complete|recommend|deliver|produce|negotiate|conclude on
deal: vote for|vote in favour of|vote in favor of|vote to accept|vote to approve|vote to ratify|bless|gavel through
deal: welcome|get
put: propose|suggest|seek
fail: scrap|reject outright|tear up|kill|sink|terminate|abandon|withdraw|drop|pull|walk away from
"""
)
"""What is done to a pact: "reached a deal", "the treaty was signed"."""

PACTS_DO = _frames(
    """
deal: take effect|come into effect|come into force|go into effect|go into force|enter into force|take hold
deal: come in to effect|come in to force|be in place|hold|be in force|be done|be official|end|be ready|start|begin
fail: collapse|fall through|fall apart|be off|be dead|unravel|founder|break down|crumble|disintegrate|implode
fail: lie in ruins|be in tatters|come apart|lapse|be void|be dead letter
"""
)
"""What a pact does: "the truce took effect"."""

TRUCES = frozenset(
    "truce truces ceasefire ceasefires cease-fire cease-fires armistice calm lull pause hudna détente".split()
)
"""Pacts by which fighting stops: what ends one begins the fighting again."""

TRUCES_DO = _frames(
    """
fail: end|expire|run out|break|be over|come to end|be finished|be broken|fail|be shattered|be at end
"""
)
"""What a truce does that other pacts do not, or that says no harm of them."""

DONE_TO_TRUCES = _frames(
    """
fail: end|break|shatter|declare over|declare dead|call off|renounce|revoke|cancel|bring to end|annul|break off
"""
)
"""What is done to a truce: "ended the truce"."""

FIGHTING = frozenset(
    """
    war fighting hostilities combat offensive offensives bombing bombardment bombings airstrikes strikes attacks
    shelling clashes assault assaults operation operations raids blockade siege battles violence
    """.split()
)
"""Nouns for what a truce had stopped."""

FIGHTING_DOES = _frames(
    """
fail: resume|restart|flare again|break out again|erupt again|flare up again|begin again|start again
"""
)
"""What fighting does once a truce is over."""

DONE_TO_FIGHTING = _frames(
    """
fail: resume|restart|renew|relaunch|return to|go back to
"""
)
"""What is done to fighting once a truce is over: "resumed air strikes"."""

TAKEN = _frames(
    """
deal: accept|approve|endorse|recommend|back|adopt|ratify|agree to|agree on|vote for|vote to accept|vote to approve
deal: vote in favour of|vote in favor of|vote to back|agree
"""
)
"""What is done to an offer that makes an agreement of it."""

PROPOSALS = frozenset("proposal proposals offer offers plan plans blueprint blueprints draft drafts".split())
"""Nouns for what one side, or a mediator, puts before the others."""

PUT = _frames(
    """
put: release|unveil|present|put forward|submit|table|publish|outline|set out|lay out|circulate|hand over|float
put: put on table|receive|study|consider|examine|weigh|respond to|reply to
"""
)
"""What is done to a proposal that is not decided upon yet."""

LEAVES = frozenset("withdraw pull walk quit leave abandon drop back bow boycott storm".split())
"""Verbs by which somebody leaves the table, which stops talks as soon as it is announced."""
TAKES = frozenset("accept approve endorse back adopt agree welcome".split())
"""Verbs by which one side takes what was put forward."""
PUT_FORWARD = frozenset("draft drafts proposed proposal proposals plan plans suggested tentative".split())
"""Words for what is put forward and not yet agreed."""
OF_OTHERS = ("-mediated", "-brokered", "-backed", "-led", "-proposed", "-drafted")
"""How words end by which others put something forward."""
UNILATERAL = frozenset("unilateral one-sided self-declared".split())
"""Words for what one side does alone."""
SEVERAL = frozenset(
    """
    both sides parties two three all everyone everybody members workers voters shareholders we countries nations
    states leaders governments delegates ministers negotiators teachers drivers nurses pilots staff employees owners
    """.split()
)
"""Who takes it so that nobody else need do so."""

LEMMAS = {
    "wound": "wind",
    "ground": "grind",
    "risen": "rise",
    "froze": "freeze",
    "sank": "sink",
    "shook": "shake",
    "initialled": "initial",
    "initialed": "initial",
    "initialling": "initial",
}
"""Forms that have another dictionary form elsewhere."""

FUTURE = frozenset("will shall would 'll ’ll".split())
DENYING = frozenset("not n't n’t never no neither nor cannot without hardly barely".split())
HEDGES = ("sort of", "kind of", "close to", "as good as", "on the verge of", "all but")
DOUBTING = frozenset("nearly almost could may might should can must possibly perhaps".split())
PLANNED = frozenset(
    """
    agree due set schedule expect plan slate prepare go promise pledge vow intend consent undertake decide be arrange
    poise likely book resolve commit
    """.split()
)
"""Words before "to" that make of a verb what is to come."""
WISHED = frozenset(
    """
    want hope try seek aim attempt bid effort call urge ask ready willing able push struggle propose offer need wish
    fight race chance opportunity threaten press pressure appeal invite demand like prefer order reluctant keen
    persuade convince encourage require fear unlikely
    """.split()
)
"""Words before "to" that leave open whether it happens."""
FAILED = frozenset("suppose fail refuse decline unable unwilling hesitate impossible reluctant struggle".split())
"""Words before "to" by which it does not happen."""
DONE = frozenset(
    "have force manage compel continue begin start help succeed proceed oblige used come vote oblige".split()
)
"""Words before "to" by which it happens."""
OPENS_CONDITION = frozenset("if unless until once whether lest before".split())
"""Words that open a clause that tells of nothing that has happened."""
ASKED = frozenset("demand insist urge propose request recommend ask require suggest insistence".split())
"""Verbs whose "that" is followed by what somebody would like to happen."""
