"""Markup typed anywhere is text on every page."""

import pytest

from stories.document import Publisher, Standing, Topic
from stories.models.public import LiveSource, LiveTopic
from tests import factories
from tests.public.pages import Page

NASTY = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;"
WHERE = (
    "front",
    "story",
    "edition",
    "editions",
    "difference",
    "topic",
    "publisher",
    "source",
    "corrections",
)


@pytest.fixture
def story(chief):
    source = factories.source(
        title=f"T {NASTY}",
        summary=f"S {NASTY}",
        authors=f"A {NASTY}",
        publisher=Publisher(name=f"P {NASTY}", slug="nasty"),
        standing=Standing.RETRACTED,
        standing_note=f"N {NASTY}",
    )
    content = factories.document(
        headline=f"H {NASTY}",
        summary=f"U {NASTY}",
        topics=(Topic(name=f"O {NASTY}", slug="nasty"),),
        key_points=(factories.key_point(heading=f"G {NASTY}", body=f"B {NASTY}[1]."),),
        sources=(source,),
        timeline=(factories.event(label=f"L {NASTY}", text=f"E {NASTY} [1]"),),
    )
    story = factories.published(content, by=chief)
    factories.revise(story, by=chief, summary=f"V {NASTY}")
    return factories.publish(
        story, by=chief, kind="correction", public_note=f"C {NASTY}"
    )


@pytest.fixture
def page(story, client):
    paths = {
        "front": "/",
        "story": f"/stories/{story.slug}/",
        "edition": f"/stories/{story.slug}/editions/1/",
        "editions": f"/stories/{story.slug}/editions/",
        "difference": f"/stories/{story.slug}/changes/1..2/",
        "topic": f"/topics/{LiveTopic.objects.get().slug}/",
        "publisher": "/publishers/nasty/",
        "source": f"/sources/{LiveSource.objects.get().pk}/",
        "corrections": "/corrections/",
    }
    return lambda name: Page(client.get(paths[name]))


@pytest.mark.parametrize("name", WHERE)
def test_no_element_comes_out_of_text(name, page):
    found = page(name)
    scripts = [attrs for attrs, _ in found.all("script")]
    assert all(attrs == {"type": "application/ld+json"} for attrs in scripts)
    assert found.all("img") == []
    assert not [
        name
        for _, attrs, _ in found.elements
        for name in attrs
        if name.startswith("on") or name == "style"
    ]


def test_the_story_shows_every_text_as_it_was_typed(page):
    text = " ".join(page("story").texts("html"))
    for letter in "HVGBTSAPNOLEC":
        assert f"{letter} {NASTY}" in text, letter


def test_names_of_citations_hold_the_publisher_as_it_was_typed(page):
    citation = page("story").all("a", role="doc-noteref")[0][0]
    assert citation["aria-label"] == f"Source 1, P {NASTY}"


def test_lists_show_the_headline_as_it_was_typed(page):
    for name in ("front", "topic", "publisher", "source"):
        assert f"H {NASTY}" in " ".join(page(name).texts("article")), name


def test_the_history_shows_every_text_as_it_was_typed(page):
    for name in ("editions", "difference", "corrections"):
        text = " ".join(page(name).texts("html"))
        for letter in "HC":
            assert f"{letter} {NASTY}" in text, (name, letter)
