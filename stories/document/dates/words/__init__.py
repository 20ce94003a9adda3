"""The words of dates that CLDR lacks, by language and role; data only.

Each table maps a role to phrases separated by `|`. Month and weekday names come
from CLDR, see `dates.lexicon`; `months` adds inflected or regional ones
as `number:name`, and `tens` and `ordinals` are written so too.

Roles: early mid late; spring summer autumn winter; quarter half h1 h2; first to
fourth, last; decade, s (a decade's suffix), tens (`195:fifties`), century; year
month day (markers beside a number), fiscal, week, weekend; since before by around
perhaps; between and to from until now; hour minute clock am pm; part (of the day);
planned unknown fill; same later (words of relative dates), span, count.
"""

from .cyrillic import BULGARIAN, RUSSIAN, UKRAINIAN
from .eastern import CHINESE, JAPANESE, KOREAN, THAI, VIETNAMESE
from .english import ENGLISH
from .european import CZECH, FINNISH, GREEK, HUNGARIAN, POLISH, ROMANIAN, TURKISH
from .germanic import DANISH, DUTCH, GERMAN, NORWEGIAN, SWEDISH
from .romance import CATALAN, FRENCH, ITALIAN, PORTUGUESE, SPANISH
from .southern import ARABIC, HEBREW, HINDI, INDONESIAN, PERSIAN

WORDS: dict[str, dict[str, str]] = {
    "en": ENGLISH,
    "fr": FRENCH,
    "de": GERMAN,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
    "sv": SWEDISH,
    "nb": NORWEGIAN,
    "da": DANISH,
    "pl": POLISH,
    "cs": CZECH,
    "ro": ROMANIAN,
    "ca": CATALAN,
    "fi": FINNISH,
    "hu": HUNGARIAN,
    "tr": TURKISH,
    "id": INDONESIAN,
    "vi": VIETNAMESE,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
    "bg": BULGARIAN,
    "el": GREEK,
    "ar": ARABIC,
    "fa": PERSIAN,
    "he": HEBREW,
    "hi": HINDI,
    "ko": KOREAN,
    "ja": JAPANESE,
    "zh": CHINESE,
    "th": THAI,
}

__all__ = ["WORDS"]
