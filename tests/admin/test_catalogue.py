"""Sources, publishers and topics: what is checked, and what may not be deleted."""

import pytest
from django.urls import reverse

from stories.desk.roles import CHIEF_EDITOR
from stories.models import Publisher, Source, Story
from stories.models import Topic as TopicRow
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR))


def url(row, door: str) -> str:
    name = f"admin:stories_{row._meta.model_name}_{door}"
    return reverse(name, args=[row.pk])


def a_source() -> Source:
    return Source.objects.get(references__story=factories.draft())


def save(browser, row, **changes):
    page = browser.get(url(row, "change"))
    form = page.context["adminform"].form
    sent = {field.html_name: field.value() or "" for field in form}
    sent |= changes
    return browser.post(url(row, "change"), sent)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    (
        ("url", "javascript:alert(1)", "is not a web address"),
        ("url", "ftp://example.org/a", "is not a web address"),
        ("url", "https://", "is not a web address"),
        ("url", "http://[", "is not a web address"),
        ("url", "https://user@example.org/", "is not a web address"),
        ("archive_url", "data:text/html,x", "is not a web address"),
        ("published", "Feb 30 2026", "February 2026 has 28 days"),
        ("published", "some day", "is not a date"),
        ("language", "in English", "is not a language tag"),
    ),
)
def test_a_source_is_refused_with_the_reason(chief, field, value, reason):
    source = a_source()
    response = save(chief, source, **{field: value})
    assert reason in desk_errors(response)
    assert getattr(Source.objects.get(pk=source.pk), field) != value


def desk_errors(response) -> str:
    return " ".join(str(error) for error in response.context["errors"])


def test_addresses_of_a_source_are_labelled_in_capitals(chief):
    page = chief.get(url(a_source(), "change"))
    fields = page.context["adminform"].form.fields
    labels = [fields[name].label for name in ("url", "archive_url")]
    assert labels == ["URL", "Archive URL"]


def test_the_date_of_a_source_may_be_typed_as_people_write_it(chief):
    source = a_source()
    save(chief, source, published="June 2025")
    source.refresh_from_db()
    assert source.published == "2025-06"


def test_a_source_without_address_date_or_language_is_fine(chief):
    source = a_source()
    save(chief, source, url="", title="Renamed")
    source.refresh_from_db()
    assert (source.title, source.url) == ("Renamed", "")


def test_a_source_names_the_stories_that_cite_it(chief):
    story = factories.draft()
    page = chief.get(url(story.references.get().source, "change")).content.decode()
    assert desk.change_url(story) in page


def test_a_source_that_nothing_cites_says_so(chief):
    unused = Source.objects.create(publisher=a_source().publisher, title="Unused")
    assert "No story cites it." in chief.get(url(unused, "change")).content.decode()


def used_rows():
    story = factories.draft()
    source = story.references.get().source
    return [source, source.publisher, story.topics.get()]


@pytest.mark.parametrize("index", (0, 1, 2))
def test_what_a_story_uses_is_not_deleted(chief, index):
    row = used_rows()[index]
    response = chief.post(url(row, "delete"), {"post": "yes"}, follow=True)
    assert "cannot be deleted" in response.content.decode()
    assert type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("index", (0, 1, 2))
def test_what_a_story_uses_is_not_deleted_in_bulk_either(chief, index):
    row = used_rows()[index]
    response = chief.post(
        reverse(f"admin:stories_{row._meta.model_name}_changelist"),
        {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"},
    )
    assert "cannot be deleted" in response.content.decode()
    assert type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("index", (0, 1, 2))
def test_what_only_readers_still_see_is_not_deleted(chief, index):
    story = factories.published()
    source = story.references.get().source
    row = [source, source.publisher, story.topics.get()][index]
    other = factories.source(publisher=factories.Publisher(name="Other Wire"))
    factories.revise(story, sources=(other,), topics=())
    if index == 1:
        source.delete()
    response = chief.post(url(row, "delete"), {"post": "yes"}, follow=True)
    assert "readers still see it" in response.content.decode()


def test_a_topic_with_narrower_topics_is_not_deleted(chief):
    sea = TopicRow.objects.create(name="Sea", slug="sea")
    TopicRow.objects.create(name="Ports", slug="ports", parent=sea)
    response = chief.post(url(sea, "delete"), {"post": "yes"}, follow=True)
    assert "narrower topics stand under it" in response.content.decode()


def test_what_nothing_uses_is_deleted(chief):
    publisher = Publisher.objects.create(name="Unused", slug="unused")
    topic = TopicRow.objects.create(name="Unused", slug="unused")
    source = Source.objects.create(publisher=publisher, title="Unused")
    for row in (source, topic, publisher):
        chief.post(url(row, "delete"), {"post": "yes"})
    assert not Publisher.objects.exists()
    assert not TopicRow.objects.exists()


@pytest.mark.parametrize("model", (Publisher, TopicRow))
@pytest.mark.parametrize(
    ("typed", "slug"), (("", "ข่าวเช้า"), ("Morning-News", "morning-news"), ("a b", None))
)
def test_a_slug_is_typed_or_made_of_the_name(chief, model, typed, slug):
    page = reverse(f"admin:stories_{model._meta.model_name}_add")
    chief.post(page, {"name": "ข่าวเช้า", "slug": typed})
    assert model.objects.values_list("slug", flat=True).first() == slug


@pytest.mark.parametrize("model", (Publisher, TopicRow))
def test_a_slug_is_given_once(chief, model):
    row = model.objects.create(name="Sea", slug="sea")
    save(chief, row, name="The sea", slug="the-sea")
    row.refresh_from_db()
    assert (row.name, row.slug) == ("The sea", "sea")


@pytest.mark.parametrize(
    ("country", "stored"), (("kr", "KR"), ("", ""), ("K1", None), ("Ж1", None))
)
def test_a_country_is_two_letters(chief, country, stored):
    row = Publisher.objects.create(name="Sea", slug="sea", country="FR")
    save(chief, row, country=country)
    row.refresh_from_db()
    assert row.country == ("FR" if stored is None else stored)


def test_a_publisher_does_not_reprint_from_itself_by_a_detour(chief):
    agency = Publisher.objects.create(name="Agency", slug="agency")
    paper = Publisher.objects.create(name="Paper", slug="paper", syndicates_from=agency)
    response = save(chief, agency, syndicates_from=paper.pk)
    assert "reprints from this publisher already" in desk_errors(response)


def test_two_publishers_do_not_share_a_name(chief):
    Publisher.objects.create(name="Sea Post", slug="sea-post")
    other = Publisher.objects.create(name="Other", slug="other")
    response = save(chief, other, name="SEA POST")
    assert "There is already a publisher “Sea Post”" in desk_errors(response)


def test_sources_are_found_by_publisher_and_title(chief):
    source = a_source()
    found = chief.get(
        reverse("admin:autocomplete"),
        {
            "app_label": "stories",
            "model_name": "reference",
            "field_name": "source",
            "term": "harbour wire",
        },
    ).json()["results"]
    assert [row["id"] for row in found] == [str(source.pk)]


def test_a_published_story_is_not_deleted(chief):
    story = factories.published()
    response = chief.post(url(story, "delete"), {"post": "yes"}, follow=True)
    assert "Withdraw it instead." in response.content.decode()
    assert Story.objects.filter(pk=story.pk).exists()


def test_a_draft_goes_whole_with_its_history(chief):
    story = factories.draft()
    page = chief.get(url(story, "delete")).content.decode()
    assert "Are you sure" in page
    chief.post(url(story, "delete"), {"post": "yes"})
    assert not Story.objects.exists()


def test_there_is_no_bulk_deletion_of_stories(chief):
    story = factories.draft()
    sent = {"action": "delete_selected", "_selected_action": [story.pk], "post": "yes"}
    chief.post(reverse("admin:stories_story_changelist"), sent)
    assert Story.objects.filter(pk=story.pk).exists()


def test_deleting_what_does_not_exist_leads_back(chief):
    missing = reverse("admin:stories_source_delete", args=[999])
    assert chief.post(missing, {"post": "yes"}).status_code == 302


@pytest.mark.parametrize("above", ("itself", "narrower"))
def test_a_topic_cannot_stand_under_itself(chief, above):
    topic = TopicRow.objects.create(name="Sea", slug="sea")
    narrower = TopicRow.objects.create(name="Tides", slug="tides", parent=topic)
    parent = topic if above == "itself" else narrower
    response = save(chief, topic, parent=parent.pk)
    assert "stands under this topic already" in desk_errors(response)


@pytest.mark.parametrize(
    ("typed", "reason"),
    (
        ("June 2025", "is not a single day"),
        ("Feb 30 2026", "February 2026 has 28 days"),
        ("5 January 2999", "is still to come"),
    ),
)
def test_the_day_on_which_a_source_was_read_is_one_that_has_been(chief, typed, reason):
    source = a_source()
    assert reason in desk_errors(save(chief, source, accessed=typed))
    save(chief, source, accessed="5 January 2026")
    source.refresh_from_db()
    assert source.accessed == "2026-01-05"
