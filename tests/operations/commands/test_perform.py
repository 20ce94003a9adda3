"""`perform`: the workflow's verbs from a shell, refused as everywhere else."""

import json
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, load_command_class

from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.desk.workflow import BY_HAND
from stories.models import State, Story
from tests import factories
from tests.operations.commands.running import refused, run
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db


def do(verb, story, person, *more) -> str:
    return run("perform", verb, story.slug, "--as", person.username, *more)


def do_refused(verb, story, person, *more) -> str:
    return refused("perform", verb, story.slug, "--as", person.username, *more)[1]


@pytest.mark.parametrize("verb", tuple(BY_HAND))
def test_verb_without_the_right_to_it_is_refused_in_a_sentence(verb):
    said = do_refused(verb, story_in(State.DRAFT), factories.user(), "--note", "So.")

    refusal, who = said.split(". ")
    assert refusal == f"You may not do this: {BY_HAND[verb].label.lower()}"
    assert who.startswith("Only ")
    assert who.endswith("a chief editor may.")


def test_refusal_says_which_roles_may():
    story, reporter = story_in(State.DRAFT), factories.user(REPORTER)

    assert do_refused("withdraw", story, reporter, "--note", "So.") == (
        "You may not do this: withdraw. Only a chief editor may."
    )
    assert do_refused("archive", story, reporter) == (
        "You may not do this: archive. Only an editor or a chief editor may."
    )


@pytest.mark.parametrize("verb", ("fulfil", "miss", "publicize"))
def test_verb_that_no_person_does_is_unknown(verb):
    with pytest.raises(Exception, match="invalid choice"):
        do(verb, story_in(State.SCHEDULED), factories.user(CHIEF_EDITOR))


def test_every_reason_is_a_line_of_its_own():
    point = factories.key_point(body="Boats sail[1][7]. Buoys float[8].")
    story = factories.draft(factories.document(key_points=(point,)))

    said = do_refused("publish_without_review", story, factories.user(CHIEF_EDITOR))

    first, *others = said.splitlines()
    assert first == "Say in a note why it is published without review."
    assert ["[7]" in line or "[8]" in line for line in others] == [True, True]


def test_reasons_come_as_json_with_the_place_that_each_is_about():
    story, chief = story_in(State.PUBLISHED), factories.user(CHIEF_EDITOR)

    printed, _ = refused(
        "perform", "withdraw", story.slug, "--as", chief.username, "--json"
    )

    assert json.loads(printed) == {
        "refused": True,
        "reasons": [
            {"sentence": "Give the reason; readers will see it.", "where": "note"}
        ],
    }


def test_unknown_story_and_unknown_user_are_named():
    story, chief = factories.draft(), factories.user(CHIEF_EDITOR)

    _, said = refused("perform", "submit", "nobody", "--as", chief.username)
    assert said.startswith("There is no story “nobody”")
    _, said = refused("perform", "submit", story.slug, "--as", "ghost")
    assert said.startswith("There is no user “ghost”")


@pytest.mark.parametrize(
    ("verb", "stray", "sentence"),
    (
        ("submit", ("--kind", "update"), "--kind says nothing to “Submit for review”."),
        ("submit", ("--edition", "1"), "--edition says nothing to “Submit"),
        ("publish", ("--for", "2126-01-05 09:30"), "--for says nothing to “Publish”."),
        ("withdraw", ("--public-note", "Wrong."), "--public-note says nothing to"),
    ),
)
def test_argument_that_the_verb_has_no_use_for_is_refused(verb, stray, sentence):
    story = story_in(State.DRAFT)

    assert sentence in do_refused(verb, story, factories.user(CHIEF_EDITOR), *stray)


def test_typed_text_that_no_database_holds_is_cleaned():
    story = story_in(State.IN_REVIEW)

    do(
        "request_changes",
        story,
        factories.user(EDITOR),
        *("--note", "Name the\udcff source.\0 "),
    )

    assert story.transitions.first().note == "Name the source."


def test_verb_is_done_and_said():
    story = story_in(State.IN_REVIEW)

    said = do("approve", story, factories.user(EDITOR))

    assert said == f"{story.slug}: in_review → approved\n"
    assert Story.objects.get(pk=story.pk).state == State.APPROVED


def test_publication_takes_kind_and_note_and_names_its_edition():
    story, chief = factories.published(), factories.user(CHIEF_EDITOR)
    factories.revise(story, summary="Boats sail again, slowly.")

    said = do(
        "publish_without_review",
        story,
        chief,
        *("--note", "Urgent.", "--kind", "correction"),
        *("--public-note", "They sail slowly.", "--json"),
    )

    told = json.loads(said)
    assert (told["to_state"], told["edition"]) == ("published", 2)
    edition = story.editions.get(number=2)
    assert (edition.kind, edition.note) == ("correction", "They sail slowly.")


def test_story_is_found_by_a_slug_that_readers_knew_it_under():
    story = factories.published()
    former = story.slug
    Story.objects.filter(pk=story.pk).update(slug="harbour-open")
    chief = factories.user(CHIEF_EDITOR)

    said = run(
        "perform", "withdraw", former, "--as", chief.username, "--note", "Wrong."
    )

    assert said.startswith("harbour-open: published → withdrawn")


def test_time_is_on_the_newsrooms_clock(settings):
    settings.TIME_ZONE = "Asia/Seoul"
    story = story_in(State.APPROVED)

    do("schedule", story, factories.user(EDITOR), "--for", "2126-01-05 09:30")

    when = Story.objects.get(pk=story.pk).scheduled_for
    assert when == datetime(2126, 1, 5, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    (
        ("tomorrow", "“tomorrow” is not a time."),
        ("2126-02-30 09:30", "There is no 2126-02-30 09:30."),
        ("2027-03-28 02:30", "There is no 02:30 on 2027-03-28 in Europe/Berlin"),
        ("2020-01-05 09:30", "is past; choose a time to come"),
    ),
)
def test_time_that_cannot_be_is_refused(settings, typed, sentence):
    settings.TIME_ZONE = "Europe/Berlin"
    story = story_in(State.APPROVED)

    said = do_refused("schedule", story, factories.user(EDITOR), "--for", typed)

    assert sentence in said


def test_time_that_the_clocks_show_twice_asks_which(settings):
    settings.TIME_ZONE = "Europe/Berlin"
    story, editor = story_in(State.APPROVED), factories.user(EDITOR)
    words = ("--for", "2126-10-27 02:30")

    assert "Say which with --which." in do_refused("schedule", story, editor, *words)
    do("schedule", story, editor, *words, "--which", "second")

    when = Story.objects.get(pk=story.pk).scheduled_for
    assert when == datetime(2126, 10, 27, 1, 30, tzinfo=UTC)


def test_scheduled_time_is_said_on_the_newsrooms_clock_and_as_utc_in_json(settings):
    settings.TIME_ZONE = "Asia/Seoul"
    story, editor = story_in(State.APPROVED), factories.user(EDITOR)
    words = ("--for", "2126-01-05 09:30")

    said = do("schedule", story, editor, *words)
    told = json.loads(do("schedule", story, editor, *words, "--json"))

    assert said.endswith("approved → scheduled, for 5 Jan 2126, 09:30 KST\n")
    assert told["scheduled_for"] == "2126-01-05T00:30:00+00:00"


def test_story_to_submit_that_is_published_is_to_be_changed_first():
    said = do_refused("submit", story_in(State.PUBLISHED), factories.user(REPORTER))

    assert said == ("Readers see all of it already; change something first.")


@pytest.mark.parametrize("verb", ("submit", "archive"))
def test_change_that_would_not_help_is_not_advised(verb):
    said = do_refused(verb, story_in(State.IN_REVIEW), factories.user(EDITOR))

    assert said.endswith("this story is in review.")


def test_restore_without_an_edition_names_the_option():
    said = do_refused("restore", factories.published(), factories.user(REPORTER))

    assert said == "Choose the edition to bring back. Name it with --edition N."


def test_story_without_editions_has_none_to_restore():
    said = do_refused("restore", factories.draft(), factories.user(REPORTER))

    assert said == "The story has no edition to bring back."


@pytest.mark.parametrize("kind", ("withdrawal", "reinstatement"))
@pytest.mark.parametrize("command", ("perform", "import_story"))
def test_kind_that_comes_by_itself_is_not_offered(command, kind):
    words = {"perform": ("publish", "slug", "--as", "dana"), "import_story": ("a.txt",)}

    with pytest.raises(CommandError, match=f"invalid choice: '{kind}'"):
        run(command, *words[command], "--kind", kind)


def test_help_says_whom_a_note_is_for():
    said = load_command_class("stories", "perform").create_parser("", "").format_help()

    assert "for withdraw, the reason that readers are shown" in " ".join(said.split())


def test_schedule_without_a_time_is_refused():
    story = story_in(State.APPROVED)

    said = do_refused("schedule", story, factories.user(EDITOR))

    assert said == "Say when to publish it."


def test_edition_is_restored_into_the_working_copy():
    story = factories.published()
    before = story.headline
    factories.revise(story, headline="Harbour closes for good")
    reporter = factories.user(REPORTER)

    said = do("restore", story, reporter, "--edition", "1", "--note", "It does not.")

    story.refresh_from_db()
    assert said == f"{story.slug}: draft → draft, edition 1\n"
    assert (story.headline, story.state) == (before, State.DRAFT)


@pytest.mark.parametrize("number", ("7", "-1", str(10**30)))
def test_edition_that_does_not_exist_is_named(number):
    story = factories.published()

    said = do_refused("restore", story, factories.user(REPORTER), f"--edition={number}")

    assert said == f"“{story.slug}” has no edition {number}."


def test_story_put_away_is_restored_without_an_edition():
    story = story_in(State.ARCHIVED)

    assert "archived → draft" in do("restore", story, factories.user(EDITOR))


def test_reader_of_the_json_learns_what_was_scheduled():
    story = story_in(State.SCHEDULED)

    told = json.loads(do("unschedule", story, factories.user(EDITOR), "--json"))

    assert (told["refused"], told["scheduled_for"]) == (False, None)
    later = FAR_OFF.isoformat()
    told = json.loads(
        do("schedule", story, factories.user(EDITOR), "--for", later, "--json")
    )
    assert told["scheduled_for"] == later
