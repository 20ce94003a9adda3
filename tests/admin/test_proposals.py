"""The kind of an edition and its public note, proposed on the story's page."""

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, REPORTER
from stories.models import EditionKind
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF

pytestmark = pytest.mark.django_db

DRAFT = "An earlier edition said 12; it is 14."


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR, username="cleo"))


def changed(before="12 boats sail again", after="14 boats sail again", by=None):
    """A story of which readers know `before`, approved saying `after`."""
    point = factories.key_point(body=f"{before}[1].")
    story = factories.published(factories.document(key_points=(point,)))
    now = factories.key_point(body=f"{after}[1].")
    story = factories.revise(story, key_points=(now,))
    workflow.perform("submit", story, by=factories.user(REPORTER))
    workflow.perform("approve", story, by=by or factories.user(CHIEF_EDITOR))
    return story


def opened(browser, story):
    return browser.get(desk.change_url(story))


def page(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("after", "value"),
    (
        ("14 boats sail again", "correction"),
        ("12 boats, sail again", "minor"),
        ("12 boats sail again and fish", ""),
    ),
)
def test_the_kind_proposed_is_chosen_already_and_says_why(chief, after, value):
    response = opened(chief, changed(after=after))
    assert f'<option value="{value}" selected>' in page(response)
    proposed = response.context["proposed"]
    assert f"Proposed: {proposed.kind.label.lower()}." in page(response)
    assert proposed.reasons[0] in page(response).replace("&quot;", '"')


def test_what_readers_will_see_change_leads_to_the_whole_difference(chief):
    story = changed()
    shown = page(opened(chief, story))
    assert "What readers will see change" in shown
    assert f'href="/admin/stories/story/{story.pk}/changes/1..copy/"' in shown


def test_nothing_is_proposed_for_a_first_edition(chief):
    response = opened(chief, factories.draft())
    assert response.context["proposed"] is None
    assert "Proposed:" not in page(response)


def test_who_may_not_publish_is_proposed_nothing():
    reporter = desk.client(factories.user(REPORTER))
    assert opened(reporter, changed()).context["proposed"] is None


def test_the_note_of_a_correction_is_drafted_and_said_to_be_a_draft(chief):
    shown = page(opened(chief, changed()))
    assert f"{DRAFT}</textarea>" in shown
    assert "A draft, made from the difference: finish it." in shown


def test_no_note_is_drafted_for_an_update(chief):
    shown = page(opened(chief, changed(after="12 boats sail again and fish")))
    assert "A draft, made from the difference" not in shown


def test_the_draft_is_printed_on_the_correction(chief):
    story = changed()
    desk.press(
        chief, story, "publish", kind="correction", public_note=DRAFT, drafted=DRAFT
    )
    edition = story.editions.first()
    assert (edition.kind, edition.note) == ("correction", DRAFT)


def test_what_the_editor_made_of_the_draft_is_printed(chief):
    story = changed()
    words = {"public_note": "It is 14, not 12.", "drafted": DRAFT}
    desk.press(chief, story, "publish", kind="correction", **words)
    assert story.editions.first().note == "It is 14, not 12."


@pytest.mark.parametrize("kind", ("", EditionKind.MINOR))
def test_a_draft_nobody_touched_is_not_printed_on_another_kind(chief, kind):
    story = changed()
    desk.press(chief, story, "publish", kind=kind, public_note=DRAFT, drafted=DRAFT)
    assert story.editions.first().note == ""


def test_words_of_ones_own_are_printed_on_another_kind(chief):
    story = changed()
    words = {"public_note": "Counted anew.", "drafted": DRAFT}
    desk.press(chief, story, "publish", kind="", **words)
    assert story.editions.first().note == "Counted anew."


def test_the_button_for_corrections_takes_the_draft_along(chief):
    story = changed()
    desk.press(
        chief,
        story,
        "correct",
        kind=["", "correction"],
        public_note=DRAFT,
        drafted=DRAFT,
    )
    assert story.editions.first().note == DRAFT


def test_a_correction_without_a_note_is_refused_and_given_a_draft(chief):
    story = changed()
    response = desk.press(chief, story, "correct", kind="correction", public_note="")
    assert list(desk.refused(response).values()) == ["verb-public-note"]
    assert f"{DRAFT}</textarea>" in page(response)


def test_words_of_ones_own_outlive_a_refusal(chief):
    story = changed()
    workflow.set_embargo(story, FAR_OFF, by=factories.user(CHIEF_EDITOR))
    words = {"public_note": "It is 14, not 12.", "drafted": DRAFT}
    response = desk.press(chief, story, "publish", kind="correction", **words)
    assert "It is 14, not 12.</textarea>" in page(response)
    assert "A draft, made from the difference" not in page(response)


def test_a_draft_is_made_anew_after_a_refusal(chief):
    story = changed()
    workflow.set_embargo(story, FAR_OFF, by=factories.user(CHIEF_EDITOR))
    old = "An earlier edition said 11; it is 12."
    words = {"public_note": old, "drafted": old}
    response = desk.press(chief, story, "publish", kind="correction", **words)
    assert f"{DRAFT}</textarea>" in page(response)


def test_the_kind_chosen_against_the_proposal_outlives_a_refusal(chief):
    story = changed()
    workflow.set_embargo(story, FAR_OFF, by=factories.user(CHIEF_EDITOR))
    response = desk.press(chief, story, "publish", kind="clarification")
    assert '<option value="clarification" selected>' in page(response)
    assert desk.beside(response)["public_note"] == ""


def test_a_schedule_keeps_what_it_was_asked_with_against_the_proposal(chief):
    story = changed()
    person = factories.user(CHIEF_EDITOR)
    workflow.perform(
        "schedule", story, by=person, kind=EditionKind.MINOR, scheduled_for=FAR_OFF
    )
    assert '<option value="minor" selected>' in page(opened(chief, story))


def test_what_people_typed_is_text(chief):
    point = "<b>12</b> boats sail again"
    shown = page(opened(chief, changed(point, point.replace("12", "14"))))
    assert "<b>1" not in shown.split('id="next-step"')[1]
