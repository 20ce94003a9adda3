"""Everyday English words: data only.

A capital on one of these says "title" or "start of a sentence", not "name". Plurals
and forms in -ed, -ing and -er are derived, so only the plain word stands here.
"""

from __future__ import annotations

from stories.document.formats.plaintext.lists import listed

COMMON = listed(
    """able abroad abrupt abundant abuse academic accelerate accept access accident
    accompany accomplish accord account accuracy accuse achieve acid acquire acre act
    action actor acute adamant adapt add additional address adjust admire admit adopt
    adult advantage adventure advert advice advise advocate affair affect afford afraid
    aftershock again age agenda agent agree agricultural agriculture ahead aid aileron
    aim air airbag aircraft airline airport airspace airstrike aisle alarm albatross
    alert algorithm alimony alive allergy allow ally alone alphabet also alter always
    amateur ambush amend ammonia amount amphora ample amuse anaemia analyse anchor
    anchovy ancient anger angle angry animal ankle anniversary announce annoy annual
    anode answer ant antenna anthem antibiotic antibody anticipate antimatter anvil
    anxiety anywhere apart apologise apology app apparatus appeal appear appetite
    applaud applause applicant appoint apprentice approach approval approve aquarium
    aquifer arch architect area arena arm armistice armor armour army arrest arrival
    arrow arson art artefact article artifact artillery ash ashore ask aspect assailant
    assassin assemble assess asset assign assume assure asteroid asthma asylum ate atlas
    atmosphere atoll atom attach attack attain attempt attitude attorney attract audit
    auditor aurora author autonomy autumn avalanche avenue average avert avoid await
    award away awe axed baby back backdrop backlash backlog backup bacteria bacterium
    bad badge bag bail bailout balcony ballot ban bandwidth bank bankruptcy bar barber
    bargain barge barista barracks barrage barrel barrier bartender base basin basket
    bat batch bath battalion battery battle bay beach beacon beam bean bear beat beaver
    become bee beef beetle beg begin begun behave behaviour behind belief believe bell
    belong belt bench benchmark benefit bet better beverage bias bicycle bid big bigger
    bilateral bill bind biofuel biogas biology biomass biopsy bird bishop bison bit bite
    bitter blackout blacksmith blade blame blank blanket blast blatant blaze bleak bled
    bleeds blend bless blew blind blizzard block blockade blood bloom blow blowout
    blueprint bluff blunt board boat body bog boil bold bolt bomb bond bone bonus boo
    book bookseller boos boost booth border borrower boson boss bottle bottleneck bottom
    bounce boundary bout bow bowl box boy boycott brace brain brake brand brave bravery
    breach bread breadth break breakthrough breakup breath breathe breeze brewery brick
    bricklayer bride bridge brief brigade bright bring brittle broadband broadcast
    broaden bronze brother brutal bubble bucket bud budget buffer bug build bulb bulge
    bulk bull bullet bumper bunch bungalow bunker buoy buoyant burden bureau burn burnt
    burst bursts bury bus bush bushfire busier busy buy buyback bypass cabbie cabin
    cabinet cable cafe cage calculate calendar calf call calm camp campaign campus canal
    cancel cancer candle canoe canopy canvas canyon cap capital capsule car caravan
    carbon cardboard care cargo caribou carpet carriage carrier cart cartel case cash
    casino cast castle casualty catacomb catalogue catch category cater cathedral
    cathode cattle caught cause cave cease ceasefire celebrate cell cement cemetery
    censure census centenary central centre century ceramic cereal ceremony certain
    certificate chain chair chairman chalice chalk challenge chamber champion chance
    change channel chaos chapel chapter character charge chariot chart chase chassis
    chat chatbot chateau cheap cheapest cheat check cheer cheery cheese cheetah chef
    chess chest chick chief child childcare chimney chimpanzee chip chocolate choice
    choir cholera choose chopper chord chorus chose chosen chronic chronicle chunk
    church cinema circle circuit cite city civil civilian claim clam clampdown clap
    clash class clause clay clean clear clerk clever click client cliff climate climb
    clinches cling clinic clip clock close closest closure cloth cloud club clue clung
    cluster clutch coach coal coalmine coast coat cobalt cobbler cockpit cocoa cod code
    codex coffee coffin coin cold coldest collapse collar colleague collect college
    collide colony colour column combat combine come comeback comedy comet comfort
    command commemorate commerce commercial commit committee common commute compact
    companion company compare comparison compel compete compile complain complaint
    complete component compose compound comprise compromise computer conceal concede
    concern concert concrete condemn condo condominium conduct confess confine confirm
    conflict confuse congratulate congress connect conquer consensus consent conserve
    consider consortium constitutional constraint consul consult consume contact contain
    contemporary contender content contest context continent continue contract contrast
    contribute control controversy convene convert convey convict convince convoy cook
    cool coolant cope copper coral cord core corn correct correspond correspondent
    corridor corvette cost costlier cottage cotton cough council counsel count countdown
    counterpart country county coup couple coupon courage courier course court courtroom
    cousin cover coverage covert cow crab crack crackdown cradle craft crane crash crate
    crater crawl cream create creature credit creditor creek creep crew cricket crime
    criminal crisis criteria critic criticise critique crocodile crop cross crossroads
    crow crowd crown crucial crude cruise crush crust cry crypt crystal cub cube cuisine
    culprit cult cultivate cultural culture cup curator curb cure curfew currency
    current curriculum curtail curtain curve cushion custody custom cut cyberattack
    cycle cyclone cylinder dagger dairy dam damage dance danger dare dark dashboard
    dashes data database datacenter datacentre date daughter dawn day daylight dead
    deadline deadlock deal dealt dean death debate debt debtor decade decathlon decide
    deckhand declare decline decorator dedicate deep deepen deepest default defeat
    defect defector defend defense defer defiant deficit defies define degree delay
    delete delight deliver delivery deluge demand dementia democracy demographic dengue
    denial denounce dense dents deny depart departure depend depict deploy deposit depot
    depth deputy derail descend descendant describe desert deserve design desire desk
    despite destroy detail detain detainee detector deter determine deterrent develop
    device devise devote diabetes diagnosis diagram dialect dialogue diamond diary
    dictate dictionary diesel diet differ difficulty dig digital dilemma diminish dinner
    dinosaur dip diploma diplomacy diplomatic dire direct dirtier dirty disadvantage
    disagree disappear disaster discard discharge discipline disclose discontent
    discount discover discovery discus discuss disease dishonest disloyal dismiss
    dispatch disperse display dispose dispute disrupt dissolve distiller distinguish
    distort distribute district disturb dive divert divestiture divide dividend divorce
    dock doctor doctrine dodge dolphin domain dome dominate donate done donor door dose
    dossier double doubt down downgrade downhill download downpour downstairs downstream
    downturn dozen draft drag dragon drain drainage drama draw dream dress drier driest
    drift drill drink drip drive drone drop drought drown drug drum dry due duel dug
    dugout duke dump duplex dusk dust duty dwarfs dwell dying dynasty eager eagle earbud
    earlier earliest earn earth earthquake ease easier easiest east easy eat eaten ebola
    echo eclipse ecology economic economy ecosystem edge edit editorial eel effect
    effort egg elaborate elbow elder elect electoral electric electrician electrolyte
    electron elephant elevator eliminate elite elk elm email embargo embark embassy
    ember embrace embryo emerge emergency emperor emphasis emphasise empire employ
    emptier empty enable enact enclave encounter encourage end endorse endure enemy
    energy enforce engage engine enjoy enlarge enough enquiry ensure entail enter
    enterprise entertain enthusiasm entitle entrepreneur entry envelope environmental
    envoy epidemic episode epoch equal equip era erase erect erode erratic error erupt
    escape escapee essay estate estimate estuary ethanol ethics euthanasia evacuate
    evade evaluate eve event everywhere evolve exact exam examine example excel excess
    exchange excise exclude excuse execute exempt exercise exert exhaust exhibit exile
    exist exit expand expanse expect expenditure expense expert expire explain explode
    exploit explore export expose exposure express extend extent extra extract eye fab
    fabric facade face fact factory faculty fade fail failure fair faith fake falcon
    fall fallen fallout false familiar famine fan far farce fare farewell farm farmland
    farther fashion fast fasten fastest fatal father fatigue fault favela favour fear
    feast feather feature fed fee feeder feeds feel fellow felon fence fends ferry
    fertiliser festival fetch fetus feud fever few fiber fibre field fierce fifth fight
    figure file filibuster fill film final financial find fine finger fingerprint finish
    fire fireball firefight firewall firewood firework firm firmware fiscal fish fishery
    fissure fit fix flag flagrant flame flap flash flat flavour flaw fled flee fleet
    flesh flight float flock flood floodplain floor flour flourish flow flu flux fly
    focus foetus fog fold folk follow food foolish footage football footprint forbid
    force forecast forehead foreign forensic foresee forest forestry forever forge
    forget forgot forgotten form formal formula forth fortress forum forward fossil
    foster foundry fountain foxhole fracture fragile frail frame framework franchise
    fraud free freedom freehold freekick freeze freight frenzy frequency fresco fresh
    friend frigate frighten frog front frontier frost froze frozen fruit fuel fulfil
    full fullback fumes fund funeral fungus fur furlough furnace furnish furniture
    further furthest fury fuse fuselage fusion future gadget gain galaxy gale gallery
    galley gallon gamble game gang gap garage garbage garden garlic garrison gas gate
    gateway gather gauge gaze gearbox gel gem gender gene general genius genome genre
    gentle genuine geography geology germ gesture get ghost giant gift giraffe girl give
    glacier glance glass glimpse global gloom gloomy glory glove glow glue go goal
    goalkeeper goat goblet gold gone good goose gorge gorilla gossip gotten govern grab
    grade gradual graduate graffiti graft grain grammar grandchild granite grant grape
    graph graphene graphite grapples grasp grass gravel graveyard great greatest green
    greet grenade grid gridlock grief grill grim grind grinds grip groan grocery groove
    gross ground group grove grow growth guarantee guard guardian guerrilla guess guest
    guide guideline guild guilt guilty guitar gulf gull gun gunman gut gym habit habitat
    hail hailstorm hair hairdresser half halftime hall hallway halt halve hamlet hammer
    hamper hand handgun handicap handle handout handover handset hang hangar happier
    happy harbour hard hardest hardware harm harmony harsh harvest haste hat hatch haul
    haulier haunt havoc hawk hay hazard haze head headline headset heal health healthy
    hear heart hearth heat heatwave heaven heavier heavy hedge heeds hefty height
    heighten heir heiress helicopter helium hell helmet helmsman help hemisphere
    hepatitis herb here heritage hero hers herself hesitate hid hidden hide hideout high
    highland highlight highrise highway hijacker hike hill him himself hinder hint hip
    hippo hire historic history hit hitman hive hobbles hobby hockey hoists hold hole
    holiday hollow home homebuyer homeland homeowner homework hominid hones honest
    honesty honey honour hood hook hope horizon horn hornet horror horse hospital host
    hostage hostile hot hotel hotter hottest hour house household housewife howitzer hub
    hug hull human humanitarian humid humour hung hunger hungry hunt hurdle hurricane
    hurt hut hybrid hydrogen hygiene hymn hypothesis ice iceberg icon idea identify idle
    ignore ill illegal illicit illustrate image imagine immigrant impact impartial
    impasse import impose impress imprison improve impulse inch incident incline income
    incorporate increase incur independent index indicate indict indoor induce
    industrial industry infant infantry infect infer inferno inflict influenza influx
    inform infrastructure ingredient inhabitant inherit inhibit initial initiate inject
    injure injury injustice ink inland inlet inmate inn innocent input inquiry insect
    insecure insert inside insight insolvency inspect inspire install instinct institute
    instruct insult insurer insurgency insurgent integrate intellect intend intensify
    interact intercept interest interface interfere interim interior internet interpret
    interrupt interval intervene interview introduce intruder invade invent inventor
    inventory inverter invest investigate invite invoke involve iron irony island
    isolate isotope issue item itinerary itself jab jacket jail jar javelin jaw jazz
    jeer jeers jeopardise jet jewel jeweller jewellery job jockey join joint jolts
    journey joy judge judicial judiciary juice jump jungle junior juror jury justice
    justify kayak keel keen keep kelp kerosene kettle key kidnap kidney kill kiln
    kilogram king kingdom kiss kit kitchen kite knee kneel knife knight knit knock
    knockout knot know label laboratory labour lack ladder lag lagoon laid lain lake
    lamb lamp land landlord landmark landmine landslide lane language lap laptop large
    laser lashes last latch late latest lauds laugh launch laundry lava law lawmaker
    lawsuit lawyer lay layoff lead leaf leaflet league leak lean leaps learn lease
    leasehold least leave lecture ledger left leg legacy legal legend leisure lemur lend
    lengthy lenient lens lent leopard less lesson let lethal letter lettuce leukaemia
    leukemia level levy liaison liberty librarian library licit lie lifeboat lifeline
    lifetime lift light lighthouse limb limestone limit limps line linesman linger link
    lion lip liquid list lit literacy literature lithium lithography litter little live
    livelihood livestock load loan lobby lobster local locate lock lockdown lockout
    locksmith locust lodge log logic logistics logjam long longest look loom loophole
    loose loot lord lorry lose loss lost lot lots lottery loud lounge low loyal loyalty
    luck luggage lumber lunar lunch lung lurches lures luxury lymphoma lynx machine
    magazine magic magistrate magnet magnify magnitude mail main mainframe maintain
    maize major make malaria male mall malware mammal mammoth man manage mandate mango
    mangrove manipulate mankind manner manor manufacture manuscript many map marathon
    marble march margin marginal marina marine mark market marriage marsh marshal martyr
    mask mason mass massacre mast mastermind mat match mate material mathematics matrix
    matter mature maximise maybe mayhem mayor maze me meadow meal mean meantime measles
    measure meat mechanic medal media mediator medic medicine meet mega megawatt melody
    melt member membrane memo memoranda memorandum memorial memory mends mental mentor
    menu mercenary merchant mercury mercy merge merit merry mess message metal meteor
    methane method metre metro microbe microphone microscope mid midfielder midnight
    midwife migrant migrate mild militant military militia milk milkman mill mind mine
    minefield mineral minesweeper minimise minimum minister ministerial ministry minor
    minute miracle mirror misconduct misery miss missile mistake misuse mix mob mobilise
    mocks mode model modem moderate modern modernise modest modesty modify moisture
    molecule molten moment momentum monarch monarchy monastery monetary money monitor
    monk monsoon month mood moon moose morale moratorium more mortgage mosaic mosque
    mosquito moss most moth mother motion motor motorway mould mount mountain mourn
    mouth move much mud mudslide mule mulls multilateral multitude mumps municipal mural
    murder muscle museum music musician mussel mutiny mutual myself mystery myth nabs
    nail name narrow nation national nature navigate navy neanderthal near nearest neck
    needle neglect negotiate neighbour neighbourhood nerve nest net network neutral
    neutrino neutron never new newborn newcomer newest newspaper next niche nickel night
    nightmare nitrogen nods noise nominate norm north nose note notebook notice notify
    notion novel nowhere nuclear nucleus nudges nullifies number nurse nursery nut oak
    oasis oat oath obelisk obey object obscure observatory observe obstacle obstruct
    obtain occupy occur ocean octopus odd offend offer office official offset offshore
    often oil oilfield old olive olympic once oneself online only onset onshore open
    opera operator opinion opponent oppose oppress optician option orangutan orbit
    orchard orchestra ordeal order ore organ organise origin orphan otter ounce ours
    ourselves oust outage outbreak outcome outcry outer outfit outlast outlet outline
    outlook outpace outperform outpost output outrage outreach outshines outside
    outskirts oven over overboard overcome overdue overflow overhaul overlook overnight
    override overseas oversee overt overtake overthrow overtime overturn overview
    overwhelm owe owl own oxygen oyster pace pack package pact pad page pain paint pair
    palace palladium pallet palm panda panel panic paper papyrus parachute parade
    paradise paradox paragraph parallel paralysis paramedic paramilitary parasite parcel
    pardon parent pares park parliamentary parolee parrot part partial participant
    particle partner party pass passage passenger passport password past pasture patch
    patent path pathogen patient patrol pattern pause pavilion paw pay payload payout
    payroll peace peak peasant pebble pedestrian peer pelican pen penalty pencil penguin
    peninsula people pepper percentage perform perhaps peril perimeter period perish
    perk permanent permit person persuade pesticide pet petrol pharmacy phase phenomenon
    philosophy phone photo photograph phrase physician physics piano pick picket picture
    piece pier pig pigeon pile pill pillar pillow pilot pin pine pioneer pipe pipeline
    piracy pirate pistol pit pitch pivotal place placenta plague plain plaintiff plan
    plane planet plankton plant plaque plasma plaster plastic plate plateau platform
    platinum platoon play playoff plaza plea pleasure pledge plenty plight plot plucks
    plugs plumber plume plunge plural plutonium pneumonia pocket podium poem poet poetry
    point poison poker police policeman policy polio politician politics poll pollen
    polymer pond pony pool poor poorest porpoise port portal portfolio portrait portray
    possess post postal postman postpone potato potential poultry pound pour poverty
    powder power practice practitioner prairie praise prayer preach precede predator
    predecessor predict prefer pregnancy prejudice preliminary premier premiere premium
    prepare prescribe present preserve preside presidency presidential press pressure
    prestige presume pretend prevail prevent prey price pride priest primary prime
    prince principal principle prison privacy private privilege prize probate probe
    problem procedure process proclaim prods produce professor profile profit programme
    progress prohibit project prolong promise prompt pronounce proof propaganda
    propeller property proposal propose props prosecute prosecutor prospect prosper
    protect protein protest protocol proton prototype proud prove provide province
    provincial provoke public publicise publish puffin pull pulpit pulse pump punch
    punish pupil puppet purchase purge purple purse pursue push put putsch puzzle pylon
    pyramid quake quantum quarantine quark quarry quarter quarterfinal quashes qubit
    queen quell query quest queue quick quiet quirky quit quite quorum quota quote
    rabbit race rack radar radio radius rage raid rail railcar railroad railway rain
    rainfall rainforest rainstorm raise ramp ranch range rank ransom ransomware rapid
    rapper rare rash rat rate rather ratio rationale rattle raw ray razor reach react
    reactor read ready real realise realm reap rear reason reassure rebate rebel
    rebellion rebound rebuild rebuke recall recede receipt recent recipe recipient
    recite reckon recognise recommend reconcile reconsider reconvene record recover
    recovery recruit rectangle rectify recycle red redraw reduce redundancy reef reel
    refer referee referendum refine refinery reflect reform refrain refrigerator refugee
    refund refusal refuse regain regard regime region register regret regulator
    rehearsal rehearse reimburse reindeer reinforce reins reinstate reiterate reject
    rejigs rejoice rejoin relax relay release relent relic relief religion relocate
    reluctant rely remain remainder remark remedy remember remind remodel removal remove
    render renew renewal renounce renovate rent rental reopen reorganise repair repay
    repeal repeat repel replace replica report represent reprimand reproduce republic
    request require rescue research resemble reserve reservoir reset reside resident
    residential resign resilient resolve resonate resort resource respect respond
    response rest restart restaurant restore restrain restraint restrict result resume
    resurface retail retain retaliate retire retreat retrieve return reunion reunite
    revamp reveal revenge revenue reversal reverse revert review revise revisit revival
    revoke revolt reward rewrite rhetoric rhino rhinoceros rhythm ribbon rice rich
    richest rid ridden riddle ride ridge rifle rift right rigour ring riot rip ripple
    rise risk risky rite ritual rival river road roadblock roadmap roam rob robbery
    robot robust rock rocket rockslide rocky rod roils role roll rollout roof rookie
    room root rope rose roster rotate rotor rough round roundabout rout route row royal
    rubber rubbish rubble rubella rudder rugby ruin rule rumor rumour run rung runner
    runoff runway rupture rural rush rust sabotage sack sacrifice sad sadder saddle safe
    safeguard safety saga sags sail sailor saint salary sale salmon salon salt salute
    salvage salvo sample sanctuary sand sandstorm sang sarcophagus sardine satellite
    satire satisfy sauce sausage savanna savannah save saviour savvy sawmill say
    scaffold scale scan scandal scanner scar scarce scare scatter scenario scene scenery
    scent schedule scheme scholar school scold scoop scooter scope score scout scramble
    scrap scratch scream screen script scroll scrutiny sculpt sculptor sculpture sea
    seabird seafarer seafloor seafood seal seam seaport search season seat seatbelt
    secede secrecy secret secretariat sector secular secure see seek seem seize seizure
    seldom select self sell semester semiconductor semifinal seminar senate send senior
    sense sensor separate sepsis serial series sermon serpent serve service set setback
    settle setup several severe sew sewage sex shade shadow shaft shake shaky shallow
    shame shanty shape share shark sharp shed sheep sheet shelf shell shelter shelve
    shepherd shield shift shine ship shipwreck shipyard shirt shiver shock shoe shone
    shook shoot shootout shop shopper shore short shortage shorten shortest shortfall
    shotgun shovel show showdown shrank shrapnel shrimp shrine shrink shrunk shuffle
    shuns shut shutdown shy sick side sideline sidestep siege sight sign signal
    signature silhouette silk silver simplify simulate sin sing single sink siren sister
    sit site size skeleton sketch ski skill skipper skips skirmish skull sky skyline
    skyscraper slab slam slap slash slate slaughter slave slavery sleep sleepy sleet
    slept slice slid slide slight slip slogan slope slot slow slowest sludge slum slump
    small smart smartwatch smash smell smile smog smoke smooth smuggler snack snail
    snake snap snarls snatch sniper snow snowfall snowstorm snub snubs so soap soar
    soccer social socket soft soften software soil solar soldier solicit solid solitude
    solo solve solvent sometimes somewhere song soon sorrow sorry sort sought soul sound
    soup source souvenir sovereign sovereignty spa space spacecraft spare spark sparrow
    sparse spat speak spear species specify spectacle spectator spectrum speech spell
    spend sphere spider spike spill spin spine spinoff spirit spite splendour split
    spokesperson sponge sponsor spoon sport spot spouse sprang spray spread sprint spur
    spurns spy spyware squad squall square squatter squeeze squid squirrel stabilise
    stable stack stadium staff stage stagger stain staircase stake stakeholder stale
    stalemate stall stamp stampede stand standard standoff standstill staple star stark
    start startle starve state statistic statue status statute stay steady steak steal
    steam steel steep steer stem step steppe stereotype stevedore steward stick still
    stimulus stings stir stock stockpile stoke stole stolen stomach stone stop storage
    store storey stork storm story stove straight strain strand stranger strangle strap
    strategic strategy straw strawberry streak stream street strength strengthen stress
    stretch strict strike strip stroke strong strongest stronghold structure struggle
    stuck student studio study stuff stumble stung stuns stunt stupid sturdy style
    subject submarine submit subscriber subsidiary subsidy substitute subtract suburb
    subway success successor suck sudden sue suffer sugar suggest suicide suit suite
    sulphur sum summarise summer summit summon sun sung sunk sunken sunlight sunrise
    sunset sunshine supercomputer supermarket supervise supplier support suppress
    supremacy surcharge sure surface surge surgeon surgery surpass surplus surprise
    surrender surrogacy surround surtax survey survival survivor suspect suspend
    suspicion sustain swallow swamp swap swarm sway swear sweat sweep swell swept swift
    swim swimmer swing switch swoops sword swore sworn swum swung syllabus symbol
    symbolise sympathy symphony symptom syndrome synthesis syringe syrup system table
    tablet tackle tactic tail take takeover tale talent talk tall tallies tame tank tap
    tape tapestry target tariff tarmac task taste tax taxi taxiway taxpayer tea teach
    team teammate teary technique teenager telegram telephone telescope tell temperature
    tempest temple temporary tempt ten tenancy tenant tendency tennis tense tent tenure
    term terminal termite tern terrace terrain terrify territory terror test testify
    testimony text textbook texture thank thaw theatre theft theirs them theme
    themselves then theorem theory therapy there thesis thick thief thin think thinner
    thirsty thread threat threaten threshold thrill throat throne throw thrust thumb
    thunder thwart tick ticket tidal tide tie tiebreak tiger tight tighten tile timber
    time timid tin tiny tip tire tissue title toast tobacco toddler together toilet
    token tolerate toll tomato tomb ton tone tongue tonne too tool tooth top topple
    torch tore torn tornado torpedo torture toss total touch touchline tough tour touts
    tower town townhouse toxic toxin toy trace track tractor trade traffic tragedy trail
    train trainee trait traitor tram trample transcend transcript transfer transform
    transistor transit translate transmit transparency transplant transport trap trauma
    travel traveller trawler tray treasure treasury treat treaty tree trek tremble
    tremor trench trend trespass trial triangle triathlon tribe tribunal tribute trick
    trickle trigger trilateral trilogy trim trip triple triumph troop trophy tropics
    trouble trout truce truck true trust trustee truth try tsunami tube tuberculosis tug
    tumble tumor tumour tuna tundra tunnel turbine turmoil turn turnout turnover turtle
    tutor tweak twice twilight twin twist typhoid typhoon tyre umbrella umpire unable
    uncertain uncertainty undercarriage underdog undergo undergraduate undermine
    understand undertake uneven unfair unfold uniform unify unilateral union unit unite
    unity universe unjust unleash unload unlock unmask unravel unrest unsafe unseat
    unsettle unsure unveil upbeat update upgrade uphill uphold upper uproar uproot upset
    upstairs upstream upturn uranium urban urge urgency urgent urn usage use utilise
    vacancy vacant vacate vaccine vacuum vague validate valley value valve van vandal
    vanguard vanish vapour variant variety vary vase vast vault vehicle veil vein vendor
    vent ventilator venture venue verb verdict verify very vessel vet veteran veto vexes
    vice victim victory video vies view vigil villa village villain vine vineyard
    vintner violate violin virtue virus visa vision visit visitor visualise vital
    vitamin vocabulary voice voids volatile volcano volley volleyball voltage volume
    voluntary volunteer vote vouch vow voyage vulture wafer wage wagon wait waiver wake
    walk walkout wall wallet wander wanes war warden warehouse warfare warhead warm
    warmest warmth warrant warranty warrior wary wash wasp waste wastewater watch
    watchdog watchmaker watchtower water waterfall waterfront waterway wave wax way weak
    weaken wealth weapon wear weary weather weave web webcam website weed week weekend
    weep weigh weight welcome welder welfare well wept west wet wetland wetter wettest
    whale wharf wheat wheel where whip whisper whistle whistleblower whole wholesale
    wide widest widow wield wild wildfire wildlife willow wilts win windfall windmill
    window windshield wine wing winner winter wipe wire wisdom wise withdraw wither
    withhold withstand woke woken wolf woman womb wonder wood woos word wore work
    workforce workload workplace workshop world worm worn worry worse worsen worst wound
    wows wrap wreck wreckage wrestle wrests wring wrist write written wrong yacht yanks
    yard yarn year yeast yet yield young youngest youngster yours yourself yourselves
    youth zeal zebra zero zinc zone zoo"""
)
