"""What another release rendered is told from what was altered."""

import json

import pytest

from stories.document import RENDERING
from stories.models import LiveStory
from tests import factories
from tests.operations.commands.running import refused, run
from tests.press.integrity.tampering import edition, found

pytestmark = pytest.mark.django_db

OLDER = "An older release made what readers see of it: run rebuild_live."


@pytest.fixture
def older(story):
    """A story that an older release rendered, in other markup and words for a date."""
    live = LiveStory.objects.get()
    live.payload["key_points"][0]["body_html"] = "<p>As it was.</p>"
    live.payload["timeline"][0] |= {"display": "the 5th", "precision": "exact"}
    del live.payload["article_count"]
    live.rendering = RENDERING - 1
    live.save()
    return story


def test_story_of_an_older_release_is_no_misfit(older):
    _, said = refused("verify_editions", code=3)

    assert said == (
        "3 editions: none was found to be altered.\n"
        "1 live story was made by another release and cannot be compared whole. First "
        f"of all, {older.slug}, edition 3: {OLDER}"
    )


def test_story_of_a_newer_release_is_told_as_such(story):
    LiveStory.objects.update(rendering=RENDERING + 1)

    said = refused("verify_editions", code=3)[1]

    assert "A newer release made what readers see of it: install that again" in said


def test_many_are_counted(older):
    factories.published()
    LiveStory.objects.update(rendering=0)

    said = refused("verify_editions", code=3)[1]

    assert "\n2 live stories were made by another release" in said


@pytest.mark.parametrize(
    ("change", "named"),
    (
        ({"headline": "Harbour closes"}, "headline"),
        ({"note": "No."}, "note"),
        ({"payload": []}, "payload"),
    ),
)
def test_forged_row_of_an_older_release_is_found(older, change, named):
    LiveStory.objects.update(**change)

    sentence = f"Readers see something else of it: {named}."
    assert found() == [(older.slug, 3, sentence)]


@pytest.mark.parametrize(
    ("key", "field"),
    (("key_points", "body"), ("sources", "title"), ("timeline", "text")),
)
def test_forged_words_of_an_older_release_are_found(older, key, field):
    live = LiveStory.objects.get()
    live.payload[key][0][field] = "Forged."
    live.save()

    sentence = f"Readers see something else of it: payload.{key}."
    assert found() == [(older.slug, 3, sentence)]


@pytest.mark.parametrize("parts", ([], ["Forged."], None))
def test_lost_and_broken_parts_of_an_older_release_are_found(older, parts):
    live = LiveStory.objects.get()
    live.payload["key_points"] = parts
    live.save()

    assert "payload.key_points" in found()[0][2]


def test_what_was_altered_comes_first_and_ends_with_exit_code_1(tampered):
    edition(tampered, 2).update(note="Forged.")
    other = factories.published()
    LiveStory.objects.filter(pk=other.pk).update(rendering=0)

    said = refused("verify_editions")[1].splitlines()

    assert said[0] == "4 editions, 3 that do not fit."
    assert said[-1].endswith(f"First of all, {other.slug}, edition 1: {OLDER}")


def test_both_are_printed_for_programs(older):
    told = json.loads(refused("verify_editions", "--json", code=3)[0])

    assert (told["misfits"], told["outdated"]) == (0, 1)
    assert told["first_outdated"]["sentence"] == OLDER


def test_made_anew_it_fits(older):
    run("rebuild_live")

    assert run("verify_editions") == "3 editions: all fit.\n"
