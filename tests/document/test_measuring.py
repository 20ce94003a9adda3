"""How large a story may be is said once, and asked wherever one comes in."""

import json

import pytest

from stories import models
from stories.document import (
    CONTENT_FORMAT,
    Publisher,
    Topic,
    excess,
    fields,
    formats,
    from_content,
    to_content,
)
from stories.document.limits import MAX_ENTRIES
from tests import factories

# The column of a date is the one that holds it as typed.
COLUMNS = [
    (model, "typed" if row.sort is fields.Sort.TYPED_DATE else row.name, row.longest)
    for model, table in (
        (models.Story, fields.STORY),
        (models.KeyPoint, fields.KEY_POINT),
        (models.Source, fields.SOURCE),
        (models.LiveSource, fields.SOURCE),
        (models.TimelineEvent, fields.EVENT),
        (models.Topic, fields.TOPIC),
        (models.Publisher, fields.PUBLISHER),
    )
    for row in table
    if row.longest
]
MADE = {
    "topics": lambda n: Topic(name=f"Topic {n}"),
    "key_points": lambda n: factories.key_point(f"k{n}"),
    "sources": lambda n: factories.source(n),
    "timeline": lambda n: factories.event(f"e{n}"),
}


def with_entries(field, count):
    """A story with so many entries in one list."""
    entries = tuple(MADE[field](n) for n in range(1, count + 1))
    return factories.document(**{field: entries})


@pytest.mark.parametrize(("model", "name", "longest"), COLUMNS)
def test_columns_hold_what_the_table_says(model, name, longest):
    assert model._meta.get_field(name).max_length == longest


@pytest.mark.parametrize("field", MAX_ENTRIES)
def test_a_list_at_its_limit_passes_and_one_more_does_not(field):
    most = MAX_ENTRIES[field]
    assert list(excess(with_entries(field, most))) == []
    ((where, sentence),) = excess(with_entries(field, most + 1))
    assert where == field
    assert f"{most + 1:,}" in sentence
    assert f"the limit is {most:,}" in sentence


@pytest.mark.parametrize("format", formats.FORMATS)
@pytest.mark.parametrize("field", ("key_points", "sources", "timeline"))
def test_every_format_refuses_one_entry_too_many(field, format):
    most = MAX_ENTRIES[field]
    written = formats.write(with_entries(field, most + 1), format)
    reading = formats.read(written.encode(), format)
    assert reading.is_refused
    told = " ".join(problem.message for problem in reading.problems)
    assert f"{most + 1:,}" in told
    assert f"the limit is {most:,}" in told


@pytest.mark.parametrize("format", formats.FORMATS)
@pytest.mark.parametrize("field", ("key_points", "sources", "timeline"))
def test_every_format_reads_a_list_at_its_limit(field, format):
    most = MAX_ENTRIES[field]
    written = formats.write(with_entries(field, most), format)
    reading = formats.read(written.encode(), format)
    assert not reading.is_refused
    assert len(getattr(reading.document, field)) == most


@pytest.mark.parametrize("format", formats.FORMATS)
def test_every_format_says_which_text_is_too_long(format):
    source = factories.source(publisher=Publisher(name="P" * 201))
    content = factories.document(sources=(source,))
    reading = formats.read(formats.write(content, format).encode(), format)
    (problem,) = (p for p in reading.problems if p.code == "document-too-large")
    assert problem.message == (
        "The publisher of source 1 has 201 characters; at most 200 fit."
    )
    assert problem.where == "source-1"


def test_texts_are_limited_together_and_by_the_line():
    point = factories.key_point(body="x" * 100_001)
    ((where, sentence),) = excess(factories.document(key_points=(point,)))
    assert (where, "100,000 bytes" in sentence) == ("k1", True)
    lines = "\n".join(["x" * 90_000] * 24)
    point = factories.key_point(body=lines)
    ((where, sentence),) = excess(factories.document(key_points=(point,)))
    assert "2 MiB" in sentence


@pytest.mark.parametrize(
    "changes",
    (
        {"timeline": tuple(factories.event(f"e{n}") for n in range(1, 6001))},
        {"key_points": (factories.key_point(body="x" * 3_000_000),)},
    ),
    ids=("events", "line"),
)
def test_what_was_sealed_is_read_whatever_its_size(changes):
    content = factories.document(**changes)
    stored = json.loads(json.dumps(to_content(content)))
    assert from_content(stored, CONTENT_FORMAT) == content
