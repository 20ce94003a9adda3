"""A document is pasted, read, corrected beside its text, and saved as a draft."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from stories.desk.roles import REPORTER
from stories.models import Story
from tests.factories import user

DOCUMENT = """\
Harbour Reopens After the Longest Storm in Years
Updated (2 articles)
Boats return to the eastern quay The harbour master opened it on Monday[1][2].
Storm Warning Ends Port Town Waits Harbour Town Council meets on Monday[2].
Repairs will take until spring The breakwater will be whole in April[3].
Sources (2 articles)
-
[1]
Harbour Wire: Quay opens after storm: Tells when the quay opened, and to whom.
-
[2]
Coast Post: Ships wait for pilots: Counts the ships that waited outside.
Timeline
Jan 5 2026 – Morning – The eastern quay opens. [1]
Apr 2026 – The breakwater is whole again. [2]
"""
SPLIT = "Storm Warning Ends Port Town Waits"


@pytest.fixture(params=(True, False), ids=("javascript", "plain"))
def screen(request, live_server, new_page, transactional_db):
    """The import screen with and without JavaScript, the document pasted and read."""
    reporter = user(REPORTER, username="rosa")
    page = new_page(live_server, user=reporter, java_script_enabled=request.param)
    page.goto(reverse("admin:stories_story_import"))
    page.get_by_label("Paste the document here").fill(DOCUMENT)
    page.get_by_role("button", name="Read", exact=True).click()
    return page


def test_problem_leads_to_its_line(screen):
    problem = screen.get_by_role("region", name="Problems").get_by_role("listitem")

    expect(problem).to_contain_text("cites [3]")
    problem.get_by_role("link", name="Line 5").click()

    expect(screen.locator("#line-5")).to_be_in_viewport()
    expect(screen.locator("#line-5")).to_contain_text("Repairs will take until spring")


def test_uncertain_heading_is_marked_and_corrected(screen, shoot):
    uncertain = screen.locator(".read-point.is-uncertain")
    expect(uncertain).to_contain_text("Uncertain")
    uncertain.scroll_into_view_if_needed()
    shoot(screen, "desk-import")

    uncertain.get_by_label("Heading (line 4)").fill(SPLIT)
    screen.get_by_role("button", name="Read again").click()

    expect(screen.get_by_label("Heading (line 4)")).to_have_value(SPLIT)
    expect(screen.locator(".read-point.is-uncertain")).to_have_count(0)
    expect(screen.get_by_label("Paste the document here")).to_have_value(
        DOCUMENT.replace("Waits Harbour", "Waits\tHarbour")
    )


def test_corrected_document_is_saved_as_a_draft(screen):
    assert Story.objects.count() == 0
    screen.get_by_label("Heading (line 4)").fill(SPLIT)
    text = screen.get_by_label("Paste the document here")
    text.fill(DOCUMENT.replace("April[3]", "April[2]"))

    screen.get_by_role("button", name="Save as draft").click()

    expect(screen.locator(".messagelist .success")).to_contain_text("as a draft")
    expect(screen.locator("#id_key_points-1-heading")).to_have_value(SPLIT)
    expect(screen.locator("#id_key_points-2-body")).to_have_value(
        "The breakwater will be whole in April[2]."
    )
    expect(screen.locator("[id^=part-source-]")).to_have_count(2)


def test_newer_document_goes_to_its_story_or_to_a_new_one(screen):
    screen.get_by_role("button", name="Save as draft").click()
    newer = DOCUMENT.replace("Monday[1][2]", "Tuesday[1][2]")
    screen.goto(reverse("admin:stories_story_import"))
    screen.get_by_label("Paste the document here").fill(newer)
    screen.get_by_role("button", name="Read", exact=True).click()

    place = screen.get_by_role("region", name="Where it goes")
    expect(place).to_contain_text("It is a newer version of that story")
    expect(place).to_contain_text("Key point 1")
    place.get_by_label("A new story").check()
    place.get_by_role("button", name="Show what saving changes").click()
    screen.get_by_role("button", name="Save as draft").click()

    expect(screen.locator(".messagelist .success")).to_contain_text("as a draft")
    assert Story.objects.count() == 2
