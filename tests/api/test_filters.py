"""What narrows a list: each parameter with a hit and a miss."""

from datetime import UTC, datetime

import pytest

from stories.document import Publisher, SourceKind, Standing, Topic
from stories.models import LivePublisher, LiveSource
from tests.factories import document, event, published, source

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)


@pytest.fixture
def story(db):
    """A story about trade, in Korean, that cites Yonhap twice."""
    yonhap = Publisher(name="Yonhap")
    made = document(
        headline="Hit",
        language="ko",
        topics=(Topic(name="Trade", slug="trade"),),
        sources=(source(1, publisher=yonhap), source(2, publisher=yonhap)),
    )
    return published(made, at=AT)


@pytest.fixture
def other(db):
    """A story that shares nothing with the first, published a year before."""
    return published(document(), at=AT.replace(year=2025))


def headlines(client, query: str) -> list[str]:
    body = client.get(f"/api/v1/stories/?{query}").json()
    return [item["headline"] for item in body["results"]]


@pytest.mark.parametrize(
    ("hit", "miss"),
    (
        ("topic=trade", "topic=sport"),
        ("publisher=yonhap", "publisher=reuters"),
        ("language=ko", "language=k"),
        ("published_after=2026-01-06", "published_after=2026-01-07"),
        (
            "published_after=2026-01-06T08:15:00Z",
            "published_after=2026-01-06T08:15:01Z",
        ),
        ("updated_after=2026-01-06", "updated_after=2026-01-06T09:16:00%2B01:00"),
        (
            "updated_after=2026-01-01&updated_before=2026-01-06T08:15:01Z",
            "updated_after=2026-01-01&updated_before=2026-01-06T08:15:00Z",
        ),
        (
            "published_after=2026-01-01&published_before=2026-01-07",
            "published_after=2026-01-01&published_before=2026-01-06",
        ),
    ),
)
def test_stories_are_narrowed(client, story, other, hit, miss):
    assert headlines(client, hit) == ["Hit"]
    assert headlines(client, miss) == []


def test_stories_are_narrowed_by_source(client, story, other):
    cited = LiveSource.objects.filter(publisher__slug="yonhap").first()
    assert headlines(client, f"source={cited.pk}") == ["Hit"]
    assert headlines(client, "source=999999999999999999") == []


def test_filters_combine(client, story, other):
    assert headlines(client, "topic=trade&publisher=yonhap") == ["Hit"]
    assert headlines(client, "topic=shipping&publisher=yonhap") == []


def test_story_that_cites_a_publisher_twice_comes_once(client, story):
    assert headlines(client, "publisher=yonhap&topic=trade") == ["Hit"]


def test_events_are_narrowed_by_story(client, story, other):
    body = client.get(f"/api/v1/events/?story={story.slug}").json()
    assert [item["story"]["slug"] for item in body["results"]] == [story.slug]
    assert client.get("/api/v1/events/?story=none").json()["results"] == []


def test_events_are_narrowed_by_topic(client, story, other):
    body = client.get("/api/v1/events/?topic=trade").json()
    assert [item["story"]["slug"] for item in body["results"]] == [story.slug]
    assert client.get("/api/v1/events/?topic=sport").json()["results"] == []


@pytest.mark.parametrize(
    ("hit", "miss"),
    (
        ("publisher=harbour-wire", "publisher=yonhap"),
        ("kind=dataset", "kind=video"),
        ("standing=corrected", "standing=retracted"),
        ("language=nb", "language=en"),
    ),
)
def test_sources_are_narrowed(client, hit, miss):
    cited = source(
        title="Catch",
        kind=SourceKind.DATASET,
        standing=Standing.CORRECTED,
        language="nb",
    )
    published(document(sources=(cited,), timeline=(event(),)))
    body = client.get(f"/api/v1/sources/?{hit}").json()
    assert [item["title"] for item in body["results"]] == ["Catch"]
    assert client.get(f"/api/v1/sources/?{miss}").json()["results"] == []


@pytest.mark.parametrize(
    ("hit", "miss"), (("country=NO", "country=SE"), ("language=nb", "language=sv"))
)
def test_publishers_are_narrowed(client, hit, miss):
    published()
    LivePublisher.objects.update(country="NO", language="nb")
    body = client.get(f"/api/v1/publishers/?{hit}").json()
    assert [item["slug"] for item in body["results"]] == ["harbour-wire"]
    assert client.get(f"/api/v1/publishers/?{miss}").json()["results"] == []
