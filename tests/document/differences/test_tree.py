"""One tree has what readers are told and what only the desk's record tells."""

from dataclasses import replace

from stories.document.differences import between, compare, to_payload
from stories.document.differences.comparison import told_rows
from stories.document.differences.payload import DIFFERENCE
from tests.document.differences.builders import source, story


def keys(component):
    return {key.name: key.kind for key in component.keys}


def test_what_readers_are_not_told_stands_in_the_tree_for_the_record():
    before = source(1, id=7, url="https://example.org/a")
    after = replace(before, id=8)
    tree = compare(story(sources=[before]), story(sources=[after]))
    assert tree.is_empty
    assert to_payload(tree)["sources"] == []
    [node] = tree.parts
    assert [(one.field, one.after) for one in node.recorded] == [("id", 8)]
    assert tree.for_readers().parts == ()


def test_source_in_the_place_of_another_is_recorded_field_by_field():
    before, after = source(1, "Ledger", id=7), source(1, "Courier", id=8)
    documents = story(sources=[before]), story(sources=[after])
    assert [one.change for one in compare(*documents).sources] == ["removed", "added"]
    assert [one.sentence() for one in between(*documents)] == [
        "Source [1]: the publisher changed.",
        "Source [1]: the title changed.",
        "Source [1]: the newsroom entry changed.",
    ]


def test_every_field_of_a_part_is_in_the_schema():
    components = keys(DIFFERENCE)
    for kind in ("key_points", "timeline"):
        part = keys(components["events" if kind == "timeline" else kind])
        assert {row.name for row in told_rows(kind)} < part.keys()
    assert {"topics", "key_points", "sources", "events"} <= components.keys()
