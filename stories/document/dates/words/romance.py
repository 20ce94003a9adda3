"""French, Spanish, Portuguese, Italian and Catalan words of dates."""

FRENCH = {
    "months": "1:janv|2:fév|2:févr|7:juil|9:sept|12:déc",
    "early": "début|début de|au début de|au début du|début du|au début d|début d|"
    "commencement de|au début des|début des|dans les premiers jours de",
    "mid": "mi|à la mi|milieu de|au milieu de|milieu du|milieu des",
    "late": "fin|fin de|à la fin de|fin du|à la fin du|fin des|à la fin des|la fin de",
    "spring": "printemps",
    "summer": "été",
    "autumn": "automne",
    "winter": "hiver",
    "quarter": "trimestre|trim",
    "half": "semestre|moitié",
    "first": "premier|première|1er",
    "second": "deuxième|second|seconde",
    "third": "troisième",
    "fourth": "quatrième|dernier",
    "decade": "années|décennie|les années",
    "tens": "195:cinquante|196:soixante|197:soixante dix|198:quatre vingt|"
    "198:quatre vingts|199:quatre vingt dix",
    "century": "siècle|s",
    "year": "année|an|l année|l an",
    "fiscal": "exercice|exercice fiscal|année fiscale|exercice budgétaire",
    "week": "semaine|semaine du|la semaine du|semaine de",
    "weekend": "week end|week end du|fin de semaine du",
    "since": "depuis|à partir de|à partir du|dès|après|à compter de|à compter du|"
    "au plus tôt|pas avant|depuis le|dès le",
    "before": "avant|avant le|avant la|antérieur à",
    "by": "d ici|d ici à|d ici fin|jusqu à|jusqu en|jusqu au|au plus tard|"
    "au plus tard en|au plus tard le|d ici le|d ici la",
    "around": "vers|environ|autour de|env|circa|ca|aux alentours de|approximativement|"
    "vers le|aux environs de|approx",
    "perhaps": "incertain|peut être|probablement|non confirmé|date incertaine",
    "between": "entre|entre le",
    "and": "et|ou|et le",
    "to": "à|au|jusqu au|jusqu à",
    "now": "aujourd hui|présent|ce jour|maintenant|nos jours",
    "hour": "h|heures|heure",
    "minute": "min|minutes",
    "clock": "heure locale|heure de paris|locale",
    "part": "matin|midi|après midi|soir|soirée|nuit|minuit|aube|matinée|au matin",
    "planned": "prévu|prévue|prévus|prévues|attendu|attendue|planifié|planifiée|"
    "provisoire|projeté|projetée|envisagé|envisagée|programmé|programmée|estimé|"
    "prévision|à venir|prévu en|prévue en|prévu pour|prévue pour|objectif",
    "unknown": "date inconnue|à déterminer|sans date|date à déterminer|à confirmer|"
    "non daté|non datée|date à confirmer|inconnue|date non précisée|s d|indéterminé|"
    "à préciser|date à préciser|date indéterminée",
    "fill": "le|la|l|les|de|du|d|des|en|au|courant|courant de|pendant|dans|un|une|ce|"
    "date|à|aux|mois de",
    "same": "même|lendemain|le lendemain|suivant|suivante|prochain|prochaine|veille|"
    "hier|aujourd hui|demain|entre temps|précédent|précédente|ce jour là|"
    "simultanément|au même moment|peu après|dernier|dernière|ensuite|là",
    "later": "plus tard|auparavant|plus tôt|il y a",
    "last": "dernier|dernière",
    "span": "jour|jours|journée|semaine|semaines|mois|an|ans|année|heure|heures|"
    "minutes|moment|week end",
    "count": "un|une|deux|trois|quatre|cinq|six|sept|huit|dix|quelques|plusieurs",
}

SPANISH = {
    "months": "9:setiembre|9:set|9:sept",
    "early": "principios de|a principios de|a principios del|comienzos de|inicios de|"
    "a comienzos de|a inicios de|principios del|inicio de|comienzo de|principios",
    "mid": "mediados de|a mediados de|mediados del|a mediados del|mitad de|mediados",
    "late": "finales de|a finales de|fines de|a fines de|fin de|final de|finales del|"
    "a finales del|finales",
    "spring": "primavera",
    "summer": "verano",
    "autumn": "otoño",
    "winter": "invierno",
    "quarter": "trimestre|trim",
    "half": "semestre|mitad|mitad de|mitad del",
    "first": "primer|primera|primero|1er",
    "second": "segundo|segunda",
    "third": "tercer|tercero|tercera|3er",
    "fourth": "cuarto|cuarta|último",
    "decade": "años|década|década de|los años|decenio",
    "tens": "195:cincuenta|196:sesenta|197:setenta|198:ochenta|199:noventa",
    "century": "siglo|s",
    "year": "año",
    "fiscal": "año fiscal|ejercicio|ejercicio fiscal|ejercicio económico",
    "week": "semana|semana del|la semana del|semana de",
    "weekend": "fin de semana|fin de semana del|el fin de semana del",
    "since": "desde|a partir de|a partir del|después de|tras|no antes de|desde el|"
    "después del|en adelante|no antes del",
    "before": "antes de|antes del|previo a|antes",
    "by": "hasta|a más tardar|a más tardar en|hasta el|para|no más tarde de|"
    "antes de fin de|para el",
    "around": "hacia|alrededor de|cerca de|aproximadamente|circa|ca|c|en torno a|"
    "aprox|sobre|hacia el",
    "perhaps": "incierto|quizás|posiblemente|probablemente|sin confirmar",
    "between": "entre|entre el",
    "and": "y|o|y el|e",
    "to": "a|al|hasta|hasta el",
    "now": "hoy|presente|la actualidad|actualidad|ahora|la fecha",
    "hour": "h|horas|hrs",
    "clock": "hora local|local",
    "part": "mañana|mediodía|tarde|noche|medianoche|madrugada|por la mañana|"
    "por la tarde|por la noche",
    "planned": "previsto|prevista|previstos|previstas|esperado|esperada|planeado|"
    "planeada|planificado|planificada|programado|programada|proyectado|proyectada|"
    "provisional|tentativo|tentativa|estimado|previsión|prevista para|previsto para",
    "unknown": "fecha desconocida|por determinar|por confirmar|sin fecha|desconocida|"
    "fecha por determinar|fecha por confirmar|por definir|fecha por definir|s f",
    "fill": "el|la|los|las|de|del|en|lo|durante|mes de|dia|día|un|una|fecha|al",
    "same": "mismo|misma|siguiente|próximo|próxima|anterior|ayer|hoy|mañana|ese|esa|"
    "mientras tanto|pasado|pasada|simultáneamente|poco después|entretanto|día después",
    "later": "más tarde|después|antes|hace|luego",
    "last": "última|último",
    "span": "día|días|semana|semanas|mes|meses|año|años|hora|horas|minutos|momento",
    "count": "uno|una|un|dos|tres|cuatro|cinco|seis|siete|diez|pocos|pocas|varios",
}

PORTUGUESE = {
    "early": "início de|no início de|início do|começo de|no começo de|princípio de|"
    "princípios de|inícios de|começo do|início|inicio da|início da",
    "mid": "meados de|em meados de|meio de|meados do|meados da|meados",
    "late": "final de|no final de|fim de|no fim de|fins de|finais de|final do|fim do|"
    "fim da|final da|final|fim",
    "spring": "primavera",
    "summer": "verão",
    "autumn": "outono",
    "winter": "inverno",
    "quarter": "trimestre|trim",
    "half": "semestre|metade|metade de|metade do",
    "first": "primeiro|primeira",
    "second": "segundo|segunda",
    "third": "terceiro|terceira",
    "fourth": "quarto|quarta|último",
    "decade": "anos|década|década de|os anos",
    "tens": "195:cinquenta|196:sessenta|197:setenta|198:oitenta|199:noventa",
    "century": "século|s|séc",
    "year": "ano",
    "fiscal": "ano fiscal|exercício|exercício fiscal",
    "week": "semana|semana de|semana do",
    "weekend": "fim de semana|fim de semana de",
    "since": "desde|a partir de|depois de|após|não antes de|desde o|em diante",
    "before": "antes de|antes do|antes",
    "by": "até|o mais tardar em|até ao|até o|no máximo até|até fim de",
    "around": "cerca de|por volta de|aproximadamente|circa|ca|c|em torno de|aprox",
    "perhaps": "incerto|talvez|possivelmente|provavelmente|não confirmado",
    "between": "entre|entre o",
    "and": "e|ou",
    "to": "a|até|ao|à",
    "now": "hoje|presente|atualidade|agora",
    "hour": "h|horas",
    "minute": "min",
    "clock": "hora local|horas",
    "part": "manhã|meio dia|tarde|noite|meia noite|madrugada",
    "planned": "previsto|prevista|previstos|previstas|esperado|esperada|planejado|"
    "planejada|planeado|planeada|programado|programada|projetado|projetada|"
    "provisório|provisória|estimado|previsão",
    "unknown": "data desconhecida|a definir|a determinar|a confirmar|sem data|s d|"
    "data a definir|data a confirmar|desconhecida",
    "fill": "o|a|os|as|de|do|da|dos|das|em|no|na|durante|mês de|dia|um|uma|data",
    "same": "mesmo|mesma|seguinte|próximo|próxima|anterior|ontem|hoje|amanhã|naquele|"
    "entretanto|enquanto isso|passado|passada|simultaneamente|nesse|pouco depois",
    "later": "mais tarde|depois|antes|há|atrás",
    "last": "última|último",
    "span": "dia|dias|semana|semanas|mês|meses|ano|anos|hora|horas|minutos",
    "count": "um|uma|dois|duas|três|quatro|cinco|seis|sete|dez|alguns|algumas|vários",
}

ITALIAN = {
    "months": "9:sett",
    "early": "inizio|inizio di|all inizio di|all inizio del|inizi di|primi di|"
    "inizio del|ai primi di|inizi del|inizi|inizio degli|inizi degli",
    "mid": "metà|metà di|a metà|a metà di|metà del|alla metà del|metà degli",
    "late": "fine|fine di|alla fine di|fine del|alla fine del|a fine|fine degli",
    "spring": "primavera",
    "summer": "estate",
    "autumn": "autunno",
    "winter": "inverno",
    "quarter": "trimestre|trim",
    "half": "semestre|metà|metà del|metà dell",
    "first": "primo|prima",
    "second": "secondo|seconda",
    "third": "terzo|terza",
    "fourth": "quarto|quarta|ultimo",
    "decade": "anni|decennio|gli anni|anni '",
    "tens": "195:cinquanta|196:sessanta|197:settanta|198:ottanta|199:novanta",
    "century": "secolo|sec",
    "year": "anno",
    "fiscal": "anno fiscale|esercizio|esercizio fiscale",
    "week": "settimana|settimana del|la settimana del",
    "weekend": "fine settimana|fine settimana del|weekend|weekend del|week end del",
    "since": "dal|da|a partire da|a partire dal|dopo|dopo il|non prima di|"
    "non prima del|dall|sin dal|fin dal",
    "before": "prima di|prima del|prima dell|prima",
    "by": "entro|fino a|fino al|entro il|non oltre|entro la fine di|entro fine",
    "around": "circa|ca|intorno a|intorno al|verso|verso il|attorno al",
    "perhaps": "incerto|forse|probabilmente|da confermare",
    "between": "tra|fra|tra il|fra il",
    "and": "e|o|ed|e il",
    "to": "a|al|all|fino al",
    "now": "oggi|presente|ora",
    "hour": "ore|ora",
    "clock": "ora locale",
    "part": "mattina|mattino|mezzogiorno|pomeriggio|sera|notte|mezzanotte|alba|serata",
    "planned": "previsto|prevista|previsti|previste|atteso|attesa|pianificato|"
    "pianificata|programmato|programmata|provvisorio|provvisoria|stimato|previsione",
    "unknown": "data sconosciuta|da definire|da determinare|senza data|"
    "data da definire|"
    "data ignota|s d|data da destinarsi|da stabilire",
    "fill": "il|lo|la|l|i|gli|le|di|del|dell|della|in|nel|nell|durante|mese di|a|"
    "un|una|giorno|alle|dei|degli|data",
    "same": "stesso|stessa|successivo|successiva|seguente|prossimo|prossima|precedente|"
    "ieri|oggi|domani|nel frattempo|indomani|scorso|scorsa|quel|poco dopo",
    "later": "più tardi|dopo|prima|fa|in seguito",
    "last": "ultima|ultimo",
    "span": "giorno|giorni|settimana|settimane|mese|mesi|anno|anni|ora|ore|minuti",
    "count": "uno|una|un|due|tre|quattro|cinque|sei|sette|dieci|pochi|poche|alcuni",
}

CATALAN = {
    "early": "principis de|a principis de|inicis de|començament de|principis del",
    "mid": "mitjan|a mitjan|mitjans de|a mitjans de",
    "late": "finals de|a finals de|final de|fi de",
    "spring": "primavera",
    "summer": "estiu",
    "autumn": "tardor",
    "winter": "hivern",
    "quarter": "trimestre",
    "half": "semestre",
    "first": "primer|primera",
    "second": "segon|segona",
    "third": "tercer|tercera",
    "fourth": "quart|quarta",
    "decade": "anys|dècada|dècada de",
    "century": "segle",
    "year": "any",
    "since": "des de|a partir de|després de|des del",
    "before": "abans de|abans del",
    "by": "fins a|fins al",
    "around": "cap a|cap al|al voltant de|aproximadament|circa",
    "between": "entre",
    "and": "i|o",
    "to": "a|al|fins a|fins al",
    "part": "matí|migdia|tarda|vespre|nit",
    "planned": "previst|prevista|esperat|planificat",
    "unknown": "data desconeguda|per determinar|sense data",
    "fill": "el|la|els|les|de|del|d|en|l|dia",
    "same": "mateix|mateixa|següent|proper|propera|endemà|anterior",
    "later": "més tard|després",
    "span": "dia|dies|setmana|setmanes|mes|mesos|any|anys|hores",
    "count": "un|una|dos|dues|tres|quatre",
}
