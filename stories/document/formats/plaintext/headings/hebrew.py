"""Borders in Hebrew, which has no capitals.

A sentence opens with who acts, and its verb stands within a few words: "רשות העתיקות
הודיעה". A headline has one verb; a second one belongs to the sentence after it.
"""

from __future__ import annotations

import re
import unicodedata

from stories.document.formats.plaintext.headings.cased import Scores, length_score
from stories.document.formats.plaintext.headings.tokens import Token, candidates
from stories.document.formats.plaintext.lists import listed

_TYPICAL_WORDS = 4.8
_VERB_WITHIN = 6

# People and bodies that open a sentence, without or with the article.
_SUBJECTS = listed(
    """רשות משרד שר שרת ראש צוות נשיא נשיאת מנכ״ל יו״ר דובר דוברת דוברי חוקרים חוקרי
    תושבים תושבי עובדים עובדי מנהל מנהלת מנהלי רופאים רופאי מומחים מומחי מדענים מדעני
    ארגון ארגוני איגוד התאחדות ועדת ועד בית בתי משטרת שוטרים חיילים שופט שופטת פרקליטות
    עירית עיריית ממשלה ממשלת כנסת צבא חברת חברות בנק אוניברסיטת מכון הורים הורי חקלאים
    סטודנטים מורים פעילים מפגינים עשרות מאות אלפי אלפים כמה רוב מרבית שלושה ארבעה חמישה
    שישה שבעה שמונה תשעה עשרה שתי שני שלוש ארבע חמש פרופ ד״ר גורמים בכירים מקורות סוחרים
    סוחרי תיירים נהגים מתנדבים ארכאולוגים ארכיאולוגים כלכלנים מבקרים עורכי עורך כבאים"""
)
_OPENERS = listed(
    """לדברי לפי על־פי אתמול היום אמש השבוע לאחר אחרי מאז עד כבר אולם אך אבל עם זאת כך
    הוא היא הם הן זה זו אלה בסך בנוסף במקביל בינתיים לטענת להערכת בעקבות במהלך בתחילת
    בסוף ביום בשבוע בשנת בחודש כאשר אם כדי נכון מדובר אין יש"""
)
_LINKS = listed(
    """של על עם את אל מן בין לבין ללא בלי נגד כי אם או לא אין עד כמו אחרי לפני תחת מול
    לפי בגלל בשל כדי גם רק יותר פחות כל מה מי איך למה"""
)
_QUANTITIES = listed(
    """שקל שקלים ש״ח דולר דולרים אירו אחוז אחוזים מיליון מיליארד אלף אלפים מאות טון מטר
    מטרים קילומטר קילומטרים דונם שנה שנים חודשים ימים שעות דקות איש בני נפגעים הרוגים"""
)
_VERBS = listed(
    """הודיע הודיעה הודיעו אמר אמרה אמרו מסר מסרה מסרו טען טענה טענו הסביר הסבירה הסבירו
    הוסיף הוסיפה הוסיפו ציין ציינה ציינו הבטיח הבטיחה הבטיחו קבע קבעה קבעו החליט החליטה
    החליטו דרש דרשה דרשו ביקש ביקשה ביקשו קרא קראה קראו הזהיר הזהירה הזהירו אישר אישרה
    אישרו דחה דחתה דחו פרסם פרסמה פרסמו חשף חשפה חשפו גילה גילתה גילו מצא מצאה מצאו פינה
    פינתה פינו הגיע הגיעה הגיעו יצא יצאה יצאו החל החלה החלו פתח פתחה פתחו סגר סגרה סגרו
    עצר עצרה עצרו פעל פעלה פעלו חתם חתמה חתמו הגיש הגישה הגישו השיב השיבה השיבו מתח מתחה
    סירב סירבה סירבו תבע תבעה תבעו הציע הציעה הציעו העריך העריכה העריכו צופה צופים מעריך
    מעריכים טוען טוענים אומר אומרת אומרים מבקש מבקשת מבקשים דורש דורשת דורשים מסביר
    מזהיר מזהירים קורא קוראת קוראים צפוי צפויה צפויים היה היתה הייתה היו נותר נותרו נמצא
    נמצאה נמצאו נהרג נהרגו נפצע נפצעו נעצר נעצרו ירד ירדה ירדו עלה עלתה עלו גדל גדלה זכה
    זכתה זכו הפסיד הפסידה ניצח ניצחה נבחר נבחרה מונה הוקם הוקמה נפתח נפתחה נסגר נסגרה
    עומד עומדת עומדים מגיע מגיעה מגיעים ממשיך ממשיכה הרחיב הרחיבה קיבל קיבלה קיבלו שילם
    שילמה איבד איבדה איבדו רכש רכשה מכר מכרה בנה בנתה תיעד תיעדה תיעדו
    זיהה זיהתה זיהו"""
)
_NIQQUD = re.compile(
    "[\u0591-\u05bd\u05bf-\u05c7\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_DATED = re.compile("^ב[־-]?\\d")


def _plain(word: str) -> str:
    return _NIQQUD.sub("", unicodedata.normalize("NFC", word))


def scores(tokens: list[Token]) -> Scores:
    """The score of every border of a Hebrew line."""
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
    text = _NIQQUD.sub("", text)
    if text.endswith((",", ":", ";", "«", "“", "(", "–", "-", "־")):
        return -6.0
    if text.endswith(("?", "!", "»", "”", "…")):
        return 3.5
    if word in _LINKS:
        return -6.0
    # A noun before another one is mostly bound to it: "רשות | העתיקות".
    return -2.5 if word in _SUBJECTS else 0.0


def _start(words: list[str], index: int) -> float:
    word = words[index]
    if word in _QUANTITIES:
        return -4.0
    if word in _VERBS:
        return -3.0
    score = _verb_near(words, index)
    if word in _OPENERS or _DATED.match(word):
        return score + 2.5
    if word in _SUBJECTS or word.removeprefix("ה") in _SUBJECTS:
        return score + 2.5
    return score - 3.0 if word in _LINKS else score


def _verb_near(words: list[str], index: int) -> float:
    """A verb soon after the first word makes it a subject."""
    for distance, word in enumerate(words[index + 1 : index + _VERB_WITHIN]):
        if word in _VERBS:
            return 2.5 - 0.3 * distance
    return 0.0


def _before(tokens: list[Token], words: list[str], index: int) -> float:
    """What the heading should not hold: two verbs, a sentence, an open quote."""
    verbs = sum(word in _VERBS for word in words[:index])
    score = -2.0 * max(0, verbs - 1)
    text = "".join(token.text for token in tokens[:index])
    if text.count("«") > text.count("»") or text.count("“") > text.count("”"):
        score -= 6.0
    if any(token.ends_sentence for token in tokens[: index - 1]):
        score -= 4.0
    return score
