"""Newsrooms with scheduled stories, for each race a copy of its own."""

import pytest

from tests.races.newsroom import Newsroom, opened

SOUND, UNSOUND = 200, 10


@pytest.fixture(scope="package")
def template(tmp_path_factory):
    """A newsroom with scheduled stories, in which nothing runs."""
    with opened(tmp_path_factory.mktemp("template")) as newsroom:
        newsroom.manage("migrate", "--verbosity", "0")
        newsroom.run("-m", "tests.races", "filling", str(SOUND), str(UNSOUND))
        yield newsroom


@pytest.fixture
def newsroom(template, tmp_path) -> Newsroom:
    """A copy of it to race in."""
    with template.copied(tmp_path / "var") as copy:
        yield copy
