"""The language of a text is told by its script, its words and its letters."""

from pathlib import Path

import pytest

from stories.document.languages import guess_language, main_script
from tests.document.bridge import HEADER, TEXT, read
from tests.document.formats.heading_lines import HELD_OUT, TUNING

# A language and a text of one to four sentences in it, forty of thirteen languages.
TEXTS = [
    line.split("\t")
    for line in (Path(__file__).parent / "texts.txt").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("text", "language"),
    (
        ("The council of the city said that it was for the plan.", "en"),
        ("Le conseil de la ville est pour le plan et les ponts.", "fr"),
        ("Der Rat und die Stadt sind nicht für den Plan.", "de"),
        ("El consejo de la ciudad y los puertos por el plan.", "es"),
        ("O conselho não é da cidade e os portos em uma baía.", "pt"),
        ("Il consiglio della città è per il piano e non sono gli unici.", "it"),
        ("De raad van de stad en het plan zijn niet voor ons.", "nl"),
        ("Rådet och staden är inte för att det är en plan.", "sv"),
        ("Köprü açıldı. Sürücüler geçişlerin ücretsiz olmasını istiyor.", "tr"),
        ("Most otwarto. Kierowcy żądają, aby przejazd był wolny.", "pl"),
        ("Mayor Łukasz Świątek opened the bridge to Gdańsk on the first.", "en"),
        ("Совет города против плана.", "ru"),
        ("Міська рада підтримує план її міста.", "uk"),
        ("시의회는 계획에 반대한다.", "ko"),
        ("市議会は計画に反対した。", "ja"),
        ("市议会反对该计划。", "zh"),
        ("المجلس يرفض الخطة.", "ar"),
        ("شورای شهر چند پروژه را پذیرفت و گزارش گرفت.", "fa"),
        ("המועצה דחתה את התוכנית.", "he"),
        ("Το συμβούλιο απέρριψε το σχέδιο.", "el"),
        ("สภาเมืองปฏิเสธแผน", "th"),
        ("परिषद ने योजना खारिज की।", "hi"),
        ("12 345 – …", "en"),
        ("Xyzzy qwrt", "en"),
    ),
)
def test_language_is_guessed(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_language_of_a_few_sentences_is_recognised(language, text):
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "text",
    (
        "Ministers met Szymon Hołownia, Radosław Sikorski, Małgorzata Kidawa-Błońska "
        "and Włodzimierz Czarzasty.",
        "Police named José María Aznar, Íñigo Errejón, Mónica García, Yolanda Díaz as "
        "witnesses.",
    ),
)
def test_names_do_not_outweigh_the_words_between_them(text):
    assert guess_language(text) == "en"


def test_document_in_the_house_format_has_a_language():
    assert read(TEXT).document.language == "en"
    line = "법원, 명령 기각 서울행정법원은 9일 신청을 받아들이지 않았다[1].\n"
    assert (
        read("임시중지 명령 기각\nUpdated (1 article)\n" + line).document.language
        == "ko"
    )
    assert read(HEADER).document.language == "en"


def test_bodies_of_the_evaluation_lines_are_recognised():
    lines = [*TUNING, *HELD_OUT]
    right = sum(guess_language(line.text) == line.language for line in lines)
    assert right >= 0.9 * len(lines)


def test_composed_and_decomposed_hangul_are_one_script():
    assert main_script("가나다") == main_script("\u1100\u1161\u1102\u1161") == "hangul"
