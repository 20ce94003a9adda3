"""Topics of imported documents: found or made, by who may make them."""

import json

import pytest

from stories.desk import transfer
from stories.desk.roles import EDITOR, REPORTER
from stories.document import StoryDocument, Topic, formats
from stories.models import Topic as TopicRow
from tests import factories

pytestmark = pytest.mark.django_db


def take(content: StoryDocument, by) -> transfer.Imported:
    text = formats.write(content, "json")
    reading = formats.read(text.encode(), "json")
    return transfer.import_reading(reading, by=by, text=text, format="json")


def trade():
    return factories.document(topics=(Topic(name="Trade", slug="trade"),))


def test_topic_of_a_document_is_added_by_who_may_add_topics():
    imported = take(trade(), factories.user(EDITOR))
    assert imported.story.topics.get().name == "Trade"
    assert imported.problems == ()


def test_topic_of_a_document_is_not_added_by_who_may_not():
    imported = take(trade(), factories.user(REPORTER))
    assert not TopicRow.objects.exists()
    assert [problem.code for problem in imported.problems] == ["unknown-topic"]


def test_known_topic_needs_no_right():
    TopicRow.objects.create(name="Trade", slug="trade")
    imported = take(trade(), factories.user(REPORTER))
    assert imported.story.topics.get().name == "Trade"
    assert imported.problems == ()


def test_document_whose_topic_was_not_added_comes_again_unchanged():
    content, reporter = trade(), factories.user(REPORTER)
    take(content, reporter)
    assert take(content, reporter).outcome == transfer.Outcome.UNCHANGED


def test_topic_without_a_name_refuses_the_document():
    text = json.dumps({"headline": "Harbour reopens", "topics": [{"slug": "trade"}]})
    found = formats.read(text.encode(), "json").problems
    assert "nameless-topic" in [problem.code for problem in found]
