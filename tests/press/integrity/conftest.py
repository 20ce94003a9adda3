"""A story with a history, and the same where nothing guards it any more."""

from datetime import UTC, datetime

import pytest

from stories.models import EditionKind
from tests import factories
from tests.press.integrity.tampering import lift_triggers


@pytest.fixture
def story():
    """Three editions, the second of them a correction."""
    made = factories.published()
    factories.revise(made, summary="Boats sail again, slowly.")
    factories.publish(
        made,
        kind=EditionKind.CORRECTION,
        public_note="They sail slowly.",
        at=datetime(2026, 1, 7, 8, 15, tzinfo=UTC),
    )
    factories.revise(made, summary="Boats sail again, at last.")
    return factories.publish(made, at=datetime(2026, 1, 8, 8, 15, tzinfo=UTC))


@pytest.fixture
def tampered(story):
    lift_triggers()
    return story
