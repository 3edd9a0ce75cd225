"""The states of the world: usual English name | demonyms | capital | other names, and seats of its government."""

from __future__ import annotations

TABLE = """
Afghanistan|Afghan,Afghans|Kabul|Islamic Emirate of Afghanistan
Albania|Albanian,Albanians|Tirana|
Algeria|Algerian,Algerians|Algiers|
Andorra|Andorran,Andorrans|Andorra la Vella|
Angola|Angolan,Angolans|Luanda|
Antigua and Barbuda|Antiguan,Antiguans|St. John's|Antigua
Argentina|Argentine,Argentines,Argentinian,Argentinians|Buenos Aires|Casa Rosada
Armenia|Armenian,Armenians|Yerevan|
Australia|Australian,Australians|Canberra|
Austria|Austrian,Austrians|Vienna|Ballhausplatz
Azerbaijan|Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku|
Bahamas|Bahamian,Bahamians|Nassau|The Bahamas
Bahrain|Bahraini,Bahrainis|Manama|
Bangladesh|Bangladeshi,Bangladeshis|Dhaka|
Barbados|Barbadian,Barbadians|Bridgetown|
Belarus|Belarusian,Belarusians,Belarussian|Minsk|Byelorussia
Belgium|Belgian,Belgians||
Belize|Belizean,Belizeans|Belmopan|
Benin|Beninese|Porto-Novo|
Bhutan|Bhutanese|Thimphu|
Bolivia|Bolivian,Bolivians|La Paz|
Bosnia and Herzegovina|Bosnian,Bosnians|Sarajevo|Bosnia,Bosnia-Herzegovina
Botswana|Botswanan,Batswana|Gaborone|
Brazil|Brazilian,Brazilians|Brasilia|Brasília,Planalto,Itamaraty
Brunei|Bruneian,Bruneians|Bandar Seri Begawan|
Bulgaria|Bulgarian,Bulgarians|Sofia|
Burkina Faso|Burkinabe,Burkinabé|Ouagadougou|
Burundi|Burundian,Burundians|Gitega|Bujumbura
Cambodia|Cambodian,Cambodians|Phnom Penh|
Cameroon|Cameroonian,Cameroonians|Yaounde|Yaoundé
Canada|Canadian,Canadians|Ottawa|Parliament Hill
Cape Verde|Cape Verdean,Cape Verdeans|Praia|Cabo Verde
Central African Republic|Central African|Bangui|
Chad|Chadian,Chadians|N'Djamena|
Chile|Chilean,Chileans||La Moneda
China|Chinese|Beijing|Zhongnanhai,People's Republic of China,PRC,Peking
Colombia|Colombian,Colombians|Bogota|Bogotá
Comoros|Comorian,Comorians|Moroni|
Costa Rica|Costa Rican,Costa Ricans||
Croatia|Croatian,Croatians|Zagreb|
Cuba|Cuban,Cubans|Havana|
Cyprus|Cypriot,Cypriots|Nicosia|Republic of Cyprus
Czechia|Czech,Czechs|Prague|Czech Republic
Democratic Republic of the Congo|Congolese|Kinshasa|DR Congo,DRC,D.R.C.,Democratic Republic of Congo,Congo
Denmark|Danish,Danes,Dane|Copenhagen|Christiansborg
Djibouti|Djiboutian,Djiboutians||
Dominica|||
Dominican Republic|Dominican,Dominicans|Santo Domingo|
Ecuador|Ecuadorian,Ecuadorians,Ecuadorean|Quito|
Egypt|Egyptian,Egyptians|Cairo|
El Salvador|Salvadoran,Salvadorans,Salvadorean|San Salvador|
Equatorial Guinea|Equatoguinean|Malabo|
Eritrea|Eritrean,Eritreans|Asmara|
Estonia|Estonian,Estonians|Tallinn|
Eswatini|Swazi,Swazis|Mbabane|Swaziland
Ethiopia|Ethiopian,Ethiopians|Addis Ababa|
Fiji|Fijian,Fijians|Suva|
Finland|Finnish,Finns,Finn|Helsinki|
France|French,Frenchman,Frenchmen|Paris|Élysée,Elysée,Elysee,Élysée Palace,Elysee Palace,Matignon
France|||Quai d'Orsay,Quai d’Orsay
Gabon|Gabonese|Libreville|
Gambia|Gambian,Gambians|Banjul|The Gambia
Georgia|Georgian,Georgians|Tbilisi|
Germany|German,Germans|Berlin|
Ghana|Ghanaian,Ghanaians|Accra|
Greece|Greek,Greeks|Athens|Maximos Mansion
Grenada|Grenadian,Grenadians||
Guatemala|Guatemalan,Guatemalans|Guatemala City|
Guinea|Guinean,Guineans|Conakry|
Guinea-Bissau||Bissau|
Guyana|Guyanese|Georgetown|
Haiti|Haitian,Haitians|Port-au-Prince|
Honduras|Honduran,Hondurans|Tegucigalpa|
Hungary|Hungarian,Hungarians|Budapest|
Iceland|Icelandic,Icelanders|Reykjavik|Reykjavík
India|Indian,Indians|New Delhi|Delhi,South Block,Rashtrapati Bhavan
Indonesia|Indonesian,Indonesians|Jakarta|Merdeka Palace
Iran|Iranian,Iranians|Tehran|Teheran,Islamic Republic of Iran,Islamic Republic
Iraq|Iraqi,Iraqis|Baghdad|
Ireland|Irish|Dublin|Irish Republic,Republic of Ireland
Israel|Israeli,Israelis||Jewish State
Italy|Italian,Italians|Rome|Palazzo Chigi,Farnesina
Ivory Coast|Ivorian,Ivorians|Yamoussoukro|Côte d'Ivoire,Cote d'Ivoire,Côte d’Ivoire
Jamaica|Jamaican,Jamaicans|Kingston|
Japan|Japanese|Tokyo|Kantei
Jordan|Jordanian,Jordanians|Amman|Hashemite Kingdom
Kazakhstan|Kazakh,Kazakhs,Kazakhstani|Astana|Nur-Sultan,Akorda
Kenya|Kenyan,Kenyans|Nairobi|
Kiribati||Tarawa|
Kosovo|Kosovar,Kosovars,Kosovan|Pristina|Prishtina
Kuwait|Kuwaiti,Kuwaitis|Kuwait City|
Kyrgyzstan|Kyrgyz,Kyrgyzstani|Bishkek|
Laos|Lao,Laotian,Laotians|Vientiane|
Latvia|Latvian,Latvians|Riga|
Lebanon|Lebanese|Beirut|
Lesotho|Basotho|Maseru|
Liberia|Liberian,Liberians|Monrovia|
Libya|Libyan,Libyans|Tripoli|
Liechtenstein||Vaduz|
Lithuania|Lithuanian,Lithuanians|Vilnius|
Luxembourg|Luxembourgish,Luxembourger||
Madagascar|Malagasy|Antananarivo|
Malawi|Malawian,Malawians|Lilongwe|
Malaysia|Malaysian,Malaysians|Kuala Lumpur|Putrajaya
Maldives|Maldivian,Maldivians||
Mali|Malian,Malians|Bamako|
Malta|Maltese|Valletta|
Marshall Islands|Marshallese|Majuro|
Mauritania|Mauritanian,Mauritanians|Nouakchott|
Mauritius|Mauritian,Mauritians|Port Louis|
Mexico|Mexican,Mexicans|Mexico City|Los Pinos
Micronesia|Micronesian|Palikir|
Moldova|Moldovan,Moldovans|Chisinau|Chișinău
Monaco|Monegasque||
Mongolia|Mongolian,Mongolians|Ulaanbaatar|Ulan Bator
Montenegro|Montenegrin,Montenegrins|Podgorica|
Morocco|Moroccan,Moroccans|Rabat|
Mozambique|Mozambican,Mozambicans|Maputo|
Myanmar|Burmese|Naypyidaw|Burma,Naypyitaw
Namibia|Namibian,Namibians|Windhoek|
Nauru|Nauruan,Nauruans||
Nepal|Nepali,Nepalis,Nepalese|Kathmandu|
Netherlands|Dutch,Dutchman|Amsterdam|The Netherlands,The Hague,Holland,Binnenhof
New Zealand|New Zealander,New Zealanders|Wellington|Beehive
Nicaragua|Nicaraguan,Nicaraguans|Managua|
Niger|Nigerien,Nigeriens|Niamey|
Nigeria|Nigerian,Nigerians|Abuja|Aso Rock
North Korea|North Korean,North Koreans|Pyongyang|DPRK,D.P.R.K.
North Macedonia|Macedonian,Macedonians|Skopje|Macedonia
Norway|Norwegian,Norwegians|Oslo|
Oman|Omani,Omanis|Muscat|
Pakistan|Pakistani,Pakistanis|Islamabad|
Palau|Palauan,Palauans||
Palestine|Palestinian,Palestinians|Ramallah|State of Palestine
Panama|Panamanian,Panamanians|Panama City|
Papua New Guinea|Papua New Guinean|Port Moresby|
Paraguay|Paraguayan,Paraguayans|Asuncion|Asunción
Peru|Peruvian,Peruvians|Lima|
Philippines|Filipino,Filipinos,Philippine|Manila|The Philippines,Malacañang,Malacanang
Poland|Polish,Poles|Warsaw|
Portugal|Portuguese|Lisbon|
Qatar|Qatari,Qataris|Doha|
Republic of the Congo||Brazzaville|Congo-Brazzaville
Romania|Romanian,Romanians|Bucharest|
Russia|Russian,Russians|Moscow|Kremlin,Russian Federation
Rwanda|Rwandan,Rwandans|Kigali|
Saint Kitts and Nevis|Kittitian|Basseterre|St Kitts and Nevis
Saint Lucia|Saint Lucian|Castries|St Lucia
Saint Vincent and the Grenadines|Vincentian|Kingstown|
Samoa|Samoan,Samoans|Apia|
San Marino|Sammarinese||
Sao Tome and Principe|Santomean||São Tomé and Príncipe
Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh|Kingdom of Saudi Arabia
Senegal|Senegalese|Dakar|
Serbia|Serbian,Serbians,Serb,Serbs|Belgrade|
Seychelles|Seychellois||
Sierra Leone|Sierra Leonean,Sierra Leoneans|Freetown|
Singapore|Singaporean,Singaporeans||
Slovakia|Slovak,Slovaks,Slovakian|Bratislava|
Slovenia|Slovenian,Slovenians,Slovene,Slovenes|Ljubljana|
Solomon Islands|Solomon Islander|Honiara|
Somalia|Somali,Somalis|Mogadishu|
South Africa|South African,South Africans|Pretoria|Union Buildings
South Korea|South Korean,South Koreans|Seoul|Republic of Korea,Blue House
South Sudan|South Sudanese|Juba|
Spain|Spanish,Spaniard,Spaniards|Madrid|La Moncloa,Moncloa
Sri Lanka|Sri Lankan,Sri Lankans|Colombo|
Sudan|Sudanese|Khartoum|
Suriname|Surinamese|Paramaribo|
Sweden|Swedish,Swedes,Swede|Stockholm|Rosenbad
Switzerland|Swiss|Bern|Berne
Syria|Syrian,Syrians|Damascus|
Taiwan|Taiwanese|Taipei|
Tajikistan|Tajik,Tajiks|Dushanbe|
Tanzania|Tanzanian,Tanzanians|Dodoma|
Thailand|Thai,Thais|Bangkok|
Timor-Leste|Timorese|Dili|East Timor
Togo|Togolese|Lome|Lomé
Tonga|Tongan,Tongans||
Trinidad and Tobago|Trinidadian,Trinidadians|Port of Spain|Trinidad
Tunisia|Tunisian,Tunisians|Tunis|
Türkiye|Turkish,Turks,Turk|Ankara|Turkey,Turkiye,Republic of Türkiye,Bestepe
Turkmenistan|Turkmen|Ashgabat|
Tuvalu|Tuvaluan,Tuvaluans|Funafuti|
Uganda|Ugandan,Ugandans|Kampala|
Ukraine|Ukrainian,Ukrainians|Kyiv|Kiev,Bankova
United Arab Emirates|Emirati,Emiratis|Abu Dhabi|UAE,U.A.E.,Emirates
United Kingdom|British,Briton,Britons|London|UK,U.K.,Britain,Great Britain
United Kingdom|||Downing Street,No 10,No. 10,Number 10,Whitehall
United States|American,Americans|Washington|U.S.,US,USA,U.S.A.,America,United States of America
United States|||White House,Washington D.C.,Washington DC,Foggy Bottom,Oval Office
Uruguay|Uruguayan,Uruguayans|Montevideo|
Uzbekistan|Uzbek,Uzbeks|Tashkent|
Vanuatu|ni-Vanuatu|Port Vila|
Vatican City|||Vatican,Holy See
Venezuela|Venezuelan,Venezuelans|Caracas|Miraflores
Vietnam|Vietnamese|Hanoi|Viet Nam
Yemen|Yemeni,Yemenis|Sanaa|Sana'a,Sana’a
Zambia|Zambian,Zambians|Lusaka|
Zimbabwe|Zimbabwean,Zimbabweans|Harare|
"""

SEATS = frozenset(
    """Kremlin|White House|Downing Street|Whitehall|No 10|No. 10|Number 10|Élysée|Elysée|Elysee|Élysée Palace
Elysee Palace|Matignon|Quai d'Orsay|Quai d’Orsay|Bankova|Zhongnanhai|Blue House|Foggy Bottom|Oval Office
Planalto|Itamaraty|Casa Rosada|La Moneda|La Moncloa|Moncloa|Miraflores|Palazzo Chigi|Farnesina|Binnenhof
Akorda|Aso Rock|South Block|Rashtrapati Bhavan|Kantei|Beehive|Maximos Mansion|Ballhausplatz|Christiansborg
Rosenbad|Malacañang|Malacanang|Bestepe|Union Buildings|Merdeka Palace|Los Pinos|Parliament Hill""".replace(
        "\n", "|"
    ).split("|")
)
