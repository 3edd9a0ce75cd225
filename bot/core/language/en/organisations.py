"""What is known of how organisations and places are called."""

from __future__ import annotations

# A run of capitalised words with one of these in it is an organisation.
HEADS = frozenset(
    """
    Ministry Union Unions Commission Council Federation Inc Inc. plc PLC Plc Ltd Ltd. Corp Corp. Corporation
    Company Co. LLC LLP AG SA GmbH NV SE Group Holdings Party Bank Agency Association Authority Committee
    Congress Parliament Senate Assembly Department Organisation Organization Institute Institution University
    College Foundation Forum Fund League Alliance Coalition Movement Front Brotherhood Confederation Conference
    Court Tribunal Board Bureau Office Service Services Secretariat Society Trust Treasury Embassy Army Navy
    Forces Guards Guard Command Airlines Airways Motors Motor Industries Partners Capital Ventures Technologies
    Systems Network Networks Media News Times Post Herald Tribune Guardian Journal Gazette Chronicle Observer
    Telegraph Mirror Independent Press Broadcasting Television Radio Workers Teamsters Teachers Nurses Pilots
    Dockers Miners Brotherhood Guild Syndicate Chamber Club Republicans Democrats Conservatives Greens Liberals
    Socialists Secretariat Directorate Cabinet Government Administration Police Hospital Hospitals School
    Schools Academy Center Centre Initiative Campaign Caucus Bundestag Knesset Duma Rada Majlis Sejm Exchange
    Reserve Steel Petroleum Oil Energy Electric Pharmaceuticals Foods Stores Railways Railway Rail Shipping
    Ports Logistics Telecom Communications Entertainment Studios Pictures Records Insurance Financial Bancorp
    Securities Consulting Enterprises Works Laboratories Labs PAC Delegation Mission Regiment Brigade Battalion
    Corps Militia Church Synod Diocese Taskforce Watch International Worldwide Terminals Lines Mills Airports
    Breweries Brewers Farms Dairies Bakeries Foundries Shipyards Yards Airlines Associates Brothers Sons Ledger
    Employers Importers Exporters Growers Fishers Farmers Bakers Players Drivers Bondholders Creditors Clubs
    Producers Manufacturers Retailers Traders Carriers Shippers Tenants Landlords Writers Directors Actors Musicians
    Doctors Physicians Midwives Paramedics Firefighters Carpenters Electricians Machinists Steelworkers Autoworkers
    Truckers Hauliers Pharmacists Lecturers Engineers Technicians Stewards Seafarers Ranchers Hoteliers District
    Concert Pact Bloc Panel Ombudsman Registry Ombudsperson Operator Operators Broadcasters Rugby Football
    """.split()
)
# Words that no given name is: a name of several words that begins so names nobody.
QUALIFIERS = frozenset(
    """
    National International Industrial Civic Social Green Red Blue United General Central Federal Royal Public
    Democratic Liberal Conservative Republican Popular New Old Great Grand Little Big Upper Lower Inner Outer
    High Low Long Short First Second Third Last Free Fair Open Joint Common Global Local Regional Coastal Eastern
    Western Northern Southern North South East West Atlantic Pacific Baltic Nordic Arctic Andean Alpine Daily
    Weekly Evening Morning Financial Fiscal Merchant Economic Commercial Agricultural Maritime Rural Urban Medical
    Labour Labor Trade Transport Harbour Harbor River Mountain Island Ocean Sea Lake Land Forest Water Wind Solar
    Coal Steel Iron Stone Glass Silver Golden Gold Black White Fruit Grain Dairy Rail Handball Football Rugby
    Cricket Hockey Tennis Nurses Teachers Workers Dockers Farmers Miners Bakers Fishers Pilots Players Employers
    Five Six Seven Eight Two Three Four Ten Young Independent Human Citizens People Peoples Women Youth Student
    """.split()
)
# Written with a capital in official style, these name nobody by themselves.
NO_NAMES = frozenset(
    """
    Government Governments House European Europeans African Africans Asian Asians Parties Party State States
    Delegation Delegations Office Offices Talks Agreement Treaty Summit Gate Article Section Chapter Annex Clause Day
    Week Page
    """.split()
)
GOVERNMENT_HEADS = frozenset(
    """
    Ministry Government Parliament Embassy Army Navy Senate Congress Cabinet Treasury Administration Bundestag
    Knesset Duma Rada Majlis Sejm Department Office Presidency Forces Council Assembly Delegation Mission Guard
    Guards
    """.split()
)
"""An organisation with a state's name or demonym before one of these speaks for that state."""

OUTLET_HEADS = frozenset(
    """
    News Times Post Herald Tribune Guardian Journal Gazette Chronicle Observer Telegraph Mirror Independent
    Broadcasting Television Radio Magazine Press Daily Weekly Courier Examiner Inquirer Bulletin Wire Newswire
    """.split()
)
OUTLETS = frozenset(
    """BBC|CNN|NBC|ABC|CBS|PBS|NPR|Reuters|AFP|AP|TASS|Tass|Interfax|Xinhua|Bloomberg|Politico|Axios|Breitbart
Al Jazeera|RIA Novosti|RIA|Sky News|Fox News|MSNBC|CNBC|Associated Press|Agence France-Presse|Deutsche Welle
DW|Euronews|Anadolu|Kyodo|Yonhap|ITAR-TASS|Ukrinform|USA Today|Le Monde|Der Spiegel|Spiegel|Die Welt
Financial Times|Wall Street Journal|Washington Post|New York Times|Guardian|Economist|Huffington Post
BuzzFeed|Vox|Time|Newsweek|Forbes|Twitter|Facebook|Telegram|YouTube|Instagram|Truth Social|TikTok|WhatsApp|X
LinkedIn|Reddit|Getty Images|Getty|EPA|Kyiv Independent|Moscow Times|Times of Israel|Haaretz|Dawn|NDTV
Rossiya|Channel 4|ITV|ARD|ZDF|Suspilne|Meduza|Wikinews|Wikipedia|Google News|Substack|The Hill|Daily Mail
Nikkei|Asahi Shimbun|El País|El Pais|La Repubblica|Corriere della Sera|Le Figaro""".replace("\n", "|").split("|")
)

# Name | other names; the first is the name that is told.
INTERNATIONAL = """
United Nations|U.N.|UN|UNO
European Union|E.U.|EU
European Commission|EC
European Council|
European Parliament|
European Central Bank|ECB
NATO|Nato|N.A.T.O.|North Atlantic Treaty Organization|Atlantic Alliance
OSCE|Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe
African Union|A.U.|AU
Arab League|League of Arab States
ASEAN|Asean|Association of Southeast Asian Nations
ECOWAS|Ecowas|Economic Community of West African States
IGAD|
Gulf Cooperation Council|GCC
Organization of American States|OAS
World Trade Organization|WTO|World Trade Organisation
International Monetary Fund|IMF|I.M.F.
World Bank|
World Health Organization|WHO|World Health Organisation
International Atomic Energy Agency|IAEA|I.A.E.A.
International Criminal Court|ICC
International Court of Justice|ICJ
International Labour Organization|ILO|International Labour Organisation
Red Cross|ICRC|International Committee of the Red Cross
OPEC|Opec|OPEC+
G7|Group of Seven|G-7
G20|Group of 20|G-20
BRICS|Brics
Security Council|U.N. Security Council|UN Security Council|United Nations Security Council
General Assembly|U.N. General Assembly|UN General Assembly
UNICEF|Unicef
UNESCO|Unesco
UNHCR|
UNFCCC|
Amnesty International|
Human Rights Watch|
Shanghai Cooperation Organisation|SCO
Commonwealth of Independent States|CIS
Eurogroup|
Mercosur|
CARICOM|Caricom
Pacific Islands Forum|
Hamas|
Hezbollah|Hizbollah|Hizbullah
Houthis|Houthi|Ansar Allah
Taliban|Taleban
PKK|Kurdistan Workers' Party|Kurdistan Workers’ Party
FARC|Farc
ELN|
M23|
Rapid Support Forces|RSF
Islamic State|ISIS|IS|ISIL
Al-Shabaab|Al Shabaab|al-Shabaab|al-Shabab
Al-Qaeda|al-Qaeda|al-Qaida
Fatah|
Palestinian Authority|
IRA|
Polisario Front|Polisario
"""

GOVERNMENT_BODIES = """
State Department:United States
US State Department:United States
U.S. State Department:United States
Pentagon:United States
Capitol Hill:United States
U.S. Congress:United States
Justice Department:United States
Treasury Department:United States
Commerce Department:United States
Federal Reserve:United States
House of Representatives:United States
Foreign Office:United Kingdom
House of Commons:United Kingdom
House of Lords:United Kingdom
Westminster:United Kingdom
State Duma:Russia
Duma:Russia
Verkhovna Rada:Ukraine
Rada:Ukraine
Knesset:Israel
Bundestag:Germany
Bundesrat:Germany
Politburo:China
Sejm:Poland
Majlis:Iran
Revolutionary Guards:Iran
Lok Sabha:India
Dáil:Ireland
Riksdag:Sweden
Storting:Norway
Folketing:Denmark
Diet:Japan
"""

PARTS_OF = {
    "European Commission": "European Union",
    "European Council": "European Union",
    "European Parliament": "European Union",
    "Eurogroup": "European Union",
    "Security Council": "United Nations",
    "General Assembly": "United Nations",
    "UNHCR": "United Nations",
    "UNICEF": "United Nations",
}
"""Bodies that speak for a larger one."""

SEATS_OF_BODIES = {"Brussels": "European Union"}
"""Towns that stand for a body where the text names it too."""

PLACE_HEADS = frozenset(
    """
    Palace Street Square Avenue Road River Sea Ocean Lake Mountains Mountain Hills Island Islands Province
    Region Oblast County Airport Hotel Hall Bay Valley City Town Village Gulf Strait Peninsula Desert
    Bridge Park Harbour Harbor Port Airfield Base Border Coast Canal Castle Mansion House Tower Plaza Station
    Stadium Arena Museum Cathedral Mosque Temple Beach Cape Mount Crossing Corridor Heights Basin Delta Forest
    Territory Strip Zone Center Centre Campus Factory Plant Mine Refinery Terminal Compound Villa Resort Quarter
    """.split()
) - {"Center", "Centre", "House"}

NOT_NAMES = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
    Dec Christmas Easter Ramadan Passover Eid I I'm I’m I'll I’ll I've I’ve I'd I’d Source Sources Related Image
    Images Photo Photos File Video Read More Share Updated Published Editing Reporting Writing Additional GMT
    BST EST EDT CET CEST UTC PM AM TV OK Islam Christianity Muslim Muslims Christian Christians Jewish Jews Arab
    Arabs Catholic Protestant Sunni Shia Western Eastern Northern Southern English Internet Covid COVID Covid-19
    COVID-19 AI Brexit God Bible Koran Quran
    """.split()
)

LEGAL_FORMS = frozenset(
    """
    Inc Inc. plc PLC Ltd Ltd. Corp Corp. Co. LLC LLP AG SA GmbH NV SE Limited ASA SpA BV Oy OYJ Oyj AB Pty PJSC
    KGaA S.A. N.V. S.p.A.
    """.split()
)
"""What only says what kind of firm in law an organisation is."""
