"""`export_story`: which text comes out, byte for byte."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from stories.document import formats
from stories.models import LiveStory
from tests import factories
from tests.operations.commands.test_import_story import DOCUMENT, HEADLINE, run, write

pytestmark = pytest.mark.django_db

SEED = Path(__file__).parents[4] / "shared/samples/seed/beijing-summit.txt"
SLUG = "harbour-bridge-reopens-after-nine-days"


def export(slug: str, **options) -> str:
    out = StringIO()
    call_command("export_story", slug, stdout=out, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    "text",
    (
        DOCUMENT,
        DOCUMENT + "\n",
        DOCUMENT.replace("\n", "\r\n"),
        "\ufeff" + DOCUMENT.replace("Sources", "\n\nSources"),
    ),
)
def test_imported_document_comes_back_byte_for_byte(tmp_path, text):
    run(write(tmp_path, text=text))

    assert export(SLUG, format="text") == text


@pytest.mark.skipif(not SEED.exists(), reason="the shared samples are not here")
def test_seed_comes_back_byte_for_byte():
    run(SEED, publish=True)

    told = export(LiveStory.objects.get().slug, format="text")

    assert told.encode() == SEED.read_bytes()


def test_edited_story_is_written_anew(tmp_path):
    run(write(tmp_path, text=DOCUMENT + "\n"))
    story = factories.Story.objects.get()
    factories.revise(story, article_count=7)

    assert export(SLUG, format="text") == DOCUMENT.replace("(2 art", "(7 art", 1)


@pytest.mark.parametrize("format", ("text", "markdown", "json"))
def test_every_format_reads_back_as_the_story(tmp_path, format):
    run(write(tmp_path))

    reading = formats.read(export(SLUG, format=format).encode(), format)

    assert not reading.is_refused
    assert reading.document.headline == HEADLINE
    assert [point.citations for point in reading.document.key_points] == [(1, 2), (2,)]


def test_live_edition_is_exported_unless_the_working_copy_is_asked_for():
    story = factories.revise(factories.published(), headline="Not yet public")

    assert "Not yet public" not in export(story.slug, format="json")
    assert "Not yet public" in export(story.slug, format="json", working_copy=True)


def test_edition_is_exported_by_number():
    story = factories.revise(factories.published(), headline="Second headline")
    factories.publish(story)

    assert "Second headline" not in export(story.slug, format="text", edition=1)
    with pytest.raises(CommandError, match="no edition 9"):
        export(story.slug, edition=9)


def test_unknown_story_is_told():
    with pytest.raises(CommandError, match="There is no story “nobody”"):
        export("nobody")
