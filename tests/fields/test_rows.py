"""Every field passes every door with a database; a test names those that one missed.

Each door is one test, which lists the fields that it forgot. What the newsroom gives by
itself, ids and slugs, and what other parts lead to, numbers and anchors, is no news.
"""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.db import transaction
from django.urls import reverse

from stories.desk import transfer, workflow
from stories.desk.redaction.holders import HOLDERS
from stories.desk.roles import CHIEF_EDITOR
from stories.document import Event, KeyPoint, Source, StoryDocument, formats, payload
from stories.document.fields import FREE, SHARED, Sort
from stories.models import LiveSource, LiveStory, SavedVersion, Story
from stories.models import Publisher as PublisherRow
from stories.models import Source as SourceRow
from tests import factories
from tests.admin import desk
from tests.fields.samples import FIELDS, WHOLE, changed, is_told, row_of, value_in

pytestmark = pytest.mark.django_db

NOTHING = "Nothing that readers see changed."
OWN = {"id", "slug", "number", "anchor"}
PLACED = [
    (kind, name)
    for kind, name in FIELDS
    if kind in {StoryDocument, KeyPoint, Source, Event} and name not in OWN
]
TOLD = [(kind, name) for kind, name in PLACED if is_told(kind, name)]
OF_SOURCES = {row.name for row in SHARED}


@pytest.fixture
def chief():
    return factories.user(CHIEF_EDITOR)


@pytest.fixture
def story(chief):
    """A live story that says something in every field."""
    return factories.published(WHOLE, by=chief)


@contextmanager
def tried():
    """What is done inside is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def forgotten(fields, place):
    named = ", ".join(f"{kind.__name__}.{name}" for kind, name in fields)
    return f"{place} forgot {named}"


def value(document, kind, name):
    found = value_in(document, kind, name)
    return found.name if name == "publisher" else found


def unlike(document):
    """The fields in which a document is not the whole story."""
    return [
        (kind, name)
        for kind, name in PLACED
        if value(document, kind, name) != value(WHOLE, kind, name)
    ]


def working_copy(story):
    return Story.objects.with_parts().get(pk=story.pk)


def change(story, kind, name, by):
    """Give the field another value, by the door that its rows have."""
    row = SourceRow.objects.get()
    if kind is Source and name == "publisher":
        row.publisher = PublisherRow.objects.create(name="Harbour Wire", slug="wire")
        transfer.catalogue.write(row, by=by)
    elif kind is Source and name in OF_SOURCES:
        setattr(row, name, str(value_in(changed(kind, name), kind, name)))
        transfer.catalogue.write(row, by=by)
    else:
        current = working_copy(story)
        wanted, was = changed(kind, name), current.document()
        known = replace(was.sources[0], summary=wanted.sources[0].summary)
        wanted = replace(wanted, sources=(known,), topics=was.topics)
        transfer.save(current, wanted, by=by, seen=current.version)
    return working_copy(story)


def test_saving_keeps_every_field_in_rows(chief):
    story = factories.draft(WHOLE, by=chief)
    missing = unlike(working_copy(story).document())
    assert not missing, forgotten(missing, "desk/transfer or models")
    version = SavedVersion.objects.get(story=story)
    missing = unlike(version.document())
    assert not missing, forgotten(missing, "models/history.py")


def test_edition_says_every_field(story):
    missing = unlike(story.live_edition.document())
    assert not missing, forgotten(missing, "press/editions.py")


def test_export_says_every_field(story):
    for format in formats.FORMATS:
        written = transfer.export(working_copy(story), format)
        read = formats.read(written.encode(), format).document
        missing = unlike(read)
        assert not missing, forgotten(missing, f"the export as {format}")


def test_import_fills_what_a_known_source_lacks(chief):
    bare = Source(
        number=1, publisher=WHOLE.sources[0].publisher, title=WHOLE.sources[0].title
    )
    story = factories.draft(replace(WHOLE, sources=(bare,)), by=chief)
    factories.revise(story, by=chief, sources=WHOLE.sources)
    found = working_copy(story).document()
    # What kind of source it is stands in the row already, as what is usual.
    missing = [(kind, name) for kind, name in unlike(found) if name != "kind"]
    assert not missing, forgotten(missing, "desk/transfer/sources.py")


def test_live_rows_of_a_source_say_every_field(story):
    live, row = LiveSource.objects.get(), SourceRow.objects.get()
    missing = [
        (Source, name)
        for name in OF_SOURCES
        if getattr(live, name, None) != getattr(row, name)
    ]
    assert not missing, forgotten(missing, "models/live.py")


def test_story_page_shows_every_field(client, story):
    live, address = LiveStory.objects.get(), reverse("public:story", args=[story.slug])
    missing = []
    for kind, name in TOLD:
        pages = []
        for said in (WHOLE, changed(kind, name)):
            told = payload(said)
            told["sources"][0]["id"] = SourceRow.objects.get().pk
            LiveStory.objects.update(payload=live.payload | told)
            pages.append(client.get(address).content)
        if pages[0] == pages[1]:
            missing.append((kind, name))
    assert not missing, forgotten(missing, "templates/public of a story")


def test_source_page_shows_every_field(client, story):
    row = LiveSource.objects.get()
    missing = []
    for name in sorted(OF_SOURCES):
        before = client.get(row.get_absolute_url()).content
        with tried():
            another = str(value_in(changed(Source, name), Source, name))
            LiveSource.objects.update(**{name: another})
            if client.get(row.get_absolute_url()).content == before:
                missing.append((Source, name))
    assert not missing, forgotten(missing, "templates/public/source.html")


def test_api_gives_every_field(client, story):
    told = client.get(f"/api/v1/stories/{story.slug}/").json()
    expected = payload(WHOLE)
    parts = {
        StoryDocument: (told, expected),
        KeyPoint: (told["key_points"][0], expected["key_points"][0]),
        Source: (told["sources"][0], expected["sources"][0]),
        Event: (told["timeline"][0], expected["timeline"][0]),
    }
    missing = [
        (kind, name)
        for kind, name in TOLD
        if name != "publisher" and parts[kind][0].get(name) != parts[kind][1][name]
    ]
    assert not missing, forgotten(missing, "api/serializers/stories.py")


def test_api_of_sources_gives_every_field(client, story):
    told = client.get(f"/api/v1/sources/{SourceRow.objects.get().pk}/").json()
    expected = payload(WHOLE)["sources"][0]
    missing = [(Source, n) for n in OF_SOURCES if told.get(n, "") != expected[n]]
    assert not missing, forgotten(missing, "api/serializers/catalogue.py")


def test_schema_of_the_api_describes_every_field(client):
    parts = client.get("/api/schema/?format=json").json()["components"]["schemas"]
    described = {
        StoryDocument: parts["Story"],
        KeyPoint: parts["KeyPoint"],
        Source: parts["Reference"],
        Event: parts["TimelineEvent"],
    }
    missing = [
        (kind, name)
        for kind, name in TOLD
        if not described[kind]["properties"].get(name)
    ]
    assert not missing, forgotten(missing, "api/serializers")


def test_difference_of_editions_tells_every_field(client, story, chief):
    missing = []
    for kind, name in TOLD:
        with tried():
            live = change(story, kind, name, chief)
            factories.publish(live, by=chief)
            place = (story.slug, 1, 2)
            page = client.get(reverse("public:difference", args=place)).content.decode()
            told = client.get(reverse("api:difference", args=place)).json()
            parts = ("story", "key_points", "sources", "events")
            if NOTHING in page or not any(told[part] for part in parts):
                missing.append((kind, name))
    assert not missing, forgotten(missing, "the difference page or its API")


def test_kind_of_an_edition_is_proposed_from_every_field(story, chief):
    missing = []
    for kind, name in TOLD:
        with tried():
            proposed = workflow.propose(change(story, kind, name, chief))
            if proposed.sentence == NOTHING or proposed.kind == "minor":
                missing.append((kind, name))
    assert not missing, forgotten(missing, "the proposal of a kind")


def test_history_at_the_desk_tells_every_field(story, chief):
    browser = desk.client(chief)
    address = reverse("admin:stories_story_changes", args=[story.pk, "1", "copy"])
    unchanged = browser.get(address).context["changed"]
    missing = []
    for kind, name in TOLD:
        with tried():
            change(story, kind, name, chief)
            if browser.get(address).context["changed"] == unchanged:
                missing.append((kind, name))
    assert not missing, forgotten(missing, "the history at the desk")


def test_what_readers_see_older_is_said_of_every_field(story, chief):
    missing = []
    for name in sorted(OF_SOURCES):
        with tried():
            change(story, Source, name, chief)
            row = SourceRow.objects.get()
            # How it stands is public at once, and older in the edition alone.
            if not row.older_facts.exists():
                missing.append((Source, name))
    assert not missing, forgotten(missing, "models/older.py")


def test_desk_has_an_input_for_every_field(story, chief):
    browser = desk.client(chief)
    page = browser.get(desk.change_url(story))
    inputs = {field.split("-")[-1] for field in desk.typed(page)}
    row = SourceRow.objects.get()
    address = reverse("admin:stories_source_change", args=[row.pk])
    inputs_of_sources = browser.get(address).context["adminform"].form.fields
    missing = [
        (kind, name)
        for kind, name in PLACED
        if name not in (inputs_of_sources if kind is Source else inputs)
        and row_of(kind, name).sort is not Sort.TYPED_DATE
        and not row_of(kind, name).of_reference
    ]
    assert not missing, forgotten(missing, "the desk's forms, in stories/admin")


def test_redaction_looks_into_every_free_text():
    columns = {}
    for holder in HOLDERS:
        columns.setdefault(holder.model.__name__, set()).update(holder.columns)
    tables = {
        StoryDocument: ("Story",),
        KeyPoint: ("KeyPoint",),
        Event: ("TimelineEvent",),
        Source: ("Source", "LiveSource"),
    }
    missing = [
        (kind, name)
        for kind, name in PLACED
        if row_of(kind, name).sort in {*FREE, Sort.ADDRESS}
        and not row_of(kind, name).of_reference
        and any(name not in columns[table] for table in tables[kind])
    ]
    assert not missing, forgotten(missing, "desk/redaction/holders.py")
