"""The table of fields and the dataclasses say the same."""

from collections import defaultdict
from dataclasses import fields as fields_of

import pytest

from stories.document import CONTENT_FORMAT
from stories.document.fields import SHARED, SOURCE, TABLES, Sort
from tests.architecture.modules import ROOT
from tests.fields.samples import FIELDS, WHOLE, changed, value_in


@pytest.mark.parametrize("kind", TABLES)
def test_every_field_of_a_dataclass_has_a_row_and_no_row_is_left_over(kind):
    rows = sorted(row.name for row in TABLES[kind])
    assert rows == sorted(field.name for field in fields_of(kind)), (
        f"document/fields.py and document/story.py differ in {kind.__name__}"
    )


def test_fields_of_one_name_are_of_one_sort_and_called_the_same():
    said = defaultdict(set)
    for table in TABLES.values():
        for row in table:
            said[row.name].add((row.sort, row.label))
    assert {name: told for name, told in said.items() if len(told) > 1} == {}


@pytest.mark.parametrize("kind", TABLES)
def test_words_of_a_format_stand_for_one_field_each(kind):
    for words in (
        [row.markdown for row in TABLES[kind] if row.markdown],
        [row.text for row in TABLES[kind] if row.text],
    ):
        assert len(words) == len(set(words))


@pytest.mark.parametrize("kind", TABLES)
def test_what_a_row_says_is_absent_is_what_its_sort_can_hold(kind):
    for row in TABLES[kind]:
        if row.sort in {Sort.WORD, Sort.FLAG}:
            assert row.absent is not None, row.name


def test_no_field_came_with_a_format_that_is_not_written():
    for table in TABLES.values():
        assert all(1 <= row.since <= CONTENT_FORMAT for row in table)


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_samples_differ_in_every_field(kind, name):
    if name not in {"number", "anchor"}:
        assert value_in(changed(kind, name), kind, name) != value_in(WHOLE, kind, name)


def test_documents_name_what_is_written_and_given_of_a_source():
    written = (ROOT / "docs" / "document-format.md").read_text()
    given = (ROOT / "docs" / "api.md").read_text()
    for row in SOURCE:
        assert f"`{row.text}: " in written or not row.text, row.text
        assert f'"{row.name}": ' in given, row.name
    for row in SHARED:
        assert f"`{row.name}`" in given, row.name
