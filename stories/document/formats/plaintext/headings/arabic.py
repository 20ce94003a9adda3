"""Borders in Arabic, which has no capitals.

A headline is a noun phrase, a question or a noun with a verb in the present. The
sentence after it opens with its verb, mostly in the past: "أعلنت", "قال", "طلبت".
"""

from __future__ import annotations

import re
import unicodedata

from stories.document.formats.plaintext.headings.cased import Scores, length_score
from stories.document.formats.plaintext.headings.tokens import Token, candidates
from stories.document.formats.plaintext.lists import listed

_TYPICAL_WORDS = 4.8

# Verbs in the third person singular of the past, masculine; the feminine adds ت.
_PAST = listed(
    """قال أعلن أكد أوضح أفاد ذكر أشار أضاف صرح قرر طلب طالب رفض وافق وقع أطلق بدأ
    انطلق انتهى وصل غادر عاد زار التقى اجتمع ناقش بحث درس اتفق اختلف دعا حذر نفى أقر
    اعترف اتهم أدان انتقد رحب أيد عارض صوت انتخب عين أقال استقال شكل حل افتتح أغلق
    أوقف استأنف علق ألغى أجل مدد خفض رفع زاد ارتفع انخفض تراجع تقدم تجاوز بلغ سجل
    حقق خسر ربح فاز تأهل تصدر نشر كشف عرض قدم سلم تسلم منح حصل نال استلم أرسل نقل
    أجلى أنقذ قتل أصيب توفي جرح فقد عثر اعتقل احتجز أفرج حكم قضى برأ ألزم غرم حظر
    منع سمح فرض طبق نفذ أنجز بنى أنشأ هدم دمر ضرب هز اجتاح غمر حاصر قصف هاجم دافع
    انسحب سيطر استعاد شهد شارك حضر غاب توقع رجح قدر احتسب عزا أرجع برر شرح وصف اعتبر
    رأى شدد ركز تعهد وعد التزم تبرع مول استثمر اشترى باع صدر استورد أنتج زرع حصد جمع
    وزع خصص أنفق وفر أصدر وجه كلف انضم اندلع وقف ظل بقي أصبح صار كان تم جرى استمر
    تواصل توقف تعطل انقطع انهار سقط غرق احترق عقد حدد استقبل استضاف سافر تسبب أدى
    أثار أظهر بين رصد قاس سحب ضبط صادر احتج تظاهر أضرب هدد ندد استنكر انضمت تضرر نزح
    لجأ هاجر عبر شن تبنى اشترط تمسك أصر لوح اقترح تراوح قطع تأجل أتاح فتح كتب حمل
    وضع أخذ ترك دخل خرج نزل صعد هبط قاد جاء أتى مضى عمل سعى واجه عانى تعرض تحول تغير
    تحسن تدهور ازداد تضاعف اقتصر شمل تضمن احتوى استند اعتمد استهدف استخدم استعان
    استبعد استدعى استجاب استغرق امتد امتنع التحق التقط انتقل انتشر انعقد انطوى انفجر
    انقلب ترأس تولى تلقى تمكن تناول تنافس توجه توسع توسط جاوز جدد جهز حافظ حاول حرص
    حول خاض خضع دشن راجع ركب ساعد ساهم سدد شجع شغل صادق صنف ضاعف ضم طال طرح طور عالج
    عمم غطى فاق فتش قارب كرر لاحظ لبى مثل نظم نصح نفد هاتف وافى واصل وثق وزن وسع"""
)
_IRREGULAR = listed(
    """دعت نفت ألغت أجلت نالت رأت عزت قضت بنت انتهت أدت قالوا قالتا أعلنا أعلنوا اتفقا
    يقول تقول يرى ترى عزى لجأت بدأت أنشأت أدلى أدلت"""
)
# Written like the noun of action: "نشر" is "published" and "publishing".
_AMBIGUOUS = listed(
    """نشر رفع عرض منع نقل دفع جمع حكم قتل جرح هدم ضرب فقد وقف درس بحث حظر حل كشف وعد
    شن سحب ضبط رصد وصف بيع فرض حصد زرع فوز عقد وصل حضر شرح هز قصف حذر سمح ربح تراجع
    تقدم تواصل توقف بين عبر تسلم توقع تجاوز تضرر تعطل فتح وضع أخذ ترك دخل خرج عمل
    طرح ضم شغل حمل نصح وزن نزل طور طول قطع"""
)
_OPENERS = listed(
    """كما لكن بينما وفق وفقا بحسب حسب كان كانت ليس ليست لم لن قد سوف إن إنه إنها هناك
    ثمة ويقول وتقول وقال وقالت وأضاف وأعلن وأعلنت وأكد وأكدت سيتم سيكون ستكون يوم
    أما إذ مسؤولون خبراء محققون سكان شهود نواب باحثون محتجون"""
)
_LINKS = listed(
    """في من على إلى عن مع بعد قبل بين حتى أن التي الذي الذين لا لم لن هل أو ثم كل أي
    غير عدم خلال ضد نحو عند حول دون لدى منذ تحت فوق قرب عبر ب ل و كم كيف لماذا ماذا
    متى أين ما إما بأن لأن نصف ربع ثلث"""
)
_QUANTITIES = listed(
    """ألف آلاف مليون مليونا ملايين مليار مليارات بالمئة بالمائة دولار دولارا درهم
    دراهم ريال دينار جنيه يورو كيلومتر كيلومترا متر مترا طن هكتار شخص شخصا في عام
    سنة يوما شهرا"""
)
_PRESENT = re.compile(r"^[وف]?س?[يت][^\Wة]{3,}$")
# Verbal nouns that begin like a present: توقيع, تقرير, تراجع, تبادل, تحلية.
_VERBAL_NOUN = re.compile(r"^ت(?:\w{2}ي\w|\w?ا\w{2}|\w+ة|\w{3}ات)$")
# A verb in the past, feminine: "هبطت". Plural nouns end in ات.
_FEMININE_PAST = re.compile(r"^[وف]?(?!ال)\w{2,6}(?<!ا)ت$")
_NOUNS_IN_T = listed("بيت وقت صوت موت زيت انترنت بنت تحت صمت سبت موقت كويت ثابت")
_MARKS = re.compile(
    "[\u064b-\u065f\u0670\u0640\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]"
)
_HAMZA = str.maketrans("أإآٱ", "اااا")


def _plain(word: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFC", word)).translate(_HAMZA)


_VERBS = frozenset(
    _plain(verb + ending) for verb in _PAST for ending in ("", "ت", "ا", "وا", "تا")
) | frozenset(_plain(verb) for verb in _IRREGULAR)
_PLAIN_OPENERS = frozenset(_plain(word) for word in _OPENERS)
_PLAIN_AMBIGUOUS = frozenset(_plain(word) for word in _AMBIGUOUS)
_PLAIN_LINKS = frozenset(_plain(word) for word in _LINKS)
_PLAIN_QUANTITIES = frozenset(_plain(word) for word in _QUANTITIES)


def scores(tokens: list[Token]) -> Scores:
    """The score of every border of an Arabic line."""
    words = [_plain(token.bare) for token in tokens]
    found: Scores = {}
    for index in candidates(tokens):
        found[index] = (
            length_score(index, _TYPICAL_WORDS)
            + _end(tokens[index - 1].text, words[index - 1])
            + _start(words, index)
            + _before(tokens, words, index)
        )
    return found


def _end(text: str, word: str) -> float:
    text = _MARKS.sub("", text)
    if text.endswith(("،", ",", ":", "؛", "«", "(", "–", "-")):
        return -6.0
    if text.endswith(("؟", "?", "!", "»", "”", "…")):
        return 3.5
    return -6.0 if word in _PLAIN_LINKS else 0.0


def _start(words: list[str], index: int) -> float:
    word = words[index]
    if word in _PLAIN_QUANTITIES and words[index - 1][-1:].isdigit():
        return -6.0
    if word in _PLAIN_AMBIGUOUS:
        return 1.0
    if is_past(word):
        return 4.5
    if word in _PLAIN_OPENERS:
        return 2.5
    if word.startswith("ال"):
        return -1.5
    if _FEMININE_PAST.match(word) and word not in _NOUNS_IN_T:
        return 3.0
    if _PRESENT.match(word) and not _VERBAL_NOUN.match(word):
        return 1.0
    return -1.0 if word in _PLAIN_LINKS else 0.0


def is_past(word: str) -> bool:
    """True for a verb of reporting or action in the past, with or without و or ف."""
    return word in _VERBS or (word[:1] in "وف" and word[1:] in _VERBS)


def _before(tokens: list[Token], words: list[str], index: int) -> float:
    """What the heading should not hold: a verb in the past, a sentence, a quote."""
    score = -3.0 * sum(
        is_past(word) and word not in _PLAIN_AMBIGUOUS for word in words[2:index]
    )
    text = "".join(token.text for token in tokens[:index])
    if text.count("«") > text.count("»") or text.count("(") > text.count(")"):
        score -= 6.0
    if any(token.text.endswith(".") for token in tokens[:index]):
        score -= 4.0
    return score
