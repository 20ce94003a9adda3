"""The import screen: paste or upload, see the reading, correct it, save a draft."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from stories.desk.roles import EDITOR, REPORTER
from stories.document import formats
from stories.models import Original, State, Story
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db

DOCUMENT = """Harbour reopens
Updated (1 articles)
Boats Sail Again The harbour opened on Monday[1].
Sources (1 articles)
-
[1]
Harbour Wire: Boats return: Counts the boats.
Timeline
Jan 5 2026 – Morning – The harbour opens. [1]"""
DANGLING = DOCUMENT.replace("Monday[1]", "Monday[7]")
EMPTY = "   \n\n"


@pytest.fixture
def browser():
    return desk.client(factories.user(REPORTER, username="ada"))


def send(browser, text="", *, button="read", **sent):
    url = reverse("admin:stories_story_import")
    return browser.post(url, {"text": text, button: "1", **sent})


def upload(raw: bytes, name: str = "harbour.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, raw)


def kept_text(response) -> str:
    return response.context["submission"].text


def test_the_empty_screen_asks_for_a_document(browser):
    page = browser.get(reverse("admin:stories_story_import")).content.decode()
    assert "Paste the document here" in page
    assert "Save as draft" not in page


def test_a_pasted_document_is_shown_as_read_and_not_saved(browser):
    response = send(browser, DOCUMENT)
    story = response.context["story"]
    assert story["headline"] == "Harbour reopens"
    assert [point["heading"] for point in story["key_points"]] == ["Boats Sail Again"]
    assert 'id="line-9"' in response.content.decode()
    assert not Story.objects.exists()


def test_problems_are_listed_with_links_to_their_lines(browser):
    page = send(browser, DANGLING).content.decode()
    assert '<a href="#line-3">Line 3</a>' in page
    assert 'id="line-3" value="3" class="line-warning"' in page


@pytest.mark.parametrize("button", ("read", "save"))
def test_nothing_sent_is_told(browser, button):
    response = send(browser, button=button)
    assert response.status_code == 422
    assert "There is nothing to read." in response.content.decode()
    assert not Story.objects.exists()


def test_uncertain_headings_are_named_beside_the_problems(browser):
    doubtful = DOCUMENT.replace(
        "Boats Sail Again The harbour opened on Monday", "Boats"
    )
    page = send(browser, doubtful).content.decode()
    assert "where this heading ends" in page
    assert '<a href="#heading-3">line 3</a>' in page
    assert "No problem was found" not in page


def test_saving_makes_a_draft_and_keeps_the_document(browser):
    response = send(browser, DOCUMENT.replace("\n", "\r\n"), button="save")
    story = Story.objects.get()
    assert response.url == desk.change_url(story)
    assert (story.state, story.last_author.username) == (State.DRAFT, "ada")
    assert Original.objects.get(story=story).text == DOCUMENT


def test_the_same_document_again_changes_nothing_and_says_so(browser):
    send(browser, DOCUMENT, button="save")
    response = send(browser, DOCUMENT, button="save")
    page = browser.get(response.url)
    assert Story.objects.get().version == 1
    assert "says the same already" in page.content.decode()


def place(response) -> dict[str, str]:
    """What the page sends back of where the document goes."""
    shown = response.context["place"]
    story = shown["chosen"].story
    to = str(story.pk) if story else "new"
    return {"to": to, "shown": shown["shown"], "proposed": shown["proposed"]}


NEWER = DOCUMENT.replace("opened on Monday", "opened at last on Monday")


def test_a_newer_document_updates_the_working_copy(browser):
    send(browser, DOCUMENT, button="save")
    shown = send(browser, NEWER)
    page = shown.content.decode()
    assert "It is a newer version of that story: it shares 1 of 1 source." in page
    assert "What saving changes there" in page
    send(browser, NEWER, button="save", **place(shown))
    story = Story.objects.get()
    assert story.version == 2
    assert story.key_points.get().body == "The harbour opened at last on Monday[1]."


def test_nothing_is_saved_over_a_story_before_the_difference_was_shown(browser):
    send(browser, DOCUMENT, button="save")
    response = send(browser, NEWER, button="save")
    assert response.status_code == 422
    assert "Look below at what it would change" in response.content.decode()
    assert Story.objects.get().version == 1
    send(browser, NEWER, button="save", **place(response))
    assert Story.objects.get().version == 2


def test_a_save_in_the_meantime_is_not_written_over(browser):
    send(browser, DOCUMENT, button="save")
    shown = place(send(browser, NEWER))
    factories.revise(Story.objects.get(), summary="Theirs.")
    response = send(browser, NEWER, button="save", **shown)
    page = response.content.decode()
    assert response.status_code == 422
    assert "after this document was read" in page
    assert "The summary" in page
    assert kept_text(response) == NEWER
    assert Story.objects.get().summary == "Theirs."


def test_a_new_story_instead_is_one_choice_away(browser):
    send(browser, DOCUMENT, button="save")
    chosen = place(send(browser, NEWER)) | {"to": "new"}
    send(browser, NEWER, button="save", **chosen)
    assert Story.objects.count() == 2


def test_another_story_is_found_shown_and_saved_to(browser):
    other = factories.draft(factories.document(headline="Quay closes"))
    found = send(browser, DOCUMENT, find="quay")
    assert [offer["story"] for offer in found.context["place"]["offers"]] == [other]
    shown = send(browser, DOCUMENT, to=str(other.pk))
    assert "Quay closes" in shown.content.decode()
    send(browser, DOCUMENT, button="save", **place(shown))
    other.refresh_from_db()
    assert (other.headline, other.version) == ("Harbour reopens", 2)


def test_what_no_story_has_is_told(browser):
    page = send(browser, DOCUMENT, find="xylophone").content.decode()
    assert "No story has “xylophone” in its headline or address." in page


@pytest.mark.parametrize("to", ("999", "x", "9" * 40, "-1", "१"))
def test_a_choice_that_leads_nowhere_is_no_choice(browser, to):
    assert send(browser, DOCUMENT, to=to).context["place"]["chosen"].story is None


def test_a_story_that_came_meanwhile_is_not_doubled(browser):
    shown = place(send(browser, NEWER))
    send(desk.client(factories.user(REPORTER)), DOCUMENT, button="save")
    response = send(browser, NEWER, button="save", **shown)
    assert response.status_code == 422
    assert "came into the newsroom after" in response.content.decode()
    assert Story.objects.count() == 1


def test_another_file_is_not_saved_to_the_story_chosen_for_the_last(browser):
    other = factories.draft(factories.document(headline="Quay closes"))
    shown = place(send(browser, DOCUMENT, to=str(other.pk)))
    send(browser, button="save", document=upload(DOCUMENT.encode()), **shown)
    other.refresh_from_db()
    assert (other.headline, Story.objects.count()) == ("Quay closes", 2)


def test_an_upload_takes_the_place_of_the_text(browser):
    response = send(browser, "Old text", document=upload(DOCUMENT.encode()))
    assert kept_text(response) == DOCUMENT
    assert response.context["submission"].name == "harbour.txt"


def test_an_uploaded_file_may_be_saved_at_once(browser):
    send(browser, button="save", document=upload(DOCUMENT.encode()))
    assert Original.objects.get().name == "harbour.txt"


@pytest.mark.parametrize(
    "raw",
    (
        DOCUMENT.encode() + b"\xff\xfe",
        DOCUMENT.encode("utf-16"),
        DOCUMENT.encode().replace(b"Monday", b"Mon\xe9day"),
    ),
)
def test_a_file_in_another_encoding_is_not_saved_and_stays_on_the_page(browser, raw):
    response = send(browser, button="save", document=upload(raw))
    assert "Harbour reopens" in kept_text(response)
    assert "UTF-8" in response.content.decode()
    assert not Story.objects.exists()


def test_a_file_of_more_than_2_mib_is_refused_and_the_text_is_kept(browser):
    large = upload(b"a" * (2 * 1024 * 1024 + 1), "large.txt")
    response = send(browser, "Typed before", document=large)
    assert "the limit is 2 MiB" in response.content.decode()
    assert kept_text(response) == "Typed before"


def test_a_pasted_text_of_more_than_2_mib_is_refused(browser):
    response = send(browser, "a line\n" * 320_000, button="save")
    assert "2 MiB" in response.content.decode()
    assert not Story.objects.exists()


def test_an_empty_document_is_refused(browser):
    response = send(browser, EMPTY, button="save")
    assert response.status_code == 422
    assert "The document was not saved" in response.content.decode()
    assert not Story.objects.exists()


def test_a_refused_document_has_no_button_to_save_it(browser):
    page = send(browser, EMPTY).content.decode()
    assert "This document cannot be saved yet." in page
    assert "Save as draft" not in page


def border(heading: str, was: str = "Boats Sail Again", line: int = 3, **more):
    return {f"heading-{line}": heading, f"was-{line}": was, **more}


def test_a_corrected_heading_moves_its_border(browser):
    response = send(browser, DOCUMENT, **border("Boats Sail Again The harbour"))
    point = response.context["story"]["key_points"][0]
    assert point["heading"] == "Boats Sail Again The harbour"
    assert point["body"] == "opened on Monday[1]."
    assert "The harbour\topened" in kept_text(response)


def test_a_corrected_heading_is_saved(browser):
    send(browser, DOCUMENT, button="save", **border("Boats Sail"))
    point = Story.objects.get().key_points.get()
    assert (point.heading, point.body[:9]) == ("Boats Sail", "Again The")


def test_a_heading_confirmed_is_certain_from_then_on(browser):
    sure = border("Boats Sail Again", **{"sure-3": "1"})
    reading = send(browser, DOCUMENT, **sure).context["reading"]
    assert reading.headings[0].confidence == 1


def test_a_heading_of_a_line_that_was_changed_too_is_not_lost_silently(browser):
    changed = DOCUMENT.replace("Boats Sail Again", "All boats")
    response = send(browser, changed, button="save", **border("Boats Sail"))
    page = response.content.decode()
    assert "The heading “Boats Sail” was not set: line 3" in page
    assert not Story.objects.exists()


def test_json_is_read_without_being_told(browser):
    text = '{"headline": "From JSON"}'
    assert send(browser, text).context["format_label"] == "JSON"


def test_the_chosen_format_wins(browser):
    response = send(browser, "# Harbour", format="markdown")
    assert response.context["format_label"] == "Markdown"


def test_a_file_of_every_format_can_be_chosen(browser):
    page = browser.get(reverse("admin:stories_story_import")).content.decode()
    offered = re.search(r'type="file"[^>]* accept="([^"]*)"', page)[1].split(",")
    assert [one for one in formats.ENDINGS if one not in offered] == []
    assert [one for one in formats.FORMATS if f'value="{one}"' not in page] == []


@pytest.mark.parametrize("bad", ("nothing", "../etc"))
def test_an_unknown_format_is_found_out_instead(browser, bad):
    response = send(browser, DOCUMENT, format=bad)
    assert response.context["format_label"] == "House format"


def test_who_may_only_add_does_not_update_a_story():
    send(desk.client(factories.user(REPORTER)), DOCUMENT, button="save")
    adder = factories.user()
    adder.user_permissions.add(Permission.objects.get(codename="add_story"))
    browser = desk.client(adder)
    shown = send(browser, NEWER)
    assert "You may not change that story" in shown.content.decode()
    response = send(browser, NEWER, button="save", **place(shown))
    assert response.status_code == 403
    assert kept_text(response) == NEWER
    assert Story.objects.get().version == 1


def test_who_may_not_add_stories_may_not_import():
    browser = desk.client(factories.user())
    assert send(browser, DOCUMENT, button="save").status_code == 403
    assert not Story.objects.exists()


def test_a_text_too_long_for_its_field_is_refused_with_the_reason(browser):
    long = DOCUMENT.replace("Harbour reopens", "Harbour " * 60)
    response = send(browser, long, button="save")
    assert response.status_code == 422
    assert "The headline has" in response.content.decode()


def test_other_methods_are_not_allowed(browser):
    assert browser.put(reverse("admin:stories_story_import")).status_code == 405


def test_an_import_does_not_touch_what_readers_see():
    story = factories.published(factories.document(headline="Harbour reopens"))
    browser = desk.client(factories.user(EDITOR))
    shown = send(browser, DOCUMENT, to=str(story.pk))
    send(browser, DOCUMENT, button="save", **place(shown))
    story.refresh_from_db()
    assert (story.state, story.live_edition.number) == (State.DRAFT, 1)


def test_what_could_not_be_taken_over_is_told(browser):
    known = factories.source(title="Boats return", url="https://wire.example.org/boats")
    factories.draft(factories.document(sources=(known,)))
    text = DOCUMENT.replace("Boats return:", "Boats are back:")
    text = text.replace("the boats.", "the boats.\nhttps://wire.example.org/boats")
    response = send(browser, text, button="save")
    page = browser.get(response.url).content.decode()
    assert "which other stories cite" in page
