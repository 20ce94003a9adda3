"""English words that tell where a heading ends: data only, written for news.

The lists hold lower-case forms. They need not be complete: a word that is missing
counts as unknown, which is what most names are.
"""

from __future__ import annotations

from stories.document.formats.plaintext.lists import listed

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
PARTICLES = listed("in on off out up down over through around by like apart")

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
    kilometres miles metres tonnes degrees bc bce ce"""
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

# What stands between a country and its minister.
PORTFOLIOS = listed(
    """foreign defence defense finance interior health energy trade transport education
    attorney deputy vice acting prime"""
)

# What a person is or does, in the singular: "envoy", "farmer".
ROLES = (
    TITLES
    | frozenset(word[:-1] for word in PEOPLE if word.endswith("s"))
    | listed(
        """goalkeeper defender midfielder striker captain singer author writer novelist
        poet painter sculptor composer conductor filmmaker presenter father mother
        brother sister son daughter widow husband wife spokesman spokeswoman founder
        billionaire tycoon businessman businesswoman fisherman policeman fireman
        veteran refugee mathematician chemist geographer winemaker shopkeeper
        hotelier"""
    )
) - PORTFOLIOS

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

# Words that do not end a heading: they want a noun, a name or a verb after them.
WANTING = listed(
    """new former acting prime vice deputy chief senior first second third last next
    early late main major minor north south east west northern southern eastern
    western central national international federal regional local public private big
    large small high low more less fewer most its their his her our your says said
    is are was were be been has have had will would could should may might must can
    not no mr mrs ms dr st saint foreign largest biggest smallest oldest lowest
    highest best worst european united ferries lines motors systems foods brothers
    partners labs media studios"""
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
