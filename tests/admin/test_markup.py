"""Markup typed anywhere is text on every screen of the desk."""

import pytest
from django.urls import reverse

from stories.desk.roles import CHIEF_EDITOR
from stories.document import Publisher, Topic
from stories.models import Change, Original, Source
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db

MARKUP = "<script>alert('x')</script>"
IMAGE = "<img src=x onerror=alert(1)>"


def poisoned():
    return factories.document(
        headline=f"H {MARKUP}",
        summary=f"S {IMAGE}",
        topics=(Topic(name=f"T {IMAGE}", slug="topic"),),
        key_points=(
            factories.key_point(heading=f"P {MARKUP}", body=f"B {IMAGE}[1] {MARKUP}"),
        ),
        sources=(
            factories.source(
                publisher=Publisher(name=f"W {MARKUP}", slug="wire"),
                title=f"A {IMAGE}",
                summary=f"C {MARKUP}",
            ),
        ),
        timeline=(factories.event(label=f"L {IMAGE}", text=f"E {MARKUP} {IMAGE} [1]"),),
    )


def screens(story) -> list[str]:
    source = Source.objects.get()
    return [
        reverse("admin:index"),
        desk.change_url(story),
        *(
            reverse(f"admin:stories_{name}_changelist")
            for name in (
                "story",
                "source",
                "publisher",
                "topic",
                "edition",
                "change",
                "transition",
                "original",
                "savedversion",
            )
        ),
        reverse("admin:stories_source_change", args=[source.pk]),
        reverse("admin:stories_publisher_change", args=[source.publisher_id]),
        reverse("admin:stories_topic_change", args=[story.topics.get().pk]),
        reverse("admin:stories_edition_change", args=[story.editions.get().pk]),
        reverse("admin:stories_change_change", args=[Change.objects.get().pk]),
        reverse("admin:stories_transition_change", args=[1]),
        reverse("admin:stories_savedversion_change", args=[1]),
        reverse("admin:stories_original_change", args=[Original.objects.get().pk]),
        reverse("admin:stories_story_delete", args=[story.pk]),
        reverse("admin:stories_story_history", args=[story.pk]),
    ]


def is_clean(page: str) -> bool:
    return MARKUP not in page and IMAGE not in page


def test_no_screen_shows_typed_markup_as_markup():
    author = factories.user(CHIEF_EDITOR)
    story = factories.published(poisoned(), by=author)
    Original.objects.create(
        story=story,
        name=IMAGE,
        format="text",
        text=MARKUP,
        imported_by=author,
        imported_at=story.saved_at,
    )
    browser = desk.client(author)
    dirty = [
        address
        for address in screens(story)
        if not is_clean(browser.get(address, follow=True).content.decode())
    ]
    assert dirty == []


def test_refusals_and_messages_show_markup_as_text():
    chief = desk.client(factories.user(CHIEF_EDITOR))
    story = factories.draft(poisoned())
    sent = {"version": 1, "note": MARKUP, "kind": IMAGE}
    refused = chief.post(
        desk.verb_url(story, "publish_without_review"), sent, follow=True
    )
    asked = chief.post(desk.verb_url(factories.published(), "withdraw"), sent)
    removed = desk.save(chief, story, references__0__DELETE="on")
    for response in (refused, asked, removed):
        assert is_clean(response.content.decode())


@pytest.mark.parametrize("button", ("read", "save"))
def test_the_import_screen_shows_markup_as_text(button):
    text = (
        f"Headline {MARKUP}\nUpdated (1 articles)\n"
        f"Boats Sail The boats {IMAGE}[1][9].\n"
        f"Sources (1 articles)\n-\n[1]\nWire {IMAGE}: Title {MARKUP}: Sum {IMAGE}\n"
        f"Timeline\nJan 5 2026 – It {MARKUP} opens. [1]\n{IMAGE} stray"
    )
    chief = desk.client(factories.user(CHIEF_EDITOR))
    url = reverse("admin:stories_story_import")
    response = chief.post(url, {"text": text, button: "1"}, follow=True)
    assert is_clean(response.content.decode())
