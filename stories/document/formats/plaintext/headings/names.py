"""Names that are known everywhere: people's first names, nations, places, days.

Data only, in lower case. The document itself tells the reader the others.
"""

from __future__ import annotations

from stories.document.formats.plaintext.lists import listed

FIRST_NAMES = listed(
    """aaron abbas abdel abdul abdullah abigail abiy adam agnieszka ahmad ahmed ahmet
    aiden aisha aitana akira alan alar alasdair alassane albert alberto albin
    alejandro aleksandar aleksander aleksei alessandro alex alexander alexandria
    alexei alexia alexis ali alice amelia amina amit amy ana anastasia anatoly anders
    andrea andrei andrej andrew andriy andrzej andrás andré andrés angela anil anita
    anja anjali ann anna annalena anne annemiek annika anthony antonio antónio anwar
    aoife arjun arthur arvind aryna asif assimi astrid atiku ava ayse ayşe barack
    barbara barry bashar bassirou beatriz ben benazir benjamin bernard bernardo bernd
    bernie beyoncé bezalel bilawal bin birgit björn bola boris boyko brandon brendan
    brett brian brigitte brooke bruce bruno bukayo caitlin callum camila carl carla
    carlos carmen caroline catherine catriona cecilia cem chad charles charlotte chen
    chiara chidi chloe christian christine christopher chuck ciara claire clara
    clarence claudia clemens clive coco colin concepción conor constance craig
    cristiano cristina cyril daniel david deborah declan deepak delcy demi denis
    dennis derek diego dieter dilma dimitris dina dmitri dmytro dolores donald
    douglas dylan ebrahim ed edi edmundo edward ekaterina ekrem elena eleni eli elisa
    elizabeth ella elon emily emma emmanuel emre enrique eoin eric erik erling ernest
    esther eszter ethan eugene eva evika evo ewan fabio fang fatima fatma federica
    felipe felix ferdinand fernando fiona florence francesca francesco francis
    francisco frank frank‑walter françois freya friedrich fumio félix gabriel gareth
    gavin geoffrey george gerald gerhard geun giorgia giorgio giorgos giovanni gisela
    gitanas giulia giuseppe glenn gotabaya grace graham greg greta gretchen gunnar
    gustavo gábor gérald göran günter haider hakan hakeem hamish hana hannah hans hao
    harald harold harriet harry haruki hasina hassan heidi heike heiko helen helena
    helga helmut henrik henry hideo hiroshi hong horst hossein hugo humza hun hyun
    håkan ian ibrahim iga igor ilaria ilham imran ines ingeborg ingrid ingrida inés
    irina iryna isaac isabel isaias isla ismail istván itamar ivan ivanka iván
    jacinda jack jacob jae jair jakub james jan jane jannik jared jarosław javad
    javier jean jean‑luc jeff jennifer jens jensen jeremy jerome jessica jill jin
    jing jinping joan joe johan john joko jonas jong‑un joon jordi jorge josefa
    joseph josh josé joão juan jude julia julius jun jürgen kai kaja kamala karen
    karim karin karl karol kash katarzyna kate katerina katherine kathy katrin kavita
    kazuo keiko keir keith kemal kemi kenji keqiang kevin khaled khaleda khalid kim
    kirsten klaus knut kristi krzysztof kwame kyle kylian kyriakos lamine lando lars
    laura laurence layla lee leif lena leni lennart leo lewis li liam lily lina linda
    lindsey ling lionel lisa liz logan lorenzo lotte louis luca lucas lucy lucía luis
    luisa luiz lula luís lászló mackenzie macky madison magdalena magnus mahathir
    mahinda mahmoud maia maja malala malcolm mamady mamata manfred marc marcel
    marcelo marco marcus marek margaret maria mariam marianne marie marina marine
    mario marisol mark markus marta martin martina mary maría masoud massimo mateusz
    mathieu matteo matthew mauricio maxim małgorzata megan mehmet mei melania melinda
    mercedes mette mia michael michel michelle micheál miguel mike mikhail mikkel
    milorad miloš ming mitch mohamed mohammad mohammed moira monica monika montserrat
    moon muhammad muhammadu murat mustafa mykola myung nadia naftali najib nana nancy
    naomi narendra natalia nawaz nayib nechirvan neha neil neymar niamh nicola
    nicolas nicolás nigel nikol nikolai nikos nils nina nirmala noah nora nouri novak
    nuala nuria oksana olaf oleg oleksandr olena olga oliver olivia omar ondřej oriol
    oscar ousmane owen pablo paetongtarn pam paolo park patricia patrick pau paul
    paula pavel pedro pete peter petr petra petro petteri philip pia pierre pilar
    ping piotr pooja poppy prabowo prayut primož priti priya prudence péter qiang
    rachel radosław rafael rahul raila rainer raj rajesh ralph ramesh ramzan rand
    ranil rasmus ravi raymond rebecca recep remco renate rhys ricardo richard rishi
    robert roberto rochelle rocío rodrigo roger rohit roman ron ronald rosa rosario
    roy rumen ruslan ruth sabine sachin sadio sam samuel sanae sandra sanjay sanna
    santiago sara sarah satya scott sean sebastián selahattin seo serena sergei
    sergey sergio seán shehbaz sheikh shigeru shinzo shohei sigrid silke silvia
    silvio simon siobhan sofia solveig sonia soo sophie srettha stanley stefan
    stefano stephen steven stuart suella suk sundar sunil suresh susan sven svetlana
    sébastien søren tadej tao tariq taro tatiana taylor tayyip ted terence teresa
    tereza thaksin theresa thomas tim tino todd tom tomas tomasz tony torsten trevor
    tucker tulsi tyler uhuru ulf ulrike ursula uwe valentina valtteri venus victor
    vijay viktor vinícius virat vitali vladimir volodymyr vyacheslav walter wang
    wayne wei wendie wenjie wes william wojciech wolfgang wout xavier xi xiomara
    yahya yair yan yannis yasmin yevgeny yoav yolanda yoon yoshihide yoweri yuki
    yulia yusuf yvette zbigniew zendaya zhang zoe zoran zsófia zuzana édouard
    élisabeth íñigo özgür łukasz"""
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
