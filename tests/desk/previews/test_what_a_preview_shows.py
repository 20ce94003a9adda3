"""A preview shows the working copy as its next edition will look, and leads nowhere."""

import re
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stories.desk import previews, workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.document import StoryDocument
from stories.models import EditionKind, State, Story
from tests import factories
from tests.public.pages import Page
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

ARTICLE = re.compile(r'<article class="story".*</article>', re.DOTALL)


@pytest.fixture
def see(client, editor):
    """The page of a link to `story`, made just now."""

    def open_page(story, **options):
        made = previews.make_preview(story, by=editor, **options)
        return client.get(made.get_absolute_url())

    return open_page


def article(response) -> str:
    """The words of the story and what they are marked up as, without addresses."""
    found = ARTICLE.search(response.content.decode())[0]
    found = re.sub(r' href="/(?!/)[^"]*"', "", found)
    # The two that a preview leaves out.
    found = found.replace("<a>Stories that cite it</a>", "")
    found = found.replace(": <a>what changed</a>", "")
    return " ".join(re.sub(r"\s+", " ", found).split())


def bar(response) -> str:
    return Page(response).texts(class_="preview-bar")[0]


@pytest.mark.parametrize(
    "kind", (EditionKind.UPDATE, EditionKind.CORRECTION, EditionKind.MINOR)
)
def test_scheduled_change_looks_as_it_does_once_it_is_published(client, see, kind):
    story = story_in(State.APPROVED, is_live=True)
    note = "The quay was closed." if kind == EditionKind.CORRECTION else ""
    workflow.perform(
        "schedule",
        story,
        by=factories.user(EDITOR),
        scheduled_for=FAR_OFF,
        kind=kind,
        public_note=note,
    )
    shown = see(story)
    [*workflow.publish_due(FAR_OFF)]
    assert article(shown) == article(client.get(f"/stories/{story.slug}/"))


def test_first_edition_looks_as_it_does_once_it_is_published(client, see):
    story = story_in(State.SCHEDULED)
    shown = see(story)
    [*workflow.publish_due(FAR_OFF)]
    assert "Edition 1" in article(shown)
    assert article(shown) == article(client.get(f"/stories/{story.slug}/"))


def test_story_that_comes_back_shows_nothing_of_what_was_withdrawn(client, see):
    chief = factories.user(CHIEF_EDITOR)
    story = factories.published(by=chief)
    story = factories.revise(story, by=chief, summary="Wrong again.")
    factories.publish(
        story, kind=EditionKind.CORRECTION, public_note="We said something unlawful."
    )
    workflow.perform("withdraw", story, by=chief, note="A court said so.")
    story = factories.revise(story, by=chief, summary="All is well.")
    shown = article(see(story))
    assert "Edition 4" in shown
    assert "unlawful" not in shown


def test_story_at_work_is_dated_now(see, draft):
    before = timezone.now() - timedelta(seconds=1)
    status = ARTICLE.search(see(draft).content.decode())[0].partition("</p>")[0]
    updated = datetime.fromisoformat(re.search('datetime="([^"]+)"', status)[1])
    assert before <= updated <= timezone.now()


def test_published_story_is_shown_as_readers_see_it(client, see):
    story = factories.published()
    shown = see(story)
    assert article(shown) == article(client.get(f"/stories/{story.slug}/"))
    assert "readers see already" in bar(shown)


def test_change_of_a_published_story_is_shown_and_readers_keep_theirs(client, see):
    story = factories.published(factories.document(headline="The old headline"))
    story = factories.revise(story, headline="The new headline")
    shown = see(story)
    assert "The new headline" in article(shown)
    assert "changes that are not published. Readers see edition 1." in bar(shown)
    assert "The new headline" not in client.get(f"/stories/{story.slug}/").text


def test_later_saves_are_shown_by_the_same_link(client, preview, draft, reporter):
    factories.revise(draft, by=reporter, headline="Quay four stays open")
    page = client.get(preview.get_absolute_url()).content.decode()
    assert "Quay four stays open" in page
    assert "is to be closed" not in page


def test_bar_says_what_it_is_for_whom_and_until_when(client, preview):
    told = bar(client.get(preview.get_absolute_url()))
    assert told.startswith("Preview of a story that is not published.")
    assert "For Ruth, counsel." in told
    until = preview.expires_at
    assert f"works until {until.day} {until:%B %Y, %H:%M} UTC" in told


def test_bar_of_a_link_for_nobody_in_particular_leaves_that_out(see, draft):
    assert " For " not in bar(see(draft))


def test_bar_tells_of_an_embargo_until_it_ends(see, draft, editor):
    workflow.set_embargo(draft, FAR_OFF, by=editor)
    assert "Under embargo until" in bar(see(draft))
    Story.objects.filter(pk=draft.pk).update(embargo_until="2026-01-01T00:00Z")
    assert "embargo" not in bar(see(draft))


def test_what_is_wrong_with_the_story_is_not_shown(see, editor):
    story = factories.draft(
        factories.document(
            key_points=(factories.key_point(body="Nobody says so[7]."),)
        ),
        by=editor,
    )
    sentences = [problem.message for problem in story.problems()]
    page = see(story).content.decode()
    assert sentences
    assert [sentence for sentence in sentences if sentence in page] == []


def test_every_link_within_the_newsroom_leads_somewhere(client, see, draft):
    # Nothing that this story carries has a page yet: topic, publisher or source.
    corrected = factories.revise(factories.published(), headline="Right")
    factories.publish(
        corrected, kind=EditionKind.CORRECTION, public_note="The headline was wrong."
    )
    for story in (draft, factories.revise(corrected, headline="Newer")):
        response = see(story, asks_approval=True)
        page = Page(response)
        ids = {f"#{one}" for one in page.ids}
        inside = [link for link in page.links if not link.startswith("http")]
        assert [link for link in inside if link[0] == "#" and link not in ids] == []
        addresses = {link for link in inside if link[0] == "/"}
        broken = {one for one in addresses if client.get(one).status_code != 200}
        assert broken == set()
        assert not any(one.startswith("/stories/") for one in addresses)


def test_citations_work_in_place(see, draft):
    page = Page(see(draft))
    assert "#source-1" in page.links
    assert "source-1" in page.ids
    assert page.all("a", role="doc-backlink")


def test_machines_are_told_of_no_address_of_the_story(see, draft):
    page = Page(see(draft))
    assert page.all("link", rel="canonical") == []
    assert page.all("link", rel="alternate") == []
    assert page.all("script") == []
    assert page.all("meta", property="og:title") == []


def test_hostile_text_is_text(see, editor):
    attack = '"><script>alert(1)</script>'
    story = factories.draft(
        factories.document(headline=attack, summary=attack), by=editor
    )
    page = see(story, label=attack, asks_approval=True).content.decode()
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(1)") >= 4


@pytest.mark.parametrize("language", ("ar", "ko", "en"))
def test_empty_story_of_any_language_has_a_page(see, editor, language):
    empty = StoryDocument(headline="Nothing yet", language=language)
    assert "Nothing yet" in article(see(factories.draft(empty, by=editor)))


def test_page_costs_as_many_queries_for_1_part_as_for_100(
    client, editor, draft, django_assert_num_queries
):
    sources = tuple(factories.source(number) for number in range(1, 101))
    points = tuple(
        factories.key_point(f"k{n}", body=f"So it is[{n}].") for n in range(1, 101)
    )
    large = factories.draft(
        factories.document(sources=sources, key_points=points), by=editor
    )
    for story in (draft, large):
        made = previews.make_preview(story, by=editor)
        # the preview; the story, its topics, points, references, events; opened; what
        # readers see; a withdrawal, any edition, all editions; a savepoint's two ends
        with django_assert_num_queries(13):
            client.get(made.get_absolute_url())


def test_page_holds_the_version_whose_text_it_shows(client, asking, draft, reporter):
    factories.revise(draft, by=reporter, summary="Later.")
    page = Page(client.get(asking.get_absolute_url()))
    assert page.all("input", name="version", value="2")
    assert page.texts("p", class_="summary") == ["Later."]


@pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="on SQLite a transaction that writes holds everything",
)
def test_nobody_saves_between_the_version_and_its_last_part(client, preview):
    with CaptureQueriesContext(connection) as queries:
        client.get(preview.get_absolute_url())
    story = next(q["sql"] for q in queries if 'FROM "stories_story"' in q["sql"])
    assert story.endswith("FOR NO KEY UPDATE")
