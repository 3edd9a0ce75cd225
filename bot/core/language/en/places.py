"""Places that are no states: the cities of states, regions of the world, and those that are given names too."""

from __future__ import annotations

CITIES = """
Türkiye:Istanbul,Antalya,Izmir,Diyarbakir
Switzerland:Geneva,Zurich,Basel,Lausanne,Lugano,Davos,Montreux,Bürgenstock
Saudi Arabia:Jeddah,Mecca,Neom
United Arab Emirates:Dubai,Sharjah
Russia:St. Petersburg,Saint Petersburg,Sochi,Kazan,Vladivostok,Kursk,Belgorod,Grozny,Yekaterinburg
Ukraine:Kharkiv,Odesa,Odessa,Lviv,Mariupol,Kherson,Zaporizhzhia,Donetsk,Luhansk,Dnipro,Sumy,Bakhmut
United States:New York,New York City,Los Angeles,San Francisco,Chicago,Boston,Detroit,Houston,Dallas,Atlanta
United States:Seattle,Philadelphia,Miami
United States:Anchorage,Dayton,Camp David,Bretton Woods,Las Vegas,Denver,Baltimore,Pittsburgh,Cleveland
United Kingdom:Belfast,Edinburgh,Glasgow,Cardiff,Manchester,Liverpool,Birmingham,Leeds,Bristol,Southampton,Felixstowe
Germany:Munich,Hamburg,Frankfurt,Bonn,Cologne,Stuttgart,Düsseldorf,Leipzig,Dresden,Wolfsburg
France:Lyon,Marseille,Strasbourg,Nice,Bordeaux,Toulouse,Lille,Versailles
Belgium:Antwerp,Ghent,Liège
Netherlands:Rotterdam,Utrecht,Maastricht,Eindhoven
Italy:Milan,Naples,Turin,Venice,Genoa,Palermo,Florence,Bologna
Spain:Barcelona,Seville,Valencia,Bilbao
Israel:Jerusalem,Tel Aviv,Haifa
Egypt:Sharm el-Sheikh,Sharm El Sheikh,Alexandria,Giza
Pakistan:Karachi,Lahore,Rawalpindi,Peshawar
India:Mumbai,Kolkata,Chennai,Bengaluru,Bangalore,Hyderabad,Srinagar
China:Shanghai,Guangzhou,Shenzhen,Tianjin,Chongqing,Wuhan,Hong Kong
Japan:Osaka,Kyoto,Hiroshima,Nagoya,Yokohama,Fukuoka
South Korea:Busan,Incheon
Canada:Toronto,Montreal,Vancouver,Quebec City,Calgary,Halifax,Kananaskis
Australia:Sydney,Melbourne,Brisbane,Perth,Adelaide
Brazil:São Paulo,Sao Paulo,Rio de Janeiro,Belém,Belem
Chile:Santiago
Colombia:Cartagena,Medellín,Medellin,Cali
Cuba:Guantanamo Bay
Mexico:Guadalajara,Monterrey,Tijuana,Cancun
South Africa:Johannesburg,Cape Town,Durban
Nigeria:Lagos,Kano
Kenya:Mombasa
Tanzania:Dar es Salaam,Arusha,Zanzibar
Ethiopia:Mekelle
Sudan:Port Sudan,El Fasher,Omdurman
Morocco:Casablanca,Marrakesh,Tangier
Libya:Benghazi,Sirte
Syria:Aleppo,Homs,Idlib
Iraq:Basra,Mosul,Erbil
Iran:Isfahan,Natanz,Fordow,Qom
Yemen:Aden,Hodeidah
Poland:Krakow,Gdansk,Lodz
Austria:Salzburg,Graz
Norway:Bergen,Stavanger
Sweden:Gothenburg,Malmö,Malmo
Denmark:Aarhus
Finland:Tampere
Kazakhstan:Almaty
Uzbekistan:Samarkand
Vietnam:Ho Chi Minh City,Da Nang
Indonesia:Bali,Surabaya
Malaysia:Penang
Myanmar:Yangon,Mandalay
Democratic Republic of the Congo:Goma,Bukavu
Afghanistan:Kandahar,Herat
Panama:Panama City
Qatar:Lusail
Georgia:Batumi
Azerbaijan:Shusha
Armenia:Gyumri
Belarus:Gomel,Brest
Ivory Coast:Abidjan
Bolivia:Sucre
Ecuador:Guayaquil
New Zealand:Auckland,Christchurch
"""

REGIONS = tuple(
    """Europe|Africa|Asia|North America|South America|Latin America|Central America|Middle East|Central Asia
Southeast Asia|East Asia|South Asia|Western Europe|Eastern Europe|Balkans|Caucasus|Sahel|Horn of Africa
Scandinavia|Arctic|Antarctica|Pacific|Atlantic|Mediterranean|Black Sea|Red Sea|Baltic|Persian Gulf
Strait of Hormuz|South China Sea|Sea of Azov|Gaza|Gaza Strip|West Bank|Golan Heights|Crimea|Donbas|Donbass
Kashmir|Northern Ireland|Scotland|Wales|England|Catalonia|Kurdistan|Nagorno-Karabakh|Karabakh|Tigray|Darfur
Sinai|Siberia|Chechnya|Transnistria|Abkhazia|South Ossetia|Somaliland|Hong Kong|Macau|Greenland|Texas
California|Florida|Ohio|Michigan|Alaska|Virginia|Pennsylvania|Wisconsin|Iowa|Arizona|Nevada|Illinois|Brussels
Bavaria|Quebec|Ontario|Alberta|East Jerusalem|Rafah|Khan Younis|Earth|West|East|Global South|Gulf|Sea of Japan
Suez Canal|Panama Canal""".replace("\n", "|").split("|")
)

# What the names of places end in, where nothing else says what is named.
ENDINGS = (
    "land",
    "stan",
    "burg",
    "shire",
    "ville",
    "grad",
    "haven",
    "mouth",
    "sund",
    "wick",
    "stad",
    "heim",
    "fjord",
    "dorf",
    "pur",
    "abad",
    "polis",
    "ovia",
    "aria",
    "enia",
    "onia",
    "dora",
)
GIVEN_TOO = frozenset(
    {
        "Jordan",
        "Chad",
        "Israel",
        "Georgia",
        "Kenya",
        "Austin",
        "Sydney",
        "Florence",
        "Charlotte",
        "Paris",
        "Dallas",
        "Santiago",
        "Virginia",
        "Sofia",
        "Houston",
        "London",
        "Valencia",
        "Alexandria",
        "Victoria",
        "Jackson",
        "Lincoln",
        "Madison",
    }
)
"""Places whose name is a given name as well: before a capitalised word they are taken for one."""
