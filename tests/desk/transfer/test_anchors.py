"""The save keeps the anchors that readers keep, and gives others the next number."""

import json

import pytest

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.document import formats
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_a_reader_leaves_the_save_leaves_too():
    points = [
        {"anchor": anchor, "heading": "Boats", "body": "They sail."}
        for anchor in ("k99999", "k1234567", "k4")
    ]
    text = json.dumps({"headline": "Harbour reopens", "key_points": points})
    reading = formats.read(text.encode(), "json")

    story = transfer.import_reading(
        reading, by=factories.user(CHIEF_EDITOR), text=text, format="json"
    ).story

    saved = [point.anchor for point in story.key_points.all()]
    assert saved == [point.anchor for point in reading.document.key_points]
    assert saved == ["k99999", "k100000", "k4"]


def test_anchor_beyond_the_largest_given_stays_once_the_story_has_it():
    points = (factories.key_point("k99999"), factories.key_point(""))
    story = factories.draft(factories.document(key_points=points))

    factories.revise(story, headline="Other")

    anchors = story.key_points.values_list("anchor", flat=True)
    assert list(anchors) == ["k99999", "k100000"]
