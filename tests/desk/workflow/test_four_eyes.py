"""Four eyes: whoever changed anything of a story since it was approved approves it not.

Each change is made through the door that people use, and is followed by a comma of
somebody else, so that the last save is never the author's.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse

from stories import document as documents
from stories.desk import transfer, workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Publisher, Source, State, Story, Topic
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF

pytestmark = pytest.mark.django_db


def row_of(model, story: Story):
    """The one source, publisher or topic that `story` shows."""
    paths = {
        Source: {"references__story": story},
        Publisher: {"sources__references__story": story},
        Topic: {"stories": story},
    }
    return model.objects.get(**paths[model])


def save_row(row, by, **changes) -> None:
    """Open a row of the catalogue at the desk, type `changes`, and save."""
    name = f"admin:stories_{row._meta.model_name}_change"
    browser, url = desk.client(by), reverse(name, args=[row.pk])
    form = browser.get(url).context["adminform"].form
    sent = {field.html_name: field.value() or "" for field in form}
    assert browser.post(url, sent | changes).status_code == 302


def add_row(model, by, **typed):
    """Add a row in the pop-up that a form opens."""
    url = reverse(f"admin:stories_{model._meta.model_name}_add") + "?_popup=1"
    assert desk.client(by).post(url, typed | {"_popup": "1"}).status_code == 200
    return model.objects.latest("pk")


def cite(story: Story, row: Source) -> None:
    """A reporter cites a source that the newsroom has."""
    document = Story.objects.with_parts().get(pk=story.pk).document()
    cited = replace(
        factories.source(2),
        id=row.pk,
        title=row.title,
        url=row.url,
        publisher=documents.Publisher(name=row.publisher.name, slug=row.publisher.slug),
    )
    factories.revise(
        story, by=factories.user(REPORTER), sources=(*document.sources, cited)
    )


def write_text(story, by):
    desk.save(desk.client(by), story, summary="Written anew.")


def retitle_source(story, by):
    save_row(row_of(Source, story), by, title="Something else")


def add_source(story, by):
    publisher = row_of(Publisher, story)
    typed = {"title": "A new report", "kind": "article", "standing": "current"}
    cite(story, add_row(Source, by, publisher=publisher.pk, **typed))


def rename_publisher(story, by):
    save_row(row_of(Publisher, story), by, name="Harbor Wire")


def add_publisher(story, by):
    made = add_row(Publisher, by, name="Quay Times", slug="quay-times")
    cite(story, Source.objects.create(publisher=made, title="A report of theirs"))


def rename_topic(story, by):
    save_row(row_of(Topic, story), by, name="Boats")


def add_topic(story, by):
    made = add_row(Topic, by, name="Harbours", slug="harbours")
    topics = (documents.Topic(name=made.name, slug=made.slug),)
    factories.revise(story, by=factories.user(REPORTER), topics=topics)


def change_slug(story, by):
    desk.save(desk.client(by), story, slug="quay")


def import_on_screen(story, by):
    url = reverse("admin:stories_story_import")
    sent = {"text": _rewritten(story), "format": "", "save": ""}
    browser = desk.client(by)
    # The first time, the screen shows what saving would change there.
    shown = browser.post(url, sent).context["place"]
    seen = {name: shown[name] for name in ("shown", "proposed")}
    browser.post(url, sent | seen | {"to": str(story.pk)})


def import_by_name(story, by):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "harbour.txt"
        path.write_text(_rewritten(story), encoding="utf-8")
        words = ("--as", by.username, "--slug", story.slug)
        call_command("import_story", str(path), *words, stdout=io.StringIO())


def _rewritten(story: Story) -> str:
    fresh = Story.objects.with_parts().get(pk=story.pk)
    text = transfer.export(fresh, "text")
    return text.replace("The harbour opened on Monday", "The harbour opened on Tuesday")


def bring_back(story, by):
    factories.publish(factories.revise(story, summary="The second edition."))
    edition = story.editions.get(number=1)
    desk.press(
        desk.client(by), story, "restore", edition=edition.number, confirmed="yes"
    )


def take_up_again(story, by):
    chief = factories.user(CHIEF_EDITOR)
    workflow.perform("withdraw", story, by=chief, note="In a test.")
    desk.press(desk.client(by), story, "restore")


@dataclass(frozen=True)
class Change:
    """What an author does, and what the page calls it."""

    make: Callable
    called: str

    def __str__(self):
        return self.make.__name__


CHANGES = (
    Change(write_text, "the text"),
    Change(retitle_source, "source 1"),
    Change(add_source, "source 2"),
    Change(rename_publisher, "the publisher “Harbor Wire”"),
    Change(add_publisher, "the publisher “Quay Times”"),
    Change(rename_topic, "the topic “Boats”"),
    Change(add_topic, "the topic “Harbours”"),
    Change(change_slug, "the address"),
    Change(import_on_screen, "the text"),
    Change(import_by_name, "the text"),
    Change(bring_back, "what was restored"),
    Change(take_up_again, "what was restored"),
)


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def carl():
    return factories.user(EDITOR, username="carl")


@pytest.fixture
def rosa():
    return factories.user(REPORTER, username="rosa")


def add_comma(story: Story, by) -> Story:
    """The smallest change, after which the story is in review."""
    fresh = Story.objects.get(pk=story.pk)
    factories.revise(story, by=by, summary=f"{fresh.summary},")
    if story.state == State.DRAFT:
        workflow.perform("submit", story, by=by)
    return story


def may_approve(story: Story, person) -> bool:
    try:
        workflow.perform("approve", story, by=person)
    except workflow.TransitionRefused:
        return False
    return True


@pytest.mark.parametrize("verb", ("approve", "claim"))
@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_the_author_of_any_change_is_refused(dana, carl, rosa, change, verb):
    story = factories.published()
    change.make(story, dana)
    add_comma(story, rosa)
    (sentence,) = desk.refused(desk.press(desk.client(dana), story, verb))
    assert sentence.startswith("You changed ")
    assert change.called in sentence
    assert "carl" in sentence
    assert "dana" not in sentence
    story.refresh_from_db()
    assert (story.state, story.reviewer) == (State.IN_REVIEW, None)


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_somebody_else_approves_it_and_every_author_is_named(dana, carl, rosa, change):
    story = factories.published()
    change.make(story, dana)
    add_comma(story, rosa)
    desk.press(desk.client(carl), story, "approve")
    approval = story.transitions.get(verb="approve", by=carl)
    assert {dana, rosa} <= set(approval.authors.all())
    workflow.perform("publish", Story.objects.get(pk=story.pk), by=carl)
    edition = story.editions.first()
    assert set(edition.transitions.get().authors.all()) >= {dana, rosa}
    assert carl not in edition.transitions.get().authors.all()


@pytest.mark.parametrize(
    "change", [one for one in CHANGES if one.make is not take_up_again], ids=str
)
def test_what_was_published_since_is_nobodys_change(dana, rosa, change):
    story = factories.published()
    change.make(story, dana)
    factories.publish(add_comma(story, rosa))
    add_comma(story, rosa)
    assert may_approve(story, dana)


def test_what_another_approved_is_no_longer_ones_own(dana, carl, rosa):
    story = add_comma(factories.published(), dana)
    workflow.perform("approve", story, by=carl)
    add_comma(story, rosa)
    assert may_approve(story, dana)


@pytest.mark.parametrize("verb", ("request_changes", "withdraw"))
def test_an_approval_that_was_taken_back_counts_no_more(dana, carl, rosa, verb):
    story = add_comma(factories.published(), dana)
    workflow.perform("approve", story, by=carl)
    chief = factories.user(CHIEF_EDITOR)
    workflow.perform(verb, story, by=chief, note="The figure is wrong.")
    add_comma(story, rosa)
    assert not may_approve(story, dana)


def test_sending_back_leaves_what_was_published(dana, carl, rosa):
    story = add_comma(factories.published(), dana)
    workflow.perform("approve", story, by=carl)
    workflow.perform("publish", story, by=carl)
    add_comma(story, rosa)
    workflow.perform("request_changes", story, by=carl, note="Which quay?")
    workflow.perform("submit", story, by=rosa)
    assert may_approve(story, dana)


def test_an_approval_is_not_renewed_by_who_changed_a_source_after_it(dana, carl, rosa):
    story = add_comma(factories.published(), rosa)
    workflow.perform("approve", story, by=carl)
    retitle_source(story, dana)
    assert not may_approve(story, dana)
    assert may_approve(story, carl)


def test_a_source_that_another_story_was_published_with_is_nobodys_change(dana, rosa):
    story = factories.published()
    add_source(story, dana)
    factories.publish(story)
    other = factories.draft(by=rosa)
    cite(other, Source.objects.get(title="A new report"))
    workflow.perform("submit", other, by=rosa)
    assert may_approve(other, dana)


def test_a_source_that_the_story_does_not_show_is_none_of_its_changes(dana, rosa):
    story, other = factories.published(), factories.published()
    save_row(row_of(Source, other), dana, title="Something else")
    assert may_approve(add_comma(story, rosa), dana)


@pytest.mark.parametrize("changes", ({}, {"checked_at": "2026-01-07T09:00"}))
def test_looking_at_a_source_is_no_change_of_it(dana, rosa, changes):
    story = factories.published()
    save_row(row_of(Source, story), dana, **changes)
    assert may_approve(add_comma(story, rosa), dana)


def test_a_schedule_that_is_kept_names_every_author(dana, carl, rosa):
    story = add_comma(factories.published(), dana)
    workflow.perform("approve", story, by=carl)
    workflow.perform("approve", add_comma(story, rosa), by=carl)
    workflow.perform("schedule", story, by=carl, scheduled_for=FAR_OFF)
    kept = workflow.perform("fulfil", story, by=carl, at=FAR_OFF)
    assert set(kept.authors.all()) == {dana, rosa}


def test_the_page_names_authors_and_who_may_approve(dana, carl, rosa):
    story = add_comma(factories.published(), dana)
    retitle_source(story, rosa)
    factories.user(REPORTER, username="ben")
    facts = desk.client(rosa).get(desk.change_url(story)).context["facts"]
    assert facts[:2] == [
        "Not yet approved: changes by dana (the text) and rosa (source 1).",
        "Some of it is yours, so somebody else has to approve it. "
        f"{_chiefs()} may approve it.",
    ]


def _chiefs() -> str:
    people = get_user_model().objects.filter(groups__name__in=[EDITOR, CHIEF_EDITOR])
    names = sorted(people.exclude(username="dana").values_list("username", flat=True))
    return f"{', '.join(names[:-1])} or {names[-1]}"


def test_many_who_may_approve_are_named_in_part(rosa):
    story = add_comma(factories.draft(by=rosa), rosa)
    for number in range(8):
        factories.user(EDITOR, username=f"ed{number}")
    facts = desk.client(rosa).get(desk.change_url(story)).context["facts"]
    assert "ed0, ed1, ed2, ed3, ed4, or 3 others may approve it." in facts[1]


def test_where_nobody_is_left_the_page_says_what_can_be_done(dana):
    story = add_comma(factories.draft(by=dana), dana)
    page = desk.client(dana).get(desk.change_url(story))
    assert "Nobody who may approve is left" in page.context["facts"][1]
    chief = factories.user(CHIEF_EDITOR, is_active=False)
    assert "Nobody" in workflow.who_may_approve(workflow.authors(story))
    chief.is_active = True
    chief.save()
    assert "Nobody" not in workflow.who_may_approve(workflow.authors(story))


def test_authors_of_an_edition_stand_on_its_page_and_in_the_history(dana, carl, rosa):
    story = add_comma(factories.published(), dana)
    retitle_source(story, rosa)
    workflow.perform("approve", Story.objects.get(pk=story.pk), by=carl)
    workflow.perform("publish", Story.objects.get(pk=story.pk), by=carl)
    browser, edition = desk.client(carl), story.editions.first()
    page = reverse("admin:stories_edition_change", args=[edition.pk])
    assert "dana, rosa" in browser.get(page).content.decode()
    history = reverse("admin:stories_story_history", args=[story.pk])
    assert browser.get(history).content.decode().count("written by dana, rosa") == 2


def test_an_approval_that_goes_with_its_draft_counts_no_more(dana, carl, rosa):
    story, other = factories.draft(by=rosa), factories.draft(by=rosa)
    add_source(story, dana)
    cite(other, Source.objects.get(title="A new report"))
    workflow.perform("submit", story, by=rosa)
    workflow.perform("approve", story, by=carl)
    story.delete()
    workflow.perform("submit", other, by=rosa)
    assert not may_approve(other, dana)
