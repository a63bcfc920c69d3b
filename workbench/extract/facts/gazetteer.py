"""Places and bodies that need no context: countries, continents, regions, large cities, the adjectives of countries."""

from __future__ import annotations

from workbench.extract.wordlist import phrases

_COUNTRIES = """
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh
Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria
Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros
Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Timor
Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia
Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India
Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait
Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia
Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique
Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman
Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia
Rwanda|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia
Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria
Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda
Ukraine|United Arab Emirates|United Kingdom|United States|United States of America|Uruguay|Uzbekistan|Vanuatu
Venezuela|Vietnam|Yemen|Zambia|Zimbabwe|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|America
Holland|Burma|Korea|Soviet Union|Yugoslavia|Czechoslovakia|East Germany|West Germany|Vatican City|Greenland|UK|US
USA|UAE|U.S.|U.S.A.|U.K.|USSR|DRC|DPRK|PRC"""
_REGIONS = """
Africa|Asia|Europe|Oceania|Antarctica|North America|South America|Latin America|Central America|Middle East|Far East
Southeast Asia|South Asia|Northeast Asia|East Asia|Central Asia|Eastern Europe|Western Europe|Northern Europe
Southern Europe|Scandinavia|Balkans|Caribbean|Caucasus|Siberia|Crimea|Donbas|Catalonia|Bavaria|Saxony|Lombardy
Sicily|Tuscany|Normandy|Brittany|Flanders|Wallonia|Andalusia|Galicia|Silesia|Gaza|West Bank|Gaza Strip|Kashmir
Punjab|Tibet|Xinjiang|Hong Kong|Macau|Kurdistan|Darfur|Sahel|Maghreb|Arctic|Atlantic|Pacific|Mediterranean|Baltic
Black Sea|North Sea|Red Sea|South China Sea|Persian Gulf|Alabama|Alaska|Arizona|Arkansas|California|Colorado
Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland
Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico
North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee
Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba
Nova Scotia|New South Wales|Queensland|Tasmania|Western Australia|South Australia|Yorkshire|Cornwall|Kent|Essex
Lancashire|Ulster"""
_CITIES = """
Abu Dhabi|Abuja|Accra|Addis Ababa|Adelaide|Aleppo|Alexandria|Algiers|Almaty|Amman|Amsterdam|Ankara|Antwerp|Athens
Atlanta|Auckland|Austin|Baghdad|Baku|Baltimore|Bangalore|Bangkok|Barcelona|Basel|Basra|Beijing|Beirut|Belfast
Belgrade|Bengaluru|Berlin|Bern|Bilbao|Birmingham|Bishkek|Bogotá|Bogota|Bologna|Bonn|Bordeaux|Boston|Bratislava
Brasília|Brasilia|Bremen|Brisbane|Bristol|Brussels|Bucharest|Budapest|Buenos Aires|Busan|Cairo|Calgary|Cape Town
Caracas|Cardiff|Casablanca|Chengdu|Chennai|Chicago|Chongqing|Cleveland|Cologne|Copenhagen|Cork|Dakar|Dallas|Damascus
Dar es Salaam|Delhi|Denver|Detroit|Dhaka|Dnipro|Doha|Donetsk|Dortmund|Dresden|Dubai|Dublin|Durban|Dushanbe
Düsseldorf|Edinburgh|Florence|Frankfurt|Fukuoka|Gdańsk|Gdansk|Geneva|Genoa|Ghent|Glasgow|Gothenburg|Guangzhou
Guatemala City|Hague|The Hague|Haifa|Hamburg|Hanoi|Hanover|Harare|Harbin|Havana|Helsinki|Hiroshima|Ho Chi Minh City
Homs|Houston|Hyderabad|Islamabad|Istanbul|Izmir|Jakarta|Jeddah|Jerusalem|Johannesburg|Kabul|Kampala|Kandahar|Karachi
Kathmandu|Kharkiv|Khartoum|Kherson|Kigali|Kingston|Kinshasa|Kolkata|Kraków|Krakow|Kuala Lumpur|Kuwait City|Kyiv|Kiev
Kyoto|Lagos|Lahore|La Paz|Las Vegas|Leeds|Leiden|Leipzig|Lille|Lima|Lisbon|Liverpool|Ljubljana|Łódź|London
Los Angeles|Luanda|Lusaka|Lviv|Lyon|Madrid|Malmö|Manchester|Manila|Maputo|Mariupol|Marseille|Mecca|Medellín
Melbourne|Memphis|Mexico City|Miami|Milan|Minneapolis|Minsk|Mogadishu|Monrovia|Montevideo|Montreal|Montréal|Moscow
Mosul|Mumbai|Munich|Nairobi|Nagasaki|Nagoya|Nanjing|Naples|New Delhi|New Orleans|New York|New York City|Newcastle
Nice|Nicosia|Novosibirsk|Odesa|Odessa|Osaka|Oslo|Ottawa|Oxford|Cambridge|Palermo|Panama City|Paris|Perth
Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Port-au-Prince|Portland|Porto|Poznań|Prague|Pretoria|Pristina|Pyongyang
Quito|Rabat|Ramallah|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|Sacramento|Salzburg|San Diego|San Francisco
San José|San Salvador|Santiago|Santo Domingo|São Paulo|Sao Paulo|Sapporo|Sarajevo|Seattle|Seoul|Seville|Shanghai
Sheffield|Shenyang|Shenzhen|Skopje|Sofia|Southampton|St. Louis|St Petersburg|St. Petersburg|Stockholm|Strasbourg
Stuttgart|Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|Thessaloniki|Tianjin|Tirana|Tokyo|Toronto|Toulouse
Tripoli|Tunis|Turin|Ulaanbaatar|Utrecht|Valencia|Vancouver|Venice|Vienna|Vientiane|Vilnius|Vladivostok|Volgograd
Warsaw|Washington|Washington DC|Wellington|Windhoek|Winnipeg|Wrocław|Wuhan|Yangon|Yerevan|Zagreb|Zaporizhzhia|Zurich
Zürich|Kyiv|Westminster|Capitol Hill|Silicon Valley|Wall Street"""
_PEOPLES = """
Afghan|African|Albanian|Algerian|American|Arab|Argentine|Armenian|Asian|Australian|Austrian|Azerbaijani|Balkan
Baltic|Bangladeshi|Belarusian|Belgian|Bolivian|Bosnian|Brazilian|British|Bulgarian|Burmese|Cambodian|Canadian
Catalan|Caribbean|Chilean|Chinese|Colombian|Croatian|Cuban|Cypriot|Czech|Danish|Dutch|Egyptian|Emirati|English
Estonian|Ethiopian|European|Filipino|Finnish|Flemish|French|Georgian|German|Ghanaian|Greek|Haitian|Hungarian
Icelandic|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Jamaican|Japanese|Jordanian|Kazakh|Kenyan|Korean
Kosovar|Kurdish|Kuwaiti|Laotian|Latvian|Lebanese|Libyan|Lithuanian|Malaysian|Maltese|Mexican|Moldovan|Mongolian
Moroccan|Namibian|Nepali|Nigerian|North Korean|Norwegian|Pakistani|Palestinian|Peruvian|Polish|Portuguese|Qatari
Romanian|Russian|Rwandan|Saudi|Scandinavian|Scottish|Senegalese|Serb|Serbian|Siberian|Singaporean|Slovak|Slovenian
Somali|South African|South Korean|Soviet|Spanish|Sri Lankan|Sudanese|Swedish|Swiss|Syrian|Taiwanese|Tanzanian|Thai
Tibetan|Tunisian|Turkish|Ugandan|Ukrainian|Uruguayan|Uzbek|Venezuelan|Vietnamese|Welsh|Yemeni|Zambian|Zimbabwean
Western|Eastern|Northern|Southern|Christian|Muslim|Jewish|Catholic|Protestant|Buddhist|Hindu|Islamic|Latin|Latino
Nazi|Communist|Republican|Democratic|Democrat|Conservative|Labour|Liberal"""
_BODIES = """
European Union|United Nations|European Commission|European Parliament|World Bank|World Health Organization
World Trade Organization|Red Cross|Red Crescent|International Monetary Fund|Security Council|Supreme Court
White House|Kremlin|Pentagon|Capitol|Vatican|Congress|Senate|Parliament|House of Commons|House of Lords
House of Representatives|Bundestag|Interpol|Europol|Eurostat|Reuters|Associated Press|Agence France-Presse|Bloomberg
Xinhua|Yonhap|Voice of America|Radio Free Europe|Deutsche Welle|Al Jazeera|Greenpeace|Oxfam|Amnesty International
Human Rights Watch|Transparency International|Doctors Without Borders|Google|Apple|Microsoft|Amazon|Facebook|Twitter
Tesla|Toyota|Samsung|Boeing|Airbus|Volkswagen|Siemens|Shell|Unicef|Unesco|Nato|NATO|Federal Reserve|Taliban|Hamas
Hezbollah|Islamic State|Wikipedia|YouTube|Instagram|TikTok|Netflix|Hollywood|Workers’ Party|Workers' Party"""
_INITIALS = """
GDP|CO2|TV|DNA|RNA|HIV|AIDS|COVID|COVID-19|PDF|CEO|CFO|CTO|OK|AM|PM|AD|BC|ID|VAT|IT|PR|HR|II|III|IV|VI|VII|VIII|IX
XI|XII|AI|IQ|FAQ|PHOTO|CI|GMT|UTC|BST|CET|EST"""


PLACES = phrases(_COUNTRIES) | phrases(_REGIONS) | phrases(_CITIES)
PEOPLES = phrases(_PEOPLES)
"""Adjectives of countries and creeds: with or without a plural s they are no name by themselves."""
BODIES = phrases(_BODIES)
NO_BODIES = phrases(_INITIALS)
"""Capitals that name no organisation."""
