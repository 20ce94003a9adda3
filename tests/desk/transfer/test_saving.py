"""Saving a document into rows: anchors, citations, references, versions."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from stories.desk import transfer, workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.document import Publisher, Topic
from stories.models import Citation, SavedVersion, Source, Story
from tests import factories

pytestmark = pytest.mark.django_db


def loaded(story: Story) -> Story:
    return Story.objects.with_parts().get(pk=story.pk)


def cited(story: Story) -> set[tuple[str, int]]:
    return {
        (row.anchor, row.reference.number)
        for row in Citation.objects.filter(story=story)
    }


def test_created_story_is_the_document():
    content = factories.document()

    document = loaded(factories.draft(content)).document()

    assert document.key_points == content.key_points
    assert document.timeline == content.timeline
    assert document.summary == content.summary


def test_citation_rows_follow_the_markers():
    story = factories.draft()
    point = factories.key_point(body="It opened[2].")
    sources = (factories.source(1), factories.source(2))

    factories.revise(story, key_points=(point,), sources=sources)

    assert cited(story) == {("k1", 2), ("e1", 1)}


def test_dangling_marker_is_kept_in_the_text_without_a_row():
    point = factories.key_point(body="It opened[9].")

    story = factories.draft(factories.document(key_points=(point,), timeline=()))

    assert story.key_points.get().body == "It opened[9]."
    assert cited(story) == set()


def test_numbers_may_change_places():
    one, two = factories.source(1), factories.source(2)
    story = factories.draft(factories.document(sources=(one, two)))
    pks = dict(story.references.values_list("source__title", "pk"))

    factories.revise(story, sources=(replace(two, number=1), replace(one, number=2)))

    assert dict(story.references.values_list("source__title", "number")) == {
        two.title: 1,
        one.title: 2,
    }
    assert dict(story.references.values_list("source__title", "pk")) == pks


def test_anchor_of_a_deleted_part_is_never_used_again():
    story = factories.draft(
        factories.document(
            key_points=(factories.key_point("k1"), factories.key_point("k2"))
        )
    )
    kept = loaded(story).document().key_points[0]
    factories.revise(story, key_points=(kept,))

    factories.revise(story, key_points=(kept, factories.key_point("")))

    anchors = story.key_points.values_list("anchor", flat=True)
    assert list(anchors) == ["k1", "k3"]


def test_parts_keep_their_rows_when_they_move():
    points = (factories.key_point("k1"), factories.key_point("k2", heading="Second"))
    story = factories.draft(factories.document(key_points=points))
    before = dict(story.key_points.values_list("anchor", "pk"))

    factories.revise(story, key_points=points[::-1])

    assert list(story.key_points.values_list("anchor", flat=True)) == ["k2", "k1"]
    assert dict(story.key_points.values_list("anchor", "pk")) == before


def test_saving_the_same_document_changes_nothing():
    story = loaded(factories.draft())

    changed, _ = transfer.save(
        story, story.document(), by=factories.user(REPORTER), seen=story.version
    )

    assert not changed
    assert SavedVersion.objects.filter(story=story).count() == 1


def test_every_save_is_kept_as_a_version():
    story = factories.draft()
    reporter = factories.user(REPORTER)

    factories.revise(story, by=reporter, summary="Boats sail.")

    last = SavedVersion.objects.filter(story=story).first()
    assert (last.number, last.saved_by) == (2, reporter)
    assert last.content["summary"] == "Boats sail."


def test_save_over_a_version_somebody_replaced_is_refused_and_writes_nothing():
    story = loaded(factories.draft())
    mine = replace(story.document(), headline="Mine")
    factories.revise(Story.objects.get(pk=story.pk), headline="Theirs")

    with pytest.raises(workflow.StaleVersion):
        transfer.save(story, mine, by=factories.user(EDITOR), seen=story.version)

    assert loaded(story).headline == "Theirs"


def test_saving_needs_the_permission():
    story = loaded(factories.draft())
    document = replace(story.document(), headline="Other")

    with pytest.raises(PermissionDenied):
        transfer.save(story, document, by=factories.user(), seen=1)
    with pytest.raises(PermissionDenied):
        transfer.create(document, by=factories.user())


def test_too_long_texts_are_all_named_and_nothing_is_written():
    source = factories.source(1, title="t" * 601, url="https://e.example/" + "é" * 1200)
    content = factories.document(headline="h" * 301, sources=(source,))

    with pytest.raises(transfer.TooLong) as refusal:
        factories.draft(content)

    assert [reason.split(" has ")[0] for reason in refusal.value.reasons] == [
        "The headline",
        "The title of source 1",
        "The address of source 1",
    ]
    assert not Story.objects.exists()


def test_same_url_is_the_same_source():
    source = factories.source(1)
    factories.draft(factories.document(sources=(source,)))

    factories.draft(factories.document(sources=(replace(source, title="Renamed"),)))

    row = Source.objects.get(url=source.url)
    assert row.title == source.title


def test_same_publisher_and_title_is_the_same_source():
    source = factories.source(1, url="")
    factories.draft(factories.document(sources=(source,)))

    factories.draft(
        factories.document(sources=(replace(source, url="https://e.example/x"),))
    )

    assert Source.objects.get(title=source.title).url == "https://e.example/x"


def test_title_of_a_source_that_others_cite_is_not_taken_over_silently():
    source = factories.source(1)
    factories.draft(factories.document(sources=(source,)))
    renamed = factories.document(sources=(replace(source, title="Renamed"),))

    _, problems = transfer.create(renamed, by=factories.user(REPORTER))

    assert [problem.code for problem in problems] == ["source-known-otherwise"]


def test_title_of_a_source_of_this_story_alone_is_taken_over():
    story = factories.draft()
    source = loaded(story).document().sources[0]

    factories.revise(story, sources=(replace(source, title="Renamed"),))

    assert Source.objects.get(pk=source.id).title == "Renamed"


@pytest.mark.parametrize(
    ("headline", "slug"),
    (
        ("Plans to Re‑Engage North Korea", "plans-to-re-engage-north-korea"),
        ("제주 해상풍력 2단계 입찰", "제주-해상풍력-2단계-입찰"),
        ("🎻", "story"),
        ("word " * 40, "-".join(["word"] * 16)),
    ),
)
def test_slug_comes_from_the_headline(headline, slug):
    assert factories.draft(factories.document(headline=headline)).slug == slug


def test_second_story_of_a_headline_gets_a_slug_of_its_own():
    factories.draft(factories.document(headline="Same"))

    assert factories.draft(factories.document(headline="Same")).slug == "same-2"


def test_address_of_another_source_is_not_given_to_a_second_one():
    taken = factories.source(1)
    factories.draft(factories.document(sources=(taken,)))
    story = factories.draft(factories.document(sources=(factories.source(1, url=""),)))
    source = loaded(story).document().sources[0]

    factories.revise(story, sources=(replace(source, url=taken.url),))

    assert Source.objects.get(pk=source.id).url == ""


def test_same_text_over_a_version_somebody_replaced_is_refused():
    story = loaded(factories.draft())
    factories.revise(story, headline="Theirs")
    theirs = loaded(story)

    with pytest.raises(workflow.StaleVersion):
        transfer.save(theirs, theirs.document(), by=factories.user(EDITOR), seen=1)


@pytest.mark.parametrize("slug", ("a/b", "a b", "a\0", "x" * 101))
def test_story_gets_no_address_that_leads_nowhere(slug):
    with pytest.raises(transfer.TooLong, match="no address"):
        factories.draft(slug=slug)


def test_kept_version_says_what_the_rows_say():
    story = factories.draft()
    known = loaded(story).document()
    newer = replace(
        known,
        topics=(Topic(name="Weather"), Topic(name="Boats")),
        key_points=(factories.key_point("", heading="New"), *known.key_points),
        sources=(
            factories.source(1, publisher=Publisher(name="Gazette")),
            replace(
                known.sources[0],
                number=2,
                authors="A. Writer",
                title="Another title",
                publisher=Publisher(name="A New Publisher"),
            ),
        ),
        timeline=(*known.timeline, factories.event("", "c. May 2026, 14:00")),
    )

    transfer.save(story, newer, by=factories.user(EDITOR), seen=story.version)

    kept = story.saved_versions.first().document()
    assert kept == loaded(story).document()
    assert kept.sources[1].publisher.name == "A New Publisher"
    assert [one.number for one in kept.sources] == [1, 2]
    assert kept.sources[1].authors == "A. Writer"
