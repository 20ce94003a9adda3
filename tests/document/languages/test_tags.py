"""Which texts name a language, and which way it is written."""

import pytest

from stories.document.languages import direction, is_language_tag, is_latin


@pytest.mark.parametrize("tag", ("en", "ko", "pt-BR", "zh-Hant-TW", "ckb", "de-x-a"))
def test_what_has_the_form_of_a_tag_names_a_language(tag):
    assert is_language_tag(tag)


@pytest.mark.parametrize(
    "text", ("", "e", "English", "in English", "pt_BR", "en-", "en-Deutschland", "한국")
)
def test_no_other_text_does(text):
    assert not is_language_tag(text)


@pytest.mark.parametrize(
    ("language", "expected"),
    (
        ("en", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("FA", "rtl"),
        ("ar-Latn", "ltr"),
        ("az-Arab", "rtl"),
        ("", "ltr"),
    ),
)
def test_direction_follows_script_then_language(language, expected):
    assert direction(language) == expected


@pytest.mark.parametrize("language", ("ru", "uz-Cyrl", "ja", "yue", "ks", "prs"))
def test_letters_of_some_languages_are_not_latin(language):
    assert not is_latin(language)


@pytest.mark.parametrize("language", ("pl", "sr-Latn", "sw", "xx", "en-GB"))
def test_letters_of_others_are(language):
    assert is_latin(language)
