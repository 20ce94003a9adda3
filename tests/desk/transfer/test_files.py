"""Which documents a list of paths means, and how much of each is read."""

import pytest

from stories.desk.transfer import files
from stories.document.formats import FORMATS
from stories.document.limits import MAX_DOCUMENT_BYTES

ENDINGS = [ending for format in FORMATS.values() for ending in format.endings]


@pytest.mark.parametrize("ending", ENDINGS)
def test_folder_means_the_documents_of_every_format(tmp_path, ending):
    document = tmp_path / "deep" / f"story{ending.upper()}"
    document.parent.mkdir()
    document.write_text("Harbour reopens")
    (tmp_path / "picture.png").write_text("no document")

    assert files.documents_under([tmp_path]) == [document]


def test_what_is_hidden_in_a_folder_is_left_alone(tmp_path):
    for name in (".draft.txt", ".git/notes.txt", "story.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Harbour reopens")

    assert files.documents_under([tmp_path]) == [tmp_path / "story.txt"]


def test_document_named_twice_is_taken_once(tmp_path):
    document = tmp_path / "story.txt"
    document.write_text("Harbour reopens")

    assert files.documents_under([document, tmp_path]) == [document]


def test_no_more_is_read_than_shows_that_it_is_too_large(tmp_path):
    document = tmp_path / "story.txt"
    document.write_bytes(b"x" * (MAX_DOCUMENT_BYTES + 9))

    assert len(files.raw_bytes(document)) == MAX_DOCUMENT_BYTES + 1
