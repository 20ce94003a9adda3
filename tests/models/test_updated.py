"""“Updated” is one time, whether the database or Python tells it."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from stories.models import Edition
from stories.models.choices import EditionKind
from stories.models.edition import last_told
from tests.factories import published

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)


@pytest.fixture
def editions(db) -> list[Edition]:
    """Editions of a story in which each kind follows each kind, oldest first."""
    story = published(at=AT)
    first = story.editions.get()
    kinds = [kind for pair in product(EditionKind, repeat=2) for kind in pair]
    rows = [
        Edition(
            story=story,
            number=number,
            kind=kind,
            content=first.content,
            note="The day was wrong.",
            made_by=first.made_by,
            made_at=AT + timedelta(minutes=number),
            digest=f"{number:064}",
        )
        for number, kind in enumerate(kinds, 2)
    ]
    return [first, *Edition.objects.bulk_create(rows)]


def test_both_agree_over_all_kinds(editions):
    told = dict(Edition.objects.with_told_at().values_list("number", "told_at"))
    assert told == {
        made.number: last_told(editions[:place]).made_at
        for place, made in enumerate(editions, 1)
    }
