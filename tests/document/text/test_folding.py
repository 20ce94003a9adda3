"""Letters fold alike wherever names and searches are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document.text import folded


@pytest.mark.parametrize(
    ("one", "other"),
    (
        ("Écho du Port", "écho  du port"),
        ("E\u0301cho", "écho"),
        ("ПОРТ", "порт"),
        ("Straße", "STRASSE"),
        ("ＡＢＣ", "abc"),
        ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
        ("می\u200cخواهم", "میخواهم"),
    ),
)
def test_one_name_in_two_spellings_folds_alike(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), (("Pécs", "Pecs"), ("กา", "ก่า"), ("дом", "дым"), ("C#", "C++"))
)
def test_accents_marks_and_signs_tell_names_apart(one, other):
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)
