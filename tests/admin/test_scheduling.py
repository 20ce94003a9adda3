"""Scheduling at the desk: a time on the newsroom's clock, read in words."""

from datetime import UTC, datetime, timedelta

import pytest

from stories.admin.base.moments import next_hour, on_clock, up_to_minute
from stories.desk import workflow
from stories.desk.roles import EDITOR
from stories.models import EditionKind, State, Story
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_berlin(settings):
    settings.TIME_ZONE = "Europe/Berlin"


@pytest.fixture
def editor():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def browser(editor):
    return desk.client(editor)


def schedule(browser, story, typed, **sent):
    return desk.press(browser, story, "schedule", scheduled_for=typed, **sent)


def shown(browser, story) -> str:
    return browser.get(desk.change_url(story)).content.decode()


def test_a_time_is_read_on_the_newsrooms_clock(browser, editor):
    story = story_in(State.APPROVED)
    response = schedule(browser, story, "2126-07-06T09:00", note="After the vote.")
    story.refresh_from_db()
    assert story.state == State.SCHEDULED
    assert story.scheduled_for == datetime(2126, 7, 6, 7, tzinfo=UTC)
    assert story.scheduled_by == editor
    told = f"“{story}” is scheduled for 6 Jul 2126, 09:00 CEST."
    assert desk.told(response) == told


def test_the_label_names_the_zone(browser):
    story = story_in(State.APPROVED)
    label = '<label for="verb-scheduled_for">At a time, in Europe/Berlin</label>'
    assert label in shown(browser, story)


@pytest.mark.parametrize(
    ("typed", "words"),
    (
        ("", "Say when to publish it."),
        ("tomorrow", "“tomorrow” is not a time."),
        ("2126-02-30T09:00", "There is no 2126-02-30 09:00."),
        ("2026-01-05T09:30", "is past"),
        ("2126-03-31T02:30", "There is no 02:30 on 2126-03-31 in Europe/Berlin"),
        ("2126-10-27T02:30", "show 02:30 twice on 2126-10-27"),
    ),
)
def test_what_is_no_time_to_come_is_refused_at_its_field(browser, typed, words):
    story = story_in(State.APPROVED)
    response = schedule(browser, story, typed)
    [(sentence, target)] = desk.refused(response).items()
    assert words in sentence
    assert target == "verb-scheduled_for"
    assert 'id="verb-scheduled_for"' in response.content.decode()
    story.refresh_from_db()
    assert story.state == State.APPROVED


def test_a_time_that_is_none_hides_no_other_reason(browser):
    story = story_in(State.APPROVED, is_live=True)
    response = schedule(browser, story, "soon", kind=EditionKind.CORRECTION)
    assert list(desk.refused(response).values()) == [
        "verb-scheduled_for",
        "verb-public-note",
    ]


def test_a_time_that_was_refused_stays_in_its_field(browser):
    story = story_in(State.APPROVED)
    response = schedule(browser, story, "2126-03-31T02:30")
    assert 'value="2126-03-31T02:30"' in response.content.decode()


@pytest.mark.parametrize(
    ("which", "hour"), (("first", 0), ("second", 1)), ids=("first", "second")
)
def test_a_time_shown_twice_is_asked_about_and_then_kept(browser, which, hour):
    story = story_in(State.APPROVED)
    typed = "2126-10-27T02:30"
    asked = schedule(browser, story, typed).content.decode()
    assert "the first one: 02:30 CEST" in asked
    assert "the second one: 02:30 CET" in asked

    schedule(browser, story, typed, scheduled_for_which=which)

    story.refresh_from_db()
    assert story.scheduled_for == datetime(2126, 10, 27, hour, 30, tzinfo=UTC)
    # The field shows it as it was meant, so that pressing again changes nothing.
    page = shown(browser, story)
    checked = page.split(f'value="{which}"')[1].split(">")[0]
    assert "checked" in checked


def test_nobody_is_asked_which_where_there_is_one(browser):
    # For a time in winter; the next hour may be one of two.
    story = story_in(State.SCHEDULED)
    assert "scheduled_for_which" not in shown(browser, story)


def test_the_next_full_hour_is_proposed(browser):
    story = story_in(State.APPROVED)
    before = datetime.now(tz=UTC)
    page = browser.get(desk.change_url(story))
    # The hour may strike in between.
    full = {next_hour(before), next_hour(datetime.now(tz=UTC))}
    shown = on_clock(min(full))[0], on_clock(max(full))[0]
    assert desk.beside(page)["scheduled_for"] in shown


def test_the_end_of_the_embargo_is_proposed(browser, editor):
    story = story_in(State.APPROVED)
    workflow.set_embargo(story, FAR_OFF, by=editor)
    assert 'value="2126-01-06T10:00"' in shown(browser, story)


def test_an_embargo_of_seconds_is_not_cut_short(browser, editor):
    story = story_in(State.APPROVED)
    workflow.set_embargo(story, FAR_OFF + timedelta(seconds=5), by=editor)
    assert 'value="2126-01-06T10:01"' in shown(browser, story)


def test_a_schedule_keeps_its_kind_and_note_when_it_is_moved(browser):
    story = story_in(State.APPROVED, is_live=True)
    words = {"kind": EditionKind.CORRECTION, "public_note": "It said twelve."}
    schedule(browser, story, "2126-07-06T09:00", **words)
    page = shown(browser, story)
    assert '<option value="correction" selected>' in page
    assert "It said twelve.</textarea>" in page
    assert 'value="2126-07-06T09:00"' in page


def test_a_schedule_is_given_up(browser):
    story = story_in(State.SCHEDULED)
    response = desk.press(browser, story, "unschedule")
    assert "is approved now" in desk.told(response)
    assert Story.objects.get().scheduled_for is None


def test_who_edits_what_is_scheduled_reads_that_it_no_longer_is(browser):
    story = story_in(State.SCHEDULED)
    desk.save(browser, story, headline="Harbour stays closed")
    page = shown(browser, story)
    assert "The story was scheduled for 6 Jan 2126, 10:00 CET, and no longer" in page


def test_who_edits_what_is_approved_reads_that_it_no_longer_is(browser):
    story = story_in(State.APPROVED)
    desk.save(browser, story, headline="Harbour stays closed")
    assert "was approved, and no longer is" in shown(browser, story)


def test_who_edits_a_draft_reads_nothing_of_the_kind(browser):
    story = story_in(State.DRAFT)
    desk.save(browser, story, headline="Harbour stays closed")
    assert "no longer is" not in shown(browser, story)


def test_a_save_that_changes_nothing_leaves_the_schedule(browser):
    story = story_in(State.SCHEDULED)
    desk.save(browser, story)
    story.refresh_from_db()
    assert story.state == State.SCHEDULED
    assert "no longer is" not in shown(browser, story)


def test_other_buttons_set_no_time(browser):
    story = story_in(State.IN_REVIEW)
    desk.press(browser, story, "approve", scheduled_for="2126-07-06T09:00")
    assert story.transitions.first().scheduled_for is None


@pytest.mark.parametrize(
    ("typed", "hour"), (("08:00:00", 9), ("08:59:01", 10), ("08:01:00", 9))
)
def test_the_next_hour_is_full(typed, hour):
    at = datetime.fromisoformat(f"2026-01-06T{typed}+00:00")
    assert next_hour(at) == datetime(2026, 1, 6, hour, tzinfo=UTC)


def test_half_an_hour_off_is_full_on_its_own_clock(settings):
    settings.TIME_ZONE = "Asia/Kolkata"
    at = datetime(2026, 1, 6, 8, 10, tzinfo=UTC)
    assert next_hour(at) == datetime(2026, 1, 6, 8, 30, tzinfo=UTC)


def test_what_the_clock_shows_is_told_apart_where_it_shows_it_twice():
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert on_clock(first) == ("2026-10-25T02:30", "first")
    assert on_clock(first + timedelta(hours=1)) == ("2026-10-25T02:30", "second")
    assert on_clock(first + timedelta(hours=3)) == ("2026-10-25T04:30", "")
    assert on_clock(None) == ("", "")


def test_a_full_minute_stays():
    assert up_to_minute(FAR_OFF) == FAR_OFF
