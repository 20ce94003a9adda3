"""Reprints of one agency are one voice, however many publishers print it."""

import pytest

from stories.document import Publisher
from stories.models import Publisher as PublisherRow
from stories.models import Story
from tests import factories

pytestmark = pytest.mark.django_db


def problems_of(*publishers: str) -> dict[str, str]:
    """What the checks say, by code, of a story with a source of each publisher."""
    sources = tuple(
        factories.source(number, publisher=Publisher(name=name))
        for number, name in enumerate(publishers, 1)
    )
    story = factories.draft(factories.document(sources=sources))
    story = Story.objects.with_parts().get(pk=story.pk)
    return {problem.code: problem.message for problem in story.problems()}


def reprints(name: str, agency: PublisherRow) -> PublisherRow:
    return PublisherRow.objects.create(name=name, slug=name, syndicates_from=agency)


def test_two_reprints_of_one_agency_are_one_voice():
    agency = PublisherRow.objects.create(name="Harbour Wire", slug="wire")
    reprints("Coast Gazette", reprints("Gazette Group", agency))
    reprints("Island Post", agency)

    told = problems_of("Coast Gazette", "Island Post")

    assert "Harbour Wire: the voice of all 2 sources" in told["single-publisher"]


def test_publishers_of_their_own_are_two_voices():
    assert "single-publisher" not in problems_of("Coast Gazette", "Island Post")


def test_publishers_that_print_each_other_end_somewhere():
    one = PublisherRow.objects.create(name="One", slug="one")
    one.syndicates_from = reprints("Other", one)
    one.save()

    assert one.voice == "Other"
