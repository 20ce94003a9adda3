"""Sources, publishers and topics: every door that writes one says who did."""

from datetime import UTC, datetime

import pytest
from django.contrib import admin
from django.db import IntegrityError, transaction

from stories.admin.catalogue.catalogued import Catalogued
from stories.desk.roles import REPORTER
from stories.desk.transfer import catalogue
from stories.document import Standing
from stories.models import Contribution, Publisher, Source, Topic
from stories.models.contribution import SUBJECTS
from tests import factories

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 7, 9, tzinfo=UTC)


def credited(**subject) -> list[tuple]:
    rows = Contribution.objects.filter(**subject)
    return list(rows.values_list("what", "by__username"))


def test_what_is_added_and_what_is_changed_is_kept():
    rosa = factories.user(REPORTER, username="rosa")
    publisher = Publisher(name="Quay Times", slug="quay-times")
    catalogue.write(publisher, by=rosa, at=AT)
    publisher.name, publisher.country = "The Quay Times", "KR"
    catalogue.write(publisher, by=rosa, at=AT)
    catalogue.write(publisher, by=rosa, at=AT)
    assert credited(publisher=publisher) == [
        ("added", "rosa"),
        ("name, country", "rosa"),
    ]


def test_a_document_makes_its_writer_the_author_of_what_it_adds():
    rosa = factories.user(REPORTER, username="rosa")
    story = factories.draft(by=rosa)
    source = Source.objects.get(references__story=story)
    assert credited(source=source) == [("added", "rosa")]
    assert credited(publisher=source.publisher) == [("added", "rosa")]
    assert credited(topic=story.topics.get()) == [("added", "rosa")]


def test_a_document_makes_its_writer_the_author_of_what_it_fills_in():
    source = factories.source(authors="")
    factories.draft(factories.document(sources=(source,)))
    rosa = factories.user(REPORTER, username="rosa")
    told = factories.source(
        title=source.title,
        url=source.url,
        authors="A. Writer",
        standing=Standing.CORRECTED,
    )
    factories.draft(factories.document(sources=(told,)), by=rosa)
    row = Source.objects.get(url=source.url)
    assert credited(source=row)[1:] == [("authors, standing", "rosa")]


@pytest.mark.parametrize("model", (Source, Publisher, Topic))
def test_every_form_for_them_saves_by_this_door(model):
    assert isinstance(admin.site._registry[model], Catalogued)


@pytest.mark.parametrize("named", (0, 2))
def test_the_database_wants_exactly_one_subject(named):
    story = factories.draft()
    source = Source.objects.get(references__story=story)
    subjects = dict([("story", story), ("source", source)][:named])
    by = story.last_author
    with pytest.raises(IntegrityError), transaction.atomic():
        Contribution.objects.create(**subjects, what="text", by=by, at=AT)


def test_a_contribution_has_a_column_for_each_subject():
    assert list(SUBJECTS.values()) == ["story", "source", "publisher", "topic"]
