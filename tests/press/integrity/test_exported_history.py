"""`export_story --history`: what others check with nothing but SHA-256."""

import json
import subprocess

import pytest

from stories.models import Story
from tests import factories
from tests.operations.commands.running import refused, run
from tests.press.integrity.tampering import edition

pytestmark = pytest.mark.django_db


def export(story, folder) -> str:
    return run("export_story", story.slug, "--history", "--to", folder)


def sha256sum(folder, *arguments) -> subprocess.CompletedProcess:
    """The tool of the system, which knows nothing of a newsroom."""
    return subprocess.run(
        ["sha256sum", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_history_needs_a_folder_and_a_folder_the_history(story, tmp_path):
    sentence = "--history and --to FOLDER go together."

    assert refused("export_story", story.slug, "--history")[1] == sentence
    assert refused("export_story", story.slug, "--to", tmp_path)[1] == sentence


def test_story_that_was_never_published_has_no_history(tmp_path):
    story = factories.draft()

    _, said = refused("export_story", story.slug, "--history", "--to", tmp_path / "new")

    assert said == f"“{story.slug}” was never published."
    assert not (tmp_path / "new").exists()


def test_folder_with_something_in_it_is_left_alone(story, tmp_path):
    (tmp_path / "0001.json").write_text("{}")

    _, said = refused("export_story", story.slug, "--history", "--to", tmp_path)

    assert said == f"{tmp_path} is not empty; name a new folder."
    assert (tmp_path / "0001.json").read_text() == "{}"


def test_folder_that_cannot_be_is_a_sentence(story, tmp_path):
    (tmp_path / "file").touch()

    _, said = refused(
        "export_story", story.slug, "--history", "--to", tmp_path / "file" / "new"
    )

    assert said.endswith("cannot be written to: Not a directory.")


def test_every_edition_is_a_file_whose_digest_is_the_recorded_one(story, tmp_path):
    export(story, tmp_path)

    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["0001.json", "0002.json", "0003.json", "SHA256SUMS"]
    printed = sha256sum(tmp_path, *names[:3]).stdout
    digests = story.editions.order_by("number").values_list("digest", flat=True)
    assert [line.split()[0] for line in printed.splitlines()] == list(digests)
    assert printed == (tmp_path / "SHA256SUMS").read_text()
    assert sha256sum(tmp_path, "--check", "SHA256SUMS").returncode == 0


def test_each_file_names_the_digest_of_the_file_before_it(story, tmp_path):
    export(story, tmp_path)

    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    sums = [line.split()[0] for line in lines]
    told = [json.loads(path.read_bytes()) for path in sorted(tmp_path.glob("*.json"))]
    assert [one["previous"] for one in told] == [None, *sums[:-1]]
    assert [one["number"] for one in told] == [1, 2, 3]
    assert (told[1]["kind"], told[1]["note"]) == ("correction", "They sail slowly.")
    assert told[2]["made_at"] == "2026-01-08T08:15:00.000000Z"


def test_edition_that_was_changed_since_is_found_by_the_check(tampered, tmp_path):
    edition(tampered, 2).update(note="They sail fast.")

    export(tampered, tmp_path)

    checked = sha256sum(tmp_path, "--check", "SHA256SUMS")
    assert checked.returncode == 1
    assert checked.stdout.splitlines() == [
        "0001.json: OK",
        "0002.json: FAILED",
        "0003.json: OK",
    ]


def test_text_of_any_script_is_sealed_as_it_is(tmp_path):
    story = factories.published(
        factories.document(headline="항구가 다시 열린다 — “네”")
    )

    export(story, tmp_path)

    assert "항구가 다시 열린다 — “네”".encode() in (tmp_path / "0001.json").read_bytes()
    assert sha256sum(tmp_path, "--check", "SHA256SUMS").returncode == 0


def test_history_is_found_by_a_former_slug(story, tmp_path):
    former = story.slug
    Story.objects.filter(pk=story.pk).update(slug="harbour-open")

    assert "of “harbour-open”" in run(
        "export_story", former, "--history", "--to", tmp_path
    )
