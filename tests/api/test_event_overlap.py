"""Which events `from` and `to` find: all that may have happened between the two."""

import pytest

from stories.models import LiveEvent
from tests.factories import document, event, published

pytestmark = pytest.mark.django_db

# Bounds of the event, as the index holds them; None is an open end.
DAY = ("2026-01-05", "2026-01-05", "2026-01-05")
MONTH = ("2026-01", "2026-01-01", "2026-01-31")
SINCE = ("2026-01-05/..", "2026-01-05", None)
UNTIL = ("../2026-01-05", None, "2026-01-05")
ALWAYS = ("../..", None, None)
UNKNOWN = ("", None, None)


@pytest.mark.parametrize(
    ("bounds", "query", "is_found"),
    (
        (DAY, "from=2026-01-05", True),
        (DAY, "from=2026-01-06", False),
        (DAY, "to=2026-01-05", True),
        (DAY, "to=2026-01-04", False),
        (DAY, "from=2026-01-05&to=2026-01-05", True),
        (DAY, "from=2026-01-06&to=2026-01-31", False),
        (MONTH, "from=2026-01-31", True),
        (MONTH, "from=2026-02-01", False),
        (MONTH, "to=2026-01-01", True),
        (MONTH, "to=2025-12-31", False),
        (MONTH, "from=2026-01-10&to=2026-01-12", True),
        (SINCE, "from=2099-01-01", True),
        (SINCE, "to=2026-01-04", False),
        (SINCE, "from=2026-03-01&to=2026-03-31", True),
        (UNTIL, "to=1900-01-01", True),
        (UNTIL, "from=2026-01-06", False),
        (ALWAYS, "from=2026-01-06", True),
        (ALWAYS, "to=1900-01-01", True),
        (UNKNOWN, "from=1900-01-01", False),
        (UNKNOWN, "to=2099-01-01", False),
        (UNKNOWN, "from=1900-01-01&to=2099-01-01", False),
        (UNKNOWN, "", True),
    ),
)
def test_events_that_may_have_happened_are_found(client, bounds, query, is_found):
    published(document(timeline=(event(),)))
    date, earliest, latest = bounds
    LiveEvent.objects.update(date=date, earliest=earliest, latest=latest)
    body = client.get(f"/api/v1/events/?{query}").json()
    assert bool(body["results"]) == is_found


def test_bounds_come_from_what_was_typed(client):
    published(document(timeline=(event(typed="June 2025"),)))
    hit = client.get("/api/v1/events/?from=2025-06-30&to=2025-07-02").json()
    assert [item["typed"] for item in hit["results"]] == ["June 2025"]
    miss = client.get("/api/v1/events/?from=2025-07-01").json()
    assert miss["results"] == []


@pytest.mark.parametrize(("typed", "is_found"), (("TBD", False), ("Jan 5 2026", True)))
def test_event_without_a_date_is_in_no_period(client, typed, is_found):
    published(document(timeline=(event(typed=typed),)))
    body = client.get("/api/v1/events/?from=1900-01-01&to=2100-01-01").json()
    assert bool(body["results"]) == is_found


def test_period_that_ends_before_it_starts_is_refused(client):
    answer = client.get("/api/v1/events/?from=2026-01-06&to=2026-01-05")
    [error] = answer.json()["errors"]
    assert (answer.status_code, error["parameter"]) == (400, "to")
    assert "2026-01-06" in error["detail"]
