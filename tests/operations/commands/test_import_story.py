"""`import_story`: what it takes, what it refuses, what it says."""

import json
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.desk.transfer.accounts import IMPORT_SERVICE
from stories.models import (
    Edition,
    KeyPoint,
    LiveStory,
    Original,
    Reference,
    State,
    Story,
)
from tests import factories
from tests.architecture.modules import ROOT
from tests.stages import WAY_TO, do

HEADLINE = "Harbour Bridge Reopens After Nine Days"
DOCUMENT = f"""{HEADLINE}
Updated (2 articles)
Engineers Lift the Weight Limit Inspectors found no cracks in the eastern span[1][2].
Ferries Return to Their Winter Timetable Operators ran 40 extra crossings a day[2].
Sources (2 articles)
-
[1]
Harbour Wire: Bridge open again: Reports the inspection.
-
[2]
Coast Gazette: Ferries stand down: Counts the crossings.
Timeline
Mar 2 2026 – Morning – The bridge closes. [1]
Mar 11 2026 – The bridge reopens. [1][2]"""
REFUSED = DOCUMENT.replace("[2]\nCoast", "[1]\nCoast")


def write(folder, name: str = "bridge.txt", text: str = DOCUMENT):
    path = folder / name
    path.write_bytes(text.encode())
    return path


def run(*arguments, **options) -> str:
    out = StringIO()
    call_command("import_story", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def run_refused(*arguments, **options) -> str:
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("import_story", *map(str, arguments), stdout=out, **options)
    assert caught.value.returncode == 1
    return out.getvalue() + str(caught.value)


def test_dry_run_prints_the_reading_before_there_is_a_database(tmp_path):
    ran = subprocess.run(
        [sys.executable, "manage.py", "import_story", write(tmp_path)]
        + ["--dry-run", "--json"],
        cwd=ROOT,
        env={"NEWSROOM_VAR": str(tmp_path / "var")},
        capture_output=True,
        check=True,
    )

    told = json.loads(ran.stdout)
    assert (told["refused"], told["destination"]) == (False, None)
    assert told["story"]["headline"] == HEADLINE
    assert [point["citations"] for point in told["story"]["key_points"]] == [
        [1, 2],
        [2],
    ]
    assert told["story"]["timeline"][0]["label"] == "Morning"
    assert told["diagnostics"] == []


@pytest.mark.django_db
def test_dry_run_names_every_problem_with_its_line(tmp_path):
    text = DOCUMENT.replace("crossings a day[2]", "crossings a day[7]")

    told = json.loads(run(write(tmp_path, text=text), dry_run=True, json=True))

    (problem,) = told["diagnostics"]
    assert (problem["severity"], problem["code"]) == ("warning", "dangling-citation")
    assert problem["line"] == 4
    assert "[7]" in problem["message"]


def test_refused_dry_run_ends_with_status_one_and_still_prints_json(tmp_path):
    told = run_refused(write(tmp_path, text=REFUSED), dry_run=True, json=True)

    assert json.loads(told[: told.rindex("}") + 1])["refused"] is True


@pytest.mark.django_db
def test_import_makes_a_draft(tmp_path):
    told = run(write(tmp_path))

    story = Story.objects.get()
    assert (story.headline, story.state) == (HEADLINE, "draft")
    assert "created" in told
    assert not LiveStory.objects.exists()


@pytest.mark.django_db
def test_publish_shows_it_in_the_name_of_the_service_account(tmp_path):
    run(write(tmp_path), publish=True)

    edition = Edition.objects.get()
    assert LiveStory.objects.get().headline == HEADLINE
    assert edition.made_by.username == IMPORT_SERVICE
    assert not edition.made_by.has_usable_password()


@pytest.mark.django_db
def test_publish_as_a_named_user(tmp_path):
    chief = factories.user(CHIEF_EDITOR)

    run(write(tmp_path), "--as", chief.username, publish=True)

    assert Edition.objects.get().made_by == chief


@pytest.mark.django_db
def test_publish_as_somebody_who_may_not_leaves_nothing(tmp_path):
    editor = factories.user(EDITOR)

    told = run_refused(write(tmp_path), "--as", editor.username, publish=True)

    assert "You may not do this: publish without review." in told
    assert not Story.objects.exists()


@pytest.mark.django_db
def test_unknown_user_is_named(tmp_path):
    assert "no user “ghost”" in run_refused(write(tmp_path), "--as", "ghost")


@pytest.mark.django_db
def test_same_document_again_changes_nothing_and_says_so(tmp_path):
    path = write(tmp_path)
    run(path, publish=True)
    before = Story.objects.get().version

    told = run(path, publish=True)

    assert "unchanged" in told
    assert Story.objects.get().version == before
    assert Edition.objects.count() == Original.objects.count() == 1


@pytest.mark.django_db
def test_newer_version_updates_the_working_copy_and_keeps_anchors(tmp_path):
    path = write(tmp_path)
    run(path, publish=True)
    rows = dict(KeyPoint.objects.values_list("heading", "pk"))
    references = dict(Reference.objects.values_list("number", "pk"))
    newest = "Tolls Stay Suspended Until May The council voted by nine to two[1].\n"
    newer = DOCUMENT.replace("Engineers Lift", newest + "Engineers Lift")

    told = run(write(tmp_path, text=newer.replace("40 extra", "44 extra")))

    points = list(KeyPoint.objects.values_list("anchor", "heading"))
    assert "updated" in told
    assert [anchor for anchor, _ in points] == ["k3", "k1", "k2"]
    assert rows.items() <= dict(KeyPoint.objects.values_list("heading", "pk")).items()
    assert references == dict(Reference.objects.values_list("number", "pk"))
    assert LiveStory.objects.get().payload["key_points"][0]["anchor"] == "k1"


@pytest.mark.django_db
def test_new_headline_in_the_same_file_is_the_same_story(tmp_path):
    path = write(tmp_path)
    run(path)

    run(write(tmp_path, text=DOCUMENT.replace("After Nine Days", "to All Traffic")))

    assert Story.objects.get().headline == "Harbour Bridge Reopens to All Traffic"


@pytest.mark.django_db
def test_refused_document_does_not_stop_the_others(tmp_path):
    write(tmp_path, "a.txt", REFUSED)
    write(tmp_path, "b.txt")
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")

    told = run_refused(tmp_path)

    assert "1 of 2 documents refused." in told
    assert Story.objects.get().headline == HEADLINE


def scheduled_bridge(tmp_path) -> Story:
    run(write(tmp_path))
    story = Story.objects.get()
    for verb in WAY_TO[State.SCHEDULED]:
        do(verb, story)
    return story


@pytest.mark.django_db
def test_newer_version_says_that_it_ends_a_schedule(tmp_path):
    story = scheduled_bridge(tmp_path)
    newer = write(tmp_path, text=DOCUMENT.replace("no cracks", "one crack"))

    told = run(newer)

    assert "was scheduled for 6 Jan 2126, 09:00 UTC, and no longer is" in told
    story.refresh_from_db()
    assert story.state == State.DRAFT


@pytest.mark.django_db
def test_newer_version_that_is_published_at_once_needs_no_schedule(tmp_path):
    scheduled_bridge(tmp_path)
    newer = write(tmp_path, text=DOCUMENT.replace("no cracks", "one crack"))

    told = run(newer, publish=True)

    assert "updated, published" in told
    assert "no longer is" not in told


@pytest.mark.django_db
def test_story_unfit_to_publish_is_not_even_saved(tmp_path):
    dangling = DOCUMENT.replace("crossings a day[2]", "crossings a day[7]")

    told = run_refused(write(tmp_path, text=dangling), publish=True)

    assert "[7]" in told
    assert not Story.objects.exists()


@pytest.mark.django_db
def test_missing_file_and_empty_folder_are_told(tmp_path):
    assert "cannot be read" in run_refused(tmp_path / "nothing.txt")
    with pytest.raises(CommandError, match="No documents found"):
        run(tmp_path)


@pytest.mark.django_db
def test_slug_names_the_story_to_write_to(tmp_path):
    story = factories.draft()

    run(write(tmp_path), slug=story.slug)

    assert Story.objects.get().headline == HEADLINE


@pytest.mark.django_db
def test_slug_goes_with_one_document(tmp_path):
    write(tmp_path, "a.txt")
    write(tmp_path, "b.txt")

    with pytest.raises(CommandError, match="--slug goes with one document"):
        run(tmp_path, slug="bridge")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("raw", "sentence"),
    (
        (b"x" * (2 * 1024 * 1024 + 1), "too large"),
        (b"Headline\n" + b"x" * 100_001, "too long"),
        (b"", "empty"),
        (b"Headline\n\xff\xfe\x00 broken", "UTF-8"),
    ),
)
def test_document_beyond_the_limits_is_refused_with_a_sentence(tmp_path, raw, sentence):
    path = tmp_path / "huge.txt"
    path.write_bytes(raw)

    assert sentence in run_refused(path)


@pytest.mark.django_db
def test_many_documents_show_their_progress(tmp_path, capsys):
    for number in range(12):
        write(tmp_path, f"{number}.txt", DOCUMENT.replace("Nine", f"{number + 20}"))

    run(tmp_path)

    assert "12/12" in capsys.readouterr().err
    assert Story.objects.count() == 12


@pytest.mark.django_db
def test_document_is_kept_as_it_came_but_for_nul(tmp_path):
    run(write(tmp_path, text=f"{DOCUMENT}\0"))

    # PostgreSQL has no such character; the reading has said that it was dropped.
    assert Original.objects.get().text == DOCUMENT


def test_slug_that_is_no_address_is_refused(tmp_path):
    # Without a database: nothing is looked up before it is refused.
    assert "no address" in run_refused(write(tmp_path), slug="a/b c")


@pytest.mark.django_db
def test_publication_takes_kind_and_public_note(tmp_path):
    run(write(tmp_path), publish=True)
    newer = write(tmp_path, text=DOCUMENT.replace("40 extra", "44 extra"))
    words = ("--kind", "correction", "--public-note", "It was 44, not 40.")

    run(newer, "--publish", *words)

    last = Edition.objects.get(number=2)
    assert (last.kind, last.note) == ("correction", "It was 44, not 40.")


@pytest.mark.parametrize("words", (("--kind", "minor"), ("--public-note", "So.")))
def test_words_of_a_publication_go_with_publish(tmp_path, words):
    told = run_refused(write(tmp_path), *words)

    assert told == "--kind and --public-note go with --publish."


@pytest.mark.django_db
def test_kind_that_does_not_fit_is_refused_with_the_import(tmp_path):
    told = run_refused(write(tmp_path), "--publish", "--kind", "update")

    assert "The story was never published" in told
    assert not Story.objects.exists()
