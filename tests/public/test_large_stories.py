"""Whatever was published can be read at every door, also what no door takes today."""

import io
import json

import pytest
from django.core.management import call_command

from stories.document.limits import MAX_ENTRIES
from tests import factories
from tests.isolation.routes import addresses
from tests.public.test_size_of_headers import names_of

pytestmark = pytest.mark.django_db


PARTS = ("key_points", "sources", "timeline")


def content(points: int, sources: int, events: int):
    """A story of so many parts, each of which cites."""
    return factories.document(
        key_points=tuple(
            factories.key_point(f"k{n}", heading=f"Point {n}")
            for n in range(1, points + 1)
        ),
        sources=tuple(factories.source(n) for n in range(1, sources + 1)),
        timeline=tuple(factories.event(f"e{n}") for n in range(1, events + 1)),
    )


def verified() -> str:
    told = io.StringIO()
    call_command("verify_editions", stdout=told)
    return told.getvalue()


def exported(slug: str) -> dict:
    told = io.StringIO()
    call_command(
        "export_story", slug, "--edition", "1", "--format", "json", stdout=told
    )
    return json.loads(told.getvalue())


@pytest.mark.parametrize(
    ("publish", "counts"),
    (
        (factories.published, tuple(MAX_ENTRIES[name] for name in PARTS)),
        (factories.published_without_limits, (600, 1100, 6000)),
    ),
    ids=("at every limit", "beyond every limit"),
)
def test_a_large_story_is_read_at_every_door(publish, counts, client):
    story = publish(content(*counts))
    answers = {path: client.get(path) for path in addresses(names_of(story))}
    assert {p: a.status_code for p, a in answers.items() if a.status_code >= 500} == {}
    for prefix in ("/stories/", "/api/v1/stories/"):
        for below in ("", "editions/", "editions/1/"):
            assert answers[f"{prefix}{story.slug}/{below}"].status_code == 200
    shown = answers[f"/api/v1/stories/{story.slug}/editions/1/"].json()
    assert tuple(len(shown[name]) for name in PARTS) == counts
    assert tuple(len(exported(story.slug)[name]) for name in PARTS) == counts
    assert "1 edition" in verified()


def test_what_changed_of_a_story_beyond_the_limits_is_told(client):
    story = factories.published_without_limits(content(600, 3, 6000))
    factories.publish(factories.revise(story, **parts_of(content(2, 2, 2))))
    for path in (
        f"/stories/{story.slug}/editions/",
        f"/stories/{story.slug}/changes/1..2/",
        f"/api/v1/stories/{story.slug}/editions/",
        f"/api/v1/stories/{story.slug}/changes/1..2/",
    ):
        assert client.get(path).status_code == 200, path
    assert "2 editions" in verified()


def parts_of(document) -> dict:
    return {name: getattr(document, name) for name in PARTS}
