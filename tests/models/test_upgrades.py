"""Migrations of content leave what today's code expects."""

from importlib import import_module

import pytest
from django.apps import apps

from stories.models import LiveStory
from tests import factories

pytestmark = pytest.mark.django_db


def test_corrections_of_old_payloads_get_their_kind():
    story = factories.published()
    for kind in ("correction", "clarification"):
        factories.revise(story, summary=f"After a {kind}.")
        factories.publish(story, kind=kind, public_note="Not Monday.")
    untouched = factories.published()
    live = LiveStory.objects.get(pk=story.pk)
    expected = [dict(note) for note in live.payload["corrections"]]
    for note in live.payload["corrections"]:
        del note["kind"]
    live.save()

    import_module("stories.migrations.0007_kinds_of_corrections").name_kinds(apps, None)

    live.refresh_from_db()
    assert live.payload["corrections"] == expected
    assert [note["kind"] for note in expected] == ["correction", "clarification"]
    assert LiveStory.objects.get(pk=untouched.pk).payload["corrections"] == []
