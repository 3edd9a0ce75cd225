"""The English words by which a text shows who talks with whom: talks, delegations, offers, and what negotiators do."""

from __future__ import annotations

TALKS = frozenset(
    """
    talk talks negotiation negotiations meeting summit deal agreement truce ceasefire accord treaty conflict war
    dispute round mediation dialogue rapprochement merger takeover strike pact contract discussions dialog
    coalition standoff stand-off border stalemate deadlock impasse row wrangle feud tie-up memorandum
    """.split()
)
TEAMS = frozenset(
    """
    delegation delegations negotiator negotiators team teams delegate delegates representatives side envoys
    leaders bosses chiefs bargainers
    """.split()
)
BIDS = frozenset(
    "offer offers bid bids proposal proposals demand demands takeover approach ultimatum counteroffer".split()
)
TO_TALK = frozenset(
    """
    agree negotiate talk meet resume sign bargain hold open reach narrow trade swap exchange remain settle split
    clash edge inch reopen restart conclude discuss haggle quarrel strike seal clinch iron initial begin start end
    break suspend return renew extend
    """.split()
)
BARGAIN = frozenset(
    """
    demand offer reject refuse accept insist want concede drop agree seek request withdraw suspend walk sign table
    propose rebuff oppose decline raise lower sweeten improve spurn dismiss threaten concede waive pledge
    """.split()
)
BARGAIN_FOR = frozenset("call press push hold insist ask walk hold".split())
HELPING = frozenset(
    """
    has have had is are was were will would now then also still again not already since have has been yesterday
    today earlier later once previously so far initially finally reportedly repeatedly
    """.split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
BESIDE = frozenset("rival opposition ruling state-owned state-run smaller larger fellow striking rebel".split())
"""What may stand before a party's name after "with": "talks with rival X"."""

NUMBERS = {"three": 3, "four": 4, "five": 5, "three-way": 3, "four-way": 4, "three-party": 3, "trilateral": 3} | {
    "tripartite": 3,
    "four-party": 4,
    "quadrilateral": 4,
}
SIDES = frozenset(
    """
    parties sides countries states nations companies partners governments leaders blocs unions clubs delegations
    neighbours neighbors talks negotiations coalition meeting summit agreement
    """.split()
)
"""What is counted where a text says how many negotiate."""

CONFERENCES = frozenset("climate plastics biodiversity ocean oceans wto cop cop29 cop30 cop31 cop32 cop33".split())
OF_MANY = frozenset("talks summit conference negotiations convention plenary".split())
COUNTLESS = frozenset("200 190 195 193 194 196 197 198 170 175 180 150 160 120 130 140 100 dozens".split())

MEDIATE = frozenset("mediate broker facilitate arbitrate shuttle moderate conciliate".split())
SERVE = frozenset("act serve appoint name".split())
MEDIATORS = frozenset(
    """
    mediator mediators broker brokers facilitator facilitators conciliator arbitrator go-between go-betweens
    intermediary intermediaries mediation
    """.split()
)
CHAIRED = frozenset(
    "talks negotiations meeting meetings session sessions round rounds discussions mediation panel".split()
)
HOSTS = frozenset({"host", "hosts"})
OBSERVERS = frozenset({"observer", "observers"})
GUESTS = frozenset(
    "delegation delegations delegate delegates negotiator negotiators team teams leader leaders sides parties".split()
)
GATHERINGS = frozenset("talk talks negotiation meeting summit delegation convene negotiator round meet".split())
"""Lemmas in a sentence that tells where talks are held."""

ACADEMIC = frozenset("Institute University College School Academy Research Observatory Bank Securities Capital".split())
STUDIES = frozenset("teaches studies researches tracks analyses analyzes lectures writes follows covers wrote".split())
"""What those do who only comment: "X, who teaches arms control"."""
