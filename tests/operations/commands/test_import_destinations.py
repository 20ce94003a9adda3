"""`import_story`: which story a document goes to, and as what it is published."""

import json

import pytest

from stories.models import Edition, LiveStory, Story
from tests import factories
from tests.operations.commands.test_import_story import (
    DOCUMENT,
    HEADLINE,
    run,
    run_refused,
    write,
)


@pytest.mark.django_db
def test_another_story_in_a_file_of_that_name_is_another_story(tmp_path):
    run(write(tmp_path))
    run(write(tmp_path, text=unrelated().replace(HEADLINE, "Grain Prices Fall")))

    assert Story.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "words"),
    (
        (("40 extra", "44 extra"), "It is a newer version of that story"),
        (("Harbour Wire", "Post"), "it shares 1 of 2 sources"),
    ),
)
def test_dry_run_says_which_story_why_and_what_saving_changes(tmp_path, changed, words):
    run(write(tmp_path))

    path = write(tmp_path, text=DOCUMENT.replace(*changed))
    place = json.loads(run(path, dry_run=True, json=True))["destination"]

    assert (place["is_new"], place["version"]) == (False, 1)
    assert place["slug"] == Story.objects.get().slug
    assert words in place["because"]
    assert place["changes"]


@pytest.mark.django_db
def test_headline_used_again_is_a_new_story_and_the_other_is_offered(tmp_path):
    run(write(tmp_path), publish=True)
    other = unrelated()

    place = json.loads(run(write(tmp_path, text=other), dry_run=True, json=True))
    told = run(write(tmp_path, text=other), publish=True)

    assert place["destination"]["is_new"] is True
    assert place["destination"]["others"][0]["headline"] == HEADLINE
    assert "created, published" in told
    assert "say --slug: harbour-bridge-reopens-after-nine-days." in told
    assert Edition.objects.filter(number=1).count() == LiveStory.objects.count() == 2


def unrelated() -> str:
    """A document of the same headline that tells something else."""
    return f"""{HEADLINE}
Updated (1 articles)
Council Sets a Date The ceremony is on Friday, the mayor's office said[1].
Sources (1 articles)
-
[1]
Mayor: Invitation: Names the day."""


@pytest.mark.django_db
def test_headlines_alike_for_eighty_letters_are_two_stories(tmp_path):
    long = "Assembly Publishes The Record Of Its Inquiry Into The Sluice " * 2

    for day in ("Day One", "Day Two"):
        text = unrelated().replace(HEADLINE, long + day).replace("Mayor:", f"{day}:")
        run(write(tmp_path, f"{day}.txt", text), publish=True)

    assert Edition.objects.filter(number=1).count() == LiveStory.objects.count() == 2


@pytest.mark.django_db
def test_new_makes_a_new_story_of_a_newer_version(tmp_path):
    run(write(tmp_path))

    run(write(tmp_path), "--new")

    assert Story.objects.count() == 2


@pytest.mark.django_db
def test_slug_in_capitals_names_the_story_to_write_to(tmp_path):
    story = factories.draft(slug="quay")

    run(write(tmp_path), slug="Quay")

    assert Story.objects.get().pk == story.pk


def test_slug_and_new_contradict_each_other(tmp_path):
    told = run_refused(write(tmp_path), "--new", slug="quay")

    assert "--slug and --new contradict each other" in told


@pytest.mark.django_db
def test_correction_that_nobody_called_one_is_not_published(tmp_path):
    run(write(tmp_path), publish=True)
    newer = write(tmp_path, text=DOCUMENT.replace("40 extra", "44 extra"))

    told = run_refused(newer, publish=True)

    assert "--kind correction and a --public-note" in told
    assert Edition.objects.count() == Story.objects.get().version == 1


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ("update", "minor"))
def test_correction_that_somebody_calls_otherwise_is_published(tmp_path, kind):
    run(write(tmp_path), publish=True)
    newer = write(tmp_path, text=DOCUMENT.replace("40 extra", "44 extra"))

    run(newer, "--publish", "--kind", kind)

    assert Edition.objects.get(number=2).kind == kind
