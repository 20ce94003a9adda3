"""`verify_editions`: whatever is changed past the newsroom is found and named."""

import json
from datetime import UTC, datetime

import pytest
from django.db import transaction

from stories.document import digest
from stories.models import (
    Change,
    ChangeCounter,
    Edition,
    LiveCorrection,
    LiveStory,
    State,
    Story,
    Transition,
)
from stories.press.integrity.chain import is_sealed
from tests import factories
from tests.operations.commands.running import refused, run
from tests.press.integrity.tampering import edition, execute, found
from tests.stages import story_in

pytestmark = pytest.mark.django_db

DIGEST = "Its digest is not that of what it says and of the edition before it."


def test_newsroom_that_was_left_alone_fits(story):
    story_in(State.WITHDRAWN)
    back = factories.revise(story_in(State.WITHDRAWN), summary="Now right.")
    factories.publish(back)
    factories.revise(back, summary="Not yet public.")
    story_in(State.ARCHIVED)

    assert run("verify_editions") == "8 editions: all fit.\n"
    assert json.loads(run("verify_editions", "--json")) == {
        "editions": 8,
        "redacted": 0,
        "misfits": 0,
        "first": None,
        "shown": [],
        "outdated": 0,
        "first_outdated": None,
    }


def test_empty_newsroom_fits():
    assert run("verify_editions") == "0 editions: all fit.\n"


def test_changed_content_is_found(tampered):
    content = edition(tampered, 2).get().content
    content["key_points"][0]["body"] = "The harbour opened on Sunday[1]."
    edition(tampered, 2).update(content=content)

    # Which claims the last edition calls corrected is found by comparing editions.
    assert found() == [
        (tampered.slug, 2, DIGEST),
        (
            tampered.slug,
            3,
            "Readers see something else of it: payload.corrected.",
        ),
    ]


@pytest.mark.parametrize(
    "change",
    (
        {"note": "They sail fast."},
        {"made_at": datetime(2026, 1, 7, 8, 15, 0, 1, tzinfo=UTC)},
        {"kind": "clarification"},
        {"digest": "0" * 64},
        {"content": "nothing"},
    ),
)
def test_whatever_is_changed_of_an_edition_is_found(tampered, change):
    edition(tampered, 2).update(**change)

    assert (tampered.slug, 2, DIGEST) in found()


@pytest.mark.parametrize("value", ("\ud800", float("nan")))
def test_value_that_cannot_be_sealed_does_not_fit(story, value):
    forged = edition(story, 1).get()
    forged.content["headline"] = value

    assert not is_sealed(forged, "")


def test_first_that_does_not_fit_is_named_and_how_many_do_not(tampered):
    edition(tampered, 1).update(note="Forged.")
    edition(tampered, 3).update(note="Forged.")

    printed, said = refused("verify_editions")

    first, second, *_ = said.splitlines()
    assert printed == ""
    assert first == "3 editions, 3 that do not fit."
    assert second == f"First of all, {tampered.slug}, edition 1: {DIGEST}"


def test_many_misfits_are_counted_and_the_first_ten_named(tampered):
    for _ in range(11):
        factories.published()
    Edition.objects.update(digest="0" * 64)

    _, said = refused("verify_editions")

    assert said.startswith("14 editions, 14 that do not fit.\nFirst of all, ")
    assert said.endswith("And 4 more.")


def test_swapped_digests_are_found(tampered):
    first, second = edition(tampered, 1).get(), edition(tampered, 2).get()
    edition(tampered, 1).update(digest=second.digest)
    edition(tampered, 2).update(digest=first.digest)

    assert [number for _, number, _ in found()] == [1, 2, 3]


def test_edition_that_was_sealed_anew_is_found_by_the_one_after_it(tampered):
    forged = edition(tampered, 2).get()
    forged.note = "They sail fast."
    sealed = forged.sealed(edition(tampered, 1).get().digest)
    edition(tampered, 2).update(note=forged.note, digest=digest(sealed))
    LiveCorrection.objects.update(note=forged.note)
    live = LiveStory.objects.get()
    live.payload["corrections"][0]["note"] = forged.note
    live.save()

    assert found() == [(tampered.slug, 3, DIGEST)]


def test_deleted_edition_is_found_by_its_number_and_in_the_log(tampered):
    gone = edition(tampered, 1).get()
    Transition.objects.filter(edition=gone).update(edition=None)
    execute("DELETE FROM stories_change WHERE edition_id = %s", gone.pk)
    execute("DELETE FROM stories_edition WHERE id = %s", gone.pk)

    first, _, log = found()

    assert first == (tampered.slug, 1, "It is missing.")
    assert log == (None, None, "The log lacks entry 1.")


def test_deleted_last_edition_is_found_where_readers_see_it(tampered):
    last = edition(tampered, 3).get()
    Transition.objects.filter(edition=last).update(edition=None)
    Story.objects.update(live_edition=edition(tampered, 2).get())
    LiveStory.objects.update(edition=edition(tampered, 2).get())
    execute("DELETE FROM stories_change WHERE edition_id = %s", last.pk)
    execute("DELETE FROM stories_edition WHERE id = %s", last.pk)

    (slug, number, sentence), log = found()

    assert (slug, number) == (tampered.slug, 2)
    assert sentence.startswith("Readers see something else of it: summary")
    assert log == (None, None, "The log lacks entry 3.")


def test_far_number_is_one_gap(tampered):
    edition(tampered, 3).update(number=2_000_000_000)

    assert (
        tampered.slug,
        3,
        "It is missing, and so are 1999999996 after it.",
    ) in found()


def test_gap_in_the_log_is_found_from_both_sides(tampered):
    Change.objects.filter(sequence=2).delete()

    assert found() == [
        (tampered.slug, 2, "The log of publications has no entry for it."),
        (None, None, "The log lacks entry 2."),
    ]


def test_entry_whose_edition_is_gone_is_found(tampered):
    last = edition(tampered, 3).get()
    with transaction.atomic():
        execute("DELETE FROM stories_edition WHERE id = %s", last.pk)

        assert "Entry 3 of the log has lost its edition." in [
            sentence for _, _, sentence in found()
        ]
        # Before the database finds what points at it.
        transaction.set_rollback(True)


def test_log_that_was_cut_short_is_found_by_its_counter(tampered):
    Change.objects.filter(sequence__gte=2).delete()

    assert (None, None, "The log lacks entries 2 to 3.") in found()


def test_counter_that_was_set_back_is_found(story):
    ChangeCounter.objects.update(value=1)

    assert found() == [(None, None, "The log counts to 1 only, and goes to 3.")]


@pytest.mark.parametrize(
    ("change", "named"),
    (
        ({"kind": "minor"}, "kind"),
        ({"at": datetime(2020, 1, 1, tzinfo=UTC)}, "time"),
    ),
)
def test_entry_of_the_log_that_says_otherwise_is_found(tampered, change, named):
    Change.objects.filter(sequence=2).update(**change)

    sentence = f"Its entry in the log names another {named}."
    assert found() == [(tampered.slug, 2, sentence)]


def test_entry_of_the_log_given_to_another_story_is_found(tampered):
    other = factories.draft()
    Change.objects.filter(sequence=2).update(story=other, subject_id=other.pk)

    assert found() == [
        (tampered.slug, 2, "Its entry in the log names another story."),
    ]


def test_entries_that_changed_places_are_found(tampered):
    first, second = Change.objects.filter(sequence__lt=3).order_by("sequence")
    Change.objects.filter(sequence=1).update(sequence=99)
    Change.objects.filter(sequence=2).update(sequence=1)
    Change.objects.filter(sequence=99).update(sequence=2)

    sentence = "Its entry in the log stands before that of the edition before it."
    assert found() == [(tampered.slug, 2, sentence)]


def test_only_the_stories_named_are_looked_at(tampered):
    other = factories.published()
    edition(tampered, 2).update(digest="0" * 64)
    Change.objects.filter(sequence=1).delete()

    assert run("verify_editions", other.slug) == "1 edition: all fit.\n"
    assert [number for _, number, _ in found(tampered.slug)] == [1, 2, 3]


def test_unknown_story_is_named():
    assert "no story “nobody”" in refused("verify_editions", "nobody")[1]


def test_progress_is_shown(story, capsys):
    run("verify_editions")

    assert "3/3" in capsys.readouterr().err


@pytest.mark.parametrize("stories", (1, 30))
def test_queries_do_not_grow_with_stories(stories, django_assert_num_queries):
    for _ in range(stories):
        factories.published()

    # Editions and their number, live rows, the log with its counter, and four
    # that look for rows that do not agree.
    with django_assert_num_queries(9):
        run("verify_editions")


@pytest.mark.django_db(transaction=True)
def test_newsroom_is_read_in_one_moment_while_others_write(story):
    assert run("verify_editions") == "3 editions: all fit.\n"
    # The connection writes again as it did before.
    factories.publish(factories.revise(story, summary="Boats sail."))
    assert run("verify_editions") == "4 editions: all fit.\n"
