"""What the tests of the public pages share."""

from datetime import UTC, datetime, timedelta

import pytest

from stories.roles import CHIEF_EDITOR
from tests import factories

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.fixture
def chief(db):
    return factories.user(CHIEF_EDITOR)


@pytest.fixture
def publish_many(chief):
    """Publish so many stories, a minute apart, in the order in which they come."""

    def publish(count, **changes):
        return [
            factories.published(
                factories.document(**changes),
                by=chief,
                at=MONDAY + timedelta(minutes=number),
            )
            for number in range(count)
        ]

    return publish
