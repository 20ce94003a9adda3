"""Names that are known everywhere: people's first names, nations, places, days.

Data only, in lower case. The document itself tells the reader the others.
"""

from __future__ import annotations

from stories.documents.plaintext.lists import listed

FIRST_NAMES = listed(
    """aaron abdul abdullah adam ahmed aisha alan albert alejandro alex alexander ali
    alice amina amy ana anders andrea andrei andrew angela anita ann anna anne
    annika antonio barbara beatriz ben benjamin bernard boris brian bruno camila
    carl carla carlos carmen caroline catherine cecilia charles charlotte chen chidi
    christian christine claire clara claudia daniel david deborah diego dmitri
    edward elena eli elisa elizabeth emily emma eric erik esther eva fatima felix
    fernando francesca francis francisco frank gabriel george giorgio giulia grace
    greta hana hannah hans harriet hassan helen helena henrik henry hiroshi hugo ian
    ibrahim ines ingrid irina isabel ivan jack jacob james jan jane javier jean
    jennifer jens jessica joão johan john jonas jorge josé joseph juan julia karen
    karim karin karl kate katherine kenji khalid kim kwame lars laura layla lee lena
    leo li liam lina linda lisa louis lucas lucía lucy luis luisa maja marc marco
    margaret maria maría marie mariam marina mario mark marta martin mary matteo
    matthew mehmet michael miguel mohamed mohammed monica muhammad nadia naomi
    natalia nina noah nora olga oliver olivia omar oscar pablo park patricia patrick
    paul paula pedro peter petra philip pierre priya rachel rafael raj rebecca
    ricardo richard robert roberto rosa ruth samuel sandra sara sarah sergei simon
    sofia sophie stefan stephen steven susan svetlana tariq thomas tom tomas viktor
    vladimir wang wei william xi yasmin yusuf zhang zoe jürgen björn søren łukasz"""
)

NATIONS = listed(
    """american british french german italian spanish portuguese dutch belgian swiss
    austrian polish czech hungarian romanian bulgarian greek turkish russian
    ukrainian swedish norwegian danish finnish icelandic irish scottish welsh
    chinese japanese korean indian pakistani bangladeshi indonesian malaysian thai
    vietnamese filipino australian canadian mexican brazilian argentine chilean
    peruvian colombian egyptian moroccan algerian tunisian nigerian kenyan ethiopian
    ghanaian israeli palestinian iranian iraqi syrian lebanese jordanian saudi
    qatari european african asian arab latin baltic nordic"""
)

# Countries, regions and large cities, months and days.
PLACES = listed(
    """afghanistan albania algeria andorra angola argentina armenia australia austria
    azerbaijan bahrain bangladesh barbados belarus belgium belize benin bhutan
    bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon
    canada chad chile china colombia congo croatia cuba cyprus czechia denmark
    djibouti ecuador egypt england eritrea estonia eswatini ethiopia europe fiji
    finland france gabon gambia georgia germany ghana greece greenland grenada
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq
    ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait
    kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg
    madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
    moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal
    netherlands nicaragua niger nigeria norway oman pakistan panama paraguay peru
    philippines poland portugal qatar romania russia rwanda samoa senegal serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan
    tajikistan tanzania thailand togo tonga tunisia turkey uganda ukraine uruguay
    uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe africa asia
    america antarctica arctic atlantic pacific baltic mediterranean caribbean
    balkans alps andes himalayas sahara sahel amazon danube rhine nile mekong
    amsterdam ankara athens baghdad bangkok barcelona beijing beirut belgrade berlin
    bern bogotá boston brussels bucharest budapest cairo canberra caracas chennai
    chicago copenhagen dakar damascus delhi dhaka dresden dubai dublin edinburgh
    florence frankfurt geneva glasgow hamburg hanoi harare havana helsinki hongkong
    istanbul jakarta jerusalem johannesburg kabul karachi kathmandu khartoum
    kinshasa kraków kyiv lagos leeds lima lisbon london luanda lyon madrid
    manchester manila marseille melbourne miami milan minsk mogadishu montreal
    moscow mumbai munich nairobi naples odesa osaka oslo ottawa paris prague
    pyongyang quito rabat reykjavik riga rome rotterdam santiago sarajevo seoul
    seville shanghai sofia stockholm sydney taipei tallinn tbilisi tehran tirana
    tokyo toronto tripoli tunis vienna vilnius warsaw washington wellington yerevan
    zagreb zurich zürich january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday
    sunday christmas easter ramadan"""
)

# States and unions that stand before a title: "Texas Governor", "EU Commissioner".
STATES = listed(
    """us u.s uk u.k eu un nato alabama alaska arizona arkansas california colorado
    connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
    louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
    vermont virginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan
    victoria queensland tasmania bavaria saxony catalonia punjab kerala gujarat
    maharashtra karnataka"""
)

# Small words inside a person's name.
PARTICLES = listed(
    "de des del della da do dos das du van von der den bin ibn al el la le di ter zu af"
)
