"""Which story a document is a version of, and which it is not."""

from dataclasses import replace

import pytest

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.desk.workflow import StaleVersion
from stories.document import Publisher, StoryDocument, formats
from stories.models import Story
from tests import factories

pytestmark = pytest.mark.django_db
MORE = (factories.source(2), factories.source(3), factories.source(4))


def told(number: int) -> StoryDocument:
    """A document whose text and source are its own, unlike any other number's."""
    day = ("monday", "tuesday")[number - 1]
    body = ("The north votes on Monday[1].", "The south sails on Tuesday[1].")
    return factories.document(
        headline="Morning Briefing",
        key_points=(factories.key_point(body=body[number - 1]),),
        sources=(factories.source(title=day, url=f"https://wire.example/{day}"),),
    )


def imported(document: StoryDocument, **how):
    text = formats.write(document, "json")
    reading = formats.read(text.encode(), "json")
    by = factories.user(CHIEF_EDITOR)
    return transfer.import_reading(reading, by=by, text=text, format="json", **how)


def place(document: StoryDocument, **how) -> transfer.Destination:
    return transfer.destination(document, **how)


@pytest.mark.parametrize("how", ({}, {"name": "briefing.txt"}))
def test_same_headline_without_anything_shared_is_a_new_story(how):
    imported(told(1), **how)

    found = place(told(2), **how)

    assert found.story is None
    assert "shares too few sources" in found.because
    assert [other.headline for other in found.others] == ["Morning Briefing"]


def test_same_headline_and_source_is_the_same_story():
    story = imported(told(1)).story

    found = place(replace(told(2), sources=told(1).sources))

    assert (found.story, found.version) == (story, 1)
    assert "shares 1 of 1 source." in found.because


def test_same_headline_and_claims_is_the_same_story():
    story = imported(told(1)).story

    assert place(replace(told(2), key_points=told(1).key_points)).story == story


def test_story_that_grew_is_the_same_by_the_sources_it_keeps():
    kept = (*told(1).sources, MORE[0])
    story = imported(replace(told(1), sources=kept)).story
    grown = replace(told(2), sources=(*kept, *MORE[1:], factories.source(5)))

    assert place(grown).story == story


def test_same_sources_under_another_headline_are_offered_and_not_taken():
    story = imported(told(1)).story

    found = place(replace(told(1), headline="Evening Briefing"))

    assert (found.story, found.others) == (None, (story,))


def test_same_file_with_the_same_sources_is_the_same_story():
    story = imported(told(1), name="briefing.txt").story

    assert place(replace(told(1), headline="Other"), name="briefing.txt").story == story


def test_signs_that_leave_no_letter_make_no_stories_one():
    imported(replace(told(1), headline="C#"))

    assert place(replace(told(2), headline="C++")).story is None


def test_of_two_stories_the_one_that_shares_more_is_meant():
    imported(replace(told(1), sources=(*told(1).sources, MORE[0])))
    both = replace(told(1), sources=(*told(1).sources, *MORE[1:]))
    nearer = imported(both, to=place(both, is_new=True)).story

    assert place(both).story == nearer


def test_named_story_and_new_one_win_over_what_is_found():
    story, other = imported(told(1)).story, factories.draft()

    assert place(told(1), slug=other.slug.upper()).story == other
    assert place(told(1), story=other).story == other
    assert place(told(1), is_new=True).story is None
    assert place(told(1)).story == story


def test_document_is_not_saved_over_what_somebody_saved_after_it_was_read():
    story = imported(told(1)).story
    newer = replace(told(1), summary="Newer.")
    found = place(newer)
    factories.revise(
        story, summary="Theirs.", by=factories.user(CHIEF_EDITOR, username="ada")
    )

    with pytest.raises(StaleVersion) as refusal:
        imported(newer, to=found)

    told_why = " ".join(refusal.value.reasons)
    assert "was saved by ada" in told_why
    assert "summary" in told_why.lower()
    assert Story.objects.get().summary == "Theirs."


def test_document_that_became_a_version_after_it_was_read_is_not_saved():
    found = place(told(1))
    imported(told(1))

    with pytest.raises(StaleVersion, match="came into the newsroom"):
        imported(told(1), to=found)

    assert Story.objects.count() == 1


def test_queries_do_not_grow_with_the_stories_of_a_headline(
    django_assert_max_num_queries,
):
    for _ in range(15):
        factories.draft(factories.document(headline="Morning Briefing"))

    # One for the source, two rankings, six for the stories and their parts.
    with django_assert_max_num_queries(12):
        place(told(1))


def test_publisher_in_other_capitals_is_no_other_source():
    source = replace(told(1).sources[0], url="", publisher=Publisher(name="Écho"))
    story = imported(replace(told(1), sources=(source,))).story
    other = replace(source, publisher=Publisher(name="ÉCHO"))

    assert place(replace(told(2), sources=(other,))).story == story
