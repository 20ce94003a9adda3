"""What editors type in other languages."""

import pytest

from stories.document import dates

FORMS = {
    "fr": (
        ("1er janvier 2026", "2026-01-01"),
        ("du 5 au 7 janvier 2026", "2026-01-05/2026-01-07"),
        ("mi-décembre 2025", "2025-12-11~/2025-12-20~"),
        ("hiver 2023-2024", "2023-24"),
        ("3e trimestre 2025", "2025-35"),
        ("S2 2025", "2025-41"),
        ("depuis 2019", "2019/.."),
        ("d’ici mars 2026", "../2026-03"),
        ("vers 1998", "1998~"),
        ("années 90", "199X"),
        ("XIXe siècle", "18XX"),
        ("5 janvier 2026 à 9h30", "2026-01-05T09:30:00"),
    ),
    "de": (
        ("5.1.–7.1.2026", "2026-01-05/2026-01-07"),
        ("5./6. Januar 2026", "2026-01-05/2026-01-06"),
        ("5.–7. Januar 2026", "2026-01-05/2026-01-07"),
        ("Mitte Dezember 2025", "2025-12-11~/2025-12-20~"),
        ("drittes Quartal 2025", "2025-35"),
        ("2. Halbjahr 2025", "2025-41"),
        ("Frühjahr 2025", "2025-21"),
        ("vor 2010", "../2010"),
        ("bis März 2026", "../2026-03"),
        ("1990er Jahre", "199X"),
        ("19. Jahrhundert", "18XX"),
        ("5. Januar 2026, 14.30 Uhr", "2026-01-05T14:30:00"),
    ),
    "es": (
        ("del 5 al 7 de enero de 2026", "2026-01-05/2026-01-07"),
        ("a mediados de diciembre de 2025", "2025-12-11~/2025-12-20~"),
        ("primera mitad de 2025", "2025-40"),
        ("antes de 2010", "../2010"),
        ("década de 1990", "199X"),
        ("siglo XIX", "18XX"),
    ),
    "pt": (
        ("primeiro de janeiro de 2026", "2026-01-01"),
        ("segunda-feira, 5 de janeiro de 2026", "2026-01-05"),
        ("5 a 7 de janeiro de 2026", "2026-01-05/2026-01-07"),
        ("3º trimestre de 2025", "2025-35"),
        ("verão de 2014", "2014-22"),
        ("até março de 2026", "../2026-03"),
    ),
    "it": (
        ("5 gennaio 2026", "2026-01-05"),
        ("seconda metà del 2025", "2025-41"),
        ("prima del 2010", "../2010"),
        ("anni '90", "199X"),
    ),
    "nl": (
        ("5 t/m 7 januari 2026", "2026-01-05/2026-01-07"),
        ("eind 2024", "2024-09~/2024-12~"),
        ("vóór 2010", "../2010"),
    ),
    "sv": (
        ("början av 2026", "2026-01~/2026-04~"),
        ("hösten 2024", "2024-23"),
        ("1990-talet", "199X"),
    ),
    "pl": (
        ("w styczniu 2026", "2026-01"),
        ("III kwartał 2025", "2025-35"),
        ("lata 90.", "199X"),
        ("lato 2014", "2014-22"),
    ),
    "ru": (
        ("5 января 2026 г.", "2026-01-05"),
        ("с 5 по 7 января 2026", "2026-01-05/2026-01-07"),
        ("второе полугодие 2025", "2025-41"),
        ("до 2010", "../2010"),
        ("90-е годы XX века", "199X"),
    ),
    "uk": (("5 січня 2026", "2026-01-05"), ("початок 2026", "2026-01~/2026-04~")),
    "tr": (
        ("Aralık 2025 ortası", "2025-12-11~/2025-12-20~"),
        ("2025'in üçüncü çeyreği", "2025-35"),
        ("2019'dan beri", "2019/.."),
    ),
    "ko": (
        ("2026년 1월 5일(월)", "2026-01-05"),
        ("2026. 1. 5.", "2026-01-05"),
        ("2026년 1월 5일~7일", "2026-01-05/2026-01-07"),
        ("2026년 중", "2026"),
        ("26년 1월", "2026-01"),
        ("2026년 1월 첫째 주", "2026-01-01~/2026-01-07~"),
        ("2026년 1~3월", "2026-01/2026-03"),
        ("2026년 1월부터 3월까지", "2026-01/2026-03"),
        ("2025년 12월 중순", "2025-12-11~/2025-12-20~"),
        ("2025년 3/4분기", "2025-35"),
        ("2025년 하반기", "2025-41"),
        ("2019년 이후", "2019/.."),
        ("2026년 3월까지", "../2026-03"),
        ("1998년경", "1998~"),
        ("1990년대 초", "1990~/1993~"),
        ("2026년 1월 5일 오후 2시 30분", "2026-01-05T14:30:00"),
    ),
    "ja": (
        ("2026年1月5日（月）", "2026-01-05"),
        ("2026年1月5日～7日", "2026-01-05/2026-01-07"),
        ("2025年12月中旬", "2025-12-11~/2025-12-20~"),
        ("2025年第3四半期", "2025-35"),
        ("２０２６年１月５日", "2026-01-05"),
        ("2026年3月まで", "../2026-03"),
        ("19世紀", "18XX"),
    ),
    "zh": (
        ("2026年1月5日至7日", "2026-01-05/2026-01-07"),
        ("2025年第三季度", "2025-35"),
        ("自2019年以来", "2019/.."),
        ("约1998年", "1998~"),
        ("20世纪90年代", "199X"),
    ),
    "ar": (
        ("٥ كانون الثاني ٢٠٢٦", "2026-01-05"),
        ("‏5 يناير 2026", "2026-01-05"),
        ("من 5 إلى 7 يناير 2026", "2026-01-05/2026-01-07"),
        ("الربع الثالث من عام 2025", "2025-35"),
        ("منذ عام 2019", "2019/.."),
        ("بين 2010 و2012", "2010/2012"),
        ("أوائل 2026", "2026-01~/2026-04~"),
        ("تسعينيات القرن الماضي", "199X"),
    ),
    "fa": (("۵ ژانویه ۲۰۲۶", "2026-01-05"),),
    "he": (("5 בינואר 2026", "2026-01-05"), ("סוף 2024", "2024-09~/2024-12~")),
    "hi": (("5 जनवरी 2026", "2026-01-05"),),
    "el": (("5 Ιανουαρίου 2026", "2026-01-05"),),
    "cs": (("5. ledna 2026", "2026-01-05"),),
    "fi": (("5. tammikuuta 2026", "2026-01-05"),),
    "hu": (("2026. január 5.", "2026-01-05"),),
    "vi": (("ngày 5 tháng 1 năm 2026", "2026-01-05"),),
    "th": (("5 มกราคม 2026", "2026-01-05"),),
    "da": (("5. januar 2026", "2026-01-05"),),
}


@pytest.mark.parametrize(
    ("typed", "edtf"), [form for forms in FORMS.values() for form in forms]
)
def test_form_is_read(typed, edtf):
    assert dates.parse(typed).date.edtf == edtf


@pytest.mark.parametrize(
    "remark",
    ("expected", "예정", "prévue", "متوقع", "geplant", "previsto", "予定", "预计"),
)
def test_a_remark_in_brackets_says_that_it_is_planned(remark):
    found = dates.parse(f"2027 ({remark})")
    assert found.planned
    assert found.date == dates.FuzzyDate(typed=f"2027 ({remark})", edtf="2027")
    assert found.label == ""


@pytest.mark.parametrize("typed", ("Expected Sep 2027", "Sep 2027, planned"))
def test_a_planned_word_beside_the_date_counts_too(typed):
    found = dates.parse(typed)
    assert (found.planned, found.date.edtf) == (True, "2027-09")


@pytest.mark.parametrize(
    "typed",
    (
        "The following day",
        "Two days later",
        "Next March",
        "16:00",
        "9시",
        "Same day",
        "Tuesday",
        "같은 날 저녁",
        "다음 주",
        "翌日",
        "次日",
        "le lendemain",
        "am nächsten Tag",
        "al día siguiente",
        "на следующий день",
        "في اليوم التالي",
        "למחרת",
    ),
)
def test_a_date_told_by_another_is_relative(typed):
    date = dates.parse(typed).date
    assert (date.edtf, date.precision) == (None, "relative")
    assert date.display() == typed


@pytest.mark.parametrize(
    "typed",
    ("Date unknown", "To be confirmed", "미정", "未定", "à déterminer", "غير محدد"),
)
def test_an_unknown_date_is_a_date_all_the_same(typed):
    event = dates.split_event(f"{typed} – The trial opens.")
    assert event.has_date
    assert (event.date.edtf, event.date.precision) == (None, "unknown")
    assert event.problem == ""


@pytest.mark.parametrize(
    ("typed", "edtf"),
    (
        ("30. des. 2025", "2025-12-30"),
        ("30 Des 2025", "2025-12-30"),
        ("kesä 2027", "2027-22"),
        ("5 มี.ค. 2026", None),
        ("5 ม.ค. 2026", None),
        ("5 जन॰ 2026", None),
        ("พ.ศ. 2569", "2026"),
        ("5 มกราคม พ.ศ. 2569", "2026-01-05"),
    ),
)
def test_what_could_be_two_dates_is_not_taken_for_the_other(typed, edtf):
    assert dates.parse(typed).date.edtf == edtf
