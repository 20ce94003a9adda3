"""The embargo on the story form: one door, refusals at the field, nothing lost."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission

from stories.desk import workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.models import State, Story
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

LATER = FAR_OFF + timedelta(days=1)


@pytest.fixture(autouse=True)
def in_berlin(settings):
    settings.TIME_ZONE = "Europe/Berlin"


@pytest.fixture
def editor():
    return desk.client(factories.user(EDITOR))


def embargoed(story, until=FAR_OFF):
    workflow.set_embargo(story, until, by=factories.user(EDITOR))
    return story


def errors(response) -> list[str]:
    return response.context["adminform"].form.errors["embargo"]


def test_an_embargo_is_set_on_the_newsrooms_clock(editor):
    story = factories.draft()
    desk.save(editor, story, embargo="2126-07-06T09:00")
    story.refresh_from_db()
    assert story.embargo_until == datetime(2126, 7, 6, 7, tzinfo=UTC)
    assert story.transitions.get().note == "Embargo until 6 Jul 2126, 09:00 CEST."
    assert LogEntry.objects.get().change_message == "The embargo changed."


def test_an_embargo_is_no_new_version(editor):
    story = factories.draft()
    desk.save(editor, story, embargo="2126-07-06T09:00")
    story.refresh_from_db()
    assert story.version == 1


def test_a_new_story_may_come_with_an_embargo():
    reporter = desk.client(factories.user(REPORTER))
    url = "/admin/stories/story/add/"
    sent = desk.typed(reporter.get(url))
    sent |= {"headline": "Ferry returns", "embargo": "2126-01-06T10:00"}
    reporter.post(url, sent)
    assert Story.objects.get().embargo_until == FAR_OFF


def test_an_embargo_stands_in_its_field(editor):
    story = embargoed(factories.draft())
    page = editor.get(desk.change_url(story)).content.decode()
    assert 'name="embargo" value="2126-01-06T10:00"' in page


def test_an_embargo_is_lifted(editor):
    story = embargoed(factories.draft())
    desk.save(editor, story, embargo="")
    story.refresh_from_db()
    assert story.embargo_until is None


def test_a_save_of_something_else_leaves_it(editor):
    story = embargoed(factories.draft(), FAR_OFF + timedelta(seconds=5))
    desk.save(editor, story, summary="Boats wait.")
    story.refresh_from_db()
    assert story.embargo_until == FAR_OFF + timedelta(seconds=5)
    assert [row.verb for row in story.transitions.all()] == ["embargo"]


def test_an_embargo_set_since_the_page_was_opened_is_not_lifted_by_saving(editor):
    story = factories.draft()
    sent = desk.typed(editor.get(desk.change_url(story)))
    embargoed(story)
    editor.post(desk.change_url(story), sent | {"summary": "Boats wait."})
    story.refresh_from_db()
    assert story.summary == "Boats wait."
    assert story.embargo_until == FAR_OFF


@pytest.mark.parametrize(
    ("typed", "words"),
    (
        ("2126-03-31T02:30", "There is no 02:30 on 2126-03-31 in Europe/Berlin"),
        ("2126-10-27T02:30", "show 02:30 twice on 2126-10-27"),
        ("tomorrow", "“tomorrow” is not a time."),
    ),
)
def test_what_is_no_time_is_refused_in_words(editor, typed, words):
    story = factories.draft()
    response = desk.save(editor, story, embargo=typed)
    assert words in errors(response)[0]
    assert f'value="{typed}"' in response.content.decode()
    story.refresh_from_db()
    assert story.embargo_until is None


def test_a_time_shown_twice_is_chosen(editor):
    story = factories.draft()
    asked = desk.save(editor, story, embargo="2126-10-27T02:30").content.decode()
    assert "the second one: 02:30 CET" in asked
    desk.save(editor, story, embargo="2126-10-27T02:30", embargo_which="second")
    story.refresh_from_db()
    assert story.embargo_until == datetime(2126, 10, 27, 1, 30, tzinfo=UTC)


def test_an_embargo_beyond_the_schedule_is_refused_at_the_field(editor):
    story = story_in(State.SCHEDULED)
    response = desk.save(editor, story, embargo="2126-01-07T10:00")
    assert "scheduled for 6 Jan 2126, 10:00 CET" in errors(response)[0]


def test_an_embargo_that_is_past_is_refused_at_the_field(editor):
    story = factories.draft()
    response = desk.save(editor, story, embargo="2026-01-06T10:00", summary="Later.")
    assert errors(response) == [
        "6 Jan 2026, 10:00 CET is past. Choose a later time, or leave the field empty "
        "for no embargo."
    ]
    story.refresh_from_db()
    assert (story.version, story.embargo_until) == (1, None)


@pytest.mark.parametrize("seconds", (0, 5))
def test_an_embargo_that_ended_by_itself_does_not_stop_a_save(editor, seconds):
    ended = datetime(2026, 1, 6, 9, 0, seconds, tzinfo=UTC)
    story = factories.draft()
    Story.objects.filter(pk=story.pk).update(embargo_until=ended)
    desk.save(editor, story, summary="Boats wait.")
    story.refresh_from_db()
    assert (story.summary, story.embargo_until) == ("Boats wait.", ended)


def test_an_embargo_that_ended_by_itself_is_cleared(editor):
    story = factories.draft()
    Story.objects.filter(pk=story.pk).update(embargo_until="2026-01-06T09:00Z")
    desk.save(editor, story, embargo="")
    story.refresh_from_db()
    assert story.embargo_until is None


def test_a_refused_embargo_saves_nothing_and_loses_nothing():
    reporter = desk.client(factories.user(REPORTER))
    story = embargoed(factories.draft(), LATER)
    response = desk.save(
        reporter, story, embargo="2126-01-06T10:00", summary="Boats wait."
    )
    assert errors(response) == [
        "You may not end an embargo early. Only an editor or a chief editor may."
    ]
    assert "Boats wait.</textarea>" in response.content.decode()
    assert 'value="2126-01-06T10:00"' in response.content.decode()
    story.refresh_from_db()
    assert (story.version, story.embargo_until) == (1, LATER)


def test_reporters_lengthen_an_embargo():
    story = embargoed(factories.draft())
    desk.save(desk.client(factories.user(REPORTER)), story, embargo="2126-01-07T10:00")
    story.refresh_from_db()
    assert story.embargo_until == LATER


def test_who_may_only_look_reads_the_embargo():
    looker = factories.user()
    looker.user_permissions.add(Permission.objects.get(codename="view_story"))
    story = embargoed(factories.draft())
    page = desk.client(looker).get(desk.change_url(story)).content.decode()
    assert "6 Jan 2126, 10:00 CET</div>" in page
    assert 'name="embargo"' not in page


def test_a_due_time_that_the_clock_never_shows_is_refused_in_words(editor):
    response = desk.save(editor, factories.draft(), due="2126-03-31T02:30")
    assert "There is no 02:30" in desk.refusals(response)
