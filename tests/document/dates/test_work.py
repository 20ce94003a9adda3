"""How much is done for a timeline line: what is counted, not the time it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document import dates
from stories.document.dates import grammar
from stories.document.dates import tokens as pieces_of
from stories.document.dates.fold import fold
from stories.document.dates.lexicon import lexicon
from stories.document.dates.tokens import Strange, tokens
from stories.document.languages import written_in

WORDS = sorted({word for name in written_in("latin") for word in lexicon(name).phrases})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(("5", "2026", "12:30", "xviii", "ieme", "CEST", "14h30", "q3")),
    st.text("abcdefghijklmnopqrstuvwxyzé", min_size=1, max_size=9),
)


@pytest.fixture
def read_as(monkeypatch):
    """The languages in which a text was taken to pieces."""
    languages = []

    def counted(text, words):
        languages.append(words.language)
        return tokens(text, words)

    monkeypatch.setattr(grammar, "tokens", counted)
    return languages


@pytest.mark.parametrize(
    "prose",
    (
        "The harbour opens to boats of every size.",
        "Der Hafen öffnet für alle Schiffe.",
        "Le port accueille tous les bateaux.",
    ),
)
def test_prose_behind_a_date_is_taken_for_none_in_most_languages(prose, read_as):
    line = dates.split_event(f"Mar 14 2031 – {prose}")
    assert line.text == prose
    # The date once, in English; the whole line in a language that knows its words.
    assert len(read_as) <= 3


@given(st.lists(PIECES, min_size=1, max_size=6), st.sampled_from((" ", "-", "/", "")))
def test_a_language_that_is_passed_over_would_have_read_nothing(pieces, glue):
    text = fold(glue.join(pieces))
    for name in written_in("latin"):
        words = lexicon(name)
        if not words.may_hold(pieces_of.long_words(text)):
            with pytest.raises(Strange):
                tokens(text, words)
