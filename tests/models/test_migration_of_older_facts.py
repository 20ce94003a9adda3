"""An upgrade finds what live stories say that no longer is, as saving it would have."""

from importlib import import_module

import pytest
from django.apps import apps

from stories.desk.roles import EDITOR
from stories.models import OlderFact, Publisher, Source, Topic
from tests import factories
from tests.desk.workflow.test_behind import change

pytestmark = pytest.mark.django_db

MIGRATION = import_module("stories.migrations.0019_older_facts")


def facts() -> list[tuple]:
    columns = ("live_story", "source", "publisher", "topic", "said")
    return sorted(OlderFact.objects.values_list(*columns), key=repr)


def filled() -> list[tuple]:
    OlderFact.objects.all().delete()
    MIGRATION.fill(apps, None)
    return facts()


@pytest.fixture
def dana():
    return factories.user(EDITOR)


def test_what_nobody_changed_is_nothing_older():
    factories.published()
    factories.draft()
    assert filled() == []


@pytest.mark.parametrize(
    ("kind", "values"),
    (
        (Source, {"standing": "retracted", "standing_note": "Made up."}),
        (Source, {"authors": "A. Pilot", "published": "2026-01-05"}),
        (Publisher, {"name": "Harbour News"}),
        (Topic, {"name": "Ships"}),
    ),
)
def test_what_was_changed_is_found(dana, kind, values):
    for _ in range(2):
        factories.published()
    change(kind.objects.first(), by=dana, **values)
    kept = facts()
    assert kept
    assert filled() == kept


def test_a_source_of_another_publisher_is_found(dana):
    factories.published()
    other = Publisher.objects.create(name="Quay Post", slug="quay-post")
    change(Source.objects.get(), by=dana, publisher=other)
    kept = facts()
    assert filled() == kept


def test_what_is_found_goes_where_it_is_as_it_was_again(dana):
    factories.published()
    change(Source.objects.get(), by=dana, standing="retracted")
    assert filled()
    change(Source.objects.get(), by=dana, standing="current")
    assert facts() == []
