"""The common nouns by which English takes up an organisation or a state: the company, the union, the government."""

from __future__ import annotations

FIRMS = frozenset(
    """
    company firm group airline carrier bank lender broadcaster retailer carmaker automaker manufacturer maker
    operator employer chain giant utility publisher studio network streamer producer business bidder suitor buyer
    rival brewer insurer miner drugmaker chipmaker supermarket conglomerate corporation startup start-up developer
    builder shipbuilder steelmaker planemaker toymaker shipper platform hotelier landlord grocer wholesaler
    distributor supplier contractor refiner smelter mill mills railway shipyard ferry newspaper investor fund port
    clinic foundry brewery bakery dairy plant subsidiary parent lender creditor
    """.split()
)
UNIONS = frozenset("union guild federation confederation association league brotherhood alliance syndicate".split())
MEMBERS = frozenset(
    """
    employers employees workers strikers nurses teachers doctors dockers drivers pilots players actors writers
    producers studios farmers growers fishers miners bakers weavers creditors bondholders investors owners clubs
    tenants landlords operators broadcasters importers exporters carriers airlines banks hospitals schools railways
    guards firefighters physicians residents lecturers cleaners couriers steelworkers dockworkers longshoremen
    """.split()
)
"""Plurals that stand for the organisation in whose name they are."""

PARTIES = frozenset("party bloc faction movement front coalition".split())
FIGHTERS = frozenset("rebels insurgents guerrillas paramilitaries militants separatists militia fighters".split())
BODIES = frozenset(
    """
    agency centre center council commission committee board office service institute foundation court tribunal
    panel organisation organization forum club authority ministry department university hospital school district
    government institution body secretariat bureau chamber congress parliament assembly trust society regulator
    watchdog city town state province region concert conference pact summit mission
    """.split()
)
ALL = FIRMS | UNIONS | MEMBERS | PARTIES | FIGHTERS | BODIES

GOVERNMENTS = frozenset("government cabinet ministers administration junta regime".split())
"""Those that stand for the one state that has an opponent within its borders."""

ARMED_HEADS = frozenset(
    """
    Army Front Movement Forces Brigade Brigades Militia Rebels Guerrillas Resistance Fighters Command Brotherhood
    Council Congress Coalition Alliance Party
    """.split()
)
"""Words in the names of those who fight a state."""

NOT_FIRMS = frozenset(
    """
    union unions federation association league board service ministry department agency commission council
    committee party alliance coalition front movement forum parliament congress guild society office court
    institute university fund centre center workers teachers nurses organisation organization government
    confederation brotherhood district school concert army forces secretariat conference bloc club players
    pact police
    """.split()
)
"""Words in the names of bodies that nobody calls a company."""
