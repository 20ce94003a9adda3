"""Which story a document is a version of."""

import pytest

from stories import transfer
from tests import factories

pytestmark = pytest.mark.django_db


def found(headline: str):
    document = factories.document(headline=headline)
    return transfer.find_story(document, name="", slug="")


@pytest.mark.parametrize("headline", ("Harbour reopens", "HARBOUR: reopens!"))
def test_headline_of_the_same_words_is_the_same_story(headline):
    story = factories.draft(factories.document(headline="Harbour reopens"))
    assert found(headline) == story


@pytest.mark.parametrize("headline", ("???", "🎻"))
def test_headlines_without_a_letter_are_not_one_story(headline):
    factories.draft(factories.document(headline="!!!"))
    assert found(headline) is None
