"""What parties to talks do for each other, and will not do."""

from __future__ import annotations

# "will not …": what is refused with these verbs.
REFUSED = frozenset(
    """
    have hold attend sign negotiate join enter cede surrender recognise recognize return meet talk discuss allow
    permit tolerate give yield compromise take participate lift withdraw pay cut raise lower disarm stop resume
    extend renew back support move abandon drop send release consider contemplate entertain
    accept agree approve endorse ratify grant concede offer hand turn touch sell buy close open reopen leave go
    sit speak engage bargain haggle bow bend budge bargain submit cave capitulate kneel settle live buy swap trade
    exchange transfer relinquish renounce waive forgo forego scrap suspend freeze halt end limit cap curb reduce
    increase share fund finance subsidise subsidize compensate refund repay reimburse guarantee commit promise
    admit let free host receive guard deploy demobilise demobilize disband dismantle destroy restore reinstate
    rehire hire dismiss delay postpone wait work play sail strike vote tolerate retreat pull step soften
    weaken dilute change alter amend rewrite reopen revisit revise renegotiate impose introduce apply implement
    honour honor respect ask apologise apologize put bring
    """.split()
)
# What somebody "will" or "would" do with these verbs is given to the other side.
GIVEN = frozenset(
    """
    release free return restore reopen lift withdraw pull reduce cut lower halve slash drop scrap waive suspend
    freeze halt stop pause ease relax limit cap raise increase pay repay refund reimburse compensate fund finance
    subsidise subsidize share guarantee grant give hand transfer cede relinquish allow permit let open admit buy
    purchase invest build hire rehire reinstate recognise recognize dismantle destroy disarm demobilise demobilize
    extend prolong delay postpone phase dilute cover contribute match bring
    """.split()
)
