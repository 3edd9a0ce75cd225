"""Short articles on invented negotiations with what a reader says they tell, labelled before any output was seen."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.model.fact import EventKind, Stage, Stance


@dataclass(frozen=True)
class Told:
    name: str
    published: str
    title: str
    body: str
    stage: Stage
    sides: frozenset[str]
    venue: str | None = None
    last_round: str | None = None
    next_round: str | None = None
    mediators: frozenset[str] = frozenset()
    positions: tuple[tuple[str, Stance, str], ...] = ()  # holder, stance, a word of the issue
    events: tuple[tuple[EventKind, str | None], ...] = ()
    outlook: str | None = None  # how the sentence begins

    @property
    def text(self) -> str:
        return article_text(self.title, self.body)


def article_text(title: str, body: str) -> str:
    """Join the lines of each paragraph: only this file is wrapped, articles are not."""
    return "\n\n".join([title, *(" ".join(p.split()) for p in body.split("\n\n"))])


STRIKE = Told(
    name="rail strike",
    published="2026-03-12",
    title="Rail union rejects 4% offer as strike enters second week",
    body="""The rail workers' union Transrail on Wednesday rejected a 4% pay offer from Northline, extending a strike
that
has stopped most trains since 3 March.

Talks between the union and the company broke off in Leeds late on Wednesday after nine hours. Transrail is
demanding a 7% raise and a cap on overtime. Northline said it was ready to discuss overtime but has ruled out
any increase above 5%.

"We will not accept crumbs," Transrail leader Petra Holm said.

No new talks have been scheduled. Few passengers expect trains to run before the weekend.""",
    stage=Stage.STALLED,
    sides=frozenset({"Transrail", "Northline"}),
    venue="Leeds",
    last_round="2026-03-11",
    positions=(
        ("Transrail", Stance.REJECT, "4% pay offer"),
        ("Transrail", Stance.DEMAND, "7% raise"),
        ("Northline", Stance.REJECT, "increase above 5%"),
        ("Petra Holm", Stance.REJECT, "crumbs"),
    ),
    events=((EventKind.REJECT, "2026-03-11"),),
)

TRADE = Told(
    name="trade deal signed",
    published="2025-09-19",
    title="Chile and Vietnam sign trade agreement in Santiago",
    body="""Chile and Vietnam signed a trade agreement on Thursday after four years of negotiations, scrapping duties
on
most farm goods.

Ministers from both countries signed the text at a ceremony in Santiago. Under the deal Vietnam agreed to lift
tariffs on Chilean fruit, while Chile accepted quotas for rice.

The agreement must still be ratified by both parliaments. Officials expect it to enter into force next year.""",
    stage=Stage.AGREEMENT,
    sides=frozenset({"Chile", "Vietnam"}),
    venue="Santiago",
    last_round="2025-09-18",
    positions=(("Vietnam", Stance.ACCEPT, "tariffs"), ("Chile", Stance.ACCEPT, "quotas")),
    events=((EventKind.SIGN, "2025-09-18"),),
    outlook="Officials expect",
)

CLIMATE = Told(
    name="climate summit",
    published="2026-11-11",
    title="Climate talks open in Antalya with rich and poor nations at odds over finance",
    body="""Delegates from nearly 200 countries opened two weeks of climate talks in Antalya on Monday, with finance
at the
top of the agenda.

Bangladesh, speaking for the poorest countries, called for $1.3 trillion a year in climate finance. The European
Union has offered $200 billion, and Saudi Arabia opposes any mention of fossil fuels in the final text.

The conference ends on 20 November. Diplomats say a deal on finance remains far off.""",
    stage=Stage.UNDER_WAY,
    sides=frozenset({"Bangladesh", "European Union"}),
    venue="Antalya",
    last_round="2026-11-09",
    positions=(
        ("Bangladesh", Stance.DEMAND, "climate finance"),
        ("European Union", Stance.OFFER, "$200 billion"),
        ("Saudi Arabia", Stance.REJECT, "fossil fuels"),
    ),
    events=((EventKind.CONSULT, "2026-11-09"),),
    outlook="Diplomats say a deal",
)

COALITION = Told(
    name="coalition talks collapse",
    published="2025-10-02",
    title="Dutch coalition talks collapse over migration",
    body="""Talks on forming a Dutch government collapsed on Wednesday night when the Liberal Party walked out of
negotiations with the Green Party.

Liberal leader Anouk de Wit said her party refused to support limits on family migration. The Green Party had
insisted on a quota.

"There is nothing left to discuss," she told reporters in The Hague.

The king's negotiator, Ruud Smit, is due to report to parliament next week. New elections now look likely.""",
    stage=Stage.COLLAPSED,
    sides=frozenset({"Liberal Party", "Green Party"}),
    last_round="2025-10-01",
    positions=(("Green Party", Stance.DEMAND, "quota"),),
    events=((EventKind.WITHDRAW, "2025-10-01"),),
    outlook="New elections",
)

MERGER = Told(
    name="merger proposed",
    published="2026-02-03",
    title="Halden Steel offers to open merger talks with Orrin Group",
    body="""Halden Steel has proposed merger talks with its smaller rival Orrin Group, the two companies said on
Tuesday.

Halden offered $42 a share in cash and stock. Orrin said its board would study the proposal and had not agreed
to negotiate.

Analysts expect a long battle. Orrin turned down a bid of $38 a share in 2024.""",
    stage=Stage.PROPOSED,
    sides=frozenset({"Halden Steel", "Orrin Group"}),
    positions=(("Halden Steel", Stance.OFFER, "$42"), ("Orrin Group", Stance.REJECT, "$38")),
    outlook="Analysts expect",
)

HOSTAGES = Told(
    name="hostage and ceasefire talks, partial",
    published="2026-01-22",
    title="Sudan's army and rebels agree to swap prisoners, but no truce yet",
    body="""Sudan's army and the Rapid Support Forces agreed on Wednesday to exchange 300 prisoners, the first result
of
talks mediated by Saudi Arabia and the United States in Jeddah.

The two sides failed to agree on a nationwide ceasefire, officials said. The army demands that the
paramilitaries leave the cities first. The Rapid Support Forces rejected that condition.

Negotiators will meet again in Jeddah on 2 February. Mediators said gaps on a truce remained wide.""",
    stage=Stage.PARTIAL_AGREEMENT,
    sides=frozenset({"Sudan", "Rapid Support Forces"}),
    venue="Jeddah",
    last_round="2026-01-21",
    next_round="2026-02-02",
    mediators=frozenset({"Saudi Arabia", "United States"}),
    positions=(("Rapid Support Forces", Stance.REJECT, "condition"),),
    events=((EventKind.AGREE, "2026-01-21"), (EventKind.CONSULT, "2026-02-02")),
    outlook="Mediators said gaps",
)

FISHERIES = Told(
    name="fisheries, scheduled",
    published="2025-11-28",
    title="Norway and EU to resume mackerel talks in Bergen next week",
    body="""Norway and the European Union will resume talks on mackerel quotas in Bergen on Tuesday, the Norwegian
fisheries
ministry said on Friday.

Norway wants a larger share of the catch. Brussels has so far refused to go beyond 22 percent.

The last round ended in London on 14 November without a result. A deal is needed before the season opens in
January.""",
    stage=Stage.SCHEDULED,
    sides=frozenset({"Norway", "European Union"}),
    venue="Bergen",
    last_round="2025-11-14",
    next_round="2025-12-02",
    positions=(("Norway", Stance.DEMAND, "share of the catch"),),
    events=((EventKind.CONSULT, "2025-12-02"),),
)

RIGHTS = Told(
    name="television rights",
    published="2026-05-08",
    title="Football league and Canal Sport suspend TV rights talks",
    body="""The Northern League has suspended negotiations with broadcaster Canal Sport over the next television
contract,
the league said on Friday.

Canal Sport offered 410 million euros a season, down from 520 million. The league is asking for at least 500
million.

"We cannot sell our game below its value," league president Marc Oriol said in Barcelona.

The current contract expires on 30 June. The league refused to say when talks might resume.""",
    stage=Stage.STALLED,
    sides=frozenset({"Northern League", "Canal Sport"}),
    positions=(("Canal Sport", Stance.OFFER, "410 million"), ("Northern League", Stance.DEMAND, "500 million")),
    events=((EventKind.SUSPEND, "2026-05-08"),),
)

ADJOURNED = Told(
    name="border talks adjourned",
    published="2026-06-15",
    title="Armenia and Azerbaijan end round of border talks without deal, to meet again",
    body="""Armenian and Azerbaijani envoys ended two days of border talks in Tbilisi on Sunday without an agreement
but
will meet again on 29 June, Georgia's foreign ministry said.

Yerevan called for a withdrawal of troops from the disputed heights. Baku rejected the demand and proposed a
joint commission instead.

Georgian foreign minister Nino Abashidze, who is mediating, said the atmosphere was constructive. Diplomats see
little chance of a breakthrough this summer.""",
    stage=Stage.ADJOURNED,
    sides=frozenset({"Armenia", "Azerbaijan"}),
    venue="Tbilisi",
    last_round="2026-06-14",
    next_round="2026-06-29",
    mediators=frozenset({"Georgia"}),
    positions=(
        ("Armenia", Stance.DEMAND, "withdrawal of troops"),
        ("Azerbaijan", Stance.REJECT, "withdrawal of troops"),
        ("Azerbaijan", Stance.OFFER, "joint commission"),
    ),
    outlook="Diplomats see little chance",
)

NURSES = Told(
    name="nurses' tentative deal",
    published="2026-04-21",
    title="Nurses and hospitals reach deal to end Oregon strike",
    body="""Striking nurses in Oregon reached an agreement with the hospital chain Cascade Hospitals Group on Monday,
ending
a walkout of 31 days.

Under the deal nurses will get raises of 12% over three years. Cascade Hospitals Group accepted limits on the
number of patients per nurse.

Members of the nurses' union vote on the contract on Thursday. Union leaders expect it to pass.""",
    stage=Stage.AGREEMENT,
    sides=frozenset({"nurses", "Cascade Hospitals Group"}),
    positions=(("Cascade Hospitals Group", Stance.ACCEPT, "limits"),),
    events=((EventKind.AGREE, "2026-04-20"),),
    outlook="Union leaders expect",
)

NUCLEAR = Told(
    name="nuclear talks under way",
    published="2026-07-04",
    title="Iran, U.S. negotiators begin third round of nuclear talks in Muscat",
    body="""Iranian and American negotiators began a third round of nuclear talks in Muscat on Saturday under the
mediation
of Oman.

Iran insists on its right to enrich uranium, while Washington has demanded an end to all enrichment. Iranian
foreign minister Ali Sadeghi said Tehran would never give up its programme.

The second round was held in Rome on 20 June. Hopes of a quick accord are slim.""",
    stage=Stage.UNDER_WAY,
    sides=frozenset({"Iran", "United States"}),
    venue="Muscat",
    last_round="2026-07-04",
    mediators=frozenset({"Oman"}),
    positions=(
        ("Iran", Stance.DEMAND, "right to enrich uranium"),
        ("United States", Stance.DEMAND, "end to all enrichment"),
    ),
    events=((EventKind.CONSULT, "2026-07-04"), (EventKind.CONSULT, "2026-06-20")),
    outlook="Hopes of a quick accord",
)

DEBT = Told(
    name="debt talks, deadlock",
    published="2025-08-27",
    title="Zambia debt talks deadlocked as bondholders refuse deeper losses",
    body="""Debt talks between Zambia and its bondholders are deadlocked, three people familiar with the matter said on
Wednesday.

Bondholders rejected a proposal to write off half of their claims. Zambia has asked for a moratorium until 2028.

The International Monetary Fund urged both sides to compromise. The last meeting, held in Paris on August 12,
ended without progress.""",
    stage=Stage.STALLED,
    sides=frozenset({"Zambia", "bondholders"}),
    venue="Paris",
    last_round="2025-08-12",
    positions=(
        ("bondholders", Stance.REJECT, "write off half"),
        ("Zambia", Stance.DEMAND, "moratorium"),
        ("International Monetary Fund", Stance.DEMAND, "compromise"),
    ),
    events=((EventKind.CONSULT, "2025-08-12"),),
)

BUDGET = Told(
    name="budget, proposed talks refused",
    published="2026-09-30",
    title="Opposition invites government to crisis talks on budget",
    body="""The opposition Alliance on Tuesday invited the government to crisis talks on next year's budget, offering
to
back a smaller deficit.

Finance minister Lars Brandt said the cabinet was willing to meet but dismissed calls for a wealth tax. No date
has been set.

A vote is due on 15 October.""",
    stage=Stage.PROPOSED,
    sides=frozenset({"Alliance", "the government"}),
    positions=(("the cabinet", Stance.REJECT, "wealth tax"),),
    events=((EventKind.REQUEST, "2026-09-29"),),
)

NOT_TALKS = (
    (
        "2026-03-01",
        "Storm leaves thousands without power in Ireland",
        """A storm cut power to 40,000 homes in the west of Ireland on Saturday, the grid operator said.

Crews hope to restore most lines by Monday. The weather service warned of floods in Galway.""",
    ),
    (
        "2026-03-01",
        "City beat Rovers in cup final",
        """City beat Rovers 2-1 in the cup final at Wembley on Saturday. Captain Joe Lane scored both goals.

Rovers coach Tim Hart said his team had deserved a draw. City meet United in the league on Tuesday.""",
    ),
)

TOLD = (
    STRIKE,
    TRADE,
    CLIMATE,
    COALITION,
    MERGER,
    HOSTAGES,
    FISHERIES,
    RIGHTS,
    ADJOURNED,
    NURSES,
    NUCLEAR,
    DEBT,
    BUDGET,
)
