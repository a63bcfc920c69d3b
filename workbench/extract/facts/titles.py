"""Titles and roles that stand with a name, and the words that end or begin the name of an organisation or a place."""

from __future__ import annotations

from workbench.extract.wordlist import phrases, words

HONORIFICS = words(
    """
    Mr Mrs Ms Miss Mx Dr Cllr Sir Dame Lord Lady Madam Mme Messrs Herr Frau Señor Monsieur
    """
)
TITLES = phrases(
    """
    President|Vice President|Prime Minister|Deputy Prime Minister|Minister|Foreign Minister|Finance Minister
    Defence Minister|Defense Minister|Interior Minister|Health Minister|Deputy Minister|Premier|Chancellor
    Vice Chancellor|Governor|Lieutenant Governor|Mayor|Deputy Mayor|Councillor|Councilman|Councilwoman|Alderman
    Senator|Sen|Representative|Rep|Congressman|Congresswoman|Ambassador|Secretary|Foreign Secretary
    Home Secretary|Secretary of State|Secretary-General|Secretary General|Attorney General|Speaker|Judge|Justice
    Chief Justice|Professor|Prof|Associate Professor|Assistant Professor|Emeritus Professor|Doctor|General|Gen
    Lieutenant|Lt|Colonel|Col|Captain|Capt|Major|Maj|Sergeant|Sgt|Admiral|Adm|Commander|Cmdr|Inspector|Detective
    Superintendent|Constable|Officer|Chief|Police Chief|Sheriff|King|Queen|Prince|Princess|Emperor|Sultan|Sheikh
    Emir|Pope|Cardinal|Archbishop|Bishop|Rabbi|Imam|Ayatollah|Reverend|Rev|Father|Sister|Saint|Supreme Leader
    Dear Leader|Comrade|Chairman|Chairwoman|Chair|Chief Executive|CEO|Director|Managing Director
    Director General|Director-General|Executive Director|Deputy Director|Founder|Editor|Coach|Nurse|MP|MEP|Gov
    Hon
    """
)
ROLE_NOUNS = (
    "historian|professor|lecturer|official|officer|minister|spokesman|spokeswoman|spokesperson|director|chairman"
    "|chairwoman|chair|chief executive"
    "|chief|head|leader|president|vice president|prime minister|analyst|economist|expert|specialist|scientist"
    "|researcher|lawyer|attorney|judge|senator"
    "|lawmaker|congressman|congresswoman|mayor|councillor|ambassador|envoy|diplomat|governor|journalist|reporter"
    "|correspondent|editor|author|writer"
    "|critic|columnist|founder|co-founder|captain|colonel|general|commander|engineer|doctor|surgeon|physician|nurse"
    "|teacher|headteacher|principal|student"
    "|activist|campaigner|secretary|secretary-general|treasurer|manager|consultant|adviser|advisor|inspector"
    "|detective|prosecutor|architect|biologist|chemist"
    "|physicist|epidemiologist|virologist|sociologist|psychologist|psychiatrist|philosopher|geographer|statistician"
    "|demographer|auditor|banker|trader|farmer"
    "|fisherman|miner|driver|pilot|firefighter|paramedic|policeman|policewoman|soldier|veteran|coach|player|striker"
    "|actor|actress|singer|director-general"
    "|filmmaker|film-maker|producer|curator|artist|novelist|poet|bishop|priest|pastor|imam|rabbi|owner|co-owner"
    "|partner|fellow|trustee|deputy|candidate|MP|MEP"
)
ROLE_MODIFIERS = (
    "former|ex|senior|deputy|acting|chief|leading|assistant|associate|emeritus|retired|veteran|top|junior|prominent"
    "|renowned|independent|lead|government|opposition"
    "|police|film|foreign|finance|defence|defense|interior|health|political|military|security|environmental|human"
    " rights|union|company|state|federal|local"
    "|party|trade|opinion|public|research|executive|managing|general|climate|energy|press|campaign|investigative"
    "|data|policy|economic|legal|medical"
)

ORGANISATION_ENDS = phrases(
    """
    University|College|School|Institute|Academy|Ministry|Department|Bureau|Agency|Authority|Commission|Committee
    Council|Board|Bank|Fund|Foundation|Trust|Association|Federation|Union|Society|League|Alliance|Coalition
    Party|Front|Movement|Church|Court|Tribunal|Parliament|Assembly|Congress|Senate|Office|Service|Services
    Organisation|Organization|Group|Company|Corporation|Corp|Inc|Ltd|Limited|LLC|PLC|plc|GmbH|AG|SA|Holdings
    Partners|Industries|Airlines|Airways|Railways|Railway|Motors|Energy|Oil|Gas|Electric|Telecom|Media|Press
    Times|Post|News|Journal|Herald|Tribune|Guardian|Gazette|Courier|Observer|Radio|Television|TV|Broadcasting
    Network|Studios|Pictures|Museum|Library|Theatre|Theater|Gallery|Orchestra|Hospital|Clinic|Laboratory
    Laboratories|Centre|Center|Club|United|FC|Army|Navy|Police|Guard|Force|Forces|Administration|Directorate
    Secretariat|Cooperative|Co-operative|Utility|District|Chamber|Observatory|Registry|Consortium|Initiative
    Project|Programme|Program|Campaign|Watch|International|Systems|Technologies|Pharmaceuticals|Co|Unit|Exchange
    Cabinet|Treasury|Embassy|Consulate|Charity|Lantern|Signal|Daily|Review|Magazine|Mission|Inspectorate
    Ombudsman|Panel
    """
)
ORGANISATION_HEADS = phrases(
    """
    University|College|School|Institute|Academy|Ministry|Department|Bureau|Agency|Authority|Commission|Committee
    Council|Board|Bank|Fund|Foundation|Association|Federation|Union|Society|League|Court|House|Chamber|Church
    Centre|Center|Office|Organisation|Organization|Confederation|Congress|Museum|Voice|Friends|Campaign
    Coalition|Alliance|Party|Movement|Journal|Republic|Kingdom|Bishop|Archbishop|Directorate|Secretary|Minister|Embassy
    Order
    """
)
PLACE_BEGINNINGS = words("Lake Mount River Cape Fort Isle Mont Monte Lago Loch")
NAME_HEADS = words(
    """
    Battle Treaty War Siege Peace Declaration Convention Charter Act Tower Gulf Bay Isle Strait Sea Lord Duke Prince
    Princess Statue House Festival Feast Port
    """
)
"""Words after which "of" belongs to the name: "Treaty of Halborg"."""
PLACE_ENDS = phrases(
    """
    Street|Avenue|Road|Square|Park|River|Lake|Sea|Ocean|Bay|Gulf|Strait|Island|Islands|Isles|Mountain|Mountains
    Valley|Desert|Forest|Peninsula|Cape|Coast|Province|County|State|Region|City|Town|Village|Port|Harbour|Harbor
    Airport|Station|Bridge|Canal|Prison|Hill|Hills|Beach|Territory|Oblast|Prefecture
    """
)
PLACE_WORDS = (
    "province|state|county|district|region|city|town|village|prefecture|oblast|island|port|peninsula|capital"
    "|municipality|suburb|borough"
)
