"""The house's EDTF conventions, form by form."""

import pytest

from stories.document import dates

from .conventions import CONVENTIONS


@pytest.mark.parametrize(("typed", "edtf", "precision"), CONVENTIONS)
def test_each_convention_is_kept(typed, edtf, precision):
    date = dates.parse(typed).date
    assert (date.edtf, date.precision) == (edtf, precision)
    assert date.typed == typed


@pytest.mark.parametrize(("typed", "edtf", "precision"), CONVENTIONS)
def test_a_line_that_begins_with_a_date_keeps_it_apart(typed, edtf, precision):
    event = dates.split_event(f"{typed} – The vote is held. [1]")
    assert event.has_date
    assert (event.date.typed, event.date.edtf, event.label) == (typed, edtf, "")
    assert event.text == "The vote is held. [1]"


@pytest.mark.parametrize("dash", ("–", "—", "-", "‒", "−", "--"))
def test_any_free_dash_parts_date_and_label(dash):
    event = dates.split_event(f"Jan 5 2026 {dash} Morning {dash} Talks open.")
    assert (event.date.edtf, event.label) == ("2026-01-05", "Morning")
    assert event.text == "Talks open."
