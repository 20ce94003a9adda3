"""What each role finds at the desk; the pictures are those of the guide."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from stories.desk.roles import ADMINISTRATOR
from stories.models import Story
from tests import factories
from tests.browser.addresses import CORRECTED
from tests.browser.desk import open_story

DESK = (("desktop", "light"), ("desktop", "dark"))
# Account of the demo, a story that waits for it, buttons it has, buttons it lacks.
AT_WORK = (
    (
        "reporter",
        "school-air-monitors",
        ["Submit for review"],
        ["Approve", "Publish without review", "Withdraw…"],
    ),
    (
        "editor",
        "almar-grain-exchange-halt",
        ["Approve", "Request changes", "Take the review"],
        ["Publish without review", "Withdraw…"],
    ),
    (
        "chief",
        "almar-grain-exchange-halt",
        ["Approve", "Request changes", "Publish without review"],
        ["Withdraw…"],
    ),
)


@pytest.mark.parametrize(
    ("name", "slug", "offered", "lacking"), AT_WORK, ids=[role for role, *_ in AT_WORK]
)
def test_role_is_offered_its_next_steps(
    demo, new_page, django_user_model, shoot, name, slug, offered, lacking
):
    person = django_user_model.objects.get(username=name)
    page = new_page(demo, user=person)
    open_story(page, Story.objects.get(slug=slug))

    panel = page.locator("#next-step")
    for label in offered:
        expect(panel.get_by_role("button", name=label, exact=True)).to_be_visible()
    for label in lacking:
        expect(panel.get_by_role("button", name=label, exact=True)).to_have_count(0)
    panel.evaluate("it => it.scrollIntoView()")
    shoot(page, f"role-{name}", DESK)


def test_chief_editor_withdraws_what_readers_see(
    demo, new_page, django_user_model, shoot
):
    chief = django_user_model.objects.get(username="chief")
    page = new_page(demo, user=chief)
    open_story(page, Story.objects.get(slug=CORRECTED))

    page.get_by_role("button", name="Withdraw…", exact=True).click()

    expect(page.get_by_label("Reason, which readers will see")).to_be_visible()
    shoot(page, "role-chief-withdraws", DESK)


def test_administrator_keeps_accounts_and_sees_no_story(demo, new_page, shoot):
    page = new_page(demo, user=factories.user(ADMINISTRATOR), expected=[403])
    page.goto(reverse("admin:auth_user_changelist"))

    expect(page.get_by_role("link", name="Add user")).to_be_visible()
    expect(page.get_by_role("link", name="Stories")).to_have_count(0)
    shoot(page, "role-administrator", DESK)

    refused = page.goto(reverse("admin:stories_story_changelist"))
    assert refused.status == 403
