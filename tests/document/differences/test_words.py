"""Changed texts are shown word by word, in stretches that people can follow."""

import pytest
from hypothesis import given

from stories.document.differences.alignment import Effort
from stories.document.differences.words import text_change
from tests.document.differences.builders import told
from tests.document.strategies import blocks


def difference(before, after):
    return told(text_change("body", before, after, Effort()).runs)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    (
        ("It sank.", "It sank fast.", "It sank{+ fast+}."),
        ("It sank fast.", "It sank.", "It sank{- fast-}."),
        ("12 died.", "14 died.", "{-12-}{+14+} died."),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "{-Old.-}"),
        ("paid 1,200 won", "paid 1,300 won", "paid {-1,200-}{+1,300+} won"),
        ("fell to 5 °C", "fell to -5 °C", "fell to {-5-}{+-5+} °C"),
        ("don’t go", "do go", "{-don’t-}{+do+} go"),
        ("a b\n\nc d", "a b\n\nx d", "a b\n\n{-c-}{+x+} d"),
        ("Seen [2].", "Heard [2].", "{-Seen-}{+Heard+} [2]."),
        ("One [2] two", "Six [2] ten", "{-One-}{+Six+} [2] {-two-}{+ten+}"),
        ("no no [2]", "[2] no no", "{+[2] +}no no{- [2]-}"),
    ),
)
def test_words_that_changed_are_shown_in_place(before, after, shown):
    assert difference(before, after) == shown


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    (
        ("死者は12人だ", "死者は14人だ", "死者は{-12-}{+14+}人だ"),
        ("东京发生火灾", "大阪发生火灾", "{-东京-}{+大阪+}发生火灾"),
        ("ミサイルを発射", "ロケットを発射", "{-ミサイル-}{+ロケット+}を発射"),
        ("원인은 조사 중이다", "원인은 확인 중이다", "원인은 {-조사-}{+확인+} 중이다"),
        ("أعلن الوزير اليوم", "أعلن الوزير أمس", "أعلن الوزير {-اليوم-}{+أمس+}"),
        ("é cafe\u0301 x", "é the\u0301 x", "é {-cafe\u0301-}{+the\u0301+} x"),
        ("می\u200cخواهم آب", "می\u200cخواهم نان", "می\u200cخواهم {-آب-}{+نان+}"),
        ("क्षेत्र बंद", "क्षेत्र खुला", "क्षेत्र {-बंद-}{+खुला+}"),
        ("a 👩🏽\u200d🚒 b", "a 👩🏽\u200d⚕ b", "a {-👩🏽\u200d🚒-}{+👩🏽\u200d⚕+} b"),
        ("in 🇰🇷 now", "in 🇰🇵 now", "in {-🇰🇷-}{+🇰🇵+} now"),
    ),
)
def test_words_of_any_script_stay_whole(before, after, shown):
    assert difference(before, after) == shown


def test_a_character_of_thai_keeps_its_marks():
    shown = difference("ที่นี่", "ที่นั่")
    assert shown == "ที่{-นี่-}{+นั่+}"


def test_rewritten_passages_are_not_shredded_by_words_in_common():
    assert difference("The old dog ran fast", "A new dog sat here") == (
        "{-The old dog ran fast-}{+A new dog sat here+}"
    )


def test_words_in_common_hold_single_changes_apart():
    before, after = "12 died in Seoul today", "14 died in Busan today"
    assert difference(before, after) == (
        "{-12-}{+14+} died in {-Seoul-}{+Busan+} today"
    )


def test_words_repeated_many_times_are_aligned():
    assert difference("no no no yes", "no no no no yes") == "no no no {+no +}yes"


def test_equal_texts_have_no_difference():
    assert text_change("body", "Same.", "Same.", Effort()) is None


@given(blocks(), blocks())
def test_runs_hold_both_texts(before, after):
    change = text_change("body", before, after, Effort())
    runs = change.runs if change else ()
    kept = [run.text for run in runs if run.kind != "added"]
    now = [run.text for run in runs if run.kind != "removed"]
    assert change is None or ("".join(kept), "".join(now)) == (before, after)


@given(blocks(), blocks())
def test_runs_of_a_kind_never_touch(before, after):
    change = text_change("body", before, after, Effort())
    kinds = [run.kind for run in change.runs] if change else []
    assert all(one != other for one, other in zip(kinds, kinds[1:], strict=False))
    assert ("added", "removed") not in zip(kinds, kinds[1:], strict=False)


@given(blocks(), blocks())
def test_runs_hold_both_texts_when_there_is_no_time_to_compare(before, after):
    change = text_change("body", before, after, Effort(steps=0))
    runs = change.runs if change else ()
    now = "".join(run.text for run in runs if run.kind != "removed")
    assert change is None or now == after
