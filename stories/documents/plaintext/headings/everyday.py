"""Everyday English words: data only.

A capital on one of these says "title" or "start of a sentence", not "name". Plurals
and forms in -ed, -ing and -er are derived, so only the plain word stands here.
"""

from __future__ import annotations

from stories.documents.plaintext.lists import listed

COMMON = listed(
    """able abroad abuse academic accelerate accept access accident accompany
    accomplish accord account accuracy accuse achieve acid acquire acre act action
    actor acute adapt add additional address adjust admire admit adopt adult
    advantage adventure advert advice advise advocate affair affect afford afraid
    again age agenda agree agricultural agriculture ahead aid aim air aircraft
    airline airport airspace aisle alarm alert algorithm alive allow ally alone
    alphabet also alter always amateur amend amount amuse analyse anchor ancient
    anger angle angry animal anniversary announce annoy annual answer antenna anthem
    antibiotic antibody anticipate anxiety apart apologise apology app apparatus
    appeal appear appetite applicant appoint apprentice approach approval approve
    aquarium aquifer arch architect area arena arm armour army arrest arrival arrow
    arson art artefact article ash ask aspect assemble assess asset assign assume
    assure asteroid asylum atlas atmosphere atom attach attack attain attempt
    attitude attorney attract audit auditor aurora author autonomy autumn avalanche
    avenue average avert avoid await award away baby back backdrop backlash backlog
    backup bacteria badge bag bail bailout balcony ballot ban bandwidth bank bar
    bargain barge barrel barrier base basin basket bat bath battery battle bay beach
    beacon beam bean bear beat become bee beef beg begin behave behaviour believe
    bell belong belt bench benefit bet beverage bias bicycle bid big bilateral bill
    bind biofuel biology biomass biopsy bird bishop bison bite bitter blackout blade
    blame blank blanket blast blaze blend bless blind blizzard block blockade blood
    bloom blow blueprint bluff blunt board boat body boil bold bolt bomb bond bone
    bonus book boost booth border boss bottle bottleneck bottom bounce boundary bow
    bowl box boy brace brain brand brave bravery breach bread breadth break
    breakthrough breath breathe breeze brewery brick bride bridge brief brigade
    bright bring brittle broadband broadcast broaden bronze brother bubble bucket
    bud budget buffer bug build bulb bulge bulk bull bullet bunker buoy burden
    bureau burn burnt bury bus bush buy bypass cabin cabinet cable cafe cage
    calculate calendar calf call calm camp campaign campus canal cancel cancer
    candle canoe canopy canvas canyon cap capital car caravan carbon cardboard care
    cargo carpet carriage cart cartel case cash casino cast castle casualty
    catalogue catch category cater cathedral cattle cause cave cease ceasefire
    celebrate cell cement cemetery census centenary central centre century ceramic
    cereal ceremony certain certificate chain chair chairman chalk challenge chamber
    champion chance change channel chaos chapel chapter character charge chart chase
    chat chateau cheap cheat check cheer cheese chess chest chick chief child
    childcare chimney chip chocolate choice choir cholera choose chord chorus
    chronic chronicle church cinema circle circuit cite city civil civilian claim
    clash class clause clay clean clear clerk clever click client cliff climate
    climb cling clinic clip clock close closure cloth cloud club clue cluster coach
    coal coalmine coast coat cocoa code coffee coffin coin cold collapse collar
    colleague collect college collide colony colour column combat combine come
    comeback comedy comet comfort command commemorate commerce commercial commit
    committee common commute compact companion company compare comparison compel
    compete compile complain complaint complete component compose compound comprise
    compromise computer conceal concede concern concert concrete condemn conduct
    confess confine confirm conflict confuse congratulate congress connect conquer
    consensus consent conserve consider consortium constitutional constraint consul
    consult consume contact contain contemporary contender content contest context
    continent continue contract contrast contribute control controversy convene
    convert convey convict convince convoy cook cool coolant cope copper coral cord
    core corn correct correspond correspondent corridor cost cottage cotton council
    counsel count countdown counterpart country county coup couple courage courier
    course court courtroom cousin cover coverage cow crack cradle craft crane crash
    crater crawl cream create creature credit creek creep crew cricket crime
    criminal crisis criteria critic criticise critique crocodile crop cross
    crossroads crowd crown crucial crude cruise crush crust cry crystal cub cube
    cuisine culprit cult cultivate cultural culture cup curator curb cure curfew
    currency current curriculum curtail curtain curve cushion custody custom cut
    cyberattack cycle cyclone cylinder dairy dam damage dance danger dare dark
    dashboard data database date daughter dawn day daylight dead deadline deal dean
    death debate debt decade decide declare decline dedicate deep deepen defeat
    defect defend defense defer deficit define degree delay delete delight deliver
    delivery demand dementia democracy demographic denial denounce dense deny depart
    departure depend depict deploy deposit depot depth deputy derail descend
    descendant describe desert deserve design desire desk despite destroy detail
    detain detector deter determine deterrent develop device devise devote diabetes
    diagnosis diagram dialect dialogue diamond diary dictate dictionary diesel diet
    differ difficulty dig digital dilemma diminish dinner dinosaur dip diploma
    diplomacy diplomatic direct disadvantage disagree disappear disaster discard
    discharge discipline disclose discontent discount discover discovery discuss
    disease dishonest disloyal dismiss dispatch disperse display dispose dispute
    disrupt dissolve distinguish distort distribute district disturb dive divert
    divide dividend dock doctor doctrine dodge dolphin domain dome dominate donate
    donor door dose dossier double doubt down download downstream downturn dozen
    draft drag dragon drain drainage drama draw dream dress drift drill drink drive
    drone drop drought drown drug drum dry due duel duke dump dusk dust duty dwell
    dying dynasty eager eagle earn earth earthquake ease east easy eat echo eclipse
    ecology economic economy ecosystem edge edit editorial eel effect effort egg
    elaborate elbow elder elect electoral electric elephant elevator eliminate elite
    elm email embargo embark embassy ember embrace emerge emergency emperor emphasis
    emphasise empire employ empty enable enact enclave encounter encourage end
    endorse endure enemy energy enforce engage engine enjoy enlarge enough enquiry
    ensure entail enter enterprise entertain enthusiasm entitle entrepreneur entry
    envelope environmental envoy epidemic episode epoch equal equip era erase erect
    erode error erupt escape essay estate estimate estuary ethanol ethics evacuate
    evade evaluate eve event everywhere evolve exact exam examine example excel
    excess exchange exclude excuse execute exempt exercise exert exhaust exhibit
    exile exist exit expand expanse expect expenditure expense expert expire explain
    explode exploit explore export expose exposure express extend extent extra
    extract eye fabric facade face factory faculty fade fail failure fair faith fake
    fall fallout false familiar famine fan fare farewell farm farmland fashion fast
    fasten fatal father fatigue fault favour fear feast feather feature fee feel
    fellow fence ferry fertiliser festival fetch fever few fiber fibre field fierce
    fifth fight figure file fill film final financial find fine finger fingerprint
    finish fire fireball firewood firework firm fiscal fish fishery fit fix flag
    flame flash flat flavour flaw flee fleet flesh flight float flock flood
    floodplain floor flour flourish flow flu flux fly focus fog fold folk follow
    food foolish footage football footprint forbid force forecast forehead foreign
    forensic foresee forest forestry forever forge forget form formal formula
    fortress forum forward fossil foster fountain fracture fragile frame framework
    franchise fraud free freedom freeze freight frequency fresh friend frighten frog
    front frontier frost frozen fruit fuel fulfil full fund funeral fungus fur
    furnace furnish furniture further fury fuse future gadget gain galaxy gallery
    gallon gamble game gang gap garage garbage garden garlic garrison gas gate
    gateway gather gauge gaze gel gem gender gene general genius genome genre gentle
    genuine geography geology germ gesture get ghost giant gift girl give glacier
    glance glass glimpse global gloom glory glove glow glue go goal goat gold good
    goose gorge gossip govern grab grade gradual graduate graffiti graft grain
    grammar grandchild granite grant grape graph grasp grass gravel graveyard great
    green greet grid grief grill grip groan grocery groove gross ground group grove
    grow growth guarantee guard guardian guerrilla guess guest guide guideline guild
    guilt guilty guitar gulf gun gut gym habitat hail hair half halftime hall
    hallway halt halve hamlet hammer hamper hand handicap handle handover hang
    hangar harbour hard hardware harm harmony harsh harvest haste hat hatch haul
    haunt hawk hay hazard haze head headline heal health healthy hear heart hearth
    heat heatwave heaven heavy hedge height heighten heir helicopter helium hell
    helmet help hemisphere herb heritage hero hesitate hidden hide hideout high
    highland highlight highway hike hill hinder hint hip hippo hire historic history
    hit hive hobby hockey hold hole holiday hollow home homeland homeowner homework
    honest honesty honey honour hood hook hope horizon horn horror horse hospital
    host hostage hot hotel hour house household housewife hug human humanitarian
    humid humour hunger hunt hurdle hurricane hurt hut hybrid hydrogen hygiene hymn
    hypothesis ice iceberg icon idea identify ignore ill illegal illustrate image
    imagine immigrant impact impasse import impose impress imprison improve impulse
    inch incident incline income incorporate increase incur independent index
    indicate indict indoor induce industrial industry infant infantry infect infer
    inflict influx inform infrastructure ingredient inhabitant inherit inhibit
    initial initiate inject injure injury injustice ink inlet inmate inn innocent
    input inquiry insect insert inside insight insolvency inspect inspire install
    instinct institute instruct insult insurer integrate intellect intend intensify
    interact intercept interest interface interfere interim interior internet
    interpret interrupt interval intervene interview introduce intruder invade
    invent inventor inventory invest investigate invite invoke involve iron irony
    island isolate issue item itinerary jacket jail jar jaw jazz jeopardise jet
    jewel jewellery job jockey join joint journey joy judge judicial judiciary juice
    jump jungle junior juror jury justice justify kayak keen keep kerosene kettle
    key kidnap kidney kill kilogram king kingdom kiss kit kitchen kite knee kneel
    knife knight knit knock knot know label laboratory labour lack ladder lag lake
    lamb lamp land landmark landslide lane language lap laptop large laser last
    latch late laugh launch laundry lava law lawmaker lawsuit lawyer lay layoff lead
    leaf leaflet league leak lean learn lease least leave lecture ledger left leg
    legacy legal legend leisure lend lengthy lenient lens less lesson let letter
    lettuce level liaison liberty librarian library lie lifeboat lifeline lifetime
    lift light lighthouse limb limestone limit line linger link lion lip liquid list
    literacy literature litter live livelihood livestock load loan lobby local
    locate lock lodge log logic logistics long look loom loophole loose loot lord
    lorry lose loss lost lottery loud lounge low loyal loyalty luck luggage lumber
    lunar lunch lung luxury machine magazine magic magistrate magnet magnify
    magnitude mail main maintain maize major make malaria male mall mammal man
    manage mandate mango manipulate mankind manner manor manufacture manuscript map
    marathon marble march margin marina marine mark market marriage marsh marshal
    martyr mask mason mass massacre mast mastermind mat match mate material
    mathematics matrix mature maximise maybe mayhem mayor maze meadow meal mean
    meantime measles measure meat mechanic medal media mediator medicine meet
    megawatt melody melt member membrane memo memoranda memorandum memorial memory
    mental mentor menu mercenary merchant mercury mercy merge merit mess message
    metal meteor method metre metro microbe microphone microscope mid midfielder
    midnight migrant migrate mild militant military militia milk mill mind mine
    mineral minimise minimum minister ministerial ministry minor minute miracle
    mirror misconduct misery miss missile mistake misuse mix mob mobilise mode model
    moderate modern modernise modest modesty modify moisture molecule molten moment
    momentum monarch monarchy monastery monetary money monitor monk monsoon month
    mood moon morale moratorium more mortgage mosaic mosque mosquito moss most
    mother motion motor motorway mould mount mountain mourn mouth move much mud mule
    multilateral multitude municipal murder muscle museum music musician mussel
    mystery myth nail name narrow nation national nature navigate navy near neck
    needle neglect negotiate neighbour neighbourhood nerve nest net network never
    new newborn newcomer newspaper next niche nickel night nightmare nitrogen noise
    nominate norm north nose note notebook notice notify notion novel nuclear
    nucleus number nurse nursery nut oak oasis oat oath obey object obscure
    observatory observe obstacle obstruct obtain occupy occur ocean octopus odd
    offend offer office official offset offshore often oil oilfield old olive
    olympic once online only onset onshore open opera operator opinion opponent
    oppose oppress option orbit orchard orchestra ordeal order ore organ organise
    origin orphan otter ounce oust outage outbreak outcome outcry outer outfit
    outlast outlet outline outlook outpace outperform outpost output outrage
    outreach outskirts oven over overcome overdue overflow overhaul overlook
    overnight override overseas oversee overtake overthrow overturn overview
    overwhelm owe owl own oxygen oyster pace pack package pact pad page pain paint
    pair palace palm panel panic paper parachute parade paradise paradox paragraph
    parallel paralysis parasite parcel pardon parent park parliamentary part partial
    participant particle party pass passage passenger passport password past pasture
    patch patent path patient patrol pattern pause pavilion paw pay payload payout
    peace peak peasant pebble pedestrian peer pen penalty pencil peninsula people
    pepper percentage perform perhaps peril perimeter period perish permanent permit
    person persuade pesticide pet petrol pharmacy phase phenomenon philosophy phone
    photo photograph phrase physician physics piano pick picture piece pier pig pile
    pill pillar pillow pilot pin pine pioneer pipe pipeline piracy pirate pistol pit
    pitch place plague plain plaintiff plan plane planet plant plaque plasma plaster
    plastic plate plateau platform play plaza plea pleasure pledge plight plot plume
    plunge plural pocket poem poet poetry point poison poker police policeman policy
    politician politics poll pollen polymer pond pony pool poor port portal
    portfolio portrait portray possess post postal postpone potato potential poultry
    pound pour poverty powder power practice practitioner praise prayer preach
    precede predator predecessor predict prefer pregnancy prejudice preliminary
    premier premiere premium prepare prescribe present preserve preside presidency
    presidential press pressure prestige presume pretend prevail prevent prey price
    pride priest primary prime prince principal principle prison privacy private
    privilege prize probe problem procedure process proclaim produce professor
    profile profit programme progress prohibit project prolong promise prompt
    pronounce proof propaganda propeller property proposal propose prosecute
    prosecutor prospect prosper protect protein protest protocol prototype proud
    prove provide province provincial provoke public publicise publish pull pulpit
    pulse pump punch punish pupil puppet purchase purple purse pursue push put
    puzzle pyramid quake quarantine quarry quarter queen quell query quest queue
    quick quiet quit quite quota quote rabbit race rack radar radio radius rage raid
    rail railroad railway rain rainfall rainforest rainstorm raise ramp ranch range
    rank ransom rapid rapper rare rat rate rather ratio rationale rattle raw ray
    razor reach react reactor read ready real realise realm reap rear reason
    reassure rebel rebellion rebound rebuild rebuke recall recede receipt recent
    recipe recipient recite reckon recognise recommend reconcile reconsider
    reconvene record recover recovery recruit rectangle rectify recycle red redraw
    reduce redundancy reef reel refer referendum refine refinery reflect reform
    refrain refrigerator refugee refusal refuse regain regard regime region register
    regret regulator rehearsal rehearse reimburse reindeer reinforce reinstate
    reiterate reject rejoice rejoin relax relay release relent relief religion
    relocate reluctant rely remain remainder remark remedy remember remind remodel
    removal remove render renew renewal renounce renovate rent rental reopen
    reorganise repair repay repeal repeat repel replace replica report represent
    reproduce republic request require rescue research resemble reserve reservoir
    reset reside resident residential resign resolve resonate resort resource
    respect respond response rest restart restaurant restore restrain restraint
    restrict result resume resurface retail retain retaliate retire retreat retrieve
    return reunion reunite revamp reveal revenge revenue reversal reverse revert
    review revise revisit revival revoke revolt reward rewrite rhetoric rhythm
    ribbon rice rich rid riddle ride ridge rifle right rigour ring riot rip ripple
    rise risk rite ritual rival river road roadblock roadmap roam rob robbery robot
    rock rocket rocky rod role roll rollout roof rookie room root rope rose rotate
    rotor rough round roundabout rout route row royal rubber rubbish rubble rugby
    ruin rule rumour run runner runoff runway rural rush rust sabotage sack
    sacrifice saddle safe safeguard safety saga sail sailor saint salary sale salmon
    salon salt salute salvage sample sanctuary sand sandstorm satellite satire
    satisfy sauce sausage save saviour sawmill say scaffold scale scan scandal
    scanner scar scare scatter scenario scene scenery scent schedule scheme scholar
    school scold scoop scooter scope score scout scramble scrap scratch scream
    screen script scroll scrutiny sculpt sculptor sculpture sea seabird seafloor
    seafood seal seam seaport search season seat secede secrecy secret secretariat
    sector secular secure see seek seem seize select self sell semester seminar
    senate send senior sense sensor separate serial series sermon serpent serve
    service set setback settle setup severe sew sewage sex shade shadow shaft shake
    shallow shame shape share shark sharp shed sheep sheet shelf shell shelter
    shelve shepherd shield shift shine ship shipwreck shipyard shirt shiver shock
    shoe shoot shop shopper shore short shortage shorten shortfall shotgun shovel
    show showdown shrimp shrine shrink shuffle shut shy sick side sideline sidestep
    siege sight sign signal signature silhouette silk silver simplify simulate sin
    sing single sink siren sister sit site size skeleton sketch ski skill skipper
    skirmish skull sky skyline skyscraper slab slam slap slash slate slaughter slave
    slavery sleep slice slide slight slip slogan slope slot slow sludge slum slump
    small smart smash smell smile smog smoke smooth smuggler snack snail snake snap
    snatch sniper snow snowfall so soap soar soccer social socket soft soften
    software soil solar soldier solicit solid solitude solo solve solvent song soon
    sorrow sort soul sound soup source souvenir sovereign sovereignty spa space
    spacecraft spare spark spat speak spear species specify spectacle spectator
    spectrum speech spell spend sphere spider spike spill spin spine spirit spite
    splendour split spokesperson sponge sponsor spoon sport spot spouse spray spread
    sprint spur spy squad square squeeze squirrel stabilise stable stack stadium
    staff stage stagger stain staircase stake stakeholder stale stall stamp stampede
    stand standard standoff staple star start startle starve state statistic statue
    status statute stay steady steak steal steam steel steep steer stem step
    stereotype steward stick still stimulus stir stock stockpile stoke stolen
    stomach stone stop storage store storey storm story stove straight strain strand
    stranger strangle strap strategic strategy straw strawberry stream street
    strength strengthen stress stretch strict strike strip stroke strong stronghold
    structure struggle stuck student studio study stuff stumble stunt stupid style
    subject submarine submit subscriber subsidiary subsidy substitute subtract
    suburb subway success successor suck sudden sue suffer sugar suggest suicide
    suit suite sulphur sum summarise summer summit summon sun sunken sunlight
    sunrise sunset sunshine supermarket supervise supplier support suppress
    supremacy sure surface surge surgeon surgery surpass surplus surprise surrender
    surround survey survival survivor suspect suspend suspicion sustain swallow
    swamp swap swarm sway swear sweat sweep swell swift swim swimmer swing switch
    sword syllabus symbol symbolise sympathy symphony symptom syndrome synthesis
    syrup system table tablet tackle tactic tail take tale talent talk tall tame
    tank tap tape target tariff task taste tax taxi taxpayer tea teach team teammate
    technique teenager telegram telephone telescope tell temperature temple
    temporary tempt ten tenant tendency tennis tense tent tenure term terminal
    terrace terrain terrify territory terror test testify testimony text textbook
    texture thank thaw theatre theft theme theorem theory therapy thesis thief thin
    think thread threat threaten threshold thrill throat throne throw thrust thumb
    thunder thwart ticket tidal tide tie tiger tight tighten tile timber time tin
    tiny tip tissue title toast tobacco toddler together toilet token tolerate toll
    tomato tomb ton tone tongue tonne too tool tooth top topple torch torn tornado
    torture toss total touch tough tour tower town toxic toxin toy trace track
    tractor trade traffic tragedy trail train trainee trait traitor tram trample
    transcend transcript transfer transform transit translate transmit transparency
    transplant transport trap trauma travel traveller trawler tray treasure treasury
    treat treaty tree trek tremble trench trend trespass trial triangle tribe
    tribunal tribute trick trickle trigger trilateral trilogy trim trip triple
    triumph troop trophy tropics trouble truce truck true trust trustee truth try
    tsunami tube tug tumble tunnel turbine turmoil turn turnout turtle tutor tweak
    twice twilight twin twist typhoon tyre umbrella umpire unable uncertain
    uncertainty underdog undergo undergraduate undermine understand undertake unfair
    unfold uniform unify unilateral union unit unite unity universe unleash unload
    unlock unmask unravel unrest unseat unsettle unsure unveil update upgrade uphold
    upper uproar uproot upset upstream upturn uranium urban urge urgency urgent
    usage use utilise vacancy vacate vaccine vacuum vague validate valley value
    valve van vandal vanguard vanish vapour variant variety vary vast vault vehicle
    veil vein vendor vent ventilator venture venue verb verdict verify very vessel
    vet veteran veto vice victim victory video view vigil villa village villain vine
    vineyard violate violin virtue virus visa vision visit visitor visualise vital
    vitamin vocabulary voice volcano volleyball voltage volume voluntary volunteer
    vote vouch vow voyage wage wait waiver wake walk walkout wall wallet wander war
    warden warehouse warfare warm warmth warrant warranty warrior wash waste
    wastewater watch watchdog watchtower water waterfall waterfront waterway wave
    wax way weak weaken wealth weapon wear weather weave web webcam website weed
    week weekend weep weigh weight welcome welder welfare well west wet whale wharf
    wheat wheel whip whisper whistle whistleblower wholesale wide widow wield wild
    wildfire wildlife willow win windfall windmill window windshield wine wing
    winner winter wipe wire wisdom wise withdraw wither withhold withstand wolf
    woman womb wonder wood word work workforce workload workplace workshop world
    worm worry worsen worst wound wrap wreck wreckage wrestle wring wrist write
    wrong yacht yard yarn year yeast yet yield young youngster youth zeal zero zinc
    zone zoo"""
)
