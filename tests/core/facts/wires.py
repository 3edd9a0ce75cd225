"""Short wire briefs on invented negotiations with what a careful analyst reads in them, labelled before any output."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.core.model.fact import Stage


@dataclass(frozen=True)
class Wire:
    """A brief of 11 March 2026, a Wednesday; `said` gives who said what, by the beginning of the words."""

    text: str
    stage: Stage | None
    next_round: date | None = None
    said: tuple[tuple[str, str], ...] = ()


WIRES: tuple[Wire, ...] = (
    Wire(
        "Border talks between Chad and Niger in Tunis collapse without any clear agreement on the disputed wells.",
        Stage.COLLAPSED,
    ),
    Wire(
        "Two days of talks between Georgia and Armenia over the Lori dam broke down on Tuesday, with each side blaming"
        " the other for the failure.",
        Stage.COLLAPSED,
    ),
    Wire(
        "The Kestrel rebels said on Tuesday that they had accepted a draft ceasefire agreement drawn up by Kenyan"
        " mediators. The government of Uganda has not yet replied.",
        Stage.UNDER_WAY,
        said=(("Kestrel rebels", "they had accepted"),),
    ),
    Wire(
        "The cabinet of Morocco approves the proposed fisheries agreement with the European Union, which Brussels has"
        " still to endorse.",
        Stage.AGREEMENT,
    ),
    Wire(
        "Chile and Bolivia sign an agreement on port access in Lima, ending four years of negotiations.",
        Stage.AGREEMENT,
    ),
    Wire(
        "The truce between the Sudanese army and the Red Valley militia, which took effect last month, breaks down as"
        " fighting resumes in three provinces.",
        Stage.COLLAPSED,
    ),
    Wire(
        "Peru's president announces that all trade negotiations with Chile are “terminated” over an advertisement.",
        Stage.COLLAPSED,
    ),
    Wire("Israel resumes air strikes on Lebanon, ending the two-month ceasefire.", Stage.COLLAPSED),
    Wire(
        "Norwegian Prime Minister Ola Brekke meets Moldovan President Irina Rusu in Oslo to discuss energy prices.",
        None,
    ),
    Wire(
        "Brazilian President Marta Alencar meets Venezuelan leader Raul Pinto ahead of Venezuela's border talks with"
        " Guyana, which are to open in Bridgetown on Monday.",
        Stage.SCHEDULED,
        date(2026, 3, 16),
    ),
    Wire(
        "Ethiopia says that it will not attend next week's talks with Eritrea in Djibouti, citing shelling along the"
        " frontier.",
        Stage.STALLED,
    ),
    Wire(
        "Peru's government invites the striking miners' union to a new round of talks next Tuesday; the union has not"
        " said whether it will come.",
        Stage.PROPOSED,
        date(2026, 3, 17),
    ),
    Wire(
        "Thailand and Cambodia agree to extend their truce by ten days and to meet again in Kuala Lumpur on 20 March.",
        Stage.PARTIAL_AGREEMENT,
        date(2026, 3, 20),
    ),
    Wire("India and Nepal exchange 40 prisoners as part of the accord they signed in January.", Stage.AGREEMENT),
    Wire(
        "The first phase of the ceasefire between the Coastal Front and the Yemeni government expires today, while"
        " talks on a second phase remain deadlocked.",
        Stage.STALLED,
    ),
    Wire(
        "Harrow Air pilots call off a strike planned for Friday after their union and the airline reached a three-year"
        " pay deal.",
        Stage.AGREEMENT,
    ),
    Wire("Pilots at Harrow Air reject a third pay offer and say they will walk out on Friday.", Stage.STALLED),
    Wire(
        "Exclusive takeover talks between Brandt Foods and Lindqvist have ended without a deal, Brandt said on"
        " Wednesday. It does not intend to make a further offer.",
        Stage.COLLAPSED,
        said=(("Brandt", "Exclusive takeover talks"),),
    ),
    Wire(
        "Brandt Foods has entered exclusive talks to buy Lindqvist for 2.1 billion euros. The exclusivity period ends"
        " on 31 March.",
        Stage.UNDER_WAY,
    ),
    Wire(
        "Kenya's foreign minister, Joyce Atieno, said a ceasefire had been reached between Somalia and the Juba"
        " Council after talks in Nairobi.",
        Stage.AGREEMENT,
        said=(("Joyce Atieno", "a ceasefire had been reached"),),
    ),
    Wire(
        "Hungary insisted that the talks with Serbia be postponed until a census of the villages is finished.",
        None,
        said=(("Hungary", "the talks with Serbia be postponed"),),
    ),
    Wire(
        "Japan and South Korea held a third round of trade negotiations in Seoul on Tuesday and agreed to continue"
        " them next week.",
        Stage.ADJOURNED,
    ),
    Wire(
        "Egyptian and Sudanese negotiators arrive in Khartoum for talks on sharing the Nile's water.", Stage.UNDER_WAY
    ),
    Wire(
        "Delegations from Cyprus and Turkey are due to meet in Geneva on Thursday for the first time in eight years.",
        Stage.SCHEDULED,
        date(2026, 3, 12),
    ),
    Wire(
        "The technical group on tariffs will meet on 18 March, officials said. Canada and Mexico ended their fourth"
        " round of talks on Tuesday and set no date for a fifth.",
        Stage.ADJOURNED,
    ),
    Wire("Belgium's five parties suspend coalition talks after the Liberals withdraw from the table.", Stage.STALLED),
    Wire(
        "Belgium's coalition talks resume after a ten-day break, with the Liberals back at the table.", Stage.UNDER_WAY
    ),
    Wire(
        "Finland proposes a 30-day truce in its tariff dispute with Canada and offers to host talks in Turku.",
        Stage.PROPOSED,
    ),
    Wire(
        "Colombia's government and the Magdalena Front agree on a humanitarian corridor, but remain at odds over"
        " disarmament after talks in Quito.",
        Stage.PARTIAL_AGREEMENT,
    ),
    Wire(
        "Parliament in Tbilisi votes on 25 March on whether to ratify the treaty that Georgia signed with Armenia last"
        " week.",
        Stage.AGREEMENT,
    ),
    Wire(
        'The Teamsters local and Dorset Freight are close to a deal, union leader Al Pruitt said. "We are down to one'
        ' issue," he told reporters.',
        Stage.UNDER_WAY,
        said=(("Al Pruitt", "The Teamsters local and Dorset Freight"), ("Al Pruitt", "We are down to one")),
    ),
    Wire("Pakistan halts peace talks with the Hill Council after a bomb kills twelve soldiers.", Stage.STALLED),
    Wire(
        "Both sides have walked away from the negotiations and the mediator, Lars Holm, has gone home: Sweden and its"
        " dockers have no talks planned.",
        Stage.COLLAPSED,
    ),
    Wire(
        "President Lucia Ferrante wrote on social media a deal with Libya on migration had just been concluded. Libya"
        " denied it.",
        Stage.UNDER_WAY,
        said=(("Lucia Ferrante", "a deal with Libya"),),
    ),
    Wire(
        "The United Nations warns the truce in Kivu is close to collapse as both sides accuse each other of attacks.",
        Stage.AGREEMENT,
        said=(("United Nations", "the truce in Kivu is close"),),
    ),
    Wire(
        "The club owners have tabled their last offer, and the league has until Friday to answer. No meeting is"
        " planned.",
        Stage.UNDER_WAY,
    ),
    Wire(
        "Talks on television rights between the Premier Hockey League and Nordic Sport go into a fourth week.",
        Stage.UNDER_WAY,
    ),
    Wire(
        "A summit of the four river states scheduled for Thursday in Hanoi has been postponed indefinitely.",
        Stage.STALLED,
    ),
    Wire(
        "Delegates to the Nairobi plastics conference go home without a treaty and are to try again in October.",
        Stage.ADJOURNED,
    ),
    Wire("Eritrea declares its ceasefire with Ethiopia over and recalls its negotiators from Cairo.", Stage.COLLAPSED),
    Wire("Saudi Arabia and Iran restore diplomatic ties under a deal brokered by China.", Stage.AGREEMENT),
    Wire(
        "Greek Prime Minister Nikos Vallas proposed that Turkey withdraw its survey ships before any talks begin.",
        Stage.PROPOSED,
        said=(("Nikos Vallas", "Turkey withdraw its survey ships"),),
    ),
    Wire(
        "The Philippines and the Moro Union will free 60 detainees each by Sunday, the next stage of an exchange"
        " agreed at talks in Jakarta last week.",
        Stage.PARTIAL_AGREEMENT,
    ),
)
