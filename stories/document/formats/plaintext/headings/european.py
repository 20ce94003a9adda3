"""Words that begin sentences in languages other than English: data only.

Articles, pronouns, prepositions and conjunctions in lower case, by language. In
sentence-case text a capital on one of them nearly always opens a sentence.
"""

from __future__ import annotations

from stories.document.formats.plaintext.lists import listed

OPENERS: dict[str, frozenset[str]] = {
    "fr": listed(
        """le la les l un une des du au aux ce cet cette ces il elle ils elles on nous
        leur leurs son sa ses en dans sur sous selon après avant depuis pour par
        avec sans malgré chez entre vers dès à d quatre cinq deux trois six sept
        huit neuf dix plusieurs quelque quelques certains toutes tous chaque environ
        près plus moins lors pendant grâce face selon c ainsi mais si alors quand
        aucun aucune outre parmi jusqu aujourd hier faute"""
    ),
    "de": listed(
        """der die das den dem des ein eine einen einem einer im am in an auf aus bei
        beim mit nach seit von vom vor zu zum zur für gegen ohne um durch über unter
        zwischen während wegen trotz laut er sie es wir ihr ihre sein seine wer was
        wie wo wenn als da dass ob rund etwa mehr viele einige alle beide zwei drei
        vier fünf sechs sieben acht neun zehn nun auch noch bis bereits zuvor danach
        dagegen dabei damit dort hier kein keine mehrere insgesamt"""
    ),
    "es": listed(
        """el la los las un una unos unas al del este esta estos estas ese esa su sus
        en con sin por para según tras desde hasta entre sobre ante bajo durante a
        de ambos ambas dos tres cuatro cinco seis siete ocho nueve diez más menos
        unos varios varias muchos algunos todos cada cerca alrededor ellos ella él
        quienes quien cuando aunque mientras además según pero si no hoy ayer"""
    ),
    "pt": listed(
        """o a os as um uma uns umas ao aos à às do da dos das no na nos nas em com sem
        por para segundo após desde até entre sobre durante este esta estes estas
        seu sua seus suas ele ela eles elas dois duas três quatro cinco seis sete
        oito nove dez mais menos vários várias muitos alguns todos cada cerca ambos
        quem quando embora enquanto mas se não hoje ontem"""
    ),
    "it": listed(
        """il lo la i gli le l un uno una al allo alla ai agli alle del dello della dei
        degli delle nel nella nei nelle in con senza per secondo dopo dal dalla da
        tra fra su sul sulla durante questo questa questi queste suo sua suoi loro
        due tre quattro cinque sei sette otto nove dieci più meno molti alcuni tutti
        ogni circa entrambi chi quando mentre ma se non oggi ieri"""
    ),
    "nl": listed(
        """de het een deze die dit dat in op aan bij met na sinds van voor naar tegen
        zonder door over onder tussen tijdens wegens volgens hij zij ze het we hun
        zijn haar wie wat als toen omdat hoewel terwijl ongeveer meer veel enkele
        alle beide twee drie vier vijf zes zeven acht negen tien ook nog er"""
    ),
    "sv": listed(
        """den det de en ett i på vid med efter sedan av för till mot utan genom om
        under mellan enligt han hon de vi deras hans hennes vem vad när som eftersom
        medan omkring fler många några alla båda två tre fyra fem sex sju åtta nio
        tio även totalt"""
    ),
    "pl": listed(
        """w we na po od do z ze za przed przez dla o u pod nad między według podczas
        to ten ta te jego jej ich on ona oni dwa dwie trzy cztery pięć kilka wiele
        wszyscy obie około jak gdy jeśli ale nie"""
    ),
    "tr": listed(
        """bu bir iki üç dört beş o onlar her bazı çok yaklaşık ancak ise göre"""
    ),
    "ru": listed(
        """в во на по от до с со за из к ко у о об при для после перед между под над
        через без согласно этот эта это эти он она они мы его её их два две три
        четыре пять шесть семь восемь девять десять около более многие некоторые все
        оба обе как когда если но не ранее также по-прежнему"""
    ),
    "uk": listed(
        """у в на по від до з із зі за при для після перед між під над через без згідно
        цей ця це ці він вона вони ми його її їх два дві три чотири п'ять близько
        понад багато деякі усі всі обидва як коли якщо але не раніше також"""
    ),
    "el": listed(
        """ο η το οι τα τον την του της των στο στη στην στον στα στις στους με για από
        σε μετά πριν κατά σύμφωνα ένας μια ένα δύο τρεις τέσσερις πέντε όταν αν
        περίπου πολλοί όλοι"""
    ),
}

# Words that need another after them, so no heading ends in one.
LINKS: dict[str, frozenset[str]] = {
    "fr": listed(
        """le la les l un une des du de d au aux à en dans sur sous pour par avec sans
        et ou mais que qui son sa ses leur leurs ce cette ces entre vers chez après
        avant depuis dès contre est sont a ont va vont sera"""
    ),
    "de": listed(
        """der die das den dem des ein eine einen einem einer im am in auf aus bei beim
        mit nach seit von vom vor zum zur für gegen ohne um durch über unter
        zwischen und oder aber wegen trotz als wie wird werden ist sind hat haben
        soll sollen will wollen kann muss"""
    ),
    "es": listed(
        """el la los las un una al del de en con sin por para según tras desde hasta
        entre sobre ante bajo y e o u que su sus a contra es son está están ha han
        va será"""
    ),
    "pt": listed(
        """o os as um uma ao aos à às do da dos das de no na nos nas em com sem por
        para após desde até entre sobre e ou que seu sua a contra é são está tem têm
        vai será"""
    ),
    "it": listed(
        """il lo la gli le un uno una al allo alla ai agli alle del dello della dei
        degli delle di nel nella nei nelle in con senza per dopo dal dalla da tra
        fra su sul sulla e o che contro è sono ha hanno va sarà"""
    ),
    "nl": listed(
        """de het een in op aan bij met na van voor naar tegen zonder door over tussen
        en of te om"""
    ),
    "sv": listed(
        """en ett i på vid med efter av för till mot utan genom om mellan och att"""
    ),
    "pl": listed("w we na od do z ze za przed przez dla o i oraz lub"),
    "tr": listed("ve ile bir bu için"),
    "ru": listed(
        """в во на по от до с со за из к ко у о об при для после перед и или а"""
    ),
    "uk": listed("у в на по від до з із за при для після перед і й та або а"),
    "el": listed(
        """ο η το οι τα τον την του της των στο στη στην στον με για από σε και"""
    ),
}

# Languages that capitalise every noun: a capital there says little.
NOUNS_CAPITALISED = frozenset({"de", "lb"})

# Nouns for people that open sentences, where nouns are capitalised anyway.
GERMAN_SUBJECTS = listed(
    """forscher ermittler behörden polizei experten anwohner gewerkschaften ärzte
    kritiker beobachter politiker abgeordnete minister staatsanwälte richter
    wissenschaftler unternehmen verbände betroffene zeugen retter feuerwehrleute
    einsatzkräfte händler landwirte bauern patienten eltern schüler beschäftigte
    umweltschützer naturschützer ökonomen analysten vertreter"""
)

# Particles that stand apart from their verb and end a sentence: "stellt Betrieb ein".
PARTICLES: dict[str, frozenset[str]] = {
    "de": listed("ab an auf aus bei durch ein mit nach um unter vor zu zurück über"),
    "nl": listed("aan af bij in na op over tegen toe uit voor"),
    "sv": listed("av för i in med om på till under upp ut"),
}

# People and bodies that open sentences where there is no article to do so.
SUBJECTS: dict[str, frozenset[str]] = {
    "ru": listed(
        """директор министр президент премьер-министр губернатор мэр глава депутат
        депутаты прокурор прокуратура полиция суд судья власти чиновники эксперты
        учёные ученые исследователи врачи жители активисты адвокат адвокаты
        следователи спасатели журналисты родители учителя рабочие фермеры компания
        правительство министерство минобороны минздрав минобрнауки минфин центробанк
        представитель представители пресс-секретарь организаторы критики аналитики
        экономисты инженеры строители мастера специалисты пострадавшие свидетели
        очевидцы авторы участники пассажиры водители пилоты игроки тренер болельщики
        посол дипломаты военные солдаты"""
    ),
    "uk": listed(
        """директор міністр президент прем'єр-міністр губернатор мер голова депутат
        депутати прокурор прокуратура поліція суд суддя влада чиновники експерти
        вчені науковці дослідники лікарі жителі мешканці активісти адвокат слідчі
        рятувальники журналісти батьки вчителі фермери компанія уряд міністерство
        представник представники речник організатори критики аналітики економісти
        інженери будівельники військові"""
    ),
    "pl": listed(
        """minister premier prezydent burmistrz wojewoda dyrektor rzecznik prokuratura
        policja sąd władze urzędnicy eksperci naukowcy badacze lekarze mieszkańcy
        aktywiści adwokat śledczy ratownicy strażacy dziennikarze rodzice nauczyciele
        rolnicy firma rząd ministerstwo posłowie radni organizatorzy krytycy
        ekonomiści inżynierowie"""
    ),
    "tr": listed(
        """belediye bakan bakanlık başkan başbakan cumhurbaşkanı vali savcı savcılık
        polis mahkeme yetkililer uzmanlar bilim araştırmacılar doktorlar sakinler
        aktivistler avukat avukatlar gazeteciler öğretmenler çiftçiler şirket firma
        hükümet sözcü milletvekilleri ekonomistler mühendisler esnaf"""
    ),
    "it": listed("così secondo stando intanto anche proprio ecco ieri oggi domani"),
    "es": listed("así expertos vecinos autoridades fuentes científicos médicos"),
    "pt": listed("assim especialistas moradores autoridades médicos cientistas"),
    "nl": listed(
        """minister premier burgemeester onderzoekers deskundigen bewoners politie
        justitie artsen boeren critici economen vakbonden kamerleden"""
    ),
    "sv": listed(
        """minister statsministern forskare experter polisen regeringen boende läkare
        lärare kritiker ekonomer facket åklagaren"""
    ),
}
