"""A story's history at the desk: who did what, when and why, and by whose word."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories.admin.history import record
from stories.desk import transfer, workflow
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, REPORTER
from stories.document.formats import read
from stories.models import State, Story
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


def history_url(story) -> str:
    return reverse("admin:stories_story_history", args=[story.pk])


def history(story, person, **query):
    return desk.client(person).get(history_url(story), query)


def told(story, person) -> list[tuple[str, str]]:
    entries = history(story, person).context["entries"]
    return [(entry.what, entry.who) for entry in entries]


def page(response) -> str:
    return " ".join(response.content.decode().split())


def a_life(by) -> Story:
    """Written, approved, published, changed and withdrawn."""
    reporter = factories.user(REPORTER, username="rosa")
    story = factories.draft(by=reporter, at=AT)
    hour = timedelta(hours=1)
    workflow.perform("submit", story, by=reporter, at=AT + hour)
    workflow.perform("approve", story, by=by, note="Good.", at=AT + 2 * hour)
    workflow.perform("publish", story, by=by, at=AT + 3 * hour)
    current = Story.objects.with_parts().get(pk=story.pk)
    changed = factories.document(headline="Harbour closes again")
    transfer.save(current, changed, by=reporter, seen=1, at=AT + 4 * hour)
    chief = factories.user(CHIEF_EDITOR, username="cleo")
    story.refresh_from_db()
    workflow.perform("withdraw", story, by=chief, note="Forged.", at=AT + 5 * hour)
    return story


def test_everything_that_happened_is_told_latest_first(dana):
    assert told(a_life(dana), dana) == [
        ("Withdraw", "cleo"),
        ("Saved version 2", "rosa"),
        ("Opened again by a change", "rosa"),
        ("Publish", "dana"),
        ("Approve", "dana"),
        ("Submit for review", "rosa"),
        ("Saved version 1", "rosa"),
    ]


def test_each_entry_says_when_why_and_from_where_to_where(dana):
    shown = page(history(a_life(dana), dana))
    assert (
        '<time datetime="2026-01-05T11:00:00+00:00">5 Jan 2026, 11:00</time>' in shown
    )
    assert "Good." in shown
    assert (
        '<span class="mark mark-state-in_review">In review</span> → '
        '<span class="mark mark-state-approved">Approved</span>'
    ) in shown


def test_an_edition_is_told_with_its_number_kind_approver_and_public_note(dana):
    story = story_in(State.APPROVED, is_live=True)
    workflow.perform(
        "correct",
        story,
        by=dana,
        note="Ada rang.",
        public_note="It said <i>twelve</i>.",
    )
    shown = page(history(story, dana))
    edition = story.editions.first()
    address = reverse("admin:stories_edition_change", args=[edition.pk])
    assert f'<a href="{address}">Edition 2</a>' in shown
    assert '<span class="mark mark-kind-correction">Correction</span>' in shown
    assert f"approved by {edition.approved_by}" in shown
    assert "Ada rang." in shown
    assert "It said &lt;i&gt;twelve&lt;/i&gt;." in shown


def test_a_schedule_is_told_with_its_time(dana):
    story = story_in(State.APPROVED)
    workflow.perform("schedule", story, by=dana, scheduled_for=FAR_OFF)
    assert "for 6 Jan 2126, 09:00 UTC" in page(history(story, dana))


def test_what_nobody_did_was_done_by_the_newsroom(dana):
    story = story_in(State.SCHEDULED)
    workflow.perform("miss", story, by=None, note="A source fell.", at=FAR_OFF)
    assert told(story, dana)[0] == ("Give the schedule up", "the newsroom")
    url = reverse("admin:stories_transition_changelist")
    assert "the newsroom" in desk.client(dana).get(url).content.decode()
    opened = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert "<strong>The newsroom</strong>" in opened


def test_embargoes_and_addresses_are_told(dana):
    story = factories.draft(by=dana, slug="harbour")
    workflow.set_embargo(story, FAR_OFF, by=dana)
    transfer.readdress(story, "quay", by=dana)
    saved, address, embargo = [what for what, _ in told(story, dana)][:3]
    assert (saved, address) == ("Saved version 2", "Address changed")
    assert embargo == "Embargo"
    assert "From “harbour” to “quay”." in page(history(story, dana))


def test_an_import_is_told_with_its_file(dana):
    text = b"HARBOUR REOPENS\nHarbour reopens Boats sail again.\n"
    reading = read(text, "text", "harbour.txt")
    made = transfer.import_reading(
        reading, by=dana, text=text.decode(), format="text", name="harbour.txt"
    )
    assert ("Imported a document “harbour.txt”", "dana") in told(made.story, dana)


def test_saves_and_editions_lead_to_what_they_changed(dana):
    story = factories.publish(factories.revise(factories.published(), summary="More."))
    shown = page(history(story, dana))
    for name in ("1..2", "saved-1..saved-2"):
        assert f"/admin/stories/story/{story.pk}/changes/{name}/" in shown
    assert "changes/0..1" not in shown
    assert "saved-0" not in shown


def test_one_chooses_among_what_there_is(dana):
    story = factories.revise(factories.published(), summary="More.")
    response = history(story, dana)
    groups = {
        title: [n for n, _ in found] for title, found in response.context["choices"]
    }
    assert groups == {
        "Now": ["copy"],
        "Editions": ["1"],
        "Saved versions": ["saved-2", "saved-1"],
    }
    assert '<option value="1" selected>' in page(response)
    assert '<option value="copy" selected>' in page(response)


def test_the_button_of_the_story_leads_here(dana):
    story = factories.draft()
    opened = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert f'href="{history_url(story)}"' in opened
    assert "rosa" not in page(history(story, dana))


def test_a_long_history_comes_in_pages(dana, monkeypatch):
    monkeypatch.setattr(record, "ON_A_PAGE", 3)
    story = a_life(dana)
    first, second, third = (history(story, dana, page=n) for n in (1, 2, 3))
    counts = [len(one.context["entries"]) for one in (first, second, third)]
    assert counts == [3, 3, 1]
    assert 'href="?page=2">Older' in page(first)
    assert "Newer" not in page(first)
    assert 'href="?page=1">Newer' in page(second)
    assert "Older" not in page(third)


@pytest.mark.parametrize("number", ("0", "-1", "x", "", "99999", "²", "9" * 40))
def test_a_page_that_is_none_is_not_found(dana, number):
    assert history(factories.draft(), dana, page=number).status_code == 404


def test_a_page_after_the_end_says_so(dana):
    assert "nothing that you may see here" in page(
        history(factories.draft(), dana, page=9)
    )


def test_a_long_history_asks_no_more_than_a_short_one(dana):
    story = factories.published()
    browser = desk.client(dana)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            browser.get(history_url(story))
        return len(captured)

    # An import too, so that there is one of each sort.
    story.originals.create(
        name="a.txt", format="text", text="a", imported_by=dana, imported_at=AT
    )
    short = queries()
    for number in range(6):
        factories.publish(factories.revise(story, summary=f"Summary {number}."))
        story.originals.create(
            name="a.txt", format="text", text="a", imported_by=dana, imported_at=AT
        )
    # Session, user, rights twice; overdue; the story and its latest edition; the record
    # and its three sorts, and authors; editions and saved versions to choose from.
    assert queries() == short == 14


def test_strangers_are_sent_to_log_in():
    response = Client().get(history_url(factories.draft()))
    assert response.url.startswith(reverse("admin:login"))


@pytest.mark.parametrize("roles", ((), (ADMINISTRATOR,)), ids=("nobody", "accounts"))
def test_who_may_see_no_story_is_refused_before_it_is_looked_for(roles):
    person = factories.user(*roles)
    assert history(factories.draft(), person).status_code == 403
    missing = reverse("admin:stories_story_history", args=[999_999])
    assert desk.client(person).get(missing).status_code == 403


@pytest.mark.parametrize("key", ("999999", "abc", "9" * 40, "²"))
def test_a_missing_story_is_not_found(dana, key):
    url = reverse("admin:stories_story_history", args=[key])
    assert desk.client(dana).get(url).status_code == 404


@pytest.mark.parametrize(
    ("right", "expected"),
    (
        ("view_transition", ["Publish without review"]),
        ("view_savedversion", ["Saved version 1"]),
        ("view_original", ["Imported a document “a.txt”"]),
    ),
)
def test_each_sort_is_shown_to_who_may_see_its_records(dana, right, expected):
    story = factories.published()
    story.originals.create(
        name="a.txt", format="text", text="a", imported_by=dana, imported_at=AT
    )
    looker = factories.user()
    looker.user_permissions.set(
        Permission.objects.filter(codename__in=["view_story", right])
    )
    assert [what for what, _ in told(story, looker)] == expected


def test_reporters_read_it_too():
    story = factories.published()
    assert history(story, factories.user(REPORTER)).status_code == 200
