"""Which texts name a language."""

import pytest

from stories.document.text import is_language_tag


@pytest.mark.parametrize("tag", ("en", "ko", "pt-BR", "zh-Hant-TW", "ckb", "de-x-a"))
def test_what_has_the_form_of_a_tag_names_a_language(tag):
    assert is_language_tag(tag)


@pytest.mark.parametrize(
    "text", ("", "e", "English", "in English", "pt_BR", "en-", "en-Deutschland", "한국")
)
def test_no_other_text_does(text):
    assert not is_language_tag(text)
