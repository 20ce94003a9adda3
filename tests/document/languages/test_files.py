"""Each language is one file, and a file that does not fit is refused in a sentence."""

import pytest
from babel import Locale
from babel.core import get_global

from stories.document.formats.plaintext.headings.arabic import Arabic
from stories.document.formats.plaintext.headings.english import English
from stories.document.formats.plaintext.headings.hebrew import Hebrew
from stories.document.formats.plaintext.headings.korean import Korean
from stories.document.languages import (
    UnfitFile,
    direction,
    has_case,
    heads,
    is_latin,
    language,
    own,
)
from stories.document.languages.toml_files import FOLDER, parsed

RULES = {"ar": Arabic, "en": English, "he": Hebrew, "ko": Korean}
TAGS = sorted(path.stem for path in FOLDER.glob("*.toml"))


@pytest.mark.parametrize("tag", TAGS)
def test_a_file_is_read_whole(tag):
    known = language(tag)
    assert known.head == heads()[tag]
    assert known.dates.words


@pytest.mark.parametrize(
    ("written", "instead", "said"),
    (
        ("order =", "ordre =", "xx.toml [head] has a key “ordre”, which means nothing"),
        ("[dates]", "[datos]", "xx.toml has a key “datos”, which means nothing there."),
        ("since =", "sinse =", "xx.toml [dates.words] has a key “sinse”, which means"),
        ("q1 =", "q5 =", "xx.toml [dates.shown] has a key “q5”, which means nothing"),
        ("9 = ", "sept = ", "xx.toml [dates.months] has a key “sept”, which means"),
        ("'latin'", "7", "xx.toml [head.scripts] is not of the type str."),
        ("'ltr'", '"up"', "xx.toml [head.direction] is neither ltr nor rtl."),
        ("updated =", "#", "xx.toml [document] lacks the key “updated”."),
        ("order = 1", "", "xx.toml [head] lacks the key “order”."),
    ),
)
def test_a_file_that_does_not_fit_is_refused_with_its_name_and_key(
    written, instead, said
):
    text = (FOLDER / "en.toml").read_text(encoding="utf-8")
    with pytest.raises(UnfitFile) as refusal:
        parsed("xx", text.replace(written, instead, 1))
    assert str(refusal.value).startswith(said)


@pytest.mark.parametrize("tag", TAGS)
def test_lists_of_its_own_are_those_that_its_rules_ask_for(tag):
    if rules := RULES.get(tag):
        assert own(rules, tag)
    else:
        assert not language(tag).headings.own, f"No rule asks for those of {tag}.toml."


def test_a_list_that_no_rule_asks_for_is_refused():
    with pytest.raises(UnfitFile, match=r"en.toml \[headings.own\] has a key “"):
        own(Korean, "en")


@pytest.mark.parametrize("tag", TAGS)
def test_direction_and_script_agree_with_cldr(tag):
    assert heads()[tag].direction == (
        "rtl" if Locale.parse(tag).character_order == "right-to-left" else "ltr"
    )
    code = get_global("likely_subtags")[tag].split("_")[1]
    assert is_latin(tag) == (code == "Latn")
    assert direction(f"{tag}-{code}") == direction(tag)


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_with_capitals_tells_its_headings(tag):
    known = language(tag)
    if has_case(known.head.scripts[0]):
        assert known.headings.openers
        assert known.headings.links


def test_no_two_languages_have_the_same_place():
    orders = [head.order for head in heads().values()]
    assert len(set(orders)) == len(orders)
