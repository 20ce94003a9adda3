"""Folded columns follow what they fold, by whatever way the row is written."""

import pytest
from django.db import IntegrityError

from stories.models import Publisher, Source, Story, Topic
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher():
    return Publisher.objects.create(name="Écho du Port", slug="echo")


def stored(row) -> str:
    return type(row).objects.values_list("name_folded", flat=True).get(pk=row.pk)


def test_new_row_is_folded(publisher):
    assert stored(publisher) == "écho du port"


def test_save_of_one_field_folds_it_too(publisher):
    publisher.name = "ПОРТ"
    publisher.save(update_fields=["name"])
    assert stored(publisher) == "порт"


def test_update_without_loading_folds(publisher):
    Publisher.objects.filter(pk=publisher.pk).update(name="ПОРТ")
    assert stored(publisher) == "порт"


def test_rows_made_and_changed_in_bulk_are_folded():
    rows = Topic.objects.bulk_create([Topic(name="Море", slug="sea")])
    assert stored(rows[0]) == "море"
    rows[0].name = "СУША"
    Topic.objects.bulk_update(rows, ["name"])
    assert stored(rows[0]) == "суша"
    rows[0].name = "ГОРА"
    Topic.objects.rewrite(rows, ["name"])
    assert stored(rows[0]) == "гора"


def test_two_publishers_that_differ_in_letters_alone_are_refused(publisher):
    with pytest.raises(IntegrityError):
        Publisher.objects.create(name="ÉCHO DU PORT", slug="other")


def test_story_and_source_are_folded_by_the_save():
    story = factories.draft(factories.document(headline="Москва"))
    factories.revise(story, headline="ПОРТ")
    assert Story.objects.get(headline_folded="порт") == story
    source = Source.objects.get()
    assert source.title_folded == source.title.lower()


def test_letters_that_fold_into_many_still_fit():
    name = "\ufdfa" * 200
    publisher = Publisher.objects.create(name=name, slug="long")
    assert len(stored(publisher)) == 600
