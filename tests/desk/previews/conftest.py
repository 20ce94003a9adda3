"""What the tests of previews share."""

import pytest

from stories.desk import previews
from stories.desk.roles import EDITOR, REPORTER
from tests import factories


@pytest.fixture
def editor(db):
    return factories.user(EDITOR)


@pytest.fixture
def reporter(db):
    return factories.user(REPORTER)


@pytest.fixture
def draft(reporter):
    """A story that readers have never seen."""
    return factories.draft(
        factories.document(headline="Quay four is to be closed"), by=reporter
    )


@pytest.fixture
def preview(draft, editor):
    """A link to it, made just now."""
    return previews.make_preview(draft, by=editor, label="Ruth, counsel")


@pytest.fixture
def asking(draft, editor):
    """A link to it that asks for an answer."""
    return previews.make_preview(draft, by=editor, label="Ruth", asks_approval=True)
