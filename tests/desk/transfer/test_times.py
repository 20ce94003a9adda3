"""A save carries the time it was made at, wherever that time comes from."""

from datetime import UTC, datetime

import pytest

from stories.desk import transfer
from stories.desk.roles import REPORTER
from tests import factories

pytestmark = pytest.mark.django_db

EARLIER = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def test_new_story_was_last_changed_when_it_was_made():
    story, _ = transfer.create(
        factories.document(), by=factories.user(REPORTER), at=EARLIER
    )

    story.refresh_from_db()
    assert story.saved_at == story.saved_versions.get().saved_at == EARLIER
