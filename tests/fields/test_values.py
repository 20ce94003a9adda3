"""Every field passes every door that knows no database; a test names the one it missed.

Where a new field fails here, the sentence says which file does not know it.
"""

import json

import pytest
from hypothesis import given, settings

from stories.document import (
    CONTENT_FORMAT,
    Approved,
    differences,
    excess,
    formats,
    from_content,
    payload,
    to_content,
)
from stories.document.cleaned import cleaned
from stories.document.dates import FuzzyDate
from stories.document.differences.proposals import propose_kind
from stories.document.fields import FREE, PUBLISHER, TABLES, TEXTS, Sort
from stories.document.text.covering import COVER, FREE_TEXTS, covered_content, pattern
from tests.document.strategies import identified_documents
from tests.fields.samples import FIELDS, WHOLE, changed, is_told, row_of, value_in

NOTHING = "Nothing that readers see changed."
# A part of the story that others lead to, and cannot be another while they do.
_LED_TO = {"number", "anchor"}
CHANGING = [(kind, name) for kind, name in FIELDS if name not in _LED_TO]
TOLD = [(kind, name) for kind, name in CHANGING if is_told(kind, name)]
# The house format has no place for what only the newsroom knows.
NOT_IN_TEXT = {"id", "slug"}

each_field = pytest.mark.parametrize(("kind", "name"), FIELDS)
each_changing = pytest.mark.parametrize(("kind", "name"), CHANGING)
each_told = pytest.mark.parametrize(("kind", "name"), TOLD)


def forgotten(kind, name, place):
    return f"{kind.__name__}.{name} is forgotten in {place}"


@pytest.mark.parametrize(
    ("format", "place"),
    (
        ("json", "document/content.py"),
        ("markdown", "document/formats/markdown"),
        ("text", "document/formats/plaintext"),
    ),
)
@each_field
def test_format_there_and_back(kind, name, format, place):
    if format == "text" and name in NOT_IN_TEXT:
        pytest.skip("The house format has no ids and slugs.")
    written = formats.write(WHOLE, format)
    found = formats.read(written.encode(), format).document
    wanted = value_in(WHOLE, kind, name)
    if format == "text" and name == "publisher":
        found, wanted = found.sources[0].publisher.name, wanted.name
    else:
        found = value_in(found, kind, name)
    assert found == wanted, forgotten(kind, name, place)


@each_field
def test_content_seals_it_and_gives_it_back(kind, name):
    stored = json.loads(json.dumps(to_content(WHOLE)))
    found = value_in(from_content(stored, CONTENT_FORMAT), kind, name)
    assert found == value_in(WHOLE, kind, name), forgotten(
        kind, name, "document/content.py"
    )


@each_changing
def test_content_differs_where_the_field_does(kind, name):
    same = to_content(changed(kind, name)) == to_content(WHOLE)
    assert not same, forgotten(kind, name, "document/content.py")


@each_field
def test_text_is_cleaned(kind, name):
    if row_of(kind, name).sort in TEXTS:
        text = value_in(WHOLE, kind, name)
        found = value_in(cleaned(changed(kind, name, f" \n{text}\x07 ")), kind, name)
        assert found == text, forgotten(kind, name, "document/cleaned.py")


@each_field
def test_length_is_limited(kind, name):
    row = row_of(kind, name)
    long = "x" * ((row.longest or 100_000) + 1)
    if row.sort is Sort.TYPED_DATE:
        long = FuzzyDate(typed=long)
    elif row.sort not in TEXTS or row.sort is Sort.SLUG:
        pytest.skip("Its length says nothing.")
    assert list(excess(changed(kind, name, long))), forgotten(
        kind, name, "document/measuring.py"
    )


@each_told
def test_comparison_tells_readers_that_it_changed(kind, name):
    told = differences.tell(WHOLE, changed(kind, name))
    place = "document/differences/comparing.py"
    assert not told.comparison.is_empty, forgotten(kind, name, place)
    assert told.sentence != NOTHING, forgotten(kind, name, "differences/summary.py")
    assert told.sentences, forgotten(kind, name, "differences/telling.py")


@each_told
def test_comparison_is_in_the_json_of_differences(kind, name):
    before = differences.to_payload(differences.compare(WHOLE, WHOLE), "the same")
    compared = differences.compare(WHOLE, changed(kind, name))
    assert differences.to_payload(compared, "the same") != before, forgotten(
        kind, name, "document/differences/payload.py"
    )


@each_told
def test_proposal_of_a_kind_has_a_reason(kind, name):
    proposal = propose_kind(differences.compare(WHOLE, changed(kind, name)))
    assert proposal.kind in {"update", "correction"}, forgotten(
        kind, name, "document/differences/proposals/kinds.py"
    )


@each_changing
def test_record_of_the_desk_says_what_changed(kind, name):
    found = differences.between(WHOLE, changed(kind, name))
    assert found, forgotten(kind, name, "document/differences/record.py")


@each_changing
def test_approval_does_not_cover_another_value(kind, name):
    was, now = Approved(document=WHOLE), Approved(document=changed(kind, name))
    found = differences.since_approval(Approved.read(was.kept()), now)
    assert found, forgotten(kind, name, "document/approved.py")


@each_changing
def test_published_json_differs_where_the_field_does(kind, name):
    same = payload(changed(kind, name)) == payload(WHOLE)
    assert not same, forgotten(kind, name, "document/payload.py")


@each_field
def test_free_text_is_covered_by_a_redaction(kind, name):
    row = row_of(kind, name)
    if row.sort in {*FREE, Sort.ADDRESS} and row not in PUBLISHER and name != "name":
        assert name in FREE_TEXTS, forgotten(kind, name, "document/text/covering.py")
        secret = changed(kind, name, "https://example.org/secret")
        content = covered_content(to_content(secret), pattern("secret"))
        kept = value_in(from_content(content, CONTENT_FORMAT), kind, name)
        covered = "" if row.sort is Sort.ADDRESS else f"https://example.org/{COVER}"
        assert kept == covered


def test_strategies_make_every_field():
    missing = set(FIELDS)

    @settings(max_examples=200, database=None, deadline=None, derandomize=True)
    @given(identified_documents())
    def look(document):
        lists = (document.topics, document.key_points, document.sources)
        parts = [document, *(one for each in lists for one in each)]
        parts += [*document.timeline, *(one.publisher for one in document.sources)]
        for part in parts:
            for row in TABLES[type(part)]:
                if getattr(part, row.name) != row.absent:
                    missing.discard((type(part), row.name))

    look()
    assert not missing, [
        forgotten(kind, name, "tests/document/strategies.py") for kind, name in missing
    ]
