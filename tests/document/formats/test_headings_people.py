"""Borders before people, groups and answers, and at the ends of other languages."""

import pytest

from stories.document.formats.plaintext.headings import split_headings

PEOPLE = (
    ("Union Ends Talks with Railway", "US Labour Secretary Dana Whitlock flew home."),
    ("Court halts mine near lake", "Ohio Governor Pete Marsh said he would appeal."),
    ("Neighbours oppose wider runway", "Campaigner Ruth Osei counted 60 houses."),
    ("Okafor Quits After Audit", "Chidinma Okafor told staff that she was tired."),
    ("Ten Berge Wins Second Term", "Wouter ten Berge took 61 percent of the vote."),
    ("Harbour Towns Demand Dredging", "Fisheries ministers meet again on Monday."),
    ("Painters praise quiet reform", "Ghana’s envoy Kofi Mensah called it overdue."),
)
OTHERS = (
    (
        "en",
        "Who Pays for Dark Streets?",
        "The 1974 Street Lighting Act leaves it open.",
    ),
    (
        "en",
        "“We Never Heard the Siren”",
        "People in Elm Row woke to water at the door.",
    ),
    (
        "de",
        "Reederei stellt Fährdienst ein",
        "Die Sprecherin Anke Voss nannte Verluste.",
    ),
    ("ru", "Музей открыл новый зал", "Директор музея Анна Белова провела экскурсию."),
    (
        "tr",
        "Köprüde çalışma yeniden başladı",
        "Belediye 3 Mart’ta yolu açacağını duyurdu.",
    ),
    ("he", "הגשר נסגר לתנועה", "ראש העירייה אמר כי התיקון יימשך חודשיים."),
    ("ja", "「橋は渡れない」 住民に戸惑い", "市は3日、通行止めを発表した。"),
)


def heading(language: str, head: str, body: str) -> str:
    line = f"{head} {body}"
    (split,) = split_headings([line], [], language)
    assert split is not None
    return line[: split.end]


@pytest.mark.parametrize(("head", "body"), PEOPLE)
def test_title_role_or_full_name_stays_whole_in_the_body(head, body):
    assert heading("en", head, body) == head


@pytest.mark.parametrize(("language", "head", "body"), OTHERS)
def test_heading_that_is_a_whole_question_quote_or_clause_ends_there(
    language, head, body
):
    assert heading(language, head, body) == head
