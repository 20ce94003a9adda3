"""English words that tell where a heading ends: data only, written for news.

The lists hold lower-case forms. They need not be complete: a word that is missing
counts as unknown, which is what most names are.
"""

from __future__ import annotations

from stories.documents.plaintext.lists import listed

# Function words that title case leaves small.
SMALL = listed(
    """a an the and but or nor for so yet as at by in of off on out over per to up via
    vs with from into onto than if"""
)

# Prepositions and conjunctions that some title cases capitalise. A heading does
# not end in one, and a sentence may well begin with one.
LINKS = listed(
    """about above across after against along amid among around at before behind below
    beneath beside besides between beyond by despite during except for from if in
    inside into like near of on once onto outside over past per regarding since than
    though through throughout to toward towards under unless until unlike upon
    versus via when whenever where whereas whether while with within without and but
    or nor because although as following"""
)

# Links that can also end a phrasal verb, and so a heading: "Steps Down", "Cut Off".
PARTICLES = listed("in on off out up down over through around past before after by")

DETERMINERS = listed(
    """a an the this that these those his her its their our my your another each
    every"""
)

# Words that begin a sentence far more often than they stand inside a heading.
OPENERS = listed(
    """he she they it we i there here some many most several few about roughly nearly
    almost around both all none neither either only more fewer such other others
    however meanwhile earlier later instead still although because according under
    despite within until since during while when if once whoever whichever what who
    how why neither today yesterday separately together overall originally initially
    previously recently currently eventually finally"""
)

NUMBERS = listed(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred hundreds thousand thousands dozens scores half
    millions first second third"""
)

AMOUNTS = listed(
    """million billion trillion percent percentage years year months days hours minutes
    kilometres miles metres tonnes degrees"""
)

# People and bodies of people in the plural, which begin most news sentences.
PEOPLE = listed(
    """officials ministers police prosecutors investigators residents analysts
    engineers scientists researchers lawmakers legislators senators deputies
    delegates diplomats negotiators mediators envoys leaders presidents governments
    authorities governors mayors councillors councils regulators inspectors auditors
    lawyers judges jurors magistrates lawsuits doctors nurses patients clinics
    hospitals surgeons vets farmers growers fishermen skippers crews crew rescuers
    firefighters soldiers troops commanders officers detectives pilots drivers
    passengers commuters travellers tourists visitors organisers organizers
    campaigners activists protesters demonstrators supporters opponents critics
    experts economists traders dealers investors bankers policymakers shareholders
    executives directors managers owners operators companies firms suppliers
    manufacturers producers retailers shoppers consumers customers users members
    staff workers employees unions teachers pupils students parents families
    relatives survivors victims witnesses neighbours neighbors voters candidates
    parties lawmaker players coaches athletes riders runners fans musicians artists
    actors performers curators archaeologists historians biologists astronomers
    physicists climatologists forecasters meteorologists controllers astronauts
    developers builders architects planners technicians contractors shipbuilders
    insurers lenders banks airlines carriers utilities villagers townspeople people
    women men children citizens migrants refugees prisoners detainees hostages
    monitors observers negotiator coastguards divers climbers guides applicants
    bidders audiences directors editors reporters journalists publishers mayors
    ambassadors supporters"""
)

# What stands before a person's name.
TITLES = listed(
    """president prime minister premier chancellor justice judge senator governor mayor
    professor dr mr mrs ms sir lady lord dame king queen prince princess pope
    cardinal archbishop bishop imam rabbi general colonel captain major sergeant
    lieutenant admiral commissioner commander chief secretary ambassador
    representative congressman congresswoman councillor inspector superintendent
    sheriff detective deputy vice acting former foreign defence defense finance
    interior health energy trade transport education attorney spokesman spokeswoman
    spokesperson coach envoy chairman chairwoman chair director"""
)

# Last words of an institution's name: "Kaunas University Hospital".
BODIES = listed(
    """university hospital ministry bank court council commission committee agency
    authority department institute institution office bureau board association
    federation union alliance league party parliament assembly senate congress
    government administration service services group company corporation corp inc
    ltd holdings industries energy power airlines airways motors electric
    electronics steel shipping railways rail international college school academy
    museum foundation fund organisation organization programme program network
    observatory laboratory centre center society church police guard navy army force
    airport port exchange town news times post herald republic kingdom states
    nations islands island city county province state valley river lake bay sea
    mountains mountain desert peninsula land strait canal cross line park house club
    united rangers"""
)

# Those of them that a sentence can open with, without an article.
STANDING_ALONE = listed(
    """police parliament congress government army news service services"""
)

# First words of names of places: "South Korea", "New Zealand", "San José".
PLACE_FIRST = listed(
    """north south east west northern southern eastern western central new san santa
    santo saint st são el la los las le les al abu port cape puerto rio mount fort
    great hong sri saudi united costa buenos addis tel upper lower inner outer
    greater old burkina sierra papua cabo ivory kuala rwanda red black white royal
    air world international national european african asian american"""
)

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

# Words that do not end a heading: they want a noun, a name or a verb after them.
WANTING = listed(
    """new former acting prime vice deputy chief senior first second third last next
    early late main major minor north south east west northern southern eastern
    western central national international federal regional local public private big
    large small high low more less fewer most its their his her our your says said
    is are was were be been has have had will would could should may might must can
    not no mr mrs ms dr st saint foreign largest biggest smallest oldest lowest
    highest best worst european united"""
)

# Finite verbs that follow a sentence's subject, beside all that end in -ed.
VERBS = listed(
    """said says told has have had is are was were will would could can may might must
    should did does do won lost led left held met made took gave found fell rose hit
    cut put set saw began came went ran rode sent spent spoke wrote kept brought
    bought sold built broke drew drove felt fought flew got grew knew let meant paid
    read rang sank sat shot stood stuck struck swam taught threw thought understood
    wants want plans plan expects expect warns warn calls call remains remain
    continues continue faces face shows show argues argue hopes hope needs need
    begins begin runs run counts blames blame reports report welcome welcomed also
    now already still never first became become"""
)

# Everyday words of headlines; a capital on one of these says "title" or "start of
# a sentence", not "name". Plurals and -ed/-ing forms are derived.
COMMON = listed(
    """able abuse accept access accident accord account accuse acid act action add
    address admit adopt adult advance advice age agree agreement aid air aircraft
    airline airport alarm alert allow ally amount anger animal announce annual
    answer appeal app apply approach approve approval archive area arm arrest arrive
    art article ash ask asset attack attempt auction audit average award away baby
    back backup bail ballot ban bank bar barrier base battery battle beach bear beat
    bed begin behaviour benefit bid big bill bird blackout blame blast block blood
    board boat body bomb bond bonus book boost border boss boundary box boy brain
    breach break breakthrough bridge brief bring bronze budget build building bulk
    burden burn bus business buy cable call camp campaign cancel cancer cap capital
    captive car carbon card care cargo case cash catch cattle cause ceasefire cell
    census challenge chance change channel chaos charge chart check chemical chief
    child choice choir church city civil civilian claim clash class clause clean
    clear climate climb close closure coach coal coalition coast code cold collapse
    collect college comet comment commission commitment committee commute companies
    company compensation complaint complete compromise computer concern concert
    condition conflict consider consortium construction consultation container
    continue contract control convoy cooperation copper coral corridor corruption
    cost count country coup couple course court cover crash crew crime crisis critic
    crop cross crowd crude cruise currency curb cut cycle cyclone daily dam damage
    danger data date dawn day deadline deal death debate debt decade decide decision
    decline deep defect defence defend defense deficit delay deliver delivery demand
    democracy demolition deny deposit depot depth deputy desert design desk despite
    detail detain develop device diesel diet digital direct disaster discover
    disease display dispute divide dock doctor door double doubt down dozen draft
    drain draw dream drill drink drive drone drop drought drug due dust duty early
    earn earth earthquake ease easy economy edge edit education effect effort egg
    elect election electric elite email emergency emission employ empty end energy
    engine enough enter environment equal era error escape estimate ethics evacuate
    event evidence exam exceed exchange exit expand expect expert explain explode
    export expose extend extra eye face factory fail failure fair fake fall family
    famine fan fare farm fast fatal fault fear feed fee ferry festival few field
    fight figure file fill film final finance find fine finish fire firm fish fit
    fix flag flaw fleet flight flood floor flow flu focus food forecast foreign
    forest forge form formal fortress forum foundation free freeze freight fresh
    fuel full fund funding future gain game gang gap gas gather gauge gender gene
    general girl give glacier global goal gold good goods grain grant great green
    grid ground group grow growth guard guide guilty gun habitat half halt hand
    harbour hard harm harvest hazard head health hear heart heat heatwave heavy help
    herd heritage high highway hike hire history hit hold hole holiday home hope
    hospital host hostage hotel hour house housing human hunger hunt hurdle
    hurricane ice idea illegal image impact import improve incident income increase
    independent index indoor industry inflation injure injury inquiry insect inside
    insurance intelligence interest interim internet invest investment invite iron
    island issue item job join joint journey judge judgement jump junior jury
    justice keep key kill king knock know labour lack lake land landing landmark
    landslide language large laser late launch law lawsuit lawyer lay lead leader
    leak lean learn lease leave left legal lend level liberty licence lift light
    limit line link liquid list live loan lobby local lock long look lose loss low
    loyalty lunar machine magnet mail main major majority make maker male mall man
    manage manager map marathon march margin marine mark market marsh mass match
    material mayor meal measure meat media medical meet meeting member memorial
    memory mental merge merger message metal metro mid military milk mill mind mine
    mineral minister minor misconduct miss missile mission mistake mix model money
    monitor month moon more mosquito motion motor mount mountain move movement
    murder museum music name narrow nation national nature near neighbour net
    network new news next night noise north note notice nuclear number nurse oath
    object observatory ocean offer office officer official oil old olive open
    opening opera operation operator opinion opposition option orbit order organ
    origin outage outbreak outlook output over own owner pace pack package pact page
    paint panel paper parade pardon parent park part party pass passage passenger
    past patch patent path patient patrol pause pay payment peace peak penalty
    pension people period permit person petition phase phone photo pick pig pilot
    pipe pipeline pit pitch place plan plane planet plant plastic plate platform
    play plea pledge plot poem point poison poker police policy political poll
    pollution pool poor population port position post postal pound poverty power
    practice praise press pressure price prison private prize probe problem process
    produce profit programme project promise proof property proposal prosecutor
    protect protection protein protest proud prove public publish pull pulse pump
    pupil purchase pursue push put quake quarantine quarter quest question queue
    quick quiet quit quota race radar radio raid rail railway rain raise rally ranch
    range rank rapid rare rate ratio reach reactor ready real rebel rebuild recall
    receive record recover recovery recycle red reduce reef referendum reform
    refugee refuse region register regulator reject relative release relief rely
    remain remove rent reopen repair repeat repel replace reply report request
    rescue reserve reset resident resign resist resolve rest restart restore result
    resume retail retire return reveal revenue reverse review revise revive revolt
    reward rice rich ride right ring rise risk ritual rival river road robot rock
    rocket role roll roof rookie room root rotate round route row royal rule ruling
    run rural rush safe safety sail sale salt sample sanction satellite save scale
    scan scandal scare scheme school science scientist scope score scrap screen
    scrutiny sea seafloor seal search season seat secret sector secure security see
    seed seek segment seize sell senate send senior sensor sentence separate series
    serious serve service session set settle settlement severe sex shaft shake shape
    share shark sharp shell shelter shift ship shock shoot shop shore short shortage
    show shut sick side siege sign signal silence silver single site size skill
    slash slave sleep slide slip slot slow slump small smart smoke snap snow soar
    social soil solar soldier solid solo solution song soon sort sound source space
    spare spark speak species speech speed spend spike spill spin split sport spot
    spread spring spy squad stadium staff stage stake stall stand standard star
    start state statement station statue status stay steal steel steep stem step
    stock stop storage store storm story strain strategy stream street strength
    stress stretch strike strip strong structure struggle student study stuff
    submarine subsidy suit summer summit sun supply support surge surgery surprise
    surrender survey survive suspect suspend suspension swarm swell swim switch
    system table tackle take talk tank target tariff task tax team tear technology
    telescope temple ten tension term terminal territory test text theatre theft
    therapy thin think threat threaten threshold throw ticket tide tie tiger tight
    timber time tiny tip title tobacco tobacco toll tomb ton tone tool top topple
    torch total touch tough tour tourism tower town toxic trace track trade traffic
    trail train transfer transit transport trap travel treat treatment treaty tree
    trend trial tribe tribunal trick trigger trim trip troop trouble truce truck
    trust truth try tsunami tunnel turn turnout twice union unit unity universe
    unlock update upgrade urban urge use user vaccine valley value van vehicle vent
    venue verdict version veto victim victory video view village violence virus visa
    visit vital voice volcano vote voter vow wage wait walk wall war ward warehouse
    warn warning waste watch watchdog water wave way weak wealth weapon wear weather
    web wedding week weekend weigh weight well west whale wheat wheel widow wild
    wildfire win wind window wing winner winter wire witness wolf woman wood word
    work worker world worry worst wound wreck write wrong yard year yield young
    youth zone annual critical extended residential emergency cultural environmental
    memoranda memorandum further unanimous monetary fiscal financial commercial
    electoral industrial agricultural digital historic temporary permanent partial
    additional preliminary unauthorised unauthorized joint separate governing
    opposition parliament police staff congress"""
)
