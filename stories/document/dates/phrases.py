"""How fuzzy dates are put into words for readers, by language; data only.

`{}` is a date in that language, or for seasons, halves and decades a year in
digits; a key with `_day` serves where it is a day. What a language lacks here is
shown as the editor typed it.
"""

SEASONS = ("spring", "summer", "autumn", "winter")

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        **{"since": "since {}", "before": "before {}", "by": "by {}"},
        **{"after": "after {}", "from": "from {}", "until": "until {}"},
        **{"no earlier": "no earlier than {}", "no later": "no later than {}"},
        **{"around": "around {}", "perhaps": "possibly {}"},
        **{"early": "early {}", "mid": "mid-{}", "late": "late {}", "or": "{} or {}"},
        **{"spring": "spring {}", "summer": "summer {}"},
        **{"autumn": "autumn {}", "winter": "winter {}"},
        **{"first": "first half of {}", "second": "second half of {}"},
        "decade": "{}s",
    },
    "fr": {
        **{"since": "depuis {}", "before": "avant {}", "by": "d’ici à {}"},
        **{"since_day": "depuis le {}", "before_day": "avant le {}"},
        **{"by_day": "d’ici au {}", "around_day": "vers le {}"},
        **{"around": "vers {}", "perhaps": "peut-être {}"},
        **{"early": "début {}", "mid": "mi-{}", "late": "fin {}", "or": "{} ou {}"},
        **{"spring": "printemps {}", "summer": "été {}"},
        **{"autumn": "automne {}", "winter": "hiver {}"},
        **{"first": "premier semestre {}", "second": "second semestre {}"},
        "decade": "années {}",
    },
    "de": {
        **{"since": "seit {}", "before": "vor {}", "by": "bis {}"},
        **{"since_day": "seit dem {}", "before_day": "vor dem {}"},
        **{"by_day": "bis zum {}", "around_day": "um den {}"},
        **{"around": "um {}", "perhaps": "vielleicht {}"},
        **{"early": "Anfang {}", "mid": "Mitte {}", "late": "Ende {}"},
        **{"spring": "Frühjahr {}", "summer": "Sommer {}", "or": "{} oder {}"},
        **{"autumn": "Herbst {}", "winter": "Winter {}"},
        **{"first": "1. Halbjahr {}", "second": "2. Halbjahr {}"},
        "decade": "{}er-Jahre",
    },
    "es": {
        **{"since": "desde {}", "before": "antes de {}", "by": "hasta {}"},
        **{"since_day": "desde el {}", "before_day": "antes del {}"},
        **{"by_day": "hasta el {}", "around_day": "hacia el {}"},
        **{"around": "hacia {}", "perhaps": "quizás {}", "or": "{} o {}"},
        **{"early": "principios de {}", "mid": "mediados de {}"},
        **{"late": "finales de {}", "spring": "primavera de {}"},
        **{"summer": "verano de {}", "autumn": "otoño de {}"},
        **{"winter": "invierno de {}", "decade": "década de {}"},
        **{"first": "primer semestre de {}", "second": "segundo semestre de {}"},
    },
    "pt": {
        **{"since": "desde {}", "before": "antes de {}", "by": "até {}"},
        **{"around": "por volta de {}", "perhaps": "talvez {}", "or": "{} ou {}"},
        **{"early": "início de {}", "mid": "meados de {}", "late": "final de {}"},
        **{"spring": "primavera de {}", "summer": "verão de {}"},
        **{"autumn": "outono de {}", "winter": "inverno de {}"},
        **{"first": "primeiro semestre de {}", "second": "segundo semestre de {}"},
        "decade": "anos {}",
    },
    "it": {
        **{"since": "dal {}", "before": "prima del {}", "by": "entro {}"},
        **{"around": "intorno a {}", "perhaps": "forse {}", "or": "{} o {}"},
        **{"early": "inizio {}", "mid": "metà {}", "late": "fine {}"},
        **{"spring": "primavera {}", "summer": "estate {}"},
        **{"autumn": "autunno {}", "winter": "inverno {}"},
        **{"first": "primo semestre {}", "second": "secondo semestre {}"},
        "decade": "anni {}",
    },
    "ru": {
        **{"spring": "весна {}", "summer": "лето {}"},
        **{"autumn": "осень {}", "winter": "зима {}"},
        **{"first": "первое полугодие {}", "second": "второе полугодие {}"},
        "decade": "{}-е годы",
    },
    "ko": {
        **{"since": "{} 이후", "before": "{} 이전", "by": "{}까지"},
        **{"around": "{}경", "perhaps": "{}(추정)", "or": "{} 또는 {}"},
        **{"early": "{} 초", "mid": "{} 중반", "late": "{} 말"},
        **{"spring": "{}년 봄", "summer": "{}년 여름"},
        **{"autumn": "{}년 가을", "winter": "{}년 겨울"},
        **{"first": "{}년 상반기", "second": "{}년 하반기", "decade": "{}년대"},
        "quarter": "{}년 {}분기",
    },
    "ja": {
        **{"since": "{}以降", "before": "{}以前", "by": "{}まで"},
        **{"around": "{}頃", "perhaps": "{}（推定）", "or": "{}または{}"},
        **{"early": "{}初め", "mid": "{}半ば", "late": "{}末"},
        **{
            "spring": "{}年春",
            "summer": "{}年夏",
            "autumn": "{}年秋",
            "winter": "{}年冬",
        },
        **{"first": "{}年上半期", "second": "{}年下半期", "decade": "{}年代"},
    },
    "zh": {
        **{"since": "{}以来", "before": "{}之前", "by": "{}之前"},
        **{"around": "约{}", "perhaps": "可能为{}", "or": "{}或{}"},
        **{"early": "{}初", "mid": "{}中", "late": "{}末"},
        **{"spring": "{}年春季", "summer": "{}年夏季"},
        **{"autumn": "{}年秋季", "winter": "{}年冬季"},
        **{"first": "{}年上半年", "second": "{}年下半年", "decade": "{}年代"},
    },
    "ar": {
        **{"since": "منذ {}", "before": "قبل {}", "by": "بحلول {}"},
        **{"around": "حوالي {}", "perhaps": "ربما {}", "or": "{} أو {}"},
        **{"early": "أوائل {}", "mid": "منتصف {}", "late": "أواخر {}"},
        **{"spring": "ربيع {}", "summer": "صيف {}"},
        **{"autumn": "خريف {}", "winter": "شتاء {}"},
        **{"first": "النصف الأول من {}", "second": "النصف الثاني من {}"},
    },
}
