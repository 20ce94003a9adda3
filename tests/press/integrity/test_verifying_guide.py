"""`docs/verifying-editions.md`: the check that it gives to outsiders, as written."""

import json
import re
import subprocess

import pytest

from tests import factories
from tests.architecture.modules import ROOT
from tests.operations.commands.running import run

pytestmark = pytest.mark.django_db

GUIDE = (ROOT / "docs" / "verifying-editions.md").read_text()
SUMS, CHAIN = re.findall(
    r"```sh\n((?:sha256sum|before).*?)```", GUIDE, re.DOTALL | re.MULTILINE
)


@pytest.fixture
def folder(story, tmp_path):
    run("export_story", story.slug, "--history", "--to", tmp_path)
    return tmp_path


def shell(script: str, folder) -> tuple[int, str]:
    done = subprocess.run(
        ["sh", "-c", script], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


def test_history_that_was_left_alone_passes(folder):
    assert shell(SUMS, folder)[0] == 0
    assert shell(CHAIN, folder) == (0, "")


def test_history_of_one_edition_passes(tmp_path):
    run("export_story", factories.published().slug, "--history", "--to", tmp_path)

    assert shell(SUMS, tmp_path)[0] == 0
    assert shell(CHAIN, tmp_path) == (0, "")


def test_byte_that_was_changed_is_found(folder):
    forged = folder / "0002.json"
    forged.write_bytes(forged.read_bytes().replace(b"slowly", b"slawly"))

    assert shell(SUMS, folder)[0] == 1
    assert shell(CHAIN, folder) == (0, "0003.json does not follow the file before it\n")


def test_file_that_was_left_out_is_found(folder):
    (folder / "0002.json").unlink()

    assert shell(CHAIN, folder) == (0, "0003.json does not follow the file before it\n")


def test_first_file_that_was_left_out_is_found(folder):
    (folder / "0001.json").unlink()

    assert "0002.json does not follow" in shell(CHAIN, folder)[1]


def test_fields_are_those_that_are_sealed(folder):
    listed = re.findall(r"^\| `([a-z_]+)` \|", GUIDE, re.MULTILINE)
    sealed = (folder / "0003.json").read_text()

    assert set(json.loads(sealed)) == {*listed}
    assert sealed.endswith("}")
